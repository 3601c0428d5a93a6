"""Where an item stands among the rows of its day: after which others, and what moves for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from itertools import groupby

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.moving import RestOfDay, with_the_rest
from moderator.rules.written.times import DAY

FIRST_START = 9 * 60
"""When a day begins whose first item was typed without a start."""


def of_day(conference: Conference, day: int) -> tuple[AgendaItem, ...]:
    """Return the items of a day in the order of their rows."""
    return tuple(item for item in conference.items() if item.day == day)


def end_before(conference: Conference, item: AgendaItem) -> int | None:
    """Return when all is over that begins before an item; None if it is the first of its day."""
    ends = [
        other.end_minute
        for other in of_day(conference, item.day)
        if other.id != item.id and other.start_minute < item.start_minute
    ]
    return max(ends, default=None)


def free_before(conference: Conference, day: int) -> Mapping[int, int]:
    """Return how many minutes are free before each fixed item of a day, where there are any.

    Nothing is free before the first item.
    """
    free: dict[int, int] = {}
    over: int | None = None
    for _start, items in groupby(of_day(conference, day), lambda item: item.start_minute):
        together = tuple(items)
        for item in together:
            if item.fixed and over is not None and item.start_minute > over:
                free[item.id] = item.start_minute - over
        over = max([*([] if over is None else [over]), *(item.end_minute for item in together)])
    return free


def making_room(conference: Conference, item: AgendaItem) -> tuple[RecordChange, ...]:
    """Return how the rest of the day moves when an item is put where nothing was.

    item: as it is to be; id 0 for a new one.
    """
    nothing = replace(item, minutes=0)
    table = {**conference.table(AgendaItem), item.id: nothing}
    before = conference.replaced({AgendaItem: table})
    changes = with_the_rest(before, [item], RestOfDay.PUSH)
    return tuple(change for change in changes if change.before.id != item.id)


def exchanged(conference: Conference, item: AgendaItem, step: int) -> tuple[RecordChange, ...]:
    """Return the changes that put an item behind (1) or before (-1) its neighbour of the day.

    The two keep their minutes, and times follow: a fixed neighbour stays where it is. At either
    end of the day nothing changes. Raises RuleProblem if a fixed item leaves no time before it.
    """
    rows = of_day(conference, item.day)
    place = [row.id for row in rows].index(item.id)
    if not 0 <= place + step < len(rows):
        return ()
    upper, lower = sorted((rows[place], rows[place + step]), key=rows.index)
    if upper.fixed:
        return _before_fixed(conference, upper, lower)
    if lower.fixed:
        return _behind_fixed(conference, upper, lower)
    gap = max(0, lower.start_minute - upper.end_minute)
    first = replace(lower, start=upper.start)
    second = replace(upper, start=_time(first.end_minute + gap))
    return _changes((lower, first), (upper, second))


def _behind_fixed(
    conference: Conference, upper: AgendaItem, lower: AgendaItem
) -> tuple[RecordChange, ...]:
    moved = replace(upper, start=_time(lower.end_minute))
    return (*_changes((upper, moved)), *making_room(conference, moved))


def _before_fixed(
    conference: Conference, upper: AgendaItem, lower: AgendaItem
) -> tuple[RecordChange, ...]:
    end = end_before(conference, upper)
    start = upper.start_minute - lower.minutes if end is None else end
    if start < 0 or start + lower.minutes > upper.start_minute:
        raise RuleProblem(
            phrase("{title} is fixed, and there is no time before it.", title=upper.title),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Let it float first, with Ctrl+L."),
        )
    moved = replace(lower, start=_time(start))
    gone = with_the_rest(conference, [replace(lower, minutes=0)], RestOfDay.PUSH)
    rest = (change for change in gone if change.before.id != lower.id)
    return (*_changes((lower, moved)), *rest)


def _changes(*pairs: tuple[AgendaItem, AgendaItem]) -> tuple[RecordChange, ...]:
    return tuple(RecordChange(before, after) for before, after in pairs if before != after)


def _time(minute: int) -> time:
    if not 0 <= minute < DAY:
        raise RuleProblem(
            phrase("It would begin on another day."), kept=phrase("Nothing was changed.")
        )
    return time(*divmod(minute, 60))
