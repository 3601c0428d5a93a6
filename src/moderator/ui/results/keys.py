"""The keys of a line: everything that entry needs without the mouse."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from moderator.event.results import PointKind
from moderator.ui.results.kinds import KINDS
from moderator.ui.results.line import PointLine

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
MORE_FEWER = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class Writing(Protocol):
    """What the keys of a line can do on a page."""

    def next_line(self, line: PointLine) -> None:
        """Go on with the next point."""

    def go_to_group(self, step: int) -> None:
        """Go to the next or previous group."""

    def set_kind(self, line: PointLine, kind: PointKind) -> None:
        """Say what the point is."""

    def shift_line(self, line: PointLine, step: int) -> None:
        """Move the point up or down, past the ends of its question into the next."""

    def shift_to_question(self, line: PointLine, step: int) -> None:
        """Move the point under the next or previous question."""

    def drop_line(self, line: PointLine, *, forward: bool) -> None:
        """Remove an empty point and go on in a neighbour."""

    def go_to_line(self, line: PointLine, step: int) -> bool:
        """Go to the line above or below; tell whether there is one."""

    def go_to_question(self, line: PointLine, step: int) -> bool:
        """Go to the next or previous question; tell whether there is one."""

    def restore_text(self, line: PointLine) -> None:
        """Put back the text that stood there when the line was entered."""

    def add_dots(self, line: PointLine, more: int) -> None:
        """Add or take sticky dots."""

    def offer_answers(self, line: PointLine) -> None:
        """Ask which challenge a solution answers."""


def use_key(page: Writing, line: PointLine, event: QKeyEvent) -> bool:
    """Do what a key means in a line; tell whether it means anything."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == ALT:
        return _alt(page, line, key)
    if held & CTRL and not held & ALT:
        return _control(page, line, key, shift=bool(held & SHIFT))
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return page.go_to_question(line, -1 if key == Qt.Key.Key_Backtab or held & SHIFT else 1)
    if key in ENTER:
        page.next_line(line)
        return True
    return held == NONE and _plain(page, line, key)


def _plain(page: Writing, line: PointLine, key: Qt.Key) -> bool:
    if key in UP_DOWN and line.editor.at_edge(top=key == Qt.Key.Key_Up):
        return page.go_to_line(line, UP_DOWN[key])
    if key == Qt.Key.Key_Escape:
        page.restore_text(line)
        return True
    if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not line.editor.text:
        page.drop_line(line, forward=key == Qt.Key.Key_Delete)
        return True
    return False


def _alt(page: Writing, line: PointLine, key: Qt.Key) -> bool:
    if key in DIGITS:
        page.set_kind(line, KINDS[DIGITS.index(key)])
        return True
    if key in UP_DOWN:
        page.shift_line(line, UP_DOWN[key])
        return True
    return False


def _control(page: Writing, line: PointLine, key: Qt.Key, *, shift: bool) -> bool:
    if key in ENTER:
        page.go_to_group(-1 if shift else 1)
    elif key in MORE_FEWER:
        page.add_dots(line, MORE_FEWER[key])
    elif key in UP_DOWN and not shift:
        page.shift_to_question(line, UP_DOWN[key])
    elif key == Qt.Key.Key_L and not shift:
        page.offer_answers(line)
    else:
        return False
    return True
