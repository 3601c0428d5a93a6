"""Lays out the head of a slide with a list: what it shows at the left, of what at the right."""

from moderator.slides.bodies import Badge
from moderator.slides.canvas import SlideCanvas, block_height, line_base
from moderator.slides.fonts import BOLD, QUIET_TIMES, REGULAR
from moderator.slides.marks import Rectangle, SymbolMark

ASIDE_LINES = 2
"""Most lines of what stands above a heading that has no room beside it."""


def has_room(canvas: SlideCanvas, width: float, heading: str, aside: str) -> bool:
    """Return whether a heading, at least in the smallest letters, has room beside its subject."""
    size = canvas.sizes.small
    beside = canvas.letters(size, BOLD).width(heading)
    return beside + canvas.letters(size, QUIET_TIMES).width(aside) + size <= width


def titled(
    canvas: SlideCanvas, area: Rectangle, heading: str, aside: str, *, room_for: str = ""
) -> float:
    """Place a heading and, on its line, what it is about; above it where there is no room.

    room_for: decides that in the place of `aside`, so that all slides begin alike. Returns the
    lower edge.
    """
    sizes = canvas.sizes
    quiet = canvas.letters(sizes.small, QUIET_TIMES, canvas.palette.muted)
    for size in (sizes.title, sizes.body, sizes.small):
        letters = canvas.letters(size, BOLD)
        lines = letters.wrap(heading, area.width)
        width = letters.width(heading) + quiet.width(room_for or aside) + sizes.small
        if len(lines) == 1 and width <= area.width:
            base = line_base(area.y, size)
            canvas.text(heading, area.x, base, letters)
            canvas.text_right(aside, area.right, base, quiet)
            return area.y + block_height(1, size)
    top = canvas.paragraph(aside, area, quiet, most=ASIDE_LINES)
    below = Rectangle(area.x, top, area.width, area.bottom - top)
    return canvas.heading(heading, below, 2, below.height / 2)


def theme_line(canvas: SlideCanvas, badge: Badge, names: tuple[str, str], aside: str) -> float:
    """Place a theme with its symbol, by its short name where the whole has no room, and an aside.

    names: the whole and the short name. The aside is below where there is no room at all. Returns
    the lower edge.
    """
    size, colours, safe = canvas.sizes.small, canvas.palette, canvas.safe
    side, indent = 0.76 * size, 1.2 * size
    spot = Rectangle(safe.x, line_base(safe.y, size) - 0.36 * size - side / 2, side, side)
    canvas.marks.append(SymbolMark(badge.symbol, spot, colours.ink(badge.colour)))
    letters = canvas.letters(size, REGULAR, colours.soft)
    muted = canvas.letters(size, REGULAR, colours.muted)
    room = safe.width - indent - size - muted.width(aside)
    for name in names:
        if room > 0 and len(letters.wrap(name, room)) <= 1:
            canvas.paragraph(name, canvas.below(safe.y, indent), letters, most=1)
            canvas.text_right(aside, safe.right, line_base(safe.y, size), muted)
            return safe.y + block_height(1, size)
    top = canvas.paragraph(names[0], canvas.below(safe.y, indent), letters, most=2)
    top = max(top, safe.y + block_height(1, size))
    return canvas.paragraph(aside, canvas.below(top, indent), muted, most=1)
