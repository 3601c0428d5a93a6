"""Entries of a schedule that take place in the same room at the same time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from moderator.event.phrase import phrase
from moderator.exchange.slots import ItemEntry
from moderator.exchange.tables.findings import Finding, Severity
from moderator.rules.written.times import DAY


def overlap_findings(file: str, slots: Iterable[ItemEntry]) -> Iterator[Finding]:
    """Name each entry that begins in its room before an earlier one has ended, with both lines."""
    rooms: dict[str, list[ItemEntry]] = defaultdict(list)
    for slot in slots:
        for room in slot.rooms:
            rooms[room].append(slot)
    for room, entries in rooms.items():
        longest: ItemEntry | None = None
        for slot in sorted(entries, key=_begin):
            if longest is not None and _begin(slot) < _end(longest):
                message = phrase(
                    "“{title}” overlaps with “{other}” (line {line}) in {room}.",
                    title=slot.title,
                    other=longest.title,
                    line=longest.number,
                    room=room,
                )
                yield Finding(
                    Severity.WARNING, file, message, slot.number, remedy=_REMEDY, lines=True
                )
            if longest is None or _end(slot) > _end(longest):
                longest = slot


_REMEDY = phrase("Both are taken over; move one of them in the schedule.")


def _begin(slot: ItemEntry) -> int:
    return slot.day * DAY + slot.start.hour * 60 + slot.start.minute


def _end(slot: ItemEntry) -> int:
    return _begin(slot) + slot.minutes
