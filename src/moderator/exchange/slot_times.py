"""Reads day, begin and end of the rows of a programme, and reports what is not understood."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Event, ItemKind
from moderator.exchange.list_days import DAYS_OF_LIST, ListDays, further_day
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.row_texts import RowTexts
from moderator.exchange.tables.cells import one_line
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.sheet import SheetRow
from moderator.rules.written.days import read_day, read_moment
from moderator.rules.written.durations import read_duration
from moderator.rules.written.order import Either
from moderator.rules.written.times import DAY, read_minute, read_span, without_about

NIGHT_FROM, NIGHT_UNTIL = 18 * 60, 6 * 60
"""Items that begin after the first and end before the second minute may pass midnight."""

_FROM = re.compile(r"(?:ab|von|from)\s+", re.IGNORECASE)
_UNTIL = re.compile(r"(?:(?:bis|until|till|to)\s+|[–—-]\s*)", re.IGNORECASE)


class LeftOut(Exception):
    """Raised if a row cannot become an agenda item; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding.message))
        self.finding = finding


@dataclass(frozen=True, slots=True)
class When:
    """Day of an item from 1, begin in minutes after midnight, and duration in minutes if known."""

    day: int
    start: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class _Moment:
    """A time as written in a cell; day: if the cell has one; end: if it is a span."""

    minute: int
    day: date | None = None
    end: int | None = None


@dataclass(slots=True)
class TimeReader:
    """Reads when the items of a programme are.

    last_day: the latest day of an accepted row; it exceeds the event's days if the proposal to add
    days was accepted.
    """

    texts: RowTexts
    event: Event
    days: ListDays
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    last_day: int = 0

    def read(self, row: SheetRow, kind: ItemKind) -> When:
        """Read day, begin and end of a row. Raises LeftOut if one of them is not understood."""
        dated = self._dated(row)
        start = self._time(row, "start", _FROM)
        if start is None and dated is not None and dated[1] is not None:
            start = _Moment(dated[1])
        if start is None:
            raise self._leave(row, "start", phrase("The row has no time of begin."))
        if start.minute >= DAY:
            raise self._no_time(row, "start", one_line(self.texts.text(row, "start")))
        if dated is not None and dated[1] not in (None, start.minute):
            raise self._leave(row, "start", phrase("The day holds another time than the begin."))
        day = self._day(row, start, dated[0] if dated else None)
        minutes = self._minutes(row, self.event.date_of(day), start, kind)
        return When(day, start.minute, minutes)

    def _dated(self, row: SheetRow) -> tuple[int, int | None] | None:
        """Read the cell of the day, or the day above an empty one; with a time if it has one."""
        own = one_line(self.texts.text(row, "day"))
        text = own or self.days.above.get(row.number, "")
        if not text:
            return None
        either = self.days.open_date(text)
        if either is not None:
            raise self._either(row, either)
        try:
            found = read_moment(text, self.event, month_first=self.days.month_first)
            if found is not None:
                return (found[0] - self.event.start).days + 1, found[1] if own else None
            day = read_day(text, self.event, month_first=self.days.month_first)
        except (ValueError, OverflowError):
            raise self._leave(
                row, "day", phrase("The date “{text}” does not exist.", text=text)
            ) from None
        if day is None:
            raise self._leave(row, "day", phrase("“{text}” is not a day.", text=text))
        return day, None

    def _day(self, row: SheetRow, start: _Moment, stated: int | None) -> int:
        day = stated
        if start.day is not None:
            day = (start.day - self.event.start).days + 1
            if stated not in (None, day):
                raise self._leave(row, "start", phrase("The begin is on another day than the row."))
        if day is None and row.number in self.days.broken:
            message = phrase("The row has no day, and the day above it was not understood.")
            raise self._leave(row, "day", message)
        if day is None and self.event.days > 1:
            raise self._leave(row, "day", phrase("The row has no day."))
        day = 1 if day is None else day
        if not 1 <= day <= self.event.days:
            self._beyond(row, day)
        self.last_day = max(self.last_day, day)
        return day

    def _beyond(self, row: SheetRow, day: int) -> None:
        text = one_line(self.texts.text(row, "day")) or self.days.above.get(row.number, "")
        text = text or one_line(self.texts.text(row, "start"))
        moves = any(proposal.name == DAYS_OF_LIST for proposal in self.proposals)
        further = None if moves else further_day(self.event, day, row.number)
        if further is not None:
            self.proposals.append(further)
            if self.options.accepts(further.name):
                return
        raise self._leave(
            row,
            "day",
            phrase("“{text}” is not a day of the event.", text=text),
            phrase("Correct the date in the list, or the days of the event."),
        )

    def _time(self, row: SheetRow, name: str, front: re.Pattern[str]) -> _Moment | None:
        """Read a cell as a time, a span of two, or a time with its day."""
        written = one_line(self.texts.text(row, name))
        if not written:
            return None
        either = self.days.open_date(written)
        if either is not None:
            raise self._either(row, either)
        text, about = without_about(written)
        if (before := front.match(text)) is not None:
            text = text[before.end() :]
        try:
            found = self._moment(text, spans=name == "start")
        except (ValueError, OverflowError):
            raise self._no_time(row, name, written) from None
        if found is None:
            raise self._leave(row, name, phrase("“{text}” is not a time of day.", text=written))
        if about:
            self._report(row, name, written, text)
        return found

    def _moment(self, text: str, *, spans: bool) -> _Moment | None:
        minute = read_minute(text)
        if minute is not None:
            return _Moment(minute)
        span = read_span(text) if spans else None
        if span is not None:
            return _Moment(span[0], end=span[1])
        dated = read_moment(text, self.event, month_first=self.days.month_first)
        return _Moment(dated[1], dated[0]) if dated and dated[1] is not None else None

    def _minutes(self, row: SheetRow, day: date, start: _Moment, kind: ItemKind) -> int | None:
        """Return how long the item lasts; None if the row does not say."""
        end = self._time(row, "end", _UNTIL)
        if end is None and start.end is not None:
            end = _Moment(start.end)
        elif end is not None and start.end not in (None, end.minute):
            raise self._leave(row, "end", phrase("The begin holds another end than the end."))
        length = self._duration(row)
        if end is None:
            return length
        minutes = _until(day, start.minute, end, kind)
        if minutes is None:
            raise self._leave(row, "end", phrase("The end is not after the begin."))
        if length not in (None, minutes):
            self._show_warning(
                row,
                "minutes",
                phrase("From begin to end it is %n minutes; these count.", n=minutes),
            )
        return minutes

    def _duration(self, row: SheetRow) -> int | None:
        found = self.duration_in(row, "minutes")
        if found == 0:
            raise self._leave(row, "minutes", phrase("An item lasts at least one minute."))
        if found is None and one_line(self.texts.text(row, "minutes")):
            written = one_line(self.texts.text(row, "minutes"))
            raise self._leave(
                row,
                "minutes",
                phrase("“{text}” is not a duration.", text=written),
                phrase("Write minutes as 45, or hours as 1:15, and read the list again."),
            )
        return found

    def duration_in(self, row: SheetRow, name: str) -> int | None:
        """Read the duration in a cell; None if it is empty or not a duration."""
        written = one_line(self.texts.text(row, name))
        text, about = without_about(written)
        found = read_duration(text)
        if about and found is not None:
            self._report(row, name, written, text)
        return found

    def _report(self, row: SheetRow, name: str, written: str, meant: str) -> None:
        message = phrase("“{written}” is taken as {meant}.", written=written, meant=meant)
        self._show_warning(row, name, message)

    def _show_warning(self, row: SheetRow, name: str, message: Phrase) -> None:
        self.findings.append(self.texts.finding(Severity.WARNING, row.number, name, message))

    def _either(self, row: SheetRow, either: Either) -> LeftOut:
        message = phrase(
            "“{text}” can be {first} or {second}, and neither is a day of the event.",
            text=either.written,
            first=f"{either.day_first:%d.%m.%Y}",
            second=f"{either.month_first:%d.%m.%Y}",
        )
        remedy = phrase("Write the date as 04.11.2024, or correct the days of the event.")
        return self._leave(row, "day", message, remedy)

    def _no_time(self, row: SheetRow, name: str, text: str) -> LeftOut:
        return self._leave(row, name, phrase("The time “{text}” does not exist.", text=text))

    def _leave(
        self, row: SheetRow, name: str, message: Phrase, remedy: Phrase | None = None
    ) -> LeftOut:
        return LeftOut(self.texts.left_out(row, name, message, remedy))


def _until(day: date, start: int, end: _Moment, kind: ItemKind) -> int | None:
    """Count the minutes from begin to end, past midnight if that is meant."""
    if end.day is not None:
        minutes = (end.day - day) // timedelta(minutes=1) + end.minute - start
        return minutes if 0 < minutes <= DAY else None
    minutes = end.minute - start
    night = start >= NIGHT_FROM and end.minute <= NIGHT_UNTIL
    if minutes < 0 and (end.minute == 0 or night or kind is ItemKind.EVENING):
        minutes += DAY
    return minutes if minutes > 0 else None
