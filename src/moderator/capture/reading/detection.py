"""Finds the lines of writing in a picture by a model for differentiable binarization.

The model gives, for each pixel, how likely it lies within a line that was shrunk; what is above a
threshold is outlined by the smallest rectangle and grown back (Liao et al. 2020, DB).
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import onnxruntime

Box = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Corners of a line in pixels: top left, top right, bottom right, bottom left."""

MULTIPLE = 32
"""The model halves its input five times."""
LEAST_LIKELY = 0.3
LEAST_MEAN = 0.5
"""Least likelihood of a pixel, and of a line on average; those that the model was trained with."""
GROWN = 1.3
"""How far a shrunk line is grown back: by this much of its area divided by its perimeter."""
LEAST_HEIGHT = 4.0
MOST_LINES = 300


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line in the picture and how likely it is one."""

    box: Box
    likely: float


def found_lines(
    session: "onnxruntime.InferenceSession", picture: np.ndarray, side: int
) -> list[FoundLine]:
    """Find lines in a picture (BGR); side: length in pixels to which its longer side is brought."""
    import cv2

    height, width = picture.shape[:2]
    share = min(1.0, side / max(height, width))
    size = tuple(max(MULTIPLE, round(s * share / MULTIPLE) * MULTIPLE) for s in (width, height))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    values = cv2.dnn.blobFromImage(small, 1 / 127.5, mean=(127.5, 127.5, 127.5))
    (likely,) = session.run(None, {session.get_inputs()[0].name: values})
    return outlined(np.asarray(likely)[0, 0], (width, height))


def outlined(likely: np.ndarray, size: tuple[int, int]) -> list[FoundLine]:
    """Outline lines in a map of likelihoods; size: width and height of the whole picture."""
    import cv2

    mask = cv2.dilate((likely > LEAST_LIKELY).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    share = np.array((size[0] / likely.shape[1], size[1] / likely.shape[0]))
    lines = []
    for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:MOST_LINES]:
        middle, (across, down), angle = cv2.minAreaRect(contour)
        if min(across, down) < LEAST_HEIGHT:
            continue
        mean = _mean_within(likely, cv2.boxPoints((middle, (across, down), angle)))
        if mean < LEAST_MEAN:
            continue
        grow = 2 * GROWN * across * down / (2 * (across + down))
        corners = cv2.boxPoints((middle, (across + grow, down + grow), angle)) * share
        lines.append(FoundLine(_in_order(corners), mean))
    return lines


def _mean_within(likely: np.ndarray, corners: np.ndarray) -> float:
    import cv2

    height, width = likely.shape
    low = np.clip(np.floor(corners.min(axis=0)), 0, (width - 1, height - 1)).astype(int)
    high = np.clip(np.ceil(corners.max(axis=0)), 0, (width - 1, height - 1)).astype(int)
    mask = np.zeros((high[1] - low[1] + 1, high[0] - low[0] + 1), np.uint8)
    cv2.fillPoly(mask, [np.round(corners - low).astype(np.int32)], 1)
    part = likely[low[1] : high[1] + 1, low[0] : high[0] + 1]
    return float(cv2.mean(part, mask)[0])


def _in_order(corners: np.ndarray) -> Box:
    """Begin at the top left and go clockwise."""
    by_x = sorted((float(x), float(y)) for x, y in corners)
    top_left, bottom_left = sorted(by_x[:2], key=lambda corner: corner[1])
    top_right, bottom_right = sorted(by_x[2:], key=lambda corner: corner[1])
    return (top_left, top_right, bottom_right, bottom_left)


def length_and_height(box: Box) -> tuple[float, float]:
    """Measure a line along and across its writing, in pixels."""
    length = max(math.dist(box[0], box[1]), math.dist(box[3], box[2]))
    height = max(math.dist(box[0], box[3]), math.dist(box[1], box[2]))
    return length, height
