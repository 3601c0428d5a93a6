"""The joint 0/1 model over all rounds: who may sit where."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from moderator.rules.assignment.effort import Infeasible
from moderator.rules.assignment.problem import Offer, Pair, Person, Problem, Seat
from moderator.rules.assignment.program import INFINITE, Program

Values = Sequence[float] | NDArray[np.float64]


@dataclass
class Model:
    """The columns of a problem in its program.

    seats: the seats that each column of a seat stands for, by column: one, or, for people who
    are joined, one for each of them, who then share all their columns of the round.
    absent: column "has no place" by person id and round id; missing if a lock forbids it.
    least_rows, most_rows: rows of a workshop's bounds, by its id.
    open: column "takes place" of each workshop that may be left out, by its id.
    elsewhere: column "in a workshop that has no column for this person", by person id and round
    id; only in the compact model. filled: columns "people from elsewhere" of each workshop by the
    number of people who sit there together: one for each, or a pair, or more.
    units: people who are nowhere or elsewhere together, by the column that says so.
    core: number of the first columns and rows, which are all that the profile's levels need.
    levels: the columns that each level adds up, in the order of the levels; a column that counts
    twice is in the list twice.
    """

    problem: Problem
    program: Program = field(default_factory=Program)
    seats: dict[int, tuple[Seat, ...]] = field(default_factory=dict)
    by_place: dict[tuple[int, int], list[tuple[int, Offer]]] = field(default_factory=dict)
    by_offer: dict[int, list[int]] = field(default_factory=dict)
    absent: dict[tuple[int, int], int] = field(default_factory=dict)
    least_rows: dict[int, int] = field(default_factory=dict)
    most_rows: dict[int, int] = field(default_factory=dict)
    open: dict[int, int] = field(default_factory=dict)
    elsewhere: dict[tuple[int, int], int] = field(default_factory=dict)
    units: dict[int, Sequence[Person]] = field(default_factory=dict)
    filled: dict[int, dict[int, int]] = field(default_factory=dict)
    levels: dict[str, list[int]] = field(default_factory=dict)
    core: tuple[int, int] = (0, 0)

    def chosen(self, values: Values) -> tuple[Seat, ...]:
        """Read the seats from a solution's column values."""
        return tuple(
            seat for column, seats in self.seats.items() if values[column] > 0.5 for seat in seats
        )


def skeleton(
    problem: Problem,
    locked_in: Callable[[Person, int], int | None],
    *,
    compact: bool = False,
    exact: Collection[tuple[int, int]] = (),
    joined: bool = False,
) -> Model:
    """Build the model without levels, bonds and stairs: who may sit where.

    locked_in: the workshop in which a person is locked in a round, None if free; the conflict
    search leaves locks out with it.
    compact: a person has columns of their own only for what was listed, refused, locked or is the
    present place, except in the places of `exact` (person id and round id); all the rest is one
    column, and each workshop has one for the number of people who come to it in this way. It is a
    relaxation, as it does not see who they are; a solution whose people can be told apart
    (`seating`) is one of the whole model, with the same value.
    joined: people who have to be together share their columns. As they then have places all or
    none, this equals the model with bonds only if everyone has a place.
    """
    model = Model(problem)
    model.by_offer = {offer.id: [] for offer in problem.workshops}
    if compact:
        fill(model)
        own = Own(problem, exact, joined=joined)
    units = _units(problem) if joined else {}
    for person in problem.people:
        for round_id, _ in person.wishes:
            if (person.id, round_id) in model.by_place:
                continue
            unit = units.get((person.id, round_id), (person,))
            offers = own.offers(unit, round_id) if compact else problem.offers_in[round_id]
            locks = [locked_in(member, round_id) for member in unit]
            _place_row(model, unit, round_id, [lock for lock in locks if lock is not None], offers)
    for person in problem.people:
        _theme_rows(model, person)
    if compact:
        balance(model)
    bound_rows(model)
    return model


def _units(problem: Problem) -> dict[tuple[int, int], tuple[Person, ...]]:
    """The people who have to be together in a round, for each of them (person id and round id)."""
    there = {(person.id, round_id) for person in problem.people for round_id, _ in person.wishes}
    units: dict[tuple[int, int], tuple[Person, ...]] = {}
    for pair in problem.pairs:
        for round_id, _ in problem.rounds if pair.together and pair.binding else ():
            ends = (pair.one_id, round_id), (pair.other_id, round_id)
            if not there.issuperset(ends):
                continue
            members = {p.id: p for end in ends for p in units.get(end, (problem.person[end[0]],))}
            unit = tuple(members[number] for number in sorted(members))
            units |= {(member.id, round_id): unit for member in unit}
    return units


class Own:
    """Which workshops have a column of their own for people in the compact model."""

    def __init__(
        self, problem: Problem, exact: Collection[tuple[int, int]], *, joined: bool
    ) -> None:
        self._problem = problem
        self._exact = exact
        tied = [p for p in problem.pairs if not p.binding or (p.together and not joined)]
        self._all = {i for p in tied for i in (p.one_id, p.other_id)}
        self._all |= {person.id for person in problem.people if person.step_free}
        self._now = {(s.participant_id, s.round_id): s.workshop_id for s in problem.current}
        self._by_theme: dict[tuple[int, int], list[Offer]] = {}
        for offer in problem.workshops:
            self._by_theme.setdefault((offer.round_id, offer.theme_id), []).append(offer)

    def offers(self, unit: Sequence[Person], round_id: int) -> Sequence[Offer]:
        """List these workshops for people who share their columns; always in the same order."""
        found: dict[int, Offer] = {}
        for person in unit:
            place = person.id, round_id
            whole = place in self._exact or place in self._problem.lock_of
            if whole or person.id in self._all:
                return self._problem.offers_in[round_id]
            themes = next(listed for number, listed in person.wishes if number == round_id)
            refused = [theme for number, theme in person.refused if number == round_id]
            for theme in (*themes, *refused):
                found |= {o.id: o for o in self._by_theme.get((round_id, theme), ())}
            now = self._problem.offers.get(self._now.get(place, 0))
            if now is not None:
                found[now.id] = now
        return tuple(found.values())


def fill(model: Model) -> None:
    """Give each workshop its column for the people without a column of their own there."""
    for offer in model.problem.workshops:
        model.filled[offer.id] = {1: model.program.column(upper=offer.most)}


def balance(model: Model) -> None:
    """Require that as many people come from elsewhere as the workshops of the round take in so.

    People who have to be together come as one.
    """
    together: dict[tuple[int, int], Counter[int]] = {}
    for (_, round_id), column in model.elsewhere.items():
        size = len(model.units[column])
        together.setdefault((round_id, size), Counter())[column] = 1
    for (round_id, size), columns in together.items():
        terms = [(column, 1.0) for column in columns]
        for offer in model.problem.offers_in[round_id]:
            if size not in model.filled[offer.id]:
                column = model.program.column(upper=offer.most // size)
                model.filled[offer.id][size] = column
            terms.append((model.filled[offer.id][size], -1.0))
        model.program.row(0, terms, 0)
    for round_id, _ in model.problem.rounds:
        if (round_id, 1) not in together:
            nobody = [model.filled[o.id][1] for o in model.problem.offers_in[round_id]]
            forbid(model.program, nobody)


def bound_rows(model: Model) -> None:
    """Respect the workshops' minimums and places, or leave out those that may be left out."""
    for offer in model.problem.workshops:
        terms = [(column, 1.0) for column in model.by_offer[offer.id]]
        terms += [(column, float(k)) for k, column in model.filled.get(offer.id, {}).items()]
        least_terms, most_terms = terms, terms
        least, most = float(offer.least), float(offer.most)
        if offer.may_close and offer.least > 0:
            column = model.open[offer.id] = model.program.column()
            least_terms, least = [*terms, (column, -float(offer.least))], 0
            most_terms, most = [*terms, (column, -float(offer.most))], 0
        model.most_rows[offer.id] = model.program.row(-INFINITE, most_terms, most)
        if offer.least > 0:
            model.least_rows[offer.id] = model.program.row(least, least_terms, INFINITE)


def stairs(model: Model, person: Person) -> list[int]:
    """Columns of a person's seats in rooms that the person cannot reach."""
    if not person.step_free:
        return []
    places = (model.by_place[person.id, round_id] for round_id, _ in person.wishes)
    return [column for place in places for column, offer in place if not person.may_enter(offer)]


def pair_rows(
    model: Model, pair: Pair, round_id: int | None = None
) -> list[tuple[list[tuple[int, float]], float]]:
    """Express in rows `terms <= limit` that a bond holds in a round, or in all if None.

    Together: if one sits in a workshop, so does the other, unless without a place. Apart: at most
    one of them is in each workshop.
    """
    rows: list[tuple[list[tuple[int, float]], float]] = []
    for number, _ in model.problem.rounds if round_id is None else ((round_id, 0),):
        one, other = (pair.one_id, number), (pair.other_id, number)
        if one not in model.by_place or other not in model.by_place:
            continue
        seats = [{o.id: c for c, o in model.by_place[place]} for place in (one, other)]
        for offer in model.problem.offers_in[number]:
            terms = [[(s[offer.id], 1.0)] if offer.id in s else [] for s in seats]
            if not pair.together:
                rows.append(([*terms[0], *terms[1]], 1.0))
                continue
            for mine, theirs, place in ((0, 1, other), (1, 0, one)):
                absent = [(model.absent[place], -1.0)] if place in model.absent else []
                minus = [(column, -1.0) for column, _ in terms[theirs]]
                if terms[mine]:
                    rows.append(([*terms[mine], *minus, *absent], 0.0))
    return rows


def _place_row(
    model: Model,
    unit: Sequence[Person],
    round_id: int,
    locks: Sequence[int],
    offers: Iterable[Offer],
) -> None:
    """Give people who share their columns one workshop of a round, or none, or the locked one.

    Raises Infeasible if they are locked in several.
    """
    if len(set(locks)) > 1:
        raise Infeasible
    options: list[tuple[int, Offer]] = []
    for offer in offers:
        if any(offer.id != lock for lock in locks):
            continue
        column = model.program.column()
        model.seats[column] = tuple(Seat(person.id, round_id, offer.id) for person in unit)
        model.by_offer[offer.id] += [column] * len(unit)
        options.append((column, offer))
    terms = [(column, 1.0) for column, _ in options]
    others: list[dict[tuple[int, int], int]] = []
    if not locks:
        others.append(model.absent)
        if model.filled and len(options) < len(model.problem.offers_in[round_id]):
            others.append(model.elsewhere)
    for other in others:
        column = model.program.column()
        other |= {(person.id, round_id): column for person in unit}
        model.units[column] = unit
        terms.append((column, 1.0))
    for person in unit:
        model.by_place[person.id, round_id] = options
    model.program.row(1, terms, 1)


def _theme_rows(model: Model, person: Person) -> None:
    """Forbid a theme in two rounds unless it was listed for both of them.

    For each theme the seats in rounds without the wish exclude each other and each seat in a
    round with the wish; so one row for each round with the wish expresses it all, and tighter than
    a row for each pair.
    """
    wished: dict[int, dict[int, list[int]]] = {}
    unwished: dict[int, dict[int, list[int]]] = {}
    for round_id, themes in person.wishes:
        for column, offer in model.by_place[person.id, round_id]:
            is_wished = offer.theme_id in themes and not model.problem.once
            kind = wished if is_wished else unwished
            kind.setdefault(offer.theme_id, {}).setdefault(round_id, []).append(column)
    for past in person.past:
        for kind, is_wished in ((wished, True), (unwished, False)):
            if not model.problem.may_repeat(past.wished, is_wished):
                for columns in kind.pop(past.theme_id, {}).values():
                    forbid(model.program, columns)
    for theme_id, without in unwished.items():
        single = [c for columns in without.values() for c in columns]
        rounds_with = wished.get(theme_id, {})
        if len(without) + len(rounds_with) < 2:
            continue
        for columns in rounds_with.values() or [[]]:
            model.program.row(-INFINITE, [(c, 1.0) for c in (*single, *columns)], 1)


def forbid(program: Program, columns: Iterable[int]) -> None:
    """Fix columns at zero."""
    for column in columns:
        program.uppers[column] = 0
