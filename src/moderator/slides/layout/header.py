"""The header of slides about a theme: its symbol and name, and which group or page it is."""

from dataclasses import dataclass

from moderator.slides.bodies import Badge
from moderator.slides.canvas import SlideCanvas, block_height, line_base
from moderator.slides.fonts import REGULAR
from moderator.slides.marks import Rectangle, SymbolMark
from moderator.slides.theme_names import short_word

ROOM_FOR_TWO = 9.0
"""Height of the slide, in sizes of the smallest letters, from which a name may take two lines."""
FEW, MANY = 8, 888
"""Numbers of pages for whose count the header keeps room; mostly there are few."""


@dataclass(frozen=True, slots=True)
class SlideHeader:
    """What a header says.

    place: which group, or how many. short_theme: where the theme's name is too long beside it.
    paging: how pages are counted, such as "{page} of {pages}".
    """

    badge: Badge
    theme: str
    short_theme: str
    place: str
    paging: str

    def counted(self, page: int, pages: int) -> str:
        """Return the place with the number of the page, where there are several."""
        if pages < 2:
            return self.place
        counted = self.paging.format(page=page, pages=pages)
        return " · ".join(part for part in (self.place, counted) if part)

    def place_on(self, canvas: SlideCanvas, place: str, most: int) -> float:
        """Place theme and place, on one line if one of the theme's names fits, or a word of it.

        Whether it fits is decided with a count of so many pages, so that all slides begin alike.
        Returns the lower edge.
        """
        size, colours, safe = canvas.sizes.small, canvas.palette, canvas.safe
        side, indent = 0.76 * size, 1.2 * size
        spot = Rectangle(safe.x, line_base(safe.y, size) - 0.36 * size - side / 2, side, side)
        canvas.marks.append(SymbolMark(self.badge.symbol, spot, colours.ink(self.badge.colour)))
        letters = canvas.letters(size, REGULAR, colours.soft)
        muted = canvas.letters(size, REGULAR, colours.muted)
        short = self.short_theme or self.theme
        room = safe.width - indent - size - muted.width(self.counted(most, most))
        for name in (self.theme, short, short_word(short)):
            if room > 0 and len(letters.wrap(name, room)) <= 1:
                canvas.paragraph(name, canvas.below(safe.y, indent), letters, most=1)
                canvas.text_right(place, safe.right, line_base(safe.y, size), muted)
                return safe.y + block_height(1, size)
        # in a very deep hall the name is cut rather than the room for what the slide is about
        rows = 2 if safe.height >= ROOM_FOR_TWO * size else 1
        top = canvas.paragraph(self.theme, canvas.below(safe.y, indent), letters, most=rows)
        top = max(top, safe.y + block_height(1, size))
        if rows == 1:
            return top
        canvas.paragraph(place, canvas.below(top, indent), muted, most=1)
        return top + block_height(1, size)
