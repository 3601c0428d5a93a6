"""The programme as a table: sorted, edited in place, copied to a spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from moderator.actions.copying import table_text
from moderator.actions.schedule import change_item
from moderator.event.conference import Conference
from moderator.event.schedule import MOST_DAYS, AgendaItem, ItemKind, Room
from moderator.rules.schedule.clashes import clashes
from moderator.rules.written.durations import read_duration
from moderator.rules.written.numbers import read_number
from moderator.rules.written.times import DAY as DAY_MINUTES
from moderator.rules.written.times import read_time
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.schedule.changes import delete_items
from moderator.ui.schedule.layout import Key
from moderator.ui.schedule.naming import clock, kind_name
from moderator.ui.widgets.entry_fields import not_a_kind, not_a_number, not_a_time, not_minutes
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.words import tr, translate

Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole
ROW_HEIGHT = theme.scaled(34)
WHOLE_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
DAY, TITLE, KIND = 0, 5, 6
Read = Callable[[str], Any]
"""Reads what was typed into a cell; raises RuleProblem where it is not understood."""


@dataclass(frozen=True)
class ItemColumn:
    """A column: caption, text and sort value of an item; field and reader where it is edited."""

    caption: str
    text: Callable[[Conference, AgendaItem], str]
    sort: Callable[[Conference, AgendaItem], Any]
    field: str = ""
    read: Read = str


def _columns() -> tuple[ItemColumn, ...]:
    return (
        ItemColumn(
            tr("Day"),
            lambda _c, i: str(i.day),
            lambda _c, i: i.day * 10000 + i.start_minute,
            "day",
            _day,
        ),
        ItemColumn(
            tr("Begins"),
            lambda _c, i: clock(i.start_minute),
            lambda _c, i: i.start_minute,
            "start",
            _clock,
        ),
        ItemColumn(tr("End time"), lambda _c, i: clock(i.end_minute), lambda _c, i: i.end_minute),
        ItemColumn(
            tr("Minutes"),
            lambda _c, i: str(i.minutes),
            lambda _c, i: i.minutes,
            "minutes",
            _minutes,
        ),
        ItemColumn(
            tr("At least"),
            lambda _c, i: "" if i.shortest is None else str(i.shortest),
            lambda _c, i: i.shortest or 0,
            "shortest",
            lambda text: _minutes(text) if text.strip() else None,
        ),
        ItemColumn(tr("Title"), lambda _c, i: i.title, lambda _c, i: i.title.casefold(), "title"),
        ItemColumn(
            tr("Kind"),
            lambda _c, i: kind_name(i.kind),
            lambda _c, i: kind_name(i.kind),
            "kind",
            _kind,
        ),
        ItemColumn(tr("Rooms"), _rooms, _rooms),
        ItemColumn(tr("Persons"), _people, _people),
        ItemColumn(
            tr("Fixed"),
            lambda _c, i: tr("fixed") if i.fixed else "",
            lambda _c, i: int(not i.fixed),
        ),
    )


def _rooms(conference: Conference, item: AgendaItem) -> str:
    workshops = conference.workshops_of(item.id)
    if workshops:
        return ", ".join(conference.one(Room, w.room_id).name for w in workshops)
    return ", ".join(room.name for room in conference.rooms_of(item.id))


def _people(conference: Conference, item: AgendaItem) -> str:
    return ", ".join(person.name for person in conference.contributions_of(item.id))


def _clock(text: str) -> time:
    try:
        read = read_time(text)
    except ValueError:
        read = None
    if read is None:
        raise not_a_time(text)
    return read


def _minutes(text: str) -> int:
    read = read_duration(text)
    if not read:
        raise not_minutes(text, 1, DAY_MINUTES)
    return read


def _day(text: str) -> int:
    read = read_number(text)
    if read is None:
        raise not_a_number(text, 1, MOST_DAYS)
    return read


def _kind(text: str) -> ItemKind:
    wanted = text.strip().casefold()
    names = {kind_name(kind).casefold(): kind for kind in ItemKind}
    begun = [kind for name, kind in names.items() if wanted and name.startswith(wanted)]
    if wanted in names or len(begun) == 1:
        return names.get(wanted) or begun[0]
    raise not_a_kind(text, kind_name(ItemKind.TALK))


class TableModel(QAbstractTableModel):
    """Agenda items of the days shown, as rows."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._columns = _columns()
        self._rows: tuple[AgendaItem, ...] = ()
        self._conference = hub.conference
        self._clashing: dict[int, str] = {}

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show the items of these days."""
        conference = self._hub.conference
        rows = tuple(item for item in conference.items() if item.day in days)
        same = [item.id for item in rows] == [item.id for item in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._conference = rows, conference
        self._clashing = {}
        for clash in reversed(clashes(conference)):
            for item_id in clash.items:
                self._clashing[item_id] = translate(clash.words)
        if same:
            last = self.index(len(rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.endResetModel()

    def item(self, index: Index) -> AgendaItem:
        """The item of a row."""
        return self._rows[index.row()]

    def row_of(self, item_id: int) -> int | None:
        """The row of an item."""
        return next((row for row, item in enumerate(self._rows) if item.id == item_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row for an item."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Captions."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].caption
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, sort values, and clashes in red with words as tooltip."""
        item, column = self.item(index), self._columns[index.column()]
        clash = self._clashing.get(item.id)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return column.text(self._conference, item)
        if role == SORT:
            return column.sort(self._conference, item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(clash or column.text(self._conference, item))
        if role == Qt.ItemDataRole.ForegroundRole:
            colours = self._hub.appearance.colours
            if clash and column.field == "title":
                return QBrush(QColor(colours.bad))
            return QBrush(QColor(colours.faint)) if item.skipped else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Most columns can be edited."""
        editable = (
            Qt.ItemFlag.ItemIsEditable if self._columns[index.column()].field else Qt.ItemFlag(0)
        )
        return super().flags(index) | editable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Change a field; what is not understood leaves it unchanged and is shown as an error."""
        column = self._columns[index.column()]
        if role != Qt.ItemDataRole.EditRole or not column.field:
            return False
        read = self._hub.do(lambda _store: column.read(str(value)))
        item_id = self.item(index).id
        return bool(read and self._hub.do(change_item, item_id, **{column.field: read.value}))


class ScheduleTable(QTableView):
    """The programme as a table.

    selected: (key or None) the moderator selected a row. menu_wanted: (global position).
    """

    selected = Signal(tuple)
    menu_wanted = Signal(QPoint)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._quiet = self._fitted = False
        self._model = TableModel(hub, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setHighlightSections(False)
        for column, width in enumerate((42, 58, 58, 64, 84, 300, 118, 92, 92, 44)):
            self.setColumnWidth(column, width)
        # Qt itself adds some pixels beside a text, which would not be in line with its caption then
        self.setStyleSheet("QTableView::item { padding: 4px 5px; }")
        self.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setAccessibleName(tr("Programme as a table"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point))
        )
        self.selectionModel().currentRowChanged.connect(self._report)

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show the items of these days; the selection stays where it was."""
        self._model.show_days(days)
        self.setColumnHidden(DAY, len(days) < 2)  # the day is shown above
        if not self._fitted and self._model.rowCount():
            self._fitted = True
            self.resizeColumnToContents(KIND)

    def select(self, key: Key | None) -> None:
        """Select the row of an item, without emitting `selected`."""
        row = self._model.row_of(key[1]) if key and key[0] == "item" else None
        self._quiet = True
        if row is not None:
            current = self._sorted.mapFromSource(self._model.index(row, TITLE))
            # by itself Qt would add to the selection while Ctrl is held, as in Ctrl+1
            self.selectionModel().setCurrentIndex(current, WHOLE_ROW)
        else:
            self.clearSelection()
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, delete with Delete, copy as a table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            # the Enter that ends the editing of a cell comes here as well
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            chosen = [self._model.item(index).id for index in self._chosen()]
            if chosen:
                delete_items(self._hub, chosen)
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> list[QModelIndex]:
        rows = self.selectionModel().selectedRows()
        return [self._sorted.mapToSource(index) for index in rows]

    def _copy(self) -> None:
        """Put the selected rows on the clipboard as a table that a spreadsheet accepts."""
        columns = range(self._model.columnCount())
        rows = [[str(i.siblingAtColumn(n).data()) for n in columns] for i in self._chosen()]
        QGuiApplication.clipboard().setText(table_text(rows))

    def _report(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            item = self._model.item(self._sorted.mapToSource(current))
            self.selected.emit(("item", item.id))
