"""All of an event as one workbook (XLSX)."""

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.exchange.tables_out.harmless import RISKY, harmless
from moderator.exchange.tables_out.rows import (
    Table,
    of_round,
    of_workshop,
    participants,
    programme,
    results,
    wishes,
)

LONGEST_NAME = 31
NARROWEST, WIDEST = 6, 48
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LEADING = "' " + "".join(sorted(RISKY))
"""What no name of a sheet begins with: a formula that names the sheet could be misread."""

RESERVED = {"history"}


def workbook(conference: Conference, words: Words) -> bytes:
    """Write participants, wishes, rounds, workshops, results and programme, a sheet for each.

    Every text is written as a text, never as a formula, a link or a number. The same event gives
    the same bytes.
    """
    import xlsxwriter

    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_urls": False})
    midnight = datetime.combine(conference.event.start, datetime.min.time())
    book.set_properties({"title": harmless(conference.event.title), "created": midnight})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"valign": "top", "text_wrap": True})
    taken: set[str] = set(RESERVED)
    for table in _tables(conference, words):
        sheet = book.add_worksheet(sheet_name(table.name, taken))
        _fill(sheet, table, head, body)
    book.close()
    return target.getvalue()


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Make a name that a workbook takes and that is not taken yet; note it as taken."""
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
    """Keep as many letters as take this many places; an emoji takes two."""
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore")


def _tables(conference: Conference, words: Words) -> Iterable[Table]:
    yield participants(conference, words)
    yield wishes(conference, words)
    for item in conference.rounds():
        yield of_round(conference, item, words)
    for item in conference.rounds():
        for workshop in conference.workshops_of(item.id):
            yield of_workshop(conference, item, workshop, words)
    yield results(conference, words)
    yield programme(conference, words)


def _fill(sheet: Any, table: Table, head: Any, body: Any) -> None:  # noqa: ANN401
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, harmless(heading), head)
    for number, row in enumerate(table.rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(number, column, cell, body)
            elif cell:
                sheet.write_string(number, column, harmless(cell), body)
    for column, heading in enumerate(table.headings):
        widest = max((len(str(row[column])) for row in table.rows), default=0)
        width = max(len(heading), widest) + 2
        sheet.set_column(column, column, min(WIDEST, max(NARROWEST, width)))
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
