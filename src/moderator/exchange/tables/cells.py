"""Understanding of single cells: texts, dates, times, numbers, yes and no."""

import re
import unicodedata
from datetime import date, datetime, time
from functools import lru_cache

from moderator.exchange.tables.sheet import MAX_CELL

YES = frozenset(
    {
        "ja",
        "j",
        "yes",
        "y",
        "x",
        "1",
        "wahr",
        "true",
        "ok",
        "erteilt",
        "einverstanden",
        "granted",
        "✓",
        "✔",
        "✔\ufe0f",
        "☑",
        "✅",
        "●",
    }
)
NO = frozenset(
    {
        "nein",
        "n",
        "no",
        "0",
        "falsch",
        "false",
        "verweigert",
        "nicht einverstanden",
        "refused",
        "✗",
        "✘",
        "❌",
        "☐",
        "○",
    }
)

_SPACES = re.compile(r"[^\S\n]+")
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_WORDS = re.compile(r"[^\W_]+", re.UNICODE)
_DATES = (
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})"), (3, 2, 1)),
    (re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})"), (3, 2, 1)),
    (re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})(?!\d)"), (3, 2, 1)),
)
_TIME = re.compile(r"(?<![\d.])(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:uhr|h)?\s*(am|pm)?", re.I)


def clean(text: str) -> str:
    """Trim stray spaces and control characters, keep line breaks, compose accents."""
    if text.isascii() and text.isalnum():
        return text[:MAX_CELL]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _SPACES.sub(" ", _CONTROLS.sub("", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()[:MAX_CELL]


def one_line(text: str) -> str:
    """Join the lines of a cell to one."""
    return " ".join(text.split())


@lru_cache(maxsize=20_000)  # lists say the same again and again
def key(text: str) -> str:
    """Make texts comparable: case, spaces, dashes and punctuation do not count."""
    return " ".join(_WORDS.findall(unicodedata.normalize("NFC", text).casefold()))


def yes_or_no(text: str) -> bool | None:
    """Read an answer; None where it is neither yes nor no."""
    word = text.casefold().strip(" .!")
    if word in YES:
        return True
    if word in NO or word.startswith(("nein", "no ", "no,")):
        return False
    return True if word.startswith(("ja ", "ja,", "yes ", "yes,")) else None


def read_date(text: str) -> date | None:
    """Read a date as 4.11.2024, 2024-11-04 or 04/11/2024, day first if it can be.

    None without a date. Raises ValueError where one is written that does not exist.
    """
    for pattern, order in _DATES:
        found = pattern.search(text)
        if found:
            year, month, day = (int(found.group(place)) for place in order)
            if "/" in found.group() and month > 12 >= day:  # no other order gives a date
                month, day = day, month
            return date(year + 2000 if year < 100 else year, month, day)
    return None


def read_time(text: str) -> time | None:
    """Read a time of day as 9:00, 09.00, 9 Uhr or 2:30 pm; None without one.

    Raises ValueError where a time is written that does not exist; 24:00 does not.
    """
    for pattern, _ in _DATES:
        text = pattern.sub(" ", text, count=1)
    found = _TIME.search(text.replace("T", " "))
    if not found:
        return None
    hour, minute = int(found.group(1)), int(found.group(2) or 0)
    half = (found.group(3) or "").casefold()
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return time(hour, minute)


def read_moment(text: str, default: time) -> datetime | None:
    """Read a date with a time, or with `default` where it has none; None without a date.

    Raises ValueError where date or time do not exist.
    """
    day = read_date(text)
    if day is None:
        return None
    return datetime.combine(day, read_time(text) or default)


def read_count(text: str) -> int | None:
    """Read a whole number as 28, 28.0 or "28 Plätze"; None without one."""
    found = re.match(r"\s*(\d{1,6})(?:[.,]0+)?(?!\d)", text)
    return int(found.group(1)) if found else None
