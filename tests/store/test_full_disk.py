"""A full disk: a sound event stays sound, edits are held, and no files are left behind."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Event, Room
from moderator.store.backups import back_up_file, restore
from moderator.store.checking import check_file
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store
from tests.full_disk import fill_up, make_room, names, small_disk

NOON = datetime(2024, 11, 4, 12, 0)
NAME = "event.moderator"


def clock() -> datetime:
    return NOON


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "stick") as folder:
        create_store(folder / NAME, Event(1, "E", date(2024, 11, 4), 2), clock).close()
        yield folder


def add_room(store: Store, name: str, places: int | None = None) -> None:
    with store.edit(phrase("Add room")) as edit:
        edit.insert(Room(0, name, places=places))


def rename(store: Store, name: str) -> None:
    with store.edit(phrase("Rename"), merge="room-1") as edit:
        edit.change(edit.conference.one(Room, 1), name=name)


def room_names(store: Store) -> list[str]:
    return [room.name for room in store.conference.rooms()]


def reopened(path: Path) -> list[str]:
    store = open_store(path, clock)
    try:
        assert not store.read_only
        return room_names(store)
    finally:
        store.close()


def test_a_sound_event_on_a_full_disk_opens_to_write_and_is_called_sound(disk: Path) -> None:
    fill_up(disk)
    store = open_store(disk / NAME, clock)
    try:
        assert not store.read_only
        assert check_file(disk / NAME).sound
    finally:
        store.close()
    assert check_file(disk / NAME).sound
    assert names(disk) == {NAME}


@pytest.mark.parametrize("full_before", [True, False])
def test_edits_on_a_full_disk_are_held_until_there_is_room(
    disk: Path, *, full_before: bool
) -> None:
    if full_before:
        fill_up(disk)
    store = open_store(disk / NAME, clock)
    store.keep_unsaved()
    if not full_before:
        add_room(store, "Eder")
        store.undo()
        fill_up(disk)
    while not store.unsaved:  # A log that was written before has room for some edits.
        add_room(store, f"Raum {len(store.conference.rooms())}" + "x" * 5000)
    assert "is full" in str(store.problem)
    expected = room_names(store)
    assert not store.save()
    make_room(disk)
    assert store.save()
    assert (store.unsaved, store.problem) == (0, None)
    store.close()
    assert reopened(disk / NAME) == expected
    assert check_file(disk / NAME).sound
    assert names(disk) == {NAME}


def test_a_log_that_does_not_fit_into_the_file_keeps_every_edit(disk: Path) -> None:
    """Closed and opened on a full disk: the log keeps the edits, and no other file is left."""
    store = open_store(disk / NAME, clock)
    store.keep_unsaved()
    for number in range(40):
        add_room(store, f"Raum {number}" + "x" * 5000)
    fill_up(disk)
    add_room(store, "y" * 200_000)
    assert store.unsaved == 1
    expected = room_names(store)
    store.close()
    assert names(disk) == {NAME, f"{NAME}-wal"}
    store = open_store(disk / NAME, clock)
    store.keep_unsaved()
    assert not store.read_only
    assert room_names(store) == expected[:-1]
    add_room(store, "Eder")
    make_room(disk)
    assert store.save()
    store.close()
    assert reopened(disk / NAME) == [*expected[:-1], "Eder"]
    assert names(disk) == {NAME}


def test_key_strokes_undo_and_redo_go_on_while_nothing_can_be_written(disk: Path) -> None:
    fill_up(disk)
    store = open_store(disk / NAME, clock)
    store.keep_unsaved()
    add_room(store, "E")
    for name in ("Ed", "Ede", "Eder"):
        rename(store, name)
    assert store.unsaved == 2
    store.undo()
    assert room_names(store) == ["E"]
    store.redo()
    assert room_names(store) == ["Eder"]
    rename(store, "Fulda")
    rename(store, "Eder")  # The old text was typed again, so that nothing is left of this step.
    make_room(disk)
    assert store.save()
    store.close()
    store = open_store(disk / NAME, clock)
    assert room_names(store) == ["Eder"]
    store.undo()
    assert room_names(store) == ["E"]
    store.undo()
    assert room_names(store) == []
    store.close()
    assert check_file(disk / NAME).sound


def test_rules_hold_while_nothing_can_be_written(disk: Path) -> None:
    fill_up(disk)
    store = open_store(disk / NAME, clock)
    store.keep_unsaved()
    add_room(store, "Eder")
    with pytest.raises(RuleProblem):
        add_room(store, "Fulda", places=-1)
    assert room_names(store) == ["Eder"]
    make_room(disk)
    assert store.save()
    store.close()


def test_a_photo_for_which_there_is_no_room_is_refused_and_nothing_changed(disk: Path) -> None:
    store = open_store(disk / NAME, clock)
    store.keep_unsaved()
    fill_up(disk)
    message = r"is full\. Everything up to the last step is safe"
    with pytest.raises(FileProblem, match=message), store.edit(phrase("Add")) as edit:
        edit.keep_photo(b"original" * 100_000, b"shown")
        edit.insert(Room(0, "Eder"))
    assert room_names(store) == []
    assert not store.unsaved
    store.close()


def test_a_backup_for_which_there_is_no_room_says_so_and_leaves_nothing(disk: Path) -> None:
    fill_up(disk)
    with pytest.raises(FileProblem, match="disk is full"):
        back_up_file(disk / NAME)
    assert names(disk) == {NAME}
    assert check_file(disk / NAME).sound


def test_a_backup_that_does_not_fit_whole_leaves_nothing(disk: Path) -> None:
    fill_up(disk)
    (disk / "ballast").write_bytes(b"x" * (2_800_000 - 100_000))  # room for a part of it
    with pytest.raises(FileProblem, match="disk is full"):
        back_up_file(disk / NAME)
    assert names(disk) == {NAME}


def test_a_restore_for_which_there_is_no_room_leaves_the_event_and_nothing_else(
    disk: Path,
) -> None:
    backup = back_up_file(disk / NAME)
    before = {entry: entry.read_bytes() for entry in disk.rglob("*") if entry.is_file()}
    fill_up(disk)
    with pytest.raises(FileProblem, match="room on the disk"):
        restore(disk / NAME, backup)
    make_room(disk)
    assert {entry: entry.read_bytes() for entry in disk.rglob("*") if entry.is_file()} == before


def test_an_event_that_cannot_be_created_for_want_of_room_leaves_nothing(disk: Path) -> None:
    fill_up(disk)
    with pytest.raises(FileProblem, match="is full"):
        create_store(disk / "new.moderator", Event(1, "E", date(2024, 11, 4)), clock)
    assert names(disk) == {NAME}


def test_a_file_that_comes_back_gets_the_edits_made_meanwhile(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / NAME, tmp_path / "elsewhere"
    store = create_store(path, Event(1, "E", date(2024, 11, 4)), clock)
    store.keep_unsaved()
    path.rename(elsewhere)
    add_room(store, "Eder")
    assert store.unsaved == 1
    assert "moved, deleted or replaced" in str(store.problem)
    elsewhere.rename(path)
    assert store.save()
    store.close()
    assert reopened(path) == ["Eder"]
