"""The fonts of the slides: the shipped Inter, measured so that text breaks alike at any size."""

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from moderator.machine.resources import fallback_families, fallback_fonts, resource

FAMILY = "Inter"
FACES = ("Regular", "Medium", "SemiBold", "Bold")
CAP_SHARE = 0.7273
"""Height of Inter's capitals as a share of the size of its letters."""
ASCENT, DESCENT = 0.97, 0.25
"""Extent above and below the baseline, including accents, as a share of the size."""
_UNIT = 200
"""Size in pixels at which text is measured; widths are scaled from it."""
_KEYCAP = re.compile("([0-9#*])\ufe0f?\u20e3")
# made on the thread that imports this, see `painter.HINTS`
WEIGHT, NO_HINTING = QFont.Weight, QFont.HintingPreference.PreferNoHinting
PERCENTAGE = QFont.SpacingType.PercentageSpacing
_KEPT_FORMATS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Face:
    """A style of the font; weight: as in CSS; tabular: figures of equal width; tight: display."""

    weight: int = 400
    tabular: bool = False
    tight: bool = False


REGULAR = Face()
MEDIUM = Face(500)
STRONG = Face(600)
BOLD = Face(700, tight=True)
FIGURES = Face(700, tabular=True)
TIMES = Face(600, tabular=True)
QUIET_TIMES = Face(400, tabular=True)


@lru_cache(maxsize=1)
def family() -> str:
    """Register the shipped font once and return its family; the system's if it is missing.

    A QGuiApplication must exist.
    """
    for path in fallback_fonts():
        QFontDatabase.addApplicationFont(str(path))
    for face in FACES:
        number = QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{face}.otf")))
        if number < 0:
            return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return FAMILY


def families() -> list[str]:
    """Return the shipped families in the order in which they are searched for a letter."""
    return [family(), *fallback_families()]


def font(face: Face, size: float) -> QFont:
    """Make a font of a face with letters of `size` pixels, without hinting, so that it scales."""
    made = QFont(families())
    made.setPixelSize(max(1, round(size)))
    made.setWeight(WEIGHT(face.weight))
    made.setHintingPreference(NO_HINTING)
    if face.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    if face.tight:
        made.setLetterSpacing(PERCENTAGE, 98.0)
    return made


class _Cut(threading.local):
    """Fonts and metrics of one thread, since Qt's font objects must not be shared by threads."""

    def __init__(self) -> None:
        self.fonts: dict[Face, QFont] = {}
        self.metrics: dict[Face, QFontMetricsF] = {}


_cut = _Cut()


def unit_font(face: Face) -> QFont:
    """Return the font of a face at the measuring size, to be scaled for painting."""
    if face not in _cut.fonts:
        _cut.fonts[face] = font(face, _UNIT)
    return _cut.fonts[face]


def unit_scale(size: float) -> float:
    """Return the factor that scales the unit font to letters of `size`."""
    return size / _UNIT


def _metrics(face: Face) -> QFontMetricsF:
    if face not in _cut.metrics:
        _cut.metrics[face] = QFontMetricsF(unit_font(face))
    return _cut.metrics[face]


@lru_cache(maxsize=20_000)
def _unit_width(text: str, face: Face) -> float:
    return _metrics(face).horizontalAdvance(text) / _UNIT


def text_width(text: str, face: Face, size: float) -> float:
    """Return the width of a line of text, in the unit of its size."""
    return _unit_width(text, face) * size


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return a text as one line, without control and direction marks, with single spaces."""
    # Qt takes a digit and its keycap from two fonts, and would draw them next to each other
    kept = (
        " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter
        for letter in _KEYCAP.sub(r"\1", text)
        if unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"} or letter in _KEPT_FORMATS
    )
    return " ".join("".join(kept).split())
