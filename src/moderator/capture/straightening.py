"""Finds the sheet in a photo and shows it as if it had been photographed from straight ahead.

A picture is an array of height × width × 3 bytes in OpenCV's order: blue, green, red.
"""

from dataclasses import dataclass
from math import exp, sqrt
from typing import TYPE_CHECKING

from moderator.capture.quads.candidates import candidates
from moderator.capture.quads.geometry import are_sound, corners_of
from moderator.capture.quads.judging import FEATURES, divided, features
from moderator.capture.quads.refining import refined

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moderator.capture.quads.geometry import Floats, Picture

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]
"""Corners in pixels (x, y), the centre of the first pixel at (0, 0): top left, top right, bottom
right and bottom left of the sheet. They may lie outside the picture."""

SMALL = 640
"""Pixels of the longer side of the picture in which the sheet is searched."""

LONG_SIDE = 2560
"""Most pixels of the longer side of a straightened picture: a hall of 4K shows no more."""

FINALISTS = 8
"""Quadrilaterals that are refined before the best is chosen."""

WEIGHTS = (
    2.224,
    17.776,
    -0.827,
    -0.681,
    0.09,
    13.07,
    -16.012,
    -3.591,
    1.499,
    -0.394,
    0.488,
    12.615,
    -7.98,
    1.717,
    -2.0,
    0.0,
)
"""Weight of each feature of `quads.judging` in the rank; fitted as docs/decisions/0052 tells."""

SURE_WEIGHTS = (2.857, 0.498, -3.451, 0.254, -14.114, -3.634, 2.164, -0.067)
"""Weight of each part of `evidence` in the confidence; fitted by benchmarks/straighten.py."""

SURE = 0.85
"""Confidence from which corners are taken without asking; see benchmarks/straighten.py."""

OUTSIDE, MOST_OUTSIDE = 4, 0.3
"""Place in `evidence` of the share of the sides that lies at the photo's border or beyond, and the
largest with which anything is sure: a photo of nothing but a sheet has no edges to go by."""

MOST_DIVIDED, MOST_GOING_ON = 0.9, 0.5
"""A line across the sheet, and sides that go on beyond it, from which nothing is sure: it may be
two sheets, or half a sheet."""

COLOURED, DARKER = 25.0, -0.5
"""Distance of the sheet's colour from grey in Lab, and what "brighter inside" is, from which
nothing is sure: it may be a field of colour on a white sheet."""

FOCAL = 0.75
"""Focal length of phones' main cameras as a share of the photo's longer side: 27 of 36 mm."""


@dataclass(frozen=True, slots=True)
class FoundQuad:
    """The corners of a sheet in a photo and how sure they are, 0 to 1."""

    corners: Corners
    confidence: float

    @property
    def is_sure(self) -> bool:
        """Whether the corners may be taken without asking."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class _Ranked:
    """Quadrilaterals of the small picture, the best first: corners, features, ranks.

    divided: how well a line across the first is supported, as `quads.judging.divided` tells.
    """

    quads: "Floats"
    features: "Floats"
    ranks: "Floats"
    divided: float

    @property
    def is_doubtful(self) -> bool:
        """Whether the first may be a part of the sheet, or more than it."""
        first = dict(zip(FEATURES, self.features[0], strict=True))
        return (
            self.divided > MOST_DIVIDED
            or first["two sides go on"] > MOST_GOING_ON
            or (first["colour inside"] > COLOURED and first["brighter inside"] < DARKER)
        )


def find_sheet(picture: "Picture", *, printed: Corners | None = None) -> FoundQuad:
    """Find the sheet in a photo.

    printed: the sheet's corners as its printed markers tell them; they are believed. Without any
    sheet in sight the corners are those of the picture, with a confidence of 0.
    """
    import numpy as np

    if printed is not None:
        return FoundQuad(printed, 1.0)
    height, width = picture.shape[:2]
    ranked = rank(picture)
    if ranked is None:
        right, bottom = width - 0.5, height - 0.5
        return FoundQuad(((-0.5, -0.5), (right, -0.5), (right, bottom), (-0.5, bottom)), 0.0)
    scale = max(width, height) / SMALL
    corners = (ranked.quads[0] + 0.5) * scale - 0.5
    corners = refined(picture, corners, step=max(scale / 2, 1.0), reach=6)
    if scale > 2:
        corners = refined(picture, corners, step=1.0, reach=6)
    if not are_sound(corners[None], width, height)[0]:
        corners = (ranked.quads[0] + 0.5) * scale - 0.5
    told = evidence(ranked)
    confidence = 1 / (1 + exp(-max(min(float(np.dot(told, SURE_WEIGHTS)), 40.0), -40.0)))
    if told[OUTSIDE] > MOST_OUTSIDE or ranked.is_doubtful:
        confidence = min(confidence, SURE / 2)
    return FoundQuad(as_corners(corners), confidence)


def rank(picture: "Picture") -> _Ranked | None:
    """Rank the quadrilaterals in a photo, of which the best are refined; None without any."""
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    scale = SMALL / max(width, height)
    size = max(2, round(width * scale)), max(2, round(height * scale))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    lab = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2LAB), np.uint8)
    unwritten = _without_writing(lab)
    ink = _writing(lab)
    quads = candidates(unwritten, np.ascontiguousarray(lab[..., 0]))
    if not len(quads):
        return None
    smooth = cv2.GaussianBlur(unwritten, (0, 0), 1).astype(np.float32)
    smooth[..., 0] *= 100 / 255
    proposed = quads, features(smooth, ink, quads)
    ranks = proposed[1] @ np.array(WEIGHTS)
    chosen = _distinct(quads[np.argsort(-ranks)])
    better = np.array([refined(unwritten, quad, step=1.0, reach=6) for quad in chosen])
    quads = np.concatenate([better[are_sound(better, *size)], chosen])
    measured = features(smooth, ink, quads)
    ranks = measured @ np.array(WEIGHTS)
    order = np.argsort(-ranks)
    first = quads[order[0]]
    return _Ranked(quads[order], measured[order], ranks[order], divided(first, *proposed))


def evidence(ranked: _Ranked) -> "Floats":
    """Return what tells whether the first is right.

    Least and mean support, least sameness, contrast at the weakest side, share outside, how much
    of the inside is no paper, the lead over another quadrilateral, and 1.
    """
    import numpy as np

    off = np.abs(ranked.quads - ranked.quads[0]).max(axis=(1, 2))
    others = ranked.ranks[off > 0.025 * SMALL]
    lead = min(float(ranked.ranks[0] - others[0]), 6.0) if len(others) else 6.0
    return np.array([*ranked.features[0][[0, 1, 2, 10, 6, 9]], lead, 1.0])


def proportions(corners: Corners, width: int, height: int) -> float:
    """Return the sheet's width divided by its height, from the vanishing points of its sides.

    width, height: of the photo in pixels, whose middle is taken as the principal point. Zhang and
    He 2003, Whiteboard Scanning and Image Enhancement, MSR-TR-2003-39, equations 14 to 20. Where a
    pair of sides is nearly parallel in the photo the focal length does not show: then a phone's.
    """
    import numpy as np

    middle = (width - 1) / 2, (height - 1) / 2
    top_left, top_right, bottom_right, bottom_left = (
        np.array([x - middle[0], y - middle[1], 1.0]) for x, y in corners
    )
    across = np.cross(top_left, bottom_right)
    right = across @ bottom_left / (np.cross(top_right, bottom_right) @ bottom_left)
    down = across @ top_right / (np.cross(bottom_left, bottom_right) @ top_right)
    lying = right * top_right - top_left
    standing = down * bottom_left - top_left
    long_side = max(width, height)
    usual = (FOCAL * long_side) ** 2
    product = lying[2] * standing[2]
    squared = usual
    if abs(product) > 1e-12:
        squared = -(lying[:2] @ standing[:2]) / product
    if not (0.45 * long_side) ** 2 < squared < (2.5 * long_side) ** 2:
        squared = usual
    lens = np.array([1 / squared, 1 / squared, 1.0])
    return sqrt(float((lying * lying * lens).sum() / (standing * standing * lens).sum()))


def straighten(picture: "Picture", corners: Corners, *, most: int = LONG_SIDE) -> "Picture":
    """Return the sheet as seen from straight ahead, in the size that it has in the photo.

    most: pixels of its longer side at most. What lies outside the photo becomes white.
    """
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    quad = np.array(corners, np.float32)
    sides = np.linalg.norm(np.roll(quad, -1, axis=0) - quad, axis=1)
    ratio = min(max(proportions(corners, width, height), 0.1), 10.0)
    across = max(float(sides[0]), float(sides[2]), ratio * max(float(sides[1]), float(sides[3])))
    across = max(min(across, most, most * ratio), 8.0)
    size = max(8, round(across)), max(8, round(across / ratio))
    onto = cv2.getPerspectiveTransform(quad, corners_of(*size))
    white = (255.0, 255.0, 255.0)
    flat = cv2.warpPerspective(picture, onto, size, flags=cv2.INTER_LINEAR, borderValue=white)
    return np.asarray(flat, np.uint8)


def as_corners(quad: "Floats") -> Corners:
    """Return an array of 4 × 2 as plain numbers."""
    one, two, three, four = ((float(x), float(y)) for x, y in quad)
    return one, two, three, four


def _without_writing(lab: "Picture") -> "Picture":
    """Return the picture with thin dark strokes filled, so that only areas are left."""
    import cv2
    import numpy as np

    pen = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
    filled = lab.copy()
    filled[..., 0] = cv2.morphologyEx(lab[..., 0], cv2.MORPH_CLOSE, pen)
    return np.asarray(cv2.medianBlur(filled, 5), np.uint8)


def _writing(lab: "Picture") -> "NDArray[np.float32]":
    """Return how much thin dark strokes darken each pixel, 0 to 1."""
    import cv2
    import numpy as np

    pen = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
    darker = cv2.morphologyEx(lab[..., 0], cv2.MORPH_BLACKHAT, pen).astype(np.float32)
    return np.asarray(np.clip((darker - 16) / 24, 0, 1), np.float32)


def _distinct(quads: "Floats") -> "Floats":
    """Return the first ones that differ from each other."""
    import numpy as np

    chosen = [quads[0]]
    for quad in quads[1:200]:
        if all(np.abs(quad - other).max() > 6 for other in chosen):
            chosen.append(quad)
        if len(chosen) == FINALISTS:
            break
    return np.array(chosen)
