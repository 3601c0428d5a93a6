"""Reading of one worksheet of an XLSX file in one pass, without building a tree.

openpyxl makes an object of each cell, which takes more than half of the time of an import; names
of sheets, shared texts and formats of dates still come from it.
"""

import re
from collections.abc import Callable, Container, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import IO, Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.sax import make_parser

from moderator.exchange.tables.cells import clean, moment_text
from moderator.exchange.tables.sheet import MAX_CELL, MAX_COLUMNS, Area, trimmed
from moderator.exchange.tables.unseen import Beside

_A = ord("A") - 1
_TRUE = ("1", "true")
_MOMENTS = (date, time, timedelta)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a text in XML names a character that XML cannot hold, as the line ends of old exports."""


@dataclass(frozen=True, slots=True)
class Formats:
    """What cells refer to. texts: shared ones. dates: numbers of styles that show dates.

    moment: makes a moment of a number, with whether it is a duration.
    """

    texts: Sequence[str]
    dates: Container[int]
    durations: Container[int]
    moment: Callable[[float, bool], Any]


class _Enough(SAXException):
    """The rows that are wanted were read."""


def read_rows(
    source: IO[bytes], formats: Formats, most: int, take: Callable[[int, tuple[str, ...]], None]
) -> Beside:
    """Give each row that holds anything to `take`; rows beyond the `most`-th are not read.

    Returns what the sheet holds beside its values, as far as it was read. Raises what broken XML
    and values raise.
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
        """Open a row or a cell, or begin to listen to a value."""
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
        elif name == "rPh":  # how an Asian name is spoken
            self._passed += 1
        elif name in {"col", "mergeCell"}:
            with suppress(KeyError, ValueError):  # what is written amiss costs only itself
                self._note_beside(name, attrs)

    def _note_beside(self, name: str, attrs: AttributesImpl) -> None:
        """Remember a hidden column or merged cells."""
        if name == "mergeCell":
            self.beside.areas.append(_area(attrs["ref"]))
        elif attrs.get("hidden") in _TRUE:
            self.beside.hidden_columns.append((int(attrs["min"]), int(attrs["max"])))

    def characters(self, content: str) -> None:
        """Keep a value up to the limit of a cell."""
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
        """Put the value of a cell into its row, within the limits."""
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
        """Write the value of a cell as a person would have typed it."""
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


def _area(reference: str) -> Area:
    """Read a reference as "A2:B9"."""
    first, _, last = reference.partition(":")
    last = last or first
    return Area(_row(first), _column(first), _row(last), _column(last))


def _row(place: str) -> int:
    return int("".join(letter for letter in place if letter.isdigit()))


def _column(place: str) -> int:
    """Count the column of a place as "AB12", from 1."""
    number = 0
    for letter in place:
        if letter.isdigit():
            break
        number = number * 26 + ord(letter.upper()) - _A
    return number
