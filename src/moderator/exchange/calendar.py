"""The programme as calendar files (iCalendar, RFC 5545), for everyone or for single persons."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from unicodedata import category

from moderator.event.conference import Conference, derived
from moderator.event.people import Participant
from moderator.event.phrase import Words
from moderator.event.schedule import AgendaItem, ItemKind, ItemSource, Room
from moderator.event.workshops import Workshop, WorkshopSource
from moderator.event.zones import zone_of
from moderator.exchange.prints.places import is_there, place_values, round_title
from moderator.exchange.schedules.details import read_details
from moderator.exchange.schedules.identity import OURS, is_guid, only_once, own_uid, workshop_uid
from moderator.rules.assignment.presence import planned_span
from moderator.rules.file_names import file_name, unused_name

PRODUCT = "-//Moderator//Moderator//EN"
FIRST_REVISION = datetime(2020, 1, 1, tzinfo=UTC)
"""Sequences count the seconds from here to an entry's newest change, and its changes, so that they
only grow, also where an event was carried to another file."""

EntryWords = tuple[str, str, str]
"""Title, place and description of an entry."""

FIRST_ZIP_YEAR = 1980
"""ZIP archives cannot store earlier dates."""


@dataclass(frozen=True, slots=True)
class Revision:
    """When something last changed (UTC), and how often it did."""

    changed: datetime = FIRST_REVISION
    count: int = 0

    def with_change(self, when: datetime) -> "Revision":
        """Return the revision after a further change."""
        return Revision(max(self.changed, when), self.count + 1)

    def joined(self, other: "Revision") -> "Revision":
        """Return the revision of what shows both."""
        return Revision(max(self.changed, other.changed), self.count + other.count)

    @property
    def sequence(self) -> int:
        """A number that grows with every change."""
        return (self.changed - FIRST_REVISION) // timedelta(seconds=1) + self.count


NEVER_CHANGED = Revision()


@dataclass(frozen=True, slots=True)
class Revisions:
    """When entries changed; what is not named never did, as far as is known.

    items: by the item's id; people: changes of their places, by the person's id; event: changes
    that all entries show, and publications.
    """

    items: Mapping[int, Revision] = field(default_factory=dict)
    people: Mapping[int, Revision] = field(default_factory=dict)
    event: Revision = NEVER_CHANGED

    def of(self, item: AgendaItem, person: Participant | None) -> Revision:
        """Return the revision of an entry, for everyone or for a person."""
        own = NEVER_CHANGED if person is None else self.people.get(person.id, NEVER_CHANGED)
        return self.items.get(item.id, NEVER_CHANGED).joined(own).joined(self.event)


NO_REVISIONS = Revisions()


def programme_calendar(
    conference: Conference, words: Words, stamp: datetime, revisions: Revisions = NO_REVISIONS
) -> bytes:
    """Write the whole programme for everyone, without the places of people in rounds.

    stamp: when it was written, wall-clock time at the venue.
    """
    return _calendar(conference, None, words, stamp, revisions)


def person_calendar(
    conference: Conference,
    person: Participant,
    words: Words,
    stamp: datetime,
    revisions: Revisions = NO_REVISIONS,
) -> bytes:
    """Write the programme of one person, with rooms and groups."""
    return _calendar(conference, person, words, stamp, revisions)


def room_calendars_zip(
    conference: Conference, words: Words, stamp: datetime, revisions: Revisions = NO_REVISIONS
) -> bytes:
    """Write a calendar for each room in which something takes place, into one ZIP file."""
    found: dict[str, bytes] = {}
    for room in conference.rooms():
        content = _calendar(conference, room, words, stamp, revisions)
        if b"BEGIN:VEVENT" in content:
            found[_file_name(room.name, found.keys())] = content
    return _zipped(found, stamp)


def calendars_zip(
    conference: Conference,
    people: Iterable[Participant],
    words: Words,
    stamp: datetime,
    revisions: Revisions = NO_REVISIONS,
) -> bytes:
    """Write a calendar for each person, named after them, into one ZIP file."""
    found: dict[str, bytes] = {}
    for person in people:
        content = person_calendar(conference, person, words, stamp, revisions)
        found[_file_name(person.listed_name, found.keys())] = content
    return _zipped(found, stamp)


def _zipped(files: Mapping[str, bytes], stamp: datetime) -> bytes:
    target = io.BytesIO()
    when = (max(stamp.year, FIRST_ZIP_YEAR), *stamp.timetuple()[1:6])
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in files.items():
            name = zipfile.ZipInfo(file, when)
            name.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(name, content)
    return target.getvalue()


def _calendar(
    conference: Conference,
    whose: Participant | Room | None,
    words: Words,
    stamp: datetime,
    revisions: Revisions,
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
    person = whose if isinstance(whose, Participant) else None
    uids = _uids(conference)
    for item in conference.items():
        if item.skipped:
            continue
        revision = revisions.of(item, person)
        start, end = planned_span(conference, item)
        for uid, found in _entries_of(conference, item, whose, words, uids[item.id]):
            summary, place, description = found
            entry = icalendar.Event()
            entry.add("uid", uid)
            entry.add("dtstamp", written)
            entry.add("sequence", revision.sequence)
            if revision != NEVER_CHANGED:
                entry.add("last-modified", revision.changed)
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


def _entries_of(
    conference: Conference,
    item: AgendaItem,
    whose: Participant | Room | None,
    words: Words,
    uid: str,
) -> Iterator[tuple[str, EntryWords]]:
    """List the entries of an item with their UIDs; none for who or what has no part in it.

    For everyone, a round that was made of talks is written as these.
    """
    sources = conference.workshop_sources()
    workshops = conference.workshops_of(item.id)
    if whose is None and workshops and all(each.id in sources for each in workshops):
        for workshop in workshops:
            yield _talk_uid(conference, workshop), _talk_words(conference, workshop)
        return
    if isinstance(whose, Room):
        found = _words_in_room(conference, item, whose, words)
    else:
        found = _entry_words(conference, item, whose, words)
    if found is not None:
        yield uid, found


def _talk_uid(conference: Conference, workshop: Workshop) -> str:
    uid = conference.workshop_sources()[workshop.id].uid
    alone = only_once(source.uid for source in conference.workshop_sources().values())
    return (
        uid
        if uid in alone and _is_worldwide(uid)
        else f"{workshop_uid(conference, workshop)}{OURS}"
    )


def _talk_words(conference: Conference, workshop: Workshop) -> EntryWords:
    room = conference.one(Room, workshop.room_id).name
    place = ", ".join(part for part in (room, conference.event.venue) if part)
    details = read_details(conference.workshop_sources()[workshop.id].details)
    return conference.theme_of(workshop).name, place, details.shown


@derived(ItemSource, WorkshopSource)
def _lone_uids(conference: Conference) -> frozenset[str]:
    """Return the UIDs of calendars that only one item or workshop came with."""
    uids = [source.uid for source in conference.sources().values()]
    uids += [source.uid for source in conference.workshop_sources().values()]
    return frozenset(only_once(uids))


def _is_worldwide(uid: str) -> bool:
    """Return whether nobody else in the world can have a UID."""
    return " " not in uid and ("@" in uid or is_guid(uid))


def _entry_words(
    conference: Conference, item: AgendaItem, person: Participant | None, words: Words
) -> EntryWords | None:
    """Return the words of an entry; None if the person is not there."""
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


def _words_in_room(
    conference: Conference, item: AgendaItem, room: Room, words: Words
) -> EntryWords | None:
    """Return the same for a room: its workshop of a round; None if nothing is there."""
    place = ", ".join(part for part in (room.name, conference.event.venue) if part)
    for workshop in conference.workshops_of(item.id):
        if workshop.room_id == room.id and item.kind is ItemKind.WORKSHOP_ROUND:
            lines = [round_title(item, words), workshop.moderator]
            theme = conference.theme_of(workshop).name
            return theme, place, "\n".join(line for line in lines if line)
    if room not in conference.rooms_of(item.id):
        return None
    return round_title(item, words), place, item.description


def _uids(conference: Conference) -> dict[int, str]:
    """Return the same UID for an entry in every file, so that a newer file replaces it.

    An item that came from a calendar keeps its UID there, unless another one has it as well.
    """
    found: dict[int, str] = {}
    sources = conference.sources()
    alone = _lone_uids(conference)
    for item in conference.items():
        source = sources.get(item.id)
        uid = source.uid if source is not None else ""
        known = uid in alone and _is_worldwide(uid)
        own = f"{own_uid(conference, item)}{OURS}"
        found[item.id] = uid if known else own
    return found


def _clean(text: str) -> str:
    """Remove what no calendar can hold: control characters and lone surrogates."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    spaced = "".join(
        " " if char in "\x0b\x0c\x1c\x1d\x1e\x1f\x85\t\u2028\u2029" else char for char in plain
    )
    return "".join(char for char in spaced if char == "\n" or category(char) not in {"Cc", "Cs"})


def _file_name(named: str, known: Iterable[str]) -> str:
    """Return a name for a file that no other of them has."""
    taken = {file.removesuffix(".ics").casefold() for file in known}
    return f"{unused_name(file_name(named), taken)}.ics"
