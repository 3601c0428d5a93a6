"""Keys and clicks as a person sends them: to what has the focus, to what lies under the pointer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LETTERS = 128
"""Letters that QTest can type by itself; a keyboard has others as well."""


def focused() -> QWidget:
    """Find the widget that has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None, "no widget has the keys"
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key where the focus is, as often as said."""
    for _ in range(times):
        QTest.keyClick(focused(), key, held)
        QApplication.processEvents()


def write(text: str) -> None:
    """Type where the focus is, letter by letter, wherever it goes meanwhile."""
    for letter in text:
        if ord(letter) < LETTERS:
            QTest.keyClicks(focused(), letter)
        else:
            QTest.sendKeyEvent(QTest.KeyAction.Click, focused(), Qt.Key.Key_unknown, letter, NONE)
    QApplication.processEvents()


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into the part of a scrolled panel that is seen, as the wheel does."""
    for _ in range(2):  # the panel may grow once it is laid out
        QApplication.processEvents()
        outer = widget.parentWidget()
        while outer is not None:
            if isinstance(outer, QScrollArea):
                outer.ensureWidgetVisible(widget)
            outer = outer.parentWidget()
    QApplication.processEvents()


def click(widget: QWidget, place: QPoint | None = None, held: Qt.KeyboardModifier = NONE) -> None:
    """Click at a place of a widget (its middle), on whatever lies there in the window."""
    window = widget.window()
    there = widget.mapTo(window, place if place is not None else widget.rect().center())
    under = window.childAt(there) or window
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, held, under.mapFrom(window, there))
    QApplication.processEvents()


def entries_of(menu: QMenu) -> Iterator[QAction]:
    """List what a menu and the menus beside it offer; each menu beside it comes first."""
    for action in menu.actions():
        inner = action.menu()
        if action.text():
            yield action
        if isinstance(inner, QMenu):
            yield from entries_of(inner)


def entry_of(menu: QMenu, text: str) -> QAction:
    """Find an entry of a menu, or of a menu beside it, by its words."""
    return next(action for action in entries_of(menu) if action.text() == text)


def watch_folders(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Note which folders the system is asked to show."""
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened
