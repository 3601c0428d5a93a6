"""Fills columns with blocks of lines, which never shrink to fit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf

from moderator.slides.canvas import LEADING, LONGEST_LINE, Letters, SlideCanvas, line_base
from moderator.slides.fonts import TIMES, plain, text_width
from moderator.slides.marks import BoxMark, EdgeMark, Mark, Rectangle, TextMark

MOST_DOTS = 12
"""Most dots that are painted one by one; more are shown as a number."""
MOST_SINGLE_DOTS = 15
"""Most dots of a line of their own that are painted one by one."""
SMALL_DOT, SMALL_PITCH, FIVES = 0.38, 0.54, 0.26
"""Width of such a dot, distance to the next, and space after five, as shares of letters' size."""
ADDRESS_ENDS = "/.?&=-_@:# "
"""Where a line of an address may end."""
DOT, DOT_PITCH = 0.5, 0.68
"""Width of a dot and distance to the next, as shares of the letters' size."""


@dataclass(frozen=True, slots=True)
class SlideLine:
    """A line of marks, positioned as if it began at the canvas' upper edge."""

    height: float
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class LineBlock:
    """Lines that stay together if possible; gap: space before, except at the top.

    heading: lines above the first of consecutive blocks with the same heading, and again at the top
    of a page.
    """

    lines: tuple[SlideLine, ...]
    gap: float = 0.0
    heading: tuple[SlideLine, ...] = ()


@dataclass(slots=True)
class SlideColumn:
    """The content of a column: lines with their distance from its top, height used so far.

    blocks: indices of the blocks in this column.
    """

    lines: list[tuple[float, SlideLine]]
    blocks: list[int]
    height: float = 0.0

    def add(self, lines: Iterable[SlideLine]) -> None:
        """Append lines at the bottom."""
        for line in lines:
            self.lines.append((self.height, line))
            self.height += line.height

    def marks(self, x: float, y: float) -> tuple[Mark, ...]:
        """Return all marks, with the column's upper left corner at x, y."""
        return tuple(shifted(mark, x, y + top) for top, line in self.lines for mark in line.marks)


def flow(blocks: Sequence[LineBlock], height: float) -> list[SlideColumn]:
    """Fill columns of a height with blocks; a block higher than a column is split between lines."""
    columns = [SlideColumn([], [])]
    heading: tuple[SlideLine, ...] = ()
    for place, block in enumerate(blocks):
        column = columns[-1]
        if column.lines:
            above = block.heading if block.heading != heading else ()
            if column.height + block.gap + _height((*above, *block.lines)) > height:
                column = SlideColumn([], [])
                columns.append(column)
        above = block.heading if not column.lines or block.heading != heading else ()
        if column.lines:
            column.height += block.gap
        if column.height + _height((*above, *block.lines[:1])) <= height:
            column.add(above)
        heading = block.heading
        for line in block.lines:
            if column.lines and column.height + line.height > height + 0.01:
                column = SlideColumn([], [])
                columns.append(column)
                if _height((*block.heading, line)) <= height:
                    column.add(block.heading)
            if not column.blocks or column.blocks[-1] != place:
                column.blocks.append(place)
            column.add((line,))
    return columns


def shifted(mark: Mark, x: float, y: float) -> Mark:
    """Return a mark moved by x, y."""
    if isinstance(mark, EdgeMark):
        return mark
    if isinstance(mark, TextMark):
        return replace(mark, x=mark.x + x, baseline=mark.baseline + y)
    area = mark.area
    return replace(mark, area=Rectangle(area.x + x, area.y + y, area.width, area.height))


def text_lines(
    text: str,
    width: float,
    letters: Letters,
    *,
    x: float = 0.0,
    most: int | None = None,
) -> tuple[SlideLine, ...]:
    """Break a text into lines that begin at x."""
    broken = letters.wrap(text, width, most)
    return tuple(_line(one, x, letters) for one in broken)


def joined_lines(text: str, width: float, letters: Letters) -> tuple[SlideLine, ...]:
    """Break a text whose parts are joined by “ · ”, without that sign where a line ends at it."""
    broken = list(letters.wrap(text, width))
    for place in range(1, len(broken)):
        broken[place - 1] = broken[place - 1].removesuffix(" ·")
        broken[place] = broken[place].removeprefix("· ")
    return tuple(_line(one, 0.0, letters) for one in broken)


def dotted_lines(
    text: str, dots: int, width: float, letters: Letters, ink: str, *, x: float = 0.0
) -> tuple[SlideLine, ...]:
    """Break a text into lines that begin at x, followed by its dots in another colour.

    There is at least one line.
    """
    lines = text_lines(text, width, letters, x=x) or (SlideLine(letters.size * LEADING),)
    if dots <= 0:
        return lines
    size = letters.size
    last = lines[-1]
    used = next((m.width for m in last.marks if isinstance(m, TextMark)), 0.0)
    start = used + 0.3 * size if used else 0.0
    if start + _dots_width(dots, size) > width:
        lines, last, start = (*lines, last), SlideLine(size * LEADING), 0.0
    wide = start + _dots_width(dots, size) > width
    drawn = _dots(dots, x + start, size, ink, counted=dots > MOST_DOTS or wide)
    with_dots = replace(last, marks=last.marks + drawn)
    return (*lines[:-1], with_dots)


def dot_line(
    dots: int, x: float, size: float, ink: str, room: float = inf, *, grown: float = 1.0
) -> SlideLine:
    """Make a line of dots in groups of five that begins at x; many dots are a number beside one.

    So are dots that are wider than the room. grown: how much larger than usual they are, and
    further away from the text above.
    """
    unit = size * grown
    width = ((dots - 1) * SMALL_PITCH + (dots - 1) // 5 * FIVES + SMALL_DOT) * unit
    if dots > MOST_SINGLE_DOTS or (width > room and dots > 1):
        return SlideLine(size * LEADING, _dots(dots, x, size, ink, counted=True))
    side, height = SMALL_DOT * unit, 0.54 * unit
    above = 0.5 * (unit - size)
    top = above + (height - side) / 2 - 0.04 * unit
    lefts = (x + (place * SMALL_PITCH + place // 5 * FIVES) * unit for place in range(dots))
    marks = tuple(BoxMark(Rectangle(left, top, side, side), ink, side / 2) for left in lefts)
    return SlideLine(above + height, marks)


def address_lines(
    address: str, width: float, letters: Letters, *, x: float = 0.0
) -> tuple[SlideLine, ...]:
    """Break an address into lines without adding hyphens, which would be typed with it."""
    lines: list[str] = []
    rest = plain(address)
    while rest:
        longest = range(min(len(rest), LONGEST_LINE), 1, -1)
        most = next((n for n in longest if letters.width(rest[:n]) <= width), 1)
        ends = [n for n in range(1, most + 1) if n == len(rest) or rest[n - 1] in ADDRESS_ENDS]
        end = max(ends, default=most)
        lines.append(rest[:end].strip())
        rest = rest[end:].lstrip()
    return tuple(
        SlideLine(letters.size * LEADING, (letters.mark(line, x, line_base(0, letters.size)),))
        for line in lines
    )


def side_by_side(left: Sequence[SlideLine], right: Sequence[SlideLine]) -> tuple[SlideLine, ...]:
    """Join two lists of lines of the same size into one, next to each other."""
    most = max(len(left), len(right))
    empty = SlideLine(0.0)
    pairs = zip(
        [*left, *[empty] * (most - len(left))],
        [*right, *[empty] * (most - len(right))],
        strict=True,
    )
    return tuple(SlideLine(max(a.height, b.height), a.marks + b.marks) for a, b in pairs)


def centred_top(canvas: SlideCanvas, height: float) -> float:
    """Return the top of a block that is slightly above the middle of the safe area."""
    return canvas.safe.y + max(0.0, (canvas.safe.height - height) * 0.45)


def _height(lines: Iterable[SlideLine]) -> float:
    return sum(line.height for line in lines)


def _line(text: str, x: float, letters: Letters) -> SlideLine:
    return SlideLine(letters.size * LEADING, (letters.mark(text, x, line_base(0, letters.size)),))


def _count(dots: int) -> str:
    return f"× {dots}"


def _dots_width(dots: int, size: float) -> float:
    if dots > MOST_DOTS:
        return (DOT + 0.15) * size + text_width(_count(dots), TIMES, size)
    return ((dots - 1) * DOT_PITCH + DOT) * size


def _dots(dots: int, x: float, size: float, colour: str, *, counted: bool) -> tuple[Mark, ...]:
    shown = 1 if counted else dots
    middle = line_base(0, size) - 0.36 * size
    side = DOT * size
    marks: list[Mark] = [
        BoxMark(
            Rectangle(x + place * DOT_PITCH * size, middle - side / 2, side, side), colour, side / 2
        )
        for place in range(shown)
    ]
    if counted:
        text = _count(dots)
        left = x + (DOT + 0.15) * size
        width = text_width(text, TIMES, size)
        marks.append(TextMark(text, left, line_base(0, size), size, width, TIMES, colour))
    return tuple(marks)
