"""Paints a scene at any size: for the hall, a preview, a thumbnail or a file."""

from collections.abc import Callable
from math import ceil, cos, log2, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGradient,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from moderator.slides.bodies import Scene
from moderator.slides.canvas import NARROWEST, WIDEST
from moderator.slides.fonts import unit_font, unit_scale
from moderator.slides.layout.overlay import overlay_marks
from moderator.slides.layout.pages import slide_of
from moderator.slides.marks import (
    HEIGHT,
    ArrowMark,
    BoxMark,
    CodeMark,
    EdgeMark,
    Mark,
    PictureMark,
    Rectangle,
    Slide,
    StarMark,
    SymbolMark,
    TextMark,
)
from moderator.slides.palette import BLACK, DARK, WHITE
from moderator.slides.photos import KeptPhotos
from moderator.slides.symbols import symbol_path
from moderator.slides.view import WHOLE, SlideView

Photos = Callable[[str], bytes | None]
"""Returns the upright JPEG of a photo by the hash of its original; None if it is missing."""

SPOKES = 36

# PySide makes an enumeration when it is first used, and crashes where two threads do so at once:
# those that a worker paints with are made here, on the thread that imports this.
HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)
NO_BRUSH, NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
ROUND_CAP, ROUND_JOIN = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
PIXELS = QImage.Format.Format_RGB32
FILLS = QGradient.Preset, QGradient.Type
"""Never painted with; `fillRect` makes these to see whether it was given one."""
CARD_RADIUS = 18.0
"""Radius of the corners of a code's card, in units."""
SHADE = 0.66
"""How much of what is not in the spotlight is covered; its writing can still be made out."""
SPOTLIGHT_RADIUS = 30.0
POINTER = 24.0
"""Radius of the pointer in units of the screen: seen from the last row, hiding no word."""
POINTER_RING = 0.25
POINTER_COLOUR = "#E5322D"
"""Red with a white ring, seen on paper, on dark slides and on light ones."""


def no_photos(content: str) -> bytes | None:  # noqa: ARG001 - the interface of Photos
    """Return None for every photo, if there is no store of photos."""
    return None


def picture(
    scene: Scene, size: QSize, photos: Photos = no_photos, bare: QImage | None = None
) -> QImage:
    """Paint a scene as a picture of a size in pixels; the same input gives the same bytes.

    bare: the picture of the scene's `bare` in this size, where that is known, to save time.
    May be called on any thread, once a QGuiApplication exists.
    """
    size = size.expandedTo(QSize(1, 1))
    known = bare is not None and bare.size() == size
    image = bare.copy() if known and bare else QImage(size, PIXELS)
    rect = QRectF(QRect(QPointF(0, 0).toPoint(), size))
    painter = QPainter(image)
    try:
        if not known:
            paint(painter, scene.bare, rect, photos)
        _paint_over(painter, scene, rect)
    finally:
        painter.end()
    return image


def paint(painter: QPainter, scene: Scene, rect: QRectF, photos: Photos = no_photos) -> None:
    """Paint a scene into a rectangle; its background fills what the aspect leaves free."""
    slide = slide_of(scene, _aspect(rect))
    paint_slide(painter, slide, rect, photos, scene.view)
    _paint_over(painter, scene, rect)


def paint_slide(
    painter: QPainter,
    slide: Slide,
    rect: QRectF,
    photos: Photos = no_photos,
    view: SlideView = WHOLE,
) -> None:
    """Paint a slide that is laid out already, or the part of it that is seen."""
    painter.save()
    painter.fillRect(rect, QColor(slide.ground))
    scale = _look_at(painter, slide, rect, view)
    # photos are read in few sizes, so that looking closer step by step reads each only once
    closer = 2 ** ceil(log2(view.factor)) / view.factor
    for mark in slide.marks:
        _paint(painter, mark, rect, scale * closer, photos)
    painter.restore()


def canvas_rect(rect: QRectF) -> QRectF:
    """Return where the slide lies on a screen whose aspect it does not follow."""
    aspect = min(max(_aspect(rect), NARROWEST), WIDEST)
    width = min(rect.width(), rect.height() * aspect)
    found = QRectF(0, 0, width, width / aspect)
    found.moveCenter(rect.center())
    return found


def _aspect(rect: QRectF) -> float:
    return rect.width() / max(rect.height(), 1.0)


def _look_at(painter: QPainter, slide: Slide, rect: QRectF, view: SlideView) -> float:
    """Let the painter draw in units of the slide into a rectangle; return the pixels of a unit."""
    painter.setRenderHints(HINTS)
    painter.setClipRect(rect)
    canvas = canvas_rect(rect)
    painter.translate(canvas.topLeft())
    scale = canvas.width() / slide.width * view.factor
    painter.scale(scale, scale)
    painter.translate(-view.seen.x * slide.width, -view.seen.y * HEIGHT)
    return scale


def _paint_over(painter: QPainter, scene: Scene, rect: QRectF) -> None:
    """Paint what lies over the slide: the spotlight's shade, the pointer, then the message."""
    if scene.bare is scene:
        return
    view, slide = scene.view, slide_of(scene, _aspect(rect))
    painter.save()
    _look_at(painter, slide, rect, view)
    if view.spotlight is not None:
        _paint_shade(painter, slide, view.spotlight)
    if view.pointer is not None:
        x, y = view.pointer
        radius = POINTER / view.factor
        painter.setPen(QPen(QColor(WHITE), radius * POINTER_RING))
        painter.setBrush(QColor(POINTER_COLOUR))
        painter.drawEllipse(QPointF(x * slide.width, y * HEIGHT), radius, radius)
    painter.restore()
    if scene.overlay is not None:
        painter.save()
        scale = _look_at(painter, slide, rect, WHOLE)
        for mark in overlay_marks(scene.overlay, scene.look, _aspect(rect), slide.ground):
            _paint(painter, mark, rect, scale, no_photos)
        painter.restore()


def _paint_shade(painter: QPainter, slide: Slide, lit: Rectangle) -> None:
    """Dim all but a rectangle: of the pictures that it touches, else of the whole slide."""
    hole = QRectF(lit.x * slide.width, lit.y * HEIGHT, lit.width * slide.width, lit.height * HEIGHT)
    pictures = [_rect(mark.area) for mark in slide.marks if isinstance(mark, PictureMark)]
    touched = [area for area in pictures if area.intersects(hole)]
    shade, holes = QPainterPath(), QPainterPath()
    wide = QRectF(-slide.width, -HEIGHT, 3 * slide.width, 3 * HEIGHT)
    for area in touched or [wide]:
        shade.addRect(area)
    radius = min(SPOTLIGHT_RADIUS, hole.width() / 2, hole.height() / 2)
    holes.addRoundedRect(hole, radius, radius)
    colour = QColor(BLACK if touched else slide.ground)
    colour.setAlphaF(SHADE)
    painter.fillPath(shade.subtracted(holes), colour)


def _paint(painter: QPainter, mark: Mark, rect: QRectF, scale: float, photos: Photos) -> None:
    match mark:
        case TextMark():
            _paint_text(painter, mark)
        case BoxMark():
            _paint_box(painter, mark)
        case SymbolMark():
            _paint_symbol(painter, mark)
        case CodeMark():
            _paint_code(painter, mark)
        case ArrowMark():
            _paint_arrow(painter, mark)
        case StarMark():
            _paint_star(painter, mark)
        case EdgeMark():
            _paint_edge(painter, mark, rect)
        case PictureMark():
            _paint_photo(painter, mark, scale, photos(mark.content))


def _rect(area: Rectangle) -> QRectF:
    return QRectF(area.x, area.y, area.width, area.height)


def _paint_text(painter: QPainter, mark: TextMark) -> None:
    scale = unit_scale(mark.size)
    painter.save()
    painter.translate(mark.x, mark.baseline)
    painter.scale(scale, scale)
    painter.setFont(unit_font(mark.face))
    painter.setPen(QColor(mark.colour))
    painter.drawText(QPointF(0, 0), mark.text)
    painter.restore()


def _paint_box(painter: QPainter, mark: BoxMark) -> None:
    if mark.outline:
        painter.setBrush(NO_BRUSH)
        painter.setPen(QPen(QColor(mark.colour), mark.outline))
    else:
        painter.setPen(NO_PEN)
        painter.setBrush(QColor(mark.colour))
    if mark.radius:
        painter.drawRoundedRect(_rect(mark.area), mark.radius, mark.radius)
    else:
        painter.drawRect(_rect(mark.area))


def _paint_symbol(painter: QPainter, mark: SymbolMark) -> None:
    if not mark.outline:
        painter.fillPath(symbol_path(mark.symbol, _rect(mark.area)), QColor(mark.colour))
        return
    inset = mark.outline / 2
    path = symbol_path(mark.symbol, _rect(mark.area).adjusted(inset, inset, -inset, -inset))
    pen = QPen(QColor(mark.colour), mark.outline)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.strokePath(path, pen)


def _paint_code(painter: QPainter, mark: CodeMark) -> None:
    """Paint modules that begin and end at whole pixels, so that no seam shows between them."""
    card = _rect(mark.card)
    painter.setPen(NO_PEN)
    painter.setBrush(QColor(WHITE))
    painter.drawRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
    area, count = painter.transform().mapRect(_rect(mark.area)), len(mark.rows)
    lefts = [round(area.x() + place * area.width() / count) for place in range(count + 1)]
    tops = [round(area.y() + place * area.height() / count) for place in range(count + 1)]
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for y, row in enumerate(mark.rows):
        for x, module in enumerate(row):
            if module:
                wide, high = lefts[x + 1] - lefts[x], tops[y + 1] - tops[y]
                painter.fillRect(QRect(lefts[x], tops[y], wide, high), QColor(DARK.ground))
    painter.restore()


def _paint_arrow(painter: QPainter, mark: ArrowMark) -> None:
    area = mark.area
    middle, head = area.y + area.height / 2, area.height * 0.3
    path = QPainterPath(QPointF(area.x, middle))
    path.lineTo(area.right, middle)
    path.moveTo(area.right - head, middle - head)
    path.lineTo(area.right, middle)
    path.lineTo(area.right - head, middle + head)
    pen = QPen(QColor(mark.colour), area.height * 0.1)
    pen.setCapStyle(ROUND_CAP)
    pen.setJoinStyle(ROUND_JOIN)
    painter.strokePath(path, pen)


def _paint_star(painter: QPainter, mark: StarMark) -> None:
    rect = _rect(mark.area)
    centre, radius = rect.center(), rect.width() / 2
    painter.setPen(NO_PEN)
    painter.setBrush(QColor(mark.dark))
    painter.drawEllipse(rect)
    painter.setBrush(QColor(mark.light))
    step = pi / SPOKES
    for spoke in range(SPOKES):
        ends = (2 * spoke * step, (2 * spoke + 1) * step)
        tips = [centre + QPointF(radius * sin(end), -radius * cos(end)) for end in ends]
        painter.drawPolygon(QPolygonF([centre, *tips]))
    painter.setBrush(NO_BRUSH)
    painter.setPen(QPen(QColor(mark.light), 2.0))
    painter.drawEllipse(rect)


def _paint_edge(painter: QPainter, mark: EdgeMark, rect: QRectF) -> None:
    """Draw a frame exactly one pixel wide, at any scale."""
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(NO_BRUSH)
    painter.setPen(QPen(QColor(mark.colour), 1))
    inset = mark.inset
    painter.drawRect(rect.toRect().adjusted(inset, inset, -1 - inset, -1 - inset))
    painter.restore()


KEPT = KeptPhotos()
"""Read once for the hall and for the preview, however they are looked at."""


def _paint_photo(painter: QPainter, mark: PictureMark, scale: float, data: bytes | None) -> None:
    if data is None:
        return
    share = mark.end - mark.start
    width, height = (round(side * scale / share) for side in (mark.area.width, mark.area.height))
    image = KEPT.read(data, QSize(width, height), mark.quarter_turns)
    if image.isNull():
        return
    if share < 1 and image.width() > image.height():
        left, width = round(mark.start * image.width()), round(share * image.width())
        image = image.copy(left, 0, width, image.height())
    elif share < 1:
        top, height = round(mark.start * image.height()), round(share * image.height())
        image = image.copy(0, top, image.width(), height)
    area = _rect(mark.area)
    painter.fillRect(area, QColor(mark.ground))
    ratio = min(area.width() / image.width(), area.height() / image.height())
    shown = QRectF(0, 0, image.width() * ratio, image.height() * ratio)
    shown.moveCenter(area.center())
    painter.drawImage(shown, image)
