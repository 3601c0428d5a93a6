"""Promises about publishing the schedule and returning to what was published."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from moderator.actions import schedule, venue, workshops
from moderator.actions.versions import (
    changes_between,
    changes_since,
    publish,
    return_to,
)
from moderator.event.errors import RuleProblem
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.versions import plan_changes, planned
from moderator.store.store import Store
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import COFFEE, PANEL, ROUND


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = day_store(tmp_path, Watch())
    yield opened
    opened.close()


def test_versions_count_up_and_hold_what_was_published(store: Store) -> None:
    assert publish(store) == 1
    before = planned(store.conference)
    schedule.move_item(store, PANEL, 1, time(14, 20))
    schedule.change_item(store, COFFEE, title="Kaffee")
    assert publish(store) == 2
    first, newest = store.conference.versions()
    assert (newest.number, first.number) == (2, 1)
    assert len(changes_between(store.conference, first.id, newest.id)) == 2
    assert len(changes_between(store.conference, None, first.id)) == len(before)
    assert changes_since(store.conference, newest.id) == ()


def test_what_has_not_changed_is_not_published_again(store: Store) -> None:
    publish(store)
    with pytest.raises(RuleProblem, match="version 1"):
        publish(store)
    assert len(store.conference.versions()) == 1


def test_publishing_is_a_step_that_undo_takes_back(store: Store) -> None:
    publish(store)
    store.undo()
    assert store.conference.versions() == ()


def test_returning_restores_times_rooms_people_and_what_was_deleted(store: Store) -> None:
    theme = venue.add_theme(store, "Resilienz")
    rooms = [venue.add_room(store, name, 24) for name in ("Raum Eder", "Raum Fulda")]
    other = venue.add_theme(store, "Netzwerke")
    workshop = workshops.add_workshop(store, ROUND, theme, rooms[0])
    workshops.add_workshop(store, ROUND, other, rooms[1])
    schedule.set_contributions(store, PANEL, [("Miriam Adler", "Moderation")])
    publish(store)
    before = planned(store.conference)
    schedule.move_item(store, PANEL, 2, time(9), room_ids=[rooms[0]])
    schedule.set_contributions(store, PANEL, [("Jan Petersen", "")])
    schedule.delete_items(store, [COFFEE])
    workshops.change_workshop(store, workshop, room_id=rooms[1])
    new = schedule.create_item(store, ItemKind.TALK, "Grußwort", 1, time(8), minutes=15)
    return_to(store, store.conference.versions()[0].id)
    left = plan_changes(before, planned(store.conference))
    assert {str(change.words()) for change in left} == {
        "Kaffeepause is left out",
        "New: Kaffeepause, 14:50",
    }, "it is another record, created anew"
    assert store.conference.one(AgendaItem, new).parked, "what is new keeps all but its time"
    assert store.conference.one(Workshop, workshop).room_id == rooms[0]
    store.undo()
    assert store.conference.one(AgendaItem, PANEL).day == 2, "one step"


def test_returning_to_what_is_the_case_says_so(store: Store) -> None:
    publish(store)
    with pytest.raises(RuleProblem, match="as in version 1"):
        return_to(store, store.conference.versions()[0].id)
