"""Problems around an event file do no harm and are reported in words."""

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem, RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Event, Room
from moderator.store import database
from moderator.store.backups import KEPT, back_up_file, backup_folder, backups, restore, verified
from moderator.store.checking import FileState, check_file, file_state
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store

NOON = datetime(2024, 11, 4, 12, 0)
EVENT = Event(1, "Jahreskonferenz", date(2024, 11, 4), 2)
FULL_DISK = """
import resource, sys
from datetime import datetime
from pathlib import Path
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.store.opening import open_store

store = open_store(Path(sys.argv[1]), datetime.now)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
number = 0
try:
    while True:
        with store.edit(phrase("Add")) as edit:
            edit.insert(Room(0, "x" * 5000))
        number += 1
except FileProblem as problem:
    assert "does not take what is written" in str(problem)
assert len(store.conference.rooms()) == number
store.close()
print(number)
"""


def clock() -> datetime:
    return NOON


def fill(store: Store, count: int = 3) -> None:
    with store.edit(phrase("Fill")) as edit:
        for number in range(count):
            edit.insert(Room(0, f"Raum {number}", places=number))


def tamper(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def reopened_rooms(path: Path) -> int:
    store = open_store(path, clock)
    try:
        assert not store.read_only
        return len(store.conference.rooms())
    finally:
        store.close()


@pytest.mark.parametrize("name", ["a #1 ü.moderator", "50%41.moderator", "x?mode=ro&y.moderator"])
def test_a_file_name_may_contain_any_letter(tmp_path: Path, name: str) -> None:
    path = tmp_path / "Mappe #2 %23?" / name
    path.parent.mkdir()
    store = create_store(path, EVENT, clock)
    fill(store)
    backup = back_up_file(path)
    store.close()
    assert verified(backup)
    restore(path, backup)
    assert reopened_rooms(path) == 3
    assert set(path.parent.iterdir()) == {path, backup_folder(path)}
    assert list(tmp_path.iterdir()) == [path.parent]


def test_a_closed_event_is_one_file(store: Store, path: Path) -> None:
    fill(store)
    store.close()
    assert list(path.parent.iterdir()) == [path]
    assert check_file(path).sound
    open_store(path, clock, read_only=True).close()
    assert list(path.parent.iterdir()) == [path]


def test_reading_keeps_the_log_of_the_writing_program(store: Store, path: Path) -> None:
    fill(store)
    assert check_file(path).sound
    open_store(path, clock).close()
    fill(store)
    store.close()
    assert check_file(path).sound
    assert reopened_rooms(path) == 6


def test_a_file_on_a_protected_medium_opens_to_read(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "immutable=1" in database.reading_uri(path)
    assert check_file(path).sound
    assert list(path.parent.iterdir()) == [path]


def test_two_names_of_one_file_have_one_lock(store: Store, path: Path) -> None:
    link = path.with_name("link.moderator")
    link.symlink_to(path)
    second = open_store(link, clock)
    assert second.read_only
    second.close()


def test_a_name_that_is_too_long_is_reported(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300 + ".moderator")
    with pytest.raises(FileProblem, match="cannot be created"):
        create_store(path, EVENT, clock)
    assert file_state(path) is FileState.UNREADABLE
    with pytest.raises(FileProblem, match="cannot be opened"):
        open_store(path, clock)


def test_an_event_that_cannot_be_stored_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        create_store(tmp_path / "e.moderator", Event(1, "a\ud83d", date(2024, 1, 1)), clock)
    assert list(tmp_path.iterdir()) == []


def test_a_lone_surrogate_is_refused_and_nothing_changed(store: Store) -> None:
    with pytest.raises(RuleProblem, match="letter"), store.edit(phrase("Add")) as edit:
        edit.insert(Room(0, "a\ud83d"))
    assert store.conference.rooms() == ()
    fill(store)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_loses_nothing_that_was_acknowledged(store: Store, path: Path) -> None:
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path)], capture_output=True, text=True, check=True
    )
    assert reopened_rooms(path) == int(done.stdout) > 0
    assert check_file(path).sound


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files in place")
@pytest.mark.parametrize("what", ["deleted", "renamed", "replaced"])
def test_an_edit_is_never_written_to_a_moved_deleted_or_replaced_file(
    store: Store, path: Path, what: str
) -> None:
    fill(store)
    elsewhere = path.with_name("elsewhere.moderator")
    if what == "replaced":
        create_store(elsewhere, EVENT, clock).close()
        elsewhere.replace(path)
    elif what == "renamed":
        path.rename(elsewhere)
    else:
        path.unlink()
    with pytest.raises(FileProblem, match="moved, deleted or replaced"):
        fill(store)
    with pytest.raises(FileProblem, match="moved, deleted or replaced"):
        store.undo()
    assert len(store.conference.rooms()) == 3
    if what == "renamed":
        elsewhere.rename(path)
        fill(store)
    assert path.exists() is (what != "deleted")


def test_damage_while_open_is_reported_in_words(store: Store, path: Path) -> None:
    fill(store, 300)
    store._engine.dispose()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(FileProblem):
        fill(store)
    store.close()


@pytest.mark.parametrize(
    "statement", ["UPDATE event SET start = 'today'", "DROP TABLE room", "UPDATE batch SET label=1"]
)
def test_a_file_with_foreign_values_is_reported_and_closed(
    store: Store, path: Path, statement: str
) -> None:
    store.close()
    tamper(path, statement)
    for _ in range(2):
        with pytest.raises(FileProblem, match="damaged"):
            open_store(path, clock)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("template", ["{x} {y}", "{x:>999999999999}", "{x.__class__}", "{0}"])
def test_braces_in_a_label_from_a_file_are_plain_text(
    store: Store, path: Path, template: str
) -> None:
    fill(store)
    store.close()
    tamper(path, f"""UPDATE batch SET label = '["{template}", [["x", 1]]]' WHERE id = 2""")
    opened = open_store(path, clock)
    assert str(opened.undo_label) == template
    opened.undo()
    opened.close()


def test_a_clock_that_went_back_begins_a_new_undo_step(store: Store, path: Path) -> None:
    for name in ("A", "B"):
        with store.edit(phrase("Title"), merge="title") as edit:
            edit.change(edit.conference.event, title=name)
    store.close()
    ahead = datetime.now(UTC).replace(year=2199).isoformat(timespec="milliseconds")
    tamper(path, f"UPDATE batch SET time = '{ahead}'")
    store = open_store(path, clock)
    with store.edit(phrase("Title"), merge="title") as edit:
        edit.change(edit.conference.event, title="C")
    store.undo()
    assert store.conference.event.title == "B"
    store.close()


def test_the_oldest_backup_can_be_restored(store: Store, path: Path) -> None:
    made = [back_up_file(path) for _ in range(KEPT)]
    fill(store)
    store.close()
    restore(path, made[0])
    assert reopened_rooms(path) == 0
    assert len(backups(path)) == KEPT


def test_a_clock_that_went_back_keeps_the_new_backup(store: Store, path: Path) -> None:
    for _ in range(KEPT):
        old = back_up_file(path).path
        old.rename(old.with_name("2199" + old.name[4:]))
    assert back_up_file(path).path.exists()


@pytest.mark.parametrize("damage", ["cut off", "overwritten", "emptied"])
def test_a_damaged_event_is_restored_and_its_bytes_are_kept(
    store: Store, path: Path, damage: str
) -> None:
    fill(store, 400)
    store.close()
    backup = back_up_file(path)
    content = path.read_bytes()
    broken = {"cut off": content[: len(content) // 2], "overwritten": b"a;b\n", "emptied": b""}
    path.write_bytes(broken[damage])
    restore(path, backup)
    assert reopened_rooms(path) == 400
    kept = [file.read_bytes() for file in backup_folder(path).glob("*.damaged")]
    assert broken[damage] in (*kept, b"")


def test_an_open_event_is_never_restored_over(store: Store, path: Path) -> None:
    fill(store)
    backup = back_up_file(path)
    fill(store)
    with pytest.raises(FileProblem, match="already open"):
        restore(path, backup)
    store.close()
    assert reopened_rooms(path) == 6


def test_a_restore_without_room_leaves_the_event(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up_file(path)
    fill(store)
    store.close()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="could not be restored"):
        restore(path, backup)
    assert set(path.parent.iterdir()) == {path, backup_folder(path)}
    assert reopened_rooms(path) == 3


def test_an_event_without_suffix_has_backups(tmp_path: Path) -> None:
    path = tmp_path / "event"
    create_store(path, EVENT, clock).close()
    backup = back_up_file(path)
    assert backups(path) == (backup,)
    assert verified(backup)


CHECKS = """
import sys
from pathlib import Path
from moderator.store.checking import check_file

assert check_file(Path(sys.argv[1])).sound
"""


def test_checks_from_this_and_another_process_lose_nothing(path: Path) -> None:
    """Closing any handle of a file releases all locks that this process has on it (POSIX)."""
    create_store(path, EVENT, clock).close()
    store = open_store(path, clock)
    assert file_state(path) is FileState.SOUND
    assert check_file(path).sound
    open_store(path, clock).close()
    subprocess.run([sys.executable, "-c", CHECKS, str(path)], check=True)
    fill(store)
    subprocess.run([sys.executable, "-c", CHECKS, str(path)], check=True)
    fill(store)
    store.close()
    assert reopened_rooms(path) == 6


TAKE_OVER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
try:
    connection.execute("SELECT count(*) FROM batch").fetchone()
except sqlite3.OperationalError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the locks")
def test_after_a_check_no_other_program_takes_the_event_for_closed(
    store: Store, path: Path
) -> None:
    fill(store)
    assert check_file(path).sound
    other = [sys.executable, "-c", TAKE_OVER, str(path)]
    output = subprocess.run(other, capture_output=True, text=True, check=True).stdout
    assert "locked" in output


def test_a_photo_is_stored_with_its_edit_or_not_at_all(store: Store) -> None:
    with pytest.raises(RuleProblem), store.edit(phrase("Add")) as edit:
        content = edit.keep_photo(b"original", b"shown")
        edit.insert(Room(0, "Eder", places=-1))
    with pytest.raises(KeyError):
        store.photo(content)
    with store.edit(phrase("Add")) as edit:
        edit.keep_photo(b"original", b"shown")
        edit.insert(Room(0, "Eder"))
    assert store.photo(content) == b"original"
    assert store.shown_photo(content) == b"shown"


def test_a_photo_that_cannot_be_read_is_reported_in_words(store: Store, path: Path) -> None:
    content = store.keep_photo(os.urandom(300_000), b"shown")
    store._engine.dispose()
    damaged = bytearray(path.read_bytes())
    damaged[8192:] = b"\xff" * (len(damaged) - 8192)
    path.write_bytes(damaged)
    with pytest.raises(FileProblem, match="cannot be read"):
        store.photo(content)


HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_foreign_program_that_writes_is_named_and_the_edit_can_be_repeated(
    tmp_path: Path,
) -> None:
    path = tmp_path / "event.moderator"
    store = create_store(path, EVENT, lambda: NOON)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with (
            pytest.raises(FileProblem, match="Another program is writing"),
            store.edit(phrase("Add")) as edit,
        ):
            edit.insert(Room(0, "Eder"))
    assert store.conference.rooms() == ()
    with store.edit(phrase("Add")) as edit:
        edit.insert(Room(0, "Eder"))
    assert [room.name for room in store.conference.rooms()] == ["Eder"]
    store.close()
