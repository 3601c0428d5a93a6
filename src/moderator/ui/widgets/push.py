"""The push buttons of all areas."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from moderator.ui import theme
from moderator.ui.widgets.stage_view import stage_view_of

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSING = (*ENTER, Qt.Key.Key_Space)
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class PushButton(QPushButton):
    """A push button that Return presses as the space bar does.

    Qt itself leaves Return to the default button of a dialog; in a window there is none, and a
    button with the focus ring would do nothing. On a `StageView` it does not keep the focus.
    """

    def showEvent(self, event: QShowEvent) -> None:
        """On stage, leave the keyboard focus where it is when it is clicked."""
        super().showEvent(event)
        if stage_view_of(self) is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press once with Return, however long it is held; open the menu where there is one."""
        on_stage = stage_view_of(self) is not None
        held = bool(event.modifiers() & _HELD)
        if event.key() not in (PRESSING if on_stage else ENTER) or (on_stage and held):
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        else:
            self.press()

    def press(self) -> None:
        """Do what a key does to the button that has the focus; on stage it loses it first."""
        view = stage_view_of(self)
        if view is not None:
            view.take_keys()
        if self.menu() is not None:
            self.showMenu()
        else:
            self.click()


class OnceButton(PushButton):
    """A button that a double click presses once: what it does next was not looked at yet."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick clicks, and do nothing."""
        event.accept()


class ChoiceButton(PushButton):
    """One of several choices; the chosen one has a bar along an edge, which is seen at a glance.

    edge: the left one, or the lower one.
    """

    def __init__(self, text: str, edge: Qt.Edge, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._edge = edge
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several to a screen reader, not a tick
        self.setAutoDefault(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar over the button."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        box, wide = QRectF(self.rect()), theme.BAR
        if self._edge is Qt.Edge.LeftEdge:
            bar = QRectF(0, theme.TIGHT, wide, box.height() - 2 * theme.TIGHT)
        else:
            bar = QRectF(theme.TIGHT, box.bottom() - wide, box.width() - 2 * theme.TIGHT, wide)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
        painter.drawRoundedRect(bar, wide / 2, wide / 2)
        painter.end()


class AsideButton(PushButton):
    """A button beside the work, as Undo over the status line: a click does not take the focus.

    What is being typed is saved before the click all the same, as when its field is left.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clear the focus for a moment, so that the focused field saves what is being typed.

        It is back before the click does anything: where the action removes the focused line, the
        focus is then restored as it is after a key.
        """
        before = QApplication.focusWidget()
        self._before = None
        if before is not None and before is not self and before.window() is self.window():
            self._before = before
            before.clearFocus()
            self._restore_focus()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Restore the focus, unless the click has set it."""
        super().mouseReleaseEvent(event)
        self._restore_focus()
        self._before = None

    def _restore_focus(self) -> None:
        before = self._before
        if before is not None and QApplication.focusWidget() is None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
