"""A program that presents and waits to be killed; started again it goes on: test_show_goes_on.

python -m tests.broken_show lit|black|again EVENTFILE STATEFOLDER
"""

import json
import os
import sys
from datetime import timedelta
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = sys.argv[3]

from PySide6.QtCore import Qt  # the environment must stand before Qt is loaded
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from moderator.actions.demo import DEMO_NOW
from moderator.app import Application
from moderator.event.stage import Cue
from moderator.machine.lasting import keep_constants
from moderator.ui.hub import AreaName
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.plenary.windows import HallWindow
from moderator.ui.shell.main_window import MainWindow

LATER = DEMO_NOW + timedelta(seconds=90)
Key = Qt.Key


def press(*keys: Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focused = QApplication.focusWidget() or QApplication.activeWindow()
        assert focused is not None
        QTest.keyClick(focused, key)


def tell(window: MainWindow, said: list[str]) -> None:
    """Say where the show stands."""
    area = window.area(AreaName.PLENARY)
    assert isinstance(area, PlenaryArea)
    stage, left = area.controller.presentation, area.controller.presentation.clock.time_left()
    cues = {"cue": window.hub.stage.cue, "resting": stage.deck.resting}
    found = {name: _of(cue) for name, cue in cues.items()} | {
        "open": window.hub.stage.open,
        "left": None if left is None else left.total_seconds(),
        "said": " ".join(said),
    }
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


def _of(cue: Cue | None) -> list[str | int | None] | None:
    return None if cue is None else [cue.kind.value, cue.subject_id, cue.page]


def in_front(kind: type) -> None:
    """Wait until a window of a kind has the keys."""
    while not isinstance(QApplication.activeWindow(), kind):
        QTest.qWait(10)


def main() -> None:
    """Present until killed, or go on and end as it should."""
    keep_constants()
    what = sys.argv[1]
    program = Application(QApplication([]), lambda _zone: LATER if what == "again" else DEMO_NOW)
    assert program.open(Path(sys.argv[2]))
    assert program.window is not None
    window, said = program.window, list[str]()
    window.hub.warning_shown.connect(lambda sentence, _undoable: said.append(str(sentence)))
    window.area(AreaName.PLENARY)
    window.activateWindow()
    in_front(MainWindow)
    QTest.qWait(0)
    if what == "again":
        tell(window, said)
    press(Key.Key_F5)
    in_front(QMessageBox)
    press(Key.Key_Return)
    in_front(HallWindow)
    if what != "again":
        press(Key.Key_1, Key.Key_Return, Key.Key_PageDown)
    if what == "black":
        press(Key.Key_B)
    tell(window, said)
    if what != "again":
        QTest.qWait(60_000)
    press(Key.Key_Escape, Key.Key_E)
    program.close_window()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
