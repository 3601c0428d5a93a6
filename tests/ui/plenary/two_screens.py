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
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.theme import Choice, Theme
from tests.ui.plenary.stored import stored

NOW = datetime(2024, 11, 5, 11, 20)
PATIENCE = 15.0
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


def main() -> None:
    """Present, pull the plug, plug in again, swap, leave."""
    application = QApplication(sys.argv)
    wait(lambda: len(screens()) == 2, "two screens")
    folder = Path(tempfile.mkdtemp())
    store = stored(folder / "conference.moderator", lambda: NOW)
    hub = Hub(store, Theme(Choice.LIGHT))
    window = QWidget()
    area = PlenaryArea(hub, window)
    window.setGeometry(100, 100, 1366, 768)
    area.setGeometry(window.rect())
    window.show()
    QTest.qWaitForWindowExposed(window)
    backstage = area.backstage

    def hall_is_at(place: tuple[int, int, int, int]) -> bool:
        hall = backstage.keeper.window
        return (
            hall is not None
            and hall.isVisible()
            and on_server(hall) == place
            and hall.image.size() == hall.pixels()
        )

    area.present(from_start=True)
    wait(lambda: hall_is_at(BEAMER), "the hall covers the projector")
    presenter = backstage.presenter
    assert presenter is not None
    wait(presenter.isActiveWindow, "the presenter's window has the keys")
    wait(lambda: presenter.geometry().right() < 1920, "the presenter's window is on the laptop")
    QTest.keyClick(presenter, Qt.Key.Key_PageDown)
    before = hub.stage.cue
    assert before.kind is not SceneKind.WELCOME
    rounds = 0
    for _ in range(3):
        beamer(on=False)
        wait(lambda: len(screens()) == 1, "the projector is gone")
        wait(lambda: backstage.keeper.window is None, "the hall is nowhere")
        assert presenter.isVisible()
        assert hub.stage.cue == before
        QTest.qWait(1200)
        assert backstage.keeper.window is None
        wait(lambda: on_server(presenter)[0] < 1920, "the presenter's window stays")
        beamer(on=True)
        wait(lambda: len(screens()) == 2, "the projector is back")
        wait(lambda: hall_is_at(BEAMER), "the hall is back on the projector")
        assert hub.stage.cue == before
        QTest.qWait(1200)
        assert hall_is_at(BEAMER)
        rounds += 1
    wait(presenter.isActiveWindow, "the presenter's window has the keys again")
    QTest.keyClick(presenter, Qt.Key.Key_S)
    wait(lambda: hall_is_at(LAPTOP), "the hall is on the laptop after swapping")
    wait(lambda: on_server(presenter)[0] >= 1920, "the presenter's window is on the projector")
    QTest.keyClick(presenter, Qt.Key.Key_S)
    wait(lambda: hall_is_at(BEAMER), "swapped back")
    QTest.keyClick(presenter, Qt.Key.Key_Escape)
    wait(lambda: backstage.keeper.window is None, "Escape leaves")
    shown = [w.objectName() for w in application.topLevelWidgets() if w.isVisible() and w != window]
    tell({"rounds": rounds, "left_over": shown})
    window.close()
    hub.close()
    store.close()
    os._exit(0)


if __name__ == "__main__":
    main()
