"""Talks at the same time become the workshops of a round, if the moderator wants it."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.actions.importing import take_over
from moderator.actions.schedule import delete_items
from moderator.event.conference import Conference
from moderator.event.phrase import Phrase
from moderator.event.schedule import Room
from moderator.event.workshops import WorkshopSource
from moderator.exchange.calendar import programme_calendar
from moderator.exchange.plan import Verdict
from moderator.exchange.schedules.json_out import schedule_json
from moderator.exchange.schedules.parallel import FEW
from moderator.exchange.schedules.published import published
from moderator.exchange.schedules.xml_out import schedule_xml
from moderator.store.opening import create_store
from moderator.ui.words import QtWords
from tests.exchange.lists import EVENT
from tests.exchange.schedules.files import calendar, entry, made, read, xml
from tests.exchange.schedules.rules import json_faults, xml_faults

WORDS = QtWords("de")
STAMP = datetime(2024, 11, 1, 12, 0)
GUID = "6a32cb72-a69d-423c-91b5-60d88eb8e6c{}"
Write = Callable[[Conference], bytes]


def talk(title: str, room: str, number: int, **more: str) -> str:
    """Make an entry with an identifier of its own; people: names with semicolons between."""
    people = more.pop("people", "Anna Becker; Jan Roth")
    persons = "".join(
        f'<person id="{number}{n}">{name.strip()}</person>'
        for n, name in enumerate(people.split(";"))
    )
    made_ = entry(title, id=str(number), room=room, track="Praxis", **more)
    made_ = made_.replace("<event ", f'<event guid="{GUID.format(number)}" ')
    return made_.replace("</event>", f"<persons>{persons}</persons></event>")


PARALLEL = xml(
    talk("Netze", "Eder", 1, abstract="Kurz", description="Lang", subtitle="Von A bis Z"),
    talk("Werkzeug", "Werra", 2, type="Meetup", language="en", people="Dr. Zoe Lang, MdB"),
    talk("Danach", "Werra", 3, start="10:00"),
)
ROUND = "round-1-0900"


def as_xml(conference: Conference) -> bytes:
    return schedule_xml(published(conference, WORDS, STAMP))


def as_json(conference: Conference) -> bytes:
    return schedule_json(published(conference, WORDS, STAMP))


def as_calendar(conference: Conference) -> bytes:
    return programme_calendar(conference, WORDS, STAMP)


def sentence(proposal: Phrase) -> str:
    return str(proposal)


def test_a_round_is_proposed_and_nothing_is_one_until_it_is_accepted() -> None:
    found = read(PARALLEL)
    (proposal,) = found.proposals
    assert sentence(proposal.sentence) == (
        "2 talks begin together on 04.11. at 09:00. Make them the workshops of a round, to which "
        "people are assigned? Otherwise they come as single items."
    )
    assert (proposal.name, proposal.accepted) == (ROUND, False)
    assert proposal.rows == (5, 6)
    plain = made(PARALLEL)
    assert plain.rounds() == ()
    assert [item.title for item in plain.items()] == ["Netze", "Werkzeug", "Danach"]


def test_accepted_talks_are_workshops_with_rooms_themes_and_people() -> None:
    found = read(PARALLEL, accepted=frozenset({ROUND}))
    assert [(row.title, row.verdict) for row in found.rows] == [
        ("Workshoprunde 1", Verdict.NEW),
        ("Netze", Verdict.NEW),
        ("Werkzeug", Verdict.NEW),
        ("Danach", Verdict.NEW),
    ]
    assert str(found.rows[1].notes[0]) == "A workshop of Workshoprunde 1."
    event_ = made(PARALLEL, accepted=frozenset({ROUND}))
    (round_,) = event_.rounds()
    assert (round_.start, round_.minutes, round_.for_everyone) == (time(9), 45, True)
    workshops = event_.workshops_of(round_.id)
    assert [event_.theme_of(each).name for each in workshops] == ["Netze", "Werkzeug"]
    assert [event_.one(Room, each.room_id).name for each in workshops] == ["Eder", "Werra"]
    assert [each.moderator for each in workshops] == ["Anna Becker, Jan Roth", "Dr. Zoe Lang, MdB"]
    assert len({event_.theme_of(each).colour for each in workshops}) == 2


@pytest.mark.parametrize("write", [as_xml, as_json])
def test_written_again_they_are_the_talks_that_they_were(write: Write) -> None:
    plain, rounds = made(PARALLEL), made(PARALLEL, accepted=frozenset({ROUND}))
    written = write(rounds)
    assert (xml_faults if write is as_xml else json_faults)(written) == []
    assert written == write(plain)


def test_in_a_calendar_they_are_the_talks_that_they_were() -> None:
    lines = [
        ("UID:{}@world", "SUMMARY:Netze", "LOCATION:Eder", "DESCRIPTION:Lang"),
        ("UID:{}@world", "SUMMARY:Werkzeug", "LOCATION:Werra"),
    ]
    times = ("DTSTART:20241104T080000Z", "DTEND:20241104T084500Z")
    data = calendar(*([*each, *times] for each in lines))
    data = data.replace(b"UID:{}", b"UID:one", 1).replace(b"UID:{}", b"UID:two", 1)
    written = as_calendar(made(data, accepted=frozenset({ROUND})))
    for part in (b"UID:one@world", b"UID:two@world", b"SUMMARY:Netze", b"DESCRIPTION:Lang"):
        assert part in written
    assert b"Workshoprunde" not in written
    again = read(written, made(data, accepted=frozenset({ROUND})))
    assert again.steps == ()
    assert again.counts[Verdict.GONE] == 0


@pytest.mark.parametrize("write", [as_xml, as_json])
def test_read_once_more_they_stay_as_they_are_and_a_move_is_told(write: Write) -> None:
    rounds = made(PARALLEL, accepted=frozenset({ROUND}))
    for data in (PARALLEL, write(rounds)):
        again = read(data, rounds)
        assert again.steps == ()
        assert again.proposals == ()
        assert again.counts[Verdict.GONE] == 0
    moved = PARALLEL.replace(b"<start>09:00</start>", b"<start>09:15</start>", 1)
    (row,) = (row for row in read(moved, rounds).rows if row.title == "Netze")
    assert [str(note) for note in row.notes] == [
        "A workshop of Workshoprunde 1; it stays as it is.",
        "In the list: Netze, 04.11. 09:15, 45 minutes, Eder.",
    ]


def test_a_changed_moderation_is_the_one_that_is_written() -> None:
    rounds = made(PARALLEL, accepted=frozenset({ROUND}))
    (round_,) = rounds.rounds()
    first = rounds.workshops_of(round_.id)[0]

    changed = replace(first, moderator="Jan Roth und Eva Neu")
    table = {**rounds.table(type(first)), first.id: changed}
    written = as_xml(rounds.replaced({type(first): table})).decode()
    assert "Eva Neu" in written
    assert 'id="11">Jan Roth' in written
    assert written.count("Anna Becker") == 1  # of the talk after the round


@pytest.mark.parametrize(
    "entries",
    [
        (talk("A", "Eder", 1), talk("B", "Eder", 2)),
        (talk("A", "Eder", 1), talk("B", "Werra", 2, start="09:05")),
        (talk("A", "Eder", 1), talk("B", "Werra", 2, duration="00:30")),
        (talk("A", "Eder", 1), talk("Pause", "Werra", 2, type="break")),
        (talk("A", "Eder", 1), talk("B", "Werra", 2, start="10:00")),
    ],
)
def test_only_what_loses_nothing_is_proposed(entries: tuple[str, ...]) -> None:
    assert read(xml(*entries)).proposals == ()


def test_a_talk_that_lasts_longer_beside_a_round_leaves_it_for_those_in_its_rooms() -> None:
    data = xml(talk("A", "Eder", 1), talk("B", "Werra", 2), talk("C", "Fulda", 3, duration="01:30"))
    (round_,) = made(data, accepted=frozenset({ROUND})).rounds()
    assert not round_.for_everyone


def test_talks_of_two_lengths_at_one_time_are_proposed_each_on_their_own() -> None:
    data = xml(
        *(talk(title, f"R{title}", number) for number, title in enumerate("AB", 1)),
        *(
            talk(title, f"R{title}", number, duration="01:00")
            for number, title in enumerate("CD", 3)
        ),
    )
    short, long = read(data).proposals
    assert str(short.sentence) == (
        "2 talks of 45 minutes begin together on 04.11. at 09:00, beside others of 60 minutes. "
        "Make them the workshops of a round, to which people are assigned? Otherwise they come as "
        "single items."
    )
    assert "2 talks of 60 minutes" in str(long.sentence)
    assert "beside others of 45 minutes" in str(long.sentence)
    assert (short.written, long.written) == ("A · B", "C · D")
    for proposal, minutes, single in ((short, 45, ["C", "D"]), (long, 60, ["A", "B"])):
        event = made(data, accepted=frozenset({proposal.name}))
        assert [each.minutes for each in event.rounds()] == [minutes]
        titles = [item.title for item in event.items() if item not in event.rounds()]
        assert titles == single


def test_many_times_are_proposed_day_by_day() -> None:
    entries = [
        talk(f"Talk {slot}{room}", room, 2 * slot + n, start=f"{8 + slot:02}:00")
        for slot in range(FEW + 1)
        for n, room in enumerate(("Eder", "Werra"))
    ]
    data = xml(*entries).replace(b"c10", b"c0").replace(b"c11", b"c1")
    (proposal,) = read(data).proposals
    assert proposal.name == "rounds-1"
    assert "18 talks of 04.11. begin together with others, at 9 times" in str(proposal.sentence)
    rounds = made(data, accepted=frozenset({"rounds-1"})).rounds()
    assert [each.title for each in rounds] == [f"Workshoprunde {n}" for n in range(1, FEW + 2)]


def test_one_undo_takes_the_rounds_back(tmp_path: Path) -> None:
    store = create_store(tmp_path / "event.moderator", EVENT, datetime.now)
    try:
        before = store.conference
        take_over(store, read(PARALLEL, before, accepted=frozenset({ROUND})))
        assert len(store.conference.rounds()) == 1
        assert len(store.conference.all(WorkshopSource)) == 2
        delete_items(store, [store.conference.rounds()[0].id])
        assert store.conference.all(WorkshopSource) == ()
        store.undo()
        assert len(store.conference.all(WorkshopSource)) == 2
        store.undo()
        assert store.conference.tables == before.tables
    finally:
        store.close()


TEXT = st.text("abcäß <&,;1", min_size=1, max_size=9).filter(lambda text: text.strip(" ,;") != "")
TALKS = st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=2, max_size=5)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=2, max_size=5),
    st.sampled_from([as_xml, as_json]),
)
def test_any_talks_come_out_as_they_came_in(
    talks: list[tuple[str, str, str]], write: Write
) -> None:
    entries = [
        entry(title, id=str(n), room=f"R{n}", subtitle=subtitle, abstract=text)
        for n, (title, subtitle, text) in enumerate(talks, 1)
    ]
    data = xml(*entries)
    accepted = made(data, accepted=frozenset({ROUND}))
    assert len(accepted.rounds()) == 1
    plain = write(made(data))
    assert _bare(write(accepted)) == _bare(plain)


def _bare(written: bytes) -> bytes:
    """Leave out identifiers that we make ourselves, since the file had none."""
    return re.sub(rb"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", b"-", written)
