"""The push button of all areas."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PushButton(QPushButton):
    """A push button that Return presses as the space bar does.

    Qt itself leaves Return to the default button of a dialog; in a window there is none, and a
    button with the ring of the focus would do nothing.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press once with Return, however long it is held; open the menu where there is one."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        elif self.menu() is not None:
            self.showMenu()
        else:
            self.click()
