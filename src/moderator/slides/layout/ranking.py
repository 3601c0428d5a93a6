"""Lays out what was said most strongly, a line each, and slides of plain text in the same way.

The largest letters in which all lines fit on one slide are chosen; where they do not even fit in
the smallest ones, they are split evenly over as few slides as possible.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from moderator.slides.bodies import RankedPage, RankedRow, Ranking, TextScene, Welcome
from moderator.slides.canvas import LEADING, SlideCanvas, block_height
from moderator.slides.fonts import BOLD
from moderator.slides.layout.balance import split_evenly
from moderator.slides.layout.flow import LineBlock, SlideColumn, SlideLine, flow, text_lines
from moderator.slides.layout.header import FEW, MANY, SlideHeader
from moderator.slides.layout.ranking_rows import (
    RankedLines,
    RankingPen,
    lead_lines,
    ranked_lines,
    text_rows,
)
from moderator.slides.layout.statement import welcome_slides
from moderator.slides.marks import Rectangle, Slide

MOST_LINES = 8
"""Most lines of text below the headline of a slide; names of themes are none."""
HEADLINE_LINES = 3
"""Most lines of a headline above others; a longer one gets slides of its own."""
LEAST_LINES = 2
"""Least lines of text that a headline leaves room for."""
ROW_GAP = 0.26
"""Least space above and below the line between two rows, in sizes of the letters."""
WIDEST_GAP = 1.2
"""Most space above and below that line, where a slide has room to spare."""

Part = Callable[[SlideCanvas], None]
"""Places what one slide holds below its header."""


def ranking_slides(body: Ranking, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out a ranking, each of its pages on slides of its own."""
    header = None
    if body.badge is not None:
        header = SlideHeader(body.badge, body.theme, body.short_theme, body.place, body.paging)
    pages = body.pages or (RankedPage(body.empty, ()),)
    parts: list[Part] = []
    most = FEW
    for most in (FEW, MANY):
        top = canvas.safe.y if header is None else header.place_on(canvas.fresh(), "", most)
        parts = [part for page in pages for part in _parts(page, body, canvas, top)]
        if len(parts) <= most:
            break
    slides = []
    for number, part in enumerate(parts, start=1):
        slide = canvas.fresh()
        if header is not None:
            header.place_on(slide, header.counted(number, len(parts)), most)
        part(slide)
        slides.append(slide.slide())
    return tuple(slides)


def text_slides(body: TextScene, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out a title with paragraphs below it."""
    rows = tuple(RankedRow(text) for text in (*body.paragraphs, body.address) if text.strip())
    if not rows:
        return welcome_slides(Welcome(body.title, "", "", ""), canvas)
    slides = []
    for part in _parts(RankedPage(body.title, rows), body, canvas, canvas.safe.y):
        slide = canvas.fresh()
        part(slide)
        slides.append(slide.slide())
    return tuple(slides)


def _parts(
    page: RankedPage, body: Ranking | TextScene, canvas: SlideCanvas, top: float
) -> tuple[Part, ...]:
    """Split a page into what each of its slides holds."""
    plan = _best(_settings(page, body, canvas, top, headline=True))
    if plan is not None and plan.whole:
        return plan.parts
    alone = _best(_settings(page, body, canvas, top, headline=False))
    assert alone is not None
    if plan is not None and not alone.whole:
        return plan.parts
    lead = _headline_parts(page, body, canvas, top, with_lead=not alone.setting.head)
    return (*lead, *(alone.parts if page.rows else ()))


def _headline_parts(
    page: RankedPage, body: Ranking | TextScene, canvas: SlideCanvas, top: float, *, with_lead: bool
) -> tuple[Part, ...]:
    """Break a long headline, in its smallest letters, over slides of its own."""
    size = canvas.sizes.headlines[-1]
    lines = text_lines(page.headline, canvas.safe.width, canvas.letters(size, BOLD))
    if with_lead and isinstance(body, Ranking):
        lines = (*lines, *lead_lines(page, body.badge, canvas, canvas.sizes.points[-1]))
    start = top + (0.35 * size if top > canvas.safe.y else 0.0)
    room = min(canvas.safe.bottom - start, block_height(MOST_LINES, size) + 0.01)

    def part_of(column: SlideColumn) -> Part:
        return lambda slide: slide.marks.extend(column.marks(slide.safe.x, start))

    return tuple(part_of(column) for column in flow([LineBlock(lines)], room) if column.lines)


@dataclass(frozen=True, slots=True)
class _Setting:
    """The letters of a page, and the room below its headline and lead.

    head: lines of headline and lead, which begin at `start`. ruled: rows have lines between them.
    """

    canvas: SlideCanvas
    head: tuple[SlideLine, ...]
    start: float
    size: float
    top: float
    ruled: bool
    rows: tuple[RankedLines, ...]

    @property
    def room(self) -> float:
        """Height for the rows."""
        return self.canvas.safe.bottom - self.top

    @property
    def gap(self) -> float:
        """Space above and below the line between two rows."""
        return ROW_GAP * self.size

    def height(self, start: int, end: int) -> float | None:
        """Return the height of rows on one slide; None if they do not fit."""
        rows = self.rows[start:end]
        height = sum(row.height for row in rows) + (2 * len(rows) - 1) * self.gap
        texts = sum(row.texts for row in rows)
        fits = height <= self.room + 0.01 and texts <= MOST_LINES
        return height if fits else None

    def place(self, slide: SlideCanvas, start: int, end: int) -> None:
        """Place headline, lead and rows on a slide, with the spare space between the rows."""
        safe = slide.safe
        column = SlideColumn([], [])
        column.add(self.head)
        slide.marks.extend(column.marks(safe.x, self.start))
        rows = self.rows[start:end]
        spare = max(0.0, self.room - (self.height(start, end) or self.room))
        spaces = 2 * len(rows) - 1
        widest = (WIDEST_GAP - ROW_GAP) * self.size
        gap = self.gap + (min(spare / spaces, widest) if spaces > 0 else 0.0)
        top = self.top
        for place, row in enumerate(rows):
            if self.ruled and (place or self.head):
                slide.box(Rectangle(safe.x, top - 1, safe.width, 2.0), slide.palette.line)
            top += gap if place or self.head else 0.0
            slide.marks.extend(row.marks(safe.x, top))
            top += row.height + gap


@dataclass(frozen=True, slots=True)
class _Plan:
    """A way to lay out a page; whole: no row had to be split between slides."""

    setting: _Setting
    spans: tuple[tuple[int, int], ...]
    whole: bool

    @property
    def parts(self) -> tuple[Part, ...]:
        """What each slide holds."""

        def part_of(start: int, end: int) -> Part:
            return lambda slide: self.setting.place(slide, start, end)

        return tuple(part_of(start, end) for start, end in self.spans)


def _best(settings: Iterator[_Setting]) -> _Plan | None:
    """Return the plan with the fewest slides, and of those the one in the largest letters."""
    best: _Plan | None = None
    for setting in settings:
        spans = split_evenly(len(setting.rows), setting.height) or ((0, 0),)
        whole = not any(row.part for row in setting.rows)
        plan = _Plan(setting, spans, whole)
        if best is None or (not plan.whole, len(spans)) < (not best.whole, len(best.spans)):
            best = plan
        if best.whole and len(best.spans) == 1:
            break
    return best


def _settings(
    page: RankedPage, body: Ranking | TextScene, canvas: SlideCanvas, top: float, *, headline: bool
) -> Iterator[_Setting]:
    """Yield the ways to set a page, the largest letters first; none if the headline is too long."""
    shown = page.headline if headline else ""
    sizes = canvas.sizes.points
    if isinstance(body, TextScene):
        sizes = (canvas.sizes.title, *sizes)
    for size, single in product(dict.fromkeys(sizes), _ways_of_dots(body)):
        lead = lead_lines(page, body.badge, canvas, size) if isinstance(body, Ranking) else ()
        for letters in dict.fromkeys(canvas.sizes.headlines if shown.strip() else (size,)):
            lines = text_lines(shown, canvas.safe.width, canvas.letters(letters, BOLD))
            start = top + (0.12 * letters if top > canvas.safe.y else 0.0)
            head = (*lines, *lead)
            least = block_height(LEAST_LINES, size) + 0.6 * size if page.rows else 0.0
            if not shown.strip() and start + _height(head) + least > canvas.safe.bottom:
                head = ()
            below = start + _height(head) + (0.3 * size if head else 0.0)
            room = canvas.safe.bottom - below
            if shown.strip() and (len(lines) > HEADLINE_LINES or room < least):
                continue
            most = min(MOST_LINES, int((room - 2 * ROW_GAP * size + 0.01) // (size * LEADING)))
            if isinstance(body, TextScene):
                rows = text_rows(body, canvas, size, max(1, most))
            else:
                pen = RankingPen(canvas, size, body.badge, single=single)
                rows = ranked_lines(page.rows, pen, room - 2 * ROW_GAP * size)
            yield _Setting(canvas, head, start, size, below, isinstance(body, Ranking), rows)


def _ways_of_dots(body: Ranking | TextScene) -> tuple[bool, ...]:
    """Return whether dots may be painted one by one, the better way first."""
    return (True, False) if isinstance(body, Ranking) and body.single else (False,)


def _height(lines: tuple[SlideLine, ...]) -> float:
    return sum(line.height for line in lines)
