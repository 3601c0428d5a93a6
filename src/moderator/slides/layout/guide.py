"""Lays out the room guide: people in columns, and at the foot the letters of its pages.

Cards, with the room below the name, where they take no more pages than rows; else rows, with the
room right before the name. Of the possible numbers of columns, the one with the fewest pages, and
before that one that breaks no name of a room.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import inf

from moderator.slides.bodies import RoomGuide
from moderator.slides.canvas import SlideCanvas, lines_in, safe_area
from moderator.slides.fonts import BOLD, QUIET_TIMES, REGULAR
from moderator.slides.layout.balance import split_evenly
from moderator.slides.layout.flow import LineBlock, SlideColumn, flow
from moderator.slides.layout.guide_index import (
    index_height,
    letters_fit,
    place_index,
    spans_of,
)
from moderator.slides.layout.guide_rows import BETWEEN, GuideStyle, card_style, list_style
from moderator.slides.layout.titles import has_room, titled
from moderator.slides.marks import Rectangle, Slide

GUTTER = 48.0
MOST_COLUMNS = 3
CARD_COLUMNS = 2
WIDEST_GAP = 0.4
"""Most space between two people where a page has some to spare, in sizes of the letters."""
HEAD_GAP = 0.2
"""Space below the head, in sizes of the smallest letters."""
LONGEST = "Mmmmm – Mmmmm"
"""Letters of a page for which the head keeps room."""
STEPS = 8
"""Halvings in the search for the lowest columns that take no more pages."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What is above and below the people of each page, and the area that it leaves.

    letters: the foot shows those of every page; else the head shows those of its own.
    """

    body: RoomGuide
    canvas: SlideCanvas
    letters: bool = True

    @property
    def whole(self) -> Rectangle:
        """The area between the narrowest margins: names need all of the width."""
        wide, safe = safe_area(self.canvas.width), self.canvas.safe
        return Rectangle(wide.x, safe.y, wide.width, safe.height)

    def area(self, pages: int) -> Rectangle:
        """The area for the people of each of so many pages."""
        top = self.place(self.canvas.fresh(), (LONGEST,) * pages, 0)
        foot = self.whole.bottom - index_height(self.canvas, pages, letters=self.letters)
        return Rectangle(self.whole.x, top, self.whole.width, max(1.0, foot - top))

    def place(self, page: SlideCanvas, spans: Sequence[str], number: int) -> float:
        """Place head and foot of a page; return the lower edge of the head."""
        whole, heading, aside = self.whole, self.body.heading, self.body.occasion
        if self.body.part is not None:
            heading = _headed(page, whole.width, heading, self.body.part.letters)
        place_index(page, whole, spans, number, letters=self.letters)
        room_for = aside
        if not self.letters:
            span = self._cut(spans[number])
            room_for = _joined(aside, LONGEST)
            if has_room(page, whole.width, heading, room_for):
                aside = _joined(aside, span)
            else:
                part = self.body.part
                instead = aside or heading if part is None else part.letters
                heading, aside, room_for = instead, span, LONGEST
        top = titled(page, whole, heading, aside, room_for=room_for)
        return top + HEAD_GAP * page.sizes.small

    def _cut(self, span: str) -> str:
        """Leave out letters of a page at either end until they fit into the head."""
        letters = self.canvas.letters(self.canvas.sizes.small, QUIET_TIMES)
        ends = span.split(" – ")
        while letters.width(" – ".join(ends)) > letters.width(LONGEST):
            longest = max(ends, key=letters.width)
            ends[ends.index(longest)] = longest[:-1]
        return " – ".join(ends)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A way to lay out a guide: where its columns are, and what is in each."""

    head: _Head
    style: GuideStyle
    area: Rectangle
    columns: tuple[SlideColumn, ...]

    @property
    def pages(self) -> tuple[tuple[SlideColumn, ...], ...]:
        """The columns of each page."""
        side = self.style.columns
        starts = range(0, len(self.columns), side)
        return tuple(self.columns[start : start + side] for start in starts)

    @property
    def height(self) -> float:
        """Height of all people below each other."""
        return sum(column.height for column in self.columns)

    @property
    def spans(self) -> tuple[str, ...]:
        """The letters of each page."""
        people = self.head.body.entries
        ends = [(page[0].blocks[0], page[-1].blocks[-1]) for page in self.pages]
        names = [(people[first].name, people[last].name) for first, last in ends]
        part = self.head.body.part
        return spans_of(names) if part is None else spans_of(names, part.before, part.after)


def _headed(canvas: SlideCanvas, width: float, heading: str, letters: str) -> str:
    """Begin a heading with the letters of a screen, which decide whether one looks there at all.

    Where both have no room on a line, the letters alone are the heading.
    """
    both = _joined(letters, heading)
    small = canvas.letters(canvas.sizes.small, BOLD)
    return both if small.width(both) <= width else letters


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def guide_slides(body: RoomGuide, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out the whole guide, with a slide for each page of people."""
    head = _Head(body, canvas)
    if not body.entries:
        return (_empty(head),)
    styles = _list_styles(head)
    plan = _even(_best(head, styles))
    if len(plan.pages) > 1 and not letters_fit(canvas, head.whole.width, plan.spans):
        plan = _even(_best(replace(head, letters=False), styles))
    spans = plan.spans
    return tuple(_page(plan, number, spans) for number in range(len(plan.pages)))


def _page(plan: _Plan, number: int, spans: Sequence[str]) -> Slide:
    page, people = plan.head.canvas.fresh(), plan.head.body.entries
    plan.head.place(page, spans, number)
    columns = plan.pages[number]
    for place, column in enumerate(columns):
        x = plan.area.x + place * (plan.style.width + GUTTER)
        page.marks.extend(column.marks(x, plan.area.y))
    shown = (people[block].placed_id for column in columns for block in column.blocks)
    told = frozenset(person_id for person_id in shown if person_id is not None)
    return replace(page.slide(), people=told)


def _empty(head: _Head) -> Slide:
    page = head.canvas.fresh()
    size, whole = page.sizes.body, head.whole
    top = titled(page, whole, head.body.heading, head.body.occasion) + HEAD_GAP * size
    letters = page.letters(size, REGULAR, page.palette.soft)
    within = Rectangle(whole.x, top, whole.width, max(0.0, whole.bottom - top))
    page.paragraph(head.body.empty, within, letters, most=max(1, lines_in(within.height, size)))
    return page.slide()


def _list_styles(head: _Head) -> list[GuideStyle]:
    columns, width, people = range(1, MOST_COLUMNS + 1), head.whole.width, head.body.entries
    return [list_style(people, n, _column_width(width, n), head.canvas) for n in columns]


def _best(head: _Head, styles: Sequence[GuideStyle]) -> _Plan:
    """Return the plan with the fewest pages: cards in the largest letters, else rows."""
    canvas, width, people = head.canvas, head.whole.width, head.body.entries
    rows = min(
        (_filled(head, style) for style in styles),
        key=lambda plan: (plan.style.breaks, len(plan.pages), plan.height),
    )
    style = rows.style
    narrow = list_style(people, style.columns, style.width, canvas, BETWEEN[1])
    rows = min(rows, _filled(head, narrow), key=lambda plan: (len(plan.pages), plan.height))
    wide = _column_width(width, CARD_COLUMNS)
    for size in dict.fromkeys(canvas.sizes.points):
        # most cards that a page may hold, to try no crowd in vain
        most = CARD_COLUMNS * lines_in(rows.area.height, 2 * size)
        if len(people) > most * len(rows.pages):
            continue
        cards = _filled(head, card_style(CARD_COLUMNS, size, wide, canvas))
        if len(cards.pages) <= len(rows.pages):
            return cards
    return rows


def _column_width(width: float, columns: int) -> float:
    return (width - (columns - 1) * GUTTER) / columns


def _filled(head: _Head, style: GuideStyle) -> _Plan:
    """Fill pages; the foot takes room only where there are several."""
    blocks = [style.row(entry, 0.0) for entry in head.body.entries]
    alone = _flowed(head, style, blocks, 1)
    return alone if len(alone.pages) == 1 else _flowed(head, style, blocks, 2)


def _flowed(head: _Head, style: GuideStyle, blocks: Sequence[LineBlock], pages: int) -> _Plan:
    area = head.area(pages)
    return _Plan(head, style, area, tuple(flow(blocks, area.height)))


def _even(plan: _Plan) -> _Plan:
    """Make all columns about as high, without a further page, and use what is to spare."""
    style, people = plan.style, plan.head.body.entries
    heights = [sum(line.height for line in style.row(entry, 0.0).lines) for entry in people]
    ends = list(accumulate(heights, initial=0.0))
    most = _lowest(heights, len(plan.pages) * style.columns, plan.area.height)
    if most is None:
        return plan

    def measure(start: int, end: int) -> float | None:
        height = ends[end] - ends[start]
        return height if height <= most + 0.01 else None

    parts = split_evenly(len(people), measure)
    longest = max(end - start for start, end in parts)
    tallest = max(ends[end] - ends[start] for start, end in parts)
    gap = max(0.0, min(WIDEST_GAP * style.size, (plan.area.height - tallest) / longest))
    columns = []
    for start, end in parts:
        (column,) = flow([style.row(entry, gap) for entry in people[start:end]], inf)
        column.blocks = list(range(start, end))
        columns.append(column)
    return replace(plan, columns=tuple(columns))


def _lowest(heights: Sequence[float], columns: int, most: float) -> float | None:
    """Return the least height at which so many columns hold all rows; None if a row is higher."""
    low, high = max(heights), most
    if low > high:
        return None
    for _ in range(STEPS):
        middle = (low + high) / 2
        count, used = 1, 0.0
        for height in heights:
            if used + height > middle + 0.01:
                count, used = count + 1, 0.0
            used += height
        if count <= columns:
            high = middle
        else:
            low = middle
    return high
