"""Measures how the pages of a documentation are filled, from the PDF alone."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from moderator.event.conference import Conference
from moderator.event.workshops import Group

TOP, BOTTOM = 22 / 297, 276 / 297
"""Where the text of a page begins and ends, between its header and its footer."""
LEFT, RIGHT = 0.08, 0.92
"""Beyond lies the thumb index."""
PPI = 36
LITTLE = 1 / 3
"""A page that is filled less, without a heading of a chapter or workshop, is a stranded one."""
FEW_LETTERS = 220
"""A page with a photo and fewer letters has nothing but the photo."""


@dataclass(frozen=True, slots=True)
class PageFigures:
    """How full the pages are, without the cover; pages are counted from 1.

    fills: share of the height between header and footer that is used. stranded: pages with little
    on them that begin nothing. photo_pages: pages with a photo and next to nothing else.
    split: groups, by their headline, whose texts stand on several pages.
    """

    pages: int
    fills: tuple[float, ...]
    stranded: tuple[int, ...]
    photo_pages: tuple[int, ...]
    split: tuple[str, ...]

    @property
    def mean_fill(self) -> float:
        """Mean share of the pages that is used."""
        return sum(self.fills) / len(self.fills)

    @property
    def half_empty(self) -> tuple[int, ...]:
        """Pages that are less than half full."""
        return tuple(number for number, fill in enumerate(self.fills, 2) if fill < 0.5)

    def __str__(self) -> str:
        """Say all of it in a line."""
        return (
            f"{self.pages} pages, {self.mean_fill:.0%} full on average, "
            f"{len(self.half_empty)} under half full {list(self.half_empty)}, "
            f"{len(self.stranded)} stranded {list(self.stranded)}, "
            f"{len(self.photo_pages)} photo alone {list(self.photo_pages)}, "
            f"{len(self.split)} groups split {list(self.split)}"
        )


def page_figures(
    content: bytes, groups: Sequence[tuple[str, ...]] = (), rounds: Sequence[str] = ()
) -> PageFigures:
    """Measure a PDF; groups: the headline of each group and its texts; rounds: their titles."""
    shown = pdfium.PdfDocument(content)
    fills = [_fill(page) for page in shown]
    texts = [_bare(page.get_textpage().get_text_range()) for page in shown]
    with pikepdf.open(BytesIO(content)) as pdf:
        starts, chapters = _starts(pdf)
        photos = [bool(page.get_images()) for page in pdf.pages]
    numbers = range(2, len(fills) + 1)
    where = [chapters[title] for title in rounds if title in chapters]
    ends = [page for page in sorted(chapters.values()) if page > max(where, default=0)]
    first, last = min(where, default=1), (ends[0] - 1 if ends else len(fills))
    return PageFigures(
        len(fills),
        tuple(fills[1:]),
        tuple(n for n in numbers if fills[n - 1] < LITTLE and n not in starts),
        tuple(n for n in numbers if photos[n - 1] and len(texts[n - 1]) < FEW_LETTERS),
        tuple(group[0] for group in groups if _is_split(group, texts[first - 1 : last])),
    )


def texts_by_group(conference: Conference) -> list[tuple[str, ...]]:
    """Return the headline and the points of each group."""
    return [
        (result.headline, *(point.text for point in conference.written_points_of(group.id)))
        for group in conference.all(Group)
        if (result := conference.result_of(group.id)) is not None and result.headline
    ]


def _fill(page: Any) -> float:
    picture = page.render(scale=PPI / 72).to_pil().convert("L")
    top, bottom = round(picture.height * TOP), round(picture.height * BOTTOM)
    inner = picture.crop((round(picture.width * LEFT), top, round(picture.width * RIGHT), bottom))
    box = inner.point(lambda value: 255 if value < 250 else 0).getbbox()
    return 0.0 if box is None else box[3] / inner.height


def _starts(pdf: pikepdf.Pdf) -> tuple[set[int], dict[str, int]]:
    """Return the pages with headings of the first two levels, and those of the first by title."""
    numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    starts: set[int] = set()
    chapters: dict[str, int] = {}
    with pdf.open_outline() as outline:
        for item in outline.root:
            for each in (item, *item.children):
                link: Any = each.destination or each.action
                target = link.D if isinstance(link, pikepdf.Dictionary) else link
                page = numbers[target[0].objgen]
                starts.add(page)
                if each is item:
                    chapters[item.title] = page
    return starts, chapters


def _is_split(group: tuple[str, ...], texts: Sequence[str]) -> bool:
    """Return whether the texts of a group, its headline first, are on several pages."""
    headline = _bare(group[0])
    page = next((place for place, text in enumerate(texts) if headline in text), None)
    if page is None:
        return True
    return any(_bare(text) not in texts[page] for text in group[1:])


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u200b\u2060\u00ad\ufffe\u0002-]", "", letters)
