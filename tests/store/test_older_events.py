"""Event files that an earlier version left open with all their data and their undo history.

`people_6af4949` and `results_6af4949` were made by the code of that commit: a door with people
checked in, placed, cancelled and deleted, and a group's result that was shown; in both the last
step was undone.
"""

import errno
import gzip
import tempfile
from datetime import datetime
from pathlib import Path

import pytest

from moderator.event.errors import FileProblem
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.results import Answer, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group
from moderator.store.checking import FileState, check_file, file_state
from moderator.store.locking import file_lock, release_lock
from moderator.store.opening import open_store
from moderator.store.store import Store

FOLDER = Path(__file__).parent
NAMES = ("people_6af4949", "results_6af4949")
VERSIONS = tuple(f"version_{number}" for number in range(1, 6))


def unpacked(folder: Path, name: str) -> Path:
    """Unpack an event file as an earlier version left it."""
    path = folder / f"{name}.moderator"
    path.write_bytes(gzip.decompress((FOLDER / f"{name}.moderator.gz").read_bytes()))
    return path


def opened(folder: Path, name: str) -> Store:
    """Open an event file that an earlier version left."""
    store = open_store(unpacked(folder, name), datetime.now)
    assert not store.read_only
    return store


@pytest.mark.parametrize("name", NAMES)
def test_an_event_of_an_earlier_program_is_sound_before_and_after_opening(
    tmp_path: Path, name: str
) -> None:
    path = unpacked(tmp_path, name)
    assert check_file(path).state in {FileState.SOUND, FileState.OLDER}
    open_store(path, datetime.now).close()
    assert check_file(path).state is FileState.SOUND


@pytest.mark.parametrize("name", NAMES)
def test_every_edit_of_an_earlier_program_can_be_undone_and_redone(
    tmp_path: Path, name: str
) -> None:
    store = opened(tmp_path, name)
    try:
        assert store.redo_label is not None, "the step that was undone there can be done again here"
        store.redo()
        assert store.redo_label is None
        whole = store.conference
        steps = []
        while store.undo_label is not None:
            steps.append((store.undo_label, store.conference))
            store.undo()
        assert len(steps) > 7
        assert store.conference.participants() == ()
        assert store.conference.items() == ()
        for label, after in reversed(steps):
            assert store.redo_label == label
            store.redo()
            assert store.conference == after
        assert store.conference == whole
    finally:
        store.close()


def test_the_door_of_an_earlier_program_is_unchanged(tmp_path: Path) -> None:
    store = opened(tmp_path, "people_6af4949")
    try:
        conference = store.conference
        people = {p.name: p for p in conference.all(Participant)}
        assert len(people) == 6
        assert people["Anna Becker"].status is Status.CHECKED_IN
        assert people["Cem Çelik"].organisation == "Göttingen"
        assert people["Frida Ziegler"].status is Status.CANCELLED
        assert len(conference.all(Placement)) == 2
        (running, _) = conference.all(AgendaItem)
        assert running.actual_start is not None
        store.redo()
        assert "Emil Zander" not in {p.name for p in store.conference.all(Participant)}
    finally:
        store.close()


def test_the_results_of_an_earlier_program_are_unchanged(tmp_path: Path) -> None:
    store = opened(tmp_path, "results_6af4949")
    try:
        conference = store.conference
        (result,) = conference.all(Result)
        assert (result.headline, result.state, result.notes) == (
            "Erst der Ablauf, dann das Werkzeug",
            ResultState.SHOWN,
            "Frau Çelik spricht",
        )
        points = conference.points_of(result.group_id)
        assert [(p.kind, p.dots) for p in points] == [
            (PointKind.CHALLENGE, 0),
            (PointKind.CHALLENGE, 0),
            (PointKind.SOLUTION, 7),
        ]
        assert len(conference.all(Answer)) == 1
        assert len(conference.all(Group)) == 14
        store.undo()
        assert [r.state for r in store.conference.all(Result)] == [ResultState.READY]
    finally:
        store.close()


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", VERSIONS)
def test_an_earlier_event_is_read_as_it_would_be_after_opening_and_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    path = unpacked(tmp_path, name)
    before, beside = path.read_bytes(), left_in(tmp_path)
    assert file_state(path) is FileState.OLDER
    reading = open_store(path, datetime.now, read_only=True)
    conference = reading.conference
    assert reading.read_only
    assert reading.path == path
    reading.close()
    assert path.read_bytes() == before
    assert left_in(tmp_path) == beside
    assert left_in(aside) == []
    writing = open_store(path, datetime.now)
    try:
        assert writing.conference.tables == conference.tables
    finally:
        writing.close()


def test_an_earlier_event_that_is_open_elsewhere_is_read(tmp_path: Path) -> None:
    path = unpacked(tmp_path, VERSIONS[-1])
    lock = file_lock(path)
    lock.acquire()
    try:
        reading = open_store(path, datetime.now)
        assert "already open" in str(reading.reason)
        assert reading.conference.event.title
        reading.close()
    finally:
        release_lock(lock)


def test_of_an_earlier_event_that_cannot_be_read_nothing_is_left_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    path = unpacked(tmp_path, VERSIONS[-1])

    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("moderator.store.opening.copy_database", full)
    with pytest.raises(FileProblem, match="full"):
        open_store(path, datetime.now, read_only=True)
    assert left_in(aside) == []
