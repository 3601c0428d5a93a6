"""The days of a programme list: order of day and month, sections, days outside the event."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import MOST_DAYS, YEARS, Event
from moderator.exchange.plan import Proposal
from moderator.exchange.tables.cells import one_line
from moderator.exchange.tables.headings import ReadColumn
from moderator.exchange.tables.sheet import Sheet, SheetRow
from moderator.rules.written.days import (
    mentions_day,
    read_dated,
    read_day,
    read_moment,
)
from moderator.rules.written.order import Either, WrittenOrder, dates_either_way, order_of

DAYS_OF_LIST = "days-of-list"
"""Name of the proposal to use the days of the list instead of adding days to the event."""

_MOMENTS = ("day", "start", "end")


@dataclass(slots=True)
class ListDays:
    """The day of each row of a programme list.

    order: whether day or month comes first in its dates. above: for rows without a day, the text
    above that counts for them, "" if there is none. sections: numbers of rows that hold only a day.
    broken: numbers of rows below a day that could not be read.
    """

    event: Event
    order: WrittenOrder = WrittenOrder.DAY_FIRST
    above: dict[int, str] = field(default_factory=dict)
    sections: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)

    @property
    def month_first(self) -> bool:
        """Whether the month comes first, so that 11/04/2024 is in November."""
        return self.order is WrittenOrder.MONTH_FIRST

    @staticmethod
    def of(sheet: Sheet, columns: Iterable[ReadColumn], event: Event) -> "ListDays":
        """Scan the rows of a sheet from the top."""
        places = {c.field: c.index for c in columns if c.field in _MOMENTS}
        texts = [row.cell(place) for row in sheet.rows for place in places.values()]
        texts += [only for row in sheet.rows if (only := _only_text(row))]
        days = ListDays(event, order_of(event, texts))
        days._look_through(sheet.rows, places)
        return days

    def open_date(self, text: str) -> Either | None:
        """Return a date whose order is ambiguous in this list; None if there is none."""
        return next(iter(dates_either_way(text)), None) if self.order is WrittenOrder.OPEN else None

    def _look_through(self, rows: Iterable[SheetRow], places: Mapping[str, int]) -> None:
        above, lost = "", False
        for row in rows:
            own = one_line(row.cell(places["day"])) if "day" in places else ""
            only = _only_text(row)
            if only and self._is_day(only, bare=only == own):
                above, lost = only, False
                self.sections.add(row.number)
            elif own:
                above, lost = (own, False) if self._is_day(own, bare=True) else ("", True)
            elif only and mentions_day(only):
                above, lost = "", True
            else:
                self.above[row.number] = above
                if lost:
                    self.broken.add(row.number)

    def _is_day(self, text: str, *, bare: bool) -> bool:
        try:
            if read_moment(text, self.event, month_first=self.month_first):
                return True
            return bare and read_day(text, self.event) is not None
        except (ValueError, OverflowError):
            return False


def _only_text(row: SheetRow) -> str:
    """Return the text of the only filled cell, or the text that all cells of the row share."""
    texts = {one_line(cell) for cell in row.cells if cell}
    return texts.pop() if len(texts) == 1 else ""


def days_of_list(
    conference: Conference, texts: Iterable[tuple[int, str]], days: ListDays
) -> tuple[Event, Proposal] | None:
    """Propose the event with the days of a list; texts: (number of the row, its day).

    None if a date of the list is a day of the event, if the list continues right after the last
    day, so that the event only lasts longer, or if the list spans more days than an event can have.
    """
    found = {row: day for row, text in texts if (day := _date(text, days)) is not None}
    return moved_days(conference, found)


def moved_days(conference: Conference, dates: Mapping[int, date]) -> tuple[Event, Proposal] | None:
    """Propose the event with other days; dates: by the number of the row. None as above."""
    if not dates:
        return None
    event, first, last = conference.event, min(dates.values()), max(dates.values())
    end = event.date_of(event.days)
    known = any(event.start <= day <= end for day in dates.values())
    length = max([(last - first).days + 1, *(item.day for item in conference.items())])
    if known or first == end + timedelta(1) or length > MOST_DAYS or first.year not in YEARS:
        return None
    sentence = phrase(
        "The list has the programme of {first} to {last}, the event lasts from {start} to {end}. "
        "Take the days of the list?",
        first=_written(first),
        last=_written(last),
        start=_written(event.start),
        end=_written(end),
    )
    proposal = Proposal(
        DAYS_OF_LIST, sentence, _written(event.start), _written(first), tuple(dates)
    )
    return replace(event, start=first, days=length), proposal


def further_day(event: Event, day: int, number: int) -> Proposal | None:
    """Propose to extend the event to a day of the list; None if it would be too long."""
    if not event.days < day <= MOST_DAYS:
        return None
    sentence = phrase(
        "The list has a programme for day {day}; the event lasts %n days. Extend it?",
        day=day,
        n=event.days,
    )
    return Proposal(f"days:{day}", sentence, str(event.days), str(day), (number,))


def _date(text: str, days: ListDays) -> date | None:
    if days.open_date(text):
        return None
    try:
        found = read_dated(text, days.event.start, month_first=days.month_first)
    except ValueError:
        return None
    return found[0] if found else None


def _written(day: date) -> str:
    return f"{day:%d.%m.%Y}"
