"""The marks that make up a slide: texts, boxes, symbols and pictures, on 1080 units of height."""

from dataclasses import dataclass, field

from moderator.event.schedule import Symbol
from moderator.slides.fonts import ASCENT, CAP_SHARE, DESCENT, Face

QUIET = 4
"""Light modules around a QR code, as ISO/IEC 18004 asks for."""
HEIGHT = 1080.0
"""Height of every canvas in units; the width depends on the aspect."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle on the canvas."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    def holds(self, other: "Rectangle", slack: float = 0.5) -> bool:
        """Return whether another rectangle is inside, up to a tolerance `slack`."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class TextMark:
    """A line of text; x: left edge; baseline; width: as measured."""

    text: str
    x: float
    baseline: float
    size: float
    width: float
    face: Face
    colour: str

    @property
    def area(self) -> Rectangle:
        """The rectangle around the letters, including accents and descenders."""
        return Rectangle(
            self.x,
            self.baseline - ASCENT * self.size,
            self.width,
            (ASCENT + DESCENT) * self.size,
        )

    @property
    def cap_height(self) -> float:
        """Height of its capitals in units."""
        return self.size * CAP_SHARE


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A filled rectangle with round corners; with `outline` above 0, only an edge that thick."""

    area: Rectangle
    colour: str
    radius: float = 0.0
    outline: float = 0.0


@dataclass(frozen=True, slots=True)
class SymbolMark:
    """A theme's symbol in the middle of its area; with `outline` above 0, an edge that thick."""

    symbol: Symbol
    area: Rectangle
    colour: str
    outline: float = 0.0


@dataclass(frozen=True, slots=True)
class ArrowMark:
    """An arrow to the right within its area."""

    area: Rectangle
    colour: str


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A photo, as large as its area allows; quarter_turns: clockwise.

    ground: colour behind it. start, end: shares between which it is shown: of its height, turned,
    or of its width where it is wider than high.
    """

    content: str
    quarter_turns: int
    area: Rectangle
    start: float = 0.0
    end: float = 1.0
    ground: str = "#000000"


@dataclass(frozen=True, slots=True)
class CodeMark:
    """A QR code that fills its area, on a light card with the margin that its readers need."""

    rows: tuple[bytes, ...]
    area: Rectangle

    @property
    def card(self) -> Rectangle:
        """The light card around it."""
        area = self.area
        margin = QUIET * area.width / max(1, len(self.rows))
        return Rectangle(
            area.x - margin, area.y - margin, area.width + 2 * margin, area.height + 2 * margin
        )


@dataclass(frozen=True, slots=True)
class StarMark:
    """Siemens star for focusing the projector, black and white."""

    area: Rectangle
    dark: str
    light: str


@dataclass(frozen=True, slots=True)
class EdgeMark:
    """Lines exactly one pixel wide along the edges, to see whether the projector cuts them off."""

    colour: str
    inset: int = 0


Mark = TextMark | BoxMark | SymbolMark | ArrowMark | PictureMark | CodeMark | StarMark | EdgeMark


@dataclass(frozen=True, slots=True)
class Slide:
    """One full screen: background, marks in painting order, width in units.

    people: ids of the participants whose places are shown on it.
    """

    width: float
    ground: str
    marks: tuple[Mark, ...] = field(default=())
    people: frozenset[int] = frozenset()
