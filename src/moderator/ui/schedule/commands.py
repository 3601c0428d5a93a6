"""What the schedule's views ask for, done through actions; problems are told, not raised."""

from collections.abc import Callable, Sequence
from datetime import time
from typing import TypeVar

from moderator.actions import programme_template, schedule, venue, workshops
from moderator.event.conference import Record
from moderator.event.errors import KnownError
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Remedy
from moderator.ui.hub import AreaName, Hub
from moderator.ui.schedule.layout import Spot
from moderator.ui.schedule.naming import kind_name
from moderator.ui.words import tr

V = TypeVar("V")

USUAL_MINUTES = {
    ItemKind.REGISTRATION: 60,
    ItemKind.WORKSHOP_ROUND: 70,
    ItemKind.LIGHTNING_TALKS: 45,
    ItemKind.KEYNOTE: 45,
    ItemKind.PLENARY_RESULTS: 60,
    ItemKind.ROOM_CHANGE: 10,
    ItemKind.LOOK_BACK: 15,
    ItemKind.EVENING: 120,
}
"""How long an item of a kind usually takes; half an hour where it says nothing."""


class Commands:
    """Does what the moderator asks for; each method returns what it made, or None on a problem."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def attempt(self, action: Callable[[], V]) -> V | None:
        """Do something; tell a problem in words."""
        try:
            return action()
        except KnownError as problem:
            self._hub.complain(problem)
            return None

    def create(
        self, kind: ItemKind, spot: Spot, minutes: int | None = None, room_id: int | None = None
    ) -> int | None:
        """Add an item of a kind at a place of the timeline."""
        title = kind_name(kind)
        if kind is ItemKind.WORKSHOP_ROUND:
            number = len(self._hub.conference.rounds()) + 1
            title = tr("Workshop round {number}").format(number=number)
        rooms = () if room_id is None or kind is ItemKind.WORKSHOP_ROUND else (room_id,)
        length = minutes or USUAL_MINUTES.get(kind, 30)
        return self.attempt(
            lambda: schedule.create_item(
                self._hub.store, kind, title, spot.day, spot.start, minutes=length, room_ids=rooms
            )
        )

    def move(
        self, item: AgendaItem, day: int, start: time, room_id: int | None, *, merge: bool = False
    ) -> None:
        """Move an item; room_id None keeps its rooms."""
        rooms = None if room_id is None else (room_id,)
        self.attempt(
            lambda: schedule.move_item(self._hub.store, item.id, day, start, rooms, merge=merge)
        )

    def move_workshop(self, workshop: Workshop, room_id: int) -> None:
        """Give a workshop another room; one that is there changes places with it."""
        self.attempt(
            lambda: workshops.change_workshop(self._hub.store, workshop.id, room_id=room_id)
        )

    def resize(self, item: AgendaItem, minutes: int, *, merge: bool = False) -> None:
        """Make an item longer or shorter."""
        self.attempt(lambda: schedule.resize_item(self._hub.store, item.id, minutes, merge=merge))

    def delete(self, key: tuple[str, int]) -> None:
        """Delete an item or a workshop, and say what went along; it can be undone."""
        kind, record_id = key
        if kind == "item":
            self.delete_items((record_id,))
            return
        gone = self.attempt(lambda: workshops.delete_workshop(self._hub.store, record_id))
        if gone is not None:
            self._hub.say(gone)

    def delete_items(self, item_ids: Sequence[int]) -> None:
        """Delete items in one step, and say what went along; it can be undone."""
        gone = self.attempt(lambda: schedule.delete_items(self._hub.store, item_ids))
        if gone is not None:
            self._hub.say(gone)

    def duplicate(self, item_id: int, spot: Spot) -> int | None:
        """Copy an item to a place of the timeline."""
        return self.attempt(
            lambda: schedule.duplicate_item(self._hub.store, item_id, spot.day, spot.start)
        )

    def remedy(self, remedy: Remedy, record: Record | None) -> None:
        """Do what a remedy says, or go where the moderator can do it by hand."""
        if not remedy.changes:
            self._hub.goto(AreaName.ASSIGNMENT, record)
            return
        self.attempt(lambda: schedule.take_remedy(self._hub.store, remedy))

    def add_workshop(self, round_id: int) -> int | None:
        """Add a workshop with the next theme in a free room."""
        return self.attempt(lambda: workshops.add_workshop(self._hub.store, round_id))

    def add_room(self) -> int | None:
        """Add a room under a name that is still free."""
        taken = {room.name.casefold() for room in self._hub.conference.rooms()}
        name = _free(tr("Room {number}"), taken)
        return self.attempt(lambda: venue.add_room(self._hub.store, name))

    def add_theme(self) -> int | None:
        """Add a theme under a name that is still free."""
        taken = {topic.name.casefold() for topic in self._hub.conference.themes()}
        name = _free(tr("Theme {number}"), taken)
        return self.attempt(lambda: venue.add_theme(self._hub.store, name))

    def template(self) -> None:
        """Begin the programme from the template of a two-day conference."""
        self.attempt(lambda: programme_template.fill_from_template(self._hub.store))


def _free(pattern: str, taken: set[str]) -> str:
    number = 1
    while pattern.format(number=number).casefold() in taken:
        number += 1
    return pattern.format(number=number)
