"""Reads CSV from any program: encodings, delimiters, quoted line breaks."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from moderator.event.phrase import phrase
from moderator.exchange.tables.cells import clean
from moderator.exchange.tables.encodings import Text, decoded
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.limits import incomplete, too_many_rows
from moderator.exchange.tables.sheet import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    RawTable,
    column_letters,
)
from moderator.exchange.tables.unseen import findings_of_cut

DELIMITERS = (";", ",", "\t")
_SAMPLE = 30
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NUL = "\x01"


def read_csv(file: str, data: bytes, encoding: str | None, delimiter: str | None) -> RawTable:
    """Read all rows of a CSV file; None for encoding or delimiter means guess.

    Raises ImportProblem if the bytes are not text, or if there are too many rows.
    """
    found = decoded(file, data, encoding)
    delimiter = delimiter or guess_delimiter(found.text)
    # a NUL would end the parser, and a cell may be longer than its default limit
    text = found.text.replace("\0", _NUL)
    csv.field_size_limit(max(len(text), 131_072))
    spoilt = bool(_CONTROLS.search(text))
    rows: list[tuple[int, tuple[str, ...]]] = []
    cut: list[tuple[int, int]] = []
    findings = [_doubtful(file, found)] if found.doubt else []
    for number, cells in enumerate(
        csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1
    ):
        if not any(cells):
            continue
        if len(rows) > MAX_ROWS:
            raise too_many_rows(file)
        if spoilt:
            findings += _dropped(file, number, cells[:MAX_COLUMNS])
        cut += _beyond(number, cells)
        rows.append((number, tuple(clean(cell) for cell in cells[:MAX_COLUMNS])))
    findings += findings_of_cut(file, cut)
    if _cut_off(text, delimiter, rows):
        raise incomplete(file)
    if rows and _unclosed(text, delimiter, rows[-1][1]):
        number = rows.pop()[0]
        findings.append(_not_closed(file, number))
    return RawTable(file, tuple(rows), found.encoding, delimiter, findings=tuple(findings))


def _beyond(number: int, cells: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of cells that are too long, or too far to the right."""
    if len(cells) > MAX_COLUMNS or max(map(len, cells)) > MAX_CELL:
        for place, cell in enumerate(cells, 1):
            if cell.strip() and (place > MAX_COLUMNS or len(clean(cell, None)) > MAX_CELL):
                yield number, place


def _doubtful(file: str, found: Text) -> Finding:
    """Report that the encoding was guessed from the letters alone."""
    remedy = phrase("If names look wrong, choose other characters in the preview.")
    assert found.doubt is not None
    return Finding(Severity.WARNING, file, found.doubt, remedy=remedy, option="--encoding")


def _dropped(file: str, number: int, cells: list[str]) -> Iterator[Finding]:
    """Report invisible characters that were removed."""
    for place, cell in enumerate(cells, 1):
        if _CONTROLS.search(cell):
            yield Finding(
                Severity.WARNING,
                file,
                phrase(
                    "A character that cannot be shown was dropped: “{text}” is left.",
                    text=clean(cell)[:80],
                ),
                number,
                column_letters(place),
                phrase("A letter may be missing here; compare it with the list."),
                lost=True,
            )


def guess_delimiter(text: str) -> str:
    """Choose the delimiter that splits the first rows into the most columns of equal number."""

    def score(delimiter: str) -> tuple[int, int]:
        lines = text[:20_000].splitlines(keepends=True)[:_SAMPLE]
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1]
        if not widths:
            return (0, 0)
        width, count = Counter(widths).most_common(1)[0]
        return (width * count, width)

    return max(DELIMITERS, key=score)


def _unclosed(text: str, delimiter: str, last: tuple[str, ...]) -> bool:
    """Return whether the last row holds the rest of the file after an unclosed quotation mark."""
    if not any('"' in cell or "\n" in cell for cell in last) and text.count('"') % 2 == 0:
        return False
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as problem:
        return "unexpected end" in str(problem)
    return False


def _cut_off(text: str, delimiter: str, rows: list[tuple[int, tuple[str, ...]]]) -> bool:
    """Return whether the file ends in the middle of a row: no line end, and cells are missing."""
    if len(rows) < 3 or text.endswith(("\n", "\r")):
        return False
    last = rows[-1][1]
    width = Counter(len(cells) for _, cells in rows[:-1]).most_common(1)[0][0]
    return len(last) < width and (
        not _unclosed(text, delimiter, last) or not any("\n" in cell for cell in last)
    )


def _not_closed(file: str, number: int) -> Finding:
    return Finding(
        Severity.ERROR,
        file,
        phrase("A quotation mark is opened in this row and never closed; the row was left out."),
        row=number,
        remedy=phrase(
            "Check whether the file is complete or still being written, then read it again."
        ),
    )
