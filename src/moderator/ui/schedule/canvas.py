"""The timeline itself: painted, its blocks moved and resized with the mouse."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from moderator.event.conference import Conference
from moderator.event.schedule import Room, Theme
from moderator.rules.schedule.clash import Clash
from moderator.ui import theme
from moderator.ui.accessible import PaintedPart, speak_selected
from moderator.ui.schedule.cards import Cards
from moderator.ui.schedule.drag import GRIP, Drag, DragKind, DropOutcome
from moderator.ui.schedule.layout import Key, Layout, TimelineBlock, TimelineSpot, changed_boxes
from moderator.ui.schedule.naming import falls_out, lasting, span
from moderator.ui.schedule.painting import Shown, paint_ghost, paint_timeline
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.words import tr, translate

NOW_HEIGHT = 14
"""Height of what the line of now covers, with its dot."""
GHOST_HEIGHT = theme.scaled(64)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where a new item is wanted, for how many minutes, and in which room."""

    spot: TimelineSpot
    minutes: int | None
    room_id: int | None


class TimelineCanvas(QWidget):
    """Paints days with their blocks, and emits what the mouse asks for.

    chosen: (key or None) another block was selected. dropped: a block was moved or resized.
    drawn: a new item is wanted. opened: a block was double-clicked. menu_wanted: (global position).
    laid: the columns changed. handle_key: called before a key does anything; true means that it
    was used.
    """

    chosen = Signal(tuple)
    dropped = Signal(TimelineBlock, DropOutcome, DragKind)
    drawn = Signal(Drawn)
    opened = Signal()
    menu_wanted = Signal(QPoint)
    laid = Signal()

    def __init__(
        self, style: Appearance, conference: Conference, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._wanted: tuple[tuple[int, ...], float, float, frozenset[int]] | None = None
        self._drag: Drag | None = None
        self._outcome: DropOutcome | None = None
        self.handle_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self.shown = Shown()
        self.spots = Layout(conference, (), 0, 1.0)
        self._cards = Cards(style, conference)
        self._clashes: dict[Key, list[Clash]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Timeline"))
        style.changed.connect(self.update)

    def lay_out(
        self,
        conference: Conference,
        days: tuple[int, ...],
        width: float,
        scale: float,
        hidden: frozenset[int] = frozenset(),
    ) -> None:
        """Show these days of a conference on a width, with `scale` pixels for a minute."""
        wanted = (days, width, scale, hidden)
        before, elsewhere = self.spots, self._cards.renew(conference)
        if wanted == self._wanted:
            self.spots = before.following(conference)
        else:
            self._wanted = wanted
            self.spots = Layout(conference, days, width, scale, hidden)
        if self._drag and self._drag.block and not self.spots.of_key(self._drag.block.key):
            self._drag = self._outcome = None
        if self.spots.frame != before.frame:
            self.setFixedSize(self.sizeHint())
            self.laid.emit()
            self.update()
        elif elsewhere:
            self.update()
        else:
            for box in changed_boxes(before, self.spots):
                self.update(_around(box))

    def sizeHint(self) -> QSize:
        """As large as the days need."""
        return QSize(int(self.spots.width), int(self.spots.height))

    def set_clashes(self, clashes: tuple[Clash, ...]) -> None:
        """Outline what clashes."""
        clashing: dict[Key, bool] = {}
        self._clashes = {}
        for clash in clashes:
            for kind, ids in (("workshop", clash.workshops), ("item", clash.items)):
                for record_id in ids:
                    key = (kind, record_id)
                    self._clashes.setdefault(key, []).append(clash)
                    if kind == "workshop" or not clash.workshops:
                        clashing[key] = clashing.get(key, False) or not clash.hint
        if clashing != self.shown.clashing:
            self.shown = replace(self.shown, clashing=clashing)
            self.update()
        self._describe()

    def select(self, key: Key | None) -> None:
        """Select a block without emitting `chosen`."""
        moved = key != self.shown.selected
        before = self.shown.chosen
        self.shown = replace(
            self.shown, selected=key, chosen=frozenset() if key is None else frozenset({key})
        )
        self._describe()
        if before or self.shown.chosen:
            self.update(_region(self.spots, before | self.shown.chosen))
        if moved:
            speak_selected(self)

    def set_cut(self, key: Key | None) -> None:
        """Paint a block pale because it was cut."""
        before, after = self.shown.cut, frozenset() if key is None else frozenset({key})
        self.shown = replace(self.shown, cut=after)
        self.update(_region(self.spots, before | after))

    def set_now(self, now: datetime, conference: Conference) -> None:
        """Draw the line of now."""
        event = conference.event
        day = (now.date() - event.start).days + 1
        minute = now.hour * 60 + now.minute + now.second / 60
        before = self.shown.now
        after = (day, round(minute, 1)) if 1 <= day <= event.days else None
        if before != after:
            self.shown = replace(self.shown, now=after)
            for moment in (before, after):
                y = self.spots.y(*moment) if moment else None
                if y is not None:
                    self.update(QRect(0, int(y) - NOW_HEIGHT // 2, self.width(), NOW_HEIGHT))

    @property
    def selected(self) -> TimelineBlock | None:
        """The selected block, if it is shown."""
        return self.spots.of_key(self.shown.selected)

    @property
    def dragging(self) -> bool:
        """Whether a drag is under way."""
        return self._outcome is not None

    def cancel(self) -> None:
        """Cancel the drag; nothing was changed."""
        if self._outcome is not None:
            self.update(_ghost_box(self._outcome))
        self._drag = self._outcome = None
        self.unsetCursor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days and what is dragged, as far as it is to be painted anew."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        paint_timeline(painter, self.spots, self._cards, self._style, self.shown)
        if self._outcome is not None:
            outcome = self._outcome
            paint_ghost(painter, outcome.rect, outcome.words, self._style, bad=outcome.bad)
        if self.shown.focused and self.selected is None:
            paint_ring(painter, self.visibleRegion().boundingRect(), self._style.colours)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the mouse, and begin a drag."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position()
        block = self.spots.block_at(point)
        self.chosen.emit(block.key if block else None)
        spot = self.spots.spot(point)
        if spot is None:
            return
        if block is None:
            self._drag = Drag(DragKind.CREATE, point, None, 0, spot)
            return
        kind = DragKind.RESIZE if _on_edge(block, point) else DragKind.MOVE
        top = self.spots.y(block.item.day, block.item.start_minute) or 0.0
        held = (point.y() - top) / self.spots.scale
        self._drag = Drag(kind, point, block, held, spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what letting go would do."""
        point = event.position()
        if self._drag is None:
            block = self.spots.block_at(point)
            edge = block is not None and _on_edge(block, point)
            self.setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)
            return
        far = (point - self._drag.origin).manhattanLength() >= QApplication.startDragDistance()
        if far or self._outcome is not None:
            before, self._outcome = self._outcome, self._drag.outcome(self.spots, point)
            if before != self._outcome:
                for outcome in filter(None, (before, self._outcome)):
                    self.update(_ghost_box(outcome))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was shown."""
        drag, outcome = self._drag, self._outcome
        self.cancel()
        if event.button() is not Qt.MouseButton.LeftButton or drag is None or outcome is None:
            return
        if drag.kind is DragKind.CREATE:
            self.drawn.emit(Drawn(outcome.spot, outcome.minutes, outcome.room_id))
        else:
            self.dropped.emit(drag.block, outcome, drag.kind)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Create where nothing is; edit the title of what is there."""
        self._drag = None
        if self.spots.block_at(event.position()) is not None:
            self.opened.emit()
            return
        spot = self.spots.spot(event.position())
        if spot is not None:
            self.drawn.emit(Drawn(spot, None, self.spots.room_at(spot)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the mouse, or of what is selected."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            block = self.spots.block_at(QPointF(event.pos()))
            self.chosen.emit(block.key if block else None)
            self.menu_wanted.emit(event.globalPos())
            return
        block = self.selected
        point = block.rect.center().toPoint() if block else self.rect().center()
        self.menu_wanted.emit(self.mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel a drag with Escape; hand other keys to the timeline.

        Not by ignoring the event: the scroll area between the two would use the arrow keys itself.
        """
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self.cancel()
        elif not self.handle_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring, and have the selected block read aloud."""
        self.shown = replace(self.shown, focused=True)
        super().focusInEvent(event)
        self.update()
        speak_selected(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        self.shown = replace(self.shown, focused=False)
        super().focusOutEvent(event)
        self.update()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Repaint the focus ring around what is visible after scrolling."""
        super().moveEvent(event)
        if self.shown.focused and self.selected is None:
            self.update()

    def event(self, event: QEvent) -> bool:
        """Show all about a block in its tooltip, since its text may be cut."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.spots.block_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(self._words(block)), self)
            return True
        return super().event(event)

    def accessible_role(self) -> QAccessible.Role:
        """A list of blocks."""
        return QAccessible.Role.List

    def accessible_parts(self) -> tuple[PaintedPart, ...]:
        """The blocks in the order of their times."""
        return tuple(
            PaintedPart(self._words(b), b.rect.toAlignedRect(), chosen=b.key == self.shown.selected)
            for b in self.spots.blocks
        )

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words(self.selected))

    def _words(self, block: TimelineBlock | None) -> str:
        """Describe a block in a sentence, as it is read aloud."""
        if block is None:
            return ""
        clashes = self._clashes.get(block.key, ())
        about = block_words(self.spots.conference, block)
        return ". ".join([about, *(translate(clash.words) for clash in clashes)])


def block_words(conference: Conference, block: TimelineBlock) -> str:
    """Describe what a block stands for: what, where and when."""
    item = block.item
    when = span(item.start_minute, item.minutes)
    if block.workshop is None:
        rooms = [room.name for room in conference.rooms_of(item.id)]
        return ", ".join([item.title, when, lasting(item), *rooms])
    topic = conference.one(Theme, block.workshop.theme_id).name
    room = conference.one(Room, block.workshop.room_id).name
    out = [tr("does not take place")] if falls_out(conference, block.workshop) else []
    return ", ".join([topic, room, item.title, when, *out])


def _around(box: QRectF) -> QRect:
    """Grow a rectangle by the lines that are painted around it."""
    return box.toAlignedRect().adjusted(-3, -3, 3, 3)


def _region(layout: Layout, keys: frozenset[Key]) -> QRegion:
    """Find where the blocks of these records are painted."""
    region = QRegion()
    for block in layout.blocks:
        if block.key in keys:
            region += _around(block.rect)
    return region


def _ghost_box(outcome: DropOutcome) -> QRect:
    box = QRectF(outcome.rect)
    box.setHeight(max(box.height(), GHOST_HEIGHT))
    return _around(box)


def _on_edge(block: TimelineBlock, point: QPointF) -> bool:
    low = block.rect.height() < 3 * GRIP
    return block.workshop is None and not low and point.y() > block.rect.bottom() - GRIP
