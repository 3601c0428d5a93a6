"""The keys on stage: the table of what each asks for, and the filter that takes them."""

from enum import StrEnum

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

from moderator.ui.plenary.windows import HallWindow
from moderator.ui.widgets.push import PRESSING
from moderator.ui.widgets.stage_view import stage_view_of


class StageKey(StrEnum):
    """What a key asks for while presenting."""

    FORWARD = "forward"
    BACK = "back"
    BLACK = "black"
    WHITE = "white"
    PHOTO = "photo"
    LEAVE = "leave"
    """Cover the hall with black, the first step of leaving; clickers send it, too."""
    END = "end"
    """End the show that is covered, the second step; no clicker sends it."""
    PRESENT = "present"
    """Begin a show, or return to the one that runs."""
    FROM_HERE = "from_here"
    ENTER = "enter"
    SWAP = "swap"
    TAKE_BACK = "take_back"
    """Return the hall to what it saw before; no clicker sends it."""
    SKIP = "skip"
    """Pass over the turn that would come next."""
    LATER = "later"
    """Put off the group that would come next until the others have been shown."""
    JUMP = "jump"
    """Open the field that finds a slide by words."""
    ADDITION = "addition"
    """Open the field that takes down what the plenary adds."""
    FREEZE = "freeze"
    """Let the hall keep what it sees, or see again what is presented."""
    POINTER = "pointer"
    MESSAGE = "message"
    """Take the message away, or write one."""
    LIGHT = "light"
    """Highlight the next line."""
    LIGHT_BEFORE = "light_before"
    CLOSER = "closer"
    FARTHER = "farther"
    LOOK_LEFT = "look_left"
    LOOK_RIGHT = "look_right"
    LOOK_UP = "look_up"
    LOOK_DOWN = "look_down"


_KEYS = {
    Qt.Key.Key_F5: StageKey.PRESENT,
    Qt.Key.Key_PageDown: StageKey.FORWARD,
    Qt.Key.Key_Right: StageKey.FORWARD,
    Qt.Key.Key_Down: StageKey.FORWARD,
    Qt.Key.Key_Space: StageKey.FORWARD,
    Qt.Key.Key_PageUp: StageKey.BACK,
    Qt.Key.Key_Left: StageKey.BACK,
    Qt.Key.Key_Up: StageKey.BACK,
    Qt.Key.Key_Backspace: StageKey.BACK,
    Qt.Key.Key_B: StageKey.BLACK,
    Qt.Key.Key_Period: StageKey.BLACK,
    Qt.Key.Key_W: StageKey.WHITE,
    Qt.Key.Key_Z: StageKey.PHOTO,
    Qt.Key.Key_S: StageKey.SWAP,
    Qt.Key.Key_F: StageKey.FREEZE,
    Qt.Key.Key_P: StageKey.POINTER,
    Qt.Key.Key_M: StageKey.MESSAGE,
    Qt.Key.Key_H: StageKey.LIGHT,
    Qt.Key.Key_Plus: StageKey.CLOSER,
    Qt.Key.Key_Equal: StageKey.CLOSER,
    Qt.Key.Key_Minus: StageKey.FARTHER,
    Qt.Key.Key_Escape: StageKey.LEAVE,
    Qt.Key.Key_E: StageKey.END,
    Qt.Key.Key_U: StageKey.TAKE_BACK,
    Qt.Key.Key_X: StageKey.SKIP,
    Qt.Key.Key_L: StageKey.LATER,
    Qt.Key.Key_Slash: StageKey.JUMP,
    Qt.Key.Key_N: StageKey.ADDITION,
    Qt.Key.Key_Return: StageKey.ENTER,
    Qt.Key.Key_Enter: StageKey.ENTER,
}
_SHIFTED = {
    Qt.Key.Key_F5: StageKey.FROM_HERE,
    Qt.Key.Key_H: StageKey.LIGHT_BEFORE,
    Qt.Key.Key_Left: StageKey.LOOK_LEFT,
    Qt.Key.Key_Right: StageKey.LOOK_RIGHT,
    Qt.Key.Key_Up: StageKey.LOOK_UP,
    Qt.Key.Key_Down: StageKey.LOOK_DOWN,
}
CLICKER = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5})
"""Keys that are the stage's in every window of ours, also while a text is being written."""
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
BOUNCE_MILLISECONDS = 50
"""A clicker's worn button sends a key twice; nobody presses one twice as fast as this."""
PRESSES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


def stage_key(event: QKeyEvent) -> StageKey | int | None:
    """Return what a key asks for, the digit that was typed, or None."""
    key = Qt.Key(event.key())
    if event.modifiers() & _HELD:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return StageKey.TAKE_BACK if control and key is Qt.Key.Key_Z else None
    if key in _SHIFTED and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return _SHIFTED[key]
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    return _KEYS.get(key)


class StageKeyFilter(QObject):
    """Filters the keys of the stage from all windows while the hall is shown.

    In the hall's and the presenter's window all of them are taken, in the areas of the run sheet
    and the plenary those of a clicker with black and white, and in the plenary that of the message.
    Anywhere else paging and F5 alone are: a letter, a digit, Enter or an arrow means something else
    there, and a scanner at the door types letters.

    area: the plenary's. presenter: the presenter's window while there is one. running: whether a
    show runs, so that there is a running order to page through. pressed: (StageKey or a digit) a
    key was pressed.
    """

    pressed = Signal(object)

    def __init__(self, area: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self.presenter: QWidget | None = None
        self.running = False
        self._active = False
        self._last: tuple[int, int] | None = None

    def set_active(self, active: bool) -> None:
        """Begin or end filtering."""
        application = QCoreApplication.instance()
        if application is None or active == self._active:
            return
        self._active = active
        if active:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key before the focused widget and before any shortcut."""
        if event.type() not in PRESSES or not isinstance(watched, QWidget):
            return False
        assert isinstance(event, QKeyEvent)
        view = stage_view_of(watched) if watched.window() is self.presenter else None
        writing = view is not None and (view.field_open or takes_text(watched))
        if view is not None and writing and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                view.take_keys()
            return True
        asked = self._stage_key(watched, event)
        if asked is None:
            return False
        event.accept()
        pressed = event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat()
        if pressed and (isinstance(asked, int) or not self._bounced(event)):
            self.pressed.emit(asked)
        return True

    def _stage_key(self, widget: QWidget, event: QKeyEvent) -> StageKey | int | None:
        """Return what a key means on stage; None: it is left to the widget that receives it."""
        window = widget.window()
        if isinstance(window, HallWindow):
            return stage_key(event)
        if window is not self.presenter:
            return self._stage_key_elsewhere(widget, event)
        if takes_text(widget):
            return stage_key(event) if event.key() in CLICKER else None
        if isinstance(widget, QAbstractButton) and event.key() in PRESSING:
            return None
        return stage_key(event)

    def _stage_key_elsewhere(self, widget: QWidget, event: QKeyEvent) -> StageKey | int | None:
        key, asked = event.key(), stage_key(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return None  # with Shift, the paging keys select and F5 begins at what is selected
        if key in CLICKER:
            return asked if self.running else None
        if takes_text(widget) or asked not in {StageKey.BLACK, StageKey.WHITE, StageKey.MESSAGE}:
            return None
        in_area = self._area.isAncestorOf(widget)
        on_stage = asked is not StageKey.MESSAGE and stage_view_of(widget) is not None
        return asked if in_area or on_stage else None

    def _bounced(self, event: QKeyEvent) -> bool:
        """Return whether a key came twice with one press of a clicker, by the events' times."""
        before, now = self._last, (event.key(), event.timestamp())
        self._last = now
        if before is None or not now[1] or before[0] != now[0]:
            return False
        return 0 <= now[1] - before[1] < BOUNCE_MILLISECONDS


def takes_text(widget: QWidget) -> bool:
    """Return whether keys are typed into a widget; a read-only text takes none."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox)
