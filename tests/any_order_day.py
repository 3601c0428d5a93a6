"""A day at which anything happens after anything: the event, and what must hold after each step."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from moderator.actions import (
    arrival,
)
from moderator.actions.presence import is_over
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.people import PRESENT, Participant, Status
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.check import violations
from moderator.rules.assignment.presence import has_begun, takes_part
from moderator.rules.assignment.problem import places_in
from moderator.rules.assignment.solution import Solution
from moderator.rules.attendance import count_heads, room_attendance
from moderator.rules.repair.announced import to_announce
from moderator.rules.repair.repair import RepairPlan
from moderator.store import journal
from moderator.store.opening import open_store
from tests.any_order_event import MORNING, make_event

V = TypeVar("V")


class Original:
    """The event file from which every run begins, made once."""

    folder: tempfile.TemporaryDirectory[str] | None = None

    @classmethod
    def copy(cls, folder: Path) -> Path:
        """Copy the file into a folder."""
        if cls.folder is None:
            cls.folder = tempfile.TemporaryDirectory(prefix="any-order-")
            make_event(Path(cls.folder.name) / "original.moderator")
        original = Path(cls.folder.name) / "original.moderator"
        return Path(shutil.copyfile(original, folder / "day.moderator"))


class AnyDay(RuleBasedStateMachine):
    """A day at which anything happens after anything, with what must hold after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="any-order-"))
        self.now = MORNING
        self.store = open_store(Original.copy(self.folder), lambda: self.now)
        self.start = self.before = self.store.conference
        self.solutions: list[Solution] = []
        self.plans: list[RepairPlan] = []
        self.arrivals: list[arrival.Arrival] = []
        self.seen: list[Conference] = []
        self.by_itself = False
        self.may_tell = False
        self.facts: set[int] = set()

    @property
    def conference(self) -> Conference:
        return self.store.conference

    def do(
        self, action: Callable[[], object], *, by_itself: bool = False, tells: bool = False
    ) -> None:
        """Do what may be refused in words; then nothing has changed.

        by_itself: the program decides who moves. tells: people may be told by it.
        """
        self.by_itself, self.may_tell = by_itself, tells
        before, steps = self.conference, len(self.store.history(5000))
        refusal: KnownError | None = None
        try:
            action()
        except KnownError as error:
            refusal = error
        if refusal is not None:
            assert all(str(part).strip() for part in refusal.phrases)
            assert self.conference is before
            assert len(self.store.history(5000)) == steps
        self.hold()

    def hold(self) -> None:
        """Check what must hold after a step."""
        before, after = self.before, self.conference
        well_formed(after, self.now)
        self._places_of_those_who_are_not_here(after)
        told_anew(before, after, may_tell=self.may_tell)
        if self.by_itself:
            not_overfilled(before, after)
        self.before = after

    def _places_of_those_who_are_not_here(self, conference: Conference) -> None:
        """Only a round that was over at the time keeps a place of somebody who does not come."""
        for placement in conference.all(Placement):
            person = conference.one(Participant, placement.participant_id)
            item = conference.one(AgendaItem, placement.round_id)
            if person.status not in PRESENT and placement.id not in self.facts:
                assert is_over(conference, item, self.now) or has_begun(item), person
                self.facts.add(placement.id)
            here = person.status in {Status.CHECKED_IN, Status.LEFT_EARLY}
            if placement.arrived and not here and placement.id not in self.facts:
                assert is_over(conference, item, self.now) or has_begun(item), person
                self.facts.add(placement.id)

    def pick(self, kind: type[V], number: int) -> V:
        """Choose a record of a kind; there is always one of people and rounds."""
        found = self.conference.all(kind)  # type: ignore[type-var]
        return found[number % len(found)]

    def ids(self, numbers: Sequence[int]) -> list[int]:
        return [self.pick(Participant, number).id for number in numbers]

    def round(self, number: int) -> AgendaItem:
        rounds = self.conference.rounds()
        return rounds[number % len(rounds)]

    def workshop(self, number: int) -> Workshop:
        return self.pick(Workshop, number)

    def at_bottom(self) -> bool:
        """Whether only the set-up of the event could be taken back."""
        return len(self.store._stacks.done) <= 1

    @rule()
    def reopen(self) -> None:
        labels = self.store.undo_label, self.store.redo_label
        self.store.close()
        self.store = open_store(self.folder / "day.moderator", lambda: self.now)
        assert self.conference == self.before
        assert (self.store.undo_label, self.store.redo_label) == labels

    @invariant()
    def disk_says_the_same(self) -> None:
        with self.store._engine.connect() as connection:
            assert Conference(journal.read_records(connection)) == self.conference

    def teardown(self) -> None:
        try:
            self._there_and_back()
        finally:
            self.store.close()
            shutil.rmtree(self.folder)

    def _there_and_back(self) -> None:
        last = self.conference
        while not self.at_bottom():
            self.store.undo()
        assert self.conference == self.start
        while self.store.redo_label is not None:
            self.store.redo()
        while self.conference != last:
            self.store.undo()


def held(conference: Conference) -> set[tuple[int, int, int]]:
    return {
        (p.participant_id, p.round_id, p.workshop_id) for p in conference.all(Placement) if p.held
    }


def well_formed(conference: Conference, now: datetime) -> None:
    """Everyone with a place is somebody, and the place is one of that round."""
    for placement in conference.all(Placement):
        assert conference.get(Participant, placement.participant_id) is not None
        item = conference.one(AgendaItem, placement.round_id)
        workshop = conference.one(Workshop, placement.workshop_id)
        assert workshop.round_id == item.id
        group = conference.get(Group, placement.group_id)
        assert placement.group_id is None or (group and group.workshop_id == workshop.id)
    violations(conference)
    to_announce(conference)
    count_heads(conference, now)
    for workshop in conference.all(Workshop):
        room_attendance(conference, workshop.id)


def _room(conference: Conference, placement: Placement) -> tuple[int, int, int]:
    workshop = conference.one(Workshop, placement.workshop_id)
    return placement.participant_id, placement.workshop_id, workshop.room_id


def told_anew(before: Conference, after: Conference, *, may_tell: bool) -> None:
    """Who is somewhere else than before was not told of it, but at the door where they stand."""
    known = {_room(before, p): p for p in before.all(Placement)}
    for placement in after.all(Placement):
        at_door = placement.placed_by is PlacedBy.DOOR and placement.arrived
        if placement.told and not may_tell and not at_door:
            was = known.get(_room(after, placement))
            assert was is not None, placement
            assert was.told, placement


def not_overfilled(before: Conference, after: Conference) -> None:
    """The program puts nobody where those who are there have all places."""
    for workshop in after.all(Workshop):
        there = {p.participant_id for p in after.placements_in(workshop.id)}
        came = there - {p.participant_id for p in before.placements_in(workshop.id)}
        counted = room_attendance(after, workshop.id)
        assert not came or counted.placed <= places_in(after, workshop), workshop


def held_stay(before: Conference, after: Conference, emptied: Sequence[int] = ()) -> None:
    """Who was locked or in the room, and takes part, is where they were."""
    for placement in before.all(Placement):
        person = before.one(Participant, placement.participant_id)
        item = before.one(AgendaItem, placement.round_id)
        if (
            placement.held
            and placement.workshop_id not in emptied
            and takes_part(before, person, item)
        ):
            now = after.placement_of(person.id, item.id)
            assert now is not None, placement
            assert now.workshop_id == placement.workshop_id, placement
            room = before.one(Workshop, placement.workshop_id).room_id
            same = after.one(Workshop, placement.workshop_id).room_id == room
            assert now.arrived is (placement.arrived and same), placement
            assert now.locked is placement.locked, placement
