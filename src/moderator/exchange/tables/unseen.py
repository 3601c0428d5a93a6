"""Reports what a table contains without showing it, so that it is not imported silently."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from moderator.event.errors import ImportProblem
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.sheet import (
    LONG_GAP,
    MAX_CELL,
    MAX_COLUMNS,
    CellArea,
    column_letters,
)

Line = tuple[int, tuple[str, ...]]

_ERROR = re.compile(
    r"#(?:[A-ZÄÖÜ_/0-9]{3,}[!?]|N/A|NV|GETTING_DATA)|#{3,}|(?:Err|Fehler):\d{3}", re.IGNORECASE
)
"""Error values that spreadsheet programs write, in German and English."""

_MOST_NAMED = 12
"""Most rows or columns that are named one by one."""


@dataclass(slots=True)
class Beside:
    """What a worksheet contains besides its values; rows and columns count from 1.

    formulas: row and column of cells with a formula. hidden_rows: hidden rows that are not empty.
    cut: row and column of cells that were not read completely, or not at all.
    """

    formulas: list[tuple[int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    areas: list[CellArea] = field(default_factory=list)
    cut: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class UnseenSheet:
    """A sheet that could be read instead. cells: number of filled cells in its first rows."""

    name: str
    cells: int
    hidden: bool


def chosen_page(file: str, pages: Sequence[UnseenSheet], wanted: str | None) -> str:
    """Choose the wanted sheet, or else the fullest visible one; of equal ones the first.

    Raises ImportProblem if no sheet has the wanted name.
    """
    names = [page.name for page in pages]
    if wanted is not None:
        if wanted not in names:
            raise ImportProblem(
                phrase("{file} has no sheet “{sheet}”.", file=file, sheet=wanted),
                kept=phrase("The event is as before."),
                remedy=phrase("It has these sheets: {sheets}.", sheets=", ".join(names)),
            )
        return wanted
    seen = [page for page in pages if not page.hidden]
    return max(seen or pages, key=lambda page: page.cells).name


def findings_of_pages(file: str, pages: Sequence[UnseenSheet], chosen: str) -> Iterator[Finding]:
    """Report the other sheets that are not empty."""
    others = [page for page in pages if page.cells and page.name != chosen]
    seen = ", ".join([page.name for page in others if not page.hidden])
    hidden = ", ".join([page.name for page in others if page.hidden])
    remedy = phrase("Choose another sheet in the preview.")
    for names, message in (
        (seen, phrase("Only the sheet “{sheet}” is read, and not: {others}.",
                      sheet=chosen, others=seen)),
        (hidden, phrase("Only the sheet “{sheet}” is read, and not the hidden: {others}.",
                        sheet=chosen, others=hidden)),
    ):  # fmt: skip
        if names:
            yield Finding(Severity.WARNING, file, message, remedy=remedy, option="--sheet")


def findings_of_hidden(file: str, rows: Iterable[Line], beside: Beside) -> Iterator[Finding]:
    """Report which rows and columns are hidden in the file; they are read like the others."""
    kept = list(rows)
    remedy = phrase("Leave out in the preview whoever does not belong to the list.")
    many = len(beside.hidden_rows) > _MOST_NAMED
    for number in beside.hidden_rows[: 1 if many else None]:
        message = (
            phrase(
                "Hidden in the file, and read like the others: row {rows}.",
                rows=ranges(beside.hidden_rows, str),
            )
            if many
            else phrase("This row is hidden in the file; it is read like the others.")
        )
        yield Finding(Severity.WARNING, file, message, number, remedy=remedy)
    filled = {place for _, cells in kept for place, cell in enumerate(cells, 1) if cell}
    hidden = sorted(
        {n for first, last in beside.hidden_columns for n in filled if first <= n <= last}
    )
    if hidden:
        yield Finding(
            Severity.WARNING,
            file,
            phrase(
                "Hidden in the file, and read like the others: column {columns}.",
                columns=ranges(hidden, column_letters),
            ),
            column=column_letters(hidden[0]),
            remedy=phrase("Say in the preview what it means, or that it is not used."),
        )


def findings_of_cut(file: str, cut: Iterable[tuple[int, int]]) -> Iterator[Finding]:
    """Report cells beyond the limits for reading; columns too far right once for each row."""
    beyond: set[int] = set()
    for number, column in cut:
        if column <= MAX_COLUMNS:
            message = phrase("The cell is longer than {most} letters; the rest was left out.",
                             most=MAX_CELL)  # fmt: skip
        elif number not in beyond:
            beyond.add(number)
            message = phrase("Only {most} columns are read; what stands to the right was left out.",
                             most=MAX_COLUMNS)  # fmt: skip
        else:
            continue
        remedy = phrase("Shorten it in the list and read the list again.")
        place = column_letters(column)
        yield Finding(Severity.WARNING, file, message, number, place, remedy, lost=True)


def findings_of_gaps(file: str, rows: Sequence[Line]) -> Iterator[Finding]:
    """Report rows that are so far below the others that nobody may know of them."""
    for (above, _), (number, _) in pairwise(rows):
        empty = number - above - 1
        if empty >= LONG_GAP:
            yield Finding(
                Severity.WARNING,
                file,
                phrase("%n empty rows stand above this row; it is read like the others.", n=empty),
                number,
            )


def without_errors(file: str, rows: Sequence[Line]) -> tuple[tuple[Line, ...], list[Finding]]:
    """Empty the cells that contain an error value, and report each."""
    findings: list[Finding] = []

    def emptied(number: int, cells: tuple[str, ...]) -> tuple[str, ...]:
        found = [place for place, cell in enumerate(cells) if _ERROR.fullmatch(cell)]
        findings.extend(_error(file, number, place, cells[place]) for place in found)
        return tuple("" if place in found else cell for place, cell in enumerate(cells))

    kept = tuple(
        (number, emptied(number, cells) if _suspected(cells) else cells) for number, cells in rows
    )
    return kept, findings


def is_error(text: str) -> bool:
    """Return whether a cell contains an error value and nothing else."""
    return bool(_ERROR.fullmatch(text))


def filled_down(rows: Sequence[Line], areas: Iterable[CellArea]) -> tuple[Line, ...]:
    """Copy the value of merged cells to all rows that they span, in their first column."""
    values = dict(rows)
    numbers = list(values)
    filled: dict[int, list[str]] = {}
    for area in areas:
        first, place = values.get(area.top, ()), area.left - 1
        value = first[place] if place < len(first) else ""
        if not value:
            continue
        # a merged cell may span a million rows, of which only those with content count
        inside = slice(bisect_right(numbers, area.top), bisect_right(numbers, area.bottom))
        for number in numbers[inside]:
            cells = filled.setdefault(number, list(values[number]))
            cells += [""] * (place + 1 - len(cells))
            cells[place] = value
    return tuple(
        (number, tuple(filled[number]) if number in filled else cells) for number, cells in rows
    )


def ranges(numbers: Sequence[int], label: Callable[[int], str]) -> str:
    """Return sorted numbers as text such as "2, 5–9, 14", at most a dozen parts."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    written = [label(a) if a == b else f"{label(a)}–{label(b)}" for a, b in parts[:_MOST_NAMED]]
    return ", ".join(written) + (" …" if len(parts) > _MOST_NAMED else "")


def _suspected(cells: tuple[str, ...]) -> bool:
    return any(cell.startswith(("#", "Err:", "Fehler:")) for cell in cells)


def _error(file: str, number: int, place: int, value: str) -> Finding:
    message: Phrase = phrase("“{value}” is an error value; the cell counts as empty.", value=value)
    return Finding(
        Severity.WARNING,
        file,
        message,
        number,
        column_letters(place + 1),
        phrase("Correct the cell in the list, or enter the value in the event."),
        lost=True,
    )
