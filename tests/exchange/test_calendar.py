"""Calendar files as a calendar reads them."""

import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Event
from moderator.exchange.calendar import calendars_zip, person_calendar, programme_calendar
from moderator.ui.words import QtWords
from tests.exchange.documents.sample import big_conference, empty_conference

GERMAN = QtWords("de")
NOW = datetime(2024, 11, 1, 12)


def entries(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def of(conference: Conference, person_id: int = 1) -> list[Any]:
    person = conference.one(Participant, person_id)
    return entries(person_calendar(conference, person, GERMAN, NOW))


def test_a_person_sees_own_rooms_in_the_time_zone_of_the_event() -> None:
    conference = big_conference(people=3, photos=False)
    found = of(conference)
    assert len(found) == 4  # the greeting and three rounds; the panel was left out
    first = found[1]
    assert first["SUMMARY"] == conference.themes()[0].name
    assert "Raum 1" in first["LOCATION"]
    start = first["DTSTART"].dt
    assert start.replace(tzinfo=None) == datetime(2024, 11, 4, 14)
    assert start.utcoffset() == timedelta(hours=1)


def test_the_zone_is_described_in_the_file() -> None:
    content = programme_calendar(big_conference(people=1, photos=False), GERMAN, NOW)
    calendar = icalendar.Calendar.from_ical(content)
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert b"DTSTART;TZID=Europe/Berlin:20241104T130000" in content


def test_the_programme_for_everyone_names_no_one() -> None:
    conference = big_conference(people=3, photos=False)
    content = programme_calendar(conference, GERMAN, NOW)
    assert b"Beispiel" not in content
    assert [str(entry["SUMMARY"]) for entry in entries(content)][1:] == [
        "Runde 1",
        "Runde 2",
        "Runde 3",
    ]


def test_entries_keep_their_names_when_something_changes() -> None:
    conference = big_conference(people=2, photos=False)
    event = replace(conference.event, venue="Fulda")
    moved = conference.replaced({Event: {1: event}})
    before = [str(entry["UID"]) for entry in of(conference)]
    assert before == [str(entry["UID"]) for entry in of(moved)]
    assert len(set(before)) == len(before)


def test_the_calendar_of_a_person_who_leaves_ends_there() -> None:
    conference = big_conference(people=2, photos=False)
    person = replace(conference.one(Participant, 1), present_until=datetime(2024, 11, 4, 15))
    changed = conference.replaced({Participant: {1: person}})
    assert max(entry["DTSTART"].dt.date() for entry in of(changed)) == date(2024, 11, 4)
    assert len(of(changed)) == 2


def test_the_zip_has_a_file_for_each_person_with_names_that_differ() -> None:
    conference = big_conference(people=4, photos=False)
    people = {**conference.table(Participant)}
    people[2] = replace(people[2], family_name=people[1].family_name)
    people[3] = replace(people[3], family_name="../../etc/passwd")
    people[4] = replace(people[4], family_name="", given_name="")
    people[1] = replace(people[1], family_name="", given_name="Con")
    changed = conference.replaced({Participant: people})
    content = calendars_zip(changed, changed.present(), GERMAN, NOW)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        assert len({name.casefold() for name in names}) == 4
        assert "_Con.ics" in names  # Windows cannot open Con.ics, since CON is a device
        assert not any("/" in name or "\\" in name or name.startswith(".") for name in names)
        assert all(entries(archive.read(name)) for name in names)
    assert content == calendars_zip(changed, changed.present(), GERMAN, NOW)


def test_an_empty_event_makes_a_calendar_without_entries() -> None:
    assert entries(programme_calendar(empty_conference(), GERMAN, NOW)) == []


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "UTC"])
def test_the_calendar_is_right_in_other_time_zones(zone: str) -> None:
    conference = big_conference(people=1, photos=False)
    event = replace(conference.event, time_zone=zone)
    found = of(conference.replaced({Event: {1: event}}))
    assert found[1]["DTSTART"].dt.replace(tzinfo=None) == datetime(2024, 11, 4, 14)


@pytest.mark.parametrize("zone", ["\n", "", "Europe", "Mitteleuropa"])
def test_without_a_known_zone_times_are_those_at_the_venue(zone: str) -> None:
    conference = big_conference(people=1, photos=False)
    event = replace(conference.event, time_zone=zone)
    found = of(conference.replaced({Event: {1: event}}))
    assert found[1]["DTSTART"].dt == datetime(2024, 11, 4, 14)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_makes_a_file_that_can_be_read(text: str) -> None:
    conference = big_conference(people=1, photos=False)
    event = replace(conference.event, venue=text, title=text)
    found = of(conference.replaced({Event: {1: event}}))
    assert len(found) == 4


@given(st.text(max_size=200))
def test_lines_have_the_length_and_the_ends_that_the_standard_requires(
    text: str,
) -> None:
    conference = big_conference(people=1, photos=False)
    event = replace(conference.event, venue=text, title=text)
    changed = conference.replaced({Event: {1: event}})
    content = person_calendar(changed, changed.one(Participant, 1), GERMAN, NOW)
    *lines, end = content.split(b"\r\n")
    assert end == b""
    assert all(len(line) <= 75 and not set(b"\r\n") & set(line) for line in lines)
    content.decode()


def test_special_characters_of_the_standard_are_escaped() -> None:
    conference = big_conference(people=1, photos=False)
    venue = 'Kassel; Saal 1, "Mitte" \\ Süd:\nHinterhof'
    event = replace(conference.event, venue=venue)
    (first, *_) = of(conference.replaced({Event: {1: event}}))
    assert str(first["LOCATION"]).endswith(venue)
