"""What a repair on the day would put right, counted without looking for the repair."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.rules.assignment.presence import people_in
from moderator.rules.assignment.problem import places_in
from moderator.rules.repair.repair import repairable_rounds


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong in the rounds to come that are assigned already.

    rounds: their ids. missing: people without a place. gone: people who have places without
    taking part. rooms: what is wrong with the number of people in rooms, in words. away: names of
    those of `gone` who are checked in, but come too late or leave too early.
    """

    rounds: tuple[int, ...]
    missing: int
    gone: int
    rooms: tuple[Phrase, ...]
    away: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.gone or self.rooms)


def trouble(conference: Conference, now: datetime | None = None) -> Trouble:
    """Find what is wrong on the day.

    now: wall-clock time at the venue, see `repairable_rounds`. A round in which nobody is placed
    yet counts as in order.
    """
    rounds = [
        item
        for item in repairable_rounds(conference, now)
        if any(conference.placements_in(w.id) for w in conference.workshops_of(item.id))
    ]
    missing: set[int] = set()
    gone: set[int] = set()
    rooms: list[Phrase] = []
    for item in rounds:
        there = {person.id for person in people_in(conference, item)}
        placed = {
            workshop.id: [p.participant_id for p in conference.placements_in(workshop.id)]
            for workshop in conference.workshops_of(item.id)
        }
        everyone = {person_id for people in placed.values() for person_id in people}
        missing |= there - everyone
        gone |= everyone - there
        counts = {key: len(there.intersection(people)) for key, people in placed.items()}
        rooms += _rooms(conference, item, counts)
    people = (conference.get(Participant, person_id) for person_id in gone)
    here = (person for person in people if person and person.status is Status.CHECKED_IN)
    away = tuple(sorted(person.name for person in here))
    return Trouble(tuple(item.id for item in rounds), len(missing), len(gone), tuple(rooms), away)


def _rooms(conference: Conference, item: AgendaItem, counts: Mapping[int, int]) -> Iterator[Phrase]:
    for workshop in conference.workshops_of(item.id):
        people, places = counts[workshop.id], places_in(conference, workshop)
        room = conference.get(Room, workshop.room_id)
        name = room.name if room else ""
        number = conference.round_number(item.id)
        if people > places:
            yield phrase(
                "{room} in round {round}: %n people in {places} places",
                room=name,
                round=number,
                n=people,
                places=places,
            )
        elif people < workshop.least and not (workshop.may_close and people == 0):
            yield phrase(
                "{room} in round {round}: %n people, at least {least}",
                room=name,
                round=number,
                n=people,
                least=workshop.least,
            )
