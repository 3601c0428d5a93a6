"""Counts the effects of a choice of seats, and what no choice can fall below."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from moderator.event.people import BondKind
from moderator.rules.repair.state import Place, State

Seats = Mapping[Place, int]


@dataclass(frozen=True, slots=True)
class RoundTally:
    """Values of the first levels in one round, or their bounds.

    unplaced: people without a place. broken: people below the least of workshops or above
    their places, broken binding bonds, and themes that a person has twice. told: people moved
    who were told. moved: all people moved, including those.
    """

    unplaced: int = 0
    broken: int = 0
    told: int = 0
    moved: int = 0

    @property
    def others(self) -> int:
        """People moved who were not told."""
        return self.moved - self.told

    def __add__(self, other: "RoundTally") -> "RoundTally":
        return RoundTally(
            self.unplaced + other.unplaced,
            self.broken + other.broken,
            self.told + other.told,
            self.moved + other.moved,
        )

    def reaches(self, bound: "RoundTally") -> bool:
        """Return whether no value is above a bound."""
        return (
            self.unplaced <= bound.unplaced
            and self.broken <= bound.broken
            and self.told <= bound.told
            and self.moved <= bound.moved
        )


def clashes(state: State, seats: Seats) -> Iterator[tuple[Place, Place]]:
    """Find pairs of places at which a person has one theme twice without having wished for it."""
    by_theme: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for place, workshop_id in seats.items():
        by_theme[place[0], state.targets[workshop_id].theme_id].append(place)
    for places in by_theme.values():
        for one, other in combinations(sorted(places), 2) if len(places) > 1 else ():
            targets = state.targets[seats[one]], state.targets[seats[other]]
            if state.clashing(one, targets[0], other, targets[1]):
                yield one, other


def broken_bonds(state: State, seats: Seats) -> Iterator[tuple[Place, Place, BondKind]]:
    """Find binding bonds that do not hold."""
    for one, other, kind in state.bonds():
        first, second = seats.get(one), seats.get(other)
        if first is None or second is None:
            continue
        if (first == second) is not (kind is BondKind.TOGETHER):
            yield one, other, kind


def tallies(state: State, seats: Seats) -> dict[int, RoundTally]:
    """Count the levels in each round; a theme twice counts in the later of the two rounds."""
    order = {item.id: place for place, item in enumerate(state.rounds)}
    unplaced: Counter[int] = Counter()
    broken: Counter[int] = Counter()
    moved: Counter[int] = Counter()
    told: Counter[int] = Counter()
    for place in state.everywhere:
        unplaced[place[1]] += place not in seats
        now = state.seats.get(place)
        if place in state.forced or (now is not None and seats.get(place) != now):
            moved[place[1]] += 1
            told[place[1]] += place in state.told
    people = Counter(seats.values())
    for target in state.targets.values():
        count = people[target.id]
        if target.id not in state.change.emptied and not (target.optional and count == 0):
            broken[target.round_id] += max(0, target.least - count, count - state.most(target))
    for one, other in clashes(state, seats):
        broken[max(one, other, key=lambda p: order[p[1]])[1]] += 1
    for one, _, _ in broken_bonds(state, seats):
        broken[one[1]] += 1
    return {
        item.id: RoundTally(unplaced[item.id], broken[item.id], told[item.id], moved[item.id])
        for item in state.rounds
    }


def bounds(state: State) -> dict[int, RoundTally]:
    """Count for each round what no repair can fall below.

    By numbers alone: people beyond all places have none; people short of all leasts together are
    missing; people who have to leave move; so do those who are too many in a workshop, and those
    whom a least needs beyond the people who have no place yet; and people who were told move as far
    as there are not enough others.
    """
    return {item.id: _bound(state, item.id) for item in state.rounds}


def few_needed(state: State, round_id: int) -> tuple[int, int]:
    """Count people who have to move because workshops are too full, and because of leasts.

    The larger of both is what a round needs, as one who leaves a full workshop can fill a least.
    """
    short = over = 0
    for target in state.targets_in[round_id]:
        if target.id in state.change.emptied:
            continue
        count = len(state.people(target.id))
        over += max(0, count - state.most(target))
        short += 0 if target.optional else max(0, target.least - count)
    loose = sum(place[1] == round_id for place in state.needs)
    return over, short - loose - _missing(state, round_id)


def untold(state: State, round_id: int) -> int:
    """Number of people of a round who can be moved without contradicting what anybody was told."""
    return sum(_untold(state, target.id) for target in state.targets_in[round_id])


def _told_needed(state: State, round_id: int) -> int:
    """Count people who were told and have to move: where too many are, or others do not suffice."""
    over = sum(
        max(0, len(state.people(t.id)) - state.most(t) - _untold(state, t.id))
        for t in state.targets_in[round_id]
        if t.id not in state.change.emptied
    )
    return max(0, over, *(n - untold(state, round_id) for n in few_needed(state, round_id)))


def _missing(state: State, round_id: int) -> int:
    """People that a round is short of for all leasts together."""
    targets = (t for t in state.targets_in[round_id] if t.id not in state.change.emptied)
    least = sum(target.least for target in targets if not target.optional)
    return max(0, least - state.taking_part[round_id])


def _bound(state: State, round_id: int) -> RoundTally:
    targets = (t for t in state.targets_in[round_id] if t.id not in state.change.emptied)
    places = sum(state.most(target) for target in targets)
    forced = [place for place in state.forced if place[1] == round_id]
    return RoundTally(
        unplaced=max(0, state.taking_part[round_id] - places),
        broken=_missing(state, round_id),
        told=sum(place in state.told for place in forced) + _told_needed(state, round_id),
        moved=len(forced) + max(0, *few_needed(state, round_id)),
    )


def _untold(state: State, workshop_id: int) -> int:
    """Number of people in a workshop who may move and were not told."""
    if len(state.told) >= len(state.seats) + len(state.forced):
        return 0
    people = state.people(workshop_id)
    return sum(place not in state.told and place not in state.held for place in people)
