"""The check finds damaged and foreign parts, wherever they are in the file."""

import gzip
import os
import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest

from moderator.event.errors import JobCancelled
from moderator.event.phrase import phrase
from moderator.event.schedule import Event, Room
from moderator.store.checking import FileState, check_file
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store

FLIPS = 40


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """A closed event with a photo and a room that was renamed three times."""
    path = tmp_path / "event.moderator"
    store = create_store(path, Event(1, "E", date(2024, 11, 4)), datetime.now)
    store.keep_photo(os.urandom(20_000), b"\xff\xd8" + os.urandom(20_000) + b"\xff\xd9")
    with store.edit(phrase("Add room")) as edit:
        edit.insert(Room(0, "Erster Name", places=12))
    for name in ("Zweiter Name", "Dritter Name", "Vierter Name"):
        with store.edit(phrase("Rename")) as edit:
            edit.change(edit.conference.one(Room, 1), name=name)
    store.close()
    assert check_file(path).sound
    return path


def unseen(path: Path, places: list[int]) -> list[int]:
    """Flip one bit at each of these places in turn; list the places that the check misses."""
    whole = path.read_bytes()
    found = []
    for number, place in enumerate(places):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << number % 8
        path.write_bytes(damaged)
        if check_file(path).sound:
            found.append(place)
    path.write_bytes(whole)
    return found


def spread(begin: int, length: int) -> list[int]:
    return [begin + length * number // FLIPS for number in range(FLIPS)]


def test_every_flipped_bit_in_the_shown_picture_is_found(event: Path) -> None:
    store = open_store(event, datetime.now, read_only=True)
    with store._engine.connect() as connection:
        shown = connection.exec_driver_sql("SELECT shown FROM photo_content").scalar()
    store.close()
    assert shown is not None
    content = event.read_bytes()
    # A long value is stored in pieces; this is the longest one that is whole in the file.
    begin = content.index(shown[8_000:8_500]) - 200
    assert unseen(event, spread(begin, 3_000)) == []


@pytest.mark.parametrize("text", ["Erster Name", "Zweiter Name", "Dritter Name", "Rename"])
def test_every_flipped_bit_in_the_journal_is_found(event: Path, text: str) -> None:
    content = event.read_bytes()
    places: list[int] = []
    place = content.find(text.encode())
    while place >= 0:
        places += range(place, place + len(text))
        place = content.find(text.encode(), place + 1)
    assert places
    assert unseen(event, places[:FLIPS]) == []


@pytest.mark.parametrize("version", [1, 2, 3])
def test_every_destroyed_page_of_an_older_file_is_found(tmp_path: Path, version: int) -> None:
    path = tmp_path / "event.moderator"
    packed = Path(__file__).parent / f"version_{version}.moderator.gz"
    whole = gzip.decompress(packed.read_bytes())
    path.write_bytes(whole)
    report = check_file(path)
    assert (report.state, report.findings) == (FileState.OLDER, ())
    size = int.from_bytes(whole[16:18], "big")
    missed = []
    for page in range(1, len(whole) // size):
        path.write_bytes(whole[: page * size] + b"\xa5" * size + whole[(page + 1) * size :])
        if check_file(path).sound:
            missed.append(page)
    assert missed == []


@pytest.mark.parametrize("part", ["original", "shown"])
def test_a_damaged_photo_is_reported_by_itself_and_repaired_by_adding_it_again(
    tmp_path: Path, part: str
) -> None:
    path = tmp_path / "event.moderator"
    pieces = {"original": os.urandom(3000), "shown": os.urandom(3000)}
    store = create_store(path, Event(1, "E", date(2024, 11, 4)), datetime.now)
    content = store.keep_photo(**pieces)
    store.close()
    whole = bytearray(path.read_bytes())
    whole[whole.index(pieces[part][100:200])] ^= 1
    path.write_bytes(whole)
    report = check_file(path)
    assert report.damaged
    assert report.photos == (content,)
    store = open_store(path, datetime.now)
    assert store.keep_photo(**pieces) == content
    store.close()
    assert check_file(path).sound


FOREIGN = {
    "trigger": "CREATE TRIGGER eater AFTER INSERT ON room BEGIN DELETE FROM room; END",
    "view": "CREATE VIEW eater AS SELECT * FROM room",
    "table": "CREATE TABLE eater (id INTEGER)",
    "index": "DROP INDEX ix_change_kind_row_id",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_foreign_parts_of_a_file_are_named(event: Path, what: str) -> None:
    connection = sqlite3.connect(event)
    connection.execute(FOREIGN[what])
    connection.commit()
    connection.close()
    report = check_file(event)
    assert not report.sound
    name = "ix_change_kind_row_id" if what == "index" else "eater"
    assert any(name in str(finding) for finding in report.findings)
    store = open_store(event, datetime.now)
    assert store.read_only is (what in {"trigger", "view"})
    store.close()


def test_a_check_can_be_stopped(event: Path) -> None:
    with pytest.raises(JobCancelled):
        check_file(event, lambda: True)


def test_checking_leaves_nothing_beside_the_file(event: Path) -> None:
    store: Store = open_store(event, datetime.now)
    assert check_file(event).sound
    store.close()
    assert check_file(event).sound
    assert {entry.name for entry in event.parent.iterdir()} == {event.name}
