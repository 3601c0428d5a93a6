"""Solves the assignment exactly, level by level, and states the proof of each."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import highspy

from moderator.event.errors import JobProblem
from moderator.event.phrase import phrase
from moderator.rules.assignment import measure
from moderator.rules.assignment.chunk import Chunk, largest
from moderator.rules.assignment.conflict import conflict_of, shortage_of
from moderator.rules.assignment.dealing import dealt, has_equal_rounds
from moderator.rules.assignment.event_wide import Guide, guide_of, is_event_wide
from moderator.rules.assignment.measure import TWO_POOR_ROUNDS, UNEVEN
from moderator.rules.assignment.model import Model, Values
from moderator.rules.assignment.objectives import chunks, model_of
from moderator.rules.assignment.problem import Problem, Seat
from moderator.rules.assignment.relaxation import Infeasible, Relaxation, keep, relax, rounded
from moderator.rules.assignment.seating import Stranded, seats_of
from moderator.rules.assignment.solution import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    Level,
    Progress,
    Solution,
)

Report = Callable[[Progress], None]

WHOLE_SEATS = 30_000
"""Up to so many seats (people times workshops) the whole model is solved, above the compact one."""
PATIENT_PEOPLE = 300
"""Up to so many people solving goes on to the proof unless a time is given."""
PATIENCE = 60.0
LONG = 10.0
"""Seconds for two levels of a large event after its wish profile."""
MANY_COLUMNS = 150_000
"""Above so many columns an answer that is nearly at its bound is not bettered any more."""
TURNS = 9
"""How often blocks of people are dealt with anew where the bound is not attained."""
IMPRECISION = 0.01
"""By so much an objective of the interior point method may be too high; far more than it is."""


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
    return _Run(problem, report, seconds).solution()


@dataclass
class _Run:
    """One run of the solver over the levels of a problem.

    bounds: proven lower bound of each level so far, given the values of the levels before it.
    """

    problem: Problem
    report: Report | None
    limit: float | None
    begun: float = field(default_factory=time.perf_counter)
    bounds: dict[str, int] = field(default_factory=dict)
    seats: tuple[Seat, ...] | None = None
    counted: dict[str, int] = field(default_factory=dict)

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
            guide = guide_of(self.problem, self._left())
            if guide is not None and self._dealt(guide):
                return self._answer()
        exact: set[tuple[int, int]] = set()
        while True:
            model = model_of(self.problem, compact=compact, exact=exact)
            if not model.seats and not model.elsewhere:
                return self._without_seats()
            try:
                if guide is None or not self._dealt_by_program(model, guide):
                    self._begin()
                    self._levels(model)
                return self._answer()
            except Stranded as stranded:
                exact |= stranded.places
                self._begin()

    def _only_wishes(self) -> bool:
        """Tell whether a guide can prove all levels of an event that is not small."""
        names = list(self.bounds)
        return names[-1] == UNEVEN and len(self.problem.people) > PATIENT_PEOPLE

    def _begin(self) -> None:
        """Forget what was found in another model."""
        self.bounds = dict.fromkeys(measure.level_names(self.problem), 0)
        self.seats, self.counted = None, {}

    def _levels(self, model: Model) -> None:
        """Solve all levels; raises Infeasible where nothing is possible."""
        found = self._profile(model)
        try:
            self._rest(model, found)
        except Infeasible:
            if found is None or self._proven(list(found.values)):
                raise
            if not model.elsewhere:
                self._rest(model, None)

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
        try:
            found = relax(model, profile, self._left())
            if found is not None and not found.whole:
                rounded(model, profile, found, self._left() or 60.0)
        except Infeasible:
            found = None
        model.program.uppers = uppers
        if found is None or not found.whole:
            return False
        self._seat(model, found.columns)
        self._take_guide(guide)
        return self._proven(list(guide.bounds)) or model.program.size[0] > MANY_COLUMNS

    def _take_guide(self, guide: Guide) -> None:
        for name, bound in guide.bounds.items():
            self.bounds[name] = bound
            if self.counted[name] != bound:
                break
        self._tell(list(guide.bounds))

    def _profile(self, model: Model) -> Relaxation | None:
        """Solve the wish profile by linear programs, as far as time and whole numbers allow."""
        profile = list(model.levels)[: list(model.levels).index(TWO_POOR_ROUNDS)]
        found = relax(model, profile, self._left())
        if found is None:
            return None
        for turn in range(TURNS if model.elsewhere else 1):
            if not found.whole or turn:
                rounded(model, profile, found, min(5.0, self._left() or 60.0), turn)
            if found.whole:
                self._seat(model, found.columns)
            if self._reached(found) or (self._left() or 60.0) < 2:
                break
        for name, value in found.values.items():
            self.bounds[name] = value
            if self.counted.get(name) != value:
                break
        self._tell(list(found.values))
        return found

    def _rest(self, model: Model, found: Relaxation | None) -> None:
        """Solve the levels that are not exact yet as 0/1 programs."""
        names = [name for name in model.levels if found is None or name not in found.values]
        solver = model.program.solver()
        if found is not None:
            keep(solver, model, found)
        sizes = [largest(model, name, model.levels[name]) for name in names]
        known: highspy.HighsSolution | None = None
        for start, end in chunks(sizes):
            chunk = Chunk(model, names[start:end], sizes[start:end])
            if not any(model.levels[name] for name in chunk.names):
                continue
            chunk.aim(solver)
            if found is not None and self._settled(solver, chunk):
                chunk.fix(solver, self.counted)
                continue
            if known is not None:
                solver.setSolution(known)
            if not self._run(solver, chunk):
                return
            known = solver.getSolution()
            self._seat(model, known.col_value)
            self.bounds.update(found.values if found else {})
            self._take_bounds(chunk, solver.getInfo().mip_dual_bound)
            self._tell(chunk.names)
            if not self._proven(chunk.names):
                return
            chunk.fix(solver, self.counted)

    def _settled(self, solver: highspy.Highs, chunk: Chunk) -> bool:
        """Tell whether a linear program proves that the best so far can't be bettered.

        Asked of large models only, where a 0/1 program takes long even to find that out.
        """
        if not chunk.model.elsewhere or self.seats is None:
            return False
        self._take_bounds(chunk, chunk.floor(solver))
        if self._proven(chunk.names):
            return True
        solver.setOptionValue("solver", "ipm")
        solver.setOptionValue("run_crossover", "off")
        solver.setOptionValue("solve_relaxation", True)
        solver.setOptionValue("time_limit", min(LONG, self._left() or LONG))
        solver.run()
        for option, value in (
            ("solver", "choose"),
            ("run_crossover", "on"),
            ("solve_relaxation", False),
        ):
            solver.setOptionValue(option, value)
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return False
        self._take_bounds(chunk, solver.getInfo().objective_function_value - IMPRECISION)
        return self._proven(chunk.names)

    def _run(self, solver: highspy.Highs, chunk: Chunk) -> bool:
        """Solve a chunk of levels; false where time is over, raises without any answer."""
        left = self._left()
        if chunk.model.elsewhere and self.seats is not None:
            left = min(LONG, left or LONG)
        if left is not None:
            solver.setOptionValue("time_limit", left)

        def improved(event: Any) -> None:  # noqa: ANN401  # highspy has no types
            data = event.data_out
            self._seat(chunk.model, data.mip_solution)
            self._take_bounds(chunk, data.mip_dual_bound)
            self._tell(chunk.names)

        watched = self.report is not None and not chunk.model.elsewhere
        if watched:
            solver.cbMipImprovingSolution += improved
        try:
            solver.run()
        finally:
            if watched:
                solver.cbMipImprovingSolution -= improved
        if solver.getModelStatus() in {
            highspy.HighsModelStatus.kInfeasible,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,
        }:
            raise Infeasible
        status = solver.getInfo().primal_solution_status
        if status == highspy.SolutionStatus.kSolutionStatusFeasible:
            return True
        if self.seats is not None:
            return False
        raise JobProblem(
            phrase("No assignment was found in the time allowed."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please allow more time, or release some locks."),
        )

    def _seat(self, model: Model, columns: Values) -> None:
        """Take the seats of a solution unless those so far are better."""
        seats = seats_of(model, columns)
        counted = measure.values(self.problem, seats)
        if not self.counted or tuple(counted.values()) <= tuple(self.counted.values()):
            self.seats, self.counted = seats, counted

    def _take_bounds(self, chunk: Chunk, dual_bound: float) -> None:
        self.bounds.update(chunk.bounds(dual_bound, self.counted))

    def _proven(self, names: Sequence[str]) -> bool:
        return bool(self.counted) and all(self.counted[n] <= self.bounds[n] for n in names)

    def _reached(self, found: Relaxation) -> bool:
        return all(self.counted.get(name) == value for name, value in found.values.items())

    def _left(self) -> float | None:
        return None if self.limit is None else max(0.01, self.limit - self._elapsed())

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
                seconds=self._elapsed(),
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
            seconds=self._elapsed(),
            by_wish=measure.by_wish(self.problem, seats),
            unplaced=unplaced,
            conflict=shortage_of(self.problem, unplaced) if final and unplaced else None,
            rounds=tuple(round_id for round_id, _ in self.problem.rounds),
            locks=self.problem.locks,
            fingerprint=self.problem.fingerprint,
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
            seconds=self._elapsed(),
            conflict=conflict_of(self.problem),
            rounds=tuple(round_id for round_id, _ in self.problem.rounds),
            locks=self.problem.locks,
            fingerprint=self.problem.fingerprint,
        )

    def _elapsed(self) -> float:
        return time.perf_counter() - self.begun
