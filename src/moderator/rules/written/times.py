"""Times of day as people write them, read completely or not at all."""

import re
from datetime import time

DAY = 24 * 60
"""Minutes of a day; as an end it means 24:00."""

_ABOUT = re.compile(
    r"(?:(?:circa|zirka|ca|etwa|ungefähr|ungef|gegen|rund|about|approximately|approx|around)\b\.?"
    r"|[~≈])\s*(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_HALF = r"(?:\s*(?P<half>[ap])\.?\s?m\.?)?"
_UNIT = r"(?:\s*(?:uhr|h|hrs)\.?)?"
_SHAPES = tuple(
    re.compile(rf"(?:um\s+|at\s+)?{shape}", re.IGNORECASE)
    for shape in (
        rf"(?P<hour>[0-9]{{1,2}}){_UNIT}{_HALF}",
        rf"(?P<hour>[0-9]{{1,2}})[.,h](?P<minute>[0-9]{{2}}){_UNIT}{_HALF}",
        rf"(?P<hour>[0-9]{{1,2}})\s?:\s?(?P<minute>[0-9]{{2}})(?::00(?:\.0+)?)?{_UNIT}{_HALF}",
        r"(?P<hour>[0-9]{1,2})\s*(?:uhr|h)\s*(?P<minute>[0-9]{2})",
        rf"(?P<hour>[0-9]{{1,2}})(?P<minute>[0-9]{{2}}){_UNIT}{_HALF}",
    )
)
_NOON = re.compile(r"(?:12(?:[:.]00)?\s+)?noon", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[–—-]|\b(?:bis|to|until|till)\b)\s*", re.IGNORECASE)
_FROM = re.compile(r"(?:von|from)\s+", re.IGNORECASE)


def without_about(text: str) -> tuple[str, bool]:
    """Remove "ca." or the like from the beginning of a value; return whether it was there."""
    found = _ABOUT.fullmatch(text.strip())
    return (found["rest"], True) if found else (text, False)


def read_minute(text: str) -> int | None:
    """Read a time as minutes after midnight: 9:00, 09.00, 9h30, 0930, 9 Uhr 30, 2:30 p.m.

    24:00 is the end of the day. None if the text is anything else. Raises ValueError for a time
    that does not exist.
    """
    text = text.strip()
    if _NOON.fullmatch(text):
        return DAY // 2
    found = next(filter(None, (shape.fullmatch(text) for shape in _SHAPES)), None)
    if found is None:
        return None
    parts = found.groupdict()
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    half = (parts.get("half") or "").casefold()
    if (half == "a" and hour > 12) or (half == "p" and hour == 0):
        raise ValueError(text)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if hour <= 12 else hour
    if minute > 59 or hour * 60 + minute > DAY:
        raise ValueError(text)
    return hour * 60 + minute


def read_time(text: str) -> time | None:
    """Read a time of day; None if the text is anything else.

    Raises ValueError for a time that does not exist; 24:00 is not a time of day.
    """
    minute = read_minute(text)
    return None if minute is None else time(*divmod(minute, 60))


def read_span(text: str) -> tuple[int, int] | None:
    """Read "9:00 – 10:30 Uhr" or "von 9 bis 10 Uhr" as two minutes after midnight.

    None if the text is anything else, or if only one of the two has a.m. or p.m.
    """
    begin = _FROM.match(text.strip())
    plain = text.strip()[begin.end() :] if begin else text.strip()
    for between in _BETWEEN.finditer(plain):
        first, last = plain[: between.start()], plain[between.end() :]
        if _has_half(first) is not _has_half(last):
            continue
        try:
            start, end = read_minute(first), read_minute(last)
        except ValueError:
            continue
        if start is not None and end is not None:
            return start, end
    return None


def _has_half(text: str) -> bool:
    return bool(re.search(r"[ap]\.?\s?m\.?\Z", text, re.IGNORECASE))
