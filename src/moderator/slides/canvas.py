"""The canvas on which layouts place their marks, with margins, letter sizes and line breaking."""

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
"""East Asian characters, between which a line may end."""
LEAST = 3
"""Least letters on either side of a break in a word without known syllables."""


def wrap(text: str, face: Face, size: float, width: float, language: str) -> tuple[str, ...]:
    """Break text into lines no wider than `width`: at spaces, after hyphens, between syllables.

    A word is broken only if it is longer than a line, and within a syllable only if that is longer
    than a line, or if the word has no syllables, such as a code. Each line has at least one letter.
    language: "de" or "en".
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
    """Keep at most `most` lines, ending with an ellipsis if some are left out."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and text_width(last + " …", face, size) > width:
        words = last.rsplit(" ", 1)
        last = words[0] if len(words) > 1 else last[:-1].rstrip()
    return (*lines[: most - 1], f"{last.rstrip('-')} …".strip())


_Room = tuple[Face, float, float]
"""Typeface, size of the letters and width of a line."""


def _broken(word: str, room: _Room, language: str) -> list[str]:
    """Break one word that may be longer than a line."""
    own, syllables = _own_ends(word), syllable_ends(word, language)
    lines: list[str] = []
    face, size, width = room
    done = 0  # the rest of a word keeps the syllables of the whole word
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
    """Find the places where a line may end without adding a hyphen."""
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
    """Split off the longest part up to one of these places that fits, with a mark; may be empty."""
    face, size, width = room
    for place in sorted(ends, reverse=True):
        if text_width(word[:place] + mark, face, size) <= width:
            return word[:place] + mark, word[place:]
    return "", word


def _torn(word: str, room: _Room) -> tuple[str, str]:
    """Split a word where the line ends, leaving three letters on either side if possible."""
    face, size, width = room
    fitting = 1
    while fitting < len(word) - 1 and text_width(word[: fitting + 1] + "-", face, size) <= width:
        fitting += 1
    if len(word) - fitting < LEAST and fitting > LEAST + 1:
        fitting = len(word) - LEAST
    while fitting < len(word) - 1 and unicodedata.combining(word[fitting]):
        fitting += 1
    # no hyphen, since it would look like a part of the address or number
    mark = "-" if word[fitting - 1].isalpha() and word[fitting].isalpha() else ""
    return word[:fitting] + mark, word[fitting:]


SHALLOWEST, DEEPEST = 5.0, 16.0
"""Range of depths for which letters grow; beyond it, slides would be too empty or too full."""
WIDEST, NARROWEST = 2.4, 1.25
"""Range of aspects that the canvas follows; beyond it, the background fills the rest."""
SIDE, TOP, FOOT = 0.0573, 62.0, 1020.0
"""Margins: left and right as a share of the width, above and below in units."""
LEADING = 1.22
"""Distance between baselines, in sizes of the letters."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look for a hall: dark or light, its depth, and the language."""

    dark: bool = True
    depth: float = 6.0
    language: str = "de"

    @property
    def palette(self) -> Palette:
        """The colours for this look."""
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
        """Return the sizes for a hall of a depth in picture heights."""
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
    """How a text is set: size in units, typeface and colour; language: for its syllables."""

    size: float
    face: Face
    colour: str
    language: str

    def width(self, text: str) -> float:
        """Return the width of a line."""
        return text_width(plain(text), self.face, self.size)

    def wrap(self, text: str, width: float, most: int | None = None) -> tuple[str, ...]:
        """Break a text into lines; with `most`, the last of them may be cut short."""
        lines = wrap(text, self.face, self.size, width, self.language)
        return lines if most is None else shortened(lines, most, self.face, self.size, width)

    def mark(self, text: str, x: float, baseline: float) -> TextMark:
        """Return the mark for a line of text."""
        clean = plain(text)
        width = text_width(clean, self.face, self.size)
        return TextMark(clean, x, baseline, self.size, width, self.face, self.colour)


@dataclass(slots=True)
class SlideCanvas:
    """A slide that is being laid out.

    look: of the hall; width: in units; marks: placed so far.
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
        """The colours for this look."""
        return self.look.palette

    @property
    def sizes(self) -> Sizes:
        """The sizes of letters for this look."""
        return Sizes.of(self.look.depth)

    @property
    def safe(self) -> Rectangle:
        """The area that contains everything that has to be read."""
        return safe_area(self.width)

    def fresh(self) -> "SlideCanvas":
        """Make an empty canvas like this one."""
        return SlideCanvas(self.look, self.width)

    def letters(self, size: float, face: Face, colour: str = "") -> Letters:
        """Return letters for a text in the hall's language; colour None is the colour of text."""
        return Letters(size, face, colour or self.palette.text, self.look.language)

    def slide(self, ground: str | None = None) -> Slide:
        """Finish the slide."""
        return Slide(self.width, ground or self.palette.ground, tuple(self.marks))

    def text(self, text: str, x: float, baseline: float, letters: Letters) -> float:
        """Place a line of text with its left edge at x; return its right edge."""
        mark = letters.mark(text, x, baseline)
        if mark.text:
            self.marks.append(mark)
        return x + mark.width

    def text_right(self, text: str, right: float, baseline: float, letters: Letters) -> float:
        """Place a line of text with a given right edge; return its left edge."""
        left = right - letters.width(text)
        self.text(text, left, baseline, letters)
        return left

    def lines(self, lines: tuple[str, ...], x: float, top: float, letters: Letters) -> float:
        """Place lines below each other from a top edge on; return the lower edge."""
        for place, line in enumerate(lines):
            self.text(line, x, line_base(top, letters.size, place), letters)
        return top + block_height(len(lines), letters.size)

    def paragraph(
        self, text: str, within: Rectangle, letters: Letters, most: int | None = None
    ) -> float:
        """Place a text, broken into at most `most` lines, at the top of an area.

        Returns the lower edge, which may be below that of the area.
        """
        return self.lines(letters.wrap(text, within.width, most), within.x, within.y, letters)

    def heading(self, text: str, within: Rectangle, most: int, room: float) -> float:
        """Place a heading as large as fits into `most` lines; return the lower edge.

        It stays within `room` units of height; in the smallest letters it may take more lines than
        `most`, so that it is cut only if it does not fit even then.
        """
        for size in (self.sizes.title, self.sizes.body, self.sizes.listed, self.sizes.small):
            letters = self.letters(size, BOLD)
            lines = letters.wrap(text, within.width)
            if len(lines) <= most and block_height(len(lines), size) <= room:
                return self.lines(lines, within.x, within.y, letters)
        return self.paragraph(text, within, letters, max(1, lines_in(room, size)))

    def box(self, area: Rectangle, colour: str, radius: float = 0.0) -> None:
        """Place a filled rectangle."""
        self.marks.append(BoxMark(area, colour, radius))

    def below(self, top: float, indent: float = 0.0) -> Rectangle:
        """Return the part of the safe area below a height, from an indent on."""
        safe = self.safe
        return Rectangle(safe.x + indent, top, safe.width - indent, max(0.0, safe.bottom - top))


def safe_area(width: float) -> Rectangle:
    """Return the area of a canvas that contains everything that has to be read."""
    side = width * SIDE
    return Rectangle(side, TOP, width - 2 * side, FOOT - TOP)


def block_height(lines: int, size: float) -> float:
    """Return the height of a number of lines of text."""
    return lines * size * LEADING


def line_base(top: float, size: float, place: int = 0) -> float:
    """Return the baseline of a line in a block that begins at `top`."""
    return top + place * size * LEADING + 0.97 * size


def lines_in(height: float, size: float) -> int:
    """Return the number of lines that fit into a height."""
    return int((height + 0.01) // (size * LEADING))
