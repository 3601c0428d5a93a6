"""Lines and quadrilaterals in the plane of a picture.

A line is (a, b, c) with a·x + b·y = c and a² + b² = 1. A quadrilateral is an array of 4 × 2 (x, y)
in pixels, clockwise as seen, its first corner the top left one.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from moderator.event.results import Corner, Quad

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating]
    Picture = NDArray[np.uint8]


def as_shares(corners: Sequence[Corner], width: int, height: int) -> Quad:
    """Turn four places in pixels, whose centres are whole numbers, to shares of a picture."""
    one, two, three, four = (((x + 0.5) / width, (y + 0.5) / height) for x, y in corners)
    return one, two, three, four


def in_pixels(quad: Quad, width: int, height: int) -> Quad:
    """Turn four places from shares of a picture to its pixels, whose centres are whole numbers."""
    one, two, three, four = ((x * width - 0.5, y * height - 0.5) for x, y in quad)
    return one, two, three, four


def in_order(quads: "Floats") -> "Floats":
    """Sort the corners of N × 4 × 2 clockwise; the first one is the one at the top left."""
    import numpy as np

    around = quads - quads.mean(axis=1, keepdims=True)
    order = np.argsort(np.arctan2(around[..., 1], around[..., 0]), axis=1)
    turned = np.take_along_axis(quads, order[..., None], axis=1)
    # the side that runs most to the right is the top one
    sides = np.roll(turned, -1, axis=1) - turned
    to_right = sides[..., 0] / np.maximum(np.linalg.norm(sides, axis=2), 1e-9)
    start = np.argmax(to_right, axis=1)[:, None]
    order = (start + np.arange(4)) % 4
    return np.take_along_axis(turned, order[..., None], axis=1)


def line_through(start: "Floats", end: "Floats") -> "Floats":
    """Return the line through two points."""
    import numpy as np

    x, y = end - start
    normal = np.array([-y, x]) / max(float(np.hypot(x, y)), 1e-9)
    return np.array([*normal, normal @ start])


def from_sides(sides: "Floats") -> "Floats":
    """Return the corners of N × 4 lines in their order around, N × 4 × 2.

    The first corner is where the last side meets the first; corners of parallel sides are NaN.
    """
    import numpy as np

    one, other = np.roll(sides, 1, axis=1), sides
    determinant = one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]
    determinant = np.where(np.abs(determinant) < 0.05, np.nan, determinant)
    x = (one[..., 2] * other[..., 1] - one[..., 1] * other[..., 2]) / determinant
    y = (one[..., 0] * other[..., 2] - one[..., 2] * other[..., 0]) / determinant
    return np.stack([x, y], axis=2)


def are_sound(quads: "Floats", width: int, height: int) -> "NDArray[np.bool_]":
    """Return which of N × 4 × 2 can be a sheet: convex, not tiny, not far outside.

    The corners are in order; NaN is not sound.
    """
    import numpy as np

    sides = np.roll(quads, -1, axis=1) - quads
    after = np.roll(sides, -1, axis=1)
    lengths = np.maximum(np.linalg.norm(sides, axis=2), 1e-9)
    turns = sides[..., 0] * after[..., 1] - sides[..., 1] * after[..., 0]
    sines = turns / (lengths * np.roll(lengths, -1, axis=1))
    margin = 0.35 * max(width, height)
    low, high = quads.min(axis=1), quads.max(axis=1)
    return np.asarray(
        (lengths.min(axis=1) > 0.12 * min(width, height))
        & (sines.min(axis=1) > 0.5)
        & (low.min(axis=1) > -margin)
        & (high < np.array([width, height]) + margin).all(axis=1)
    )


def overlap(found: "Floats", true: "Floats") -> float:
    """Return how well a quadrilateral covers the true one, 0 to 1 (intersection over union).

    Measured in the plane of the sheet, so that near and far parts count alike, as in the SmartDoc
    competition (Burie et al. 2015, ICDAR).
    """
    import cv2
    import numpy as np

    unit = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)
    onto = cv2.getPerspectiveTransform(true.astype(np.float32), unit)
    if ((found @ onto[2, :2] + onto[2, 2]) * onto[2, 2] <= 0).any():
        return 0.0  # a corner lies beyond the horizon of the sheet's plane
    flat = cv2.perspectiveTransform(found.astype(np.float32)[None], onto)[0].astype(np.float64)
    common = _area(_within_unit(flat))
    return common / max(_area(flat) + 1.0 - common, 1e-9)


def _area(corners: "Floats") -> float:
    import numpy as np

    after = np.roll(corners, -1, axis=0)
    return abs(float((corners[:, 0] * after[:, 1] - after[:, 0] * corners[:, 1]).sum())) / 2


def _within_unit(corners: "Floats") -> "Floats":
    """Clip a convex polygon to the unit square (Sutherland and Hodgman 1974)."""
    import numpy as np

    for axis, sign in ((0, 1.0), (0, -1.0), (1, 1.0), (1, -1.0)):
        kept = []
        room = corners[:, axis] if sign > 0 else 1 - corners[:, axis]
        for number in range(len(corners)):
            here, before = room[number], room[number - 1]
            if (here >= 0) != (before >= 0):
                share = before / (before - here)
                kept.append(corners[number - 1] * (1 - share) + corners[number] * share)
            if here >= 0:
                kept.append(corners[number])
        if not kept:
            return np.zeros((1, 2))
        corners = np.array(kept)
    return corners


def corners_of(width: int, height: int) -> "NDArray[np.float32]":
    """Return the outer corners of a picture, where the first pixel's centre is at (0, 0)."""
    import numpy as np

    right, bottom = width - 0.5, height - 0.5
    return np.array([(-0.5, -0.5), (right, -0.5), (right, bottom), (-0.5, bottom)], np.float32)
