"""A table as it was read: plain texts, with the row numbers of the file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from moderator.exchange.schedules.entries import ScheduleFile
from moderator.exchange.tables.findings import Finding

MAX_BYTES = 40 * 2**20
MAX_UNPACKED = 200 * 2**20
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELL = 4_000
"""Limits for reading; no registration list comes near them."""

LONG_GAP = 20
"""Number of consecutive empty rows that is reported, since nobody scrolls that far."""

Source = Path | str | bytes

Progress = Callable[[int, int], None]
"""Called with how much is done, and of how much (0 if unknown); it may raise to stop the work."""

EVERY = 250
"""Rows or steps between calls of progress."""


def unwatched(done: int, in_all: int) -> None:
    """Ignore progress."""
    del done, in_all


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file if the guess was wrong; None means guess.

    encoding: a codec's name such as "cp1252". delimiter: one character. sheet: name of a worksheet.
    header_row: number of the row of headings, from 1 as in a spreadsheet.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row below the header that is not empty; number: from 1, as in a spreadsheet.

    short: how many fewer cells the row has than the header; negative if it has more.
    """

    number: int
    cells: tuple[str, ...]
    short: int = 0

    def cell(self, index: int) -> str:
        """Return the text in a column counted from 0, "" beyond the end."""
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class CellArea:
    """Cells that were merged: first and last row, first and last column, all from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawTable:
    """All rows of a file before the header is known: pairs of row number and cells.

    encoding, delimiter: as read, "" for a workbook. sheets: names in a workbook, () for CSV.
    hidden: its hidden sheets. areas: merged cells. schedule: what a published schedule holds, which
    has no rows.
    """

    file: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    findings: tuple[Finding, ...] = ()
    hidden: frozenset[str] = frozenset()
    areas: tuple[CellArea, ...] = ()
    schedule: ScheduleFile | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its headings.

    raw: all rows as read, so that another header can be chosen without reading again. header_row:
    number of the row of headings, None if none was recognised.
    """

    raw: RawTable
    header_row: int | None
    headings: tuple[str, ...]
    rows: tuple[SheetRow, ...]

    @property
    def file(self) -> str:
        """The file's name without its folder."""
        return self.raw.file

    def texts(self, index: int) -> tuple[str, ...]:
        """Return the texts in a column counted from 0, without empty cells."""
        place = slice(index, index + 1)
        return tuple(text for row in self.rows for text in row.cells[place] if text)


def below(raw: RawTable, header_row: int | None) -> Sheet:
    """Make a sheet of the rows below the header; without a header, of all rows."""
    headings: tuple[str, ...] = ()
    for number, cells in raw.rows:
        if number == header_row:
            headings = trimmed(cells)
    width = len(headings)
    rows = tuple(
        SheetRow(number, cells, _missing(cells, width) if raw.delimiter else 0)
        for number, cells in raw.rows
        if (header_row is None or number > header_row) and any(cells)
    )
    return Sheet(raw, header_row, headings, rows)


def column_letters(number: int) -> str:
    """Return a column's name in a spreadsheet, counted from 1: A, B, … Z, AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def trimmed(cells: Iterable[str]) -> tuple[str, ...]:
    """Remove empty cells at the end."""
    kept = tuple(cells)
    end = len(kept)
    while end and not kept[end - 1]:
        end -= 1
    return kept[:end]


def _missing(cells: tuple[str, ...], width: int) -> int:
    if len(cells) < width:
        return width - len(cells)
    return min(0, width - len(trimmed(cells)))
