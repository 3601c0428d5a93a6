"""Which items of a day follow which, and which have to do with each other at all."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType

from moderator.event.conference import Conference, derived
from moderator.event.renewal import renewed
from moderator.event.schedule import AgendaItem, ItemRoom
from moderator.event.workshops import Workshop

Rooms = Mapping[int, frozenset[int]]
"""Ids of the rooms of items, by the ids of the items."""

_EVERYONE = -1
"""Stands for the items that are for everyone, among the ids of rooms."""
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
    places = {item.id: place for place, item in enumerate(ordered)}
    ends = _Ends(ordered, rooms)
    return {
        item.id: tuple(sorted(ends.before(item, places), key=lambda e: places[e.id]))
        for item in ordered
    }


class _Ends:
    """The items of a day by when they end: all, those for everyone, and those of each room.

    With them, what an item follows is found without comparing it with all others.
    """

    def __init__(self, ordered: Sequence[AgendaItem], rooms: Rooms) -> None:
        self._rooms = rooms
        self._lists: dict[int | None, list[AgendaItem]] = {None: [], _EVERYONE: []}
        for item in sorted(ordered, key=lambda e: e.end_minute):
            self._lists[None].append(item)
            if item.for_everyone:
                self._lists[_EVERYONE].append(item)
            else:
                for room_id in rooms.get(item.id, ()):
                    self._lists.setdefault(room_id, []).append(item)
        self._ends = {key: [e.end_minute for e in found] for key, found in self._lists.items()}
        self._newest = {
            key: list(accumulate((e.start_minute for e in found), max))
            for key, found in self._lists.items()
        }

    def before(self, item: AgendaItem, places: Mapping[int, int]) -> Iterable[AgendaItem]:
        """Find what an item directly follows, each once; places: of all in the order of the day."""
        keys: list[int | None] = [None]
        if not item.for_everyone:
            keys = [_EVERYONE, *(r for r in self._rooms.get(item.id, ()) if r in self._lists)]
        over = {key: bisect_right(self._ends[key], item.start_minute) for key in keys}
        newest = max(
            (self._newest[key][count - 1] for key, count in over.items() if count), default=0
        )
        found = {
            each.id: each
            for key, count in over.items()
            for each in self._lists[key][bisect_left(self._ends[key], newest) : count]
            if each.end_minute > newest or each.start_minute == newest
        }
        return [each for each in found.values() if places[each.id] < places[item.id]]


@derived(AgendaItem)
def items_of_day(conference: Conference, day: int) -> tuple[AgendaItem, ...]:
    """The items of a day in its order."""
    items = (item for item in conference.items() if item.day == day)
    return tuple(sorted(items, key=place_in_day))


@dataclass(frozen=True)
class _Followed:
    """What follows what in an event: its tables, and what was found for its days so far."""

    items: Mapping[int, AgendaItem]
    links: Mapping[int, ItemRoom]
    workshops: Mapping[int, Workshop]
    days: dict[int, Mapping[int, tuple[AgendaItem, ...]]] = field(default_factory=dict)


def follows_on(conference: Conference, day: int) -> Mapping[int, tuple[AgendaItem, ...]]:
    """Find for each item of a day those that it directly follows, see `follows`."""
    days = _followed(conference).days
    if day not in days:
        days[day] = follows(items_of_day(conference, day), rooms_of_items(conference))
    return days[day]


@renewed
def _followed(conference: Conference, before: _Followed | None) -> _Followed:
    """Keep what was found as long as nothing has moved, also where words are others."""
    items, links = conference.table(AgendaItem), conference.table(ItemRoom)
    workshops = conference.table(Workshop)
    if before is None or before.links is not links or before.workshops is not workshops:
        return _Followed(items, links, workshops)
    if before.items is items:
        return before
    changed = {i: item for i, item in items.items() if before.items.get(i) is not item}
    if len(items) != len(before.items) or not all(
        (old := before.items.get(i)) is not None and _same_place(old, item)
        for i, item in changed.items()
    ):
        return _Followed(items, links, workshops)
    days: dict[int, Mapping[int, tuple[AgendaItem, ...]]] = {
        day: {i: tuple(changed.get(e.id, e) for e in earlier) for i, earlier in known.items()}
        for day, known in before.days.items()
    }
    return _Followed(items, links, workshops, days)


def _same_place(one: AgendaItem, other: AgendaItem) -> bool:
    """Return whether all that `follows` asks of an item is alike."""
    return (
        one.day == other.day
        and one.start == other.start
        and one.minutes == other.minutes
        and one.for_everyone is other.for_everyone
        and one.parked is other.parked
    )
