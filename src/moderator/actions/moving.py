"""Actions that move or copy several agenda items at once, or take their time from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from types import MappingProxyType

from moderator.actions.proposals import refuse_outdated
from moderator.actions.schedule import (
    item_in,
    refuse_nonsense,
    write_changes,
    write_copy,
    write_rooms,
)
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.moving import RestOfDay, with_the_rest
from moderator.store.store import Store

SAME_ROOMS: Mapping[int, Sequence[int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ItemCopy:
    """Where an item is copied to; room_ids: None for the rooms that it has."""

    item_id: int
    day: int
    start: time
    room_ids: tuple[int, ...] | None = None


def change_along(
    store: Store,
    moved: Sequence[AgendaItem],
    rest: RestOfDay,
    *,
    rooms: Mapping[int, Sequence[int]] = SAME_ROOMS,
    merge: str | None = None,
) -> tuple[RecordChange, ...]:
    """Change times and durations of items, and let the rest of their days follow; one step.

    moved: the items as they are to be. rooms: new rooms of items by their ids. merge: a series of
    small moves, such as with the arrow keys, is one step of undo. Returns what was changed. Raises
    RuleProblem if an item would begin on another day, was removed, or was changed meanwhile.
    """
    for item in moved:
        item_in(store.conference, item.id)
        refuse_nonsense(item)
    changes = with_the_rest(store.conference, moved, rest)
    refuse_outdated(store.conference, changes)
    with store.edit(_label(store, moved), merge=merge) as edit:
        write_changes(edit, changes)
        for item_id, room_ids in rooms.items():
            write_rooms(edit, item_id, room_ids)
    return changes


def park_items(store: Store, item_ids: Sequence[int]) -> None:
    """Take the time from items; rooms, people and all else stay with them."""
    items = [replace(item_in(store.conference, i), parked=True) for i in dict.fromkeys(item_ids)]
    change_along(store, items, RestOfDay.STAY)


def copy_items(store: Store, copies: Sequence[ItemCopy]) -> tuple[int, ...]:
    """Copy items with what belongs to them, in one step; return the ids of the copies."""
    found = [(item_in(store.conference, copy.item_id), copy) for copy in copies]
    if len(found) == 1:
        label = phrase("Copy {title}", title=found[0][0].title)
    else:
        label = phrase("Copy %n agenda items", n=len(found))
    with store.edit(label) as edit:
        return tuple(
            write_copy(edit, item, copy.day, copy.start, copy.room_ids) for item, copy in found
        )


def copy_day(store: Store, day: int, to: int) -> tuple[int, ...]:
    """Copy all items of a day to another one; RuleProblem if that has items already."""
    items = [item for item in store.conference.items() if item.day == day]
    if any(item.day == to for item in store.conference.items()):
        raise RuleProblem(
            phrase("Day {day} has agenda items already.", day=to),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Select the items that are missing there, and copy them."),
        )
    with store.edit(phrase("Copy day {day} to day {other}", day=day, other=to)) as edit:
        return tuple(write_copy(edit, item, to, item.start) for item in items)


def _label(store: Store, moved: Sequence[AgendaItem]) -> Phrase:
    parked = bool(moved) and all(item.parked for item in moved)
    if len(moved) > 1:
        if parked:
            return phrase("Take the time from %n agenda items", n=len(moved))
        return phrase("Move %n agenda items", n=len(moved))
    (item,) = moved
    before = item_in(store.conference, item.id)
    if parked:
        return phrase("Take the time from {title}", title=item.title)
    if before.parked:
        return phrase("Give {title} a time: {start}", title=item.title, start=f"{item.start:%H:%M}")
    if before.minutes != item.minutes:
        return phrase("{title} takes {minutes} minutes", title=item.title, minutes=item.minutes)
    return phrase("Move {title} to {start}", title=item.title, start=f"{item.start:%H:%M}")
