"""A field for plain text that grows with its text."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from moderator.rules.pasted_lines import lines_of
from moderator.ui import theme
from moderator.ui.widgets.undo import asks_for_undo

TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
ALT_KEYS = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
    Qt.Key.Key_5,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)
"""Keys that with Alt belong to the field and not to the window's shortcuts."""


class PlainEditor(QTextEdit):
    """Plain text, as high as it needs to be.

    Signals: edited (the text), entered and left (focus came, focus went), paused (the focus went,
    be it only to a menu, or an undo is near: save now), lines_pasted (text of several lines),
    media_pasted (QMimeData with a picture or files).
    handle_key: asked before a key does anything; true means that it was used.
    """

    edited = Signal(str)
    entered = Signal()
    left = Signal()
    paused = Signal()
    lines_pasted = Signal(str)
    media_pasted = Signal(QMimeData)

    def __init__(self, name: str, face: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.handle_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self._quiet = False
        self.setAccessibleName(name)
        self.setFont(face)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", "plain")
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(theme.GRID - theme.RING)
        self.textChanged.connect(self._take)
        self._fit()

    @property
    def text(self) -> str:
        """The text of the field."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text without emitting `edited`; the cursor stays where it can."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position()
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)
        self._fit()

    def put_cursor_at_end(self) -> None:
        """Take the focus with the cursor behind the last letter."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def at_edge(self, *, top: bool) -> bool:
        """Return whether the cursor is in the first (or last) line on the screen."""
        cursor = self.textCursor()
        place = cursor.position()
        moved = cursor.movePosition(
            QTextCursor.MoveOperation.Up if top else QTextCursor.MoveOperation.Down
        )
        return not moved or cursor.position() == place

    def sizeHint(self) -> QSize:
        """Ask for as much height as the text has."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Allow the width of a few letters."""
        return QSize(theme.WIDE * 2, self._height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window, and keep Alt+digit for this field."""
        if asks_for_undo(event):
            self.paused.emit()
            event.ignore()
            return False
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.modifiers() == Qt.KeyboardModifier.AltModifier
            and event.key() in ALT_KEYS
        ):
            event.accept()
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in TABS
            and self.handle_key(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the owner first."""
        if self.handle_key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit `entered`."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit `paused`, and `left` unless only a menu has the focus for a moment."""
        super().focusOutEvent(event)
        self.paused.emit()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow or shrink with the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, pictures and files."""
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert one line here; hand several lines, pictures and files to the owner."""
        files = source.hasUrls() and all(url.isLocalFile() for url in source.urls())
        if files or (source.hasImage() and not source.hasText()):
            self.media_pasted.emit(source)
            return
        lines = lines_of(source.text())
        if len(lines) > 1:
            self.lines_pasted.emit(source.text())
        elif lines:
            self.insertPlainText(lines[0] if self.text == "" else " ".join(source.text().split()))

    def _take(self) -> None:
        self._fit()
        if not self._quiet:
            self.edited.emit(self.toPlainText())

    def _height(self) -> int:
        return max(
            math.ceil(self.document().size().height()) + 2 * theme.RING,
            self.fontMetrics().height() + 2 * theme.GRID,
        )

    def _fit(self) -> None:
        height = self._height()
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
