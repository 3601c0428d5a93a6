"""Values in columns for themes that are no ranks: marks, words, percentages, and what they mean.

A form may let people rate themes ("5 - unbedingt", "gern", "80 %") instead of ranking them. What a
value means is never guessed: it is told, and the moderator says it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from moderator.event.phrase import phrase
from moderator.exchange.meanings import AskedValue, Meaning, written_alike
from moderator.exchange.participants.columns import ranked_theme, wish_round
from moderator.exchange.participants.wish_cells import Said, WishCells
from moderator.exchange.tables.cells import one_line
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Sheet

_MARK = re.compile(r"\d+(?:[.,]\d+)?\s*(?:[-–=:(%/]|von\b|of\b).*", re.DOTALL)
"""A number with what it stands for, as in "5 - unbedingt", "80 %" or "3 von 5"."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MANY = 0.5
"""Cells that are no ranks, for each number beside them, from which numbers are none either."""

_MARKED = 0.3
"""Share of rows that rank as nobody does from which numbers look like marks."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Reads the cells of columns for themes.

    meanings: what the moderator said of values. open: numbers of rounds in which bare numbers
    are part of a scale and no ranks. marked: those in which numbers only look like marks.
    """

    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    open: frozenset[int] = frozenset()
    marked: frozenset[int] = frozenset()

    @staticmethod
    def of(
        sheet: Sheet,
        columns: Sequence[Column],
        cells: WishCells,
        meanings: Mapping[str, Meaning],
    ) -> "Scale":
        """Look at all columns for themes, round by round."""
        rounds: dict[int, list[Column]] = defaultdict(list)
        for column in columns:
            if ranked_theme(column.field):
                rounds[wish_round(column.field) or 0].append(column)
        return Scale(
            meanings,
            frozenset(n for n, group in rounds.items() if _is_scale(sheet, group, cells)),
            frozenset(n for n, group in rounds.items() if _looks_marked(sheet, group)),
        )

    def said(self, cells: WishCells, text: str, column: Column) -> Said | None:
        """Read a cell; None for no wish. Raises ValueError for what nobody has given a meaning."""
        theme = ranked_theme(column.field)
        meaning = self.meanings.get(written_alike(text))
        if meaning is not None:
            if meaning.refused:
                return Said(theme, refused=True)
            return Said(theme, meaning.rank) if meaning.rank else None
        if _NUMBER.fullmatch(text) and (wish_round(column.field) or 0) in self.open:
            raise ValueError(text)
        return cells.ranked(text, theme)

    def asked(
        self, sheet: Sheet, columns: Sequence[Column], cells: WishCells
    ) -> Iterator[AskedValue]:
        """List the values whose meaning is to be said, or was, with the places where they stand."""
        found: dict[str, AskedValue] = {}
        for column in columns:
            if not ranked_theme(column.field):
                continue
            number = wish_round(column.field) or 0
            for row in sheet.rows:
                text = row.cell(column.index)
                if not text:
                    continue
                marked = number in self.marked and bool(_NUMBER.fullmatch(text))
                unread = not self._understands(cells, text, column)
                value = written_alike(text)
                if unread or marked or value in self.meanings:
                    place = (row.number, column.heading)
                    known = found.get(value)
                    places = (*known.places, place) if known else (place,)
                    meaning = self.meanings.get(value)
                    found[value] = AskedValue(value, one_line(text), places, meaning, unread=unread)
        yield from sorted(found.values(), key=lambda asked: _in_order(asked.value))

    def _understands(self, cells: WishCells, text: str, column: Column) -> bool:
        try:
            self.said(cells, text, column)
        except ValueError:
            return False
        return True


def told_values(file: str, asked: Iterable[AskedValue]) -> Iterator[Finding]:
    """Tell of values that nobody has given a meaning, each once, with its first place."""
    marks: list[AskedValue] = []
    for value in asked:
        row, column = value.places[0]
        if value.unread:
            yield Finding(
                Severity.WARNING,
                file,
                phrase(
                    "“{value}” is no rank and was left out (%n×).",
                    n=len(value.places),
                    value=value.text[:60],
                ),
                row,
                column,
                phrase("Say in the preview what this value means."),
                f'--means "{value.text[:60]}=1"',
            )
        elif value.meaning is None:
            marks.append(value)
    if marks:
        row, column = marks[0].places[0]
        yield Finding(
            Severity.WARNING,
            file,
            phrase("People give themes the same number, as marks; 1 counts as the most wanted."),
            row,
            column,
            phrase("If they are marks, say in the preview what each number means."),
        )


def _is_scale(sheet: Sheet, columns: Sequence[Column], cells: WishCells) -> bool:
    """Tell whether numbers stand among values that are no ranks, as on a scale with words."""
    unread: Counter[str] = Counter()
    numbers = 0
    plain = Scale()
    for column in columns:
        most = max(len(columns), 5)
        for text in filter(None, (row.cell(column.index) for row in sheet.rows)):
            if not plain._understands(cells, text, column) or _beyond(text, most):  # noqa: SLF001
                unread[text] += 1
            else:
                numbers += bool(_NUMBER.fullmatch(text))
    if not unread:
        return False
    return any(map(_MARK.fullmatch, unread)) or unread.total() >= _MANY * numbers


def _beyond(text: str, most: int) -> bool:
    return bool(_NUMBER.fullmatch(text)) and float(text.replace(",", ".")) > most


def _looks_marked(sheet: Sheet, columns: Sequence[Column]) -> bool:
    """Tell whether many rows give a number twice, or none of them 1, as rankings do not."""
    rows = strange = 0
    for row in sheet.rows:
        texts = [row.cell(column.index) for column in columns]
        numbers = [float(t.replace(",", ".")) for t in texts if _NUMBER.fullmatch(t)]
        if len(numbers) > 1:
            rows += 1
            strange += len(set(numbers)) < len(numbers) or min(numbers) > 1
    return strange > 1 and strange >= _MARKED * rows


def _in_order(value: str) -> tuple[float, str]:
    found = _NUMBER.match(value)
    return (-float(found.group().replace(",", ".")) if found else 1.0), value
