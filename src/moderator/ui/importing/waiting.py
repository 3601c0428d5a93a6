"""Work of the import that takes a while: how far it is, and a button that stops it."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from moderator.actions.importing import Progress
from moderator.event.errors import JobCancelled
from moderator.event.phrase import Phrase, phrase
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job
from moderator.ui.widgets.frames import button
from moderator.ui.words import tr

PATIENCE = 500
"""Milliseconds after which work shows its progress."""


class Waiting(QWidget):
    """Runs one job at a time; a newer one stops the older, whose answer no longer counts.

    answered: (what the work returned). failed: (a KnownError or a bug). stopped: the moderator
    stopped it before it was done. writing: the work that runs changes the event.
    """

    answered = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._job: Job | None = None
        self._stop = threading.Event()
        self.writing = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.PANEL_WIDTH // 2)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop_button = button(tr("Stop"))
        self.stop_button.clicked.connect(self.stop)
        row.addWidget(self.bar)
        row.addWidget(self.stop_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    def start(self, label: Phrase, work: Callable[[Progress], Any], *, writing: bool) -> None:
        """Run `work(progress)` on a worker; what writes is shown in the status bar."""
        self.leave()
        self.bar.setRange(0, 0)
        stop = self._stop = threading.Event()
        self.writing = writing
        job = self._hub.jobs.start(
            label, lambda job: work(_progress_of(job, stop)), quiet=not writing
        )
        self._job = job
        job.progressed.connect(self._progressed)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._timer.start()

    @property
    def working(self) -> bool:
        """Whether work runs whose answer counts."""
        return self._job is not None

    def leave(self) -> None:
        """Stop what runs without telling anybody."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    @Slot()
    def stop(self) -> None:
        """Ask the work to end; `stopped` tells when it did, unless it was done before."""
        # not by the job: that would take work that ended just now for work that was cancelled
        self._stop.set()
        self.stop_button.setEnabled(False)

    @Slot(int, int)
    def _progressed(self, done: int, in_all: int) -> None:
        if self.sender() is self._job:
            self.bar.setRange(0, in_all)
            self.bar.setValue(done)

    @Slot(object)
    def _done(self, answer: object) -> None:
        if self._ended():
            self.answered.emit(answer)

    @Slot(object)
    def _failed(self, problem: object) -> None:
        if self._ended():
            self.failed.emit(problem)

    @Slot()
    def _cancelled(self) -> None:
        if self._ended():
            self.stopped.emit()

    def _ended(self) -> bool:
        """Tidy up where the newest job ended; tell whether it was that one."""
        if self.sender() is not self._job:
            return False
        self._job = None
        self.writing = False
        self._timer.stop()
        self.stop_button.setEnabled(True)
        self.hide()
        return True


def _progress_of(job: Job, stop: threading.Event) -> Progress:
    def tell(done: int, in_all: int) -> None:
        if job.stopped or stop.is_set():
            raise JobCancelled(phrase("The import was stopped."))
        job.progress(done, in_all)

    return tell
