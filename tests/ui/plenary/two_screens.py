"""Runs on a virtual display with two screens; prints one line of JSON. See test_two_screens.py."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.event.stage import SceneKind
from moderator.ui.hub import Hub
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.theme import Choice, Theme
from tests.ui.plenary.stored import stored

NOW = datetime(2024, 11, 5, 11, 20)
PATIENCE = 15.0
ROUNDS = 3
LAPTOP = (0, 0, 1920, 1080)
BEAMER = (1920, 0, 1920, 1080)


def wait(condition: Callable[[], bool], what: str) -> None:
    """Let events run until a condition holds; end the program where it never does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return
        QTest.qWait(20)
    tell({"failed": what, "screens": screens()})
    os._exit(1)


def tell(outcome: dict[str, object]) -> None:
    """Say how it went, for the test that waits."""
    sys.stdout.write(json.dumps(outcome) + "\n")
    sys.stdout.flush()


def screens() -> dict[str, tuple[int, int, int, int]]:
    """All screens with their places."""
    return {screen.name(): box(screen.geometry()) for screen in QGuiApplication.screens()}


def box(rect: QRect) -> tuple[int, int, int, int]:
    """Make a rectangle comparable."""
    return rect.x(), rect.y(), rect.width(), rect.height()


def on_server(window: QWidget) -> tuple[int, int, int, int]:
    """Where the X server has a window, whatever Qt believes."""
    told = subprocess.run(
        ["xwininfo", "-id", str(int(window.winId()))], capture_output=True, text=True, check=True
    ).stdout
    values = {
        line.split(":")[0].strip(): line.split(":")[1].strip()
        for line in told.splitlines()
        if ":" in line
    }
    return (
        int(values["Absolute upper-left X"]),
        int(values["Absolute upper-left Y"]),
        int(values["Width"]),
        int(values["Height"]),
    )


def beamer(*, on: bool) -> None:
    """Plug the projector in or pull it out."""
    if on:
        command = ["xrandr", "--setmonitor", "Beamer", "1920/508x1080/285+1920+0", "none"]
    else:
        command = ["xrandr", "--delmonitor", "Beamer"]
    subprocess.run(command, check=True, capture_output=True)


class Stage:
    """The program presenting on two screens."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.window = QWidget()
        self.area = PlenaryArea(hub, self.window)
        self.window.setGeometry(100, 100, 1366, 768)
        self.area.setGeometry(self.window.rect())
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.keeper = self.area.backstage.keeper

    @property
    def presenter(self) -> PresenterWindow:
        """The presenter's window."""
        presenter = self.area.backstage.presenter
        assert presenter is not None
        return presenter

    def hall_is_at(self, place: tuple[int, int, int, int]) -> bool:
        """Tell whether the hall covers a screen with a picture of just its size."""
        hall = self.keeper.window
        return (
            hall is not None
            and hall.isVisible()
            and on_server(hall) == place
            and hall.image.size() == hall.pixels()
        )

    def begin(self) -> None:
        """Start with F5's action and go one slide on."""
        self.area.present(from_start=True)
        wait(lambda: self.hall_is_at(BEAMER), "the hall covers the projector")
        wait(self.presenter.isActiveWindow, "the presenter's window has the keys")
        wait(lambda: self.presenter.geometry().right() < 1920, "the presenter's is on the laptop")
        QTest.keyClick(self.presenter, Qt.Key.Key_PageDown)
        assert self.hub.stage.cue.kind is not SceneKind.WELCOME

    def pull_and_plug(self) -> None:
        """Take the projector away and put it back; nothing may move to the wrong screen."""
        before = self.hub.stage.cue
        beamer(on=False)
        wait(lambda: len(screens()) == 1, "the projector is gone")
        wait(lambda: self.keeper.window is None, "the hall is nowhere")
        assert self.presenter.isVisible()
        QTest.qWait(1200)
        assert self.keeper.window is None
        wait(lambda: on_server(self.presenter)[0] < 1920, "the presenter's window stays")
        beamer(on=True)
        wait(lambda: len(screens()) == 2, "the projector is back")
        wait(lambda: self.hall_is_at(BEAMER), "the hall is back on the projector")
        QTest.qWait(1200)
        assert self.hall_is_at(BEAMER)
        assert self.hub.stage.cue == before

    def swap_and_leave(self) -> None:
        """Let the windows change places and back, then end with Escape and E."""
        wait(self.presenter.isActiveWindow, "the presenter's window has the keys again")
        QTest.keyClick(self.presenter, Qt.Key.Key_S)
        QTest.keyClick(self.presenter, Qt.Key.Key_Return)
        wait(lambda: self.hall_is_at(LAPTOP), "the hall is on the laptop after swapping")
        wait(lambda: on_server(self.presenter)[0] >= 1920, "the presenter's is on the projector")
        QTest.keyClick(self.presenter, Qt.Key.Key_S)
        QTest.keyClick(self.presenter, Qt.Key.Key_Return)
        wait(lambda: self.hall_is_at(BEAMER), "swapped back")
        QTest.keyClick(self.presenter, Qt.Key.Key_Escape)
        wait(lambda: self.hub.stage.covered, "Escape covers the hall")
        assert self.hall_is_at(BEAMER)
        QTest.keyClick(self.presenter, Qt.Key.Key_E)
        wait(lambda: self.keeper.window is None, "E leaves")


def main() -> None:
    """Present, pull the plug three times, swap, leave."""
    application = QApplication(sys.argv)
    wait(lambda: len(screens()) == 2, "two screens")
    store = stored(Path(tempfile.mkdtemp()) / "conference.moderator", lambda: NOW)
    hub = Hub(store, Theme(Choice.LIGHT))
    stage = Stage(hub)
    stage.begin()
    for _ in range(ROUNDS):
        stage.pull_and_plug()
    stage.swap_and_leave()
    tops = [w for w in application.topLevelWidgets() if w.isVisible() and w != stage.window]
    tell({"rounds": ROUNDS, "left_over": [type(w).__name__ for w in tops]})
    stage.window.close()
    hub.close()
    store.close()
    os._exit(0)


if __name__ == "__main__":
    main()
