"""Lays out rows of rooms: symbol and room in the theme's ink, the theme, and the way there."""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.slides.bodies import RoomWay
from moderator.slides.canvas import Letters, SlideCanvas, block_height, line_base
from moderator.slides.fonts import BOLD, REGULAR, STRONG, Face, plain
from moderator.slides.layout.flow import SlideLine, shifted, side_by_side, text_lines
from moderator.slides.marks import Mark, Rectangle, SymbolMark

INDENT = 1.25
"""Distance of the room from the left edge, in sizes of its letters."""
SIDE = 0.8
"""Width of the symbol."""
BETWEEN = 0.9
"""Space between room and theme."""
ROOM_SHARE = 0.4
"""Greatest share of the width for symbol and room."""
GAP = 0.14
"""Least space above and below a row, in sizes of the letters of its theme."""
WIDEST = 1.6
"""Height to which a row may grow where a slide has room to spare, as a share of its own."""


@dataclass(frozen=True, slots=True)
class RowSetting:
    """The letters of the rows.

    room_size, size: of the rooms, and of themes and ways. theme_face: of the themes. ways: whether
    the ways are shown. most: height of the least room of a page, which no row is higher than.
    short: themes by their short names.
    """

    canvas: SlideCanvas
    rooms: tuple[RoomWay, ...]
    room_size: float
    size: float
    theme_face: Face
    ways: bool
    most: float
    short: bool = False

    @property
    def room_width(self) -> float:
        """Width for the names of rooms."""
        letters = self._room("")
        widest = max((letters.width(line.room) for line in self.rooms), default=0.0)
        return min(widest, self.canvas.safe.width * ROOM_SHARE - INDENT * self.room_size)

    @property
    def whole(self) -> bool:
        """Whether no word of a room's name is broken."""
        letters, width = self._room(""), self.room_width
        words = [word for line in self.rooms for word in plain(line.room).split()]
        return all(letters.width(word) <= width + 0.01 for word in words)

    def row(self, line: RoomWay) -> tuple[SlideLine, ...]:
        """Lay out a row as one line of marks; as several where it is higher than a slide."""
        canvas, colours = self.canvas, self.canvas.palette
        ink = colours.ink(line.badge.colour)
        text_x = INDENT * self.room_size + self.room_width + BETWEEN * self.size
        width = canvas.safe.width - text_x
        room = text_lines(line.room, self.room_width, self._room(ink), x=INDENT * self.room_size)
        theme = (line.short_theme or line.theme) if self.short else line.theme
        texts = text_lines(theme, width, canvas.letters(self.size, self.theme_face), x=text_x)
        if self.ways:
            letters = canvas.letters(canvas.sizes.small, REGULAR, colours.soft)
            texts += text_lines(line.way, width, letters, x=text_x)
        side = SIDE * self.room_size
        height = max(_height(room), _height(texts), self.room_size)
        gap = GAP * self.size
        if height + 2 * gap > min(self.most, canvas.safe.height / 2):
            return _split(side_by_side(room, texts), line, side, ink, self.room_size)
        down = (height - _height(room)) / 2
        middle = down + line_base(0.0, self.room_size) - 0.36 * self.room_size
        spot = Rectangle(0.0, gap + middle - side / 2, side, side)
        marks: list[Mark] = [SymbolMark(line.badge.symbol, spot, ink)]
        marks += _stacked(room, gap + down) + _stacked(texts, gap + (height - _height(texts)) / 2)
        return (SlideLine(height + 2 * gap, tuple(marks)),)

    def _room(self, ink: str) -> Letters:
        face = BOLD if self.ways else STRONG
        return self.canvas.letters(self.room_size, face, ink)


def place_rows(
    page: SlideCanvas, lines: Sequence[SlideLine], area: Rectangle, *, most: int
) -> None:
    """Place rows below each other, spread over an area that has room for `most` of them."""
    spare = area.height - _height(lines)
    count = max(1, len(lines), most if len(lines) > 1 else 0)
    top = area.y
    for line in lines:
        grown = min(max(0.0, spare / count), (WIDEST - 1) * line.height)
        page.box(Rectangle(area.x, top - 1.0, area.width, 2.0), page.palette.line)
        page.marks.extend(shifted(mark, area.x, top + grown / 2) for mark in line.marks)
        top += line.height + grown


def _stacked(lines: Sequence[SlideLine], top: float) -> list[Mark]:
    marks: list[Mark] = []
    for line in lines:
        marks += [shifted(mark, 0.0, top) for mark in line.marks]
        top += line.height
    return marks


def _split(
    lines: Sequence[SlideLine], line: RoomWay, side: float, ink: str, size: float
) -> tuple[SlideLine, ...]:
    spot = Rectangle(0.0, line_base(0.0, size) - 0.36 * size - side / 2, side, side)
    first, *rest = lines or (SlideLine(block_height(1, size)),)
    mark = SymbolMark(line.badge.symbol, spot, ink)
    return (SlideLine(first.height, (*first.marks, mark)), *rest)


def _height(lines: Sequence[SlideLine]) -> float:
    return sum(line.height for line in lines)
