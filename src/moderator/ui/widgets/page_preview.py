"""Keeps the pages of a preview up to date, as a job, only while somebody looks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.event.errors import KnownError
from moderator.event.phrase import phrase
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.words import Words

QUIET_MILLISECONDS = 400
"""The event must rest for so long before its pages are set anew."""
PPI = 84.0

Making = Callable[[Callable[[], bool]], Any]
"""Makes pages on a worker; is told how to ask whether they are still wanted."""


class PagePreview(QObject):
    """Sets pages anew after a change; a newer wish cancels an older job.

    Signals: made (what was made), busy (whether a job runs), failed (a KnownError).
    """

    made = Signal(object)
    busy = Signal(bool)
    failed = Signal(object)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._words = Words(hub.conference.event.language)
        self._making: Making | None = None
        self._job: Job | None = None
        self._stale = True
        self._watched = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MILLISECONDS)
        self._timer.timeout.connect(self._start)

    @property
    def words(self) -> Words:
        """Words in the language of what is published."""
        language = self._hub.conference.event.language
        if self._words.language != language:
            self._words = Words(language)
        return self._words

    def want(self, making: Making | None) -> None:
        """Wish for pages that are made so; they come when somebody looks. None: no more pages."""
        self._making = making
        self._stale = making is not None
        if making is None and self._job is not None:
            self._job.cancel()
        if making is None:
            self._timer.stop()
        elif self._watched:
            self._timer.start()

    def watch(self, *, watched: bool) -> None:
        """Tell whether somebody looks."""
        self._watched = watched
        if watched and self._stale and self._job is None:
            self._timer.start(0)
        elif not watched:
            self._timer.stop()

    @Slot()
    def _start(self) -> None:
        making = self._making
        if self._job is not None:
            self._job.cancel()
            return
        if making is None:
            return
        self._stale = False
        self._job = self._hub.jobs.start(
            phrase("Preview of the pages"), lambda job: making(lambda: job.stopped), quiet=True
        )
        self._job.done.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._end)
        self.busy.emit(True)

    @Slot(object)
    def _take(self, pages: object) -> None:
        if not self._stale and self._making is not None:
            self.made.emit(pages)

    @Slot(object)
    def _fail(self, problem: Exception) -> None:
        if isinstance(problem, KnownError):
            self.failed.emit(problem)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.busy.emit(False)
        if self._stale and self._watched:
            self._timer.start(0)
