"""Prints how long it takes to find ways to win time back, on days of 20 to 500 items.

Run from the root of the project: python -m benchmarks.win_back [--runs 15]
"""

import argparse
import statistics
import time
from datetime import date, datetime, timedelta

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Event, ItemKind, ItemRoom, Room
from moderator.rules.schedule.delay import win_back
from moderator.rules.schedule.running import running

DAY = date(2024, 11, 4)
KINDS = (ItemKind.TALK, ItemKind.TALK, ItemKind.KEYNOTE, ItemKind.BREAK, ItemKind.PANEL)
CASES = (
    (20, 1, 1),
    (100, 1, 1),
    (100, 5, 1),
    (100, 5, 5),
    (400, 1, 1),
    (500, 20, 1),
    (500, 20, 3),
    (500, 20, 20),
)
"""Items, rooms, and how many of these are late."""


def day_of(count: int, rooms: int, late_rooms: int) -> Conference:
    """Make a day of so many items, side by side in rooms, of which some are 25 minutes late."""
    records: list[Record] = [Event(1, "Kongress", DAY, 1), Participant(1, "Anna", "Becker")]
    records += [Room(r, f"Room {r}", position=r) for r in range(1, rooms + 1)]
    slots = -(-count // rooms)
    span = max(2, 800 // slots)
    for number in range(1, count + 1):
        slot, room = divmod(number - 1, rooms)
        start = 8 * 60 + slot * span
        begun = datetime(2024, 11, 4, 8, 25 if room < late_rooms else 0)
        kind = KINDS[(slot + room) % len(KINDS)]
        item = AgendaItem(
            number,
            1,
            (datetime.combine(DAY, datetime.min.time()) + timedelta(minutes=start)).time(),
            span,
            kind,
            f"Item {number}",
            shortest=max(1, span * 3 // 4),
            fixed=number % 17 == 0,
            for_everyone=rooms == 1,
            actual_start=begun if slot == 0 else None,
        )
        records += [item, ItemRoom(number, number, room + 1)]
    tables: dict[type[Record], dict[int, Record]] = {kind: {} for kind in RECORD_KINDS}
    for record in records:
        tables[type(record)][record.id] = record
    return Conference(tables)


def main() -> None:
    """Print the median and the slowest of several runs; the solver is loaded before the first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    now = datetime(2024, 11, 4, 8, 26)
    began = time.perf_counter()
    win_back(day_of(20, 1, 1), now)
    print(
        f"first time, with the solver to be loaded: {(time.perf_counter() - began) * 1000:.0f} ms"
    )
    for count, rooms, late in CASES:
        conference = day_of(count, rooms, late)
        took, forecast = [], []
        ways = 0
        for run in range(runs):
            moment = now + timedelta(seconds=run)
            began = time.perf_counter()
            running(conference, moment)
            forecast.append(time.perf_counter() - began)
            began = time.perf_counter()
            ways = len(win_back(conference, moment))
            took.append(time.perf_counter() - began)
        print(
            f"{count} items in {rooms} rooms, {late} of them late: {ways} ways, "
            f"median {statistics.median(took) * 1000:.1f} ms, slowest {max(took) * 1000:.1f} ms; "
            f"one forecast {statistics.median(forecast) * 1000:.1f} ms"
        )


if __name__ == "__main__":
    main()
