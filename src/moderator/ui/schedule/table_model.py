"""The model of the schedule's table: rows of the days shown, read and written by cells."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moderator.actions.table_cells import CellWrite, NewRow, WrittenCells, add_row, write_cells
from moderator.event.conference import Conference
from moderator.event.errors import KnownError
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import Contribution, Room
from moderator.rules.schedule.clashes import clashes
from moderator.rules.schedule.known_people import is_known
from moderator.ui.hub import Hub
from moderator.ui.schedule.table_columns import Column, columns, is_editable, read_cell
from moderator.ui.schedule.table_contents import (
    Cell,
    TableFacts,
    ToldClash,
    content_of,
    facts_after,
)
from moderator.ui.schedule.table_rows import RowKind, Shape, TableRow, rows_of
from moderator.ui.widgets.row_model import RowModel
from moderator.ui.widgets.rows import Index, RowContent
from moderator.ui.words import error_text, tr, translate


class TableModel(RowModel[TableRow]):
    """Agenda items of the days shown, with what belongs to them, as rows."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        self.columns = columns()
        captions = [self.columns[column].caption for column in Column]
        super().__init__(self._content_of, lambda row: row.key, parent, captions)
        self._hub = hub
        self._days: tuple[int, ...] = ()
        self._shown: Conference | None = None
        self._sorting = (Column.START, Qt.SortOrder.AscendingOrder)
        self.shape = Shape()
        self.facts = TableFacts(hub.conference, self.columns)

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show the items of these days as they are now."""
        conference = self._hub.conference
        self._days = days
        if conference is not self._shown:
            self._shown = conference
            found = {
                item_id: ToldClash(translate(clash.words), clash.hint)
                for clash in reversed(clashes(conference))
                for item_id in clash.items
            }
            self.facts = facts_after(self.facts, conference, found)
        self._arrange()

    def reshape(self, shape: Shape) -> None:
        """Open or close parts, or put a new row between others."""
        self.shape = shape
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the items; parts stay below theirs, new rows at the end."""
        self._sorting = (Column(column), order)
        by_time = Column(column) in {Column.DAY, Column.START}
        ordered = by_time and order is Qt.SortOrder.AscendingOrder
        self.shape = replace(self.shape, ordered=ordered, after=None)
        self._arrange()

    def _arrange(self) -> None:
        conference, (column, order) = self._hub.conference, self._sorting
        items = [item for item in conference.items() if item.day in self._days]
        if not self.shape.ordered:
            items.sort(
                key=lambda item: self.columns[column].sort(conference, item),
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
        self.show_rows(rows_of(conference, items, self._days, self.shape) if self._days else ())
        self.repaint()

    def _content_of(self, row: TableRow, column: int) -> RowContent:
        return content_of(self.facts, row, Column(column))

    def row_of(self, item_id: int) -> int | None:
        """Find the row of an item."""
        return self.place(
            lambda row: row.kind is RowKind.ITEM and row.item is not None and row.item.id == item_id
        )

    def new_row(self, day: int, *, draft: bool = False) -> int | None:
        """Find the new row of a day, or the one that was put between others."""
        return self.place(
            lambda row: row.kind is RowKind.NEW and row.draft is draft and row.day == day
        )

    def last_item(self, day: int) -> int | None:
        """Return the id of the last item of a day."""
        items = [i for i in self._hub.conference.items() if i.day == day]
        return items[-1].id if items else None

    def place(self, wanted: Callable[[TableRow], bool]) -> int | None:
        """Find the first row of a kind."""
        return next((place for place, row in enumerate(self.rows) if wanted(row)), None)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return captions, and the name of the column that has none."""
        spoken = {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        if section == Column.TIME and role in spoken:
            return tr("Kind of time")
        right = {Column.MINUTES, Column.SHORTEST}
        if role == Qt.ItemDataRole.TextAlignmentRole and section in right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def text(self, index: Index) -> str:
        """Return a cell as text, as it is copied and edited."""
        return self.text_of(self.record(index), Column(index.column()))

    def text_of(self, row: TableRow, column: Column) -> str:
        """Return a cell of a row as text."""
        if row.kind is RowKind.ITEM and row.item is not None:
            return self.columns[column].text(self.facts.conference, row.item)
        if row.kind in {RowKind.NEW, RowKind.NEW_PART}:
            return ""
        content = self._content_of(row, column)
        return content.title or "".join(mark.words for mark in content.after)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, what is read aloud, or its tooltip."""
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            shown = self.record(index).kind not in {RowKind.NEW, RowKind.NEW_PART}
            return self.text(index) if shown else self.content(index).title
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all be selected but free time, and most cells be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row, column = self.record(index), Column(index.column())
        if row.kind is RowKind.AIR:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if is_editable(row, column) and column is not Column.TIME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: str, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell; what is not understood leaves it as it is and is told."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        return self.write(self.record(index), Column(index.column()), str(value))

    def write(self, row: TableRow, column: Column, text: str) -> bool:
        """Write what was typed into a cell; if it is not taken, the cell says why."""
        if not is_editable(row, column) or row.kind in {RowKind.NEW, RowKind.NEW_PART}:
            return False
        conference, found = self._hub.conference, self.columns[column]
        read = self._hub.do(lambda _store: read_cell(found, column, conference, row, text))
        if read.value is None:
            self._refuse(row, column, read.problem)
            return False
        return self.write_all(self.label(row, column), [read.value], (row, column)) is not None

    def write_all(
        self,
        label: Phrase,
        writes: list[CellWrite],
        cell: tuple[TableRow, Column] | None = None,
        *,
        partly: bool = False,
    ) -> WrittenCells | None:
        """Write several cells as one step, and tell which rooms and people are new."""
        before = self._hub.conference
        if self.facts.refused:
            self.facts = replace(self.facts, refused={})
        done = self._hub.do(write_cells, label, writes, partly=partly)
        if done.value is None:
            if cell is not None:
                self._refuse(*cell, done.problem)
            return None
        self.tell_new(before)
        return done.value

    def add(self, row: NewRow) -> int | None:
        """Make an item of a new row; return its id, or None if it could not be made."""
        before = self._hub.conference
        made = self._hub.do(add_row, row).value
        self.tell_new(before)
        return made

    def tell_new(self, before: Conference) -> None:
        """Tell which rooms and people are new since an edit, with Undo."""
        now = self._hub.conference
        if now is before:
            return
        rooms = [r.name for r in now.rooms() if before.get(Room, r.id) is None]
        held = {contribution.name for contribution in before.all(Contribution)}
        names = dict.fromkeys(c.name for c in now.all(Contribution) if c.name not in held)
        people = [name for name in names if not is_known(before, name)]
        told = ", ".join(rooms + people)
        if rooms and people:
            self._hub.show_message(phrase("New rooms and people: {names}", names=told))
        elif rooms:
            self._hub.show_message(phrase("%n new rooms: {names}", n=len(rooms), names=told))
        elif people:
            self._hub.show_message(phrase("New in this event: {names}", names=told))

    def mark(self, refused: Mapping[Cell, str]) -> None:
        """Show in cells why what was put there was not taken, until the next edit."""
        if refused:
            self.facts = replace(self.facts, refused=refused)
            self.repaint()

    def label(self, row: TableRow, column: Column) -> Phrase:
        """Name the step of undo of one cell."""
        title = row.item.title if row.item is not None else ""
        if column is Column.ROOMS:
            return phrase("Rooms of {title}", title=title)
        if column is Column.PEOPLE:
            return phrase("People of {title}", title=title)
        if column in {Column.START, Column.MINUTES, Column.END}:
            return phrase("Times of {title}", title=title)
        return phrase("Change {title}", title=title)

    def _refuse(self, row: TableRow, column: Column, problem: KnownError | None) -> None:
        if problem is not None:
            self.mark({(row.key, column): error_text(problem)})
