"""Rows for the clipboard in the form that spreadsheets paste."""

from collections.abc import Iterable

from moderator.exchange.tables_out.harmless import harmless


def table_text(rows: Iterable[Iterable[str]]) -> str:
    """Return rows with a tab between cells; each cell is one line and never a formula."""
    return "".join("\t".join(_cell(cell) for cell in row) + "\n" for row in rows)


def _cell(text: str) -> str:
    return " ".join(harmless(text).split())
