"""Texts and addresses as published schedules hold them."""

import re

TIMESLOT = "00:05"
"""Grid of the schedule, as programs that show it ask for it."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def sound(text: str) -> str:
    """Remove what no file can hold: control characters and lone surrogates."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def unified(text: str) -> str:
    """Return a text as it comes back from a file that it was written to."""
    return sound(text).strip()


def web_address(text: str) -> bool:
    """Return whether a text is an address that a schedule may hold."""
    return re.fullmatch(r"https?://[^\s<>\"]+", text) is not None
