"""Looks at a photo: which sheets are on it, whose they are, and how they look straightened.

Runs only in the worker process of `moderator.capture.photos`.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderator.event.results import Quad, Treatment
from moderator.rules.likeness import Likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from moderator.capture.codes import Corners, FoundSheet

COMPARED = 320
"""Pixels of the longer side at which two pictures are compared: a stroke of a pen still has one."""
SAME = 18
"""Levels of grey by which all but the most different pixels of one picture in two sizes differ at
most: measured were up to 9; a single word that was added makes it 43."""


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
    return PhotoLook(_likeness(pixels), _sheets(shown, pixels) or (_improved(shown, ""),))


def _sheets(shown: bytes, picture: "NDArray[np.uint8]") -> tuple[SeenSheet, ...]:
    """Find the sheets with a code, each once; what a label sticks on is looked for around it.

    Two sheets with the same code, as a group has with many questions, are the whole photo, once.
    """
    from moderator.capture.codes import find_sheets

    found: dict[str, list[FoundSheet]] = {}
    for sheet in find_sheets(picture):
        if sheet.text:
            found.setdefault(sheet.text, []).append(sheet)
    return tuple(_seen(shown, picture, text, sheets) for text, sheets in found.items())


def _seen(
    shown: bytes, picture: "NDArray[np.uint8]", text: str, sheets: "Sequence[FoundSheet]"
) -> SeenSheet:
    """Make one entry of all that bears the same code: on one sheet, or on several."""
    first, *others = sorted(sheets, key=lambda sheet: sheet.page is None)
    pages = [sheet.page for sheet in others if sheet.page is not None]
    if pages:
        return SeenSheet(text)
    codes = [code for sheet in (first, *others) for code in (sheet.code, *sheet.twins)]
    places = [_as_shares(code, picture) for code in codes]
    seen = _improved(shown, text, _as_shares(first.page, picture), places[0])
    return seen if all(_holds(seen.corners, place) for place in places) else SeenSheet(text)


def _improved(
    shown: bytes, text: str, page: Quad | None = None, code: Quad | None = None
) -> SeenSheet:
    """Straighten and clean a sheet; where its corners are doubtful, a person is asked first.

    page: its corners where printed markers tell them. code: of the QR code, which lies on it.
    """
    from moderator.capture.improving import improve_by_itself

    suggested, improved = improve_by_itself(shown, printed=page)
    if suggested.treatment is Treatment.AS_IS or not _holds(suggested.corners, code):
        return SeenSheet(text)
    picture = improved.jpeg if improved is not None else b""
    return SeenSheet(text, suggested.corners, not suggested.is_sure, suggested.treatment, picture)


def _holds(corners: Quad | None, code: Quad | None) -> bool:
    """Return whether the middle of a code lies within corners; without either, too."""
    import cv2
    import numpy as np

    if corners is None or code is None:
        return True
    x, y = np.mean(code, axis=0)
    around = np.array(corners, np.float32)
    return cv2.pointPolygonTest(around, (float(x), float(y)), measureDist=False) >= 0


def same_picture(one: bytes, other: bytes) -> bool:
    """Return whether two upright JPEGs of ours are of the same picture, in whatever size.

    Sheets of one kind are alike as a whole; so their writing is compared, by the largest
    differences. Saving anew changes a pixel by less than that, a stroke of a pen by more.
    """
    import cv2
    import numpy as np

    read = [
        cv2.imdecode(np.frombuffer(each, np.uint8), cv2.IMREAD_GRAYSCALE) for each in (one, other)
    ]
    grey = [each for each in read if each is not None]
    if len(grey) < len(read):
        return False
    height, width = grey[0].shape[:2]
    scale = COMPARED / max(height, width)
    size = max(8, round(width * scale)), max(8, round(height * scale))
    first, second = (
        cv2.GaussianBlur(cv2.resize(each, size, interpolation=cv2.INTER_AREA), (0, 0), 2)
        for each in grey
    )
    off = np.abs(first.astype(np.int16) - second.astype(np.int16))
    return bool(np.quantile(off, 0.9995) < SAME)


def _as_shares(corners: "Corners | None", picture: "NDArray[np.uint8]") -> Quad | None:
    from moderator.capture.quads.geometry import as_shares

    height, width = picture.shape[:2]
    return None if corners is None else as_shares(corners, width, height)


def _likeness(picture: "NDArray[np.uint8]") -> Likeness:
    import cv2

    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA).astype(int)
    bits = 0
    for brighter in (small[:, 1:] > small[:, :-1]).flat:
        bits = bits << 1 | int(brighter)
    return Likeness(bits, picture.shape[1], picture.shape[0])
