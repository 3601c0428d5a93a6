"""The timeline itself: painted, and what the mouse does on it handed on."""

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
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from moderator.event.conference import Conference
from moderator.event.schedule import Room, Theme
from moderator.rules.schedule.clash import Clash
from moderator.ui.accessible import PaintedPart, speak_selected
from moderator.ui.schedule.cards import Cards
from moderator.ui.schedule.drag import DragKind, Trial
from moderator.ui.schedule.layout import Key, Layout, TimelineBlock, TimelineSpot, changed_boxes
from moderator.ui.schedule.naming import falls_out, lasting, span
from moderator.ui.schedule.painting import Shown, drawn_boxes, paint_timeline
from moderator.ui.schedule.pointer import Pointer, edge_of
from moderator.ui.schedule.shading import Shading, shading_for
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.words import tr, translate

NOW_HEIGHT = 14
"""Height of what the line of now covers, with its dot."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where a new item is wanted, for how many minutes, and in which room."""

    spot: TimelineSpot
    minutes: int | None
    room_id: int | None


class TimelineCanvas(QWidget):
    """Paints days with their blocks, and emits what the mouse asks for.

    chosen: (key or None, all keys) other blocks were selected. dropped: something was dragged.
    drawn: a new item is wanted. opened: a block was double-clicked. menu_wanted: (global position).
    laid: the columns changed. handle_key: called before a key does anything; true means that it
    was used.
    """

    chosen = Signal(tuple, frozenset)
    dropped = Signal(Trial)
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
        self._painted: Trial | None = None
        self._shading = Shading()
        self.handle_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self.shown = Shown()
        self.spots = Layout(conference, (), 0, 1.0)
        self._cards = Cards(style, conference)
        self._clashes: dict[Key, list[Clash]] = {}
        self.pointer = Pointer(self, self)
        self.pointer.picked.connect(self.chosen)
        self.pointer.tried.connect(self._show_trial)
        self.pointer.dropped.connect(self.dropped)
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
        if self.spots is not before:
            self.pointer.cancel()
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

    def select(self, key: Key | None, chosen: frozenset[Key] | None = None) -> None:
        """Select blocks without emitting `chosen`; without others named, those that are stay."""
        before = self.shown
        if chosen is None:
            keep = key is not None and key in before.chosen
            chosen = before.chosen if keep else frozenset() if key is None else frozenset({key})
        self.shown = replace(before, selected=key, chosen=chosen)
        self._describe()
        changed = before.chosen | chosen
        if changed:
            self.update(_region(self.spots, changed))
        if key != before.selected:
            speak_selected(self)

    def set_cut(self, keys: frozenset[Key]) -> None:
        """Paint blocks pale because they were cut."""
        changed = self.shown.cut | keys
        self.shown = replace(self.shown, cut=keys)
        self.update(_region(self.spots, changed))

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

    def cancel(self) -> None:
        """Cancel the drag; nothing was changed."""
        self.pointer.cancel()
        self.unsetCursor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days and what is dragged, as far as it is to be painted anew."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        paint_timeline(
            painter,
            self.spots,
            self._cards,
            self._style,
            self.shown,
            trial=self._painted,
            shading=self._shading,
        )
        if self.shown.focused and self.selected is None:
            paint_ring(painter, self.visibleRegion().boundingRect(), self._style.colours)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the mouse, and begin a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what letting go would do."""
        if self.pointer.drag is not None:
            self.pointer.move(event.position(), event.modifiers())
            return
        block = self.spots.block_at(event.position())
        edge = block is not None and edge_of(block, event.position()) is not DragKind.MOVE
        self.setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was shown."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.pointer.release()
            self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Create where nothing is; edit the title of what is there."""
        self.pointer.cancel()
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
            if block is None:
                self.chosen.emit(None, frozenset())
            elif block.key not in self.shown.chosen:
                self.chosen.emit(block.key, frozenset({block.key}))
            self.menu_wanted.emit(event.globalPos())
            return
        block = self.selected
        point = block.rect.center().toPoint() if block else self.rect().center()
        self.menu_wanted.emit(self.mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel a drag with Escape, change its way with Alt; hand other keys to the timeline.

        Not by ignoring the event: the scroll area between the two would use the arrow keys itself.
        """
        if event.key() == Qt.Key.Key_Escape and self.pointer.drag is not None:
            self.cancel()
        elif event.key() == Qt.Key.Key_Alt and self.pointer.active:
            self.pointer.turn()
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

    def _show_trial(self) -> None:
        """Repaint what looks different with what is dragged now."""
        before, after = self._painted, self.pointer.trial
        self._painted = after
        drag = self.pointer.drag
        if before is None and after is not None and drag is not None and drag.items:
            self._shading = shading_for(self.spots, drag.items, after.held)
        if before is None or after is None or before.held != after.held:
            self.update()
            return
        for box in changed_boxes(before.layout, after.layout):
            self.update(_around(box))
        for box in (*drawn_boxes(before), *drawn_boxes(after)):
            self.update(_around(box))

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
