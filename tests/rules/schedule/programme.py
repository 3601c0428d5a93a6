"""A small event for tests: one day of a conference, with the times of the printed schedule."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from moderator.event.conference import RECORD_KINDS, Conference, Record
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Event, ItemKind, ItemRoom, Room

DAY = date(2024, 11, 4)
SOMEBODY = Participant(1, "Anna", "Becker")
"""A day for which nobody is awaited is not run."""

GREETING, TALKS, PANEL, COFFEE, ROUND, CHANGE, SECOND, DINNER = range(1, 9)


def at(clock: str, day: int = 1) -> datetime:
    """Return the moment of the event at a time such as "14:50"."""
    return datetime.combine(DAY.replace(day=3 + day), time.fromisoformat(clock))


def item(
    item_id: int, start: str, minutes: int, kind: str = "talk", day: int = 1, **more: Any
) -> AgendaItem:
    """Make an agenda item in one short line."""
    title = str(more.pop("title", f"Item {item_id}"))
    return AgendaItem(
        item_id, day, time.fromisoformat(start), minutes, ItemKind(kind), title, **more
    )


def conference(*records: Record, days: int = 2) -> Conference:
    """Gather records and an event into a conference."""
    tables: dict[type[Record], dict[int, Record]] = {kind: {} for kind in RECORD_KINDS}
    tables[Event][1] = Event(1, "Annual conference", DAY, days)
    for record in records:
        tables[type(record)][record.id] = record
    return Conference(tables)


def changed(event: Conference, *records: Record) -> Conference:
    """Replace the records with the same ids."""
    tables: dict[type[Record], dict[int, Record]] = {}
    for record in records:
        table = tables.setdefault(type(record), dict(event.table(type(record))))
        table[record.id] = record
    return event.replaced(tables)


def begun(event: Conference, item_id: int, start: str, end: str | None = None) -> Conference:
    """Record when an item really began, and ended."""
    old = event.one(AgendaItem, item_id)
    day = old.day
    return changed(
        event,
        replace(old, actual_start=at(start, day), actual_end=at(end, day) if end else None),
    )


def first_day() -> tuple[Record, ...]:
    """The afternoon of the sketched event."""
    hall = Room(1, "Plenum", 150)
    items: Iterable[AgendaItem] = (
        item(GREETING, "13:00", 30, "greeting", title="Begrüßung", fixed=True),
        item(TALKS, "13:30", 45, "lightning_talks", title="Lightning Talks"),
        item(PANEL, "14:15", 35, "panel", title="Podium"),
        item(COFFEE, "14:50", 30, "break", title="Kaffeepause", shortest=20),
        item(ROUND, "15:20", 70, "workshop_round", title="Runde 1", fixed=True),
        item(CHANGE, "16:30", 15, "room_change", title="Raumwechsel", shortest=10),
        item(SECOND, "16:45", 70, "workshop_round", title="Runde 2", fixed=True),
        item(DINNER, "18:30", 150, "evening", title="Abendessen", fixed=True),
    )
    links = (ItemRoom(n, n, 1) for n in (GREETING, TALKS, PANEL))
    return hall, SOMEBODY, *items, *links
