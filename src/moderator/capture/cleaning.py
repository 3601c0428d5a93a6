"""Cleans a straightened picture, so that paper is white and ink has its colour in the hall.

A picture is an array of height × width × 3 bytes in OpenCV's order: blue, green, red.
"""

from typing import TYPE_CHECKING

from moderator.event.results import Treatment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moderator.capture.quads.geometry import Picture

    Floats32 = NDArray[np.float32]

SMALL = 480
"""Pixels of the longer side of the picture in which the light is measured."""

PAPER = 250.0
"""Level of white paper: just under 255, so that its grain is not burnt to flat white."""

COLOURED = 24.0
"""Chroma in Lab from which an area is a coloured card and no paper in tinted light."""


def clean(picture: "Picture", treatment: Treatment) -> "Picture":
    """Return the picture cleaned as a sheet, pinboard or whiteboard, or as it is."""
    if treatment is Treatment.SHEET:
        return _sheet(picture)
    if treatment is Treatment.PINBOARD:
        return _pinboard(picture)
    if treatment is Treatment.WHITEBOARD:
        return _whiteboard(picture)
    return picture


def _sheet(picture: "Picture") -> "Picture":
    """Divide by the light on the paper, which is looked for beneath the writing; then ink."""
    light = _light(_paper(picture))
    return _crisp(_inked(_divided(picture, light)))


def _whiteboard(picture: "Picture") -> "Picture":
    """Level reflections too: what is brighter than the board around it without being ink."""
    import cv2
    import numpy as np

    small = _small(picture)
    # a reflection is no ink: its own brightness is taken as the light on the board
    pen = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11))
    filled = cv2.morphologyEx(small, cv2.MORPH_CLOSE, pen)
    light = cv2.GaussianBlur(filled, (0, 0), 4).astype(np.float32)
    return _crisp(_inked(_divided(picture, light)))


def _pinboard(picture: "Picture") -> "Picture":
    """Even the light by a smooth surface over the whole board; colours are divided by none."""
    import numpy as np

    light = light_surface(_small(picture))
    light /= np.float32(max(float(np.quantile(light, 0.95)), 1.0))
    even = _scaled(picture, np.asarray(np.clip(light, 0.25, 1.5), np.float32))
    # the white cards on it are white, or else its brightest parts
    levels = np.quantile(even[::8, ::8].reshape(-1, 3), 0.97, axis=0)
    gain = np.clip(PAPER / np.maximum(levels, 1), 1.0, 1.6)
    balance = gain / gain.mean()
    gain = gain.mean() * np.clip(balance, 0.93, 1.07)
    return _crisp(np.asarray(np.clip(even * gain.astype(np.float32), 0, 255), np.uint8))


def _small(picture: "Picture") -> "Picture":
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    scale = min(1.0, SMALL / max(height, width))
    size = max(2, round(width * scale)), max(2, round(height * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _paper(picture: "Picture") -> "Picture":
    """Return the small picture without its writing: each place as bright as the paper near it."""
    import cv2
    import numpy as np

    small = _small(picture)
    side = max(small.shape[:2])
    size = max(9, side // 22) | 1
    filled = cv2.morphologyEx(
        small, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    )
    return np.asarray(cv2.medianBlur(filled, min(size | 1, 31)), np.uint8)


def _light(paper: "Picture") -> "Floats32":
    """Return the light on the paper for each colour; dark patches, as photos glued on, stay dark.

    A patch that is much darker or more colourful than the smooth light around it is no paper.
    """
    import cv2
    import numpy as np

    # light changes slowly, and wide blurs of few pixels are quick
    paper = np.asarray(cv2.resize(paper, None, fx=1 / 3, fy=1 / 3, interpolation=cv2.INTER_AREA))
    found = paper.astype(np.float32)
    lab = cv2.cvtColor(paper, cv2.COLOR_BGR2LAB).astype(np.float32)
    tint = np.median(lab[..., 1:].reshape(-1, 2), axis=0)
    chroma = np.linalg.norm(lab[..., 1:] - tint, axis=2)
    smooth = light_surface(paper)
    level = found.mean(axis=2)
    good = (chroma < COLOURED) & (level > 0.55 * smooth)
    weight = good.astype(np.float32)[..., None]
    if weight.mean() < 0.2:
        return cv2.GaussianBlur(found, (0, 0), 4).astype(np.float32)
    wide = max(paper.shape[:2]) / 40
    near = cv2.GaussianBlur(found * weight, (0, 0), wide)
    share = cv2.GaussianBlur(np.repeat(weight, 3, axis=2), (0, 0), wide)
    far = cv2.GaussianBlur(found * weight, (0, 0), wide * 6)
    far_share = np.maximum(cv2.GaussianBlur(np.repeat(weight, 3, axis=2), (0, 0), wide * 6), 1e-4)
    mixed = (near + 0.02 * far / far_share) / (share + 0.02)
    return np.asarray(mixed, np.float32)


def light_surface(picture: "Picture") -> "Floats32":
    """Fit a smooth surface of the third degree to the brightness of the brighter parts."""
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32)
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    powers = [(i, j) for i in range(4) for j in range(4) if i + j <= 3]
    basis = np.stack([x**i * y**j for i, j in powers], axis=-1)
    some, levels = basis[::4, ::4].reshape(-1, len(powers)), grey[::4, ::4].ravel()
    weight = np.ones_like(levels)
    for _ in range(6):  # what is darker than the surface, as ink and cards, counts less and less
        scaled = some * weight[:, None]
        solved = np.linalg.solve(
            some.T @ scaled + 1e-3 * np.eye(len(powers), dtype=np.float32), scaled.T @ levels
        )
        off = levels - some @ solved
        weight = np.where(off > 0, 1.0, 1 / (1 + (off / 8) ** 2)).astype(np.float32)
    return np.asarray(np.maximum(basis @ solved, 8), np.float32)


def _divided(picture: "Picture", light: "Floats32") -> "Picture":
    """Divide by the light on the paper, so that paper has the level `PAPER` everywhere."""
    import numpy as np

    return _scaled(picture, np.asarray(np.maximum(light, 8) / PAPER, np.float32))


def _scaled(picture: "Picture", light: "Floats32") -> "Picture":
    """Divide each pixel by a small picture of one or three channels."""
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    gain = cv2.resize(
        (1 / light).astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR
    )
    if gain.ndim == 2:
        gain = cv2.merge([gain, gain, gain])
    return np.asarray(cv2.multiply(picture, gain, dtype=cv2.CV_8U), np.uint8)


def _inked(picture: "Picture") -> "Picture":
    """Press paper to white and ink to its full colour: levels, then saturation of what is ink."""
    import cv2
    import numpy as np

    levels = np.arange(256, dtype=np.float32)
    # nothing below 40 on a photo of a marker is meant; above 232 it is the grain of the paper
    pressed = np.clip((levels - 40) / (232 - 40), 0, 1) ** 1.05
    curve = (255 * pressed).astype(np.uint8)
    out = cv2.LUT(picture, curve)
    hsv = cv2.cvtColor(out, cv2.COLOR_BGR2HSV)
    richer = np.arange(256, dtype=np.float32)
    richer = np.where(richer < 20, richer * 0.5, np.minimum(255, richer * 1.12))
    hsv[..., 1] = cv2.LUT(np.ascontiguousarray(hsv[..., 1]), richer.astype(np.uint8))
    return np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2BGR), np.uint8)


def _crisp(picture: "Picture") -> "Picture":
    """Sharpen lines a little (unsharp mask)."""
    import cv2
    import numpy as np

    soft = cv2.GaussianBlur(picture, (0, 0), max(picture.shape[:2]) / 1600)
    return np.asarray(cv2.addWeighted(picture, 1.5, soft, -0.5, 0), np.uint8)
