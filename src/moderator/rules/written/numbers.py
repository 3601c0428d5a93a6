"""Whole numbers as people write them, read completely or not at all."""

import re

PEOPLE = (
    r"(?:(?:sitz)?pl(?:ätze|atz|\.)?|pers(?:onen|ons?|\.)?|p\.?|teilnehmende|teilnehmer(?:innen)?|tn"
    r"|leute|people|places?|seats?|participants?|pax)"
)
GROUPS = r"(?:gruppen?|kleingruppen?|groups?|gr\.?)"
"""Pattern of the units that may stand behind a number of groups."""

_PLAIN = re.compile(r"(?P<whole>[0-9]{1,6})(?:[.,]0{1,2})?")
_GROUPED = re.compile(
    r"(?P<whole>[0-9]{1,3}(?P<mark>[.,'’ ])[0-9]{3}(?:(?P=mark)[0-9]{3})?)"
    r"(?:(?!(?P=mark))[.,]0{1,2})?"
)


def read_number(text: str, unit: str = "", before: str = "") -> int | None:
    """Read a whole number of 0 or more: 28, 28.0, 1.000, 1 000.

    A dot, comma or space before three digits separates the thousands. unit: pattern of what may
    follow the number; before: of what may precede it. None if the text is anything else.
    """
    plain = text.strip()
    if before and (front := re.match(rf"{before}(?![^\W\d_])\s*", plain, re.IGNORECASE)):
        plain = plain[front.end() :]
    if unit and (behind := re.search(rf"(?<=[0-9])\s*{unit}\Z", plain, re.IGNORECASE)):
        plain = plain[: behind.start()]
    found = _GROUPED.fullmatch(plain) or _PLAIN.fullmatch(plain)
    return int(re.sub(r"[^0-9]", "", found["whole"])) if found else None
