"""Return presses the button that has the focus; a click beside the work leaves the keys there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.ui.icons import Icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets.frames import EmptyState, button, icon_button
from moderator.ui.widgets.push import AsideButton
from tests.ui.hands import click, press, write


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", ["text", "icon", "empty state"])
def test_every_push_button_reacts_to_return(
    qtbot: QtBot, appearance: Appearance, kind: str, key: Qt.Key
) -> None:
    pressed: list[int] = []
    empty = EmptyState(appearance, Icon.PEOPLE, "Nobody", "Nobody is here.")
    qtbot.addWidget(empty)
    made: QPushButton
    if kind == "empty state":
        made = empty.add_button("Begin", lambda: pressed.append(1))
    else:
        made = button("Begin") if kind == "text" else icon_button(appearance, Icon.ADD, "Begin")
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


@pytest.fixture
def beside(qtbot: QtBot) -> Iterator[tuple[QLineEdit, AsideButton]]:
    """A field that is being written in, with a button beside it."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    field, button = QLineEdit(), AsideButton("Undo")
    row.addWidget(field)
    row.addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    yield field, button
    window.close()


def test_a_click_beside_the_work_takes_over_what_is_written_and_leaves_the_keys_there(
    beside: tuple[QLineEdit, AsideButton],
) -> None:
    field, button = beside
    done: list[str] = []
    field.editingFinished.connect(lambda: done.append(f"took over {field.text()}"))
    button.clicked.connect(lambda: done.append("undone"))
    write("Ab")
    click(button)
    assert done == ["took over Ab", "undone"]
    write("c")
    assert field.text() == "Abc"
    press(Qt.Key.Key_Return)
    assert done.count("undone") == 1


def test_a_click_that_puts_the_keys_somewhere_leaves_them_there(
    beside: tuple[QLineEdit, AsideButton],
) -> None:
    field, button = beside
    other = QLineEdit(field.window())
    other.show()
    button.clicked.connect(other.setFocus)
    click(button)
    write("x")
    assert (field.text(), other.text()) == ("", "x")
