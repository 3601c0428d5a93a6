"""Turns slides that are laid out into pages of plain shapes, for files."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from moderator.event.phrase import Words
from moderator.event.schedule import Symbol
from moderator.exchange.slides_out.photos import PIXELS_PER_UNIT, fitted_photo
from moderator.exchange.slides_out.shapes import (
    ArrowShape,
    BoxShape,
    DotsShape,
    Extent,
    PathShape,
    PictureShape,
    Shape,
    SlidePage,
)
from moderator.slides.bodies import Body, GuestScene, PhotoScene, Scene
from moderator.slides.canvas import SlideCanvas
from moderator.slides.marks import (
    ArrowMark,
    BoxMark,
    CodeMark,
    EdgeMark,
    Mark,
    PictureMark,
    Rectangle,
    Slide,
    SymbolMark,
    TextMark,
)
from moderator.slides.out.paragraphs import paragraphs, text_shape
from moderator.slides.painter import Photos, paint_slide
from moderator.slides.palette import BLACK
from moderator.slides.symbols import symbol_path


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes pages of the slides of an event.

    themes: the name of the theme of each symbol, for those who do not see it.
    """

    words: Words
    photos: Photos
    themes: dict[Symbol, str]

    def page(self, slide: Slide, scene: Scene, notes: str = "") -> SlidePage:
        """Return one slide as a page; its largest text is its title."""
        body, safe = scene.body, SlideCanvas(scene.look, slide.width).safe
        pictures = {
            mark: found
            for mark in slide.marks
            if isinstance(mark, PictureMark) and (found := self._picture(mark, body))
        }
        visible = replace(slide, marks=tuple(_uncovered(slide.marks, set(pictures))))
        texts = paragraphs(visible, body)
        title = max(texts, key=lambda mark: (mark.size, -mark.baseline), default=None)
        shapes: list[Shape] = []
        for mark in _rows_of_dots(visible.marks):
            if isinstance(mark, tuple):
                shapes.append(self._dots(mark))
            elif isinstance(mark, TextMark) and mark in texts:
                shape = text_shape(texts[mark], visible, safe)
                shapes.append(replace(shape, title=mark is title))
            elif isinstance(mark, PictureMark) and mark in pictures:
                shapes += self._framed(pictures[mark], mark, slide)
            else:
                shapes += self._shapes(mark, visible)
        name = texts[title].text if title is not None else ""
        return SlidePage(name, slide.ground, tuple(shapes), notes)

    def _shapes(self, mark: Mark, slide: Slide) -> Iterator[Shape]:
        match mark:
            case BoxMark():
                yield BoxShape(_extent(mark.area), mark.colour, mark.radius, mark.outline)
            case SymbolMark():
                yield self._symbol(mark, slide)
            case ArrowMark():
                yield ArrowShape(_extent(mark.area), mark.colour, self.words("answered by"))
            case EdgeMark():
                return  # one pixel wide on a projector, and nothing on paper
            case TextMark() | PictureMark():
                return
            case CodeMark():
                painted = _painted(mark, slide, mark.card)
                yield PictureShape(painted, _extent(mark.card), self.words("QR code"))
            case _:
                yield PictureShape(_painted(mark, slide, mark.area), _extent(mark.area), "")

    def _symbol(self, mark: SymbolMark, slide: Slide) -> PathShape:
        """Return a symbol, which is named where nothing else on the slide names its theme."""
        area = mark.area
        path = symbol_path(mark.symbol, QRectF(area.x, area.y, area.width, area.height))
        contours = tuple(
            tuple((point.x(), point.y()) for point in polygon.toList())
            for polygon in path.toSubpathPolygons()
        )
        name = self.themes.get(mark.symbol, "")
        shown = " ".join(one.text for one in slide.marks if isinstance(one, TextMark))
        alternative = "" if name in shown else name
        return PathShape(contours, mark.colour, alternative, mark.outline)

    def _dots(self, dots: Sequence[BoxMark]) -> DotsShape:
        boxes = tuple(BoxShape(_extent(dot.area), dot.colour, dot.radius) for dot in dots)
        return DotsShape(boxes, self.words("%n dots", n=len(dots)))

    def _picture(self, mark: PictureMark, body: Body) -> PictureShape | None:
        shown = self.photos(mark.content)
        area = mark.area
        if shown is None:
            return None
        room = (area.width, area.height)
        found = fitted_photo(shown, room, mark.quarter_turns, mark.start, mark.end)
        if found is None:
            return None
        content, (width, height) = found
        ratio = min(area.width / width, area.height / height)
        across, high = width * ratio, height * ratio
        left, top = area.x + (area.width - across) / 2, area.y + (area.height - high) / 2
        alternative = self.words("Photo of a flipchart")
        if isinstance(body, PhotoScene) and body.caption:
            alternative = f"{alternative}: {body.caption}"
        elif isinstance(body, GuestScene):
            alternative = self.words("A guest’s slide")
        return PictureShape(content, Extent(left, top, across, high), alternative)

    @staticmethod
    def _framed(picture: PictureShape, mark: PictureMark, slide: Slide) -> list[Shape]:
        """Put a photo on black, as the hall shows it."""
        if slide.ground == BLACK:
            return [picture]
        return [BoxShape(_extent(mark.area), BLACK), picture]


def _extent(area: Rectangle) -> Extent:
    return Extent(area.x, area.y, area.width, area.height)


def _uncovered(marks: Sequence[Mark], pictures: set[PictureMark]) -> Iterator[Mark]:
    """Yield the marks but for texts below a photo, which are seen only where it is missing."""
    for place, mark in enumerate(marks):
        above = (one for one in marks[place + 1 :] if isinstance(one, PictureMark))
        covered = (one for one in above if one in pictures and one.area.holds(_area(mark)))
        if not isinstance(mark, TextMark) or next(covered, None) is None:
            yield mark


def _area(mark: Mark) -> Rectangle:
    return Rectangle(0, 0, 0, 0) if isinstance(mark, EdgeMark) else mark.area


def _rows_of_dots(marks: Sequence[Mark]) -> Iterator[Mark | tuple[BoxMark, ...]]:
    """Yield the marks, those in a row that are equal dots as one."""
    for key, group in groupby(marks, _dot_key):
        if key is None:
            yield from group
        else:
            yield tuple(mark for mark in group if isinstance(mark, BoxMark))


def _dot_key(mark: Mark) -> tuple[str, float, float] | None:
    """Return what equal dots of a row have in common; None for what is no dot."""
    if not isinstance(mark, BoxMark) or mark.outline:
        return None
    area = mark.area
    round_ = area.width == area.height and mark.radius * 2 == area.width
    return (mark.colour, area.y, area.width) if round_ else None


def _painted(mark: Mark, slide: Slide, area: Rectangle) -> bytes:
    """Paint a mark that no file has a shape for, on the slide's background, as PNG."""
    from PIL import Image

    scale = PIXELS_PER_UNIT
    size = (max(1, round(area.width * scale)), max(1, round(area.height * scale)))
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        whole = QRectF(-area.x * scale, -area.y * scale, slide.width * scale, 1080.0 * scale)
        paint_slide(painter, Slide(slide.width, slide.ground, (mark,)), whole)
    finally:
        painter.end()
    # not by Qt, whose writers of pictures wait for Python's lock while they hold their own
    pixels = Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "BGRX", size[0] * 4, 1)
    made = io.BytesIO()
    pixels.save(made, "PNG")
    return made.getvalue()
