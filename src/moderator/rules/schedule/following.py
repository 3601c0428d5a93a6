"""Which items of a day follow which, and which have to do with each other at all."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from moderator.event.conference import Conference, derived
from moderator.event.schedule import AgendaItem, ItemRoom
from moderator.event.workshops import Workshop

Rooms = Mapping[int, frozenset[int]]
"""Ids of the rooms of items, by the ids of the items."""

ANYWHERE: Rooms = MappingProxyType({})


def place_in_day(item: AgendaItem) -> tuple[int, int, int]:
    """The order of the items of a day."""
    return item.start_minute, item.end_minute, item.id


@derived(ItemRoom, Workshop)
def rooms_of_items(conference: Conference) -> Rooms:
    """Find the rooms that each item takes place in, those of its workshops included."""
    found: dict[int, set[int]] = {}
    for link in conference.table(ItemRoom).values():
        found.setdefault(link.item_id, set()).add(link.room_id)
    for workshop in conference.table(Workshop).values():
        found.setdefault(workshop.round_id, set()).add(workshop.room_id)
    return {item_id: frozenset(rooms) for item_id, rooms in found.items()}


def share_people(one: AgendaItem, other: AgendaItem, rooms: Rooms) -> bool:
    """Return whether some people take part in both, so that one waits for the other.

    What is for everyone has to do with all; other items only with those in the same rooms.
    """
    if one.for_everyone or other.for_everyone:
        return True
    return not rooms.get(one.id, frozenset()).isdisjoint(rooms.get(other.id, frozenset()))


def follows(
    items: Sequence[AgendaItem], rooms: Rooms = ANYWHERE
) -> Mapping[int, tuple[AgendaItem, ...]]:
    """Find for each item of one day those that it directly follows.

    An item follows another one that is planned to be over when it begins, unless a third one lies
    between them; so items that overlap in the plan do not follow each other, nor do items in other
    rooms that are not for everyone.
    """
    ordered = sorted(items, key=place_in_day)
    found: dict[int, tuple[AgendaItem, ...]] = {}
    for place, item in enumerate(ordered):
        before = [
            e
            for e in ordered[:place]
            if e.end_minute <= item.start_minute and share_people(e, item, rooms)
        ]
        newest = max((e.start_minute for e in before), default=0)
        found[item.id] = tuple(
            e for e in before if e.end_minute > newest or e.start_minute == newest
        )
    return found


@derived(AgendaItem, ItemRoom, Workshop)
def follows_on(conference: Conference, day: int) -> Mapping[int, tuple[AgendaItem, ...]]:
    """Find for each item of a day those that it directly follows, see `follows`."""
    items = [item for item in conference.items() if item.day == day]
    return follows(items, rooms_of_items(conference))
