"""Lays out a message as a band over whatever the hall sees."""

from functools import lru_cache

from moderator.slides.bodies import Overlay
from moderator.slides.canvas import Look, SlideCanvas, block_height, line_base
from moderator.slides.fonts import BOLD, FIGURES
from moderator.slides.marks import HEIGHT, BoxMark, Mark, Rectangle

SIZES = (132.0, 116.0, 104.0, 92.0, 80.0)
"""Sizes that the letters may have, the largest first; the smallest of the hall comes last."""
MOST_LINES = 2
"""Lines that are read while somebody speaks."""
PADDING = 0.6
"""Space above and below the lines, in sizes of the letters."""
GAP = 0.8
"""Space between the words and the time, in sizes of the letters."""
DIMMED = "B3"
"""How much of the slide's background covers the slide: 70 %, in two hexadecimal digits."""


def overlay_marks(overlay: Overlay, look: Look, aspect: float, ground: str) -> tuple[Mark, ...]:
    """Lay out a band in the warning's colour over the dimmed slide.

    The largest size is chosen at which the words take two lines at most; where they do not even in
    the hall's smallest letters, the band grows, since nothing is cut.
    """
    canvas = SlideCanvas.of(look, aspect)
    size, lines = _chosen(overlay, canvas)
    colours, safe = canvas.palette, canvas.safe
    words = canvas.letters(size, BOLD, colours.ground)
    block = block_height(max(len(lines), 1), size)
    height = block + 2 * PADDING * size
    top = (HEIGHT - height) / 2
    wide = Rectangle(-canvas.width, top, 3 * canvas.width, height)  # beyond the sides of the slide
    all_over = Rectangle(-canvas.width, -HEIGHT, 3 * canvas.width, 3 * HEIGHT)
    canvas.marks.append(BoxMark(all_over, f"#{DIMMED}{ground[1:]}"))
    canvas.marks.append(BoxMark(wide, colours.warning))
    canvas.lines(lines, safe.x, top + PADDING * size, words)
    if overlay.figures:
        figures = canvas.letters(size, FIGURES, colours.ground)
        base = line_base(HEIGHT / 2 - block_height(1, size) / 2, size)
        if lines:
            canvas.text_right(overlay.figures, safe.right, base, figures)
        else:
            canvas.text(overlay.figures, safe.x, base, figures)
    return tuple(canvas.marks)


def overlay_fits(overlay: Overlay, look: Look, aspect: float) -> bool:
    """Return whether the words take two lines at most in letters that the last row can read."""
    return len(_chosen(overlay, SlideCanvas.of(look, aspect))[1]) <= MOST_LINES


@lru_cache(maxsize=32)
def _lines(overlay: Overlay, look: Look, width: float, size: float) -> tuple[str, ...]:
    canvas = SlideCanvas(look, width)
    taken = 0.0
    if overlay.figures:
        # as wide as the widest time, so that the words keep their lines while it runs down
        widest = "".join("0" if sign.isdigit() else sign for sign in overlay.figures)
        taken = canvas.letters(size, FIGURES).width(widest) + GAP * size
    return canvas.letters(size, BOLD).wrap(overlay.words, canvas.safe.width - taken)


def _chosen(overlay: Overlay, canvas: SlideCanvas) -> tuple[float, tuple[str, ...]]:
    small = canvas.sizes.small
    sizes = [size for size in SIZES if size > small]
    for size in (*sizes, small):
        lines = _lines(overlay, canvas.look, canvas.width, size)
        if len(lines) <= MOST_LINES:
            break
    return size, lines
