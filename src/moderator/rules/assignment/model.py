"""The joint 0/1 model over all rounds, with its levels as integer objectives."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

import highspy
import numpy as np

from moderator.rules.assignment.measure import (
    MOVED,
    TWO_POOR_ROUNDS,
    UNEVEN,
    WITHOUT_PLACE,
    WITHOUT_WISH,
    level_names,
    outcome,
    wish_level,
)
from moderator.rules.assignment.problem import Offer, Person, Problem, Seat, may_repeat

Terms = Sequence[tuple[int, float]]


@dataclass
class Program:
    """A 0/1 program as it grows; columns and rows are numbered from 0."""

    uppers: list[float] = field(default_factory=list)
    lowers: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    row_lowers: list[float] = field(default_factory=list)
    row_uppers: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    indexes: list[int] = field(default_factory=list)
    factors: list[float] = field(default_factory=list)

    def column(self, lower: float = 0, upper: float = 1, *, whole: bool = True) -> int:
        """Add a column and return its number."""
        self.lowers.append(lower)
        self.uppers.append(upper)
        self.whole.append(whole)
        return len(self.uppers) - 1

    def row(self, lower: float, terms: Terms, upper: float) -> int:
        """Add `lower <= sum of terms <= upper` and return the row's number."""
        self.row_lowers.append(lower)
        self.row_uppers.append(upper)
        for column, factor in terms:
            self.indexes.append(column)
            self.factors.append(factor)
        self.starts.append(len(self.indexes))
        return len(self.row_uppers) - 1

    def solver(self) -> highspy.Highs:
        """Hand the program to a fresh HiGHS that is exact and always takes the same path."""
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.uppers), len(self.row_uppers)
        lp.col_cost_ = np.zeros(lp.num_col_)
        lp.col_lower_, lp.col_upper_ = np.array(self.lowers), np.array(self.uppers)
        lp.row_lower_ = np.array(self.row_lowers, dtype=float)
        lp.row_upper_ = np.array(self.row_uppers, dtype=float)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array(self.starts, dtype=np.int32)
        lp.a_matrix_.index_ = np.array(self.indexes, dtype=np.int32)
        lp.a_matrix_.value_ = np.array(self.factors, dtype=float)
        lp.integrality_ = [
            highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous
            for whole in self.whole
        ]
        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        solver.silent()
        for option, value in (
            ("threads", 1),
            ("parallel", "off"),
            ("random_seed", 0),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 0.99),
        ):
            solver.setOptionValue(option, value)
        solver.passModel(lp)
        return solver


@dataclass
class Model:
    """The columns of a problem in its program.

    seats: the seat that each column of a seat stands for, by column.
    absent: column "has no place" by person id and round id; without one where a lock forbids it.
    least_rows, most_rows: rows of a workshop's bounds, by its id.
    levels: the columns that each level adds up, in the order of the levels.
    """

    problem: Problem
    program: Program = field(default_factory=Program)
    seats: dict[int, Seat] = field(default_factory=dict)
    by_place: dict[tuple[int, int], list[tuple[int, Offer]]] = field(default_factory=dict)
    by_offer: dict[int, list[int]] = field(default_factory=dict)
    absent: dict[tuple[int, int], int] = field(default_factory=dict)
    least_rows: dict[int, int] = field(default_factory=dict)
    most_rows: dict[int, int] = field(default_factory=dict)
    levels: dict[str, list[int]] = field(default_factory=dict)

    def chosen(self, values: Sequence[float]) -> tuple[Seat, ...]:
        """Read the seats out of a solution's column values."""
        return tuple(seat for column, seat in self.seats.items() if values[column] > 0.5)


def model_of(problem: Problem) -> Model:
    """Build the whole model: places, bounds of workshops, themes, locks, and the levels."""
    model = skeleton(problem, lambda person, round_id: problem.lock_of.get((person.id, round_id)))
    _profile_levels(model)
    _fairness_levels(model)
    if problem.current:
        _moved_level(model)
    model.levels = {name: model.levels[name] for name in level_names(problem)}
    return model


def skeleton(problem: Problem, locked_in: Callable[[Person, int], int | None]) -> Model:
    """Build the model without levels: who may sit where.

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
        row = model.program.row(-highspy.kHighsInf, terms, offer.most)
        model.most_rows[offer.id] = row
        if offer.least > 0:
            model.least_rows[offer.id] = model.program.row(offer.least, terms, highspy.kHighsInf)
    return model


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
            kind = wished if offer.theme_id in themes else unwished
            kind.setdefault(offer.theme_id, {}).setdefault(round_id, []).append(column)
    for past in person.past:
        for kind, is_wished in ((wished, True), (unwished, False)):
            if not may_repeat(past.wished, is_wished):
                for columns in kind.pop(past.theme_id, {}).values():
                    _forbid(model.program, columns)
    for theme_id, without in unwished.items():
        single = [c for columns in without.values() for c in columns]
        rounds_with = wished.get(theme_id, {})
        if len(without) + len(rounds_with) < 2:
            continue
        for columns in rounds_with.values() or [[]]:
            model.program.row(-highspy.kHighsInf, [(c, 1.0) for c in (*single, *columns)], 1)


def _forbid(program: Program, columns: Iterable[int]) -> None:
    for column in columns:
        program.uppers[column] = 0


def _profile_levels(model: Model) -> None:
    problem = model.problem
    levels = model.levels
    levels[WITHOUT_PLACE] = list(model.absent.values())
    levels[WITHOUT_WISH] = []
    for rank in range(2, problem.longest + 1):
        levels[wish_level(rank)] = []
    for person in problem.people:
        for round_id, themes in person.wishes:
            if not themes:
                continue
            place = person.id, round_id
            if place in model.absent:
                levels[WITHOUT_WISH].append(model.absent[place])
            for column, offer in model.by_place[place]:
                got = outcome(themes, offer.theme_id).rank
                if got is None:
                    levels[WITHOUT_WISH].append(column)
                elif got > 1:
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
                program.row(-highspy.kHighsInf, [*terms, (column, -1.0)], limit)
        if past_low + len(low) >= 2:
            most = past_low + len(low) - 1
            column = program.column(lower=max(0, past_low - 1), upper=most, whole=False)
            model.levels[UNEVEN].append(column)
            terms = [(c, 1.0) for columns in low for c in columns]
            program.row(-highspy.kHighsInf, [*terms, (column, -1.0)], 1 - past_low)


def _shortfall_columns(model: Model, person: Person) -> tuple[list[list[int]], list[list[int]]]:
    """For each round with stated wishes the columns that make it poor, and those that make it low.

    Rounds that cannot be poor or low are left out.
    """
    poor: list[list[int]] = []
    low: list[list[int]] = []
    for round_id, themes in person.wishes:
        place = person.id, round_id
        judged = [(c, outcome(themes, o.theme_id)) for c, o in model.by_place[place]]
        if place in model.absent:
            judged.append((model.absent[place], outcome(themes, None)))
        poor.append([c for c, result in judged if result.poor])
        low.append([c for c, result in judged if result.low])
    return [columns for columns in poor if columns], [columns for columns in low if columns]


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
