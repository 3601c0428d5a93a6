"""Measures the assignment: seconds, memory, value, bound and gap, beside simpler ways.

Run from the root of the project: python -m benchmarks.assignment [--sizes 123,500] [--all]
"""

import argparse
import math
import multiprocessing
import resource
import statistics
import time
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

import highspy
import numpy as np

from moderator.rules.assignment import measure
from moderator.rules.assignment.objectives import model_of
from moderator.rules.assignment.problem import Past, Problem, Seat, problem_of
from moderator.rules.assignment.solution import OPTIMAL, Level, Solution
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.events import kassel
from tests.rules.assignment.made_up import Size, made_up

SHAPES = {123: (5, 3), 500: (12, 4), 2000: (30, 5), 10000: (60, 4)}
CLOSED = 0.15


@dataclass(frozen=True)
class Kind:
    """A kind of instance: wishes for each round or for the event, all that is soft or not."""

    name: str
    event_wide: bool = False
    full: bool = False


KINDS = (
    Kind("wishes for each round"),
    Kind("wishes for the event", event_wide=True),
    Kind("full model", full=True),
)


@dataclass(frozen=True)
class Measured:
    """What one run brought; gap: of the first level that is not proven, in parts of all places."""

    status: str
    seconds: float
    megabytes: float
    levels: tuple[Level, ...]
    gap: float
    unsolved: str


def measured(problem: Problem, seconds: float) -> Measured:
    """Solve once."""
    solution = solve(problem, seconds=seconds)
    places = sum(len(person.wishes) for person in problem.people)
    level = next((x for x in solution.levels if x.value > x.bound), None)
    return Measured(
        solution.status,
        solution.seconds,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        solution.levels,
        (level.value - level.bound) / places if level else 0.0,
        level.name if level else "",
    )


def _apart(job: tuple[Size, int, Kind, float]) -> Measured:
    size, seed, kind, seconds = job
    problem = made_up(size, seed, event_wide=kind.event_wide, full=kind.full)
    return measured(problem, seconds)


def apart(size: Size, seed: int, kind: Kind, seconds: float) -> Measured:
    """Measure in a process of its own, so that memory is that of this run alone."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.map(_apart, [(size, seed, kind, seconds)])[0]


def print_size(people: int, seeds: int, seconds: float) -> dict[str, float]:
    """Print all instances of a size; returns the median seconds of each kind."""
    themes, rounds = SHAPES[people]
    medians: dict[str, float] = {}
    for kind in KINDS:
        for tightness, closed in (
            (0.85, 0.0),
            (0.98, 0.0),
            (1.0, 0.0),
            (0.85, CLOSED),
            (0.98, CLOSED),
        ):
            size = Size(people, themes, rounds, tightness, closed)
            runs = [apart(size, seed, kind, seconds) for seed in range(seeds)]
            times = [run.seconds for run in runs]
            worst = max(runs, key=lambda run: run.gap)
            proven = sum(run.status == OPTIMAL for run in runs)
            print(
                f"{size}, {kind.name}: median {statistics.median(times):.2f} s, slowest "
                f"{max(times):.2f} s, {max(r.megabytes for r in runs):.0f} MB, proven {proven} of "
                f"{len(runs)}"
                + (f", gap {worst.gap:.3%} at {worst.unsolved}" if worst.gap else ""),
                flush=True,
            )
            levels = ", ".join(f"{x.name} {x.value}/{x.bound}" for x in runs[0].levels)
            print(f"  first of them, value/bound: {levels}", flush=True)
            medians[f"{kind.name}, {tightness:.0%}, {closed:.0%} closed"] = statistics.median(times)
    return medians


def print_others(people: int, seconds: float) -> None:
    """Print what simpler ways reach on the first instance with unequal places."""
    themes, rounds = SHAPES[people]
    size = Size(people, themes, rounds, 0.98, CLOSED)
    for kind in KINDS[:2]:
        problem = made_up(size, 0, event_wide=kind.event_wide)
        best = solve(problem, seconds=seconds)
        print(f"{size}, {kind.name}, beside simpler ways (cost: ranks added up):")
        print(f"  this: {best.seconds:.2f} s, cost {cost(problem, best.placements)}")
        begun = time.perf_counter()
        seats = round_by_round(problem, seconds)
        took = time.perf_counter() - begun
        print(f"  round by round: {took:.2f} s, cost {cost(problem, seats)}")
        begun = time.perf_counter()
        seats = first_come(problem)
        took = time.perf_counter() - begun
        print(f"  first come, first served: {took:.2f} s, cost {cost(problem, seats)}")
        if people <= 500:
            took, value, bound = as_it_is(problem, seconds)
            print(f"  joint model as it is: {took:.2f} s, cost {value}, bound {bound}")


def cost(problem: Problem, seats: tuple[Seat, ...]) -> int:
    """Add up (rank - 1) of all places; without wish or place as the longest list and one more."""
    judged = measure.outcomes(problem, seats).values()
    missed = problem.longest
    return sum(missed if o.rank is None else o.rank - 1 for o in judged if o.stated)


def round_by_round(problem: Problem, seconds: float) -> tuple[Seat, ...]:
    """Solve each round by itself, the rounds before it being past."""
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
        solution: Solution = solve(one, seconds=seconds)
        seats += solution.placements
        for seat in solution.placements:
            theme_id = problem.offers[seat.workshop_id].theme_id
            listed = dict(problem.person[seat.participant_id].wishes)[round_id]
            had = Past(theme_id, wished=theme_id in listed, low=False, poor=False)
            past[seat.participant_id] = (*past.get(seat.participant_id, ()), had)
    return seats


def first_come(problem: Problem) -> tuple[Seat, ...]:
    """Let people choose one after the other what is still free, best wish first."""
    taken: Counter[int] = Counter()
    seats: list[Seat] = []
    for person in problem.people:
        had: dict[int, bool] = {}
        for round_id, listed in person.wishes:
            ranks = person.ranks(round_id)
            free = [
                offer
                for offer in problem.offers_in[round_id]
                if taken[offer.id] < offer.most
                and problem.may_repeat(had.get(offer.theme_id, True), offer.theme_id in listed)
                | (offer.theme_id not in had)
            ]
            if free:
                offer = min(free, key=lambda o: (ranks.get(o.theme_id, 99), taken[o.id]))
                taken[offer.id] += 1
                had[offer.theme_id] = offer.theme_id in listed
                seats.append(Seat(person.id, round_id, offer.id))
    return tuple(seats)


def as_it_is(problem: Problem, seconds: float) -> tuple[float, int, int]:
    """Hand the whole joint model with one weighted sum to the solver; time, cost and bound."""
    begun = time.perf_counter()
    model = model_of(problem)
    costs = np.zeros(model.program.size[0])
    for name, columns in model.levels.items():
        rank = name.rpartition("_")[2]
        weight = int(rank) - 1 if rank.isdigit() else 0
        weight = problem.longest if name == measure.WITHOUT_WISH else weight
        weight = 1000 if name == measure.WITHOUT_PLACE else weight
        np.add.at(costs, np.array(columns, dtype=np.int64), weight)
    solver = model.program.solver()
    solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    solver.setOptionValue("time_limit", seconds)
    solver.run()
    info = solver.getInfo()
    took = time.perf_counter() - begun
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    value = round(info.objective_function_value) if found else -1
    return took, value, math.ceil(info.mip_dual_bound - 1e-6)


def print_demo(seeds: int) -> None:
    """Print the sample event, as it is and again with 30 locks."""
    problem = problem_of(kassel())
    solution = solve(problem)
    levels = ", ".join(f"{x.name} {x.value}/{x.bound}" for x in solution.levels)
    print(f"sample event, {len(problem.people)} people: {solution.status}; {levels}")
    times = [solve(problem).seconds for _ in range(seeds)]
    print(f"  solved to proof: {statistics.median(times):.3f} s (median of {seeds})", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="123,500", help="numbers of people")
    parser.add_argument("--all", action="store_true", help="all sizes")
    parser.add_argument("--seeds", type=int, default=0, help="instances; 20, 5, 1 by size if 0")
    parser.add_argument("--seconds", type=float, default=60.0, help="time limit of one run")
    options = parser.parse_args()
    print_demo(20)
    sizes = list(SHAPES) if options.all else [int(size) for size in options.sizes.split(",")]
    medians: dict[int, dict[str, float]] = {}
    for people in sizes:
        seeds = options.seeds or {123: 20, 500: 5}.get(people, 1)
        medians[people] = print_size(people, seeds, options.seconds)
        print_others(people, options.seconds)
    for small, large in pairwise(sizes):
        for name, took in medians[large].items():
            growth = math.log(took / medians[small][name]) / math.log(
                math.prod((large, *SHAPES[large])) / math.prod((small, *SHAPES[small]))
            )
            print(f"growth {small} → {large}, {name}: people × themes × rounds to the {growth:.2f}")


if __name__ == "__main__":
    main()
