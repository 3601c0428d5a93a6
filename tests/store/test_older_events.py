"""Event files that an earlier version left open with all their data and their undo history.

`people_6af4949` and `results_6af4949` were made by the code of that commit: a door with people
checked in, placed, cancelled and deleted, and a group's result that was shown; in both the last
step was undone.
"""

import gzip
from datetime import datetime
from pathlib import Path

import pytest

from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.results import Answer, PointKind, Result, ResultState
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group
from moderator.store.checking import FileState, check_file
from moderator.store.opening import open_store
from moderator.store.store import Store

FOLDER = Path(__file__).parent
NAMES = ("people_6af4949", "results_6af4949")


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
