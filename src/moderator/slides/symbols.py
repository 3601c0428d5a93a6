"""The symbols of the themes, as paths of any size."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from moderator.event.schedule import Symbol

ODD_EVEN = Qt.FillRule.OddEvenFill
_SIDES = {Symbol.TRIANGLE: 3, Symbol.DIAMOND: 4, Symbol.HEXAGON: 6}
_LIFT = {Symbol.TRIANGLE: 0.12}
"""Share of its radius by which a shape is moved down, so that it looks centred."""


def symbol_path(symbol: Symbol, rect: QRectF) -> QPainterPath:
    """Return the outline of a symbol in the largest square in the middle of a rectangle."""
    radius = min(rect.width(), rect.height()) / 2
    centre = rect.center() + QPointF(0, _LIFT.get(symbol, 0.0) * radius)
    path = QPainterPath()
    path.setFillRule(ODD_EVEN)
    if symbol in _SIDES:
        path.addPolygon(_polygon(centre, [radius] * _SIDES[symbol]))
        path.closeSubpath()
    elif symbol is Symbol.STAR:
        path.addPolygon(_polygon(centre, [radius, radius * 0.42] * 5))
        path.closeSubpath()
    elif symbol is Symbol.SQUARE:
        side = radius * 0.82
        path.addRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
    elif symbol is Symbol.CROSS:
        path.addPolygon(_cross(centre, radius))
        path.closeSubpath()
    else:
        reach = radius * 0.94
        path.addEllipse(centre, reach, reach)
        if symbol is Symbol.RING:
            path.addEllipse(centre, reach * 0.52, reach * 0.52)
    return path


def _polygon(centre: QPointF, radii: list[float]) -> QPolygonF:
    step = 2 * pi / len(radii)
    return QPolygonF(
        [
            centre + QPointF(radius * sin(step * place), -radius * cos(step * place))
            for place, radius in enumerate(radii)
        ]
    )


def _cross(centre: QPointF, radius: float) -> QPolygonF:
    arm, reach = radius * 0.32, radius * 0.92
    corners = [
        (-arm, -reach), (arm, -reach), (arm, -arm), (reach, -arm), (reach, arm), (arm, arm),
        (arm, reach), (-arm, reach), (-arm, arm), (-reach, arm), (-reach, -arm), (-arm, -arm),
    ]  # fmt: skip
    return QPolygonF([centre + QPointF(x, y) for x, y in corners])
