"""What the card at the door says in each case."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from moderator.actions.arrival import Arrival
from moderator.actions.door import WalkIn
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.people import Participant, Status
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.attendance import RoomAttendance, room_attendance
from moderator.ui.doing import Action, Done, P, T
from moderator.ui.hub import Hub
from moderator.ui.people.door.card import BAD, CALM, GOOD, WARNING, CardButton, DoorCard
from moderator.ui.people.door.matches import MOST
from moderator.ui.people.door.place import Place, place_in_round
from moderator.ui.words import tr, translate

Do = Callable[[], object]
TakeIn = Callable[[Participant], object]


def hint(typed: str, found: int, *, code: bool, at_room: bool = False) -> str:
    """Tell what the next key would do; found: how many people match, one more than listed."""
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


def tell_new(card: DoorCard, new: WalkIn, typed: str, add: Do, *, asked: bool = False) -> None:
    """Show how a line would be understood as a walk-in.

    asked: Enter was pressed, which adds nobody, so that a slip of the hand makes no new person.
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


def tell_known(card: DoorCard, person: Participant, place: Place | None) -> None:
    """Tell that somebody is here already, and since when."""
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


def ask(card: DoorCard, person: Participant, check_in: Do, leave: Do) -> None:
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
            CardButton(tr("Leave it as it is"), leave),
        ],
        asks=True,
    )


def propose(
    card: DoorCard,
    person: Participant,
    now: datetime,
    told: Sequence[str],
    *,
    place: Place | None,
    moving: int,
    choices: Sequence[CardButton],
) -> None:
    """Show where somebody could go besides a place; moving: how many would have to move."""
    head = tr("%n people would have to move:", moving) if moving else tr("Free places:")
    lines = [head, *told]
    if len(lines) > MOST:
        lines = [*lines[:MOST], tr("and %n more", len(lines) - MOST)]
    tone = WARNING if moving else GOOD
    card.show_answer(
        tone, person.name, lines, head=_came(now), place=place, choices=choices, asks=True
    )


def tell_no_place(
    card: DoorCard,
    person: Participant,
    now: datetime,
    told: Sequence[str],
    choices: Sequence[CardButton],
) -> None:
    """Tell that somebody is here and all places are taken."""
    lines = [tr("There is no place left."), *told]
    card.show_answer(WARNING, person.name, lines, head=_came(now), choices=choices)


def tell_unreadable(card: DoorCard, typed: str) -> None:
    """Tell that a badge is none, or was misread."""
    card.show_answer(
        BAD,
        tr("This badge cannot be read."),
        [
            tr("“{text}” is no badge of this event.").format(text=typed),
            tr("Please scan it again, or type the name."),
        ],
    )


def tell_other_event(card: DoorCard, code: str) -> None:
    """Tell that a badge is of another event, so that nobody here is meant by it."""
    card.show_answer(
        BAD,
        tr("This badge is of another event."),
        [
            tr("“{text}” checks nobody in here.").format(text=code),
            tr("Please type the name: whoever is registered here is found by it."),
        ],
    )


def tell_unknown(card: DoorCard) -> None:
    """Tell that nobody has this badge."""
    card.show_answer(
        BAD,
        tr("Nobody has this badge any more."),
        [tr("The entry was removed or merged. Please type the name.")],
    )


def attempt(
    hub: Hub, card: DoorCard, action: Action[P, T], *args: P.args, **kwargs: P.kwargs
) -> Done[T]:
    """Run an action; where it cannot be carried out, tell why on the card."""
    return hub.attempt(action, *args, **kwargs).otherwise(partial(tell_problem, card))


def tell_problem(card: DoorCard, problem: KnownError) -> None:
    """Tell what went wrong, what was kept and what to do."""
    card.show_answer(
        BAD, translate(problem.happened), [translate(sentence) for sentence in problem.phrases[1:]]
    )


def tell_arrived(
    card: DoorCard,
    conference: Conference,
    person: Participant,
    workshop: Workshop,
    *,
    checked_in: bool,
    choices: Sequence[CardButton],
) -> None:
    """Tell that somebody is in the room now; checked_in: at the event by this, too."""
    count = room_attendance(conference, workshop.id)
    lines = _about(person)
    if checked_in:
        lines.append(tr("Checked in at the event as well."))
    card.show_answer(
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
    card.show_answer(
        CALM,
        full_name(person),
        _about(person),
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
    lines = _about(person)
    if placement.arrived:
        lines.append(tr("Was seen in {room} already.").format(room=room))
    if placement.locked:
        lines.append(tr("Is held there: somebody wanted it so."))
    lines += _hindrances(conference, person, workshop, count)
    choices = [CardButton(tr("Send to {room}").format(room=room), card.hide)]
    if count.free:
        choices.append(CardButton(tr("Take in here"), lambda: take_in(person)))
    card.show_answer(
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
    assign: CardButton,
) -> None:
    """Tell that somebody has no place in this round, and offer one here where one is free.

    assign: shows the person in the assignment, for a place elsewhere.
    """
    count = room_attendance(conference, workshop.id)
    number = conference.round_number(workshop.round_id)
    lines = _about(person)
    lines += _hindrances(conference, person, workshop, count)
    choices = [CardButton(tr("Take in here"), lambda: take_in(person))] if count.free else []
    choices += [CardButton(tr("Leave without"), card.hide), assign]
    elsewhere = _free_elsewhere(conference, workshop)
    if elsewhere:
        lines.append(tr("Free elsewhere: {rooms}").format(rooms=", ".join(elsewhere)))
    card.show_answer(
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
    card.show_answer(
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


def _about(person: Participant) -> list[str]:
    return [person.organisation] if person.organisation else []


def _came(now: datetime) -> str:
    return tr("checked in {time}").format(time=f"{now:%H:%M}")
