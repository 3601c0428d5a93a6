"""Lays out slides of few words: welcome, now and next, closing."""

from collections.abc import Sequence

from moderator.slides.bodies import Closing, NowNext, RoomLine, ScheduleSlot, Welcome
from moderator.slides.canvas import LEADING, SlideCanvas, block_height, line_base
from moderator.slides.fonts import (
    BOLD,
    QUIET_TIMES,
    REGULAR,
    STRONG,
    TIMES,
    Face,
)
from moderator.slides.layout.flow import (
    LineBlock,
    SlideLine,
    centred_top,
    flow,
    joined_lines,
    side_by_side,
    text_lines,
)
from moderator.slides.marks import PictureMark, Rectangle, Slide, SymbolMark
from moderator.slides.palette import WHITE

GREATEST = 132.0
"""Size of the largest letters of a title, in units."""
MOST_AROUND = 0.61
"""Greatest share of the height for what stands above and below the title of a welcome."""
CLOSING_GAP = 0.5
"""Space between the parts of a closing, in sizes of the letters."""
LOGO_WIDTH, LOGO_HEIGHT, LOGO_PAD = 300.0, 104.0, 10.0
"""Size of the white plate with the organiser's logo, which no ground then swallows."""


def welcome_slides(body: Welcome, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out the welcome: organiser and logo, title and motto in the middle, date and place.

    Where these leave no room for the title, as in a very deep hall, they follow after it.
    """
    sizes, colours, safe = canvas.sizes, canvas.palette, canvas.safe
    quiet = canvas.letters(sizes.small, REGULAR, colours.muted)
    beside = _plate(canvas).width + sizes.small if body.logo else 0.0
    top = text_lines(body.organiser, safe.width - beside, quiet)
    foot = joined_lines(body.occasion, safe.width, quiet)
    size = _title_size(body.title, canvas)
    blocks = [LineBlock(text_lines(body.title, safe.width, canvas.letters(size, BOLD)))]
    if body.motto.strip():
        motto = text_lines(
            body.motto, safe.width, canvas.letters(sizes.body, REGULAR, colours.accent)
        )
        blocks.append(LineBlock(motto, 0.7 * sizes.body))
    if block_height(len(top) + len(foot), sizes.small) > MOST_AROUND * safe.height:
        organiser = text_lines(body.organiser, safe.width, quiet)
        blocks += [LineBlock(lines, 0.7 * sizes.small) for lines in (foot, organiser) if lines]
        top = foot = ()
    return _framed(canvas, top, blocks, foot, body.logo)


def closing_slides(body: Closing, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out thanks, closing words, outlook and next event in the largest letters for one slide.

    Where not even the smallest do, what follows is on further slides.
    """
    room = canvas.safe.height - (_band(canvas) if body.logo else 0.0)
    blocks: list[LineBlock] = []
    for size in dict.fromkeys((*canvas.sizes.points, canvas.sizes.small)):
        for heading in dict.fromkeys((GREATEST, *canvas.sizes.headlines, size)):
            blocks = _closing_blocks(body, canvas, heading, size)
            whole = heading == size or len(blocks[0].lines) == 1
            if whole and _height(blocks) <= room:
                return _framed(canvas, (), blocks, (), body.logo)
    return _framed(canvas, (), blocks, (), body.logo)


def _closing_blocks(
    body: Closing, canvas: SlideCanvas, heading: float, size: float
) -> list[LineBlock]:
    """Lay out the parts of a closing; heading, size: of the letters of its heading and texts."""
    colours, width = canvas.palette, canvas.safe.width
    blocks = [LineBlock(text_lines(body.heading, width, canvas.letters(heading, BOLD)))]
    parts: tuple[tuple[str, float, Face, str], ...] = (
        (body.words, size, REGULAR, colours.text),
        (body.outlook, size, REGULAR, colours.soft),
        (body.next_event, size, STRONG, colours.accent),
        (body.thanks, canvas.sizes.small, REGULAR, colours.muted),
    )
    gap = CLOSING_GAP * size
    blocks += [
        LineBlock(text_lines(text, width, canvas.letters(letters, face, colour)), gap)
        for text, letters, face, colour in parts
        if text.strip()
    ]
    return blocks


def now_next_slides(body: NowNext, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out what happens now, large, and below it what comes next."""
    colours = canvas.palette
    if body.now is None and body.following is None:
        return welcome_slides(Welcome(body.heading, "", "", ""), canvas)
    if body.now is None or body.following is None:
        only = body.now or body.following
        assert only is not None
        blocks = _slot(only, canvas, _now_size(only, canvas), colours.accent)
        return _framed(canvas, (), blocks, ())
    now = _slot(body.now, canvas, _now_size(body.now, canvas), colours.accent)
    following = _slot(body.following, canvas, canvas.sizes.title, colours.muted)
    gap = canvas.sizes.body
    needed = _height(now) + _height(following) + 2 * gap
    if needed > canvas.safe.height and body.following.rooms:
        bare = ScheduleSlot(body.following.label, body.following.title)
        short = _slot(bare, canvas, canvas.sizes.title, colours.muted)
        if _height(now) + _height(short) + 2 * gap <= canvas.safe.height:
            following, needed = short, 0
    if needed > canvas.safe.height:
        return (*_framed(canvas, (), now, ()), *_framed(canvas, (), following, ()))
    safe = canvas.safe
    (upper,), (lower,) = flow(now, safe.height), flow(following, safe.height)
    canvas.marks.extend(upper.marks(safe.x, safe.y))
    foot = safe.bottom - lower.height
    canvas.box(Rectangle(safe.x, foot - gap, safe.width, 2.0), colours.line)
    canvas.marks.extend(lower.marks(safe.x, foot))
    return (canvas.slide(),)


def _title_size(title: str, canvas: SlideCanvas) -> float:
    """Return the largest size in which a title has at most three lines; never below text size."""
    sizes = canvas.sizes
    for size in (GREATEST, (GREATEST + sizes.headline) / 2, sizes.headline, sizes.title):
        if (
            size >= sizes.body
            and len(canvas.letters(size, BOLD).wrap(title, canvas.safe.width)) <= 3
        ):
            return size
    return sizes.body


def _now_size(slot: ScheduleSlot, canvas: SlideCanvas) -> float:
    """Return the size for a slot, larger if it is alone than if workshops are below it."""
    if slot.rooms:
        return canvas.sizes.headline
    return min(_title_size(slot.title, canvas), 1.25 * canvas.sizes.headline)


def _framed(
    canvas: SlideCanvas,
    top: Sequence[SlideLine],
    blocks: Sequence[LineBlock],
    foot: Sequence[SlideLine],
    logo: str = "",
) -> tuple[Slide, ...]:
    """Place blocks in the middle, between lines above and below; on more slides if needed."""
    safe, sizes = canvas.safe, canvas.sizes
    above = max(sum(line.height for line in top), _band(canvas) if logo else 0.0)
    below = sum(line.height for line in foot)
    height = safe.height - above - below - (0.5 * sizes.body if above or below else 0.0)
    columns = flow(blocks, height)
    counted = len(columns) > 1 and not foot
    if counted:
        below = block_height(1, sizes.small)
        columns = flow(blocks, height - below)
    slides = []
    for number, column in enumerate(columns, start=1):
        page = canvas.fresh()
        if logo:
            _place_logo(page, logo)
        (head,) = flow([LineBlock(tuple(top))], safe.height)
        (tail,) = flow([LineBlock(tuple(foot))], safe.height)
        page.marks.extend(head.marks(safe.x, safe.y))
        page.marks.extend(tail.marks(safe.x, safe.bottom - tail.height))
        start = centred_top(page, column.height)
        start = min(max(start, safe.y + above), safe.bottom - below - column.height)
        page.marks.extend(column.marks(safe.x, start))
        if counted:
            base = line_base(safe.bottom - block_height(1, sizes.small), sizes.small)
            of_all = f"{number} / {len(columns)}"
            page.text_right(
                of_all,
                safe.right,
                base,
                canvas.letters(sizes.small, QUIET_TIMES, page.palette.muted),
            )
        slides.append(page.slide())
    return tuple(slides)


def _plate(canvas: SlideCanvas) -> Rectangle:
    """Return the place of the logo: the upper right corner."""
    safe = canvas.safe
    return Rectangle(safe.right - LOGO_WIDTH, safe.y, LOGO_WIDTH, LOGO_HEIGHT)


def _band(canvas: SlideCanvas) -> float:
    """Return the height that the logo takes, with the space below it."""
    return LOGO_HEIGHT + 0.3 * canvas.sizes.small


def _place_logo(page: SlideCanvas, logo: str) -> None:
    plate = _plate(page)
    page.box(plate, WHITE, LOGO_PAD)
    inner = Rectangle(
        plate.x + LOGO_PAD,
        plate.y + LOGO_PAD,
        plate.width - 2 * LOGO_PAD,
        plate.height - 2 * LOGO_PAD,
    )
    page.marks.append(PictureMark(logo, 0, inner, ground=WHITE))


def _slot(
    slot: ScheduleSlot, canvas: SlideCanvas, size: float, label_colour: str
) -> list[LineBlock]:
    sizes, colours, width = canvas.sizes, canvas.palette, canvas.safe.width
    label = text_lines(slot.label, width, canvas.letters(sizes.small, TIMES, label_colour), most=2)
    title_lines = text_lines(slot.title, width, canvas.letters(size, BOLD))
    if len(title_lines) > 2:
        title_lines = text_lines(slot.title, width, canvas.letters(sizes.body, BOLD))
    blocks = [LineBlock(label), LineBlock(title_lines, 0.12 * size)]
    if slot.detail:
        detail = text_lines(slot.detail, width, canvas.letters(sizes.small, REGULAR, colours.soft))
        blocks.append(LineBlock(detail, 0.3 * sizes.small))
    for place, line in enumerate(slot.rooms):
        gap = (0.6 if place == 0 else 0.25) * sizes.listed
        blocks.append(LineBlock(_room_lines(line, canvas), gap))
    return blocks


def _room_lines(line: RoomLine, canvas: SlideCanvas) -> tuple[SlideLine, ...]:
    size, colours, width = canvas.sizes.listed, canvas.palette, canvas.safe.width
    indent, middle = 1.4 * size, 0.66 * width
    theme = text_lines(
        line.theme, middle - indent - 0.6 * size, canvas.letters(size, STRONG), x=indent
    )
    room = text_lines(
        line.room, width - middle, canvas.letters(size, REGULAR, colours.soft), x=middle
    )
    side = 0.78 * size
    spot = Rectangle(0, line_base(0, size) - 0.36 * size - side / 2, side, side)
    mark = SymbolMark(line.badge.symbol, spot, colours.ink(line.badge.colour))
    first, *rest = side_by_side(theme, room) or (SlideLine(size * LEADING),)
    return (SlideLine(first.height, (*first.marks, mark)), *rest)


def _height(blocks: Sequence[LineBlock]) -> float:
    return sum(block.gap + sum(line.height for line in block.lines) for block in blocks)
