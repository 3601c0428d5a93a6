"""The levels of an assignment as whole objectives over the columns of the joint model."""

from collections.abc import Collection, Sequence
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
from moderator.rules.assignment.model import Model, forbid, pair_rows, skeleton, stairs
from moderator.rules.assignment.problem import POOR_RANK, Person, Problem
from moderator.rules.assignment.program import INFINITE


def model_of(
    problem: Problem,
    *,
    compact: bool = False,
    exact: Collection[tuple[int, int]] = (),
    joined: bool = False,
) -> Model:
    """Build the whole model: places, bounds of workshops, themes, locks, bonds, and the levels.

    compact, exact, joined: see `skeleton`; mixing is left out of the compact model.
    """
    model = skeleton(
        problem,
        lambda person, round_id: problem.lock_of.get((person.id, round_id)),
        compact=compact,
        exact=exact,
        joined=joined,
    )
    for person in problem.people:
        forbid(model.program, stairs(model, person))
    for pair in problem.pairs:
        if pair.binding and not (joined and pair.together):
            for terms, limit in pair_rows(model, pair):
                model.program.row(-INFINITE, terms, limit)
    _profile_levels(model)
    model.core = model.program.size
    _fairness_levels(model)
    closed_level(model)
    _bonds_level(model)
    if not compact:
        _mixing_level(model)
    _moved_level(model)
    names = level_names(problem)
    model.levels = {name: model.levels[name] for name in names if name in model.levels}
    return model


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
            for other in (model.absent, model.elsewhere) if themes else ():
                if place in other:
                    levels[WITHOUT_WISH].append(other[place])
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

    Both columns need not be declared whole: if the seats are whole, so are their least values.
    Their lower bounds are what a person could not avoid even if alone at the event.
    """
    model.levels[TWO_POOR_ROUNDS] = []
    model.levels[UNEVEN] = []
    program = model.program
    for person in model.problem.people:
        poor, low = _shortfall_columns(model, person)
        past_poor = sum(past.poor for past in person.past)
        past_low = sum(past.low for past in person.past)
        least_poor = past_poor + _unavoidable(model, person, POOR_RANK - 1)
        if past_poor + len(poor) >= 2:
            column = program.column(lower=int(least_poor >= 2), whole=False)
            model.levels[TWO_POOR_ROUNDS].append(column)
            pairs = [[*a, *b] for a, b in combinations(poor, 2)]
            rows = poor if past_poor == 1 else pairs
            for columns in rows if least_poor < 2 else ():
                limit = 0 if past_poor == 1 else 1
                terms = [(c, 1.0) for c in columns]
                program.row(-INFINITE, [*terms, (column, -1.0)], limit)
        if past_low + len(low) >= 2:
            most = past_low + len(low) - 1
            least = max(0, past_low + _unavoidable(model, person, 1) - 1)
            column = program.column(lower=least, upper=most, whole=False)
            model.levels[UNEVEN].append(column)
            terms = [(c, 1.0) for columns in low for c in columns]
            program.row(-INFINITE, [*terms, (column, -1.0)], 1 - past_low)


def _unavoidable(model: Model, person: Person, worst: int) -> int:
    """Count rounds with wishes in which a person cannot get this rank or a better one.

    If no theme comes twice, there are at most as many good rounds as themes of such a rank.
    """
    stated, good = 0, 0
    themes: set[int] = set()
    for round_id, listed in person.wishes:
        if not listed:
            continue
        ranks = person.ranks(round_id)
        offered = {offer.theme_id for _, offer in model.by_place[person.id, round_id]}
        found = {theme for theme, rank in ranks.items() if rank <= worst and theme in offered}
        stated += 1
        good += bool(found)
        themes |= found
    return stated - (min(good, len(themes)) if model.problem.once else good)


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
        others = [other[place] for other in (model.absent, model.elsewhere) if place in other]
        judged += [(column, outcome(ranks, None)) for column in others]
        poor.append([c for c, result in judged if result.poor])
        low.append([c for c, result in judged if result.low])
    return [columns for columns in poor if columns], [columns for columns in low if columns]


def closed_level(model: Model) -> None:
    """Count the workshops that are left out, one for each that may be."""
    model.levels[CLOSED] = []
    for column in model.open.values():
        closed = model.program.column(whole=False)
        model.program.row(1, [(column, 1.0), (closed, 1.0)], 1)
        model.levels[CLOSED].append(closed)


def _bonds_level(model: Model) -> None:
    """Count non-binding bonds that do not hold, for each round."""
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
    """Count what `mixing_terms` adds up, with a column for each person above the fair number.

    The k-th above costs k if pairs count, so the columns fill up in order by themselves.
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
    others = (*model.absent.items(), *model.elsewhere.items())
    columns = [column for place, column in others if place in now]
    for column, seats in model.seats.items():
        for seat in seats:
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
