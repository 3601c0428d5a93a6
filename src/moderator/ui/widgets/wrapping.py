"""Texts that are painted in several lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


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
