"""Lays out a group's result: header, headline, guiding question, pairs and points.

The largest letters in which a result fits on one slide are chosen; if it does not fit in the
smallest ones, it is split evenly over as few slides as possible, in the largest letters for that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from moderator.slides.bodies import GroupResult, ResultSection
from moderator.slides.canvas import LEADING, SlideCanvas, block_height
from moderator.slides.fonts import BOLD, STRONG
from moderator.slides.layout.balance import split_evenly
from moderator.slides.layout.flow import LineBlock, SlideColumn, SlideLine, flow, text_lines
from moderator.slides.layout.header import FEW, MANY, SlideHeader
from moderator.slides.layout.result_rows import ResultLines, rows_of
from moderator.slides.marks import Rectangle, Slide, TextMark

MOST_LINES = 8
"""Most lines of headline, questions and points on a slide; header and dots are none."""
HEADLINE_LINES = 2
"""Most lines of a headline above points; a longer one gets slides of its own."""
QUESTION_LINES = 3
"""Most lines of a guiding question above its points; a longer one stands among them, once."""
LEAST_LINES = 2
"""Least lines of points below headline and question."""
ROW_GAP = 0.36
"""Least space above and below the line between two rows, in sizes of the letters."""
WIDEST_GAP = 1.1
"""Most space above and below that line, where a slide has room to spare."""
GROWN = 1.3
"""How much larger dots are where all slides have room for that: they are counted in the hall."""
WITH_QUESTION = 3
"""Spaces above a row that a question precedes in the middle of a page."""


def result_slides(body: GroupResult, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out a group's result."""
    pages = _laid_out(body, canvas, FEW)
    return pages if len(pages) <= FEW else _laid_out(body, canvas, MANY)


def _laid_out(body: GroupResult, canvas: SlideCanvas, most: int) -> tuple[Slide, ...]:
    """Lay out a result whose header has room for a count of so many pages."""
    plan = _best(body, canvas, most, headline=True)
    alone = False
    if body.headline.strip() and (plan is None or not plan.whole):
        without = _best(body, canvas, most, headline=False)
        if without is not None and (plan is None or without.whole):
            plan, alone = without, True
    assert plan is not None
    lead = _headline_pages(body, canvas, most) if alone else []
    count = len(lead) + len(plan.pages)
    pages = []
    for number, column in enumerate(lead, start=1):
        page = canvas.fresh()
        top = _header(body).place_on(page, _header(body).counted(number, count), most)
        page.marks.extend(column.marks(page.safe.x, top + 0.35 * canvas.sizes.headlines[-1]))
        pages.append(page.slide())
    for number, (start, end) in enumerate(plan.pages, start=len(lead) + 1):
        page = canvas.fresh()
        _header(body).place_on(page, _header(body).counted(number, count), most)
        plan.place(page, start, end)
        pages.append(page.slide())
    return tuple(pages)


@dataclass(frozen=True, slots=True)
class _Setting:
    """The letters of a result, and the room below header and headline.

    headline: its lines; empty where it has slides of its own. grown: how large dots are.
    """

    body: GroupResult
    canvas: SlideCanvas
    headline: tuple[str, ...]
    headline_size: float
    size: float
    top: float
    grown: float = 1.0

    @property
    def room(self) -> float:
        """Height for questions and points."""
        return self.canvas.safe.bottom - self.top

    @property
    def gap(self) -> float:
        """Space above and below the line between two rows."""
        return ROW_GAP * self.size

    def question(self, text: str) -> tuple[SlideLine, ...]:
        """Break a guiding question into lines, in the theme's ink."""
        ink = self.canvas.palette.ink(self.body.badge.colour)
        letters = self.canvas.letters(self.size, STRONG, ink)
        return text_lines(text, self.canvas.safe.width, letters)

    def rows(self, section: ResultSection) -> list[ResultLines]:
        """Lay out the rows of a section, and a long question as the first of them."""
        rows = rows_of(section, self.body.badge, self.canvas, self.size, grown=self.grown)
        question = self.question(section.question)
        below = block_height(len(question) + LEAST_LINES, self.size) + 2 * self.gap
        if len(question) <= min(QUESTION_LINES, self._lines - LEAST_LINES) and below <= self.room:
            return rows
        whole = ResultLines(question, len(question), "")
        return [whole, *(replace(row, question="") for row in rows)]

    def pieces(self, row: ResultLines) -> list[ResultLines]:
        """Split a row that fits on no page between its lines, as evenly as possible."""
        question = self.question(row.question)
        room = self.room - block_height(len(question), self.size) - 2 * self.gap + 0.01
        most = min(self._lines - len(question), int(room // (self.size * LEADING)))
        if row.height <= room and row.text_rows <= most:
            return [row]
        texts, dots = row.lines[: row.texts], row.lines[row.texts :]
        pieces, start = [], 0
        while start < len(texts):
            left = len(texts) - start
            end = start + -(-left // -(-left // max(1, most)))
            if end < len(texts) and end > start + 1 and _breaks_word(texts[end - 1]):
                end -= 1  # no word goes on on another slide
            pieces.append(replace(row, lines=texts[start:end], texts=end - start))
            start = end
        if dots and pieces and pieces[-1].height + sum(line.height for line in dots) <= room:
            pieces[-1] = replace(pieces[-1], lines=(*pieces[-1].lines, *dots))
        elif dots:
            pieces.append(replace(row, lines=dots, texts=0))
        return pieces

    @property
    def _lines(self) -> int:
        return MOST_LINES - len(self.headline)

    def fits(self, height: float, texts: int) -> bool:
        """Return whether rows of a height, with so many lines of text, fit on a page."""
        return height <= self.room + 0.01 and texts <= self._lines


@dataclass(frozen=True, slots=True)
class _Plan:
    """A way to lay out a result: its rows, those of each page, and whether no row was split."""

    setting: _Setting
    rows: tuple[ResultLines, ...]
    whole: bool

    @staticmethod
    def of(setting: _Setting) -> "_Plan":
        """Lay out all rows in a setting."""
        rows: list[ResultLines] = []
        whole = True
        for section in setting.body.sections:
            for row in setting.rows(section):
                pieces = setting.pieces(row)
                whole = whole and len(pieces) == 1
                rows += pieces
        return _Plan(setting, tuple(rows), whole)

    @property
    def cost(self) -> tuple[bool, int]:
        """How far it is from having no row split, and then from a single page."""
        return not self.whole, len(self.pages)

    @property
    def pages(self) -> tuple[tuple[int, int], ...]:
        """The rows of each page, from the first to behind the last; at least one page."""
        return split_evenly(len(self.rows), self.height) or ((0, 0),)

    def height(self, start: int, end: int) -> float | None:
        """Return the height of rows on one page, with their questions; None if they do not fit."""
        height, texts = 0.0, 0
        for place in range(start, end):
            question = self._question_above(start, place)
            height += block_height(len(question), self.setting.size)
            height += self.rows[place].height + self._gaps_above(start, place) * self.setting.gap
            texts += len(question) + self.rows[place].text_rows
        return height if self.setting.fits(height, texts) else None

    def place(self, page: SlideCanvas, start: int, end: int) -> None:
        """Place headline, questions and rows on a page, with the spare space between them."""
        setting, safe = self.setting, page.safe
        letters = page.letters(setting.headline_size, BOLD)
        lines = block_height(len(setting.headline), setting.headline_size)
        page.lines(setting.headline, safe.x, setting.top - 0.1 * setting.size - lines, letters)
        gaps = sum(self._gaps_above(start, place) for place in range(start, end))
        spare = max(0.0, setting.room - (self.height(start, end) or setting.room))
        widest = (WIDEST_GAP - ROW_GAP) * setting.size
        gap = setting.gap + (min(spare / gaps, widest) if gaps else 0.0)
        top = setting.top
        for place in range(start, end):
            row, question = self.rows[place], self._question_above(start, place)
            gaps = self._gaps_above(start, place)
            if place == start:
                top = _place(page, question, top)
            if gaps > 1:
                page.box(Rectangle(safe.x, top + gap - 1, safe.width, 2.0), page.palette.line)
            if gaps == WITH_QUESTION:
                top = _place(page, question, top + 2 * gap) - 2 * gap
            if gaps > 1:
                _place(page, row.label_lines, top + gaps * gap)
            top = _place(page, row.lines, top + gaps * gap)
            top += row.height - sum(line.height for line in row.lines)

    def _question_above(self, start: int, place: int) -> tuple[SlideLine, ...]:
        question = self.rows[place].question
        if place > start and question == self.rows[place - 1].question:
            return ()
        return self.setting.question(question)

    def _gaps_above(self, start: int, place: int) -> int:
        """Return how many spaces are above a row: two with a line between, or one within a kind.

        With a question that comes in the middle of a page there are three: two above it.
        """
        row, above = self.rows[place], self.rows[place - 1]
        if place == start:
            return 2
        if row.question and row.question != above.question:
            return WITH_QUESTION
        return 1 if row.label and row.label == above.label else 2


def _best(body: GroupResult, canvas: SlideCanvas, most: int, *, headline: bool) -> _Plan | None:
    """Return the plan with the fewest pages, and of those the one in the largest letters and dots.

    None if there is no room below the headline.
    """
    best: _Plan | None = None
    for setting in _settings(body, canvas, most, headline=headline):
        plan = _Plan.of(setting)
        if best is None or plan.cost < best.cost:
            best = plan
        if best.cost == (False, 1):
            break
    if best is None:
        return None
    roomy = _Plan.of(replace(best.setting, grown=GROWN))
    return roomy if roomy.cost == best.cost else best


def _settings(
    body: GroupResult, canvas: SlideCanvas, most: int, *, headline: bool
) -> Iterator[_Setting]:
    """Yield the ways to set the headline above points, the largest letters first."""
    header = _header(body).place_on(canvas.fresh(), "", most)
    shown = headline and bool(body.headline.strip())
    for size in dict.fromkeys(canvas.sizes.points):
        if not shown:
            yield _Setting(body, canvas, (), size, size, header + 0.3 * size)
            continue
        for letters in dict.fromkeys(canvas.sizes.headlines):
            lines = canvas.letters(letters, BOLD).wrap(body.headline, canvas.safe.width)
            top = header + 0.12 * letters + block_height(len(lines), letters) + 0.1 * size
            room = canvas.safe.bottom - top - 2 * ROW_GAP * size
            if len(lines) <= HEADLINE_LINES and room >= block_height(LEAST_LINES, size):
                yield _Setting(body, canvas, lines, letters, size, top)


def _headline_pages(body: GroupResult, canvas: SlideCanvas, most: int) -> list[SlideColumn]:
    """Break a long headline, in its smallest letters, into the columns of slides of its own."""
    size = canvas.sizes.headlines[-1]
    top = _header(body).place_on(canvas.fresh(), "", most) + 0.35 * size
    lines = text_lines(body.headline, canvas.safe.width, canvas.letters(size, BOLD))
    room = min(canvas.safe.bottom - top, block_height(MOST_LINES, size) + 0.01)
    return flow([LineBlock(lines)], room)


def _header(body: GroupResult) -> SlideHeader:
    return SlideHeader(body.badge, body.theme, body.short_theme, body.place, body.paging)


def _breaks_word(line: SlideLine) -> bool:
    """Return whether a word of a line goes on in the next one."""
    return any(isinstance(mark, TextMark) and mark.text.endswith("-") for mark in line.marks)


def _place(page: SlideCanvas, lines: tuple[SlideLine, ...], top: float) -> float:
    column = SlideColumn([], [])
    column.add(lines)
    page.marks.extend(column.marks(page.safe.x, top))
    return top + column.height
