"""A published schedule as its file has it, before anything is understood."""

from dataclasses import dataclass, field
from enum import StrEnum

from moderator.exchange.schedules.details import ScheduleDetails

MOST_TEXT = 100_000
"""Longest text of an entry that is kept, in characters."""


class ScheduleForm(StrEnum):
    """The format of a file."""

    XML = "XML"
    JSON = "JSON"
    CALENDAR = "iCalendar"


@dataclass(frozen=True, slots=True)
class ScheduleEntry:
    """An entry of a schedule with its texts as written, "" where the file has none.

    line: where it begins in the file. moment: date with or without time and zone. zone: name of
    the zone of `moment`, if it stands beside it. day, day_start, day_end: of the day that it
    stands under.
    """

    line: int
    title: str = ""
    moment: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""
    zone: str = ""
    day: str = ""
    day_start: str = ""
    day_end: str = ""
    room: str = ""
    people: tuple[str, ...] = ()
    uid: str = ""
    details: ScheduleDetails = field(default_factory=ScheduleDetails)


@dataclass(frozen=True, slots=True)
class UnreadEntry:
    """A part of a file that is no entry that could be read. reason: a name, see `settling`."""

    line: int
    title: str
    reason: str
    written: str = ""


@dataclass(frozen=True, slots=True)
class ScheduleFile:
    """All entries of a file in its order.

    zone: name of its time zone, "" if it does not say. day_change: when its days begin, as
    written. unread: what could not be read at all.
    """

    form: ScheduleForm
    entries: tuple[ScheduleEntry, ...]
    title: str = ""
    acronym: str = ""
    zone: str = ""
    day_change: str = ""
    unread: tuple[UnreadEntry, ...] = ()
