"""What the moderator does on the board, told in a quiet message or complained about."""

from collections.abc import Callable, Sequence

from moderator.actions import columns, placements
from moderator.actions.board import NOT_WISHED, overfull, wish_rank
from moderator.event.errors import KnownError
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.ui.assignment.dragging import GroupDrop
from moderator.ui.hub import Hub


class Commands:
    """Carries out moves, swaps and holds for the board and its panel."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def move(self, ids: Sequence[int], workshop_id: int | None, round_id: int) -> None:
        """Put people into a workshop, or take them out of theirs; tell what speaks against it.

        That is a room too full, or a theme that somebody listed others instead of.
        """
        if workshop_id is None:
            self.run(lambda: placements.unplace(self._hub.store, ids, round_id))
            return
        self.run(
            lambda: placements.place_participants(self._hub.store, ids, workshop_id),
            lambda: self._tell_overfull(workshop_id) or self._tell_unwished(ids, workshop_id),
        )

    def swap(self, one_id: int, other_id: int, round_id: int) -> None:
        """Let two people change places."""
        self.run(lambda: placements.swap(self._hub.store, one_id, other_id, round_id))

    def exchange(self, seats: Sequence[tuple[int, int]]) -> None:
        """Carry out a chain of moves: (person's id, workshop's id)."""
        self.run(lambda: placements.exchange(self._hub.store, seats))

    def toggle_lock(self, ids: Sequence[int], round_id: int) -> None:
        """Hold people where they are; let them go if all are held already."""
        found = [self._hub.conference.placement_of(i, round_id) for i in ids]
        held = all(placement.locked for placement in found if placement is not None)
        self.run(lambda: placements.set_locked(self._hub.store, ids, round_id, locked=not held))

    def lock_column(self, workshop_id: int, *, locked: bool) -> None:
        """Hold everyone of a workshop, or let them go."""
        self.run(lambda: placements.set_column_locked(self._hub.store, workshop_id, locked=locked))

    def fill(self, workshop_id: int) -> None:
        """Fill a workshop's free places with people who have none."""
        self.run(lambda: columns.fill_workshop(self._hub.store, workshop_id))

    def empty(self, workshop_id: int) -> None:
        """Take everyone out of a workshop who is not held."""
        self.run(lambda: columns.empty_workshop(self._hub.store, workshop_id))

    def to_group(self, ids: Sequence[int], group_id: int) -> None:
        """Put people into a group."""
        self.run(lambda: placements.place_in_group(self._hub.store, ids, group_id))

    def regroup(self, drop: GroupDrop, round_id: int) -> None:
        """Let two people change groups, or put people into the group of somebody."""
        if drop.swap:
            self.swap(drop.ids[0], drop.member_id, round_id)
            return
        member = self._hub.conference.placement_of(drop.member_id, round_id)
        if member is not None and member.group_id is not None:
            self.to_group(drop.ids, member.group_id)

    def run(self, action: Callable[[], object], tell: Callable[[], bool] = lambda: False) -> None:
        """Do something; say what was done, with Undo, unless `tell` has said more."""
        before = self._hub.conference
        try:
            action()
        except KnownError as problem:
            self._hub.complain(problem)
            return
        label = self._hub.store.undo_label
        if self._hub.conference is not before and not tell() and label is not None:
            self._hub.say(label)

    def _tell_overfull(self, workshop_id: int) -> bool:
        told = overfull(self._hub.conference, workshop_id)
        if told is not None:
            self._hub.warn(told)
        return told is not None

    def _tell_unwished(self, ids: Sequence[int], workshop_id: int) -> bool:
        conference = self._hub.conference
        workshop = conference.one(Workshop, workshop_id)
        room = conference.one(Room, workshop.room_id).name
        unwished = sum(wish_rank(conference, i, workshop) == NOT_WISHED for i in ids)
        if unwished and len(ids) == 1:
            name = conference.one(Participant, ids[0]).name
            told = phrase("{name} to {room}: none of the wishes", name=name, room=room)
            self._hub.warn(told)
        elif unwished:
            told = phrase(
                "{people} people to {room}: none of the wishes of %n",
                people=len(ids),
                room=room,
                n=unwished,
            )
            self._hub.warn(told)
        return unwished > 0
