"""Durations as people write them, read completely or not at all."""

import re
from fractions import Fraction

from moderator.rules.written.times import DAY

_HOURS = r"(?:stunden?|std|hours?|hrs?|h)\.?"
_MINUTES = r"(?:minuten?|minutes?|mins?|m)\.?"
_SHORT = rf"(?:{_MINUTES}|['’′])"
_AND = r"(?:(?:und|and)\s+|,\s*)?"
_PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?P<minutes>[0-9]{{1,4}})(?:[.,]0{{1,2}})?(?:\s*{_MINUTES})?",
        r"(?P<minutes>[0-9]{1,4})\s*['’′]",
        rf"(?P<hours>[0-9]{{1,2}}(?:[.,][0-9]{{1,2}})?)\s*{_HOURS}",
        rf"(?P<hours>[0-9]{{1,2}})?\s*(?P<part>[½¼¾])\s*{_HOURS}",
        rf"(?P<hours>[0-9]{{1,2}})\s+1/2\s*(?P<half>{_HOURS})",
        rf"(?P<hours>[0-9]{{1,2}})\s*{_HOURS}\s*{_AND}(?P<minutes>[0-9]{{1,2}})\s*{_SHORT}?",
        rf"(?P<hours>[0-9]{{1,2}}):(?P<minutes>[0-5][0-9])(?::00)?(?:\s*{_HOURS})?",
        r"PT(?=[0-9])(?:(?P<hours>[0-9]{1,2})H)?(?:(?P<minutes>[0-9]{1,4})M)?",
    )
)


def read_duration(text: str) -> int | None:
    """Read minutes: 45, 45 min, 45', 1h 15m, 1,5 Std., 0:30, 1:00:00; a bare number is minutes.

    A written 0 is read as 0. None if the text is anything else, is no whole number of minutes, or
    is longer than a day.
    """
    found = next(filter(None, (shape.fullmatch(text.strip()) for shape in _SHAPES)), None)
    if found is None:
        return None
    parts = found.groupdict()
    hours = Fraction((parts.get("hours") or "0").replace(",", "."))
    hours += _PARTS.get(parts.get("part") or "", 0) + Fraction(1 if parts.get("half") else 0, 2)
    minutes = hours * 60 + int(parts.get("minutes") or 0)
    return int(minutes) if minutes.denominator == 1 and minutes <= DAY else None
