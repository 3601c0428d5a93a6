"""The levels of an assignment's quality, and their values counted from the seats alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from moderator.event.people import Participant
from moderator.rules.assignment.problem import POOR_RANK, Mixing, Person, Problem, Seat

WITHOUT_PLACE = "without_place"
REFUSED = "refused"
WITHOUT_WISH = "without_wish"
TWO_POOR_ROUNDS = "two_poor_rounds"
UNEVEN = "uneven"
CLOSED = "closed"
BONDS = "bonds"
MIXING = "mixing"
MOVED = "moved"


def wish_level(rank: int) -> str:
    """Name of the level that counts the places that are a wish of this rank."""
    return f"wish_{rank}"


def level_names(problem: Problem) -> tuple[str, ...]:
    """List the names of the levels, the most important first; each is a number to be minimised.

    - `without_place`: places that people lack, one for each person and round.
    - `refused`: people in a theme that they do not want in that round; only if any is refused.
    - the generous rank profile (Kwanashie, Irving, Manlove and Sng 2014), over people and rounds
      with stated wishes only: `without_wish` counts those who get none of their wishes or no
      place, then `wish_3`, `wish_2` (from the longest list downwards) those with that rank. People
      without stated wishes count in none of them and so take no place from those who stated some.
    - fairness over the whole event: `two_poor_rounds` counts people with two or more poor rounds
      (wishes stated, and none met or only the third or a later one); `uneven` counts, summed
      over people, the rounds beyond one in which the first wish was not met.
    - `closed`: workshops that are left out; only if some may be.
    - `bonds`: pairs and rounds in which a bond that is not binding fails; only if there are any.
    - `mixing`: what `mixing_terms` adds up; only if a preference asks for it.
    - `moved`: people and rounds with a present place who get another; only if there are any.
    """
    ranks = (wish_level(rank) for rank in range(problem.longest, 1, -1))
    optional = (
        (REFUSED, any(person.refused for person in problem.people)),
        (CLOSED, any(offer.may_close and offer.least > 0 for offer in problem.workshops)),
        (BONDS, any(not pair.binding for pair in problem.pairs)),
        (MIXING, bool(problem.mixing)),
        (MOVED, bool(problem.current)),
    )
    left_out = {name for name, wanted in optional if not wanted}
    names = (WITHOUT_PLACE, REFUSED, WITHOUT_WISH, *ranks, TWO_POOR_ROUNDS, UNEVEN)
    return tuple(name for name in (*names, CLOSED, BONDS, MIXING, MOVED) if name not in left_out)


@dataclass(frozen=True, slots=True)
class PersonOutcome:
    """What a person gets in a round: a seat or none, wishes stated or not, rank of the theme."""

    seated: bool
    stated: bool
    rank: int | None

    @property
    def low(self) -> bool:
        """Wishes were stated, and the first was not met."""
        return self.stated and self.rank != 1

    @property
    def poor(self) -> bool:
        """Wishes were stated, and none was met, or only one of rank `POOR_RANK` or later."""
        return self.stated and (self.rank is None or self.rank >= POOR_RANK)


def outcome(ranks: Mapping[int, int], theme_id: int | None) -> PersonOutcome:
    """Judge what a person gets; theme_id is None if the person has no place.

    ranks: of the themes listed for the round, see `Person.ranks`.
    """
    rank = None if theme_id is None else ranks.get(theme_id)
    return PersonOutcome(theme_id is not None, bool(ranks), rank)


def outcomes(problem: Problem, seats: Iterable[Seat]) -> dict[tuple[int, int], PersonOutcome]:
    """Judge every person in every round; the key is person id and round id."""
    taken = {(s.participant_id, s.round_id): problem.offers[s.workshop_id].theme_id for s in seats}
    return {
        (person.id, round_id): outcome(person.ranks(round_id), taken.get((person.id, round_id)))
        for person in problem.people
        for round_id, _ in person.wishes
    }


QUARTERS = (1, 2, 3, 4)
"""Quarters of an equal share above which people are counted if rooms should be even."""


@dataclass(frozen=True, slots=True)
class MixingTerm:
    """A set of people of whom not too many should be in one workshop.

    people: who counts. fair: number up to which nothing is counted. by_pairs: count every pair
    above it, otherwise every person. weight: how much one counts.
    """

    round_id: int
    people: tuple[int, ...]
    fair: int
    by_pairs: bool
    weight: int

    def value(self, count: int) -> int:
        """Count what this many of the people in one workshop add to the level."""
        above = max(0, count - self.fair)
        return self.weight * (above * (above + 1) // 2 if self.by_pairs else above)

    def more(self, count: int) -> int:
        """Return how much one more person adds to `value` if this many are there."""
        above = max(0, count + 1 - self.fair)
        return self.weight * (above if self.by_pairs else min(above, 1))


def mixing_terms(problem: Problem) -> Iterator[MixingTerm]:
    """List what is to be mixed in each round; every term applies to each workshop of the round.

    Each pair of one organisation in one workshop counts once, Σ C(n, 2), and so does each pair of
    one function. Newcomers count one by one above an equal share of the round's workshops, rounded
    up. If rooms should be even, all people count above a quarter, a half, three quarters and
    the whole of that share: so the other rooms are filled evenly even if wishes overfill one.
    Each kind has the weight of its preference.
    """
    for round_id, _ in problem.rounds:
        there = [p for p in problem.people if any(r == round_id for r, _ in p.wishes)]
        usable = sum(offer.most > 0 for offer in problem.offers_in[round_id])
        yield from round_terms(problem.mixing, round_id, there, usable)


def round_terms(
    mixing: Mixing, round_id: int, there: Sequence[Person | Participant], usable: int
) -> Iterator[MixingTerm]:
    """List what is to be mixed in one round.

    there: who takes part. usable: how many workshops have places.
    """
    for weight, field in (
        (mixing.organisations, "organisation"),
        (mixing.functions, "function"),
    ):
        alike: dict[str, list[int]] = {}
        for person in there if weight else ():
            alike.setdefault(getattr(person, field), []).append(person.id)
        for name, people in alike.items():
            if name and len(people) > 1:
                yield MixingTerm(round_id, tuple(people), 1, by_pairs=True, weight=weight)
    newcomers = [person for person in there if person.newcomer]
    shares = ((mixing.newcomers, newcomers, QUARTERS[-1:]), (mixing.even, there, QUARTERS))
    for weight, spread, parts in shares:
        if weight and spread and usable:
            ids = tuple(person.id for person in spread)
            for fair in sorted({-(-len(spread) * part // (4 * usable)) for part in parts}):
                yield MixingTerm(round_id, ids, fair, by_pairs=False, weight=weight)


def values(problem: Problem, seats: tuple[Seat, ...]) -> dict[str, int]:
    """Count the value of each level, in the order of `level_names`."""
    judged = outcomes(problem, seats)
    ranks = Counter(o.rank for o in judged.values() if o.stated)
    names = level_names(problem)
    where = {(s.participant_id, s.round_id): s.workshop_id for s in seats}
    counted = {
        WITHOUT_PLACE: sum(not o.seated for o in judged.values()),
        REFUSED: _refused(problem, where),
        WITHOUT_WISH: ranks[None],
        TWO_POOR_ROUNDS: 0,
        UNEVEN: 0,
        CLOSED: _closed(problem, seats),
        BONDS: _bonds(problem, where),
        MIXING: _mixed(problem, where) if MIXING in names else 0,
        MOVED: len(set(problem.current) - set(seats)),
    }
    for person in problem.people:
        poor, low = _shortfalls(person, judged)
        counted[TWO_POOR_ROUNDS] += poor >= 2
        counted[UNEVEN] += max(0, low - 1)
    for rank in range(2, problem.longest + 1):
        counted[wish_level(rank)] = ranks[rank]
    return {name: counted[name] for name in names}


def _refused(problem: Problem, where: Mapping[tuple[int, int], int]) -> int:
    count = 0
    for person in problem.people:
        for round_id, theme_id in person.refused:
            workshop_id = where.get((person.id, round_id))
            count += workshop_id is not None and (problem.offers[workshop_id].theme_id == theme_id)
    return count


def _closed(problem: Problem, seats: Iterable[Seat]) -> int:
    used = {seat.workshop_id for seat in seats}
    return sum(o.may_close and o.least > 0 and o.id not in used for o in problem.workshops)


def _bonds(problem: Problem, where: Mapping[tuple[int, int], int]) -> int:
    return sum(
        breaks(pair.together, where.get((pair.one_id, r)), where.get((pair.other_id, r)))
        for pair in problem.pairs
        if not pair.binding
        for r, _ in problem.rounds
    )


def breaks(together: bool, one: int | None, other: int | None) -> bool:
    """Return whether two people's workshops break their bond; None for someone without a place."""
    return one is not None and other is not None and (one == other) != together


def _mixed(problem: Problem, where: Mapping[tuple[int, int], int]) -> int:
    total = 0
    for term in mixing_terms(problem):
        places = (where.get((person_id, term.round_id)) for person_id in term.people)
        counts = Counter(place for place in places if place is not None)
        total += sum(term.value(count) for count in counts.values())
    return total


def _shortfalls(person: Person, judged: dict[tuple[int, int], PersonOutcome]) -> tuple[int, int]:
    mine = [judged[person.id, round_id] for round_id, _ in person.wishes]
    poor = sum(o.poor for o in mine) + sum(past.poor for past in person.past)
    low = sum(o.low for o in mine) + sum(past.low for past in person.past)
    return poor, low


def by_wish(problem: Problem, seats: Iterable[Seat]) -> dict[str, int]:
    """Count how many places are a 1st, 2nd, 3rd … wish, and `none` if none is stated or met."""
    judged = [o for o in outcomes(problem, seats).values() if o.seated]
    ranks = Counter(o.rank for o in judged)
    longest = max(POOR_RANK, problem.longest)
    counted = {str(rank): ranks[rank] for rank in range(1, longest + 1)}
    return {**counted, "none": ranks[None]}
