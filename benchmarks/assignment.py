"""Measures the assignment: seconds, memory, value, bound and gap, beside simpler ways.

Run from the root of the project: python -m benchmarks.assignment [--sizes 123,500] [--all]
"""

import argparse
import math
import multiprocessing
import resource
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.simple_ways import (
    Way,
    as_it_is,
    first_come,
    flow_by_rounds,
    our_levels_by_rounds,
    this_program,
)

from moderator.rules.assignment.measure import MIXING
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.rules.assignment.solution import OPTIMAL, Level
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.events import kassel
from tests.rules.assignment.made_up import Size, made_up

SHAPES = {123: (5, 3), 500: (12, 4), 2000: (30, 5), 10000: (60, 4)}
CLOSED = 0.15
TIGHT = ((0.85, 0.0), (0.98, 0.0), (1.0, 0.0), (0.85, CLOSED), (0.98, CLOSED))
OURS = "this program"
AS_IT_IS = "joint model as it is"
WAYS = {
    OURS: this_program,
    "flow round by round": flow_by_rounds,
    "our levels round by round": our_levels_by_rounds,
    "first come, first served": first_come,
    AS_IT_IS: as_it_is,
}
STEEP = 20
"""Cost of a theme that nobody listed where missing all wishes is to weigh much."""
PATIENCE = 3
"""How many times its limit a simpler way may take before its process is ended."""


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
    """What one run brought.

    gap: of the first level that is not proven, in parts of all places; not of mixing, which
    counts no places. mixing: its value and bound, empty where it is proven or not wanted.
    """

    status: str
    seconds: float
    megabytes: float
    levels: tuple[Level, ...]
    gap: float
    unsolved: str
    mixing: str
    cut: bool


@dataclass(frozen=True)
class Cell:
    """What several instances of one kind took.

    gap: the largest, at the level that is named. mixing: of that instance. cut: how many the
    time limit ended.
    """

    median: float
    slowest: float
    megabytes: float
    proven: int
    runs: int
    gap: float
    unsolved: str
    mixing: str
    cut: int

    @classmethod
    def of(cls, runs: Sequence[Measured]) -> "Cell":
        """Sum up runs."""
        times = [run.seconds for run in runs]
        worst = max(runs, key=lambda run: (run.gap, bool(run.mixing)))
        return cls(
            statistics.median(times),
            max(times),
            max(run.megabytes for run in runs),
            sum(run.status == OPTIMAL for run in runs),
            len(runs),
            worst.gap,
            worst.unsolved,
            worst.mixing,
            sum(run.cut for run in runs),
        )

    def __str__(self) -> str:
        text = (
            f"median {self.median:.2f} s, slowest {self.slowest:.2f} s, {self.megabytes:.0f} MB, "
            f"proven {self.proven} of {self.runs}"
        )
        return f"{text}, gap {self.open}" + (f", cut {self.cut}" if self.cut else "")

    @property
    def open(self) -> str:
        """What is not proven."""
        found = [f"{self.gap:.4%} at {self.unsolved}"] if self.gap else []
        found += [f"mixing {self.mixing}"] if self.mixing else []
        return ", ".join(found) or "0"


def measured(problem: Problem, seconds: float) -> Measured:
    """Solve once."""
    solution = solve(problem, seconds=seconds)
    places = sum(len(person.wishes) for person in problem.people)
    unproven = [x for x in solution.levels if x.value > x.bound]
    level = next((x for x in unproven if x.name != MIXING), None)
    mixing = next((x for x in unproven if x.name == MIXING), None)
    return Measured(
        solution.status,
        solution.seconds,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        solution.levels,
        (level.value - level.bound) / places if level else 0.0,
        level.name if level else "",
        f"{mixing.value}/{mixing.bound}" if mixing else "",
        solution.cut,
    )


def _apart(job: tuple[Size, int, Kind, float]) -> Measured:
    size, seed, kind, seconds = job
    problem = made_up(size, seed, event_wide=kind.event_wide, full=kind.full)
    return measured(problem, seconds)


def apart(size: Size, seed: int, kind: Kind, seconds: float) -> Measured:
    """Measure in a process of its own, so that memory is that of this run alone."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.map(_apart, [(size, seed, kind, seconds)])[0]


def print_size(people: int, seeds: int, seconds: float) -> dict[str, Cell]:
    """Print all instances of a size; returns what each kind of instance took."""
    themes, rounds = SHAPES[people]
    cells: dict[str, Cell] = {}
    for kind in KINDS:
        for tightness, closed in TIGHT:
            size = Size(people, themes, rounds, tightness, closed)
            runs = [apart(size, seed, kind, seconds) for seed in range(seeds)]
            cell = Cell.of(runs)
            cells[f"{kind.name}, {tightness:.0%}, {closed:.0%} closed"] = cell
            print(f"{size}, {kind.name}: {cell}", flush=True)
            levels = ", ".join(f"{x.name} {x.value}/{x.bound}" for x in runs[0].levels)
            print(f"  first of them, value/bound: {levels}", flush=True)
    return cells


def print_table(cells: dict[int, dict[str, Cell]]) -> None:
    """Print all cells as a table in Markdown."""
    print("\n| event | wishes, tightness, closed | median s | slowest s | MB | proven | gap |")
    print("|---|---|---|---|---|---|---|")
    for people, found in cells.items():
        themes, rounds = SHAPES[people]
        for name, cell in found.items():
            print(
                f"| {people}×{themes}×{rounds} | {name} | {cell.median:.2f} | {cell.slowest:.2f} "
                f"| {cell.megabytes:.0f} | {cell.proven}/{cell.runs} | {cell.open} |",
                flush=True,
            )


@dataclass(frozen=True)
class Comparison:
    """An instance that several ways solve; missed: what a theme costs that was not listed."""

    size: Size
    seed: int
    kind: Kind
    seconds: float
    missed: int


def _one_way(job: Comparison, name: str) -> Way:
    problem = made_up(job.size, job.seed, event_wide=job.kind.event_wide, full=job.kind.full)
    return WAYS[name](problem, job.seconds, job.missed)


def one_way(job: Comparison, name: str) -> Way:
    """Solve in a process of its own, ended after `PATIENCE` times the seconds of the job.

    The solver looks at its clock only now and then: not while it simplifies a large program.
    """
    limit = PATIENCE * job.seconds
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        try:
            return pool.apply_async(_one_way, (job, name)).get(limit)
        except multiprocessing.TimeoutError:
            return Way(limit, None, 0)


def print_others(people: int, seconds: float, seeds: int) -> None:
    """Print what simpler ways reach with unequal places; cost: ranks added up, see `cost`.

    The least cost is that of the joint model as it is, where its bound proves it. This program
    does not minimise costs but its levels.
    """
    themes, rounds = SHAPES[people]
    size = Size(people, themes, rounds, 0.98, CLOSED)
    for kind in KINDS:
        names = [OURS, AS_IT_IS] if kind.full else list(WAYS)
        for missed in (5, STEEP) if people == min(SHAPES) and not kind.full else (5,):
            jobs = [Comparison(size, seed, kind, seconds, missed) for seed in range(seeds)]
            found = [{name: one_way(job, name) for name in names} for job in jobs]
            print(f"{size}, {kind.name}, instances: {seeds}, cost of no wish: {missed}")
            for name in names:
                print(f"  {name}: {_told(found, name)}", flush=True)


def _told(found: list[dict[str, Way]], name: str) -> str:
    ways = [each[name] for each in found]
    took = statistics.median(way.seconds for way in ways)
    costs = [way.cost for way in ways if way.cost is not None]
    text = f"{took:.2f} s, "
    text += f"cost {statistics.mean(costs):.1f}" if costs else "no assignment in the time"
    if len(costs) not in {0, len(ways)}:
        text += f" in {len(costs)} of {len(ways)}"
    if name == AS_IT_IS:
        return text + f", bound {statistics.mean(way.bound or 0 for way in ways):.1f}"
    return text + _excess([(each[name], each[AS_IT_IS]) for each in found])


def _excess(pairs: list[tuple[Way, Way]]) -> str:
    parts = [
        way.cost / best.cost - 1
        for way, best in pairs
        if way.cost and best.cost and best.cost == best.bound
    ]
    if not parts:
        return ""
    return f", above the least cost by {statistics.mean(parts):.1%}, at most {max(parts):.1%}"


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
    parser.add_argument("--alone", action="store_true", help="without the simpler ways")
    parser.add_argument("--seconds", type=float, default=60.0, help="time limit of one run")
    options = parser.parse_args()
    print_demo(20)
    sizes = list(SHAPES) if options.all else [int(size) for size in options.sizes.split(",")]
    cells: dict[int, dict[str, Cell]] = {}
    for people in sizes:
        seeds = options.seeds or {123: 20, 500: 5}.get(people, 1)
        cells[people] = print_size(people, seeds, options.seconds)
    if not options.alone:
        for people in sizes:
            print_others(people, options.seconds, options.seeds or {123: 20, 500: 3}.get(people, 1))
    print_table(cells)
    for small, large in pairwise(sizes):
        for name, cell in cells[large].items():
            growth = math.log(cell.median / cells[small][name].median) / math.log(
                math.prod((large, *SHAPES[large])) / math.prod((small, *SHAPES[small]))
            )
            print(f"growth {small} → {large}, {name}: people × themes × rounds to the {growth:.2f}")


if __name__ == "__main__":
    main()
