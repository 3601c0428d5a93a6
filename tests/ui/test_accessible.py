"""What painted widgets tell a screen reader, and what is announced."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from moderator.ui import accessible
from moderator.ui.accessible import PaintedPart


class Stripes(QWidget):
    """Two stripes, of which one is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.names = ["Rückblick", "Plenum"]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def accessible_role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def accessible_parts(self) -> tuple[PaintedPart, ...]:
        return tuple(
            PaintedPart(name, QRect(0, 20 * place, 50, 20), chosen=place == 1)
            for place, name in enumerate(self.names)
        )


@pytest.fixture
def stripes(qtbot: QtBot) -> Stripes:
    accessible.install()
    made = Stripes()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def told(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def test_a_painted_widget_tells_its_parts_as_they_are_now(stripes: Stripes) -> None:
    whole = QAccessible.queryAccessibleInterface(stripes)
    assert whole.role() is QAccessible.Role.List
    assert [told(whole.child(n)) for n in range(whole.childCount())] == ["Rückblick", "Plenum"]
    assert whole.child(0).role() is QAccessible.Role.ListItem
    stripes.names = ["Rückblick", "Pause", "Plenum"]
    assert [told(whole.child(n)) for n in range(whole.childCount())][1:] == ["Pause", "Plenum"]
    last = whole.child(2)
    stripes.names.pop()
    assert not last.isValid()
    assert whole.child(2) is None


def test_what_lies_under_the_pointer_is_told_by_its_place(stripes: Stripes) -> None:
    whole = QAccessible.queryAccessibleInterface(stripes)
    below = stripes.mapToGlobal(QPoint(10, 30))
    assert told(whole.childAt(below.x(), below.y())) == "Plenum"
    assert whole.child(1).rect().contains(below)
    assert whole.indexOfChild(whole.child(1)) == 1


def test_the_chosen_part_has_the_focus_while_the_keys_are_in_the_widget(stripes: Stripes) -> None:
    whole = QAccessible.queryAccessibleInterface(stripes)
    stripes.clearFocus()
    assert whole.focusChild() is None
    stripes.setFocus()
    assert told(whole.focusChild()) == "Plenum"
    assert whole.child(1).state().focused
    assert not whole.child(0).state().selected


def test_parts_go_with_their_widget(qapp: QApplication) -> None:
    accessible.install()
    for _ in range(3):
        made = Stripes()
        whole = QAccessible.queryAccessibleInterface(made)
        assert told(whole.child(1)) == "Plenum"
        part = whole.child(0)
        made.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not isValid(whole)
        assert not isValid(part) or not part.isValid()
