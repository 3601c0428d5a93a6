"""The outlines of the themes' symbols in a square of 16 by 16, for documents."""

from math import cos, pi, sin

from moderator.event.schedule import Symbol

SIDE = 16.0
CENTRE, RADIUS = 8.0, 7.0
DISC, RING, RING_WIDTH = 6.6, 5.0, 3.0
"""Radius of a disc, of the middle of a ring's line, and the width of that line."""
_SIDES = {Symbol.TRIANGLE: 3, Symbol.DIAMOND: 4, Symbol.HEXAGON: 6}
_INNER = 0.42
"""Radius of the inner corners of a star, as a share of its radius."""
_CROSS = (
    (5.8, 1.5), (10.2, 1.5), (10.2, 5.8), (14.5, 5.8), (14.5, 10.2), (10.2, 10.2),
    (10.2, 14.5), (5.8, 14.5), (5.8, 10.2), (1.5, 10.2), (1.5, 5.8), (5.8, 5.8),
)  # fmt: skip


def corners(symbol: Symbol) -> tuple[tuple[float, float], ...]:
    """Return the corners of a symbol; none for those that are round."""
    if symbol in _SIDES:
        return _polygon([RADIUS] * _SIDES[symbol])
    if symbol is Symbol.STAR:
        return _polygon([RADIUS, RADIUS * _INNER] * 5)
    if symbol is Symbol.SQUARE:
        return (2.2, 2.2), (13.8, 2.2), (13.8, 13.8), (2.2, 13.8)
    return _CROSS if symbol is Symbol.CROSS else ()


def _polygon(radii: list[float]) -> tuple[tuple[float, float], ...]:
    step = 2 * pi / len(radii)
    return tuple(
        (CENTRE + radius * sin(step * place), CENTRE - radius * cos(step * place))
        for place, radius in enumerate(radii)
    )
