"""Rows of a spreadsheet as they come from the clipboard, and what their cells mean."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from moderator.rules.schedule.kind_words import kind_of
from moderator.rules.schedule.typed_line import read_start, span_minutes
from moderator.rules.written.durations import read_duration

FORMULA = "=+-@"


@dataclass(frozen=True, slots=True)
class PastedRow:
    """The texts of a row whose columns were told by what they hold; "" where there is none."""

    start: str = ""
    minutes: str = ""
    end: str = ""
    title: str = ""
    rooms: str = ""
    people: str = ""
    kind: str = ""


def cells_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Split what a spreadsheet has copied into rows of cells; empty rows are left out.

    A cell in quotation marks may have several lines; where they do not fit, they are letters.
    """
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.splitlines()]
    cells = (tuple(_plain(cell) for cell in row) for row in rows)
    return tuple(row for row in cells if any(row))


def _plain(cell: str) -> str:
    """Remove the apostrophe that keeps a spreadsheet from calculating with a text."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA and cell[1:2] else cell


def row_of_cells(cells: Sequence[str]) -> PastedRow:
    """Tell the columns of a row: times and durations, the title, then rooms, people and kind.

    A list has them in this order, and may lack any. A span is a start; a later time behind a
    start is an end. What is left over belongs to the people.
    """
    rest = list(cells)
    start = minutes = end = ""
    while rest and not (start and (minutes or end)):
        cell = rest[0]
        if not cell:
            rest.pop(0)
        elif not start and not minutes and _is_start(cell):
            start = rest.pop(0)
        elif start and _is_end(start, cell):
            end = rest.pop(0)
        elif not minutes and read_duration(cell):
            minutes = rest.pop(0)
        else:
            break
    title, rooms = (rest.pop(0) if rest else ""), (rest.pop(0) if rest else "")
    kind = rest.pop() if rest and kind_of(rest[-1], "") is not None else ""
    people = ", ".join(cell for cell in rest if cell)
    return PastedRow(start, minutes, end, title, rooms, people, kind)


def minutes_between(start: str, end: str) -> int | None:
    """Return how long it is from one time to another; None if that is not understood."""
    first, last = read_start(start), read_start(end)
    if first is None or last is None or last[1] is not None:
        return None
    return span_minutes(first[0], last[0])


def _is_start(cell: str) -> bool:
    return not cell.isdigit() and read_start(cell) is not None


def _is_end(start: str, cell: str) -> bool:
    """Return whether a cell is a time after a start; "1:30" after "9:00" is a duration."""
    begin = read_start(start)
    read = None if cell.isdigit() else read_start(cell)
    if begin is None or read is None or read[1] is not None or begin[1] is not None:
        return False
    return read[0] > begin[0]
