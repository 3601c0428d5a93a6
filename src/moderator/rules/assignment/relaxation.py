"""Minimises the levels as linear programs, and finds what is left for 0/1 programs to decide."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np
from numpy.typing import NDArray

from moderator.rules.assignment.effort import Effort, Infeasible, has_solution, nodes_for
from moderator.rules.assignment.measure import WITHOUT_PLACE
from moderator.rules.assignment.model import Model
from moderator.rules.assignment.narrowed import Narrowed, Numbers, costs_of, restrict
from moderator.rules.assignment.problem import Problem

TOLERANCE = 1e-6
"""A value of the solver's that is this near to a whole number counts as whole."""
RESTART_COLUMNS = 30_000
"""Columns from which solving afresh with weights is faster than from a level's last basis."""
CORE = 40.0
WIDE = 40_000.0
NEAR = 0.5
"""Reduced cost, in second wishes, from which columns are left out: of polishing, of polishing for
a place for everyone, and of the later levels."""


@dataclass(frozen=True)
class _Proof:
    """A linear program's minimum, with the reduced costs and prices that prove it."""

    value: float
    reduced: Numbers
    prices: Numbers


class Relaxation:
    """Leading levels minimised lexicographically by linear programs, each fixed before the next.

    values: the value at which each level is fixed: the minimum, rounded up if it is no whole
    number, or what was passed to `settle`. bounds: what is proven of each, those before it at their
    values. columns: values of a solution that attains them all.
    whole: these are whole numbers, so that it is an assignment. narrowed: what all solutions with
    these values satisfy. By complementary slackness, a column whose reduced cost exceeds the
    gap between the fixed value and the linear program's stays at its bound, and a row with such a
    price is tight; all columns and rows are of whole numbers.
    """

    def __init__(self, model: Model, names: Sequence[str], effort: Effort) -> None:
        self.model = model
        self.names = list(names)
        self.values: dict[str, int] = {}
        self.bounds: dict[str, int] = {}
        self.effort = effort
        self._solver = model.program.solver(whole=False, size=model.core)
        self._costs = {name: costs_of(model, name) for name in names if model.levels[name]}
        self._before: dict[str, Narrowed] = {}
        self._proofs: dict[str, _Proof] = {}
        self.narrowed = Narrowed(
            lowers=np.array(model.program.lowers[: model.core[0]], dtype=float),
            uppers=np.array(model.program.uppers[: model.core[0]], dtype=float),
            row_lowers=np.array(model.program.row_lowers[: model.core[1]], dtype=float),
            row_uppers=np.array(model.program.row_uppers[: model.core[1]], dtype=float),
        )
        self.columns = np.zeros(model.core[0])
        self._reduced = np.zeros(model.core[0])

    @property
    def whole(self) -> bool:
        """Whether the columns that are declared whole have whole values."""
        inner = self.columns[np.array(self.model.program.whole[: self.model.core[0]])]
        return bool(np.all(np.abs(inner - np.round(inner)) < TOLERANCE))

    def start(self) -> bool:
        """Minimise all levels; return False without time for any, raise Infeasible if impossible.

        First one program with weights that fall by 8 from level to level: its solution is nearly
        always lexicographic already. Then level by level from its basis, which proves that or
        corrects it. If there are places for all, a place for everyone is tried first.
        """
        if WITHOUT_PLACE in self.names and _enough_places(self.model.problem):
            absent = np.unique(np.array(self.model.levels[WITHOUT_PLACE], dtype=np.int32))
            free = self.narrowed
            uppers = free.uppers.copy()
            uppers[absent] = 0
            self._take(Narrowed(free.lowers, uppers, free.row_lowers, free.row_uppers))
            try:
                if not self._weighted():
                    return False
            except Infeasible:
                self._take(free)
            else:
                self._before[WITHOUT_PLACE] = free
                self.values[WITHOUT_PLACE] = self.bounds[WITHOUT_PLACE] = 0
                self._descend(self.names[1:])
                return True
        if not self._weighted():
            return False
        self._descend(self.names)
        return True

    def bounds_held(self) -> dict[str, int]:
        """What is proven of each level that is fixed."""
        return {name: self.bounds[name] for name in self.values}

    def settle(self, name: str, value: int, bound: int) -> None:
        """Fix a level at a value above its minimum, and minimise the later ones again.

        bound: what is proven of it; below the value if the search ended early.
        """
        self.bounds[name] = max(bound, self.bounds[name])
        rest = self.names[self.names.index(name) + 1 :]
        for later in rest:
            self.values.pop(later, None)
        self._hold(name, value)
        if len(self.columns) >= RESTART_COLUMNS:
            self._weighted()
        self._descend(rest)

    def attained(
        self, known: Numbers | None, reached: Mapping[str, int]
    ) -> tuple[str | None, float, Numbers | None]:
        """Find an assignment that attains the values of as many levels as possible.

        First a 0/1 program over what the linear programs left, then, as long as that has no
        solution, one that minimises the last level with the others fixed, and so on.

        known: an assignment, to start from. reached: its values. Returns the first level that is
        not attained, None if all are, with a proven bound of it, and the columns of the
        assignment; None if the search ended without any.
        """
        worse = next((n for n, v in self.values.items() if reached.get(n, v + 1) > v), "")
        names: list[str | None] = [None, *reversed(self.values)]
        least = -math.inf
        for name in names:
            if name is not None and name not in self._costs and name != worse:
                continue
            if name == worse and known is not None:
                value = reached[worse]
                if value <= least:
                    return name, least, known
                bound, found = self._below(worse, value)
                return name, max(bound, least), found if found is not None else known
            try:
                bound, found = self._least(name)
            except Infeasible:
                if name in {worse, next(iter(self.values))}:
                    raise
                before = names[names.index(name) + 1]
                least = self.values[before] + 1 if before else least
                continue
            if found is not None or name == worse:
                return name, max(bound, least), found
            least = -math.inf
        return worse, -math.inf, None

    def _least(self, name: str | None) -> tuple[float, Numbers | None]:
        """Minimise a level with those before it fixed, or none with all of them fixed."""
        kept = self._before[name] if name else self.narrowed
        solver = self._whole_program(kept, name)
        found = np.array(solver.getSolution().col_value) if has_solution(solver) else None
        return solver.getInfo().mip_dual_bound, found

    def _below(self, name: str, value: int) -> tuple[float, Numbers | None]:
        """Look for less than a value of a level, those before it fixed; return a bound of it too.

        Columns that reduced costs rule out for less are left out, so that the program is small.
        """
        try:
            solver = self._whole_program(self._kept(name, value - 1), name)
        except Infeasible:
            return value, None
        found = np.array(solver.getSolution().col_value) if has_solution(solver) else None
        return min(value, solver.getInfo().mip_dual_bound), found

    def _whole_program(self, kept: Narrowed, name: str | None) -> highspy.Highs:
        """Run a 0/1 program that minimises a level; raises Infeasible if there is no solution."""
        solver = self.model.program.solver(size=self.model.core)
        restrict(solver, self.model, kept)
        count = len(self.columns)
        if name in self._costs:
            solver.changeColsCost(count, np.arange(count, dtype=np.int32), self._costs[name])
        self.effort.run(solver, nodes_for(count), part=0.5)
        return solver

    def rounded(self) -> Numbers | None:
        """Look for an assignment near the solution; None if there is none.

        Whole values stay, the rest is a small 0/1 program with the levels weighted.
        """
        if self.whole:
            return np.round(self.columns)
        program, count = self.model.program, len(self.columns)
        solver = program.solver(size=self.model.core)
        nearest = np.round(self.columns)
        whole = np.abs(self.columns - nearest) < TOLERANCE
        stay = np.zeros(count, dtype=bool)
        for place, options in self.model.by_place.items():
            columns = [c for c, _ in options]
            columns += [m[place] for m in (self.model.elsewhere, self.model.absent) if place in m]
            stay[columns] = whole[columns].all()
        lowers, uppers = np.array(program.lowers[:count]), np.array(program.uppers[:count])
        lowers, uppers = np.where(stay, nearest, lowers), np.where(stay, nearest, uppers)
        numbers = np.arange(count, dtype=np.int32)
        solver.changeColsBounds(count, numbers, lowers, uppers)
        solver.changeColsCost(count, numbers, self._weights())
        try:
            self.effort.run(solver, nodes_for(count))
        except Infeasible:
            return None
        return np.array(solver.getSolution().col_value) if has_solution(solver) else None

    def polished(
        self,
        known: Numbers,
        reached: Mapping[str, int],
        rounds: Sequence[int] | None = None,
        core: float = CORE,
    ) -> Numbers:
        """Improve an assignment round by round, the others staying as they are.

        Levels before the first that is not attained keep the values reached.

        Only columns take part whose reduced cost is small with all levels weighted; the
        others are hardly ever worth it (the "core" of a problem: Balas and Zemel 1980).
        rounds: ids of those to improve, all if None. core: what is small.
        """
        count = len(self.columns)
        numbers = np.arange(count, dtype=np.int32)
        columns = np.round(known)
        caps: dict[str, int] = {}
        for name, value in self.values.items():
            if reached[name] > value:
                break
            caps |= {name: reached[name]} if name in self._costs else {}
        ids = [round_id for round_id, _ in self.model.problem.rounds]
        for round_id in ids if rounds is None else rounds:
            free = np.zeros(count, dtype=bool)
            free[self._columns_of(round_id)] = True
            free &= (np.abs(self._reduced) < core) | (columns > 0.5)
            solver = self.model.program.solver(size=self.model.core)
            restrict(solver, self.model, replace(self._freed(columns, free), caps=caps))
            solver.changeColsCost(count, numbers, self._weights())
            solver.setSolution(count, numbers, columns)
            if self.effort.over():
                break
            self.effort.run(solver, nodes_for(count))
            if has_solution(solver):
                columns = np.round(np.array(solver.getSolution().col_value))
        return columns

    def lacking(self, name: str, known: Numbers) -> list[int]:
        """List the rounds in which an assignment has more of a level than the solution."""
        if name not in self._costs:
            return []
        more = self._costs[name] * (np.round(known) - self.columns)
        ids = [round_id for round_id, _ in self.model.problem.rounds]
        return [r for r in ids if more[self._columns_of(r)].sum() > 0.5]

    def around(self, known: Numbers, reached: Mapping[str, int]) -> Narrowed:
        """Narrow to assignments near one, with values no worse: only columns of almost no cost."""
        columns = np.round(known)
        near = self._freed(columns, (np.abs(self._reduced) < NEAR) | (columns > 0.5))
        return replace(near, caps={name: reached[name] for name in self._costs})

    def _freed(self, columns: Numbers, free: NDArray[np.bool_]) -> Narrowed:
        """Fix columns at their values, except the free ones."""
        program, count = self.model.program, len(columns)
        lowers, uppers = np.array(program.lowers[:count]), np.array(program.uppers[:count])
        rows = self.model.core[1]
        return Narrowed(
            np.where(free, lowers, columns),
            np.where(free, uppers, columns),
            np.array(program.row_lowers[:rows], dtype=float),
            np.array(program.row_uppers[:rows], dtype=float),
        )

    def _columns_of(self, round_id: int) -> list[int]:
        """All columns of a round."""
        model = self.model
        columns: list[int] = []
        for offer in model.problem.offers_in[round_id]:
            columns += model.by_offer[offer.id]
            columns += model.filled.get(offer.id, {}).values()
            columns += [model.open[offer.id]] if offer.id in model.open else []
        for other in (model.elsewhere, model.absent):
            columns += [column for place, column in other.items() if place[1] == round_id]
        return columns

    def _weights(self) -> Numbers:
        """Add levels up with weights that fall from one to the next."""
        base = min(8.0, 10 ** (6 / max(1, len(self._costs) - 1)))
        total = np.zeros(len(self.columns))
        for power, cost in enumerate(reversed(self._costs.values())):
            total += base**power * cost
        return total

    def _weighted(self) -> bool:
        """Solve for all levels at once with weights; return whether there was enough time."""
        count = len(self.columns)
        solver = self._solver
        solver.changeColsCost(count, np.arange(count, dtype=np.int32), self._weights())
        solver.clearSolver()
        solver.setOptionValue("solver", "simplex")
        solver.setOptionValue("simplex_strategy", 1)
        solver.setOptionValue("presolve", "choose")
        if not self.effort.run(solver):
            return False
        self.columns = np.array(solver.getSolution().col_value)
        self._reduced = np.array(solver.getSolution().col_dual)
        solver.setOptionValue("simplex_strategy", 4)
        solver.setOptionValue("presolve", "off")
        return True

    def _descend(self, names: Sequence[str]) -> bool:
        """Minimise level after level; return whether there was enough time."""
        count = len(self.columns)
        numbers = np.arange(count, dtype=np.int32)
        for name in names:
            self._before[name] = self.narrowed
            if name not in self._costs:
                self.values[name] = self.bounds[name] = 0
                continue
            self._solver.changeColsCost(count, numbers, self._costs[name])
            if not self.effort.run(self._solver):
                return False
            solution = self._solver.getSolution()
            least = self._solver.getInfo().objective_function_value
            rows = len(self.narrowed.row_lowers)
            self.columns = np.array(solution.col_value)
            self._proofs[name] = _Proof(
                least, np.array(solution.col_dual), np.array(solution.row_dual)[:rows]
            )
            self.bounds[name] = math.ceil(least - TOLERANCE * 10)
            self._hold(name, self.bounds[name])
        return True

    def _hold(self, name: str, value: int) -> None:
        """Restrict to the solutions whose level is at most a value."""
        self.values[name] = value
        self._take(self._kept(name, value))

    def _kept(self, name: str, value: int) -> Narrowed:
        """Bounds of all solutions whose level is at most a value, by its reduced costs."""
        now, proof = self._before[name], self._proofs.get(name)
        if proof is None:
            return replace(now, caps={**now.caps, name: value})
        slack = max(0.0, value - proof.value)
        most = slack + TOLERANCE * (1 if slack < TOLERANCE * 10 else 100)
        uppers = np.where(proof.reduced > most, now.lowers, now.uppers)
        lowers = np.where(proof.reduced < -most, uppers, now.lowers)
        row_lowers = np.where(proof.prices < -most, now.row_uppers, now.row_lowers)
        row_uppers = np.where(proof.prices > most, now.row_lowers, now.row_uppers)
        caps = dict(now.caps)
        if slack > TOLERANCE * 10:
            caps[name] = value
        return Narrowed(lowers, uppers, row_lowers, row_uppers, caps)

    def _take(self, narrowed: Narrowed) -> None:
        """Apply these bounds to the linear program, and add a row for each cap."""
        solver = self._solver
        extra = solver.getNumRow() - len(narrowed.row_lowers)
        if extra:
            rows = np.arange(len(narrowed.row_lowers), solver.getNumRow(), dtype=np.int32)
            solver.deleteRows(extra, rows)
        restrict(solver, self.model, narrowed, before=self.narrowed)
        self.narrowed = narrowed


def _enough_places(problem: Problem) -> bool:
    there = Counter(round_id for person in problem.people for round_id, _ in person.wishes)
    places = {r: sum(o.most for o in problem.offers_in[r]) for r, _ in problem.rounds}
    return all(count <= places[round_id] for round_id, count in there.items())
