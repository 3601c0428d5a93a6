"""What the starts of items say about those before them: passed over, or still to be waited for."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.expected import Expected, ItemState
from moderator.rules.schedule.following import Rooms

OPEN = frozenset({ItemState.RUNNING, ItemState.COMING})


def passed_items(
    items: Sequence[AgendaItem],
    before: Mapping[int, tuple[AgendaItem, ...]],
    started: Mapping[int, datetime],
) -> Mapping[int, datetime]:
    """Find items after which another one was started, with the time of that start.

    items: of one day, in order. An item that was passed over and is started all the same, such as
    a late speaker's talk, is passed only by later starts. Sets of starts are the bits of a number,
    so that they are joined at once.
    """
    moments = sorted(set(started.values()))
    places = {moment: place for place, moment in enumerate(moments)}
    later = dict.fromkeys((item.id for item in items), 0)
    for item in reversed(items):
        starts = later[item.id]
        if item.id in started:
            starts |= 1 << places[started[item.id]]
        if starts:
            for earlier in before[item.id]:
                later[earlier.id] |= starts
    passed = {}
    for item in items:
        starts = later[item.id]
        if item.id in started:
            own = places[started[item.id]] + 1
            starts = starts >> own << own
        if starts:
            passed[item.id] = moments[(starts & -starts).bit_length() - 1]
    return passed


class OpenBefore:
    """Until when running and coming items take that an item has to wait for, even out of order.

    Items are asked for in their order, which is how they are found.
    """

    def __init__(
        self, items: Sequence[AgendaItem], rooms: Rooms, found: Mapping[int, Expected]
    ) -> None:
        self._by_end = sorted(items, key=lambda item: item.end_minute, reverse=True)
        self._rooms, self._found = rooms, found
        self._any: datetime | None = None
        self._everyone: datetime | None = None
        self._room: dict[int, datetime] = {}
        self._rounds: list[Expected] = []

    def until(self, item: AgendaItem) -> list[datetime]:
        """The ends that an item has to wait for; none if nothing is open before it."""
        while self._by_end and self._by_end[-1].end_minute <= item.start_minute:
            expected = self._found.get(self._by_end.pop().id)
            if expected is not None and expected.state in OPEN:
                self._add(expected)
        ends = [self._any]
        if not item.for_everyone:
            rooms = self._rooms.get(item.id, frozenset())
            ends = [self._everyone, *(self._room.get(room) for room in rooms)]
            ends += [_end_in(expected, rooms) for expected in self._rounds]
        return [end for end in ends if end is not None]

    def _add(self, expected: Expected) -> None:
        end = expected.end
        self._any = max(self._any or end, end)
        if expected.rooms:
            self._rounds.append(expected)
            return
        if expected.item.for_everyone:
            self._everyone = max(self._everyone or end, end)
        for room in self._rooms.get(expected.item.id, ()):
            self._room[room] = max(self._room.get(room, end), end)


def _end_in(expected: Expected, rooms: frozenset[int]) -> datetime | None:
    """When a round is over for those in some rooms: as their own workshops end."""
    ends = [c.end for c in expected.rooms if c.workshop.room_id in rooms]
    if ends:
        return max(ends)
    return expected.end if expected.item.for_everyone else None
