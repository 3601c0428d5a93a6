"""The timeline with its header and scroll bars: its days, its scale, and what is done on it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from moderator.actions.moving import ItemCopy, change_along, copy_items
from moderator.actions.workshops import change_workshop
from moderator.event.schedule import ItemKind
from moderator.rules.schedule.clashes import clashes
from moderator.ui import remembered, theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.schedule.autoscroll import EdgeScroller
from moderator.ui.schedule.board_keys import ZOOM, TimelineKeys
from moderator.ui.schedule.canvas import Drawn, TimelineCanvas
from moderator.ui.schedule.changes import create
from moderator.ui.schedule.consequences import choice_word, consequence, title
from moderator.ui.schedule.drag import DragKind, Trial
from moderator.ui.schedule.drag_card import CardRow, CardText, DragCard
from moderator.ui.schedule.layout import (
    AXIS_WIDTH,
    HOUR,
    NIGHT,
    SNAP,
    USUAL_FIRST,
    Key,
    TimelineSpot,
    columns,
)
from moderator.ui.schedule.naming import day_title
from moderator.ui.schedule.painting import paint_header
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import icon_button
from moderator.ui.words import tr

HEADER_HEIGHT = theme.scaled(34)
SMALLEST_SCALE, USUAL_SCALE, LARGEST_SCALE = 0.5, 1.4, 6.0
_CONTROL = Qt.KeyboardModifier.ControlModifier


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
        self.filter = icon_button(
            hub.appearance, Icon.FILTER, tr("Choose which rooms are shown"), self
        )
        self.filter.move(theme.GRID, (HEADER_HEIGHT - self.filter.height()) // 2)
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
    title_wanted: the title of the selection is to be edited. keys_wanted: the list of keys is to be
    shown. menu_wanted: (global position).
    room_wanted: (room id) a header was clicked.
    """

    selected = Signal(tuple)
    title_wanted = Signal()
    keys_wanted = Signal()
    menu_wanted = Signal(QPoint)
    room_wanted = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.days: tuple[int, ...] = ()
        self._scale = USUAL_SCALE
        self._hidden = remembered.hidden_rooms(hub.store.path)
        self.hidden = self._hidden.get()
        self.canvas = TimelineCanvas(hub.appearance, hub.conference)
        self.keys = TimelineKeys(hub, self)
        self.area = QScrollArea(self)
        self.area.setWidget(self.canvas)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().installEventFilter(self)
        self.area.viewport().setAutoFillBackground(False)
        self.canvas.setAutoFillBackground(False)
        self.header = ColumnHeader(hub, self.canvas, self)
        self.card = DragCard(hub.appearance, self)
        self._scroller = EdgeScroller(self.area, self._drag_on)
        layouts.column(
            self.header, (self.area, 1), on=self, margins=(1, 1, 1, theme.GRID), spacing=0
        )
        self.setFocusProxy(self.canvas)
        self.canvas.handle_key = self.keys.use
        self.keys.help_wanted = self.keys_wanted.emit
        self.canvas.chosen.connect(self.choose)
        self.canvas.dropped.connect(self._drop)
        self.canvas.drawn.connect(self._draw)
        self.canvas.opened.connect(self.title_wanted)
        self.canvas.menu_wanted.connect(self.menu_wanted)
        self.canvas.pointer.tried.connect(self._show_card)
        self.canvas.pointer.moved.connect(self._follow)
        self.header.clicked.connect(self.room_wanted)
        self.header.filter.clicked.connect(self.choose_rooms)
        self.area.horizontalScrollBar().valueChanged.connect(self.header.scroll_to)

    @property
    def can_paste(self) -> bool:
        """Whether something was cut or copied."""
        return bool(self.keys.clipboard.item_ids)

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show these days, and begin at now or at the first item."""
        changed, self.days = days != self.days, days
        self.refresh()
        if changed:
            self.scroll_to_now()

    def refresh(self) -> None:
        """Show the newest snapshot; what is at the top of the view stays there."""
        conference = self._hub.conference
        self.canvas.shown.titles = {
            day: day_title(conference, day) for day in range(1, conference.event.days + 1)
        }
        top = self._moment(0)
        before = self.canvas.spots.frame
        width = self.area.viewport().width()
        self.canvas.lay_out(conference, self.days, width, self._scale, self.hidden)
        if self.canvas.spots.frame != before and top is not None:
            self._scroll(top, 0)
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
        self._scroll(now, above)

    def select(self, key: Key | None) -> None:
        """Select what has this key and scroll to it, without emitting `selected`."""
        parked = key is not None and key[1] in {i.id for i in self._hub.conference.parked_items()}
        if key is not None and self.hidden and not parked and not self.canvas.spots.of_key(key):
            self.show_rooms(frozenset())
        self.canvas.select(key)
        block = self.canvas.selected
        if block is not None:
            left, margin = int(block.rect.left()), theme.TIGHT
            for y in (block.rect.bottom(), block.rect.top()):  # the top where not both fit
                self.area.ensureVisible(left, int(y), margin, margin)

    def choose(self, key: Key | None, chosen: frozenset[Key] | None = None) -> None:
        """Select blocks, and tell so."""
        self.canvas.select(key, frozenset() if key is None else chosen)
        self.select(key)
        self.selected.emit(key)

    def edit_title(self) -> None:
        """Let the title of the selection be edited."""
        self.title_wanted.emit()

    def draw_next(self) -> None:
        """Create an item after the selection."""
        self._draw(Drawn(self.free_spot(), None, None))

    def free_spot(self) -> TimelineSpot:
        """Find the time after the selection, or after the last item of the first day shown."""
        block = self.canvas.selected
        if block is not None:
            day, end = block.item.day, block.item.end_minute
        else:
            day = self.days[0] if self.days else 1
            ends = [i.end_minute for i in self._hub.conference.items() if i.day == day]
            end = max(ends, default=USUAL_FIRST)
        return TimelineSpot(day, min(end, NIGHT - SNAP), None)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Make the hours taller or flatter; at: the height in the view that stays where it is."""
        at = self.area.viewport().height() / 2 if at is None else at
        moment = self._moment(at)
        self._scale = min(max(self._scale * factor, SMALLEST_SCALE), LARGEST_SCALE)
        self.refresh()
        if moment is not None:
            self._scroll(moment, round(at))

    def show_rooms(self, hidden: frozenset[int]) -> None:
        """Show all rooms but these, also when the event is opened again."""
        self.hidden = hidden
        self._hidden.set(hidden)
        self.refresh()
        self.header.filter.setProperty("kind", "primary" if hidden else "quiet")
        self.header.filter.style().polish(self.header.filter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the days out anew on another width; zoom with Ctrl and the wheel at the pointer."""
        if event.type() is QEvent.Type.Resize:
            self.refresh()
        if isinstance(event, QWheelEvent) and event.modifiers() & _CONTROL:
            self.zoom(ZOOM if event.angleDelta().y() > 0 else 1 / ZOOM, event.position().y())
            return True
        return super().eventFilter(watched, event)

    def _moment(self, at: float) -> tuple[int, float] | None:
        """Find the day and minute at a height of the view."""
        y = at + self.area.verticalScrollBar().value()
        spots = self.canvas.spots
        strip = next((s for s in reversed(spots.strips) if s.top <= y), None)
        strip = strip or next(iter(spots.strips), None)
        return None if strip is None else (strip.day, strip.first + (y - strip.top) / spots.scale)

    def _scroll(self, moment: tuple[int, float], above: int) -> None:
        """Scroll so that a moment is so many pixels below the top."""
        y = self.canvas.spots.y(*moment)
        if y is not None:
            self.area.verticalScrollBar().setValue(round(y) - above)

    def _follow(self, place: QPoint) -> None:
        self._scroller.follow(place)
        if self.canvas.pointer.trial is not None:
            self.card.show_text(self.card.text, self.mapFromGlobal(place))

    def _drag_on(self, place: QPoint) -> None:
        """Show what a drop would do after the timeline was scrolled under the pointer."""
        self.canvas.pointer.again(QPointF(self.canvas.mapFromGlobal(place)))

    def _show_card(self) -> None:
        pointer = self.canvas.pointer
        drag, trial = pointer.drag, pointer.trial
        if drag is None or trial is None or trial.band is not None:
            if drag is None:
                self._scroller.stop()
            self.card.hide()
            return
        conference = self._hub.conference
        rows = tuple(
            CardRow(
                choice_word(choice),
                consequence(conference, choice),
                number == trial.number,
                not choice.problem,
            )
            for number, choice in enumerate(trial.choices if len(trial.choices) > 1 else ())
        )
        warning = "" if trial.choice and trial.choice.problem and rows else trial.warning
        text = CardText(title(conference, drag, trial), rows, warning)
        self.card.show_text(text, self.mapFromGlobal(pointer.place()))

    def _drop(self, trial: Trial) -> None:
        """Do what was dragged, in one step."""
        hub, choice = self._hub, trial.choice
        if trial.kind is DragKind.CREATE:
            self._draw(Drawn(trial.spot, trial.minutes, trial.room_id))
        elif trial.swapped:
            workshop = trial.swapped[0]
            hub.do(change_workshop, workshop.id, room_id=workshop.room_id)
        elif trial.copied:
            copies = [
                ItemCopy(item.id, item.day, item.start, trial.rooms.get(item.id))
                for item in trial.copied
            ]
            made = hub.do(copy_items, copies).value or ()
            if made:
                self.choose(("item", made[0]), frozenset(("item", i) for i in made))
        elif choice is not None and (choice.changes or trial.rooms):
            hub.do(change_along, choice.moved, choice.rest, rooms=trial.rooms)

    def _draw(self, drawn: Drawn) -> None:
        made = create(self._hub, ItemKind.TALK, drawn.spot, drawn.minutes, drawn.room_id)
        if made is not None:
            self.choose(("item", made))
            self.title_wanted.emit()

    def choose_rooms(self) -> None:
        """Offer all rooms that have a column, to be shown or not; one at least is shown."""
        menu = QMenu(self)
        rooms = columns(self._hub.conference)
        ids = {room.id for room in rooms}
        for room in rooms:
            action = menu.addAction(room.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(room.id not in self.hidden)
            action.setEnabled(room.id in self.hidden or len(ids - self.hidden) > 1)
            action.triggered.connect(lambda shown, room_id=room.id: self._show_room(room_id, shown))
        menu.addSeparator()
        everything = menu.addAction(tr("Show all rooms"))
        everything.setEnabled(bool(self.hidden & ids))
        everything.triggered.connect(lambda: self.show_rooms(frozenset()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.header.filter.mapToGlobal(QPoint(0, self.header.filter.height())))

    def _show_room(self, room_id: int, shown: bool) -> None:
        self.show_rooms(self.hidden - {room_id} if shown else self.hidden | {room_id})
