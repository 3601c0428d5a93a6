"""Reads ranks as people and forms write them: 2, "2. Wahl", "Zweitwunsch", "2nd choice"."""

import re

from moderator.rules.written.comparing import key

WISH = r"(?:wahl|wunsch|prio\w*|choice|wish|preference|pref|w)"
ROUND = (
    r"(?:workshoprunde|workshop\s+runde|workshop\s+round|workshopround|runde|round|block|phase"
    r"|slot|workshop|ws|r)"
)
_ORDINAL_WORDS = ("erst", "zweit", "dritt", "viert", "fünft",
                  "first", "second", "third", "fourth", "fifth")  # fmt: skip
ORDINALS = {word: place % 5 + 1 for place, word in enumerate(_ORDINAL_WORDS)}
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th|te[rns]?|er)?"
_NAMED = r"(?:rang|rank|ranking|platz|place|stelle|nr|no)"
_RANK = re.compile(
    rf"(?:(?:{_NAMED}|{WISH})\s*)?{_NUMBER}(?:\s*(?:{WISH}|{_NAMED}|priorität))?"
    rf"|(?P<fused>{'|'.join(ORDINALS)})(?:e[rnms]?)?\s*(?:{WISH}|{_NAMED})?"
)
_DECIMAL = re.compile(r"(\d{1,2})[.,]0{1,2}")
"""A whole number as spreadsheets write it, such as 1.0 or 1,0."""

_FOREIGN = re.compile(r"[^\w\s.:()#°ºª–-]")
"""A character that no rank contains, as in "20 %", "3/5" or "2*"."""

_WORDED = re.compile(rf"{WISH}|{_NAMED}|{'|'.join(ORDINALS)}")
_MERE = re.compile(r"(?:(?:nr|no)\s*)?\d+")
MOST = 50


def read_rank(text: str) -> int | None:
    """Read a text that is nothing but a rank; None for anything else."""
    if text.isdecimal():
        return int(text) if len(text) < 3 and 0 < int(text) < MOST else None
    if _FOREIGN.search(text) and not _DECIMAL.fullmatch(text):
        return None
    decimal = _DECIMAL.fullmatch(text)
    found = _RANK.fullmatch(decimal[1] if decimal else key(text))
    if not found:
        return None
    rank = ORDINALS[found["fused"]] if found["fused"] else int(found["number"])
    return rank if 0 < rank < MOST else None


def is_worded(text: str) -> bool:
    """Return whether a word marks a text as a rank, as in "1. Wahl" but not in "1"."""
    return bool(_WORDED.search(key(text)))


def is_number(text: str) -> bool:
    """Return whether a rank is only a number, which may also number something else."""
    return bool(_MERE.fullmatch(key(text)))
