"""What the moderator does with the list, told in a quiet message or complained about."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from moderator.actions import attendance, merging, people, placements, wishes
from moderator.actions.board import overfull
from moderator.actions.people import Value
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.people import BondKind, Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.ui.hub import Hub
from moderator.ui.words import say


class Commands:
    """Carries out what table, menus and panel ask for."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def add(self, line: str, *, walk_in: bool) -> int | None:
        """Add the person of a line "Anna Becker, Fürth"; give the id, None where it failed."""
        title, given, family, organisation = people.person_of_line(line)
        made: list[int] = []
        self.run(
            lambda: made.append(
                people.add_participant(
                    self._hub.store,
                    given,
                    family,
                    organisation,
                    academic_title=title,
                    walk_in=walk_in,
                )
            )
        )
        return made[0] if made else None

    def change(self, person: Participant, field: str, value: Value) -> bool:
        """Set a field; "listed_name" takes "Becker, Anna". Tell whether it was taken."""
        if field == "listed_name":
            family, _, given = str(value).partition(",")
            values: dict[str, Value] = {"family_name": family, "given_name": given}
        else:
            values = {field: value}
        return self.run(
            lambda: people.change_participant(self._hub.store, person.id, **values), quiet=True
        )

    def set_status(self, ids: Sequence[int], status: Status) -> bool:
        """Give people a status."""
        return self.run(lambda: people.set_status(self._hub.store, ids, status))

    def change_many(
        self, ids: Sequence[int], status: Status | None, values: Mapping[str, Value]
    ) -> bool:
        """Set the same fields of several people in one step."""
        return self.run(
            lambda: people.change_participants(self._hub.store, ids, status=status, **values)
        )

    def leave_early(self, ids: Sequence[int], at: datetime) -> bool:
        """Note that people leave at a time."""
        return self.run(lambda: attendance.leave_early(self._hub.store, ids, at))

    def arrive_later(self, ids: Sequence[int], at: datetime) -> bool:
        """Note that people arrive at a time."""
        return self.run(lambda: attendance.arrive_later(self._hub.store, ids, at))

    def merge(self, keep_id: int, other_id: int, choices: Collection[str]) -> bool:
        """Make one entry of two."""
        return self.run(
            lambda: merging.merge_participants(self._hub.store, keep_id, other_id, choices)
        )

    def bind(self, one_id: int, other_id: int, kind: BondKind, *, binding: bool) -> bool:
        """Keep two people together or apart."""
        return self.run(
            lambda: wishes.add_bond(self._hub.store, one_id, other_id, kind, binding=binding)
        )

    def unbind(self, bond_id: int) -> bool:
        """Let two people be placed as it comes."""
        return self.run(lambda: wishes.remove_bond(self._hub.store, bond_id))

    def set_refusals(self, participant_id: int, round_id: int, themes: Collection[int]) -> bool:
        """Note what a person does not want at all in a round."""
        return self.run(
            lambda: wishes.set_refusals(self._hub.store, participant_id, round_id, themes)
        )

    def set_wishes(
        self,
        participant_id: int,
        round_id: int,
        themes: Sequence[int],
        tied: Collection[int] = (),
    ) -> bool:
        """Replace a person's wishes for a round."""
        return self.run(
            lambda: wishes.set_wishes(self._hub.store, participant_id, round_id, themes, tied)
        )

    def remove(self, ids: Sequence[int]) -> bool:
        """Take people out of the event."""
        return self.run(lambda: people.remove_participants(self._hub.store, ids))

    def place(self, ids: Sequence[int], workshop_id: int) -> bool:
        """Put people into a workshop, and tell if they are too many there."""
        done = self.run(lambda: placements.place_participants(self._hub.store, ids, workshop_id))
        told = overfull(self._hub.conference, workshop_id)
        if done and told is not None:
            self._hub.warn(told)
        return done

    def unplace(self, ids: Sequence[int], round_id: int) -> bool:
        """Take people out of their workshop of a round."""
        return self.run(lambda: placements.unplace(self._hub.store, ids, round_id))

    def run(self, action: Callable[[], object], *, quiet: bool = False) -> bool:
        """Do something and say what was done; complain and give False where it cannot be."""
        before = self._hub.conference
        try:
            action()
        except KnownError as problem:
            self._hub.complain(problem)
            return False
        now, label = self._hub.conference, self._hub.store.undo_label
        if now is before or label is None:
            return True
        free = freed(before, now)
        if free:
            self._hub.say(phrase("{done} · %n places freed", done=say(label), n=free))
        elif not quiet:
            self._hub.say(label)
        return True


def freed(before: Conference, now: Conference) -> int:
    """Count the places that people who are still in the list had before and no longer have."""
    if before.table(Placement) is now.table(Placement):
        return 0
    return sum(
        now.get(Participant, place.participant_id) is not None
        and now.placement_of(place.participant_id, place.round_id) is None
        for place in before.all(Placement)
    )
