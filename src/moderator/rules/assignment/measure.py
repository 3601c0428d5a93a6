"""The levels of an assignment's quality, and their values counted from the seats alone."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from moderator.rules.assignment.problem import POOR_RANK, Person, Problem, Seat, rank_in

WITHOUT_PLACE = "without_place"
WITHOUT_WISH = "without_wish"
TWO_POOR_ROUNDS = "two_poor_rounds"
UNEVEN = "uneven"
MOVED = "moved"


def wish_level(rank: int) -> str:
    """Name of the level that counts the places that are a wish of this rank."""
    return f"wish_{rank}"


def level_names(problem: Problem) -> tuple[str, ...]:
    """Name the levels in the order of their weight; each is a number to be made small.

    - `without_place`: places that people lack, one for each person and round.
    - the generous rank profile (Kwanashie, Irving, Manlove and Sng 2014), over people and rounds
      with stated wishes only: `without_wish` counts those who get none of their wishes or no
      place, then `wish_3`, `wish_2` (from the longest list downwards) those with that rank. Who
      stated no wish counts in none of them and so takes no place from those who did.
    - fairness over the whole event: `two_poor_rounds` counts people with two or more poor rounds
      (wishes stated, and none met or only the third or a later one); `uneven` counts, summed
      over people, the rounds beyond one in which not the first wish was met.
    - `moved`: people and rounds with a place now who get another; only where there are places.
    """
    ranks = tuple(wish_level(rank) for rank in range(problem.longest, 1, -1))
    moved = (MOVED,) if problem.current else ()
    return (WITHOUT_PLACE, WITHOUT_WISH, *ranks, TWO_POOR_ROUNDS, UNEVEN, *moved)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a person gets in a round: seated or not, wishes stated or not, rank of the theme."""

    seated: bool
    stated: bool
    rank: int | None

    @property
    def low(self) -> bool:
        """Wishes were stated, and it is not the first."""
        return self.stated and self.rank != 1

    @property
    def poor(self) -> bool:
        """Wishes were stated, and none was met, or only one of rank `POOR_RANK` or later."""
        return self.stated and (self.rank is None or self.rank >= POOR_RANK)


def outcome(themes: tuple[int, ...], theme_id: int | None) -> Outcome:
    """Judge what a person with these wishes gets; None where the person has no place."""
    rank = None if theme_id is None else rank_in(themes, theme_id)
    return Outcome(theme_id is not None, bool(themes), rank)


def outcomes(problem: Problem, seats: Iterable[Seat]) -> dict[tuple[int, int], Outcome]:
    """Judge every person in every round; the key is person id and round id."""
    taken = {(s.participant_id, s.round_id): problem.offers[s.workshop_id].theme_id for s in seats}
    return {
        (person.id, round_id): outcome(themes, taken.get((person.id, round_id)))
        for person in problem.people
        for round_id, themes in person.wishes
    }


def values(problem: Problem, seats: tuple[Seat, ...]) -> dict[str, int]:
    """Count the value of each level, in the order of `level_names`."""
    judged = outcomes(problem, seats)
    ranks = Counter(o.rank for o in judged.values() if o.stated)
    counted = {
        WITHOUT_PLACE: sum(not o.seated for o in judged.values()),
        WITHOUT_WISH: ranks[None],
        TWO_POOR_ROUNDS: 0,
        UNEVEN: 0,
        MOVED: len(set(problem.current) - set(seats)),
    }
    for person in problem.people:
        poor, low = _shortfalls(person, judged)
        counted[TWO_POOR_ROUNDS] += poor >= 2
        counted[UNEVEN] += max(0, low - 1)
    for rank in range(2, problem.longest + 1):
        counted[wish_level(rank)] = ranks[rank]
    return {name: counted[name] for name in level_names(problem)}


def _shortfalls(person: Person, judged: dict[tuple[int, int], Outcome]) -> tuple[int, int]:
    mine = [judged[person.id, round_id] for round_id, _ in person.wishes]
    poor = sum(o.poor for o in mine) + sum(past.poor for past in person.past)
    low = sum(o.low for o in mine) + sum(past.low for past in person.past)
    return poor, low


def by_wish(problem: Problem, seats: Iterable[Seat]) -> dict[str, int]:
    """Count how many places are a 1st, 2nd, 3rd … wish, and `none` where none is stated or met."""
    judged = [o for o in outcomes(problem, seats).values() if o.seated]
    ranks = Counter(o.rank for o in judged)
    longest = max(POOR_RANK, problem.longest)
    counted = {str(rank): ranks[rank] for rank in range(1, longest + 1)}
    return {**counted, "none": ranks[None]}
