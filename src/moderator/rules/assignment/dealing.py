"""Deals people's themes out over rounds that all have the same places, which always works out.

The people and the themes that they get form a bipartite graph in which everyone has as many edges
as there are rounds. Its edges are coloured with the rounds so that everyone has each round once
and each theme is spread evenly over them (equitable edge colouring: de Werra 1971). With each
theme cut into parts of as many edges as there are rounds this is König's edge colouring (1916).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from moderator.rules.assignment.problem import Offer, Problem, Seat
from moderator.rules.assignment.seating import matched

Edge = tuple[int, int]


def has_equal_rounds(problem: Problem) -> bool:
    """Tell whether all rounds offer the same, everyone is in all of them, and nothing ties hands.

    That is: no locks, bonds, stairs, refusals or workshops that may be left out.
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
    """Deal out the themes that people get by their wishes, and `filled` others to fill up.

    given: person and theme. filled: how many more people each theme takes, whoever they are.
    None where these cannot be told apart, or where not everyone has a place.
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
    """Colour the edges so that at a person no colour comes twice and themes are spread evenly."""
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
    """Exchange two colours along the path that begins with an edge at a theme's part."""
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
