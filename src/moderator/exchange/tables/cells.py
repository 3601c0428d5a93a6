"""Understanding of single cells: texts, yes and no."""

import re
import unicodedata
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
    r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_WORDS = re.compile(r"[^\W_]+", re.UNICODE)


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
