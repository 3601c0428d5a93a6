"""What resolves a clash: changes that are carried out by one click."""

from collections.abc import Callable, Iterator

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule import remedies_of_places as places
from moderator.rules.schedule import remedies_of_rooms as rooms
from moderator.rules.schedule import remedies_of_time as times
from moderator.rules.schedule import remedies_of_workshops as workshops
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy


def remedies_of(conference: Conference, clash: Clash) -> tuple[Remedy, ...]:
    """Return the ways to resolve a clash as the schedule is now, the best one first."""
    if any(conference.get(AgendaItem, item_id) is None for item_id in clash.items):
        return ()
    find = _REMEDIES.get(clash.kind)
    return tuple(find(conference, clash)) if find else ()


_REMEDIES: dict[ClashKind, Callable[[Conference, Clash], Iterator[Remedy]]] = {
    ClashKind.PLACES: rooms.of_places,
    ClashKind.ROOM: rooms.of_room,
    ClashKind.PERSON: times.of_overlap,
    ClashKind.PARTICIPANTS: places.of_participants,
    ClashKind.ABSENT: places.of_absent,
    ClashKind.STEP_FREE: rooms.of_steps,
    ClashKind.PRESENCE: times.of_presence,
    ClashKind.OVERLAP: times.of_overlap,
    ClashKind.DAY: times.of_day,
    ClashKind.NIGHT: times.of_night,
    ClashKind.CLOCK_CHANGE: times.of_clock_change,
    ClashKind.ROOM_CHANGE: times.of_room_change,
    ClashKind.NO_BREAK: times.of_no_break,
    ClashKind.NO_ROOM: rooms.of_no_room,
    ClashKind.NO_MODERATOR: workshops.of_no_moderator,
    ClashKind.NO_QUESTIONS: workshops.of_no_questions,
    ClashKind.PARTS: times.of_parts,
}
"""How the clashes of a kind are resolved; nothing is proposed for workshops that are missing."""
