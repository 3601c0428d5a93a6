"""Simpler ways to assign people, to compare with: by rounds, first come first served, as it is."""

import math
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

import highspy
import numpy as np

from moderator.rules.assignment import measure
from moderator.rules.assignment.objectives import model_of
from moderator.rules.assignment.problem import Offer, Past, Person, Problem, Seat
from moderator.rules.assignment.solve import solve

NO_PLACE = 1000
"""Cost of a person without a place."""


@dataclass(frozen=True)
class Way:
    """What a simpler way reached; cost None where it found no assignment in time."""

    seconds: float
    cost: int | None
    bound: int | None = None


def cost(problem: Problem, seats: tuple[Seat, ...], missed: int) -> int:
    """Add up (rank - 1) of all places; what is not listed costs `missed`.

    A person without a place costs `NO_PLACE` more; who listed nothing for a round costs nothing.
    """
    total = 0
    for outcome in measure.outcomes(problem, seats).values():
        if outcome.stated:
            total += missed if outcome.rank is None else outcome.rank - 1
    placed = {(seat.participant_id, seat.round_id) for seat in seats}
    lacking = sum((p.id, r) not in placed for p in problem.people for r, _ in p.wishes)
    return total + lacking * NO_PLACE


def this_program(problem: Problem, seconds: float, missed: int) -> Way:
    """Solve all rounds at once, as the program does."""
    solution = solve(problem, seconds=seconds)
    return Way(solution.seconds, cost(problem, solution.placements, missed))


def our_levels_by_rounds(problem: Problem, seconds: float, missed: int) -> Way:
    """Solve each round by itself with all our levels, the rounds before it being past."""
    begun = time.perf_counter()
    seats: tuple[Seat, ...] = ()
    past: dict[int, tuple[Past, ...]] = {}
    for round_id, number in problem.rounds:
        people = tuple(
            replace(
                person,
                wishes=tuple(wish for wish in person.wishes if wish[0] == round_id),
                past=past.get(person.id, ()),
            )
            for person in problem.people
        )
        one = replace(
            problem,
            rounds=((round_id, number),),
            workshops=problem.offers_in[round_id],
            people=people,
        )
        placements = solve(one, seconds=seconds).placements
        seats += placements
        for seat in placements:
            theme_id = problem.offers[seat.workshop_id].theme_id
            listed = dict(problem.person[seat.participant_id].wishes)[round_id]
            had = Past(theme_id, wished=theme_id in listed, low=False, poor=False)
            past[seat.participant_id] = (*past.get(seat.participant_id, ()), had)
    return Way(time.perf_counter() - begun, cost(problem, seats, missed))


def flow_by_rounds(problem: Problem, seconds: float, missed: int) -> Way:
    """Solve each round as a flow of least cost, without a look at the rounds after it.

    Themes that somebody had are closed to them; minimums are left aside.
    """
    begun = time.perf_counter()
    seats: list[Seat] = []
    had: defaultdict[int, dict[int, bool]] = defaultdict(dict)
    for round_id, _ in problem.rounds:
        found = _one_round(problem, round_id, had, seconds=seconds, missed=missed)
        if found is None:
            return Way(time.perf_counter() - begun, None)
        for person, offer in found:
            had[person.id][offer.theme_id] = offer.theme_id in dict(person.wishes)[round_id]
            seats.append(Seat(person.id, round_id, offer.id))
    return Way(time.perf_counter() - begun, cost(problem, tuple(seats), missed))


def _one_round(
    problem: Problem,
    round_id: int,
    had: dict[int, dict[int, bool]],
    *,
    seconds: float,
    missed: int,
) -> list[tuple[Person, Offer]] | None:
    """Solve a transport problem of people and workshops; its vertices are whole."""
    offers = problem.offers_in[round_id]
    people = [p for p in problem.people if any(r == round_id for r, _ in p.wishes)]
    arcs: list[tuple[int, int, int]] = []
    for row, person in enumerate(people):
        ranks, listed = person.ranks(round_id), dict(person.wishes)[round_id]
        for column, offer in enumerate(offers):
            if _allowed(problem, had[person.id], offer, listed):
                rank = ranks.get(offer.theme_id)
                stated = missed if listed else 0
                arcs.append((row, column, stated if rank is None else rank - 1))
        arcs.append((row, -1, NO_PLACE))
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(arcs), len(people) + len(offers)
    lp.col_cost_ = np.array([price for *_, price in arcs], dtype=np.float64)
    lp.col_lower_, lp.col_upper_ = np.zeros(len(arcs)), np.ones(len(arcs))
    lp.row_lower_ = np.array([1.0] * len(people) + [0.0] * len(offers))
    lp.row_upper_ = np.array([1.0] * len(people) + [float(offer.most) for offer in offers])
    starts, rows = [0], []
    for row, column, _ in arcs:
        rows += [row] if column < 0 else [row, len(people) + column]
        starts.append(len(rows))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = np.array(starts)
    lp.a_matrix_.index_ = np.array(rows)
    lp.a_matrix_.value_ = np.ones(len(rows))
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", seconds)
    solver.passModel(lp)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    taken = zip(arcs, solver.getSolution().col_value, strict=True)
    return [
        (people[row], offers[column])
        for (row, column, _), value in taken
        if value > 0.5 and column >= 0
    ]


def _allowed(problem: Problem, had: dict[int, bool], offer: Offer, listed: tuple[int, ...]) -> bool:
    if offer.theme_id not in had:
        return True
    return problem.may_repeat(had[offer.theme_id], offer.theme_id in listed)


def first_come(problem: Problem, _seconds: float, missed: int) -> Way:
    """Let people choose one after the other what is still free, best wish first."""
    begun = time.perf_counter()
    taken: Counter[int] = Counter()
    seats: list[Seat] = []
    for person in problem.people:
        had: dict[int, bool] = {}
        for round_id, listed in person.wishes:
            ranks = person.ranks(round_id)
            free = [
                offer
                for offer in problem.offers_in[round_id]
                if taken[offer.id] < offer.most and _allowed(problem, had, offer, listed)
            ]
            if free:
                offer = min(free, key=lambda o: (ranks.get(o.theme_id, 99), taken[o.id]))
                taken[offer.id] += 1
                had[offer.theme_id] = offer.theme_id in listed
                seats.append(Seat(person.id, round_id, offer.id))
    return Way(time.perf_counter() - begun, cost(problem, tuple(seats), missed))


def as_it_is(problem: Problem, seconds: float, missed: int) -> Way:
    """Hand the whole joint model with one weighted sum to the solver; cost and its bound."""
    begun = time.perf_counter()
    model = model_of(problem)
    costs = np.zeros(model.program.size[0])
    for name, columns in model.levels.items():
        rank = name.rpartition("_")[2]
        weight = int(rank) - 1 if rank.isdigit() else 0
        weight = missed if name == measure.WITHOUT_WISH else weight
        weight = NO_PLACE if name == measure.WITHOUT_PLACE else weight
        np.add.at(costs, np.array(columns, dtype=np.int64), weight)
    solver = model.program.solver()
    solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    solver.setOptionValue("time_limit", seconds)
    solver.run()
    info = solver.getInfo()
    took = time.perf_counter() - begun
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    value = round(info.objective_function_value) if found else None
    bound = info.mip_dual_bound
    return Way(took, value, max(0, math.ceil(bound - 1e-6)) if math.isfinite(bound) else 0)
