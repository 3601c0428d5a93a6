"""Lays out a countdown: the figures, how much has passed, and what follows, when and where."""

from collections.abc import Sequence

from moderator.slides.bodies import Countdown
from moderator.slides.canvas import LEADING, SlideCanvas
from moderator.slides.fonts import ASCENT, FIGURES, REGULAR, STRONG, TIMES, text_width
from moderator.slides.layout.flow import SlideColumn, side_by_side, text_lines
from moderator.slides.marks import Rectangle, Slide

FIGURE_SIZE = 620.0
"""Size of the figures, if the width allows."""
BELOW_MIDDLE = 0.36
"""Distance from the middle of the figures to their baseline, in their size."""
FIGURE_ROOM = 2.0
"""Least height of the figures, in lines of text."""
WHOLE = ((2, 2, 1), (2, 2, 2), (3, 3, 1), (3, 3, 2), (3, 3, 0), (4, 4, 0))
"""Lines of heading, title and place in the smallest letters; the place goes first."""
CUT = ((2, 2, 0), (1, 1, 0), (0, 1, 0), (0, 0, 0))
"""Lines of heading, title and place around figures that have no room beside the whole texts."""
BAR = 16.0
BAR_GAP = 26.0
"""Space above and below the bar."""
BESIDE = 0.3
"""Greatest share of the width for the time that stands beside what follows."""


def countdown_slides(body: Countdown, canvas: SlideCanvas) -> tuple[Slide, ...]:
    """Lay out the time left in figures of equal width, so that they do not jitter.

    In a very deep hall, heading and title are shrunk or left out so that the figures fit.
    """
    sizes, colours, safe = canvas.sizes, canvas.palette, canvas.safe
    bar = 0.0 if body.share is None else BAR + 2 * BAR_GAP
    ways = [(size, 2, 2, where, False) for where in (1, 2) for size in (sizes.title, sizes.body)]
    ways += [(sizes.small, *most, False) for most in WHOLE]
    ways += [(sizes.small, *most, True) for most in CUT]
    for size, *most, may_cut in ways:
        upper, lower = _around(body, canvas, size, most)
        room = safe.height - upper.height - lower.height - bar
        whole = may_cut or _whole(body, canvas, size, most)
        if whole and room >= FIGURE_ROOM * sizes.body * LEADING:
            break
    canvas.marks.extend(upper.marks(safe.x, safe.y))
    foot = safe.bottom - lower.height
    canvas.marks.extend(lower.marks(safe.x, foot))
    if body.share is not None:
        _bar(canvas, body.share, foot - BAR_GAP - BAR)
    width = text_width(body.figures, FIGURES, 1.0)
    if width:
        highest = room / 2 / (ASCENT - BELOW_MIDDLE)
        size = min(FIGURE_SIZE, safe.width / width, room / LEADING, highest)
        middle = safe.y + upper.height + room / 2
        letters = canvas.letters(size, FIGURES, colours.warning if body.over else colours.text)
        canvas.text(body.figures, safe.x, middle + BELOW_MIDDLE * size, letters)
    return (canvas.slide(),)


def _bar(canvas: SlideCanvas, share: float, y: float) -> None:
    safe, colours = canvas.safe, canvas.palette
    canvas.box(Rectangle(safe.x, y, safe.width, BAR), colours.line, BAR / 2)
    passed = min(max(share, 0.0), 1.0) * safe.width
    if passed >= BAR:
        canvas.box(Rectangle(safe.x, y, passed, BAR), colours.accent, BAR / 2)


def _whole(body: Countdown, canvas: SlideCanvas, size: float, most: Sequence[int]) -> bool:
    """Return whether heading, title and place fit into `most` lines, or the place is left out."""
    heading = canvas.letters(size, STRONG).wrap(body.heading, canvas.safe.width)
    indent = _indent(body, canvas, size)
    title = canvas.letters(size, REGULAR).wrap(body.title, canvas.safe.width - indent)
    quiet = canvas.letters(canvas.sizes.small, REGULAR)
    where = quiet.wrap(body.where, canvas.safe.width - indent) if most[2] else ()
    return all(
        len(lines) <= most_lines
        for lines, most_lines in zip((heading, title, where), most, strict=True)
    )


def _indent(body: Countdown, canvas: SlideCanvas, size: float) -> float:
    """Return where the title begins: beside the time of what follows, if that is short."""
    width = canvas.letters(size, TIMES).width(body.following)
    beside = 0 < width <= BESIDE * canvas.safe.width and bool(body.title)
    return width + 0.7 * size if beside else 0.0


def _around(
    body: Countdown, canvas: SlideCanvas, size: float, most: Sequence[int]
) -> tuple[SlideColumn, SlideColumn]:
    """Return what is above and below the figures of a countdown.

    size: of heading and title. most: greatest number of lines of heading, title and place.
    """
    most_heading, most_title, most_where = most
    colours, width, small = canvas.palette, canvas.safe.width, canvas.sizes.small
    upper, lower = SlideColumn([], []), SlideColumn([], [])
    if most_heading:
        letters = canvas.letters(size, STRONG)
        upper.add(text_lines(body.heading, width, letters, most=most_heading))
    indent = _indent(body, canvas, size) if most_title else 0.0
    accent = canvas.letters(size if indent else small, TIMES, colours.accent)
    label = text_lines(body.following, width, accent, most=1)
    titles = canvas.letters(size, REGULAR)
    title = text_lines(body.title, width - indent, titles, x=indent, most=max(1, most_title))
    if indent:
        lower.add(side_by_side(label, title))
    else:
        lower.add(label)
        lower.add(title if most_title else ())
    if most_where:
        quiet = canvas.letters(small, REGULAR, colours.muted)
        lower.add(text_lines(body.where, width - indent, quiet, x=indent, most=most_where))
    return upper, lower
