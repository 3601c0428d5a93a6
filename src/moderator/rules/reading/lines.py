"""The lines of a photo as they were read, before anybody says what they mean."""

from dataclasses import dataclass

from moderator.event.results import Ink, Quad, UnsureWord

Box = tuple[float, float, float, float]
"""Left, top, width and height as shares of the upright photo's width and height."""

SURE = 0.9
"""Confidence from which a word is not marked: below, half of the words were wrong."""
READABLE = 0.55
"""Confidence of a line below which its text is not worth correcting."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of writing in a photo.

    confidence: mean probability of its characters, 0 to 1. height: of the writing alone, as a share
    of the photo's height; smaller than the box's where the line slopes. fall: by how much its right
    end lies lower than its left one, as a share of the photo's height. raw: the text before words
    of the event were put in, "" if there were none.
    """

    text: str
    box: Box
    confidence: float
    ink: Ink | None = None
    height: float = 0.0
    fall: float = 0.0
    unsure: tuple[UnsureWord, ...] = ()
    raw: str = ""

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
        along = (x - self.left) / self.box[2] - 0.5 if self.box[2] else 0.0
        return self.box[1] + self.box[3] / 2 + self.fall * min(max(along, -0.5), 0.5)


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A dot, or a circled digit, at a place given as shares of the photo; digit: 0 for a dot."""

    x: float
    y: float
    radius: float
    digit: int = 0


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A card on a pinboard.

    corners: of the box around it, as shares of the photo. colour: a number that cards of one colour
    share; it says nothing of an ink.
    """

    corners: Quad
    colour: int = 0

    @property
    def box(self) -> Box:
        """The upright box around it."""
        xs, ys = zip(*self.corners, strict=True)
        left, top = max(min(xs), 0.0), max(min(ys), 0.0)
        return (left, top, min(max(xs), 1.0) - left, min(max(ys), 1.0) - top)


@dataclass(frozen=True, slots=True)
class ReadPhoto:
    """All that was read in a photo.

    quarter_turns: by how much the photo had to be turned clockwise to be read; places are given in
    the turned photo. ratio: width of the turned photo divided by its height. cards: of a pinboard.
    """

    lines: tuple[ReadLine, ...]
    dots: tuple[SheetMark, ...] = ()
    digits: tuple[SheetMark, ...] = ()
    quarter_turns: int = 0
    ratio: float = 0.75
    cards: tuple[ReadCard, ...] = ()
