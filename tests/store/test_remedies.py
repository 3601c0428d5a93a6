"""The advice fits the problem: a newer file, a protected disk, a folder, a bad log."""

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Event, Room
from moderator.store.backups import back_up_file, backups, restore
from moderator.store.checking import check_file
from moderator.store.opening import create_store, open_store
from moderator.store.tables import SCHEMA
from tests.full_disk import names, protect, small_disk

NAME = "event.moderator"


def clock() -> datetime:
    return datetime(2024, 11, 4, 12)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "card") as folder:
        create_store(folder / NAME, Event(1, "E", date(2024, 11, 4), 2), clock).close()
        yield folder


def with_log(path: Path) -> None:
    """Leave an edit only in the log, as a killed program does."""
    store = open_store(path, clock)
    with store.edit(phrase("Add room")) as edit:
        edit.insert(Room(0, "Eder"))
    kept = {ending: path.with_name(path.name + ending).read_bytes() for ending in ("", "-wal")}
    store.close()
    for ending, content in kept.items():
        path.with_name(path.name + ending).write_bytes(content)


def test_a_file_on_a_protected_disk_opens_to_read_and_advises_to_copy_it(disk: Path) -> None:
    protect(disk)
    store = open_store(disk / NAME, clock)
    assert "nothing can be written" in str(store.reason)
    advice = "copy it to a disk that can be written"
    with pytest.raises(FileProblem, match=advice), store.edit(phrase("Add room")) as edit:
        edit.insert(Room(0, "Eder"))
    store.close()
    assert check_file(disk / NAME).sound
    assert names(disk) == {NAME}


def test_a_log_that_cannot_be_read_on_a_protected_disk_is_no_damage(disk: Path) -> None:
    with_log(disk / NAME)
    protect(disk)
    for look in (check_file, lambda path: open_store(path, clock)):
        with pytest.raises(FileProblem, match=r"-wal, .*copy both files to a disk") as problem:
            look(disk / NAME)
        assert "damaged" not in str(problem.value)
        assert "backup" not in str(problem.value)


def test_both_files_copied_hold_everything(disk: Path, tmp_path: Path) -> None:
    with_log(disk / NAME)
    protect(disk)
    for entry in disk.iterdir():
        shutil.copy(entry, tmp_path / entry.name)
    store = open_store(tmp_path / NAME, clock)
    assert [room.name for room in store.conference.rooms()] == ["Eder"]
    store.close()


def test_a_backup_onto_a_protected_disk_does_not_ask_for_room(disk: Path) -> None:
    backup = back_up_file(disk / NAME)
    protect(disk)
    with pytest.raises(FileProblem, match="Nothing can be written") as problem:
        back_up_file(disk / NAME)
    assert "room" not in str(problem.value)
    with pytest.raises(FileProblem) as problem:
        restore(disk / NAME, backup)
    assert "room" not in str(problem.value)
    assert backups(disk / NAME) == (backup,)


def test_a_newer_file_asks_for_a_newer_program(tmp_path: Path) -> None:
    path = tmp_path / NAME
    create_store(path, Event(1, "E", date(2024, 11, 4), 2), clock).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.close()
    store = open_store(path, clock)
    assert store.barrier is not None
    assert "update the program" in str(store.barrier.remedy)
    with pytest.raises(FileProblem, match="update the program"):
        store.undo()
    store.close()


def test_a_folder_is_called_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder"):
        open_store(tmp_path, clock)


def test_a_log_deleted_while_open_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / NAME
    store = create_store(path, Event(1, "E", date(2024, 11, 4), 2), clock)
    with store.edit(phrase("Add room")) as edit:
        edit.insert(Room(0, "Eder"))
    path.with_name(f"{NAME}-wal").unlink()
    assert store.checkpoint()
    with store.edit(phrase("Add room")) as edit:
        edit.insert(Room(0, "Fulda"))
    store.close()
    store = open_store(path, clock)
    assert len(store.conference.rooms()) == 2
    store.close()
