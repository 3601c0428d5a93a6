"""Finds what will go wrong when everyone is assigned, before anything is solved."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import Offer, Pair, Problem, problem_of
from moderator.rules.assignment.solution import Conflict
from moderator.rules.foresight.conflict import conflict_of
from moderator.rules.foresight.elastic import BOND, LEAST, LOCK, MOST, SoftDemand
from moderator.rules.foresight.foreseen import Note, offer_in
from moderator.rules.foresight.remedies import ForesightRemedy, RemedyStep, Turn
from moderator.rules.foresight.wishes import wish_notes
from moderator.rules.foresight.wording import names_of, present_in, worded

Links = Mapping[int, Sequence[Pair]]


def bond_notes(problem: Problem) -> Iterator[Note]:
    """Report people whose binding bonds cost somebody a place.

    Bonds form chains from person to person as long as everyone between is there in a round.
    """
    links: dict[int, list[Pair]] = defaultdict(list)
    for pair in problem.pairs:
        if pair.binding and pair.together:
            links[pair.one_id].append(pair)
            links[pair.other_id].append(pair)
    found: set[Pair] = set()
    for round_id, number in problem.rounds:
        yield from _all_apart(problem, round_id, number)
        if not links:
            continue
        there = {i for i in links if _is_there(problem, i, round_id)}
        here = {i: [p for p in links[i] if _other(p, i) in there] for i in links if i in there}
        leader: dict[int, int] = {}
        for people in _sets(here):
            leader |= dict.fromkeys(people, people[0])
            yield from _too_large(problem, here, people, round_id, number)
            yield from _held_apart(problem, here, people, round_id, number)
        for pair in problem.pairs:
            one, other = leader.get(pair.one_id), leader.get(pair.other_id)
            apart = pair.binding and not pair.together and pair not in found
            if apart and one is not None and one == other:
                found.add(pair)
                yield _apart_inside(problem, here, pair)


def _sets(links: Links) -> Iterator[list[int]]:
    """Find the sets of people who are connected by bonds that keep them together."""
    seen: set[int] = set()
    for start in links:
        if start in seen:
            continue
        found, queue = [], deque([start])
        seen.add(start)
        while queue:
            person = queue.popleft()
            found.append(person)
            for pair in links[person]:
                other = _other(pair, person)
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        yield sorted(found)


def _too_large(
    problem: Problem, links: Links, people: Sequence[int], round_id: int, number: int
) -> Iterator[Note]:
    """Report a set of people that is too large for every workshop of a round."""
    step_free = any(problem.person[i].step_free for i in people)
    offers = [o for o in problem.offers_in[round_id] if o.step_free or not step_free]
    largest: Offer | None = max(offers, key=lambda offer: offer.most, default=None)
    places = largest.most if largest else 0
    if len(people) < 2 or len(people) <= places:
        return
    sentence = phrase(
        "Round {round}: %n people are to stay together, and the largest room that all of them "
        "reach has {places} places: {names}.",
        n=len(people),
        round=number,
        places=places,
        names=names_of(problem, people),
    )
    ways: list[ForesightRemedy] = []
    if largest is not None:
        ways += worded(problem, {SoftDemand(MOST, largest.id, 0, round_id): len(people) - places})
    end = min(people, key=lambda person: len(links[person]))
    ways += worded(problem, {_bond(pair): 1 for pair in links[end]})
    yield Note(sentence, len(people) - places, tuple(ways), without_place=True)


def _held_apart(
    problem: Problem, links: Links, people: Sequence[int], round_id: int, number: int
) -> Iterator[Note]:
    """Report people bonded to two who are held in different rooms; they can be in neither."""
    locks = {i: problem.lock_of[i, round_id] for i in people if (i, round_id) in problem.lock_of}
    for person in people:
        if person in locks:
            continue
        bound = [_other(pair, person) for pair in links[person]]
        held = [other for other in bound if other in locks]
        if len({locks[other] for other in held}) < 2:
            continue
        sentence = phrase(
            "Round {round}: {name} is to stay with people who are held in different rooms, and "
            "stays without a place: {names}.",
            name=problem.person[person].name,
            round=number,
            names=names_of(problem, held),
        )
        ways = [
            *worded(problem, {SoftDemand(LOCK, locks[held[-1]], held[-1], round_id): 1}),
            *worded(problem, {_bond(p): 1 for p in links[person] if _other(p, person) == held[-1]}),
        ]
        yield Note(sentence, 1, tuple(ways), without_place=True, participants=(person,))


def _apart_inside(problem: Problem, links: Links, pair: Pair) -> Note:
    """Report two people who are to be apart, but are kept together through others."""
    path = _path(links, pair.one_id, pair.other_id)
    sentence = phrase(
        "{one} and {other} must not be in one workshop, but others keep them together: {names}.",
        one=problem.person[pair.one_id].name,
        other=problem.person[pair.other_id].name,
        names=names_of(problem, path),
    )
    first = next(p for p in links[path[0]] if _other(p, path[0]) == path[1])
    ways = (*worded(problem, {_bond(pair): 1}), *worded(problem, {_bond(first): 1}))
    return Note(sentence, 1, ways, without_place=True, participants=tuple(path))


def _all_apart(problem: Problem, round_id: int, number: int) -> Iterator[Note]:
    """Report people who all are to be apart from each other, and outnumber the workshops.

    The set is grown one person at a time, so that a larger one may be missed.
    """
    workshops = sum(offer.most > 0 for offer in problem.offers_in[round_id])
    foes: dict[int, set[int]] = defaultdict(set)
    for pair in problem.pairs:
        one, other = pair.one_id, pair.other_id
        there = all(_is_there(problem, person, round_id) for person in (one, other))
        if there and pair.binding and not pair.together:
            foes[one].add(other)
            foes[other].add(one)
    crowded = sorted(i for i in foes if len(foes[i]) >= workshops)
    largest: list[int] = []
    for start in crowded:
        found = [start]
        for foe in sorted(foes[start], key=lambda person: (-len(foes[person]), person)):
            if foes[foe].issuperset(found):
                found.append(foe)
        largest = max(largest, found, key=len)
    missing = len(largest) - workshops
    if missing > 0 and workshops:
        sentence = phrase(
            "Round {round}: %n people are all to be apart, and there are {workshops} workshops; "
            "{missing} stay without a place: {names}.",
            n=len(largest),
            round=number,
            workshops=workshops,
            missing=missing,
            names=names_of(problem, largest),
        )
        two = set(largest[:2])
        bonds = {_bond(pair): 1 for pair in problem.pairs if {pair.one_id, pair.other_id} == two}
        ways = worded(problem, bonds) if missing == 1 else ()
        yield Note(sentence, missing, ways, without_place=True, participants=tuple(largest))


def _path(links: Links, start: int, end: int) -> list[int]:
    """Find the shortest chain of bonds from one person to another, both included."""
    came: dict[int, int] = {start: start}
    queue = deque([start])
    while queue and end not in came:
        person = queue.popleft()
        for pair in links[person]:
            other = _other(pair, person)
            if other not in came:
                came[other] = person
                queue.append(other)
    path = [end]
    while path[-1] != start:
        path.append(came[path[-1]])
    return path[::-1]


def _is_there(problem: Problem, person_id: int, round_id: int) -> bool:
    return any(number == round_id for number, _ in problem.person[person_id].wishes)


def _other(pair: Pair, person_id: int) -> int:
    return pair.other_id if pair.one_id == person_id else pair.one_id


def _bond(pair: Pair) -> SoftDemand:
    return SoftDemand(BOND, 0, pair.one_id, 0, pair.other_id, pair.together)


def place_notes(conference: Conference, problem: Problem) -> Iterator[Note]:
    """Report rounds with too few places, workshops without any, and rooms out of people's reach."""
    for round_id, number in problem.rounds:
        yield from _too_many(conference, problem, round_id, number)
        yield from _out_of_reach(problem, round_id, number)
        for offer in problem.offers_in[round_id]:
            if offer.most <= 0 and (offer.least <= 0 or offer.may_close):
                yield _without_places(conference, problem, offer)
            elif offer.least > offer.most and offer.may_close:
                yield _never_held(problem, offer)


def _too_many(
    conference: Conference, problem: Problem, round_id: int, number: int
) -> Iterator[Note]:
    """Report a round with more people than places."""
    people = present_in(problem, round_id)
    offers = problem.offers_in[round_id]
    places = sum(offer.most for offer in offers)
    missing = people - places
    if missing <= 0:
        return
    sentence = phrase(
        "Round {round}: %n people and {places} places; {missing} stay without a place.",
        n=people,
        round=number,
        places=places,
        missing=missing,
    )
    ways = _wider(conference, problem, offers, missing)
    wanted = _most_wanted(problem, round_id, offers)
    if wanted is not None:
        ways += offer_in(conference, round_id, wanted.theme_id, wanted.theme, missing)
    yield Note(sentence, missing, tuple(ways), without_place=True)


def _wider(
    conference: Conference, problem: Problem, offers: tuple[Offer, ...], missing: int
) -> list[ForesightRemedy]:
    """Take more people into rooms with more places than their workshops use."""
    more: dict[SoftDemand, int] = {}
    left = missing
    for offer in offers:
        room = conference.get(Room, conference.one(Workshop, offer.id).room_id)
        spare = (room.places or 0) - offer.most if room else 0
        if spare > 0 and left > 0:
            by = min(spare, left)
            more[SoftDemand(MOST, offer.id, 0, offer.round_id)] = by
            left -= by
    return list(worded(problem, more)) if left == 0 else []


def _most_wanted(problem: Problem, round_id: int, offers: tuple[Offer, ...]) -> Offer | None:
    first: Counter[int] = Counter()
    for person in problem.people:
        first.update(theme for theme, rank in person.ranks(round_id).items() if rank == 1)
    return max(offers, key=lambda offer: first[offer.theme_id] - offer.most, default=None)


def _out_of_reach(problem: Problem, round_id: int, number: int) -> Iterator[Note]:
    """Report people who need rooms without steps, if such rooms have too few places."""
    people = [
        person.id
        for person in problem.people
        if person.step_free and any(r == round_id for r, _ in person.wishes)
    ]
    places = sum(offer.most for offer in problem.offers_in[round_id] if offer.step_free)
    if len(people) > places:
        missing = len(people) - places
        sentence = phrase(
            "Round {round}: %n people need rooms without steps, and these have {places} places: "
            "{names}.",
            n=len(people),
            round=number,
            places=places,
            names=names_of(problem, people),
        )
        yield Note(sentence, missing, without_place=True, participants=tuple(people))


def _without_places(conference: Conference, problem: Problem, offer: Offer) -> Note:
    """Report a workshop to which nobody can go."""
    workshop = conference.one(Workshop, offer.id)
    room = conference.get(Room, workshop.room_id)
    places = max(workshop.most, (room.places or 0) if room else 0)
    listing = sum(
        offer.theme_id in themes
        for person in problem.people
        for round_id, themes in person.wishes
        if round_id == offer.round_id
    )
    sentence = phrase(
        "Round {round}: “{theme}” in {room} has no places, and %n people wish for it.",
        n=listing,
        round=problem.numbers[offer.round_id],
        theme=offer.theme,
        room=offer.room,
    )
    ways = []
    if places > 0:
        words = phrase("Give {room} {places} places.", room=offer.room, places=places)
        ways.append(ForesightRemedy(words, (RemedyStep(Turn.MOST, offer.id, value=places),)))
    return Note(sentence, listing, tuple(ways))


def _never_held(problem: Problem, offer: Offer) -> Note:
    """Report a workshop that is always left out, as it needs more people than it can take."""
    sentence = phrase(
        "Round {round}: “{theme}” is always left out: it needs at least {least} people, but "
        "{room} takes only {places}.",
        round=problem.numbers[offer.round_id],
        theme=offer.theme,
        least=offer.least,
        room=offer.room,
        places=offer.most,
    )
    lacking = offer.least - offer.most
    ways = (
        *worded(problem, {SoftDemand(LEAST, offer.id, 0, offer.round_id): lacking}),
        *worded(problem, {SoftDemand(MOST, offer.id, 0, offer.round_id): lacking}),
    )
    return Note(sentence, 0, ways)


@dataclass(frozen=True, slots=True)
class Foresight:
    """What makes an assignment impossible, and what it will not be able to achieve.

    conflict: no assignment exists at all. notes: an assignment exists, but somebody will have no
    place, or wishes cannot be met; missing places come first, then those of most people.
    """

    conflict: Conflict | None = None
    notes: tuple[Note, ...] = ()

    def __bool__(self) -> bool:
        return self.conflict is not None or bool(self.notes)

    @property
    def causes(self) -> tuple[Phrase, ...]:
        """All conflicts and notes in words."""
        first = self.conflict.causes if self.conflict else ()
        return (*first, *(note.sentence for note in self.notes))


def foresee(
    conference: Conference,
    problem: Problem | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Foresight:
    """Look for problems in the open rounds.

    problem: `problem_of(conference)` if the caller has it already. cancelled: called now and
    then; returning True raises JobCancelled.
    """
    known = problem or problem_of(conference)
    if not known.rounds or not known.people:
        return Foresight()
    notes = [
        *place_notes(conference, known),
        *bond_notes(known),
        *wish_notes(conference, known),
    ]
    notes.sort(key=lambda note: (not note.without_place, -note.people))
    return Foresight(conflict_of(known, cancelled), tuple(notes))
