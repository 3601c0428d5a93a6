"""The view of the schedule's table: its look, its current cell and its rows."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView, QWidget

from moderator.event.schedule import AgendaItem, ItemKind
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.schedule.naming import kind_name
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_contents import PLAIN
from moderator.ui.schedule.table_editing import CellDelegate
from moderator.ui.schedule.table_model import TableModel
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.widgets.marks import advance
from moderator.ui.words import tr

ROW_HEIGHT = theme.scaled(32)
HANDLE_WIDTH = theme.TIGHT
WIDTHS = {
    Column.DAY: 42,
    Column.START: 66,
    Column.MINUTES: 62,
    Column.END: 62,
    Column.TIME: 34,
    Column.ROOMS: 124,
    Column.SHORTEST: 56,
}
LEAST = {Column.TITLE: theme.scaled(170), Column.PEOPLE: theme.scaled(130)}
TITLE_SHARE = 0.58
"""Share of titles in the width that the other columns leave."""
ONE_CELL = QItemSelectionModel.SelectionFlag.ClearAndSelect


class CellTable(QTableView):
    """Rows of cells of which one is the current one.

    rows: the model. cells: paints cells and lets them be typed into. day_wanted: (step) the day
    before or after is wanted. details_wanted: those beside the table are to be shown or hidden.
    """

    day_wanted = Signal(int)
    details_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TableModel(hub, self)
        self.setModel(self.rows)
        self.cells = CellDelegate(hub.appearance, self.rows, self)
        self.setItemDelegate(self.cells)
        self._look()

    def _look(self) -> None:
        header = self.horizontalHeader()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        corner = self.findChild(QAbstractButton)  # Qt's own, above the handles
        if corner is not None:
            corner.setAccessibleName(tr("Select all rows"))
            corner.setToolTip(tr("Select all rows"))
        handles = self.verticalHeader()  # a click there selects a whole row
        handles.setDefaultSectionSize(ROW_HEIGHT)
        handles.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        handles.setFixedWidth(HANDLE_WIDTH)
        handles.setHighlightSections(False)
        handles.setToolTip(tr("Select the row"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(theme.WIDE)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, theme.scaled(width))
        self.setColumnWidth(Column.KIND, _kind_width())
        self.sortByColumn(Column.START, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setAccessibleName(tr("Programme as a table"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share what the other columns leave between titles and people."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Share the width that is left; a narrow table scrolls."""
        shown = [c for c in Column if c not in LEAST and not self.isColumnHidden(c)]
        left = self.viewport().width() - sum(self.columnWidth(column) for column in shown)
        title = max(LEAST[Column.TITLE], int(left * TITLE_SHARE))
        self.setColumnWidth(Column.TITLE, title)
        self.setColumnWidth(Column.PEOPLE, max(LEAST[Column.PEOPLE], left - title))

    def lay_out(self) -> None:
        """Let each new row span its columns."""
        self.clearSpans()
        for place, row in enumerate(self.rows.rows):
            if row.kind is RowKind.NEW:
                self.setSpan(place, Column.START, 1, len(Column) - Column.START)

    def come_back(self, row: TableRow, column: int) -> None:
        """Make a row the current one again after all were arranged anew."""
        place = self.rows.place_of(row.key)
        if place < 0 and row.item is not None:
            found = self.rows.row_of(row.item.id)
            place = -1 if found is None else found
        if place >= 0:
            self.stand(place, Column(column))

    def current(self) -> TableRow | None:
        """The row of the current cell."""
        index = self.currentIndex()
        return self.rows.record(index) if index.isValid() else None

    def stand(self, place: int, column: Column) -> None:
        """Make a cell the current one, and select it alone."""
        if self.rows.rows[place].kind is RowKind.NEW:
            column = Column.START
        elif self.rows.rows[place].kind is RowKind.NEW_PART:
            column = Column.TITLE
        index = self.rows.index(place, column)
        self.selectionModel().setCurrentIndex(index, ONE_CELL)
        self.scrollTo(index)

    def begin_day(self, day: int) -> None:
        """Go to the first row of a day, which is the new one if it is empty."""
        first = self.rows.place(lambda row: row.day == day and row.kind is not RowKind.AIR)
        if first is not None:
            self.stand(first, Column.TITLE)

    def reshape(self, *, opened: frozenset[int] | None = None, after: int | None = None) -> None:
        """Open or close parts, and put a new row below an item."""
        row, column = self.current(), self.currentIndex().column()
        shape = self.rows.shape
        self.rows.reshape(
            replace(shape, opened=shape.opened if opened is None else opened, after=after)
        )
        self.lay_out()
        if row is not None and self.current() is None:
            self.come_back(row, column)

    def chosen_items(self) -> list[AgendaItem]:
        """Return the items of the selected rows, or of the current one."""
        places = sorted({index.row() for index in self.selectedIndexes()})
        rows = [self.rows.rows[place] for place in places]
        return [row.item for row in rows if row.kind is RowKind.ITEM and row.item is not None]

    def shown(self) -> list[Column]:
        """Return the columns that are seen."""
        return [column for column in Column if not self.isColumnHidden(column)]


def _kind_width() -> int:
    """Measure the column of kinds, so that none is cut."""
    longest = max(advance(PLAIN, kind_name(kind)) for kind in ItemKind)
    return longest + 2 * theme.TIGHT + theme.GRID
