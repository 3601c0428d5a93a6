"""The elastic model: each lock, bond, least and most can be left out or relaxed."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import highspy
import numpy as np

from moderator.rules.assignment.model import Model, pair_rows, skeleton, stairs
from moderator.rules.assignment.problem import Pair, Problem
from moderator.rules.assignment.program import INFINITE

T = TypeVar("T", bound=Hashable)

MOST = "most"
LEAST = "least"
LOCK = "lock"
BOND = "bond"
STAIRS = "stairs"


@dataclass(frozen=True, slots=True, order=True)
class SoftDemand:
    """A demand that can be left out.

    A workshop's most or least, the lock of a person, that a person reaches only rooms without
    steps, or the bond of two people. workshop_id: the workshop, or the one locked in;
    participant_id, other_id, together: of a person and a bond. What does not apply is 0.
    """

    kind: str
    workshop_id: int
    participant_id: int = 0
    round_id: int = 0
    other_id: int = 0
    together: bool = False


def demands_of(problem: Problem) -> tuple[SoftDemand, ...]:
    """List all demands that can be left out, locks last."""
    bounds = [
        SoftDemand(kind, offer.id, 0, offer.round_id)
        for offer in problem.workshops
        for kind in (MOST, LEAST)
        if kind == MOST or offer.least > 0
    ]
    locks = [SoftDemand(LOCK, s.workshop_id, s.participant_id, s.round_id) for s in problem.locks]
    step_free = [SoftDemand(STAIRS, 0, p.id) for p in problem.people if p.step_free]
    bonds = dict.fromkeys(
        SoftDemand(BOND, 0, pair.one_id, 0, pair.other_id, pair.together)
        for pair in problem.pairs
        if pair.binding
    )
    return (*bounds, *step_free, *bonds, *locks)


class Elastic:
    """One solver in which each demand has a slack column that is fixed at zero or free.

    everyone: forbid people without a place (the remedy for a shortage), or allow them.
    """

    def __init__(self, problem: Problem, *, everyone: bool = False) -> None:
        model = skeleton(problem, lambda person, round_id: None)  # noqa: ARG005
        self.demands = demands_of(problem)
        for column in model.absent.values() if everyone else ():
            model.program.uppers[column] = 0
        self._slack: dict[SoftDemand, int] = {}
        base = len(model.program.uppers)
        rows = {demand: _rows(model, demand) for demand in self.demands}
        self._solver: highspy.Highs | None = None
        if not base:
            return
        self._solver = model.program.solver()
        for demand in self.demands:
            self._slack[demand] = base + len(self._slack)
            numbers = np.array(rows[demand], dtype=np.int32)
            factors = np.full(len(numbers), 1.0 if demand.kind == LEAST else -1.0)
            self._solver.addCol(0.0, 0.0, 0.0, len(numbers), numbers, factors)

    def feasible(self, kept: Collection[SoftDemand]) -> bool:
        """Return whether the kept demands can be met together."""
        if self._solver is None:
            return all(demand.kind != LEAST for demand in kept)
        self._free_demands(set(self.demands) - set(kept), cost=0.0)
        return self._solved()

    def least_change(self, kinds: Iterable[str]) -> dict[SoftDemand, int] | None:
        """Find the smallest change of demands of these kinds that makes everything possible.

        Returns how far each demand is relaxed (places, people or one lock), or None if no
        change of these kinds is enough.
        """
        if self._solver is None:
            return None
        allowed = set(kinds)
        self._free_demands({d for d in self.demands if d.kind in allowed}, cost=1.0)
        if not self._solved():
            return None
        values = self._solver.getSolution().col_value
        return {d: round(values[c]) for d, c in self._slack.items() if values[c] > 0.5}

    def _free_demands(self, free: set[SoftDemand], cost: float) -> None:
        assert self._solver is not None
        count = len(self._slack)
        columns = np.array(list(self._slack.values()), dtype=np.int32)
        uppers = np.array([highspy.kHighsInf if d in free else 0.0 for d in self._slack])
        self._solver.changeColsBounds(count, columns, np.zeros(count), uppers)
        self._solver.changeColsCost(count, columns, np.full(count, cost))

    def _solved(self) -> bool:
        assert self._solver is not None
        self._solver.run()
        return bool(self._solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def _rows(model: Model, demand: SoftDemand) -> list[int]:
    """Rows of the model that a demand relaxes; adds those that the skeleton does not have."""
    if demand.kind == MOST:
        return [model.most_rows[demand.workshop_id]]
    if demand.kind == LEAST:
        return [model.least_rows[demand.workshop_id]]
    if demand.kind == BOND:
        pair = Pair(demand.participant_id, demand.other_id, demand.together)
        return [
            model.program.row(-INFINITE, terms, limit) for terms, limit in pair_rows(model, pair)
        ]
    if demand.kind == STAIRS:
        terms = [
            (column, 1.0) for column in stairs(model, model.problem.person[demand.participant_id])
        ]
    else:
        place = demand.participant_id, demand.round_id
        others = [c for c, offer in model.by_place[place] if offer.id != demand.workshop_id]
        terms = [(column, 1.0) for column in (*others, model.absent[place])]
    return [model.program.row(-INFINITE, terms, 0)]


def irreducible(
    things: Sequence[T], possible: Callable[[Sequence[T]], bool], kept: Sequence[T] = ()
) -> tuple[T, ...]:
    """Find things that contradict each other, none of which can be left out.

    possible: returns whether some of them can be met together; more of them never make it easier.
    kept: what has to be met in any case. QuickXplain (Junker 2004): about twice as many questions
    as the conflict has things, times the logarithm of their share. Call it only if all things
    together with `kept` are impossible.
    """
    found = _explain(possible, list(kept), list(things), grown=bool(kept))
    return tuple(thing for thing in things if thing in set(found))


def _explain(
    possible: Callable[[Sequence[T]], bool],
    background: list[T],
    candidates: list[T],
    *,
    grown: bool,
) -> list[T]:
    if grown and not possible(background):
        return []
    if len(candidates) == 1:
        return candidates
    half = len(candidates) // 2
    first, second = candidates[:half], candidates[half:]
    from_second = _explain(possible, background + first, second, grown=bool(first))
    from_first = _explain(possible, background + from_second, first, grown=bool(from_second))
    return from_first + from_second
