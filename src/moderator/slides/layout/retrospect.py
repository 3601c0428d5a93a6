"""Lays out the look back: what happened when, then the results."""

from collections.abc import Sequence

from moderator.slides.bodies import LookBack
from moderator.slides.canvas import SlideCanvas, block_height, line_base
from moderator.slides.fonts import FIGURES, QUIET_TIMES, REGULAR, STRONG, TIMES, text_width
from moderator.slides.layout.flow import (
    LineBlock,
    SlideColumn,
    SlideLine,
    dotted_lines,
    flow,
    side_by_side,
    text_lines,
)
from moderator.slides.marks import Rectangle, Slide, SymbolMark

FIGURE_GAP = 70.0


def look_back_slides(body: LookBack, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out the look back at a day; figures and points with most dots come last."""
    top = _head(body, canvas.fresh())
    foot = canvas.safe.bottom - block_height(1, canvas.sizes.small)
    large = flow(_happenings(body, canvas, canvas.sizes.body), foot - top)
    pages = large if len(large) == 1 else flow(_happenings(body, canvas), foot - top)
    outcome = _figures(body, canvas)
    points = _top(body, canvas)
    if outcome or points:
        pages += flow(outcome + points, foot - top)
    pages = [page for page in pages if page.lines] or [SlideColumn([], [])]
    return tuple(
        _page(body, page, f"{number} / {len(pages)}" if len(pages) > 1 else "", canvas.fresh())
        for number, page in enumerate(pages, start=1)
    )


def _page(body: LookBack, column: SlideColumn, number: str, canvas: SlideCanvas) -> Slide:
    safe, size = canvas.safe, canvas.sizes.small
    top = _head(body, canvas)
    canvas.marks.extend(column.marks(safe.x, top))
    base = line_base(safe.bottom - block_height(1, size), size)
    canvas.text_right(
        number, safe.right, base, canvas.letters(size, QUIET_TIMES, canvas.palette.muted)
    )
    return canvas.slide()


def _head(body: LookBack, canvas: SlideCanvas) -> float:
    sizes, colours = canvas.sizes, canvas.palette
    top = canvas.paragraph(
        body.occasion,
        canvas.safe,
        canvas.letters(sizes.small, REGULAR, colours.muted),
        most=1,
    )
    # in a very deep hall, more lines would leave no room for a figure above its word
    figure = block_height(1, sizes.title) + 3 * block_height(1, sizes.small)
    below = canvas.below(top)
    lower = canvas.heading(body.heading, below, 2, below.height - 0.45 * sizes.title - figure)
    return lower + 0.45 * sizes.title


def _happenings(body: LookBack, canvas: SlideCanvas, size: float = 0.0) -> list[LineBlock]:
    size = size or canvas.sizes.listed
    colours, width = canvas.palette, canvas.safe.width
    indent = text_width("00:00", TIMES, size) + 0.9 * size
    blocks = []
    for happening in body.happenings:
        time = text_lines(happening.time, width, canvas.letters(size, QUIET_TIMES, colours.accent))
        title = text_lines(happening.title, width - indent, canvas.letters(size, STRONG), x=indent)
        blocks.append(LineBlock(side_by_side(time, title), 0.32 * size))
    return blocks


def _figures(body: LookBack, canvas: SlideCanvas) -> list[LineBlock]:
    """Return the figures side by side, each above its word, in as many rows as needed."""
    sizes, colours, width = canvas.sizes, canvas.palette, canvas.safe.width
    big = sizes.title
    rows: list[list[tuple[float, str, str]]] = [[]]
    x = 0.0
    for number, label in body.figures:
        needed = max(text_width(number, FIGURES, big), text_width(label, REGULAR, sizes.small))
        if rows[-1] and x + needed > width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, number, label))
        x += needed + FIGURE_GAP
    return [LineBlock(_figure_row(row, canvas, colours.text), 0.4 * big) for row in rows if row]


def _figure_row(
    row: Sequence[tuple[float, str, str]], canvas: SlideCanvas, colour: str
) -> tuple[SlideLine, ...]:
    sizes, muted, width = canvas.sizes, canvas.palette.muted, canvas.safe.width
    numbers: tuple[SlideLine, ...] = ()
    labels: tuple[SlideLine, ...] = ()
    for x, number, label in row:
        one = text_lines(
            number, width - x, canvas.letters(sizes.title, FIGURES, colour), x=x, most=1
        )
        other = text_lines(
            label, width - x, canvas.letters(sizes.small, REGULAR, muted), x=x, most=1
        )
        numbers, labels = side_by_side(numbers, one), side_by_side(labels, other)
    height = sum(line.height for line in (*numbers, *labels))
    below = SlideColumn([], [])
    below.add((*numbers, *labels))
    return (SlideLine(height, below.marks(0, 0)),)


def _top(body: LookBack, canvas: SlideCanvas) -> list[LineBlock]:
    sizes, colours, width = canvas.sizes, canvas.palette, canvas.safe.width
    size = sizes.listed
    indent, side = 1.4 * size, 0.78 * size
    label = canvas.letters(sizes.small, REGULAR, colours.accent)
    heading = text_lines(body.top_heading, width, label, most=2)
    blocks = []
    for place, point in enumerate(body.top):
        ink = colours.ink(point.badge.colour)
        first, *rest = dotted_lines(
            point.text,
            point.dots,
            width - indent,
            canvas.letters(size, STRONG),
            ink,
            x=indent,
        )
        spot = Rectangle(0, line_base(0, size) - 0.36 * size - side / 2, side, side)
        mark = SymbolMark(point.badge.symbol, spot, ink)
        lines = (SlideLine(first.height, (*first.marks, mark)), *rest)
        blocks.append(LineBlock(lines, (1.0 if place == 0 else 0.4) * size, heading))
    return blocks
