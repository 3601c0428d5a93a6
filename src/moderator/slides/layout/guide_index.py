"""Lays out the foot of a room guide: the letters of each page over a bar, and which page it is."""

from collections.abc import Sequence

from moderator.rules.listing import looked_for
from moderator.slides.canvas import SlideCanvas, block_height, line_base
from moderator.slides.fonts import REGULAR, STRONG, plain
from moderator.slides.marks import Rectangle

BAR = 10.0
BAR_GAP = 16.0
"""Space between the bars of two pages."""
LABEL_GAP = 6.0
"""Space between letters and bar."""
MOST_BARS = 24
"""Most pages with a bar each; more are one bar that fills."""
MOST_LETTERS = 12
"""Most letters of either end of a page."""

Span = tuple[str, str]
"""The names of the first and the last person of a page."""


def spans_of(pages: Sequence[Span], before_all: str = "", after_all: str = "") -> tuple[str, ...]:
    """Return the letters of each page: the fewest that separate it from its neighbours.

    before_all, after_all: the names next to the first and the last page, as on other screens.
    """
    spans = []
    for number, (first, last) in enumerate(pages):
        before = pages[number - 1][1] if number else before_all
        after = pages[number + 1][0] if number + 1 < len(pages) else after_all
        start, end = _separating(first, before), _separating(last, after)
        spans.append(start if start == end else f"{start} – {end}")
    return tuple(spans)


def _separating(name: str, other: str) -> str:
    """Return the fewest letters of a family name by which it differs from another name."""
    family = plain(name).partition(", ")[0]
    first = next((n for n, letter in enumerate(family) if looked_for(letter).isalnum()), 0)
    family = family[first:]
    theirs = looked_for(other)
    for end in range(1, min(len(family), MOST_LETTERS)):
        mine = looked_for(family[:end])
        if mine and not theirs.startswith(mine):
            return _capital(family[:end])
    return _capital(family[:MOST_LETTERS])


def _capital(letters: str) -> str:
    return letters[:1].title() + letters[1:]


def letters_fit(canvas: SlideCanvas, width: float, spans: Sequence[str]) -> bool:
    """Return whether the letters of each page have room over its bar."""
    strong = canvas.letters(canvas.sizes.small, STRONG)
    room = _bars(width, len(spans))[0]
    return all(strong.width(span) <= room for span in spans)


def index_height(canvas: SlideCanvas, pages: int, *, letters: bool) -> float:
    """Return the height of the foot; nothing for a single page."""
    if pages < 2:
        return 0.0
    return BAR + (block_height(1, canvas.sizes.small) + LABEL_GAP if letters else LABEL_GAP)


def place_index(
    canvas: SlideCanvas, area: Rectangle, spans: Sequence[str], number: int, *, letters: bool
) -> None:
    """Place the foot of a page at the bottom of an area, with or without each page's letters."""
    if len(spans) < 2:
        return
    colours, size = canvas.palette, canvas.sizes.small
    strong = canvas.letters(size, STRONG)
    quiet = canvas.letters(size, REGULAR, colours.muted)
    y = area.bottom - BAR
    base = line_base(y - LABEL_GAP - block_height(1, size), size)
    width, gap = _bars(area.width, len(spans))
    for place, span in enumerate(spans):
        x, shown = area.x + place * (width + gap), place == number
        bar = Rectangle(x, y, width, BAR)
        canvas.box(bar, colours.text if shown else colours.line, BAR / 2 if gap else 0.0)
        if letters:
            canvas.text(span, x, base, strong if shown else quiet)


def _bars(width: float, count: int) -> tuple[float, float]:
    """Return the width of each page's bar, and the space between two."""
    gap = BAR_GAP if count <= MOST_BARS else 0.0
    return (width - (count - 1) * gap) / max(1, count), gap
