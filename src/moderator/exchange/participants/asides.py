"""Rows of a list that describe nobody: repeated headings, sums, notes and sections."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.participants.tool_headings import ORDER_NAME
from moderator.exchange.tables.cells import key
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Row, Sheet

NAMES = frozenset({"given_name", "family_name", "full_name", ORDER_NAME})
_SUM = re.compile(
    r"(?:anzahl|summen?|gesamt\w*|insgesamt|zwischensumme|teilsumme|total|subtotal|grand total"
    r"|count|sum|teilnehmendenzahl|teilnehmerzahl|teilnehmer gesamt|participants total)\b[^\w]*"
    r"(?:(?:teilnehm\w*|personen|people|participants|anmeldungen|registrations|nr)\b[^\w]*)?"
    r"[\d\s:=./,%()-]*",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[\d\s.,:/%()=+-]+")
_NOTE = re.compile(
    r"[\d:=*#•→@!?]|^[(\[-]|[.…]$|\b(?:stand|hinweis|legende|note|seite|page)\b", re.I
)
_MOST_WORDS = 4
"""Words of a name that stands alone in its row; more are a sentence."""


@dataclass(frozen=True, slots=True)
class Asides:
    """Tells rows that describe nobody; usual: how many cells most rows fill."""

    sheet: Sheet
    names: tuple[int, ...]
    usual: int
    wide: frozenset[int]

    @staticmethod
    def of(sheet: Sheet, columns: Sequence[Column]) -> "Asides":
        """Look at a list as a whole."""
        names = tuple(column.index for column in columns if column.field in NAMES)
        filled = Counter(sum(map(bool, row.cells)) for row in sheet.rows)
        usual = max(filled, key=lambda count: (filled[count], count), default=0)
        wide = frozenset(
            number
            for area in sheet.raw.areas
            if area.right - area.left >= len(sheet.headings) // 2
            for number in range(area.top, min(area.bottom, area.top + 9) + 1)
        )
        return Asides(sheet, names, usual, wide)

    def reason(self, row: Row) -> Phrase | None:
        """Say why a row describes nobody; None for a person."""
        filled = [*_filled(row)]
        if not filled:
            return None
        if _repeats(self.sheet.headings, filled):
            return phrase("The row repeats the headings and was left out.")
        texts = [cell for _, cell in filled]
        if any(_SUM.match(row.cell(place)) for place in (*self.names, filled[0][0])) and all(
            _SUM.fullmatch(text) or _FIGURE.fullmatch(text) for text in texts
        ):
            return phrase("“{text}” is a sum and no person; the row was left out.",
                          text=" ".join(texts))  # fmt: skip
        if len(filled) == 1 and self._stands_apart(*filled[0], row):
            return phrase("“{text}” stands alone in its row and may be no person; it was left out.",
                          text=texts[0][:80])  # fmt: skip
        return None

    def _stands_apart(self, place: int, text: str, row: Row) -> bool:
        """Tell whether a single cell is a note or a section, in a list of fuller rows."""
        if self.usual < 2:
            return False
        if place not in self.names:
            return False  # a row without a name is told as such
        if row.number in self.wide:
            return True
        if _NOTE.search(text) or len(text.split()) > _MOST_WORDS:
            return True
        return len(self.names) > 1 or len(text.split()) < 2


def without_repeats(sheet: Sheet) -> Sheet:
    """Leave out rows that repeat the headings, so that columns are known by what stands in them."""
    rows = tuple(row for row in sheet.rows if not _repeats(sheet.headings, [*_filled(row)]))
    return replace(sheet, rows=rows)


def _filled(row: Row) -> Iterator[tuple[int, str]]:
    return ((place, cell) for place, cell in enumerate(row.cells) if cell)


def _repeats(headings: Sequence[str], filled: Sequence[tuple[int, str]]) -> bool:
    alike = (
        place < len(headings) and f" {key(headings[place])}".endswith(f" {key(cell)}")
        for place, cell in filled
    )
    return len(filled) >= min(2, len(headings)) and all(alike)
