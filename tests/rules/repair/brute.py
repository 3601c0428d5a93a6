"""The best repair by trying everything, and by an independent program."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import Any

import highspy

from moderator.event.conference import Conference
from moderator.event.people import Bond, BondKind
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.assignment.measure import values
from moderator.rules.assignment.presence import open_rounds, takes_part
from moderator.rules.assignment.problem import (
    Problem,
    Seat,
    listed_themes,
    places_in,
    problem_of,
)
from moderator.rules.repair.repair import RepairPlan

Place = tuple[int, int]
Seats = Mapping[Place, int | None]


def seats_after(conference: Conference, plan: RepairPlan) -> dict[Place, int | None]:
    """Where everybody is after a plan; negative ids are workshops of the plan."""
    seats: dict[Place, int | None] = {
        (p.participant_id, p.round_id): p.workshop_id
        for p in conference.all(Placement)
        if p.round_id in plan.rounds and p.id not in plan.removed
    }
    for move in (*plan.moves, *plan.placed):
        place = move.participant_id, move.round_id
        assert seats.get(place) == move.from_workshop
        seats[place] = move.to_workshop
    return seats


def places(conference: Conference) -> list[Place]:
    """Everyone in every open round in which they take part."""
    return [
        (person.id, item.id)
        for item in open_rounds(conference)
        for person in conference.present()
        if takes_part(conference, person, item)
    ]


def twice(conference: Conference, one: Place, other: Place, theme_id: int) -> bool:
    """Return whether a theme may not be in both rounds."""
    if conference.preferences.themes_once:
        return True
    return not all(theme_id in listed_themes(conference, *place) for place in (one, other))


def first_levels(conference: Conference, seats: Seats) -> tuple[int, int, int, int] | None:
    """Without a place, broken, told and moved, others moved; None if a repair must not do this."""
    everyone = places(conference)
    now = {p: conference.placement_of(*p) for p in everyone}
    gone = [
        p for p, known in now.items() if known is not None and known.workshop_id != seats.get(p)
    ]
    if any(known.locked or known.arrived for p in gone if (known := now[p])):
        return None
    sizes = _sizes(conference, seats, everyone)
    themes = _themes(conference, seats, everyone)
    if sizes is None or themes is None:
        return None
    missing = sum(seats.get(place) is None for place in everyone)
    told = sum(known.told or known.arrived for p in gone if (known := now[p]))
    broken = sizes + themes + _bonds(conference, seats)
    return missing, broken, told, len(gone) - told


def _sizes(conference: Conference, seats: Seats, everyone: list[Place]) -> int | None:
    people = Counter(seats.get(place) for place in everyone)
    broken = 0
    for item in open_rounds(conference):
        for workshop in conference.workshops_of(item.id):
            held = sum(
                (p.participant_id, item.id) in everyone and (p.locked or p.arrived)
                for p in conference.placements_in(workshop.id)
            )
            count = people[workshop.id]
            if count > max(places_in(conference, workshop), held):
                return None
            if not (workshop.may_close and count == 0):
                broken += max(0, workshop.least - count)
    return broken


def _themes(conference: Conference, seats: Seats, everyone: list[Place]) -> int | None:
    broken = 0
    for one, other in combinations(everyone, 2):
        first, second = seats.get(one), seats.get(other)
        if one[0] != other[0] or first is None or second is None:
            continue
        theme = conference.one(Workshop, first).theme_id
        same = theme == conference.one(Workshop, second).theme_id
        if same and twice(conference, one, other, theme):
            before = [conference.placement_of(*place) for place in (one, other)]
            if [p.workshop_id if p else None for p in before] != [first, second]:
                return None
            broken += 1
    return broken


def _bonds(conference: Conference, seats: Seats) -> int:
    broken = 0
    for bond in conference.all(Bond):
        for item in open_rounds(conference):
            pair = seats.get((bond.one_id, item.id)), seats.get((bond.other_id, item.id))
            if bond.binding and None not in pair:
                broken += (pair[0] == pair[1]) is not (bond.kind is BondKind.TOGETHER)
    return broken


def all_levels(conference: Conference, problem: Problem, seats: Seats) -> tuple[int, ...] | None:
    """The first levels and the solver's quality after them."""
    first = first_levels(conference, seats)
    if first is None:
        return None
    taken = tuple(Seat(*place, w) for place, w in seats.items() if w is not None)
    counted = values(problem, taken)
    left_out = {"without_place", "moved", "closed"}
    return (*first, *(value for name, value in counted.items() if name not in left_out))


def best_by_trying(conference: Conference) -> tuple[int, ...]:
    """The lexicographically smallest levels of all possible ones."""
    problem = problem_of(conference)
    found = (all_levels(conference, problem, seats) for seats in _every(conference))
    return min(levels for levels in found if levels is not None)


def _every(conference: Conference) -> Iterator[Seats]:
    everyone = places(conference)
    options: list[list[int | None]] = [
        [None, *(w.id for w in conference.workshops_of(round_id))] for _, round_id in everyone
    ]
    for choice in product(*options):
        yield dict(zip(everyone, choice, strict=True))


def fewest_by_program(
    conference: Conference, rounds: tuple[AgendaItem, ...]
) -> tuple[int, int, int]:
    """People without a place, then moves of told people, then of others; all leasts can be met."""
    program = _Independent(conference, rounds)
    program.bounds()
    program.themes()
    return program.solved()


class _Independent:
    """One binary variable for each person in each workshop, without any reduction."""

    def __init__(self, conference: Conference, rounds: tuple[AgendaItem, ...]) -> None:
        self.conference = conference
        self.rounds = rounds
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call]
        self.highs.silent()
        self.everyone = [p for p in places(conference) if p[1] in {item.id for item in rounds}]
        self.big = len(self.everyone) + 1
        self.seat: dict[tuple[Place, int], Any] = {}
        for place in self.everyone:
            now = conference.placement_of(*place)
            for workshop in conference.workshops_of(place[1]):
                away = now is not None and now.workshop_id != workshop.id
                knows = now is not None and (now.told or now.arrived)
                cost = away * (self.big if knows else 1)
                column = self.highs.addBinary(obj=cost - self.big**2)
                self.seat[place, workshop.id] = column
                if away and now is not None and (now.locked or now.arrived):
                    self.highs.addConstr(column == 0)
            mine = [self.seat[place, w.id] for w in conference.workshops_of(place[1])]
            self.highs.addConstr(sum(mine) <= 1)

    def bounds(self) -> None:
        for item in self.rounds:
            for workshop in self.conference.workshops_of(item.id):
                mine = [self.seat[p, workshop.id] for p in self.everyone if p[1] == item.id]
                self.highs.addConstr(sum(mine) <= places_in(self.conference, workshop))
                self.highs.addConstr(sum(mine) >= workshop.least)

    def themes(self) -> None:
        for place in self.everyone:
            for item in self.conference.rounds():
                for workshop in self.conference.workshops_of(place[1]):
                    self._theme(place, workshop, item)

    def _theme(self, place: Place, workshop: Workshop, item: AgendaItem) -> None:
        other = place[0], item.id
        if item.id == place[1] or not twice(self.conference, place, other, workshop.theme_id):
            return
        column = self.seat[place, workshop.id]
        for theirs in self.conference.workshops_of(item.id):
            if theirs.theme_id != workshop.theme_id:
                continue
            if (other, theirs.id) in self.seat:
                self.highs.addConstr(column + self.seat[other, theirs.id] <= 1)
            placement = self.conference.placement_of(*other)
            begun = item not in self.rounds and placement is not None
            if begun and placement is not None and placement.workshop_id == theirs.id:
                self.highs.addConstr(column == 0)

    def solved(self) -> tuple[int, int, int]:
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.highs.run()
        assert self.highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        value = round(self.highs.getInfo().objective_function_value)
        value += self.big**2 * len(self.everyone)
        missing, rest = divmod(value, self.big**2)
        return missing, *divmod(rest, self.big)
