"""Days and moments as people write them, read completely or not at all."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from moderator.event.schedule import Event
from moderator.rules.written.times import read_minute

_MONTHS = (
    r"jan(?:uar|uary|\.)?|jänner",
    r"feb(?:ruar|ruary|\.)?",
    r"märz|mär\.?|mrz\.?|mar(?:ch|\.)?|maerz",
    r"apr(?:il|\.)?",
    r"mai|may",
    r"jun(?:i|e|\.)?",
    r"jul(?:i|y|\.)?",
    r"aug(?:ust|\.)?",
    r"sep(?:tember|t\.?|\.)?",
    r"okt(?:ober|\.)?|oct(?:ober|\.)?",
    r"nov(?:ember|\.)?",
    r"dez(?:ember|\.)?|dec(?:ember|\.)?",
)
_WEEKDAYS = (
    r"montags?|mo|monday|mon",
    r"dienstags?|di|tuesday|tues?",
    r"mittwochs?|mi|wednesday|wed",
    r"donnerstags?|do|thursday|thurs?|thu",
    r"freitags?|fr|friday|fri",
    r"samstags?|sa|saturday|sat|sonnabends?",
    r"sonntags?|so|sunday|sun",
)
_MONTH = "|".join(f"(?P<m{place}>{words})" for place, words in enumerate(_MONTHS, start=1))
_WEEKDAY = "|".join(f"(?P<w{place}>{words})" for place, words in enumerate(_WEEKDAYS))
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_DATES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}})\.\s?(?P<month>[0-9]{{1,2}})(?:\.(?:\s?{_YEAR})?)?",
        rf"(?P<day>[0-9]{{1,2}})(?P<between>[/\s-])(?P<month>[0-9]{{1,2}})(?P=between){_YEAR}",
        r"(?P<day>[0-9]{1,2})(?P<between>/)(?P<month>[0-9]{1,2})",
        rf"(?P<day>[0-9]{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:{_MONTH})(?:,?\s*(?P<year>[0-9]{{4}}))?",
        rf"(?:{_MONTH})\s*(?P<day>[0-9]{{1,2}})(?:\.|st|nd|rd|th)?(?:,?\s*(?P<year>[0-9]{{4}}))?",
        r"(?P<year>(?:19|20|21)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])",
        r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4})",
    )
)
_DIGITS = re.compile(r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{2})?")
_NUMBERED = re.compile(
    r"(?:tag|day)\s*(?P<before>[0-9]{1,2})(?![0-9])\.?"
    r"|(?P<after>[0-9]{1,2})\.\s*(?:(?:konferenz|kongress|tagungs|veranstaltungs)-?)?tag(?![^\W_])",
    re.IGNORECASE,
)
_ALONE = re.compile(r"([0-9]{1,2})\.?")
_NAMED = re.compile(rf"(?:{_WEEKDAY})(?![^\W_])\.?", re.IGNORECASE)
_MENTIONED = re.compile(
    r"[0-9]{1,2}\.\s?[0-9]{1,2}\.|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}"
    r"|[0-9]\.?\s*(?:" + "|".join(_MONTHS) + r")(?![^\W_])"
    r"|(?<![^\W_])(?:(?:tag|day)\s*[0-9]|[0-9]\.\s*tag(?![^\W_])"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    re.IGNORECASE,
)
_MARKS = " ,;:|()–—-"
_EITHER_WAY = frozenset("/-")
_CENTURY = 2000
"""Added to a year that is written with two digits."""


def read_date(
    text: str, near: date | None = None, *, month_first: bool = False, digits: bool = False
) -> date | None:
    """Read a date such as 4.11.2024, 2024-11-04, 4. November 2024 or Mo 04.11.24.

    near: supplies the year if none is written; without it a year is required. month_first:
    the order of 11/04/2024 and 11-04-2024, unless only the other one exists. digits: 0411 and
    041124 are dates as well. None if the text is anything else. Raises ValueError for a date that
    does not exist, such as a Tuesday that is a Monday.
    """
    weekday, rest = _weekday(text.strip())
    found = next(filter(None, (shape.fullmatch(rest) for shape in _DATES)), None)
    if found is None and digits:
        found = _DIGITS.fullmatch(rest)
    if found is None:
        return None
    parts = found.groupdict()
    if not parts.get("year") and near is None:
        return None
    day = int(parts["day"])
    month = int(parts.get("month") or next(n for n in range(1, 13) if parts.get(f"m{n}")))
    if parts.get("between") in _EITHER_WAY and day <= 12 and (month_first or month > 12):
        day, month = month, day
    made = _made(parts.get("year"), month, day, near)
    if weekday is not None and made.weekday() != weekday:
        raise ValueError(text)
    return made


def read_day(text: str, event: Event, *, month_first: bool = False) -> int | None:
    """Read a day of an event, from 1: a date, a weekday that it has once, "Tag 2", or several.

    A date outside the event gives a number below 1 or above its days. None if the text is
    anything else. Raises ValueError if the date does not exist or the parts contradict each other.
    """
    plain = " ".join(text.split())
    if alone := _ALONE.fullmatch(plain):
        return int(alone[1])
    return _day(plain, event, month_first=month_first)


def read_dated(
    text: str, near: date | None = None, *, month_first: bool = False
) -> tuple[date, int | None] | None:
    """Read a date, with or without a time behind it; the time is in minutes after midnight.

    near: supplies the year if none is written. None if the text is anything else. Raises
    ValueError as `read_date` and `read_minute` do.
    """
    return _timed(text, lambda day: read_date(day, near, month_first=month_first))


def read_moment(
    text: str, event: Event, *, month_first: bool = False
) -> tuple[date, int | None] | None:
    """Read a day of an event, with or without a time behind it in minutes after midnight.

    None if the text is anything else. Raises ValueError as `read_day` and `read_minute` do.
    """

    def day_of(text: str) -> date | None:
        found = _day(text, event, month_first=month_first)
        return None if found is None else event.start + timedelta(days=found - 1)

    return _timed(text, day_of)


def mentions_day(text: str) -> bool:
    """Return whether a text mentions a day anywhere, even if it says more than that."""
    return bool(_MENTIONED.search(text))


def at_minute(day: date, minute: int) -> datetime:
    """Return the moment that is so many minutes after a day's midnight."""
    return datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)


def _timed(text: str, day_of: Callable[[str], date | None]) -> tuple[date, int | None] | None:
    """Read a day with a time behind it; if the day can end in several places, at the last one."""
    plain = " ".join(text.split())
    day = day_of(plain)
    if day is not None:
        return day, None
    impossible: ValueError | None = None
    for day_text, clock in _splits(plain):
        try:
            minute, day = read_minute(clock), day_of(day_text)
        except ValueError as problem:  # another split may still be right: "4.11. 9 Uhr 30"
            impossible = problem
            continue
        if minute is not None and day is not None:
            return day, minute
    if impossible is not None:
        raise impossible
    return None


def _splits(text: str) -> Iterator[tuple[str, str]]:
    iso = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T(.+)", text)
    if iso:
        yield iso[1], iso[2]
    for place in range(len(text) - 1, 0, -1):
        if text[place] == " ":
            yield text[:place].rstrip(" ,;"), text[place + 1 :]


def _day(text: str, event: Event, *, month_first: bool) -> int | None:
    """Read a date, a weekday, or the number of a day with or without one of these behind it."""
    dated = read_date(text, event.start, month_first=month_first)
    if dated is not None:
        return _nearest(dated, text, event)
    numbered = _NUMBERED.match(text)
    rest = text[numbered.end() :].strip(_MARKS) if numbered else text
    number = int(numbered["before"] or numbered["after"]) if numbered else None
    if not rest:
        return number
    weekday, behind = _weekday(rest)
    if weekday is not None and not behind:
        days = range(1, event.days + 1) if number is None else (number,)
        named = [day for day in days if event.date_of(day).weekday() == weekday]
        if number is not None and not named:
            raise ValueError(text)
        return named[0] if len(named) == 1 else None
    dated = read_date(rest, event.start, month_first=month_first) if numbered else None
    if dated is None:
        return None
    if _nearest(dated, rest, event) != number:
        raise ValueError(text)
    return number


def _nearest(found: date, text: str, event: Event) -> int:
    """Number of a date's day; a date without a year may be in the year of the event's last day."""
    last = event.date_of(event.days)
    if found < event.start and last.year != found.year:
        later = read_date(text, last)
        if later is not None and later <= last:
            found = later
    return (found - event.start).days + 1


def _weekday(text: str) -> tuple[int | None, str]:
    """Remove a weekday from the beginning or the end of a text."""
    found = _NAMED.match(text)
    rest = text[found.end() :] if found else ""
    if found is None:
        parts = re.fullmatch(r"(?P<rest>.+?)[\s,(]+(?P<name>[^\W\d_]+\.?)\)?", text)
        found = _NAMED.fullmatch(parts["name"]) if parts else None
        if parts is None or found is None:
            return None, text
        rest = parts["rest"]
    place = next(n for n in range(7) if found[f"w{n}"])
    return place, rest.strip(_MARKS)


def _made(year: str | None, month: int, day: int, near: date | None) -> date:
    if year is None:
        assert near is not None
        return date(near.year, month, day)
    return date(int(year) + (_CENTURY if len(year) == 2 else 0), month, day)
