"""Reading of XLSX: sizes first, then one sheet, formulas never evaluated."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from moderator.event.phrase import phrase
from moderator.exchange.tables.archives import BROKEN, checked_names, not_a_workbook
from moderator.exchange.tables.cells import clean
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.limits import too_many_rows
from moderator.exchange.tables.sheet import MAX_COLUMNS, MAX_GAP, MAX_ROWS, RawTable, trimmed

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_MOMENTS = (date, time, timedelta)


def is_workbook(data: bytes) -> bool:
    """Tell whether a file begins as every XLSX and ODS does."""
    return data.startswith(b"PK\x03\x04")


def read_workbook(file: str, data: bytes, sheet: str | None) -> RawTable:
    """Read all rows of one worksheet; None means the one with the most cells in its first rows.

    A formula is never evaluated: its last value counts, and where none was stored the cell
    is empty and a finding says so. Raises ImportProblem for what cannot or must not be read.
    """
    if "xl/workbook.xml" not in checked_names(file, data):
        raise not_a_workbook(file)
    import openpyxl

    if not openpyxl.DEFUSEDXML:  # a broken installation must not open foreign XML
        raise RuntimeError("openpyxl works without defusedxml")
    try:
        _count_rows(file, data)
    except BROKEN as problem:
        raise not_a_workbook(file) from problem
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        names = tuple(page.title for page in book.worksheets)
        if not names:
            raise not_a_workbook(file)
        chosen = sheet if sheet in names else _fullest(book)
        rows = tuple(_rows(file, book, chosen))
        findings = tuple(_formulas(file, data, chosen, rows))
        book.close()
    except BROKEN as problem:
        raise not_a_workbook(file) from problem
    return RawTable(file, rows, sheets=names, sheet=chosen, findings=findings)


def _count_rows(file: str, data: bytes) -> None:
    """Refuse a long list by its raw XML, in a fraction of the time that parsing takes."""
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


def _fullest(book: "Workbook") -> str:
    def cells(name: str) -> int:
        rows = book[name].iter_rows(max_row=30, max_col=MAX_COLUMNS, values_only=True)
        return sum(value is not None for row in rows for value in row)

    names = [page.title for page in book.worksheets]
    return max(names, key=lambda name: (cells(name), -names.index(name)))


def _rows(file: str, book: "Workbook", name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    count = last = 0
    found = book[name].iter_rows(max_col=MAX_COLUMNS, values_only=True)
    for number, values in enumerate(found, start=1):
        cells = trimmed("" if value is None else _text(value) for value in values)
        if not cells:
            if number - last > MAX_GAP:
                return
            continue
        last = number
        count += 1
        if count > MAX_ROWS + 1:
            raise too_many_rows(file)
        yield number, cells


def _text(value: Any) -> str:  # noqa: ANN401
    """Write a cell's value as a person would have typed it."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return _moment_text(value) if isinstance(value, _MOMENTS) else clean(str(value))


def _moment_text(value: date | time | timedelta) -> str:
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y}" if value.time() == time() else f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    minutes = int(value.total_seconds()) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _formulas(
    file: str, data: bytes, name: str, rows: tuple[tuple[int, tuple[str, ...]], ...]
) -> Iterator[Finding]:
    """Tell of cells with a formula; a second reading is made only if the file has any."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        pages = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        if not any(b"<f" in archive.read(page) for page in pages if page.endswith(".xml")):
            return
    import openpyxl

    shown = dict(rows)
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    last = rows[-1][0] if rows else 0
    found = book[name].iter_rows(max_row=last, max_col=MAX_COLUMNS)
    for number, cells in enumerate(found, start=1):
        for index, cell in enumerate(cells):
            if getattr(cell, "data_type", "") != "f":
                continue
            known = shown.get(number, ())
            yield _formula(file, number, index, known[index] if index < len(known) else "")
    book.close()


def _formula(file: str, number: int, index: int, value: str) -> Finding:
    from openpyxl.utils import get_column_letter

    if value:
        return Finding(
            Severity.NOTE,
            file,
            phrase("This cell holds a formula; its last value “{value}” counts.", value=value),
            row=number,
            column=get_column_letter(index + 1),
        )
    return Finding(
        Severity.WARNING,
        file,
        phrase("This cell holds a formula without a stored value and counts as empty."),
        row=number,
        column=get_column_letter(index + 1),
        remedy=phrase("Write the value into the cell instead of the formula."),
    )
