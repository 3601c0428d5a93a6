"""Holds a workshop that was dropped because its room failed after all, in another room."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.rules.assignment.problem import places_in
from moderator.rules.repair.operations import free_rooms
from moderator.rules.repair.repair import RepairPlan, repair, repairable_rounds
from moderator.rules.repair.state import Place, PlannedChange


def dropped(conference: Conference, round_id: int) -> tuple[Workshop, ...]:
    """List the workshops of a round that do not take place."""
    return tuple(w for w in conference.workshops_of(round_id) if is_dropped(conference, w))


def is_dropped(conference: Conference, workshop: Workshop) -> bool:
    """Return whether a workshop does not take place: nobody is there, and nobody may go there."""
    return places_in(conference, workshop) <= 0 and not conference.placements_in(workshop.id)


def reopen_workshop(
    conference: Conference,
    workshop_id: int,
    room_id: int,
    *,
    now: datetime | None = None,
    kept: frozenset[Place] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
) -> RepairPlan:
    """Plan how a dropped workshop takes in people without a place, in a free room.

    It has the room's places; if these are unknown, as many as people without a place. Raises
    RuleProblem if the room is in use then, or the round has begun.
    """
    workshop = conference.one(Workshop, workshop_id)
    item, room = conference.one(AgendaItem, workshop.round_id), conference.one(Room, room_id)
    kept_words = phrase("Nothing was changed.")
    if not repairable_rounds(conference, now, {item.id}):
        raise RuleProblem(
            phrase("{round} has begun or was skipped.", round=item.title), kept=kept_words
        )
    if room not in free_rooms(conference, item):
        raise RuleProblem(
            phrase("{room} is not free in {round}.", room=room.name, round=item.title),
            kept=kept_words,
            remedy=phrase("Please choose another room."),
        )
    places = len(without_place(conference, item)) if room.places is None else room.places
    held = replace(workshop, room_id=room_id, most=places)
    return repair(
        conference,
        {item.id},
        now=now,
        change=PlannedChange((held,), kept=kept),
        cancelled=cancelled,
    )
