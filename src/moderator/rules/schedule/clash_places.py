"""Clashes of an item with those who take part: more of them than places, or steps on the way."""

from collections.abc import Iterator

from moderator.event.conference import Conference
from moderator.event.people import Participant
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


def without_steps(conference: Conference, item: AgendaItem) -> Iterator[Clash]:
    """Find workshops up or down steps for people who cannot take them."""
    for workshop in conference.workshops_of(item.id):
        room = conference.get(Room, workshop.room_id)
        people = len(kept_out(conference, workshop)) if room and not room.step_free else 0
        if room and people:
            theme = conference.theme_of(workshop).name
            words = phrase(
                "{room} is not step-free, but %n people need it", room=room.name, n=people
            )
            detail = phrase("{round}, {theme}", round=item.title, theme=theme)
            yield Clash(ClashKind.STEP_FREE, words, detail, (item.id,), (workshop.id,), room.id)


def kept_out(conference: Conference, workshop: Workshop) -> tuple[Participant, ...]:
    """Return who has a place in a workshop and cannot take steps."""
    people = (
        conference.one(Participant, placement.participant_id)
        for placement in conference.placements_in(workshop.id)
    )
    return tuple(person for person in people if person.step_free)


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
