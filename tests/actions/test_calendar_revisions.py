"""Calendars that are sent again: the same entries, each newer where something changed."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

import icalendar
import pytest

from moderator.actions import prints, schedule
from moderator.actions.calendar_revisions import revisions_of
from moderator.actions.outputs import write_output
from moderator.actions.placements import place_participants
from moderator.actions.running import start_item
from moderator.actions.versions import publish
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.actions.day_event import Watch, day_store
from tests.actions.people_event import Clock, small_store
from tests.rules.schedule.programme import COFFEE, PANEL

WORDS = QtWords("de")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = day_store(tmp_path, Watch())
    yield opened
    opened.close()


def entries(store: Store, tmp_path: Path) -> dict[str, Any]:
    path = prints.write_calendar(store, tmp_path / "programm.ics", WORDS)
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(entry["UID"]): entry for entry in found}


def changed(store: Store, before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    """Titles of the entries whose sequence has grown."""
    assert before.keys() == after.keys()
    assert all(after[uid]["SEQUENCE"] >= before[uid]["SEQUENCE"] for uid in before)
    return {
        str(after[uid]["SUMMARY"])
        for uid in before
        if after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"]
    }


def title(store: Store, item_id: int) -> str:
    return store.conference.one(AgendaItem, item_id).title


def test_only_what_changed_counts_up(store: Store, tmp_path: Path) -> None:
    first = entries(store, tmp_path)
    schedule.move_item(store, PANEL, 1, time(14, 20))
    second = entries(store, tmp_path)
    assert title(store, PANEL) in changed(store, first, second)
    assert title(store, COFFEE) not in changed(store, first, second)
    assert all("LAST-MODIFIED" in entry for entry in second.values())
    store.undo()
    assert title(store, PANEL) in changed(store, second, entries(store, tmp_path))


def test_notes_and_what_happened_change_no_entry(store: Store, tmp_path: Path) -> None:
    first = entries(store, tmp_path)
    schedule.change_item(store, PANEL, notes="nur für uns")
    start_item(store, store.conference.items()[0].id)
    assert changed(store, first, entries(store, tmp_path)) == set()


def test_a_published_version_counts_up_everywhere(store: Store, tmp_path: Path) -> None:
    first = entries(store, tmp_path)
    publish(store)
    assert len(changed(store, first, entries(store, tmp_path))) == len(
        {str(entry["SUMMARY"]) for entry in first.values()}
    )


def test_a_new_title_and_other_days_keep_every_identifier(store: Store, tmp_path: Path) -> None:
    with store.edit(phrase("Key")) as edit:  # as every event has that was made since there are keys
        edit.update(replace(store.conference.event, badge_key="K3V9"))
    first = entries(store, tmp_path)
    schedule.change_event(store, title="Ganz anders")
    assert entries(store, tmp_path).keys() == first.keys()


def test_no_line_is_longer_than_calendars_allow(store: Store, tmp_path: Path) -> None:
    schedule.change_item(store, PANEL, description="Größe – und noch mehr davon. " * 40)
    path = prints.write_calendar(store, tmp_path / "programm.ics", WORDS)
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))


def test_each_room_has_a_calendar_of_its_own(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "raeume.zip"
    write_output(
        store, path, WORDS, "room-calendars", announced=lambda _n: None, boxed=lambda _b: None
    )
    conference = store.conference
    with zipfile.ZipFile(path) as archive:
        names = {name.removesuffix(".ics") for name in archive.namelist()}
        used = {room.name for item in conference.items() for room in conference.rooms_of(item.id)}
        assert used <= names
        for name in archive.namelist():
            found = icalendar.Calendar.from_ical(archive.read(name)).walk("VEVENT")
            assert all(name.removesuffix(".ics") in str(entry["LOCATION"]) for entry in found)


def test_a_move_that_is_undone_is_newer_than_the_move(tmp_path: Path) -> None:
    people = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    place_participants(people, [1], 1)
    moved = revisions_of(people).people[1]
    people.undo()
    undone = revisions_of(people).people[1]
    assert undone.count > moved.count > 0
    assert 2 not in revisions_of(people).people
    people.close()
