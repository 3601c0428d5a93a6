"""Looks for the places of somebody at the door while the next one is being checked in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from moderator.actions import door, repair
from moderator.event.conference import Conference
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.rules.repair.repair import RepairMove, RepairPlan
from moderator.rules.repair.repair import repair as repaired
from moderator.ui.hub import Hub
from moderator.ui.people.door.place import rounds_lacking
from moderator.ui.words import say, tr

MOST_AT_ONCE = 400
"""Up to so many people a place is found within the blink of an eye, and no job is needed."""
MOST_TRIES = 3
"""So often places are looked for where others take them meanwhile."""


class Placing(QObject):
    """Finds places, and gives them once they are wanted.

    found: (participant's id, RepairPlan) what would have to be done; nothing of it is done.
    admitted: (participant's id) a walk-in came in whose places had to be looked for first.
    refused: (KnownError) such a walk-in could not come in.
    """

    found = Signal(int, RepairPlan)
    admitted = Signal(int)
    refused = Signal(KnownError)

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub

    def let_in(self, line: str) -> int | None:
        """Add the walk-in of a line with places, as far as nobody has to move; give the id.

        None where there are so many people that a worker looks for the places first; then
        `admitted` tells the id. What else could be done comes as `found`. Raises RuleProblem as
        `door.let_in` does.
        """
        store = self._hub.store
        if len(store.conference.present()) > MOST_AT_ONCE:
            self._look_first(line, MOST_TRIES)
            return None
        came = door.let_in(store, line)
        if came.proposal is not None:
            self.found.emit(came.participant_id, came.proposal)
        return came.participant_id

    def seek(self, participant_id: int, rounds: Sequence[int]) -> None:
        """Find a place in these rounds for somebody who is in the list."""
        conference, now = self._hub.conference, self._hub.now()
        self._hub.jobs.start(
            phrase("Finding a place"),
            lambda _job: repaired(conference, rounds, now=now),
            self,
            partial(self.found.emit, participant_id),
            quiet=True,
        )

    def give(self, plan: RepairPlan, participant_id: int) -> None:
        """Carry a plan out, in one step; raises RuleProblem where it no longer fits.

        participant_id: who stands at the door, and so is told.
        """
        repair.apply(self._hub.store, plan, informed={participant_id})

    def _look_first(self, line: str, tries: int) -> None:
        question = door.plan_line(self._hub.store, line)
        self._hub.jobs.start(
            phrase("Finding a place"),
            lambda job: question(lambda: job.stopped),
            self,
            lambda plan: self._admit(line, tries, plan),
            self.refused.emit,
            quiet=True,
        )

    def _admit(self, line: str, tries: int, plan: repair.WalkInPlan) -> None:
        """Let a walk-in in with the places found; look again where another one took them."""
        store = self._hub.store
        try:
            came = door.let_in(store, line, plan).participant_id
        except RuleProblem as problem:
            if tries <= 1:
                self.refused.emit(problem)
            else:
                self._try_again(line, tries - 1)
            return
        self.admitted.emit(came)
        person = store.conference.one(Participant, came)
        lacking = rounds_lacking(store.conference, person, self._hub.now())
        if plan.whole is not None and lacking:
            self.seek(came, lacking)

    def _try_again(self, line: str, tries: int) -> None:
        try:
            self._look_first(line, tries)
        except KnownError as problem:
            self.refused.emit(problem)


def lines_of(conference: Conference, plan: RepairPlan, participant_id: int) -> list[str]:
    """Word what a plan does, the person at the door first, then who would have to move."""
    mine = [move for move in plan.placed if move.participant_id == participant_id]
    others = [move for move in plan.placed if move.participant_id != participant_id]
    told = [_in_round(conference, move) for move in (*mine, *plan.moves)]
    if others:
        names = {conference.one(Participant, move.participant_id).name for move in others}
        told.append(tr("Also a place for: {names}").format(names=", ".join(sorted(names))))
    return told or [say(issue) for issue in plan.issues]


def _in_round(conference: Conference, move: RepairMove) -> str:
    number = conference.round_number(move.round_id)
    return f"{tr('Round {number}').format(number=number)} · {say(move.sentence)}"
