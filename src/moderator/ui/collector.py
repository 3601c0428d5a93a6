"""Collects garbage on the interface thread alone."""

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

EVERY_MILLISECONDS = 500
FULL_SECONDS = 60.0
"""At least so long between full collections: one takes some 50 ms where 10,000 people take part."""


class Collector(QObject):
    """Replaces Python's own garbage collection as long as it exists.

    Python collects on whatever thread happens to make an object; on a worker it would delete
    widgets, which only the interface thread may touch, and the program would crash.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._full = time.monotonic()
        self._timer = QTimer(self, interval=EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> int | None:
        """Collect the oldest generation that is due, and return it; None where none is.

        The oldest of all is collected only while nothing is dragged.
        """
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most
        ]
        if 2 in due and not self._may_stop():
            due.remove(2)
        if not due:
            return None
        gc.collect(due[-1])
        if due[-1] == 2:
            self._full = time.monotonic()
        return due[-1]

    def _may_stop(self) -> bool:
        dragged = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return not dragged and time.monotonic() - self._full >= FULL_SECONDS
