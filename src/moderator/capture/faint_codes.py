"""Reads a code whose place is roughly known, though it is blurred, dark, small or bent."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from moderator.capture.markers import Grey, Points, seen

if TYPE_CHECKING:
    import zxingcpp

MODULES = 21
"""Modules of a side of our codes, see `rules.sheet_code`."""
MODULE = 8
"""Pixels of a module in a code that is straightened."""
AROUND = 0.35
"""What is straightened around the place of a code, as a share of its side, since paper bends."""
CALMED = (0.0, 1.0, 1.5, 2.0, 3.0)
"""Standard deviations, in pixels of a straightened code, by which noise is taken away."""
SHARPENED = ((4.0, 1.0), (6.0, 2.0), (8.0, 4.0))
"""Standard deviations and strengths by which what was blurred is sharpened."""
ASIDES = sorted(
    product(np.arange(-2.0, 2.1, 0.5), repeat=2),
    key=lambda aside: float(np.hypot(aside[0], aside[1])),
)
"""How many modules right and below its place a code is looked for, the nearest first."""
NEAR = 9
"""Modules of a side of what each module is compared with under a shadow."""
QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""


def read_faint(grey: Grey, corners: Points, *, placed: bool = False) -> tuple[str, Points] | None:
    """Read the code about at these corners; return its text and where it really is.

    corners: 4 × 2, in the order of the printed ones. placed: they are known, to two modules, so
    that a code is read of which a corner is hidden. None if it cannot be read.
    """
    import cv2

    edge = AROUND * MODULES * MODULE
    far = MODULES * MODULE + edge
    within: Points = np.array([(edge, edge), (far, edge), (far, far), (edge, far)], np.float64)
    onto = cv2.getPerspectiveTransform(corners.astype(np.float32), within.astype(np.float32))
    size = (round(far + edge), round(far + edge))
    flat = _full_contrast(cv2.warpPerspective(grey, onto, size, flags=cv2.INTER_CUBIC))
    back: Points = np.linalg.inv(np.asarray(onto, dtype=np.float64))
    for picture in _variants(flat):
        for code in _codes(picture):
            text = code.text if code.valid else _by_modules(picture, code_corners(code))
            if text:
                return text, seen(back, code_corners(code))
    return _by_place(flat, within, back) if placed else None


def code_corners(code: "zxingcpp.Barcode") -> Points:
    """Return the corners of a code that was found, 4 × 2, in the order of the printed ones."""
    place = code.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    return np.array([(corner.x, corner.y) for corner in corners], np.float64)


def _codes(grey: Grey) -> "list[zxingcpp.Barcode]":
    """Find codes, also those with too many errors to be read."""
    import zxingcpp

    return zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.barcode_formats_from_str("QRCode"),
        try_invert=False,
        return_errors=True,
    )


def _variants(flat: Grey) -> Iterator[Grey]:
    """Yield a code in ways in which it may be read: the noise taken away, then sharpened."""
    import cv2

    calmed = []
    for deviation in CALMED:
        calm = flat
        if deviation:
            calm = _full_contrast(cv2.GaussianBlur(flat, (0, 0), deviation))
        calmed.append(calm)
        yield calm
    for calm in calmed:
        for deviation, strength in SHARPENED:
            soft = cv2.GaussianBlur(calm, (0, 0), deviation)
            crisp = cv2.addWeighted(calm, 1 + strength, soft, -strength, 0)
            yield np.asarray(crisp, dtype=np.uint8)


def _by_place(flat: Grey, within: Points, back: Points) -> tuple[str, Points] | None:
    """Read a code of which a corner is hidden, so that it cannot be found: about at its place."""
    import cv2

    calm = _full_contrast(cv2.GaussianBlur(flat, (0, 0), CALMED[-2]))
    for aside in ASIDES:
        corners = within + np.array(aside) * MODULE
        text = _by_modules(calm, corners)
        if text:
            return text, seen(back, corners)
    return None


def _by_modules(grey: Grey, corners: Points) -> str:
    """Read a code by the brightness at the middle of each module; "" if it cannot be.

    Each is compared with its neighbours, whose light a blurred picture mixes in.
    """
    import cv2
    import zxingcpp

    modules: Points = np.array([(0, 0), (MODULES, 0), (MODULES, MODULES), (0, MODULES)], np.float64)
    onto = cv2.getPerspectiveTransform(modules.astype(np.float32), corners.astype(np.float32))
    rows, columns = np.mgrid[-1 : MODULES + 1, -1 : MODULES + 1] + 0.5
    at = seen(np.asarray(onto, np.float64), np.column_stack([columns.ravel(), rows.ravel()]))
    at = at.reshape(MODULES + 2, MODULES + 2, 2)
    light = cv2.remap(
        grey.astype(np.float32),
        at[..., 0].astype(np.float32),
        at[..., 1].astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    known, fixed = _fixed()
    around = np.array([(0.5, 1, 0.5), (1, 0, 1), (0.5, 1, 0.5)], np.float32) / 6
    for strength in (0.0, 0.5, 1.0, 2.0):
        clear = (light + strength * (light - cv2.filter2D(light, -1, around)))[1:-1, 1:-1]
        low, high = np.percentile(clear, (5, 95))
        levels = [low + share * (high - low) for share in (0.5, 0.4, 0.6)]
        # where a shadow falls on a part of it, each module is compared with those around
        for level in (*levels, cv2.blur(clear, (NEAR, NEAR))):
            white = np.where(known, fixed, clear > level).astype(np.uint8) * 255
            whole = cv2.copyMakeBorder(white, *(QUIET,) * 4, cv2.BORDER_CONSTANT, value=255)
            drawn = cv2.resize(whole, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST)
            codes = zxingcpp.read_barcodes(
                drawn, formats=zxingcpp.barcode_formats_from_str("QRCode"), is_pure=True
            )
            if codes and codes[0].text:
                return codes[0].text
    return ""


@cache
def _fixed() -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which modules are the same in all our codes, and which of these are white.

    They are the three finder patterns and the timing between them (ISO/IEC 18004), which may be
    hidden or blurred as the others.
    """
    side = MODULES + 2  # with the white around, which the patterns reach into
    known, white = np.zeros((side, side), bool), np.zeros((side, side), bool)
    known[7], known[:, 7] = True, True
    white[7, 8:15:2] = white[8:15:2, 7] = True
    ring = np.maximum(*np.abs(np.mgrid[-4:5, -4:5]))
    for top, left in ((0, 0), (0, side - 9), (side - 9, 0)):
        known[top : top + 9, left : left + 9] = True
        white[top : top + 9, left : left + 9] = (ring == 2) | (ring == 4)
    return known[1:-1, 1:-1], white[1:-1, 1:-1]


def _full_contrast(values: NDArray[Any]) -> Grey:
    import cv2

    spread = cv2.normalize(values, np.zeros_like(values), 0, 255, cv2.NORM_MINMAX)
    return np.asarray(spread, dtype=np.uint8)
