"""Reads single cells: texts, yes and no."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from moderator.exchange.tables.sheet import MAX_CELL
from moderator.rules.written.comparing import key

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

_GLADLY = frozenset(
    {
        "gern",
        "gerne",
        "sehr gern",
        "sehr gerne",
        "bitte",
        "danke",
        "klar",
        "natürlich",
        "selbstverständlich",
        "einverstanden",
        "ich bin einverstanden",
        "ich stimme zu",
        "please",
        "of course",
        "sure",
        "i agree",
    }
)
"""Words that may follow a yes that gives consent."""

_SPACES = re.compile(r"[^\S\n]+")
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


def clean(text: str, most: int | None = MAX_CELL) -> str:
    """Remove stray spaces and control characters, keep line breaks, compose accents.

    most: greatest number of letters to keep, None for all.
    """
    if text.isascii() and text.isalnum():
        return text[:most]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _SPACES.sub(" ", _CONTROLS.sub("", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()[:most]


def one_line(text: str) -> str:
    """Join the lines of a cell into one."""
    return " ".join(text.split())


def exactly(text: str) -> str:
    """Return a name for comparison, ignoring only case and spaces."""
    return " ".join(text.casefold().replace("–", "-").split())


def yes_or_no(text: str, *, consent: bool = False) -> bool | None:
    """Read an answer; None if it is neither yes nor no.

    consent: a yes followed by a condition does not count as a yes.
    """
    word = text.casefold().strip(" .!")
    if word in YES:
        return True
    if word in NO or word.startswith(("nein", "no ", "no,")):
        return False
    if not word.startswith(("ja ", "ja,", "yes ", "yes,")):
        return None
    behind = key(word.removeprefix("ja").removeprefix("yes"))
    return True if not consent or behind in _GLADLY else None


def moment_text(value: date | time | timedelta) -> str:
    """Return a day, a time or a duration as a person would type it.

    Calculated values may be off by fractions of a second, so they are rounded to seconds; seconds
    are written only if not zero.
    """
    if isinstance(value, time):
        value = datetime.combine(date.min, value) - datetime.combine(date.min, time())
    if isinstance(value, datetime):
        midnight = datetime.combine(value.date(), time())
        value = midnight + timedelta(seconds=round((value - midnight).total_seconds()))
        passed = value - datetime.combine(value.date(), time())
        return f"{value:%d.%m.%Y} {_clock(passed)}" if passed else f"{value:%d.%m.%Y}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return _clock(timedelta(seconds=round(value.total_seconds())))


def _clock(passed: timedelta) -> str:
    minutes, seconds = divmod(round(passed.total_seconds()), 60)
    clock = f"{minutes // 60:02}:{minutes % 60:02}"
    return f"{clock}:{seconds:02}" if seconds else clock
