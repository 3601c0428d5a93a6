"""Actions on placements: place, move, swap, lock and take out people."""

from collections.abc import Sequence
from dataclasses import replace

from moderator.actions.board import smallest_group
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.presence import takes_part
from moderator.store.edit import Edit
from moderator.store.store import Store


def place_participants(
    store: Store,
    participant_ids: Sequence[int],
    workshop_id: int,
    by: PlacedBy = PlacedBy.HAND,
) -> None:
    """Put people into a workshop; they leave their previous one of that round.

    If the workshop has groups already, each person joins the smallest. More people than places are
    allowed; the board and the list of violations show it. Raises RuleProblem if somebody does not
    take part in the round.
    """
    conference = store.conference
    workshop = _workshop(conference, workshop_id)
    people = _taking_part(conference, participant_ids, workshop.round_id)
    people = [p for p in people if _workshop_id(conference, p, workshop.round_id) != workshop_id]
    if not people:
        return
    with store.edit(_move_label(conference, people, workshop)) as edit:
        for person in people:
            group = smallest_group(edit.conference, workshop_id)
            put(edit, person.id, workshop, group.id if group else None, by)


def place_in_group(store: Store, participant_ids: Sequence[int], group_id: int) -> None:
    """Put people into a group, and into its workshop if they were elsewhere in that round."""
    conference = store.conference
    group = conference.get(Group, group_id)
    if group is None:
        raise RuleProblem(phrase("This group no longer exists."))
    workshop = conference.one(Workshop, group.workshop_id)
    people = _taking_part(conference, participant_ids, workshop.round_id)
    label = (
        phrase("{name} to group {number}", name=people[0].name, number=group.number)
        if len(people) == 1
        else phrase("%n people to group {number}", n=len(people), number=group.number)
    )
    if not people:
        return
    with store.edit(label) as edit:
        for person in people:
            put(edit, person.id, workshop, group_id, PlacedBy.HAND)


def unplace(store: Store, participant_ids: Sequence[int], round_id: int) -> None:
    """Take people out of their workshop of a round."""
    conference = store.conference
    found = _placements(conference, participant_ids, round_id)
    if not found:
        return
    names = [conference.one(Participant, p.participant_id).name for p in found]
    title = conference.one(AgendaItem, round_id).title
    label = (
        phrase("{name} without a place in {round}", name=names[0], round=title)
        if len(names) == 1
        else phrase("%n people without a place in {round}", n=len(names), round=title)
    )
    with store.edit(label) as edit:
        for placement in found:
            edit.remove(Placement, placement.id)


def swap(store: Store, one_id: int, other_id: int, round_id: int) -> None:
    """Swap the places, and groups, of two people in a round.

    Raises RuleProblem if one of them has no place.
    """
    conference = store.conference
    placements = _placements(conference, (one_id, other_id), round_id)
    if len(placements) != 2:
        raise RuleProblem(
            phrase("Only two people who both have a place can swap."),
            kept=phrase("Nothing was changed."),
        )
    one, other = placements
    if (one.workshop_id, one.group_id) == (other.workshop_id, other.group_id):
        return
    names = [conference.one(Participant, p.participant_id).name for p in placements]
    with store.edit(phrase("Swap {one} and {other}", one=names[0], other=names[1])) as edit:
        for mine, theirs in ((one, other), (other, one)):
            edit.update(mine.moved_to(theirs.workshop_id, theirs.group_id, PlacedBy.HAND))


def exchange(store: Store, seats: Sequence[tuple[int, int]]) -> None:
    """Carry out moves, each (person's id, workshop's id), as one step of undo.

    Raises RuleProblem if somebody does not take part in the round.
    """
    conference = store.conference
    moves = [(_workshop(conference, workshop_id), person_id) for person_id, workshop_id in seats]
    for workshop, person_id in moves:
        _taking_part(conference, [person_id], workshop.round_id)
    if not moves:
        return
    workshop, first = moves[0]
    person = conference.one(Participant, first)
    label = (
        _move_label(conference, [person], workshop)
        if len(moves) == 1
        else phrase(
            "{name} to {room}, and %n others move on",
            name=person.name,
            room=conference.one(Room, workshop.room_id).name,
            n=len(moves) - 1,
        )
    )
    with store.edit(label) as edit:
        for workshop, person_id in moves:
            placement = edit.conference.placement_of(person_id, workshop.round_id)
            if placement is not None:
                edit.remove(Placement, placement.id)
        for workshop, person_id in moves:
            group = smallest_group(edit.conference, workshop.id)
            put(edit, person_id, workshop, group.id if group else None, PlacedBy.HAND)


def set_locked(
    store: Store, participant_ids: Sequence[int], round_id: int, *, locked: bool
) -> None:
    """Lock or unlock people in a round; no solution moves people who are locked."""
    conference = store.conference
    found = _placements(conference, participant_ids, round_id)
    found = [p for p in found if p.locked is not locked]
    if not found:
        return
    with store.edit(_lock_label(conference, found, locked=locked)) as edit:
        for placement in found:
            edit.update(replace(placement, locked=locked))


def set_column_locked(store: Store, workshop_id: int, *, locked: bool) -> None:
    """Lock or unlock everyone of a workshop."""
    workshop = _workshop(store.conference, workshop_id)
    people = [p.participant_id for p in store.conference.placements_in(workshop_id)]
    set_locked(store, people, workshop.round_id, locked=locked)


def _workshop(conference: Conference, workshop_id: int) -> Workshop:
    workshop = conference.get(Workshop, workshop_id)
    if workshop is None:
        raise RuleProblem(phrase("This workshop no longer exists."))
    return workshop


def _workshop_id(conference: Conference, person: Participant, round_id: int) -> int | None:
    placement = conference.placement_of(person.id, round_id)
    return placement.workshop_id if placement else None


def _placements(
    conference: Conference, participant_ids: Sequence[int], round_id: int
) -> list[Placement]:
    found = (conference.placement_of(i, round_id) for i in dict.fromkeys(participant_ids))
    return [placement for placement in found if placement is not None]


def _taking_part(
    conference: Conference, participant_ids: Sequence[int], round_id: int
) -> list[Participant]:
    item = conference.one(AgendaItem, round_id)
    people = [conference.get(Participant, i) for i in dict.fromkeys(participant_ids)]
    known = [person for person in people if person is not None]
    absent = [person for person in known if not takes_part(conference, person, item)]
    if absent:
        raise RuleProblem(
            phrase("{name} does not take part in {round}.", name=absent[0].name, round=item.title)
            if len(absent) == 1
            else phrase(
                "{name} and %n others do not take part in {round}.",
                name=absent[0].name,
                n=len(absent) - 1,
                round=item.title,
            ),
            kept=phrase("Nobody was moved."),
            remedy=phrase("Change the status or the times of presence first."),
        )
    return known


def put(
    edit: Edit, participant_id: int, workshop: Workshop, group_id: int | None, by: PlacedBy
) -> Placement:
    """Place a person in a workshop, replacing their place in that round."""
    before = edit.conference.placement_of(participant_id, workshop.round_id)
    if before is None:
        return edit.insert(
            Placement(0, participant_id, workshop.round_id, workshop.id, group_id, placed_by=by)
        )
    return edit.update(before.moved_to(workshop.id, group_id, by))


def _move_label(
    conference: Conference, people: Sequence[Participant], workshop: Workshop
) -> Phrase:
    room = conference.one(Room, workshop.room_id).name
    if len(people) == 1:
        return phrase("{name} to {room}", name=people[0].name, room=room)
    return phrase("%n people to {room}", n=len(people), room=room)


def _lock_label(conference: Conference, found: Sequence[Placement], *, locked: bool) -> Phrase:
    name, n = conference.one(Participant, found[0].participant_id).name, len(found)
    if locked:
        return phrase("Hold {name}", name=name) if n == 1 else phrase("Hold %n people", n=n)
    return phrase("Let go of {name}", name=name) if n == 1 else phrase("Let go of %n people", n=n)
