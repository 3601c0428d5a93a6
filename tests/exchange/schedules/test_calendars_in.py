"""Calendars as planners export them: no entry is lost, or it is told with its line."""

from datetime import time

import pytest
from hypothesis import given, settings

from moderator.event.errors import ImportProblem
from moderator.exchange.calendar import programme_calendar
from moderator.exchange.plan import Verdict
from tests.exchange.lists import kassel
from tests.exchange.schedules.files import calendar, event, made, read, told
from tests.exchange.schedules.test_schedules_out import STAMP, WORDS, schedules

BERLIN = "DTSTART;TZID=Europe/Berlin:20241104T"


def lines(*further: str, start: str = f"{BERLIN}090000", title: str = "Vortrag") -> list[str]:
    """Make the lines of an entry of 45 minutes."""
    ended = any(each.startswith(("DTEND", "DURATION")) for each in further)
    return [f"SUMMARY:{title}", start, *(() if ended else ("DURATION:PT45M",)), *further]


def test_entries_that_share_their_identifier_are_all_taken_over() -> None:
    data = calendar(
        lines("UID:reihe"),
        lines("UID:reihe", start=f"{BERLIN}100000"),
        lines("UID:reihe", "RECURRENCE-ID;TZID=Europe/Berlin:20241104T140000", title="Verlegt",
              start=f"{BERLIN}150000"),
        lines("UID:reihe"),
    )  # fmt: skip
    found = read(data)
    assert found.counts == {Verdict.NEW: 4}
    conference = made(data)
    assert len(conference.items()) == 4
    assert read(data, conference).steps == ()


def test_an_entry_that_repeats_comes_once_for_each_day() -> None:
    data = calendar(
        lines("UID:kaffee", "RRULE:FREQ=DAILY;COUNT=2", title="Kaffeepause"),
        lines("UID:abend", "RRULE:FREQ=DAILY;UNTIL=20241105T210000Z",
              "EXDATE;TZID=Europe/Berlin:20241105T190000", start=f"{BERLIN}190000", title="Abend"),
        lines("UID:x", "RRULE:FREQ=DAILY;COUNT=2", start=f"{BERLIN}110000", title="Verschoben"),
        lines("UID:x", "RECURRENCE-ID;TZID=Europe/Berlin:20241105T110000", title="Verschoben",
              start="DTSTART;TZID=Europe/Berlin:20241105T120000"),
    )  # fmt: skip
    shown = [(item.title, item.day, item.start.hour) for item in made(data).items()]
    assert shown == [
        ("Kaffeepause", 1, 9),
        ("Verschoben", 1, 11),
        ("Abend", 1, 19),
        ("Kaffeepause", 2, 9),
        ("Verschoben", 2, 12),
    ]


def test_what_repeats_without_end_is_told() -> None:
    data = calendar(lines("RRULE:FREQ=DAILY", title="Stand-up"))
    assert any("repeats by a rule" in message for _, message in told(read(data)))
    assert len(made(data).items()) == 2  # on the days of the event


def test_zones_are_converted_to_that_of_the_event() -> None:
    data = calendar(
        lines(start="DTSTART:20241104T080000Z", title="UTC"),
        lines(start="DTSTART;TZID=America/New_York:20241104T040000", title="New York"),
        lines(start="DTSTART;TZID=W. Europe Standard Time:20241104T110000", title="Windows"),
        lines(start="DTSTART:20241104T120000", title="ohne Zone"),
    )
    shown = {item.title: item.start for item in made(data).items()}
    assert shown == {
        "UTC": time(9),
        "New York": time(10),
        "Windows": time(11),
        "ohne Zone": time(12),
    }


def test_a_zone_that_the_calendar_defines_itself_counts() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Eigene\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE"
    )
    data = calendar(lines(start="DTSTART;TZID=Eigene:20241104T110000"), before=zone)
    assert made(data).items()[0].start == time(9)


def test_an_unknown_zone_is_told() -> None:
    data = calendar(lines(start="DTSTART;TZID=Mars/Olympus:20241104T110000"))
    assert "Mars/Olympus" in told(read(data))[0][1]
    assert made(data).items()[0].start == time(11)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (["SUMMARY:Ganztags", "DTSTART;VALUE=DATE:20241104"], "lasts all day"),
        (lines("STATUS:CANCELLED"), "called off"),
        (["SUMMARY:Ohne"], "no time of begin"),
        (lines("DTEND;TZID=Europe/Berlin:20241104T080000"), "ends before it begins"),
        (lines(start="DTSTART:20240230T090000"), "broken"),
        (lines(start="DTSTART;TZID=Europe/Berlin:20240331T023000"), "clocks skip"),
        (lines("DTEND;TZID=Europe/Berlin:20241106T090000"), "longer than a day"),
    ],
)
def test_what_is_no_item_is_told_by_line_and_costs_no_other(entry: list[str], message: str) -> None:
    data = calendar(lines(title="Gut"), entry)
    found = read(data)
    assert any(row == 8 and message in text for row, text in told(found)), told(found)
    assert [item.title for item in made(data).items()] == ["Gut"]


def test_long_lines_and_escaped_letters_are_read() -> None:
    folded = "DESCRIPTION:Ein langer\\, gefalteter\r\n  Text\\nmit Zeilen; Größe"
    item = made(calendar(lines(folded, "LOCATION:Raum Eder\\, 2. OG"))).items()[0]
    assert item.description == "Ein langer, gefalteter Text\nmit Zeilen; Größe"


def test_a_calendar_without_entries_is_told() -> None:
    with pytest.raises(ImportProblem, match="without entries"):
        read(calendar())


def test_our_own_calendar_changes_nothing() -> None:
    conference = kassel()
    own = programme_calendar(conference, WORDS, STAMP)
    found = read(own, conference)
    assert found.steps == ()
    assert len(made(own, event()).items()) == len(conference.items())


@settings(max_examples=40, deadline=None)
@given(schedules())
def test_a_calendar_out_and_in_again_loses_nothing_that_it_holds(data: bytes) -> None:
    first = made(data)
    own = programme_calendar(first, WORDS, STAMP)
    again = made(own)
    held = [(item.day, item.start, item.minutes, item.title) for item in first.items()]
    assert sorted((i.day, i.start, i.minutes, i.title) for i in again.items()) == sorted(held)
    texts = sorted(item.description for item in first.items())
    assert sorted(item.description for item in again.items()) == texts
    assert read(own, first).steps == ()
