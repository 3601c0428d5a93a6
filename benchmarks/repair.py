"""Prints how long repairs take, and what they prove: the demo event's day and made-up ones.

Run from the root of the project: python -m benchmarks.repair [--seeds 20]
"""

import argparse
import random
import statistics
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from moderator.event.conference import Conference, Record
from moderator.event.people import Participant, Status, Wish
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.repair.repair import RepairPlan, repair
from tests.rules.assignment.events import STARTS, conference_of, kassel, replaced, seated


def assigned(people: int, themes: int, rounds: int, chance: random.Random) -> Conference:
    """Make an event in which everybody has a place; nine of ten places are taken."""
    records: list[Record] = [Event(1, "Kongress", date(2024, 11, 4), 2)]
    names = range(1, themes + 1)
    records += [Theme(t, f"Theme {t}", position=t) for t in names]
    records += [Room(t, f"Room {t}", position=t) for t in names]
    places = -(-people * 10 // (9 * themes))
    for number, (day, start, minutes) in enumerate(STARTS[:rounds], 1):
        records.append(
            AgendaItem(number, day, start, minutes, ItemKind.WORKSHOP_ROUND, f"Round {number}")
        )
        records += [
            Workshop(1000 * number + t, number, t, t, least=int(0.4 * places), most=places)
            for t in names
        ]
    weights = [1 / t for t in names]
    wish = placement = 0
    taken: Counter[tuple[int, int]] = Counter()
    for person in range(1, people + 1):
        records.append(Participant(person, "Anna", f"Person {person:05}", f"Org {person % 97}"))
        had: set[int] = set()
        for round_id in range(1, rounds + 1):
            listed = list(dict.fromkeys(chance.choices(names, weights, k=4)))
            for rank, theme in enumerate(listed, 1):
                wish += 1
                records.append(Wish(wish, person, round_id, rank, theme))
            others = chance.sample(names, themes)
            theme = next(
                t for t in (*listed, *others) if t not in had and taken[round_id, t] < places
            )
            had.add(theme)
            taken[round_id, theme] += 1
            placement += 1
            records.append(Placement(placement, person, round_id, 1000 * round_id + theme))
    return conference_of(records)


def no_shows_and_walk_ins(conference: Conference, count: int, chance: random.Random) -> Conference:
    """Let some people stay away and as many others come."""
    people = conference.present()
    gone = [replace(p, status=Status.NO_SHOW) for p in chance.sample(people, count)]
    first = max(p.id for p in people) + 1
    coming = [Participant(first + i, "Walk", f"In {i}", walk_in=True) for i in range(count)]
    themes = [theme.id for theme in conference.themes()]
    top = max(conference.table(Wish))
    wishes = [
        Wish(top + 1 + i, person.id, conference.rounds()[0].id, 1, chance.choice(themes))
        for i, person in enumerate(coming)
    ]
    return replaced(conference, *gone, *coming, *wishes)


def smaller_rooms(conference: Conference, count: int, chance: random.Random) -> Conference:
    """Take two places more than are free from some workshops of every round."""
    changed = []
    for item in conference.rounds():
        for workshop in chance.sample(conference.workshops_of(item.id), count):
            people = len(conference.placements_in(workshop.id))
            changed.append(replace(workshop, most=people - 2))
    return replaced(conference, *changed)


def walk_ins_where_all_is_full(conference: Conference, count: int) -> Conference:
    """Leave just one free place in each round, in one theme, and let somebody in."""
    changed: list[Record] = [replace(room, places=None) for room in conference.rooms()]
    theme = conference.themes()[0].id
    for workshop in conference.all(Workshop):
        people = len(conference.placements_in(workshop.id))
        free = count if workshop.theme_id == theme else 0
        changed.append(replace(workshop, most=people + free))
    first = max(conference.table(Participant)) + 1
    coming = [Participant(first + i, "Walk", f"In {i}", walk_in=True) for i in range(count)]
    return replaced(conference, *changed, *coming)


def closed_room(conference: Conference) -> Conference:
    """Close the room of the smallest workshop by taking all its places."""
    workshop = min(
        conference.workshops_of(conference.rounds()[0].id),
        key=lambda w: len(conference.placements_in(w.id)),
    )
    return replaced(conference, replace(workshop, least=0, most=0))


def measured(make: Callable[[int], Conference], seeds: int) -> tuple[list[float], list[RepairPlan]]:
    """Repair an event several times; seconds from the bare snapshot to the plan."""
    times, plans = [], []
    for seed in range(seeds):
        conference = Conference(make(seed).tables)
        conference.participants(), conference.placements_in(0)
        start = time.perf_counter()
        plans.append(repair(conference))
        times.append(time.perf_counter() - start)
    return times, plans


def told(conference: Conference, share: float) -> Conference:
    """Let a share of the people know of their places."""
    chance = random.Random(2)
    table = {
        key: replace(p, told=chance.random() < share)
        for key, p in conference.table(Placement).items()
    }
    return conference.replaced({Placement: MappingProxyType(table)})


def print_cases(name: str, conference: Conference, share: float, seeds: int) -> None:
    """Print each kind of trouble for one event."""
    people = len(conference.present())
    few = max(3, people // 50)
    cases: tuple[tuple[str, Callable[[int], Conference]], ...] = (
        ("in order", lambda _: conference),
        (
            f"{few} stay away, {few} walk in",
            lambda seed: no_shows_and_walk_ins(conference, few, random.Random(seed)),
        ),
        (
            "two too many in one room of every round",
            lambda seed: smaller_rooms(conference, 1, random.Random(seed)),
        ),
        (
            "two too many in three rooms of every round",
            lambda seed: smaller_rooms(conference, 3, random.Random(seed)),
        ),
        ("3 walk in, only one theme is free", lambda _: walk_ins_where_all_is_full(conference, 3)),
        ("a workshop loses its room", lambda _: closed_room(conference)),
    )
    rounds = len(conference.rounds())
    print(f"{name}: {people} people, {rounds} rounds, {share:.0%} told of their places")
    for label, make in cases:
        times, plans = measured(make, seeds)
        plan = plans[0]
        known, others = plan.level("moved_told"), plan.level("moved")
        print(
            f"  {label}: median {statistics.median(times):.3f} s, slowest {max(times):.3f} s; "
            f"moved {known.value} who were told (at least {known.bound}) and {others.value} others "
            f"(at least {others.bound}), without a place "
            f"{plan.level('without_place').value}, fewest proven "
            f"{sum(p.fewest for p in plans)} of {seeds}, all levels {_optimal(plans)}"
        )


def _optimal(plans: list[RepairPlan]) -> int:
    return sum(plan.status == "optimal" for plan in plans)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    seeds = parser.parse_args().seeds
    demo = kassel()
    demo = seated(demo, solve(problem_of(demo)).placements)
    for share in (1.0, 0.5):
        print_cases("demo event", told(demo, share), share, seeds)
        for people, themes, rounds in ((500, 12, 4), (2_000, 30, 4), (10_000, 60, 4)):
            made = told(assigned(people, themes, rounds, random.Random(1)), share)
            print_cases("made up", made, share, max(1, seeds // 5))


if __name__ == "__main__":
    main()
