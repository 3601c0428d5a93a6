"""What the card says at the door of a room."""

from collections.abc import Callable, Sequence

from moderator.actions.arrival import Arrival
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.attendance import RoomAttendance, room_attendance
from moderator.ui.people.door.card import CALM, GOOD, WARNING, Choice, DoorCard
from moderator.ui.people.door.place import place_in_round
from moderator.ui.people.door.telling import full_name
from moderator.ui.words import tr

TakeIn = Callable[[Participant], object]


def tell_arrived(
    card: DoorCard,
    conference: Conference,
    person: Participant,
    workshop: Workshop,
    *,
    checked_in: bool,
    choices: Sequence[Choice],
) -> None:
    """Tell that somebody is in the room now; checked_in: at the event by this, too."""
    count = room_attendance(conference, workshop.id)
    lines = [person.organisation] if person.organisation else []
    if checked_in:
        lines.append(tr("Checked in at the event as well."))
    card.tell(
        GOOD,
        full_name(person),
        lines,
        head=tr("in the room · {here} of {expected} here").format(
            here=count.here, expected=count.placed
        ),
        place=place_in_round(conference, person.id, workshop.round_id),
        choices=choices,
    )


def tell_in_room(
    card: DoorCard, conference: Conference, person: Participant, workshop: Workshop
) -> None:
    """Tell that somebody was noted here before."""
    card.tell(
        CALM,
        full_name(person),
        [person.organisation] if person.organisation else [],
        head=tr("is in the room already"),
        place=place_in_round(conference, person.id, workshop.round_id),
    )


def tell_elsewhere(
    card: DoorCard,
    conference: Conference,
    person: Participant,
    workshop: Workshop,
    take_in: TakeIn,
) -> None:
    """Tell which room is the right one, and offer to take the person in all the same."""
    placement = conference.placement_of(person.id, workshop.round_id)
    assert placement is not None
    theirs = conference.one(Workshop, placement.workshop_id)
    room = conference.one(Room, theirs.room_id).name
    count = room_attendance(conference, workshop.id)
    lines = [person.organisation] if person.organisation else []
    if placement.arrived:
        lines.append(tr("Was seen in {room} already.").format(room=room))
    if placement.locked:
        lines.append(tr("Is held there: somebody wanted it so."))
    lines += _hindrances(conference, person, workshop, count)
    choices = [Choice(tr("Send to {room}").format(room=room), card.hide)]
    if count.free:
        choices.append(Choice(tr("Take in here"), lambda: take_in(person)))
    card.tell(
        WARNING,
        tr("{name} belongs in {room}").format(name=person.name, room=room),
        lines,
        head=tr("another room"),
        place=place_in_round(conference, person.id, workshop.round_id),
        choices=choices,
        asks=True,
        keys=tr("Enter: send · Ctrl+Enter: take in") if count.free else tr("Enter: send"),
    )


def tell_without(
    card: DoorCard,
    conference: Conference,
    person: Participant,
    workshop: Workshop,
    take_in: TakeIn,
    *,
    assign: Choice,
) -> None:
    """Tell that somebody has no place in this round, and offer one here where one is free.

    assign: shows the person in the assignment, for a place elsewhere.
    """
    count = room_attendance(conference, workshop.id)
    number = conference.round_number(workshop.round_id)
    lines = [person.organisation] if person.organisation else []
    lines += _hindrances(conference, person, workshop, count)
    choices = [Choice(tr("Take in here"), lambda: take_in(person))] if count.free else []
    choices += [Choice(tr("Leave without"), card.hide), assign]
    elsewhere = _free_elsewhere(conference, workshop)
    if elsewhere:
        lines.append(tr("Free elsewhere: {rooms}").format(rooms=", ".join(elsewhere)))
    card.tell(
        WARNING,
        full_name(person),
        lines,
        head=tr("has no place in round {number}").format(number=number),
        choices=choices,
        asks=bool(count.free),
    )


def tell_kept_here(card: DoorCard, conference: Conference, arrival: Arrival) -> None:
    """Tell that an arrival is taken back, and that the former place was given away meanwhile."""
    assert arrival.before is not None
    former = conference.one(Workshop, arrival.before.workshop_id)
    room = conference.one(Room, former.room_id).name
    kept = tr("The place in {room} is taken by now, so the one here is kept.")
    card.tell(
        WARNING,
        full_name(arrival.person),
        [kept.format(room=room)],
        head=tr("Taken back."),
        place=place_in_round(conference, arrival.person.id, former.round_id),
    )


def _free_elsewhere(conference: Conference, workshop: Workshop) -> list[str]:
    """Name the other rooms of the round in which places are free, with how many."""
    told = []
    for other in conference.workshops_of(workshop.round_id):
        free = room_attendance(conference, other.id).free
        if free and other.id != workshop.id:
            told.append(f"{conference.one(Room, other.room_id).name} ({free})")
    return told


def _hindrances(
    conference: Conference, person: Participant, workshop: Workshop, count: RoomAttendance
) -> list[str]:
    """Tell what speaks for or against this room: free places, steps, what is not wanted."""
    room = conference.one(Room, workshop.room_id)
    told = []
    if count.free:
        told.append(tr("%n places are free here.", count.free))
    else:
        full = tr("No place is free here: {people} of {places}.")
        told.append(full.format(people=count.placed, places=count.places))
    if person.step_free and not room.step_free:
        told.append(tr("Needs a step-free room; this one is not."))
    if workshop.theme_id in conference.refused_by(person.id, workshop.round_id):
        theme = conference.theme_of(workshop).name
        told.append(tr("Wanted anything but “{theme}”.").format(theme=theme))
    return told
