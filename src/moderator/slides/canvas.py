"""The sheet on which layouts set their marks: margins, letter sizes, lines and the pen."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from moderator.rules.hyphenation import syllable_ends
from moderator.rules.legibility import (
    LIST_MINUTES,
    MINIMUM_MINUTES,
    READING_MINUTES,
    letter_height,
)
from moderator.slides.fonts import BOLD, CAP_SHARE, Face, plain, text_width
from moderator.slides.marks import HEIGHT, BoxMark, Mark, Rectangle, Slide, TextMark
from moderator.slides.palette import Palette, palette

BREAK_AFTER = "-‐–—/·…&+"
WIDE = frozenset("WF")
"""East Asian letters, between which a line may end."""
LEAST = 3
"""Letters on either side of a break of a word that has no syllables."""


def wrap(text: str, face: Face, size: float, width: float, language: str) -> tuple[str, ...]:
    """Break text into lines no wider than `width`: at blanks, after hyphens, between syllables.

    A word is broken only where it is longer than a line; in the middle of a syllable only where
    that is longer than a line, or the word has none, as a code. At least one letter stands in a
    line. language: "de" or "en".
    """
    lines: list[str] = []
    line = ""
    for word in plain(text).split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, face, size) <= width:
            line = longer
            continue
        if line:
            room = width - text_width(line + " ", face, size)
            head, tail = _head(word, _own_ends(word), "", (face, size, room))
            if head:
                lines.append(f"{line} {head}")
                word = tail  # noqa: PLW2901 - the rest of the word begins the next line
            else:
                lines.append(line)
        *full, line = _broken(word, (face, size, width), language)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def shortened(
    lines: tuple[str, ...], most: int, face: Face, size: float, width: float
) -> tuple[str, ...]:
    """Keep at most so many lines and close the last with an ellipsis where some are left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and text_width(last + " …", face, size) > width:
        words = last.rsplit(" ", 1)
        last = words[0] if len(words) > 1 else last[:-1].rstrip()
    return (*lines[: most - 1], f"{last.rstrip('-')} …".strip())


_Room = tuple[Face, float, float]
"""Letters, their size and the width of a line."""


def _broken(word: str, room: _Room, language: str) -> list[str]:
    """Break one word that may be longer than a line."""
    own, syllables = _own_ends(word), syllable_ends(word, language)
    lines: list[str] = []
    face, size, width = room
    done = 0  # a rest is no word of its own: its syllables are those of the whole
    while text_width(word[done:], face, size) > width and len(word) - done > 1:
        rest = word[done:]
        head, tail = _head(rest, [end - done for end in own if end > done], "", room)
        if not head:
            head, tail = _head(rest, [end - done for end in syllables if end > done], "-", room)
        if not head:
            head, tail = _torn(rest, room)
        lines.append(head)
        done = len(word) - len(tail)
    return [*lines, word[done:]]


def _own_ends(word: str) -> list[int]:
    """Find the places where a line may end without a hyphen of ours."""
    return [place for place in range(1, len(word)) if _ends_at(word, place)]


def _ends_at(word: str, place: int) -> bool:
    before, after = word[place - 1], word[place]
    if place > 2 and before in BREAK_AFTER:
        return word[place - 2].isalpha()
    if unicodedata.category(after) in {"Mn", "Mc", "Me", "Po", "Pe", "Pf"}:
        return False
    wide = unicodedata.east_asian_width(before) in WIDE
    return wide or unicodedata.east_asian_width(after) in WIDE


def _head(word: str, ends: Iterable[int], mark: str, room: _Room) -> tuple[str, str]:
    """Longest part of a word up to one of these places that still fits, with a mark; maybe none."""
    face, size, width = room
    for place in sorted(ends, reverse=True):
        if text_width(word[:place] + mark, face, size) <= width:
            return word[:place] + mark, word[place:]
    return "", word


def _torn(word: str, room: _Room) -> tuple[str, str]:
    """Tear a word where the line ends, leaving three letters on either side where possible."""
    face, size, width = room
    fitting = 1
    while fitting < len(word) - 1 and text_width(word[: fitting + 1] + "-", face, size) <= width:
        fitting += 1
    if len(word) - fitting < LEAST and fitting > LEAST + 1:
        fitting = len(word) - LEAST
    while fitting < len(word) - 1 and unicodedata.combining(word[fitting]):
        fitting += 1
    # a hyphen would become a part of an address or a number
    mark = "-" if word[fitting - 1].isalpha() and word[fitting].isalpha() else ""
    return word[:fitting] + mark, word[fitting:]


SHALLOWEST, DEEPEST = 5.0, 16.0
"""Depths between which the letters grow; beyond, a slide would look empty or hold no word."""
WIDEST, NARROWEST = 2.4, 1.25
"""Aspects between which the canvas follows the screen; beyond, its ground fills the rest."""
SIDE, TOP, FOOT = 0.0573, 62.0, 1020.0
"""Margins: at the sides as a share of the width, above and below in units."""
LEADING = 1.22


@dataclass(frozen=True, slots=True)
class Look:
    """How the hall wants to be shown things: dark or light, how deep it is, in which language."""

    dark: bool = True
    depth: float = 6.0
    language: str = "de"

    @property
    def palette(self) -> Palette:
        """Colours that suit the hall."""
        return palette(dark=self.dark)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of letters in units for a hall; none may be smaller than `small`."""

    small: float
    listed: float
    body: float
    title: float
    headline: float

    @staticmethod
    def of(depth: float) -> "Sizes":
        """Sizes for a hall of a depth in picture heights."""
        deep = min(max(depth, SHALLOWEST), DEEPEST)
        small, listed, body = (
            letter_height(deep, minutes) * HEIGHT / CAP_SHARE
            for minutes in (MINIMUM_MINUTES, LIST_MINUTES, READING_MINUTES)
        )
        return Sizes(
            small, listed, body, max(body, min(74.0, body * 1.3)), max(body, min(92.0, body * 1.6))
        )


@dataclass(frozen=True, slots=True)
class Letters:
    """How a text is set: size in units, cut and colour; language: whose syllables it has."""

    size: float
    face: Face
    colour: str
    language: str

    def width(self, text: str) -> float:
        """Width of a line."""
        return text_width(plain(text), self.face, self.size)

    def wrap(self, text: str, width: float, most: int | None = None) -> tuple[str, ...]:
        """Break a text into lines; where only so many are wanted, the last is cut short."""
        lines = wrap(text, self.face, self.size, width, self.language)
        return lines if most is None else shortened(lines, most, self.face, self.size, width)

    def mark(self, text: str, x: float, baseline: float) -> TextMark:
        """Place a line of text."""
        clean = plain(text)
        width = text_width(clean, self.face, self.size)
        return TextMark(clean, x, baseline, self.size, width, self.face, self.colour)


@dataclass(slots=True)
class SlideCanvas:
    """A slide in the making.

    look: of the hall; width: in units; marks: set so far.
    """

    look: Look
    width: float
    marks: list[Mark] = field(default_factory=list)

    @staticmethod
    def of(look: Look, aspect: float) -> "SlideCanvas":
        """Make an empty canvas for a screen that is `aspect` times as wide as high."""
        return SlideCanvas(look, min(max(aspect, NARROWEST), WIDEST) * HEIGHT)

    @property
    def palette(self) -> Palette:
        """Colours that suit the hall."""
        return self.look.palette

    @property
    def sizes(self) -> Sizes:
        """Sizes of letters that suit the hall."""
        return Sizes.of(self.look.depth)

    @property
    def safe(self) -> Rectangle:
        """The area within which everything that is read stands."""
        return safe_area(self.width)

    def fresh(self) -> "SlideCanvas":
        """Make an empty canvas like this one."""
        return SlideCanvas(self.look, self.width)

    def letters(self, size: float, face: Face, colour: str = "") -> Letters:
        """Choose letters for a text in the hall's language; without a colour the text's own."""
        return Letters(size, face, colour or self.palette.text, self.look.language)

    def slide(self, ground: str | None = None) -> Slide:
        """Finish the slide."""
        return Slide(self.width, ground or self.palette.ground, tuple(self.marks))

    def text(self, text: str, x: float, baseline: float, letters: Letters) -> float:
        """Set a line of text whose left edge is x; return its right edge."""
        mark = letters.mark(text, x, baseline)
        if mark.text:
            self.marks.append(mark)
        return x + mark.width

    def text_right(self, text: str, right: float, baseline: float, letters: Letters) -> float:
        """Set a line of text whose right edge is given; return its left edge."""
        left = right - letters.width(text)
        self.text(text, left, baseline, letters)
        return left

    def lines(self, lines: tuple[str, ...], x: float, top: float, letters: Letters) -> float:
        """Set lines one below the other from a top edge on; return the lower edge."""
        for place, line in enumerate(lines):
            self.text(line, x, line_base(top, letters.size, place), letters)
        return top + block_height(len(lines), letters.size)

    def paragraph(
        self, text: str, within: Rectangle, letters: Letters, most: int | None = None
    ) -> float:
        """Set a text broken into lines from the top of an area on, at most so many of them.

        Return the lower edge, which may lie below that of the area.
        """
        return self.lines(letters.wrap(text, within.width, most), within.x, within.y, letters)

    def heading(self, text: str, within: Rectangle, most: int, room: float) -> float:
        """Set a heading as large as lets it take at most so many lines; return the lower edge.

        It keeps to `room` units of height; in the smallest letters of the hall it may take more
        lines than `most`, so that it is cut only where even they leave no room.
        """
        for size in (self.sizes.title, self.sizes.body, self.sizes.listed, self.sizes.small):
            letters = self.letters(size, BOLD)
            lines = letters.wrap(text, within.width)
            if len(lines) <= most and block_height(len(lines), size) <= room:
                return self.lines(lines, within.x, within.y, letters)
        return self.paragraph(text, within, letters, max(1, lines_in(room, size)))

    def box(self, area: Rectangle, colour: str, radius: float = 0.0) -> None:
        """Set a filled rectangle."""
        self.marks.append(BoxMark(area, colour, radius))

    def below(self, top: float, indent: float = 0.0) -> Rectangle:
        """The part of the safe area below a height, from an indent on."""
        safe = self.safe
        return Rectangle(safe.x + indent, top, safe.width - indent, max(0.0, safe.bottom - top))


def safe_area(width: float) -> Rectangle:
    """Area of a canvas within which everything that is read stands."""
    side = width * SIDE
    return Rectangle(side, TOP, width - 2 * side, FOOT - TOP)


def block_height(lines: int, size: float) -> float:
    """Height of so many lines of text."""
    return lines * size * LEADING


def line_base(top: float, size: float, place: int = 0) -> float:
    """Base line of a line of a block that begins at `top`."""
    return top + place * size * LEADING + 0.97 * size


def lines_in(height: float, size: float) -> int:
    """Number of lines that fit into a height."""
    return int((height + 0.01) // (size * LEADING))
