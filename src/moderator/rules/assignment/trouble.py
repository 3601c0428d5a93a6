"""What a repair on the day would mend, counted without looking for the repair."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.presence import takes_part
from moderator.rules.assignment.problem import places_in
from moderator.rules.assignment.repair import repairable_rounds


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong in the rounds to come that are assigned already.

    rounds: their ids. missing: people without a place. gone: people who have places without
    taking part. rooms: what is wrong with the number of people in rooms, in words.
    """

    rounds: tuple[int, ...]
    missing: int
    gone: int
    rooms: tuple[Phrase, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.gone or self.rooms)


def trouble(conference: Conference, now: datetime | None = None) -> Trouble:
    """Find what is wrong on the day.

    now: wall-clock time at the venue, see `repairable_rounds`. A round in which nobody is placed
    yet is not in trouble.
    """
    rounds = [
        item
        for item in repairable_rounds(conference, now)
        if any(conference.placements_in(w.id) for w in conference.workshops_of(item.id))
    ]
    missing = {person.id for item in rounds for person in without_place(conference, item)}
    gone = {
        placement.participant_id
        for item in rounds
        for workshop in conference.workshops_of(item.id)
        for placement in conference.placements_in(workshop.id)
        if not takes_part(conference, conference.one(Participant, placement.participant_id), item)
    }
    rooms = tuple(sentence for item in rounds for sentence in _rooms(conference, item))
    return Trouble(tuple(item.id for item in rounds), len(missing), len(gone), rooms)


def _rooms(conference: Conference, item: AgendaItem) -> Iterator[Phrase]:
    for workshop in conference.workshops_of(item.id):
        people, places = _people(conference, item, workshop), places_in(conference, workshop)
        room = conference.get(Room, workshop.room_id)
        name = room.name if room else ""
        number = conference.round_number(item.id)
        if people > places:
            yield phrase(
                "{room} in round {round}: {people} people in {places} places",
                room=name,
                round=number,
                people=people,
                places=places,
            )
        elif people < workshop.least and not (workshop.may_close and people == 0):
            yield phrase(
                "{room} in round {round}: {people} people, at least {least}",
                room=name,
                round=number,
                people=people,
                least=workshop.least,
            )


def _people(conference: Conference, item: AgendaItem, workshop: Workshop) -> int:
    return sum(
        takes_part(conference, conference.one(Participant, placement.participant_id), item)
        for placement in conference.placements_in(workshop.id)
    )
