"""Finds group sheets and labels in a photo: their codes, and the corners of their pages.

Belongs in a worker process. A photo of 12 megapixels takes 0.14 s of one core, and one whose code
is hard to read half a second, see benchmarks/codes.py.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from moderator.capture.faint_codes import code_corners, read_faint
from moderator.capture.markers import (
    ASIDE,
    Grey,
    Marker,
    Points,
    SeenPage,
    find_markers,
    page_from,
    pages_of,
    seen,
)
from moderator.rules.sheet_code import read
from moderator.rules.sheet_layout import CODES, CORNER_MARKERS, LABEL_MARKER, Square

Corners = tuple[tuple[float, float], ...]
"""Four places in pixels (x, y), the centre of the first pixel at (0, 0): the upper left corner of
what is printed, then clockwise as printed, however the photo is turned."""

SMALL = 1600
"""Longest side in pixels of the picture in which codes are looked for first."""
OFF = 0.3
"""How far a code may lie from its place on a page, as a share of its side; paper bends."""
LABEL_REACH = 9.0
"""Distance of a label's code from its marker, in sides of the marker, at most."""
MOST_FAINT = 8
"""Most places at which a code that is hard to read is looked for; each takes up to 0.1 s."""
LABEL_SIDE = 48.0
"""Pixels to which the marker of a label is enlarged where its code was not read."""


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A group sheet or label in a photo.

    text: of its code, for `rules.sheet_code.read`; "" where only the markers of a page were found.
    code: corners of the QR code, or None. page: corners of the page, or None where too few markers
    are seen; always None for a label, since what it sticks on is larger. twins: corners of QR codes
    with the same text of which nothing tells whether they are on this sheet or on another one.
    """

    text: str
    code: Corners | None
    page: Corners | None
    is_label: bool = False
    twins: tuple[Corners, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Code:
    """A code of ours: its text, and the corners of its QR code, 4 × 2."""

    text: str
    corners: Points
    is_label: bool

    @property
    def middle(self) -> Points:
        return np.asarray(self.corners.mean(axis=0))

    @property
    def side(self) -> float:
        return float(np.linalg.norm(np.roll(self.corners, -1, 0) - self.corners, axis=1).mean())


def find_sheets(picture: NDArray[np.uint8]) -> tuple[FoundSheet, ...]:
    """Find all group sheets and labels in a photo, BGR or grey, however it is turned.

    What is no code of a sheet is left out; of which event a code is stays to be asked.
    """
    import cv2

    grey = _bytes(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)) if picture.ndim == 3 else picture
    markers = find_markers(grey)
    pages = pages_of(markers)
    codes: list[_Code] = []
    for look in _looks(grey, pages, markers):
        for code in look:
            if not any(_is_same(code, other) for other in codes):
                codes.append(code)
        if codes and not _unread(codes, pages, markers):
            break
    return tuple(_sheets(codes, pages, markers))


def _looks(
    grey: Grey, pages: Sequence[SeenPage], markers: Sequence[Marker]
) -> Iterator[list[_Code]]:
    """Look for codes in one way after the other, the cheap ones first."""
    import cv2

    scale = min(1.0, SMALL / max(grey.shape))
    small = _bytes(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
    faint: list[Points] = []
    yield _codes_in(small, scale, faint)
    yield [code for page in pages for code in _codes_on(grey, page)]
    yield _faint_codes(grey, faint)
    for even, picture, size in ((False, grey, 1.0), (True, small, scale), (True, grey, 1.0)):
        unclear: list[Points] = []
        yield _codes_in(_evened(picture) if even else picture, size, unclear)
        yield _faint_codes(grey, unclear)
    for marker in markers:
        if marker.number == LABEL_MARKER:
            yield _codes_near(grey, marker)


def _codes_in(
    grey: Grey, scale: float, unclear: list[Points], shift: tuple[float, float] = (0.0, 0.0)
) -> list[_Code]:
    """Read all codes of ours in a picture.

    scale: its pixels for one of the photo; shift: where in the photo it begins. unclear: takes the
    corners of those codes that are seen but not read.
    """
    import zxingcpp

    found = []
    for code in zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.barcode_formats_from_str("QRCode"),
        try_invert=False,
        return_errors=True,
    ):
        places = (code_corners(code) + 0.5) / scale - 0.5 + np.array(shift)
        if not code.valid:
            unclear.append(places)
            continue
        read_one = _code_of(code.text, places)
        if read_one is not None:
            found.append(read_one)
    return found


def _code_of(text: str, corners: Points) -> _Code | None:
    """Return a code of ours; None if the text is none, as one that was typed, too."""
    told = read(text) if text.startswith("MOD") else None
    return None if told is None else _Code(text, corners, told.is_label)


def _codes_on(grey: Grey, page: SeenPage) -> list[_Code]:
    """Look for the codes at their places on a page whose markers are known."""
    places = [seen(page.onto, np.array(square.corners)) for square in CODES]
    return _faint_codes(grey, places, placed=True)


def _faint_codes(grey: Grey, places: Iterable[Points], *, placed: bool = False) -> list[_Code]:
    """Look for codes of which only the corners are known; placed: as in `read_faint`."""
    readings = [read_faint(grey, corners, placed=placed) for corners in islice(places, MOST_FAINT)]
    codes = [_code_of(*reading) for reading in readings if reading is not None]
    return [code for code in codes if code is not None]


def _codes_near(grey: Grey, marker: Marker) -> list[_Code]:
    """Look for the code of a label, which lies to the right of its marker, in a larger picture."""
    import cv2

    reach = LABEL_REACH * marker.side
    across = marker.axes[0] / np.linalg.norm(marker.axes[0])
    middle = marker.middle + across * reach / 2
    left, top = (max(0, int(place - reach)) for place in middle)
    right, bottom = (int(place + reach) for place in middle)
    larger = max(1.0, LABEL_SIDE / marker.side)
    cut = grey[top:bottom, left:right]
    cut = _bytes(cv2.resize(cut, None, fx=larger, fy=larger, interpolation=cv2.INTER_CUBIC))
    unclear: list[Points] = []
    for picture in (cut, _evened(cut)):
        found = _codes_in(picture, larger, unclear, (left, top))
        if found:
            return found
    return _faint_codes(grey, unclear)


def _evened(grey: Grey) -> Grey:
    """Give every part of a picture the full contrast, after its noise was taken away."""
    import cv2

    calm = cv2.medianBlur(grey, 3)
    return _bytes(cv2.createCLAHE(4.0, (8, 8)).apply(calm))


def _bytes(values: NDArray[Any]) -> Grey:
    """Name what OpenCV returns by its type."""
    return np.asarray(values, dtype=np.uint8)


def _is_same(one: _Code, other: _Code) -> bool:
    """Return whether two readings are of the same printed code."""
    near = float(np.linalg.norm(one.middle - other.middle)) < (one.side + other.side) / 4
    return near and one.text == other.text


def _unread(codes: Sequence[_Code], pages: Sequence[SeenPage], markers: Sequence[Marker]) -> bool:
    """Return whether a page or a label is seen of which no code was read."""
    for page in pages:
        if not any(_place_of(code, page) for code in codes):
            return True
    labels = [marker for marker in markers if marker.number == LABEL_MARKER]
    return any(
        not any(
            np.linalg.norm(code.middle - marker.middle) < LABEL_REACH * marker.side
            for code in codes
        )
        for marker in labels
    )


def _place_of(code: _Code, page: SeenPage) -> Square | None:
    """Return which of a page's codes this is; None if it is none of them."""
    if code.is_label:
        return None
    lies = page.in_page(code.corners)
    for square in CODES:
        if np.abs(lies - np.array(square.corners)).max() < OFF * square.side:
            return square
    return None


def _sheets(
    codes: Sequence[_Code], pages: Sequence[SeenPage], markers: Sequence[Marker]
) -> Iterator[FoundSheet]:
    """Join codes with the pages on which they stand."""
    left = list(codes)
    for page in pages:
        here = [(square, code) for code in left if (square := _place_of(code, page)) is not None]
        text = max(here, key=lambda pair: pair[1].side)[1].text if here else ""
        own = {square: code for square, code in here if code.text == text}
        left = [code for code in left if code.text != text or _place_of(code, page) is None]
        yield _sheet(own.values(), _completed(page, own))
    used = {id(marker) for page in pages for marker in page.markers}
    free = [m for m in markers if id(m) not in used and m.number < len(CORNER_MARKERS)]
    left.sort(key=lambda code: -code.side)
    while left:
        code = left.pop(0)
        if code.is_label:
            yield FoundSheet(code.text, _as_corners(code.corners), None, is_label=True)
            continue
        twins = [other for other in left if other.text == code.text]
        around = _page_around(code, twins, free)
        if around is None:
            # nothing tells two sheets of one group from the two codes of one sheet
            left = [other for other in left if other not in twins]
            yield replace(
                _sheet([code], None), twins=tuple(_as_corners(twin.corners) for twin in twins)
            )
        else:
            page, own = around
            left = [other for other in left if other not in own.values()]
            free = [marker for marker in free if marker not in page.markers]
            yield _sheet(own.values(), page)


def _sheet(codes: Iterable[_Code], page: SeenPage | None) -> FoundSheet:
    """Make what is returned of a sheet, with the larger of its codes."""
    code = max(codes, key=lambda code: code.side, default=None)
    return FoundSheet(
        code.text if code else "",
        _as_corners(code.corners) if code else None,
        _as_corners(page.corners) if page else None,
    )


def _as_corners(places: Points) -> Corners:
    return tuple((float(x), float(y)) for x, y in places)


def _completed(page: SeenPage, codes: Mapping[Square, _Code]) -> SeenPage:
    """Place a page of which a marker is hidden by its codes, too."""
    if len(page.markers) == len(CORNER_MARKERS):
        return page
    found = page_from(page.markers, {square: code.corners for square, code in codes.items()})
    return page if found is None else found[0]


def _page_around(
    code: _Code, twins: Sequence[_Code], free: Sequence[Marker]
) -> tuple[SeenPage, dict[Square, _Code]] | None:
    """Find the page of a code whose other markers make none by themselves; None if they are few.

    twins: codes of the same text, one of which may be the page's other one. Returns the page and
    its codes.
    """
    import cv2

    best: tuple[float, SeenPage, dict[Square, _Code]] | None = None
    for square in CODES:
        printed = np.array(square.corners, np.float32)
        onto: Points = np.asarray(
            cv2.getPerspectiveTransform(printed, code.corners.astype(np.float32)), np.float64
        )
        own = {square: code}
        for other in CODES:
            fits = [twin for twin in twins if _fits(twin.corners, other, code, onto)]
            if other is not square and fits:
                own[other] = fits[0]
        chosen = [
            next((m for m in free if m.number == number and _fits(m.corners, to, code, onto)), None)
            for number, to in enumerate(CORNER_MARKERS)
        ]
        corners = [marker for marker in chosen if marker is not None]
        found = page_from(corners, {place: one.corners for place, one in own.items()})
        if found is not None and (best is None or found[1] < best[0]):
            best = (found[1], found[0], own)
    return None if best is None else best[1:]


def _fits(corners: Points, square: Square, code: _Code, onto: Points) -> bool:
    """Return whether a square lies, turned and as large, about where a code expects it."""
    there = seen(onto, np.array(square.corners))
    far = float(np.linalg.norm(corners.mean(0) - code.middle))
    side = float(np.linalg.norm(corners - corners.mean(0), axis=1).mean())
    aside = np.linalg.norm(corners.mean(0) - there.mean(0))
    turned = np.linalg.norm((corners - corners.mean(0)) - (there - there.mean(0)), axis=1).mean()
    return bool(aside < ASIDE * far + side and turned < side * 0.6)
