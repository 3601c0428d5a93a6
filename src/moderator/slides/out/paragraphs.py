"""Joins the lines of a slide to the paragraphs that they were broken from."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, field, replace
from itertools import pairwise

from moderator.exchange.slides_out.shapes import LEADING, TextShape
from moderator.slides.bodies import Body
from moderator.slides.fonts import plain, text_width
from moderator.slides.marks import EdgeMark, Mark, Rectangle, Slide, TextMark

CUT = "…"
"""Ends a text of which a slide shows only the beginning."""
TOLERANCE = 1.0
"""By how many units lines of one paragraph may be off."""
SLACK = 1.03
"""Factor of a paragraph's width, since another program measures letters a little differently."""
SAME = 0.01
"""By how many units edges that are meant to be the same may differ."""
ASIDE = 0.15
"""Share of the width in which no line is flush right."""
NARROWER = 0.93
"""Width of Arial's letters, in which files are opened, as a share of those in the hall."""
SOFT_HYPHEN = "\u00ad"
GAP = 8.0
"""Least space between a paragraph and what is beside it, in units."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; text: as it was written, before it was broken."""

    lines: tuple[TextMark, ...]
    text: str


@dataclass(slots=True)
class _Open:
    """Lines that may go on. bare: their letters without spaces and hyphens."""

    lines: list[TextMark]
    bare: str


@dataclass(slots=True)
class Sources:
    """All texts of a scene, in which lines are found again whatever hyphens were added."""

    texts: tuple[str, ...]
    _bare: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._bare = tuple(_bare(text) for text in self.texts)

    @staticmethod
    def of(body: Body) -> "Sources":
        """Collect the texts of a scene's body."""
        found = dict.fromkeys(plain(text) for text in _texts(astuple(body)))
        return Sources(tuple(text for text in found if text))

    def hold(self, bare: str) -> bool:
        """Return whether any text has these letters in a row."""
        return any(bare in known for known in self._bare)

    def written(self, lines: Sequence[str]) -> str:
        """Return the text that was broken into these lines; if it is unknown, the lines joined."""
        last = lines[-1]
        cut = last.endswith(CUT)
        shown = (*lines[:-1], last.removesuffix(CUT).rstrip()) if cut else tuple(lines)
        bare = "".join(_bare(line) for line in shown)
        for text, known in zip(self.texts, self._bare, strict=True):
            start = known.find(bare) if bare else -1
            if start >= 0:
                found = _slice(text, start, start + len(bare), shown)
                return f"{found} {CUT}" if cut and not found.endswith(CUT) else found
        return _joined(lines)


def paragraphs(slide: Slide, body: Body) -> dict[TextMark, Paragraph]:
    """Return the paragraphs of a slide, each by the mark of its first line.

    Lines of one paragraph have the same letters and left edge, follow at the distance of lines, and
    are found in a row in one text of the scene. Between them, other marks may have been placed.
    """
    sources = Sources.of(body)
    open_: list[_Open] = []
    for mark in slide.marks:
        if not isinstance(mark, TextMark) or not mark.text:
            continue
        bare = _bare(mark.text)
        above = next((one for one in reversed(open_) if _follows(one, mark)), None)
        if above is not None and sources.hold(above.bare + bare.removesuffix(CUT)):
            above.lines.append(mark)
            above.bare += bare
        else:
            open_.append(_Open([mark], bare))
    return {
        one.lines[0]: Paragraph(
            tuple(one.lines), sources.written([line.text for line in one.lines])
        )
        for one in open_
    }


def text_shape(paragraph: Paragraph, slide: Slide, safe: Rectangle) -> TextShape:
    """Return a paragraph as a shape, with its room in the safe area of its slide."""
    first = paragraph.lines[0]
    lines = tuple(line.text for line in paragraph.lines)
    shape = TextShape(
        paragraph.text,
        lines,
        first.x,
        first.baseline,
        0.0,
        first.size,
        first.colour,
        first.face.weight,
        first.face.tabular,
        first.face.tight,
    )
    own = _around(paragraph.lines)
    others = [area for mark in slide.marks if (area := _area(mark, paragraph)) is not None]
    if len(lines) == 1 and _is_flush_right(own, slide, safe):
        ends = [o.right + GAP for o in others if _beside(o, own) and o.right <= own.x + GAP]
        room = max(own.width * SLACK, own.right - max([safe.x, *ends]))
        return replace(shape, x=own.right, room=room, flush_right=True)
    starts = [o.x - GAP for o in others if _beside(o, own) and o.x >= own.right - GAP]
    free = max(own.width * SLACK, min([safe.right, *starts]) - own.x)
    whole = len(lines) == 1 or any(line.endswith("-") for line in lines[:-1])
    room = free if whole else min(free, own.width * SLACK + GAP)
    return replace(shape, room=room, text=_breakable(paragraph, room))


def _breakable(paragraph: Paragraph, room: float) -> str:
    """Return a text with a soft hyphen in each word that has no room in one line."""
    text = paragraph.text
    for above, below in pairwise(paragraph.lines):
        head = above.text.rpartition(" ")[2]
        first, last = head.removesuffix("-"), below.text.partition(" ")[0]
        width = text_width(first + last, above.face, above.size) * NARROWER
        if head.endswith("-") and width > room:
            text = text.replace(first + last, first + SOFT_HYPHEN + last)
    return text


def _is_flush_right(own: Rectangle, slide: Slide, safe: Rectangle) -> bool:
    """Return whether a line ends where the slide does, or where another line of a column does."""
    if own.x < safe.x + safe.width * ASIDE:
        return False
    texts = (mark.area for mark in slide.marks if isinstance(mark, TextMark))
    column = (o for o in texts if abs(o.right - own.right) < SAME and abs(o.x - own.x) > SAME)
    return abs(own.right - safe.right) < SAME or next(column, None) is not None


def _around(lines: Sequence[TextMark]) -> Rectangle:
    first, last = lines[0].area, lines[-1].area
    return Rectangle(first.x, first.y, max(m.width for m in lines), last.bottom - first.y)


def _area(mark: Mark, paragraph: Paragraph) -> Rectangle | None:
    if isinstance(mark, EdgeMark) or mark in paragraph.lines:
        return None
    return mark.area


def _beside(other: Rectangle, own: Rectangle) -> bool:
    return other.y < own.bottom and other.bottom > own.y


def _follows(above: _Open, mark: TextMark) -> bool:
    last = above.lines[-1]
    return (
        (last.size, last.face, last.colour) == (mark.size, mark.face, mark.colour)
        and abs(last.x - mark.x) < TOLERANCE
        and abs(mark.baseline - last.baseline - LEADING * mark.size) < TOLERANCE
    )


def _bare(text: str) -> str:
    return "".join(letter for letter in text if _counts(letter))


def _counts(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) != "Pd"


def _slice(text: str, start: int, end: int, lines: Sequence[str]) -> str:
    """Return the part of a text between two of its bare letters, with dashes that lines show."""
    places = [place for place, letter in enumerate(text) if _counts(letter)]
    first, last = places[start], places[end - 1] + 1
    before = lines[0][: _leading(lines[0])]
    after = lines[-1][len(lines[-1]) - _leading(lines[-1][::-1]) :]
    if text[:first].endswith(before):
        first -= len(before)
    if text[last:].startswith(after):
        last += len(after)
    return text[first:last]


def _leading(text: str) -> int:
    """Return the number of spaces and dashes that a text begins with."""
    return next((place for place, letter in enumerate(text) if _counts(letter)), 0)


def _joined(lines: Sequence[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        torn = text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower()
        text = text[:-1] + line if torn else f"{text} {line}"
    return text


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _texts(inner)
