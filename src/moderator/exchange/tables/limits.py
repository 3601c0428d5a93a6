"""Errors for files that are too large, each with the limit and a remedy."""

from moderator.event.errors import ImportProblem
from moderator.event.phrase import phrase
from moderator.exchange.tables.sheet import MAX_ROWS


def too_many_rows(file: str) -> ImportProblem:
    """Return the error for a table with more rows than any event has people."""
    return ImportProblem(
        phrase("{file} has more than {rows} rows.", file=file, rows=MAX_ROWS),
        kept=phrase("The event is as before."),
        remedy=phrase("Keep only the rows of this event in the list, then read it again."),
    )


def too_large(file: str, megabytes: int, limit: int) -> ImportProblem:
    """Return the error for a file that is too large."""
    return ImportProblem(
        phrase(
            "{file} holds {size} MB; at most {limit} MB are read.",
            file=file,
            size=megabytes,
            limit=limit,
        ),
        kept=phrase("The event is as before."),
        remedy=phrase("Keep only the rows of this event in the list, then read it again."),
    )


def incomplete(file: str) -> ImportProblem:
    """Return the error for a file that is still being written."""
    return ImportProblem(
        phrase("{file} is not complete: it is still being written or was cut off.", file=file),
        kept=phrase("The event is as before."),
        remedy=phrase(
            "Wait until it is saved or downloaded, or complete its last row; then read it again."
        ),
    )
