"""Finds the letters of a PDF in the rendered page: where each is, and the ink there."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

DENSITY = 300 / 72
"""Pixels per point at the resolution of a printer."""
EDGE = 0.14
"""Share of a letter's height or width that counts as its edge."""
ROUND = 2
"""Tolerance of a box in pixels, since it is rounded."""
CONTRAST = 24
"""Least difference of brightness between ink and ground that counts."""

Box = tuple[int, int, int, int]
Grey = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A letter of a page: its box in pixels of the picture (left, top, right, bottom)."""

    letter: str
    page: int
    box: Box
    picture: Grey

    def cut_at(self) -> tuple[str, ...]:
        """Name the edges of the letter at which there is no ink, though its shape reaches there."""
        left, top, right, bottom = self.box
        across = max(3, round((right - left) * EDGE))
        down = max(3, round((bottom - top) * EDGE))
        edges = {
            "above": (left, top - ROUND, right, top + down),
            "below": (left, bottom - down, right, bottom + ROUND),
            "left": (left - ROUND, top, left + across, bottom),
            "right": (right - across, top, right + ROUND, bottom),
        }
        return tuple(name for name, edge in edges.items() if not self._inked(edge))

    def _inked(self, box: Box) -> bool:
        left, top, right, bottom = box
        part = self.picture[max(0, top) : bottom, max(0, left) : right].astype(int)
        return bool(part.size) and int(part.max()) - int(part.min()) >= CONTRAST


def letters_of(content: bytes, wanted: str) -> Iterator[Seen]:
    """Find each of the wanted letters on all pages of a PDF."""
    document = pdfium.PdfDocument(content)
    for number, page in enumerate(document):
        text = page.get_textpage()
        found = [
            place
            for place in range(text.count_chars())
            if chr(raw.FPDFText_GetUnicode(text, place)) in wanted
        ]
        if not found:
            continue
        picture = page.render(scale=DENSITY, grayscale=True).to_numpy().squeeze()
        height = page.get_height()
        for place in found:
            letter = chr(raw.FPDFText_GetUnicode(text, place))
            yield Seen(letter, number, _box(text.get_charbox(place), height), picture)


def _box(points: tuple[float, float, float, float], height: float) -> Box:
    left, bottom, right, top = points
    return (
        round(left * DENSITY),
        round((height - top) * DENSITY),
        round(right * DENSITY),
        round((height - bottom) * DENSITY),
    )


def as_printed(content: bytes) -> str:
    """Return the text layer of a PDF, page after page."""
    return "\n".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(content))


def touching(letters: list[Seen]) -> list[tuple[str, str]]:
    """Find letters that lie upon each other, as those of lines that are too close do."""
    found = []
    for page in {letter.page for letter in letters}:
        here = [letter for letter in letters if letter.page == page]
        boxes = np.array([letter.box for letter in here])
        low, high = boxes[:, None, :], boxes[None, :, :]
        across = np.minimum(low[..., 2], high[..., 2]) - np.maximum(low[..., 0], high[..., 0])
        down = np.minimum(low[..., 3], high[..., 3]) - np.maximum(low[..., 1], high[..., 1])
        both = np.triu((across > ROUND) & (down > ROUND), 1)
        pairs = zip(*both.nonzero(), strict=True)
        found += [(here[one].letter, here[other].letter) for one, other in pairs]
    return found
