"""Lays out the slides of a workshop round: the way to its rooms, and an overview of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from moderator.slides.bodies import RoundOverview, RoundPart, RoundRooms
from moderator.slides.canvas import SlideCanvas, lines_in
from moderator.slides.fonts import BOLD, REGULAR, STRONG, TIMES
from moderator.slides.layout.balance import split_evenly
from moderator.slides.layout.flow import SlideColumn, SlideLine, text_lines
from moderator.slides.layout.room_rows import RowSetting, place_rows
from moderator.slides.layout.titles import titled
from moderator.slides.marks import Rectangle, Slide, TextMark

HEAD_GAP = 0.3
"""Space between head and rows, in sizes of the smallest letters."""
BAR = 18.0
BAR_GAP = 16.0
"""Space between the bars of two parts."""
TITLE_LINES = 2
"""Most lines of a round's title above its parts, in large letters."""

Head = Callable[[SlideCanvas, int], float]
"""Places the head of the page with a number; returns its lower edge."""


def room_slides(body: RoundRooms, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out where the workshops of a round are, with the way there."""
    if not body.rooms:
        return (_empty(body, canvas),)

    def head(page: SlideCanvas, _number: int) -> float:
        bottom = titled(page, page.safe, body.heading, body.occasion)
        return bottom + HEAD_GAP * page.sizes.small

    sizes, most = canvas.sizes, _room(canvas, head)
    settings = [
        RowSetting(
            canvas, body.rooms, share * size, size, STRONG, ways=True, most=most, short=short
        )
        for short in (False, True)
        for share in (1.5, 1.25, 1.0)
        for size in dict.fromkeys((*sizes.points, sizes.small))
    ]
    settings.sort(key=lambda setting: (-setting.room_size, -setting.size))
    return _pages(_best(settings, head), head)


def overview_slides(body: RoundOverview, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out a round: its parts along a bar of the time, and its rooms and themes."""
    if not body.rooms:
        page = canvas.fresh()
        _overview_head(body, page, canvas.sizes.small, 0)
        return (page.slide(),)
    plans = []
    for short in (False, True):
        for size in dict.fromkeys((*canvas.sizes.points, canvas.sizes.small)):
            head = _overview_header(body, size)
            most = _room(canvas, head)
            setting = RowSetting(
                canvas, body.rooms, size, size, REGULAR, ways=False, most=most, short=short
            )
            plans.append((setting, head))
    plan = min((_Plan.of(*one) for one in plans), key=lambda found: found.cost)
    return _pages(plan, plan.head)


def _room(canvas: SlideCanvas, head: Head) -> float:
    """Return the height for the rows of a page that is not the first."""
    return canvas.safe.bottom - head(canvas.fresh(), 1)


def _overview_header(body: RoundOverview, size: float) -> Head:
    return lambda page, number: _overview_head(body, page, size, number)


def _empty(body: RoundRooms, canvas: SlideCanvas) -> Slide:
    page, size = canvas.fresh(), canvas.sizes.body
    top = titled(page, page.safe, body.heading, body.occasion) + HEAD_GAP * size
    below = page.below(top)
    letters = page.letters(size, REGULAR, page.palette.soft)
    page.paragraph(body.empty, below, letters, most=max(1, lines_in(below.height, size)))
    return page.slide()


@dataclass(frozen=True, slots=True)
class _Plan:
    """A way to lay out rows: their letters, the head of each page, and the rows of each."""

    setting: RowSetting
    head: Head
    lines: tuple[SlideLine, ...]
    pages: tuple[tuple[int, int], ...]

    @property
    def cost(self) -> tuple[bool, int, bool, int]:
        """Whether a room's name is broken; pages; whether themes are short; lines of all rows."""
        setting = self.setting
        texts = [mark for line in self.lines for mark in line.marks if isinstance(mark, TextMark)]
        return not setting.whole, len(self.pages), setting.short, len(texts)

    @staticmethod
    def of(setting: RowSetting, head: Head) -> "_Plan":
        """Split the rows evenly over as few pages as possible."""
        lines = tuple(line for room in setting.rooms for line in setting.row(room))
        ends = list(accumulate((line.height for line in lines), initial=0.0))
        canvas = setting.canvas
        first, later = (canvas.safe.bottom - head(canvas.fresh(), number) for number in (0, 1))
        alone = bool(lines) and lines[0].height > first + 0.01  # the head fills its own slide

        def measure(start: int, end: int) -> float | None:
            height = ends[end] - ends[start]
            return height if height <= (later if start or alone else first) + 0.01 else None

        pages = split_evenly(len(lines), measure)
        return _Plan(setting, head, lines, ((0, 0), *pages) if alone else pages)


def _best(settings: Sequence[RowSetting], head: Head) -> _Plan:
    """Return the plan with the fewest pages and lines, of those the one in the largest letters."""
    return min((_Plan.of(setting, head) for setting in settings), key=lambda plan: plan.cost)


def _pages(plan: _Plan, head: Head) -> tuple[Slide, ...]:
    slides = []
    most = max(end - start for start, end in plan.pages)
    for number, (start, end) in enumerate(plan.pages):
        page = plan.setting.canvas.fresh()
        top = head(page, number)
        area = Rectangle(page.safe.x, top, page.safe.width, page.safe.bottom - top)
        place_rows(page, plan.lines[start:end], area, most=most)
        slides.append(page.slide())
    return tuple(slides)


def _overview_head(body: RoundOverview, page: SlideCanvas, size: float, number: int) -> float:
    """Place day and title; on the first page also the parts. Returns the lower edge."""
    sizes, colours, safe = page.sizes, page.palette, page.safe
    if number:
        return titled(page, safe, body.title, body.occasion) + HEAD_GAP * sizes.small
    quiet = page.letters(sizes.small, REGULAR, colours.muted)
    top = page.paragraph(body.occasion, safe, quiet, most=2)
    for letters in (page.letters(one, BOLD) for one in (sizes.headline, sizes.title, sizes.small)):
        if len(letters.wrap(body.title, safe.width)) <= TITLE_LINES:
            break
    top = page.lines(letters.wrap(body.title, safe.width, TITLE_LINES), safe.x, top, letters)
    top = _parts(body.parts, page, top + 0.35 * sizes.small)
    return top + 0.2 * size


def _parts(parts: Sequence[RoundPart], page: SlideCanvas, top: float) -> float:
    """Place a bar with a piece for each part, and below it when each begins.

    Where they have no room side by side, they stand below each other. Returns the lower edge.
    """
    if not parts:
        return top
    safe = page.safe
    widths = _widths(parts, page)
    beside = _labels(parts, page, widths) if widths else None
    if widths is None or beside is None:
        widths = _shares(parts, safe.width - (len(parts) - 1) * BAR_GAP)
    x = safe.x
    for place, width in enumerate(widths):
        page.box(Rectangle(x, top, max(1.0, width), BAR), _colour(page, place), BAR / 2)
        if beside is not None:
            page.marks.extend(beside[place].marks(x, top + BAR + 8.0))
        x += width + BAR_GAP
    top += BAR + 8.0
    if beside is not None:
        return top + max(column.height for column in beside)
    for place, part in enumerate(parts[: lines_in(safe.bottom - top, page.sizes.small)]):
        top = page.paragraph(
            f"{part.time} {part.title}".strip(),
            page.below(top),
            page.letters(page.sizes.small, STRONG, _colour(page, place)),
            most=1,
        )
    return top


def _colour(page: SlideCanvas, place: int) -> str:
    return page.palette.accent if place % 2 else page.palette.soft


def _shares(parts: Sequence[RoundPart], width: float) -> list[float]:
    whole = sum(part.minutes for part in parts) or 1
    return [width * part.minutes / whole for part in parts]


def _widths(parts: Sequence[RoundPart], page: SlideCanvas) -> list[float] | None:
    """Return the width of each part: in proportion to its time, but with room for its words."""
    size = page.sizes.small
    times, titles = page.letters(size, TIMES), page.letters(size, REGULAR)
    room = page.safe.width - (len(parts) - 1) * BAR_GAP
    needed = [max(times.width(part.time), titles.width(part.title)) + 0.3 * size for part in parts]
    if sum(needed) > room:
        return None
    widths = _shares(parts, room)
    for _ in parts:
        short = [place for place, width in enumerate(widths) if width < needed[place]]
        if not short:
            break
        free = room - sum(needed[place] for place in short)
        others = sum(widths[place] for place in range(len(parts)) if place not in short)
        widths = [
            needed[place] if place in short else width * free / (others or 1.0)
            for place, width in enumerate(widths)
        ]
    return widths


def _labels(
    parts: Sequence[RoundPart], page: SlideCanvas, widths: Sequence[float]
) -> list[SlideColumn] | None:
    """Lay out time and title of each part below its piece of the bar; None without room."""
    size = page.sizes.small
    titles = page.letters(size, REGULAR)
    columns = []
    for place, (part, width) in enumerate(zip(parts, widths, strict=True)):
        column = SlideColumn([], [])
        times = page.letters(size, TIMES, _colour(page, place))
        column.add(text_lines(part.time, width, times))
        lines = text_lines(part.title, width, titles)
        if len(lines) > 1:
            return None
        column.add(lines)
        columns.append(column)
    return columns
