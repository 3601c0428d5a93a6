"""The model without "whole": levels minimised as linear programs, and what is then decided."""

import math
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import highspy
import numpy as np
from numpy.typing import NDArray

from moderator.rules.assignment.measure import WITHOUT_PLACE
from moderator.rules.assignment.model import Model
from moderator.rules.assignment.problem import Problem
from moderator.rules.assignment.program import INFINITE

TOLERANCE = 1e-6
MANY_COLUMNS = 30_000
"""From here the interior point method with crossover is faster than the simplex method."""

BLOCKS = 4
STRIDE = 7919
"""Blocks in which an assignment is bettered, and a prime that deals people out to them."""

Numbers = NDArray[np.float64]


@dataclass
class Relaxation:
    """What linear programs say of the leading levels.

    values: minimum of each level that was solved, those before it held at theirs; rounded up
    where it is no whole number. capped: the names of those. columns: values of a solution that
    attains them all. whole: these are whole numbers, so that it is an assignment. lowers, uppers,
    row_lowers, row_uppers: bounds that all solutions with these values keep, and with a row for
    each capped level only they: by complementary slackness, a column with a reduced cost stays at
    its bound, and a row with a price is tight.
    """

    values: dict[str, int] = field(default_factory=dict)
    capped: list[str] = field(default_factory=list)
    columns: Numbers = field(default_factory=lambda: np.zeros(0))
    whole: bool = False
    lowers: Numbers = field(default_factory=lambda: np.zeros(0))
    uppers: Numbers = field(default_factory=lambda: np.zeros(0))
    row_lowers: Numbers = field(default_factory=lambda: np.zeros(0))
    row_uppers: Numbers = field(default_factory=lambda: np.zeros(0))


class Infeasible(Exception):
    """Not even the linear program has a solution."""


def relax(model: Model, names: Sequence[str], seconds: float | None = None) -> Relaxation | None:
    """Minimise levels lexicographically by linear programs.

    First one with weights that fall by 8 from level to level: its solution is nearly always
    lexicographic already. Then level by level from its basis, which proves that or mends it. A
    level whose minimum is no whole number is capped at the next one. None where time was not
    enough; raises Infeasible. Where there are places for all, a place for everyone is tried first.

    names: levels whose columns are in the model's core.
    """
    begun = time.perf_counter()
    program = model.program
    solver = program.solver(whole=False, size=model.core)
    if seconds is not None:
        solver.setOptionValue("time_limit", seconds)
    if WITHOUT_PLACE in names and _enough_places(model.problem):
        columns = np.array(model.levels[WITHOUT_PLACE], dtype=np.int32)
        zeros = np.zeros(len(columns))
        solver.changeColsBounds(len(columns), columns, zeros, zeros)
        try:
            found = _relax(model, [n for n in names if n != WITHOUT_PLACE], solver, begun, seconds)
        except Infeasible:
            solver.changeColsBounds(len(columns), columns, zeros, zeros + 1)
        else:
            if found is not None:
                found.uppers[columns] = 0
                found.values = {WITHOUT_PLACE: 0, **found.values}
            return found
    return _relax(model, names, solver, begun, seconds)


def _enough_places(problem: Problem) -> bool:
    there = Counter(round_id for person in problem.people for round_id, _ in person.wishes)
    places = {r: sum(o.most for o in problem.offers_in[r]) for r, _ in problem.rounds}
    return all(count <= places[round_id] for round_id, count in there.items())


def _relax(
    model: Model, names: Sequence[str], solver: highspy.Highs, begun: float, seconds: float | None
) -> Relaxation | None:
    """See `relax`; the solver has the model's core."""
    program = model.program
    count, rows = model.core
    numbers = np.arange(count, dtype=np.int32)
    costs = {name: _costs(model, name) for name in names if model.levels[name]}
    solver.changeColsCost(count, numbers, _weighted([np.zeros(count), *costs.values()]))
    solver.setOptionValue("solver", "ipm" if count > MANY_COLUMNS else "simplex")
    if not _solved(solver):
        return None
    found = Relaxation(
        columns=np.array(solver.getSolution().col_value),
        lowers=np.array(solver.getLp().col_lower_),
        uppers=np.array(solver.getLp().col_upper_),
        row_lowers=np.array(program.row_lowers[:rows], dtype=float),
        row_uppers=np.array(program.row_uppers[:rows], dtype=float),
    )
    for option, setting in (("solver", "simplex"), ("simplex_strategy", 4), ("presolve", "off")):
        solver.setOptionValue(option, setting)
    for name in names:
        value = 0.0
        if name in costs:
            if seconds is not None:
                left = seconds - (time.perf_counter() - begun)
                solver.setOptionValue("time_limit", max(0.01, left))
            solver.changeColsCost(count, numbers, costs[name])
            if not _solved(solver):
                break
            value = solver.getInfo().objective_function_value
        found.values[name] = math.ceil(value - TOLERANCE * 10)
        if abs(value - round(value)) > TOLERANCE * 10:
            found.capped.append(name)
            chosen = np.flatnonzero(costs[name]).astype(np.int32)
            most = float(found.values[name])
            solver.addRow(-INFINITE, most, len(chosen), chosen, costs[name][chosen])
            found.columns = np.array(solver.getSolution().col_value)
        elif name in costs:
            _narrow(solver, found)
    declared = np.array(program.whole[:count])
    inner = found.columns[declared]
    found.whole = bool(np.all(np.abs(inner - np.round(inner)) < TOLERANCE))
    return found


def _costs(model: Model, name: str) -> Numbers:
    costs = np.zeros(model.core[0])
    np.add.at(costs, np.array(model.levels[name], dtype=np.int64), 1.0)
    return costs


def _solved(solver: highspy.Highs) -> bool:
    """Run; raise Infeasible, or tell whether the optimum was found."""
    solver.run()
    status = solver.getModelStatus()
    if status in {
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    }:
        raise Infeasible
    return bool(status == highspy.HighsModelStatus.kOptimal)


def _narrow(solver: highspy.Highs, found: Relaxation) -> None:
    """Keep to the solutions that attain the minimum just found."""
    solution = solver.getSolution()
    found.columns = np.array(solution.col_value)
    reduced = np.array(solution.col_dual)
    prices = np.array(solution.row_dual)[: len(found.row_lowers)]
    low, high = reduced > TOLERANCE, reduced < -TOLERANCE
    found.uppers = np.where(low, found.lowers, found.uppers)
    found.lowers = np.where(high, found.uppers, found.lowers)
    count = len(reduced)
    solver.changeColsBounds(count, np.arange(count, dtype=np.int32), found.lowers, found.uppers)
    for row in np.flatnonzero(np.abs(prices) > TOLERANCE):
        tight = found.row_lowers[row] if prices[row] > 0 else found.row_uppers[row]
        if found.row_lowers[row] != found.row_uppers[row]:
            found.row_lowers[row] = found.row_uppers[row] = tight
            solver.changeRowBounds(int(row), float(tight), float(tight))


def rounded(
    model: Model, names: Sequence[str], found: Relaxation, seconds: float, turn: int = 0
) -> None:
    """Look for an assignment near a relaxation's solution, and put it into `found.columns`.

    What is whole already stays, the rest is a small 0/1 program with the levels weighted.
    turn: from 1 the people are those of a block of one in `BLOCKS`, another one each turn, which
    improves an assignment that is there already.
    """
    program = model.program
    count = model.core[0]
    solver = program.solver(size=model.core)
    numbers = np.arange(count, dtype=np.int32)
    nearest = np.round(found.columns)
    whole = np.abs(found.columns - nearest) < TOLERANCE
    stay = np.zeros(count, dtype=bool)
    order = {person.id: number for number, person in enumerate(model.problem.people)}
    for place, options in model.by_place.items():
        columns = [c for c, _ in options]
        columns += [m[place] for m in (model.elsewhere, model.absent) if place in m]
        block = order[place[0]] * STRIDE * turn // len(order) % BLOCKS
        stay[columns] = whole[columns].all() and not (turn and block == turn % BLOCKS)
    lowers, uppers = np.array(program.lowers[:count]), np.array(program.uppers[:count])
    lowers, uppers = np.where(stay, nearest, lowers), np.where(stay, nearest, uppers)
    solver.changeColsBounds(count, numbers, lowers, uppers)
    solver.changeColsCost(count, numbers, _weighted([_costs(model, name) for name in names]))
    solver.setOptionValue("time_limit", seconds)
    if found.whole:
        solver.setSolution(count, numbers, nearest)
    solver.run()
    if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return
    found.columns = np.array(solver.getSolution().col_value)
    found.whole = True


def keep(solver: highspy.Highs, model: Model, found: Relaxation) -> None:
    """Keep a solver to the assignments that attain a relaxation, and start from its own."""
    columns, rows = model.core
    numbers = np.arange(columns, dtype=np.int32)
    solver.changeColsBounds(columns, numbers, found.lowers, found.uppers)
    before = np.array(model.program.row_lowers[:rows]), np.array(model.program.row_uppers[:rows])
    changed = (found.row_lowers != before[0]) | (found.row_uppers != before[1])
    for row in np.flatnonzero(changed):
        solver.changeRowBounds(int(row), float(found.row_lowers[row]), float(found.row_uppers[row]))
    for name in found.capped:
        costs = _costs(model, name)
        chosen = np.flatnonzero(costs).astype(np.int32)
        most = float(found.values[name])
        solver.addRow(-INFINITE, most, len(chosen), chosen, costs[chosen])
    if found.whole:
        solver.setSolution(columns, numbers, np.round(found.columns))


def _weighted(costs: Sequence[Numbers]) -> Numbers:
    """Add levels up with weights that fall from one to the next."""
    base = min(8.0, 10 ** (6 / max(1, len(costs) - 1)))
    total = np.zeros_like(costs[0]) if costs else np.zeros(0)
    for power, cost in enumerate(reversed(costs)):
        total += base**power * cost
    return total
