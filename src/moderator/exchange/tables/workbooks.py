"""Reads XLSX: checks sizes, then streams one sheet; formulas are never evaluated.

Worksheets are read as a stream of XML events, since openpyxl makes an object of each cell, which
would take more than half of the time of an import. Names of sheets, shared texts and date formats
still come from openpyxl.
"""

import io
import re
import zipfile
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import IO, Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.sax import make_parser

from moderator.event.phrase import phrase
from moderator.exchange.tables.archives import BROKEN, checked_names, not_a_workbook
from moderator.exchange.tables.cells import clean, moment_text
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.limits import too_many_rows
from moderator.exchange.tables.sheet import (
    EVERY,
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    CellArea,
    Progress,
    RawTable,
    column_letters,
    trimmed,
    unwatched,
)
from moderator.exchange.tables.unseen import (
    Beside,
    Line,
    UnseenSheet,
    chosen_page,
    filled_down,
    findings_of_cut,
    findings_of_hidden,
    findings_of_pages,
    is_error,
)

_A = ord("A") - 1
_TRUE = ("1", "true")
_MOMENTS = (date, time, timedelta)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How XLSX escapes a character that XML cannot contain, such as line ends of old exports."""


@dataclass(frozen=True, slots=True)
class Formats:
    """What cells refer to. texts: shared ones. dates: numbers of styles that show dates.

    moment: converts a number to a date or time; its second argument says if it is a duration.
    """

    texts: Sequence[str]
    dates: Container[int]
    durations: Container[int]
    moment: Callable[[float, bool], Any]


class _Enough(SAXException):
    """Raised when enough rows were read."""


def read_rows(
    source: IO[bytes], formats: Formats, most: int, take: Callable[[int, tuple[str, ...]], None]
) -> Beside:
    """Call `take` with each row that is not empty; rows after the `most`-th are not read.

    Returns what the sheet contains besides its values, as far as it was read. Raises the errors of
    broken XML and values.
    """
    reader = _Reader(formats, most, take)
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(reader)
    with suppress(_Enough):
        parser.parse(source)
    return reader.beside


class _Reader(ContentHandler):
    def __init__(
        self, formats: Formats, most: int, take: Callable[[int, tuple[str, ...]], None]
    ) -> None:
        super().__init__()
        self.beside = Beside()
        self._formats = formats
        self._most = most
        self._take = take
        self._number = 0
        self._hidden = False
        self._row: list[str] = []
        self._column = 0
        self._kind = "n"
        self._style = 0
        self._parts: list[str] | None = None
        self._value = ""
        self._letters = self._passed = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        """Open a row or a cell, or start to collect a value."""
        if ":" in name:
            name = name.rpartition(":")[2]
        if name == "c":
            place = attrs.get("r")
            self._column = _column(place) if place else self._column + 1
            self._kind = attrs.get("t") or "n"
            self._style = int(attrs.get("s") or 0)
            self._value = ""
        elif name in {"v", "t"}:
            if not self._passed:
                self._parts, self._letters = [], 0
        elif name == "row":
            number = attrs.get("r")
            self._number = int(number) if number else self._number + 1
            self._row, self._column = [], 0
            self._hidden = attrs.get("hidden") in _TRUE
            if self._number > self._most:
                raise _Enough("the rows that are wanted were read")
        elif name == "f":
            self.beside.formulas.append((self._number, self._column))
        elif name == "rPh":  # phonetic text of an East Asian name
            self._passed += 1
        elif name in {"col", "mergeCell"}:
            with suppress(KeyError, ValueError):  # a malformed entry alone is ignored
                self._note_beside(name, attrs)

    def _note_beside(self, name: str, attrs: AttributesImpl) -> None:
        """Record a hidden column or merged cells."""
        if name == "mergeCell":
            self.beside.areas.append(_area(attrs["ref"]))
        elif attrs.get("hidden") in _TRUE:
            self.beside.hidden_columns.append((int(attrs["min"]), int(attrs["max"])))

    def characters(self, content: str) -> None:
        """Collect a value, up to the limit of a cell."""
        if self._parts is not None and self._letters < 2 * MAX_CELL:
            self._parts.append(content)
            self._letters += len(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        """Close a value, a cell or a row."""
        if ":" in name:
            name = name.rpartition(":")[2]
        if name in {"v", "t"}:
            if self._parts is not None:
                self._value += "".join(self._parts)
                self._parts = None
        elif name == "c":
            if self._value:
                self._close_cell()
        elif name == "row":
            cells = trimmed(self._row)
            if cells:
                if self._hidden:
                    self.beside.hidden_rows.append(self._number)
                self._take(self._number, cells)
        elif name == "rPh":
            self._passed -= 1

    def _close_cell(self) -> None:
        """Add the value of a cell to its row, within the limits."""
        if self._column > MAX_COLUMNS:
            self.beside.cut.append((self._number, self._column))
            return
        row = self._row
        row += [""] * (self._column - 1 - len(row))
        text = self._text()
        if len(text) > MAX_CELL:
            text = text[:MAX_CELL]
            self.beside.cut.append((self._number, self._column))
        if self._column <= len(row):
            row[self._column - 1] = text
        else:
            row.append(text)

    def _text(self) -> str:
        """Return the value of a cell as a person would type it."""
        kind, value = self._kind, self._value
        if kind == "s":
            return _unescaped(self._formats.texts[int(value)])
        if kind == "n":
            return self._number_text(float(value))
        if kind == "b":
            return "ja" if value.strip() not in ("0", "") else "nein"
        if kind == "d":
            return moment_text(datetime.fromisoformat(value.strip()))
        return _unescaped(value)

    def _number_text(self, number: float) -> str:
        if self._style not in self._formats.dates:
            whole = number.is_integer() and abs(number) < 1e15
            return str(int(number)) if whole else repr(number)
        try:
            value = self._formats.moment(number, self._style in self._formats.durations)
            return moment_text(value) if isinstance(value, _MOMENTS) else clean(str(value))
        except (OverflowError, ValueError):
            return "#VALUE!"


def _unescaped(text: str) -> str:
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return clean(text, None)


def _area(reference: str) -> CellArea:
    """Parse a reference such as "A2:B9"."""
    first, _, last = reference.partition(":")
    last = last or first
    return CellArea(_row(first), _column(first), _row(last), _column(last))


def _row(place: str) -> int:
    return int("".join(letter for letter in place if letter.isdigit()))


def _column(place: str) -> int:
    """Return the number, from 1, of the column in a reference such as "AB12"."""
    number = 0
    for letter in place:
        if letter.isdigit():
            break
        number = number * 26 + ord(letter.upper()) - _A
    return number


LOOK = 30
"""Number of first rows by which the fullest sheet is found."""

_ALL = 2**21
"""More rows than a worksheet can have, which are 2**20."""


def is_workbook(data: bytes) -> bool:
    """Return whether a file begins like an XLSX or ODS file."""
    return data.startswith(b"PK\x03\x04")


def read_workbook(
    file: str, data: bytes, sheet: str | None, progress: Progress = unwatched
) -> RawTable:
    """Read all rows of one worksheet; None means the fullest visible one.

    A formula is never evaluated: its stored value counts; if there is none, the cell is empty and a
    finding says so. Raises ImportProblem for files that cannot or must not be read.
    """
    if "xl/workbook.xml" not in checked_names(file, data):
        raise not_a_workbook(file)
    import openpyxl

    if not openpyxl.DEFUSEDXML:  # without defusedxml, openpyxl would parse foreign XML unprotected
        raise RuntimeError("openpyxl works without defusedxml")
    try:
        _count_rows(file, data)
    except BROKEN as problem:
        raise not_a_workbook(file) from problem
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        found = {page.title: page for page in book.worksheets}
        if not found:
            raise not_a_workbook(file)
        pages = tuple(_page(page) for page in found.values())
        chosen = chosen_page(file, pages, sheet)
        rows, beside = _read(file, found[chosen], progress)
        book.close()
    except BROKEN as problem:
        raise not_a_workbook(file) from problem
    findings = [
        *(findings_of_pages(file, pages, chosen) if sheet is None else ()),
        *findings_of_hidden(file, rows, beside),
        *findings_of_cut(file, beside.cut),
        *_formulas(file, rows, beside.formulas),
    ]
    return RawTable(
        file,
        filled_down(rows, beside.areas),
        sheets=tuple(found),
        sheet=chosen,
        findings=tuple(findings),
        hidden=frozenset(page.name for page in pages if page.hidden),
        areas=tuple(beside.areas),
    )


def _count_rows(file: str, data: bytes) -> None:
    """Refuse a list with too many rows by its raw XML, which is much faster than parsing it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        pages = [
            n for n in archive.namelist() if n.startswith("xl/worksheets/") and n.endswith("xml")
        ]
        if len(pages) != 1:
            return
        content = archive.read(pages[0])
    rows = content.count(b"<row ")
    # formatted but empty rows hold no values
    if rows > MAX_ROWS + 1 and content.count(b"<v>") + content.count(b"<is>") > 2 * rows:
        raise too_many_rows(file)


def _page(page: Any) -> UnseenSheet:  # noqa: ANN401
    found: list[tuple[str, ...]] = []
    _each_row(page, LOOK, lambda _number, row: found.append(row))
    cells = sum(bool(cell) for row in found for cell in row)
    return UnseenSheet(page.title, cells, page.sheet_state != "visible")


def _read(
    file: str,
    page: Any,  # noqa: ANN401
    progress: Progress,
) -> tuple[tuple[Line, ...], Beside]:
    rows: list[Line] = []

    def take(number: int, cells: tuple[str, ...]) -> None:
        rows.append((number, cells))
        if not len(rows) % EVERY:
            progress(len(rows), 0)
        if len(rows) > MAX_ROWS + 1:
            raise too_many_rows(file)

    beside = _each_row(page, None, take)
    return tuple(rows), beside


def _each_row(
    page: Any,  # noqa: ANN401
    most: int | None,
    take: Callable[[int, tuple[str, ...]], None],
) -> Beside:
    """Read a sheet of openpyxl by its XML; None for `most` means all rows."""
    from openpyxl.utils.datetime import from_excel

    book = page.parent
    formats = Formats(
        page._shared_strings,  # noqa: SLF001
        book._date_formats,  # noqa: SLF001
        book._timedelta_formats,  # noqa: SLF001
        lambda number, duration: from_excel(number, book.epoch, timedelta=duration),
    )
    with page._get_source() as source:  # noqa: SLF001
        if most is not None:
            return read_rows(source, formats, most, take)
        content = source.read()
    return read_rows(io.BytesIO(_without_empty_end(content)), formats, _ALL, take)


def _without_empty_end(content: bytes) -> bytes:
    """Remove the rows below the last value; a million of them may be formatted but empty."""
    end = content.rfind(b"</sheetData>")
    last = max(content.rfind(mark, 0, end) for mark in (b"</v>", b"</is>")) if end > 0 else -1
    row = content.find(b"</row>", last, end) if last > 0 else -1
    return content if row < 0 else content[: row + len(b"</row>")] + content[end:]


def _formulas(
    file: str, rows: tuple[Line, ...], formulas: Iterable[tuple[int, int]]
) -> Iterator[Finding]:
    """Report cells with a formula."""
    shown = dict(rows)
    last = rows[-1][0] if rows else 0
    for number, column in formulas:
        if number <= last and column <= MAX_COLUMNS:
            known = shown.get(number, ())
            value = known[column - 1] if column <= len(known) else ""
            if not is_error(value):
                yield _formula(file, number, column, value)


def _formula(file: str, number: int, column: int, value: str) -> Finding:
    if value:
        return Finding(
            Severity.NOTE,
            file,
            phrase("This cell holds a formula; its last value “{value}” counts.", value=value),
            row=number,
            column=column_letters(column),
        )
    return Finding(
        Severity.WARNING,
        file,
        phrase("This cell holds a formula without a stored value and counts as empty."),
        row=number,
        column=column_letters(column),
        remedy=phrase("Write the value into the cell instead of the formula."),
        lost=True,
    )
