"""Changes of a round on the day: a room fails, or a workshop is closed, merged or split."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.presence import has_begun, takes_part
from moderator.rules.assignment.problem import may_repeat, places_in, rank_of
from moderator.rules.assignment.repeats import themes_once
from moderator.rules.repair.repair import RepairPlan, repair, repairable_rounds
from moderator.rules.repair.state import Place, PlannedChange
from moderator.rules.repair.words import Why

NEW = -1
"""Id of a workshop that the plan will create."""


def free_rooms(conference: Conference, item: AgendaItem) -> tuple[Room, ...]:
    """Rooms in which nothing takes place during a round, in the order of the schedule."""
    busy = {workshop.room_id for workshop in conference.workshops_of(item.id) if workshop.most}
    for other in conference.items():
        overlaps = other.start_minute < item.end_minute and item.start_minute < other.end_minute
        if other.day == item.day and overlaps and not other.skipped:
            busy |= {room.id for room in conference.rooms_of(other.id)}
            busy |= {w.room_id for w in conference.workshops_of(other.id) if w.most}
    return tuple(room for room in conference.rooms() if room.id not in busy)


def room_fails(
    conference: Conference,
    room_id: int,
    *,
    now: datetime | None = None,
    into_room_id: int | None = None,
    round_ids: Collection[int] | None = None,
    kept: frozenset[Place] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
) -> RepairPlan:
    """Plan how everyone leaves a room that can no longer be used, in all rounds to come.

    round_ids: only in these of them; all if None. A running round counts too: in it
    only the people of this room move. Each workshop goes as a whole into `into_room_id`, or else
    into the smallest free room that holds it, and nobody's workshop changes; if there is none,
    its people go to the other workshops.
    """
    room = conference.one(Room, room_id)
    rounds = _rounds(conference, now)
    changed: list[Workshop] = []
    emptied: set[int] = set()
    notes = []
    for item in rounds:
        for workshop in conference.workshops_of(item.id):
            out = round_ids is not None and item.id not in round_ids
            if workshop.room_id != room_id or out:
                continue
            other = _shelter(conference, item, workshop, room_id, into_room_id)
            if other is None:
                changed.append(replace(workshop, least=0, most=0))
                emptied.add(workshop.id)
                continue
            changed.append(replace(workshop, room_id=other.id))
            notes.append(
                phrase(
                    "“{theme}” as a whole from {start} to {end} in {round}.",
                    theme=conference.one(Theme, workshop.theme_id).name,
                    start=room.name,
                    end=other.name,
                    round=item.title,
                )
            )
    meant = {workshop.round_id for workshop in changed}
    running = frozenset(item.id for item in rounds if has_begun(item) and item.id in meant)
    change = PlannedChange(tuple(changed), frozenset(emptied), running=running, kept=kept)
    plan = repair(conference, now=now, change=change, cancelled=cancelled)
    return replace(plan, notes=tuple(notes))


def rounds_in(
    conference: Conference, room_id: int, now: datetime | None = None
) -> tuple[AgendaItem, ...]:
    """List the rounds, running or to come, that use a room."""
    return tuple(
        item
        for item in _rounds(conference, now)
        if any(w.room_id == room_id and w.most for w in conference.workshops_of(item.id))
    )


def close_workshop(
    conference: Conference,
    workshop_id: int,
    *,
    now: datetime | None = None,
    kept: frozenset[Place] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
) -> RepairPlan:
    """Plan how the people of a workshop that does not take place move to the others.

    Raises RuleProblem if the round has begun.
    """
    workshop = _open_workshop(conference, workshop_id, now)
    closed = replace(workshop, least=0, most=0)
    change = PlannedChange((closed,), frozenset({workshop_id}), kept=kept)
    return repair(conference, now=now, change=change, cancelled=cancelled, why=Why.CLOSED)


def merge_workshops(
    conference: Conference,
    thin_id: int,
    into_id: int,
    *,
    now: datetime | None = None,
    kept: frozenset[Place] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
) -> RepairPlan:
    """Plan how a small workshop is merged into another one of its round, as far as places allow.

    People who do not fit, or have the other theme in another round, go where the fewest move.
    Raises RuleProblem if the two are not of one round, or the round has begun.
    """
    thin, into = (_open_workshop(conference, i, now) for i in (thin_id, into_id))
    if thin.round_id != into.round_id or thin_id == into_id:
        raise RuleProblem(
            phrase("Only two workshops of one round can become one."),
            kept=phrase("Nothing was changed."),
        )
    free = places_in(conference, into) - len(_people(conference, into))
    willing = [p for p in _people(conference, thin) if _may_join(conference, p, into)]
    willing.sort(key=lambda p: _liking(conference, p, into))
    pins = tuple((place, into_id) for place in willing[: max(0, free)])
    closed = replace(thin, least=0, most=0)
    change = PlannedChange((closed,), frozenset({thin_id}), pins, kept=kept)
    return repair(conference, now=now, change=change, cancelled=cancelled, why=Why.MERGED)


def split_workshop(
    conference: Conference,
    workshop_id: int,
    room_id: int,
    *,
    people: int | None = None,
    now: datetime | None = None,
    kept: frozenset[Place] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
) -> RepairPlan:
    """Plan a second workshop of the same theme in a free room, with a part of the people.

    people: how many go; half of them if None. Whole groups go as far as that works out, the
    last ones first; nobody goes who is locked or in the room already. The new workshop has the
    negative id NEW in the plan. Raises RuleProblem if the room is in use then, or the round has
    begun.
    """
    workshop = _open_workshop(conference, workshop_id, now)
    item = conference.one(AgendaItem, workshop.round_id)
    room = conference.one(Room, room_id)
    if room not in free_rooms(conference, item):
        raise RuleProblem(
            phrase("{room} is not free in {round}.", room=room.name, round=item.title),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please choose another room."),
        )
    everyone = _people(conference, workshop)
    wanted = len(everyone) // 2 if people is None else people
    going = _going(conference, workshop, min(wanted, room.places or wanted))
    share = -(-workshop.groups // 2)
    second = replace(
        workshop,
        id=NEW,
        room_id=room_id,
        moderator="",
        least=0,
        most=min(workshop.most, room.places or workshop.most),
        groups=share,
    )
    least = min(workshop.least, len(everyone) - len(going))
    first = replace(workshop, least=least, groups=max(1, workshop.groups - share))
    pins = tuple((place, NEW) for place in going)
    change = PlannedChange((first, second), pins=pins, kept=kept)
    return repair(conference, now=now, change=change, cancelled=cancelled, why=Why.SPLIT)


def _rounds(conference: Conference, now: datetime | None) -> tuple[AgendaItem, ...]:
    """Rounds to come, and the one that is running."""
    running = (i for i in conference.rounds() if has_begun(i) and i.actual_end is None)
    return (*running, *repairable_rounds(conference, now))


def _open_workshop(conference: Conference, workshop_id: int, now: datetime | None) -> Workshop:
    workshop = conference.get(Workshop, workshop_id)
    if workshop is None:
        raise RuleProblem(phrase("This workshop no longer exists."))
    if not repairable_rounds(conference, now, {workshop.round_id}):
        raise RuleProblem(
            phrase(
                "{round} has begun or was skipped.",
                round=conference.one(AgendaItem, workshop.round_id).title,
            ),
            kept=phrase("Nothing was changed."),
        )
    return workshop


def _people(conference: Conference, workshop: Workshop) -> list[Place]:
    """Places of the people in a workshop who take part, in the order of the list."""
    item = conference.one(AgendaItem, workshop.round_id)
    return [
        (p.participant_id, item.id)
        for p in conference.placements_in(workshop.id)
        if takes_part(conference, conference.one(Participant, p.participant_id), item)
    ]


def _shelter(
    conference: Conference,
    item: AgendaItem,
    workshop: Workshop,
    room_id: int,
    into_room_id: int | None,
) -> Room | None:
    """Find the room into which a whole workshop can go."""
    if into_room_id is not None:
        return conference.one(Room, into_room_id)
    people = _people(conference, workshop)
    steps = any(conference.one(Participant, person_id).step_free for person_id, _ in people)
    fitting = [
        room
        for room in free_rooms(conference, item)
        if room.id != room_id
        and room.places is not None
        and room.places >= len(people)
        and (room.step_free or not steps)
    ]
    return min(fitting, key=lambda room: room.places or 0, default=None)


def _may_join(conference: Conference, place: Place, into: Workshop) -> bool:
    """Return whether somebody may have a workshop's theme beside those of the other rounds."""
    person = conference.one(Participant, place[0])
    room = conference.get(Room, into.room_id)
    if person.step_free and room is not None and not room.step_free:
        return False
    wished = rank_of(conference, *place, into.theme_id) is not None
    for other in conference.rounds():
        placement = conference.placement_of(person.id, other.id)
        workshop = conference.get(Workshop, placement.workshop_id if placement else None)
        if workshop is None or other.id == place[1] or workshop.theme_id != into.theme_id:
            continue
        wished_there = rank_of(conference, person.id, other.id, into.theme_id) is not None
        if themes_once(conference) or not may_repeat(wished_there, wished):
            return False
    return True


def _liking(conference: Conference, place: Place, into: Workshop) -> tuple[bool, int]:
    rank = rank_of(conference, *place, into.theme_id)
    return rank is None, rank or 0


def _going(conference: Conference, workshop: Workshop, wanted: int) -> Collection[Place]:
    """Choose who goes to the second room: whole groups, then one by one."""
    movable = {
        place: placement
        for place in _people(conference, workshop)
        if (placement := conference.placement_of(*place)) is not None and not placement.held
    }
    going: list[Place] = []
    for group in reversed(conference.groups_of(workshop.id)):
        members = [p for p in conference.placements_in(workshop.id) if p.group_id == group.id]
        mine = [(p.participant_id, workshop.round_id) for p in members]
        if mine and len(going) + len(mine) <= wanted and all(place in movable for place in mine):
            going += mine
    left = [place for place in movable if place not in going]
    left.sort(key=lambda place: _alone_last(movable[place]))
    return going + left[: max(0, wanted - len(going))]


def _alone_last(placement: Placement) -> tuple[int, int]:
    """Sort the members of one group next to each other."""
    return -(placement.group_id or 0), placement.id
