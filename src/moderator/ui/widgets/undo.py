"""Ctrl+Z in a field: undoes first what was typed there, then what was done in the event."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


def asks_for_undo(event: QEvent) -> bool:
    """Return whether an event asks a field if it handles the key of undo or redo itself."""
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
        )
    )


class TypedLine(QLineEdit):
    """A line that is saved letter by letter: undo and redo are the event's.

    paused: undo was pressed; what was typed has to be saved now.
    """

    paused = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if asks_for_undo(event):
            self.paused.emit()
            event.ignore()
            return False
        return super().event(event)


class UndoKeys(QObject):
    """Leaves undo and redo to a window where the focused field has nothing to undo itself.

    Qt's fields always claim both keys, also where there is nothing to undo in them, as after a
    value was saved: the key would do nothing.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from claiming a key that would do nothing in it."""
        if asks_for_undo(event) and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if not _has(watched, undo=undo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)


def _has(field: QWidget, *, undo: bool) -> bool:
    """Return whether a field may claim the key; one that is saved as it is typed decides itself."""
    if isinstance(field, QAbstractSpinBox):
        return _has(field.lineEdit(), undo=undo)
    if isinstance(field, QComboBox):
        line = field.lineEdit()
        return line is not None and _has(line, undo=undo)
    if isinstance(field, QLineEdit) and not isinstance(field, TypedLine):
        return field.isUndoAvailable() if undo else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        steps = field.document()
        own = steps.isUndoRedoEnabled()
        return not own or (steps.isUndoAvailable() if undo else steps.isRedoAvailable())
    return True
