"""Below the wishes' charts: what cannot be met whatever one does, and what more would gain."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from moderator.actions.board import known_problem
from moderator.actions.wish_gains import gains_in_process
from moderator.event.phrase import phrase
from moderator.rules.assignment.problem import Problem
from moderator.rules.demand.demand import Demand, Gain, demand, offerings
from moderator.ui import theme
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub
from moderator.ui.widgets.frames import Surface, button, empty_layout
from moderator.ui.widgets.labels import Label
from moderator.ui.words import say, tr

MOST = 8
"""More sentences than anybody reads; the rest is counted."""


class WishLimits(QWidget):
    """Two surfaces side by side, of the rounds that are still open."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._problem: Problem | None = None
        self._demand, self._gain = Asking(hub.jobs, self), Asking(hub.jobs, self)
        self._gain.changed.connect(self._show_gains)
        self._gains: tuple[Gain, ...] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SNUG)
        self._limits = _surface(row, tr("What cannot be met"))
        self._more = _surface(row, tr("What more places would gain"))

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._demand.busy or self._gain.busy

    def refresh(self) -> None:
        """Show what holds for the event as it is now."""
        problem = known_problem(self._hub.conference)
        self.setVisible(bool(problem.rounds))
        if self._problem is None or _asked(problem) != _asked(self._problem):
            self._gains = None
            self._gain.forget()
            self._problem = problem
            self._look(problem)
            self._show_gains()

    @Slot()
    def work_out(self) -> None:
        """Solve once more for everything that could be added."""
        if self._gain.busy:
            return
        conference = self._hub.conference
        self._gain.ask(
            phrase("Working out what more places would gain"),
            lambda job: gains_in_process(
                conference, job.relay(self._on_progress), lambda: job.stopped
            ),
            self._on_gains,
            quiet=False,
        )

    def _look(self, problem: Problem) -> None:
        """Look for what cannot be met."""
        if problem.rounds:
            self._demand.ask(
                phrase("Comparing wishes with places"),
                lambda _job: demand(problem),
                self._show_limits,
            )

    def _show_limits(self, found: Demand) -> None:
        empty_layout(self._limits)
        least = found.least_without[0] if found.least_without else 0
        if least:
            words = tr("%n places at least cannot be a first wish, whatever one does.", least)
            self._limits.addWidget(Label(words, "strong", wrap=True))
        for shortage in found.shortages[:MOST]:
            self._limits.addWidget(Label(say(shortage.sentence), "secondary", wrap=True))
        left = len(found.shortages) - MOST
        if left > 0:
            self._limits.addWidget(Label(tr("and %n more", left), "secondary"))
        if not found.shortages:
            words = tr("Every theme has enough places for those who want it.")
            self._limits.addWidget(Label(words, "secondary", wrap=True))
        self._limits.addStretch(1)

    def _show_gains(self) -> None:
        empty_layout(self._more)
        if self._gain.busy:
            self._show_work()
        elif self._gains is None:
            self._offer()
        else:
            for gain in self._gains[:MOST]:
                words = say(gain.sentence)
                if not gain.proven:
                    words = tr("{sentence} (not proven)").format(sentence=words)
                self._more.addWidget(Label(words, "secondary", wrap=True))
        self._more.addStretch(1)

    def _offer(self) -> None:
        count = len(offerings(self._problem)) if self._problem is not None else 0
        if not count:
            words = tr("No theme is wanted first by more people than it has places.")
            self._more.addWidget(Label(words, "secondary", wrap=True))
            return
        words = tr(
            "Everything is assigned anew for %n cases: one more group, or a second workshop. "
            "Nothing is changed.",
            count,
        )
        self._more.addWidget(Label(words, "secondary", wrap=True))
        start = button(tr("Work it out"), parent=self)
        start.clicked.connect(self.work_out)
        self._more.addWidget(start, alignment=Qt.AlignmentFlag.AlignLeft)

    def _show_work(self) -> None:
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("What more places would gain"))
        self._more.addWidget(self._bar)
        stop = button(tr("Cancel"), parent=self)
        stop.clicked.connect(self._gain.cancel)
        self._more.addWidget(stop, alignment=Qt.AlignmentFlag.AlignLeft)

    def _on_progress(self, progress: tuple[int, int]) -> None:
        done, in_all = progress
        self._bar.setRange(0, max(1, in_all))
        self._bar.setValue(done)

    def _on_gains(self, found: tuple[Gain, ...]) -> None:
        self._gains = found


def _asked(problem: Problem) -> tuple[object, ...]:
    """Whatever decides demand and gains."""
    return problem.rounds, problem.workshops, problem.people, problem.locks, problem.pairs


def _surface(row: QHBoxLayout, title: str) -> QVBoxLayout:
    surface = Surface()
    column = QVBoxLayout(surface)
    column.setContentsMargins(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.ROOMY)
    column.setSpacing(theme.TIGHT)
    column.addWidget(Label(title, "section"))
    inner = QVBoxLayout()
    inner.setSpacing(theme.GRID)
    column.addLayout(inner, 1)
    row.addWidget(surface, 1)
    return inner
