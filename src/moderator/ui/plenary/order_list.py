"""The list of the running order, arranged by mouse and by keys."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from moderator.event.plenary import OwnSlideKind
from moderator.rules.running_order import TurnKey
from moderator.ui import theme
from moderator.ui.plenary.order_drag import OrderDrag, TurnMove
from moderator.ui.plenary.order_rows import (
    LATER,
    STYLE,
    OrderRow,
    content_of,
    figure_width,
)
from moderator.ui.theme import Appearance
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import RowDelegate
from moderator.ui.words import tr

NEW_SLIDES = {
    Qt.Key.Key_T: OwnSlideKind.TEXT,
    Qt.Key.Key_Q: OwnSlideKind.QR_CODE,
    Qt.Key.Key_P: OwnSlideKind.GUEST,
}
"""The keys that add an own slide of a kind."""
ALT = Qt.KeyboardModifier.AltModifier


def neighbours(rows: Iterable[OrderRow], row: OrderRow) -> list[tuple[TurnKey, ...]]:
    """List what a row can change places with: within its theme, or whole themes at its end."""
    blocks: list[list[tuple[TurnKey, ...]]] = []
    for each in rows:
        if each.heading == LATER:
            break
        if each.heading is not None:
            blocks.append([(key,) for key in each.keys])
        elif not each.indented:
            blocks.append([each.keys])
    joined = [tuple(key for keys in block for key in keys) for block in blocks]
    if row.heading is not None or row.keys in joined:
        return joined
    own = next(n for n, block in enumerate(blocks) if row.keys in block)
    return [*joined[:own], *blocks[own], *joined[own + 1 :]]


class OrderList(QListView):
    """Headings and turns, of which one is selected.

    editable: whether they may be arranged. chosen: another row was selected. opened: Enter or a
    double click on a turn. moved: turns are to stand elsewhere. hidden, postponed: leave the turn
    or the theme of a row out or put it off, or take that back. stepped: (row, minutes more).
    fields_wanted: F2. removed: an own slide is to be removed. slide_wanted: (kind) a new own slide
    is wanted before the selected turn. folded: (theme's id) fold or unfold it. menu_wanted: (global
    position) of the selected row.
    """

    chosen = Signal(OrderRow)
    opened = Signal(OrderRow)
    moved = Signal(TurnMove)
    hidden = Signal(OrderRow)
    postponed = Signal(OrderRow)
    stepped = Signal(OrderRow, int)
    fields_wanted = Signal()
    removed = Signal(OrderRow)
    slide_wanted = Signal(OwnSlideKind)
    folded = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editable = True
        self._appearance = appearance
        self._pressed: QPoint | None = None
        self._typed = ""
        self._typing = QTimer(self, singleShot=True)
        self.order_model = RowModel(content_of, lambda row: row.key, self)
        self.setModel(self.order_model)
        self.setItemDelegate(RowDelegate(appearance, self.order_model.content, STYLE, self))
        self.setAccessibleName(tr("Running order"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dragging = OrderDrag(self)
        self._dragging.moved.connect(self.moved)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)

    @property
    def rows(self) -> tuple[OrderRow, ...]:
        """What is listed."""
        return self.order_model.rows

    @property
    def row(self) -> OrderRow | None:
        """The selected row."""
        index = self.currentIndex()
        return self.order_model.record(index) if index.isValid() else None

    def show_rows(self, rows: tuple[OrderRow, ...]) -> None:
        """List other rows; what is selected stays so, wherever it is now."""
        before, number = self.row, self.currentIndex().row()
        self.order_model.show_rows(rows)
        if not rows or (before is not None and self.row is not None and self.row.key == before.key):
            return
        place = -1 if before is None else self.order_model.place_of(before.key)
        if place < 0 and before is not None and before.theme is not None:
            headings = [n for n, row in enumerate(rows) if row.heading == before.theme.id]
            place = headings[0] if headings else -1
        if place < 0 and before is None:
            place = next((n for n, row in enumerate(rows) if row.turn is not None), 0)
        self._select(place if place >= 0 else min(max(number, 0), len(rows) - 1))

    def choose(self, key: TurnKey) -> bool:
        """Select a turn; return whether it is listed."""
        for place, row in enumerate(self.rows):
            if row.turn is not None and row.turn.key == key:
                self._select(place)
                return True
        return False

    def leave(self, row: OrderRow) -> None:
        """Select what follows a row that goes elsewhere, else what precedes it."""
        places = [n for n, each in enumerate(self.rows) if set(each.keys) <= set(row.keys)]
        if not places or self.currentIndex().row() not in places:
            return
        first, last = places[0], places[-1]
        turns = [n for n, each in enumerate(self.rows) if each.turn is not None]
        after = [n for n in turns if n > last]
        before = [n for n in turns if n < first]
        if after or before:
            self._select(after[0] if after else before[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrange the selected row."""
        row, key = self.row, Qt.Key(event.key())
        alt = event.modifiers() & ALT
        held = event.modifiers() & (ALT | Qt.KeyboardModifier.ControlModifier)
        if not held and key in NEW_SLIDES and self.editable:
            self.slide_wanted.emit(NEW_SLIDES[key])
        elif row is None:
            super().keyPressEvent(event)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_row(row, -1 if key == Qt.Key.Key_Up else 1)
        elif not held and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._unfold(row, opened=key == Qt.Key.Key_Right)
        elif not held and event.text().isdigit():
            self._jump(event.text())
        elif not held and (act := self._act(row, key)) is not None:
            act()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select again what was current while another list had the selection."""
        super().focusInEvent(event)
        index = self.currentIndex()
        if index.isValid() and not self.selectionModel().isSelected(index):
            self._select(index.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the eye or the arrow of a row, else select it and be ready to drag it."""
        where = event.position().toPoint()
        index = self.indexAt(where)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = None
        if not index.isValid() or not left:
            super().mousePressEvent(event)
            return
        row = self.order_model.record(index)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._select(index.row(), scroll=False)
        if row.heading is not None and self._arrow(index).contains(where):
            self.folded.emit(row.heading)
        elif row.hideable and self._eye(index).contains(where):
            self.hidden.emit(row)
        else:
            self._pressed = where

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag once the mouse has left the place where it was pressed."""
        where = event.position().toPoint()
        row = self.row
        if not event.buttons():
            super().mouseMoveEvent(event)
        elif self._pressed is not None and row is not None and self.editable:
            far = (where - self._pressed).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._pressed = None
                self._dragging.grab(row, self.currentIndex(), self._global(where))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget where the mouse was pressed."""
        self._pressed = None
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the selected one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self._global(box.center()))
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self._select(index.row(), scroll=False)
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line at which what is dragged would be dropped."""
        super().paintEvent(event)
        self._dragging.paint(self._appearance.colours)

    def move_row(self, row: OrderRow, step: int) -> None:
        """Move a row up or down by one place; a theme by another, and a turn out of its theme."""
        if not self.editable:
            return
        if row.turn is not None and row.turn.postponed and not row.turn.hidden:
            if step < 0:
                self.moved.emit(TurnMove(row.keys))
            return
        places = neighbours(self.rows, row)
        now = places.index(row.keys)
        goal = now + (step if step < 0 else step + 1)
        if goal >= 0 and (step < 0 or now + 1 < len(places)):
            before = places[goal][0] if goal < len(places) else None
            self.moved.emit(TurnMove(row.keys, before))

    def _act(self, row: OrderRow, key: Qt.Key) -> Callable[[], object] | None:
        """Find what a key does to a turn or a theme; the keys of the menu."""
        if not row.hideable:
            return None
        slide = row.turn is not None and row.turn.slide is not None
        gone = self.removed if slide else self.hidden
        both: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Delete: lambda: gone.emit(row),
            Qt.Key.Key_H: lambda: self.hidden.emit(row),
            Qt.Key.Key_L: lambda: self.postponed.emit(row),
        }
        if row.turn is None:
            return both.get(key)
        return {
            **both,
            Qt.Key.Key_Plus: lambda: self.stepped.emit(row, 1),
            Qt.Key.Key_Minus: lambda: self.stepped.emit(row, -1),
            Qt.Key.Key_F2: self.fields_wanted.emit,
        }.get(key)

    def _jump(self, digit: str) -> None:
        """Select the group with the running number that is typed, digit by digit."""
        self._typed = self._typed + digit if self._typing.isActive() else digit
        self._typing.start(QGuiApplication.styleHints().keyboardInputInterval())
        for place, row in enumerate(self.rows):
            if row.turn is not None and str(row.turn.number) == self._typed:
                self._select(place)

    def _unfold(self, row: OrderRow, *, opened: bool) -> None:
        """Fold or unfold a heading; from a turn go to its heading."""
        if row.heading is not None:
            if row.folded is opened:
                self.folded.emit(row.heading)
        elif row.indented and not opened:
            above = range(self.currentIndex().row(), -1, -1)
            self._select(next(n for n in above if self.rows[n].heading is not None))

    def _select(self, place: int, *, scroll: bool = True) -> None:
        index = self.order_model.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        again = index == self.currentIndex()
        self.selectionModel().setCurrentIndex(index, flags)
        if again:
            self.chosen.emit(self.order_model.record(index))
        if scroll:
            self.scrollTo(index)

    def _eye(self, index: QModelIndex) -> QRect:
        """Find the eye of a turn or a theme, with a little room around it."""
        box = self.visualRect(index)
        right = box.right() - STYLE.outer[2] - STYLE.inner[2] - figure_width() - STYLE.near
        wide = theme.SMALL_ICON + theme.TIGHT
        return QRect(right - wide + theme.GRID, box.top(), wide, box.height())

    def _arrow(self, index: QModelIndex) -> QRect:
        """Find the arrow of a heading."""
        box = self.visualRect(index)
        left = box.left() + STYLE.outer[0] + STYLE.inner[0] + theme.SMALL_ICON
        return QRect(left, box.top(), theme.SMALL_ICON + theme.TIGHT, box.height())

    def _global(self, where: QPoint) -> QPoint:
        return self.viewport().mapToGlobal(where)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002
        if current.isValid():
            self.chosen.emit(self.order_model.record(current))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = self.order_model.record(index)
        if row.heading is not None:
            self.folded.emit(row.heading)
        else:
            self.opened.emit(row)
