"""Exports a whole event as one workbook (XLSX)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.tables_out.harmless import RISKY, harmless
from moderator.exchange.tables_out.rows import (
    Cell,
    ExportTable,
    of_round,
    of_workshop,
    participants,
    programme,
    results,
    wishes,
)

LONGEST_NAME = 31
"""Excel's limit for names of sheets."""
NARROWEST, WIDEST = 7, 40
"""Letters of a column; longer texts go on in further lines."""
LINE_HEIGHT, HIGHEST = 15.0, 400.0
"""Of a line and of a row, in points. Rows are given their height: LibreOffice would not find it."""
NARROW = 1.15
"""Letters of a text on the width of a digit; columns are counted in digits."""
HEAD_GROUND, HAIRLINE = "#F1F3F7", "#DDE1E8"
MARGIN, EDGE = 0.4, 0.7
"""Margins of the paper in inches: left and right, and above and below."""
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LEADING = "' " + "".join(sorted(RISKY))
"""Characters that no sheet name may start with: formulas that use the name could be misread."""

RESERVED = {"history"}
FIRST_YEAR = 1900
"""Workbooks count days from here; earlier dates can only be written as text."""

DAYS = {"de": "dd.mm.yyyy", "en": "dd/mm/yyyy"}
CLOCK = "hh:mm"
DAY_WIDTH, MOMENT_WIDTH = 10, 16


@dataclass(frozen=True, slots=True)
class _Formats:
    """xlsxwriter's formats for the headings and for each kind of cell."""

    head: Any
    body: Any
    number: Any
    day: Any
    clock: Any
    moment: Any

    def of(self, cell: date | time) -> Any:  # noqa: ANN401
        """Return the format for a date, a time, or both."""
        if isinstance(cell, time):
            return self.clock
        return self.moment if isinstance(cell, datetime) else self.day


def workbook(conference: Conference, words: Words) -> bytes:
    """Return a workbook of participants, wishes, rounds, workshops, results and programme."""
    return book_of(conference, words, _tables(conference, words))


def book_of(conference: Conference, words: Words, tables: Iterable[ExportTable]) -> bytes:
    """Return a workbook with a sheet for each table.

    Texts are written as texts, never as formulas, links or numbers; dates and times are written as
    such, so that they can be sorted and calculated with. The same event gives the same bytes.
    """
    import xlsxwriter

    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_urls": False})
    midnight = datetime.combine(conference.event.start, datetime.min.time())
    book.set_properties({"title": harmless(conference.event.title), "created": midnight})
    formats = _formats(book, DAYS["de" if words.language == "de" else "en"])
    taken: set[str] = set(RESERVED)
    for table in tables:
        sheet = book.add_worksheet(sheet_name(table.name, taken))
        _fill(sheet, table, formats)
    book.close()
    return target.getvalue()


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Return a valid and unused name for a sheet, and add it to the used ones."""
    clean = " ".join(FORBIDDEN.sub(" ", harmless(wanted)).split())
    clean = clean.lstrip(LEADING).rstrip("' ") or "–"
    name = _cut(clean, LONGEST_NAME).strip("' ")
    number = 2
    while name.casefold() in taken:
        mark = f" ({number})"
        name = _cut(clean, LONGEST_NAME - len(mark)).strip("' ") + mark
        number += 1
    taken.add(name.casefold())
    return name


def _cut(text: str, longest: int) -> str:
    """Cut a text to a number of UTF-16 units, ending with "…"; an emoji counts as two."""
    places = text.encode("utf-16-le")
    if len(places) <= 2 * longest:
        return text
    return places[: 2 * (longest - 1)].decode("utf-16-le", errors="ignore").rstrip() + "…"


def _tables(conference: Conference, words: Words) -> Iterable[ExportTable]:
    yield participants(conference, words)
    yield wishes(conference, words)
    for item in conference.rounds():
        yield of_round(conference, item, words)
    for item in conference.rounds():
        for workshop in conference.workshops_of(item.id):
            yield of_workshop(conference, item, workshop, words)
    yield results(conference, words)
    yield programme(conference, words)


def _formats(book: Any, day: str) -> _Formats:  # noqa: ANN401
    top = {"valign": "top", "bottom": 1, "bottom_color": HAIRLINE}
    dated = {**top, "align": "left"}
    head = {"valign": "top", "bold": True, "bottom": 1, "text_wrap": True, "bg_color": HEAD_GROUND}
    return _Formats(
        head=book.add_format(head),
        body=book.add_format({**top, "text_wrap": True}),
        # on the left, like its heading; on the right it would touch the text of the next column
        number=book.add_format({**top, "align": "left"}),
        day=book.add_format({**dated, "num_format": day}),
        clock=book.add_format({**dated, "num_format": CLOCK}),
        moment=book.add_format({**dated, "num_format": f"{day} {CLOCK}"}),
    )


def _fill(sheet: Any, table: ExportTable, formats: _Formats) -> None:  # noqa: ANN401
    widths = [
        _column_width(heading, [row[column] for row in table.rows])
        for column, heading in enumerate(table.headings)
    ]
    for column, (heading, width) in enumerate(zip(table.headings, widths, strict=True)):
        sheet.write_string(0, column, harmless(heading), formats.head)
        sheet.set_column(column, column, width)
    _set_height(sheet, 0, table.headings, widths)
    for number, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, formats)
        _set_height(sheet, number, row, widths)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
    sheet.hide_gridlines()
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(MARGIN, MARGIN, EDGE, EDGE)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _column_width(heading: str, cells: list[Cell]) -> int:
    """Return the letters of a column: as its texts need, and for the longest word of its heading.

    The arrow of the filter stands in the heading too.
    """
    widest = max(map(_width, cells), default=0)
    word = max(map(len, heading.split()), default=0) + 2
    return min(WIDEST, max(NARROWEST, word, widest + 1))


def _set_height(sheet: Any, number: int, cells: Iterable[Cell], widths: list[int]) -> None:  # noqa: ANN401
    lines = max((_lines(cell, width) for cell, width in zip(cells, widths, strict=True)), default=1)
    if lines > 1:
        sheet.set_row(number, min(HIGHEST, lines * LINE_HEIGHT))


def _lines(cell: Cell, width: int) -> int:
    """Return in how many lines a text stands in a column of so many letters."""
    if not isinstance(cell, str):
        return 1
    return sum(len(wrap(line, int(width * NARROW))) or 1 for line in cell.splitlines())


def _write(sheet: Any, row: int, column: int, cell: Cell, formats: _Formats) -> None:  # noqa: ANN401
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, formats.number)
    elif isinstance(cell, str):
        if cell:
            sheet.write_string(row, column, harmless(cell), formats.body)
        else:
            sheet.write_blank(row, column, None, formats.body)
    elif isinstance(cell, date) and cell.year < FIRST_YEAR:
        sheet.write_string(row, column, str(cell), formats.body)
    else:
        sheet.write_datetime(row, column, cell, formats.of(cell))


def _width(cell: Cell) -> int:
    """Return the number of letters that a cell shows: for a text, those of its longest line."""
    if isinstance(cell, datetime):
        return MOMENT_WIDTH
    if isinstance(cell, date):
        return DAY_WIDTH
    if isinstance(cell, time):
        return len(CLOCK)
    return max((len(line) for line in str(cell).splitlines()), default=0)
