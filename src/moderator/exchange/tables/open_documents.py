"""Reads ODS files: checks sizes, then makes one pass over the XML without building a tree.

A cell, a row and a run of spaces may be repeated by an attribute, so a few bytes can stand for
billions. Repetitions count only up to the limits of a list.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import isnan
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl

from defusedxml.sax import make_parser

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.tables.archives import BROKEN, checked_names, not_a_workbook
from moderator.exchange.tables.cells import clean, moment_text
from moderator.exchange.tables.limits import too_many_rows
from moderator.exchange.tables.sheet import (
    EVERY,
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    CellArea,
    Progress,
    RawTable,
    trimmed,
    unwatched,
)
from moderator.exchange.tables.unseen import (
    Beside,
    UnseenSheet,
    chosen_page,
    filled_down,
    findings_of_cut,
    findings_of_hidden,
    findings_of_pages,
)

CONTENT = "content.xml"
KIND = b"application/vnd.oasis.opendocument.spreadsheet"
MAX_SHEETS = 60
MAX_KEPT = 3 * MAX_ROWS
"""Most rows in all sheets together; a sheet beyond this limit cannot be chosen."""

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_LOOK = 30
"""Number of first rows by which the fullest sheet is found."""
_DURATION = re.compile(
    r"P(?:(\d{1,6})D)?T?(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,8}(?:\.\d+)?)S)?", re.ASCII
)
Name = tuple[str | None, str]


def is_open_document(names: frozenset[str], data: bytes) -> bool:
    """Return whether an archive is a spreadsheet in OpenDocument format."""
    if CONTENT not in names or "xl/workbook.xml" in names:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "mimetype" not in names or archive.read("mimetype").startswith(KIND)
    except BROKEN:
        return False


def read_open_document(
    file: str, data: bytes, sheet: str | None, progress: Progress = unwatched
) -> RawTable:
    """Read all rows of one sheet; None means the fullest visible one.

    Formulas are never evaluated: their stored value counts. Raises ImportProblem for files that
    cannot or must not be read.
    """
    names = checked_names(file, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if _is_locked(archive, names):
                raise _locked(file)
            reader = _Reader(progress)
            parser = make_parser()
            parser.setFeature(feature_namespaces, True)
            parser.forbid_dtd = True
            parser.setContentHandler(reader)
            with archive.open(CONTENT) as content:
                parser.parse(content)
    except BROKEN as problem:
        raise not_a_workbook(file) from problem
    if not reader.sheets:
        raise not_a_workbook(file)
    by_name = {found.name: found for found in reader.sheets}
    pages = [UnseenSheet(s.name, s.cells, s.style in reader.unseen) for s in reader.sheets]
    chosen = by_name[chosen_page(file, pages, sheet)]
    if chosen.overfull:
        raise too_many_rows(file)
    return RawTable(
        file,
        filled_down(chosen.rows, chosen.beside.areas),
        sheets=tuple(by_name),
        sheet=chosen.name,
        findings=(
            *(findings_of_pages(file, pages, chosen.name) if sheet is None else ()),
            *findings_of_hidden(file, chosen.rows, chosen.beside),
            *findings_of_cut(file, chosen.beside.cut),
        ),
        hidden=frozenset(page.name for page in pages if page.hidden),
        areas=tuple(chosen.beside.areas),
    )


@dataclass(slots=True)
class _Sheet:
    """A sheet as far as it was read. cells: number of filled cells in its first rows."""

    name: str
    rows: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    style: str = ""
    next_row: int = 1
    cells: int = 0
    overfull: bool = False
    beside: Beside = field(default_factory=Beside)

    def add(self, cells: tuple[str, ...], times: int, room: int, *, hidden: bool) -> int:
        """Add a row as often as it is repeated, within the limits; return how often."""
        first, self.next_row = self.next_row, self.next_row + times
        if not cells:
            return 0
        most = min(times, MAX_ROWS + 1 - len(self.rows), room)
        self.overfull = self.overfull or most < times
        self.rows += ((number, cells) for number in range(first, first + most))
        if hidden:
            self.beside.hidden_rows += range(first, first + most)
        if first <= _LOOK:
            self.cells += len(cells)
        return most

    def note_area(self, attributes: Mapping[str, str], column: int) -> None:
        """Record that a cell of the current row spans other cells."""
        down = _times(attributes.get("number-rows-spanned"))
        across = _times(attributes.get("number-columns-spanned"))
        if down > 1 or across > 1:
            top = self.next_row
            self.beside.areas.append(CellArea(top, column, top + down - 1, column + across - 1))


class _Reader(ContentHandler):
    """Collects sheets from the parser's events; only texts of cells are kept."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self.sheets: list[_Sheet] = []
        self.unseen: set[str] = set()
        self._style = ""
        self._hidden = False
        self._place = 1
        self._kept = 0
        self._sheet: _Sheet | None = None
        self._depth = 0
        self._skipped = 0
        self._row: list[str] = []
        self._row_times = 1
        self._cell: Mapping[str, str] | None = None
        self._parts: list[str] = []
        self._letters = 0
        self._in_text = 0

    def startElementNS(self, name: Name, qname: str | None, attrs: AttributesNSImpl) -> None:  # noqa: N802
        """Open a sheet, a row, a cell or a paragraph; anything else is ignored."""
        del qname
        space, local = name
        if self._skipped:
            self._skipped += 1
        elif space == _STYLE:
            self._note_style(local, attrs)
        elif space == _TABLE:
            self._open(local, attrs)
        elif self._cell is not None:
            if space == _TEXT:
                self._write(local, attrs)
            elif space == _OFFICE:  # an annotation contains paragraphs that are not the cell's own
                self._skipped = 1

    def _note_style(self, local: str, attrs: AttributesNSImpl) -> None:
        """Record which styles of sheets are hidden."""
        if local == "style":
            self._style = str(attrs.get((_STYLE, "name"), ""))
        elif local == "table-properties" and attrs.get((_TABLE, "display")) == "false":
            self.unseen.add(self._style)

    def _open(self, local: str, attrs: AttributesNSImpl) -> None:
        if local == "table":
            self._depth += 1
            if self._depth == 1 and len(self.sheets) < MAX_SHEETS:
                known = {sheet.name for sheet in self.sheets}
                wanted = str(attrs.get((_TABLE, "name"), "")) or f"{len(known) + 1}"
                self._sheet = _Sheet(
                    wanted if wanted not in known else f"{wanted} {len(known)}",
                    style=str(attrs.get((_TABLE, "style-name"), "")),
                )
                self._place = 1
                self.sheets.append(self._sheet)
        elif local in ("tracked-changes", "shapes", "named-expressions"):
            self._skipped = 1
        elif self._sheet is None or self._depth != 1:
            return
        elif local == "table-row":
            self._row = []
            self._row_times = _times(attrs.get((_TABLE, "number-rows-repeated")))
            self._hidden = attrs.get((_TABLE, "visibility"), "visible") != "visible"
        elif local == "table-column":
            times = _times(attrs.get((_TABLE, "number-columns-repeated")))
            if attrs.get((_TABLE, "visibility"), "visible") != "visible":
                self._sheet.beside.hidden_columns.append((self._place, self._place + times - 1))
            self._place += times
        elif local in _CELLS:
            kept = {
                key[1]: value for key, value in attrs.items() if key[0] in (_OFFICE, _TABLE)
            } if attrs.getLength() else {}  # fmt: skip
            self._cell, self._parts, self._letters = kept, [], 0

    def _write(self, local: str, attrs: AttributesNSImpl) -> None:
        if local in {"p", "h"}:
            self._in_text += 1
            if self._parts:
                self._parts.append("\n")
        elif local == "s":
            self._parts.append(" " * min(_times(attrs.get((_TEXT, "c"))), MAX_CELL))
        elif local in ("tab", "line-break"):
            self._parts.append("\n" if local == "line-break" else " ")

    def characters(self, content: str) -> None:
        """Collect the text of a paragraph, up to the limit of a cell."""
        if self._in_text and not self._skipped and self._letters < 2 * MAX_CELL:
            self._parts.append(content)
            self._letters += len(content)

    def endElementNS(self, name: Name, qname: str | None) -> None:  # noqa: N802
        """Close a sheet, a row, a cell or a paragraph."""
        del qname
        space, local = name
        if self._skipped:
            self._skipped -= 1
        elif space == _TEXT and self._in_text and local in ("p", "h"):
            self._in_text -= 1
        elif space == _TABLE and local == "table":
            self._depth -= 1
            self._sheet = self._sheet if self._depth else None
        elif space == _TABLE and self._sheet is not None and self._depth == 1:
            if local in _CELLS and self._cell is not None:
                self._close_cell(self._cell)
            elif local == "table-row":
                self._kept += self._sheet.add(
                    trimmed(self._row),
                    self._row_times,
                    MAX_KEPT - self._kept,
                    hidden=self._hidden,
                )
                self._row = []
                if not self._sheet.next_row % EVERY:
                    self._progress(self._sheet.next_row, 0)

    def _close_cell(self, attributes: Mapping[str, str]) -> None:
        text = _value(attributes, "".join(self._parts))
        if self._sheet is not None and text:
            self._sheet.note_area(attributes, len(self._row) + 1)
        wanted, free = (
            _times(attributes.get("number-columns-repeated")),
            MAX_COLUMNS - len(self._row),
        )
        times = min(wanted, free)
        if text and self._sheet is not None and (wanted > free or len(text) > MAX_CELL):
            place = len(self._row) + 1 if wanted <= free else MAX_COLUMNS + 1
            self._sheet.beside.cut.append((self._sheet.next_row, place))
            text = text[:MAX_CELL]
        self._row += [text] * max(times, 0)
        self._cell, self._parts, self._in_text = None, [], 0


def _value(attributes: Mapping[str, str], text: str) -> str:
    """Return a cell's value as a person would type it."""
    kind = attributes.get("value-type", "")
    if kind in ("float", "currency"):
        number = float(attributes.get("value", "nan"))
        if number.is_integer() and abs(number) < 1e15:
            return str(int(number))
        return clean(text, None) if isnan(number) else repr(number)
    if kind == "boolean":
        return "ja" if attributes.get("boolean-value") == "true" else "nein"
    if kind == "date":
        return _date_text(attributes.get("date-value", "")) or clean(text)
    if kind == "time":
        return _duration_text(attributes.get("time-value", "")) or clean(text)
    return clean(text, None) if text else ""


def _date_text(written: str) -> str:
    try:
        return moment_text(datetime.fromisoformat(written).replace(tzinfo=None))
    except (OverflowError, ValueError):
        return ""


def _duration_text(written: str) -> str:
    found = _DURATION.fullmatch(written)
    if not found:
        return ""
    days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return moment_text(timedelta(days, seconds, hours=hours, minutes=minutes))


def _times(written: object) -> int:
    """Read how often something is repeated, at least once."""
    text = str(written or "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 10 else 1


def _is_locked(archive: zipfile.ZipFile, names: frozenset[str]) -> bool:
    manifest = "META-INF/manifest.xml"
    return manifest in names and b"encryption-data" in archive.read(manifest)


def _locked(file: str) -> ImportProblem:
    return ImportProblem(
        phrase("{file} is protected by a password.", file=file),
        kept=phrase("The event is as before."),
        remedy=phrase("Open it in your spreadsheet program and save it as .xlsx or CSV."),
    )
