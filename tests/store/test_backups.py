"""Backups are made while working, checked before they are used, and restored whole."""

from datetime import datetime
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.store.backups import KEPT, back_up_file, backups, restore, verified
from moderator.store.checking import check_file
from moderator.store.opening import open_store
from moderator.store.store import Store

NOON = datetime(2024, 11, 4, 12, 0)


def add(store: Store, name: str) -> None:
    with store.edit(phrase("Add {room}", room=name)) as edit:
        edit.insert(Room(0, name))


def test_a_backup_made_while_working_holds_everything_so_far(store: Store, path: Path) -> None:
    add(store, "Eder")
    backup = back_up_file(path)
    add(store, "Fulda")
    assert verified(backup)
    assert check_file(backup.path).sound
    store.close()
    restore(path, backup)
    restored = open_store(path, lambda: NOON)
    assert [room.name for room in restored.conference.rooms()] == ["Eder"]
    add(restored, "Werra")
    restored.close()


def test_a_restore_keeps_the_replaced_event_as_a_backup(store: Store, path: Path) -> None:
    backup = back_up_file(path)
    add(store, "Eder")
    store.close()
    restore(path, backup)
    newest = backups(path)[0]
    restore(path, newest)
    again = open_store(path, lambda: NOON)
    assert [room.name for room in again.conference.rooms()] == ["Eder"]
    again.close()


def test_the_oldest_backups_are_deleted_first(store: Store, path: Path) -> None:
    made = [back_up_file(path) for _ in range(KEPT + 3)]
    assert [b.path for b in backups(path)] == [b.path for b in reversed(made[3:])]
    assert len(list(made[0].path.parent.iterdir())) == 2 * KEPT


def test_a_damaged_backup_is_refused_and_the_event_untouched(store: Store, path: Path) -> None:
    add(store, "Eder")
    backup = back_up_file(path)
    store.close()
    content = bytearray(backup.path.read_bytes())
    content[5000] ^= 1
    backup.path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(FileProblem, match="damaged"):
        restore(path, backup)
    assert path.read_bytes() == before


def test_progress_is_reported(store: Store, path: Path) -> None:
    reports: list[tuple[int, int]] = []
    back_up_file(path, lambda left, total: reports.append((left, total)))
    assert reports[-1][0] == 0
