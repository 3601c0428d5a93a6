"""The joint 0/1 model over all rounds, with its levels as integer objectives."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from moderator.rules.assignment.measure import (
    BONDS,
    CLOSED,
    MIXING,
    MOVED,
    REFUSED,
    TWO_POOR_ROUNDS,
    UNEVEN,
    WITHOUT_PLACE,
    WITHOUT_WISH,
    level_names,
    mixing_terms,
    outcome,
    wish_level,
)
from moderator.rules.assignment.problem import Offer, Pair, Person, Problem, Seat
from moderator.rules.assignment.program import INFINITE, Program


@dataclass
class Model:
    """The columns of a problem in its program.

    seats: the seat that each column of a seat stands for, by column.
    absent: column "has no place" by person id and round id; without one where a lock forbids it.
    least_rows, most_rows: rows of a workshop's bounds, by its id.
    open: column "takes place" of each workshop that may be left out, by its id.
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
    levels: dict[str, list[int]] = field(default_factory=dict)

    def chosen(self, values: Sequence[float]) -> tuple[Seat, ...]:
        """Read the seats out of a solution's column values."""
        return tuple(seat for column, seat in self.seats.items() if values[column] > 0.5)


def model_of(problem: Problem) -> Model:
    """Build the whole model: places, bounds of workshops, themes, locks, bonds, and the levels."""
    model = skeleton(problem, lambda person, round_id: problem.lock_of.get((person.id, round_id)))
    for person in problem.people:
        _forbid(model.program, stairs(model, person))
    for pair in problem.pairs:
        if pair.binding:
            for terms, limit in pair_rows(model, pair):
                model.program.row(-INFINITE, terms, limit)
    _profile_levels(model)
    _fairness_levels(model)
    _closed_level(model)
    _bonds_level(model)
    _mixing_level(model)
    _moved_level(model)
    model.levels = {name: model.levels[name] for name in level_names(problem)}
    return model


def skeleton(problem: Problem, locked_in: Callable[[Person, int], int | None]) -> Model:
    """Build the model without levels, bonds and stairs: who may sit where.

    locked_in: the workshop in which a person is locked in a round, None where free; the conflict
    search leaves locks out with it.
    """
    model = Model(problem)
    model.by_offer = {offer.id: [] for offer in problem.workshops}
    for person in problem.people:
        for round_id, _ in person.wishes:
            _place_row(model, person, round_id, locked_in(person, round_id))
        _theme_rows(model, person)
    for offer in problem.workshops:
        terms = [(column, 1.0) for column in model.by_offer[offer.id]]
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


def _place_row(model: Model, person: Person, round_id: int, locked: int | None) -> None:
    """Give a person exactly one workshop of a round, or none, or the locked one."""
    place = person.id, round_id
    options: list[tuple[int, Offer]] = []
    for offer in model.problem.offers_in[round_id]:
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
                    _forbid(model.program, columns)
    for theme_id, without in unwished.items():
        single = [c for columns in without.values() for c in columns]
        rounds_with = wished.get(theme_id, {})
        if len(without) + len(rounds_with) < 2:
            continue
        for columns in rounds_with.values() or [[]]:
            model.program.row(-INFINITE, [(c, 1.0) for c in (*single, *columns)], 1)


def _forbid(program: Program, columns: Iterable[int]) -> None:
    for column in columns:
        program.uppers[column] = 0


def _profile_levels(model: Model) -> None:
    problem = model.problem
    levels = model.levels
    levels[WITHOUT_PLACE] = list(model.absent.values())
    levels[REFUSED] = []
    levels[WITHOUT_WISH] = []
    for rank in range(2, problem.longest + 1):
        levels[wish_level(rank)] = []
    for person in problem.people:
        for round_id, themes in person.wishes:
            place = person.id, round_id
            refused = {theme_id for number, theme_id in person.refused if number == round_id}
            ranks = person.ranks(round_id)
            if themes and place in model.absent:
                levels[WITHOUT_WISH].append(model.absent[place])
            for column, offer in model.by_place[place]:
                got = ranks.get(offer.theme_id)
                if offer.theme_id in refused:
                    levels[REFUSED].append(column)
                if themes and got is None:
                    levels[WITHOUT_WISH].append(column)
                elif got is not None and got > 1:
                    levels[wish_level(got)].append(column)


def _fairness_levels(model: Model) -> None:
    """Count people with two poor rounds, and the low rounds of each beyond the first.

    Both columns need not be declared whole: where the seats are, their least values are.
    """
    model.levels[TWO_POOR_ROUNDS] = []
    model.levels[UNEVEN] = []
    for person in model.problem.people:
        poor, low = _shortfall_columns(model, person)
        past_poor = sum(past.poor for past in person.past)
        past_low = sum(past.low for past in person.past)
        program = model.program
        if past_poor + len(poor) >= 2:
            column = program.column(lower=1 if past_poor >= 2 else 0, whole=False)
            model.levels[TWO_POOR_ROUNDS].append(column)
            pairs = [[*a, *b] for a, b in combinations(poor, 2)]
            for columns in poor if past_poor == 1 else pairs:
                limit = 0 if past_poor == 1 else 1
                terms = [(c, 1.0) for c in columns]
                program.row(-INFINITE, [*terms, (column, -1.0)], limit)
        if past_low + len(low) >= 2:
            most = past_low + len(low) - 1
            column = program.column(lower=max(0, past_low - 1), upper=most, whole=False)
            model.levels[UNEVEN].append(column)
            terms = [(c, 1.0) for columns in low for c in columns]
            program.row(-INFINITE, [*terms, (column, -1.0)], 1 - past_low)


def _shortfall_columns(model: Model, person: Person) -> tuple[list[list[int]], list[list[int]]]:
    """For each round with stated wishes the columns that make it poor, and those that make it low.

    Rounds that cannot be poor or low are left out.
    """
    poor: list[list[int]] = []
    low: list[list[int]] = []
    for round_id, _ in person.wishes:
        place = person.id, round_id
        ranks = person.ranks(round_id)
        judged = [(c, outcome(ranks, o.theme_id)) for c, o in model.by_place[place]]
        if place in model.absent:
            judged.append((model.absent[place], outcome(ranks, None)))
        poor.append([c for c, result in judged if result.poor])
        low.append([c for c, result in judged if result.low])
    return [columns for columns in poor if columns], [columns for columns in low if columns]


def _closed_level(model: Model) -> None:
    """Count workshops that are left out, one for each that may be."""
    model.levels[CLOSED] = []
    for column in model.open.values():
        closed = model.program.column(whole=False)
        model.program.row(1, [(column, 1.0), (closed, 1.0)], 1)
        model.levels[CLOSED].append(closed)


def _bonds_level(model: Model) -> None:
    """Count bonds that are tried for and do not hold, for each round."""
    model.levels[BONDS] = []
    for pair in model.problem.pairs:
        for round_id, _ in model.problem.rounds if not pair.binding else ():
            rows = pair_rows(model, pair, round_id)
            if rows:
                broken = model.program.column(whole=False)
                model.levels[BONDS].append(broken)
            for terms, limit in rows:
                model.program.row(-INFINITE, [*terms, (broken, -1.0)], limit)


def _mixing_level(model: Model) -> None:
    """Count what `mixing_terms` says, with a column for each person above the fair number.

    The k-th above costs k where pairs count, so the columns fill up in order by themselves.
    """
    model.levels[MIXING] = []
    for term in mixing_terms(model.problem):
        columns: dict[int, list[int]] = {}
        for person_id in term.people:
            for column, offer in model.by_place[person_id, term.round_id]:
                columns.setdefault(offer.id, []).append(column)
        for offer_id, mine in columns.items():
            count = min(len(mine), model.problem.offers[offer_id].most) - term.fair
            if count <= 0:
                continue
            terms = [(column, 1.0) for column in mine]
            for k in range(1, count + 1 if term.by_pairs else 2):
                above = model.program.column(upper=1 if term.by_pairs else count, whole=False)
                model.levels[MIXING] += [above] * (term.weight * (k if term.by_pairs else 1))
                terms.append((above, -1.0))
            model.program.row(-INFINITE, terms, term.fair)


def _moved_level(model: Model) -> None:
    now = {(s.participant_id, s.round_id): s.workshop_id for s in model.problem.current}
    columns = [c for place, c in model.absent.items() if place in now]
    for column, seat in model.seats.items():
        where = now.get((seat.participant_id, seat.round_id))
        if where is not None and where != seat.workshop_id:
            columns.append(column)
    model.levels[MOVED] = columns


def chunks(sizes: Sequence[int], limit: float = 1e6) -> list[tuple[int, int]]:
    """Pair consecutive levels that can be solved at once with exact whole weights.

    sizes: an upper bound of each level's value. Two levels a, b become one objective
    a * (size of b + 1) + b, whose minimum is lexicographic, as long as it stays under `limit`,
    where the solver's tolerances are still far below 1. Returns half-open ranges of levels.
    """
    cuts = [0]
    while cuts[-1] < len(sizes):
        first = cuts[-1]
        pair = first + 1 < len(sizes) and (sizes[first] + 1) * (sizes[first + 1] + 1) < limit
        cuts.append(first + (2 if pair else 1))
    return list(pairwise(cuts))
