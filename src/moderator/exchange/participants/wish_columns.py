"""How columns about wishes are to be read, and what is proposed, asked and told about them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.meanings import AskedValue
from moderator.exchange.participants.drafts import Lists
from moderator.exchange.participants.scales import Scale, told_values
from moderator.exchange.participants.shapes import column_numbers, one_order
from moderator.exchange.participants.wish_cells import Numbers, WishCells
from moderator.exchange.plan import PlanOptions, Proposal
from moderator.exchange.tables.cells import key
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import Column
from moderator.exchange.tables.sheet import Sheet


@dataclass(slots=True)
class WishColumns:
    """Looks at all columns about wishes before the rows are read.

    proposals, findings, asked: what goes into the plan.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    cells: WishCells
    options: PlanOptions
    proposals: list[Proposal] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    asked: list[AskedValue] = field(default_factory=list)

    def lists(self) -> Lists:
        """Say how the columns are to be read, after what was accepted and said."""
        lists = Lists(
            frozenset(self._equal()),
            frozenset(self._labelled()),
            Scale.of(self.sheet, self.columns, self.cells, self.options.meanings),
        )
        self.asked += lists.scale.asked(self.sheet, self.columns, self.cells)
        self.findings += told_values(self.sheet.file, self.asked)
        return lists

    def _equal(self) -> Iterator[int]:
        """Propose to count lists that all keep one order as ticks; give the accepted columns."""
        for column in self.columns:
            if not column.field.startswith("wishes:") or not one_order(
                self.cells, self.sheet, column
            ):
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
            numbers = column_numbers(self.cells, self.sheet, column)
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

    def _accepts(self, about: str, sentence: Phrase, column: Column) -> bool:
        """Propose what is asked about a column; tell whether it was accepted."""
        rows = tuple(row.number for row in self.sheet.rows[:1])
        proposal = Proposal(f"{about}:{column.heading}", sentence, column.heading, "", rows)
        self.proposals.append(proposal)
        return self.options.accepts(proposal.name)


def themes_unused(
    sheet: Sheet, columns: tuple[Column, ...], conference: Conference
) -> Iterator[Finding]:
    """Tell of columns that name or hold themes and were not understood."""
    themes = {key(theme.name): theme.name for theme in conference.themes()}
    for column in columns:
        if column.field:
            continue
        filled = [row for row in sheet.rows if row.cell(column.index)]
        heading = f" {key(column.heading)} "
        named = next((name for word, name in themes.items() if f" {word} " in heading), "")
        held = next((row for row in filled if key(row.cell(column.index)) in themes), None)
        if named and filled:
            message = phrase("The column names the theme “{theme}” and is not used.", theme=named)
        elif held:
            theme = themes[key(held.cell(column.index))]
            message = phrase("The column holds the theme “{theme}” and is not used.", theme=theme)
        else:
            continue
        yield Finding(
            Severity.WARNING,
            sheet.file,
            message,
            (held or filled[0]).number,
            column.heading,
            phrase("Say in the preview what it means."),
        )
