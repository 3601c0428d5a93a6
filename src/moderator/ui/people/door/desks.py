"""Receives people at the entrance or at the door of a room, and finds places for who lacks one."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from moderator.actions import door, people, repair
from moderator.actions.arrival import Arrival, arrive, take_back
from moderator.event.conference import Conference
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase, phrase
from moderator.event.workshops import Workshop
from moderator.rules.badge_code import is_of_another_event, participant_of
from moderator.rules.name_search import expected_first
from moderator.rules.repair.repair import RepairMove, RepairPlan
from moderator.rules.repair.repair import repair as repaired
from moderator.ui.doing import Action, Done, P, T
from moderator.ui.hub import AreaName, Hub
from moderator.ui.people.columns import notes_of
from moderator.ui.people.door import answers
from moderator.ui.people.door.card import CALM, GOOD, CardButton, DoorCard
from moderator.ui.people.door.controls import DoorMatch
from moderator.ui.people.door.place import place_in_round, place_of, rounds_lacking
from moderator.ui.words import tr, translate

MOST_AT_ONCE = 400
"""Up to so many people a place is found within the blink of an eye, and no job is needed."""
MOST_TRIES = 3
"""So often places are looked for where others take them meanwhile."""


class Desk(QObject):
    """Receives people where the laptop stands, and shows on the card what became of it.

    done: the field can be emptied for the next one.
    """

    done = Signal()

    def __init__(self, hub: Hub, card: DoorCard, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._card = hub, card

    @abstractmethod
    def receive(self, participant_id: int) -> None:
        """Let a person in, or show on the card why that is a question."""

    @abstractmethod
    def add(self, line: str) -> None:
        """Add and check in the walk-in of a line."""

    @abstractmethod
    def undo(self) -> None:
        """Take back what was done here last, whatever was edited since."""

    @abstractmethod
    def rank(self, person: Participant) -> int:
        """Return which of several people with the same name come first here; 0 before 1."""

    @abstractmethod
    def match(self, person: Participant) -> DoorMatch:
        """Return what is shown of a person who may be meant."""

    def read_badge(self, code: str) -> None:
        """Receive whose badge this is, or show why nobody is meant by it."""
        conference = self._hub.conference
        key = conference.event.badge_key
        number = participant_of(code, key)
        if is_of_another_event(code, key):
            answers.show_other_event(self._card, code)
        elif number is None:
            answers.show_unreadable(self._card, code)
        elif conference.get(Participant, number) is None:
            answers.show_unknown(self._card)
        else:
            self.receive(number)

    def show_new(self, line: str, add: Callable[[], object], *, asked: bool = False) -> None:
        """Show how a line would be understood as a walk-in; asked: Enter was pressed on it."""
        new = door.walk_in_of_line(self._hub.conference, line)
        answers.show_new(self._card, new, line, add, asked=asked)

    def _attempt(self, action: Action[P, T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run an action; where it cannot be carried out, show why on the card."""
        return self._hub.attempt(action, *args, **kwargs).otherwise(self._show_problem)

    def _take_back(
        self, label: Phrase | None, action: Action[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Done[T] | None:
        """Undo the edit of this label where it is the newest one, else run an action instead."""
        if label is not None and self._hub.store.undo_label == label:
            self._hub.undo()
            return None
        return self._attempt(action, *args, **kwargs)

    def _show_problem(self, problem: KnownError) -> None:
        answers.show_problem(self._card, problem)

    def _undo_button(self) -> CardButton:
        return CardButton(tr("Undo (Ctrl+Z)"), self.undo)

    def _assign_button(self, person: Participant) -> CardButton:
        return CardButton(
            tr("Show in the assignment"), lambda: self._hub.goto(AreaName.ASSIGNMENT, person)
        )


class Entrance(Desk):
    """Checks people in at the entrance of the event, and adds walk-ins."""

    def __init__(
        self, hub: Hub, card: DoorCard, typing: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(hub, card, parent)
        self._typing = typing
        self._last: tuple[int, Status, Phrase | None] | None = None
        self._proposal: tuple[int, RepairPlan] | None = None
        self._shown_id = 0
        self.placing = Placing(hub, self)
        self.placing.found.connect(self._propose)
        self.placing.admitted.connect(self._on_admitted)
        self.placing.refused.connect(self._show_problem)

    def begin(self) -> None:
        """Forget whom the card showed."""
        self._last = self._proposal = None
        self._shown_id = 0

    def rank(self, person: Participant) -> int:
        """Return who comes first here: whoever is still expected."""
        return expected_first(person)

    def match(self, person: Participant) -> DoorMatch:
        """Show where a person goes next."""
        conference, now = self._hub.conference, self._hub.now()
        place = place_of(conference, person.id, now)
        return DoorMatch(
            person, place, place is None and bool(rounds_lacking(conference, person, now))
        )

    def receive(self, participant_id: int) -> None:
        """Check a person in, or show why that is a question."""
        person = self._hub.conference.get(Participant, participant_id)
        if person is None:
            return
        if person.status is Status.CHECKED_IN:
            now = self._hub.now()
            answers.show_known(self._card, person, place_of(self._hub.conference, person.id, now))
        elif person.status is Status.REGISTERED:
            self._check_in(person)
        else:
            answers.ask(self._card, person, lambda: self._check_in(person))

    def add(self, line: str) -> None:
        """Add and check in the walk-in of a line."""
        if self.placing.takes_long:
            if self.placing.look_first(line):
                self.done.emit()
                self._shown_id = 0
                name = line.partition(",")[0].strip()
                self._card.show_answer(CALM, name, [tr("Looking for places …")])
            return
        came = self.placing.let_in(line).otherwise(self._show_problem)
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
        self._take_back(label, people.set_status, [participant_id], before)
        person = self._hub.conference.get(Participant, participant_id)
        undone = tr("Taken back.")
        if person is None:
            self._card.show_answer(CALM, undone)
        else:
            self._card.show_answer(CALM, person.name, [undone])

    def _check_in(self, person: Participant) -> None:
        before = person.status
        if self._attempt(people.check_in, [person.id]):
            self._came(person.id, before)

    def _came(self, participant_id: int, before: Status | None) -> None:
        """Show who is checked in now; before: the former status, None where a walk-in came."""
        conference, now = self._hub.conference, self._hub.now()
        self._last = (participant_id, before or Status.CANCELLED, self._hub.store.undo_label)
        self._shown_id = participant_id
        person = conference.one(Participant, participant_id)
        place = place_of(conference, participant_id, now)
        lines = [person.organisation] if person.organisation else []
        choices = [self._undo_button()]
        lacking = rounds_lacking(conference, person, now)
        if lacking:
            lines.append(tr("Not yet a place in every round to come."))
            if before is not None:
                self.placing.seek(participant_id, lacking)
            choices.append(self._assign_button(person))
        if notes := notes_of(person):
            lines.append(", ".join(notes))
        self._card.show_answer(
            GOOD,
            answers.full_name(person),
            lines,
            head=answers.checked_in_words(now),
            place=place,
            choices=choices,
        )

    def _on_admitted(self, participant_id: int) -> None:
        """Show a walk-in whose places are found by now, unless somebody else is being received."""
        if not self._typing() and self._shown_id == 0:
            self._came(participant_id, None)

    def _propose(self, participant_id: int, plan: RepairPlan) -> None:
        """Keep a proposal, and show it unless somebody else is being received by now."""
        self._proposal = (participant_id, plan)
        if participant_id == self._shown_id and not self._typing():
            self._show_proposal()

    def _show_proposal(self) -> None:
        participant_id, plan = self._proposal or (0, None)
        conference, now = self._hub.conference, self._hub.now()
        person = conference.get(Participant, participant_id)
        if plan is None or person is None or participant_id != self._shown_id:
            return
        lines = lines_of(conference, plan, participant_id)
        if plan.changes_nothing:
            choices = [self._undo_button(), self._assign_button(person)]
            answers.show_no_place(self._card, person, now, lines, choices)
            return
        answers.show_proposal(
            self._card,
            person,
            now,
            lines,
            place=place_of(conference, person.id, now),
            moving=len({move.participant_id for move in plan.moves}),
            choices=[
                CardButton(tr("Give these places"), lambda: self._give(person.id, plan)),
                CardButton(tr("Leave without"), self._card.hide),
            ],
        )

    def _give(self, participant_id: int, plan: RepairPlan) -> None:
        self._proposal = None
        announced = {participant_id}  # whoever stands at the door hears of it
        if self._attempt(repair.apply, plan, announced):
            self._came(participant_id, None)
            self._last = None


class RoomDoor(Desk):
    """Notes at the door of a workshop's room who is in it, and sends on who belongs elsewhere."""

    def __init__(self, hub: Hub, card: DoorCard, parent: QObject) -> None:
        super().__init__(hub, card, parent)
        self._last: tuple[Arrival, Phrase | None] | None = None
        self.workshop_id = 0

    def stand_at(self, workshop_id: int) -> None:
        """Receive people for this workshop."""
        if workshop_id != self.workshop_id:
            self.workshop_id, self._last = workshop_id, None

    @property
    def round_id(self) -> int:
        """The round of the workshop."""
        return self._hub.conference.one(Workshop, self.workshop_id).round_id

    def rank(self, person: Participant) -> int:
        """Return who comes first here: who is missing, who else takes part, who is in the room."""
        placement = self._hub.conference.placement_of(person.id, self.round_id)
        if placement is None or placement.workshop_id != self.workshop_id:
            return 1 if person.status in (Status.REGISTERED, Status.CHECKED_IN) else 3
        return 2 if placement.arrived else 0

    def match(self, person: Participant) -> DoorMatch:
        """Show the place of a person in this round, and who is in the room."""
        conference, round_id = self._hub.conference, self.round_id
        placement = conference.placement_of(person.id, round_id)
        here = placement is not None and placement.workshop_id == self.workshop_id
        return DoorMatch(
            person,
            place_in_round(conference, person.id, round_id),
            lacks=placement is None,
            in_room=here and placement is not None and placement.arrived,
        )

    def receive(self, participant_id: int) -> None:
        """Note that a person is in the room, or show where they belong."""
        conference = self._hub.conference
        person = conference.get(Participant, participant_id)
        workshop = conference.get(Workshop, self.workshop_id)
        if person is None or workshop is None:
            return
        case = answers.RoomCase(self._card, conference, person, workshop)
        placement = conference.placement_of(participant_id, workshop.round_id)
        if person.status not in (Status.REGISTERED, Status.CHECKED_IN):
            answers.ask(self._card, person, lambda: self._check_in(person))
        elif placement is None:
            case.show_without_place(self._take_in, assign=self._assign_button(person))
        elif placement.workshop_id != self.workshop_id:
            case.show_elsewhere(placement, self._take_in)
        elif placement.arrived:
            case.show_in_room()
        else:
            self._take_in(person)

    def add(self, line: str) -> None:
        """Add and check in the walk-in of a line, who may then be taken in here."""
        made = self._attempt(door.add_walk_in, line)
        if made.value is not None:
            self.done.emit()
            self._last = None
            self.receive(made.value)

    def undo(self) -> None:
        """Take the newest arrival back, whatever was edited since."""
        if self._last is None:
            self._hub.undo()
            return
        arrival, label = self._last
        self._last = None
        undone = self._take_back(label, take_back, arrival)
        if undone is None or undone.value:
            self._card.show_answer(CALM, arrival.person.name, [tr("Taken back.")])
        elif undone.value is not None:
            answers.show_former_place_taken(self._card, self._hub.conference, arrival)

    def _take_in(self, person: Participant) -> None:
        done = self._attempt(arrive, person.id, self.workshop_id)
        arrival = done.value
        if arrival is None:
            return
        self._last = (arrival, done.label)
        conference = self._hub.conference
        person = conference.one(Participant, person.id)
        workshop = conference.one(Workshop, self.workshop_id)
        case = answers.RoomCase(self._card, conference, person, workshop)
        checked_in = arrival.person.status is not Status.CHECKED_IN
        case.show_arrived(checked_in=checked_in, choices=[self._undo_button()])

    def _check_in(self, person: Participant) -> None:
        """Check in who was not expected any more, and go on as with anybody."""
        if self._attempt(people.check_in, [person.id]):
            self._last = None
            self.receive(person.id)


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
        """Let a worker look for the places of a walk-in; `admitted` is emitted once they are found.

        False, after `refused`, where the line names nobody who can come in.
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
        """Let a walk-in in with the places found; look again where they were taken meanwhile."""
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
    lines = [_in_round(conference, move) for move in (*mine, *plan.moves)]
    if others:
        names = {conference.one(Participant, move.participant_id).name for move in others}
        lines.append(tr("Also a place for: {names}").format(names=", ".join(sorted(names))))
    return lines or [translate(issue) for issue in plan.issues]


def _in_round(conference: Conference, move: RepairMove) -> str:
    number = conference.round_number(move.round_id)
    return f"{tr('Round {number}').format(number=number)} · {translate(move.sentence)}"
