"""How large the lines of the run sheet are: read at arm's length, as large as the room allows."""

from dataclasses import dataclass

from moderator.ui import theme


@dataclass(frozen=True, slots=True)
class LineSize:
    """Sizes of a line in pixels: its figures, its words, its height, and the list's least width."""

    figures: int
    words: int
    height: int
    width: int = 0


LARGE = LineSize(theme.TITLE, theme.TITLE, theme.GRID * 15, theme.GRID * 150)
ROOMY = LineSize(theme.SECTION, theme.SECTION, theme.GRID * 12)
DENSE = LineSize(theme.SECTION, theme.BODY, theme.GRID * 9)
"""What is left where a day has many items; figures stay legible, the list scrolls."""


def fitting(rows: int, width: int, height: int) -> LineSize:
    """Choose the largest size at which so many rows stand in a room without scrolling."""
    for size in (LARGE, ROOMY):
        if size.width <= width and rows * size.height <= height:
            return size
    return DENSE
