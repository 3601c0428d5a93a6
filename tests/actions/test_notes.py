"""Notes on agenda items: added with their time, changed, kept internal, deleted, each one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.actions.notes import (
    add_note,
    change_note,
    noted_item,
    remove_note,
    set_note_internal,
)
from moderator.actions.running import finish, start_next
from moderator.event.documentation import ItemNote
from moderator.event.errors import RuleProblem
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


def test_each_thing_done_to_a_note_is_one_step_of_undo(store: Store) -> None:
    note = add_note(store, GREETING, "  eine\nZeile ", internal=True)
    assert store.conference.one(ItemNote, note) == ItemNote(
        note, GREETING, at("13:00"), "eine Zeile", True
    )
    change_note(store, note, "zwei")
    set_note_internal(store, note, internal=False)
    remove_note(store, note)
    assert not store.conference.all(ItemNote)
    store.undo()
    assert store.conference.one(ItemNote, note).text == "zwei"
    store.undo()
    assert store.conference.one(ItemNote, note).internal
    store.undo()
    assert store.conference.one(ItemNote, note).text == "eine Zeile"
    store.undo()
    assert not store.conference.all(ItemNote)


def test_a_note_without_text_is_none(store: Store) -> None:
    with pytest.raises(RuleProblem):
        add_note(store, GREETING, " \n ")
    note = add_note(store, GREETING, "etwas")
    change_note(store, note, "  ")
    assert not store.conference.all(ItemNote)
    with pytest.raises(RuleProblem):
        change_note(store, note, "wieder da")


def test_an_item_that_is_gone_takes_no_note(store: Store) -> None:
    with pytest.raises(RuleProblem) as told:
        add_note(store, 999, "wohin")
    assert "not saved" in str(told.value)


def test_notes_are_taken_on_what_runs_and_then_on_what_was_last(store: Store, watch: Watch) -> None:
    assert noted_item(store.conference, watch()) is None
    start_next(store)
    watch.set("13:30")
    start_next(store)
    found = noted_item(store.conference, watch())
    assert found is not None
    assert found.id == TALKS
    watch.set("13:40")
    finish(store)
    watch.set("13:50")
    found = noted_item(store.conference, watch())
    assert found is not None
    assert found.id == TALKS
    note = add_note(store, TALKS, "danach")
    assert store.conference.one(ItemNote, note).at == at("13:40")
