"""From a photo as it came to the picture that is shown: corners, straightening, cleaning.

Works on our own upright JPEGs, which `decoding` has made of foreign bytes in a limited worker; so
it may run on any thread, and in that worker right after decoding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderator.capture.cards import find_cards
from moderator.capture.cleaning import clean
from moderator.capture.line_height import capital_height
from moderator.capture.quads.geometry import as_shares, in_pixels
from moderator.capture.straightening import as_corners, find_sheet, straighten
from moderator.event.errors import FileProblem
from moderator.event.phrase import phrase
from moderator.event.results import Blur, Quad, Treatment
from moderator.rules.reading.within import is_inside, middle

if TYPE_CHECKING:
    from moderator.capture.quads.geometry import Picture

QUALITY = 88

CARDS = 4
"""Coloured cards from which a photo is taken for one of a pinboard."""

PIECES = 1600
"""Pixels of the longer side of a photo in which cards are looked for."""

FEW = 480
"""The same where only their number counts."""

OFFERED = 0.02
"""Confidence from which found corners are offered at all; else the whole photo is shown."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """How the program would make the picture.

    corners: of the sheet in the upright photo, None for the whole photo. confidence: in the
    corners, 0 to 1. is_sure: whether they may be taken without asking.
    """

    corners: Quad | None
    treatment: Treatment
    confidence: float
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Improved:
    """The picture that is shown, as JPEG without metadata of width × height pixels.

    letters: height of the writing's capitals as a share of the height of the picture as it is
    shown, turned; None without writing.
    """

    jpeg: bytes
    width: int
    height: int
    letters: float | None

    @property
    def proportions(self) -> float:
        """Width by height."""
        return self.width / self.height


def suggest(shown: bytes, *, printed: Quad | None = None) -> Suggested:
    """Find the sheet in an upright JPEG of ours, and what kind of sheet it is.

    printed: the sheet's corners where its printed markers tell them, as shares. Raises FileProblem
    if it is not a picture.
    """
    picture = _read(shown)
    return _suggest(picture, printed)


def improve(
    shown: bytes,
    corners: Quad | None,
    treatment: Treatment,
    blurs: Sequence[Blur] = (),
    *,
    quarter_turns: int = 0,
    most: int | None = None,
) -> Improved:
    """Blur, straighten and clean an upright JPEG of ours.

    corners: of the sheet in it, None for the whole photo. quarter_turns: by which it is turned
    clockwise when it is shown; it is not turned here, but its lines run so. most: pixels of the
    longer side of the photo to work with, for a quick preview. Raises FileProblem if it is not a
    picture.
    """
    return _improve(_read(shown, most), corners, treatment, blurs, quarter_turns)


def pieces(shown: bytes, corners: Quad | None) -> tuple[Quad, ...]:
    """Find the cards in an upright JPEG of ours, as shares of it.

    corners: of the pinboard, None where it fills the photo. Raises FileProblem if it is not a
    picture.
    """
    picture = _read(shown, PIECES)
    height, width = picture.shape[:2]
    found = [as_shares(as_corners(card.corners), width, height) for card in find_cards(picture)]
    return tuple(quad for quad in found if corners is None or is_inside(middle(quad), corners))


def improve_by_itself(
    shown: bytes, *, printed: Quad | None = None
) -> tuple[Suggested, Improved | None]:
    """Do what `suggest` and `improve` do, as a photo comes in; no picture of doubted corners.

    Raises FileProblem.
    """
    picture = _read(shown)
    found = _suggest(picture, printed)
    return found, _improve(picture, found.corners, found.treatment) if found.is_sure else None


def _suggest(picture: "Picture", printed: Quad | None) -> Suggested:
    height, width = picture.shape[:2]
    told = None if printed is None else in_pixels(printed, width, height)
    found = find_sheet(picture, printed=told)
    if not found.is_sure and _is_pinboard(picture):
        return Suggested(None, Treatment.PINBOARD, 1.0, is_sure=True)
    if found.confidence < OFFERED:
        return Suggested(None, Treatment.AS_IS, found.confidence, is_sure=False)
    treatment = Treatment.SHEET
    if told is None and _is_pinboard(straighten(picture, found.corners, most=FEW)):
        treatment = Treatment.PINBOARD
    corners = as_shares(found.corners, width, height)
    return Suggested(corners, treatment, found.confidence, is_sure=found.is_sure)


def _is_pinboard(picture: "Picture") -> bool:
    import cv2
    import numpy as np

    scale = min(1.0, FEW / max(picture.shape[:2]))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return len(find_cards(np.asarray(small, np.uint8))) >= CARDS


def _improve(
    picture: "Picture",
    corners: Quad | None,
    treatment: Treatment,
    blurs: Sequence[Blur] = (),
    quarter_turns: int = 0,
) -> Improved:
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    if blurs:
        picture = _blurred(picture, blurs)
    if corners is not None:
        picture = straighten(picture, in_pixels(corners, width, height))
    picture = clean(picture, treatment)
    written, jpeg = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, QUALITY))
    assert written
    height, width = picture.shape[:2]
    return Improved(
        jpeg.tobytes(), width, height, capital_height(np.rot90(picture, -quarter_turns))
    )


def _blurred(picture: "Picture", blurs: Sequence[Blur]) -> "Picture":
    """Blur circles so coarsely that nothing can be got back: averages of large squares."""
    import cv2
    import numpy as np

    height, width = picture.shape[:2]
    longer = max(width, height)
    mask = np.zeros((height, width), np.uint8)
    for blur in blurs:
        middle = round(blur.x * width), round(blur.y * height)
        cv2.circle(mask, middle, max(1, round(blur.radius * longer)), 255, -1)
    largest = max(blur.radius for blur in blurs)
    blocks = max(2, round(1 / max(largest, 0.01))) * 2  # four squares across the largest dab
    few = cv2.resize(
        picture,
        (max(2, blocks * width // longer), max(2, blocks * height // longer)),
        interpolation=cv2.INTER_AREA,
    )
    coarse = cv2.resize(few, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.where(mask[..., None] > 0, coarse, picture), np.uint8)


def _read(shown: bytes, most: int | None = None) -> "Picture":
    """Decode one of our JPEGs, at half or a quarter of its size where less is wanted."""
    import cv2
    import numpy as np

    flags = cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION
    data = np.frombuffer(shown, np.uint8)
    picture = None if not len(data) else cv2.imdecode(data, flags)
    if picture is None:
        raise FileProblem(
            phrase("The photo can no longer be read."),
            kept=phrase("The event is as before."),
            remedy=phrase("Please add the photo once more."),
        )
    longer = max(picture.shape[:2])
    if most is not None and longer > most:
        scale = most / longer
        picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(picture, np.uint8)
