"""The programme as calendar files (iCalendar, RFC 5545), for everyone or for single persons."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, date, datetime
from hashlib import sha256

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.exchange.prints.places import is_there, place_values, round_title
from moderator.exchange.zones import zone_of
from moderator.rules.assignment.presence import planned_span

PRODUCT = "-//Moderator//Moderator//EN"
FORBIDDEN = frozenset('<>:"/\\|?*')
RESERVED = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)]
)
"""Names that Windows reserves for devices, with any extension."""

LONGEST_NAME = 80
FIRST_ZIP_YEAR = 1980
"""ZIP archives cannot store earlier dates."""


def programme_calendar(conference: Conference, words: Words, stamp: datetime) -> bytes:
    """Write the whole programme for everyone, without the places of people in rounds.

    stamp: when it was written, wall-clock time at the venue.
    """
    return _calendar(conference, None, words, stamp)


def person_calendar(
    conference: Conference, person: Participant, words: Words, stamp: datetime
) -> bytes:
    """Write the programme of one person, with rooms and groups."""
    return _calendar(conference, person, words, stamp)


def calendars_zip(
    conference: Conference, people: Iterable[Participant], words: Words, stamp: datetime
) -> bytes:
    """Write a calendar for each person, named after them, into one ZIP file."""
    target = io.BytesIO()
    when = (max(stamp.year, FIRST_ZIP_YEAR), *stamp.timetuple()[1:6])
    taken: set[str] = set()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for person in people:
            name = zipfile.ZipInfo(_file_name(person, taken), when)
            name.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(name, person_calendar(conference, person, words, stamp))
    return target.getvalue()


def _calendar(
    conference: Conference, person: Participant | None, words: Words, stamp: datetime
) -> bytes:
    import icalendar

    event = conference.event
    zone = zone_of(event.time_zone)
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", icalendar.vText(" ".join(_clean(event.title).split())))
    if zone is not None:
        calendar.add("x-wr-timezone", event.time_zone)
    # in UTC, as RFC 5545 requires of DTSTAMP
    written = stamp.replace(tzinfo=zone or UTC).astimezone(UTC)
    for item in conference.items():
        if item.skipped:
            continue
        found = _entry_words(conference, item, person, words)
        if found is None:
            continue
        summary, place, description = found
        start, end = planned_span(conference, item)
        entry = icalendar.Event()
        entry.add("uid", _uid(conference, item))
        entry.add("dtstamp", written)
        entry.add("dtstart", start.replace(tzinfo=zone))
        entry.add("dtend", end.replace(tzinfo=zone))
        entry.add("summary", _clean(summary))
        if place:
            entry.add("location", _clean(place))
        if description:
            entry.add("description", _clean(description))
        entry.add("transp", "OPAQUE")
        calendar.add_component(entry)
    calendar.add_missing_timezones(
        first_date=date(event.start.year - 1, 1, 1), last_date=date(event.start.year + 2, 1, 1)
    )
    content: bytes = calendar.to_ical()
    return content


def _entry_words(
    conference: Conference, item: AgendaItem, person: Participant | None, words: Words
) -> tuple[str, str, str] | None:
    """Return title, place and description of an entry; None if the person is not there."""
    title = round_title(item, words)
    rooms = [room.name for room in conference.rooms_of(item.id)]
    place = ", ".join([*rooms, conference.event.venue] if conference.event.venue else rooms)
    is_round = item.kind is ItemKind.WORKSHOP_ROUND and conference.workshops_of(item.id)
    if person is None or not is_round:
        there = person is None or is_there(conference, person, item)
        return (title, place, item.description) if there else None
    own = place_values(conference, person, item, words)
    if own is None:
        return None
    where = ", ".join(part for part in (own["room"], conference.event.venue) if part)
    if own["theme"] is None:
        return title, where, item.description
    lines = [title, *(part for part in (own["group"], own["way"]) if part)]
    return own["theme"]["name"], where, "\n".join(lines)


def _uid(conference: Conference, item: AgendaItem) -> str:
    """Return the same UID for an entry in every file, so that a newer file replaces it."""
    event = conference.event
    digest = sha256(f"{event.start.isoformat()} {event.title}".encode(errors="replace"))
    return f"{digest.hexdigest()[:16]}-{item.id}@moderator"


def _clean(text: str) -> str:
    """Remove what no calendar can hold: control characters and lone surrogates."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(char for char in plain if char == "\n" or char.isprintable() or char.isspace())
    return "".join(" " if char in "\x0b\x0c\x1c\x1d\x1e\x1f\x85\t" else char for char in kept)


def _file_name(person: Participant, taken: set[str]) -> str:
    wanted = "".join(
        char for char in person.listed_name if char.isprintable() and char not in FORBIDDEN
    )
    name = wanted.strip(" .")[:LONGEST_NAME].strip(" .") or "–"
    if name.partition(".")[0].strip().casefold() in RESERVED:
        name = f"_{name}"
    stem, number = name, 2
    while name.casefold() in taken:
        name = f"{stem} ({number})"
        number += 1
    taken.add(name.casefold())
    return f"{name}.ics"
