"""Mixes people by exchanging their seats without making any earlier level worse.

For large events, whose 0/1 program over all pairs of an organisation would be too large. It is
a local search: it ends when no exchange of two people and no move of one improves anything, and it
always examines them in the same order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moderator.rules.assignment.measure import MixingTerm, PersonOutcome, mixing_terms, outcome
from moderator.rules.assignment.problem import Offer, Person, Problem, Seat

TRIES = 3_000_000
"""Exchanges that are examined; far more than are needed for ten thousand people."""


def mixed(problem: Problem, seats: Iterable[Seat], tries: int = TRIES) -> tuple[Seat, ...]:
    """Exchange seats within rounds as long as the level `mixing` improves.

    Two people may swap places if the ranks of what they get stay the same taken together, and
    fairness between people does not get worse. People with a lock or a bond stay.

    tries: number of exchanges to examine.
    """
    search = _Search(problem, seats)
    for round_id, _ in problem.rounds:
        _Round(search, round_id, tries // len(problem.rounds)).improve()
    return search.seats()


def mixing_bound(problem: Problem, without_place: int) -> int:
    """Lower bound of the level `mixing` by the pigeonhole principle.

    Even if the people of each term are spread evenly over all workshops of the round, so many
    pairs of them meet.

    without_place: number of places that people lack; these people meet nobody.
    """
    return sum(_least(problem, term, without_place) for term in mixing_terms(problem))


def _least(problem: Problem, term: MixingTerm, without_place: int) -> int:
    workshops = sum(offer.most > 0 for offer in problem.offers_in[term.round_id])
    people = len(term.people) - without_place
    if people <= 0 or not workshops:
        return 0
    each, more = divmod(people, workshops)
    return more * term.value(each + 1) + (workshops - more) * term.value(each)


class _Search:
    """Who sits where, and what each person has in all rounds together."""

    def __init__(self, problem: Problem, seats: Iterable[Seat]) -> None:
        self.problem = problem
        self.where = {(s.participant_id, s.round_id): s.workshop_id for s in seats}
        self.tied = {i for pair in problem.pairs for i in (pair.one_id, pair.other_id)}
        self.poor: dict[int, int] = {}
        self.low: dict[int, int] = {}
        for person in problem.people:
            judged = [
                self.judged(person, r, self.where.get((person.id, r))) for r, _ in person.wishes
            ]
            past = person.past
            self.poor[person.id] = sum(o.poor for o in judged) + sum(p.poor for p in past)
            self.low[person.id] = sum(o.low for o in judged) + sum(p.low for p in past)

    def judged(self, person: Person, round_id: int, workshop_id: int | None) -> PersonOutcome:
        """What a workshop means to a person."""
        theme_id = None if workshop_id is None else self.problem.offers[workshop_id].theme_id
        return outcome(person.ranks(round_id), theme_id)

    def may(self, person: Person, offer: Offer) -> bool:
        """Return whether a person may take a workshop instead of the one of its round."""
        if not person.may_enter(offer) or (offer.round_id, offer.theme_id) in person.refused:
            return False
        wished = offer.theme_id in dict(person.wishes)[offer.round_id]
        had = [(past.theme_id, past.wished) for past in person.past]
        for round_id, listed in person.wishes:
            workshop_id = self.where.get((person.id, round_id))
            if workshop_id is not None and round_id != offer.round_id:
                theme_id = self.problem.offers[workshop_id].theme_id
                had.append((theme_id, theme_id in listed))
        return all(
            theme_id != offer.theme_id or self.problem.may_repeat(was_wished, wished)
            for theme_id, was_wished in had
        )

    def seats(self) -> tuple[Seat, ...]:
        """All present seats."""
        return tuple(Seat(*place, workshop_id) for place, workshop_id in self.where.items())


@dataclass(frozen=True)
class _Change:
    """An exchange, or the move of one person if `other` is None.

    gain: its cost in fairness and mixing, to be minimised; below zero is an improvement.
    """

    gain: tuple[int, int, int]
    person: Person
    other: Person | None
    target: int


class _Round:
    """Exchanges in one round."""

    def __init__(self, search: _Search, round_id: int, tries: int) -> None:
        self.search = search
        self.round_id = round_id
        self.tries = tries
        self.offers = {o.id: o for o in search.problem.offers_in[round_id]}
        self.terms = [t for t in mixing_terms(search.problem) if t.round_id == round_id]
        self.of: dict[int, list[int]] = defaultdict(list)
        self.counts: dict[tuple[int, int], int] = defaultdict(int)
        self.size: dict[int, int] = defaultdict(int)
        self.people = [p for p in search.problem.people if (p.id, round_id) in search.where]
        self.rank = {
            person.id: {
                offer.id: ranks[offer.theme_id]
                for offer in self.offers.values()
                if offer.theme_id in ranks
            }
            for person in self.people
            for ranks in [person.ranks(round_id)]
        }
        for number, term in enumerate(self.terms):
            for person_id in term.people:
                self.of[person_id].append(number)
        self.inside: dict[tuple[int, int | None], dict[int, Person]] = defaultdict(dict)
        for person in self.people:
            self._enter(person, search.where[person.id, round_id])

    def improve(self) -> None:
        """Exchange people as long as that improves anything and there are tries left."""
        free = [
            person
            for person in self.people
            if person.id not in self.search.tied
            and (person.id, self.round_id) not in self.search.problem.lock_of
        ]
        self.free = {person.id for person in free}
        better = True
        while better and self.tries > 0:
            better = False
            for person in free:
                if self.tries > 0 and self._disturbs(person):
                    best = min(self._changes(person), key=lambda c: c.gain, default=None)
                    if best is not None and best.gain < (0, 0, 0):
                        self._carry_out(best)
                        better = True

    def _enter(self, person: Person, workshop_id: int) -> None:
        self.size[workshop_id] += 1
        self.inside[workshop_id, self.rank[person.id].get(workshop_id)][person.id] = person
        for number in self.of[person.id]:
            self.counts[number, workshop_id] += 1

    def _leave(self, person: Person, workshop_id: int) -> None:
        self.size[workshop_id] -= 1
        del self.inside[workshop_id, self.rank[person.id].get(workshop_id)][person.id]
        for number in self.of[person.id]:
            self.counts[number, workshop_id] -= 1

    def _disturbs(self, person: Person) -> bool:
        """Return whether mixing would improve without a person's seat."""
        here = self.search.where[person.id, self.round_id]
        return any(self._step(number, here, -1) < 0 for number in self.of[person.id])

    def _step(self, number: int, workshop_id: int, change: int) -> int:
        """Return how much a term changes with this many more of its people in a workshop."""
        count = self.counts[number, workshop_id]
        term = self.terms[number]
        return term.value(count + change) - term.value(count)

    def _changes(self, person: Person) -> Iterator[_Change]:
        here = self.search.where[person.id, self.round_id]
        mine = self.rank[person.id]
        now = mine.get(here)
        for target, offer in self.offers.items():
            if target == here or not self.search.may(person, offer):
                continue
            self.tries -= 1
            then = mine.get(target)
            if then == now and self._has_room(here, target):
                yield _Change((0, 0, self._cost(person, None, here, target)), person, None, target)
            alike = [(rank, rank) for rank in (None, *range(1, self.search.problem.longest + 1))]
            for there, elsewhere in alike if then == now else [(then, now)]:
                for other in self.inside[target, there].values():
                    self.tries -= 1
                    if (
                        other.id in self.free
                        and self.rank[other.id].get(here) == elsewhere
                        and self.search.may(other, self.offers[here])
                    ):
                        cost = self._cost(person, other, here, target)
                        fairness = self._fairness(person, other, here, target)
                        yield _Change((*fairness, cost), person, other, target)

    def _has_room(self, here: int, target: int) -> bool:
        """Return whether one person may move alone; closed workshops stay closed."""
        return self.size[here] > max(1, self.offers[here].least) and (
            0 < self.size[target] < self.offers[target].most
        )

    def _cost(self, person: Person, other: Person | None, here: int, target: int) -> int:
        mine = self.of[person.id]
        theirs = self.of[other.id] if other else []
        cost = sum(
            self._step(n, here, -1) + self._step(n, target, 1) for n in mine if n not in theirs
        )
        return cost + sum(
            self._step(n, target, -1) + self._step(n, here, 1) for n in theirs if n not in mine
        )

    def _fairness(self, person: Person, other: Person, here: int, target: int) -> tuple[int, int]:
        """How many more people have two poor rounds, and how many more low rounds beyond one."""
        two_poor, uneven = 0, 0
        for someone, before, after in ((person, here, target), (other, target, here)):
            old, new = (self.search.judged(someone, self.round_id, w) for w in (before, after))
            poor, low = self.search.poor[someone.id], self.search.low[someone.id]
            two_poor += (poor + new.poor - old.poor >= 2) - (poor >= 2)
            uneven += max(0, low + new.low - old.low - 1) - max(0, low - 1)
        return two_poor, uneven

    def _carry_out(self, change: _Change) -> None:
        here = self.search.where[change.person.id, self.round_id]
        moves = [(change.person, here, change.target)]
        if change.other is not None:
            moves.append((change.other, change.target, here))
        for person, before, after in moves:
            old, new = (self.search.judged(person, self.round_id, w) for w in (before, after))
            self.search.poor[person.id] += new.poor - old.poor
            self.search.low[person.id] += new.low - old.low
            self._leave(person, before)
            self._enter(person, after)
            self.search.where[person.id, self.round_id] = after
