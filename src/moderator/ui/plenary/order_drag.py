"""Dragging turns and themes within the running order."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView

from moderator.rules.running_order import TurnKey
from moderator.ui import theme
from moderator.ui.plenary.order_rows import LATER, OrderRow
from moderator.ui.theme import Colours
from moderator.ui.widgets.pointer_drag import PointerDrag
from moderator.ui.widgets.row_model import RowModel

SCROLL_EVERY = 25
"""Milliseconds between two steps of scrolling while a drag rests near an edge."""


@dataclass(frozen=True, slots=True)
class TurnMove:
    """Turns that are to stand before another one; None: at the end. later: among those put off."""

    keys: tuple[TurnKey, ...]
    before: TurnKey | None = None
    later: bool = False


class OrderDrag(PointerDrag):
    """Drags a row of the running order. moved: it was dropped."""

    moved = Signal(TurnMove)

    def __init__(self, over: QListView) -> None:
        super().__init__(over)
        self._list = over
        self._row: OrderRow | None = None
        self._gap: int | None = None
        self._step = 0
        self._scrolling = QTimer(self, interval=SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll)
        self.ended.connect(self._forget_gap)

    @property
    def _rows(self) -> tuple[OrderRow, ...]:
        model = self._list.model()
        assert isinstance(model, RowModel)
        return model.rows

    def grab(self, row: OrderRow, index: QModelIndex, where: QPoint) -> None:
        """Begin to drag a row at a global position."""
        self._row = row
        picture = self._list.viewport().grab(self._list.visualRect(index))
        self.begin(picture, where, self._over_row, self._drop)

    def paint(self, colours: Colours) -> None:
        """Paint the line at which the row would be dropped into the list's viewport."""
        if self._gap is None:
            return
        port, rows = self._list.viewport(), self._rows
        last = self._gap == len(rows)
        box = self._list.visualRect(self._list.model().index(self._gap - last, 0))
        y = box.bottom() if last else max(1, box.top())
        painter = QPainter(port)
        painter.setPen(QPen(QColor(colours.accent), theme.BAR))
        painter.drawLine(theme.TIGHT, y, port.width() - theme.TIGHT, y)
        painter.end()

    def _over_row(self, where: QPoint) -> None:
        """Show where the row would be dropped; scroll near an edge."""
        port = self._list.viewport()
        place, near = port.mapFromGlobal(where), theme.GRID * 7
        self._step = (place.y() > port.height() - near) - (place.y() < near)
        if self._step and not self._scrolling.isActive():
            self._scrolling.start()
        gap = self._gap_at(place) if port.rect().contains(place) else None
        if gap != self._gap:
            self._gap = gap
            port.update()

    def _gap_at(self, place: QPoint) -> int:
        """Find the row before which it is dropped; a theme is not dropped into another.

        Anywhere on the heading of what was put off, it is put off as well.
        """
        index, later = self._list.indexAt(place), self._later
        gap = len(self._rows)
        if index.isValid():
            gap = index.row() + (place.y() > self._list.visualRect(index).center().y())
        if index.isValid() and index.row() == later:
            return later + 1
        if gap > later or self._row is None or self._row.heading is None:
            return gap
        ends = [*(n for n, each in enumerate(self._rows[:later]) if not each.indented), later]
        return min(ends, key=lambda end: abs(end - gap))

    @property
    def _later(self) -> int:
        """Find the heading of what was put off; without one the end of the list."""
        return next(
            (n for n, each in enumerate(self._rows) if each.heading == LATER), len(self._rows)
        )

    def _drop(self, where: QPoint) -> None:
        port, row = self._list.viewport(), self._row
        place = port.mapFromGlobal(where)
        if row is None or not port.rect().contains(place):
            return
        gap = self._gap_at(place)
        after = (t.key for each in self._rows[gap:] for t in each.turns)
        before = next((key for key in after if key not in row.keys), None)
        self.moved.emit(TurnMove(row.keys, before, gap > self._later))

    @Slot()
    def _forget_gap(self) -> None:
        self._gap = None
        self._scrolling.stop()
        self._list.viewport().update()

    @Slot()
    def _scroll(self) -> None:
        bar = self._list.verticalScrollBar()
        bar.setValue(bar.value() + self._step * theme.GRID * 2)
