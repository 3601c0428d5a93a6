"""Solves the assignment exactly, level by level, and states the proof of each."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import highspy
import numpy as np

from moderator.event.errors import JobProblem
from moderator.event.phrase import phrase
from moderator.rules.assignment import measure
from moderator.rules.assignment.alike import Alike, alike_model
from moderator.rules.assignment.chunk import Chunk, largest
from moderator.rules.assignment.dealing import dealt, has_equal_rounds
from moderator.rules.assignment.effort import Effort, Infeasible, has_solution
from moderator.rules.assignment.event_wide import Guide, guide_of, is_event_wide
from moderator.rules.assignment.measure import MIXING, TWO_POOR_ROUNDS, UNEVEN, WITHOUT_PLACE
from moderator.rules.assignment.mixing import mixed, mixing_bound
from moderator.rules.assignment.model import Model, Values
from moderator.rules.assignment.objectives import chunks, model_of
from moderator.rules.assignment.problem import Problem, Seat
from moderator.rules.assignment.relaxation import Numbers, Relaxation, nodes_for, restrict
from moderator.rules.assignment.seating import Stranded, seats_of
from moderator.rules.assignment.solution import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    Level,
    Progress,
    Solution,
)
from moderator.rules.foresight.conflict import conflict_of, shortage_of

Report = Callable[[Progress], None]

WHOLE_SEATS = 30_000
"""Up to so many seats (people times workshops) the whole model is solved, above the compact one."""
PATIENT_PEOPLE = 300
"""Up to so many people solving goes on to the proof unless a time is given."""
PATIENCE = 60.0
MANY_COLUMNS = 150_000
"""Above so many columns an answer that is nearly at its bound is not bettered any more."""
IMPRECISION = 0.01
"""By so much an objective of the interior point method may be too high; far more than it is."""
WHOLE = 1e-5
"""A value of its solution that is as near to a whole number is one."""
Options = dict[str, str | bool]
INTERIOR: Options = {"solver": "ipm", "run_crossover": "off", "solve_relaxation": True}
EXACT: Options = {"solver": "choose", "run_crossover": "on", "solve_relaxation": False}


def solve(
    problem: Problem, report: Report | None = None, *, seconds: float | None = None
) -> Solution:
    """Find the best assignment of all open rounds at once, with its proof.

    The levels of `measure.level_names` are minimised one after the other over a joint 0/1 model
    of all rounds. The wish profile comes from linear programs (`relaxation`), which also leave
    only those assignments that attain it; the other levels are 0/1 programs over these, each
    value fixed before the next level, two consecutive levels at a time in one objective with
    exact whole weights. Above `WHOLE_SEATS` the model is compact (`model.skeleton`), and mixing
    is not proven. The same problem gives the same answer, unless time ends the search.

    report: gets the best assignment so far whenever it improves.
    seconds: after this time the best assignment so far is returned as "feasible"; raises
    JobProblem where none was found by then. Where None, `PATIENCE` above `PATIENT_PEOPLE`.
    """
    if seconds is None and len(problem.people) > PATIENT_PEOPLE:
        seconds = PATIENCE
    return _Run(problem, report, Effort(seconds)).solution()


@dataclass
class _Run:
    """One run of the solver over the levels of a problem.

    bounds: proven lower bound of each level so far, given the values of the levels before it.
    spare: seats that another model gave, to be taken where time ends without any of this one.
    """

    problem: Problem
    report: Report | None
    effort: Effort
    bounds: dict[str, int] = field(default_factory=dict)
    seats: tuple[Seat, ...] | None = None
    counted: dict[str, int] = field(default_factory=dict)
    spare: tuple[Seat, ...] | None = None

    def solution(self) -> Solution:
        """Solve all levels; see `solve`."""
        places = sum(
            len(self.problem.offers_in[r]) for p in self.problem.people for r, _ in p.wishes
        )
        try:
            return self._solved(compact=places > WHOLE_SEATS)
        except Infeasible:
            return self._impossible()

    def _solved(self, *, compact: bool) -> Solution:
        """Solve all levels; raises Infeasible where nothing is possible."""
        self._begin()
        guide = None
        if (compact or self._only_wishes()) and is_event_wide(self.problem):
            guide = guide_of(self.problem, self.effort)
            if guide is not None and self._dealt(guide):
                return self._finished(compact=compact)
        if compact and guide is None and self._solved_alike():
            return self._finished(compact=compact)
        exact: set[tuple[int, int]] = set()
        joined = any(pair.together and pair.binding for pair in self.problem.pairs)
        while True:
            try:
                model = model_of(self.problem, compact=compact, exact=exact, joined=joined)
                if not model.seats and not model.elsewhere:
                    return self._without_seats()
                if guide is None or not self._dealt_by_program(model, guide):
                    self._begin()
                    self._levels(model, all_placed=joined)
                if not joined or not self.counted[WITHOUT_PLACE] or self._enough(model):
                    return self._finished(compact=compact)
                joined = False
            except Stranded as stranded:
                exact |= stranded.places
            except Infeasible:
                if not joined:
                    raise
                joined = False

    def _solved_alike(self) -> bool:
        """Solve for groups of people who are alike; tells whether there are and it could be."""
        model = alike_model(self.problem)
        if model is None:
            return False
        try:
            self._levels(model)
        except Stranded:
            self._begin()
            return False
        return True

    def _finished(self, *, compact: bool) -> Solution:
        """Mix people where the model did not, and answer."""
        if compact and MIXING in self.bounds and self.seats is not None:
            seats = mixed(self.problem, self.seats)
            counted = measure.values(self.problem, seats)
            if tuple(counted.values()) < tuple(self.counted.values()):
                self.seats, self.counted = seats, counted
            bound = mixing_bound(self.problem, self.counted[WITHOUT_PLACE])
            self.bounds[MIXING] = max(self.bounds[MIXING], bound)
        return self._answer()

    def _only_wishes(self) -> bool:
        """Tell whether a guide can prove all levels of an event that is not small."""
        names = list(self.bounds)
        return names[-1] == UNEVEN and len(self.problem.people) > PATIENT_PEOPLE

    def _begin(self) -> None:
        """Forget what was found in another model, all but the best seats if nothing follows."""
        self.bounds = dict.fromkeys(measure.level_names(self.problem), 0)
        if self.seats is not None:
            self.spare = self.seats
        self.seats, self.counted = None, {}

    def _levels(self, model: Model, *, all_placed: bool = False) -> None:
        """Solve all levels; raises Infeasible where nothing is possible.

        all_placed: raise it too where not everyone can have a place.
        """
        names = list(model.levels)
        found = Relaxation(model, names[: names.index(TWO_POOR_ROUNDS)], self.effort)
        known: Numbers | None = None
        if found.start():
            if all_placed and found.values.get(WITHOUT_PLACE):
                raise Infeasible
            known = self._profile(model, found, all_placed=all_placed)
        self._rest(model, found if known is not None else None, known)

    def _dealt(self, guide: Guide) -> bool:
        """Deal out a guide's themes over equal rounds; tells whether all levels are proven."""
        seats = None
        if has_equal_rounds(self.problem):
            seats = dealt(self.problem, guide.given, guide.filled)
        if seats is None:
            return False
        self.seats, self.counted = seats, measure.values(self.problem, seats)
        self._take_guide(guide)
        return self._proven(list(guide.bounds))

    def _dealt_by_program(self, model: Model, guide: Guide) -> bool:
        """Deal out a guide's themes over any rounds; tells whether that is good enough."""
        uppers = list(model.program.uppers)
        guide.hold(model)
        profile = list(model.levels)[: list(model.levels).index(TWO_POOR_ROUNDS)]
        columns: Numbers | None = None
        try:
            found = Relaxation(model, profile, self.effort)
            columns = found.rounded() if found.start() else None
        except Infeasible:
            pass
        model.program.uppers = uppers
        if columns is None:
            return False
        self._seat(model, columns)
        self._take_guide(guide)
        return self._proven(list(guide.bounds)) or model.program.size[0] > MANY_COLUMNS

    def _take_guide(self, guide: Guide) -> None:
        for name, bound in guide.bounds.items():
            self.bounds[name] = bound
            if self.counted[name] != bound:
                break
        self._tell(list(guide.bounds))

    def _profile(self, model: Model, found: Relaxation, *, all_placed: bool) -> Numbers | None:
        """Find an assignment with the best wish profile; returns its columns.

        Nearly always one near the linear programs' solution has their profile. Where a level
        can't have, a 0/1 program finds its least value, and the later ones are minimised anew. A
        level that stays unproven is held at what was reached.
        """
        known: Numbers | None = None
        while True:
            near = found.rounded()
            if near is not None and self._seat(model, near):
                known = near
            self._take_values(found)
            if model.elsewhere and known is not None and not self._attains(found):
                near = found.polished(known, self.counted)
                known = near if self._seat(model, near) else known
                self._take_values(found)
            if known is not None and (self._attains(found) or self._enough(model)):
                return known
            name, bound, best = found.attained(known, self.counted)
            if best is not None and best is not known and self._seat(model, best):
                known = best
            if known is None:
                return None
            if name is None or not self._worse(name, found.values[name]):
                self._take_values(found)
                return known
            if all_placed and name == WITHOUT_PLACE:
                raise Infeasible
            proven = math.ceil(bound - 1e-4) if math.isfinite(bound) else 0
            found.settle(name, self.counted[name], min(proven, self.counted[name]))
            self._take_values(found)
            if self.effort.over():
                return known

    def _enough(self, model: Model) -> bool:
        """Tell whether an answer that is nearly at its bound is not proven any further."""
        return model.core[0] > MANY_COLUMNS or self.effort.over()

    def _attains(self, found: Relaxation) -> bool:
        return not any(self._worse(name, value) for name, value in found.values.items())

    def _worse(self, name: str, value: int) -> bool:
        return not self.counted or self.counted[name] > value

    def _take_values(self, found: Relaxation) -> None:
        """Take what is proven of levels, up to the first that is not where it is held."""
        for level, value in found.values.items():
            self.bounds[level] = found.bounds[level]
            if self._worse(level, value):
                break
        self._tell(list(found.values))

    def _rest(self, model: Model, found: Relaxation | None, known: Numbers | None) -> None:
        """Solve the levels that are not exact yet as 0/1 programs.

        Where the profile is not proven, only near what was reached, and without bounds.
        """
        names = [name for name in model.levels if found is None or name not in found.values]
        solver = model.program.solver()
        proves = True
        if found is not None and known is not None:
            proves = self._attains(found)
            kept = found.narrowed if proves else found.around(known, self.counted)
            restrict(solver, model, kept)
            solver.setSolution(len(known), np.arange(len(known), dtype=np.int32), known)
        sizes = [largest(model, name, model.levels[name]) for name in names]
        for start, end in chunks(sizes):
            chunk = Chunk(model, names[start:end], sizes[start:end])
            if not any(model.levels[name] for name in chunk.names):
                continue
            if self.seats is not None and self.effort.over():
                return
            chunk.aim(solver)
            if found is None or not proves or not self._settled(solver, chunk):
                if not self._run(solver, chunk):
                    return
                best = solver.getSolution()
                self._seat(model, best.col_value)
                if proves:
                    self._take_bounds(chunk, solver.getInfo().mip_dual_bound)
                self._tell(chunk.names)
                solver.setSolution(best)
            chunk.fix(solver, self.counted)

    def _settled(self, solver: highspy.Highs, chunk: Chunk) -> bool:
        """Tell whether linear programs settle a chunk, as far as it is to be.

        Asked of large models only, where a 0/1 program takes long even to find out that nothing
        is better: where one near the linear program's solution has its value, that is proven.
        """
        if not chunk.model.elsewhere or self.seats is None:
            return False
        self._take_bounds(chunk, chunk.floor(solver))
        if self._proven(chunk.names):
            return True
        for option, value in INTERIOR.items():
            solver.setOptionValue(option, value)
        optimal = self.effort.run(solver)
        if not optimal and not self.effort.cut:
            solver.setOptionValue("run_crossover", "on")
            optimal = self.effort.run(solver)
        bound = solver.getInfo().objective_function_value - IMPRECISION
        interior = np.array(solver.getSolution().col_value)
        for option, value in EXACT.items():
            solver.setOptionValue(option, value)
        if not optimal:
            return self._enough(chunk.model)
        self._take_bounds(chunk, bound)
        if not self._proven(chunk.names):
            self._run_near(solver, chunk, interior)
            self._take_bounds(chunk, bound)
            self._tell(chunk.names)
        return self._proven(chunk.names) or self._enough(chunk.model)

    def _run_near(self, solver: highspy.Highs, chunk: Chunk, interior: Numbers) -> None:
        """Look for an assignment where a linear program's solution is whole already."""
        numbers = np.arange(chunk.model.core[0], dtype=np.int32)
        lp = solver.getLp()
        lowers = np.array(lp.col_lower_)[: len(numbers)]
        uppers = np.array(lp.col_upper_)[: len(numbers)]
        nearest = np.round(interior[: len(numbers)])
        stay = np.abs(interior[: len(numbers)] - nearest) < WHOLE
        low, high = np.where(stay, nearest, lowers), np.where(stay, nearest, uppers)
        solver.changeColsBounds(len(numbers), numbers, low, high)
        solver.clearSolver()
        try:
            self.effort.run(solver, nodes_for(len(numbers)))
        except Infeasible:
            best = None
        else:
            best = solver.getSolution() if has_solution(solver) else None
        solver.changeColsBounds(len(numbers), numbers, lowers, uppers)
        if best is not None:
            self._seat(chunk.model, best.col_value)
            solver.setSolution(best)

    def _run(self, solver: highspy.Highs, chunk: Chunk) -> bool:
        """Solve a chunk of levels; false where time is over, raises without any answer."""

        def improved(event: Any) -> None:  # noqa: ANN401  # highspy has no types
            data = event.data_out
            self._seat(chunk.model, data.mip_solution)
            self._take_bounds(chunk, data.mip_dual_bound)
            self._tell(chunk.names)

        watched = self.report is not None and not chunk.model.elsewhere
        if watched:
            solver.cbMipImprovingSolution += improved
        try:
            self.effort.run(solver, nodes_for(solver.getNumCol()))
        finally:
            if watched:
                solver.cbMipImprovingSolution -= improved
        if has_solution(solver):
            return True
        if self.seats is None and self.spare is not None:
            self.seats, self.counted = self.spare, measure.values(self.problem, self.spare)
        if self.seats is not None:
            return False
        raise JobProblem(
            phrase("No assignment was found in the time allowed."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please allow more time, or release some locks."),
        )

    def _seat(self, model: Model, columns: Values) -> bool:
        """Take the seats of a solution unless those so far are better; tells whether it did."""
        seats = model.seated(columns) if isinstance(model, Alike) else seats_of(model, columns)
        counted = measure.values(self.problem, seats)
        better = not self.counted or tuple(counted.values()) <= tuple(self.counted.values())
        if better:
            self.seats, self.counted = seats, counted
        return better

    def _take_bounds(self, chunk: Chunk, dual_bound: float) -> None:
        self.bounds.update(chunk.bounds(dual_bound, self.counted))

    def _proven(self, names: Sequence[str]) -> bool:
        return bool(self.counted) and all(self.counted[n] <= self.bounds[n] for n in names)

    def _tell(self, solved: Sequence[str]) -> None:
        if self.report is None or self.seats is None:
            return
        names = list(self.bounds)
        name = next((n for n in solved if self.counted[n] > self.bounds[n]), solved[-1])
        self.report(
            Progress(
                level=name,
                number=names.index(name) + 1,
                of=len(names),
                value=self.counted[name],
                bound=self.bounds[name],
                seconds=self.effort.elapsed(),
                best=self._answer(final=False),
            )
        )

    def _answer(self, *, final: bool = True) -> Solution:
        seats = self.seats or ()
        counted = self.counted or measure.values(self.problem, seats)
        taken = {(s.participant_id, s.round_id) for s in seats}
        unplaced = tuple(
            (person.id, round_id)
            for person in self.problem.people
            for round_id, _ in person.wishes
            if (person.id, round_id) not in taken
        )
        proven = final and all(counted[name] <= self.bounds[name] for name in counted)
        return Solution(
            status=OPTIMAL if proven else FEASIBLE,
            placements=seats,
            levels=tuple(Level(name, counted[name], self.bounds[name]) for name in counted),
            seconds=self.effort.elapsed(),
            by_wish=measure.by_wish(self.problem, seats),
            unplaced=unplaced,
            conflict=shortage_of(self.problem, unplaced) if final and unplaced else None,
            rounds=tuple(round_id for round_id, _ in self.problem.rounds),
            locks=self.problem.locks,
            fingerprint=self.problem.fingerprint,
            cut=final and self.effort.cut,
        )

    def _without_seats(self) -> Solution:
        """Answer where nobody takes part in any open round."""
        if any(offer.least > 0 for offer in self.problem.workshops):
            return self._impossible()
        self.seats = ()
        return self._answer()

    def _impossible(self) -> Solution:
        return Solution(
            INFEASIBLE,
            seconds=self.effort.elapsed(),
            conflict=conflict_of(self.problem),
            rounds=tuple(round_id for round_id, _ in self.problem.rounds),
            locks=self.problem.locks,
            fingerprint=self.problem.fingerprint,
        )
