"""Deadlines are added, changed, found in time and removed, each in one step."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from moderator.actions.deadlines import (
    add_deadline,
    change_deadline,
    next_deadline,
    remove_deadline,
)
from moderator.actions.running import start_due, start_item, state
from moderator.actions.schedule import change_item
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Deadline
from moderator.store.store import Store
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import GREETING, TALKS, at


@pytest.fixture
def watch() -> Watch:
    return Watch("13:00")


@pytest.fixture
def store(tmp_path: Path, watch: Watch) -> Iterator[Store]:
    opened = day_store(tmp_path, watch)
    yield opened
    opened.close()


def test_a_deadline_is_added_changed_and_removed_with_undo(store: Store) -> None:
    bus = add_deadline(store, "Bus zum Bahnhof", 1, time(17, 30))
    for title in ("B", "Bu", "Bus"):
        change_deadline(store, bus, title=title)
    change_deadline(store, bus, at=time(17, 45))
    assert store.conference.one(Deadline, bus) == Deadline(bus, 1, time(17, 45), "Bus")
    remove_deadline(store, bus)
    assert not store.conference.deadlines()
    store.undo()
    store.undo()
    store.undo()
    assert store.conference.one(Deadline, bus).title == "Bus zum Bahnhof", "typing is one step"


def test_only_what_is_still_to_come_today_is_the_next_deadline(store: Store) -> None:
    add_deadline(store, "Bus", 1, time(17, 30))
    add_deadline(store, "Presse", 1, time(14))
    add_deadline(store, "Morgen", 2, time(9))
    for clock, title in (("13:00", "Presse"), ("14:00", "Presse"), ("14:01", "Bus")):
        found = next_deadline(store.conference, at(clock))
        assert found is not None
        assert found[0].title == title
    assert next_deadline(store.conference, at("17:31")) is None


def test_a_deadline_that_is_gone_is_refused_in_words(store: Store) -> None:
    with pytest.raises(RuleProblem, match="no longer exists"):
        change_deadline(store, 99, title="x")


def test_an_item_starts_by_itself_once_its_time_has_come(store: Store, watch: Watch) -> None:
    assert store.conference.all(Participant) is not None
    change_item(store, TALKS, auto_start=True)
    start_item(store, GREETING)
    watch.set("13:29")
    assert not start_due(store)
    watch.set("13:30")
    assert start_due(store)
    current = state(store).current
    assert current is not None
    assert current.item.id == TALKS
    store.undo()
    assert store.conference.one(AgendaItem, TALKS).actual_start is None


def test_what_does_not_start_by_itself_waits_for_a_person(store: Store, watch: Watch) -> None:
    start_item(store, GREETING)
    watch.set("13:40")
    assert not start_due(store)
