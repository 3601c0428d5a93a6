"""Ctrl+Z in a field: what was typed there first, then what was done in the event."""

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
    """Tell whether a field is asked if it claims the key of undo or redo."""
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

    paused: an undo is near: save now.
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
    """Leaves undo and redo to a window where the field with the keys has nothing of its own.

    Qt's fields claim both keys always, also where they have nothing to take back, as after a
    value was taken over: the key would do nothing.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from claiming a key with which it can do nothing."""
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
    """Tell whether a field may claim the key; one that is saved as it is typed decides itself."""
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
