"""Reading of XLSX: sizes first, then one sheet, formulas never evaluated."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from moderator.event.phrase import phrase
from moderator.exchange.tables.archives import BROKEN, checked_names, not_a_workbook
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.limits import too_many_rows
from moderator.exchange.tables.sheet import (
    EVERY,
    MAX_COLUMNS,
    MAX_ROWS,
    Progress,
    RawTable,
    column_letters,
    unwatched,
)
from moderator.exchange.tables.unseen import (
    Beside,
    Line,
    Page,
    chosen_page,
    filled_down,
    findings_of_cut,
    findings_of_hidden,
    findings_of_pages,
    is_error,
)
from moderator.exchange.tables.worksheet_events import Formats, read_rows

LOOK = 30
"""First rows that tell which sheet is the fullest."""

_ALL = 2**21


def is_workbook(data: bytes) -> bool:
    """Tell whether a file begins as every XLSX and ODS does."""
    return data.startswith(b"PK\x03\x04")


def read_workbook(
    file: str, data: bytes, sheet: str | None, progress: Progress = unwatched
) -> RawTable:
    """Read all rows of one worksheet; None means the fullest of those that can be seen.

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


def _page(page: Any) -> Page:  # noqa: ANN401
    found: list[tuple[str, ...]] = []
    _each_row(page, LOOK, lambda _number, row: found.append(row))
    cells = sum(bool(cell) for row in found for cell in row)
    return Page(page.title, cells, page.sheet_state != "visible")


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
    """Read a sheet of openpyxl's by its XML; None for `most` means all rows."""
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
    """Cut the rows below the last value, of which a million may be formatted but empty."""
    end = content.rfind(b"</sheetData>")
    last = max(content.rfind(mark, 0, end) for mark in (b"</v>", b"</is>")) if end > 0 else -1
    row = content.find(b"</row>", last, end) if last > 0 else -1
    return content if row < 0 else content[: row + len(b"</row>")] + content[end:]


def _formulas(
    file: str, rows: tuple[Line, ...], formulas: Iterable[tuple[int, int]]
) -> Iterator[Finding]:
    """Tell of cells with a formula."""
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
    )
