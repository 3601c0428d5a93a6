"""What a drag on the timeline would do: move, resize or create; shown before it ends."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemRoom
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clashes import clash_index
from moderator.rules.schedule.occupancy import SHARING
from moderator.ui.schedule.layout import SNAP, Layout, TimelineBlock, TimelineSpot
from moderator.ui.schedule.naming import span
from moderator.ui.words import translate

GRIP = 6
"""Height of the lower edge of a block that resizes it, in pixels."""


class DragKind(Enum):
    """What a drag does."""

    MOVE = auto()
    RESIZE = auto()
    CREATE = auto()


@dataclass(frozen=True, slots=True)
class DropOutcome:
    """What a drop would do; room_id None keeps the rooms."""

    spot: TimelineSpot
    minutes: int
    room_id: int | None
    rect: QRectF
    words: str
    bad: bool


@dataclass(frozen=True, slots=True)
class Drag:
    """A drag: what is dragged, where it began, and the minutes of the block above that point."""

    kind: DragKind
    origin: QPointF
    block: TimelineBlock | None
    held: float
    spot: TimelineSpot

    def outcome(self, layout: Layout, point: QPointF) -> DropOutcome | None:
        """Return what a drop here would do; None outside of every day."""
        if self.kind is DragKind.CREATE or self.block is None:
            return self._created(layout, point)
        if self.kind is DragKind.RESIZE:
            return self._resized(layout, self.block, point)
        return self._moved(layout, self.block, point)

    def _created(self, layout: Layout, point: QPointF) -> DropOutcome | None:
        end = layout.spot(point)
        if end is None or end.day != self.spot.day:
            return None
        first, last = sorted((self.spot.minute, end.minute))
        minutes = max(SNAP, last - first)
        column = self.spot.column or 0
        room = layout.columns[column].id if layout.columns else None
        rect = layout.rect_of(self.spot.day, first, minutes, column, column)
        spot = replace(self.spot, minute=first)
        return DropOutcome(spot, minutes, room, rect, span(first, minutes), bad=False)

    def _resized(self, layout: Layout, block: TimelineBlock, point: QPointF) -> DropOutcome | None:
        end = layout.spot(point)
        if end is None or end.day != block.item.day:
            return None
        start = block.item.start_minute
        minutes = max(SNAP, end.minute - start)
        changed = replace(block.item, minutes=minutes)
        rect = QRectF(block.rect)
        rect.setHeight(layout.rect_of(block.item.day, start, minutes, 0, 0).height())
        spot = TimelineSpot(block.item.day, start, None)
        words, bad = _hint(layout.conference, block.item, changed, None, None)
        return DropOutcome(spot, minutes, None, rect, words, bad)

    def _moved(self, layout: Layout, block: TimelineBlock, point: QPointF) -> DropOutcome | None:
        spot = layout.spot(point, offset=self.held)
        if spot is None:
            return None
        item = block.item
        column = self._column(layout, block, spot)
        if block.workshop is not None and column is not None:
            spot = replace(spot, day=item.day, minute=item.start_minute)
        room = layout.columns[column] if column is not None else None
        changed = replace(item, day=spot.day, start=spot.start)
        first, last = (column, column) if column is not None else (block.first, block.last)
        rect = layout.rect_of(spot.day, spot.minute, item.minutes, first, last)
        words, bad = _hint(
            layout.conference, item, changed, block.workshop, room.id if room else None
        )
        if room is not None:
            words = f"{room.name}\n{words}"
        return DropOutcome(spot, item.minutes, room.id if room else None, rect, words, bad)

    def _column(self, layout: Layout, block: TimelineBlock, spot: TimelineSpot) -> int | None:
        """Find the column that it would move to; None where it stays in its own."""
        bound = block.first != block.last or block.item.kind in SHARING or not layout.columns
        if block.workshop is None:
            rooms = layout.conference.rooms_of(block.item.id)
            bound = bound or len(rooms) != 1
        if bound or spot.column is None or spot.column == block.first:
            return None
        return spot.column


def _hint(
    conference: Conference,
    old: AgendaItem,
    new: AgendaItem,
    workshop: Workshop | None,
    room_id: int | None,
) -> tuple[str, bool]:
    """Describe when it would be and the first new clash; return whether there is one."""
    words = span(new.start_minute, new.minutes)
    effect = clash_index(conference).effect(_tried(conference, new, workshop, room_id))
    fresh = [clash for clash in effect.appear if not clash.hint and clash.concerns(old)]
    if not fresh:
        return words, False
    return f"{words}\n{translate(fresh[0].words)}", True


def _tried(
    conference: Conference, item: AgendaItem, workshop: Workshop | None, room_id: int | None
) -> Conference:
    items = {**conference.table(AgendaItem), item.id: item}
    changed: dict[type, MappingProxyType[int, object]] = {AgendaItem: MappingProxyType(items)}
    if workshop is not None and room_id is not None:
        held = dict(conference.table(Workshop))
        for other in conference.workshops_of(item.id):
            if other.room_id == room_id:
                held[other.id] = replace(other, room_id=workshop.room_id)
        held[workshop.id] = replace(workshop, room_id=room_id)
        changed[Workshop] = MappingProxyType(held)
    elif room_id is not None:
        links = dict(conference.table(ItemRoom))
        for link in conference.all(ItemRoom):
            if link.item_id == item.id:
                links[link.id] = replace(link, room_id=room_id)
        changed[ItemRoom] = MappingProxyType(links)
    return conference.replaced(changed)
