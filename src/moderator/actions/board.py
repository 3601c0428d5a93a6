"""Queries for the board: the workshops of a round with their people, and where a person is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from moderator.event.conference import Conference, derived
from moderator.event.people import Participant, Wish
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.presence import planned_span, takes_part
from moderator.rules.assignment.problem import (
    listed_themes,
    places_in,
    rank_of,
    ranks_by_place,
)
from moderator.rules.repair.announced import announcement, is_past

NONE_STATED = None
NOT_WISHED = 0

COMMON_SHARE = 2 / 3
"""Share of the names that must begin with a word for it to count as common."""


@dataclass(frozen=True, slots=True)
class Card:
    """A person as shown on the board of a round.

    rank: 1 for the first wish, NOT_WISHED (0) if none of the wishes was met, NONE_STATED if the
    person stated none. group: the group's number, None without one. wished: for a person without a
    place, the themes wished for, most wanted first. arrived: is in the room. to_announce: the place
    was given or changed after the round was announced, so that the person still has to be told of
    it.
    """

    participant_id: int
    name: str
    family_name: str
    organisation: str
    rank: int | None
    locked: bool = False
    group: int | None = None
    wished: tuple[Theme, ...] = ()
    arrived: bool = False
    to_announce: bool = False


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A workshop of a round with the people in it, ordered by name.

    places: how many people the workshop and its room allow.
    """

    workshop: Workshop
    theme: Theme
    room: Room
    places: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a person is in a round; no workshop if they have no place.

    takes_part: whether the person is there at all at that time. begin, end: planned.
    """

    item: AgendaItem
    begin: datetime
    end: datetime
    takes_part: bool
    workshop: Workshop | None = None
    theme: Theme | None = None
    room: Room | None = None
    group: int | None = None
    rank: int | None = None
    locked: bool = False


def wish_rank(conference: Conference, participant_id: int, workshop: Workshop) -> int | None:
    """Return the rank of a workshop's theme among a person's wishes for its round; see Card."""
    if not conference.wishes_of(participant_id, workshop.round_id):
        return NONE_STATED
    rank = rank_of(conference, participant_id, workshop.round_id, workshop.theme_id)
    return NOT_WISHED if rank is None else rank


def column(conference: Conference, workshop_id: int) -> BoardColumn:
    """Return a workshop with the people in it."""
    workshop = conference.one(Workshop, workshop_id)
    return _column(conference, workshop, _waiting(conference, workshop.round_id))


def _waiting(conference: Conference, round_id: int) -> frozenset[int]:
    """Ids of the placements of a round that have to be announced; none once it is past."""
    item = conference.one(AgendaItem, round_id)
    past = is_past(conference, item, None)
    return frozenset() if past else announcement(conference, item).to_announce_ids


def _column(conference: Conference, workshop: Workshop, waiting: frozenset[int]) -> BoardColumn:
    placed = conference.placements_in(workshop.id)
    to_announce = frozenset([placement.id for placement in placed if placement.id in waiting])
    return BoardColumn(
        workshop,
        conference.theme_of(workshop),
        conference.one(Room, workshop.room_id),
        places_in(conference, workshop),
        _cards(conference, workshop.id, placed, to_announce),
    )


@derived(Participant, Wish, Workshop, Theme, Group)
def _cards(
    conference: Conference,
    workshop_id: int,
    placed: tuple[Placement, ...],
    to_announce: frozenset[int],
) -> tuple[Card, ...]:
    workshop = conference.one(Workshop, workshop_id)
    return tuple(_card(conference, p, workshop, to_announce=p.id in to_announce) for p in placed)


def board(conference: Conference, round_id: int) -> tuple[BoardColumn, ...]:
    """Return all workshops of a round in the order of their themes."""
    waiting = _waiting(conference, round_id)
    workshops = conference.workshops_of(round_id)
    return tuple(_column(conference, workshop, waiting) for workshop in workshops)


def unplaced(conference: Conference, round_id: int) -> tuple[Card, ...]:
    """Return the people who take part in a round and have no place in it."""
    item = conference.one(AgendaItem, round_id)
    return tuple(
        Card(
            person.id,
            person.name,
            person.family_name,
            person.organisation,
            NONE_STATED,
            wished=tuple(
                conference.one(Theme, theme_id)
                for theme_id in listed_themes(conference, person.id, round_id)
            ),
        )
        for person in without_place(conference, item)
    )


def stops_of(conference: Conference, person: Participant) -> tuple[Stop, ...]:
    """List where a person is in each round, in the order of the rounds."""
    return tuple(_stop(conference, person, item) for item in conference.rounds())


def wish_counts(conference: Conference, round_id: int | None = None) -> Counter[int | None]:
    """Count the places of a round, or of all rounds, by the rank of the wish that they meet."""
    counts: Counter[int | None] = Counter()
    for workshop_id in conference.table(Workshop):
        placed = conference.placements_in(workshop_id)
        counts.update(_wish_counts(conference, (workshop_id, round_id), placed))
    return counts


@derived(Wish, Workshop)
def _wish_counts(
    conference: Conference, where: tuple[int, int | None], placed: tuple[Placement, ...]
) -> Counter[int | None]:
    """where: a workshop, and the only round of which places are counted, or None."""
    ranks, (workshop_id, round_id) = ranks_by_place(conference), where
    theme_id = conference.one(Workshop, workshop_id).theme_id
    return Counter(
        NONE_STATED
        if (wished := ranks.get((p.participant_id, p.round_id))) is None
        else wished.get(theme_id, NOT_WISHED)
        for p in placed
        if round_id is None or p.round_id == round_id
    )


def common_word(names: Iterable[str]) -> str:
    """Return the word that nearly all names begin with, with its space ("Jobcenter "), or ""."""
    known, first = Counter(filter(None, names)), Counter[str]()
    for name, count in known.items():
        if " " in name:
            first[name.split(" ", 1)[0]] += count
    if not first:
        return ""
    word, count = first.most_common(1)[0]
    return f"{word} " if count > 1 and count >= COMMON_SHARE * known.total() else ""


def overfull(conference: Conference, workshop_id: int) -> Phrase | None:
    """Describe that a workshop has more people than places, and where to see them.

    None if they fit.
    """
    shown = column(conference, workshop_id)
    if len(shown.cards) <= shown.places:
        return None
    workshop = conference.one(Workshop, workshop_id)
    return phrase(
        "{room}: {people} of {places} places; see who is there under Assignment, round {round}",
        room=shown.room.name,
        people=len(shown.cards),
        places=shown.places,
        round=conference.round_number(workshop.round_id),
    )


def smallest_group(conference: Conference, workshop_id: int) -> Group | None:
    """Return the group of a workshop with the fewest people; None if there are no groups."""
    sizes: dict[int, int] = {}
    for placement in conference.placements_in(workshop_id):
        if placement.group_id is not None:
            sizes[placement.group_id] = sizes.get(placement.group_id, 0) + 1
    groups = conference.groups_of(workshop_id)
    return min(groups, key=lambda g: (sizes.get(g.id, 0), g.number), default=None)


def _card(
    conference: Conference, placement: Placement, workshop: Workshop, *, to_announce: bool
) -> Card:
    person = conference.one(Participant, placement.participant_id)
    group = conference.get(Group, placement.group_id)
    return Card(
        person.id,
        person.name,
        person.family_name,
        person.organisation,
        wish_rank(conference, person.id, workshop),
        placement.locked,
        group.number if group else None,
        arrived=placement.arrived,
        to_announce=to_announce,
    )


def _stop(conference: Conference, person: Participant, item: AgendaItem) -> Stop:
    begin, end = planned_span(conference, item)
    there = takes_part(conference, person, item)
    placement = conference.placement_of(person.id, item.id)
    if placement is None:
        return Stop(item, begin, end, there)
    workshop = conference.one(Workshop, placement.workshop_id)
    group = conference.get(Group, placement.group_id)
    return Stop(
        item,
        begin,
        end,
        there,
        workshop,
        conference.theme_of(workshop),
        conference.one(Room, workshop.room_id),
        group.number if group else None,
        wish_rank(conference, person.id, workshop),
        placement.locked,
    )
