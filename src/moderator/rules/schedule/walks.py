"""How long it takes from one room to another."""

from collections.abc import Collection

from moderator.event.conference import Conference, derived
from moderator.event.schedule import Event, Room


def walk_between(conference: Conference, one: int, other: int) -> int:
    """Return the minutes from a room to another, those of the farther of both; 0 for the same."""
    if one == other:
        return 0
    usual = conference.event.walk_minutes
    rooms = (conference.get(Room, room_id) for room_id in (one, other))
    return max(usual, *(room.walk_minutes or 0 for room in rooms if room is not None))


def shortest_walk(conference: Conference, here: Collection[int], there: Collection[int]) -> int:
    """Return the minutes between the nearest of some rooms and of others; 0 if either has none."""
    return min((walk_between(conference, one, other) for one in here for other in there), default=0)


@derived(Event, Room)
def longest_walk(conference: Conference) -> int:
    """Return the most minutes that it takes between any two rooms."""
    own = (room.walk_minutes or 0 for room in conference.rooms())
    return max(conference.event.walk_minutes, *own, 0)
