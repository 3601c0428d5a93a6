"""Looks for a repair as a job; of several questions asked meanwhile only the last one counts."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from moderator.event.phrase import phrase
from moderator.rules.repair.repair import RepairPlan
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job

Question = Callable[[Callable[[], bool]], RepairPlan]
"""Finds a plan; asks its argument now and then whether nobody wants it any more."""


class Planner(QObject):
    """Answers questions for a repair off the interface thread.

    planned: (RepairPlan) the answer to the newest question. failed: (KnownError) there is none.
    """

    planned = Signal(object)
    failed = Signal(object)

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._job: Job | None = None
        self._next: Question | None = None
        self._wanted = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._wanted

    def ask(self, question: Question) -> None:
        """Look for the answer to a question; one that is being looked for is given up."""
        self._next, self._wanted = question, True
        if self._job is None:
            self._begin()
        else:
            self._job.cancel()

    @Slot()
    def forget(self) -> None:
        """Want no answer any more."""
        self._next, self._wanted = None, False
        if self._job is not None:
            self._job.cancel()

    def _begin(self) -> None:
        question, self._next = self._next, None
        if question is None:
            return
        job = self._hub.jobs.start(
            phrase("Looking for the fewest moves"),
            lambda job: question(lambda: job.stopped),
            quiet=True,
        )
        self._job = job
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)

    @Slot(object)
    def _on_done(self, plan: RepairPlan) -> None:
        if self._wanted and self._next is None:
            self._wanted = False
            self.planned.emit(plan)

    @Slot(object)
    def _on_failed(self, problem: object) -> None:
        if self._wanted and self._next is None:
            self._wanted = False
            self.failed.emit(problem)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self._begin()
