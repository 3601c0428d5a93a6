"""Moves on the board that are more than one action, and what speaks against them."""

from collections.abc import Sequence

from moderator.actions import placements
from moderator.actions.board import NOT_WISHED, overfull, wish_rank
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.ui.assignment.dragging import GroupDrop
from moderator.ui.hub import Hub


def move(hub: Hub, ids: Sequence[int], workshop_id: int | None, round_id: int) -> None:
    """Put people into a workshop, or take them out of theirs; report what speaks against it.

    That is a room too full, or a theme that somebody listed others instead of.
    """
    if workshop_id is None:
        hub.do(placements.unplace, ids, round_id).report()
        return
    done = hub.do(placements.place_participants, ids, workshop_id)
    if done.changed:
        against = overfull(hub.conference, workshop_id)
        done.report(warning=against or _unwished(hub.conference, ids, workshop_id))


def toggle_lock(hub: Hub, ids: Sequence[int], round_id: int) -> None:
    """Hold people where they are; let them go if all are held already."""
    found = [hub.conference.placement_of(i, round_id) for i in ids]
    held = all(placement.locked for placement in found if placement is not None)
    hub.do(placements.set_locked, ids, round_id, locked=not held).report()


def regroup(hub: Hub, drop: GroupDrop, round_id: int) -> None:
    """Let two people change groups, or put people into the group of somebody."""
    if drop.swap:
        hub.do(placements.swap, drop.ids[0], drop.member_id, round_id).report()
        return
    member = hub.conference.placement_of(drop.member_id, round_id)
    if member is not None and member.group_id is not None:
        hub.do(placements.place_in_group, drop.ids, member.group_id).report()


def _unwished(conference: Conference, ids: Sequence[int], workshop_id: int) -> Phrase | None:
    workshop = conference.one(Workshop, workshop_id)
    room = conference.one(Room, workshop.room_id).name
    unwished = sum(wish_rank(conference, i, workshop) == NOT_WISHED for i in ids)
    if not unwished:
        return None
    if len(ids) == 1:
        name = conference.one(Participant, ids[0]).name
        return phrase("{name} to {room}: none of the wishes", name=name, room=room)
    return phrase(
        "{people} people to {room}: none of the wishes of %n",
        people=len(ids),
        room=room,
        n=unwished,
    )
