"""The run sheet: planned and expected times side by side, as large as the room allows."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from moderator.actions.running import set_skipped, start_item
from moderator.event.conference import Conference
from moderator.rules.schedule.running import Expected, ItemState, planned_start
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.regie.figures import clock
from moderator.ui.theme import font
from moderator.ui.widgets.labels import plain_tooltip, wrapped
from moderator.ui.widgets.rows import is_selected, paint_bar, paint_row_focus
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class LineSize:
    """Sizes of a line in pixels: its figures, its words, its height, and the list's least width."""

    figures: int
    words: int
    height: int
    width: int = 0


LARGE = LineSize(theme.TITLE, theme.TITLE, theme.GRID * 15, theme.GRID * 150)
ROOMY = LineSize(theme.SECTION, theme.SECTION, theme.GRID * 12)
DENSE = LineSize(theme.SECTION, theme.BODY, theme.GRID * 9)
"""What is left where a day has many items; figures stay legible, the list scrolls."""


def fitting(rows: int, width: int, height: int) -> LineSize:
    """Choose the largest size at which so many rows stand in a room without scrolling."""
    for size in (LARGE, ROOMY):
        if size.width <= width and rows * size.height <= height:
            return size
    return DENSE


Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_FROM_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the run sheet, worded: times, title, changed minutes, chip at the right."""

    item_id: int
    planned: str
    expected: str
    title: str
    minutes: str
    chip: str
    state: ItemState
    late: bool


def row_of(conference: Conference, expected: Expected) -> Row:
    """Word one item."""
    item = expected.item
    rooms = {w.room_id for w in conference.workshops_of(item.id)}
    title = f"{item.title} · {tr('%n rooms', n=len(rooms))}" if rooms else item.title
    minutes = ""
    if item.extra_minutes and expected.state is not ItemState.SKIPPED:
        minutes = tr("{planned} → {actual} min").format(
            planned=item.minutes, actual=item.minutes + item.extra_minutes
        )
    planned = planned_start(conference.event, item)
    skipped = expected.state is ItemState.SKIPPED
    chip = tr("skipped") if skipped else tr("fixed") if item.fixed else ""
    when = "–" if skipped else clock(expected.start)
    late = not skipped and clock(expected.start) != clock(planned) and expected.start > planned
    return Row(item.id, clock(planned), when, title, minutes, chip, expected.state, late)


def _spoken(row: Row) -> str:
    """What the third cell holds, with what the others only show: where the item stands."""
    state = {ItemState.DONE: tr("over"), ItemState.RUNNING: tr("is running")}.get(row.state, "")
    late = tr("later than planned") if row.late else ""
    return ", ".join(part for part in (row.title, row.minutes, row.chip, state, late) if part)


class RunModel(QAbstractTableModel):
    """Rows of one day: planned time, expected time, title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; only what changed is painted anew."""
        if rows == self._rows:
            return
        same = [row.item_id for row in rows] == [row.item_id for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = rows
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 2))
        else:
            self.endResetModel()

    def row(self, index: Index) -> Row:
        """The row at an index."""
        return self._rows[index.row()]

    def number_of(self, state: ItemState) -> int | None:
        """Number of the first row in a state."""
        return next((n for n, row in enumerate(self._rows) if row.state is state), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row for an item."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Planned, expected, title."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Captions."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Plan"), tr("Expected"), "")[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts as they are read aloud; the delegate paints from the row itself."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.planned, row.expected, row.title)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(" · ".join(p for p in (row.title, row.minutes, row.chip) if p))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cells = (row.planned, row.expected, _spoken(row))
            return cells[index.column()]
        return row if role == ROW else None


class RunDelegate(QStyledItemDelegate):
    """Paints a line: what is done pale, what is running on blue, what is late in amber."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.size = ROOMY

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: Row = index.data(ROW)
        colours = self._hub.theme.colours
        box = QRectF(option.rect)
        selected = is_selected(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.state is ItemState.RUNNING or selected:
            ground = colours.accent_soft if row.state is ItemState.RUNNING else colours.hover
            self._ground(painter, box, index.column(), ground)
            if index.column() == 0 and selected:
                paint_bar(painter, box, colours)
            painter.setClipping(False)
        over = row.state in {ItemState.DONE, ItemState.SKIPPED}
        text = colours.faint if over else colours.text
        inner = box.adjusted(theme.TIGHT, 0, -theme.TIGHT, 0)
        if index.column() == 0:
            self._time(painter, inner, row.planned, colours.faint)
        elif index.column() == 1:
            colour = colours.warning if row.late else text
            weight = QFont.Weight.DemiBold if row.late else QFont.Weight.Normal
            self._time(painter, inner, row.expected, colour, weight)
        else:
            self._title(painter, inner, row, text)
        paint_row_focus(painter, option, index, colours)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, column: int, colour: str) -> None:
        """Fill the row as one rounded bar, though it has three cells."""
        left = theme.TIGHT if column > 0 else 0
        right = theme.TIGHT if column < 2 else 0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.setClipRect(box)
        painter.drawRoundedRect(
            box.adjusted(-left, 1, right, -1), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS
        )

    def _title(self, painter: QPainter, box: QRectF, row: Row, colour: str) -> None:
        if row.chip:
            box = self._chip(painter, box, row.chip)
        running = row.state is ItemState.RUNNING
        weight = QFont.Weight.DemiBold if running else QFont.Weight.Normal
        shape = font(self.size.words, weight)
        painter.setFont(shape)
        metrics = painter.fontMetrics()
        beside = metrics.horizontalAdvance(f"  {row.minutes}") if row.minutes else 0
        if metrics.horizontalAdvance(row.title) + beside <= box.width():
            titles = [row.title]
        else:
            titles = wrapped(metrics, row.title, box.width(), 1 if row.minutes else 2)
        under = bool(row.minutes) and metrics.horizontalAdvance(titles[-1]) + beside > box.width()
        lines = [*titles, ""] if under else titles
        top = box.center().y() - metrics.height() * len(lines) / 2
        shape.setStrikeOut(row.state is ItemState.SKIPPED)
        for number, line in enumerate(titles):
            place = QRectF(box.left(), top + number * metrics.height(), box.width(), box.height())
            painter.setFont(shape)
            painter.setPen(QColor(colour))
            painter.drawText(place, _FROM_TOP, line)
        if row.minutes:
            left = 0 if under else metrics.horizontalAdvance(f"{titles[-1]}  ")
            y = top + (len(lines) - 1) * metrics.height()
            painter.setFont(font(self.size.words))
            painter.setPen(QColor(self._hub.theme.colours.warning))
            place = QRectF(box.left() + left, y, box.width(), box.height())
            painter.drawText(place, _FROM_TOP, row.minutes)

    def _chip(self, painter: QPainter, box: QRectF, words: str) -> QRectF:
        """Write a chip at the right; give what is left of the box."""
        colours = self._hub.theme.colours
        size = theme.BODY if self.size.words > theme.SECTION else theme.CAPTION
        painter.setFont(font(size))
        width = painter.fontMetrics().horizontalAdvance(words) + 2 * theme.TIGHT
        height = size + theme.TIGHT
        chip = QRectF(box.right() - width, box.center().y() - height / 2, width, height)
        painter.setPen(QColor(colours.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip, theme.GRID, theme.GRID)
        painter.setPen(QColor(colours.faint))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return box.adjusted(0, 0, -width - theme.TIGHT, 0)

    def _time(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        colour: str,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        painter.setFont(font(self.size.figures, weight, tabular=True))
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class RunSheet(QTableView):
    """The programme of one day as it really goes.

    opened: (item id) the moderator wants to see an item's details.
    """

    opened = Signal(int)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._model = RunModel(self)
        self.setModel(self._model)
        self._looks = RunDelegate(hub, self)
        self.setItemDelegate(self._looks)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Run sheet"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._dress(ROOMY)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.row(index).item_id))
        hub.theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show the rows of a day."""
        self._model.show_rows(rows)

    def fit(self, height: int) -> None:
        """Make the lines as large as a height allows; no taller than them is the list itself.

        What is proposed stands right below the last row.
        """
        rows = self._model.rowCount()
        head = self.horizontalHeader().height() + theme.GRID
        size = fitting(rows, self.width(), height - head)
        if size != self._looks.size:
            self._dress(size)
        self.setMaximumHeight(rows * size.height + head)

    def _dress(self, size: LineSize) -> None:
        self._looks.size = size
        self.verticalHeader().setDefaultSectionSize(size.height)
        figures = QFontMetrics(font(size.figures, QFont.Weight.DemiBold, tabular=True))
        width = figures.horizontalAdvance("00:00") + 2 * theme.TIGHT
        captions = QFontMetrics(font(theme.BODY, QFont.Weight.DemiBold))
        self.setColumnWidth(0, width + theme.GRID)
        expected = captions.horizontalAdvance(tr("Expected")) + theme.SNUG
        self.setColumnWidth(1, max(width, expected) + theme.GRID)
        self.viewport().update()

    def scroll_to_now(self) -> None:
        """Bring what is running, or comes next, into view."""
        number = self._model.number_of(ItemState.RUNNING)
        if number is None:
            number = self._model.number_of(ItemState.COMING)
        if number is not None:
            self.scrollTo(self._model.index(number, 0))

    def menu_for(self, row: Row) -> QMenu:
        """Make the menu of a row."""
        menu = QMenu(self)
        if row.state in {ItemState.COMING, ItemState.SKIPPED}:
            menu.addAction(tr("Start now")).triggered.connect(
                lambda: self._hub.do(start_item, row.item_id)
            )
        if row.state is ItemState.COMING:
            menu.addAction(tr("Skip")).triggered.connect(
                lambda: self._set_skipped(row.item_id, skipped=True)
            )
        if row.state is ItemState.SKIPPED:
            menu.addAction(tr("Take in again")).triggered.connect(
                lambda: self._set_skipped(row.item_id, skipped=False)
            )
        menu.addAction(tr("Show in the schedule")).triggered.connect(
            lambda: self.opened.emit(row.item_id)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _set_skipped(self, item_id: int, *, skipped: bool) -> None:
        self._hub.do(set_skipped, item_id, skipped=skipped).say()

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            self.menu_for(self._model.row(index)).popup(self.viewport().mapToGlobal(point))
