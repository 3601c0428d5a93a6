"""Texts in several lines: broken for painting, and the room that they need."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget


def wrapped(
    metrics: QFontMetrics, text: str, width: float, lines: int, indent: float = 0
) -> list[str]:
    """Break a text into at most so many lines, the last one with an ellipsis where needed.

    indent: what the first line has less of the width.
    """
    made: list[str] = []
    words = text.split()
    while words and len(made) < lines:
        room = width - (0 if made else indent)
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= room:
            line = f"{line} {words.pop(0)}"
        if len(made) == lines - 1 and words:
            line = " ".join([line, *words])
        made.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(room)))
    return made


def least_size(widget: QWidget, least: QSize) -> QSize:
    """Find how small a widget may become at its width, so that labels that wrap stay whole.

    least: what its layout asks for, which knows nothing of the width. Whoever overrides
    `minimumSizeHint` with it calls `updateGeometry` in `resizeEvent`.
    """
    layout, width = widget.layout(), max(widget.width(), least.width())
    if layout is None or not layout.hasHeightForWidth():
        return least
    return QSize(least.width(), layout.totalMinimumHeightForWidth(width))
