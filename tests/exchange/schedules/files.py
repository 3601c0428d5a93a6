"""Schedules and calendars that the tests of their reading share."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import escape

from moderator.event.conference import Conference
from moderator.event.schedule import Event
from moderator.exchange.plan import ImportPlan
from tests.exchange.lists import EVENT, after, plan


def event(**changes: Any) -> Conference:
    """Make an empty event of two days from 4 November 2024 in Berlin."""
    return Conference.empty().replaced({Event: {1: replace(EVENT, **changes)}})


def xml(*entries: str, day: str = 'date="2024-11-04" index="1"', conference: str = "") -> bytes:
    """Make a schedule of one day whose entries stand in the room Werra, each from line 5 on."""
    inner = "\n".join(entries)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<schedule><version>1</version><conference><title>K</title>{conference}</conference>\n"
        f"<day {day}>\n"
        '<room name="Werra">\n'
        f"{inner}\n"
        "</room></day></schedule>\n"
    ).encode()


def entry(title: str = "Vortrag", **elements: str) -> str:
    """Make an entry of a schedule in one line; an element without text is left out."""
    known = {"start": "09:00", "duration": "00:45", "type": "talk", **elements}
    number = known.pop("id", "1")
    body = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in known.items() if text)
    return f'<event id="{number}"><title>{escape(title)}</title>{body}</event>'


def calendar(*entries: Sequence[str], before: str = "") -> bytes:
    """Make a calendar of entries that are given as their lines, each from line 3 on."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *before.splitlines()]
    for each in entries:
        lines += ["BEGIN:VEVENT", *each, "END:VEVENT"]
    return ("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode()


def read(data: bytes, conference: Conference | None = None, **options: Any) -> ImportPlan:
    """Plan the import of a schedule."""
    return plan(conference or event(), "programme", data, **options)


def made(data: bytes, conference: Conference | None = None, **options: Any) -> Conference:
    """Return the event after a schedule was imported."""
    conference = conference or event()
    return after(conference, read(data, conference, **options).steps)


def told(found: ImportPlan) -> list[tuple[int | None, str]]:
    """Return what is told of a plan: line and message in English."""
    return [(finding.row, str(finding.message)) for finding in found.findings]
