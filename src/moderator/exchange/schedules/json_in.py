"""Reads a schedule as JSON, with the line in which each entry begins."""

import json
import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.schedules.details import ItemLink, PersonMark, ScheduleDetails
from moderator.exchange.schedules.entries import (
    MOST_TEXT,
    ScheduleEntry,
    ScheduleFile,
    ScheduleForm,
    UnreadEntry,
)
from moderator.exchange.tables.limits import too_many_rows
from moderator.exchange.tables.sheet import MAX_ROWS

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
"""What JSON can hold."""

_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"|\{', re.DOTALL)
NO_ENTRY = "no-entry"
"""Reason of a part that stands among the entries and is none."""


def read_json(file: str, data: bytes) -> ScheduleFile:
    """Read a schedule. Raises ImportProblem if it is no JSON or no schedule."""
    try:
        text = data.decode("utf-8-sig")
        whole = json.loads(text)
    except UnicodeDecodeError as problem:
        raise _broken(file, data[: problem.start].count(b"\n") + 1) from problem
    except json.JSONDecodeError as problem:
        raise _broken(file, problem.lineno) from problem
    except (RecursionError, ValueError) as problem:
        raise _broken(file, 1) from problem
    conference, days = _frame(whole)
    if days is None:
        raise ImportProblem(
            phrase("{file} is JSON, but no schedule: it has no days.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase(
                "Choose the file that the conference's site offers as schedule.json. A whole event "
                "is imported into an empty event instead."
            ),
        )
    found = list(_entries(days))
    if len(found) > MAX_ROWS:
        raise too_many_rows(file)
    lines = _lines(whole, text, [values for values, _ in found])
    entries, unread = [], []
    for (values, around), line in zip(found, lines, strict=True):
        if isinstance(values, dict):
            entries.append(_entry(values, around, line))
        else:
            unread.append(UnreadEntry(line, "", NO_ENTRY, _text(values)[:60]))
    return ScheduleFile(
        ScheduleForm.JSON,
        tuple(entries),
        _text(conference.get("title")),
        _text(conference.get("acronym")),
        _text(conference.get("time_zone_name") or conference.get("timezone")),
        _text(conference.get("day_change")),
        tuple(unread),
    )


def _broken(file: str, line: int) -> ImportProblem:
    return ImportProblem(
        phrase(
            "{file} is no complete JSON: it cannot be read from line {line} on.",
            file=file,
            line=line,
        ),
        kept=phrase("The event is as before."),
        remedy=phrase("Download or save the file once more, then read it again."),
    )


def _frame(whole: Json) -> tuple[Mapping[str, Json], list[Json] | None]:
    """Return what is said of the conference, and its days; None if there are none."""
    schedule = _within(whole, "schedule")
    conference = _within(schedule, "conference")
    days, events = conference.get("days"), conference.get("events") or schedule.get("events")
    if isinstance(events, list):
        return conference, [*(days if isinstance(days, list) else ()), {"events": events}]
    return conference, days if isinstance(days, list) else None


def _within(value: Json, name: str) -> dict[str, Json]:
    """Return what stands under a name; the value itself where nothing does."""
    if not isinstance(value, dict):
        return {}
    inner = value.get(name, value)
    return inner if isinstance(inner, dict) else {}


def _entries(days: list[Json]) -> Iterator[tuple[Json, dict[str, str]]]:
    """Yield each entry with what its surroundings say: day and room."""
    for day in days:
        if not isinstance(day, dict):
            continue
        around = {
            "day": _text(day.get("date")),
            "day_start": _text(day.get("day_start") or day.get("start")),
            "day_end": _text(day.get("day_end") or day.get("end")),
        }
        rooms = day.get("rooms")
        if isinstance(rooms, dict):
            named = list(rooms.items())
        else:
            named = [
                (_text(room.get("name")), room.get("events") or room.get("talks"))
                for room in (rooms if isinstance(rooms, list) else ())
                if isinstance(room, dict)
            ]
        named.append(("", day.get("events")))
        for name, events in named:
            for event in events if isinstance(events, list) else ():
                yield event, {**around, "room": name}


def _entry(values: dict[str, Json], around: dict[str, str], line: int) -> ScheduleEntry:
    def text(*names: str) -> str:
        return next((found for name in names if (found := _text(values.get(name)))), "")

    people = tuple(_people(values.get("persons") or values.get("speakers")))
    marked = any(person.number or person.guid or person.code for person in people)
    details = ScheduleDetails(
        type=text("type"),
        subtitle=text("subtitle"),
        abstract=text("abstract"),
        text=text("description"),
        track=text("track"),
        language=text("language"),
        slug=text("slug"),
        code=text("code"),
        number=text("id"),
        address=text("url"),
        logo=text("logo"),
        license=text("recording_license"),
        optout=text("do_not_record"),
        feedback=text("feedback_url"),
        origin=text("origin_url"),
        video=text("video_download_url"),
        links=tuple(_links(values.get("links"))),
        attachments=tuple(_links(values.get("attachments"))),
        people=people if marked else (),
    )
    return ScheduleEntry(
        line,
        text("title"),
        text("date"),
        text("start"),
        text("end"),
        text("duration"),
        day=around["day"],
        day_start=around["day_start"],
        day_end=around["day_end"],
        room=text("room") or around["room"],
        people=tuple(person.name for person in people),
        uid=text("guid", "id"),
        details=details,
    )


def _people(values: Json) -> Iterator[PersonMark]:
    for each in values if isinstance(values, list) else ():
        if isinstance(each, dict):
            names = ("public_name", "name", "full_public_name", "full_name")
            name = next((text for key in names if (text := _text(each.get(key)))), "")
            if name:
                marks = (_text(each.get(key)) for key in ("id", "guid", "code"))
                yield PersonMark(name, *marks)
        elif _text(each):
            yield PersonMark(_text(each))


def _links(values: Json) -> Iterator[ItemLink]:
    for each in values if isinstance(values, list) else ():
        if isinstance(each, dict):
            address = _text(each.get("url") or each.get("href"))
            if address:
                yield ItemLink(address, _text(each.get("title")), _text(each.get("type")))
        elif _text(each):
            yield ItemLink(_text(each))


def _text(value: Json) -> str:
    """Return a value as text; a translated one in its first language; lists as ""."""
    if isinstance(value, dict):
        value = next((text for text in value.values() if isinstance(text, str) and text), "")
    if value is None or isinstance(value, list):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        value = int(value)
    return str(value)[:MOST_TEXT].strip()


def _lines(whole: Json, text: str, entries: list[Json]) -> list[int]:
    """Find the line in which each entry begins.

    The decoder tells no places; but objects open in the text in the order in which they are nested.
    Where a key stands twice in an object the two cannot be told apart: then all lines are 1.
    """
    places = [found.start() for found in _TOKENS.finditer(text) if found.group() == "{"]
    numbers = {id(each): number for number, each in enumerate(_objects(whole))}
    if len(places) != len(numbers):
        return [1] * len(entries)
    breaks = [found.start() for found in re.finditer("\n", text)]
    lines, line = [], 1
    for entry in entries:
        number = numbers.get(id(entry))
        if number is not None:
            line = bisect_right(breaks, places[number]) + 1
        lines.append(line)
    return lines


def _objects(whole: Json) -> Iterator[dict[str, Json]]:
    """Yield all objects in the order in which they open."""
    waiting = [whole]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extend(reversed(value))
