"""Clashes of two items in one room, and of those where everybody is wanted twice."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.clash import Clash, ClashKind
from moderator.rules.schedule.clash_words import ids_of, pair_of, span_of_item
from moderator.rules.schedule.occupancy import (
    SHARING,
    Use,
    overlap,
    uses_of,
)


def in_one_room(
    conference: Conference, room_id: int, items: Sequence[AgendaItem]
) -> Iterator[Clash]:
    """Find what uses a room at once; items: those of one day in this room, in their order."""
    every = (use for item in items for use in uses_of(conference, item) if _is_in(use, room_id))
    for one, other in at_once(list(dict.fromkeys(every))):  # an item may have a room twice
        if one.item.kind in SHARING and other.item.kind in SHARING:
            continue
        ids, workshops = ids_of(one, other)
        name = one.room.name if one.room else ""
        words = phrase("{room} is taken twice", room=name)
        detail = pair_of(conference, one, other)
        yield Clash(ClashKind.ROOM, words, detail, ids, workshops, room_id)


def _is_in(use: Use, room_id: int) -> bool:
    return use.room is not None and use.room.id == room_id


def at_once(ordered: Sequence[Use]) -> Iterator[tuple[Use, Use]]:
    """List the pairs that share some of their time; ordered: by their start."""
    return (pair for pair in near(ordered) if pair[0].overlaps(pair[1]))


def near(ordered: Sequence[Use], minutes: int = 0) -> Iterator[tuple[Use, Use]]:
    """List the pairs of which the later one begins less than some minutes after the end."""
    going_on: list[Use] = []
    for use in ordered:
        start = use.item.start_minute
        going_on = [one for one in going_on if one.item.end_minute + minutes > start]
        yield from ((one, use) for one in going_on)
        going_on.append(use)


def for_everyone_at_once(items: Sequence[AgendaItem]) -> Iterator[Clash]:
    """Find items at the same time as one for everyone; items: those of one day, in their order.

    What is for those in its rooms overlaps freely with others like it.
    """
    going_on: list[AgendaItem] = []
    for_all: list[AgendaItem] = []
    for item in items:
        if item.kind is ItemKind.REGISTRATION:
            continue
        start = item.start_minute
        for_all = [one for one in for_all if one.end_minute > start]
        if item.for_everyone:  # else those for everyone are the only ones to compare it with
            going_on = [one for one in going_on if one.end_minute > start]
        for one in going_on if item.for_everyone else for_all:
            if overlap(one, item):
                yield _overlapping(one, item)
        going_on.append(item)
        if item.for_everyone:
            for_all.append(item)


def with_changed(items: Sequence[AgendaItem], changed: AbstractSet[int]) -> Iterator[Clash]:
    """Find the same, but only the pairs of which an item has changed; items: in any order."""
    awake = [item for item in items if item.kind is not ItemKind.REGISTRATION]
    for one in awake:
        if one.id not in changed:
            continue
        for other in awake:
            if one.id == other.id or (other.id in changed and other.id < one.id):
                continue
            if (one.for_everyone or other.for_everyone) and overlap(one, other):
                yield _overlapping(*sorted((one, other), key=lambda i: (i.start, i.id)))


def _overlapping(one: AgendaItem, other: AgendaItem) -> Clash:
    words = phrase("{one} and {other} overlap", one=one.title, other=other.title)
    first, second = span_of_item(one), span_of_item(other)
    detail = phrase("{first} and {second}", first=first, second=second)
    return Clash(ClashKind.OVERLAP, words, detail, (one.id, other.id))
