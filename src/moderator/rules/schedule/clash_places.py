"""Clashes of an item with the people who take part: more of them than places."""

from collections.abc import Iterator

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_words import title_and_start
from moderator.rules.schedule.occupancy import PLENARY, attending


def too_many_people(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find more people, or more planned places, than the rooms of an item have."""
    for workshop in conference.workshops_of(item.id):
        yield from _in_workshop(conference, item, workshop)
    if item.kind in PLENARY and item.for_everyone:
        yield from _in_hall(conference, item)


def _in_workshop(conference: Conference, item: AgendaItem, workshop: Workshop) -> Iterator[Clash]:
    room = conference.get(Room, workshop.room_id)
    if room is None:
        return
    people = len(conference.placements_in(workshop.id))
    places = places_of(workshop, room)
    if places and people > places:
        words = _of_places(room, people, places)
    elif room.places is not None and workshop.most > room.places:
        words = phrase(
            "{room}: {most} places planned, {places} in the room",
            room=room.name,
            most=workshop.most,
            places=room.places,
        )
    else:
        return
    detail = phrase("{round}, {theme}", round=item.title, theme=conference.theme_of(workshop).name)
    yield Clash(ClashKind.PLACES, words, detail, (item.id,), (workshop.id,), room.id)


def places_of(workshop: Workshop, room: Room) -> int:
    """Return how many people a workshop takes in a room; 0 if nothing limits it."""
    return min((places for places in (workshop.most, room.places) if places), default=0)


def _of_places(room: Room, people: int, places: int) -> Phrase:
    return phrase(
        "{room}: {people} of {places} places", room=room.name, people=people, places=places
    )


def _in_hall(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find a plenary item that more people attend than its rooms have places."""
    rooms = conference.rooms_of(item.id)
    if not rooms or any(room.places is None for room in rooms):
        return
    places = sum(room.places or 0 for room in rooms)
    people = attending(conference, item)
    if people > places:
        words = _of_places(rooms[0], people, places)
        yield Clash(ClashKind.PLACES, words, title_and_start(item), (item.id,), room_id=rooms[0].id)
