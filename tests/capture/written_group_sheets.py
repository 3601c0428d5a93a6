"""Printed group sheets that a group has written on with markers, for tests and benchmarks."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from moderator.rules.sheet_layout import PAGE
from tests.capture.photo_maker import Picture
from tests.capture.reading.written_sheets import BLACK, INKS, SIGNS, WrittenPoint

HEADLINE_LINE = 88.0
QUESTION_LINES = ((117.5, 128.0, 138.5), (177.5, 188.0), (234.5, 245.0))
"""Lines to write on below the headline's and each of three questions, of which the second and the
third take two lines; in millimetres from the page's upper edge."""
LEFT, INDENT, LETTERS = 29.0, 8.0, 8.0
"""Where writing begins, how far behind its sign, and its size; in millimetres."""


def written_on(
    page: Picture, headline: str, points: Sequence[WrittenPoint], font: Path, *, bold: int = 1
) -> Picture:
    """Write a headline and points of one line each on the printed sheet of a group; BGR.

    bold: by how many pixels strokes are thickened.
    """
    paper = Image.fromarray(np.ascontiguousarray(page[..., ::-1]))
    pen, fit = ImageDraw.Draw(paper), page.shape[1] / PAGE[0]
    letters = ImageFont.truetype(str(font), round(LETTERS * fit))

    def write(text: str, left: float, line: float, ink: tuple[int, int, int]) -> None:
        place = (left * fit, (line - 1.2) * fit)
        pen.text(place, text, ink, letters, anchor="ls", stroke_width=bold)

    write(headline, LEFT, HEADLINE_LINE, BLACK)
    free = [list(lines) for lines in QUESTION_LINES]
    for point in points:
        line = free[point.question or 0].pop(0)
        write(SIGNS[point.kind], LEFT, line, INKS[point.kind])
        write(point.text, LEFT + INDENT, line, INKS[point.kind])
    return np.ascontiguousarray(np.asarray(paper)[..., ::-1])
