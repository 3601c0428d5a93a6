"""Takes the keys of the stage in whichever window of ours they arrive."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from moderator.ui.plenary.hall import HallWindow
from moderator.ui.plenary.keys import CLICKER, StageKey, stage_key
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.widgets.push import PRESSING
from moderator.ui.widgets.stage_view import stage_view_of

BOUNCE_MILLISECONDS = 50
"""A clicker's worn button sends a key twice; nobody presses one twice as fast as this."""
PRESSES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class StageKeys(QObject):
    """Hands on what keys ask for while the hall is shown.

    The hall's and the presenter's window give all keys of the stage, Regie and Plenum those of a
    clicker with black and white, and whatever else is in front paging and F5 alone: a letter, a
    digit, Enter or an arrow means something else there, and a scanner at the door types letters.

    area: the area Plenum.
    running: whether a show runs, so that paging has a running order to page through.
    pressed: (StageKey or a digit) a key asked for something.
    """

    pressed = Signal(object)

    def __init__(self, area: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self.running = False
        self._active = False
        self._last: tuple[int, int] | None = None

    def set_active(self, active: bool) -> None:
        """Begin to take keys, or leave them to the windows."""
        application = QCoreApplication.instance()
        if application is None or active == self._active:
            return
        self._active = active
        if active:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key before the widget that has the focus, and before any shortcut."""
        if event.type() not in PRESSES or not isinstance(watched, QWidget):
            return False
        assert isinstance(event, QKeyEvent)
        writing = isinstance(watched.window(), PresenterWindow) and types(watched)
        if writing and event.key() == Qt.Key.Key_Escape:
            view = stage_view_of(watched)
            assert view is not None
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                view.take_keys()
            return True
        asked = self._asked(watched, event)
        if asked is None:
            return False
        event.accept()
        pressed = event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat()
        if pressed and (isinstance(asked, int) or not self._bounced(event)):
            self.pressed.emit(asked)
        return True

    def _asked(self, widget: QWidget, event: QKeyEvent) -> StageKey | int | None:
        """Tell what a key that a widget gets asks of the stage; None: it is the widget's."""
        window = widget.window()
        if isinstance(window, HallWindow):
            return stage_key(event)
        if not isinstance(window, PresenterWindow):
            return self._asked_elsewhere(widget, event)
        if types(widget):
            return stage_key(event) if event.key() in CLICKER else None
        if isinstance(widget, QAbstractButton) and event.key() in PRESSING:
            return None
        return stage_key(event)

    def _asked_elsewhere(self, widget: QWidget, event: QKeyEvent) -> StageKey | int | None:
        key, asked = event.key(), stage_key(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return None  # with Shift, the paging keys select and F5 begins at what is selected
        if key in CLICKER:
            return asked if self.running else None
        if types(widget) or asked not in {StageKey.BLACK, StageKey.WHITE}:
            return None
        on_stage = stage_view_of(widget) is not None or self._area.isAncestorOf(widget)
        return asked if on_stage else None

    def _bounced(self, event: QKeyEvent) -> bool:
        """Tell whether a key came twice with one press of a clicker, by the time of the events."""
        before, now = self._last, (event.key(), event.timestamp())
        self._last = now
        if before is None or not now[1] or before[0] != now[0]:
            return False
        return 0 <= now[1] - before[1] < BOUNCE_MILLISECONDS


def types(widget: QWidget) -> bool:
    """Tell whether keys are typed into a widget; a text that is only read takes none."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox)
