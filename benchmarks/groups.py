"""Prints how well groups mix against what is the best possible, and how long forming them takes.

Run from the root of the project: python -m benchmarks.groups
"""

import time
from collections.abc import Sequence

from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.groups.groups import Member, grouping_of
from tests.rules.assignment.events import kassel

GOLFERS = (
    ("123 people in 25 groups", 25, 3, 123, 37),
    ("8-4-7", 8, 7, 32, 0),
    ("8-4-8", 8, 8, 32, 0),
    ("8-4-9", 8, 9, 32, 0),
    ("8-4-10", 8, 10, 32, 0),
    ("5-3-6", 5, 6, 15, 0),
    ("5-3-7", 5, 7, 15, 0),
    ("6-6-3", 6, 3, 36, 0),
    ("10-10-3", 10, 3, 100, 20),
    ("24 people in 4 groups", 4, 3, 24, 0),
)


def measure(name: str, members: Sequence[Member], wanted: dict[int, int]) -> None:
    """Form groups once and print what came out."""
    start = time.perf_counter()
    found = grouping_of(members, wanted)
    seconds = time.perf_counter() - start
    print(
        f"{name}: {seconds:.3f} s, {found.repeated_meetings} repeats (at least "
        f"{found.repeats_bound}), {found.first_meetings} first meetings (at most "
        f"{found.first_meetings_bound}), {found.same_organisation} pairs of one organisation "
        f"(at least {found.same_bound})"
    )


def main() -> None:
    """Measure and print."""
    conference = kassel()
    problem = problem_of(conference)
    seats = solve(problem).placements
    members = [
        Member(i, s.participant_id, problem.person[s.participant_id].organisation, s.workshop_id)
        for i, s in enumerate(seats)
    ]
    items = conference.rounds()
    wanted = {w.id: w.groups for item in items for w in conference.workshops_of(item.id)}
    measure("demo event, 123 people in 18 groups inside workshops, 3 rounds", members, wanted)
    for name, groups, rounds, people, organisations in GOLFERS:
        members = [
            Member(1000 * r + p, p, f"Org {p % organisations}" if organisations else "", r)
            for r in range(1, rounds + 1)
            for p in range(people)
        ]
        measure(f"{name}, {rounds} rounds", members, dict.fromkeys(range(1, rounds + 1), groups))


if __name__ == "__main__":
    main()
