"""The push button of all areas."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton

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
    button with the ring of the focus would do nothing. On stage it keeps no keys, see `StageView`.
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
