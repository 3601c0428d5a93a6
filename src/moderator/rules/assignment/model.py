"""The joint 0/1 model over all rounds: who may sit where."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from moderator.rules.assignment.problem import Offer, Pair, Person, Problem, Seat
from moderator.rules.assignment.program import INFINITE, Program

Values = Sequence[float] | NDArray[np.float64]


@dataclass
class Model:
    """The columns of a problem in its program.

    seats: the seat that each column of a seat stands for, by column.
    absent: column "has no place" by person id and round id; without one where a lock forbids it.
    least_rows, most_rows: rows of a workshop's bounds, by its id.
    open: column "takes place" of each workshop that may be left out, by its id.
    elsewhere: column "in a workshop that has no column for this person", by person id and round
    id; only in the compact model. filled: column "people from elsewhere" of each workshop.
    core: number of the first columns and rows, which are all that the profile's levels need.
    levels: the columns that each level adds up, in the order of the levels; a column that counts
    twice is there twice.
    """

    problem: Problem
    program: Program = field(default_factory=Program)
    seats: dict[int, Seat] = field(default_factory=dict)
    by_place: dict[tuple[int, int], list[tuple[int, Offer]]] = field(default_factory=dict)
    by_offer: dict[int, list[int]] = field(default_factory=dict)
    absent: dict[tuple[int, int], int] = field(default_factory=dict)
    least_rows: dict[int, int] = field(default_factory=dict)
    most_rows: dict[int, int] = field(default_factory=dict)
    open: dict[int, int] = field(default_factory=dict)
    elsewhere: dict[tuple[int, int], int] = field(default_factory=dict)
    filled: dict[int, int] = field(default_factory=dict)
    levels: dict[str, list[int]] = field(default_factory=dict)
    core: tuple[int, int] = (0, 0)

    def chosen(self, values: Values) -> tuple[Seat, ...]:
        """Read the seats out of a solution's column values."""
        return tuple(seat for column, seat in self.seats.items() if values[column] > 0.5)


def skeleton(
    problem: Problem,
    locked_in: Callable[[Person, int], int | None],
    *,
    compact: bool = False,
    exact: Collection[tuple[int, int]] = (),
) -> Model:
    """Build the model without levels, bonds and stairs: who may sit where.

    locked_in: the workshop in which a person is locked in a round, None where free; the conflict
    search leaves locks out with it.
    compact: a person has columns of their own only for what was listed, refused, locked or is the
    place now, except in the places of `exact` (person id and round id); all the rest is one
    column, and each workshop has one for the number of people who come to it in this way. It is a
    relaxation, as it does not see who they are; a solution in which they can be told apart
    (`seating`) is one of the whole model, with the same value.
    """
    model = Model(problem)
    model.by_offer = {offer.id: [] for offer in problem.workshops}
    if compact:
        _fill(model)
        own = Own(problem, exact)
    for person in problem.people:
        for round_id, _ in person.wishes:
            offers = own.offers(person, round_id) if compact else problem.offers_in[round_id]
            _place_row(model, person, round_id, locked_in(person, round_id), offers)
        _theme_rows(model, person)
    if compact:
        _balance(model)
    for offer in problem.workshops:
        terms = [(column, 1.0) for column in model.by_offer[offer.id]]
        if offer.id in model.filled:
            terms.append((model.filled[offer.id], 1.0))
        least_terms, most_terms = terms, terms
        least, most = float(offer.least), float(offer.most)
        if offer.may_close and offer.least > 0:
            column = model.open[offer.id] = model.program.column()
            least_terms, least = [*terms, (column, -float(offer.least))], 0
            most_terms, most = [*terms, (column, -float(offer.most))], 0
        model.most_rows[offer.id] = model.program.row(-INFINITE, most_terms, most)
        if offer.least > 0:
            model.least_rows[offer.id] = model.program.row(least, least_terms, INFINITE)
    return model


class Own:
    """Which workshops have a column of their own for a person in the compact model."""

    def __init__(self, problem: Problem, exact: Collection[tuple[int, int]]) -> None:
        self._problem = problem
        self._exact = exact
        self._all = {i for p in problem.pairs if p.together for i in (p.one_id, p.other_id)}
        self._all |= {i for p in problem.pairs if not p.binding for i in (p.one_id, p.other_id)}
        self._all |= {person.id for person in problem.people if person.step_free}
        self._now = {(s.participant_id, s.round_id): s.workshop_id for s in problem.current}
        self._by_theme: dict[tuple[int, int], list[Offer]] = {}
        for offer in problem.workshops:
            self._by_theme.setdefault((offer.round_id, offer.theme_id), []).append(offer)

    def offers(self, person: Person, round_id: int) -> list[Offer] | tuple[Offer, ...]:
        """List them, in no particular order but always the same."""
        place = person.id, round_id
        whole = place in self._exact or place in self._problem.lock_of
        if whole or person.id in self._all:
            return self._problem.offers_in[round_id]
        themes = next(listed for number, listed in person.wishes if number == round_id)
        refused = [theme for number, theme in person.refused if number == round_id]
        found = [o for t in (*themes, *refused) for o in self._by_theme.get((round_id, t), ())]
        now = self._problem.offers.get(self._now.get(place, 0))
        return found if now is None or now in found else [*found, now]


def _fill(model: Model) -> None:
    """Give each workshop its column for people who have no column of their own there."""
    for offer in model.problem.workshops:
        model.filled[offer.id] = model.program.column(upper=offer.most)


def _balance(model: Model) -> None:
    """Say that as many people come from elsewhere as the workshops of the round take in so."""
    for round_id, _ in model.problem.rounds:
        terms = [(c, 1.0) for place, c in model.elsewhere.items() if place[1] == round_id]
        terms += [(model.filled[o.id], -1.0) for o in model.problem.offers_in[round_id]]
        model.program.row(0, terms, 0)


def stairs(model: Model, person: Person) -> list[int]:
    """Columns of a person's seats in rooms that the person cannot reach."""
    if not person.step_free:
        return []
    places = (model.by_place[person.id, round_id] for round_id, _ in person.wishes)
    return [column for place in places for column, offer in place if not person.may_enter(offer)]


def pair_rows(
    model: Model, pair: Pair, round_id: int | None = None
) -> list[tuple[list[tuple[int, float]], float]]:
    """Say in rows `terms <= limit` that a bond holds in a round, or in all where None.

    Together: where one sits, the other sits too, unless without a place. Apart: at most one of
    them in each workshop.
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
    model: Model, person: Person, round_id: int, locked: int | None, offers: Iterable[Offer]
) -> None:
    """Give a person exactly one workshop of a round, or none, or the locked one."""
    place = person.id, round_id
    options: list[tuple[int, Offer]] = []
    for offer in offers:
        if locked is not None and offer.id != locked:
            continue
        column = model.program.column()
        model.seats[column] = Seat(person.id, round_id, offer.id)
        model.by_offer[offer.id].append(column)
        options.append((column, offer))
    model.by_place[place] = options
    terms = [(column, 1.0) for column, _ in options]
    if locked is None:
        model.absent[place] = model.program.column()
        terms.append((model.absent[place], 1.0))
        if model.filled and len(options) < len(model.problem.offers_in[round_id]):
            model.elsewhere[place] = model.program.column()
            terms.append((model.elsewhere[place], 1.0))
    model.program.row(1, terms, 1)


def _theme_rows(model: Model, person: Person) -> None:
    """Forbid a theme in two rounds unless it was listed for both of them.

    For each theme the seats in rounds without the wish exclude each other and each seat in a
    round with the wish; so one row for each round with the wish says it all, and tighter than a
    row for each pair.
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
    """Hold columns at zero."""
    for column in columns:
        program.uppers[column] = 0
