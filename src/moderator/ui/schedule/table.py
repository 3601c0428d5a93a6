"""The programme as a table, typed as in a spreadsheet."""

from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from moderator.rules.schedule.typed_line import read_line
from moderator.ui.hub import Hub
from moderator.ui.schedule.layout import Key
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_course import CellCourse, line_words
from moderator.ui.schedule.table_editing import Way
from moderator.ui.schedule.table_keys import TableKeys
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.schedule.table_view import CellTable
from moderator.ui.theme import Tone
from moderator.ui.widgets.rows import Index


class ScheduleTable(CellTable):
    """The programme as a table.

    selected: (key or None) the moderator selected a row. menu_wanted: (global position).
    told: (text, whether it is a problem) what there is to say about the current cell.
    """

    selected = Signal(tuple)
    menu_wanted = Signal(QPoint)
    told = Signal(str, bool)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._hub = hub
        self._quiet = self._stale = False
        self._days: tuple[int, ...] = ()
        self._key: Key | None = None
        self.course = CellCourse(self, hub)
        self._keys = TableKeys(self, self.course, hub)
        self._connect()

    def _connect(self) -> None:
        self.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.viewport().mapToGlobal(point))
        )
        self.horizontalHeader().sortIndicatorChanged.connect(self._after_sorting)
        self.cells.typed.connect(self._take)
        self.cells.left.connect(self.course.go)
        self.cells.typing.connect(self._tell_line)

    def show_days(self, days: tuple[int, ...]) -> None:
        """Show the items of these days; the current cell stays where it was.

        While the table is hidden, nothing is arranged: the timeline is edited letter by letter.
        """
        self._days, self._stale = days, not self.isVisible()
        if self._stale:
            return
        self.setColumnHidden(Column.DAY, len(days) < 2)  # the day is shown above
        self.share_width()
        row, column = self.current(), self.currentIndex().column()
        self.rows.show_days(days)
        self.lay_out()
        if row is not None and self.current() is None:
            self.come_back(row, column)
            if self.current() is None:
                self.begin_day(days[0])
        self.tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed while the table was hidden."""
        super().showEvent(event)
        if self._stale and self._days:
            self._quiet = True
            self.show_days(self._days)
            self._quiet = False
            self.select(self._key)

    def select(self, key: Key | None) -> None:
        """Make the row of an item the current one, without emitting `selected`."""
        self._key = key
        if self._stale:
            return
        item_id = key[1] if key and key[0] == "item" else None
        place = None if item_id is None else self.rows.row_of(item_id)
        row = self.current()
        self._quiet = True
        if place is not None:
            if row is None or row.item is None or row.item.id != item_id:
                self.stand(place, Column.TITLE)
        elif row is not None and row.kind is not RowKind.NEW:
            self.clearSelection()
        self._quiet = False

    @Slot(TableRow, Column, str, Way)
    def _take(self, row: TableRow, column: Column, text: str, way: Way) -> None:
        """Write what was typed, and go on; a cell that was not taken stays the current one."""
        if row.kind is RowKind.NEW:
            self.course.make(row, text, way)
        elif row.kind is RowKind.NEW_PART:
            self.course.make_part(row, text, way)
        elif self.rows.write(row, column, text):
            self.course.go(way)
        self.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of a spreadsheet."""
        if self.state() is QAbstractItemView.State.EditingState:
            event.ignore()  # the line that is typed into has had it
        elif not self._keys.handle(event):
            before = QPersistentModelIndex(self.currentIndex())
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.course.work()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next cell with Tab once somebody works in the table; else leave it."""
        row = self.current()
        editing = self.state() is QAbstractItemView.State.EditingState
        if self.course.working and not editing and row and row.kind is not RowKind.NEW:
            self.course.go(Way.RIGHT if forward else Way.LEFT)
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first cell; Tab goes through the table until somebody works in it."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.course.working = False
        if not self.currentIndex().isValid() and self.rows.rows:
            self.course.along(-1, 1, Column.TITLE)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Work in the cell that is clicked."""
        self.course.work()
        super().mousePressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Show the details of the current row, and say what is wrong with the cell."""
        super().currentChanged(current, previous)
        row = self.rows.record(current) if current.isValid() else None
        if row is None:
            return
        if self.rows.shape.after is not None and row.kind is not RowKind.NEW:
            QTimer.singleShot(0, self, self.course.drop_left_draft)
        if row.item is not None and row.kind is RowKind.ITEM and not self._quiet:
            self.selected.emit(("item", row.item.id))
        self.tell()

    def tell(self) -> None:
        """Say what is wrong with the current cell."""
        row = self.current()
        if row is None:
            self.told.emit("", False)
            return
        facts, column = self.rows.facts, Column(self.currentIndex().column())
        if not facts.problem(row, column):
            column = Column.TITLE
        problem = facts.problem(row, column)
        self.told.emit(problem, bool(problem) and facts.tone(row, column) is Tone.BAD)

    @Slot(str)
    def _tell_line(self, text: str) -> None:
        """Say how a new row is understood so far."""
        typed = read_line(text, self._hub.conference.rooms())
        self.told.emit(line_words(self._hub, typed) if typed.title else "", False)

    def _after_sorting(self, _column: int, _order: Qt.SortOrder) -> None:
        self.horizontalHeader().setSortIndicatorShown(not self.rows.shape.ordered)
        self.lay_out()
