"""Saves what is typed: at once where the disk is quick, joined into short runs where it is not."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.event.errors import KnownError
from moderator.ui.doing import Done

Save = Callable[[], Done[object] | None]
"""Saves a text, as `Hub.attempt` does; None where there was nothing to save."""

QUICK_SECONDS = 0.02
"""A save that takes no longer than this is made at each key stroke."""

PAUSE_MILLISECONDS = 150
"""Pause after which typed text is saved where saving is slow."""

SHARE = 0.3
"""Weight of the newest save in the usual time of a save."""


class Saving(QObject):
    """Holds the one text that is not saved yet.

    failed: (KnownError) it could not be saved; it stays and is tried again.
    settled: (bool) whether everything typed is on disk.
    """

    failed = Signal(KnownError)
    settled = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field = ""
        self._save: Save | None = None
        self._usual = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        """Whether something typed is not on disk yet."""
        return self._save is not None

    def holds(self, field: str) -> bool:
        """Return whether what was typed in a field is not on disk yet."""
        return self.pending and self._field == field

    def note(self, field: str, save: Save) -> None:
        """Remember how a field is to be saved, and save it now or after a short pause."""
        if self._save is not None and self._field != field:
            self.flush()
        self._field, self._save = field, save
        if self._usual <= QUICK_SECONDS:
            self.flush()
        else:
            self.settled.emit(False)
            self._timer.start()

    @Slot()
    def flush(self) -> bool:
        """Save now; return whether everything is on disk."""
        self._timer.stop()
        save = self._save
        if save is None:
            return True
        self._save = None
        began = time.perf_counter()
        done = save()
        if done is not None and done.problem is not None:
            if self._save is None:
                self._save = save
            self.settled.emit(False)
            self.failed.emit(done.problem)
            return False
        taken = time.perf_counter() - began
        self._usual += SHARE * (taken - self._usual)
        self.settled.emit(True)
        return True

    def forget(self) -> None:
        """Drop what is not saved, since its place is gone."""
        self._timer.stop()
        self._save = None
        self.settled.emit(True)
