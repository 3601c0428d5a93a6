"""The bottom row of the preview: progress, what is still open, and the buttons."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from moderator.actions.importing import ImportPlan, PlanRow, Progress, RowChoice, Verdict
from moderator.event.errors import JobCancelled, KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.importing.row_table import answer_button
from moderator.ui.jobs import Job, Jobs
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button, empty_layout
from moderator.ui.widgets.labels import ElidedLabel, Label
from moderator.ui.words import tr


class AnswersForAll(QWidget):
    """Buttons with the answers that every row of a kind offers.

    decided: (names of rows, choice's name or "") the moderator answered for all of them, or took
    the answer back.
    """

    decided = Signal(tuple, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._row = layouts.row(on=self, spacing=theme.TIGHT)

    def show_rows(self, rows: Sequence[PlanRow], verdict: Verdict | None) -> None:
        """Offer what all rows of a kind have in common; nothing for rows of several kinds."""
        empty_layout(self._row)
        self.buttons = []
        shown = [row for row in rows if row.verdict is verdict]
        if len(shown) < 2:
            return
        common = [choice for choice in shown[0].choices if _offered(choice, shown)]
        names = tuple(row.name for row in shown)
        if common:
            self._row.addWidget(Label(tr("All %n of them:", n=len(shown)), "secondary"))
        for choice in common:
            everywhere = all(row.chosen == choice.name for row in shown)
            decide = partial(self.decided.emit, names)
            made = answer_button(choice, chosen=everywhere, decide=decide)
            self._row.addWidget(made)
            self.buttons.append(made)


def _offered(choice: RowChoice, rows: Sequence[PlanRow]) -> bool:
    if choice.name == "same":  # who is whom is a question about one person
        return False
    return all(choice in row.choices for row in rows)


T = TypeVar("T")

PATIENCE = 500
"""Milliseconds after which work shows its progress."""


class Waiting(QWidget):
    """Runs one job at a time; a newer one stops the older, whose answer no longer counts.

    failed: why there is no answer. stopped: the moderator stopped it before it was done.
    writing: the work that runs changes the event.
    """

    failed = Signal(KnownError)
    stopped = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._asking = Asking(jobs, self)
        self._stop = threading.Event()
        self.writing = False
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.PANEL_WIDTH // 2)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop_button = button(tr("Stop"))
        self.stop_button.clicked.connect(self.stop)
        layouts.row(self.bar, self.stop_button, on=self, spacing=theme.TIGHT)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    def start(
        self,
        label: Phrase,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        *,
        writing: bool,
    ) -> None:
        """Run `work(progress)` on a worker; what writes is shown in the status bar."""
        self.bar.setRange(0, 0)
        stop = self._stop = threading.Event()
        self.writing = writing

        def answer(found: T) -> None:
            self._rest()
            then(found)

        self._asking.ask(
            label,
            lambda job: work(self._progress_of(job, stop)),
            answer,
            self._on_failed,
            cancelled=self._on_cancelled,
            quiet=not writing,
        )
        self._timer.start()

    @property
    def working(self) -> bool:
        """Whether work runs whose answer counts."""
        return self._asking.busy

    def leave(self) -> None:
        """Stop what runs without emitting anything."""
        self._asking.forget()

    @Slot()
    def stop(self) -> None:
        """Ask the work to end; `stopped` is emitted once it did, unless it was done before."""
        # not by the job: that would take work that ended just now for work that was cancelled
        self._stop.set()
        self.stop_button.setEnabled(False)

    def _show_progress(self, done: int, in_all: int) -> None:
        self.bar.setRange(0, in_all)
        self.bar.setValue(done)

    def _on_failed(self, problem: KnownError) -> None:
        self._rest()
        self.failed.emit(problem)

    def _on_cancelled(self) -> None:
        self._rest()
        self.stopped.emit()

    def _rest(self) -> None:
        self.writing = False
        self._timer.stop()
        self.stop_button.setEnabled(True)
        self.hide()

    def _progress_of(self, job: Job, stop: threading.Event) -> Progress:
        show = job.relay(self._show_progress)

        def report(done: int, in_all: int) -> None:
            if job.stopped or stop.is_set():
                raise JobCancelled(phrase("The import was stopped."))
            job.progress(done, in_all)
            show(done, in_all)

        return report


class ImportFooter(QWidget):
    """Says how it stands; accepts all proposals at once, calls off, and takes over."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = ElidedLabel(tr("Nothing is written before you take it over."), "secondary")
        self.accept_all = button(tr("Accept all"))
        self.accept_all.setAccessibleName(tr("Accept all proposals"))
        self.accept_all.hide()
        self.waiting = Waiting(hub.jobs, self)
        self.cancel = button(tr("Cancel"))
        self.take = button(tr("Apply"), "primary")
        self.take.setEnabled(False)
        layouts.row(
            (self.status, 1),
            self.accept_all,
            self.waiting,
            self.cancel,
            self.take,
            on=self,
            spacing=theme.TIGHT,
        )

    def show_state(self, words: str) -> None:
        """Say something else than how the plan stands."""
        self.status.set_kind("secondary")
        self.status.setText(words)

    def show_busy(self, words: str) -> None:
        """Show what is being done; nothing can be taken over meanwhile."""
        self.take.setEnabled(False)
        self.show_state(words)

    def show_plan(self, plan: ImportPlan) -> None:
        """Say what is open in a plan, or what taking it over means."""
        self.take.setEnabled(bool(plan.steps))
        left = open_proposals(plan)
        asking = self.accept_all.hasFocus()
        self.accept_all.setVisible(left > 0)
        if asking and not left:
            self.take.setFocus()
        self.show_state((_open_words(plan) if plan.steps else "") or _state_words(plan))
        self.status.set_kind("caution" if left or open_values(plan) else "secondary")


def open_proposals(plan: ImportPlan) -> int:
    """Count what was guessed and is not accepted; it would be left out."""
    return sum(not one.accepted for one in plan.proposals if one.kept is None)


def open_values(plan: ImportPlan) -> int:
    """Count values whose cells would be left out, since nobody said what they mean."""
    return sum(value.meaning is None and value.unread for value in plan.asked)


def _open_words(plan: ImportPlan) -> str:
    """Count proposals and rows to look at; "" where there are none."""
    left, counts = open_proposals(plan), plan.counts
    parts = [tr("%n proposals open", n=left)] if left else []
    asked = open_values(plan)
    if asked:
        parts.append(tr("%n values without meaning", n=asked))
    if counts[Verdict.TWICE]:
        parts.append(tr("%n rows twice", n=counts[Verdict.TWICE]))
    if counts[Verdict.UNCLEAR]:
        parts.append(tr("%n rows unclear", n=counts[Verdict.UNCLEAR]))
    return ", ".join(parts)


def _state_words(plan: ImportPlan) -> str:
    if plan.steps:
        return tr("Nothing is written before you take it over.")
    if plan.counts[Verdict.UNCLEAR]:
        return tr("Nothing can be taken over yet; please settle what is marked “unclear” first.")
    if any(row.kept for row in plan.rows):
        return tr("The list changes nothing; what was edited by hand stays.")
    if plan.rows:
        return tr("The list says nothing that the event does not have.")
    return tr("Nothing in the list could be understood.")
