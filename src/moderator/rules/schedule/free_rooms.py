"""Which rooms are taken during an item, and by what."""

from collections.abc import Mapping

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.occupancy import SHARING, overlap, uses_of


def taken_rooms(conference: Conference, item: AgendaItem) -> Mapping[int, AgendaItem]:
    """Find for each room that another item needs at the same time the first such item.

    Breaks and the like share their rooms, so they take none.
    """
    taken: dict[int, AgendaItem] = {}
    if item.kind in SHARING:
        return taken
    for other in conference.items():
        if other.id == item.id or other.kind in SHARING or not overlap(other, item):
            continue
        for use in uses_of(conference, other):
            if use.room is not None:
                taken.setdefault(use.room.id, other)
    return taken
