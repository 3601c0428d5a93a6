"""Cells of the schedule's table from and to the clipboard, as a spreadsheet has them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QGuiApplication

from moderator.actions.copying import table_text
from moderator.actions.table_cells import CellWrite, NewRow, row_cells
from moderator.event.phrase import phrase
from moderator.rules.schedule.pasted_rows import cells_of, row_of_cells
from moderator.rules.schedule.typed_line import read_line
from moderator.ui.hub import Hub
from moderator.ui.schedule.table_columns import (
    Column,
    is_editable,
    read_cell,
)
from moderator.ui.schedule.table_contents import Cell
from moderator.ui.schedule.table_course import usual_minutes
from moderator.ui.schedule.table_editing import NEW_ROWS
from moderator.ui.schedule.table_new_row import NewRowReader
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.schedule.table_view import CellTable
from moderator.ui.words import error_text, translate

MOST_TOLD = 3
"""Problems of one paste that are told in words."""


@dataclass(slots=True)
class Pasting:
    """What is pasted: writes, and new rows, each with its place in what was copied.

    problems: (row, column, why) of what is not understood. refused: the same of cells that are
    there already.
    """

    writes: list[CellWrite] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    new_rows: list[NewRow] = field(default_factory=list)
    new_places: list[tuple[int, int]] = field(default_factory=list)
    problems: list[tuple[int, int, str]] = field(default_factory=list)
    refused: dict[Cell, str] = field(default_factory=dict)


class CellClipboard:
    """Copies the selected cells, and pastes over cells and below the last row."""

    def __init__(self, table: CellTable, hub: Hub) -> None:
        self._table, self._hub = table, hub

    def copy(self) -> None:
        """Put the selected cells on the clipboard as a spreadsheet takes them."""
        table = self._table
        chosen = {(index.row(), index.column()) for index in table.selectedIndexes()}
        columns = [c for c in table.shown() if any(c == column for _row, column in chosen)]
        lines = [
            [table.rows.text(table.rows.index(place, column)) for column in columns]
            for place in sorted({row for row, _column in chosen})
            if table.rows.rows[place].kind not in NEW_ROWS
        ]
        QGuiApplication.clipboard().setText(table_text(lines))

    def paste(self) -> None:
        """Write what was copied from the current cell on, as one step; tell what is not read."""
        lines = cells_of(QGuiApplication.clipboard().text())
        row, table = self._table.current(), self._table
        if not lines or row is None:
            return
        found = Pasting()
        selected = table.selectedIndexes()
        if len(lines) == 1 and len(lines[0]) == 1 and len(selected) > 1:
            for index in selected:
                target = table.rows.record(index)
                self._read(found, target, Column(index.column()), lines[0][0], (1, 1))
        else:
            self._read_lines(found, lines, row)
        self._write(found)

    def _read_lines(self, found: Pasting, lines: Sequence[Sequence[str]], row: TableRow) -> None:
        table = self._table
        begin = min(index.row() for index in table.selectedIndexes() or [table.currentIndex()])
        kinds = {RowKind.ITEM, RowKind.PART}
        targets = [
            target
            for target in table.rows.rows[begin:]
            if target.kind in kinds and target.day == row.day
        ]
        shown = table.shown()
        first = min(index.column() for index in table.selectedIndexes() or [table.currentIndex()])
        columns = [column for column in shown if column >= first]
        for number, cells in enumerate(lines, 1):
            if number <= len(targets) and row.kind is not RowKind.NEW:
                for place, (column, text) in enumerate(zip(columns, cells, strict=False), 1):
                    self._read(found, targets[number - 1], column, text, (number, place))
            elif row.kind is RowKind.NEW and len(cells) != len(shown):
                self._read_free(found, cells, number, row.day)
            else:
                given = columns if row.kind is not RowKind.NEW else shown
                texts = dict(zip(given, cells, strict=False))
                self._read_new(found, texts, number, row.day)

    def _read(
        self, found: Pasting, row: TableRow, column: Column, text: str, place: tuple[int, int]
    ) -> None:
        """Read a cell that is pasted over another; what stands there already changes nothing."""
        rows = self._table.rows
        if row.kind in NEW_ROWS or not is_editable(row, column):
            return
        if rows.text_of(row, column) == text:
            return
        conference = self._hub.conference
        done = self._hub.attempt(
            lambda _store: read_cell(rows.columns[column], column, conference, row, text)
        )
        if done.value is not None:
            found.writes.append(done.value)
            found.places.append(place)
        elif done.problem is not None:
            found.problems.append((*place, translate(done.problem.happened)))
            found.refused[row.key, column] = error_text(done.problem)

    def _read_free(self, found: Pasting, cells: Sequence[str], number: int, day: int) -> None:
        """Read a row of another spreadsheet: one line of text, or cells told by what they hold."""
        if len(cells) == 1:
            typed = read_line(cells[0], self._hub.conference.rooms())
            self._add(found, NewRow(typed, day, None, usual_minutes(typed.kind)), number)
            return
        row = row_of_cells(cells)
        texts = {
            Column.START: row.start,
            Column.MINUTES: row.minutes,
            Column.END: row.end,
            Column.TITLE: row.title,
            Column.ROOMS: row.rooms,
            Column.PEOPLE: row.people,
            Column.KIND: row.kind,
        }
        self._read_new(found, texts, number, day)

    def _read_new(self, found: Pasting, texts: Mapping[Column, str], number: int, day: int) -> None:
        """Read a row that is pasted below the last one."""
        reader = NewRowReader(self._hub, texts)
        self._add(found, reader.read(day), number)
        places = {column: place for place, column in enumerate(texts, 1)}
        for column, why in reader.problems:
            found.problems.append((number, places[column], why))

    def _add(self, found: Pasting, row: NewRow, number: int) -> None:
        if not found.new_rows:
            last = self._table.rows.last_item(row.day)
            row = replace(row, after=last)
        found.new_rows.append(row)
        found.new_places.append((number, 1))

    def _write(self, found: Pasting) -> None:
        writes = [*found.writes, *row_cells(found.new_rows)]
        problems = list(found.problems)
        if writes:
            label = phrase("Paste %n cells", n=len(found.writes))
            if found.new_rows and not found.writes:
                label = phrase("Paste %n rows", n=len(found.new_rows))
            written = self._table.rows.write_all(label, writes, partly=True)
            places = [*found.places, *found.new_places]
            for place, problem in zip(places, written.problems if written else (), strict=False):
                if problem is not None:
                    problems.append((*place, translate(problem.happened)))
        self._table.rows.mark(found.refused)
        if problems:
            self._tell(problems)

    def _tell(self, problems: list[tuple[int, int, str]]) -> None:
        told = [
            translate(phrase("row {row}, column {column}: {why}", row=row, column=column, why=why))
            for row, column, why in sorted(problems)[:MOST_TOLD]
        ]
        more = len(problems) - len(told)
        if more:
            told.append(translate(phrase("and %n more", n=more)))
        words = " · ".join(told)
        sentence = phrase(
            "%n cells were not taken over: {problems}", n=len(problems), problems=words
        )
        self._hub.show_warning(sentence)
