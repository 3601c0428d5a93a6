"""The table of people: keys, copying for a spreadsheet, remembered columns and their widths."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from heapq import nlargest

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from moderator.actions.copying import table_text
from moderator.ui import remembered, theme
from moderator.ui.people.columns import (
    STATUSES,
    ColumnKind,
    PeopleColumn,
    PeopleRow,
    cell_text,
    status_words,
)
from moderator.ui.people.table_model import COLUMN_ROLE, ROW_ROLE, PeopleModel
from moderator.ui.theme import Appearance
from moderator.ui.widgets.focus import is_typing
from moderator.ui.widgets.rows import Ground, Index, RowDelegate, RowStyle
from moderator.ui.words import tr

ROW_HEIGHT = theme.GRID * 9
STYLE = RowStyle(ground=Ground.CELL, inner=(theme.TIGHT, 0, theme.GRID, 0), gap=theme.GRID + 2)

MOST_WIDENED = 1.6
RARE = 50
"""Of so many texts one may be cut, so that a single long name takes nothing from the others."""

_SAMPLED = 5
"""So many texts of a column are measured, those that are the longest but for the rare ones."""


class PeopleDelegate(RowDelegate):
    """Paints cells, and makes their editors."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make a list for the status, a line for all else."""
        column = index.data(COLUMN_ROLE)
        if isinstance(column, PeopleColumn) and column.kind is ColumnKind.STATUS:
            choice = QComboBox(parent)
            for status in STATUSES:
                choice.addItem(status_words(status), status)
            return choice
        line = QLineEdit(parent)
        line.setAccessibleName(column.title if isinstance(column, PeopleColumn) else "")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is to be edited."""
        row = index.data(ROW_ROLE)
        if isinstance(editor, QComboBox) and isinstance(row, PeopleRow):
            editor.setCurrentIndex(editor.findData(row.person.status))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was entered into the model."""
        row = index.data(ROW_ROLE)
        if isinstance(editor, QComboBox) and isinstance(row, PeopleRow):
            if editor.currentData() != row.person.status:
                model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect)


class PeopleTable(QTableView):
    """Shows people.

    typed: letters that should go to the search. removed: Delete was pressed. chosen: the
    selection changed.
    """

    typed = Signal(str)
    removed = Signal()
    chosen = Signal()

    def __init__(self, model: PeopleModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.people = model
        self._sharing = False
        self.setModel(model)
        self.setItemDelegate(PeopleDelegate(appearance, model.content, STYLE, self))
        self.setAccessibleName(tr("Participants"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.setSectionsMovable(True)
        header.sectionResized.connect(self._remember_width)
        header.setStretchLastSection(True)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelReset.connect(self.arrange_columns)

    def arrange_columns(self) -> None:
        """Hide the columns that were hidden before, and share the width among the others."""
        hidden = remembered.HIDDEN_COLUMNS.get()
        shown = remembered.SHOWN_COLUMNS.get()
        with self._unnoticed():
            for place, column in enumerate(self.people.columns):
                known = hidden is not None and (shown is None or column.key in hidden | shown)
                hide = column.key in (hidden or ()) if known else not column.shown
                self.setColumnHidden(place, hide)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give each column its width; what was never chosen comes up where there is room."""
        columns = self.people.columns
        room = self.viewport().width()
        if remembered.HIDDEN_COLUMNS.get() is None:
            needed = sum(column.width for column in columns if column.shown)
            for place, column in enumerate(columns):
                if column.where_room:
                    with self._unnoticed():
                        self.setColumnHidden(place, room < needed + column.width)
        visible = [at for at in range(len(columns)) if not self.isColumnHidden(at)]
        chosen = remembered.COLUMN_WIDTHS.get()
        widths = shared([columns[at] for at in visible], self.people.everyone(), room, chosen)
        with self._unnoticed():
            for at, width in zip(visible, widths, strict=True):
                self.setColumnWidth(at, width)

    def enter(self) -> None:
        """Take the keyboard focus, with somebody selected."""
        self.setFocus()
        if self.people.rowCount() and not self.chosen_ids():
            self.selectRow(0)

    def return_to(self, participant_id: int) -> None:
        """Take the focus back from a form that is closed; 0: nobody else is selected."""
        if participant_id:
            self.go_to(participant_id)
        self.setFocus()

    def chosen_ids(self) -> list[int]:
        """Return the ids of the selected people from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.people.row_at(row).person.id for row in rows]

    def go_to(self, participant_id: int) -> bool:
        """Select a person and scroll there; False where the filter hides them."""
        place = self.people.place_of(participant_id)
        if place is None:
            return False
        index = self.people.index(place, 0)
        flag = QItemSelectionModel.SelectionFlag  # explicit, since a held Ctrl would toggle the row
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)
        return True

    def clear_current(self) -> None:
        """Make no cell the current one; the selection stays."""
        self.selectionModel().setCurrentIndex(
            QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate
        )

    def select(self, ids: Sequence[int]) -> list[bool]:
        """Select people; return of each whether the filter shows them."""
        places = [self.people.place_of(i) for i in ids]
        chosen = QItemSelection()
        for place in places:
            if place is not None:
                index = self.people.index(place, 0)
                chosen.select(index, index)
                self.scrollTo(index)
        self.selectionModel().select(
            chosen,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        return [place is not None for place in places]

    def copy(self) -> None:
        """Put the selected rows, or all, on the clipboard as a spreadsheet takes them."""
        header = self.horizontalHeader()
        visible = [
            place
            for at in range(header.count())
            if not self.isColumnHidden(place := header.logicalIndex(at))
        ]
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = [[self.people.columns[place].title for place in visible]]
        for row in rows or range(self.people.rowCount()):
            found = self.people.row_at(row)
            lines.append([cell_text(found, self.people.columns[place]) for place in visible])
        QGuiApplication.clipboard().setText(table_text(lines))

    def show_columns_menu(self, position: QPoint) -> None:
        """Let the moderator choose the columns; the choice is remembered."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self.people.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(place > 0)
            action.toggled.connect(lambda on, p=place: self._show_column(p, shown=on))
        menu.addSeparator()
        usual = menu.addAction(tr("Usual widths"))
        usual.setEnabled(bool(remembered.COLUMN_WIDTHS.get()))
        usual.triggered.connect(self._forget_widths)
        menu.popup(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, copy, remove, and send letters to the search."""
        editing = self.state() == QAbstractItemView.State.EditingState
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())
        elif key == Qt.Key.Key_Delete and not editing:
            self.removed.emit()
        elif is_typing(event) and not editing:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        """Emit that the selection changed."""
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.chosen.emit()

    def _show_column(self, place: int, *, shown: bool) -> None:
        with self._unnoticed():
            self.setColumnHidden(place, not shown)
        every = {column.key for column in self.people.columns}
        hidden = {c.key for at, c in enumerate(self.people.columns) if self.isColumnHidden(at)}
        remembered.HIDDEN_COLUMNS.set(frozenset(hidden))
        remembered.SHOWN_COLUMNS.set(frozenset(every - hidden))
        self._share_width()

    @contextmanager
    def _unnoticed(self) -> Iterator[None]:
        """Change widths without taking them for the moderator's choice."""
        before, self._sharing = self._sharing, True
        try:
            yield
        finally:
            self._sharing = before

    def _remember_width(self, place: int, _before: int, width: int) -> None:
        """Remember a width that the moderator dragged; the last column takes what is left."""
        header = self.horizontalHeader()
        visible = [at for at in range(header.count()) if not header.isSectionHidden(at)]
        last = max((header.visualIndex(at) for at in visible), default=0)
        if not self._sharing and header.visualIndex(place) != last:
            widths = remembered.COLUMN_WIDTHS.get()
            remembered.COLUMN_WIDTHS.set({**widths, self.people.columns[place].key: width})

    def _forget_widths(self) -> None:
        remembered.COLUMN_WIDTHS.forget()
        self._share_width()

    def _on_header_menu(self, position: QPoint) -> None:
        self.show_columns_menu(self.horizontalHeader().mapToGlobal(position))


def needed(column: PeopleColumn, rows: Sequence[PeopleRow]) -> int:
    """Return how wide a column must be for its texts, in pixels; its own width at least."""
    if column.kind is ColumnKind.STATUS:
        texts = [status_words(status) for status in STATUSES]  # so that no new one is cut
        metrics = QFontMetrics(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
        around = 4 * theme.TIGHT
    elif column.fitted:
        longest = nlargest(len(rows) // RARE + _SAMPLED, (cell_text(r, column) for r in rows), len)
        texts = longest[-_SAMPLED:]
        bold = column.kind is ColumnKind.NAME
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        metrics = QFontMetrics(theme.font(theme.BODY, weight))
        around = 2 * theme.TIGHT
    else:
        return column.width
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    return max(column.width, widest + around + theme.GRID)


def shared(
    columns: Sequence[PeopleColumn], rows: Sequence[PeopleRow], room: int, chosen: Mapping[str, int]
) -> list[int]:
    """Share a width among visible columns.

    What the moderator chose counts. Of the others each has its own width; what is left goes first
    to those whose texts would be cut, then to all alike, up to MOST_WIDENED.
    """
    free = [column for column in columns if column.key not in chosen]
    given = {column.key: float(chosen.get(column.key, column.width)) for column in columns}
    spare = room - sum(given.values())
    # the status first, whose few words are all known; names last, whose own width holds most
    order = {ColumnKind.STATUS: 0, ColumnKind.NAME: 2}
    for column in sorted(free, key=lambda column: order.get(column.kind, 1)):
        most = min(needed(column, rows), int(column.width * MOST_WIDENED))
        more = max(0, min(spare, most - column.width))
        given[column.key] += more
        spare -= more
    spare = room - sum(given.values())
    natural = sum(given[column.key] for column in free)
    if spare > 0 and natural:
        factor = 1 + spare / natural
        for column in free:
            limit = max(given[column.key], column.width * MOST_WIDENED)
            given[column.key] = min(limit, given[column.key] * factor)
    return [int(given[column.key]) for column in columns]
