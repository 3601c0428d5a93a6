"""What resolves a clash: changes that are carried out by one click."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemRoom, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy
from moderator.rules.schedule.clash_items import latest_end, minutes_of_parts
from moderator.rules.schedule.clash_places import places_of
from moderator.rules.schedule.clash_words import MIDNIGHT, brief, clock_of
from moderator.rules.schedule.occupancy import Use, attending, free_rooms


def remedies_of(conference: Conference, clash: Clash) -> tuple[Remedy, ...]:
    """Return the ways to resolve a clash as the schedule is now, the best one first."""
    if any(conference.get(AgendaItem, item_id) is None for item_id in clash.items):
        return ()
    find = _REMEDIES.get(clash.kind)
    return tuple(find(conference, clash)) if find else ()


def _items(conference: Conference, clash: Clash) -> list[AgendaItem]:
    return [conference.one(AgendaItem, item_id) for item_id in clash.items]


def _uses(conference: Conference, clash: Clash) -> Iterator[Use]:
    """List the uses of a room that clash."""
    room = conference.get(Room, clash.room_id)
    for item in _items(conference, clash):
        workshops = [w for w in conference.workshops_of(item.id) if w.id in clash.workshops]
        yield from (Use(item, workshop, room) for workshop in workshops)
        if not workshops:
            yield Use(item, None, room)


def _of_room(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    *_, last = _uses(conference, clash)
    yield from _other_room(conference, last)
    yield from _of_overlap(conference, clash)


def _other_room(
    conference: Conference, use: Use, people: int = 0, *, alone: bool = False
) -> Iterator[Remedy]:
    """Propose the best free rooms for a use; alone: it is clear which use is meant."""
    if use.workshop is not None:
        people = max(people, len(conference.placements_in(use.workshop.id)))
    for room in free_rooms(conference, use.item, people)[:2]:
        update = _moved(conference, use, room)
        if update is not None:
            before = conference.one(type(update), update.id)
            what = conference.theme_of(use.workshop).name if use.workshop else use.item.title
            words = (
                phrase("Move to {room}", room=room.name)
                if alone
                else phrase("Move {what} to {room}", what=what, room=room.name)
            )
            yield Remedy(words, (RecordChange(before, update),))


def _moved(conference: Conference, use: Use, room: Room) -> Workshop | ItemRoom | None:
    if use.workshop is not None:
        return replace(use.workshop, room_id=room.id)
    for link in conference.all(ItemRoom):
        if use.room and link.item_id == use.item.id and link.room_id == use.room.id:
            return replace(link, room_id=room.id)
    return None


def _of_overlap(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose to begin the later item when the earlier one ends, or to end that one sooner."""
    if len(clash.items) != 2:
        return
    one, other = _items(conference, clash)
    earlier, later = sorted((one, other), key=lambda i: (i.start_minute, i.id))
    if earlier.end_minute < MIDNIGHT and not later.fixed:
        start = time(*divmod(earlier.end_minute, 60))
        title = brief(later.title)
        words = phrase("Begin {title} at {start}", title=title, start=clock_of(earlier.end_minute))
        yield Remedy(words, (RecordChange(later, replace(later, start=start)),))
    minutes = later.start_minute - earlier.start_minute
    if minutes >= max(1, earlier.shortest or 0):
        yield _shortened(earlier, minutes, brief(earlier.title))


def _shortened(item: AgendaItem, minutes: int, title: str) -> Remedy:
    words = phrase("Shorten {title} to {minutes} minutes", title=title, minutes=minutes)
    return Remedy(words, (RecordChange(item, replace(item, minutes=minutes)),))


def _of_places(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    use = next(_uses(conference, clash))
    if use.room is None:
        return
    if use.workshop is None:
        people = attending(conference, use.item)
        yield from _other_room(conference, use, people, alone=True)
        return
    workshop, room = use.workshop, use.room
    people = len(conference.placements_in(workshop.id))
    places = places_of(workshop, room)
    if places and people > places:
        yield Remedy(phrase("Move %n people …", n=people - places))
        if room.places is None or room.places >= people:
            words = phrase("Raise to {places} places", places=people)
            yield Remedy(words, (RecordChange(workshop, replace(workshop, most=people)),))
        else:
            yield from _other_room(conference, use, people, alone=True)
    elif room.places is not None:
        words = phrase("Set to {places} places", places=room.places)
        yield Remedy(words, (RecordChange(workshop, replace(workshop, most=room.places)),))
        yield from _other_room(conference, use, workshop.most, alone=True)


def _of_day(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    event = conference.event
    last = max(1, event.days)
    for item in _items(conference, clash):
        words = phrase("Move to day {day}", day=last)
        yield Remedy(words, (RecordChange(item, replace(item, day=last)),))
        if item.day > event.days:
            words = phrase("Extend the event to %n days", n=item.day)
            yield Remedy(words, (RecordChange(event, replace(event, days=item.day)),))


def _of_night(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    for item in _items(conference, clash):
        yield _shortened(item, latest_end(item) - item.start_minute, item.title)


def _of_parts(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    for item in _items(conference, clash):
        parts = minutes_of_parts(conference, item)
        words = phrase("Extend to {minutes} minutes", minutes=parts)
        yield Remedy(words, (RecordChange(item, replace(item, minutes=parts)),))


_REMEDIES: dict[ClashKind, Callable[[Conference, Clash], Iterator[Remedy]]] = {
    ClashKind.PLACES: _of_places,
    ClashKind.ROOM: _of_room,
    ClashKind.PERSON: _of_overlap,
    ClashKind.OVERLAP: _of_overlap,
    ClashKind.DAY: _of_day,
    ClashKind.NIGHT: _of_night,
    ClashKind.PARTS: _of_parts,
}
"""How the clashes of a kind are resolved; nothing is proposed for the others."""
