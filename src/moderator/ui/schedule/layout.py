"""Where everything lies on the timeline, in pixels."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from PySide6.QtCore import QPointF, QRectF

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.occupancy import SHARING
from moderator.ui import theme

AXIS_WIDTH = theme.scaled(62)
GAP = 3
DAY_TITLE = theme.scaled(32)
DAY_GAP = 24
MARGIN = 12
SNAP = 5
NARROWEST = theme.scaled(96)
Key = tuple[str, int]
"""What can be selected: "item", "workshop", "room" or "theme", and the id of the record."""


@dataclass(frozen=True, slots=True)
class TimelineBlock:
    """What is painted for an item or, in a round, for one workshop; rect in pixels.

    key: what is selected with it. first, last: columns that it covers.
    """

    item: AgendaItem
    workshop: Workshop | None
    first: int
    last: int
    rect: QRectF = field(default_factory=QRectF)

    @property
    def key(self) -> Key:
        """Name the record that is selected with this block."""
        return ("workshop", self.workshop.id) if self.workshop else ("item", self.item.id)


@dataclass(frozen=True, slots=True)
class DayStrip:
    """One day on the timeline: from minute `first` at pixel `top` to minute `last`."""

    day: int
    first: int
    last: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class TimelineSpot:
    """A place on the timeline: day, minute of the day snapped to five, column or None."""

    day: int
    minute: int
    column: int | None

    @property
    def start(self) -> time:
        """The minute as a time of day."""
        return time(*divmod(min(max(self.minute, 0), 24 * 60 - 1), 60))


class Layout:
    """Lays the days of a conference out on a width.

    columns: rooms in which something happens that not everybody shares, as a foyer is shared.
    scale: pixels for a minute.
    """

    def __init__(
        self, conference: Conference, days: Sequence[int], width: float, scale: float
    ) -> None:
        self.conference = conference
        self.scale = scale
        self.columns = columns(conference)
        self.titled = len(days) > 1
        count = max(1, len(self.columns))
        self.width = max(width, AXIS_WIDTH + count * NARROWEST)
        self.column_width = (self.width - AXIS_WIDTH) / count
        self.strips = tuple(self._strips(days))
        self.height = self.strips[-1].bottom + MARGIN if self.strips else 0.0
        self.blocks = tuple(self._blocks())

    def x(self, column: int) -> float:
        """Left edge of a column."""
        return AXIS_WIDTH + column * self.column_width

    def y(self, day: int, minute: float) -> float | None:
        """Height of a minute of a day, or None where the day is not shown."""
        for strip in self.strips:
            if strip.day == day:
                return strip.top + (minute - strip.first) * self.scale
        return None

    def spot(self, point: QPointF, *, offset: float = 0) -> TimelineSpot | None:
        """Find day, minute and column under a point; None where no day is.

        offset: minutes to take off before snapping, as when a block is held in its middle.
        """
        for strip in self.strips:
            if strip.top - MARGIN <= point.y() <= strip.bottom + MARGIN:
                minute = strip.first + (point.y() - strip.top) / self.scale - offset
                snapped = round(minute / SNAP) * SNAP
                inside = 0 <= point.x() - AXIS_WIDTH < self.width - AXIS_WIDTH
                column = int((point.x() - AXIS_WIDTH) / self.column_width) if inside else None
                return TimelineSpot(strip.day, min(max(snapped, 0), 24 * 60 - SNAP), column)
        return None

    def room_at(self, spot: TimelineSpot) -> int | None:
        """Find the room of the column of a spot."""
        if spot.column is None or spot.column >= len(self.columns):
            return None
        return self.columns[spot.column].id

    def block_at(self, point: QPointF) -> TimelineBlock | None:
        """Find the block under a point."""
        return next((b for b in reversed(self.blocks) if b.rect.contains(point)), None)

    def of_key(self, key: Key | None) -> TimelineBlock | None:
        """Find the block of a record."""
        return next((block for block in self.blocks if block.key == key), None)

    def rect_of(self, day: int, start: int, minutes: int, first: int, last: int) -> QRectF:
        """Rectangle of a stretch of time across columns."""
        top = self.y(day, start) or 0.0
        left = self.x(first) + GAP
        right = self.x(last + 1) - GAP
        return QRectF(left, top + 1, right - left, max(8.0, minutes * self.scale - GAP))

    def _strips(self, days: Sequence[int]) -> Iterator[DayStrip]:
        top = float(MARGIN)
        for day in days:
            items = [item for item in self.conference.items() if item.day == day]
            first = min((i.start_minute for i in items), default=9 * 60) // 60 * 60
            last = -(-max((i.end_minute for i in items), default=17 * 60) // 60) * 60
            top += DAY_TITLE if self.titled else 0
            bottom = top + (last - first) * self.scale
            yield DayStrip(day, first, last, top, bottom)
            top = bottom + DAY_GAP

    def _blocks(self) -> Iterator[TimelineBlock]:
        for strip in self.strips:
            items = [item for item in self.conference.items() if item.day == strip.day]
            found = [block for item in items for block in self._of_item(item)]
            yield from self._side_by_side(found)

    def _of_item(self, item: AgendaItem) -> Iterator[TimelineBlock]:
        places = {room.id: place for place, room in enumerate(self.columns)}
        everything = TimelineBlock(item, None, 0, max(0, len(self.columns) - 1))
        workshops = self.conference.workshops_of(item.id)
        if item.kind is ItemKind.WORKSHOP_ROUND and workshops:
            taken = {places[w.room_id] for w in workshops if w.room_id in places}
            free = _runs(set(range(len(self.columns))) - taken)
            if free:
                yield TimelineBlock(item, None, *free[0])
            for workshop in workshops:
                if workshop.room_id in places:
                    column = places[workshop.room_id]
                    yield TimelineBlock(item, workshop, column, column)
            return
        rooms = {places[r.id] for r in self.conference.rooms_of(item.id) if r.id in places}
        if not rooms or item.kind in SHARING:
            yield everything
            return
        for first, last in _runs(rooms):
            yield TimelineBlock(item, None, first, last)

    def _side_by_side(self, blocks: Sequence[TimelineBlock]) -> Iterator[TimelineBlock]:
        """Put blocks that overlap in time and columns into lanes beside each other.

        A wide block first leaves its columns to the narrow ones that it overlaps.
        """
        for cluster in _clusters([_given_way(block, blocks) for block in blocks]):
            lanes: list[list[TimelineBlock]] = []
            for block in cluster:
                free = (ln for ln in lanes if not any(_collide(block, other) for other in ln))
                lane = next(free, None)
                if lane is None:
                    lanes.append([block])
                else:
                    lane.append(block)
            gap = GAP if len(lanes) > 1 else 0
            for number, lane in enumerate(lanes):
                for block in lane:
                    at, columns = block.item, (block.first, block.last)
                    rect = self.rect_of(at.day, at.start_minute, at.minutes, *columns)
                    width = rect.width() / len(lanes)
                    left = rect.left() + number * width
                    rect = QRectF(left, rect.top(), width - gap, rect.height())
                    yield replace(block, rect=rect)


def columns(conference: Conference) -> tuple[Room, ...]:
    """Find the rooms that get a column: all but those used for nothing but breaks and the like."""
    used: set[int] = set()
    shared: set[int] = set()
    for item in conference.items():
        rooms = {room.id for room in conference.rooms_of(item.id)}
        if item.kind in SHARING:
            shared |= rooms
        else:
            used |= rooms
        used |= {workshop.room_id for workshop in conference.workshops_of(item.id)}
    return tuple(r for r in conference.rooms() if r.id in used or r.id not in shared)


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Join neighbouring columns: {0, 1, 3} is (0, 1) and (3, 3)."""
    runs: list[tuple[int, int]] = []
    for place in sorted(places):
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _collide(one: TimelineBlock, other: TimelineBlock) -> bool:
    in_time = one.item.start_minute < other.item.end_minute
    in_time = in_time and other.item.start_minute < one.item.end_minute
    return in_time and one.first <= other.last and other.first <= one.last


def _given_way(block: TimelineBlock, blocks: Sequence[TimelineBlock]) -> TimelineBlock:
    """Shrink a block by the columns of narrower ones at the same time, if one column is left."""
    width = block.last - block.first
    rivals = [b for b in blocks if b.last - b.first < width and _collide(block, b)]
    taken = {column for b in rivals for column in range(b.first, b.last + 1)}
    free = _runs(set(range(block.first, block.last + 1)) - taken)
    if not rivals or not free:
        return block
    first, last = max(free, key=lambda run: run[1] - run[0])
    return replace(block, first=first, last=last)


def _clusters(blocks: Sequence[TimelineBlock]) -> Iterator[list[TimelineBlock]]:
    """Gather blocks that collide with one another, directly or through others."""
    left = sorted(blocks, key=lambda b: (b.item.start_minute, b.first, b.item.id))
    while left:
        cluster = [left.pop(0)]
        grown = True
        while grown:
            joining = [b for b in left if any(_collide(b, member) for member in cluster)]
            grown = bool(joining)
            cluster += joining
            left = [b for b in left if b not in joining]
        yield cluster
