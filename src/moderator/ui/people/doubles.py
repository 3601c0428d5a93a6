"""Looks for entries that are likely to be one person, off the interface thread."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal, Slot

from moderator.event.changes import Changes
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.rules.duplicates import Pair, likely_duplicates
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job


class Doubles(QObject):
    """Knows the likely pairs of the newest list.

    changed: others are likely now.
    """

    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._job: Job | None = None
        self._again = False
        self.pairs: tuple[Pair, ...] = ()

    def look(self, changes: Collection[Changes] | None = None) -> None:
        """Look again unless nobody was changed."""
        if changes is not None and not any(change.touch(Participant) for change in changes):
            return
        if self._job is not None:
            self._again = True
            return
        people = tuple(self._hub.conference.table(Participant).values())
        job = self._job = self._hub.jobs.start(
            phrase("Looking for double entries"), lambda _job: likely_duplicates(people), quiet=True
        )
        job.done.connect(self._take)
        job.ended.connect(self._ended)

    @Slot(object)
    def _take(self, pairs: tuple[Pair, ...]) -> None:
        if pairs != self.pairs:
            self.pairs = pairs
            self.changed.emit()

    @Slot()
    def _ended(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self.look()
