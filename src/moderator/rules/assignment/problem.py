"""The assignment problem as plain frozen values that travel to a process of their own."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import has_begun, open_rounds, takes_part

POOR_RANK = 3
"""A wish of this rank or a later one is a poor round, and so is none of the listed wishes."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A person in a workshop of a round."""

    participant_id: int
    round_id: int
    workshop_id: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A workshop that people can be assigned to.

    most: number of people that the workshop allows and its room holds.
    """

    id: int
    round_id: int
    theme_id: int
    theme: str
    room: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Past:
    """What a person has had in a round that has begun.

    wished: whether the theme was listed for that round. low: wishes were stated, and it was not
    the first; poor: as `POOR_RANK` says.
    """

    theme_id: int
    wished: bool
    low: bool
    poor: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person who takes part in at least one open round.

    wishes: for each open round in which the person takes part, in order, the round's id and the
    themes listed for it, most wanted first; nothing listed is an empty tuple.
    """

    id: int
    name: str
    organisation: str
    wishes: tuple[tuple[int, tuple[int, ...]], ...]
    past: tuple[Past, ...] = ()


@dataclass(frozen=True)
class Problem:
    """Everything that decides an assignment; equal problems have equal solutions.

    rounds: id and number (counted from 1 over the event) of each round to decide.
    people: by family name, given name, organisation and id, so that no order of rows in a file
    or a database can change an answer.
    locks: seats that must stay. current: seats that people have now, locked ones included.
    """

    rounds: tuple[tuple[int, int], ...]
    workshops: tuple[Offer, ...]
    people: tuple[Person, ...]
    locks: tuple[Seat, ...] = ()
    current: tuple[Seat, ...] = ()

    @cached_property
    def numbers(self) -> dict[int, int]:
        """Number of each round by its id."""
        return dict(self.rounds)

    @cached_property
    def offers(self) -> dict[int, Offer]:
        """Workshops by id."""
        return {offer.id: offer for offer in self.workshops}

    @cached_property
    def offers_in(self) -> dict[int, tuple[Offer, ...]]:
        """Workshops of each round."""
        return {
            round_id: tuple(o for o in self.workshops if o.round_id == round_id)
            for round_id, _ in self.rounds
        }

    @cached_property
    def person(self) -> dict[int, Person]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def lock_of(self) -> dict[tuple[int, int], int]:
        """Workshop in which a person (first) is locked in a round (second)."""
        return {(s.participant_id, s.round_id): s.workshop_id for s in self.locks}

    @cached_property
    def longest(self) -> int:
        """Length of the longest list of wishes."""
        return max((len(w) for p in self.people for _, w in p.wishes), default=0)

    def __getstate__(self) -> dict[str, object]:
        """Travel without the look-ups, which are made again where they are needed."""
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of what decides the levels' best values, locks and current seats left out."""
        bare = replace(self, locks=(), current=())
        return hashlib.sha256(repr(bare).encode()).hexdigest()


def rank_in(themes: tuple[int, ...], theme_id: int) -> int | None:
    """Rank of a theme in a list of wishes, counted from 1; None where it is not listed."""
    return themes.index(theme_id) + 1 if theme_id in themes else None


def may_repeat(first_wished: bool, second_wished: bool) -> bool:
    """Tell whether one person may have one theme in two rounds.

    Only where the person listed the theme for both of these rounds.
    """
    return first_wished and second_wished


def listed_themes(conference: Conference, participant_id: int, round_id: int) -> tuple[int, ...]:
    """Themes that a person listed for a round, most wanted first, each once.

    The rank of a wish is its place in this list; gaps in the ranks that a file had close up.
    """
    wishes = conference.wishes_of(participant_id, round_id)
    return tuple(dict.fromkeys(wish.theme_id for wish in wishes))


def rank_of(
    conference: Conference, participant_id: int, round_id: int, theme_id: int
) -> int | None:
    """Rank of a theme among a person's wishes for a round, or None where it is not listed."""
    return rank_in(listed_themes(conference, participant_id, round_id), theme_id)


def places_in(conference: Conference, workshop: Workshop) -> int:
    """Number of people that a workshop can take: its most, bounded by the room's places."""
    room = conference.get(Room, workshop.room_id)
    if room is None or room.places is None:
        return workshop.most
    return min(workshop.most, room.places)


def problem_of(conference: Conference, round_ids: Collection[int] | None = None) -> Problem:
    """Take out of an event what decides the assignment of its rounds.

    round_ids: the rounds to decide; those that are still open where None. Other rounds that have
    begun keep their placements: these count for themes and fairness only. Placements and locks
    of people who do not take part in the round hold no place.
    """
    rounds = (
        open_rounds(conference)
        if round_ids is None
        else tuple(item for item in conference.rounds() if item.id in round_ids)
    )
    everyone = (_person(conference, person, rounds) for person in conference.present())
    people = tuple(person for person in everyone if person.wishes)
    there = {(person.id, round_id) for person in people for round_id, _ in person.wishes}
    seats: list[Seat] = []
    locks: list[Seat] = []
    for person in people:
        for item in rounds:
            placement = conference.placement_of(person.id, item.id)
            if placement is None or (person.id, item.id) not in there:
                continue
            seat = Seat(person.id, item.id, placement.workshop_id)
            seats.append(seat)
            if placement.locked:
                locks.append(seat)
    return Problem(
        rounds=tuple((item.id, conference.round_number(item.id)) for item in rounds),
        workshops=tuple(
            _offer(conference, workshop)
            for item in rounds
            for workshop in conference.workshops_of(item.id)
        ),
        people=people,
        locks=tuple(locks),
        current=tuple(seats),
    )


def _offer(conference: Conference, workshop: Workshop) -> Offer:
    room = conference.get(Room, workshop.room_id)
    return Offer(
        id=workshop.id,
        round_id=workshop.round_id,
        theme_id=workshop.theme_id,
        theme=conference.theme_of(workshop).name,
        room=room.name if room else "",
        least=workshop.least,
        most=places_in(conference, workshop),
    )


def _person(
    conference: Conference, participant: Participant, rounds: tuple[AgendaItem, ...]
) -> Person:
    past: list[Past] = []
    for item in conference.rounds():
        placement = conference.placement_of(participant.id, item.id)
        if placement is None or item in rounds or not has_begun(item):
            continue
        theme_id = conference.one(Workshop, placement.workshop_id).theme_id
        listed = listed_themes(conference, participant.id, item.id)
        rank = rank_in(listed, theme_id)
        past.append(
            Past(
                theme_id=theme_id,
                wished=rank is not None,
                low=bool(listed) and rank != 1,
                poor=bool(listed) and (rank is None or rank >= POOR_RANK),
            )
        )
    return Person(
        id=participant.id,
        name=participant.name,
        organisation=participant.organisation,
        wishes=tuple(
            (item.id, listed_themes(conference, participant.id, item.id))
            for item in rounds
            if takes_part(conference, participant, item)
        ),
        past=tuple(past),
    )
