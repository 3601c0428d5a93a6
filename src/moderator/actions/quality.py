"""How good an assignment is proven to be, in words, and whether more time may better it."""

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
"""So many times as long a search may take that goes on where the clock ended one."""
LEAST_LONGER = 300.0
"""Seconds that it may take in any case."""


@dataclass(frozen=True, slots=True)
class Quality:
    """What is known of an assignment.

    open: the first level that is not proven best, None where all are. gap: at most so large a
    share of all places could be better in it; None where it is a level below the wishes, so that
    these are proven. seconds: how long it was looked for. cut: it was not looked to the end.
    """

    open: Level | None
    gap: float | None
    seconds: float
    cut: bool

    @property
    def best(self) -> bool:
        """Whether it is proven that nothing is better."""
        return self.open is None


def quality_of(found: Solution | Certificate) -> Quality:
    """Judge a solution, or the certificate of one."""
    lacking = found.unplaced if isinstance(found, Certificate) else len(found.unplaced)
    places = sum(found.by_wish.values()) + lacking
    level = None if found.status == OPTIMAL else _open(found.levels)
    gap = None
    if level is not None and _counts_places(level, found.by_wish):
        gap = (level.value - level.bound) / max(1, places)
    return Quality(level, gap, found.seconds, found.cut and level is not None)


def quality_phrase(quality: Quality, number: Callable[[float], str]) -> Phrase:
    """Say how good it is; `number` writes a figure with one decimal."""
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
    most = number(ceil(quality.gap * 1000) / 10)  # rounded up, as it is the most
    if quality.cut:
        return phrase(
            "Ended after {seconds} s; at most {most} % from the best", seconds=seconds, most=most
        )
    return phrase("At most {most} % from the best", most=most)


def short_phrase(quality: Quality, number: Callable[[float], str]) -> Phrase:
    """Say the same in few words."""
    return quality_phrase(replace(quality, cut=False), number)


def summary(solution: Solution, number: Callable[[float], str]) -> Iterator[Phrase]:
    """Tell an assignment line by line: how good it is, what was proven, what is lacking."""
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
    """Seconds that a search may take which goes on where one ended after so many."""
    return max(LEAST_LONGER, LONGER * 60.0 * ceil(seconds / 60 - 0.5))


def at_least_as_good(
    conference: Conference, solution: Solution, certificate: Certificate | None
) -> Solution | None:
    """Give what to take over of a solution that was looked for longer; None where it is worse.

    Where it is as good as what stands, that stays as it is and is proven the better for it.
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
