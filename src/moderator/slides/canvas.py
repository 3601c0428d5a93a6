"""The canvas on which layouts place their marks, with margins, letter sizes and line breaking."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from math import inf

from moderator.rules.hyphenation import syllable_ends
from moderator.rules.legibility import DEEP_HALL, NEAR_HALL, smallest_letter
from moderator.slides.fonts import BOLD, CAP_SHARE, Face, plain, text_width
from moderator.slides.marks import HEIGHT, BoxMark, Mark, Rectangle, Slide, TextMark
from moderator.slides.palette import Palette, palette

BREAK_AFTER = "-‐–—/·…&+"
WIDE = frozenset("WF")
"""East Asian characters, between which a line may end."""
LEAST = 3
"""Least letters on either side of a break in a word without known syllables."""
LONGEST_LINE = 45
"""Most letters of a line: longer ones are not read at a glance."""
MOST_WORDS = 60
"""Most words of a text whose lines are made even; nobody sees it in a longer one."""


_Room = tuple[Face, float, float]
"""Typeface, size of the letters and width of a line."""


def wrap(text: str, face: Face, size: float, width: float, language: str) -> tuple[str, ...]:
    """Break text into lines no wider than `width`: at spaces, after hyphens, between syllables.

    No line has more than LONGEST_LINE letters.

    A word is broken only if it is longer than a line, and within a syllable only if that is longer
    than a line, or if the word has no syllables, such as a code. Each line has at least one letter.
    language: "de" or "en".
    """
    lines: list[str] = []
    line = ""
    for word in plain(text).split(" "):
        longer = f"{line} {word}" if line else word
        if _fits(longer, (face, size, width)):
            line = longer
            continue
        if line:
            room = width - text_width(line + " ", face, size)
            ends = [end for end in _own_ends(word) if len(line) + 1 + end <= LONGEST_LINE]
            head, tail = _head(word, ends, "", (face, size, room))
            if head:
                lines.append(f"{line} {head}")
                word = tail  # noqa: PLW2901 - the rest of the word begins the next line
            else:
                lines.append(line)
        *full, line = _broken(word, (face, size, width), language)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def evened(lines: tuple[str, ...], room: _Room) -> tuple[str, ...]:
    """Move words between lines so that the longest is as short as can be, and none stands alone.

    The number of lines stays (dynamic programming over the words). Lines stay as they are where a
    word is broken between them.
    """
    words = " ".join(lines).split(" ")
    if len(lines) < 2 or len(words) > MOST_WORDS or any(line[-1:] == "-" for line in lines[:-1]):
        return lines
    face = room[0]
    space = text_width(" ", face, 1.0)
    ends = list(accumulate((text_width(word, face, 1.0) + space for word in words), initial=0.0))
    costs = [0.0, *[inf] * len(words)]
    cuts: list[list[int]] = []
    for _ in lines:
        ways = [
            min((costs[start] + (ends[end] - ends[start]) ** 4, start) for start in range(end))
            for end in range(1, len(words) + 1)
        ]
        costs = [inf, *(cost for cost, _ in ways)]
        cuts.append([start for _, start in ways])
    even: list[str] = []
    end = len(words)
    for starts in reversed(cuts):
        start = starts[end - 1]
        even.insert(0, " ".join(words[start:end]))
        end = start
    return tuple(even) if all(even) and all(_fits(line, room) for line in even) else lines


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


def _fits(text: str, room: _Room) -> bool:
    face, size, width = room
    return len(text) <= LONGEST_LINE and text_width(text, face, size) <= width


def _broken(word: str, room: _Room, language: str) -> list[str]:
    """Break one word that may be longer than a line."""
    own, syllables = _own_ends(word), syllable_ends(word, language)
    lines: list[str] = []
    done = 0  # the rest of a word keeps the syllables of the whole word
    while not _fits(word[done:], room) and len(word) - done > 1:
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
    for place in sorted(ends, reverse=True):
        if _fits(word[:place] + mark, room):
            return word[:place] + mark, word[place:]
    return "", word


def _torn(word: str, room: _Room) -> tuple[str, str]:
    """Split a word where the line ends, leaving three letters on either side if possible."""
    fitting = 1
    while fitting < len(word) - 1 and _fits(word[: fitting + 1] + "-", room):
        fitting += 1
    if len(word) - fitting < LEAST and fitting > LEAST + 1:
        fitting = len(word) - LEAST
    while fitting < len(word) - 1 and unicodedata.combining(word[fitting]):
        fitting += 1
    # no hyphen, since it would look like a part of the address or number
    mark = "-" if word[fitting - 1].isalpha() and word[fitting].isalpha() else ""
    return word[:fitting] + mark, word[fitting:]


POINTS = ((80.0, 1.44), (76.0, 1.32), (76.0, 1.2), (75.0, 1.1))
"""Sizes that points may have, the largest first, each also as a share of the smallest letters."""
HEADLINES = ((104.0, 1.92), (96.0, 1.72), (90.0, 1.54), (76.0, 1.54), (75.0, 1.54))
"""Sizes that headlines may have, like those of points."""
SHALLOWEST, DEEPEST = 5.0, 16.0
"""Range of depths for which letters grow; beyond it, slides would be too empty or too full."""
WIDEST, NARROWEST = 2.4, 1.25
"""Range of aspects that the canvas follows; beyond it, the background fills the rest."""
SIDE, WIDE_SIDE = 0.0375, 0.05
"""Margins left and right as a share of the width: the least, and those of a hall that is not deep,
in which lines are short enough anyway."""
TOP, FOOT = 46.0, 1040.0
"""Margins above and below in units."""
LEADING = 1.15
"""Distance between baselines, in sizes of the letters."""
RISE = 0.935
"""Distance of the first baseline from the top of a block: accents reach a little above it."""
OVERSHOOT = 6.0
"""How far accents and descenders may reach beyond a block, in units."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look for a hall: dark or light, its depth, and the language."""

    dark: bool = True
    depth: float = 8.0
    language: str = "de"

    @property
    def palette(self) -> Palette:
        """The colours for this look."""
        return palette(dark=self.dark)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of letters in units for a hall; none may be smaller than `small`.

    listed: for names that are looked up. body, title, headline: usual ones. points, headlines: from
    the largest to the smallest that may be chosen, so that a slide is filled.
    """

    small: float
    listed: float
    body: float
    title: float
    headline: float
    points: tuple[float, ...]
    headlines: tuple[float, ...]

    @staticmethod
    def of(depth: float) -> "Sizes":
        """Return the sizes for a hall of a depth in picture heights."""
        small = smallest_letter(min(max(depth, SHALLOWEST), DEEPEST)) * HEIGHT / CAP_SHARE
        body = max(small, min(58.0, small * 1.14))
        return Sizes(
            small,
            small,
            body,
            max(body, min(77.0, body * 1.3)),
            max(body, min(96.0, body * 1.6)),
            tuple(max(small, min(size, small * share)) for size, share in POINTS),
            tuple(max(small, min(size, small * share)) for size, share in HEADLINES),
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
        lines = evened(lines, (self.face, self.size, width))
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
        share = min(max((self.look.depth - NEAR_HALL) / (DEEP_HALL - NEAR_HALL), 0.0), 1.0)
        area = safe_area(self.width, WIDE_SIDE + share * (SIDE - WIDE_SIDE))
        return Rectangle(area.x, area.y + OVERSHOOT, area.width, area.height - 2 * OVERSHOOT)

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


def safe_area(width: float, margin: float = SIDE) -> Rectangle:
    """Return the area of a canvas that contains everything that has to be read."""
    side = width * margin
    return Rectangle(side, TOP, width - 2 * side, FOOT - TOP)


def block_height(lines: int, size: float) -> float:
    """Return the height of a number of lines of text."""
    return lines * size * LEADING


def line_base(top: float, size: float, place: int = 0) -> float:
    """Return the baseline of a line in a block that begins at `top`."""
    return top + place * size * LEADING + RISE * size


def lines_in(height: float, size: float) -> int:
    """Return the number of lines that fit into a height."""
    return int((height + 0.01) // (size * LEADING))
