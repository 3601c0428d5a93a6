"""When an entry of a schedule is: dates, zones, days that begin in the morning, durations."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from moderator.event.phrase import Phrase, phrase
from moderator.event.zones import zone_of
from moderator.exchange.schedules.entries import ScheduleEntry
from moderator.rules.written.durations import read_duration
from moderator.rules.written.times import DAY, read_minute

_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{8}")
_BEFORE_ZONE = re.compile(r"\s+(?=(?:[+-]\d{2}:?\d{2}|Z)$)")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?")
_NIGHT_FROM, _NIGHT_UNTIL = 18 * 60, 6 * 60
"""An end without a date may be on the next day if the entry begins and ends in the night."""


class NotRead(Exception):
    """Raised if a text of an entry is not understood.

    place: the name of its element. told: the same was told of an earlier entry.
    """

    def __init__(
        self, place: str, message: Phrase, remedy: Phrase | None = None, *, told: bool = False
    ) -> None:
        super().__init__(place)
        self.place, self.message, self.remedy, self.told = place, message, remedy, told


@dataclass(frozen=True, slots=True)
class EntryTime:
    """Wall-clock time of an entry at the venue.

    minutes: None if the file does not say. foreign: its date stands for another
    time at the venue than the one beside it. doubts: element and what was assumed of it.
    """

    start: datetime
    minutes: int | None
    foreign: bool = False
    doubts: tuple[tuple[str, Phrase], ...] = ()


@dataclass(slots=True)
class MomentReader:
    """Reads the times of entries. zone: of the event; convert: times of other zones.

    day_change: minute at which a day of the file begins.
    """

    zone: ZoneInfo | None
    day_change: int = 0
    convert: bool = False

    def read(self, entry: ScheduleEntry) -> EntryTime:
        """Read begin and duration. Raises NotRead if one of them is not understood."""
        doubts: list[tuple[str, Phrase]] = []
        written, place = entry.moment, "date"
        if _looks_dated(entry.start):
            written, place = (written or entry.start), ("date" if written else "start")
        minute = None if _looks_dated(entry.start) else _minute(entry.start)
        if written:
            start, foreign = self._dated(written, place, minute, entry, doubts)
        else:
            start, foreign = self._on_its_day(entry, minute), False
        self._refuse_skipped(start, entry)
        minutes = self._minutes(entry, written or start.isoformat(), start, doubts)
        return EntryTime(start, minutes, foreign, tuple(doubts))

    def _dated(
        self,
        written: str,
        place: str,
        minute: int | None,
        entry: ScheduleEntry,
        doubts: list[tuple[str, Phrase]],
    ) -> tuple[datetime, bool]:
        moment, whole_day = parsed(written, place)
        if whole_day:
            if minute is None:
                raise NotRead("start", phrase("The entry has no time of begin."))
            return moment + timedelta(minutes=minute), False
        own = zone_of(entry.zone)
        if entry.zone and own is None:
            doubts.append((place, phrase("The zone “{zone}” is unknown; the time was taken as the "
                                         "event's.", zone=entry.zone)))  # fmt: skip
        if moment.tzinfo is None and own is not None:
            if not exists(moment, own):
                raise _skipped(written, place)
            moment = moment.replace(tzinfo=own)
        wall = moment.replace(tzinfo=None)
        if moment.tzinfo is None or self.zone is None:
            return self._agreed(wall, wall, minute, entry, doubts), False
        there = moment.astimezone(self.zone).replace(tzinfo=None)
        stands = minute is not None and _minute_of(there) != minute == _minute_of(wall)
        if own is None and stands:
            # what stands beside the date is the time at the door, whatever zone the date has
            return (there if self.convert else wall), True
        return self._agreed(there, wall, minute, entry, doubts), False

    def _agreed(
        self,
        there: datetime,
        wall: datetime,
        minute: int | None,
        entry: ScheduleEntry,
        doubts: list[tuple[str, Phrase]],
    ) -> datetime:
        """Return the moment, and tell where the time of begin is another."""
        if minute is not None and minute not in {_minute_of(there), _minute_of(wall)}:
            doubts.append(
                (
                    "start",
                    phrase(
                        "The begin “{start}” is another than in the date “{date}”, which counts.",
                        start=entry.start,
                        date=entry.moment,
                    ),
                )
            )
        return there

    def _on_its_day(self, entry: ScheduleEntry, minute: int | None) -> datetime:
        """Return the begin on the day that the entry stands under, or in the night after it."""
        if minute is None:
            raise NotRead("start", phrase("The entry has no time of begin."))
        if not entry.day:
            raise NotRead("date", phrase("The entry has no date."))
        day = parsed(entry.day, "day")[0].replace(tzinfo=None)
        start = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
        begins = self._edge(entry.day_start, day, self.day_change)
        ends = self._edge(entry.day_end, day, 0)
        late = start + timedelta(days=1)
        if start < begins and (not entry.day_end or late <= ends or self.day_change):
            return late
        return start

    def _edge(self, written: str, day: datetime, minute: int) -> datetime:
        """Return when a day of the file begins or ends, wall-clock time."""
        try:
            moment, whole_day = parsed(written, "day") if _looks_dated(written) else (None, False)
        except NotRead:
            moment, whole_day = None, False
        if moment is None or whole_day:
            clock = _CLOCK.fullmatch(written)
            minute = int(clock[1]) * 60 + int(clock[2]) if clock else minute
            return datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
        if moment.tzinfo is not None and self.zone is not None and self.convert:
            moment = moment.astimezone(self.zone)
        return moment.replace(tzinfo=None)

    def _refuse_skipped(self, start: datetime, entry: ScheduleEntry) -> None:
        """Refuse a time that does not exist at the venue since the clocks skip it."""
        if self.zone is not None and not exists(start, self.zone):
            raise _skipped(entry.moment or entry.start, "date" if entry.moment else "start")

    def _minutes(
        self,
        entry: ScheduleEntry,
        begin: str,
        start: datetime,
        doubts: list[tuple[str, Phrase]],
    ) -> int | None:
        length = _length(entry.duration, doubts)
        if not entry.end:
            return length
        if _looks_dated(entry.end):
            first, last = parsed(begin, "date")[0], parsed(entry.end, "end")[0]
            if first.tzinfo is not None and last.tzinfo is not None:
                passed = last.astimezone(UTC) - first.astimezone(UTC)
            else:
                passed = last.replace(tzinfo=None) - start
            minutes = passed // timedelta(minutes=1)
        else:
            end = _minute(entry.end, "end") or 0
            minutes = end - _minute_of(start)
            if minutes < 0 and _minute_of(start) >= _NIGHT_FROM and end <= _NIGHT_UNTIL:
                minutes += DAY
        minutes = _possible(minutes, "end")
        if length not in (None, minutes):
            doubts.append(
                ("duration", phrase("From begin to end it is %n minutes; these count.", n=minutes))
            )
        return minutes


def parsed(text: str, place: str) -> tuple[datetime, bool]:
    """Read a date, with or without a time and a zone; and whether it is a whole day.

    Raises NotRead if it is none, or one that does not exist.
    """
    written = _BEFORE_ZONE.sub("", text.strip())
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        if _DATE.match(written):
            message = phrase("The date “{text}” does not exist.", text=text)
        else:
            message = phrase("“{text}” is not a date.", text=text)
        raise NotRead(place, message) from None
    return moment, _DATE.fullmatch(written) is not None


def exists(moment: datetime, zone: ZoneInfo) -> bool:
    """Return whether the clocks of a zone show a time, or skip it as summer begins."""
    there = moment.replace(tzinfo=zone)
    return there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == moment


def _skipped(text: str, place: str) -> NotRead:
    return NotRead(
        place, phrase("The time “{text}” does not exist: the clocks skip it that night.", text=text)
    )


def _looks_dated(text: str) -> bool:
    return _DATE.match(text.strip()) is not None and len(text.strip()) >= len("20240101")


def _minute(text: str, place: str = "start") -> int | None:
    if not text:
        return None
    try:
        minute = read_minute(text)
    except ValueError:
        minute = DAY + 1
    if minute is None:
        raise NotRead(place, phrase("“{text}” is not a time of day.", text=text))
    if minute > DAY or (minute == DAY and place == "start"):
        raise NotRead(place, phrase("The time “{text}” does not exist.", text=text))
    return minute


def clock_minute(text: str) -> int:
    """Read the hour at which days begin; midnight if it is no time of day."""
    try:
        return _minute(text) or 0
    except NotRead:
        return 0


def _minute_of(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _length(text: str, doubts: list[tuple[str, Phrase]]) -> int | None:
    """Read a duration: 1:30, 90, 01:30:00, PT1H30M; seconds are rounded, and that is told."""
    if not text:
        return None
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        seconds = int(clock[3] or 0)
        minutes = int(clock[1]) * 60 + int(clock[2]) + (seconds >= 30)
        if seconds:
            taken = f"{minutes // 60}:{minutes % 60:02}"
            message = phrase("“{written}” is taken as {meant}.", written=text, meant=taken)
            doubts.append(("duration", message))
        return _possible(minutes, "duration")
    if text.startswith("-"):
        return _possible(-1, "duration")
    found = read_duration(text)
    if found is None:
        number = re.match(r"\d+", text)
        if number is not None and text[number.end() :] in {"", " min"} and int(number[0]) > DAY:
            return _possible(int(number[0]), "duration")
        raise NotRead(
            "duration",
            phrase("“{text}” is not a duration.", text=text),
            phrase("Write minutes as 45, or hours as 1:15, and read the list again."),
        )
    return _possible(found, "duration")


def _possible(minutes: int, place: str) -> int:
    if minutes < 0:
        raise NotRead(place, phrase("The entry ends before it begins."))
    if minutes == 0:
        raise NotRead(place, phrase("An item lasts at least one minute."))
    if minutes > DAY:
        raise NotRead(
            place,
            phrase("The entry lasts longer than a day."),
            phrase("It was left out: an item ends within 24 hours. Enter what of it is to be seen "
                   "in the programme."),
        )  # fmt: skip
    return minutes
