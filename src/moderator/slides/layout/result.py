"""Lays out a group's result: header, headline, pairs and points, question, page number."""

from dataclasses import dataclass

from moderator.slides.bodies import GroupResult, ResultSection, SlideRow
from moderator.slides.canvas import LEADING, SlideCanvas, block_height, line_base
from moderator.slides.fonts import BOLD, QUIET_TIMES, REGULAR, STRONG, Face, text_width
from moderator.slides.layout.flow import (
    LineBlock,
    SlideColumn,
    SlideLine,
    dotted_lines,
    flow,
    side_by_side,
    text_lines,
)
from moderator.slides.marks import ArrowMark, Rectangle, Slide, SymbolMark

LEFT_SHARE = 0.475
"""Share of the width for the challenge; the rest is for the solution."""
NARROW = 9.5
"""Width of a column, in sizes of its letters, below which the solution is put underneath."""
ROW_GAP = 0.6
HEADLINE_LINES = 2
"""Most lines of a headline above points; a longer one gets slides of its own."""
LEAST_LINES = 2
"""Least lines of points below a headline."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the points are: below header and headline, above the footer."""

    top: float
    foot: float
    headline: tuple[str, ...]
    size: float


def result_slides(body: GroupResult, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out a group's result; each guiding question begins a slide."""
    lines, size = _headline(body.headline, canvas)
    frames = [_frame(body, section, canvas, lines, size) for section in body.sections]
    pages: list[tuple[SlideCanvas, str]] = []
    if not all(lines and _has_room(frame, canvas) for frame in frames):
        lines = ()
        frames = [_frame(body, section, canvas, lines, size) for section in body.sections]
    if not lines and body.headline.strip():
        pages += [(page, "") for page in _headline_pages(body, canvas)]
    for section, frame in zip(body.sections, frames, strict=True):
        for column in flow(_blocks(section, body, canvas), frame.foot - frame.top):
            pages.append((_points_page(body, column, frame, canvas), section.question))
    if not pages:
        frame = _Frame(0, 0, lines, size)
        pages.append((_points_page(body, SlideColumn([], []), frame, canvas), ""))
    for number, (page, question) in enumerate(pages, start=1):
        _footer(page, question, f"{number} / {len(pages)}" if len(pages) > 1 else "")
    return tuple(page.slide() for page, _ in pages)


def _headline(text: str, canvas: SlideCanvas) -> tuple[tuple[str, ...], float]:
    """Break the headline, large or smaller; no lines if it gets slides of its own."""
    sizes, width = canvas.sizes, canvas.safe.width
    for size in (sizes.headline, sizes.title, sizes.body):
        lines = canvas.letters(size, BOLD).wrap(text, width)
        if len(lines) <= HEADLINE_LINES:
            return lines, size
    return (), sizes.body


def _headline_pages(body: GroupResult, canvas: SlideCanvas) -> list[SlideCanvas]:
    pages = []
    size, safe = canvas.sizes.title, canvas.safe
    top = _header(body, canvas.fresh()) + 0.35 * size
    foot = safe.bottom - block_height(1, canvas.sizes.small)
    lines = text_lines(body.headline, safe.width, canvas.letters(size, BOLD))
    for column in flow([LineBlock(lines)], foot - top):
        page = canvas.fresh()
        _header(body, page)
        page.marks.extend(column.marks(safe.x, top))
        pages.append(page)
    return pages


def _frame(
    body: GroupResult,
    section: ResultSection,
    canvas: SlideCanvas,
    headline: tuple[str, ...],
    size: float,
) -> _Frame:
    """Return the area for points below the headline."""
    bottom = canvas.safe.bottom
    question = _question_lines(section.question, canvas)
    foot = bottom - block_height(max(len(question), 1), canvas.sizes.small) - 0.4 * size
    top = _header(body, canvas.fresh())
    if headline:
        top += 0.18 * size + block_height(len(headline), size)
    return _Frame(top + 0.45 * canvas.sizes.body, foot, headline, size)


def _has_room(frame: _Frame, canvas: SlideCanvas) -> bool:
    """Return whether points fit below the headline; in a very deep hall they may not."""
    return frame.foot - frame.top >= block_height(LEAST_LINES, canvas.sizes.body) + 1


def _points_page(
    body: GroupResult, column: SlideColumn, frame: _Frame, canvas: SlideCanvas
) -> SlideCanvas:
    page = canvas.fresh()
    top = _header(body, page) + 0.18 * frame.size
    page.lines(frame.headline, page.safe.x, top, canvas.letters(frame.size, BOLD))
    page.marks.extend(column.marks(page.safe.x, frame.top))
    return page


def _header(body: GroupResult, canvas: SlideCanvas) -> float:
    """Place theme and group, on one line if they fit; return the lower edge."""
    sizes, colours, safe = canvas.sizes, canvas.palette, canvas.safe
    size = sizes.small
    ink = colours.ink(body.badge.colour)
    side, indent = 0.76 * size, 1.45 * size
    place_width = text_width(body.place, REGULAR, size)
    theme = canvas.letters(size, REGULAR).wrap(body.theme, safe.width - indent)
    spot = Rectangle(safe.x, line_base(safe.y, size) - 0.36 * size - side / 2, side, side)
    canvas.marks.append(SymbolMark(body.badge.symbol, spot, ink))
    together = len(theme) == 1 and (
        indent + text_width(theme[0], REGULAR, size) + size + place_width <= safe.width
    )
    top = canvas.paragraph(
        body.theme,
        canvas.below(safe.y, indent),
        canvas.letters(size, REGULAR, ink),
        most=2,
    )
    top = max(top, safe.y + block_height(1, size))
    if together:
        base = line_base(safe.y, size)
        canvas.text_right(
            body.place, safe.right, base, canvas.letters(size, REGULAR, colours.muted)
        )
        return top
    return canvas.paragraph(
        body.place,
        canvas.below(top, indent),
        canvas.letters(size, REGULAR, colours.muted),
        most=1,
    )


def _question_lines(question: str, canvas: SlideCanvas) -> tuple[SlideLine, ...]:
    width = canvas.safe.width - text_width("999 / 999", QUIET_TIMES, canvas.sizes.small) - 40
    return text_lines(
        question, width, canvas.letters(canvas.sizes.small, REGULAR, canvas.palette.muted), most=2
    )


def _footer(page: SlideCanvas, question: str, number: str) -> None:
    size, safe = page.sizes.small, page.safe
    lines = _question_lines(question, page)
    top = safe.bottom - block_height(max(len(lines), 1), size)
    page.marks.extend(
        SlideColumn([(top + n * size * LEADING, line) for n, line in enumerate(lines)], []).marks(
            safe.x, 0
        )
    )
    base = line_base(safe.bottom - block_height(1, size), size)
    page.text_right(number, safe.right, base, page.letters(size, QUIET_TIMES, page.palette.muted))


def _blocks(section: ResultSection, body: GroupResult, canvas: SlideCanvas) -> list[LineBlock]:
    return [_block(row, body, canvas) for row in section.rows]


def _block(row: SlideRow, body: GroupResult, canvas: SlideCanvas) -> LineBlock:
    sizes, colours, safe = canvas.sizes, canvas.palette, canvas.safe
    size, ink = sizes.body, colours.ink(body.badge.colour)
    gap = ROW_GAP * size
    if not row.paired:
        face: Face = STRONG if row.strong else REGULAR
        colour = colours.text if row.strong else colours.soft
        width = safe.width if row.label else safe.width * LEFT_SHARE
        lines = dotted_lines(
            row.left, row.left_dots, width, canvas.letters(size, face, colour), ink
        )
        heading = text_lines(
            row.label, safe.width, canvas.letters(sizes.small, REGULAR, ink), most=1
        )
        return LineBlock(lines, gap, heading)
    if safe.width * LEFT_SHARE < NARROW * size:
        return _stacked(row, canvas, ink)
    left_width = safe.width * LEFT_SHARE - 0.3 * size
    start = safe.width * LEFT_SHARE + 0.85 * size
    left = dotted_lines(
        row.left, row.left_dots, left_width, canvas.letters(size, REGULAR, colours.soft), ink
    )
    right = dotted_lines(
        row.right,
        row.right_dots,
        safe.width - start,
        canvas.letters(size, STRONG),
        ink,
        x=start,
    )
    return LineBlock(
        _with_arrow(side_by_side(left, right), safe.width * LEFT_SHARE, size, ink), gap
    )


def _stacked(row: SlideRow, canvas: SlideCanvas, ink: str) -> LineBlock:
    """Return a challenge with the solution below it, after an arrow."""
    size, colours, width = canvas.sizes.body, canvas.palette, canvas.safe.width
    soft, strong = canvas.letters(size, REGULAR, colours.soft), canvas.letters(size, STRONG)
    indent, side = 1.1 * size, 0.68 * size
    left = dotted_lines(row.left, row.left_dots, width, soft, ink)
    first, *rest = dotted_lines(row.right, row.right_dots, width - indent, strong, ink, x=indent)
    middle = line_base(0, size) - 0.34 * size
    arrow = ArrowMark(Rectangle(0, middle - side / 2, side, side), ink)
    return LineBlock((*left, SlideLine(first.height, (*first.marks, arrow)), *rest), ROW_GAP * size)


def _with_arrow(
    lines: tuple[SlideLine, ...], middle: float, size: float, colour: str
) -> tuple[SlideLine, ...]:
    """Add an arrow between the two columns, at half of their height."""
    place = (len(lines) - 1) // 2
    chosen = lines[place]
    centre = chosen.height if len(lines) % 2 == 0 else line_base(0, size) - 0.34 * size
    side = 0.68 * size
    arrow = ArrowMark(Rectangle(middle - 0.06 * size, centre - side / 2, side, side), colour)
    with_arrow = SlideLine(chosen.height, (*chosen.marks, arrow))
    return (*lines[:place], with_arrow, *lines[place + 1 :])
