"""Access to the cells of a row by field, and findings about them."""

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
        """Return the text of a row in the column of a field, "" without such a column."""
        column = self.column(name)
        return row.cell(column.index) if column else ""

    def left_out(
        self, row: SheetRow, name: str, message: Phrase, remedy: Phrase | None = None
    ) -> Finding:
        """Return a finding that a row cannot be imported because of a field."""
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
        """Return a finding about a field of a row that is imported."""
        column = self.column(name)
        heading = column.heading if column else ""
        return Finding(severity, self.sheet.file, message, number, heading, remedy)

    def column(self, name: str) -> ReadColumn | None:
        """Return the column of a field."""
        return next((column for column in self.columns if column.field == name), None)
