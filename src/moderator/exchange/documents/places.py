"""Where the texts of a document stand on its pages, for a preview in which they are clicked.

Signs around each text that can be edited become metadata of no size as the page is set; a query at
the end of the template returns where these are.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from string import ascii_lowercase
from typing import Any

from moderator.exchange.documents.model import Document, KeyedText
from moderator.exchange.documents.walking import with_texts

SIGN = "\u00a4"
"""Before and after the letters that number a text. Every font has it, no hyphenation breaks it."""
LETTERS = 4
END = "z" * LETTERS
NONE: int = len(ascii_lowercase) ** LETTERS
"""A number that no text has."""
BEFORE = f'#show regex("{SIGN}[a-zA-Z]{{{LETTERS}}}{SIGN}"): it => [#metadata(it.text)<place>]\n'
AFTER = """
#context [#metadata(query(<place>).map(mark => (
  mark.value, mark.location().page(),
  mark.location().position().x.pt(), mark.location().position().y.pt(),
)))<places>]
"""
QUERY = "<places>"
_SIGNED = re.compile(f"{SIGN}([a-zA-Z]{{{LETTERS}}}){SIGN}")

WIDTH, HEIGHT = 595.28, 841.89
"""Points of an A4 page."""
RIGHT, TOP, BOTTOM = WIDTH - 54.0, 65.0, HEIGHT - 65.0
"""Edges of the text on a page; the preview need not know them to the millimetre."""
ASCENT, DESCENT, AROUND = 9.0, 2.5, 2.0
ONE_LINE = 13.0
"""A text whose last line is so little below its beginning has one line."""
GAP = 8.0
"""Room between two columns, at least."""


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands: the page, counted from 0, and a box in shares of its width and height.

    A text that goes on to the next page has a place on each, and a text that is shown twice, too.
    """

    key: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


def marked(document: Document) -> tuple[Document, tuple[str, ...]]:
    """Return the document with signs around its texts, and the key of each by its number."""
    keys: list[str] = []

    def mark(text: KeyedText) -> KeyedText:
        if not text.key or not text.text.strip():
            return text
        keys.append(text.key)
        number = _letters(len(keys) - 1)
        return replace(text, text=f"{SIGN}{number}{SIGN}{text.text}{SIGN}{END}{SIGN}")

    return with_texts(document, mark), tuple(keys)


def with_query(template: str) -> str:
    """Return a template that tells where the signs are."""
    return BEFORE + template + AFTER


def places_of(found: Iterable[Any], keys: tuple[str, ...]) -> tuple[TextPlace, ...]:
    """Return the places of the texts from what the query found, in reading order."""
    spots = [_Spot(str(f[0]), int(f[1]) - 1, float(f[2]), float(f[3])) for f in found]
    beginnings = [spot for spot in spots if spot.number < len(keys)]
    return tuple(
        place
        for begin, end in pairwise(spots)
        if begin.number < len(keys) and not end.number < len(keys)
        for place in _boxes(begin, end, keys[begin.number], beginnings)
    )


@dataclass(frozen=True, slots=True)
class _Spot:
    """A sign on a page, in points from its top left."""

    sign: str
    page: int
    x: float
    y: float

    @property
    def number(self) -> int:
        """The number of the text; of the sign after a text one that no text has."""
        letters = _SIGNED.fullmatch(self.sign)
        if letters is None:
            return NONE
        number = 0
        for letter in letters[1].lower():
            number = number * len(ascii_lowercase) + ascii_lowercase.index(letter)
        return number


def _boxes(begin: _Spot, end: _Spot, key: str, all_of: list[_Spot]) -> list[TextPlace]:
    """Return the boxes of a text between its two signs.

    A text at the beginning of a block begins at its top left, one within a line on its base line;
    a text ends on the base line of its last line.
    """
    if end.page > begin.page:
        first = _box(key, begin, begin.y - AROUND, BOTTOM, _edge(begin, BOTTOM, all_of))
        top = _Spot("", end.page, begin.x, TOP)
        return [first, _box(key, top, TOP, end.y + DESCENT, _edge(top, end.y, all_of))]
    inline = end.y - begin.y < 1.0
    top_edge = begin.y - (ASCENT if inline else AROUND)
    single = end.x > begin.x and (inline or end.y - begin.y < ONE_LINE)
    right = end.x + AROUND if single else _edge(begin, end.y, all_of)
    return [_box(key, begin, top_edge, end.y + DESCENT, right)]


def _edge(begin: _Spot, bottom: float, all_of: list[_Spot]) -> float:
    """Find how far a text may go to the right: to the column that begins there, or to the edge."""
    beside = (
        spot.x - GAP
        for spot in all_of
        if spot.page == begin.page
        and spot.x > begin.x + 2 * GAP
        and begin.y - AROUND <= spot.y <= bottom
    )
    return max(min(beside, default=RIGHT), begin.x + GAP)


def _box(key: str, begin: _Spot, top: float, bottom: float, right: float) -> TextPlace:
    left = begin.x - AROUND
    return TextPlace(
        key, begin.page, left / WIDTH, top / HEIGHT, right / WIDTH, max(bottom, top + 6) / HEIGHT
    )


def _letters(number: int) -> str:
    made = ""
    for _ in range(LETTERS):
        number, rest = divmod(number, len(ascii_lowercase))
        made = ascii_lowercase[rest] + made
    return made
