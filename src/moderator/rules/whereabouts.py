"""Where a person is now and where they go next."""

from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.people import PRESENT, Participant
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.event.workshops import Group, Workshop
from moderator.rules.schedule.running import Expected, running


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """An agenda item of a person, and where it takes place.

    what: theme of the workshop, or title of the item. rooms: names, several if the item has
    several; empty if unknown. group: number of the group in the workshop, or None.
    placed: False if the item is a round and the person has no place in it.
    """

    item: AgendaItem
    start: datetime
    what: str
    rooms: tuple[str, ...]
    group: int | None = None
    placed: bool = True


def now_and_next(
    conference: Conference, person: Participant, now: datetime
) -> tuple[Whereabouts | None, Whereabouts | None]:
    """Return where a person is now and goes next, by the expected times of the schedule."""
    if person.status not in PRESENT:
        return None, None
    state = running(conference, now)
    return tuple(  # type: ignore[return-value]
        None if expected is None else _place(conference, person, expected)
        for expected in (state.current, state.next)
    )


def _place(conference: Conference, person: Participant, expected: Expected) -> Whereabouts:
    item = expected.item
    if item.kind is not ItemKind.WORKSHOP_ROUND:
        rooms = tuple(room.name for room in conference.rooms_of(item.id))
        return Whereabouts(item, expected.start, item.title, rooms)
    placement = conference.placement_of(person.id, item.id)
    if placement is None:
        return Whereabouts(item, expected.start, item.title, (), placed=False)
    workshop = conference.one(Workshop, placement.workshop_id)
    group = conference.get(Group, placement.group_id)
    return Whereabouts(
        item,
        expected.start,
        conference.theme_of(workshop).name,
        (conference.one(Room, workshop.room_id).name,),
        group.number if group else None,
    )
