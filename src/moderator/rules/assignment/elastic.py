"""The model with give: every lock, least and most can be left out or stretched."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import highspy
import numpy as np

from moderator.rules.assignment.model import skeleton
from moderator.rules.assignment.problem import Problem

MOST = "most"
LEAST = "least"
LOCK = "lock"


@dataclass(frozen=True, slots=True, order=True)
class Demand:
    """Something that can be left out: a workshop's most or least, or the lock of a person.

    workshop_id: the workshop, or the one locked in; participant_id: 0 where no lock.
    """

    kind: str
    workshop_id: int
    participant_id: int = 0
    round_id: int = 0


def demands_of(problem: Problem) -> tuple[Demand, ...]:
    """List all demands that can be left out, locks last."""
    bounds = [
        Demand(kind, offer.id, 0, offer.round_id)
        for offer in problem.workshops
        for kind in (MOST, LEAST)
        if kind == MOST or offer.least > 0
    ]
    locks = [Demand(LOCK, s.workshop_id, s.participant_id, s.round_id) for s in problem.locks]
    return (*bounds, *locks)


class Elastic:
    """One solver in which each demand has a slack column that is held at zero or let go.

    everyone: forbid people without a place (the remedy for a shortage), or leave them free.
    """

    def __init__(self, problem: Problem, *, everyone: bool = False) -> None:
        model = skeleton(problem, lambda person, round_id: None)  # noqa: ARG005
        self.demands = demands_of(problem)
        for column in model.absent.values() if everyone else ():
            model.program.uppers[column] = 0
        self._slack: dict[Demand, int] = {}
        base = len(model.program.uppers)
        lock_rows: dict[Demand, int] = {}
        for demand in self.demands:
            if demand.kind == LOCK:
                place = demand.participant_id, demand.round_id
                others = [
                    (column, 1.0)
                    for column, offer in model.by_place[place]
                    if offer.id != demand.workshop_id
                ]
                terms = [*others, (model.absent[place], 1.0)]
                lock_rows[demand] = model.program.row(-highspy.kHighsInf, terms, 0)
        self._solver: highspy.Highs | None = None
        if not base:
            return
        self._solver = model.program.solver()
        for demand in self.demands:
            row, factor = {
                MOST: (model.most_rows.get(demand.workshop_id), -1.0),
                LEAST: (model.least_rows.get(demand.workshop_id), 1.0),
                LOCK: (lock_rows.get(demand), -1.0),
            }[demand.kind]
            self._slack[demand] = base + len(self._slack)
            self._solver.addCol(
                0.0, 0.0, 0.0, 1, np.array([row], dtype=np.int32), np.array([factor])
            )

    def feasible(self, kept: Collection[Demand]) -> bool:
        """Tell whether the demands that are kept can be met together."""
        if self._solver is None:
            return all(demand.kind != LEAST for demand in kept)
        self._let_go(set(self.demands) - set(kept), cost=0.0)
        return self._solved()

    def least_change(self, kinds: Iterable[str]) -> dict[Demand, int] | None:
        """Find the smallest change of demands of these kinds that makes all possible.

        Returns how far each demand gives way (places, people or one lock), or None where no
        change of these kinds is enough.
        """
        if self._solver is None:
            return None
        allowed = set(kinds)
        self._let_go({d for d in self.demands if d.kind in allowed}, cost=1.0)
        if not self._solved():
            return None
        values = self._solver.getSolution().col_value
        return {d: round(values[c]) for d, c in self._slack.items() if values[c] > 0.5}

    def _let_go(self, free: set[Demand], cost: float) -> None:
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


def irreducible(elastic: Elastic) -> tuple[Demand, ...]:
    """Find demands that contradict each other, none of which could be left away.

    QuickXplain (Junker 2004): about twice as many checks as the conflict has demands, times the
    logarithm of their share. Call it only where all demands together are impossible.
    """
    return tuple(sorted(_explain(elastic, [], list(elastic.demands), grown=False)))


def _explain(
    elastic: Elastic, background: list[Demand], candidates: list[Demand], *, grown: bool
) -> list[Demand]:
    if grown and not elastic.feasible(background):
        return []
    if len(candidates) == 1:
        return candidates
    half = len(candidates) // 2
    first, second = candidates[:half], candidates[half:]
    from_second = _explain(elastic, background + first, second, grown=bool(first))
    from_first = _explain(elastic, background + from_second, first, grown=bool(from_second))
    return from_first + from_second
