"""Arrival at the door of a room: check a person in, give them a place there, undo an arrival."""

from dataclasses import dataclass, replace
from datetime import datetime

from moderator.actions.board import smallest_group
from moderator.actions.people import check_in_person
from moderator.actions.placements import put
from moderator.actions.presence import is_over
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.presence import planned_span, takes_part
from moderator.rules.attendance import room_attendance
from moderator.store.edit import Edit
from moderator.store.store import Store


@dataclass(frozen=True, slots=True)
class Arrival:
    """What an arrival changed.

    person, before: the person and their place in the round before the arrival; present, after: both
    after the arrival.
    """

    person: Participant
    before: Placement | None
    present: Participant
    after: Placement


def arrive(store: Store, participant_id: int, workshop_id: int) -> Arrival:
    """Record that a person is in the room of a workshop, in one step of undo.

    A person with another place in that round, or with none, gets one here if one is free. A person
    who was not checked in, or not expected at this time, is checked in and counts as present.
    Raises RuleProblem if the room is full, or if the person or the workshop no longer exists.
    """
    conference, now = store.conference, store.clock()
    workshop = conference.get(Workshop, workshop_id)
    person = conference.get(Participant, participant_id)
    if workshop is None or person is None:
        raise RuleProblem(phrase("This workshop or this person no longer exists."))
    room = conference.one(Room, workshop.room_id).name
    before = conference.placement_of(participant_id, workshop.round_id)
    belongs = before is not None and before.workshop_id == workshop_id
    if not belongs:
        _refuse_full(conference, workshop, room)
    label = (
        phrase("{name} is in {room}", name=person.name, room=room)
        if belongs
        else phrase("{name} is taken in at {room}", name=person.name, room=room)
    )
    with store.edit(label) as edit:
        if not belongs:
            group = smallest_group(edit.conference, workshop_id)
            put(edit, participant_id, workshop, group.id if group else None, PlacedBy.DOOR)
        placement = edit.conference.placement_of(participant_id, workshop.round_id)
        assert placement is not None
        after = edit.update(_arrived(placement, now))
        if person.status is not Status.CHECKED_IN:
            check_in_person(edit, person, now)
        present = _present(edit, participant_id, conference.one(AgendaItem, workshop.round_id))
    return Arrival(person, before, present, after)


def take_back(store: Store, arrival: Arrival) -> bool:
    """Undo an arrival, even if other things were edited since.

    The person gets the previous place back if it is still free, so that no room is overfilled;
    otherwise they keep the place here, are not in the room, and still have to be told of it.
    Returns whether they are placed as before. Raises RuleProblem if the place itself was changed
    since.
    """
    conference, after = store.conference, arrival.after
    now = conference.placement_of(after.participant_id, after.round_id)
    person = conference.get(Participant, after.participant_id)
    if now is None or person is None or now.workshop_id != after.workshop_id or not now.arrived:
        raise RuleProblem(
            phrase("This place has been changed since."), kept=phrase("Nothing was changed.")
        )
    room = conference.one(Room, conference.one(Workshop, now.workshop_id).room_id).name
    free = _is_free(conference, arrival.before, now)
    with store.edit(phrase("{name} is not in {room}", name=person.name, room=room)) as edit:
        if free:
            _restore(edit, arrival.before, now)
        else:
            edit.update(replace(now, arrived=False, told=False))
        was, then = arrival.person, arrival.present
        back = {
            name: getattr(was, name)
            for name in ("status", "checked_in_at", "present_from", "present_until")
            if getattr(person, name) == getattr(then, name)
        }
        edit.update(replace(person, **back))
    return free


def rounds_at_the_door(conference: Conference, now: datetime) -> tuple[AgendaItem, ...]:
    """List the rounds that can be chosen at a door: all that are not over, or else all."""
    rounds = conference.rounds()
    return tuple(item for item in rounds if not is_over(conference, item, now)) or rounds


def _arrived(placement: Placement, now: datetime) -> Placement:
    """Return the placement as arrived; people who were placed at the door were told there."""
    if placement.arrived:
        return placement
    told = placement.told or placement.placed_by is PlacedBy.DOOR
    return replace(placement, arrived=True, arrived_at=now, told=told)


def _present(edit: Edit, participant_id: int, item: AgendaItem) -> Participant:
    """Adjust a person's times of presence so that they cover this round."""
    person = edit.conference.one(Participant, participant_id)
    if takes_part(edit.conference, person, item):
        return person
    begin, _ = planned_span(edit.conference, item)
    if person.present_from is not None:
        person = replace(person, present_from=min(person.present_from, begin))
    if not takes_part(edit.conference, person, item):
        person = replace(person, present_until=None)
    return edit.update(person)


def _is_free(conference: Conference, before: Placement | None, now: Placement) -> bool:
    """Return whether the previous workshop still has a place for this person."""
    if before is None or before.workshop_id == now.workshop_id:
        return True
    gone = conference.get(Workshop, before.workshop_id) is None
    return gone or room_attendance(conference, before.workshop_id).free > 0


def _restore(edit: Edit, before: Placement | None, now: Placement) -> None:
    if before is None or edit.conference.get(Workshop, before.workshop_id) is None:
        edit.remove(Placement, now.id)
        return
    group = edit.conference.get(Group, before.group_id)
    group_id = group.id if group else None
    # a move clears `told`, but people who return to a place that they knew still know it
    edit.update(now.moved_to(before.workshop_id, group_id, before.placed_by))
    edit.update(replace(before, id=now.id, group_id=group_id))


def _refuse_full(conference: Conference, workshop: Workshop, room: str) -> None:
    count = room_attendance(conference, workshop.id)
    if not count.free:
        raise RuleProblem(
            phrase(
                "{room} is full: {people} of {places} places",
                room=room,
                people=count.placed,
                places=count.places,
            ),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Whoever does not come frees a place in the assignment."),
        )
