"""Questions to a worker, of which only the latest is answered."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase
from moderator.ui.jobs import Job, Jobs

T = TypeVar("T")


class Asking(QObject):
    """Asks one question at a time; a newer one drops the one before and its answer.

    Work on the newer one begins once that on the older one has ended, so that they do not slow each
    other down, nor compete for the camera. Nothing is called back once the parent is deleted.

    changed: `busy` is another one now.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._next: Callable[[], Job] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._next is not None or (self._job is not None and not self._job.dropped)

    @property
    def working(self) -> bool:
        """Whether a worker is still working, also on a dropped question."""
        return self._job is not None

    def ask(
        self,
        label: Phrase,
        question: Callable[[Job], T],
        then: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
        *,
        cancelled: Callable[[], None] | None = None,
        pause: int = 0,
        quiet: bool = True,
        lasting: bool = False,
    ) -> None:
        """Ask a question after so many milliseconds without another one; else as `Jobs.start`.

        Without `failed` a bug is shown all the same, and a KnownError unless it is quiet.
        """
        was_busy = self.busy
        if self._job is not None:
            self._job.drop()
        self._next = partial(
            self._jobs.start,
            label,
            question,
            self,
            then,
            failed,
            cancelled=cancelled,
            quiet=quiet,
            lasting=lasting,
        )
        if pause:
            self._pause.start(pause)
        else:
            self._pause.stop()
            self._begin()
        if not was_busy:
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Ask the work to end, which calls `cancelled`; drop what has not begun."""
        if self._next is not None:
            self.forget()
        elif self._job is not None:
            self._job.cancel()

    @Slot()
    def forget(self) -> None:
        """Drop the question, so that nothing is called back."""
        was_busy = self.busy
        self._next = None
        self._pause.stop()
        if self._job is not None:
            self._job.drop()
        if was_busy:
            self.changed.emit()

    @Slot()
    def _begin(self) -> None:
        if self._job is None and self._next is not None and not self._pause.isActive():
            begin, self._next = self._next, None
            job = begin()
            if job.running:  # else the event is being closed
                self._job = job
                job.ended.connect(self._on_ended)

    @Slot()
    def _on_ended(self) -> None:
        dropped = self._job is not None and self._job.dropped
        self._job = None
        self._begin()
        if not dropped:
            self.changed.emit()
