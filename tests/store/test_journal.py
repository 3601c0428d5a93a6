"""The journal: one transaction for each edit; undo and redo of everything, even after a restart."""

import random
from datetime import date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.errors import NothingToUndo, RuleProblem, UndoConflict
from moderator.event.people import Participant, Wish
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, Room, Theme
from moderator.store.checking import check_file
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store

NOON = datetime(2024, 11, 4, 12, 0)


def add_room(store: Store, name: str) -> Room:
    with store.edit(phrase("Add {room}", room=name)) as edit:
        return edit.insert(Room(0, name))


def rooms(store: Store) -> list[str]:
    return [room.name for room in store.conference.rooms()]


def test_an_edit_is_on_disk_when_it_returns(store: Store, path: Path) -> None:
    add_room(store, "Eder")
    reader = open_store(path, lambda: NOON)
    assert rooms(reader) == ["Eder"]
    reader.close()


def test_a_failed_edit_changes_nothing(store: Store) -> None:
    before = store.conference
    with pytest.raises(ZeroDivisionError), store.edit(phrase("Break")) as edit:
        edit.insert(Room(0, "Eder"))
        raise ZeroDivisionError
    assert store.conference is before
    assert store.undo_label is None


def test_an_edit_that_changes_nothing_leaves_no_batch(store: Store) -> None:
    room = add_room(store, "Eder")
    with store.edit(phrase("Nothing")) as edit:
        edit.update(room)
        edit.remove(Room, edit.insert(Room(0, "Fulda")).id)
    assert [str(entry.label) for entry in store.history()] == ["Add Eder", "Event created"]


def test_undo_and_redo_have_labels_and_work_after_a_restart(store: Store, path: Path) -> None:
    add_room(store, "Eder")
    add_room(store, "Fulda")
    assert str(store.undo_label) == "Add Fulda"
    store.undo()
    store.close()
    store = open_store(path, lambda: NOON)
    assert rooms(store) == ["Eder"]
    assert str(store.undo_label) == "Add Eder"
    assert str(store.redo_label) == "Add Fulda"
    store.undo()
    store.redo()
    store.redo()
    assert rooms(store) == ["Eder", "Fulda"]
    with pytest.raises(NothingToUndo):
        store.redo()
    store.close()


def test_undo_ends_at_the_creation_of_the_event(store: Store) -> None:
    with pytest.raises(NothingToUndo):
        store.undo()
    assert store.conference.event.title == "Jahreskonferenz"


def test_a_new_edit_clears_redo(store: Store) -> None:
    add_room(store, "Eder")
    store.undo()
    add_room(store, "Fulda")
    assert store.redo_label is None


def test_an_id_is_never_given_twice(store: Store, path: Path) -> None:
    first = add_room(store, "Eder")
    store.undo()
    store.close()
    store = open_store(path, lambda: NOON)
    assert add_room(store, "Fulda").id > first.id
    store.close()


def test_key_strokes_in_one_field_are_one_batch(store: Store) -> None:
    room = add_room(store, "")
    for length in range(1, 6):
        with store.edit(phrase("Rename"), merge="room-name") as edit:
            room = edit.change(room, name="Fulda"[:length])
    assert rooms(store) == ["Fulda"]
    store.undo()
    assert rooms(store) == [""]


def test_a_field_typed_back_leaves_no_batch(store: Store) -> None:
    room = add_room(store, "Eder")
    for name in ("Ede", "Eder"):
        with store.edit(phrase("Rename"), merge="room-name") as edit:
            edit.change(edit.conference.one(Room, room.id), name=name)
    assert str(store.undo_label) == "Add Eder"


def test_undo_refuses_records_changed_since(store: Store) -> None:
    room = add_room(store, "Eder")
    with store.edit(phrase("Rename")) as edit:
        edit.change(room, name="Fulda")
    stale = store._stacks.done.pop()
    with pytest.raises(UndoConflict):
        store.undo()
    assert rooms(store) == ["Fulda"]
    store._stacks.done.append(stale)
    store.undo()
    assert rooms(store) == ["Eder"]


def test_nonsense_is_refused_by_the_database_itself(store: Store) -> None:
    with store.edit(phrase("Set up")) as edit:
        theme = edit.insert(Theme(0, "KI"))
        person = edit.insert(Participant(0, "Anna", "Becker"))
        item = edit.insert(
            AgendaItem(0, 1, NOON.time(), 70, ItemKind.WORKSHOP_ROUND, "Workshoprunde 1")
        )
    before = store.conference
    with pytest.raises(RuleProblem), store.edit(phrase("Negative duration")) as edit:
        edit.change(item, minutes=-5)
    with pytest.raises(RuleProblem), store.edit(phrase("Ranked twice")) as edit:
        edit.insert(Wish(0, person.id, item.id, 1, theme.id))
        edit.insert(Wish(0, person.id, item.id, 2, theme.id))
    with pytest.raises(RuleProblem), store.edit(phrase("Dangling")) as edit:
        edit.insert(Wish(0, 999, item.id, 1, theme.id))
    assert store.conference is before


def test_values_can_be_swapped_under_a_unique_constraint(store: Store) -> None:
    with store.edit(phrase("Set up")) as edit:
        themes = [edit.insert(Theme(0, name)) for name in ("KI", "U25")]
    with store.edit(phrase("Swap")) as edit:
        edit.change(themes[0], name="U25")
        edit.change(themes[1], name="KI")
    assert [theme.name for theme in store.conference.themes()] == ["U25", "KI"]
    store.undo()
    assert [theme.name for theme in store.conference.themes()] == ["KI", "U25"]


def test_listeners_learn_which_records_changed(store: Store) -> None:
    heard: list[Changes] = []
    stop = store.subscribe(heard.append)
    room = add_room(store, "Eder")
    store.undo()
    stop()
    add_room(store, "Fulda")
    assert [(c.origin, c.ids[Room]) for c in heard] == [
        ("edit", frozenset({room.id})),
        ("undo", frozenset({room.id})),
    ]
    assert heard[0].touch(Room, Theme)
    assert not heard[0].touch(Theme)


def test_a_change_outside_an_edit_raises(store: Store) -> None:
    with store._engine.connect() as connection, pytest.raises(RuntimeError, match="outside"):
        connection.execute(sa.text("DELETE FROM event"))


def random_edits(store: Store, seed: int, count: int) -> None:
    dice = random.Random(seed)
    for number in range(count):
        existing = store.conference.rooms()
        with store.edit(phrase("Step {n}", n=number)) as edit:
            for _ in range(dice.randint(1, 3)):
                match dice.choice(("add", "change", "remove")):
                    case "change" if existing:
                        edit.change(dice.choice(existing), name=f"R{dice.random()}")
                    case "remove" if existing:
                        gone = dice.choice(existing)
                        existing = tuple(r for r in existing if r.id != gone.id)
                        edit.remove(Room, gone.id)
                    case _:
                        edit.insert(Room(0, f"R{number}", places=dice.randint(1, 40)))


def same(one: Conference, other: Conference) -> bool:
    return {k: dict(v) for k, v in one.tables.items()} == {
        k: dict(v) for k, v in other.tables.items()
    }


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 12))
def test_any_edits_undone_and_redone_give_the_same_event(
    tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int
) -> None:
    path = tmp_path_factory.mktemp("journal") / "event.moderator"
    store = create_store(path, Event(1, "E", date(2024, 11, 4)), lambda: NOON)
    empty = store.conference
    random_edits(store, seed, steps)
    full = store.conference
    while store.undo_label:
        store.undo()
    assert same(store.conference, empty)
    store.close()
    store = open_store(path, lambda: NOON)
    while store.redo_label:
        store.redo()
    assert same(store.conference, full)
    store.close()
    store = open_store(path, lambda: NOON)
    assert same(store.conference, full)
    store.close()
    assert check_file(path).sound
