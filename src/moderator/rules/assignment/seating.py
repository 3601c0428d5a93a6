"""Decides for people whom the compact model only counts who of them goes where."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from moderator.rules.assignment.model import Model, Values
from moderator.rules.assignment.problem import Offer, Problem, Seat


class Stranded(Exception):
    """People of the compact model who could not be assigned individually.

    places: person id and round id of those who found no workshop.
    """

    def __init__(self, places: set[tuple[int, int]]) -> None:
        super().__init__()
        self.places = places


def seats_of(model: Model, values: Values) -> tuple[Seat, ...]:
    """Read all seats from a solution; in the compact model also find places for people elsewhere.

    Raises Stranded if that cannot be done without breaking a rule.
    """
    chosen = model.chosen(values)
    if not model.elsewhere:
        return chosen
    seating = Seating(model.problem, list(chosen))
    for round_id, _ in model.problem.rounds:
        units: dict[int, list[int]] = {}
        for (_, number), column in model.elsewhere.items():
            if number == round_id and values[column] > 0.5:
                units[column] = [person.id for person in model.units[column]]
        slots: dict[int, list[int]] = defaultdict(list)
        for offer in model.problem.offers_in[round_id]:
            for size, column in model.filled[offer.id].items():
                slots[size].append(round(values[column]))
        own = {
            person_id: {offer.id for _, offer in model.by_place[person_id, round_id]}
            for people in units.values()
            for person_id in people
        }
        seating.fill(round_id, list(units.values()), slots, own)
    if seating.stranded:
        raise Stranded(seating.stranded)
    return tuple(seating.seats)


@dataclass
class Seating:
    """Seats so far, with the themes and workshops that people have through them."""

    problem: Problem
    seats: list[Seat]
    had: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    inside: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    stranded: set[tuple[int, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        for seat in self.seats:
            self.had[seat.participant_id].add(self.problem.offers[seat.workshop_id].theme_id)
            self.inside[seat.workshop_id].add(seat.participant_id)
        for pair in self.problem.pairs:
            if not pair.together and pair.binding:
                self.apart[pair.one_id].add(pair.other_id)
                self.apart[pair.other_id].add(pair.one_id)

    def fill(
        self,
        round_id: int,
        units: list[list[int]],
        slots: dict[int, list[int]],
        own: dict[int, set[int]],
    ) -> None:
        """Seat people in a round, as many in each workshop as it has slots.

        units: people who sit together; the largest come first. slots: by the size of such a unit;
        if these are not enough, a unit takes any place.
        """
        offers = self.problem.offers_in[round_id]
        rest = np.array([0] * len(offers))
        for size, column in slots.items():
            rest += size * np.array(column)
        used = rest > 0
        for size in sorted(slots, reverse=True):
            same = [unit for unit in units if len(unit) == size]
            shut = [
                o.may_close and not (is_used or self.inside[o.id])
                for o, is_used in zip(offers, used, strict=True)
            ]
            free = np.array([o.most - len(self.inside[o.id]) for o in offers])
            places = np.where(shut, 0, free) // size
            limit = rest if size == 1 else np.minimum(slots[size], rest // size)
            allowed = self._allowed(same, offers, own)
            names = [self.problem.person[unit[0]].organisation for unit in same]
            for unit, place in zip(same, matched(allowed, limit, places, names), strict=True):
                if place < 0:
                    self.stranded |= {(person_id, round_id) for person_id in unit}
                else:
                    rest[place] = max(0, rest[place] - size)
                    self.seat(unit, offers[place])
        for offer, is_used in zip(offers, used, strict=True):
            if is_used and len(self.inside[offer.id]) < offer.least:
                self.stranded |= {(person_id, round_id) for unit in units for person_id in unit}

    def seat(self, people: list[int], offer: Offer) -> None:
        """Seat people in a workshop."""
        for person_id in people:
            self.seats.append(Seat(person_id, offer.round_id, offer.id))
            self.had[person_id].add(offer.theme_id)
            self.inside[offer.id].add(person_id)

    def _allowed(
        self, units: list[list[int]], offers: Sequence[Offer], own: dict[int, set[int]]
    ) -> NDArray[np.bool_]:
        """Who may go where: no theme twice, nothing that has a column of its own, bonds kept."""
        allowed = np.ones((len(units), len(offers)), dtype=bool)
        by_theme: dict[int, list[int]] = defaultdict(list)
        index = {offer.id: place for place, offer in enumerate(offers)}
        for place, offer in enumerate(offers):
            by_theme[offer.theme_id].append(place)
        row_of = {person_id: row for row, unit in enumerate(units) for person_id in unit}
        for person_id, row in row_of.items():
            themes = {past.theme_id for past in self.problem.person[person_id].past}
            for theme_id in themes | self.had[person_id]:
                allowed[row, by_theme.get(theme_id, [])] = False
            allowed[row, [index[offer_id] for offer_id in own[person_id]]] = False
            for other_id in self.apart.get(person_id, ()):
                if other_id in row_of:
                    allowed[row, int(person_id < other_id) :: 2] = False
                for place, offer in enumerate(offers):
                    allowed[row, place] &= other_id not in self.inside[offer.id]
        return allowed


def matched(
    allowed: NDArray[np.bool_],
    slots: NDArray[np.int64],
    places: NDArray[np.int64],
    organisations: list[str],
) -> list[int]:
    """Find a workshop for each row, -1 if there is none.

    Those with the fewest choices come first and go where the fewest of their organisation are;
    a row that finds everything full makes others move on along a shortest path (Kuhn's method).
    First only slots are used, then all places.
    """
    matching = _Matching(allowed)
    alike: dict[str, NDArray[np.int64]] = defaultdict(lambda: np.zeros(len(slots), dtype=np.int64))
    left: list[int] = []
    for row in np.argsort(allowed.sum(axis=1), kind="stable").tolist():
        free = np.flatnonzero(allowed[row] & (matching.taken < slots))
        if not len(free):
            left.append(row)
            continue
        same = alike[organisations[row]]
        rest = matching.taken[free] - slots[free]
        place = int(free[np.lexsort((rest, same[free] if organisations[row] else rest))[0]])
        same[place] += 1
        matching.seat(row, place)
    for limit in (slots, places):
        for row in left:
            if matching.where[row] < 0:
                matching.augment(row, limit)
    return matching.where


class _Matching:
    """Which row is in which workshop so far."""

    def __init__(self, allowed: NDArray[np.bool_]) -> None:
        rows, count = allowed.shape
        self.allowed = allowed
        self.where = [-1] * rows
        self.taken = np.zeros(count, dtype=np.int64)
        self.members: list[set[int]] = [set() for _ in range(count)]

    def seat(self, row: int, place: int) -> None:
        """Put a row that has no workshop into one."""
        self.where[row] = place
        self.taken[place] += 1
        self.members[place].add(row)

    def augment(self, row: int, limit: NDArray[np.int64]) -> None:
        """Seat a row by moving others on, if that is possible."""
        came: dict[int, tuple[int, int]] = {}
        queue: deque[int] = deque()
        for place in np.flatnonzero(self.allowed[row]).tolist():
            came[place] = (row, -1)
            queue.append(place)
        while queue:
            place = queue.popleft()
            if self.taken[place] < limit[place]:
                self._move_along(came, place)
                return
            for mover in sorted(self.members[place]):
                for further in np.flatnonzero(self.allowed[mover]).tolist():
                    if further not in came:
                        came[further] = (mover, place)
                        queue.append(further)

    def _move_along(self, came: dict[int, tuple[int, int]], place: int) -> None:
        self.taken[place] += 1
        while place >= 0:
            mover, before = came[place]
            if before >= 0:
                self.members[before].discard(mover)
            self.members[place].add(mover)
            self.where[mover] = place
            place = before
