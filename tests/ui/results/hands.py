"""Types and drags as a moderator does, for tests of the results area."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from moderator.ui.results.line import PointLine
from moderator.ui.results.view import ResultsArea

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    """Find the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(text: str) -> None:
    """Type text where the cursor is."""
    QTest.keyClicks(focused(), text)


def press(key: Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the cursor is."""
    QTest.keyClick(focused(), key, held)


def line_with(area: ResultsArea, text: str) -> PointLine:
    """Find the line of a point by its text."""
    return next(line for line in area.page.sheet.lines if line.editor.text == text)


def drag(area: ResultsArea, start: QWidget, goal: QPoint, *, give_up: bool = False) -> None:
    """Press the mouse on a widget, move to a global position and let go."""
    QTest.mousePress(start, Qt.MouseButton.LeftButton, NONE, start.rect().center())
    middle = start.mapToGlobal(start.rect().center())
    for step in (0.2, 0.6, 1.0):
        on_the_way = middle + (goal - middle) * step
        QTest.mouseMove(start, start.mapFromGlobal(on_the_way))
        QApplication.processEvents()
    if give_up:
        QTest.keyClick(area, Key.Key_Escape)
    QTest.mouseRelease(start, Qt.MouseButton.LeftButton, NONE, start.mapFromGlobal(goal))
    QApplication.processEvents()
