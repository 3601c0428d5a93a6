"""The assignment problem as plain frozen values that can be sent to another process."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from moderator.event.conference import Conference, derived
from moderator.event.people import Bond, BondKind, Participant, Refusal, Wish
from moderator.event.placements import Placement, Preferences
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import has_begun, ids_in, open_rounds
from moderator.rules.assignment.repeats import themes_once

POOR_RANK = 3
"""A round is poor if it meets a wish of this rank or a later one, or none of the listed ones."""

_BEHIND_FRAME = (
    *(Event, AgendaItem, Room, Theme, Workshop),
    *(Participant, Wish, Refusal, Bond, Preferences),
)
BEHIND_PROBLEM = (*_BEHIND_FRAME, Placement)
"""Records that decide an assignment."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A person in a workshop of a round."""

    participant_id: int
    round_id: int
    workshop_id: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A workshop that people can be assigned to.

    most: number of people that the workshop allows and its room holds. may_close: it may be left
    out, with nobody in it. step_free: whether its room can be reached without steps.
    """

    id: int
    round_id: int
    theme_id: int
    theme: str
    room: str
    least: int
    most: int
    may_close: bool = False
    step_free: bool = True


@dataclass(frozen=True, slots=True)
class Past:
    """What a person had in a round that has begun.

    wished: whether the theme was listed for that round. low: wishes were stated, and this was not
    the first; poor: as at `POOR_RANK`.
    """

    theme_id: int
    wished: bool
    low: bool
    poor: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person who takes part in at least one open round.

    wishes: for each open round in which the person takes part, in order, the round's id and the
    themes listed for it, most wanted first; an empty tuple if nothing is listed.
    ties: round's id and theme of each wish that is as wanted as the one before it.
    refused: round's id and theme of what the person does not want; never a listed one.
    step_free: needs rooms without steps.
    """

    id: int
    name: str
    organisation: str
    wishes: tuple[tuple[int, tuple[int, ...]], ...]
    past: tuple[Past, ...] = ()
    ties: tuple[tuple[int, int], ...] = ()
    refused: tuple[tuple[int, int], ...] = ()
    function: str = ""
    newcomer: bool = False
    step_free: bool = False

    def ranks(self, round_id: int) -> dict[int, int]:
        """Rank of each theme listed for a round, counted from 1; tied wishes share theirs."""
        themes = next((listed for number, listed in self.wishes if number == round_id), ())
        return ranks_of(themes, [(round_id, theme) in self.ties for theme in themes])

    def may_enter(self, offer: Offer) -> bool:
        """Return whether the person can reach a workshop's room."""
        return offer.step_free or not self.step_free


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who are to be in one workshop of every round, or never.

    A round in which one of them takes no part or has no place is ignored.
    """

    one_id: int
    other_id: int
    together: bool
    binding: bool = True


@dataclass(frozen=True, slots=True)
class Mixing:
    """The weight of each kind of mixing, whole numbers; nothing is mixed if all are 0."""

    organisations: int = 0
    functions: int = 0
    newcomers: int = 0
    even: int = 0

    def __bool__(self) -> bool:
        return bool(self.organisations or self.functions or self.newcomers or self.even)


@dataclass(frozen=True)
class Problem:
    """Everything that decides an assignment; equal problems have equal solutions.

    rounds: id and number (counted from 1 over the event) of each round to decide.
    people: by family name, given name, organisation and id, so that no order of rows in a file
    or a database can change an answer.
    locks: seats that must stay, since they are locked or the person is there already.
    current: seats that people have now, including those of `locks`.
    once: nobody has a theme twice, not even if it was listed for both rounds.
    """

    rounds: tuple[tuple[int, int], ...]
    workshops: tuple[Offer, ...]
    people: tuple[Person, ...]
    locks: tuple[Seat, ...] = ()
    current: tuple[Seat, ...] = ()
    pairs: tuple[Pair, ...] = ()
    mixing: Mixing = Mixing()
    once: bool = False

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
    def there(self) -> frozenset[tuple[int, int]]:
        """Who (first) takes part in which round (second)."""
        return frozenset((person.id, r) for person in self.people for r, _ in person.wishes)

    @cached_property
    def longest(self) -> int:
        """The lowest rank that anybody gave."""
        tied = any(person.ties for person in self.people)
        if not tied:
            return max((len(w) for p in self.people for _, w in p.wishes), default=0)
        ranks = (max(p.ranks(r).values(), default=0) for p in self.people for r, _ in p.wishes)
        return max(ranks, default=0)

    def may_repeat(self, first_wished: bool, second_wished: bool) -> bool:
        """Return whether one person may have a theme in two rounds; see `may_repeat`."""
        return not self.once and may_repeat(first_wished, second_wished)

    def __getstate__(self) -> dict[str, object]:
        """Pickle without the look-ups, which are computed again when needed."""
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of what decides the levels' best values, locks and current seats left out."""
        bare = replace(self, locks=(), current=())
        return hashlib.sha256(repr(bare).encode()).hexdigest()


def rank_in(themes: tuple[int, ...], theme_id: int) -> int | None:
    """Rank of a theme in a list of wishes, counted from 1; None if it is not listed."""
    return themes.index(theme_id) + 1 if theme_id in themes else None


def ranks_of(themes: Sequence[int], tied: Sequence[bool]) -> dict[int, int]:
    """Rank themes that are listed most wanted first; a tied one has the rank of the one before.

    Ranks have no gaps: what comes after two tied first wishes is a second wish.
    """
    ranks: dict[int, int] = {}
    rank = 0
    for theme_id, is_tied in zip(themes, tied, strict=True):
        rank += not (is_tied and rank)
        ranks.setdefault(theme_id, rank)
    return ranks


def may_repeat(first_wished: bool, second_wished: bool) -> bool:
    """Return whether one person may have the same theme in two rounds.

    Only if the person listed the theme for both of these rounds.
    """
    return first_wished and second_wished


def listed_themes(conference: Conference, participant_id: int, round_id: int) -> tuple[int, ...]:
    """Themes that a person listed for a round, most wanted first, each once.

    The rank of a wish is its position in this list, so that gaps in a file's ranks close up.
    """
    return tuple(wish.theme_id for wish in _wishes(conference, participant_id, round_id))


def _wishes(conference: Conference, participant_id: int, round_id: int) -> list[Wish]:
    """A person's wishes for a round, most wanted first, each theme once."""
    found: dict[int, Wish] = {}
    for wish in conference.wishes_of(participant_id, round_id):
        found.setdefault(wish.theme_id, wish)
    return list(found.values())


def rank_of(
    conference: Conference, participant_id: int, round_id: int, theme_id: int
) -> int | None:
    """Rank of a theme among a person's wishes for a round, or None if it is not listed."""
    ranks = ranks_by_place(conference).get((participant_id, round_id))
    return None if ranks is None else ranks.get(theme_id)


@derived(Wish)
def ranks_by_place(conference: Conference) -> Mapping[tuple[int, int], Mapping[int, int]]:
    """Rank of each theme that a participant wishes for in a round, by participant and round."""
    places = {(w.participant_id, w.round_id) for w in conference.table(Wish).values()}
    wishes = {place: _wishes(conference, *place) for place in places}
    return {
        place: ranks_of([wish.theme_id for wish in listed], [wish.tied for wish in listed])
        for place, listed in wishes.items()
    }


def places_in(conference: Conference, workshop: Workshop) -> int:
    """Number of people that a workshop can take: its most, limited by the room's places."""
    room = conference.get(Room, workshop.room_id)
    if room is None or room.places is None:
        return workshop.most
    return min(workshop.most, room.places)


def problem_of(conference: Conference, round_ids: Collection[int] | None = None) -> Problem:
    """Build the assignment problem of an event's rounds.

    round_ids: the rounds to decide; those that are still open if None. Other rounds that have
    begun keep their placements: these count for themes and fairness only. Placements and locks
    of people who do not take part in the round take up no place.
    """
    everything = open_rounds(conference) if round_ids is None else conference.rounds()
    return _problem_of(
        conference, tuple(i.id for i in everything if round_ids is None or i.id in round_ids)
    )


@derived(*BEHIND_PROBLEM)
def _problem_of(conference: Conference, round_ids: tuple[int, ...]) -> Problem:
    frame, placed = frame_of(conference, round_ids), conference.placements_by_place()
    current = [
        placement
        for person in frame.people
        for round_id, _ in person.wishes
        if (placement := placed.get((person.id, round_id))) is not None
    ]
    return replace(
        frame,
        locks=tuple(_seat(placement) for placement in current if placement.held),
        current=tuple(_seat(placement) for placement in current),
    )


def _seat(placement: Placement) -> Seat:
    return Seat(placement.participant_id, placement.round_id, placement.workshop_id)


def frame_of(conference: Conference, round_ids: tuple[int, ...]) -> Problem:
    """Build the assignment problem of rounds without the places that people have in them."""
    past = {item.id for item in conference.rounds() if has_begun(item)}.difference(round_ids)
    facts = tuple(p for p in conference.table(Placement).values() if p.round_id in past)
    return _frame_of(conference, round_ids, facts)


@derived(*_BEHIND_FRAME)
def _frame_of(
    conference: Conference, round_ids: tuple[int, ...], facts: tuple[Placement, ...]
) -> Problem:
    """facts: the placements in rounds that have begun and are not to be decided."""
    rounds = tuple(item for item in conference.rounds() if item.id in round_ids)
    past: dict[int, dict[int, Placement]] = {}
    for fact in facts:
        past.setdefault(fact.participant_id, {})[fact.round_id] = fact
    everyone = (
        _person(conference, person, rounds, past.get(person.id, {}))
        for person in conference.present()
    )
    people = tuple(person for person in everyone if person.wishes)
    return Problem(
        rounds=tuple((item.id, conference.round_number(item.id)) for item in rounds),
        workshops=tuple(
            _offer(conference, workshop)
            for item in rounds
            for workshop in conference.workshops_of(item.id)
        ),
        people=people,
        pairs=_pairs(conference, {person.id for person in people}),
        mixing=mixing_of(conference),
        once=themes_once(conference),
    )


def _pairs(conference: Conference, known: Collection[int]) -> tuple[Pair, ...]:
    return tuple(
        Pair(bond.one_id, bond.other_id, bond.kind is BondKind.TOGETHER, bond.binding)
        for bond in conference.all(Bond)
        if bond.one_id in known and bond.other_id in known
    )


def mixing_of(conference: Conference) -> Mixing:
    """Weights of the kinds of mixing, as the moderator chose them."""
    wanted = conference.preferences
    return Mixing(
        wanted.mix_organisations, wanted.mix_functions, wanted.spread_newcomers, wanted.even_rooms
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
        may_close=workshop.may_close,
        step_free=room.step_free if room else True,
    )


def _person(
    conference: Conference,
    participant: Participant,
    rounds: tuple[AgendaItem, ...],
    facts: Mapping[int, Placement],
) -> Person:
    past: list[Past] = []
    for item in conference.rounds() if facts else ():
        placement = facts.get(item.id)
        if placement is None:
            continue
        theme_id = conference.one(Workshop, placement.workshop_id).theme_id
        stated = bool(conference.wishes_of(participant.id, item.id))
        rank = rank_of(conference, participant.id, item.id, theme_id)
        past.append(
            Past(
                theme_id=theme_id,
                wished=rank is not None,
                low=stated and rank != 1,
                poor=stated and (rank is None or rank >= POOR_RANK),
            )
        )
    there = [item.id for item in rounds if participant.id in ids_in(conference, item)]
    wishes = {round_id: _wishes(conference, participant.id, round_id) for round_id in there}
    return Person(
        id=participant.id,
        name=participant.name,
        organisation=participant.organisation,
        wishes=tuple((r, tuple(wish.theme_id for wish in wishes[r])) for r in there),
        past=tuple(past),
        ties=tuple((r, wish.theme_id) for r in there for wish in wishes[r][1:] if wish.tied),
        refused=_refused(conference, participant.id, wishes),
        function=participant.function,
        newcomer=participant.newcomer,
        step_free=participant.step_free,
    )


def _refused(
    conference: Conference, participant_id: int, wishes: dict[int, list[Wish]]
) -> tuple[tuple[int, int], ...]:
    return tuple(
        (round_id, theme_id)
        for round_id, listed in wishes.items()
        for theme_id in sorted(conference.refused_by(participant_id, round_id))
        if theme_id not in {wish.theme_id for wish in listed}
    )
