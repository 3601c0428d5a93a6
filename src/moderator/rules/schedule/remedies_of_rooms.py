"""What resolves clashes about rooms and places: another room, more places, or a swap."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemRoom, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.clash import Clash, Remedy
from moderator.rules.schedule.clash_places import kept_out, places_of
from moderator.rules.schedule.occupancy import Use, attending, free_rooms
from moderator.rules.schedule.remedies_of_time import of_overlap

MOST_ROOMS = 2
"""Most rooms that are proposed."""


def _uses(conference: Conference, clash: Clash) -> Iterator[Use]:
    """List the uses of a room that clash."""
    room = conference.get(Room, clash.room_id)
    for item_id in clash.items:
        item = conference.one(AgendaItem, item_id)
        workshops = [w for w in conference.workshops_of(item.id) if w.id in clash.workshops]
        yield from (Use(item, workshop, room) for workshop in workshops)
        if not workshops:
            yield Use(item, None, room)


def of_room(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose another room for the later use, or another time."""
    *_, last = _uses(conference, clash)
    yield from _other_room(conference, last)
    yield from of_overlap(conference, clash)


def _other_room(
    conference: Conference,
    use: Use,
    people: int = 0,
    *,
    alone: bool = False,
    fits: Callable[[Room], bool] = lambda _room: True,
) -> Iterator[Remedy]:
    """Propose the best free rooms for a use; alone: it is clear which use is meant."""
    if use.workshop is not None:
        people = max(people, len(conference.placements_in(use.workshop.id)))
    free = [room for room in free_rooms(conference, use.item, people) if fits(room)]
    for room in free[:MOST_ROOMS]:
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


def of_places(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose to move people, to allow more of them, or another room."""
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


def of_steps(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose a free room without steps, or one of another workshop of the round."""
    use = next(_uses(conference, clash))
    if use.workshop is None:
        return
    yield from _other_room(conference, use, alone=True, fits=lambda room: room.step_free)
    people = len(conference.placements_in(use.workshop.id))
    for other in conference.workshops_of(use.item.id):
        room = conference.get(Room, other.room_id)
        if room is None or not room.step_free or use.room is None or kept_out(conference, other):
            continue
        others = len(conference.placements_in(other.id))
        if (room.places or people) >= people and (use.room.places or others) >= others:
            words = phrase("Swap rooms with {theme}", theme=conference.theme_of(other).name)
            here = RecordChange(use.workshop, replace(use.workshop, room_id=room.id))
            there = RecordChange(other, replace(other, room_id=use.room.id))
            yield Remedy(words, (here, there))
    yield Remedy(phrase("Move %n people …", n=len(kept_out(conference, use.workshop))))


def of_no_room(conference: Conference, clash: Clash) -> Iterator[Remedy]:
    """Propose the smallest free rooms that take everybody."""
    for item_id in clash.items:
        item = conference.one(AgendaItem, item_id)
        people = attending(conference, item) if item.for_everyone else 0
        for room in free_rooms(conference, item, people)[:MOST_ROOMS]:
            words = phrase("Take {room}", room=room.name)
            yield Remedy(words, added=(ItemRoom(0, item.id, room.id),))
