"""How good an assignment is proven to be, and whether a longer search may improve it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from moderator.actions.assignment import Certificate
from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.rules.assignment.measure import (
    MOVED,
    REFUSED,
    WITHOUT_PLACE,
    WITHOUT_WISH,
    wish_level,
)
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solution import INFEASIBLE, OPTIMAL, Level, Solution

LONGER = 5
"""How many times as long a search may take that continues one ended by the time limit."""
LEAST_LONGER = 300.0
"""Seconds that such a search may take in any case."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How good an assignment is known to be.

    open: the first level that is not proven best, None if all are. gap: upper bound on the share of
    places that could be better in it; None if it is a level below the wishes, so that the wishes
    are proven best. seconds: how long the search took. cut: the search was ended before it was
    complete.
    """

    open: Level | None
    gap: float | None
    seconds: float
    cut: bool

    @property
    def best(self) -> bool:
        """Whether the assignment is proven to be the best."""
        return self.open is None


def quality_of(found: Solution | Certificate) -> Quality:
    """Return the quality of a solution, or of the certificate of one."""
    lacking = found.unplaced if isinstance(found, Certificate) else len(found.unplaced)
    places = sum(found.by_wish.values()) + lacking
    level = None if found.status == OPTIMAL else _open(found.levels)
    gap = None
    if level is not None and _counts_places(level, found.by_wish):
        gap = (level.value - level.bound) / max(1, places)
    return Quality(level, gap, found.seconds, found.cut and level is not None)


def quality_phrase(quality: Quality, number: Callable[[float], str]) -> Phrase:
    """Describe the quality; `number` formats a figure with one decimal."""
    seconds = max(1, round(quality.seconds))
    if quality.best:
        return phrase("Best possible, proven")
    if quality.gap is None:
        return (
            phrase(
                "Ended after {seconds} s; wishes proven best, what counts after them not",
                seconds=seconds,
            )
            if quality.cut
            else phrase("Wishes proven best, what counts after them not")
        )
    most = number(ceil(quality.gap * 1000) / 10)  # rounded up, since the gap is an upper bound
    if quality.cut:
        return phrase(
            "Ended after {seconds} s; at most {most} % from the best", seconds=seconds, most=most
        )
    return phrase("At most {most} % from the best", most=most)


def short_phrase(quality: Quality, number: Callable[[float], str]) -> Phrase:
    """Describe the quality in few words."""
    return quality_phrase(replace(quality, cut=False), number)


def summary(solution: Solution, number: Callable[[float], str]) -> Iterator[Phrase]:
    """Describe an assignment line by line: its quality, what was proven, what is missing."""
    if solution.status == INFEASIBLE:
        yield phrase("No assignment exists.")
        return
    quality = quality_of(solution)
    yield quality_phrase(quality, number)
    if quality.cut:
        seconds = round(longer(quality.seconds))
        yield phrase("With --seconds {seconds} it is looked for longer.", seconds=seconds)
    for rank, count in solution.by_wish.items():
        if rank == "none":
            yield phrase("%n places without a stated or met wish", n=count)
        else:
            yield phrase("%n places are wish {rank}", n=count, rank=rank)
    yield phrase("%n places are lacking.", n=len(solution.unplaced))


def longer(seconds: float) -> float:
    """Return the seconds for a search that continues one which ended after `seconds`."""
    return max(LEAST_LONGER, LONGER * 60.0 * ceil(seconds / 60 - 0.5))


def at_least_as_good(
    conference: Conference, solution: Solution, certificate: Certificate | None
) -> Solution | None:
    """Return what to apply of a solution from a longer search; None if it is worse.

    If it is as good as the current placements, these stay and only get the better proof.
    """
    if certificate is None or not certificate.holds:
        return solution
    old = {level.name: level.value for level in certificate.levels if level.name != MOVED}
    new = {level.name: level.value for level in solution.levels if level.name in old}
    values = [(new[name], old[name]) for name in old if name in new]
    if any(mine != theirs for mine, theirs in values):
        better = next(mine < theirs for mine, theirs in values if mine != theirs)
        return solution if better else None
    nobody_moves = tuple(
        replace(level, value=0, bound=0) if level.name == MOVED else level
        for level in solution.levels
    )
    current = problem_of(conference).current
    wanted = {(seat.participant_id, seat.round_id) for seat in solution.placements}
    missing = (wanted | set(solution.unplaced)) - {(s.participant_id, s.round_id) for s in current}
    return replace(
        solution, placements=current, levels=nobody_moves, unplaced=tuple(sorted(missing))
    )


def _open(levels: Sequence[Level]) -> Level | None:
    return next((level for level in levels if level.value > level.bound), None)


def _counts_places(level: Level, by_wish: dict[str, int]) -> bool:
    ranks = {wish_level(int(rank)) for rank in by_wish if rank.isdigit()}
    return level.name in {WITHOUT_PLACE, REFUSED, WITHOUT_WISH} | ranks
