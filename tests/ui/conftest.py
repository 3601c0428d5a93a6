"""The whole program, and each of its windows and dialogs in turn for the audits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator import pictures
from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from moderator.machine.clock import starting_at
from moderator.ui.shell.main_window import MainWindow
from tests.conftest import take_words_back
from tests.ui.every_window import (
    HEIGHT,
    WIDTH,
    WINDOWS,
    Opened,
    Shown,
    opened_window,
    window_of,
)

LAYING_OUT = 5
"""Rounds of events after which all is where it belongs in a window that has just opened."""


@pytest.fixture(scope="module", params=WINDOWS, ids=lambda shown: shown.name)
def opened(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    demo_original: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Opened]:
    """Show a window; all audits of a module that ask for it look at the same one.

    Whoever moves the keys, resizes or changes the look puts it back.
    """
    shown: Shown = request.param
    with opened_window(shown, demo_original, tmp_path_factory.mktemp("windows")) as found:
        yield found


@pytest.fixture
def program(qapp: QApplication, demo_path: Path, qtbot: QtBot) -> Iterator[Application]:
    """The whole program over a copy of the demo, its window in front."""
    made = Application(qapp, starting_at(DEMO_NOW))
    made.set_language("de")
    assert made.open(demo_path)
    window = window_of(made)
    window.showNormal()
    window.resize(WIDTH, HEIGHT)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(LAYING_OUT):
        QApplication.processEvents()
    yield made
    made.close_window()
    take_words_back(made)
    made.deleteLater()
    pictures.settle(None)


@pytest.fixture
def window(program: Application) -> MainWindow:
    """The main window of the program."""
    return window_of(program)
