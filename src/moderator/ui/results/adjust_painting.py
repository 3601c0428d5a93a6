"""Paints a photo with the corners of its sheet, the loupe over the active one, and the brush."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from moderator.event.results import Blur, Quad
from moderator.ui import theme
from moderator.ui.results.adjust_quad import Fitting, is_outside
from moderator.ui.theme import Colours
from moderator.ui.words import tr

TIMES = 3
"""How many times larger the loupe shows the photo."""

LOUPE = theme.PANEL_WIDTH * 5 // 8
HANDLE, MIDDLE = theme.TIGHT, theme.GRID + 1
"""Radius of a corner's handle, half the side of that of an edge."""


@dataclass(frozen=True, slots=True)
class PaintedCorners:
    """All that is painted, in pixels of the widget.

    active: the corner that keys move, None while the keyboard is elsewhere. brush: where it would
    blur now. pointer: the mouse, which the loupe avoids. cards: single pieces of a pinboard.
    """

    room: QRectF
    photo: QPixmap
    fitting: Fitting
    colours: Colours
    quad: Quad | None
    active: int | None
    blurs: tuple[Blur, ...]
    brush: Blur | None
    pointer: QPointF
    cards: tuple[Quad, ...] = ()


def paint_corners(painter: QPainter, shown: PaintedCorners) -> None:
    """Paint everything, on the dark ground of the stage."""
    ground = QPainterPath()
    radius = theme.SURFACE_RADIUS - 1
    ground.addRoundedRect(shown.room.adjusted(1, 1, -1, -1), radius, radius)
    painter.setClipPath(ground)
    painter.fillPath(ground, QColor(shown.colours.stage))
    _paint_photo(painter, shown)
    _paint_cards(painter, shown)
    if shown.quad is None:
        return
    _paint_handles(painter, shown)
    if shown.active is not None:
        _paint_loupe(painter, shown, shown.fitting.to_view(shown.quad[shown.active]))
    _paint_notes(painter, shown)


def _paint_photo(painter: QPainter, shown: PaintedCorners) -> None:
    """Paint the photo, what is blurred, and the outline of the sheet."""
    painter.drawPixmap(shown.fitting.rect, shown.photo, QRectF(shown.photo.rect()))
    longer = max(shown.photo.width(), shown.photo.height()) * shown.fitting.scale
    painter.setPen(Qt.PenStyle.NoPen)
    veil = QColor(shown.colours.stage_text)
    veil.setAlphaF(0.82)
    painter.setBrush(veil)
    for blur in shown.blurs:
        painter.drawEllipse(
            shown.fitting.to_view((blur.x, blur.y)), blur.radius * longer, blur.radius * longer
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if shown.brush is not None:
        at = shown.fitting.to_view((shown.brush.x, shown.brush.y))
        wide = shown.brush.radius * longer
        for colour, thick in ((shown.colours.stage, 4.0), (shown.colours.stage_text, 2.0)):
            painter.setPen(QPen(QColor(colour), thick))
            painter.drawEllipse(at, wide, wide)
    if shown.quad is not None:
        outline = QPolygonF([shown.fitting.to_view(corner) for corner in shown.quad])
        # a dark line below the blue one: one of them is seen on any photo
        for colour, thick in ((shown.colours.stage, 4.0), (shown.colours.stage_accent, 2.0)):
            painter.setPen(QPen(QColor(colour), thick))
            painter.drawPolygon(outline)


def _paint_cards(painter: QPainter, shown: PaintedCorners) -> None:
    """Outline single cards, and say how many there are: the outlines alone may be overlooked."""
    if not shown.cards:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for card in shown.cards:
        outline = QPolygonF([shown.fitting.to_view(corner) for corner in card])
        for colour, thick in ((shown.colours.stage, 4.0), (shown.colours.stage_warning, 2.0)):
            painter.setPen(QPen(QColor(colour), thick))
            painter.drawPolygon(outline)
    head = QPointF(shown.room.center().x(), shown.room.top() + theme.ROOMY)
    _paint_words(painter, tr("%n cards found", n=len(shown.cards)), head, shown.colours)


def _paint_handles(painter: QPainter, shown: PaintedCorners) -> None:
    assert shown.quad is not None
    colours = shown.colours
    blue, white = QColor(colours.accent_ground), QColor(colours.stage_text)
    points = [shown.fitting.to_view(corner) for corner in shown.quad]
    for place in range(4):
        middle = (points[place] + points[(place + 1) % 4]) / 2
        painter.setPen(QPen(blue, 2))
        painter.setBrush(white)
        square = QRectF(-MIDDLE, -MIDDLE, 2 * MIDDLE, 2 * MIDDLE).translated(middle)
        painter.drawRoundedRect(square, 2, 2)
    for place, (corner, point) in enumerate(zip(shown.quad, points, strict=True)):
        active = place == shown.active
        if is_outside(corner):
            warning = QColor(colours.stage_warning)
            painter.setPen(QPen(warning, 2, Qt.PenStyle.DotLine))
            painter.setBrush(warning if active else QBrush(white))
        else:
            painter.setPen(QPen(white if active else blue, 2 + active))
            painter.setBrush(blue if active else white)
        painter.drawEllipse(point, HANDLE + active * 2, HANDLE + active * 2)


def _loupe_box(shown: PaintedCorners, at: QPointF) -> QRectF:
    """Find a corner of the room for the loupe, away from what it shows and from the pointer."""
    gap = theme.ROOMY
    inner = shown.room.adjusted(gap, gap, -gap, -gap)
    side = min(LOUPE, inner.width() / 3, inner.height() / 2)
    words = theme.WIDE + theme.TIGHT
    lefts = (inner.left(), inner.right() - side)
    tops = (inner.top(), inner.bottom() - side - words)
    boxes = [QRectF(left, top, side, side) for top in tops for left in lefts]
    free = [
        box
        for box in boxes
        if not box.adjusted(-gap, -gap, gap, gap + words).contains(at)
        and not box.contains(shown.pointer)
    ]
    return (free or boxes)[0]


def _paint_loupe(painter: QPainter, shown: PaintedCorners, at: QPointF) -> None:
    box = _loupe_box(shown, at)
    middle = box.center()
    glass = QPainterPath()
    glass.addEllipse(box)
    painter.save()
    painter.setClipPath(glass, Qt.ClipOperation.IntersectClip)
    painter.fillPath(glass, QColor(shown.colours.stage_raised))
    painter.save()
    painter.setTransform(shown.fitting.magnified(at, middle, TIMES), combine=True)
    painter.drawPixmap(shown.fitting.rect, shown.photo, QRectF(shown.photo.rect()))
    assert shown.quad is not None
    thin = QPen(QColor(shown.colours.accent_ground), 2)
    thin.setCosmetic(True)
    painter.setPen(thin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([shown.fitting.to_view(corner) for corner in shown.quad]))
    painter.restore()
    _paint_cross(painter, middle, shown.colours)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(shown.colours.stage_text), 3))
    painter.drawEllipse(box)
    words = tr("{times}× · arrows: 1 pixel").format(times=TIMES)
    _paint_words(painter, words, QPointF(middle.x(), box.bottom() + theme.SNUG), shown.colours)


def _paint_cross(painter: QPainter, middle: QPointF, colours: Colours) -> None:
    near, far = theme.TIGHT, theme.WIDE + theme.TIGHT
    painter.setPen(QPen(QColor(colours.accent_ground), 2))
    for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        way = QPointF(x, y)
        painter.drawLine(middle + way * near, middle + way * far)
    painter.drawEllipse(middle, theme.GRID, theme.GRID)


def _paint_notes(painter: QPainter, shown: PaintedCorners) -> None:
    """Say of corners outside the photo that they are estimated."""
    assert shown.quad is not None
    outside = [corner for corner in shown.quad if is_outside(corner)]
    if not outside:
        return
    words = tr("A corner outside the photo is estimated.")
    foot = QPointF(shown.room.center().x(), shown.room.bottom() - theme.ROOMY)
    _paint_words(painter, words, foot, shown.colours, warning=True)


def _paint_words(
    painter: QPainter, words: str, middle: QPointF, colours: Colours, *, warning: bool = False
) -> None:
    """Paint a sentence in a small box around a point."""
    painter.setFont(theme.font(theme.CAPTION))
    size = painter.fontMetrics().size(0, words)
    box = QRectF(0, 0, size.width() + 2 * theme.SNUG, size.height() + theme.TIGHT)
    box.moveCenter(middle)
    ground, ink = colours.stage, colours.stage_text
    if warning:
        ground, ink = colours.warning_soft, colours.warning
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, theme.GRID, theme.GRID)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
