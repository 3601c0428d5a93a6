"""Lays out practice example and guiding questions of a workshop, in the largest letters possible.

What does not fit on one slide is split evenly: the example, if it is long, has slides of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from moderator.slides.bodies import WorkshopQuestions
from moderator.slides.canvas import SlideCanvas, block_height
from moderator.slides.fonts import BOLD, REGULAR, STRONG
from moderator.slides.layout.balance import split_evenly
from moderator.slides.layout.flow import (
    LineBlock,
    SlideColumn,
    SlideLine,
    flow,
    side_by_side,
    text_lines,
)
from moderator.slides.layout.titles import theme_line
from moderator.slides.marks import Rectangle, Slide

GAP = 0.38
"""Least space between questions, in sizes of their letters."""
WIDEST_GAP = 1.4
"""Most space between them, where a slide has room to spare."""
EXAMPLE_LINES = 3
"""Most lines of an example above questions; a longer one gets slides of its own."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """The letters of example and questions; example: whether it is above the questions."""

    body: WorkshopQuestions
    canvas: SlideCanvas
    top: float
    headline_size: float
    size: float
    example: bool

    def lead(self) -> tuple[SlideLine, ...]:
        """Lay out the example, as it is above the questions."""
        if not self.example:
            return ()
        return _example_lines(self.body, self.canvas, self.headline_size)

    def label(self) -> tuple[SlideLine, ...]:
        """Lay out the words above the questions; none where a question would have no room then."""
        canvas = self.canvas
        quiet = canvas.letters(canvas.sizes.small, REGULAR, canvas.palette.muted)
        lines = text_lines(self.body.questions_label, canvas.safe.width, quiet, most=1)
        least = _height(lines) + GAP * self.size + block_height(1, self.size)
        return lines if least <= canvas.safe.bottom - self.top else ()

    def head(self, start: int) -> float:
        """Height of what is above the question with an index, at the top of its slide."""
        lead = _height(self.lead()) if start == 0 else 0.0
        return lead + (2 * GAP * self.size if lead else 0.0) + _height(self.label())

    def questions(self) -> list[tuple[SlideLine, ...]]:
        """Lay out the questions, each with its number in the theme's ink."""
        canvas, size = self.canvas, self.size
        ink = canvas.letters(size, BOLD, canvas.palette.ink(self.body.badge.colour))
        letters = canvas.letters(size, STRONG)
        count = len(self.body.questions)
        indent = ink.width("0" * len(str(count))) + 0.55 * size
        return [
            side_by_side(
                text_lines(str(number), canvas.safe.width, ink),
                text_lines(text, canvas.safe.width - indent, letters, x=indent),
            )
            for number, text in enumerate(self.body.questions, start=1)
        ]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A setting with its questions, split between lines where one is too long for a slide."""

    setting: _Setting
    rows: tuple[tuple[SlideLine, ...], ...]
    whole: bool

    @staticmethod
    def of(setting: _Setting) -> "_Plan":
        """Lay out the questions."""
        room = setting.canvas.safe.bottom - setting.top
        most = room - setting.head(1) - GAP * setting.size
        rows: list[tuple[SlideLine, ...]] = []
        whole = True
        for row in setting.questions():
            pieces = flow([LineBlock(row)], most)
            whole = whole and len(pieces) == 1
            rows += [tuple(line for _, line in piece.lines) for piece in pieces]
        return _Plan(setting, tuple(rows), whole)

    @property
    def pages(self) -> tuple[tuple[int, int], ...]:
        """The questions of each slide; none where there are no questions."""
        setting = self.setting
        ends = list(accumulate((_height(row) for row in self.rows), initial=0.0))
        room = setting.canvas.safe.bottom - setting.top

        def measure(start: int, end: int) -> float | None:
            gaps = (end - start) * GAP * setting.size
            height = setting.head(start) + ends[end] - ends[start] + gaps
            return height if height <= room + 0.01 else None

        if self.rows and measure(0, 1) is None:
            return ((0, 0), *split_evenly(len(self.rows), measure))
        return split_evenly(len(self.rows), measure)

    @property
    def cost(self) -> tuple[bool, bool, int]:
        """Whether the first question has no room below the example, or one is split; slides."""
        setting = self.setting
        alone = bool(setting.body.example.strip()) and not setting.example
        first = _height(self.rows[0]) + GAP * setting.size if self.rows else 0.0
        room = setting.canvas.safe.bottom - setting.top
        crowded = setting.example and setting.head(0) + first > room + 0.01
        return crowded, not self.whole, len(self.pages) + alone


def question_slides(body: WorkshopQuestions, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out what a workshop begins with and what its groups discuss."""
    top = _header(body, canvas.fresh())
    plan = min((_Plan.of(setting) for setting in _settings(body, canvas, top)), key=_cost)
    slides = []
    if body.example.strip() and (not plan.setting.example or not plan.rows):
        slides += _example_slides(body, canvas, top)
    slides += [_page(plan, start, end) for start, end in plan.pages if end > start]
    if slides:
        return tuple(slides)
    _header(body, canvas)
    return (canvas.slide(),)


def _cost(plan: _Plan) -> tuple[bool, bool, int]:
    return plan.cost


def _settings(body: WorkshopQuestions, canvas: SlideCanvas, top: float) -> Iterator[_Setting]:
    """Yield the ways to set example and questions, the largest letters first."""
    sizes = canvas.sizes
    for size in dict.fromkeys((*sizes.points, sizes.small)):
        if body.example.strip():
            for large in dict.fromkeys((*sizes.headlines, sizes.small)):
                lines = canvas.letters(large, BOLD).wrap(body.example, canvas.safe.width)
                setting = _Setting(body, canvas, top, large, size, example=True)
                room = canvas.safe.bottom - top - block_height(2, size)
                if len(lines) <= EXAMPLE_LINES and setting.head(0) <= room:
                    yield setting
        yield _Setting(body, canvas, top, size, size, example=False)


def _header(body: WorkshopQuestions, page: SlideCanvas) -> float:
    bottom = theme_line(page, body.badge, (body.theme, body.short_theme), body.room)
    return bottom + 0.6 * page.sizes.small


def _example_lines(
    body: WorkshopQuestions, canvas: SlideCanvas, size: float
) -> tuple[SlideLine, ...]:
    width, small = canvas.safe.width, canvas.sizes.small
    quiet = canvas.letters(small, REGULAR, canvas.palette.muted)
    label = text_lines(body.example_label, width, quiet, most=1)
    return label + text_lines(body.example, width, canvas.letters(size, BOLD))


def _example_slides(body: WorkshopQuestions, canvas: SlideCanvas, top: float) -> list[Slide]:
    """Lay out the example on slides of its own, in the largest letters for one."""
    room = canvas.safe.bottom - top
    for size in dict.fromkeys((*canvas.sizes.headlines, canvas.sizes.small)):
        columns = flow([LineBlock(_example_lines(body, canvas, size))], room)
        if len(columns) == 1:
            break
    slides = []
    for column in columns:
        page = canvas.fresh()
        _header(body, page)
        down = max(0.0, (room - column.height) * 0.4) if len(columns) == 1 else 0.0
        page.marks.extend(column.marks(page.safe.x, top + down))
        slides.append(page.slide())
    return slides


def _page(plan: _Plan, start: int, end: int) -> Slide:
    """Place a slide of questions, with the spare space between them."""
    setting, page = plan.setting, plan.setting.canvas.fresh()
    safe, size = page.safe, setting.size
    _header(setting.body, page)
    rows = plan.rows[start:end]
    used = setting.head(start) + sum(_height(row) + GAP * size for row in rows)
    spare = max(0.0, safe.bottom - setting.top - used)
    gap = GAP * size + min(spare / (len(rows) + 1), (WIDEST_GAP - GAP) * size)
    top = setting.top
    lead = setting.lead() if start == 0 else ()
    if lead:
        top = _place(page, lead, top) + GAP * size
        page.box(Rectangle(safe.x, top - 1.0, safe.width, 2.0), page.palette.line)
        top += GAP * size
    top = _place(page, setting.label(), top)
    for row in rows:
        top = _place(page, row, top + gap)
    return page.slide()


def _place(page: SlideCanvas, lines: Sequence[SlideLine], top: float) -> float:
    column = SlideColumn([], [])
    column.add(lines)
    page.marks.extend(column.marks(page.safe.x, top))
    return top + column.height


def _height(lines: Sequence[SlideLine]) -> float:
    return sum(line.height for line in lines)
