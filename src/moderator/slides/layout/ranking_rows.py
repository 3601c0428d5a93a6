"""The rows of a ranking: who said it at the left, what was said, and its dots at the right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from moderator.slides.bodies import Badge, RankedPage, RankedRow, TextScene
from moderator.slides.canvas import LEADING, SlideCanvas, block_height, line_base
from moderator.slides.fonts import FIGURES, REGULAR, STRONG
from moderator.slides.layout.flow import SlideLine, address_lines, dot_line, shifted, text_lines
from moderator.slides.marks import BoxMark, Mark, Rectangle, SymbolMark, TextMark

MOST_TEXTS = 8
"""Most lines of one row on a slide."""
MOST_SINGLE = 10
"""Most dots that are painted one by one beside their text."""
ROOMY, NARROW = 12.0, 7.0
"""Width of the texts, in sizes of the letters, above which dots are beside them one by one, and
below which neither dots nor labels are."""
MOST_SYMBOLS = 12
"""Most groups that are shown as a symbol each."""
DOT = 0.44
"""Width of the dot beside a number, in sizes of the letters."""
MIDDLE = 0.364
"""Distance from the middle of capitals to their baseline, in sizes of the letters."""


@dataclass(frozen=True, slots=True)
class RankedLines:
    """A row that is laid out.

    lines: of marks; texts: how many of them count as lines of text. sides: marks at its left and
    right, positioned as if the row's middle were at the canvas' upper edge. part: it is a part of a
    row that was too high for a slide.
    """

    lines: tuple[SlideLine, ...]
    texts: int
    sides: tuple[Mark, ...] = ()
    part: bool = False

    @property
    def height(self) -> float:
        """Height of its lines."""
        return sum(line.height for line in self.lines)

    def marks(self, x: float, y: float) -> tuple[Mark, ...]:
        """Return all marks, with the row's upper left corner at x, y."""
        found = [shifted(mark, x, y + self.height / 2) for mark in self.sides]
        for line in self.lines:
            found += [shifted(mark, x, y) for mark in line.marks]
            y += line.height
        return tuple(found)


@dataclass(frozen=True, slots=True)
class RankingPen:
    """What rows are written with: size of the letters, the theme of all rows or None.

    single: dots may be painted one by one.
    """

    canvas: SlideCanvas
    size: float
    badge: Badge | None
    single: bool


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the texts of all rows begin and how wide they are.

    single: dots are one by one at the right; below: dots, and labels above, are in the texts'
    column.
    """

    left: float
    width: float
    single: bool
    below: bool


def lead_lines(
    page: RankedPage, badge: Badge | None, canvas: SlideCanvas, size: float
) -> tuple[SlideLine, ...]:
    """Lay out the lead, after a symbol for each group, filled where the group says so."""
    if not page.lead.strip():
        return ()
    ink = canvas.palette.accent if badge is None else canvas.palette.ink(badge.colour)
    letters = canvas.letters(size, STRONG, ink)
    width, pitch, side = canvas.safe.width, 0.86 * size, 0.7 * size
    if badge is None or not 1 < len(page.told) <= MOST_SYMBOLS:
        return text_lines(page.lead, width, letters)
    middle = line_base(0, size) - MIDDLE * size
    symbols = tuple(
        SymbolMark(
            badge.symbol,
            Rectangle(place * pitch, middle - side / 2, side, side),
            ink,
            0.0 if told else 0.06 * size,
        )
        for place, told in enumerate(page.told)
    )
    indent = len(page.told) * pitch + 0.3 * size
    lines = text_lines(page.lead, width - indent, letters, x=indent) if indent < width / 2 else ()
    if len(lines) != 1:
        return (SlideLine(size * LEADING, symbols), *text_lines(page.lead, width, letters))
    return (replace(lines[0], marks=(*symbols, *lines[0].marks)),)


def text_rows(
    body: TextScene, canvas: SlideCanvas, size: float, most: int
) -> tuple[RankedLines, ...]:
    """Lay out paragraphs; those with more lines than fit on a slide are split evenly."""
    width, letters = canvas.safe.width, canvas.letters(size, REGULAR)
    found: list[RankedLines] = []
    for text in body.paragraphs:
        lines = text_lines(text, width, letters)
        found += _split(RankedLines(lines, len(lines)), most) if lines else []
    accent = canvas.letters(size, STRONG, canvas.palette.accent)
    lines = address_lines(body.address, width, accent)
    return (*found, *_split(RankedLines(lines, len(lines)), most)) if lines else tuple(found)


def ranked_lines(
    rows: Sequence[RankedRow], pen: RankingPen, room: float
) -> tuple[RankedLines, ...]:
    """Lay out rows, each no higher than the room."""
    canvas, size, columns = pen.canvas, pen.size, _columns(rows, pen)
    found: list[RankedLines] = []
    for row in rows:
        laid = _row(row, pen, columns)
        above = block_height(1, size) + block_height(2, canvas.sizes.small)
        most = min(MOST_TEXTS, max(1, int((room - above) // (size * LEADING))))
        if laid.height <= room and laid.texts <= MOST_TEXTS:
            found.append(laid)
        else:
            found += _split(laid, most)
    return tuple(found)


def _split(row: RankedLines, most: int) -> list[RankedLines]:
    """Split a row between its lines, as evenly as possible; the last part keeps the sides."""
    count = -(-len(row.lines) // max(1, most))
    if count < 2:
        return [row]
    each, more = divmod(len(row.lines), count)
    parts, start = [], 0
    for number in range(count):
        end = start + each + (number < more)
        sides = row.sides if number == count - 1 else ()
        parts.append(RankedLines(row.lines[start:end], end - start, sides, part=True))
        start = end
    return parts


def _columns(rows: Sequence[RankedRow], pen: RankingPen) -> _Columns:
    """Choose where dots are: one by one beside the texts, as numbers there, or below the texts."""
    canvas, size = pen.canvas, pen.size
    width = canvas.safe.width
    symbols = 1.55 * size if any(row.badge for row in rows) else 0.0
    muted = canvas.letters(size, REGULAR)
    labels = max((muted.width(row.label) + 0.7 * size for row in rows if row.label), default=0.0)
    most = max((row.dots for row in rows), default=0)
    counted = canvas.letters(size, FIGURES).width(str(most)) + (DOT + 1.0) * size if most else 0.0
    if pen.single and 0 < most <= MOST_SINGLE:
        (*_, last) = dot_line(most, 0.0, 1.3 * size, "").marks
        assert isinstance(last, BoxMark)
        single = last.area.right + 0.7 * size
        if width - symbols - labels - single >= ROOMY * size:
            return _Columns(symbols + labels, width - symbols - labels - single, True, False)
    left = width - symbols - labels - counted
    if left >= NARROW * size:
        return _Columns(symbols + labels, left, False, False)
    return _Columns(symbols, width - symbols, True, True)


def _row(row: RankedRow, pen: RankingPen, columns: _Columns) -> RankedLines:
    canvas, size = pen.canvas, pen.size
    colours, badge = canvas.palette, row.badge or pen.badge
    ink = colours.accent if badge is None else colours.ink(badge.colour)
    x, width = columns.left, columns.width
    small = canvas.letters(canvas.sizes.small, REGULAR, ink)
    whole = len(small.wrap(row.theme, width)) <= 1
    lines = list(text_lines(row.theme if whole else row.short_theme, width, small, x=x))
    if columns.below and row.label:
        label = canvas.letters(canvas.sizes.small, REGULAR, colours.muted)
        lines += text_lines(row.label, width, label, x=x)
    texts = text_lines(row.text, width, canvas.letters(size, STRONG), x=x)
    lines += texts or (SlideLine(size * LEADING),)
    sides: list[Mark] = []
    if row.badge is not None:
        side = (1.05 if row.theme else 0.78) * size
        spot = Rectangle(0.06 * size, -side / 2, side, side)
        sides.append(SymbolMark(row.badge.symbol, spot, ink))
    if row.label and not columns.below:
        muted = canvas.letters(size, REGULAR, colours.muted)
        start = 1.55 * size if row.badge else 0.0
        sides.append(muted.mark(row.label, start, MIDDLE * size))
    if row.dots > 0 and columns.below:
        lines.append(dot_line(row.dots, x, size, ink, width))
    elif row.dots > 0 and columns.single:
        sides += _single_dots(row.dots, x + width + 0.7 * size, 1.3 * size, ink)
    elif row.dots > 0:
        sides += _counted_dots(row.dots, canvas, size, ink)
    return RankedLines(tuple(lines), max(1, len(texts)), tuple(sides))


def _single_dots(dots: int, x: float, size: float, ink: str) -> list[Mark]:
    line = dot_line(dots, x, size, ink)
    (first, *_) = line.marks
    assert isinstance(first, BoxMark)
    middle = first.area.y + first.area.height / 2
    return [shifted(mark, 0.0, -middle) for mark in line.marks]


def _counted_dots(dots: int, canvas: SlideCanvas, size: float, ink: str) -> list[Mark]:
    """Return a number and a dot at the right edge."""
    side, right = DOT * size, canvas.safe.width
    letters = canvas.letters(size, FIGURES, ink)
    left = right - side - 0.22 * size - letters.width(str(dots))
    number: TextMark = letters.mark(str(dots), left, MIDDLE * size)
    return [number, BoxMark(Rectangle(right - side, -side / 2, side, side), ink, side / 2)]
