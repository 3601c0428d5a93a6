"""Decides how columns about wishes are read, with proposals, questions and findings about them.

A form may let people rate themes ("5 - unbedingt", "gern", "80 %") instead of ranking them. The
meaning of such values is never guessed: they are reported, and the moderator decides.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.meanings import AskedValue, Meaning, written_alike
from moderator.exchange.participants.columns import ranked_theme, wish_of, wish_round
from moderator.exchange.participants.wish_cells import Numbers, StatedWish, WishCells
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.tables.cells import one_line
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ReadColumn
from moderator.exchange.tables.sheet import Sheet
from moderator.rules.written.comparing import key

_MARK = re.compile(r"\d+(?:[.,]\d+)?\s*(?:[-–=:(%/]|von\b|of\b).*", re.DOTALL)
"""A number with its meaning, as in "5 - unbedingt", "80 %" or "3 von 5"."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MANY = 0.5
"""Cells without a rank per cell with a number, from which the numbers are part of a scale."""

_MARKED = 0.3
"""Share of rows with implausible rankings from which numbers look like marks."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Reads the cells of columns for themes.

    meanings: the moderator's decisions about values. open: numbers of rounds in which bare numbers
    are part of a scale and not ranks. marked: rounds in which numbers only look like marks.
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
        """Examine all columns for themes, round by round."""
        rounds: dict[int, list[ReadColumn]] = defaultdict(list)
        for column in columns:
            if ranked_theme(column.field):
                rounds[wish_round(column.field) or 0].append(column)
        return Scale(
            meanings,
            frozenset(n for n, group in rounds.items() if _is_scale(sheet, group, cells)),
            frozenset(n for n, group in rounds.items() if _looks_marked(sheet, group)),
        )

    def read(self, cells: WishCells, text: str, column: ReadColumn) -> StatedWish | None:
        """Read a cell; None for no wish. Raises ValueError for a value without a known meaning."""
        theme = ranked_theme(column.field)
        meaning = self.meanings.get(written_alike(text))
        if meaning is not None:
            if meaning.refused:
                return StatedWish(theme, refused=True)
            return StatedWish(theme, meaning.rank) if meaning.rank else None
        if _NUMBER.fullmatch(text) and (wish_round(column.field) or 0) in self.open:
            raise ValueError(text)
        return cells.ranked(text, theme)

    def asked(
        self, sheet: Sheet, columns: Sequence[ReadColumn], cells: WishCells
    ) -> Iterator[AskedValue]:
        """List the values whose meaning is needed or was given, with their places."""
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
            self.read(cells, text, column)
        except ValueError:
            return False
        return True


def _unread_values(file: str, asked: Iterable[AskedValue]) -> Iterator[Finding]:
    """Report values without a meaning, each once, with its first place."""
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
                lost=True,
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
    """Return whether numbers occur among values that are not ranks, as on a scale with words."""
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
    """Return whether many rows repeat a number or lack a 1, unlike rankings."""
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
    """Reads the cells of columns about wishes, after examining all columns as a whole.

    equal: indices of columns in which the order means nothing; labelled: of columns in which the
    numbers before the themes are not ranks. scale: reads the columns for single themes. proposals,
    findings, asked: parts of the plan.
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
        self.findings += _unread_values(self.sheet.file, self.asked)

    def read(self, column: ReadColumn, text: str) -> tuple[StatedWish, ...]:
        """Read a cell; ValueError if it names another rank than its column in words.

        A value that is not a rank counts as no wish here; it is reported once for all cells.
        """
        ranked = wish_of(column.field)
        if ranked is not None:
            return tuple(self.cells.single(text, ranked[1]))
        if ranked_theme(column.field):
            try:
                wish = self.scale.read(self.cells, text, column)
            except ValueError:
                return ()
            return () if wish is None else (wish,)
        if column.field.startswith("refused"):
            return tuple(StatedWish(wish.theme, refused=True) for wish in self.cells.listed(text))
        equal, labelled = column.index in self.equal, column.index in self.labelled
        return tuple(self.cells.listed(text, equal=equal, labelled=labelled))

    def _equal(self) -> Iterator[int]:
        """Propose to read lists of always the same order as ticks; yield the accepted columns."""
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
        """Yield the columns whose numbers belong to the themes; propose it if that is unclear."""
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
        """Propose something about a column; return whether it was accepted."""
        rows = tuple(row.number for row in self.sheet.rows[:1])
        proposal = Proposal(f"{about}:{column.heading}", sentence, column.heading, "", rows)
        self.proposals.append(proposal)
        return self.options.accepts(proposal.name)


def _one_order(cells: WishCells, texts: Sequence[str]) -> bool:
    """Return whether all lists in a column have the same order, as tick boxes do and people do not.

    This needs ten lists with several themes and three pairs that occur more than once.
    """
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    lists = 0
    labelled = cells.numbers(texts) is Numbers.LABELS
    for text in texts:
        found = [wish for wish in cells.pieces(text) if not wish.refused]
        if any(wish.rank and not (wish.bare and labelled) for wish in found):
            return False
        names = [key(wish.theme) for wish in found]
        lists += len(names) > 1
        for place, first in enumerate(names):
            for second in names[place + 1 :]:
                if first == second or (second, first) in pairs:
                    return False
                pairs[first, second] += 1
    return lists >= 10 and sum(count > 1 for count in pairs.values()) >= 3
