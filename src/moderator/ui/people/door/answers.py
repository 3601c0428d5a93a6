"""What the card at the door shows in each case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from moderator.actions.arrival import Arrival
from moderator.actions.door import WalkIn
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.people import Participant, Status
from moderator.event.placements import Placement
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.attendance import RoomAttendance, room_attendance
from moderator.ui.people.door.card import BAD, CALM, GOOD, WARNING, CardButton, DoorCard
from moderator.ui.people.door.controls import MOST
from moderator.ui.people.door.place import Place, place_in_round
from moderator.ui.words import tr, translate

Do = Callable[[], object]
TakeIn = Callable[[Participant], object]


def hint(typed: str, found: int, *, code: bool, at_room: bool = False) -> str:
    """Return what the next key does; found: how many people match, at most one more than listed."""
    if code:
        return tr("Enter reads the badge.")
    if not typed:
        return tr(
            "Three letters are enough: mwa for Maja Wagner. Enter takes the first one, Alt+2 "
            "the second."
        )
    if not found:
        return tr("Nobody in the list is called so. Ctrl+Enter: add as a new person")
    if found > MOST:
        return tr("More than %n people: type on, the organisation too.", MOST)
    if at_room:
        return tr("Enter: is here · Alt+2: the second one · Ctrl+Enter: add as a new person")
    return tr("Enter: check in · Alt+2: the second one · Ctrl+Enter: add as a new person")


def full_name(person: Participant) -> str:
    """Write a name with its title."""
    return f"{person.academic_title} {person.name}".strip()


def show_new(card: DoorCard, new: WalkIn, typed: str, add: Do, *, asked: bool = False) -> None:
    """Show how a line would be understood as a walk-in.

    asked: Enter was pressed, which adds nobody, so that no slip of the hand adds a person.
    """
    themes = tr(", then ").join(known.name for known in new.themes)
    lines = [
        new.organisation or tr("Organisation: after a comma"),
        tr("Wishes: {themes}").format(themes=themes)
        if themes
        else tr("Wish: after a further comma"),
    ]
    if new.unknown:
        lines.append(tr("“{text}” is none of the themes.").format(text=new.unknown))
    card.show_answer(
        WARNING if new.unknown or asked else CALM,
        f"{new.academic_title} {new.name}".strip() or typed,
        lines,
        head=tr("Not in the list. Ctrl+Enter adds this person:")
        if asked
        else tr("New, without registration"),
        choices=[CardButton(tr("Add and check in (Ctrl+Enter)"), add)],
    )


def show_known(card: DoorCard, person: Participant, place: Place | None) -> None:
    """Show that somebody is here already, and since when."""
    since = person.checked_in_at
    card.show_answer(
        WARNING,
        person.name,
        _about(person),
        head=tr("already here since {time}").format(time=f"{since:%H:%M}")
        if since
        else tr("already here"),
        place=place,
    )


def ask(card: DoorCard, person: Participant, check_in: Do) -> None:
    """Ask whether somebody who was not expected any more is to be checked in."""
    gone = person.present_until
    heads = {
        Status.WAITING_LIST: tr("on the waiting list"),
        Status.CANCELLED: tr("has cancelled"),
        Status.NO_SHOW: tr("is noted as a no-show"),
        Status.LEFT_EARLY: tr("left at {time}").format(time=f"{gone:%H:%M}" if gone else "?"),
    }
    card.show_answer(
        WARNING,
        person.name,
        _about(person),
        head=heads[person.status],
        choices=[
            CardButton(tr("Check in all the same"), check_in),
            CardButton(tr("Leave it as it is"), card.hide),
        ],
        asks=True,
    )


def show_proposal(
    card: DoorCard,
    person: Participant,
    now: datetime,
    found: Sequence[str],
    *,
    place: Place | None,
    moving: int,
    choices: Sequence[CardButton],
) -> None:
    """Show which places were found for somebody; moving: how many people would have to move."""
    head = tr("%n people would have to move:", moving) if moving else tr("Free places:")
    lines = [head, *found]
    if len(lines) > MOST:
        lines = [*lines[:MOST], tr("and %n more", len(lines) - MOST)]
    tone = WARNING if moving else GOOD
    card.show_answer(
        tone,
        person.name,
        lines,
        head=checked_in_words(now),
        place=place,
        choices=choices,
        asks=True,
    )


def show_no_place(
    card: DoorCard,
    person: Participant,
    now: datetime,
    found: Sequence[str],
    choices: Sequence[CardButton],
) -> None:
    """Show that somebody is here while all places are taken."""
    lines = [tr("There is no place left."), *found]
    card.show_answer(WARNING, person.name, lines, head=checked_in_words(now), choices=choices)


def show_unreadable(card: DoorCard, typed: str) -> None:
    """Show that a code is no badge, or was misread."""
    card.show_answer(
        BAD,
        tr("This badge cannot be read."),
        [
            tr("“{text}” is no badge of this event.").format(text=typed),
            tr("Please scan it again, or type the name."),
        ],
    )


def show_other_event(card: DoorCard, code: str) -> None:
    """Show that a badge is of another event, so that nobody here is meant by it."""
    card.show_answer(
        BAD,
        tr("This badge is of another event."),
        [
            tr("“{text}” checks nobody in here.").format(text=code),
            tr("Please type the name: whoever is registered here is found by it."),
        ],
    )


def show_unknown(card: DoorCard) -> None:
    """Show that nobody has this badge."""
    card.show_answer(
        BAD,
        tr("Nobody has this badge any more."),
        [tr("The entry was removed or merged. Please type the name.")],
    )


def show_problem(card: DoorCard, problem: KnownError) -> None:
    """Show what went wrong, what was kept and what to do."""
    card.show_answer(
        BAD, translate(problem.happened), [translate(sentence) for sentence in problem.phrases[1:]]
    )


@dataclass(frozen=True, slots=True)
class RoomCase:
    """What the card shows of a person at the door of a workshop's room."""

    card: DoorCard
    conference: Conference
    person: Participant
    workshop: Workshop

    def show_arrived(self, *, checked_in: bool, choices: Sequence[CardButton]) -> None:
        """Show that somebody is in the room now; checked_in: at the event by this, too."""
        count = self._count
        lines = _about(self.person)
        if checked_in:
            lines.append(tr("Checked in at the event as well."))
        head = tr("in the room · {here} of {expected} here")
        self.card.show_answer(
            GOOD,
            full_name(self.person),
            lines,
            head=head.format(here=count.here, expected=count.placed),
            place=self._place,
            choices=choices,
        )

    def show_in_room(self) -> None:
        """Show that somebody arrived here before."""
        self.card.show_answer(
            CALM,
            full_name(self.person),
            _about(self.person),
            head=tr("is in the room already"),
            place=self._place,
        )

    def show_elsewhere(self, placement: Placement, take_in: TakeIn) -> None:
        """Show which room is the right one, and offer to let the person in all the same."""
        theirs = self.conference.one(Workshop, placement.workshop_id)
        room = self.conference.one(Room, theirs.room_id).name
        lines = _about(self.person)
        if placement.arrived:
            lines.append(tr("Was seen in {room} already.").format(room=room))
        if placement.locked:
            lines.append(tr("Is held there: somebody wanted it so."))
        lines += self._for_and_against()
        choices = [CardButton(tr("Send to {room}").format(room=room), self.card.hide)]
        free = self._count.free
        if free:
            choices.append(CardButton(tr("Take in here"), lambda: take_in(self.person)))
        self.card.show_answer(
            WARNING,
            tr("{name} belongs in {room}").format(name=self.person.name, room=room),
            lines,
            head=tr("another room"),
            place=self._place,
            choices=choices,
            asks=True,
            keys=tr("Enter: send · Ctrl+Enter: take in") if free else tr("Enter: send"),
        )

    def show_without_place(self, take_in: TakeIn, *, assign: CardButton) -> None:
        """Show that somebody has no place in this round, and offer one here if one is free.

        assign: shows the person in the assignment, for a place elsewhere.
        """
        free = self._count.free
        number = self.conference.round_number(self.workshop.round_id)
        lines = _about(self.person) + self._for_and_against()
        choices = [CardButton(tr("Leave without"), self.card.hide), assign]
        if free:
            choices.insert(0, CardButton(tr("Take in here"), lambda: take_in(self.person)))
        elsewhere = _free_elsewhere(self.conference, self.workshop)
        if elsewhere:
            lines.append(tr("Free elsewhere: {rooms}").format(rooms=", ".join(elsewhere)))
        self.card.show_answer(
            WARNING,
            full_name(self.person),
            lines,
            head=tr("has no place in round {number}").format(number=number),
            choices=choices,
            asks=bool(free),
        )

    @property
    def _count(self) -> RoomAttendance:
        return room_attendance(self.conference, self.workshop.id)

    @property
    def _place(self) -> Place | None:
        return place_in_round(self.conference, self.person.id, self.workshop.round_id)

    def _for_and_against(self) -> list[str]:
        """List what speaks for or against this room: free places, steps, what is not wanted."""
        person, workshop, count = self.person, self.workshop, self._count
        lines = []
        if count.free:
            lines.append(tr("%n places are free here.", count.free))
        else:
            full = tr("No place is free here: {people} of {places}.")
            lines.append(full.format(people=count.placed, places=count.places))
        if person.step_free and not self.conference.one(Room, workshop.room_id).step_free:
            lines.append(tr("Needs a step-free room; this one is not."))
        if workshop.theme_id in self.conference.refused_by(person.id, workshop.round_id):
            unwanted = self.conference.theme_of(workshop).name
            lines.append(tr("Wanted anything but “{theme}”.").format(theme=unwanted))
        return lines


def show_former_place_taken(card: DoorCard, conference: Conference, arrival: Arrival) -> None:
    """Show that an arrival is taken back, while the former place was given away."""
    assert arrival.before is not None
    former = conference.one(Workshop, arrival.before.workshop_id)
    room = conference.one(Room, former.room_id).name
    words = tr("The place in {room} is taken by now, so the one here is kept.")
    card.show_answer(
        WARNING,
        full_name(arrival.person),
        [words.format(room=room)],
        head=tr("Taken back."),
        place=place_in_round(conference, arrival.person.id, former.round_id),
    )


def _free_elsewhere(conference: Conference, workshop: Workshop) -> list[str]:
    """Name the other rooms of the round in which places are free, with how many."""
    rooms = []
    for other in conference.workshops_of(workshop.round_id):
        free = room_attendance(conference, other.id).free
        if free and other.id != workshop.id:
            rooms.append(f"{conference.one(Room, other.room_id).name} ({free})")
    return rooms


def _about(person: Participant) -> list[str]:
    return [person.organisation] if person.organisation else []


def checked_in_words(now: datetime) -> str:
    """Write when somebody was checked in just now."""
    return tr("checked in {time}").format(time=f"{now:%H:%M}")
