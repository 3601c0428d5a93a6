"""Opening never harms a file, and says what it is."""

import sqlite3
import struct
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import Event, Room
from moderator.store.checking import FileState, check_file, file_state
from moderator.store.opening import create_store, open_store, remove_replaced
from moderator.store.store import Store

NOON = datetime(2024, 11, 4, 12, 0)
HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from moderator.store.opening import open_store
store = open_store(Path(sys.argv[1]), datetime.now)
print("open", flush=True)
sys.stdin.read()
"""


def clock() -> datetime:
    return NOON


def fill(store: Store, count: int = 40) -> None:
    with store.edit(phrase("Fill")) as edit:
        for number in range(count):
            edit.insert(Room(0, f"Raum {number}", places=number))


def test_a_file_that_is_there_is_never_replaced(store: Store, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileProblem, match="already there"):
        create_store(path, Event(1, "Other", date(2024, 11, 4)), clock)
    assert path.read_bytes() == before


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="does not exist"):
        create_store(tmp_path / "no" / "e.moderator", Event(1, "E", date(2024, 1, 1)), clock)


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"", FileState.EMPTY),
        (b"Vorname;Nachname\r\n", FileState.FOREIGN),
        (bytes(range(256)) * 40, FileState.FOREIGN),
        (b"SQLite format 3\0" + bytes(90), FileState.FOREIGN),
    ],
)
def test_a_foreign_file_is_named_and_never_touched(
    tmp_path: Path, content: bytes, state: FileState
) -> None:
    path = tmp_path / "foreign.moderator"
    path.write_bytes(content)
    assert file_state(path) is state
    with pytest.raises(FileProblem):
        open_store(path, clock)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_database_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "other.moderator"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mail (id INTEGER)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(FileProblem, match="not an event file"):
        open_store(path, clock)
    assert path.read_bytes() == before


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="does not exist"):
        open_store(tmp_path / "none.moderator", clock)


def test_a_second_window_opens_to_read_and_says_why(store: Store, path: Path) -> None:
    fill(store, 3)
    second = open_store(path, clock)
    assert second.read_only
    assert second.reason is not None
    assert "already open" in str(second.reason)
    assert len(second.conference.rooms()) == 3
    with pytest.raises(FileProblem, match="already open"), second.edit(phrase("Change")) as edit:
        edit.insert(Room(0, "Eder"))
    second.close()


def test_the_lock_of_another_process_is_seen_and_ends_with_it(path: Path) -> None:
    create_store(path, Event(1, "E", date(2024, 11, 4)), clock).close()
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLDER,
            str(path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    second = open_store(path, clock)
    assert second.read_only
    second.close()
    holder.kill()
    holder.communicate()
    third = open_store(path, clock)
    assert not third.read_only
    third.close()


def test_a_newer_programs_file_opens_to_read_only(store: Store, path: Path) -> None:
    fill(store, 3)
    store.close()
    with path.open("r+b") as file:
        file.seek(60)
        file.write(struct.pack(">i", 99))
    before = path.read_bytes()
    assert file_state(path) is FileState.NEWER
    newer = open_store(path, clock)
    assert newer.reason is not None
    assert "newer version" in str(newer.reason)
    assert len(newer.conference.rooms()) == 3
    newer.close()
    assert path.read_bytes() == before


def test_a_damaged_file_opens_to_read_or_names_the_backup(store: Store, path: Path) -> None:
    fill(store, 400)
    store.close()
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 6000] = b"\xff" * 6000
    path.write_bytes(content)
    problems = []
    try:
        damaged = open_store(path, clock)
        assert damaged.read_only
        damaged.close()
    except FileProblem as problem:
        problems.append(str(problem))
    assert all("backup" in text for text in problems)
    assert path.read_bytes() == bytes(content)
    assert not check_file(path).sound


def test_a_truncated_file_never_ends_the_program(store: Store, path: Path) -> None:
    fill(store, 400)
    store.close()
    content = path.read_bytes()
    for length in (50, 100, 4096, len(content) // 2, len(content) - 10):
        path.write_bytes(content[:length])
        try:
            opened = open_store(path, clock)
        except FileProblem:
            continue
        assert opened.read_only
        opened.close()


def test_a_sound_file_is_sound(store: Store, path: Path) -> None:
    fill(store)
    store.undo()
    store.redo()
    store.keep_photo(b"original", b"shown")
    store.close()
    assert check_file(path).sound


def test_a_row_changed_behind_the_journals_back_is_found(store: Store, path: Path) -> None:
    fill(store, 3)
    store.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE room SET name = 'Anders' WHERE id = 2")
    connection.commit()
    connection.close()
    report = check_file(path)
    assert [str(finding) for finding in report.findings] == ["Room 2 is not what the journal says."]


def test_a_photo_is_kept_once_and_never_changed(store: Store) -> None:
    content = store.keep_photo(b"original", b"shown")
    assert store.keep_photo(b"original", b"other") == content
    assert store.photo(content) == b"original"
    assert store.shown_photo(content) == b"shown"
    with pytest.raises(KeyError):
        store.photo("unknown")


def test_times_and_enumerations_survive_the_file(store: Store, path: Path) -> None:
    before = store.conference.event
    store.close()
    again = open_store(path, clock)
    assert again.conference.event == before
    again.close()


def test_a_file_that_cannot_be_locked_is_not_replaced(store: Store, path: Path) -> None:
    store.close()
    before = path.read_bytes()
    lock = path.with_name(f".{path.name}.lock")
    lock.unlink(missing_ok=True)
    lock.mkdir()
    with pytest.raises(FileProblem):
        remove_replaced(path)
    assert path.read_bytes() == before
    lock.rmdir()


def test_a_closed_file_holds_everything_although_another_program_still_reads_it(
    store: Store, path: Path, tmp_path: Path
) -> None:
    reader = sqlite3.connect(path)
    reader.execute("SELECT count(*) FROM sqlite_master").fetchall()
    fill(store)
    store.close()
    copy = tmp_path / "copy.moderator"
    copy.write_bytes(path.read_bytes())
    reader.close()
    copied = open_store(copy, clock)
    assert len(copied.conference.all(Room)) == 40
    copied.close()
