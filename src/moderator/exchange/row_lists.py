"""Lists that are taken over row by row: each row as texts by what its columns mean."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from moderator.event.errors import ImportProblem
from moderator.event.phrase import Phrase, phrase
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.headings import (
    ColumnMeaning,
    KnownHeadings,
    Recognise,
    understood,
    with_header,
)
from moderator.exchange.tables.sheet import RawTable


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of a list. number: as in a spreadsheet. texts: by the names of their meanings."""

    file: str
    number: int
    texts: Mapping[str, str]
    headings: Mapping[str, str]

    def text(self, name: str) -> str:
        """Return what stands in the column of a meaning, "" without one."""
        return self.texts.get(name, "")

    def problem(self, name: str, message: Phrase, remedy: Phrase | None = None) -> Finding:
        """Tell what is wrong with a cell, or with the whole row for ""."""
        heading = self.headings.get(name, "")
        return Finding(Severity.ERROR, self.file, message, self.number, heading, remedy)


def list_rows(
    raw: RawTable,
    meanings: Iterable[ColumnMeaning],
    needed: Sequence[str],
    also: Recognise | None = None,
) -> tuple[ListRow, ...]:
    """Read the rows of a table below its headings.

    also: recognises further headings, as those of wishes. Raises ImportProblem where columns that
    are needed are missing.
    """
    known = tuple(meanings)
    recognise = _both(KnownHeadings.of(known).recognise, also)
    sheet = with_header(raw, recognise, None)
    columns = [c for c in understood(sheet, recognise, {}) if c.field]
    labels = {meaning.name: meaning.label for meaning in known}
    missing = [name for name in needed if name not in {column.field for column in columns}]
    if missing:
        raise ImportProblem(
            phrase("{file} has no column “{column}”.", file=raw.file, column=labels[missing[0]]),
            kept=phrase("The event is as before."),
            remedy=phrase("Please write the headings into the first row."),
        )
    headings = {column.field: column.heading for column in columns}
    return tuple(
        ListRow(
            raw.file,
            row.number,
            {column.field: row.cell(column.index).strip() for column in columns},
            headings,
        )
        for row in sheet.rows
    )


def _both(first: Recognise, second: Recognise | None) -> Recognise:
    if second is None:
        return first
    other: Callable[[str], tuple[str, float]] = second

    def recognise(heading: str) -> tuple[str, float]:
        found = other(heading)
        return found if found[0] else first(heading)

    return recognise
