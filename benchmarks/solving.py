"""Prints how long it takes to solve the demo event and made-up ones to proof, and to form groups.

Run from the root of the project: python -m benchmarks.solving [--seeds 20]
"""

import argparse
import math
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.rules.assignment.events import kassel

from moderator.actions.assignment import solve_in_process
from moderator.rules.assignment.groups import Member, grouping_of
from moderator.rules.assignment.problem import Offer, Person, Problem, Seat, problem_of
from moderator.rules.assignment.solution import OPTIMAL
from moderator.rules.assignment.solve import solve


@dataclass(frozen=True)
class Size:
    """Size of a made-up event; tightness: people divided by places of a round.

    closed: part of the workshops of each round that do not take place.
    """

    people: int
    themes: int
    rounds: int
    tightness: float
    closed: float = 0.0

    def __str__(self) -> str:
        closed = f", {self.closed:.0%} closed" if self.closed else ""
        return f"{self.people}×{self.themes}×{self.rounds} at {self.tightness:.0%}{closed}"


SIZES = (
    Size(123, 5, 3, 0.85),
    Size(123, 5, 3, 0.98),
    Size(123, 5, 3, 1.0),
    Size(123, 7, 3, 0.98, closed=0.15),
    Size(300, 8, 3, 0.98),
)


def made_up(size: Size, seed: int) -> Problem:
    """Make an event with Zipf wishes, 3 to 5 a round, and minimums of 40 % of the places."""
    chance = random.Random(seed)
    themes = list(range(1, size.themes + 1))
    offers: list[Offer] = []
    for round_id in range(1, size.rounds + 1):
        closed = chance.sample(themes, round(size.closed * size.themes))
        open_themes = [theme for theme in themes if theme not in closed]
        places = math.ceil(size.people / size.tightness)
        for place, theme in enumerate(open_themes):
            most = places // len(open_themes) + (place < places % len(open_themes))
            number = 100 * round_id + theme
            room = f"Room {theme}"
            offers.append(
                Offer(number, round_id, theme, f"Theme {theme}", room, int(0.4 * most), most)
            )
    weights = [1 / theme for theme in themes]
    people = []
    for number in range(1, size.people + 1):
        wishes = []
        for round_id in range(1, size.rounds + 1):
            wanted = min(chance.randint(3, 5), size.themes - 1)
            listed: dict[int, None] = {}
            while len(listed) < wanted:
                listed[chance.choices(themes, weights)[0]] = None
            wishes.append((round_id, tuple(listed)))
        people.append(Person(number, f"Person {number}", "", tuple(wishes)))
    numbers = tuple((r, r) for r in range(1, size.rounds + 1))
    return Problem(numbers, tuple(offers), tuple(people))


def seconds(work: Callable[[], object]) -> float:
    """Measure wall-clock seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def print_demo(seeds: int) -> None:
    """Print the demo event: solving, again with locks, in a process of its own, groups."""
    conference = kassel()
    problem = problem_of(conference)
    solution = solve(problem)
    levels = ", ".join(f"{x.name} {x.value}/{x.bound}" for x in solution.levels)
    print(f"demo event, {len(problem.people)} people: {solution.status}; {levels}")
    print(f"  by wish: {solution.by_wish}")
    times = [seconds(lambda: solve(problem)) for _ in range(seeds)]
    print(f"  solve to proof: {statistics.median(times):.3f} s (median of {seeds})")
    locked = [_with_locks(problem, solution.placements, seed) for seed in range(seeds)]
    times = [seconds(lambda p=p: solve(p)) for p in locked]  # type: ignore[misc]
    print(f"  with 30 random locks and least change: {statistics.median(times):.3f} s")
    times = [seconds(lambda: solve_in_process(conference)) for _ in range(5)]
    print(f"  in a process of its own: {statistics.median(times):.3f} s")
    members = [
        Member(i, s.participant_id, problem.person[s.participant_id].organisation, s.workshop_id)
        for i, s in enumerate(solution.placements)
    ]
    items = conference.rounds()
    wanted = {w.id: w.groups for item in items for w in conference.workshops_of(item.id)}
    grouping = grouping_of(members, wanted)
    times = [seconds(lambda: grouping_of(members, wanted)) for _ in range(seeds)]
    print(
        f"  groups: {statistics.median(times):.3f} s, {grouping.repeated_meetings} repeated "
        f"meetings, {grouping.same_organisation} pairs of one organisation"
    )


def _with_locks(problem: Problem, seats: tuple[Seat, ...], seed: int) -> Problem:
    locks = random.Random(seed).sample(seats, 30)
    return replace(problem, locks=tuple(locks), current=seats)


def print_sizes(seeds: int) -> None:
    """Print made-up events: median, slowest, and how many were proven."""
    for size in SIZES:
        solutions = [solve(made_up(size, seed), seconds=60) for seed in range(seeds)]
        times = [s.seconds for s in solutions]
        proven = sum(s.status == OPTIMAL for s in solutions)
        print(
            f"{size}: median {statistics.median(times):.3f} s, slowest {max(times):.3f} s, "
            f"proven {proven} of {seeds}"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    seeds = parser.parse_args().seeds
    print_demo(seeds)
    print_sizes(seeds)


if __name__ == "__main__":
    main()
