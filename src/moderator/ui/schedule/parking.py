"""The parking column: agenda items that have no time yet."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from moderator.actions.moving import change_along, park_items
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.gaps import first_gap
from moderator.rules.schedule.moving import RestOfDay
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.schedule.changes import delete
from moderator.ui.schedule.drag import DragKind
from moderator.ui.schedule.layout import NIGHT, SNAP, Key, TimelineSpot
from moderator.ui.schedule.naming import clock
from moderator.ui.schedule.pointer import Pointer
from moderator.ui.schedule.timeline import Timeline
from moderator.ui.theme import Appearance, Tone
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.marks import STRONG
from moderator.ui.widgets.row_list import set_up_rows
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowContent, RowStyle
from moderator.ui.words import tr

ROW = theme.GRID * 12
LOW = theme.scaled(560)
"""Height of the area below which there is no room for it beside the details."""
MOST_ROWS = 3
"""Rows that are seen at once."""
STYLE = RowStyle(
    height=ROW,
    title=STRONG,
    chosen=STRONG,
    inner=(theme.SNUG, theme.GRID, theme.TIGHT, theme.GRID),
)


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """A parked item with who acts in it, and the first gap into which it fits."""

    item: AgendaItem
    people: tuple[str, ...]
    gap: tuple[int, int] | None


def parked_rows(conference: Conference, days: tuple[int, ...]) -> tuple[ParkedRow, ...]:
    """List the parked items, with the gaps of these days."""
    return tuple(
        ParkedRow(
            item,
            tuple(each.name for each in conference.contributions_of(item.id)),
            first_gap(conference, item, days),
        )
        for item in conference.parked_items()
    )


def _content(row: ParkedRow, _column: int) -> RowContent:
    minutes = tr("{minutes} min").format(minutes=row.item.minutes)
    people = ", ".join(row.people)
    if row.gap is None:
        return RowContent(row.item.title, " · ".join(p for p in (minutes, people) if p))
    fits = tr("fits the gap {start}").format(start=clock(row.gap[1]))
    return RowContent(row.item.title, f"{minutes} · {fits}", detail_tone=Tone.GOOD, tooltip=people)


class ParkedList(QListView):
    """The list itself; rows are dragged onto the timeline.

    chosen: (key) another item is selected. given: (row) it is to get a time. removed: (item id)
    it is to be deleted.
    """

    chosen = Signal(tuple)
    given = Signal(ParkedRow)
    removed = Signal(int)

    def __init__(
        self, appearance: Appearance, pointer: Pointer, over: QWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._pointer, self._over = pointer, over
        self._pressed: tuple[QPoint, ParkedRow] | None = None
        self.shown = RowModel(_content, lambda row: row.item.id, self)
        set_up_rows(self, self.shown, appearance, STYLE, tr("Without a time"), alike=True)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def row(self) -> ParkedRow | None:
        """The selected row."""
        index = self.currentIndex()
        return self.shown.record(index) if index.isValid() else None

    def select(self, key: Key | None) -> None:
        """Select the item that has this key, without telling; none where it is not parked."""
        place = self.shown.place_of(key[1]) if key and key[0] == "item" else -1
        selection, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        blocked = selection.blockSignals(True)
        if place < 0:
            selection.clear()
        else:
            selection.setCurrentIndex(self.shown.index(place, 0), flag.ClearAndSelect)
        selection.blockSignals(blocked)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a row, which may be dragged from here."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        held = index.isValid() and left
        self._pressed = (event.position().toPoint(), self.shown.record(index)) if held else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row over the timeline."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        start, row = self._pressed
        if not self._pointer.active:
            far = (event.position().toPoint() - start).manhattanLength()
            if far < QApplication.startDragDistance():
                return
            self._pointer.begin_place(row.item)
        place = self._over.mapFromGlobal(event.globalPosition())
        self._pointer.move(place, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give the row the time at which it was dropped."""
        self._pressed = None
        if self._pointer.active:
            self._pointer.release()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Give the row a time."""
        if self.indexAt(event.position().toPoint()).isValid() and self.row is not None:
            self.given.emit(self.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the selected row a time with Enter, delete it, or give up a drag."""
        if event.key() == Qt.Key.Key_Escape and self._pointer.active:
            self._pressed = None
            self._pointer.cancel()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.row is not None:
            self.given.emit(self.row)
        elif event.key() == Qt.Key.Key_Delete and self.row is not None:
            self.removed.emit(self.row.item.id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the first row where none is selected."""
        super().focusInEvent(event)
        if self.row is None and self.shown.rows and event.reason() is not _MOUSE:
            self.setCurrentIndex(self.shown.index(0, 0))

    def _tell(self) -> None:
        if self.row is not None:
            self.chosen.emit(("item", self.row.item.id))


_MOUSE = Qt.FocusReason.MouseFocusReason


class Parking(Surface):
    """The column of items without a time; what is dropped on it loses its time only.

    chosen: (key) an item is to be selected.
    """

    chosen = Signal(tuple)

    def __init__(self, hub: Hub, timeline: Timeline, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._timeline, self._area = hub, timeline, parent
        self._wanted = False
        parent.installEventFilter(self)
        self._pointer = timeline.canvas.pointer
        self.setFixedWidth(theme.PANEL_WIDTH)
        self._count = Label("", "caption")
        self.list = ParkedList(hub.appearance, self._pointer, timeline.canvas, self)
        self.hint = Label(tr("Drag here what loses its time."), "caption", wrap=True)
        head = layouts.row(Label(tr("Without a time"), "strong"), self._count, layouts.STRETCH)
        layouts.column(
            head,
            self.list,
            self.hint,
            on=self,
            margins=(theme.SNUG, theme.TIGHT, theme.TIGHT, theme.TIGHT),
            spacing=theme.GRID,
        )
        self._pointer.elsewhere = self._take
        self.list.chosen.connect(self.chosen)
        self.list.given.connect(self._give_time)
        self.list.removed.connect(lambda item_id: delete(hub, ("item", item_id)))

    def show_days(self, days: tuple[int, ...], *, wanted: bool = True) -> None:
        """Show the parked items, and where they fit on these days; hide where not wanted."""
        self._wanted = wanted
        if not wanted:
            self.hide()
            return
        conference = self._hub.conference
        rows = parked_rows(conference, days)
        self.list.shown.show_rows(rows)
        self._count.setText(str(len(rows)) if rows else "")
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(min(len(rows), MOST_ROWS) * ROW)
        self._wanted = bool(conference.table(AgendaItem))
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of the area."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Leave a low window to the details; the key and the menu take times away there, too."""
        self.setVisible(self._wanted and self._area.height() >= LOW)

    def under(self, place: QPoint) -> bool:
        """Return whether a place of the screen is on it."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(place))

    def show_drop(self, *, wanted: bool) -> None:
        """Say that what is dragged would lose its time, while it is over the column."""
        over, usual = tr("Drop: it loses its time only."), tr("Drag here what loses its time.")
        words = over if wanted else usual
        if words != self.hint.text():
            self.hint.setText(words)

    def _take(self, place: QPoint, drop: bool) -> bool:
        """Take what is dragged off the timeline: on the column it loses its time."""
        drag = self._pointer.drag
        over = self.under(place)
        moves = drag is not None and drag.kind is DragKind.MOVE
        whole = drag is not None and moves and not (drag.block and drag.block.workshop)
        items = drag.items if drag is not None and whole else ()
        self.show_drop(wanted=over and bool(items) and not drop)
        if over and drop and items:
            self._hub.do(park_items, [item.id for item in items])
        view = self._timeline.area.viewport()
        return over or (not moves and not view.rect().contains(view.mapFromGlobal(place)))

    def _give_time(self, row: ParkedRow) -> None:
        """Give a parked item the gap that it fits into, else the time after the selection."""
        spot = self._timeline.free_spot()
        day, minute = row.gap or (spot.day, min(spot.minute, NIGHT - SNAP))
        start = TimelineSpot(day, minute, None).start
        timed = replace(row.item, day=day, start=start, parked=False)
        self._hub.do(change_along, (timed,), RestOfDay.STAY)
        self.chosen.emit(("item", row.item.id))
