"""What the moderator may ask of a repair on the day: a title, and the rule that answers."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from moderator.event.conference import Conference
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.repair.operations import (
    close_workshop,
    merge_workshops,
    room_fails,
    split_workshop,
)
from moderator.rules.repair.reopening import reopen_workshop
from moderator.rules.repair.repair import RepairPlan
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class Failing:
    """A room that is about to fail in some rounds."""

    room_id: int
    round_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RepairQuestion:
    """What the moderator wants to be planned.

    plan: the rule that finds the answer. room: name of the room that it begins with. failing: a
    room that fails, and no other is chosen.
    """

    title: str
    plan: Callable[..., RepairPlan]
    ids: tuple[int, ...]
    room: str
    failing: Failing | None = None


AskRepair = Callable[[RepairQuestion], None]
"""Proposes what answers a question."""


def room_failure(
    conference: Conference, room_id: int, round_ids: Sequence[int], into_room_id: int | None = None
) -> RepairQuestion:
    """Ask what to do without a room in some rounds; into_room_id: where all go instead."""
    name = conference.one(Room, room_id).name
    if into_room_id is None:
        title = tr("{room} cannot be used").format(room=name)
    else:
        other = conference.one(Room, into_room_id).name
        title = tr("{room} goes into {other}").format(room=name, other=other)
    title = f"{title} · {rounds_words(conference, round_ids)}"
    meant = partial(room_fails, round_ids=frozenset(round_ids), into_room_id=into_room_id)
    failing = Failing(room_id, tuple(round_ids)) if into_room_id is None else None
    return RepairQuestion(title, meant, (room_id,), name, failing)


def closing(conference: Conference, workshop_id: int) -> RepairQuestion:
    """Ask where the people of a workshop go that does not take place."""
    room = _room(conference, workshop_id)
    title = tr("{room} is closed").format(room=room)
    return RepairQuestion(title, close_workshop, (workshop_id,), room)


def merging(conference: Conference, thin_id: int, into_id: int) -> RepairQuestion:
    """Ask how a workshop goes into another one."""
    room = _room(conference, thin_id)
    title = tr("{room} joins {other}").format(room=room, other=_room(conference, into_id))
    return RepairQuestion(title, merge_workshops, (thin_id, into_id), room)


def splitting(conference: Conference, workshop_id: int, room_id: int) -> RepairQuestion:
    """Ask who goes into a second room with the same theme."""
    room = _room(conference, workshop_id)
    title = tr("{room} is split, half go to {other}").format(
        room=room, other=conference.one(Room, room_id).name
    )
    return RepairQuestion(title, split_workshop, (workshop_id, room_id), room)


def reopening(conference: Conference, workshop_id: int, room_id: int) -> RepairQuestion:
    """Ask who goes to a workshop that was dropped and is held in this room after all."""
    room = conference.one(Room, room_id).name
    title = tr("“{theme}” takes place in {room}").format(
        theme=conference.theme_of(conference.one(Workshop, workshop_id)).name, room=room
    )
    return RepairQuestion(title, reopen_workshop, (workshop_id, room_id), room)


def rounds_words(conference: Conference, round_ids: Collection[int]) -> str:
    """Name rounds by their numbers: "Round 2", "Rounds 1, 2"."""
    numbers = sorted(conference.round_number(round_id) for round_id in set(round_ids))
    if len(numbers) == 1:
        return tr("Round {number}").format(number=numbers[0])
    return tr("Rounds {numbers}").format(numbers=", ".join(map(str, numbers)))


def _room(conference: Conference, workshop_id: int) -> str:
    workshop = conference.one(Workshop, workshop_id)
    return conference.one(Room, workshop.room_id).name
