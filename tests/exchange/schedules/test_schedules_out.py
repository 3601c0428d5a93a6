"""Published schedules of an event: as their readers want them, and back without loss."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Event, ItemKind, ItemRoom, PlanVersion, Room
from moderator.exchange.plan import Verdict
from moderator.exchange.schedules.details import read_details
from moderator.exchange.schedules.json_out import schedule_json
from moderator.exchange.schedules.published import acronym_of, published
from moderator.exchange.schedules.xml_out import schedule_xml
from moderator.ui.words import QtWords
from tests.exchange.lists import kassel
from tests.exchange.schedules.files import entry, event, made, read, xml
from tests.exchange.schedules.rules import json_faults, xml_faults

STAMP = datetime(2024, 11, 1, 12)
WORDS = QtWords("de")
Write = Callable[[Conference], bytes]


def as_xml(conference: Conference) -> bytes:
    return schedule_xml(published(conference, WORDS, STAMP))


def as_json(conference: Conference) -> bytes:
    return schedule_json(published(conference, WORDS, STAMP))


WRITERS = pytest.mark.parametrize("write", [as_xml, as_json])


def shape(conference: Conference) -> list[tuple[object, ...]]:
    """What an item is to those who read the programme."""
    found = []
    for item in conference.items():
        source = conference.sources().get(item.id)
        details = read_details(source.details) if source else None
        said = (details.track, details.subtitle, details.language) if details else ("", "", "")
        rooms = tuple(sorted(room.name for room in conference.rooms_of(item.id)))
        people = tuple(person.name for person in conference.contributions_of(item.id))
        when = (item.day, item.start, item.minutes)
        found.append((*when, item.title, item.kind, item.description, rooms, people, said))
    return sorted(found, key=str)


def test_what_is_written_keeps_the_rules_of_its_readers() -> None:
    conference = kassel()
    assert xml_faults(as_xml(conference)) == []
    assert json_faults(as_json(conference)) == []
    assert xml_faults(as_xml(event())) == []
    assert json_faults(as_json(event())) == []


def test_our_own_schedule_changes_nothing_in_the_event_it_came_from() -> None:
    conference = kassel()
    for write in (as_xml, as_json):
        found = read(write(conference), conference)
        assert found.steps == ()
        assert found.counts[Verdict.GONE] == 0
        assert found.counts[Verdict.UNCLEAR] == 0


def test_a_round_is_written_as_its_workshops() -> None:
    conference = kassel()
    entries = [
        each
        for day in published(conference, WORDS, STAMP).days
        for _, listed in day.rooms
        for each in listed
    ]
    workshops = sum(len(conference.workshops_of(round_.id)) for round_ in conference.rounds())
    assert sum(each.type == "workshop" for each in entries) == workshops
    assert {"Workshoprunde 1", "Workshoprunde 2"} <= {each.subtitle for each in entries}


def test_notes_for_the_team_stay_here() -> None:
    conference = kassel()
    noted = next(item for item in conference.items() if item.notes)
    for write in (as_xml, as_json):
        assert noted.notes.split("\n")[0].encode() not in write(conference)


def test_an_item_in_two_rooms_comes_back_as_one() -> None:
    conference = made(xml(entry("Beide")))
    conference = conference.replaced(
        {
            Room: {**conference.table(Room), 99: Room(99, "Fulda")},
            ItemRoom: {
                **conference.table(ItemRoom),
                99: ItemRoom(99, conference.items()[0].id, 99),
            },
        }
    )
    for write in (as_xml, as_json):
        again = made(write(conference))
        assert len(again.items()) == 1
        assert shape(again)[0][6] == ("Fulda", "Werra")


@WRITERS
def test_what_a_file_said_beyond_our_fields_is_written_again(write: Write) -> None:
    links = '<links><link href="https://example.org/a">Folien</link></links>'
    record = "<recording><license>CC BY 4.0</license><optout>true</optout></recording>"
    whole = entry(
        "Netze", abstract="Kurz", description="<p>Lang</p>", track="Praxis", type="Meetup",
        slug="konferenz-netze", url="https://example.org/netze",
    ).replace("</event>", f"{links}{record}</event>")  # fmt: skip
    written = write(made(xml(whole))).decode()
    for text in ("Praxis", "Meetup", "konferenz-netze", "https://example.org/netze", "Folien"):
        assert text in written
    assert "CC BY 4.0" in written
    assert "&lt;p&gt;Lang" in written or "<p>Lang</p>" in written


@WRITERS
def test_a_description_that_was_edited_since_is_the_one_that_is_written(write: Write) -> None:
    conference = made(xml(entry("Netze", abstract="Alt")))
    item = replace(conference.items()[0], description="Neu")
    edited = conference.replaced({AgendaItem: {item.id: item}})
    written = write(edited).decode()
    assert "Neu" in written
    assert "Alt" not in written


def test_the_version_is_that_of_the_published_plan() -> None:
    conference = event()
    assert published(conference, WORDS, STAMP).version == "2024-11-01 12:00"
    versions = {1: PlanVersion(1, 3, STAMP, "{}")}
    assert published(conference.replaced({PlanVersion: versions}), WORDS, STAMP).version == "3"


@pytest.mark.parametrize("title", ["", "AG", "Ö!", "Jahreskonferenz 2024", "会議", "x" * 300])
def test_any_title_has_an_acronym(title: str) -> None:
    conference = event()
    named = replace(conference.event, title=title)
    assert acronym_of(named).replace("_", "").isalnum()
    assert xml_faults(as_xml(conference.replaced({Event: {1: named}}))) == []


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).map(
    lambda text: " ".join(text.split())
)
NAMES = TEXT.filter(lambda text: text not in {"", "-", "–", "—"})


@st.composite
def schedules(draw: st.DrawFn) -> bytes:
    """A schedule as another program could have written it."""
    entries = []
    for number in range(draw(st.integers(1, 8))):
        clock = draw(st.times(min_value=time(0, 0), max_value=time(23, 59)))
        minutes = draw(st.integers(1, 1440))
        day = draw(st.integers(4, 5))
        entries.append(
            entry(
                draw(NAMES),
                id=str(number + 1),
                date=f"2024-11-{day:02}T{clock:%H:%M}:00+01:00",
                start=f"{clock:%H:%M}",
                duration=f"{minutes // 60}:{minutes % 60:02}",
                room=draw(NAMES),
                track=draw(st.just("") | NAMES),
                subtitle=draw(st.just("") | NAMES),
                language=draw(st.sampled_from(["", "de", "en"])),
                abstract=draw(st.just("") | TEXT),
                description=draw(st.just("") | TEXT),
                type=draw(st.sampled_from([kind.value for kind in ItemKind])),
            )
        )
    return xml(*entries)


@settings(max_examples=60, deadline=None)
@given(schedules(), st.sampled_from([as_xml, as_json]))
def test_in_and_out_and_in_again_loses_nothing(data: bytes, write: Write) -> None:
    first = made(data)
    written = write(first)
    assert (xml_faults if write is as_xml else json_faults)(written) == []
    assert shape(made(written)) == shape(first)
    assert read(written, first).steps == ()
