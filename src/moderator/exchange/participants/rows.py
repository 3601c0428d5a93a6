"""Finds rows that do not describe a person: headings in one or two rows, sums, notes, sections.

SurveyMonkey writes the question above its first option and leaves the cells beside it empty;
hand-made lists merge "Workshoprunde 1" above "1. Wahl", "2. Wahl" and "3. Wahl", which reads the
same.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.participants.columns import ORDER_NAME, is_technical
from moderator.exchange.participants.ranks import is_worded, read_rank
from moderator.exchange.tables.cells import exactly
from moderator.exchange.tables.headings import UNUSED, ReadColumn, Recognise, with_header
from moderator.exchange.tables.sheet import RawTable, Sheet, SheetRow, below, trimmed
from moderator.rules.written.comparing import key

FEWEST = 2
"""Number of options of one question, or of themes, that make a row a row of headings."""

_SEARCHED = 40
"""Number of first rows in which headings are searched."""
_NO_OPTION = frozenset({"response", "open ended response", "antwort", "offene antwort"})
"""Texts below a question that has no options."""

Cells = tuple[str, ...]

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
"""Most words of a name that is alone in its row; more are a sentence."""


def find_headings(
    raw: RawTable, recognise: Recognise, themes: Collection[str], chosen: int | None
) -> Sheet:
    """Find the row or the two rows with the headings.

    themes: names as written by `exactly`. chosen: number of the row, if the moderator chose it.
    """
    sheet = with_header(raw, recognise, chosen)
    return _with_second_row(_with_fallback(sheet, recognise, themes), recognise, themes)


def _with_fallback(sheet: Sheet, recognise: Recognise, themes: Collection[str]) -> Sheet:
    """Find the row of headings if none is recognised: by themes, or by a tool's codes."""
    if sheet.header_row is not None:
        return sheet
    for number, cells in sheet.raw.rows[:_SEARCHED]:
        named = [exactly(cell) for cell in cells if exactly(cell) in themes]
        known = sum(bool(recognise(cell)[0]) or is_technical(cell) for cell in cells if cell)
        if (len(named) == len(set(named)) >= FEWEST) or known >= FEWEST:
            return below(sheet.raw, number)
    return sheet


def _with_second_row(sheet: Sheet, recognise: Recognise, themes: Collection[str]) -> Sheet:
    """Join the headings with those of the row above or below, if the two belong together.

    Without a second row, the sheet is returned unchanged.
    """
    if sheet.header_row is None:
        return sheet
    numbers = [number for number, _ in sheet.raw.rows]
    place = numbers.index(sheet.header_row)
    rows = [trimmed(cells) for _, cells in sheet.raw.rows[max(place - 1, 0) : place + 2]]
    here = min(place, 1)
    for upper, lower in ((here, here + 1), (here - 1, here)):
        if upper < 0 or lower >= len(rows):
            continue
        number = numbers[place + upper - here]
        merged = any(a.top == a.bottom == number and a.right > a.left for a in sheet.raw.areas)
        if _belong(rows[upper], rows[lower], recognise, themes, merged=merged):
            below_both = below(sheet.raw, numbers[place + lower - here])
            headings = _joined(rows[upper], rows[lower], recognise, themes)
            return replace(below_both, header_row=sheet.header_row, headings=headings)
    return sheet


def _belong(
    upper: Cells,
    lower: Cells,
    recognise: Recognise,
    themes: Collection[str],
    *,
    merged: bool,
) -> bool:
    """Return whether one row has questions and the other one has their options.

    merged: cells of the upper row span several columns, as questions above options do.
    """
    carried = _carried(upper, lower)
    options = [
        place for place, cell in enumerate(lower) if _is_option(cell, themes) and carried[place]
    ]
    beside = [
        place
        for place, cell in enumerate(lower)
        if cell and place not in options and key(cell) not in _NO_OPTION
    ]
    questions = {carried[place] for place in options}
    spread = any(not upper[place : place + 1] or not upper[place] for place in options)
    # neighbours of options are options, too, such as "First name" of "Contact information"
    known = sum(recognise(lower[place])[0] != UNUSED for place in beside)
    named = known * 2 > len(beside) if merged else known == len(beside)
    above = [cell for cell in upper if cell]
    # a title is above the first columns, but a question is above its own options
    placed = all(any(upper[p : p + 1] == (question,) for p in options) for question in questions)
    several = len(above) >= max(1 if placed else 2, len(questions))
    return len(options) >= FEWEST and spread and named and several


def _is_option(cell: str, themes: Collection[str]) -> bool:
    return exactly(cell) in themes or (read_rank(cell) is not None and is_worded(cell))


def _carried(upper: Cells, lower: Sequence[str]) -> list[str]:
    """Repeat each question above all of its options, up to a column where both rows are empty."""
    found: list[str] = []
    for place in range(max(len(upper), len(lower))):
        above = upper[place] if place < len(upper) else ""
        option = lower[place] if place < len(lower) else ""
        found.append(above or (found[-1] if found and option else ""))
    return found


def _joined(upper: Cells, lower: Cells, recognise: Recognise, themes: Collection[str]) -> Cells:
    headings = []
    for place, question in enumerate(_carried(upper, lower)):
        option = lower[place] if place < len(lower) else ""
        if not option or key(option) in _NO_OPTION:
            headings.append(question)
        elif _is_option(option, themes) and question:
            headings.append(f"{question} [{option}]")
        elif (
            upper[place : place + 1] == (question,)
            and recognise(option)[0] == UNUSED != recognise(question)[0]
        ):
            headings.append(question)
        else:
            headings.append(option)
    return tuple(headings)


@dataclass(frozen=True, slots=True)
class Asides:
    """Recognises rows that do not describe a person; usual: number of cells that most rows fill."""

    sheet: Sheet
    names: tuple[int, ...]
    usual: int
    wide: frozenset[int]

    @staticmethod
    def of(sheet: Sheet, columns: Sequence[ReadColumn]) -> "Asides":
        """Examine a whole list."""
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

    def reason(self, row: SheetRow) -> Phrase | None:
        """Return why a row does not describe a person; None if it does."""
        filled = [*_filled(row)]
        if not filled:
            return None
        if _repeats(self.sheet.headings, filled):
            return phrase("The row repeats the headings and was left out.")
        texts = [cell for _, cell in filled]
        named = (text for place, text in filled if place in (*self.names, filled[0][0]))
        if any(map(_SUM.match, named)) and all(
            _SUM.fullmatch(text) or _FIGURE.fullmatch(text) for text in texts
        ):
            return phrase("“{text}” is a sum and no person; the row was left out.",
                          text=" ".join(texts))  # fmt: skip
        if len(filled) == 1 and self._stands_apart(*filled[0], row):
            return phrase("“{text}” stands alone in its row and may be no person; it was left out.",
                          text=texts[0][:80])  # fmt: skip
        return None

    def _stands_apart(self, place: int, text: str, row: SheetRow) -> bool:
        """Return whether a single cell is a note or a section, in a list of fuller rows."""
        if self.usual < 2:
            return False
        if place not in self.names:
            return False  # a row without a name is reported separately
        if row.number in self.wide:
            return True
        if _NOTE.search(text) or len(text.split()) > _MOST_WORDS:
            return True
        return len(self.names) > 1 or len(text.split()) < 2


def without_repeats(sheet: Sheet) -> Sheet:
    """Leave out rows that repeat the headings, so that they do not count as content of columns."""
    rows = tuple(row for row in sheet.rows if not _repeats(sheet.headings, [*_filled(row)]))
    return replace(sheet, rows=rows)


def _filled(row: SheetRow) -> Iterator[tuple[int, str]]:
    return ((place, cell) for place, cell in enumerate(row.cells) if cell)


def _repeats(headings: Sequence[str], filled: Sequence[tuple[int, str]]) -> bool:
    alike = (
        place < len(headings) and f" {key(headings[place])}".endswith(f" {key(cell)}")
        for place, cell in filled
    )
    return len(filled) >= min(2, len(headings)) and all(alike)
