"""Return presses the button that has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.ui.icons import Icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.frames import EmptyState, button, icon_button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", ["text", "icon", "empty state"])
def test_every_push_button_reacts_to_return(
    qtbot: QtBot, dress: Theme, kind: str, key: Qt.Key
) -> None:
    pressed: list[int] = []
    empty = EmptyState(dress, Icon.PEOPLE, "Nobody", "Nobody is here.")
    qtbot.addWidget(empty)
    made: QPushButton
    if kind == "empty state":
        made = empty.add_button("Begin", lambda: pressed.append(1))
    else:
        made = button("Begin") if kind == "text" else icon_button(dress, Icon.ADD, "Begin")
        made.clicked.connect(lambda: pressed.append(1))
        made.setParent(empty)
    empty.show()
    made.setFocus()
    QTest.keyClick(made, key)
    assert pressed == [1]


def test_return_held_down_presses_once(qtbot: QtBot) -> None:
    holder = QWidget()
    made = button("Begin", parent=holder)
    qtbot.addWidget(holder)
    holder.show()
    held = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    with qtbot.assertNotEmitted(made.clicked):
        QApplication.sendEvent(made, held)
