"""The model of a list or table: records, and what each of their rows shows."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.rows import Index, RowContent

Record = TypeVar("Record")
NOWHERE = QModelIndex()


class RowModel(QAbstractTableModel, Generic[Record]):
    """The records of a list or table, each shown as a row.

    describe: makes the content of a record's cell, which is cached until the record is another one.
    key: identifies a record; where all keys are as before, the rows are repainted and the selection
    stays. captions: of the columns.
    """

    def __init__(
        self,
        describe: Callable[[Record, int], RowContent],
        key: Callable[[Record], object],
        parent: QWidget,
        captions: Sequence[str] = ("",),
    ) -> None:
        super().__init__(parent)
        self._describe, self._key, self._captions = describe, key, captions
        self._contents: dict[tuple[int, int], RowContent] = {}
        self._places: dict[object, int] | None = None
        self.rows: tuple[Record, ...] = ()

    def show_rows(self, rows: Iterable[Record]) -> None:
        """Show other records; the selection stays where they are about the same."""
        before, rows = self.rows, tuple(rows)
        if [self._key(row) for row in rows] != [self._key(row) for row in before]:
            self.beginResetModel()
            self.rows, self._places = rows, None
            self._contents.clear()
            self.endResetModel()
        elif rows != before:
            self.rows = rows
            self.repaint()

    def repaint(self) -> None:
        """Describe and paint all rows anew."""
        self._contents.clear()
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self._captions) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def record(self, index: Index) -> Record:
        """Return the record of a row."""
        return self.rows[index.row()]

    def place_of(self, key: object) -> int:
        """Find the row of the record with a key, or -1."""
        if self._places is None:
            self._places = {self._key(row): place for place, row in enumerate(self.rows)}
        return self._places.get(key, -1)

    def content(self, index: Index) -> RowContent:
        """Describe a cell."""
        cell = row, column = index.row(), index.column()
        if cell not in self._contents:
            self._contents[cell] = self._describe(self.rows[row], column)
        return self._contents[cell]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._captions)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the captions of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._captions[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let all but headings be selected."""
        if not index.isValid() or self.content(index).heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's text, what is read aloud, or its tooltip."""
        return data_of(self.content(index), role) if index.isValid() else None


def data_of(content: RowContent, role: int) -> object:
    """Return the data of a row or cell for a role."""
    if role == Qt.ItemDataRole.DisplayRole:
        return content.title
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return content.spoken()
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tooltip(content.tooltip)
    return None
