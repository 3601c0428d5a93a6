"""The small 0/1 program that finds the cheapest way to win time back.

Its columns are when items that are late begin and end, in minutes from now, and how many minutes
each `Giving` gives. Its rows are the forecast's own rules, each as "not before": an item begins no
sooner than it is planned, than what it follows lets it, and than what is still open before it.
"""

from __future__ import annotations  # the solver's types are not loaded yet

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import reduce
from operator import or_

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.assignment.program import INFINITE, Program
from moderator.rules.schedule.expected import (
    GENTLE,
    Expected,
    ItemState,
    extra_minutes,
    length,
    planned_start,
)
from moderator.rules.schedule.following import Rooms, follows_on, place_in_day, rooms_of_items
from moderator.rules.schedule.giving import Giving, Weighting, coming_today, has_to_be_punctual
from moderator.rules.schedule.program_parts import ProgramPart, parts_of
from moderator.rules.schedule.running import Running
from moderator.rules.schedule.started import OPEN

SMALL = 1e-6
FAR = 100_000.0
"""Minutes that no day has."""
MUCH = 3_000.0
"""Minutes by which something that is left out could have held others back."""


@dataclass(frozen=True, slots=True)
class NotBefore:
    """A lower bound: minutes from now, less those that some columns give."""

    minutes: float
    terms: tuple[tuple[int, float], ...] = ()

    def later(self, minutes: float, *terms: tuple[int, float]) -> NotBefore:
        """Return the bound some minutes later, with further columns."""
        return NotBefore(self.minutes + minutes, (*self.terms, *terms))


@dataclass
class OpenItems:
    """Which running and coming items are planned to be over at a time, as bits of numbers."""

    anyone: int = 0
    everyone: int = 0
    room: dict[int, int] = field(default_factory=dict)

    def add(self, item: AgendaItem, number: int, rooms: Rooms) -> None:
        """Note an item that is over by then."""
        self.anyone |= 1 << number
        if item.for_everyone:
            self.everyone |= 1 << number
        for room in rooms.get(item.id, ()):
            self.room[room] = self.room.get(room, 0) | 1 << number

    def waited_for(self, item: AgendaItem, rooms: Rooms) -> int:
        """Find those that an item has to wait for; see `started.OpenBefore`."""
        if item.for_everyone:
            return self.anyone
        found = self.everyone
        for room in rooms.get(item.id, ()):
            found |= self.room.get(room, 0)
        return found


@dataclass
class WinBackProgram:
    """The program of one day at one moment; several weightings are solved on it.

    givings: what can give time; only what lies before something that is late gets a column.
    """

    conference: Conference
    state: Running
    givings: Sequence[Giving]
    program: Program = field(default_factory=Program)

    def __post_init__(self) -> None:
        self.late = self._late()
        self.minutes: dict[Giving, int] = {}
        self.touched: dict[Giving, int] = {}
        self._beyond: dict[Giving, int] = {}
        self._begins: dict[int, int] = {}
        self._ends: dict[int, list[NotBefore]] = {}
        self._lasts: dict[int, list[NotBefore]] = {}
        self._rooms = rooms_of_items(self.conference)
        self._open = OpenItems()
        self._ancestors: dict[int, int] = {}
        self._numbered: list[Expected] = []
        self._by_record: dict[tuple[type[AgendaItem | Workshop], int], Giving] = {}
        if self.late:
            self._build()
            self._parts = tuple(self._separate())

    def solve(self, weighting: Weighting) -> Mapping[Giving, int] | None:
        """Return the minutes that each gives in the cheapest plan; None if none is worth it."""
        if not self.minutes:
            return None
        costs = self._costs(weighting)
        values: dict[int, float] = {}
        for part in self._parts:
            values.update(part.solve(costs))
        given = {
            giving: round(values.get(column, 0.0)) * (giving.most if giving.whole else 1)
            for giving, column in self.minutes.items()
        }
        return {giving: minutes for giving, minutes in given.items() if minutes} or None

    def exclude(self, given: Mapping[Giving, int]) -> None:
        """Let no later plan touch all that this one does in the same rooms."""
        columns = {self.touched[giving] for giving in given}
        for part in self._parts:
            part.exclude(columns)

    def _costs(self, weighting: Weighting) -> Mapping[int, float]:
        """What a unit of each column costs."""
        costs: dict[int, float] = {}
        for giving, column in self.minutes.items():
            per_minute = giving.weight * weighting.minute
            costs[column] = per_minute * (giving.most if giving.whole else 1)
            costs[self._beyond[giving]] = per_minute * (weighting.beyond_half - 1)
            costs[self.touched[giving]] = weighting.touched
        for item_id, expected in self.late.items():
            if expected.state is ItemState.COMING and has_to_be_punctual(expected.item):
                weight = weighting.fixed if expected.item.fixed else weighting.plenary
                costs[self._begins[item_id]] = weight
        return costs

    def _separate(self) -> Iterator[ProgramPart]:
        """Split the program into parts that share no column, such as rooms that never meet."""
        given, begins = set(self.minutes.values()), set(self._begins.values())
        for part in parts_of(self.program):
            if not given.isdisjoint(part.columns) and not begins.isdisjoint(part.columns):
                yield part

    def _late(self) -> dict[int, Expected]:
        """Find what begins late, or is left out between; all else stays as it is expected."""
        coming = coming_today(self.state)
        if not coming:
            return {}
        day = self.state.day(coming[0].item.day)
        return {
            e.item.id: e
            for e in sorted(day, key=lambda e: place_in_day(e.item))
            if e.state in {ItemState.COMING, ItemState.SKIPPED}
            and self._until(e) > self._planned(e.item) + SMALL
        }

    def _minutes(self, span: timedelta) -> float:
        return span / timedelta(minutes=1)

    def _until(self, expected: Expected) -> float:
        return self._minutes(self.state.until(expected.start))

    def _planned(self, item: AgendaItem) -> float:
        return self._minutes(self.state.until(planned_start(self.conference.event, item)))

    def _build(self) -> None:
        day = next(iter(self.late.values())).item.day
        found = {e.item.id: e for e in self.state.day(day)}
        before = follows_on(self.conference, day)
        self._give(found)
        ordered = sorted(found.values(), key=lambda e: place_in_day(e.item))
        self._numbered = ordered
        numbers = {e.item.id: number for number, e in enumerate(ordered)}
        by_end = sorted(ordered, key=lambda e: -e.item.end_minute)
        earlier = (e for e in self.state.items if e.item.day < day)
        busy = [self._minutes(self.state.until(e.end)) for e in earlier if _runs(e)]
        self._floor = max([0.0, *busy])
        for expected in ordered:
            while by_end and by_end[-1].item.end_minute <= expected.item.start_minute:
                one = by_end.pop()
                if one.state in OPEN:
                    self._open.add(one.item, numbers[one.item.id], self._rooms)
            follows = [found[e.id] for e in before[expected.item.id]]
            open_ones = [e for e in follows if e.state in OPEN]
            self._ancestors[expected.item.id] = reduce(
                or_, (self._ancestors[e.item.id] | 1 << numbers[e.item.id] for e in open_ones), 0
            )
            if expected.item.id in self.late:
                self._begin(expected, follows)
            self._end(expected, follows)

    def _give(self, found: Mapping[int, Expected]) -> None:
        """Make columns for what is planned to be over when something begins that is late."""
        last = max(e.item.start_minute for e in self.late.values())
        for giving in self.givings:
            record = giving.record
            item_id = record.id if isinstance(record, AgendaItem) else record.round_id
            if found[item_id].state is ItemState.COMING and found[item_id].item.end_minute > last:
                continue
            self._by_record[type(record), record.id] = giving
            most = 1 if giving.whole else giving.most
            self.minutes[giving] = given = self.program.column(0, most)
            self.touched[giving] = touched = self.program.column()
            self._beyond[giving] = beyond = self.program.column(0, most, whole=False)
            self.program.row(-INFINITE, [(given, 1), (touched, -most)], 0)
            if not giving.whole:
                self.program.row(-INFINITE, [(given, 1), (beyond, -1)], giving.most / 2)

    def _gives(self, kind: type[AgendaItem | Workshop], record_id: int) -> Giving | None:
        return self._by_record.get((kind, record_id))

    def _begin(self, expected: Expected, before: Sequence[Expected]) -> None:
        """Make the column of when a late item begins, and the rows that hold it back."""
        item = expected.item
        planned = self._planned(item)
        giving = self._gives(AgendaItem, item.id)
        waits = expected.state is ItemState.COMING and not (giving and giving.whole)
        least = max(planned, self._floor) if waits else planned
        begins = self.program.column(least, FAR, whole=False)
        self._begins[item.id] = begins
        nearest = max((e.item.end_minute for e in before), default=0)
        for one in before:
            for end in self._end_for(one, item):
                self._hold(begins, end)
                if one.item.end_minute == nearest and not (item.fixed or item.linked):
                    gap = item.start_minute - nearest - max(0, one.item.buffer)
                    self._hold(begins, end.later(gap))
        for bound in self._open_before(item):
            self._hold(begins, bound)

    def _hold(self, column: int, bound: NotBefore) -> None:
        """Add the row "this column is not before that bound"."""
        terms = [(column, 1.0), *((c, -f) for c, f in bound.terms)]
        self.program.row(bound.minutes, terms, INFINITE)

    def _end_for(self, one: Expected, item: AgendaItem) -> list[NotBefore]:
        """When something is over for those who take part in another item; see the forecast."""
        if item.kind is ItemKind.BREAK:
            return self._ends[one.item.id]
        ends = self._room_ends(one, item)
        return ends if ends is not self._ends[one.item.id] else [*ends, *self._lasts[one.item.id]]

    def _room_ends(self, one: Expected, item: AgendaItem) -> list[NotBefore]:
        """When something is over for those in another item's rooms, if it has workshops there."""
        if not item.for_everyone and one.rooms:
            ours = self._rooms.get(item.id, frozenset())
            clocks = [c for c in one.rooms if c.workshop.room_id in ours]
            if clocks:
                return [b for c in clocks for b in self._clock_end(one, c.workshop.id)]
        return self._ends[one.item.id]

    def _end(self, expected: Expected, before: Sequence[Expected]) -> None:
        """Note when an item ends, and when the last of its rooms does."""
        item = expected.item
        state, giving = expected.state, self._gives(AgendaItem, item.id)
        if state is ItemState.RUNNING:
            due = self._minutes(self.state.until(expected.due))
            ends = [NotBefore(self._minutes(self.state.until(expected.end)))]
            if giving is not None:
                ends = [NotBefore(0.0), NotBefore(due, ((self.minutes[giving], -1.0),))]
        elif item.id in self._begins:
            begins = NotBefore(0.0, ((self._begins[item.id], 1.0),))
            ends = [begins]
            if state is ItemState.COMING:
                ends = self._coming_ends(expected, begins, giving)
        elif giving is not None and state is ItemState.COMING:
            start = NotBefore(self._until(expected))
            ends = self._coming_ends(expected, start, giving)
        else:
            ends = [NotBefore(self._minutes(self.state.until(expected.end)))]
        if state in {ItemState.RUNNING, ItemState.COMING} and item.kind is ItemKind.BREAK:
            ends = [*self._own_ends(expected, ends, before), *_rest(item, before, self._lasts)]
        self._ends[item.id] = ends
        self._lasts[item.id] = self._last(expected, before)
        rooms = any(self._gives(Workshop, c.workshop.id) for c in expected.rooms)
        if rooms and state is ItemState.RUNNING and expected.last <= expected.end:
            self._ends[item.id] = self._lasts[item.id]

    def _last(self, expected: Expected, before: Sequence[Expected]) -> list[NotBefore]:
        """When the last room of a round ends; what is left out passes on those before it."""
        if expected.state is ItemState.SKIPPED:
            return [bound for one in before for bound in self._lasts[one.item.id]]
        clocks = expected.rooms
        return [bound for c in clocks for bound in self._clock_end(expected, c.workshop.id)]

    def _own_ends(
        self, expected: Expected, ends: list[NotBefore], before: Sequence[Expected]
    ) -> list[NotBefore]:
        """When a break ends that runs, without what late rooms add, which may change."""
        late = [e for e in before if e.last > e.end]
        if expected.state is not ItemState.RUNNING or not late:
            return ends
        least = self._until(expected) + self._minutes(length(expected.item))
        if expected.item.shortest is not None:
            goal = self._planned(expected.item) + expected.item.minutes
            goal += max(0, extra_minutes(expected.item))
            shortest = self._until(expected) + expected.item.shortest
            least = max(min(least, goal), min(least, shortest))
        return [NotBefore(max(0.0, least))]

    def _coming_ends(
        self, expected: Expected, begins: NotBefore, giving: Giving | None
    ) -> list[NotBefore]:
        item = expected.item
        minutes = max(0, item.minutes + extra_minutes(item))
        planned_end = self._planned(item) + item.minutes
        column = None if giving is None else self.minutes[giving]
        if item.fixed_end:
            goal = NotBefore(planned_end + extra_minutes(item))
            ends = [goal, begins.later(min(minutes, item.shortest or 1))]
        elif item.kind in GENTLE and item.shortest is not None:
            goal = NotBefore(planned_end + max(0, extra_minutes(item)))
            ends = [goal, begins.later(min(minutes, item.shortest))]
        else:
            whole = self._minutes(self.state.venue.elapsed(expected.start, expected.end))
            ends = [begins.later(whole)]
            if column is not None and giving is not None and not giving.whole:
                return [begins.later(whole, (column, -1.0))]
        if column is None:
            return ends
        # left out, it takes no time, and does not wait for now
        now = NotBefore(self._floor + min(minutes, item.shortest or minutes))
        return [begins, *(end.later(0.0, (column, -MUCH)) for end in (*ends, now))]

    def _clock_end(self, expected: Expected, workshop_id: int) -> list[NotBefore]:
        """When one room of a round ends."""
        clock = next(c for c in expected.rooms if c.workshop.id == workshop_id)
        end = self._minutes(self.state.until(clock.end))
        if clock.left is None:
            return [
                own.later(self._minutes(self.state.venue.elapsed(expected.end, clock.end)))
                for own in self._ends.get(expected.item.id, ())
            ]
        givers = self._gives(Workshop, workshop_id), self._gives(AgendaItem, expected.item.id)
        terms = [(self.minutes[giving], -1.0) for giving in givers if giving is not None]
        if clock.over or not terms:
            return [NotBefore(end)]
        due = self._minutes(self.state.until(clock.due))
        return [NotBefore(0.0), NotBefore(due, tuple(terms))]

    def _open_before(self, item: AgendaItem) -> Iterator[NotBefore]:
        """When what is open ends that an item waits for without following it."""
        missing = self._open.waited_for(item, self._rooms) & ~self._ancestors[item.id]
        for number in _bits(missing):
            missing &= ~self._ancestors[self._numbered[number].item.id]
        for number in _bits(missing):
            yield from self._room_ends(self._numbered[number], item)


def _runs(expected: Expected) -> bool:
    return expected.state is ItemState.RUNNING


def _rest(
    item: AgendaItem, before: Sequence[Expected], lasts: Mapping[int, list[NotBefore]]
) -> Iterator[NotBefore]:
    """How long a break must last at least, for those of the rooms that end after it begins."""
    least = length(item) / timedelta(minutes=1)
    if item.shortest is not None:
        least = min(least, item.shortest)
    for one in before:
        if one.last > one.end:
            for last in lasts[one.item.id]:
                yield last.later(least)


def _bits(number: int) -> Iterator[int]:
    """The places of the bits that are set."""
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low
