"""Wishes for the whole event: the problem without its rounds, as a bound and a guide.

If everyone listed the same themes for all rounds and no theme comes twice, it only matters
which themes a person gets, not when: a flow over people and themes (Gale 1957 for the bound).
Distributing the themes over the rounds is an edge colouring; with equal places in all rounds it
always exists (de Werra 1971), and otherwise it nearly always does.

Distributing themes over equal rounds: the people and the themes that they get form a bipartite
graph in which everyone has as many edges as there are rounds. Its edges are coloured with the
rounds so that everyone has each round once and each theme is spread evenly over them (equitable
edge colouring: de Werra 1971). With each theme cut into parts of as many edges as there are
rounds this is König's edge colouring (1916).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from moderator.rules.assignment.chunk import Chunk, largest
from moderator.rules.assignment.effort import Effort, nodes_for
from moderator.rules.assignment.measure import (
    TWO_POOR_ROUNDS,
    UNEVEN,
    WITHOUT_PLACE,
    WITHOUT_WISH,
    level_names,
    wish_level,
)
from moderator.rules.assignment.model import Model, Values
from moderator.rules.assignment.narrowed import restrict
from moderator.rules.assignment.problem import POOR_RANK, Offer, Person, Problem, Seat
from moderator.rules.assignment.program import INFINITE
from moderator.rules.assignment.relaxation import Relaxation
from moderator.rules.assignment.seating import matched

Edge = tuple[int, int]


def has_equal_rounds(problem: Problem) -> bool:
    """Return whether all rounds offer the same to the same people, with nothing that ties them.

    That is: everyone is in all rounds, and there are no locks, bonds, stairs, refusals or
    workshops that may be left out.
    """
    rounds = [problem.offers_in[round_id] for round_id, _ in problem.rounds]
    offered = [sorted((o.theme_id, o.least, o.most) for o in offers) for offers in rounds]
    plain = not any(p.step_free or p.refused for p in problem.people)
    return (
        plain
        and not problem.locks
        and not problem.pairs
        and not any(offer.may_close for offer in problem.workshops)
        and all(row == offered[0] for row in offered)
        and all(len({o.theme_id for o in offers}) == len(offers) for offers in rounds)
        and all(len(person.wishes) == len(problem.rounds) for person in problem.people)
    )


def dealt(problem: Problem, given: set[Edge], filled: Mapping[int, int]) -> tuple[Seat, ...] | None:
    """Distribute the themes that people get by their wishes, and `filled` others, over the rounds.

    given: person and theme. filled: how many more people each theme takes, whoever they are.
    None if no such distribution is found, or if not everyone has a place.
    """
    edges = _completed(problem, given, filled)
    if edges is None:
        return None
    offers: list[dict[int, Offer]] = [
        {offer.theme_id: offer for offer in problem.offers_in[round_id]}
        for round_id, _ in problem.rounds
    ]
    return tuple(
        Seat(person_id, problem.rounds[colour][0], offers[colour][theme_id].id)
        for (person_id, theme_id), colour in zip(
            edges, _coloured(edges, len(problem.rounds)), strict=True
        )
    )


def _completed(problem: Problem, given: set[Edge], filled: Mapping[int, int]) -> list[Edge] | None:
    """Give everyone as many themes as there are rounds, none twice."""
    themes = sorted(filled)
    index = {theme_id: place for place, theme_id in enumerate(themes)}
    has: dict[int, set[int]] = defaultdict(set)
    for person_id, theme_id in given:
        has[person_id].add(theme_id)
    edges = sorted(given)
    remaining = np.array([filled[theme_id] for theme_id in themes])
    taken_by = Counter(theme_id for _, theme_id in given)
    first = problem.offers_in[problem.rounds[0][0]]
    most = {offer.theme_id: offer.most * len(problem.rounds) for offer in first}
    free = np.array([most[theme_id] - taken_by[theme_id] for theme_id in themes])
    missing = {p.id: len(problem.rounds) - len(has[p.id]) for p in problem.people}
    for turn in range(len(problem.rounds)):
        people = [person for person in problem.people if missing[person.id] > turn]
        if not people:
            break
        allowed = np.ones((len(people), len(themes)), dtype=bool)
        for row, person in enumerate(people):
            taken = {
                *has[person.id],
                *person.wishes[0][1],
                *(past.theme_id for past in person.past),
            }
            allowed[row, [index[theme_id] for theme_id in taken if theme_id in index]] = False
        share = len(people) / max(1, int(remaining.sum()))
        slots = np.minimum(free, np.ceil(remaining * share).astype(np.int64))
        names = [person.organisation for person in people]
        for person, place in zip(people, matched(allowed, slots, free, names), strict=True):
            if place < 0:
                return None
            has[person.id].add(themes[place])
            edges.append((person.id, themes[place]))
            free[place] -= 1
            remaining[place] = max(0, remaining[place] - 1)
    taken_by = Counter(theme_id for _, theme_id in edges)
    enough = all(taken_by[o.theme_id] >= o.least * len(problem.rounds) for o in first)
    return edges if enough else None


def _coloured(edges: Sequence[Edge], colours: int) -> list[int]:
    """Colour the edges so that no person has a colour twice and themes are spread evenly."""
    parts: Counter[int] = Counter()
    at_person: dict[int, list[int]] = defaultdict(lambda: [-1] * colours)
    at_part: dict[Edge, list[int]] = defaultdict(lambda: [-1] * colours)
    ends: list[tuple[list[int], list[int]]] = []
    colour_of = [-1] * len(edges)
    for number, (person_id, theme_id) in enumerate(edges):
        part = theme_id, parts[theme_id] // colours
        parts[theme_id] += 1
        mine, theirs = at_person[person_id], at_part[part]
        ends.append((mine, theirs))
        first, second = mine.index(-1), theirs.index(-1)
        if theirs[first] >= 0:
            _swap(ends, colour_of, theirs[first], first, second)
        colour_of[number] = first
        mine[first] = theirs[first] = number
    return colour_of


def _swap(
    ends: list[tuple[list[int], list[int]]], colour_of: list[int], edge: int, old: int, new: int
) -> None:
    """Exchange two colours along the path that starts with an edge at a part of a theme."""
    path = []
    side, colour = 0, old
    while edge >= 0:
        path.append(edge)
        colour = new if colour == old else old
        edge = ends[edge][side][colour]
        side = 1 - side
    for edge in path:
        for end in ends[edge]:
            if end[colour_of[edge]] == edge:
                end[colour_of[edge]] = -1
    for edge in path:
        colour_of[edge] = new if colour_of[edge] == old else old
        for end in ends[edge]:
            end[colour_of[edge]] = edge


def is_event_wide(problem: Problem) -> bool:
    """Return whether no theme comes twice and everyone listed the same for all rounds.

    False if anybody refuses a theme, since a refusal is for one round.
    """
    if not problem.once or any(person.refused for person in problem.people):
        return False
    return all(
        len({listed for _, listed in person.wishes}) <= 1
        and len({frozenset(person.ranks(r).items()) for r, _ in person.wishes}) <= 1
        for person in problem.people
    )


@dataclass
class Themes(Model):
    """The model without rounds.

    by_theme: column of each person and theme, by both. others: column "people who have not listed
    it" of each theme.
    """

    by_theme: dict[tuple[int, int], int] = field(default_factory=dict)
    others: dict[int, int] = field(default_factory=dict)

    def dealt(self, values: Values) -> tuple[set[tuple[int, int]], dict[int, int]]:
        """Pairs of person and theme in a solution, and how many other people come to each theme."""
        given = {pair for pair, column in self.by_theme.items() if values[column] > 0.5}
        return given, {theme: round(values[column]) for theme, column in self.others.items()}


def themes_of(problem: Problem) -> Themes:
    """Build the model without rounds; no assignment is better than its minimum, level by level.

    Ignores locks, bonds, stairs, and which round offers a theme. Each theme has the
    places of all rounds together.
    """
    model = Themes(problem)
    names = level_names(problem)
    model.levels = {name: [] for name in names[: names.index(UNEVEN) + 1]}
    takers: dict[int, list[int]] = {offer.theme_id: [] for offer in problem.workshops}
    fairness: list[tuple[Person, list[tuple[int, int]]]] = []
    others: list[int] = []
    for person in problem.people:
        columns, elsewhere = _person(model, person, takers)
        fairness.append((person, columns))
        others.append(elsewhere)
    _places(model, takers, others)
    model.core = model.program.size
    for person, columns in fairness:
        if person.wishes and person.wishes[0][1]:
            _fairness(model, person, columns)
    return model


def _person(
    model: Themes, person: Person, takers: dict[int, list[int]]
) -> tuple[list[tuple[int, int]], int]:
    """Give a person as many themes as rounds; return rank and column of each, and the rest."""
    rounds = len(person.wishes)
    ranks = person.ranks(person.wishes[0][0])
    had = {past.theme_id for past in person.past}
    columns: list[tuple[int, int]] = []
    for theme_id, rank in ranks.items():
        if theme_id in had or theme_id not in takers:
            continue
        column = model.by_theme[person.id, theme_id] = model.program.column()
        takers[theme_id].append(column)
        columns.append((rank, column))
        if rank > 1:
            model.levels[wish_level(rank)].append(column)
    elsewhere = model.program.column(upper=rounds)
    absent = model.program.column(upper=rounds)
    model.levels[WITHOUT_PLACE].append(absent)
    if ranks:
        model.levels[WITHOUT_WISH] += [elsewhere, absent]
    terms = [(column, 1.0) for column in (*(c for _, c in columns), elsewhere, absent)]
    model.program.row(rounds, terms, rounds)
    return columns, elsewhere


def _places(model: Themes, takers: dict[int, list[int]], others: list[int]) -> None:
    """Respect each theme's places, and its minimums, over all rounds."""
    most: Counter[int] = Counter()
    least: Counter[int] = Counter()
    for offer in model.problem.workshops:
        most[offer.theme_id] += offer.most
        least[offer.theme_id] += 0 if offer.may_close else offer.least
    filled: list[tuple[int, float]] = []
    for theme_id, columns in takers.items():
        other = model.others[theme_id] = model.program.column(upper=most[theme_id])
        filled.append((other, -1.0))
        terms = [(column, 1.0) for column in (*columns, other)]
        model.program.row(least[theme_id], terms, most[theme_id])
    model.program.row(0, [*((column, 1.0) for column in others), *filled], 0)


def _fairness(model: Themes, person: Person, columns: list[tuple[int, int]]) -> None:
    """Count two poor rounds, and low rounds beyond one, as in the whole model."""
    rounds = len(person.wishes)
    past_poor = sum(past.poor for past in person.past)
    past_low = sum(past.low for past in person.past)
    good = [(column, 1.0) for rank, column in columns if rank < POOR_RANK]
    first = [(column, 1.0) for rank, column in columns if rank == 1]
    if past_poor + rounds >= 2:
        unavoidable = past_poor + rounds - min(rounds, len(good)) >= 2
        column = model.program.column(lower=int(unavoidable))
        model.levels[TWO_POOR_ROUNDS].append(column)
        if not unavoidable:
            scale = float(past_poor + rounds - 1)
            model.program.row(scale, [*good, (column, scale)], INFINITE)
    if past_low + rounds >= 2:
        column = model.program.column(upper=past_low + rounds - 1, whole=False)
        model.levels[UNEVEN].append(column)
        model.program.row(past_low + rounds - 1, [*first, (column, 1.0)], INFINITE)


@dataclass
class Guide:
    """What the model without rounds found.

    bounds: proven lower bound of each level up to fairness, as far as time allowed.
    given: people and themes that go together in its solution. filled: how many more people each
    theme takes.
    """

    bounds: dict[str, int]
    given: set[tuple[int, int]]
    filled: dict[int, int]

    def hold(self, model: Model) -> None:
        """Restrict people in a model to the listed themes that the guide gives them.

        People with locks, bonds, or who need rooms without steps keep all.
        """
        problem = model.problem
        free = {i for pair in problem.pairs for i in (pair.one_id, pair.other_id)}
        free |= {seat.participant_id for seat in problem.locks}
        free |= {person.id for person in problem.people if person.step_free}
        listed = {p.id: set(p.wishes[0][1]) for p in problem.people if p.id not in free}
        for column, seats in model.seats.items():
            for seat in seats:
                theme_id = problem.offers[seat.workshop_id].theme_id
                if (
                    theme_id in listed.get(seat.participant_id, ())
                    and (seat.participant_id, theme_id) not in self.given
                ):
                    model.program.uppers[column] = 0


def guide_of(problem: Problem, effort: Effort) -> Guide | None:
    """Solve the model without rounds; None if it finds no whole numbers in time."""
    model = themes_of(problem)
    profile = [name for name in model.levels if name not in {TWO_POOR_ROUNDS, UNEVEN}]
    found = Relaxation(model, profile, effort)
    if not found.start() or not found.whole or set(found.values) != set(profile):
        return None
    guide = Guide(dict(found.values), *model.dealt(found.columns))
    solver = model.program.solver()
    restrict(solver, model, found.narrowed)
    solver.setSolution(
        len(found.columns), np.arange(len(found.columns), dtype=np.int32), np.round(found.columns)
    )
    for name in (TWO_POOR_ROUNDS, UNEVEN):
        chunk = Chunk(model, [name], [largest(model, name, model.levels[name])])
        chunk.aim(solver)
        if not effort.run(solver, nodes_for(solver.getNumCol())):
            break
        value = round(solver.getInfo().objective_function_value)
        guide.bounds[name] = value
        guide.given, guide.filled = model.dealt(solver.getSolution().col_value)
        chunk.fix(solver, {name: value})
    return guide
