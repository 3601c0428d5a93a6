"""Breaks a text into the lines of a slide."""

import unicodedata
from collections.abc import Iterable

from moderator.rules.hyphenation import syllable_ends
from moderator.slides.fonts import Face, plain, text_width

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
