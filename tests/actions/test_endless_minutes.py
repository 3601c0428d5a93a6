"""Nothing takes a day longer than planned, also where an event file says so."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from moderator.actions import rooms_running as rooms
from moderator.actions import running as regie
from moderator.actions.files import open_event
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.delay import DelayProposal, win_back
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import ROUND
from tests.test_cli import Run, run

__all__ = ["run"]
ENDLESS = 999_999_999_999
WERRA = 1


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Round 1 runs from 15:20 in Werra."""
    more = (Room(11, "Werra"), Theme(1, "A"), Workshop(WERRA, ROUND, 1, 11))
    opened = day_store(tmp_path, Watch("15:20"), *more)
    regie.start_item(opened, ROUND)
    yield opened
    opened.close()


@pytest.mark.parametrize("minutes", [ENDLESS, 1441, -ENDLESS])
def test_more_than_a_day_is_refused_and_nothing_is_saved(store: Store, minutes: int) -> None:
    before, label = store.conference, store.undo_label
    with pytest.raises(RuleProblem, match="a day"):
        regie.extend(store, minutes)
    with pytest.raises(RuleProblem, match="a day"):
        rooms.extend_workshop(store, WERRA, minutes)
    assert store.conference.tables == before.tables
    assert store.undo_label == label


def test_minutes_add_up_to_a_day_at_most(store: Store) -> None:
    regie.extend(store, 1440)
    with pytest.raises(RuleProblem, match="a day"):
        regie.extend(store, 1)
    rooms.extend_workshop(store, WERRA, 1440)
    rooms.wish_minutes(store, WERRA, 5)
    for given in (None, ENDLESS):
        with pytest.raises(RuleProblem, match="a day"):
            rooms.grant_wish(store, WERRA, given)


def test_a_proposal_never_makes_anything_endless(store: Store) -> None:
    item = store.conference.one(AgendaItem, ROUND)
    change = RecordChange(item, replace(item, extra_minutes=ENDLESS))
    words = phrase("Set up")
    proposal = DelayProposal(words, words, (), (change,), 0, 0, 0, 0.0)
    with pytest.raises(RuleProblem, match="a day"):
        regie.take_over(store, proposal)


def test_an_event_that_holds_such_minutes_opens_and_goes_on(run: Run, demo_path: Path) -> None:
    with closing(sqlite3.connect(demo_path)) as connection, connection:
        connection.execute("UPDATE agenda_item SET extra_minutes = ?", (ENDLESS,))
        connection.execute("UPDATE workshop SET extra_minutes = ?", (ENDLESS,))
    at = ("--at", "2024-11-05T10:50")
    assert run("run", demo_path, "state", *at).status == 0
    assert run("run", demo_path, "start", "Kaffeepause", *at).status in {0, 1}
    store = open_event(demo_path, lambda _zone: Watch("15:20")(), read_only=True)
    win_back(store.conference, store.clock())
    store.close()


def test_a_command_refuses_it_in_words(run: Run, demo_path: Path) -> None:
    at = ("--at", "2024-11-05T10:50")
    outcome = run("run", demo_path, "extend", "--minutes", str(ENDLESS), *at)
    assert outcome.status == 1
    assert "fewer minutes" in outcome.err
    assert run("run", demo_path, "state", *at).status == 0


def test_a_number_beyond_all_counting_has_its_plural() -> None:
    label = phrase("Extend {title} by %n minutes", title="A", n=ENDLESS)
    assert str(ENDLESS) in QtWords("de").translate(label)
