"""Solves the levels after the wish profile as 0/1 programs, one or two at a time."""

from typing import Any

import highspy
import numpy as np

from moderator.event.errors import JobProblem
from moderator.event.phrase import phrase
from moderator.rules.assignment.chunk import Chunk, largest
from moderator.rules.assignment.effort import Infeasible, has_solution, nodes_for
from moderator.rules.assignment.model import Model
from moderator.rules.assignment.narrowed import Numbers, restrict
from moderator.rules.assignment.objectives import chunks
from moderator.rules.assignment.profile import WishProfile
from moderator.rules.assignment.standing import BestSoFar

FREE_COLUMNS = 25_000
"""Above so many columns left free by the profile, only those near the best assignment are used."""
IMPRECISION = 0.01
"""Error allowed for in an objective of the interior point method; far more than it really is."""
WHOLE = 1e-5
"""A value of its solution this near to a whole number counts as whole."""
Options = dict[str, str | bool]
INTERIOR: Options = {"solver": "ipm", "run_crossover": "off", "solve_relaxation": True}
EXACT: Options = {"solver": "choose", "run_crossover": "on", "solve_relaxation": False}


class LaterLevels:
    """The levels of a model that its profile does not fix yet; all of them if it found nothing.

    proves: every assignment with the profile is considered, so that bounds can be proven. If not,
    as when the profile itself is not proven, only those near the best one are.
    """

    def __init__(self, standing: BestSoFar, model: Model, profile: WishProfile) -> None:
        self._standing = standing
        self._model = model
        self._profile = profile
        self._solver = model.program.solver()
        self._begun = profile.known is not None
        self._proves = True
        if profile.known is None:
            return
        found, count = profile.found, len(profile.known)
        free = int(np.count_nonzero(found.narrowed.lowers < found.narrowed.uppers))
        self._proves = profile.attained and free <= FREE_COLUMNS
        kept = found.narrowed
        if not self._proves:
            kept = found.around(profile.known, standing.counted)
        restrict(self._solver, model, kept)
        self._solver.setSolution(count, np.arange(count, dtype=np.int32), profile.known)

    def solve(self) -> None:
        """Minimise level after level; raises Infeasible, or JobProblem if time was too short."""
        standing, model = self._standing, self._model
        held = self._profile.found.values if self._begun else {}
        names = [name for name in model.levels if name not in held]
        sizes = [largest(model, name, model.levels[name]) for name in names]
        for start, end in chunks(sizes):
            chunk = Chunk(model, names[start:end], sizes[start:end])
            if not any(model.levels[name] for name in chunk.names):
                continue
            if standing.seats is not None and standing.effort.over():
                return
            chunk.aim(self._solver)
            self._bound(chunk)
            if not (self._begun and self._proves and self._settled(chunk)):
                if not self._run(chunk):
                    return
                best = self._solver.getSolution()
                standing.seat(model, best.col_value)
                if self._proves:
                    self._take_bounds(chunk, self._solver.getInfo().mip_dual_bound)
                standing.report_progress(chunk.names)
                self._solver.setSolution(best)
            chunk.fix(self._solver, standing.counted)

    def _bound(self, chunk: Chunk) -> None:
        """Find a lower bound of a chunk without a search, unless the search has found one."""
        standing = self._standing
        if standing.seats is None:
            return
        self._take_bounds(chunk, chunk.floor())
        names = list(self._model.levels)
        before = names[: names.index(chunk.names[0])]
        if not self._proves and standing.proven(before) and not standing.proven(chunk.names):
            solver = self._model.program.solver()
            restrict(solver, self._model, self._profile.found.narrowed)
            chunk.aim(solver)
            found = self._interior(solver)
            if found is not None:
                self._take_bounds(chunk, found[0])

    def _settled(self, chunk: Chunk) -> bool:
        """Return whether linear programs settle a chunk, as far as it is to be settled.

        Used only for large models, in which a 0/1 program takes long even to find that nothing
        is better: if an assignment near the linear program's solution has its value, that is proof.
        """
        standing = self._standing
        if not self._model.elsewhere or standing.seats is None:
            return False
        if standing.proven(chunk.names):
            return True
        found = self._interior(self._solver)
        if found is None:
            return standing.enough(self._model)
        bound, interior = found
        self._take_bounds(chunk, bound)
        if not standing.proven(chunk.names):
            self._run_near(interior)
            self._take_bounds(chunk, bound)
            standing.report_progress(chunk.names)
        return standing.proven(chunk.names) or standing.enough(self._model)

    def _interior(self, solver: highspy.Highs) -> tuple[float, Numbers] | None:
        """Bound the objective by a linear program; return its solution too, None without any."""
        effort = self._standing.effort
        for option, value in INTERIOR.items():
            solver.setOptionValue(option, value)
        optimal = effort.run(solver)
        if not optimal and not effort.cut:
            solver.setOptionValue("run_crossover", "on")
            optimal = effort.run(solver)
        bound = solver.getInfo().objective_function_value - IMPRECISION
        interior = np.array(solver.getSolution().col_value)
        for option, value in EXACT.items():
            solver.setOptionValue(option, value)
        return (bound, interior) if optimal else None

    def _run_near(self, interior: Numbers) -> None:
        """Look for an assignment that keeps the whole values of a linear program's solution."""
        solver, count = self._solver, self._model.core[0]
        numbers = np.arange(count, dtype=np.int32)
        lp = solver.getLp()
        lowers, uppers = np.array(lp.col_lower_)[:count], np.array(lp.col_upper_)[:count]
        nearest = np.round(interior[:count])
        stay = np.abs(interior[:count] - nearest) < WHOLE
        low, high = np.where(stay, nearest, lowers), np.where(stay, nearest, uppers)
        solver.changeColsBounds(count, numbers, low, high)
        solver.clearSolver()
        try:
            self._standing.effort.run(solver, nodes_for(count))
        except Infeasible:
            best = None
        else:
            best = solver.getSolution() if has_solution(solver) else None
        solver.changeColsBounds(count, numbers, lowers, uppers)
        if best is not None:
            self._standing.seat(self._model, best.col_value)
            solver.setSolution(best)

    def _run(self, chunk: Chunk) -> bool:
        """Solve a chunk of levels; return False if time is up, raise without any answer."""
        solver, standing = self._solver, self._standing

        def improved(event: Any) -> None:  # noqa: ANN401  # highspy has no types
            data = event.data_out
            standing.seat(self._model, data.mip_solution)
            if self._proves:
                self._take_bounds(chunk, data.mip_dual_bound)
            standing.report_progress(chunk.names)

        watched = standing.report is not None and not self._model.elsewhere
        if watched:
            solver.cbMipImprovingSolution += improved
        try:
            standing.effort.run(solver, nodes_for(solver.getNumCol()))
        finally:
            if watched:
                solver.cbMipImprovingSolution -= improved
        if has_solution(solver):
            return True
        if standing.fall_back():
            return False
        raise JobProblem(
            phrase("No assignment was found in the time allowed."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please allow more time, or release some locks."),
        )

    def _take_bounds(self, chunk: Chunk, dual_bound: float) -> None:
        self._standing.bounds.update(chunk.bounds(dual_bound, self._standing.counted))
