"""What moves along in the plan of a day when some of its items move or take another time.

The plan of a day is the graph of `following.follows`: what was planned to follow an item keeps its
distance to it. Fixed items never move, so nothing behind them does because of what is before them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import time
from enum import StrEnum

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.expected import GENTLE
from moderator.rules.schedule.following import follows_on, items_of_day
from moderator.rules.written.times import DAY


class RestOfDay(StrEnum):
    """What becomes of the items behind those that are moved.

    STAY: nothing. PUSH: they move by as much. CLOSE: free time and breaks, down to their shortest
    duration, take up what they can, and only the remainder moves them.
    """

    STAY = "stay"
    PUSH = "push"
    CLOSE = "close"


def with_the_rest(
    conference: Conference, moved: Sequence[AgendaItem], rest: RestOfDay
) -> tuple[RecordChange, ...]:
    """Return the changes to moved items, and those that follow for the rest of their days.

    moved: the items as they are to be. The changes are in the order of the old plan. Raises
    RuleProblem if an item would begin on the next day.
    """
    wanted = {item.id: item for item in moved}
    held = {item_id: conference.one(AgendaItem, item_id) for item_id in wanted}
    days = sorted({item.day for item in held.values() if not item.parked})
    changes = [RecordChange(held[i], item) for i, item in wanted.items() if held[i] != item]
    if rest is not RestOfDay.STAY:
        for day in days:
            items = items_of_day(conference, day)
            changes += _along(items, wanted, rest, follows_on(conference, day))
    return tuple(sorted(changes, key=_place))


def rest_or_problem(
    conference: Conference, moved: Sequence[AgendaItem], rest: RestOfDay
) -> tuple[RecordChange, ...] | Phrase:
    """Return what `with_the_rest` returns, or in words why that cannot be done."""
    try:
        return with_the_rest(conference, moved, rest)
    except RuleProblem as problem:
        return problem.happened


def _place(change: RecordChange) -> tuple[int, int, int]:
    item = change.before
    assert isinstance(item, AgendaItem)  # only items are moved here
    return item.day, item.start_minute, item.id


def _along(
    items: Sequence[AgendaItem],
    wanted: dict[int, AgendaItem],
    rest: RestOfDay,
    before: Mapping[int, tuple[AgendaItem, ...]],
) -> Iterator[RecordChange]:
    """Find what moves along on one day; before: what each of its items follows.

    items: those of the day, in its order.
    """
    now = dict(wanted)
    for item in items:
        earlier = before[item.id]
        if item.id in wanted or not any(e.id in now for e in earlier):
            continue
        changed = _after(item, [(e, now.get(e.id, e)) for e in earlier], rest)
        if changed != item:
            now[item.id] = changed
            yield RecordChange(item, changed)


def _after(
    item: AgendaItem, before: Sequence[tuple[AgendaItem, AgendaItem]], rest: RestOfDay
) -> AgendaItem:
    """Move an item along with those that it follows, each given as it was and as it is to be."""
    still = [(old, new) for old, new in before if new.day == old.day and not new.parked]
    if item.fixed or not still:
        return item
    nearest = max(old.end_minute for old, _new in still)
    shift = max(new.end_minute - old.end_minute for old, new in still if old.end_minute == nearest)
    if not shift:
        return item
    start = item.start_minute + shift
    if rest is RestOfDay.CLOSE and shift > 0:
        start = max(item.start_minute, *(new.end_minute for _old, new in still))
    late = start - item.start_minute
    minutes = item.minutes
    if item.fixed_end:
        minutes = max(item.shortest or 1, item.minutes - late)
    elif rest is RestOfDay.CLOSE and item.kind in GENTLE and item.shortest is not None:
        minutes = max(item.shortest, item.minutes - max(0, late))
    return replace(item, start=_time(item, start), minutes=max(1, minutes))


def _time(item: AgendaItem, minute: int) -> time:
    if not 0 <= minute < DAY:
        raise RuleProblem(
            phrase("{title} would begin on another day.", title=item.title),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Shorten or move something before it, or let the rest stay."),
        )
    return time(*divmod(minute, 60))
