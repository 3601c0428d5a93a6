"""Rows with too few or too many cells, whose values may stand in the wrong columns."""

from moderator.event.phrase import Phrase, phrase
from moderator.exchange.tables.findings import Finding, Severity
from moderator.exchange.tables.sheet import SheetRow


def crooked(file: str, row: SheetRow, width: int) -> Finding:
    """Report a row with too few or too many cells."""
    if row.short > 0:
        message: Phrase = phrase(
            "The row has %n columns too few ({found} of {wanted}) and was left out.",
            n=row.short,
            found=width - row.short,
            wanted=width,
        )
    else:
        message = phrase(
            "The row has %n columns too many ({found} instead of {wanted}) and was left out.",
            n=-row.short,
            found=width - row.short,
            wanted=width,
        )
    remedy = phrase(
        "Complete the row in the list and read it again; the other rows are not touched."
    )
    return Finding(Severity.ERROR, file, message, row.number, remedy=remedy)
