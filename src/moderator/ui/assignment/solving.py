"""Solving as a job: progress, cancel, taking the answer over, and what it changed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from moderator.actions.assignment import (
    Certificate,
    Moving,
    moving,
    proof_of,
    solve_in_process,
    take_over,
)
from moderator.actions.board import wish_counts
from moderator.actions.groups import GroupPlan, form_groups, plan_groups, write_groups
from moderator.actions.quality import at_least_as_good, longer, quality_of
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.people import Participant, Wish
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.solution import INFEASIBLE, Progress, Solution
from moderator.rules.foresight.remedies import ForesightRemedy
from moderator.rules.groups.groups import Grouping
from moderator.ui.asking import Asking
from moderator.ui.assignment.banner import Banner
from moderator.ui.assignment.foresight import mend
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job

BEHIND = (Placement, Participant, Workshop, Room, AgendaItem, Wish)
"""Where one of these changes, an assignment is no longer what the banner says of it."""


@dataclass(frozen=True, slots=True)
class WishTally:
    """What counts of an assignment: wishes by rank, and people without a place."""

    wishes: Counter[int | None]
    missing: int


@dataclass(frozen=True, slots=True)
class SolvingOutcome:
    """What solving brought: the answer, and the event before and after it was taken over.

    asks: whom the answer would send elsewhere who was told; then it was not taken over.
    worse: what stands is better, so that it was left as it is.
    state: the event as it was left.
    """

    solution: Solution
    before: WishTally
    after: WishTally
    moved: int
    asks: Moving | None = None
    worse: bool = False
    state: Conference | None = None


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

    changed: began, showed something or ended. banner: shows it above the board.
    """

    changed = Signal()

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._asking.changed.connect(self._on_work)
        self._best: Solution | None = None
        self._goes_on = False
        self._asked = False
        self._about: Conference | None = None
        self.banner = Banner(hub.appearance, parent)
        self.banner.cancel_wanted.connect(self.cancel)
        self.banner.undo_wanted.connect(self._undo)
        self.banner.take_wanted.connect(self._take_best)
        self.banner.remedy_wanted.connect(self._mend)
        self.banner.more_wanted.connect(self.calculate_on)
        self.banner.groups_wanted.connect(self._form)
        self.banner.closed.connect(self.changed)
        self.banner.editable = not hub.store.read_only
        hub.changed.connect(self._on_changed)

    @property
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return self._asking.busy

    @property
    def showing(self) -> bool:
        """Whether the banner is shown."""
        return not self.banner.isHidden()

    @property
    def unfinished(self) -> Certificate | None:
        """The present assignment, if looking longer may find a better one."""
        proof = proof_of(self._hub.conference)
        return proof if proof is not None and proof.holds and quality_of(proof).cut else None

    @Slot()
    def start(self) -> None:
        """Assign everyone to rooms in all open rounds, keeping what is held."""
        self._solve(None)

    @Slot()
    def calculate_on(self) -> None:
        """Look for better places for longer; everyone keeps their place unless that finds some."""
        unfinished = self.unfinished
        self._solve(longer(unfinished.seconds) if unfinished else None)

    def _solve(self, seconds: float | None) -> None:
        if self.busy:
            return
        self._best, self._goes_on = None, seconds is not None
        store = self._hub.store

        def work(job: Job) -> SolvingOutcome:
            progress = job.relay(self._on_progress)
            found = solve_in_process(
                store.conference, progress, lambda: job.stopped, seconds=seconds
            )
            return self._taken(found)

        self.banner.show_work(None)
        self._asking.ask(
            phrase("Assigning everyone to rooms"),
            work,
            self._on_done,
            self._on_failed,
            cancelled=self._on_cancelled,
            quiet=False,
        )

    def _taken(self, found: Solution) -> SolvingOutcome:
        """Take an answer over, unless it is none, is not better, or people would have to be asked.

        Runs on the worker.
        """
        before = self._hub.store.conference
        solution = self._worth_it(found, before)
        if solution is None:
            return replace(_outcome(found, before, before), worse=True)
        if solution.status != INFEASIBLE:
            going = moving(before, solution)
            if going.told:
                return replace(_outcome(solution, before, before), asks=going)
            self._hub.for_worker(take_over)(solution)
        return _outcome(solution, before, self._hub.store.conference)

    def _worth_it(self, found: Solution, before: Conference) -> Solution | None:
        """Return what is to be taken over; None if looking longer has found nothing better."""
        if not self._goes_on or found.status == INFEASIBLE:
            return found
        return at_least_as_good(before, found, proof_of(before))

    @Slot()
    def form_groups(self) -> None:
        """Form the groups inside all workshops; ask first where people know of theirs.

        It is asked as well where people would leave their groups, as it may be meant for those
        alone who have none.
        """
        store, write = self._hub.store, self._hub.for_worker(write_groups)

        def work(_job: Job) -> GroupPlan | Grouping:
            plan = plan_groups(store.conference)
            asks = plan.told or plan.others
            return plan if asks else write(plan)

        self._run_groups(work)

    @Slot(bool)
    def _form(self, only_lacking: bool) -> None:
        form = self._hub.for_worker(form_groups)
        self.banner.close_it()
        self._run_groups(lambda _job: form(only_lacking=only_lacking))

    def _run_groups(self, work: Callable[[Job], GroupPlan | Grouping]) -> None:
        if not self.busy:
            label = phrase("Forming groups")
            self._asking.ask(label, work, self._on_groups, self._on_failed, quiet=False)

    def dismiss(self, *, only_outcome: bool = False) -> bool:
        """Close the banner; work goes on, and a question is answered with no.

        only_outcome: leave questions, and why it cannot be assigned. Returns whether it closed.
        """
        goes = self.showing and not self.busy and not (only_outcome and self._about is None)
        if goes:
            self._about = None
            self.banner.close_it()
        return goes

    @Slot()
    def cancel(self) -> None:
        """Stop solving; nothing is changed, the best assignment so far is offered."""
        self._asking.cancel()

    def _on_progress(self, progress: Progress) -> None:
        self._best = progress.best or self._best
        self.banner.show_work(progress)

    def _on_done(self, outcome: SolvingOutcome) -> None:
        self._about = outcome.state if outcome.asks is None else None
        if outcome.solution.status == INFEASIBLE:
            self.banner.show_conflict(outcome.solution)
        elif outcome.worse:
            self.banner.show_no_better(outcome.solution)
        elif outcome.asks is not None:
            self._best, self._asked = outcome.solution, True
            self.banner.show_question(outcome.solution, outcome.asks.told, outcome.asks.others)
        else:
            self.banner.show_outcome(
                outcome.solution,
                outcome.before.wishes,
                outcome.before.missing,
                outcome.after.wishes,
                outcome.moved,
            )

    def _on_groups(self, answer: GroupPlan | Grouping) -> None:
        if isinstance(answer, GroupPlan):
            self._about = None
            self.banner.show_group_question(answer)
        else:
            self._hub.show_message(grouping_words(answer))

    @Slot(Changes)
    def _on_changed(self, _changes: Changes) -> None:
        self.banner.outdate()
        self._drop_stale()

    def _drop_stale(self) -> None:
        """Close the banner as soon as the assignment is no longer the one that it is about."""
        about, now = self._about, self._hub.conference
        if about is None or not self.showing or self.busy:
            return
        if any(about.table(kind) is not now.table(kind) for kind in BEHIND):
            self.dismiss()

    def _on_cancelled(self) -> None:
        best = self._best and self._worth_it(self._best, self._hub.conference)
        self._best = None if best is None else replace(best, cut=True)
        self._asked = False
        if self._best is None:
            self.banner.hide()
        else:
            self.banner.show_best(self._best)

    def _on_failed(self, problem: KnownError) -> None:
        self.banner.hide()
        self._hub.show_error(problem)

    @Slot()
    def _on_work(self) -> None:
        self._drop_stale()
        self.changed.emit()

    @Slot()
    def _take_best(self) -> None:
        if self._best is None:
            return
        before = self._hub.conference
        going = moving(before, self._best)
        if going.told and not self._asked:
            self._on_done(replace(_outcome(self._best, before, before), asks=going))
            return
        if not self._hub.do(take_over, self._best):
            self.banner.hide()
            return
        self._on_done(_outcome(self._best, before, self._hub.conference))
        self.changed.emit()

    @Slot(ForesightRemedy)
    def _mend(self, remedy: ForesightRemedy) -> None:
        """Carry out what helps, and look once more for the best assignment."""
        if mend(self._hub, remedy):
            self.start()

    @Slot()
    def _undo(self) -> None:
        self.banner.hide()
        self._hub.undo()
        self.changed.emit()


def _outcome(solution: Solution, before: Conference, after: Conference) -> SolvingOutcome:
    return SolvingOutcome(
        solution, _tally(before), _tally(after), _moved(before, after), state=after
    )


def _tally(conference: Conference) -> WishTally:
    missing = sum(len(without_place(conference, item)) for item in conference.rounds())
    return WishTally(wish_counts(conference), missing)


def _moved(before: Conference, after: Conference) -> int:
    """Count people and rounds whose workshop is another one than before."""
    return sum(
        1
        for placement in before.all(Placement)
        if (now := after.placement_of(placement.participant_id, placement.round_id)) is not None
        and now.workshop_id != placement.workshop_id
    )
