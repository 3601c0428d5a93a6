"""Solving as a job: progress, cancel, taking the answer over, and what it changed."""

from collections import Counter
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.assignment import Moving, moving, solve_in_process, take_over
from moderator.actions.board import wish_counts
from moderator.actions.groups import form_groups
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.solution import INFEASIBLE, Progress, Solution
from moderator.rules.foresight.remedies import Remedy
from moderator.rules.groups.groups import Grouping
from moderator.ui.assignment.banner import Banner
from moderator.ui.assignment.lookout import mend
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job


@dataclass(frozen=True, slots=True)
class Tally:
    """What counts of an assignment: wishes by rank, and people without place."""

    wishes: Counter[int | None]
    missing: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What solving brought: the answer, and the event before and after it was taken over.

    asks: whom the answer would send elsewhere who was told; then it was not taken over.
    """

    solution: Solution
    before: Tally
    after: Tally
    moved: int
    asks: Moving | None = None


def grouping_words(grouping: Grouping) -> Phrase:
    """Word how well groups mix, and whether any others could mix better."""
    repeated, same = grouping.repeated_meetings, grouping.same_organisation
    if repeated <= grouping.repeats_bound and same <= grouping.same_bound:
        return phrase(
            "Groups are formed, and none mix better: {repeated} meet again, "
            "{same} pairs of one organisation",
            repeated=repeated,
            same=same,
        )
    return phrase(
        "Groups are formed: {repeated} meet again (at least {fewest}), "
        "{same} pairs of one organisation (at least {least})",
        repeated=repeated,
        fewest=grouping.repeats_bound,
        same=same,
        least=grouping.same_bound,
    )


class Solving(QObject):
    """Runs the solver on a worker and takes its answer over.

    changed: began, told something or ended. banner: shows it above the board.
    """

    changed = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._job: Job | None = None
        self._best: Solution | None = None
        self.banner = Banner(hub.theme, parent)
        self.banner.cancel_wanted.connect(self.cancel)
        self.banner.undo_wanted.connect(self._undo)
        self.banner.take_wanted.connect(self._take_best)
        self.banner.remedy_wanted.connect(self._mend)
        self.banner.closed.connect(self.changed)
        self.banner.editable = not hub.store.read_only
        hub.changed.connect(self.banner.outdate)

    @property
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return self._job is not None

    @property
    def tells(self) -> bool:
        """Whether the banner has something to say."""
        return not self.banner.isHidden()

    @Slot()
    def start(self) -> None:
        """Assign everyone to rooms in all open rounds, keeping what is held."""
        if self.busy:
            return
        store = self._hub.store

        def work(job: Job) -> Outcome:
            solution = solve_in_process(store.conference, job.tell, lambda: job.stopped)
            before = store.conference
            if solution.status != INFEASIBLE:
                going = moving(before, solution)
                if going.told:
                    return replace(_outcome(solution, before, before), asks=going)
                take_over(store, solution)
            return _outcome(solution, before, store.conference)

        self._best = None
        job = self._hub.jobs.start(phrase("Assigning everyone to rooms"), work)
        job.told.connect(self._on_told)
        job.done.connect(self._on_done)
        job.cancelled.connect(self._on_cancelled)
        self._follow(job)
        self.banner.show_work(None)
        self.changed.emit()

    @Slot()
    def form_groups(self) -> None:
        """Form the groups inside all workshops."""
        if self.busy:
            return
        store = self._hub.store
        job = self._hub.jobs.start(phrase("Forming groups"), lambda _job: form_groups(store))
        job.done.connect(self._on_groups)
        self._follow(job)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop solving; nothing is changed, the best assignment so far is offered."""
        if self._job is not None:
            self._job.cancel()

    def _follow(self, job: Job) -> None:
        self._job = job
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)

    @Slot(object)
    def _on_told(self, progress: Progress) -> None:
        self._best = progress.best or self._best
        self.banner.show_work(progress)

    @Slot(object)
    def _on_done(self, outcome: Outcome) -> None:
        if outcome.solution.status == INFEASIBLE:
            self.banner.show_conflict(outcome.solution)
        elif outcome.asks is not None:
            self._best = outcome.solution
            self.banner.show_question(outcome.solution, outcome.asks.told, outcome.asks.others)
        else:
            self.banner.show_outcome(
                outcome.solution,
                outcome.before.wishes,
                outcome.before.missing,
                outcome.after.wishes,
                outcome.moved,
            )

    @Slot(object)
    def _on_groups(self, grouping: Grouping) -> None:
        self._hub.say(grouping_words(grouping))

    @Slot()
    def _on_cancelled(self) -> None:
        if self._best is None:
            self.banner.hide()
        else:
            self.banner.show_best(self._best)

    @Slot(object)
    def _on_failed(self, problem: object) -> None:
        self.banner.hide()
        if isinstance(problem, KnownError):
            self._hub.complain(problem)

    @Slot()
    def _on_ended(self) -> None:
        self._job = None
        self.changed.emit()

    @Slot()
    def _take_best(self) -> None:
        if self._best is None:
            return
        before = self._hub.conference
        try:
            take_over(self._hub.store, self._best)
        except KnownError as problem:
            self.banner.hide()
            self._hub.complain(problem)
            return
        self._on_done(_outcome(self._best, before, self._hub.conference))
        self.changed.emit()

    @Slot(object)
    def _mend(self, remedy: Remedy) -> None:
        """Carry out what helps, and look once more for the best assignment."""
        if mend(self._hub, remedy):
            self.start()

    @Slot()
    def _undo(self) -> None:
        self.banner.hide()
        self._hub.undo()
        self.changed.emit()


def _outcome(solution: Solution, before: Conference, after: Conference) -> Outcome:
    return Outcome(solution, _tally(before), _tally(after), _moved(before, after))


def _tally(conference: Conference) -> Tally:
    missing = sum(len(without_place(conference, item)) for item in conference.rounds())
    return Tally(wish_counts(conference), missing)


def _moved(before: Conference, after: Conference) -> int:
    """Count people and rounds whose workshop is another one than before."""
    return sum(
        1
        for placement in before.all(Placement)
        if (now := after.placement_of(placement.participant_id, placement.round_id)) is not None
        and now.workshop_id != placement.workshop_id
    )
