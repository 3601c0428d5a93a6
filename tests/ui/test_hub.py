"""What the hub does by itself: the file alone is complete whenever nobody is typing."""

import gc
import shutil
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.actions.people import add_participant, change_participant
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.machine.clock import starting_at
from moderator.store.checking import check_file
from moderator.ui import hub as hub_module
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.theme import Appearance


@pytest.fixture
def hub(
    demo_store: files.Store, appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hub]:
    monkeypatch.setattr(hub_module, "IDLE_MILLISECONDS", 20)
    made = Hub(demo_store, appearance)
    yield made
    made.close()


def steps_in_file_alone(path: Path) -> int:
    """Count the steps that a reader finds who does not look at the log; -1 while it is moved."""
    connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    try:
        (count,) = connection.execute("SELECT count(*) FROM batch").fetchone()
    except sqlite3.DatabaseError:
        return -1
    finally:
        connection.close()
    return int(count)


def copied_alone(path: Path, folder: Path) -> files.Store:
    """Copy the file without what lies beside it, as onto a stick, and open the copy."""
    copy = folder / "copy.moderator"
    shutil.copyfile(path, copy)
    return files.open_event(copy, lambda _zone: DEMO_NOW)


def test_a_copy_of_the_file_alone_has_the_last_edits_once_nobody_types(
    hub: Hub, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(120):
        add_participant(hub._store, "Anna", f"Becker {number}", "Kassel")
    log = hub.store.path.with_name(hub.store.path.name + "-wal")
    assert log.stat().st_size > 0
    edits = len(hub.store.history(1000))
    qtbot.waitUntil(lambda: steps_in_file_alone(hub.store.path) == edits)
    copy = copied_alone(hub.store.path, tmp_path)
    try:
        assert len(copy.history(1000)) == edits
        assert copy.conference.all(Participant) == hub.conference.all(Participant)
    finally:
        copy.close()
    change_participant(hub._store, 1, remark="danach")  # and the next edit is as safe
    assert check_file(hub.store.path).sound
    hub.close()


def test_a_backup_brings_the_last_edits_into_the_file_itself(
    demo_store: files.Store, tmp_path: Path
) -> None:
    add_participant(demo_store, "Anna", "Becker", "Kassel")
    files.back_up_open(demo_store)
    copy = copied_alone(demo_store.path, tmp_path)
    try:
        assert copy.conference.all(Participant) == demo_store.conference.all(Participant)
    finally:
        copy.close()


def test_a_job_that_ends_as_the_event_is_closed_takes_nothing_away_twice(
    demo_path: Path, appearance: Appearance, qapp: QApplication
) -> None:
    gone: list[str] = []
    for _ in range(3):
        store = files.open_event(demo_path, starting_at(DEMO_NOW))
        hub = Hub(store, appearance)
        hub.destroyed.connect(partial(_note, gone))
        job = hub.jobs.start(phrase("Saving"), partial(_settled, hub), hub)
        assert hub.jobs.wait(10_000)
        hub.close()
        store.close()
        del hub, job
        for _ in range(3):
            qapp.processEvents()
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert gone == ["hub"] * 3


def _note(gone: list[str], *_object: QObject) -> None:
    gone.append("hub")


def _settled(hub: Hub, _job: Job) -> bool:
    return hub._store.checkpoint()
