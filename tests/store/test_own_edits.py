"""What the program did by itself is no step: undo takes back what the moderator did."""

from pathlib import Path

import pytest

from moderator.event.changes import Changes
from moderator.event.errors import NothingToUndo
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind, ItemRoom, Room
from moderator.store.checking import check_file
from moderator.store.opening import open_store
from moderator.store.store import Store
from tests.store.test_journal import NOON, add_room, rooms


def note_by_program(store: Store, room: Room) -> Room:
    with store.edit(phrase("Noted"), by_program=True) as edit:
        return edit.change(edit.conference.one(Room, room.id), places=7)


def reopened(store: Store, path: Path) -> Store:
    store.close()
    assert check_file(path).findings == ()
    return open_store(path, lambda: NOON)


def test_undo_takes_back_the_step_with_what_the_program_added_to_it(
    store: Store, path: Path
) -> None:
    heard: list[Changes] = []
    store.subscribe(heard.append)
    noted = note_by_program(store, add_room(store, "Eder"))
    assert [each.origin for each in heard] == ["edit", "program"]
    store = reopened(store, path)
    assert str(store.undo_label) == "Add Eder"
    assert str(store.undo().label) == "Add Eder"
    assert rooms(store) == []
    with pytest.raises(NothingToUndo):
        store.undo()
    store = reopened(store, path)
    assert str(store.redo_label) == "Add Eder"
    store.redo()
    assert store.conference.one(Room, noted.id) == noted
    assert store.redo_label is None
    store = reopened(store, path)
    store.undo()
    assert rooms(store) == []
    store.close()


def test_undo_is_one_change_for_those_who_listen(store: Store) -> None:
    room = note_by_program(store, add_room(store, "Eder"))
    heard: list[Changes] = []
    store.subscribe(heard.append)
    changes = store.undo()
    assert heard == [changes]
    assert changes.ids == {Room: frozenset({room.id})}


def test_what_a_step_does_not_carry_stays_when_it_is_undone(store: Store, path: Path) -> None:
    room = add_room(store, "Eder")
    add_room(store, "Fulda")
    noted = note_by_program(store, room)
    store.undo()
    assert store.conference.rooms() == (noted,)
    assert str(store.undo_label) == "Add Eder"
    assert str(store.redo_label) == "Add Fulda"
    store = reopened(store, path)
    store.undo()
    assert rooms(store) == []
    store.redo()
    store.redo()
    assert rooms(store) == ["Eder", "Fulda"]
    assert store.conference.one(Room, room.id) == noted
    reopened(store, path).close()


def test_what_refers_to_a_record_goes_with_it(store: Store, path: Path) -> None:
    room = add_room(store, "Eder")
    with store.edit(phrase("Add item")) as edit:
        item = edit.insert(AgendaItem(0, 1, NOON.time(), 70, ItemKind.WORKSHOP_ROUND, "Runde"))
    with store.edit(phrase("Noted"), by_program=True) as edit:
        edit.insert(ItemRoom(0, item.id, room.id))
    store.undo()
    assert store.conference.all(AgendaItem) == ()
    store.redo()
    assert len(store.conference.all(ItemRoom)) == 1
    reopened(store, path).close()


def test_what_the_program_does_leaves_redo(store: Store) -> None:
    room = add_room(store, "Eder")
    add_room(store, "Fulda")
    store.undo()
    note_by_program(store, room)
    store.redo()
    assert rooms(store) == ["Eder", "Fulda"]
    store.undo()
    store.undo()
    assert rooms(store) == []


def test_what_the_program_does_does_not_split_typing(store: Store, path: Path) -> None:
    noted, typed = add_room(store, "Eder"), add_room(store, "")
    for name in ("F", "Fu", ""):
        with store.edit(phrase("Rename"), merge="room-name") as edit:
            edit.change(typed, name=name)
        note_by_program(store, noted)
    assert str(store.undo_label) == "Add "
    for name in ("F", "Fu"):
        with store.edit(phrase("Rename"), merge="room-name") as edit:
            edit.change(typed, name=name)
        with store.edit(phrase("Noted"), by_program=True) as edit:
            now = edit.conference.one(Room, noted.id)
            edit.change(now, places=(now.places or 0) + 1)
    store.undo()
    assert rooms(store) == ["Eder", ""]
    reopened(store, path).close()


def test_typing_does_not_join_a_batch_whose_records_the_program_changed_since(
    store: Store, path: Path
) -> None:
    room = add_room(store, "")
    with store.edit(phrase("Rename"), merge="room-name") as edit:
        room = edit.change(room, name="F")
    room = note_by_program(store, room)
    with store.edit(phrase("Rename"), merge="room-name") as edit:
        edit.change(room, name="Fulda")
    store = reopened(store, path)
    store.undo()
    assert rooms(store) == ["F"]
    store.undo()
    assert rooms(store) == [""]
    store.close()
