"""The program around the window: which clock an event has, and that it keeps it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from moderator.actions import files
from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from tests.conftest import take_words_back


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """An event opened with a clock of its own, as the demo is."""
    made = Application(qapp)
    path = tmp_path / "kassel.moderator"
    files.create_event(path, "Kassel", date(2024, 11, 4), 2, lambda _zone: DEMO_NOW).close()
    assert made.open(path, clock=lambda _zone: DEMO_NOW)
    yield made
    made.close_window()
    take_words_back(made)


def test_a_restored_backup_keeps_the_clock(program: Application) -> None:
    assert program.window is not None
    backup = files.back_up(program.window.hub.store.path)
    program.window.menu.restore_wanted.emit(backup)
    assert program.window is not None
    assert program.window.hub.now() == DEMO_NOW
