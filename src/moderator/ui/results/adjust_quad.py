"""Places in a photo as shares of its width and height, and how they turn with it."""

from collections.abc import Iterable
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from moderator.event.results import Blur, Corner, Quad

WHOLE: Quad = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
INSET: Quad = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9))
"""Where corners begin that nothing is known of."""

MOST_OUTSIDE = 0.35
"""How far outside the photo a corner may be put, as a share of it."""


def turned_point(point: Corner, quarters: int) -> Corner:
    """Turn a place with its photo by quarters clockwise."""
    x, y = point
    for _ in range(quarters % 4):
        x, y = 1 - y, x
    return x, y


def turned(quad: Quad, quarters: int) -> Quad:
    """Turn corners with their photo by quarters clockwise; the first one is the top left again."""
    one, two, three, four = (turned_point(corner, quarters) for corner in quad)
    corners = (one, two, three, four)
    first = -quarters % 4
    a, b, c, d = (corners[(first + place) % 4] for place in range(4))
    return a, b, c, d


def turned_blurs(blurs: Iterable[Blur], quarters: int) -> tuple[Blur, ...]:
    """Turn blurred places with their photo by quarters clockwise."""
    return tuple(Blur(*turned_point((blur.x, blur.y), quarters), blur.radius) for blur in blurs)


def is_convex(quad: Quad, size: QSizeF) -> bool:
    """Return whether corners are those of a sheet: clockwise, without dents, not tiny."""
    points = [QPointF(x * size.width(), y * size.height()) for x, y in quad]
    for place in range(4):
        before, here, after = points[place - 1], points[place], points[(place + 1) % 4]
        one, other = here - before, after - here
        if hypot(one.x(), one.y()) < 0.03 * max(size.width(), size.height()):
            return False
        if one.x() * other.y() - one.y() * other.x() <= 0:
            return False
    return True


def with_corner(quad: Quad, place: int, corner: Corner) -> Quad:
    """Put one corner elsewhere, not farther outside than makes sense."""
    low, high = -MOST_OUTSIDE, 1 + MOST_OUTSIDE
    x, y = corner
    kept = min(max(x, low), high), min(max(y, low), high)
    a, b, c, d = (kept if number == place else old for number, old in enumerate(quad))
    return a, b, c, d


def is_outside(corner: Corner) -> bool:
    """Return whether a corner lies outside the photo."""
    return not (0 <= corner[0] <= 1 and 0 <= corner[1] <= 1)


class Fitting:
    """Where a photo is painted: it and the corners outside it, as large as there is room.

    scale: pixels of the widget for one of the photo.
    """

    def __init__(self, photo: QSizeF, quad: Quad | None, room: QRectF) -> None:
        self.photo = photo
        corners = (*WHOLE, *(quad or ()))
        xs = [x * photo.width() for x, _ in corners]
        ys = [y * photo.height() for _, y in corners]
        shown = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        self.scale = min(
            room.width() / max(shown.width(), 1), room.height() / max(shown.height(), 1)
        )
        corner = room.center() - shown.center() * self.scale
        self.origin = corner

    def to_view(self, corner: Corner) -> QPointF:
        """Return the place in the widget of shares of the photo."""
        x, y = corner[0] * self.photo.width(), corner[1] * self.photo.height()
        return self.origin + QPointF(x, y) * self.scale

    def to_shares(self, place: QPointF) -> Corner:
        """Return the shares of the photo at a place in the widget."""
        inside = (place - self.origin) / self.scale
        return inside.x() / self.photo.width(), inside.y() / self.photo.height()

    @property
    def rect(self) -> QRectF:
        """Where the photo itself is painted."""
        return QRectF(self.origin, self.photo * self.scale)

    def magnified(self, at: QPointF, middle: QPointF, times: float) -> QTransform:
        """Return how to paint for a loupe: `at` of the widget appears in the middle, larger."""
        turn = QTransform.fromTranslate(middle.x(), middle.y())
        turn.scale(times, times)
        return turn.translate(-at.x(), -at.y())
