"""Puts the lines of a photo into rows: what stands at the same height is one row of writing."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from moderator.event.results import Ink, LegendSign, UnsureWord
from moderator.rules.reading.lines import Box, ReadLine, ReadPhoto, SheetMark
from moderator.rules.reading.signs import sign_and_rest

NEAR = 2.5
"""Space between two words of a row, in its height; cards beside each other lie further apart."""
SAME_HEIGHT = 0.45
"""How far the middles of two parts of a row may lie apart, in the height of the lower one."""
LEAST_LETTERS, LEAST_LENGTH = 2, 2.0
"""A row has at least so many letters, or is at least so long, in its height."""
LEAST_HEIGHT = 0.35
"""Lower than this share of the usual height is dirt, or the ruling of the paper."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of writing without its sign.

    sign: as in the legend, "" for none. digit: of a circle before it, 0 for none. left: where its
    sign or its first letter begins.
    """

    text: str
    box: Box
    sign: str
    ink: Ink | None
    height: float
    confidence: float
    digit: int = 0
    unsure: tuple[UnsureWord, ...] = ()
    lines: tuple[ReadLine, ...] = ()

    @property
    def left(self) -> float:
        """Left edge as a share of the photo's width."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Right edge as a share of the photo's width."""
        return self.box[0] + self.box[2]

    def middle_at(self, x: float) -> float:
        """Find the height of its middle at a place across the photo, both as shares of it."""
        nearest = min(self.lines, key=lambda line: abs(line.left + line.box[2] / 2 - x))
        return nearest.middle_at(x)


def rows(photo: ReadPhoto, legend: Sequence[LegendSign]) -> list[Row]:
    """Put the lines of a photo into rows, from top to bottom."""
    usual = median(line.height for line in photo.lines) if photo.lines else 0.0
    left = [line for line in photo.lines if line.height >= LEAST_HEIGHT * usual]
    left.sort(key=lambda line: line.left)
    grouped: list[list[ReadLine]] = []
    for line in left:
        home = next((row for row in grouped if _continues(row[-1], line, photo.ratio)), None)
        if home is None:
            grouped.append([line])
        else:
            home.append(line)
    made = [_row(group, legend, photo) for group in grouped]
    found = [row for row in made if _is_writing(row, photo.ratio)]
    return sorted(found, key=lambda row: (row.lines[0].middle_at(row.left), row.left))


def _is_writing(row: Row, ratio: float) -> bool:
    """Return whether it is more than a spot: two letters, or as long as a word."""
    letters = sum(letter.isalnum() for letter in row.text)
    return letters >= LEAST_LETTERS or row.box[2] * ratio >= LEAST_LENGTH * row.height


def _continues(before: ReadLine, line: ReadLine, ratio: float) -> bool:
    """Return whether a line goes on to the right of another one."""
    apart = (line.left - before.right) * ratio
    smaller = min(before.height, line.height)
    level = abs(before.middle_at(before.right) - line.middle_at(line.left))
    signs_only = len(before.text.strip()) <= 2
    return (
        -2 * smaller < apart < NEAR * max(before.height, line.height)
        and level < SAME_HEIGHT * max(before.height, line.height)
        and (signs_only or smaller > 0.5 * max(before.height, line.height))
    )


def _row(group: list[ReadLine], legend: Sequence[LegendSign], photo: ReadPhoto) -> Row:
    text, unsure = joined([(line.text, line.unsure) for line in group])
    sign, begin = sign_and_rest(text, legend)
    longest = max(group, key=lambda line: line.box[2])
    letters = sum(len(line.text) for line in group) or 1
    box = around([line.box for line in group])
    return Row(
        text[begin:],
        box,
        sign,
        longest.ink,
        longest.height,
        sum(len(line.text) * line.confidence for line in group) / letters,
        _digit_before(group[0], photo),
        tuple(moved(word, -begin) for word in unsure if word.start >= begin),
        tuple(group),
    )


def _digit_before(line: ReadLine, photo: ReadPhoto) -> int:
    """Find the circled digit that stands before a line at its height."""
    beside = [mark for mark in photo.digits if _stands_before(mark, line, photo.ratio)]
    return max(beside, key=lambda mark: mark.x).digit if beside else 0


def _stands_before(mark: SheetMark, line: ReadLine, ratio: float) -> bool:
    return -line.height < (line.left - mark.x) * ratio < 4 * max(line.height, mark.radius) and abs(
        line.middle_at(line.left) - mark.y
    ) < 0.8 * max(line.height, mark.radius)


def around(boxes: list[Box]) -> Box:
    """Make the smallest box around others."""
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right = max(box[0] + box[2] for box in boxes)
    bottom = max(box[1] + box[3] for box in boxes)
    return (left, top, right - left, bottom - top)


def joined(parts: list[tuple[str, tuple[UnsureWord, ...]]]) -> tuple[str, tuple[UnsureWord, ...]]:
    """Join texts one after another, a hyphen at the end undone; doubtful words move along."""
    text, unsure = "", []
    for part, doubts in parts:
        stripped = part.strip()
        skipped = len(part) - len(part.lstrip())
        if text.endswith("-") and not text.endswith(" -") and stripped[:1].islower():
            text = text[:-1]
        elif text and not (text.endswith("-") and not text.endswith(" -")):
            text += " "
        unsure += [moved(word, len(text) - skipped) for word in doubts if word.start >= skipped]
        text += stripped
    return text, tuple(unsure)


def moved(word: UnsureWord, by: int) -> UnsureWord:
    """Move a doubtful word along its text."""
    return UnsureWord(word.start + by, word.end + by, word.others)
