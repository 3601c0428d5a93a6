"""Where everything lies on the timeline, in pixels."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from PySide6.QtCore import QPointF, QRectF

from moderator.event.conference import Conference, Record
from moderator.event.schedule import AgendaItem, ItemKind, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.occupancy import SHARING
from moderator.ui import theme
from moderator.ui.schedule.lanes import ColumnStretch, arrange, runs

AXIS_WIDTH = theme.scaled(62)
GAP = 3
DAY_TITLE = theme.scaled(32)
DAY_GAP = 24
MARGIN = 12
SNAP = 5
NARROWEST = theme.scaled(96)
LOWEST = 8
"""Least height of a block, in pixels."""
HOUR, NIGHT = 60, 24 * 60
USUAL_FIRST, USUAL_LAST = 9 * HOUR, 17 * HOUR
"""When a day without items begins and ends, where several days are shown."""
PLACED = (ItemRoom, Workshop, Room, Theme)
"""Kinds of records that decide in which column a block is, beside its item."""
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


Raw = tuple[TimelineBlock, tuple[float, float]]
"""A block before it is laid out, with its top and bottom in pixels."""
Laid = tuple[TimelineBlock, tuple[float, ...], TimelineBlock]
"""A block before it is laid out, columns, pixels and lanes that it got, and what came of it."""


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


@dataclass(frozen=True, slots=True)
class TimelineFrame:
    """What blocks are laid out in: columns, days, and how large all of it is, in pixels."""

    columns: tuple[Room, ...]
    strips: tuple[DayStrip, ...]
    width: float
    height: float


class Layout:
    """Lays the days of a conference out on a width.

    columns: rooms in which something happens that not everybody shares, as a foyer is shared.
    scale: pixels for a minute. hidden: ids of rooms that get no column. One day is shown from
    midnight to the end of its night, several from an hour before to an hour after their items.
    """

    def __init__(
        self,
        conference: Conference,
        days: Sequence[int],
        width: float,
        scale: float,
        hidden: Collection[int] = (),
        *,
        before: "Layout | None" = None,
        steady: bool = False,
    ) -> None:
        self.conference = conference
        self.scale = scale
        self.titled = len(days) > 1
        self.hidden = frozenset(hidden)
        self._wanted = (tuple(days), width)
        self.items = _by_day(conference, days)
        moved = set(days) if before is None else self._moved(before)
        kept = before if before is not None and (steady or not moved) else None
        self.frame: TimelineFrame = self._framed() if kept is None else kept.frame
        self.columns, self.strips = self.frame.columns, self.frame.strips
        self.width, self.height = self.frame.width, self.frame.height
        self.column_width = (self.width - AXIS_WIDTH) / max(1, len(self.columns))
        self._places = {room.id: place for place, room in enumerate(self.columns)}
        self.known: dict[int, tuple[AgendaItem, tuple[Raw, ...]]] = {}
        self.laid: dict[tuple[Key, int], Laid] = {}
        if before is not None and before.frame == self.frame:
            self.known = before.known_in(conference)
            self.laid = dict(before.laid)
        if before is None or before.frame != self.frame:
            self.by_day = {strip.day: self._arranged(strip.day) for strip in self.strips}
        else:
            self.by_day = {
                day: self._arranged(day) if day in moved else self._renewed(day, before)
                for day in self.items
            }
        self.blocks = tuple(block for blocks in self.by_day.values() for block in blocks)
        self._by_key: dict[Key, TimelineBlock] = {}
        for block in self.blocks:
            self._by_key.setdefault(block.key, block)

    def placed_as(self, conference: Conference) -> bool:
        """Return whether the same rooms, workshops and links decide where items are."""
        return all(conference.table(kind) is self.conference.table(kind) for kind in PLACED)

    def known_in(self, conference: Conference) -> dict[int, tuple[AgendaItem, tuple[Raw, ...]]]:
        """Return what is known of items that are in the same rooms in another snapshot."""
        kinds = [
            kind for kind in PLACED if conference.table(kind) is not self.conference.table(kind)
        ]
        if any(kind not in {ItemRoom, Workshop} for kind in kinds):
            return {}
        gone: set[int] = set()
        for kind in kinds:
            old, new = self.conference.table(kind), conference.table(kind)
            for record_id in old.keys() | new.keys():
                was, now = old.get(record_id), new.get(record_id)
                if was is not now:
                    gone.update(_item_of(one) for one in (was, now) if one is not None)
        return {item_id: found for item_id, found in self.known.items() if item_id not in gone}

    def following(self, conference: Conference, *, steady: bool = False) -> "Layout":
        """Lay a newer snapshot out, and do anew only what has changed.

        steady: columns and hours stay as they are, as while something is dragged.
        """
        days, width = self._wanted
        return Layout(conference, days, width, self.scale, self.hidden, before=self, steady=steady)

    def x(self, column: int) -> float:
        """Left edge of a column."""
        return AXIS_WIDTH + column * self.column_width

    def y(self, day: int, minute: float) -> float | None:
        """Height of a minute of a day, or None where the day is not shown."""
        strip = self.strip(day)
        return None if strip is None else strip.top + (minute - strip.first) * self.scale

    def strip(self, day: int) -> DayStrip | None:
        """Find where a day is, or None where it is not shown."""
        return next((strip for strip in self.strips if strip.day == day), None)

    def spot(self, point: QPointF, *, offset: float = 0, snap: int = SNAP) -> TimelineSpot | None:
        """Find day, minute and column under a point; None where no day is.

        offset: minutes to take off before snapping, as when a block is held in its middle.
        """
        for strip in self.strips:
            if strip.top - MARGIN <= point.y() <= strip.bottom + MARGIN:
                minute = strip.first + (point.y() - strip.top) / self.scale - offset
                snapped = round(minute / snap) * snap
                inside = 0 <= point.x() - AXIS_WIDTH < self.width - AXIS_WIDTH
                column = int((point.x() - AXIS_WIDTH) / self.column_width) if inside else None
                return TimelineSpot(strip.day, min(max(snapped, 0), NIGHT - snap), column)
        return None

    def room_at(self, spot: TimelineSpot) -> int | None:
        """Find the room of the column of a spot."""
        if spot.column is None or spot.column >= len(self.columns):
            return None
        return self.columns[spot.column].id

    def block_at(self, point: QPointF) -> TimelineBlock | None:
        """Find the block under a point."""
        return next((b for b in self.blocks if b.rect.contains(point)), None)

    def blocks_in(self, box: QRectF) -> list[TimelineBlock]:
        """Find the blocks that a rectangle touches."""
        return [block for block in self.blocks if block.rect.intersects(box)]

    def of_key(self, key: Key | None) -> TimelineBlock | None:
        """Find the block of a record."""
        return None if key is None else self._by_key.get(key)

    def rect_of(self, day: int, start: int, minutes: int, first: int, last: int) -> QRectF:
        """Rectangle of a stretch of time across columns, at whole pixels."""
        top = round(self.y(day, start) or 0.0) + 1
        bottom = round(self.y(day, start + minutes) or 0.0) + 1
        left, right = round(self.x(first)) + GAP, round(self.x(last + 1)) - GAP
        return QRectF(left, top, max(1, right - left), max(LOWEST, bottom - top - GAP))

    def _moved(self, before: "Layout") -> set[int]:
        """Find the days whose blocks cannot stay where they were."""
        placed = before.placed_as(self.conference)
        return {
            day
            for day, items in self.items.items()
            if not placed or not _same_places(before.items[day], items)
        }

    def _framed(self) -> TimelineFrame:
        days, wide = self._wanted
        shown = tuple(room for room in columns(self.conference) if room.id not in self.hidden)
        width = max(wide, AXIS_WIDTH + max(1, len(shown)) * NARROWEST)
        strips = tuple(self._strips(days))
        return TimelineFrame(shown, strips, width, strips[-1].bottom + MARGIN if strips else 0.0)

    def _strips(self, days: Sequence[int]) -> Iterator[DayStrip]:
        top = float(MARGIN)
        for day in days:
            items = self.items[day]
            begin = min((i.start_minute for i in items), default=USUAL_FIRST)
            end = max((i.end_minute for i in items), default=USUAL_LAST)
            first = max(0, begin // HOUR * HOUR - HOUR) if self.titled else 0
            last = -(-end // HOUR) * HOUR + HOUR
            last = last if self.titled else max(NIGHT, last)
            top += DAY_TITLE if self.titled else 0
            bottom = top + (last - first) * self.scale
            yield DayStrip(day, first, last, top, bottom)
            top = bottom + DAY_GAP

    def _renewed(self, day: int, before: "Layout") -> tuple[TimelineBlock, ...]:
        """Return the blocks of a day in which nothing has moved, with the newest records."""
        pairs = zip(before.items[day], self.items[day], strict=True)
        others = {new.id: new for old, new in pairs if new is not old}
        if not others:
            return before.by_day[day]
        return tuple(
            replace(block, item=others[block.item.id]) if block.item.id in others else block
            for block in before.by_day[day]
        )

    def _arranged(self, day: int) -> tuple[TimelineBlock, ...]:
        """Lay the blocks of a day out so that none covers another."""
        found: list[TimelineBlock] = []
        stretches: list[ColumnStretch] = []
        for item in self.items[day]:
            known = self.known.get(item.id)
            if known is None or known[0] is not item:
                known = self.known[item.id] = (item, tuple(self._stretched(item)))
            for block, (start, end) in known[1]:
                found.append(block)
                stretches.append(ColumnStretch(start, end, block.first, block.last))
        arrange(stretches)
        return tuple(
            self._placed(block, stretch) for block, stretch in zip(found, stretches, strict=True)
        )

    def _stretched(self, item: AgendaItem) -> Iterator[tuple[TimelineBlock, tuple[float, float]]]:
        for block in self._of_item(item):
            rect = self.rect_of(item.day, item.start_minute, item.minutes, block.first, block.last)
            yield block, (rect.top(), rect.bottom() + GAP)

    def _placed(self, block: TimelineBlock, stretch: ColumnStretch) -> TimelineBlock:
        place = (
            stretch.first,
            stretch.last,
            stretch.start,
            stretch.end,
            stretch.lane,
            stretch.lanes,
        )
        laid = self.laid.get((block.key, block.first))
        if laid is not None and laid[0] is block and laid[1] == place:
            return laid[2]
        left, right = round(self.x(stretch.first)) + GAP, round(self.x(stretch.last + 1)) - GAP
        share = (right - left) / stretch.lanes
        gap = min(GAP, share / 3) if stretch.lane < stretch.lanes - 1 else 0
        start = left + share * stretch.lane
        if share > LOWEST:
            start, share = round(start), round(start + share) - round(start)
        rect = QRectF(start, stretch.start, share - gap, stretch.end - GAP - stretch.start)
        placed = replace(block, first=stretch.first, last=stretch.last, rect=rect)
        self.laid[block.key, block.first] = (block, place, placed)
        return placed

    def _of_item(self, item: AgendaItem) -> Iterator[TimelineBlock]:
        places = self._places
        everything = TimelineBlock(item, None, 0, max(0, len(self.columns) - 1))
        workshops = self.conference.workshops_of(item.id)
        if item.kind is ItemKind.WORKSHOP_ROUND and workshops:
            taken = {places[w.room_id] for w in workshops if w.room_id in places}
            free = runs(set(range(len(self.columns))) - taken)
            if free:
                yield TimelineBlock(item, None, *free[0])
            for workshop in workshops:
                if workshop.room_id in places:
                    column = places[workshop.room_id]
                    yield TimelineBlock(item, workshop, column, column)
            return
        rooms = self.conference.rooms_of(item.id)
        if item.kind in SHARING or not rooms:
            yield everything
            return
        own = {places[room.id] for room in rooms if room.id in places}
        if not own and not any(room.id in self.hidden for room in rooms):
            yield everything
        for first, last in runs(own):
            yield TimelineBlock(item, None, first, last)


def changed_boxes(before: Layout, after: Layout) -> Iterator[QRectF]:
    """Find where a block has come, gone or changed; both layouts have the same frame."""
    for day, blocks in after.by_day.items():
        if blocks is before.by_day[day]:
            continue
        old = {(block.key, block.first): block for block in before.by_day[day]}
        new = {(block.key, block.first): block for block in blocks}
        for key in old.keys() | new.keys():
            was, now = old.get(key), new.get(key)
            if was is not now and was != now:
                yield from (block.rect for block in (was, now) if block is not None)


def _by_day(conference: Conference, days: Sequence[int]) -> dict[int, tuple[AgendaItem, ...]]:
    found: dict[int, list[AgendaItem]] = {day: [] for day in days}
    for item in conference.items():
        if item.day in found:
            found[item.day].append(item)
    return {day: tuple(items) for day, items in found.items()}


def _item_of(record: Record) -> int:
    """Return the id of the item that a record puts into a room; 0 for none."""
    match record:
        case ItemRoom():
            return record.item_id
        case Workshop():
            return record.round_id
        case _:
            return 0


def _same_places(before: Sequence[AgendaItem], after: Sequence[AgendaItem]) -> bool:
    """Return whether the items of a day have stayed where they were."""
    return len(before) == len(after) and all(
        old is new
        or (
            old.id == new.id
            and old.start == new.start
            and old.minutes == new.minutes
            and old.kind is new.kind
        )
        for old, new in zip(before, after, strict=True)
    )


def columns(conference: Conference) -> tuple[Room, ...]:
    """Find the rooms that get a column: all but those used for nothing but breaks and the like."""
    used: set[int] = set()
    shared: set[int] = set()
    for item in conference.all(AgendaItem):
        rooms = {room.id for room in conference.rooms_of(item.id)}
        if item.kind in SHARING:
            shared |= rooms
        else:
            used |= rooms
        used |= {workshop.room_id for workshop in conference.workshops_of(item.id)}
    return tuple(r for r in conference.rooms() if r.id in used or r.id not in shared)
