"""Looks at a photo: which sheets are on it, whose they are, and how they look straightened.

Runs only in the worker process of `moderator.capture.photos`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderator.event.results import Quad, Treatment
from moderator.rules.likeness import Likeness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moderator.capture.codes import Corners


@dataclass(frozen=True, slots=True)
class SeenSheet:
    """A sheet on a photo.

    code: the text of its code, "" without one. corners: as shares of the upright photo, None for
    the whole of it. unsure: the program doubts the corners. picture: the straightened and cleaned
    picture as JPEG, empty where the photo is shown as it is.
    """

    code: str = ""
    corners: Quad | None = None
    unsure: bool = False
    treatment: Treatment = Treatment.AS_IS
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class PhotoLook:
    """What was seen on a photo; sheets: one at least."""

    likeness: Likeness
    sheets: tuple[SeenSheet, ...] = (SeenSheet(),)


def look(shown: bytes) -> PhotoLook:
    """Look at an upright JPEG: one entry for each group sheet or label on it, or one without."""
    import cv2
    import numpy as np

    picture = cv2.imdecode(np.frombuffer(shown, np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        raise ValueError("no JPEG")
    pixels = np.asarray(picture, np.uint8)
    return PhotoLook(_likeness(pixels), _sheets(pixels) or (SeenSheet(),))


def _sheets(picture: "NDArray[np.uint8]") -> tuple[SeenSheet, ...]:
    """Find the sheets with a code, each once; a label's sheet is the whole photo."""
    from moderator.capture.codes import find_sheets

    found: dict[str, SeenSheet] = {}
    for sheet in find_sheets(picture):
        if sheet.text and sheet.text not in found:
            found[sheet.text] = SeenSheet(sheet.text, _as_shares(sheet.page, picture))
    return tuple(found.values())


def _as_shares(corners: "Corners | None", picture: "NDArray[np.uint8]") -> Quad | None:
    """Turn pixels, whose centres are whole numbers, to shares of width and height."""
    if corners is None:
        return None
    height, width = picture.shape[:2]
    one, two, three, four = (((x + 0.5) / width, (y + 0.5) / height) for x, y in corners)
    return one, two, three, four


def _likeness(picture: "NDArray[np.uint8]") -> Likeness:
    import cv2

    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA).astype(int)
    bits = 0
    for brighter in (small[:, 1:] > small[:, :-1]).flat:
        bits = bits << 1 | int(brighter)
    return Likeness(bits, picture.shape[1], picture.shape[0])
