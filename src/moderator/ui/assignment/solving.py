"""Solving as a job: progress, cancel, what the answer changes, taking it over."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moderator.ui.hub import Hub


class Solving(QObject):
    """Runs the solver and takes over its answer.

    changed: began, progressed, ended. banner: shows it above the board.
    """

    changed = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self.busy = False
        self.tells = False
        self.banner = QWidget(parent)
        self.banner.hide()

    def start(self) -> None:
        """Assign everyone."""

    def form_groups(self) -> None:
        """Form groups."""
