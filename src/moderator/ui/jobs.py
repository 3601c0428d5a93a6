"""Long work off the interface thread, with progress and cancel; answers come back by signal."""

import logging
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from moderator.event.errors import JobCancelled, KnownError
from moderator.event.phrase import Phrase

LOG = logging.getLogger(__name__)
TURN = 0.001
"""Seconds after which a worker lets the interface have its turn; Python's own 0.005 add up where
a window is painted while a long list is read."""


class Job(QObject):
    """One piece of long work.

    Signals, all in the interface thread: progressed (done, in all; 0 in all where unknown),
    done (what the work returned), failed (a KnownError), cancelled, ended (last, in every case).
    """

    progressed = Signal(int, int)
    told = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _came_back = Signal(str, object)

    def __init__(
        self, label: Phrase, work: Callable[["Job"], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.running = True
        self._work = work
        self._stop = threading.Event()
        self._came_back.connect(self._finish)

    @property
    def stopped(self) -> bool:
        """Whether the moderator wants it to end; asked by the work itself."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to end."""
        self._stop.set()

    def progress(self, done: int, in_all: int = 0) -> None:
        """Tell how far the work is; called by the work, on its own thread."""
        self.progressed.emit(done, in_all)

    def tell(self, value: object) -> None:
        """Hand something over while working, as the best answer so far; `told` brings it."""
        self.told.emit(value)

    def forget(self) -> None:
        """Let go of the work that has ended.

        The work may hold the last reference to what this job belongs to; let go with the job
        itself, that would delete the job once more in the middle of its own deletion.
        """
        self._work = _nothing

    def run(self) -> None:
        """Do the work; called on a worker."""
        try:
            answer = self._work(self)
        except JobCancelled:
            self._came_back.emit("cancelled", None)
        except KnownError as problem:
            self._came_back.emit("failed", problem)
        except Exception as bug:
            LOG.exception("a job failed")
            self._came_back.emit("bug", bug)
        else:
            self._came_back.emit("cancelled" if self.stopped else "done", answer)

    @Slot(str, object)
    def _finish(self, how: str, answer: object) -> None:
        self.running = False
        if how == "done":
            self.done.emit(answer)
        elif how == "cancelled":
            self.cancelled.emit()
        else:
            self.failed.emit(answer)
        self.ended.emit()


def _nothing(_job: Job) -> None:
    """Stands for work that was let go."""


class Jobs(QObject):
    """All long work of the program.

    started: a job began. changed: a job began, progressed or ended.
    """

    started = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(3)
        self._queue = QThreadPool(self)
        self._queue.setMaxThreadCount(1)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """Jobs that have not ended."""
        return tuple(self._running)

    def start(
        self,
        label: Phrase,
        work: Callable[[Job], Any],
        *,
        quiet: bool = False,
        lasting: bool = False,
        database: bool = False,
    ) -> Job:
        """Run `work(job)` on a worker; connect to the job's signals right after.

        quiet: not shown in the status bar. lasting: goes on until it is cancelled, mostly
        waiting, and takes no worker away from other jobs meanwhile. database: works on the event
        file itself; such jobs run one after another.
        """
        job = Job(label, work, self)
        self._running.append(job)
        job.ended.connect(self._drop_ended)
        if not quiet:
            job.progressed.connect(self.changed)
            self.started.emit(job)
        pool = self._queue if database else self._pool
        pool.start((lambda: self._run_beside(job)) if lasting else job.run)
        self.changed.emit()
        return job

    def finish(self, milliseconds: int = 10_000) -> bool:
        """Cancel everything and wait for it; called before the window goes away."""
        for job in self._running:
            job.cancel()
        ended = self.wait(milliseconds)
        if ended:
            for job in self._running:
                job.forget()
        return ended

    def wait(self, milliseconds: int) -> bool:
        """Wait for all work without cancelling it."""
        ended = [pool.waitForDone(milliseconds) for pool in (self._pool, self._queue)]
        return all(ended)

    def _run_beside(self, job: Job) -> None:
        """Run a job that does not count among those that the pool runs at once."""
        self._pool.releaseThread()
        try:
            job.run()
        finally:
            self._pool.reserveThread()

    @Slot()
    def _drop_ended(self) -> None:
        ended = [job for job in self._running if not job.running]
        self._running = [job for job in self._running if job.running]
        self.changed.emit()
        for job in ended:
            job.deleteLater()
