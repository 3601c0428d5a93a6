"""What is added to the programme, with its first values, and what is deleted from it."""

from collections.abc import Sequence
from datetime import time

from moderator.actions import deadlines, schedule, venue, workshops
from moderator.event.schedule import ItemKind
from moderator.ui.hub import Hub
from moderator.ui.schedule.layout import Key, TimelineSpot
from moderator.ui.schedule.naming import kind_name
from moderator.ui.words import tr

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
"""How many minutes an item of a kind usually takes; 30 for the other kinds."""


def create(
    hub: Hub,
    kind: ItemKind,
    spot: TimelineSpot,
    minutes: int | None = None,
    room_id: int | None = None,
) -> int | None:
    """Add an item of a kind at a place of the timeline; return its id, or None where it failed."""
    title = kind_name(kind)
    if kind is ItemKind.WORKSHOP_ROUND:
        number = len(hub.conference.rounds()) + 1
        title = tr("Workshop round {number}").format(number=number)
    rooms = () if room_id is None or kind is ItemKind.WORKSHOP_ROUND else (room_id,)
    length = minutes or USUAL_MINUTES.get(kind, 30)
    done = hub.do(
        schedule.create_item, kind, title, spot.day, spot.start, minutes=length, room_ids=rooms
    )
    return done.value


def delete(hub: Hub, key: Key) -> None:
    """Delete an item or a workshop, and show what was deleted with it, with Undo."""
    kind, record_id = key
    if kind == "item":
        delete_items(hub, (record_id,))
    else:
        gone = hub.do(workshops.delete_workshop, record_id)
        gone.report(gone.value)


def delete_items(hub: Hub, item_ids: Sequence[int]) -> None:
    """Delete items in one step, and show what was deleted with them, with Undo."""
    gone = hub.do(schedule.delete_items, item_ids)
    gone.report(gone.value)


def add_workshop(hub: Hub, round_id: int) -> int | None:
    """Add a workshop with the next theme in a free room; return its id, or None where it failed."""
    return hub.do(workshops.add_workshop, round_id).value


def add_room(hub: Hub) -> int | None:
    """Add a room under a name that is still free; return its id, or None where it failed."""
    taken = {room.name.casefold() for room in hub.conference.rooms()}
    return hub.do(venue.add_room, _free(tr("Room {number}"), taken)).value


def add_deadline(hub: Hub, day: int) -> int | None:
    """Add a deadline in the afternoon of a day; return its id, or None where it failed."""
    return hub.do(deadlines.add_deadline, tr("Deadline"), day, time(17)).value


def add_theme(hub: Hub) -> int | None:
    """Add a theme under a name that is still free; return its id, or None where it failed."""
    taken = {topic.name.casefold() for topic in hub.conference.themes()}
    return hub.do(venue.add_theme, _free(tr("Theme {number}"), taken)).value


def _free(pattern: str, taken: set[str]) -> str:
    number = 1
    while pattern.format(number=number).casefold() in taken:
        number += 1
    return pattern.format(number=number)
