"""Reading of CSV whatever wrote it: encodings, delimiters, quoted line breaks."""

import codecs
import csv
import io
from collections import Counter

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.tables.cells import clean
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.limits import incomplete, too_many_rows
from moderator.exchange.tables.sheet import MAX_COLUMNS, MAX_ROWS, RawTable

DELIMITERS = (";", ",", "\t")
ENCODINGS = ("utf-8-sig", "utf-8", "utf-16", "cp1252")
"""What the preview offers; the first that fits is taken."""

_MAGIC = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"PK\x03\x04",
    b"\x7fELF",
)
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_SAMPLE = 30


def read_csv(file: str, data: bytes, encoding: str | None, delimiter: str | None) -> RawTable:
    """Read all rows of a CSV file; None for encoding or delimiter means guess.

    Raises ImportProblem where the bytes are no text, or there are too many rows.
    """
    encoding, text = _decoded(file, data, encoding)
    delimiter = delimiter or guess_delimiter(text)
    # a NUL would end the parser, and a cell may be longer than its default limit
    text = text.replace("\0", "")
    csv.field_size_limit(max(len(text), 131_072))
    rows: list[tuple[int, tuple[str, ...]]] = []
    for number, cells in enumerate(
        csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1
    ):
        if not any(cells):
            continue
        if len(rows) > MAX_ROWS:
            raise too_many_rows(file)
        rows.append((number, tuple(clean(cell) for cell in cells[:MAX_COLUMNS])))
    if _cut_off(text, delimiter, rows):
        raise incomplete(file)
    findings: tuple[Finding, ...] = ()
    if rows and _unclosed(text, delimiter, rows[-1][1]):
        number = rows.pop()[0]
        findings = (_not_closed(file, number),)
    return RawTable(file, tuple(rows), encoding, delimiter, findings=findings)


def guess_delimiter(text: str) -> str:
    """Choose the delimiter that cuts the first rows into the most columns of equal number."""

    def score(delimiter: str) -> tuple[int, int]:
        lines = text[:20_000].splitlines(keepends=True)[:_SAMPLE]
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1]
        if not widths:
            return (0, 0)
        width, count = Counter(widths).most_common(1)[0]
        return (width * count, width)

    return max(DELIMITERS, key=score)


def _decoded(file: str, data: bytes, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        try:
            return encoding, data.decode(encoding).removeprefix("\ufeff")
        except (UnicodeError, LookupError):
            raise ImportProblem(
                phrase("{file} cannot be read as {encoding}.", file=file, encoding=encoding),
                kept=phrase("The event is as before."),
                remedy=phrase("Choose another encoding, or let it be guessed."),
            ) from None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        if len(data) % 2:
            data = data[:-1]
        return "utf-16", data.decode("utf-16", errors="replace")
    if data.startswith(_MAGIC) or b"\0" in data[:65_536]:
        raise _no_table(file, data)
    for guess in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(guess)
        except UnicodeDecodeError:
            continue
        if not _looks_written(text):
            break
        with_mark = data.startswith(codecs.BOM_UTF8)
        return ("utf-8-sig" if with_mark else "utf-8") if guess != "cp1252" else guess, text
    raise _no_table(file, data)


def _looks_written(text: str) -> bool:
    sample = text[:65_536]
    controls = sum(1 for letter in sample if letter < " " and letter not in "\t\n\r\f\v")
    return controls * 100 <= len(sample)


def _no_table(file: str, data: bytes) -> ImportProblem:
    if data.startswith(_OLD_EXCEL):
        return ImportProblem(
            phrase(
                "{file} is a workbook of the old kind (.xls) or protected by a password.", file=file
            ),
            kept=phrase("The event is as before."),
            remedy=phrase("Open it in your spreadsheet program and save it as .xlsx or CSV."),
        )
    return ImportProblem(
        phrase("{file} is not a table: it holds binary data instead of text.", file=file),
        kept=phrase("The event is as before."),
        remedy=phrase("Choose a CSV file or a workbook (.xlsx, .ods)."),
    )


def _unclosed(text: str, delimiter: str, last: tuple[str, ...]) -> bool:
    """Tell whether the last row swallowed the rest of the file behind an open quotation mark."""
    if not any('"' in cell or "\n" in cell for cell in last) and text.count('"') % 2 == 0:
        return False
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as problem:
        return "unexpected end" in str(problem)
    return False


def _cut_off(text: str, delimiter: str, rows: list[tuple[int, tuple[str, ...]]]) -> bool:
    """Tell whether the file ends in the middle of a row: no line end, and cells are missing."""
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
