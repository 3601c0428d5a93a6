"""Measures how large the writing on a straightened picture is."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moderator.capture.quads.geometry import Picture

SIDE = 1200
"""Pixels of the longer side of the picture in which letters are looked for."""

LOWEST, TALLEST = 0.006, 0.16
"""Height of a letter as a share of the picture's height: less is dust, more a drawing."""

FEWEST = 6
"""Letters that are needed to say anything."""

TALL = 0.78
"""Quantile of the heights of letters, and of letters that are joined, that is the height of
capitals: most small letters are lower, those with descenders and joined ones taller."""


def capital_height(picture: "Picture") -> float | None:
    """Return the height of capitals as a share of the picture's height; None without writing.

    picture: straightened, height × width × 3; cleaned or not.
    """
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    scale = min(1.0, SIDE / max(height, width))
    size = max(2, round(width * scale)), max(2, round(height * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    darkest = small.min(axis=2)  # red and green ink are dark in one of the colours
    around = max(15, size[1] // 12) | 1
    ink = cv2.adaptiveThreshold(
        darkest, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, 28
    )
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    boxes = stats[1:].astype(np.float64)
    tall = boxes[:, cv2.CC_STAT_HEIGHT] / size[1]
    wide = boxes[:, cv2.CC_STAT_WIDTH] / size[1]
    filled = boxes[:, cv2.CC_STAT_AREA] / (
        boxes[:, cv2.CC_STAT_HEIGHT] * boxes[:, cv2.CC_STAT_WIDTH]
    )
    # rules and underlines are flat, sticky dots and what lies at the border are filled
    letters = (tall > LOWEST) & (tall < TALLEST) & (wide < 12 * tall) & (wide > 0.12 * tall)
    letters &= (filled < 0.72) | (wide < 0.4 * tall)
    if letters.sum() < FEWEST:
        return None
    heights = tall[letters]
    heights = heights[heights > 0.35 * np.median(heights)]
    return float(np.quantile(heights, TALL))
