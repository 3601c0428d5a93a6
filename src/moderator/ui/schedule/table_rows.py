"""The rows of the schedule's table: items, what belongs to them, free time, and the new row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind, Part
from moderator.event.workshops import Workshop
from moderator.rules.schedule.row_order import free_before, of_day


class RowKind(Enum):
    """What a row is about."""

    ITEM = auto()
    PART = auto()
    WORKSHOP = auto()
    AIR = auto()
    NEW = auto()
    NEW_PART = auto()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table.

    item: the item itself, the one that a part or workshop belongs to, or the fixed one before which
    time is free; of a new row the one above it, None where there is none. start, minutes: of a part
    or of free time. opened: whether the parts of an item are shown, None where it has none.
    draft: the new row was put between others, and goes away if nothing is typed.
    """

    kind: RowKind
    day: int
    item: AgendaItem | None = None
    part: Part | None = None
    workshop: Workshop | None = None
    start: int = 0
    minutes: int = 0
    opened: bool | None = None
    draft: bool = False

    @property
    def key(self) -> tuple[RowKind, int, int, bool]:
        """Identify the row."""
        if self.kind is RowKind.NEW:
            return self.kind, self.day, 0, self.draft
        about = self.part or self.workshop or self.item
        return self.kind, self.day, about.id if about else 0, self.opened is not None


@dataclass(frozen=True, slots=True)
class Shape:
    """Which rows are shown beside the items; opened: ids of items whose parts are.

    after: id of the item below which a new row was put. ordered: the rows are in the order of time.
    """

    opened: frozenset[int] = frozenset()
    after: int | None = None
    ordered: bool = True


def rows_of(
    conference: Conference, items: Sequence[AgendaItem], days: Sequence[int], shape: Shape
) -> tuple[TableRow, ...]:
    """Make the rows of items that are sorted already, with a new row at the end of each day."""
    if not shape.ordered:
        new = _new_row(conference, days[-1])
        return (*(row for item in items for row in _with_parts(conference, item, shape)), new)
    rows: list[TableRow] = []
    for day in days:
        free = free_before(conference, day)
        for item in items:
            if item.day != day:
                continue
            if item.id in free:
                start = item.start_minute - free[item.id]
                rows.append(TableRow(RowKind.AIR, day, item, start=start, minutes=free[item.id]))
            rows.extend(_with_parts(conference, item, shape))
            if item.id == shape.after:
                rows.append(TableRow(RowKind.NEW, day, item, draft=True))
        rows.append(_new_row(conference, day))
    return tuple(rows)


def _new_row(conference: Conference, day: int) -> TableRow:
    return TableRow(RowKind.NEW, day, next(iter(of_day(conference, day)[::-1]), None))


def _with_parts(conference: Conference, item: AgendaItem, shape: Shape) -> Iterator[TableRow]:
    parts, workshops = conference.parts_of(item.id), conference.workshops_of(item.id)
    wanted = item.id in shape.opened
    opened = wanted if parts or workshops or wanted else None
    yield TableRow(RowKind.ITEM, item.day, item, opened=opened)
    if not opened:
        return
    start = item.start_minute
    for part in parts:
        yield TableRow(RowKind.PART, item.day, item, part, start=start, minutes=part.minutes)
        start += part.minutes
    for workshop in workshops:
        yield TableRow(RowKind.WORKSHOP, item.day, item, workshop=workshop)
    if item.kind is not ItemKind.WORKSHOP_ROUND:
        yield TableRow(RowKind.NEW_PART, item.day, item, start=start)
