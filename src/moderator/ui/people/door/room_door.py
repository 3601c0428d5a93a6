"""The door of a room: notes who is in it, and sends on who belongs elsewhere."""

from PySide6.QtCore import QObject, Signal

from moderator.actions import door, people
from moderator.actions.arrival import Arrival, arrive, take_back
from moderator.event.people import Participant, Status
from moderator.event.phrase import Phrase
from moderator.event.workshops import Workshop
from moderator.ui.hub import AreaName, Hub
from moderator.ui.people.door import telling
from moderator.ui.people.door.card import CALM, CardButton, DoorCard
from moderator.ui.words import tr


class RoomDoor(QObject):
    """Does what is done at the door of a workshop's room, and tells it on the card.

    done: the field can be emptied for the next one.
    """

    done = Signal()

    def __init__(self, hub: Hub, card: DoorCard, parent: QObject) -> None:
        super().__init__(parent)
        self._hub, self._card = hub, card
        self._last: tuple[Arrival, Phrase | None] | None = None
        self.workshop_id = 0

    def stand_at(self, workshop_id: int) -> None:
        """Stand at the door of this workshop."""
        if workshop_id != self.workshop_id:
            self.workshop_id, self._last = workshop_id, None

    @property
    def round_id(self) -> int:
        """The round of the workshop."""
        return self._hub.conference.one(Workshop, self.workshop_id).round_id

    def rank(self, person: Participant) -> int:
        """Order people at this door: who is missing here, who else takes part, who is in."""
        placement = self._hub.conference.placement_of(person.id, self.round_id)
        if placement is None or placement.workshop_id != self.workshop_id:
            return 1 if person.status in (Status.REGISTERED, Status.CHECKED_IN) else 3
        return 2 if placement.arrived else 0

    def receive(self, participant_id: int) -> None:
        """Note that a person is in the room, or tell where they belong."""
        conference = self._hub.conference
        person = conference.get(Participant, participant_id)
        workshop = conference.get(Workshop, self.workshop_id)
        if person is None or workshop is None:
            return
        placement = conference.placement_of(participant_id, workshop.round_id)
        if person.status not in (Status.REGISTERED, Status.CHECKED_IN):
            telling.ask(self._card, person, lambda: self._back(person), self._card.hide)
        elif placement is None:
            assign = CardButton(
                tr("Show in the assignment"), lambda: self._hub.goto(AreaName.ASSIGNMENT, person)
            )
            telling.tell_without(
                self._card, conference, person, workshop, self._take_in, assign=assign
            )
        elif placement.workshop_id != self.workshop_id:
            telling.tell_elsewhere(self._card, conference, person, workshop, self._take_in)
        elif placement.arrived:
            telling.tell_in_room(self._card, conference, person, workshop)
        else:
            self._take_in(person)

    def add(self, line: str) -> None:
        """Add and check in the walk-in of a line, who may then be taken in here."""
        made = telling.attempt(self._hub, self._card, door.add_walk_in, line)
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
        as_before: bool | None = True
        if label is not None and self._hub.store.undo_label == label:
            self._hub.undo()
        else:
            as_before = telling.attempt(self._hub, self._card, take_back, arrival).value
        if as_before is None:
            return
        if not as_before:
            telling.tell_kept_here(self._card, self._hub.conference, arrival)
        else:
            self._card.show_answer(CALM, arrival.person.name, [tr("Taken back.")])

    def _take_in(self, person: Participant) -> None:
        done = telling.attempt(self._hub, self._card, arrive, person.id, self.workshop_id)
        arrival = done.value
        if arrival is None:
            return
        self._last = (arrival, done.label)
        conference = self._hub.conference
        telling.tell_arrived(
            self._card,
            conference,
            conference.one(Participant, person.id),
            conference.one(Workshop, self.workshop_id),
            checked_in=arrival.person.status is not Status.CHECKED_IN,
            choices=[CardButton(tr("Undo (Ctrl+Z)"), self.undo)],
        )

    def _back(self, person: Participant) -> None:
        """Check in who was not expected any more, and go on as with anybody."""
        if telling.attempt(self._hub, self._card, people.check_in, [person.id]):
            self._last = None
            self.receive(person.id)
