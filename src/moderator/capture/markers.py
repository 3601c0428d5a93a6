"""The printed markers in a photo, and the pages of group sheets whose corners they mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from moderator.rules.sheet_layout import CORNER_MARKERS, LABEL_MARKER, PAGE, Square

if TYPE_CHECKING:
    from collections.abc import Mapping

    import cv2

Points = NDArray[np.float64]
"""Places in pixels, n × 2 (x, y), the centre of the first pixel at (0, 0)."""
Grey = NDArray[np.uint8]

DETECTED_AT = 1600
"""Longest side in pixels of the picture in which markers are looked for; their corners are then
found in the full picture. A marker of a sheet that takes a sixth of it still has 16 pixels."""
ASIDE = 0.4
"""How far a marker may lie from where another one expects it, as a share of their distance: a page
is seen askew, and a marker is small for telling where the page's other end is."""
UNEVEN = 0.15
"""Greatest mean distance, in sides of a marker, of its corners from where the page has them."""
SPANNED = 0.42
"""Least share of the page between known places; with less, the far corners would be guessed.
Three markers span 0.49 of it; two, or one and the other code, with a code in a third corner 0.44.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Marker:
    """A marker in a photo: its number and its corners, 4 × 2, in the order of the printed ones."""

    number: int
    corners: Points

    @property
    def middle(self) -> Points:
        """Its middle, in pixels."""
        return np.asarray(self.corners.mean(axis=0))

    @property
    def side(self) -> float:
        """Its mean side in pixels."""
        return float(np.linalg.norm(np.roll(self.corners, -1, 0) - self.corners, axis=1).mean())

    @property
    def axes(self) -> Points:
        """The page's directions as seen at the marker: pixels for a millimetre across and down."""
        above, right, below, left = np.roll(self.corners, -1, 0) - self.corners
        return np.stack([above - below, right - left]) / 2 / CORNER_MARKERS[0].side


@dataclass(frozen=True, slots=True, eq=False)
class SeenPage:
    """A page in a photo: its markers, and the homography from millimetres to pixels."""

    markers: tuple[Marker, ...]
    onto: Points

    @property
    def corners(self) -> Points:
        """Corners of the page, 4 × 2: upper left, upper right, lower right, lower left."""
        width, height = PAGE
        around: Points = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float64)
        return seen(self.onto, around)

    def in_page(self, places: Points) -> Points:
        """Return where places of the photo lie on the page, in millimetres."""
        return seen(np.asarray(np.linalg.inv(self.onto), np.float64), places)


def find_markers(grey: Grey) -> tuple[Marker, ...]:
    """Find all markers that are printed on sheets and labels; their corners to parts of a pixel."""
    import cv2

    scale = min(1.0, DETECTED_AT / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    corners, numbers, _ = _detector().detectMarkers(small)
    if numbers is None:
        return ()
    known = {*range(len(CORNER_MARKERS)), LABEL_MARKER}
    return tuple(
        Marker(int(number), _refined(grey, (places[0] + 0.5) / scale - 0.5))
        for number, places in zip(numbers.ravel(), corners, strict=True)
        if int(number) in known
    )


def _detector() -> "cv2.aruco.ArucoDetector":
    import cv2

    settings = cv2.aruco.DetectorParameters()
    # a window for markers of all sizes, also in blurred photos and under uneven light
    settings.adaptiveThreshWinSizeMin = 5
    settings.adaptiveThreshWinSizeMax = 53
    settings.adaptiveThreshWinSizeStep = 12
    settings.adaptiveThreshConstant = 5
    settings.minMarkerPerimeterRate = 0.02
    settings.polygonalApproxAccuracyRate = 0.05
    settings.perspectiveRemovePixelPerCell = 8
    settings.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    known = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)
    return cv2.aruco.ArucoDetector(known, settings)


def _refined(grey: Grey, corners: Points) -> Points:
    """Find corners again in the full picture, near where the small one has them."""
    import cv2

    side = float(np.linalg.norm(corners[1] - corners[0]))
    reach = max(2, min(12, round(side / 12)))
    height, width = grey.shape
    far = np.array([width, height]) - reach - 3
    if corners.min() < reach + 2 or (corners.max(0) > far).any():
        return np.asarray(corners, dtype=np.float64)
    until = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 30, 0.01)
    start = np.ascontiguousarray(corners.reshape(-1, 1, 2), dtype=np.float32)
    found = cv2.cornerSubPix(grey, start, (reach, reach), (-1, -1), until).reshape(-1, 2)
    near = np.linalg.norm(found - corners, axis=1) <= reach
    return np.where(near[:, None], found, corners).astype(np.float64)


def seen(onto: Points, places: Points) -> Points:
    """Apply a homography to places."""
    wide = np.column_stack([places, np.ones(len(places))]) @ onto.T
    return np.asarray(wide[:, :2] / wide[:, 2:])


def pages_of(markers: Sequence[Marker]) -> list[SeenPage]:
    """Group corner markers into pages, each of three or four markers that fit each other."""
    corners = [marker for marker in markers if marker.number < len(CORNER_MARKERS)]
    fitting = (page_from(chosen) for count in (4, 3) for chosen in _sets(corners, count))
    found = [page for page in fitting if page is not None]
    found.sort(key=lambda page: (-len(page[0].markers), page[1]))
    pages: list[SeenPage] = []
    used: set[int] = set()
    for page, _ in found:
        own = {id(marker) for marker in page.markers}
        if not own & used:
            used |= own
            pages.append(page)
    return pages


def page_from(
    markers: Sequence[Marker], others: "Mapping[Square, Points] | None" = None
) -> tuple[SeenPage, float] | None:
    """Return the page on which these markers lie, and how uneven they lie there.

    others: squares of the page that are seen, too, as those of codes. None where they do not fit
    one page, or span too little of it.
    """
    import cv2

    if not markers:
        return None
    squares = [(CORNER_MARKERS[marker.number], marker.corners) for marker in markers]
    squares += list((others or {}).items())
    printed = np.concatenate([np.array(square.corners) for square, _ in squares])
    places = np.concatenate([corners for _, corners in squares])
    hull = cv2.convexHull(printed.astype(np.float32))
    if cv2.contourArea(hull) < SPANNED * PAGE[0] * PAGE[1]:
        return None
    transform, _ = cv2.findHomography(printed, places, 0)
    if transform is None:
        return None
    onto: Points = np.asarray(transform, dtype=np.float64)
    apart = np.linalg.norm(seen(onto, printed) - places, axis=1)
    uneven = float(apart.mean()) / float(np.mean([marker.side for marker in markers]))
    page = SeenPage(tuple(markers), onto)
    if uneven > UNEVEN or not cv2.isContourConvex(page.corners.astype(np.float32)):
        return None
    return page, uneven


def _sets(markers: Sequence[Marker], count: int) -> Iterator[tuple[Marker, ...]]:
    """Yield sets of so many markers of different corners, each of which expects the others."""
    friends = {
        id(one): [other for other in markers if other is not one and _expected(one, other)]
        for one in markers
    }
    for one in markers:
        later = [other for other in friends[id(one)] if other.number > one.number]
        for rest in combinations(later, count - 1):
            if all(b in friends[id(a)] and a.number != b.number for a, b in combinations(rest, 2)):
                yield (one, *rest)


def _expected(one: Marker, other: Marker) -> bool:
    """Return whether each of two markers lies about where the other one expects it."""
    return one.number != other.number and _expects(one, other) and _expects(other, one)


def _expects(one: Marker, other: Marker) -> bool:
    here, there = CORNER_MARKERS[one.number], CORNER_MARKERS[other.number]
    way = np.array([there.left - here.left, there.top - here.top])
    real = other.middle - one.middle
    return bool(np.linalg.norm(way @ one.axes - real) < ASIDE * np.linalg.norm(real) + one.side)
