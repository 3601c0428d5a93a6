"""The one field at the door: takes names, badges and whole lines, and never loses the keys."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from moderator.rules.badge_code import is_meant_as_code
from moderator.ui import theme
from moderator.ui.words import tr

PASTED = 4
"""So many letters at once were not typed."""
ENDS = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAB_WAITS = 40
"""Milliseconds after which a Tab was a person's; a scanner sends its first letter well before."""
LONGEST = 400
"""Letters that fit; no line for the door and no badge is as long."""


class DoorField(QLineEdit):
    """Tells what the keys mean.

    entered: Enter, or the Tab with which some scanners end a badge; one that comes right before a
    badge is no step. forced: Ctrl+Enter. pasted: a whole text came at once. moved: (by so many
    rows). numbered: (row) Alt with its number. left: Escape. undo_wanted: Ctrl+Z while nothing is
    typed.
    """

    entered = Signal()
    forced = Signal()
    pasted = Signal()
    moved = Signal(int)
    numbered = Signal(int)
    left = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = 0
        self._after_badge = False
        self._tab = QTimer(self)
        self._tab.setSingleShot(True)
        self._tab.setInterval(TAB_WAITS)
        self._tab.timeout.connect(self._leave)
        self.setMaxLength(LONGEST)
        self.setFont(theme.font(theme.TITLE))
        self.setMinimumHeight(theme.CONTROL_HEIGHT + theme.WIDE)
        self.setPlaceholderText(tr("Type a name or scan a badge"))
        self.setAccessibleName(tr("Name or badge"))
        self.textChanged.connect(self._on_changed)

    def event(self, event: QEvent) -> bool:
        """Take the Tab after a badge as Enter, and stay where a Tab comes before a badge."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().event(event)
        ends_badge = event.key() in ENDS and is_meant_as_code(self.text())
        after_badge, self._after_badge = self._after_badge, ends_badge
        if event.key() == Qt.Key.Key_Tab and ends_badge:
            self.entered.emit()
            return True
        if event.key() == Qt.Key.Key_Tab and not self.text():
            if not after_badge:  # else it is the badge's own
                self._tab.start()
            return True
        self._tab.stop()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what is meant."""
        key, held = event.key(), event.modifiers()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.forced if held & Qt.KeyboardModifier.ControlModifier else self.entered).emit()
        elif held & Qt.KeyboardModifier.AltModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_8:
            self.numbered.emit(int(key) - int(Qt.Key.Key_1))
        elif key in steps:
            self.moved.emit(steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.text():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.hasFocus():
            self.focusNextChild()

    def _on_changed(self, text: str) -> None:
        grown, self._letters = len(text) - self._letters, len(text)
        if grown >= PASTED:
            self.pasted.emit()
