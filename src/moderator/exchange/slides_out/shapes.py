"""What a slide consists of where it becomes a file, in units: its height is always 1080."""

from collections.abc import Sequence
from dataclasses import dataclass, field

UNITS = 1080.0
"""Height of every page in units."""
LEADING = 1.15
"""Distance between the baselines of a paragraph, in sizes of its letters."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A rectangle on a page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class TextShape:
    """A paragraph.

    text: as it was written. lines: as the hall shows it, broken. x: left edge, or the right one of
    a paragraph that is flush right. baseline: of the first line. room: width in which it may be
    broken anew. weight: as in CSS. tabular: figures of equal width. tight: as large headlines are.
    title: names the page.
    """

    text: str
    lines: tuple[str, ...]
    x: float
    baseline: float
    room: float
    size: float
    colour: str
    weight: int = 400
    tabular: bool = False
    tight: bool = False
    flush_right: bool = False
    title: bool = False


@dataclass(frozen=True, slots=True)
class BoxShape:
    """A rectangle with round corners; with `outline` above 0, only an edge that thick."""

    extent: Extent
    colour: str
    radius: float = 0.0
    outline: float = 0.0


@dataclass(frozen=True, slots=True)
class PathShape:
    """A filled outline of one or more contours of points; alternative: "" for a decoration.

    outline: above 0 only an edge that thick.
    """

    contours: tuple[tuple[tuple[float, float], ...], ...]
    colour: str
    alternative: str = ""
    outline: float = 0.0


@dataclass(frozen=True, slots=True)
class ArrowShape:
    """An arrow to the right; alternative: what it says."""

    extent: Extent
    colour: str
    alternative: str


@dataclass(frozen=True, slots=True)
class DotsShape:
    """Sticky dots; alternative: how many there are."""

    dots: tuple[BoxShape, ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class PictureShape:
    """A picture (JPEG or PNG) that fills its extent; alternative: what it shows."""

    content: bytes = field(repr=False)
    extent: Extent
    alternative: str


Shape = TextShape | BoxShape | PathShape | ArrowShape | DotsShape | PictureShape


@dataclass(frozen=True, slots=True)
class SlidePage:
    """One page. title: for lists of pages, also where no shape shows it. notes: the presenter's."""

    title: str
    ground: str
    shapes: tuple[Shape, ...]
    notes: str = ""


@dataclass(frozen=True, slots=True)
class SlideColours:
    """The colours of all pages, as "#RRGGBB". accents: at most six, the first is the program's."""

    dark: bool
    ground: str
    text: str
    soft: str
    line: str
    accents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlideFile:
    """All pages, with what the file says about itself.

    width: of every page in units. language: "de" or "en".
    """

    title: str
    author: str
    language: str
    width: float
    colours: SlideColours
    pages: Sequence[SlidePage]
