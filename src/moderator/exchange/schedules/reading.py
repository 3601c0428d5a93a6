"""Recognises published schedules and calendars by what they hold, whatever their name is."""

import re

from moderator.exchange.schedules.entries import ScheduleFile
from moderator.exchange.schedules.ics_in import read_calendar
from moderator.exchange.schedules.json_in import read_json
from moderator.exchange.schedules.xml_in import read_xml

_LOOK = 4096
_BOM = b"\xef\xbb\xbf"


def read_schedule(file: str, data: bytes) -> ScheduleFile | None:
    """Read a schedule or a calendar; None if the file is neither XML, JSON nor a calendar.

    Raises ImportProblem if it is one of them and holds no schedule.
    """
    begin = data[:_LOOK].removeprefix(_BOM).lstrip()
    if re.match(rb"BEGIN\s*:\s*VCALENDAR", begin, re.IGNORECASE):
        return read_calendar(file, data)
    if begin.startswith((b"<?xml", b"<schedule", b"<!--", b"<!DOCTYPE schedule")) or re.match(
        rb"<(?:[a-z0-9]+:)?schedule[\s>]", begin, re.IGNORECASE
    ):
        return read_xml(file, data)
    if re.match("<(?:[?]xml|!--|schedule)", _utf16(begin)):
        return read_xml(file, data)
    if re.match(rb"\{\s*(?:\"|\})", begin):
        return read_json(file, data)
    return None


def _utf16(begin: bytes) -> str:
    """Read a beginning in UTF-16; "" where it has no mark of that encoding."""
    if not begin.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    return begin[: len(begin) // 2 * 2].decode("utf-16", "replace").lstrip()
