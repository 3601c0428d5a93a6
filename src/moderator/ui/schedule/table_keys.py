"""The keys of the schedule's table, as a spreadsheet has them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from moderator.actions.port import OpenEvent
from moderator.actions.table_cells import CellWrite, exchange_rows, part_removal, time_kind_cell
from moderator.event.conference import Conference
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.time_kinds import TimeKind, time_kind
from moderator.ui.hub import Hub
from moderator.ui.schedule.changes import delete_items
from moderator.ui.schedule.table_clipboard import CellClipboard
from moderator.ui.schedule.table_columns import (
    Column,
    ItemColumn,
    is_editable,
    read_cell,
    time_name,
)
from moderator.ui.schedule.table_course import CellCourse
from moderator.ui.schedule.table_editing import NEW_ROWS, Way
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.schedule.table_view import CellTable

HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WHOLE_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def _reader(
    _store: OpenEvent,
    found: ItemColumn,
    column: Column,
    conference: Conference,
    row: TableRow,
    text: str,
) -> CellWrite:
    """Read a cell as an action, so that the hub tells what is not understood."""
    return read_cell(found, column, conference, row, text)


class TableKeys:
    """Carries out what the keys ask for while no cell is being typed."""

    def __init__(self, table: CellTable, course: CellCourse, hub: Hub) -> None:
        self._table, self._course, self._hub = table, course, hub
        key = Qt.Key
        clipboard = self._clipboard = CellClipboard(table, hub)
        standard = QKeySequence.StandardKey
        self._standard: dict[QKeySequence.StandardKey, Callable[[], object]] = {
            standard.Copy: clipboard.copy,
            standard.Cut: self._cut,
            standard.Paste: clipboard.paste,
        }
        table.doubleClicked.connect(lambda _index: self._offer_time_kinds())
        self._keys: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], object]] = {
            (NONE, key.Key_Return): self._enter,
            (SHIFT, key.Key_Return): lambda: course.go(Way.UP),
            (CTRL, key.Key_Return): course.insert_below,
            (NONE, key.Key_Insert): course.insert_below,
            (NONE, key.Key_Escape): course.leave,
            (NONE, key.Key_Delete): self._delete,
            (NONE, key.Key_Backspace): self._delete,
            (CTRL, key.Key_L): self.toggle_fixed,
            (CTRL, key.Key_Period): self.toggle_parts,
            (CTRL, key.Key_D): self._fill_down,
            (ALT, key.Key_Up): lambda: self._move_row(-1),
            (ALT, key.Key_Down): lambda: self._move_row(1),
            (ALT, key.Key_Return): table.details_wanted.emit,
            (SHIFT, key.Key_Space): self._select_rows,
            (CTRL, key.Key_PageUp): lambda: table.day_wanted.emit(-1),
            (CTRL, key.Key_PageDown): lambda: table.day_wanted.emit(1),
        }

    def handle(self, event: QKeyEvent) -> bool:
        """Carry out what a key asks for; False if it has no meaning here."""
        for asked, run_it in self._standard.items():
            if event.matches(asked):
                run_it()
                event.accept()
                return True
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Enter:
            key = Qt.Key.Key_Return
        plain = not event.modifiers() & HELD
        if plain and key in (Qt.Key.Key_Space, Qt.Key.Key_F2) and self._offer_time_kinds():
            return True
        run = self._keys.get((event.modifiers() & HELD, key))
        if run is None:
            return False
        run()
        event.accept()
        return True

    def _enter(self) -> None:
        """Go down; in a new row, begin to type."""
        row = self._table.current()
        if row is not None and row.kind in NEW_ROWS:
            self._table.edit(self._table.currentIndex())
        else:
            self._course.go(Way.DOWN)

    def _delete(self) -> None:
        """Delete whole rows if such are selected; else clear the selected cells."""
        table = self._table
        model = table.selectionModel()
        places = sorted({index.row() for index in table.selectedIndexes()})
        items = [
            row.item.id
            for place in places
            if (row := table.rows.rows[place]).kind is RowKind.ITEM
            and row.item is not None
            and model.isRowSelected(place)
        ]
        parts = [
            part_removal(row.part.id)
            for place in places
            if (row := table.rows.rows[place]).part is not None and model.isRowSelected(place)
        ]
        if items:
            delete_items(self._hub, items)
        elif parts:
            table.rows.write_all(phrase("Delete %n parts", n=len(parts)), parts)
        else:
            self._write_selected(lambda _row, _column: "")

    def _cut(self) -> None:
        self._clipboard.copy()
        self._delete()

    def _write_selected(self, text_for: Callable[[int, Column], str]) -> None:
        """Write a text into each selected cell, all or nothing, as one step."""
        table, writes = self._table, list[CellWrite]()
        conference = self._hub.conference
        for index in sorted(table.selectedIndexes(), key=lambda i: (i.row(), i.column())):
            row, column = table.rows.record(index), Column(index.column())
            if not is_editable(row, column) or row.kind in NEW_ROWS:
                continue
            if table.isColumnHidden(column):
                continue
            text, found = text_for(index.row(), column), table.rows.columns[column]
            read = self._hub.do(_reader, found, column, conference, row, text)
            if read.value is None:
                return
            writes.append(read.value)
        if writes:
            table.rows.write_all(phrase("Change %n cells", n=len(writes)), writes)

    def _fill_down(self) -> None:
        """Write the uppermost selected cell of each column into those below it."""
        table = self._table
        tops: dict[int, int] = {}
        for index in table.selectedIndexes():
            tops[index.column()] = min(index.row(), tops.get(index.column(), index.row()))
        if any(index.row() > tops[index.column()] for index in table.selectedIndexes()):
            model = table.rows
            texts = {
                column: model.text(model.index(place, column)) for column, place in tops.items()
            }
            self._write_selected(lambda _row, column: texts[column])

    def toggle_fixed(self) -> None:
        """Fix the starts of the selected items, or let them float if all are fixed."""
        items = self._table.chosen_items()
        if not items:
            return
        fixed = all(time_kind(item) is TimeKind.FIXED for item in items)
        self._set_time_kind(items, TimeKind.FLOATING if fixed else TimeKind.FIXED)

    def _offer_time_kinds(self) -> bool:
        """Let the kind of time be chosen, if the current cell is about it."""
        table = self._table
        index, items = table.currentIndex(), table.chosen_items()
        if index.column() != Column.TIME or not items:
            return False
        menu = QMenu(table)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind in TimeKind:
            action = menu.addAction(time_name(kind))
            action.setCheckable(True)
            action.setChecked(kind is time_kind(items[0]))
            action.triggered.connect(lambda _on, kind=kind: self._set_time_kind(items, kind))
        menu.popup(table.viewport().mapToGlobal(table.visualRect(index).bottomLeft()))
        return True

    def _set_time_kind(self, items: Sequence[AgendaItem], kind: TimeKind) -> None:
        if len(items) == 1:
            label = phrase("Change {title}", title=items[0].title)
        else:
            label = phrase("Change %n items", n=len(items))
        self._table.rows.write_all(label, [time_kind_cell(item.id, kind) for item in items])

    def toggle_parts(self) -> None:
        """Show or hide the parts of the current item."""
        row = self._table.current()
        if row is None or row.item is None or row.kind is RowKind.NEW:
            return
        opened = self._table.rows.shape.opened
        self._table.reshape(opened=opened ^ {row.item.id})

    def _move_row(self, step: int) -> None:
        row = self._table.current()
        if row is None or row.item is None or not self._table.rows.shape.ordered:
            return
        if row.kind is RowKind.ITEM:
            self._hub.do(exchange_rows, row.item.id, step)

    def _select_rows(self) -> None:
        table = self._table
        model = table.selectionModel()
        for place in {index.row() for index in table.selectedIndexes()}:
            model.select(table.rows.index(place, Column.TITLE), WHOLE_ROWS)
