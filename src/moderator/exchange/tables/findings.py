"""Findings about a file: where, what, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum

from moderator.event.phrase import Phrase, phrase


class Severity(StrEnum):
    """How much a finding matters: left out, imported with doubt, or just a note."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem or a remark about a place in a file.

    row: as numbered by a spreadsheet, from 1; None for the whole file. column: the heading as in
    the file, "" for the whole row. option: command line option for the remedy, "" if there is none.
    lines: `row` is a line of a text, `column` the name of an element there. lost: something that
    stands there was not taken over, as always with an error.
    """

    severity: Severity
    file: str
    message: Phrase
    row: int | None = None
    column: str = ""
    remedy: Phrase | None = None
    option: str = ""
    lines: bool = False
    lost: bool = False

    @property
    def left_out(self) -> bool:
        """Whether something that stands there is not in the event."""
        return self.lost or self.severity is Severity.ERROR

    @property
    def place(self) -> Phrase:
        """File, row and column, as far as they are known."""
        if self.lines and self.row is not None:
            return self._line
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
    def _line(self) -> Phrase:
        number = self.row or 0
        if not self.column:
            return phrase("{file}, line {line}", file=self.file, line=number)
        return phrase(
            "{file}, line {line}, {element}", file=self.file, line=number, element=self.column
        )

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Return place, message, remedy and option, in the order of the command line's output."""
        option = phrase("Here: {option}", option=self.option) if self.option else None
        return tuple(part for part in (self.place, self.message, self.remedy, option) if part)
