"""What a published schedule says of an event: an entry for each item and room."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room
from moderator.event.workshops import Workshop
from moderator.event.zones import zone_of
from moderator.exchange.prints.places import round_title
from moderator.exchange.schedules.details import PersonMark, ScheduleDetails, read_details
from moderator.exchange.schedules.identity import (
    in_room,
    item_guids,
    room_uid,
    workshop_guid,
    workshop_uid,
)
from moderator.exchange.schedules.slugs import SLUG, own_slug, slug_of
from moderator.rules.assignment.presence import planned_span
from moderator.rules.schedule.occupancy import names_in

NO_ROOM = "–"
"""Stands for the room of an item that has none, since each entry stands under one."""

SHORTEST_ACRONYM = 4
_CODE = re.compile(r"[0-9A-Z]{6}")


@dataclass(frozen=True, slots=True)
class PublishedEntry:
    """An item in one room. guid, number, slug: unique in the file. code: "" if it has none."""

    guid: str
    number: int
    slug: str
    code: str
    title: str
    subtitle: str
    start: datetime
    minutes: int
    room: str
    type: str
    track: str
    language: str
    abstract: str
    description: str
    people: tuple[PersonMark, ...]
    details: ScheduleDetails

    @property
    def end(self) -> datetime:
        """When it ends."""
        return (self.start.astimezone(UTC) + timedelta(minutes=self.minutes)).astimezone(
            self.start.tzinfo
        )

    @property
    def duration(self) -> str:
        """How long it lasts, as schedules write it."""
        return f"{self.minutes // 60:02}:{self.minutes % 60:02}"


@dataclass(frozen=True, slots=True)
class PublishedDay:
    """A day with its entries by room, in the order of the rooms."""

    index: int
    date: date
    start: datetime
    end: datetime
    rooms: tuple[tuple[str, tuple[PublishedEntry, ...]], ...]


@dataclass(frozen=True, slots=True)
class PublishedSchedule:
    """All that is written of an event. zone: its name, "" if nobody else knows it."""

    title: str
    acronym: str
    first: date
    last: date
    zone: str
    version: str
    rooms: tuple[tuple[Room, str], ...]
    tracks: tuple[str, ...]
    days: tuple[PublishedDay, ...]


@dataclass(slots=True)
class _Numbers:
    """Hands out numbers and slugs that no other entry of the file has."""

    taken: set[int] = field(default_factory=set)
    slugs: set[str] = field(default_factory=set)

    def free(self, wanted: str) -> int:
        number = int(wanted) if wanted.isascii() and wanted.isdecimal() and len(wanted) < 10 else 0
        if number < 1 or number in self.taken:
            number = max(self.taken, default=0) + 1
        self.taken.add(number)
        return number

    def slug(self, wanted: str, acronym: str, number: int, title: str) -> str:
        if not SLUG.fullmatch(wanted) or wanted in self.slugs:
            wanted = own_slug(acronym, number, title)
        self.slugs.add(wanted)
        return wanted


def published(conference: Conference, words: Words, stamp: datetime) -> PublishedSchedule:
    """Collect what is written of an event: its plan, without what was skipped or has no time.

    A round is written as its workshops. Notes are for the team and stay here. stamp: when it is
    written, wall-clock time at the venue.
    """
    event = conference.event
    zone: tzinfo = zone_of(event.time_zone) or UTC
    versions = conference.versions()
    acronym = acronym_of(event)
    entries = _numbered(list(_entries(conference, words, zone)), acronym)
    return PublishedSchedule(
        event.title,
        acronym,
        event.start,
        event.date_of(event.days),
        event.time_zone if zone is not UTC else "UTC",
        str(versions[-1].number) if versions else f"{stamp:%Y-%m-%d %H:%M}",
        tuple((room, room_uid(conference, room.name)) for room in conference.rooms()),
        tuple(dict.fromkeys(entry.track for entry in entries if entry.track)),
        tuple(_days(conference, entries, zone)),
    )


def acronym_of(event: Event) -> str:
    """Make a short name of letters, digits and low lines of the event's title."""
    name = slug_of(event.title, "_")[:32].strip("_")
    return name if len(name) >= SHORTEST_ACRONYM else f"{name or 'event'}_{event.start.year}"


def _entries(conference: Conference, words: Words, zone: tzinfo) -> Iterator[PublishedEntry]:
    guids = item_guids(conference)
    for item in conference.items():
        if item.skipped:
            continue
        entry = replace(_of_item(conference, item, words, zone), guid=guids[item.id])
        workshops = conference.workshops_of(item.id)
        if item.kind is ItemKind.WORKSHOP_ROUND and workshops:
            yield from (_of_workshop(conference, entry, each) for each in workshops)
            continue
        rooms = [room.name for room in conference.rooms_of(item.id)] or [NO_ROOM]
        yield replace(entry, room=rooms[0])
        for room in rooms[1:]:
            yield replace(entry, room=room, guid=in_room(entry.guid, room), code="")


def _of_item(
    conference: Conference, item: AgendaItem, words: Words, zone: tzinfo
) -> PublishedEntry:
    source = conference.sources().get(item.id)
    details = read_details(source.details if source is not None else "")
    known = source is not None and item.description == details.shown
    marks = {mark.name: mark for mark in details.people}
    return PublishedEntry(
        "",
        item.id,
        details.slug,
        details.code if _CODE.fullmatch(details.code) else "",
        round_title(item, words),
        details.subtitle,
        planned_span(conference, item)[0].replace(tzinfo=zone),
        item.minutes,
        "",
        details.type if details.kind == item.kind.value and details.type else item.kind.value,
        details.track,
        details.language if source is not None else conference.event.language,
        details.abstract if known else "",
        details.text if known else item.description,
        tuple(
            marks.get(person.name, PersonMark(person.name))
            for person in conference.contributions_of(item.id)
        ),
        details,
    )


def _of_workshop(
    conference: Conference, entry: PublishedEntry, workshop: Workshop
) -> PublishedEntry:
    theme = conference.theme_of(workshop)
    people = (PersonMark(workshop.moderator),) if workshop.moderator else ()
    source = conference.workshop_sources().get(workshop.id)
    if source is not None:
        return _of_talk(conference, entry, workshop, read_details(source.details))
    return replace(
        entry,
        guid=workshop_uid(conference, workshop),
        code="",
        title=theme.name,
        subtitle=entry.title,
        room=conference.one(Room, workshop.room_id).name,
        type="workshop",
        track=theme.name,
        people=people,
        details=ScheduleDetails(),
    )


def _of_talk(
    conference: Conference, entry: PublishedEntry, workshop: Workshop, details: ScheduleDetails
) -> PublishedEntry:
    """Write a workshop as the talk that it was in another schedule."""
    people = details.people
    if workshop.moderator != ", ".join(mark.name for mark in people):
        marks = {mark.name: mark for mark in people}
        people = tuple(marks.get(n, PersonMark(n)) for n in names_in(workshop.moderator))
    return replace(
        entry,
        guid=workshop_guid(conference, workshop),
        slug=details.slug,
        code=details.code if _CODE.fullmatch(details.code) else "",
        title=conference.theme_of(workshop).name,
        subtitle=details.subtitle,
        room=conference.one(Room, workshop.room_id).name,
        type=details.type or details.kind or ItemKind.TALK.value,
        track=details.track,
        language=details.language,
        abstract=details.abstract,
        description=details.text,
        people=people,
        details=details,
    )


def _numbered(entries: list[PublishedEntry], acronym: str) -> list[PublishedEntry]:
    """Give each entry a number, a slug and a code of its own; those of a file come first."""
    numbers, codes = _Numbers(), set[str]()
    made: dict[int, PublishedEntry] = {}
    order = sorted(range(len(entries)), key=lambda n: not entries[n].details.number)
    for place in order:
        entry = entries[place]
        number = numbers.free(entry.details.number or str(entry.number))
        slug = numbers.slug(entry.slug, acronym, number, entry.title)
        code = "" if entry.code in codes else entry.code
        codes.add(code)
        made[place] = replace(entry, number=number, slug=slug, code=code)
    return [made[place] for place in range(len(entries))]


def _days(
    conference: Conference, entries: Iterable[PublishedEntry], zone: tzinfo
) -> Iterator[PublishedDay]:
    event = conference.event
    by_day: dict[date, list[PublishedEntry]] = defaultdict(list)
    for entry in entries:
        by_day[entry.start.date()].append(entry)
    last = max([event.days, *((day - event.start).days + 1 for day in by_day)])
    order = {room.name: place for place, room in enumerate(conference.rooms())}
    for index in range(1, last + 1):
        day = event.date_of(index)
        own = by_day.get(day, [])
        midnight = datetime.combine(day, datetime.min.time(), zone)
        rooms: dict[str, list[PublishedEntry]] = defaultdict(list)
        for entry in sorted(own, key=lambda e: (order.get(e.room, -1), e.start, e.number)):
            rooms[entry.room].append(entry)
        yield PublishedDay(
            index,
            day,
            min((entry.start for entry in own), default=midnight),
            max((entry.end for entry in own), default=midnight + timedelta(days=1)),
            tuple((room, tuple(listed)) for room, listed in rooms.items()),
        )
