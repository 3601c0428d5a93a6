"""What is told about a file: where it is, what it is, what to do."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.event.phrase import Phrase, phrase


class Severity(StrEnum):
    """How much a finding matters: left out, taken over with a doubt, or just told."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem or a remark about a place in a file.

    row: as a spreadsheet counts, from 1; None where the whole file is meant.
    column: the heading as it stands in the file, "" where the whole row is meant. option: what
    does the remedy on the command line, "" where nothing does.
    """

    severity: Severity
    file: str
    message: Phrase
    row: int | None = None
    column: str = ""
    remedy: Phrase | None = None
    option: str = ""

    @property
    def place(self) -> Phrase:
        """Name file, row and column, as far as they are known."""
        if self.row is None and not self.column:
            return phrase("{file}", file=self.file)
        if self.row is None:
            return phrase("{file}, column “{column}”", file=self.file, column=self.column)
        if not self.column:
            return phrase("{file}, row {row}", file=self.file, row=self.row)
        return phrase(
            "{file}, row {row}, column “{column}”",
            file=self.file,
            row=self.row,
            column=self.column,
        )

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Place, message, remedy and option in the order in which the command line tells them."""
        option = phrase("Here: {option}", option=self.option) if self.option else None
        return tuple(part for part in (self.place, self.message, self.remedy, option) if part)
