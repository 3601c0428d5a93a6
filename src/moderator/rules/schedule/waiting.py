"""Who waits for which rooms of a workshop round, and whose break is shorter for it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import Expected, ItemState, Running, running


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """An item that begins later because of rooms that take longer.

    rooms: those that it waits for, in the order of their themes. since: when it would begin, or
    would have begun, without them. until: when it is expected to begin.
    """

    item: AgendaItem
    rooms: tuple[Room, ...]
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class LateRoom:
    """A room whose people come late to a break. since: from when. left: how long theirs is."""

    workshop: Workshop
    since: datetime
    left: timedelta


def waiting(conference: Conference, now: datetime) -> tuple[WaitingItem, ...]:
    """Return the items to come that wait for rooms of their own day's round, the first one first.

    It tries out what the day would be like if all rooms of a round ended together.
    """
    state = running(conference, now)
    longer = _longer(state)
    if not longer:
        return ()
    table = dict(conference.table(Workshop))
    for workshop in longer:
        usual = min(w.extra_minutes for w in conference.workshops_of(workshop.round_id))
        table[workshop.id] = replace(workshop, extra_minutes=max(0, usual))
    together = running(conference.replaced({Workshop: MappingProxyType(table)}), now)
    without = {e.item.id: e.start for e in together.items}
    found = []
    for expected in state.items:
        since = without[expected.item.id]
        if expected.state is ItemState.COMING and state.venue.elapsed(since, expected.start):
            rooms = tuple(
                conference.one(Room, workshop.room_id)
                for workshop in longer
                if conference.one(AgendaItem, workshop.round_id).day == expected.item.day
            )
            found.append(WaitingItem(expected.item, rooms, since, expected.start))
    return tuple(found)


def late_rooms(state: Running, item_id: int) -> tuple[LateRoom, ...]:
    """Return the rooms for which a break is shorter, since their workshops end after it begins."""
    pause = state.of(item_id)
    if pause is None:
        return ()
    return tuple(
        LateRoom(clock.workshop, clock.end, state.venue.elapsed(clock.end, pause.end))
        for expected in state.day(pause.item.day)
        if expected.rooms and _right_before(expected, pause, state)
        for clock in expected.rooms
        if clock.end > pause.start
    )


def _longer(state: Running) -> tuple[Workshop, ...]:
    """Find workshops of rounds that run, or just ended, which still take longer than others."""
    return tuple(
        clock.workshop
        for expected in state.items
        for clock in expected.rooms
        if clock.left is not None and not clock.over and clock.workshop.extra_minutes > 0
        if any(other.end < clock.end for other in expected.rooms)
    )


def _right_before(expected: Expected, pause: Expected, state: Running) -> bool:
    """Return whether a round is the last one planned to be over when a break begins."""
    ended = [
        e.item.id
        for e in state.day(pause.item.day)
        if e.item.end_minute <= pause.item.start_minute and e.rooms
    ]
    return bool(ended) and ended[-1] == expected.item.id
