"""Judges how well quadrilaterals fit the edges of a sheet in the small picture.

Along each side points are looked at on both sides of the line: is there an edge, is it the same
edge all along, does it end at the corner, is what lies inside of one colour?
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moderator.capture.quads.geometry import Floats

    Floats32 = NDArray[np.float32]

POINTS = 28
"""Points that are looked at along each side."""

NEAR, FAR = 2.5, 7.0
"""Distances from the side, in pixels of the small picture, at which colours are compared."""

SAME = 6.0
"""Pixels of the small picture within which two sides are on one line."""

FEATURES = (
    "least support",
    "mean support",
    "least sameness",
    "contrast",
    "colours inside differ",
    "area",
    "share outside",
    "goes on beyond corners",
    "brighter inside",
    "inside is not paper",
    "least contrast",
    "square corners",
    "writing on both sides",
    "brightness differs",
    "two sides go on",
    "colour inside",
)


def features(smooth: "Floats32", ink: "Floats32", quads: "Floats") -> "Floats":
    """Measure N quadrilaterals; returns N × len(FEATURES).

    smooth: the small picture in Lab as floats, lightness in 0–100, writing removed. ink: how much
    writing is at each pixel, 0 to 1; a side that runs through it is a shadow's or a fold.
    """
    import numpy as np

    height, width = smooth.shape[:2]
    ends = np.roll(quads, -1, axis=1)
    along = ends - quads
    lengths = np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-9)
    normals = np.stack([-along[..., 1], along[..., 0]], axis=2) / lengths  # to the inside
    at = np.linspace(0.03, 0.97, POINTS)
    places = quads[:, :, None] + along[:, :, None] * at[:, None]
    visible = _inside(places, width, height, FAR)

    inner, outer = (_look(smooth, places, normals, step) for step in (NEAR, -NEAR))
    step = inner - outer
    support, sameness = _support(step, visible)
    inner_far, outer_far = (_look(smooth, places, normals, step) for step in (FAR, -FAR))
    wide = inner_far - outer_far
    seen = visible.mean(axis=2)
    weight = np.where(seen > 0.15, 1.0, 0.0)
    total = np.maximum(weight.sum(axis=1), 1e-9)

    contrasts = _mean(np.linalg.norm(wide, axis=3), visible)
    colours = _mean_colour(inner_far, visible)
    middle = (colours * weight[..., None]).sum(axis=1, keepdims=True) / total[:, None, None]
    apart = np.linalg.norm((colours - middle) * (0.5, 1, 1), axis=2)
    areas = _areas(quads) / (width * height)
    hidden = (lengths[..., 0] * (1 - seen)).sum(axis=1) / lengths[..., 0].sum(axis=1)
    brighter = _mean(wide[..., 0], visible)
    beyond, both = _beyond(smooth, quads, along, normals)
    return np.stack(
        [
            np.where(weight > 0, support, 1.0).min(axis=1),
            (support * weight).sum(axis=1) / total,
            np.where(weight > 0, sameness, 1.0).min(axis=1),
            np.log1p((contrasts * weight).sum(axis=1) / total),
            np.log1p((apart * weight).sum(axis=1) / total),
            np.sqrt(areas),
            hidden,
            beyond,
            np.tanh((brighter * weight).sum(axis=1) / total / 10),
            _not_paper(smooth, quads, middle[:, 0]),
            np.log1p(np.where(weight > 0, contrasts, 1e3).min(axis=1)),
            _squareness(along, lengths),
            _written(ink, places, normals, visible),
            np.tanh(np.abs(brighter * weight).sum(axis=1) / total / 10),
            both,
            np.linalg.norm(middle[:, 0, 1:] - 128, axis=1),
        ],
        axis=1,
    )


def divided(quad: "Floats", quads: "Floats", measured: "Floats") -> float:
    """Return how well a line across a quadrilateral is supported that makes a smaller sheet of it.

    quads, measured: others and their features. Two sheets side by side look like a large one; then
    one of them has three sides on those of both, and a fourth of its own.
    """
    import numpy as np

    along = np.roll(quad, -1, axis=0) - quad
    lengths = np.maximum(np.linalg.norm(along, axis=1), 1e-9)
    normals = np.stack([-along[:, 1], along[:, 0]], axis=1) / lengths[:, None]
    off = np.abs(((quads[:, None] - quad[None, :, None]) * normals[None, :, None]).sum(axis=3))
    start = np.arange(4)
    same = (off[:, start, start] < SAME) & (off[:, start, (start + 1) % 4] < SAME)
    share = _areas(quads) / max(float(_areas(quad[None])[0]), 1e-9)
    parts = (same.sum(axis=1) == 3) & (share > 0.2) & (share < 0.88)
    parts &= measured[:, FEATURES.index("share outside")] < 0.3
    support = measured[parts, FEATURES.index("least support")]
    return float(support.max()) if len(support) else 0.0


def _inside(places: "Floats", width: int, height: int, margin: float) -> "NDArray[np.bool_]":
    low = (places >= margin).all(axis=-1)
    return low & (places[..., 0] < width - margin) & (places[..., 1] < height - margin)


def _written(
    ink: "Floats32", places: "Floats", normals: "Floats", visible: "NDArray[np.bool_]"
) -> "Floats":
    """Return how much writing there is both inside and outside of a side, at the worst one.

    The gap between two sheets looks like a line of writing, and so does a texture; but neither is
    seen on both sides of an edge of paper.
    """
    import numpy as np

    inner, outer = (
        np.maximum(*(_look(ink, places, normals, step * far) for far in (NEAR + 1, FAR)))
        for step in (1, -1)
    )
    return np.asarray(np.minimum(_mean(inner, visible), _mean(outer, visible)).max(axis=1))


def _look(smooth: "Floats32", places: "Floats", normals: "Floats", step: float) -> "Floats32":
    """Return the colours at a distance from each place, along the normal of its side."""
    import numpy as np

    height, width = smooth.shape[:2]
    spots = np.rint(places + normals[:, :, None] * step).astype(np.int32)
    x = np.clip(spots[..., 0], 0, width - 1)
    y = np.clip(spots[..., 1], 0, height - 1)
    return smooth[y, x]


def _support(step: "Floats", visible: "NDArray[np.bool_]") -> "tuple[Floats, Floats]":
    """Return for each side the share of points with its edge, and how much alike they are."""
    import numpy as np

    mean = _mean_colour(step, visible)
    strength = np.linalg.norm(mean, axis=2, keepdims=True)
    direction = mean / np.maximum(strength, 1e-9)
    along = (step * direction[:, :, None]).sum(axis=3)
    least = np.clip(0.4 * strength, 1.2, 6.0)
    support = _mean(np.clip(along / least, 0, 1), visible)
    sameness = strength[..., 0] / np.maximum(_mean(np.linalg.norm(step, axis=3), visible), 1e-9)
    return support, np.where(strength[..., 0] > 0.8, sameness, 0.5 * sameness)


def _mean(values: "Floats", visible: "NDArray[np.bool_]") -> "Floats":
    import numpy as np

    return np.asarray((values * visible).sum(axis=2) / np.maximum(visible.sum(axis=2), 1))


def _mean_colour(values: "Floats", visible: "NDArray[np.bool_]") -> "Floats":
    import numpy as np

    shown = visible[..., None]
    return np.asarray((values * shown).sum(axis=2) / np.maximum(shown.sum(axis=2), 1))


def _areas(quads: "Floats") -> "Floats":
    import numpy as np

    after = np.roll(quads, -1, axis=1)
    twice = (quads[..., 0] * after[..., 1] - after[..., 0] * quads[..., 1]).sum(axis=1)
    return np.asarray(np.abs(twice) / 2)


def _beyond(
    smooth: "Floats32", quads: "Floats", along: "Floats", normals: "Floats"
) -> "tuple[Floats, Floats]":
    """Return how much of the sides' edges goes on beyond the corners: lines of tiles do.

    And how much both neighbours of one side go on beyond it: then the side is a line across a
    larger sheet, as the lower edge of a coloured field.
    """
    import numpy as np

    height, width = smooth.shape[:2]
    at = np.array([-0.12, -0.09, -0.06, 1.06, 1.09, 1.12])
    places = quads[:, :, None] + along[:, :, None] * at[:, None]
    visible = _inside(places, width, height, FAR)
    step = np.linalg.norm(
        _look(smooth, places, normals, NEAR) - _look(smooth, places, normals, -NEAR), axis=3
    )
    there = np.clip(step / 6, 0, 1) * visible
    beyond = there.sum(axis=(1, 2)) / np.maximum(visible.sum(axis=(1, 2)), 4)
    before, after = there[..., :3].mean(axis=2), there[..., 3:].mean(axis=2)
    both = np.minimum(np.roll(after, 1, axis=1), np.roll(before, -1, axis=1))
    return np.asarray(beyond), np.asarray(both.max(axis=1))


def _not_paper(smooth: "Floats32", quads: "Floats", paper: "Floats") -> "Floats":
    """Return the share of the inside that has another colour than the sheet's margin."""
    import numpy as np

    height, width = smooth.shape[:2]
    at = np.linspace(0.06, 0.94, 9)
    u, v = (side.ravel()[None, :, None] for side in np.meshgrid(at, at))
    one, two, three, four = (quads[:, None, number] for number in range(4))
    spots = np.rint((one * (1 - u) + two * u) * (1 - v) + (four * (1 - u) + three * u) * v)
    seen = _inside(spots, width, height, 1)
    x = np.clip(spots[..., 0], 0, width - 1).astype(np.int32)
    y = np.clip(spots[..., 1], 0, height - 1).astype(np.int32)
    off = np.linalg.norm((smooth[y, x] - paper[:, None]) * (0.4, 1, 1), axis=2)
    return np.asarray(
        (np.clip(off / 16, 0, 1) * seen).sum(axis=1) / np.maximum(seen.sum(axis=1), 1)
    )


def _squareness(along: "Floats", lengths: "Floats") -> "Floats":
    """Return the sine of the corner that is farthest from a right angle."""
    import numpy as np

    unit = along / lengths
    after = np.roll(unit, -1, axis=1)
    return np.asarray((unit[..., 0] * after[..., 1] - unit[..., 1] * after[..., 0]).min(axis=1))
