"""Solves people with the same wishes as groups, for large events with many alike people."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from moderator.rules.assignment.measure import (
    MIXING,
    TWO_POOR_ROUNDS,
    UNEVEN,
    WITHOUT_PLACE,
    WITHOUT_WISH,
    level_names,
    outcome,
    wish_level,
)
from moderator.rules.assignment.model import Model, Values, balance, bound_rows, fill, forbid
from moderator.rules.assignment.objectives import closed_level
from moderator.rules.assignment.problem import Offer, Person, Problem, Seat
from moderator.rules.assignment.seating import Seating, Stranded

SHARE = 4
"""Least average size of the groups of alike people for this model to be used."""
MOST_DAYS = 200_000
"""Most columns for kinds of days: three kinds of rounds, for each group and all its rounds."""

GOOD, LOW, POOR = range(3)
"""What a round is for a person: the first wish, a later one that is not poor, a poor one."""

Day = tuple[int, ...]


@dataclass
class Alike(Model):
    """The model with one whole number for each group of people who are alike.

    It is a relaxation, as it does not see which of the group goes where; its fairness is exact,
    as it counts how many of the group have which kind of day. As in the compact model only listed
    themes have a column, the rest is "elsewhere".

    groups: people who are alike; `by_place`, `absent` and `elsewhere` are keyed by a group's number
    and round id. kinds: columns that make a round good, low or poor for someone of a group. days:
    column of each kind of day, with what the rounds with wishes are in it, by group.
    """

    groups: list[tuple[Person, ...]] = field(default_factory=list)
    kinds: dict[tuple[int, int], dict[int, list[int]]] = field(default_factory=dict)
    days: dict[int, list[tuple[Day, int]]] = field(default_factory=dict)

    def seated(self, values: Values) -> tuple[Seat, ...]:
        """Read all seats from a solution, or from the profile's part of one.

        Raises Stranded if the people of a group cannot be assigned without breaking a rule.
        """
        seating = Seating(self.problem, [])
        others: dict[int, list[int]] = defaultdict(list)
        for number, group in enumerate(self.groups):
            days = list(self._days_of(number, values))
            stated = [round_id for round_id, listed in group[0].wishes if listed]
            for round_id, _ in group[0].wishes:
                index = stated.index(round_id) if round_id in stated else None
                kinds = [POOR if index is None else day[index] for day in days]
                self._seat_group(
                    seating, number, round_id, kinds, values=values, others=others[round_id]
                )
        own = {person.id: person for person in self.problem.people}
        for round_id, people in others.items():
            offers = self.problem.offers_in[round_id]
            closed_to = {
                person_id: {
                    offer.id
                    for offer in offers
                    if offer.theme_id in own[person_id].ranks(round_id)
                    or (round_id, offer.theme_id) in own[person_id].refused
                    or not own[person_id].may_enter(offer)
                }
                for person_id in people
            }
            slots = [round(values[self.filled[offer.id][1]]) for offer in offers]
            seating.fill(round_id, [[person_id] for person_id in people], {1: slots}, closed_to)
        if seating.stranded:
            raise Stranded(seating.stranded)
        return tuple(seating.seats)

    def _days_of(self, number: int, values: Values) -> Iterator[Day]:
        """The day of each person of a group; poor rounds are spread if none are given."""
        if len(values) > self.core[0]:
            for day, column in self.days[number]:
                yield from [day] * round(values[column])
            return
        size, begin = len(self.groups[number]), 0
        rounds: list[list[int]] = []
        for round_id, listed in self.groups[number][0].wishes:
            if listed:
                kinds = self.kinds[number, round_id]
                counts = {k: sum(round(values[c]) for c in kinds[k]) for k in kinds}
                row = [kind for kind in (POOR, LOW, GOOD) for _ in range(counts[kind])]
                rounds.append([row[(place - begin) % size] for place in range(size)])
                begin += counts[POOR]
        yield from zip(*rounds, strict=True) if rounds else [()] * size

    def _seat_group(
        self,
        seating: Seating,
        number: int,
        round_id: int,
        kinds: list[int],
        *,
        values: Values,
        others: list[int],
    ) -> None:
        """Seat a group in a round by what it is for each person; collect the rest in `others`."""
        place = number, round_id
        offers = dict(self.by_place[place])
        waiting = {
            kind: [p for p, k in zip(self.groups[number], kinds, strict=True) if k == kind]
            for kind in (GOOD, LOW, POOR)
        }
        for kind, columns in self.kinds[place].items():
            for column in columns:
                count = round(values[column])
                going, waiting[kind] = waiting[kind][:count], waiting[kind][count:]
                if column in offers:
                    for person in going:
                        seating.seat([person.id], offers[column])
                elif column == self.elsewhere.get(place):
                    others += [person.id for person in going]


def alike_model(problem: Problem) -> Alike | None:
    """Build the model for alike people; None if too few are alike, or individuals are tied.

    They are tied by locks, bonds, present places, or the rule that no theme comes twice.
    """
    if problem.locks or problem.current or problem.pairs or problem.once:
        return None
    found: dict[object, list[Person]] = defaultdict(list)
    for person in problem.people:
        key = (person.wishes, person.ties, person.refused, person.past, person.step_free)
        found[key].append(person)
    groups = [tuple(group) for group in found.values()]
    days = len(groups) * 3 ** len(problem.rounds)
    if len(groups) * SHARE > len(problem.people) or days > MOST_DAYS:
        return None
    model = Alike(problem, groups=groups)
    model.by_offer = {offer.id: [] for offer in problem.workshops}
    names = level_names(problem)
    model.levels = {name: [] for name in names}
    fill(model)
    for number, group in enumerate(groups):
        for round_id, listed in group[0].wishes:
            _place(model, number, round_id, listed)
    balance(model)
    bound_rows(model)
    model.core = model.program.size
    for number in range(len(groups)):
        _days(model, number)
    closed_level(model)
    model.levels = {name: model.levels[name] for name in names if name != MIXING}
    return model


def _place(model: Alike, number: int, round_id: int, listed: tuple[int, ...]) -> None:
    """Give everyone of a group a workshop that they listed, or another one, or none."""
    group = model.groups[number]
    person, size, place = group[0], len(group), (number, round_id)
    ranks = person.ranks(round_id)
    past = {p.theme_id: p.wished for p in person.past}
    options: list[tuple[int, Offer]] = []
    kinds: dict[int, list[int]] = {GOOD: [], LOW: [], POOR: []}
    for offer in model.problem.offers_in[round_id]:
        if offer.theme_id not in ranks:
            continue
        column = model.program.column(upper=size)
        options.append((column, offer))
        model.by_offer[offer.id].append(column)
        if ranks[offer.theme_id] > 1:
            model.levels[wish_level(ranks[offer.theme_id])].append(column)
        result = outcome(ranks, offer.theme_id)
        kinds[POOR if result.poor else LOW if result.low else GOOD].append(column)
        repeats = past.get(offer.theme_id)
        if not person.may_enter(offer) or (repeats is not None and not repeats):
            forbid(model.program, [column])
    for other in (model.absent, model.elsewhere):
        column = other[place] = model.program.column(upper=size)
        model.units[column] = (person,)
        kinds[POOR].append(column)
        if listed:
            model.levels[WITHOUT_WISH].append(column)
    model.levels[WITHOUT_PLACE].append(model.absent[place])
    model.by_place[place], model.kinds[place] = options, kinds
    columns = [column for kind in kinds.values() for column in kind]
    model.program.row(size, [(column, 1.0) for column in columns], size)


def _days(model: Alike, number: int) -> None:
    """Count how many of a group have which kind of day, and what that means for fairness."""
    group = model.groups[number]
    person, size = group[0], len(group)
    past_poor = sum(past.poor for past in person.past)
    past_low = sum(past.low for past in person.past)
    stated = [round_id for round_id, listed in person.wishes if listed]
    kinds = [model.kinds[number, round_id] for round_id in stated]
    having: dict[tuple[int, int], list[int]] = defaultdict(list)
    found: list[tuple[Day, int]] = []
    for day in product(*([kind for kind in k if k[kind]] for k in kinds)):
        column = model.program.column(upper=size)
        found.append((day, column))
        low = past_low + sum(kind != GOOD for kind in day)
        if past_poor + day.count(POOR) >= 2:
            model.levels[TWO_POOR_ROUNDS].append(column)
        model.levels[UNEVEN] += [column] * max(0, low - 1)
        for index, kind in enumerate(day):
            having[index, kind].append(column)
    model.days[number] = found
    model.program.row(size, [(column, 1.0) for _, column in found], size)
    for (index, kind), columns in having.items():
        terms = [(column, 1.0) for column in columns]
        terms += [(column, -1.0) for column in kinds[index][kind]]
        model.program.row(0, terms, 0)
