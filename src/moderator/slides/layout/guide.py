"""Lays out the room guide: people in columns, range of letters and progress."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from moderator.slides.bodies import GuideEntry, RoomGuide
from moderator.slides.canvas import LEADING, SlideCanvas, block_height, line_base, lines_in
from moderator.slides.fonts import REGULAR, STRONG, text_width
from moderator.slides.layout.flow import LineBlock, SlideColumn, SlideLine, flow
from moderator.slides.marks import BoxMark, Mark, Rectangle, Slide, SymbolMark
from moderator.slides.palette import on, readable

GUTTER = 90.0
PITCH = 1.38
"""Height of a row of one line, as a share of its letters' size."""
ROOM_SHARE = 0.42
"""Greatest share of a column's width for the room."""
BAR = 10.0
ONE_LINE_SHARE = 0.5
"""Share of names that must fit into one line for a column to be wide enough."""
MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the rows are."""

    top: float
    foot: float
    width: float


def guide_slides(body: RoomGuide, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out the whole guide, with a slide for each page of people."""
    top = _head(body, canvas.fresh(), "")
    if not body.entries:
        return (_empty(body, canvas),)
    frame, pages = min(
        (_filled(body, columns, top, canvas) for columns in _possible_columns(body, canvas)),
        key=lambda found: len(found[1]),
    )
    return tuple(
        _page(body, page, frame, (number, len(pages)), canvas.fresh())
        for number, page in enumerate(pages)
    )


def _page(
    body: RoomGuide,
    columns: Sequence[SlideColumn],
    frame: _Frame,
    number: tuple[int, int],
    canvas: SlideCanvas,
) -> Slide:
    first, last = (body.entries[columns[at].blocks[at]].initial for at in (0, -1))
    span = first if first == last else f"{first} – {last}"
    _head(body, canvas, span)
    for place, column in enumerate(columns):
        x = canvas.safe.x + place * (frame.width + GUTTER)
        canvas.marks.extend(column.marks(x, frame.top))
    _progress(canvas, *number)
    shown = (body.entries[block].placed_id for column in columns for block in column.blocks)
    people = frozenset(person_id for person_id in shown if person_id is not None)
    return replace(canvas.slide(), people=people)


def _head(body: RoomGuide, canvas: SlideCanvas, span: str) -> float:
    """Place occasion, range of letters and heading; return the top of the list."""
    sizes, colours, safe = canvas.sizes, canvas.palette, canvas.safe
    base = line_base(safe.y, sizes.small)
    reserved = text_width("M – M", STRONG, sizes.small) + sizes.small
    if span:
        canvas.text_right(span, safe.right, base, canvas.letters(sizes.small, STRONG))
    top = canvas.paragraph(
        body.occasion,
        Rectangle(safe.x, safe.y, safe.width - reserved, safe.height),
        canvas.letters(sizes.small, REGULAR, colours.muted),
        most=1,
    )
    top = max(top, safe.y + block_height(1, sizes.small))
    below = canvas.below(top)
    heading = canvas.heading(body.heading, below, 2, below.height / 2)
    return heading + 0.28 * sizes.title


def _empty(body: RoomGuide, canvas: SlideCanvas) -> Slide:
    top = _head(body, canvas, "")
    below, size = canvas.below(top), canvas.sizes.body
    letters = canvas.letters(size, REGULAR, canvas.palette.soft)
    canvas.paragraph(body.empty, below, letters, most=max(1, lines_in(below.height, size)))
    return canvas.slide()


def _filled(
    body: RoomGuide, columns: int, top: float, canvas: SlideCanvas
) -> tuple[_Frame, list[list[SlideColumn]]]:
    """Fill pages with a number of columns."""
    width = _column_width(columns, canvas)
    frame = _Frame(top, canvas.safe.bottom - 2 * BAR, width)
    rows = [_row(entry, width, canvas) for entry in body.entries]
    filled = flow(rows, frame.foot - frame.top)
    return frame, [filled[start : start + columns] for start in range(0, len(filled), columns)]


def _possible_columns(body: RoomGuide, canvas: SlideCanvas) -> list[int]:
    """Return the numbers of columns for which enough people fit into one line each."""
    size = canvas.sizes.listed
    needed = sorted(
        _chip(size) * 1.45
        + text_width(entry.name, STRONG, size)
        + 0.8 * size
        + text_width(entry.room, REGULAR, size)
        for entry in body.entries
    )
    usual = needed[int((len(needed) - 1) * ONE_LINE_SHARE)]
    wide = [n for n in range(2, MOST_COLUMNS + 1) if _column_width(n, canvas) >= usual]
    return [1, *wide]


def _column_width(columns: int, canvas: SlideCanvas) -> float:
    return (canvas.safe.width - (columns - 1) * GUTTER) / columns


def _chip(size: float) -> float:
    return size * 0.94


def _row(entry: GuideEntry, width: float, canvas: SlideCanvas) -> LineBlock:
    size, colours = canvas.sizes.listed, canvas.palette
    indent = _chip(size) * 1.45
    soft, strong = canvas.letters(size, REGULAR, colours.soft), canvas.letters(size, STRONG)
    rooms = soft.wrap(entry.room, width * ROOM_SHARE)
    room_width = max((soft.width(line) for line in rooms), default=0.0)
    names = strong.wrap(entry.name, width - indent - room_width - 0.8 * size)
    pad = (PITCH - LEADING) * size / 2
    count = max(len(names), len(rooms), 1)
    lines = []
    for place in range(count):
        top = pad if place == 0 else 0.0
        base = line_base(top, size)
        height = top + size * LEADING + (pad if place == count - 1 else 0.0)
        marks: list[Mark] = list(_badge(entry, size, pad)) if place == 0 else []
        if place < len(names):
            marks.append(strong.mark(names[place], indent, base))
        if place < len(rooms):
            marks.append(soft.mark(rooms[place], width - soft.width(rooms[place]), base))
        if place == count - 1:
            marks.append(BoxMark(Rectangle(0, height - 1.5, width, 1.5), colours.line))
        lines.append(SlideLine(height, tuple(marks)))
    return LineBlock(tuple(lines))


def _badge(entry: GuideEntry, size: float, pad: float) -> tuple[Mark, ...]:
    if entry.badge is None:
        return ()
    side = _chip(size)
    middle = line_base(pad, size) - 0.36 * size
    chip = Rectangle(0, middle - side / 2, side, side)
    inner = side * 0.52
    inset = (side - inner) / 2
    symbol = Rectangle(inset, chip.y + inset, inner, inner)
    colour = readable(entry.badge.colour)
    return (
        BoxMark(chip, colour, side * 0.22),
        SymbolMark(entry.badge.symbol, symbol, on(colour)),
    )


def _progress(canvas: SlideCanvas, number: int, count: int) -> None:
    """Show which of how many pages this is; for very many pages, as one bar that fills."""
    if count < 2:
        return
    safe, colours = canvas.safe, canvas.palette
    y = safe.bottom - BAR
    gap = BAR if count <= 24 else 0.0
    width = (safe.width - (count - 1) * gap) / count
    for place in range(count):
        colour = colours.text if place == number else colours.line
        spot = Rectangle(safe.x + place * (width + gap), y, width, BAR)
        canvas.box(spot, colour, BAR / 2 if gap else 0.0)
