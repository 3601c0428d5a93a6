"""Lays out a photo: alone on black, or with the headline of its group beside it."""

from moderator.slides.bodies import PhotoScene
from moderator.slides.canvas import SlideCanvas, block_height, line_base
from moderator.slides.fonts import BOLD, REGULAR, STRONG
from moderator.slides.layout.flow import LineBlock, SlideColumn, SlideLine, flow, text_lines
from moderator.slides.marks import HEIGHT, PictureMark, Rectangle, Slide, SymbolMark
from moderator.slides.palette import BLACK, DARK

OVERLAP = 0.03
"""Share of a photo's height by which each half reaches into the other: a line of writing."""
WIDEST_BESIDE = 0.9
"""Greatest width by height of a photo that has its headline beside it."""
MOST_BESIDE = 0.55
"""Most of a slide's width that such a photo takes."""
MOST_PLACE = 3
"""Most lines for theme and group, which other slides of the group say too."""
NARROWEST_WORDS = 7.4
"""Least width of the words beside it, in sizes of the smallest letters."""


def photo_slides(body: PhotoScene, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Show a photo as large as possible on black, with its caption below; a half each on request.

    The halves overlap, so that no line of writing is cut on both. A photo that is higher than wide
    has the headline of its group beside it, where there is room.
    """
    if _words_fit_beside(body, canvas):
        return _beside_slides(body, canvas)
    if not body.halves:
        return (_photo_slide(body, canvas, 0.0, 1.0),)
    upper = _photo_slide(body, canvas, 0.0, 0.5 + OVERLAP)
    return upper, _photo_slide(body, canvas.fresh(), 0.5 - OVERLAP, 1.0)


def _photo_slide(body: PhotoScene, canvas: SlideCanvas, start: float, end: float) -> Slide:
    safe, size = canvas.safe, canvas.sizes.small
    lines = text_lines(body.caption, safe.width, canvas.letters(size, REGULAR, DARK.soft), most=2)
    top = safe.bottom - block_height(len(lines), size)
    missing = text_lines(body.missing, safe.width, canvas.letters(size, STRONG, DARK.muted), most=2)
    behind, caption = SlideColumn([], []), SlideColumn([], [])
    behind.add(missing)
    caption.add(lines)
    if body.missing:
        canvas.marks.extend(behind.marks(safe.x, HEIGHT / 2 - behind.height / 2))
    room = Rectangle(0, 0, canvas.width, (top - 0.4 * size) if lines else HEIGHT)
    canvas.marks.append(PictureMark(body.content, body.quarter_turns, room, start, end))
    canvas.marks.extend(caption.marks(safe.x, top))
    return canvas.slide(BLACK)


def _words_fit_beside(body: PhotoScene, canvas: SlideCanvas) -> bool:
    """Return whether a photo is shown with its headline beside it."""
    if body.halves or not 0 < body.ratio <= WIDEST_BESIDE or not body.headline:
        return False
    return _words_width(body, canvas) >= NARROWEST_WORDS * canvas.sizes.small


def _beside_slides(body: PhotoScene, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out a photo in its full height at the right, and the group with its headline beside it.

    A headline with more lines than fit goes on on a further slide, with the photo again.
    """
    safe, sizes, colours = canvas.safe, canvas.sizes, canvas.palette
    width = _words_width(body, canvas)
    indent = 0.0 if body.badge is None else 1.2 * sizes.small
    soft = canvas.letters(sizes.small, REGULAR, colours.soft)
    parts = [body.place] if soft.width(body.place) <= width - indent else body.place.split(" · ")
    place = tuple(
        line for part in parts for line in text_lines(part, width - indent, soft, x=indent)
    )[:MOST_PLACE]
    top = safe.y + block_height(len(place), sizes.small) + 0.5 * sizes.small
    blocks = [LineBlock(_headline(body.headline, width, safe.bottom - top, canvas))]
    caption = text_lines(body.own_caption, width, soft)
    if caption:
        blocks.append(LineBlock(caption, 0.5 * sizes.small))
    slides = []
    for column in flow(blocks, safe.bottom - top):
        page = canvas.fresh()
        page.marks.append(PictureMark(body.content, body.quarter_turns, _beside(body, canvas)))
        if body.badge is not None:
            size, side = sizes.small, 0.76 * sizes.small
            spot = Rectangle(safe.x, line_base(safe.y, size) - 0.36 * size - side / 2, side, side)
            ink = colours.ink(body.badge.colour)
            page.marks.append(SymbolMark(body.badge.symbol, spot, ink))
        header = SlideColumn([], [])
        header.add(place)
        page.marks.extend(header.marks(safe.x, safe.y))
        page.marks.extend(column.marks(safe.x, safe.bottom - column.height))
        slides.append(page.slide())
    return tuple(slides)


def _headline(text: str, width: float, room: float, canvas: SlideCanvas) -> tuple[SlideLine, ...]:
    """Set a headline in the largest letters in which it fits without breaking a word.

    Where it has fewer lines in the next smaller ones, in those, as then few of its words stand
    alone.
    """
    sizes = canvas.sizes.headlines
    fitting: tuple[SlideLine, ...] = ()
    for size in (1.2 * sizes[0], *sizes):
        lines = text_lines(text, width, canvas.letters(size, BOLD))
        if fitting:
            return lines if len(lines) < len(fitting) else fitting
        broken = any(line.endswith("-") for line in canvas.letters(size, BOLD).wrap(text, width))
        if not broken and block_height(len(lines), size) <= room:
            fitting = lines
    return fitting or text_lines(text, width, canvas.letters(canvas.sizes.small, BOLD))


def _beside(body: PhotoScene, canvas: SlideCanvas) -> Rectangle:
    width = min(body.ratio * HEIGHT, MOST_BESIDE * canvas.width)
    height = width / body.ratio
    return Rectangle(canvas.width - width, (HEIGHT - height) / 2, width, height)


def _words_width(body: PhotoScene, canvas: SlideCanvas) -> float:
    return _beside(body, canvas).x - canvas.safe.x - 0.5 * canvas.sizes.small
