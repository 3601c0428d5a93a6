"""Which letter of a text lies under the pointer on a page that is only a picture."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QTextLayout, QTextOption

from moderator.ui import theme

LEADING = 1.42
"""From one line of the documentation to the next, in sizes of its letters."""
SIZES = range(7, 41)
"""Sizes of letters that the documentation has, in points."""


@dataclass(frozen=True, slots=True)
class ClickedText:
    """A text that was clicked on a page; size: of its box; spot: in the box; both in points."""

    key: str
    size: QSizeF
    spot: QPointF


def letter_at(words: str, size: QSizeF, spot: QPointF) -> int:
    """Find the letter before which the cursor goes; where lines break is only guessed.

    The guess is that of the size of letters with which the text fills its box best, so it may be a
    word away, which one press of an arrow mends.
    """
    layouts = (_laid_out(words, letters, size.width()) for letters in SIZES)
    best = min(
        zip(layouts, SIZES, strict=True),
        key=lambda each: abs(each[0].lineCount() * each[1] * LEADING - size.height()),
    )[0]
    lines = best.lineCount()
    if not lines:
        return 0
    number = int(spot.y() / max(1.0, size.height()) * lines)
    line = best.lineAt(min(lines - 1, max(0, number)))
    x = spot.x()
    if lines == 1:  # its box ends with the text, so the letters may be scaled to it
        x *= line.naturalTextWidth() / max(1.0, size.width())
    return line.xToCursor(x)


def _laid_out(words: str, letters: int, width: float) -> QTextLayout:
    layout = QTextLayout(words.replace("\n", "\u2028"), theme.font(letters))
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
    layout.endLayout()
    return layout
