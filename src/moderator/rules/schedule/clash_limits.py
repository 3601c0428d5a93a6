"""Whose limit a clash goes beyond: that of the event, or that of a room that is farther away."""

from collections.abc import Iterator

from moderator.event.conference import Conference
from moderator.event.schedule import Event, Room
from moderator.rules.schedule.clash import Clash, ClashKind


def limit_of(conference: Conference, clash: Clash) -> Event | Room | None:
    """Return the record whose limit a clash goes beyond; None if it is about no limit."""
    if clash.kind is ClashKind.NO_BREAK:
        return conference.event
    if clash.kind is not ClashKind.ROOM_CHANGE:
        return None
    if clash.limit > conference.event.walk_minutes:
        for room in _rooms_of(conference, clash):
            if room.walk_minutes == clash.limit:
                return room
    return conference.event


def _rooms_of(conference: Conference, clash: Clash) -> Iterator[Room]:
    """List the rooms of a clash's items: of all their workshops, or of those it is about."""
    for item_id in clash.items:
        yield from conference.rooms_of(item_id)
        for workshop in conference.workshops_of(item_id):
            if not clash.workshops or workshop.id in clash.workshops:
                yield conference.one(Room, workshop.room_id)
