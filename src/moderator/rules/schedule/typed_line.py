"""One typed line as an agenda item: "14:30 Vortrag Petersen 40 Plenum".

A start or a span stands at the beginning, minutes and known rooms at the end. All that is not
understood as one of them is the title, so nothing that was typed is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.event.schedule import ItemKind, Room
from moderator.rules.schedule.kind_words import kind_of
from moderator.rules.written.durations import read_duration
from moderator.rules.written.times import DAY, read_minute, read_span

MOST_WORDS = 7
"""Most words of a time, as in "von 9 Uhr 15 bis 10 Uhr 30", or of a duration."""
BARE = range(5, 601)
"""A number without a unit is a duration only in this range, else part of a title: "Runde 2"."""
LONGEST_NIGHT = DAY // 2
"""Longest span over midnight; what seems longer ends before it begins, and is no span."""
_JOINS = frozenset({"–", "—", "-", "·", ":", ",", ";", "|", "/"})
"""Signs that separate a time, minutes or a room from a title, when they stand alone."""
_INTO = frozenset({"im", "in", "ins", "am", "vom", "zum", "das", "dem", "the", "at", "from", "to"})
"""Words before the name of a room that make it a part of the title as well."""


@dataclass(frozen=True, slots=True)
class TypedItem:
    """What a line says.

    start: minute of the day, None if none was typed. minutes: None if none were typed.
    room_ids: known rooms, in the order in which they were typed.
    """

    title: str
    kind: ItemKind
    start: int | None = None
    minutes: int | None = None
    room_ids: tuple[int, ...] = ()


def read_line(text: str, rooms: Sequence[Room]) -> TypedItem:
    """Understand a line to its last character; its title is empty only if the line is."""
    words = text.split()
    start, minutes, begun = _beginning(words)
    rest = words[begun:]
    found: list[Room] = []
    while len(rest) > 1:
        ending = _room_at_end(rest, rooms)
        if ending is not None and len(rest) > ending[1]:
            room, count = ending
            found.insert(0, room)
            if rest[-count - 1].casefold() in _INTO:
                break
            rest = _without(rest, count)
            continue
        length = 0 if minutes is not None else _duration_words(rest)
        if not length:
            break
        minutes = _duration(rest[-length:])
        rest = _without(rest, length)
    title = " ".join(rest)
    room_ids = tuple(dict.fromkeys(room.id for room in found))
    return TypedItem(title, kind_of("", title) or ItemKind.TALK, start, minutes, room_ids)


def span_minutes(start: int, end: int) -> int | None:
    """Return how long a span is, also over midnight; None if it ends before it begins."""
    minutes = (end - start) % DAY
    over_midnight = end < start
    return None if not minutes or (over_midnight and minutes > LONGEST_NIGHT) else minutes


def _beginning(words: Sequence[str]) -> tuple[int | None, int | None, int]:
    """Read start and minutes at the beginning of a line, and count the words that say them."""
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        text = " ".join(words[:count]).rstrip(":,;")
        read = None if text.isdigit() else read_start(text)
        if read is None:
            continue
        behind = words[count:-1]
        joins = next((n for n, word in enumerate(behind) if word not in _JOINS), len(behind))
        return (*read, count + joins)
    return None, None, 0


def read_start(text: str) -> tuple[int, int | None] | None:
    """Read "9", "9 Uhr 15" or "9–10:30" as minute of the day, and minutes where it is a span.

    None for anything else, also for a time that does not exist.
    """
    span = read_span(text)
    if span is not None:
        minutes = span_minutes(*span)
        return None if minutes is None or span[0] >= DAY else (span[0], minutes)
    try:
        minute = read_minute(text)
    except ValueError:
        return None
    return None if minute is None or minute >= DAY else (minute, None)


def _room_at_end(words: Sequence[str], rooms: Sequence[Room]) -> tuple[Room, int] | None:
    """Find the room with the longest name at the end of a line, and count the name's words."""
    found: tuple[Room, int] | None = None
    for room in rooms:
        name = room.name.casefold().split()
        said = [word.casefold() for word in words[-len(name) :]]
        known = bool(name) and [*said[:-1], said[-1].rstrip(",;")] == name
        if known and (found is None or len(name) > found[1]):
            found = room, len(name)
    return found


def _duration_words(words: Sequence[str]) -> int:
    """Count the words at the end of a line that say a duration; 0 if none do."""
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        if _duration(words[-count:]) is not None:
            return count
    return 0


def _duration(words: Sequence[str]) -> int | None:
    text = " ".join(words).rstrip(",;")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    minutes = read_duration(text)
    if not minutes or (text.isdigit() and minutes not in BARE):
        return None
    return minutes


def _without(words: Sequence[str], count: int) -> list[str]:
    """Return a line without its last words, and without the signs that separate them."""
    rest = list(words[:-count])
    while len(rest) > 1 and rest[-1] in _JOINS:
        rest.pop()
    if len(rest) > 1 or rest[0].rstrip(",;"):
        rest[-1] = rest[-1].rstrip(",;") or rest[-1]
    return rest
