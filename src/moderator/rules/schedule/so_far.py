"""How much longer and shorter than planned a day took so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from moderator.rules.schedule.expected import NONE, Expected, ItemState
from moderator.rules.schedule.running import Running

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SoFar:
    """Minutes by which items of a day took longer than planned, and by which others took less.

    What was left out took none. Of the item that runs only what exceeds its planned minutes counts.
    """

    over: int = 0
    under: int = 0


def so_far(state: Running, items: Sequence[Expected]) -> SoFar:
    """Count for a day's items how much longer and shorter than planned they took until now."""
    over = under = NONE
    for expected in items:
        more = _more(state, expected)
        over, under = over + max(NONE, more), under + max(NONE, -more)
    return SoFar(over // MINUTE, under // MINUTE)


def _more(state: Running, expected: Expected) -> timedelta:
    planned = timedelta(minutes=expected.item.minutes)
    if expected.state is ItemState.SKIPPED:
        return -planned
    if expected.state is ItemState.RUNNING:
        return max(NONE, -state.until(expected.start) - planned)
    if expected.state is ItemState.DONE and expected.item.actual_start is not None:
        return state.venue.elapsed(expected.start, expected.end) - planned
    return NONE
