"""Paints a scene at any size: for the hall, a preview, a thumbnail or a file."""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from moderator.slides.bodies import Scene
from moderator.slides.fonts import unit_font, unit_scale
from moderator.slides.layout.pages import slide_of
from moderator.slides.marks import (
    HEIGHT,
    ArrowMark,
    BoxMark,
    EdgeMark,
    Mark,
    PictureMark,
    Rectangle,
    Slide,
    StarMark,
    SymbolMark,
    TextMark,
)
from moderator.slides.photos import read_photo
from moderator.slides.symbols import symbol_path

Photos = Callable[[str], bytes | None]
"""Returns the upright JPEG of a photo by the hash of its original; None if it is missing."""

SPOKES = 36


def no_photos(content: str) -> bytes | None:  # noqa: ARG001 - the interface of Photos
    """Return None for every photo, if there is no store of photos."""
    return None


def picture(scene: Scene, size: QSize, photos: Photos = no_photos) -> QImage:
    """Paint a scene as a picture of a size in pixels; the same input gives the same bytes.

    May be called on any thread, once a QGuiApplication exists.
    """
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        paint(painter, scene, QRectF(QRect(QPointF(0, 0).toPoint(), image.size())), photos)
    finally:
        painter.end()
    return image


def paint(painter: QPainter, scene: Scene, rect: QRectF, photos: Photos = no_photos) -> None:
    """Paint a scene into a rectangle; its background fills what the aspect leaves free."""
    slide = slide_of(scene, rect.width() / max(rect.height(), 1.0))
    paint_slide(painter, slide, rect, photos)


def paint_slide(painter: QPainter, slide: Slide, rect: QRectF, photos: Photos = no_photos) -> None:
    """Paint a slide that is laid out already."""
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.fillRect(rect, QColor(slide.ground))
    scale = min(rect.width() / slide.width, rect.height() / HEIGHT)
    painter.setClipRect(rect)
    painter.translate(
        rect.x() + (rect.width() - slide.width * scale) / 2,
        rect.y() + (rect.height() - HEIGHT * scale) / 2,
    )
    painter.scale(scale, scale)
    for mark in slide.marks:
        _paint(painter, mark, rect, scale, photos)
    painter.restore()


def _paint(painter: QPainter, mark: Mark, rect: QRectF, scale: float, photos: Photos) -> None:
    match mark:
        case TextMark():
            _paint_text(painter, mark)
        case BoxMark():
            _paint_box(painter, mark)
        case SymbolMark():
            painter.fillPath(symbol_path(mark.symbol, _rect(mark.area)), QColor(mark.colour))
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
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(mark.colour), mark.outline))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mark.colour))
    if mark.radius:
        painter.drawRoundedRect(_rect(mark.area), mark.radius, mark.radius)
    else:
        painter.drawRect(_rect(mark.area))


def _paint_arrow(painter: QPainter, mark: ArrowMark) -> None:
    area = mark.area
    middle, head = area.y + area.height / 2, area.height * 0.3
    path = QPainterPath(QPointF(area.x, middle))
    path.lineTo(area.right, middle)
    path.moveTo(area.right - head, middle - head)
    path.lineTo(area.right, middle)
    path.lineTo(area.right - head, middle + head)
    pen = QPen(QColor(mark.colour), area.height * 0.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def _paint_star(painter: QPainter, mark: StarMark) -> None:
    rect = _rect(mark.area)
    centre, radius = rect.center(), rect.width() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.dark))
    painter.drawEllipse(rect)
    painter.setBrush(QColor(mark.light))
    step = pi / SPOKES
    for spoke in range(SPOKES):
        ends = (2 * spoke * step, (2 * spoke + 1) * step)
        tips = [centre + QPointF(radius * sin(end), -radius * cos(end)) for end in ends]
        painter.drawPolygon(QPolygonF([centre, *tips]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(mark.light), 2.0))
    painter.drawEllipse(rect)


def _paint_edge(painter: QPainter, mark: EdgeMark, rect: QRectF) -> None:
    """Draw a frame exactly one pixel wide, at any scale."""
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(mark.colour), 1))
    inset = mark.inset
    painter.drawRect(rect.toRect().adjusted(inset, inset, -1 - inset, -1 - inset))
    painter.restore()


def _paint_photo(painter: QPainter, mark: PictureMark, scale: float, data: bytes | None) -> None:
    if data is None:
        return
    room = QSize(round(mark.area.width * scale), round(mark.area.height * scale))
    share = mark.end - mark.start
    image = read_photo(data, room / share, mark.quarter_turns)
    if image.isNull():
        return
    if share < 1 and image.width() > image.height():
        left, width = round(mark.start * image.width()), round(share * image.width())
        image = image.copy(left, 0, width, image.height())
    elif share < 1:
        top, height = round(mark.start * image.height()), round(share * image.height())
        image = image.copy(0, top, image.width(), height)
    area = _rect(mark.area)
    painter.fillRect(area, QColor("#000000"))
    ratio = min(area.width() / image.width(), area.height() / image.height())
    shown = QRectF(0, 0, image.width() * ratio, image.height() * ratio)
    shown.moveCenter(area.center())
    painter.drawImage(shown, image)
