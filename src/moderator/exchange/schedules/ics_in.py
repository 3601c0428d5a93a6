"""Reads calendars (iCalendar, RFC 5545), entry by entry, so that one that is broken costs no other.

Each entry counts, also those that share their UID: planners that export a series write it so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.schedules.details import ScheduleDetails
from moderator.exchange.schedules.entries import (
    MOST_TEXT,
    ScheduleEntry,
    ScheduleFile,
    ScheduleForm,
    UnreadEntry,
)
from moderator.exchange.tables.limits import too_many_rows
from moderator.exchange.tables.sheet import MAX_ROWS

Component: TypeAlias = Any
"""An entry as icalendar reads it; its values are of many classes."""

BROKEN, ALL_DAY, CANCELLED = "broken", "all-day", "cancelled"
ENDLESS, WITHOUT_START = "endless", "without-start"
"""Reasons of parts that are no entries; endless: it repeats more often than is read."""

MOST_REPEATS = 100
_NAMED = re.compile(r"(X-WR-CALNAME|X-WR-TIMEZONE)[^:]*:(.*)", re.IGNORECASE)
_BEGIN, _END = "BEGIN:VEVENT", "END:VEVENT"
_ZONES = re.compile(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of an entry, unfolded, and the number of its first line."""

    line: int
    text: str


def read_calendar(file: str, data: bytes) -> ScheduleFile:
    """Read a calendar. Raises ImportProblem if it holds no entries."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    blocks = list(_blocks(text))
    if not blocks:
        raise ImportProblem(
            phrase("{file} is a calendar without entries.", file=file),
            kept=phrase("The event is as before."),
            remedy=phrase("Choose the calendar that holds the programme."),
        )
    if len(blocks) > MAX_ROWS:
        raise too_many_rows(file)
    named = {name.upper(): value.strip() for name, value in _NAMED.findall(text)}
    zones = _own_zones(text)
    entries: list[ScheduleEntry] = []
    unread: list[UnreadEntry] = []
    moved: set[tuple[str, datetime]] = set()
    repeating = []
    for block in blocks:
        found = _read(block, zones)
        if isinstance(found, UnreadEntry):
            unread.append(found)
            continue
        entry, component = found
        if component.get("recurrence-id") is not None:
            moved.add((entry.uid.partition(" ")[0], _bare(component.decoded("recurrence-id"))))
        if component.get("rrule") is not None:
            repeating.append((len(entries), component))
        entries.append(entry)
    for place, component in reversed(repeating):
        repeats, more = _repeats(entries[place], component, moved)
        if more:
            unread.append(UnreadEntry(entries[place].line, entries[place].title, ENDLESS))
        entries[place : place + 1] = repeats
    if len(entries) > MAX_ROWS:
        raise too_many_rows(file)
    return ScheduleFile(
        ScheduleForm.CALENDAR,
        tuple(entries),
        _plain(named.get("X-WR-CALNAME", "")),
        "",
        named.get("X-WR-TIMEZONE", ""),
        unread=tuple(unread),
    )


def _blocks(text: str) -> Iterator[_Block]:
    """Yield the entries; a line that begins with a space continues the one before."""
    lines: list[str] | None = None
    first = 0
    for number, line in enumerate(text.splitlines(), 1):
        mark = line.strip().upper()
        if mark == _BEGIN:
            if lines:  # the one before was not closed
                yield _Block(first, "\r\n".join([*lines, _END]))
            first, lines = number, [_BEGIN]
        elif lines is not None and mark == _END:
            yield _Block(first, "\r\n".join([*lines, _END]))
            lines = None
        elif lines is not None and line.strip():
            lines.append(line)
    if lines:
        yield _Block(first, "\r\n".join([*lines, _END]))


def _own_zones(text: str) -> dict[str, tzinfo]:
    """Read the zones that a calendar defines itself, by their names in it."""
    import icalendar

    found: dict[str, tzinfo] = {}
    for block in _ZONES.findall(text):
        try:
            zone = icalendar.Timezone.from_ical(block)
            if isinstance(zone, icalendar.Timezone):
                found[str(zone["tzid"])] = zone.to_tz()
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
            continue  # whoever refers to it is told that the zone is unknown
    return found


def _read(block: _Block, zones: dict[str, tzinfo]) -> tuple[ScheduleEntry, Component] | UnreadEntry:
    import icalendar

    try:
        component = icalendar.Event.from_ical(block.text)
        title = _text(component, "summary")
        if component.get("dtstart") is None:
            return UnreadEntry(block.line, title, WITHOUT_START)
        start = component.decoded("dtstart")
        if str(component.get("status", "")).upper() == "CANCELLED":
            return UnreadEntry(block.line, title, CANCELLED)
        if not isinstance(start, datetime):
            return UnreadEntry(block.line, title, ALL_DAY, f"{start:%d.%m.%Y}")
        return _entry(block.line, component, start, zones), component
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError) as problem:
        written = re.search(r"^SUMMARY[^:]*:(.*)$", block.text, re.MULTILINE | re.IGNORECASE)
        title = _plain(written.group(1).strip()) if written else ""
        return UnreadEntry(block.line, title, BROKEN, str(problem)[:120])


def _entry(
    line: int, component: Component, start: datetime, zones: dict[str, tzinfo]
) -> ScheduleEntry:
    start = _in_own_zone(start, _tzid(component, "dtstart"), zones)
    minutes: float | None = None
    if component.get("dtend") is not None:
        end = component.decoded("dtend")
        if not isinstance(end, datetime):
            end = datetime.combine(end, datetime.min.time(), start.tzinfo)
        end = _in_own_zone(end, _tzid(component, "dtend"), zones)
        minutes = _passed(start, end) / timedelta(minutes=1)
    elif component.get("duration") is not None:
        minutes = component.decoded("duration") / timedelta(minutes=1)
    zone = start.tzinfo.key if isinstance(start.tzinfo, ZoneInfo) else ""
    if zone not in ("", "UTC"):
        # the wall clock is kept, so that a time that the clocks skip can be told
        start = start.replace(tzinfo=None)
    elif start.tzinfo is None:
        zone = _tzid(component, "dtstart")
    uid = str(component.get("uid", "")).strip()
    if component.get("recurrence-id") is not None:
        uid = f"{uid} {_bare(component.decoded('recurrence-id')):%Y%m%dT%H%M%S}"
    categories = component.get("categories")
    listed = categories if isinstance(categories, list) else [categories] if categories else []
    names = [str(name) for each in listed for name in getattr(each, "cats", [each])]
    return ScheduleEntry(
        line,
        _text(component, "summary"),
        start.isoformat(),
        duration="" if minutes is None else f"{minutes:g} min",
        zone=zone,
        room=_text(component, "location"),
        uid=uid,
        details=ScheduleDetails(
            text=_text(component, "description"),
            track=", ".join(names),
            address=_text(component, "url"),
        ),
    )


def _in_own_zone(moment: datetime, name: str, zones: dict[str, tzinfo]) -> datetime:
    """Return a moment in the zone that its calendar defines, unless the world knows it."""
    own = zones.get(name)
    known = isinstance(moment.tzinfo, ZoneInfo)
    return moment if own is None or known else moment.replace(tzinfo=own)


def _tzid(component: Component, name: str) -> str:
    return str(component[name].params.get("tzid", ""))


def _passed(start: datetime, end: datetime) -> timedelta:
    """Return what passes from start to end; in one zone too, where clocks are changed between."""
    if start.tzinfo is None or end.tzinfo is None:
        return end.replace(tzinfo=None) - start.replace(tzinfo=None)
    return end.astimezone(UTC) - start.astimezone(UTC)


def _repeats(
    entry: ScheduleEntry, component: Component, moved: set[tuple[str, datetime]]
) -> tuple[list[ScheduleEntry], bool]:
    """Return an entry once for each time that it takes place, and whether there are more.

    moved: the times that have entries of their own.
    """
    from dateutil.rrule import rrulestr

    first = datetime.fromisoformat(entry.moment)
    rule = component["rrule"]
    for rule_part in rule if isinstance(rule, list) else [rule]:
        until = rule_part.get("until")
        if until and isinstance(until[0], datetime) and until[0].tzinfo is not None:
            zone = ZoneInfo(entry.zone) if entry.zone else first.tzinfo or UTC
            rule_part["until"] = [until[0].astimezone(zone).replace(tzinfo=None)]
    written = "\n".join(
        part.to_ical().decode() for part in (rule if isinstance(rule, list) else [rule])
    )
    bare = first.replace(tzinfo=None)
    try:
        times = rrulestr(written, dtstart=bare, forceset=True)
    except ValueError:
        return [entry], True
    out = {_bare(each) for each in _exceptions(component)}
    found: list[ScheduleEntry] = []
    for number, each in enumerate(times):
        if number >= MOST_REPEATS:
            return found, True
        if each in out or (entry.uid, each) in moved:
            continue
        moment = each.replace(tzinfo=first.tzinfo)
        uid = entry.uid if each == bare else f"{entry.uid} {each:%Y%m%dT%H%M%S}"
        found.append(replace(entry, moment=moment.isoformat(), uid=uid))
    return found, False


def _exceptions(component: Component) -> Iterator[date]:
    listed = component.get("exdate")
    for each in listed if isinstance(listed, list) else [listed] if listed is not None else []:
        yield from (found.dt for found in each.dts)


def _bare(moment: date) -> datetime:
    """Return a moment without its zone, as repeats are counted."""
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None)
    return datetime.combine(moment, datetime.min.time())


def _text(component: Component, name: str) -> str:
    value = component.get(name)
    if isinstance(value, list):
        value = value[0]
    return str(value or "")[:MOST_TEXT].strip()


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: found.group(1).replace("n", "\n"), text)
