"""The cells of a row by the fields that their columns mean, and what is told about them."""

from dataclasses import dataclass

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import ReadColumn
from moderator.exchange.tables.sheet import Sheet, SheetRow


@dataclass(frozen=True, slots=True)
class RowTexts:
    """A sheet with the meaning of its columns."""

    sheet: Sheet
    columns: tuple[ReadColumn, ...]

    def text(self, row: SheetRow, name: str) -> str:
        """Text of a row in the column of a field, "" without such a column."""
        column = self.column(name)
        return row.cell(column.index) if column else ""

    def left_out(
        self, row: SheetRow, name: str, message: Phrase, remedy: Phrase | None = None
    ) -> Finding:
        """Tell that a row cannot be taken over because of a field."""
        column = self.column(name)
        return Finding(
            Severity.ERROR,
            self.sheet.file,
            message,
            row.number,
            column.heading if column else "",
            remedy or phrase("The row was left out; correct it in the list and read it again."),
        )

    def finding(
        self,
        severity: Severity,
        number: int | None,
        name: str,
        message: Phrase,
        remedy: Phrase | None = None,
    ) -> Finding:
        """Make a finding about a field of a row that is taken over."""
        column = self.column(name)
        heading = column.heading if column else ""
        return Finding(severity, self.sheet.file, message, number, heading, remedy)

    def column(self, name: str) -> ReadColumn | None:
        """Find the column that means a field."""
        return next((column for column in self.columns if column.field == name), None)
