"""Whether the day or the month comes first in a list's dates, such as 11/04/2024."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from moderator.event.schedule import Event
from moderator.rules.written.days import read_date

_EITHER_WAY = re.compile(
    r"(?<![0-9/-])[0-9]{1,2}([/-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![0-9/-])"
)


class WrittenOrder(Enum):
    """What comes first; OPEN if the list does not show it."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()
    OPEN = auto()


@dataclass(frozen=True, slots=True)
class Either:
    """A date as it is written, and the two days that it can mean."""

    written: str
    day_first: date
    month_first: date


def dates_either_way(text: str) -> tuple[Either, ...]:
    """Find the dates in a text that can be read both day first and month first."""
    found = []
    for match in _EITHER_WAY.finditer(text):
        pair = _both(match.group())
        if pair:
            found.append(Either(match.group(), *pair))
    return tuple(found)


def order_of(event: Event, texts: Iterable[str]) -> WrittenOrder:
    """Find the order of a list's dates: by dates that exist in one order only, then by the event.

    Without any such sign a list is OPEN; without dates that can be read both ways it does not
    matter, and the day comes first.
    """
    dates = [found.group() for text in texts for found in _EITHER_WAY.finditer(text)]
    open_ones = [pair for pair in map(_both, dates) if pair]
    if not open_ones:
        return WrittenOrder.DAY_FIRST
    certain = {day_first for text in dates if (day_first := _day_is_first(text)) is not None}
    if len(certain) == 1:
        return WrittenOrder.DAY_FIRST if certain.pop() else WrittenOrder.MONTH_FIRST
    last = event.date_of(event.days)
    inside = [[event.start <= day <= last for day in pair] for pair in open_ones]
    if certain or not any(map(any, inside)):
        return WrittenOrder.OPEN
    return WrittenOrder.DAY_FIRST if any(first for first, _ in inside) else WrittenOrder.MONTH_FIRST


def _both(text: str) -> tuple[date, date] | None:
    try:
        first, second = (read_date(text, month_first=order) for order in (False, True))
    except ValueError:
        return None
    return (first, second) if first and second and first != second else None


def _day_is_first(text: str) -> bool | None:
    """Return whether the first number can only be a day; None where both numbers can be."""
    first, second = (int(part) for part in re.split("[/-]", text)[:2])
    return None if (first > 12) is (second > 12) else first > 12
