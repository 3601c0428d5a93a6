"""Finds what is drawn rather than written: dots that were stuck on, circled digits, the ink."""

import math
from dataclasses import dataclass

import numpy as np

from moderator.event.results import Ink

LEAST_SATURATION, LEAST_VALUE, MOST = 110, 60, 255
"""Saturation and brightness from which a sticker's paper counts as coloured."""
WARM = (4, 28)
"""Hues (of 180) of orange stickers, from reddish to yellowish light."""
LEAST_RADIUS, MOST_RADIUS = 0.0022, 0.02
"""Radius of a dot as a share of the photo's longer side: a sticker of 19 mm on a sheet that fills a
third of the photo, or all of it."""
MORE = 1.6
"""A patch of colour is at most so much larger than the discs in it; letters, cards and bars are
larger than the discs that fit into them."""
STROKE, SPREAD = 0.6, 1.2
"""What is deeper than this share of a disc's radius is no wider than 0.8 of it, and two discs that
touch are parted there; along a thick stroke of a letter it goes on and on."""
UNLIKE = 0.45
"""By how much of the usual radius a dot may be larger or smaller."""

ENOUGH = 30_000
"""Pixels of a line from which its ink is told; more of them tell nothing more."""

RING_SIZES = (0.012, 0.06)
"""Diameter of a ring around a digit as a share of the photo's longer side."""
ALIKE = 1.35
"""How much wider than high a ring may be, or higher than wide."""


@dataclass(frozen=True, slots=True)
class Round:
    """A dot or a ring in the photo, in pixels."""

    x: float
    y: float
    radius: float


def dots(picture: np.ndarray) -> list[Round]:
    """Find orange round stickers in a photo (BGR); those that touch are counted one by one."""
    import cv2

    longer = max(picture.shape[:2])
    colours = cv2.cvtColor(picture, cv2.COLOR_BGR2HSV)
    mask = cv2.inRange(colours, (WARM[0], LEAST_SATURATION, LEAST_VALUE), (WARM[1], MOST, MOST))
    depth = cv2.distanceTransform(mask, cv2.DIST_L2, 5)
    found = []
    for part in _parts(depth, LEAST_RADIUS * longer):
        inner = depth[part]
        radius = float(inner.max())
        if radius <= MOST_RADIUS * longer:
            found += [
                Round(float(x + part[1].start), float(y + part[0].start), peak)
                for x, y, peak in _peaks(inner, radius)
            ]
    whole = _whole(mask, found)
    usual = float(np.median([dot.radius for dot in whole])) if whole else 0.0
    return [dot for dot in whole if abs(dot.radius - usual) < UNLIKE * usual]


def _parts(depth: np.ndarray, least: float) -> list[tuple[slice, slice]]:
    """Find the boxes of what is at least so deep."""
    import cv2

    count, _, sizes, _ = cv2.connectedComponentsWithStats((depth > least).astype(np.uint8))
    return [
        (slice(top, top + height), slice(left, left + width))
        for left, top, width, height, _ in sizes[1:count]
    ]


def _peaks(depth: np.ndarray, radius: float) -> list[tuple[float, float, float]]:
    """Find the middles of discs that touch: x, y, radius. A stroke is deep along its whole way."""
    import cv2

    deep = (depth > STROKE * radius).astype(np.uint8)
    count, _, sizes, middles = cv2.connectedComponentsWithStats(deep)
    found = []
    for place in range(1, count):
        left, top, width, height, _ = sizes[place]
        if max(width, height) <= SPREAD * radius + 1:
            peak = float(depth[top : top + height, left : left + width].max())
            found.append((float(middles[place][0]), float(middles[place][1]), peak))
    return found


def _whole(mask: np.ndarray, found: list[Round]) -> list[Round]:
    """Keep discs that are all of a patch of colour, alone or with others that they touch."""
    import cv2

    _, patches, sizes, _ = cv2.connectedComponentsWithStats(mask)
    of = [int(patches[round(dot.y), round(dot.x)]) for dot in found]
    discs: dict[int, float] = {}
    for dot, patch in zip(found, of, strict=True):
        discs[patch] = discs.get(patch, 0.0) + math.pi * dot.radius**2
    return [
        dot
        for dot, patch in zip(found, of, strict=True)
        if sizes[patch][cv2.CC_STAT_AREA] <= MORE * discs[patch]
    ]


def rings(picture: np.ndarray) -> list[Round]:
    """Find rings of the size of a circled digit in a photo (BGR)."""
    import cv2

    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    longer = max(grey.shape)
    block = round(longer * 0.03) | 1
    ink = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 22
    )
    contours, hierarchy = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if hierarchy is None:
        return []
    least, most = (size * longer for size in RING_SIZES)
    found = []
    for contour, (_, _, _, parent) in zip(contours, hierarchy[0], strict=True):
        if parent < 0:
            continue  # only the inner edges of what is drawn
        left, top, width, height = cv2.boundingRect(contour)
        if not least < min(width, height) <= max(width, height) < most:
            continue
        if max(width, height) > ALIKE * min(width, height):
            continue
        if _is_ring(contour, width, height) and _holds_ink(ink, (left, top, width, height)):
            found.append(Round(left + width / 2, top + height / 2, (width + height) / 4))
    return found


def _is_ring(contour: np.ndarray, width: int, height: int) -> bool:
    """Return whether an inner edge is about an ellipse, judged by its area and its perimeter."""
    import cv2

    area = cv2.contourArea(contour)
    around = cv2.arcLength(contour, closed=True)
    filled = area / (math.pi * width * height / 4)
    return bool(0.86 < filled < 1.14 and 4 * math.pi * area / around**2 > 0.7)


def _holds_ink(ink: np.ndarray, box: tuple[int, int, int, int]) -> bool:
    """Return whether something small stands in the middle of a ring: a letter "o" is empty."""
    left, top, width, height = box
    inside = ink[
        top + height // 5 : top + height - height // 5,
        left + width // 5 : left + width - width // 5,
    ]
    share = float(inside.mean()) / 255 if inside.size else 0.0
    return 0.03 < share < 0.5


def erased(picture: np.ndarray, marks: list[Round], margin: float) -> np.ndarray:
    """Paint over marks with the paper around them; margin: how far beyond the radius, in it."""
    clean = picture.copy()
    height, width = picture.shape[:2]
    for mark in marks:
        reach = mark.radius * margin
        left, right = max(0, int(mark.x - reach)), min(width, math.ceil(mark.x + reach) + 1)
        top, bottom = max(0, int(mark.y - reach)), min(height, math.ceil(mark.y + reach) + 1)
        part = clean[top:bottom, left:right]
        if not part.size:
            continue
        edge = np.concatenate((part[0], part[-1], part[:, 0], part[:, -1]))
        paper = np.percentile(edge, 75, axis=0)
        down, across = np.ogrid[top:bottom, left:right]
        part[(across - mark.x) ** 2 + (down - mark.y) ** 2 <= reach**2] = paper
    return clean


def ink_of(line: np.ndarray) -> Ink | None:
    """Tell which marker wrote a line: an upright picture (BGR) of it alone."""
    import cv2

    step = max(1, round(math.sqrt(line.shape[0] * line.shape[1] / ENOUGH)))
    pixels = line[::step, ::step].reshape(-1, 3).astype(np.float32)
    light = pixels.sum(axis=1)
    paper = np.maximum(np.median(pixels[light >= np.percentile(light, 60)], axis=0), 1)
    even = np.clip(pixels / paper, 0, 1)
    distance = 1 - even.min(axis=1)
    edge = max(0.25, float(np.percentile(distance, 97)) * 0.75)
    ink = even[distance >= edge]
    if not len(ink):
        return None
    mean = ink.mean(axis=0)[None, None, :]
    hue, saturation, value = cv2.cvtColor(mean.astype(np.float32), cv2.COLOR_BGR2HSV)[0, 0]
    if saturation * value < 0.16:
        return Ink.BLACK
    return _named(float(hue))


def _named(hue: float) -> Ink | None:
    """Name a hue of 0 to 360 degrees as one of the usual markers."""
    if hue < 16 or hue >= 325:
        return Ink.RED
    if hue < 50:
        return Ink.ORANGE
    if 70 <= hue < 185:
        return Ink.GREEN
    return Ink.BLUE if 185 <= hue < 290 else None
