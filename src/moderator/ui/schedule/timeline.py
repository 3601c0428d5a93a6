"""The timeline with its header and scroll bars, and all that the keyboard does on it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from moderator.actions.schedule import duplicate_item, move_item, resize_item
from moderator.actions.workshops import change_workshop
from moderator.event.schedule import ItemKind
from moderator.rules.schedule.clashes import clashes
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.schedule.canvas import Drawn, TimelineCanvas
from moderator.ui.schedule.changes import create, delete
from moderator.ui.schedule.drag import DragKind, DropOutcome
from moderator.ui.schedule.layout import (
    AXIS_WIDTH,
    HOUR,
    SNAP,
    USUAL_FIRST,
    Key,
    Layout,
    TimelineBlock,
    TimelineSpot,
)
from moderator.ui.schedule.naming import day_title
from moderator.ui.schedule.painting import paint_header
from moderator.ui.widgets import layouts

HEADER_HEIGHT = theme.scaled(34)
SMALLEST_SCALE, USUAL_SCALE, LARGEST_SCALE = 0.5, 1.4, 6.0
ZOOM = 1.2
DAY_MINUTES = 24 * 60


class ColumnHeader(QWidget):
    """The names of the rooms above their columns; a click on one shows its details.

    clicked: (room id).
    """

    clicked = Signal(int)

    def __init__(self, hub: Hub, canvas: TimelineCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._canvas = hub, canvas
        self.offset = 0
        self.setFixedHeight(HEADER_HEIGHT)
        canvas.laid.connect(self.update)
        hub.appearance.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the names, scrolled with the timeline."""
        painter = QPainter(self)
        painter.translate(-self.offset, 0)
        paint_header(painter, self._canvas.spots, self._hub.appearance, self.height())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Emit which room was clicked."""
        x = event.position().x() + self.offset - AXIS_WIDTH
        column = int(x / self._canvas.spots.column_width)
        if x >= 0 and column < len(self._canvas.spots.columns):
            self.clicked.emit(self._canvas.spots.columns[column].id)

    def scroll_to(self, offset: int) -> None:
        """Follow the horizontal scroll bar of the timeline."""
        self.offset = offset
        self.update()


class Timeline(QWidget):
    """Days as a timeline with rooms as columns.

    days: the days that are shown. selected: (key or None) what the moderator selected.
    title_wanted: the title of the selection is to be edited. menu_wanted: (global position).
    room_wanted: (room id) a header was clicked.
    """

    selected = Signal(tuple)
    title_wanted = Signal()
    menu_wanted = Signal(QPoint)
    room_wanted = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.days: tuple[int, ...] = ()
        self._scale = USUAL_SCALE
        self._clipboard: tuple[Key, bool] | None = None
        self.canvas = TimelineCanvas(hub.appearance, hub.conference)
        self.area = QScrollArea(self)
        self.area.setWidget(self.canvas)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().installEventFilter(self)
        self.area.viewport().setAutoFillBackground(False)
        self.canvas.setAutoFillBackground(False)
        self.header = ColumnHeader(hub, self.canvas, self)
        layouts.column(
            self.header, (self.area, 1), on=self, margins=(1, 1, 1, theme.GRID), spacing=0
        )
        self.setFocusProxy(self.canvas)
        self.canvas.handle_key = self._use_key
        self.canvas.chosen.connect(self._choose)
        self.canvas.dropped.connect(self._drop)
        self.canvas.drawn.connect(self._draw)
        self.canvas.opened.connect(self.title_wanted)
        self.canvas.menu_wanted.connect(self.menu_wanted)
        self.header.clicked.connect(self.room_wanted)
        self.area.horizontalScrollBar().valueChanged.connect(self.header.scroll_to)

    @property
    def can_paste(self) -> bool:
        """Whether something was cut or copied."""
        return self._clipboard is not None

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show these days, and begin at now or at the first item."""
        changed, self.days = days != self.days, days
        self.refresh()
        if changed:
            self.scroll_to_now()

    def refresh(self) -> None:
        """Show the newest snapshot."""
        conference = self._hub.conference
        self.canvas.shown.titles = {
            day: day_title(conference, day) for day in range(1, conference.event.days + 1)
        }
        width = self.area.viewport().width()
        self.canvas.lay_out(conference, self.days, width, self._scale)
        self.canvas.set_clashes(clashes(conference))

    def scroll_to_now(self) -> None:
        """Scroll to the line of now, or to the first item where now is on no day shown."""
        spots, now = self.canvas.spots, self.canvas.shown.now
        if now is not None and now[0] in self.days:
            above = self.area.viewport().height() * 2 // 5
        else:
            first = next((i for day in self.days for i in spots.items[day]), None)
            day = self.days[0] if self.days else 1
            now = (first.day, first.start_minute) if first else (day, USUAL_FIRST)
            above = round(HOUR / 2 * spots.scale)
        y = spots.y(*now)
        self.area.verticalScrollBar().setValue(int(y or 0) - above)

    def select(self, key: Key | None) -> None:
        """Select what has this key and scroll to it, without emitting `selected`."""
        self.canvas.select(key)
        block = self.canvas.selected
        if block is not None:
            top = block.rect.top()
            self.area.ensureVisible(int(block.rect.left()), int(top), theme.WIDE, theme.WIDE * 2)

    def copy(self, *, cut: bool = False) -> None:
        """Remember the selected item for `paste`, which copies it, or moves it where it was cut."""
        block = self.canvas.selected
        if block is not None:
            self._clipboard = (("item", block.item.id), cut)
            self.canvas.set_cut(block.key if cut else None)

    def paste(self) -> None:
        """Put what was cut or copied after the selection, or at the end of the day."""
        if self._clipboard is None:
            return
        (kind, record_id), cut = self._clipboard
        spot = self.free_spot()
        item = next((i for i in self._hub.conference.items() if i.id == record_id), None)
        if kind != "item" or item is None:
            return
        if cut:
            self._hub.do(move_item, record_id, spot.day, spot.start)
            self._forget()
            self._choose(("item", record_id))
        else:
            copy = self._hub.do(duplicate_item, record_id, spot.day, spot.start).value
            if copy is not None:
                self._choose(("item", copy))

    def free_spot(self) -> TimelineSpot:
        """Find the time after the selection, or after the last item of the first day shown."""
        block = self.canvas.selected
        if block is not None:
            day, end = block.item.day, block.item.end_minute
        else:
            day = self.days[0] if self.days else 1
            ends = [i.end_minute for i in self._hub.conference.items() if i.day == day]
            end = max(ends, default=9 * 60)
        return TimelineSpot(day, min(end, DAY_MINUTES - SNAP), None)

    def zoom(self, factor: float) -> None:
        """Make the hours taller or flatter."""
        self._scale = min(max(self._scale * factor, SMALLEST_SCALE), LARGEST_SCALE)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the days out anew on another width; zoom with Ctrl and the wheel."""
        if event.type() is QEvent.Type.Resize:
            self.refresh()
        if isinstance(event, QWheelEvent) and event.modifiers() & _CONTROL:
            self.zoom(ZOOM if event.angleDelta().y() > 0 else 1 / ZOOM)
            return True
        return super().eventFilter(watched, event)

    def _use_key(self, event: QKeyEvent) -> bool:
        """Select, move, resize, edit, delete, cut, copy or paste; return whether it was any."""
        held, key = event.modifiers(), Qt.Key(event.key())
        if held & _CONTROL and self._control(key):
            return True
        if key in _STEPS and not held & _CONTROL:
            if held & Qt.KeyboardModifier.AltModifier:
                resize = bool(held & Qt.KeyboardModifier.ShiftModifier)
                self._nudge(*_STEPS[key], resize=resize)
            else:
                self._step(*_STEPS[key])
            return True
        return self._plain(key)

    def _control(self, key: Qt.Key) -> bool:
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_C: self.copy,
            Qt.Key.Key_X: partial(self.copy, cut=True),
            Qt.Key.Key_V: self.paste,
            Qt.Key.Key_Plus: partial(self.zoom, ZOOM),
            Qt.Key.Key_Minus: partial(self.zoom, 1 / ZOOM),
        }
        if key in keys:
            keys[key]()
        return key in keys

    def _plain(self, key: Qt.Key) -> bool:
        block = self.canvas.selected
        blocks = self.canvas.spots.blocks
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and block:
            self.title_wanted.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and block:
            delete(self._hub, block.key)
        elif key == Qt.Key.Key_Insert:
            self._draw(Drawn(self.free_spot(), None, None))
        elif key == Qt.Key.Key_Escape and (self.can_paste or self.canvas.shown.selected):
            self._forget()
            self._choose(None)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and blocks:
            self._choose(blocks[0 if key == Qt.Key.Key_Home else -1].key)
        else:
            return False
        return True

    def _forget(self) -> None:
        self._clipboard = None
        self.canvas.set_cut(None)

    def _choose(self, key: Key | None) -> None:
        self.select(key)
        self.selected.emit(key)

    def _step(self, across: int, down: int) -> None:
        """Select the nearest block in a direction."""
        block = self.canvas.selected
        blocks = self.canvas.spots.blocks
        target = neighbour(self.canvas.spots, block, across, down) if block else None
        if target is None and block is None and blocks:
            target = blocks[0]
        if target is not None:
            self._choose(target.key)

    def _nudge(self, across: int, down: int, *, resize: bool) -> None:
        """Move the selection by five minutes or a column, or resize it."""
        block = self.canvas.selected
        if block is None:
            return
        item = block.item
        if resize and down:
            self._hub.do(resize_item, item.id, item.minutes + down * SNAP, merge=True)
        elif down:
            minute = min(max(item.start_minute + down * SNAP, 0), DAY_MINUTES - SNAP)
            spot = TimelineSpot(item.day, minute, None)
            self._hub.do(move_item, item.id, item.day, spot.start, merge=True)
        elif across and block.first == block.last:
            column = block.first + across
            if 0 <= column < len(self.canvas.spots.columns):
                self._to_room(block, self.canvas.spots.columns[column].id)

    def _to_room(self, block: TimelineBlock, room_id: int) -> None:
        if block.workshop is not None:
            self._hub.do(change_workshop, block.workshop.id, room_id=room_id)
        elif len(self._hub.conference.rooms_of(block.item.id)) == 1:
            item = block.item
            self._hub.do(move_item, item.id, item.day, item.start, (room_id,))

    def _drop(self, block: TimelineBlock, outcome: DropOutcome, kind: DragKind) -> None:
        if kind is DragKind.RESIZE:
            self._hub.do(resize_item, block.item.id, outcome.minutes)
        elif block.workshop is not None and outcome.room_id is not None:
            self._hub.do(change_workshop, block.workshop.id, room_id=outcome.room_id)
        else:
            spot = outcome.spot
            rooms = None if outcome.room_id is None else (outcome.room_id,)
            self._hub.do(move_item, block.item.id, spot.day, spot.start, rooms)

    def _draw(self, drawn: Drawn) -> None:
        made = create(self._hub, ItemKind.TALK, drawn.spot, drawn.minutes, drawn.room_id)
        if made is not None:
            self._choose(("item", made))
            self.title_wanted.emit()


_CONTROL = Qt.KeyboardModifier.ControlModifier
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def neighbour(layout: Layout, block: TimelineBlock, across: int, down: int) -> TimelineBlock | None:
    """Find the nearest block in a direction: above and below first in the same columns."""
    here = block.rect.center()
    if down:
        beyond = [b for b in layout.blocks if (b.rect.top() - block.rect.top()) * down > 1]
        same = [b for b in beyond if b.first <= block.last and block.first <= b.last]
        return min(
            same or beyond,
            key=lambda b: (
                abs(b.rect.top() - block.rect.top()),
                abs(b.rect.center().x() - here.x()),
            ),
            default=None,
        )
    beyond = [b for b in layout.blocks if (b.rect.center().x() - here.x()) * across > 1]
    beside = [b for b in beyond if b.rect.top() < block.rect.bottom()]
    beside = [b for b in beside if b.rect.bottom() > block.rect.top()]
    return min(beside, key=lambda b: abs(b.rect.center().x() - here.x()), default=None)
