"""How columns about wishes are to be read, and what is proposed, asked and told about them.

A form may let people rate themes ("5 - unbedingt", "gern", "80 %") instead of ranking them. What a
value means is never guessed: it is told, and the moderator says it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.meanings import AskedValue, Meaning, written_alike
from moderator.exchange.participants.columns import ranked_theme, wish_of, wish_round
from moderator.exchange.participants.wish_cells import Numbers, Said, WishCells
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.tables.cells import key, one_line
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ReadColumn
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
        columns: Sequence[ReadColumn],
        cells: WishCells,
        meanings: Mapping[str, Meaning],
    ) -> "Scale":
        """Look at all columns for themes, round by round."""
        rounds: dict[int, list[ReadColumn]] = defaultdict(list)
        for column in columns:
            if ranked_theme(column.field):
                rounds[wish_round(column.field) or 0].append(column)
        return Scale(
            meanings,
            frozenset(n for n, group in rounds.items() if _is_scale(sheet, group, cells)),
            frozenset(n for n, group in rounds.items() if _looks_marked(sheet, group)),
        )

    def said(self, cells: WishCells, text: str, column: ReadColumn) -> Said | None:
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
        self, sheet: Sheet, columns: Sequence[ReadColumn], cells: WishCells
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

    def _understands(self, cells: WishCells, text: str, column: ReadColumn) -> bool:
        try:
            self.said(cells, text, column)
        except ValueError:
            return False
        return True


def _told_values(file: str, asked: Iterable[AskedValue]) -> Iterator[Finding]:
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


def _is_scale(sheet: Sheet, columns: Sequence[ReadColumn], cells: WishCells) -> bool:
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


def _looks_marked(sheet: Sheet, columns: Sequence[ReadColumn]) -> bool:
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


@dataclass(slots=True)
class WishColumns:
    """Reads the cells of columns about wishes, after looking at all columns as a whole.

    equal: columns, counted from 0, in which the order says nothing; labelled: in which the numbers
    before the themes are no ranks. scale: reads the columns for single themes. proposals, findings,
    asked: what goes into the plan.
    """

    sheet: Sheet
    columns: tuple[ReadColumn, ...]
    cells: WishCells
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    asked: tuple[AskedValue, ...] = ()
    equal: frozenset[int] = field(init=False)
    labelled: frozenset[int] = field(init=False)
    scale: Scale = field(init=False)

    def __post_init__(self) -> None:
        self.equal = frozenset(self._equal())
        self.labelled = frozenset(self._labelled())
        self.scale = Scale.of(self.sheet, self.columns, self.cells, self.options.meanings)
        self.asked = tuple(self.scale.asked(self.sheet, self.columns, self.cells))
        self.findings += _told_values(self.sheet.file, self.asked)

    def said(self, column: ReadColumn, text: str) -> tuple[Said, ...]:
        """Read a cell; ValueError where it says in words that it has another rank than its column.

        What is no rank is told once for all cells, and says nothing here.
        """
        wish, theme = wish_of(column.field), ranked_theme(column.field)
        if wish is not None:
            return tuple(self.cells.single(text, wish[1]))
        if theme:
            try:
                said = self.scale.said(self.cells, text, column)
            except ValueError:
                return ()
            return () if said is None else (said,)
        if column.field.startswith("refused"):
            return tuple(Said(said.theme, refused=True) for said in self.cells.listed(text))
        equal, labelled = column.index in self.equal, column.index in self.labelled
        return tuple(self.cells.listed(text, equal=equal, labelled=labelled))

    def _equal(self) -> Iterator[int]:
        """Propose to count lists that all keep one order as ticks; give the accepted columns."""
        for column in self.columns:
            if not column.field.startswith("wishes:"):
                continue
            if not _one_order(self.cells, self.sheet.texts(column.index)):
                continue
            sentence = phrase(
                "All lists in “{column}” keep one order, as boxes to tick do: "
                "count the wishes of a person as equal?",
                column=column.heading,
            )
            if self._accepts("equal", sentence, column):
                yield column.index

    def _labelled(self) -> Iterator[int]:
        """Give the columns whose numbers are those of the themes; propose it where both may be."""
        for column in self.columns:
            if not column.field.startswith("wishes:"):
                continue
            numbers = self.cells.numbers(self.sheet.texts(column.index))
            if numbers is Numbers.LABELS:
                message = phrase(
                    "Numbers before themes belong to the themes; "
                    "the order in the cell is the ranking."
                )
                self.findings.append(
                    Finding(
                        Severity.NOTE,
                        self.sheet.file,
                        message,
                        self.sheet.header_row,
                        column.heading,
                    )
                )
                yield column.index
            elif numbers is Numbers.UNCLEAR:
                sentence = phrase(
                    "Numbers in “{column}” may be ranks or numbers of the themes: "
                    "go by the order in the cell?",
                    column=column.heading,
                )
                if self._accepts("labels", sentence, column):
                    yield column.index

    def _accepts(self, about: str, sentence: Phrase, column: ReadColumn) -> bool:
        """Propose what is asked about a column; tell whether it was accepted."""
        rows = tuple(row.number for row in self.sheet.rows[:1])
        proposal = Proposal(f"{about}:{column.heading}", sentence, column.heading, "", rows)
        self.proposals.append(proposal)
        return self.options.accepts(proposal.name)


def _one_order(cells: WishCells, texts: Sequence[str]) -> bool:
    """Tell whether all lists in a column keep one order, as boxes to tick do and people do not.

    It takes ten lists with several themes and three pairs that occur more than once.
    """
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    lists = 0
    labelled = cells.numbers(texts) is Numbers.LABELS
    for text in texts:
        found = [said for said in cells.pieces(text) if not said.refused]
        if any(said.rank and not (said.bare and labelled) for said in found):
            return False
        names = [key(said.theme) for said in found]
        lists += len(names) > 1
        for place, first in enumerate(names):
            for second in names[place + 1 :]:
                if first == second or (second, first) in pairs:
                    return False
                pairs[first, second] += 1
    return lists >= 10 and sum(count > 1 for count in pairs.values()) >= 3
