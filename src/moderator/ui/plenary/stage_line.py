"""A line of text in the presenter's window whose arrows and Enter mean something else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class StageLine(QLineEdit):
    """A line beside which something is chosen with the arrows and done with Enter.

    stepped: (1 or -1) down or up. entered: Enter was pressed.
    """

    stepped = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit what the arrows up and down and Enter ask for; everything else is typed."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)
