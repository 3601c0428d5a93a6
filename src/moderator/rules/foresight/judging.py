"""Whether some of the demands of a problem can be met together, at any size."""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from moderator.event.errors import JobCancelled
from moderator.event.phrase import phrase
from moderator.rules.assignment.problem import Problem
from moderator.rules.foresight.crowds import Crowds
from moderator.rules.foresight.elastic import LOCK, Elastic, SoftDemand, demands_of, irreducible

LARGE = 1500
"""Number of people above which the model of individuals is not used; it takes too long."""


class Judge:
    """Decides which demands contradict each other.

    Numbers of alike people (`Crowds`) nearly always decide; if they leave it open, the
    model of individuals does, up to `LARGE` people. Above, what is not shown to be impossible
    counts as possible. cancelled: called before each question; returning True raises JobCancelled.
    """

    def __init__(self, problem: Problem, cancelled: Callable[[], bool] | None = None) -> None:
        self.problem = problem
        self.demands = demands_of(problem)
        self.small = len(problem.people) <= LARGE
        self._crowds = Crowds(problem)
        self._cancelled = cancelled

    @cached_property
    def elastic(self) -> Elastic:
        """The model of individuals, built when it is first needed."""
        return Elastic(self.problem)

    def possible(self, kept: Collection[SoftDemand]) -> bool:
        """Return whether demands can be met together."""
        if self._cancelled is not None and self._cancelled():
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))
        if self._crowds.possible(kept, narrow=True):
            return True
        if not self._crowds.possible(kept, narrow=False):
            return False
        return not self.small or self.elastic.feasible(kept)

    def surely(self, kept: Collection[SoftDemand]) -> bool:
        """Return whether demands can be proven to be compatible; works for any number of people."""
        if self._crowds.possible(kept, narrow=True):
            return True
        return self.small and self.elastic.feasible(kept)

    def lowered(self) -> dict[int, int]:
        """By how much minimums have to be lowered at least, by workshop; empty if in vain."""
        return self._crowds.lowered(self.demands)

    def core(self) -> tuple[SoftDemand, ...]:
        """Find demands that contradict each other, none of which can be left out.

        Locks of one workshop are handled as one; among up to `LARGE` people they are then told
        apart. Call it only if all demands together are impossible.
        """
        bundles = irreducible(_bundles(self.demands), self._together)
        if not self.small:
            return tuple(sorted(demand for bundle in bundles for demand in bundle))
        single = [bundle[0] for bundle in bundles if len(bundle) == 1]
        many = [demand for bundle in bundles if len(bundle) > 1 for demand in bundle]
        if many:
            single += irreducible(many, self.possible, single)
        return tuple(sorted(single))

    def _together(self, bundles: Sequence[tuple[SoftDemand, ...]]) -> bool:
        return self.possible([demand for bundle in bundles for demand in bundle])


def _bundles(demands: Sequence[SoftDemand]) -> list[tuple[SoftDemand, ...]]:
    """Group the locks of each workshop, and leave everything else on its own."""
    found: dict[object, list[SoftDemand]] = {}
    for demand in demands:
        key = (LOCK, demand.workshop_id) if demand.kind == LOCK else demand
        found.setdefault(key, []).append(demand)
    return [tuple(bundle) for bundle in found.values()]


def fewest(count: int, enough: Callable[[int], bool]) -> int | None:
    """Find the smallest number from 1 to `count` that is enough; a larger one is enough as well."""
    if not enough(count):
        return None
    low, high = 1, count
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return low
