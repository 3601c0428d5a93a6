"""The entrance: checks people in, adds walk-ins, and finds places for who lacks one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from moderator.actions import door, people, repair
from moderator.event.conference import Conference
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.rules.repair.repair import RepairMove, RepairPlan
from moderator.rules.repair.repair import repair as repaired
from moderator.ui.doing import Done
from moderator.ui.hub import AreaName, Hub
from moderator.ui.people.columns import notes_of
from moderator.ui.people.door import telling
from moderator.ui.people.door.card import CALM, GOOD, CardButton, DoorCard
from moderator.ui.people.door.place import place_of, rounds_lacking
from moderator.ui.words import tr, translate

MOST_AT_ONCE = 400
"""Up to so many people a place is found within the blink of an eye, and no job is needed."""
MOST_TRIES = 3
"""So often places are looked for where others take them meanwhile."""


class Entrance(QObject):
    """Does what is done at the entrance, and tells it on the card.

    done: the field can be emptied for the next one.
    """

    done = Signal()

    def __init__(
        self, hub: Hub, card: DoorCard, typing: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hub, self._card, self._typing = hub, card, typing
        self._last: tuple[int, Status, Phrase | None] | None = None
        self._proposal: tuple[int, RepairPlan] | None = None
        self._shown_id = 0
        self.placing = Placing(hub, self)
        self.placing.found.connect(self._propose)
        self.placing.admitted.connect(self._on_admitted)
        self.placing.refused.connect(self._on_refused)

    def begin(self) -> None:
        """Forget whom the card showed."""
        self._last = self._proposal = None
        self._shown_id = 0

    def receive(self, participant_id: int) -> None:
        """Check a person in, or tell why that is a question."""
        person = self._hub.conference.get(Participant, participant_id)
        if person is None:
            return
        if person.status is Status.CHECKED_IN:
            now = self._hub.now()
            telling.tell_known(self._card, person, place_of(self._hub.conference, person.id, now))
        elif person.status is Status.REGISTERED:
            self._check_in(person)
        else:
            telling.ask(self._card, person, lambda: self._check_in(person), self._card.hide)

    def add(self, line: str) -> None:
        """Add and check in the walk-in of a line."""
        if self.placing.takes_long:
            if self.placing.look_first(line):
                self.done.emit()
                self._shown_id = 0
                self._card.show_answer(
                    CALM, line.partition(",")[0].strip(), [tr("Looking for places …")]
                )
            return
        came = self.placing.let_in(line).otherwise(self._on_refused)
        if came.value is not None:
            self.done.emit()
            self._came(came.value.participant_id, None)
            self._show_proposal()

    def undo(self) -> None:
        """Take the newest check-in of this desk back, whatever was edited since."""
        if self._last is None:
            self._hub.undo()
            return
        participant_id, before, label = self._last
        self._last = None
        if label is not None and self._hub.store.undo_label == label:
            self._hub.undo()
        else:
            telling.attempt(self._hub, self._card, people.set_status, [participant_id], before)
        person = self._hub.conference.get(Participant, participant_id)
        taken = tr("Taken back.")
        if person is None:
            self._card.show_answer(CALM, taken)
        else:
            self._card.show_answer(CALM, person.name, [taken])

    def _check_in(self, person: Participant) -> None:
        before = person.status
        if telling.attempt(self._hub, self._card, people.check_in, [person.id]):
            self._came(person.id, before)

    def _came(self, participant_id: int, before: Status | None) -> None:
        self._last = (participant_id, before or Status.CANCELLED, self._hub.store.undo_label)
        self._shown_id = participant_id
        person = self._hub.conference.one(Participant, participant_id)
        place = place_of(self._hub.conference, participant_id, self._hub.now())
        lines = [", ".join(notes_of(person))] if notes_of(person) else []
        choices = [CardButton(tr("Undo (Ctrl+Z)"), self.undo)]
        lacking = rounds_lacking(self._hub.conference, person, self._hub.now())
        if lacking:
            lines.insert(0, tr("Not yet a place in every round to come."))
            if before is not None:
                self.placing.seek(participant_id, lacking)
            choices.append(CardButton(tr("Show in the assignment"), lambda: self._assign(person)))
        self._card.show_answer(
            GOOD,
            telling.full_name(person),
            [person.organisation, *lines] if person.organisation else lines,
            head=tr("checked in {time}").format(time=f"{self._hub.now():%H:%M}"),
            place=place,
            choices=choices,
        )

    def _on_admitted(self, participant_id: int) -> None:
        """Show a walk-in whose places are found by now, unless somebody else stands there."""
        if not self._typing() and self._shown_id == 0:
            self._came(participant_id, None)

    def _on_refused(self, problem: KnownError) -> None:
        telling.tell_problem(self._card, problem)

    def _propose(self, participant_id: int, plan: RepairPlan) -> None:
        """Keep a proposal, and show it unless somebody else is being checked in by now."""
        self._proposal = (participant_id, plan)
        if participant_id == self._shown_id and not self._typing():
            self._show_proposal()

    def _show_proposal(self) -> None:
        participant_id, plan = self._proposal or (0, None)
        conference = self._hub.conference
        person = conference.get(Participant, participant_id)
        if plan is None or person is None or participant_id != self._shown_id:
            return
        told = lines_of(conference, plan, participant_id)
        if plan.changes_nothing:
            undo = CardButton(tr("Undo (Ctrl+Z)"), self.undo)
            assign = CardButton(tr("Show in the assignment"), lambda: self._assign(person))
            telling.tell_no_place(self._card, person, self._hub.now(), told, [undo, assign])
            return
        telling.propose(
            self._card,
            person,
            self._hub.now(),
            told,
            place=place_of(conference, person.id, self._hub.now()),
            moving=len({move.participant_id for move in plan.moves}),
            choices=[
                CardButton(tr("Give these places"), lambda: self._give(person.id, plan)),
                CardButton(tr("Leave without"), self._card.hide),
            ],
        )

    def _give(self, participant_id: int, plan: RepairPlan) -> None:
        self._proposal = None
        announced = {participant_id}  # whoever stands at the door hears of it
        if telling.attempt(self._hub, self._card, repair.apply, plan, announced):
            self._came(participant_id, None)
            self._last = None

    def _assign(self, person: Participant) -> None:
        self._hub.goto(AreaName.ASSIGNMENT, person)


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
    return told or [translate(issue) for issue in plan.issues]


def _in_round(conference: Conference, move: RepairMove) -> str:
    number = conference.round_number(move.round_id)
    return f"{tr('Round {number}').format(number=number)} · {translate(move.sentence)}"
