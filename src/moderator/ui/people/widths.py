"""How wide the columns of the list of people are: as the names in them need, or as chosen."""

from collections.abc import Mapping, Sequence
from heapq import nlargest

from PySide6.QtGui import QFont, QFontMetrics

from moderator.ui import theme
from moderator.ui.people.columns import STATUSES, Column, Kind, Row, cell_text, status_words

MOST_WIDENED = 1.6
RARE = 50
"""Of so many texts one may be cut, so that a single long name takes nothing from the others."""

_SAMPLED = 5
"""So many texts of a column are measured, those that are the longest but for the rare ones."""


def needed(column: Column, rows: Sequence[Row]) -> int:
    """Tell how wide a column must be for what stands in it, in pixels; its own width at least."""
    if column.kind is Kind.STATUS:
        texts = [status_words(status) for status in STATUSES]  # so that no new one is cut
        metrics = QFontMetrics(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
        around = 4 * theme.TIGHT
    elif column.fitted:
        longest = nlargest(len(rows) // RARE + _SAMPLED, (cell_text(r, column) for r in rows), len)
        texts = longest[-_SAMPLED:]
        bold = column.kind is Kind.NAME
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        metrics = QFontMetrics(theme.font(theme.BODY, weight))
        around = 2 * theme.TIGHT
    else:
        return column.width
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    return max(column.width, widest + around + theme.GRID)


def shared(
    columns: Sequence[Column], rows: Sequence[Row], room: int, chosen: Mapping[str, int]
) -> list[int]:
    """Share a width among visible columns.

    What the moderator chose counts. Of the others each has its own width; what is left goes first
    to those whose texts would be cut, then to all alike, up to MOST_WIDENED.
    """
    free = [column for column in columns if column.key not in chosen]
    given = {column.key: float(chosen.get(column.key, column.width)) for column in columns}
    spare = room - sum(given.values())
    # the status first, whose few words are all known; names last, whose own width holds most
    order = {Kind.STATUS: 0, Kind.NAME: 2}
    for column in sorted(free, key=lambda column: order.get(column.kind, 1)):
        most = min(needed(column, rows), int(column.width * MOST_WIDENED))
        more = max(0, min(spare, most - column.width))
        given[column.key] += more
        spare -= more
    spare = room - sum(given.values())
    natural = sum(given[column.key] for column in free)
    if spare > 0 and natural:
        factor = 1 + spare / natural
        for column in free:
            limit = max(given[column.key], column.width * MOST_WIDENED)
            given[column.key] = min(limit, given[column.key] * factor)
    return [int(given[column.key]) for column in columns]
