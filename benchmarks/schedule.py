"""How long clashes of a schedule take: all of them, after an edit, and while an item is dragged.

20, 100 and 500 agenda items in 20 rooms over two days, each with a room and a speaker, some in
parallel; in the first table for those in their rooms, in the second all of them for everyone, so
that whatever is parallel clashes. Measured is the time that the thread works: median and 99th
percentile in milliseconds, and how much longer 500 items take than 100 (5.0 is the same for each
item).

Run: python benchmarks/schedule.py [ITEMS ...]
"""

import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from datetime import time as clock_time
from functools import partial
from itertools import count

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Contribution, Event, ItemKind, ItemRoom, Room
from moderator.rules.schedule.clashes import clash_index, clashes, effect_of, with_records

SIZES = (20, 100, 500)
ROOMS, PEOPLE, DAYS = 20, 150, 2
MINUTES, FIRST, LAST = 45, 8 * 60, 20 * 60
TIMES, WHOLE = 300, 40

Measured = tuple[float, float]


def programme(items: int, *, for_everyone: bool) -> Conference:
    """Make a schedule: every room has a talk after another, with some that overlap."""
    tables: dict[type[Record], dict[int, Record]] = {kind: {} for kind in RECORD_KINDS}
    tables[Event][1] = Event(1, "Tagung", date(2024, 11, 4), DAYS)
    rooms = [Room(n, f"Raum {n}", 60, position=n) for n in range(1, ROOMS + 1)]
    people = [Participant(n, "Anna", f"Becker{n}") for n in range(1, PEOPLE + 1)]
    tables[Room] = {room.id: room for room in rooms}
    tables[Participant] = {person.id: person for person in people}
    starts = range(FIRST, LAST, MINUTES + 5)
    for n in range(items):
        day, slot = 1 + n % DAYS, n // DAYS // ROOMS
        minute = starts[slot % len(starts)] - (10 if n % 25 == 24 else 0)
        start = clock_time(*divmod(minute, 60))
        title = f"Vortrag {n + 1}"
        item = AgendaItem(
            n + 1, day, start, MINUTES, ItemKind.TALK, title, for_everyone=for_everyone
        )
        tables[AgendaItem][item.id] = item
        tables[ItemRoom][item.id] = ItemRoom(item.id, item.id, 1 + n // DAYS % ROOMS)
        tables[Contribution][item.id] = Contribution(
            item.id, item.id, f"Anna Becker{1 + n % PEOPLE}"
        )
    return Conference(tables)


def measured(work: Callable[[int], object], times: int) -> Measured:
    """Return median and 99th percentile of some work, in milliseconds."""
    took = []
    for number in range(times):
        began = time.thread_time()
        work(number)
        took.append((time.thread_time() - began) * 1000)
    took.sort()
    return took[len(took) // 2], took[min(len(took) - 1, len(took) * 99 // 100)]


def all_of_them(event: Conference, _number: int) -> int:
    """Find every clash of an event that was just opened."""
    return len(clashes(Conference(event.tables)))


class Typing:
    """Types letters into the title of an item, and asks for all clashes after each of them."""

    def __init__(self, event: Conference) -> None:
        self._event = event
        self._letters = count()
        clash_index(event)

    def __call__(self, _number: int) -> int:
        """Type one letter."""
        item = self._event.one(AgendaItem, 1)
        changed = replace(item, title=f"Vortrag {next(self._letters)}")
        self._event = with_records(self._event, [changed])
        return len(clashes(self._event))


def dragged(event: Conference, number: int) -> int:
    """Tell what a move of an item by the mouse would bring, as each step of a drag does."""
    item = event.one(AgendaItem, 1 + number % len(event.table(AgendaItem)))
    minute = FIRST + 5 * (number % 100)
    moved = replace(item, start=clock_time(*divmod(minute, 60)))
    link = replace(event.one(ItemRoom, item.id), room_id=1 + number % ROOMS)
    effect = effect_of(event, [moved, link])
    return len(effect.appear) + len(effect.go)


def figures(event: Conference) -> Mapping[str, Measured]:
    """Measure one schedule."""
    clash_index(event)
    return {
        "all clashes of an opened event": measured(partial(all_of_them, event), WHOLE),
        "all clashes after a letter": measured(Typing(event), TIMES),
        "effect of a step of a drag": measured(partial(dragged, event), TIMES),
    }


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Print the figures of each size, and how they grow."""
    for audience, for_everyone in (("in their rooms", False), ("for everyone", True)):
        results = {}
        for items in sizes:
            event = programme(items, for_everyone=for_everyone)
            results[items] = figures(event)
            print(f"{items:>4} items {audience}: {len(clashes(event))} clashes and hints")
        for name in next(iter(results.values())):
            row = "  ".join(
                f"{items}: {result[name][0]:7.2f} / {result[name][1]:7.2f} ms"
                for items, result in results.items()
            )
            grown = results[sizes[-1]][name][0] / max(0.001, results[sizes[-2:][0]][name][0])
            print(f"  {name:<32} {row}  ×{grown:.1f}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
