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
from moderator.ui.doing import Done
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

    @property
    def takes_long(self) -> bool:
        """Whether there are so many people that a worker looks for the places of a walk-in."""
        return len(self._hub.conference.present()) > MOST_AT_ONCE

    def let_in(self, line: str) -> Done[repair.AdmittedPerson]:
        """Add the walk-in of a line with places, as far as nobody has to move.

        What else could be done comes as `found`.
        """
        came = self._hub.attempt(door.let_in, line)
        if came.value is not None and came.value.proposal is not None:
            self.found.emit(came.value.participant_id, came.value.proposal)
        return came

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

    def look_first(self, line: str, tries: int = MOST_TRIES) -> bool:
        """Let a worker look for the places of a walk-in; then `admitted` tells the id.

        False where the line names nobody who can come in, which `refused` tells.
        """
        planned = self._hub.attempt(door.plan_line, line).otherwise(self.refused.emit)
        question = planned.value
        if question is None:
            return False
        self._hub.jobs.start(
            phrase("Finding a place"),
            lambda job: question(lambda: job.stopped),
            self,
            lambda plan: self._admit(line, tries, plan),
            self.refused.emit,
            quiet=True,
        )
        return True

    def _admit(self, line: str, tries: int, plan: repair.WalkInPlan) -> None:
        """Let a walk-in in with the places found; look again where another one took them."""
        came = self._hub.attempt(door.let_in, line, plan)
        if came.value is None:
            if tries > 1 and isinstance(came.problem, RuleProblem):
                self.look_first(line, tries - 1)
            else:
                self.refused.emit(came.problem)
            return
        participant_id, conference = came.value.participant_id, self._hub.conference
        self.admitted.emit(participant_id)
        person = conference.one(Participant, participant_id)
        lacking = rounds_lacking(conference, person, self._hub.now())
        if plan.whole is not None and lacking:
            self.seek(participant_id, lacking)


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
