"""Long work on worker threads, with progress and cancel; results are passed to callbacks."""

import logging
import sys
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

from moderator.event.errors import JobCancelled, KnownError, Unexpected
from moderator.event.phrase import Phrase

LOG = logging.getLogger(__name__)
TURN = 0.001
"""Seconds after which Python switches from a worker to the interface thread; its own 0.005 add up
where a window is painted while a long list is read."""

T = TypeVar("T")
P = ParamSpec("P")
Call = Callable[[], None]


class Job(QObject):
    """One piece of long work; its callbacks belong to an owner, and are not called without it.

    Signals, all in the interface thread: progressed (done, in all; 0 in all where unknown),
    ended (last, in every case).
    """

    progressed = Signal(int, int)
    ended = Signal()
    _called = Signal()

    def __init__(
        self,
        label: Phrase,
        work: Callable[["Job"], Call],
        owner: QObject,
        *,
        failed: Callable[[KnownError], None] | None,
        cancelled: Call | None,
        unhandled: Callable[[KnownError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.running = True
        self.dropped = False
        self._work = work
        self._owner: QObject | None = owner
        self._failed = failed
        self._cancelled = cancelled
        self._unhandled = unhandled
        self._calls: deque[Call] = deque()
        self._stop = threading.Event()
        self._called.connect(self._call)

    @property
    def stopped(self) -> bool:
        """Whether the moderator wants it to end; asked by the work itself."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to end."""
        self._stop.set()

    def drop(self) -> None:
        """Ask the work to end, and call nothing back any more."""
        self.dropped = True
        self.cancel()

    def progress(self, done: int, in_all: int = 0) -> None:
        """Report how far the work is; called by the work, on its own thread."""
        self.progressed.emit(done, in_all)

    def relay(self, receive: Callable[P, None]) -> Callable[P, None]:
        """Wrap a function of the interface so that the work may call it from its own thread."""

        def call(*args: P.args, **kwargs: P.kwargs) -> None:
            self._post(partial(self._deliver, partial(receive, *args, **kwargs)))

        return call

    def forget(self) -> None:
        """Drop the references to the work that has ended, and to all that it would still call.

        They may be the last references to what this job belongs to; dropped with the job itself,
        they would delete the job once more in the middle of its own deletion.
        """
        self._owner, self._work, self._failed, self._cancelled = None, _nothing, None, None
        self._calls.clear()

    def run(self) -> None:
        """Do the work; called on a worker."""
        try:
            call = self._work(self)
        except JobCancelled:
            call = self._on_cancelled
        except KnownError as problem:
            call = partial(self._on_failed, problem)
        except Exception:
            LOG.exception("a job failed")
            call = partial(self._on_failed, Unexpected())
        else:
            call = partial(self._deliver, self._on_cancelled if self.stopped else call)
        self._post(partial(self._finish, call))

    @property
    def _wanted(self) -> bool:
        return not self.dropped and self._owner is not None and isValid(self._owner)

    def _post(self, call: Call) -> None:
        """Let the interface thread call something; a signal's payload could not be forgotten."""
        self._calls.append(call)
        self._called.emit()

    @Slot()
    def _call(self) -> None:
        if self._calls:
            self._calls.popleft()()
        elif self.running:  # forgotten before its result was passed on
            self._finish(lambda: None)

    def _deliver(self, call: Call) -> None:
        if self._wanted:
            call()

    def _on_cancelled(self) -> None:
        if self._cancelled is not None:
            self._deliver(self._cancelled)

    def _on_failed(self, problem: KnownError) -> None:
        if self._failed is not None and self._wanted:
            self._failed(problem)
        elif not self.dropped or isinstance(problem, Unexpected):
            self._unhandled(problem)

    def _finish(self, call: Call) -> None:
        self.running = False
        try:
            call()
        finally:
            self.ended.emit()


def _nothing(_job: Job) -> Call:
    """Replaces the work of a job that was forgotten."""
    return lambda: None


class Jobs(QObject):
    """All long work of the program.

    started: a job began. changed: a job began, progressed or ended. failed: a KnownError for which
    the job has no callback; of a quiet job bugs alone, and once for each label.
    """

    started = Signal(Job)
    changed = Signal()
    failed = Signal(KnownError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(3)
        self._queue = QThreadPool(self)
        self._queue.setMaxThreadCount(1)
        self._running: list[Job] = []
        self._shown: set[Phrase] = set()
        self._closed = False

    @property
    def running(self) -> tuple[Job, ...]:
        """Jobs that have not ended."""
        return tuple(self._running)

    def start(
        self,
        label: Phrase,
        work: Callable[[Job], T],
        owner: QObject,
        then: Callable[[T], None] | None = None,
        failed: Callable[[KnownError], None] | None = None,
        *,
        cancelled: Call | None = None,
        quiet: bool = False,
        lasting: bool = False,
        database: bool = False,
    ) -> Job:
        """Run `work(job)` on a worker, and call back in the interface thread while `owner` lives.

        then: takes what the work returned. failed: shows why there is nothing, which may be a bug.
        cancelled: called instead of both where the moderator ended it. quiet: not shown in the
        status bar. lasting: goes on until it is cancelled, mostly waiting, and takes no worker
        away from other jobs meanwhile. database: works on the event file itself; such jobs run
        one after another.
        """

        def answer(job: Job) -> Call:
            found = work(job)
            return (lambda: None) if then is None else partial(then, found)

        unhandled = partial(self._show_quiet, label) if quiet else self.failed.emit
        job = Job(
            label,
            answer,
            owner,
            failed=failed,
            cancelled=cancelled,
            unhandled=unhandled,
            parent=self,
        )
        if self._closed:  # by a widget that is about to be closed as well
            job.drop()
            job.running = False
            return job
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
        """Cancel everything and wait for it, and start nothing more: the window is being closed."""
        self._closed = True
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
        """Run a job without counting it among those that the pool runs at once."""
        self._pool.releaseThread()
        try:
            job.run()
        finally:
            self._pool.reserveThread()

    def _show_quiet(self, label: Phrase, problem: KnownError) -> None:
        """Show a bug in a quiet job once, since it may occur again with each edit."""
        if isinstance(problem, Unexpected) and label not in self._shown:
            self._shown.add(label)
            self.failed.emit(problem)

    @Slot()
    def _drop_ended(self) -> None:
        ended = [job for job in self._running if not job.running]
        self._running = [job for job in self._running if job.running]
        self.changed.emit()
        for job in ended:
            job.deleteLater()
