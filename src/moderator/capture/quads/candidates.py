"""Proposes quadrilaterals that may be the sheet, from areas of one colour and from lines.

None of these ways is right alone: a mask fails on white paper before a white wall, lines fail on
boards of wood. They propose; `judging` decides.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from moderator.capture.quads.geometry import are_sound, from_sides, in_order, line_through

if TYPE_CHECKING:
    from moderator.capture.quads.geometry import Floats, Picture

SMALLEST = 0.05
"""A sheet covers at least this share of the photo that was taken of it."""

MOST_LINES = 9
"""Lines of each direction that are combined: 36 × 36 quadrilaterals."""

SEEDS = ((0.5, 0.5), (0.35, 0.35), (0.65, 0.35), (0.35, 0.65), (0.65, 0.65))
"""Where a sheet is expected, as shares of width and height."""


def candidates(lab: "Picture", lines_in: "Picture") -> "Floats":
    """Propose quadrilaterals, N × 4 × 2 in pixels of the small picture.

    lab: the picture in Lab, writing removed; lines_in: the same in grey levels, edges kept.
    """
    import numpy as np

    height, width = lab.shape[:2]
    sides = [four for mask in _masks(lab) for four in _around_areas(mask)]
    sides += _from_lines(lab, lines_in)
    if not sides:
        return np.zeros((0, 4, 2))
    met = from_sides(np.concatenate(sides))
    quads = in_order(met[~np.isnan(met).any(axis=(1, 2))])
    quads = quads[are_sound(quads, width, height)]
    _, first = np.unique(np.round(quads.reshape(-1, 8) / 3), axis=0, return_index=True)
    return quads[np.sort(first)]


def _masks(lab: "Picture") -> "Iterator[Picture]":
    """Yield masks of areas that may be paper."""
    import cv2
    import numpy as np

    light, green_red, blue_yellow = cv2.split(lab)
    grey = np.hypot(green_red.astype(np.float32) - 128, blue_yellow.astype(np.float32) - 128)
    colourless = np.clip(255 - grey * 4, 0, 255).astype(np.uint8)
    for channel in (light, colourless):
        level, mask = cv2.threshold(channel, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        yield np.asarray(mask, np.uint8)
        for value in np.quantile(channel[::4, ::4], (0.2, 0.35, 0.5, 0.65, 0.8)):
            if abs(value - level) > 3:
                yield np.asarray((channel > value) * 255, np.uint8)
    for channel in (green_red, blue_yellow):
        mask = cv2.threshold(channel, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1]
        yield np.asarray(mask, np.uint8)
        yield np.asarray(255 - mask, np.uint8)
    yield from _around_seeds(lab)


def _around_seeds(lab: "Picture") -> "Iterator[Picture]":
    """Yield areas that are connected with a place where the sheet is expected."""
    import cv2
    import numpy as np

    height, width = lab.shape[:2]
    for x, y in SEEDS:
        seed = (int(x * width), int(y * height))
        for step in (1, 2, 3):
            mask = np.zeros((height + 2, width + 2), np.uint8)
            flags = 8 | (255 << 8) | cv2.FLOODFILL_MASK_ONLY
            cv2.floodFill(lab, mask, seed, 0, (step,) * 3, (step,) * 3, flags)
            yield mask[1:-1, 1:-1]
        away = np.abs(lab.astype(np.int16) - lab[seed[1], seed[0]].astype(np.int16))
        distance = away[..., 0] // 2 + 2 * away[..., 1] + 2 * away[..., 2]
        for most in (16, 32):
            yield np.asarray((distance < most) * 255, np.uint8)


def _around_areas(mask: "Picture") -> "Iterator[Floats]":
    """Yield sides, N × 4 lines, around the largest areas of a mask."""
    import cv2
    import numpy as np

    height, width = mask.shape
    clean = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    contours, _ = cv2.findContours(clean, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    large = [one for one in contours if cv2.contourArea(one) > SMALLEST * width * height]
    for contour in sorted(large, key=cv2.contourArea, reverse=True)[:2]:
        hull = cv2.convexHull(contour)
        share = cv2.contourArea(hull) / (width * height)
        if share > 0.985:
            continue
        for exact in (0.006, 0.015, 0.03):
            corners = cv2.approxPolyDP(hull, exact * cv2.arcLength(hull, True), True)[:, 0]
            if 4 <= len(corners) <= 12:
                yield from _reduced(corners.astype(np.float64), width, height)


def _reduced(corners: "Floats", width: int, height: int) -> "Iterator[Floats]":
    """Yield fours of the sides of a polygon, with and without the picture's borders.

    Where a sheet is cut by the border, its true sides go on beyond it.
    """
    import numpy as np

    ends = np.roll(corners, -1, axis=0)
    lines = [line_through(start, end) for start, end in zip(corners, ends, strict=True)]
    lengths = np.linalg.norm(ends - corners, axis=1)
    size = np.array([width, height])
    farther, nearer = np.maximum(corners, ends), np.minimum(corners, ends)
    on_border = ((farther < 4) | (nearer > size - 5)).max(axis=1)
    for without_border in (False, True):
        if without_border and not on_border.any():
            return
        chosen = [n for n in range(len(lines)) if not (without_border and on_border[n])]
        if len(chosen) < 4:
            continue
        chosen = sorted(chosen, key=lambda n: -float(lengths[n]))[:6]
        yield np.array([[lines[n] for n in four] for four in combinations(sorted(chosen), 4)])


def _from_lines(lab: "Picture", lines_in: "Picture") -> "list[Floats]":
    """Combine the longest lines, two of each direction."""
    import cv2
    import numpy as np

    detector = cv2.createLineSegmentDetector(cv2.LSD_REFINE_NONE)
    parts = []
    for channel in (lines_in, _faint(lab)):
        segments = detector.detect(np.ascontiguousarray(channel))[0]
        if segments is not None:
            parts.append(segments.reshape(-1, 4))
    if not parts:
        return []
    lines, lying = _joined(np.concatenate(parts), max(lab.shape))
    across = [line for line, flat in zip(lines, lying, strict=True) if flat][:MOST_LINES]
    down = [line for line, flat in zip(lines, lying, strict=True) if not flat][:MOST_LINES]
    if len(across) < 2 or len(down) < 2:
        return []
    return [
        np.array(
            [
                (above, right, below, left)
                for above, below in combinations(across, 2)
                for left, right in combinations(down, 2)
            ]
        )
    ]


def _faint(lab: "Picture") -> "Picture":
    """Strengthen what is hardly seen: the edge of white paper on a white wall."""
    import cv2
    import numpy as np

    light = cv2.GaussianBlur(lab[..., 0], (0, 0), 1.2).astype(np.float32)
    around = cv2.blur(light, (61, 61))
    return np.asarray(np.clip((light - around) * 6 + 128, 0, 255), np.uint8)


def _joined(segments: "Floats", side: int) -> "tuple[list[Floats], list[bool]]":
    """Join segments of the same line, the longest lines first; tell which run rather across."""
    import numpy as np

    lengths = np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1])
    keep = np.argsort(-lengths)[:160]
    keep = keep[lengths[keep] > side / 40]
    segments, lengths = segments[keep], lengths[keep]
    taken = np.zeros(len(segments), bool)
    lines: list[tuple[float, Floats, bool]] = []
    for number in range(len(segments)):
        if taken[number]:
            continue
        line = line_through(segments[number, :2], segments[number, 2:])
        off = np.abs(segments.reshape(-1, 2, 2) @ line[:2] - line[2]).max(axis=1)
        same = (off < 2.5 + 0.02 * lengths) & ~taken
        taken |= same
        points = segments[same].reshape(-1, 2)
        weights = np.repeat(lengths[same], 2)
        fitted = _fitted(points, weights)
        lines.append((float(lengths[same].sum()), fitted, abs(fitted[1]) > abs(fitted[0])))
    lines.sort(key=lambda entry: -entry[0])
    return [line for _, line, _ in lines], [lying for _, _, lying in lines]


def _fitted(points: "Floats", weights: "Floats") -> "Floats":
    """Fit a line to weighted points by total least squares."""
    import numpy as np

    middle = np.average(points, axis=0, weights=weights)
    away = points - middle
    spread = (away * weights[:, None]).T @ away
    normal = np.linalg.eigh(spread)[1][:, 0]
    return np.array([*normal, normal @ middle])
