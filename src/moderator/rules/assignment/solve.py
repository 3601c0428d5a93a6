"""Solves the assignment exactly, level by level, and states the proof of each."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import highspy
import numpy as np

from moderator.event.errors import JobProblem
from moderator.event.phrase import phrase
from moderator.rules.assignment import measure
from moderator.rules.assignment.conflict import conflict_of, shortage_of
from moderator.rules.assignment.measure import BONDS, MIXING
from moderator.rules.assignment.model import Model, chunks, model_of
from moderator.rules.assignment.problem import Problem, Seat
from moderator.rules.assignment.solution import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    Level,
    Progress,
    Solution,
)

Report = Callable[[Progress], None]


def solve(
    problem: Problem, report: Report | None = None, *, seconds: float | None = None
) -> Solution:
    """Find the best assignment of all open rounds at once, with its proof.

    The levels of `measure.level_names` are minimised one after the other over a joint 0/1 model
    of all rounds, each value fixed before the next level; two consecutive levels at a time go
    into one objective with exact whole weights. The same problem gives the same answer.

    report: gets the best assignment so far whenever it improves.
    seconds: after this time the best assignment so far is returned as "feasible"; raises
    JobProblem where none was found by then.
    """
    run = _Run(problem, report, seconds)
    return run.solution()


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

    def solution(self) -> Solution:
        """Solve all levels; see `solve`."""
        model = model_of(self.problem)
        names = list(model.levels)
        self.bounds = dict.fromkeys(names, 0)
        if not model.seats:
            return self._without_seats()
        solver = model.program.solver()
        sizes = [_largest(model, name, columns) for name, columns in model.levels.items()]
        known: highspy.HighsSolution | None = None
        for start, end in chunks(sizes):
            chunk = _Chunk(model, names[start:end], sizes[start:end])
            chunk.aim(solver)
            if known is not None:
                solver.setSolution(known)
            if not self._run(solver, chunk):
                return self._impossible()
            known = solver.getSolution()
            self.seats = model.chosen(known.col_value)
            self._take_bounds(chunk, solver.getInfo().mip_dual_bound)
            self._tell(chunk)
            if not self._proven(chunk.names):
                break
            chunk.fix(solver, measure.values(self.problem, self.seats))
        return self._answer()

    def _run(self, solver: highspy.Highs, chunk: "_Chunk") -> bool:
        """Solve a chunk of levels; False where nothing is feasible, raises without an answer."""
        if self.limit is not None:
            solver.setOptionValue("time_limit", max(0.01, self.limit - self._elapsed()))

        def improved(event: Any) -> None:  # noqa: ANN401  # highspy has no types
            data = event.data_out
            self.seats = chunk.model.chosen(data.mip_solution)
            self._take_bounds(chunk, data.mip_dual_bound)
            self._tell(chunk)

        if self.report is not None:
            solver.cbMipImprovingSolution += improved
        try:
            solver.run()
        finally:
            if self.report is not None:
                solver.cbMipImprovingSolution -= improved
        status = solver.getModelStatus()
        if status in {
            highspy.HighsModelStatus.kInfeasible,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,
        }:
            return False
        if (
            solver.getInfo().primal_solution_status
            != highspy.SolutionStatus.kSolutionStatusFeasible
        ):
            raise JobProblem(
                phrase("No assignment was found in the time allowed."),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Please allow more time, or release some locks."),
            )
        return True

    def _take_bounds(self, chunk: "_Chunk", dual_bound: float) -> None:
        counted = measure.values(self.problem, self.seats or ())
        self.bounds.update(chunk.bounds(dual_bound, counted))

    def _proven(self, names: Sequence[str]) -> bool:
        counted = measure.values(self.problem, self.seats or ())
        return all(counted[name] <= self.bounds[name] for name in names)

    def _tell(self, chunk: "_Chunk") -> None:
        if self.report is None:
            return
        counted = measure.values(self.problem, self.seats or ())
        name = next((n for n in chunk.names if counted[n] > self.bounds[n]), chunk.names[-1])
        names = list(chunk.model.levels)
        self.report(
            Progress(
                level=name,
                number=names.index(name) + 1,
                of=len(names),
                value=counted[name],
                bound=self.bounds[name],
                seconds=self._elapsed(),
                best=self._answer(final=False),
            )
        )

    def _answer(self, *, final: bool = True) -> Solution:
        seats = self.seats or ()
        counted = measure.values(self.problem, seats)
        taken = {(s.participant_id, s.round_id) for s in seats}
        unplaced = tuple(
            (person.id, round_id)
            for person in self.problem.people
            for round_id, _ in person.wishes
            if (person.id, round_id) not in taken
        )
        proven = final and self._proven(list(counted))
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


@dataclass
class _Chunk:
    """One or two consecutive levels that are minimised in one objective.

    sizes: an upper bound of each level's value.
    """

    model: Model
    names: list[str]
    sizes: list[int]

    @property
    def weight(self) -> int:
        """Weight of the first of two levels: more than the second can ever be."""
        return self.sizes[1] + 1 if len(self.names) == 2 else 1

    def aim(self, solver: highspy.Highs) -> None:
        """Make the weighted levels the solver's objective."""
        count = solver.getNumCol()
        costs = np.zeros(count)
        for name, weight in zip(self.names, (self.weight, 1), strict=False):
            np.add.at(costs, self.model.levels[name], weight)
        solver.changeColsCost(count, np.arange(count, dtype=np.int32), costs)

    def bounds(self, dual_bound: float, counted: dict[str, int]) -> dict[str, int]:
        """Split a lower bound of the objective into one for each level.

        The second level's bound holds given the first level's value, and is only more than 0
        where the first level is proven.
        """
        whole = 0 if not math.isfinite(dual_bound) else max(0, math.ceil(dual_bound - 1e-4))
        if len(self.names) == 1:
            return {self.names[0]: min(whole, counted[self.names[0]])}
        first, second = self.names
        first_bound = max(0, math.ceil((whole - self.sizes[1]) / self.weight))
        first_bound = min(first_bound, counted[first])
        rest = whole - self.weight * counted[first] if first_bound == counted[first] else 0
        return {first: first_bound, second: min(max(0, rest), counted[second])}

    def fix(self, solver: highspy.Highs, counted: dict[str, int]) -> None:
        """Keep the values reached for all levels to come."""
        for name in self.names:
            listed = np.array(self.model.levels[name], dtype=np.int32)
            columns, factors = np.unique(listed, return_counts=True)
            if counted[name] == 0:
                zeros = np.zeros(len(columns))
                solver.changeColsBounds(len(columns), columns, zeros, zeros)
            elif len(columns):
                value = float(counted[name])
                solver.addRow(value, value, len(columns), columns, factors.astype(float))


def _largest(model: Model, name: str, columns: Sequence[int]) -> int:
    """Bound a level's value from above by its columns; one for each place is the most of most."""
    uppers = model.program.uppers
    most = round(sum(uppers[c] for c in columns))
    return most if name in {BONDS, MIXING} else min(most, len(model.by_place))
