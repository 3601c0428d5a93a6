"""Looks at a photo: which sheets are on it, whose they are, and how they look straightened.

Runs only in the worker process of `moderator.capture.photos`.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moderator.event.results import Quad, Treatment
from moderator.rules.likeness import Likeness

if TYPE_CHECKING:
    from PIL import Image


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
    """PhotoLook at an upright JPEG."""
    from PIL import Image

    with Image.open(io.BytesIO(shown), formats=("JPEG",)) as photo:
        return PhotoLook(_likeness(photo))


def _likeness(photo: "Image.Image") -> Likeness:
    import numpy as np

    grey = np.asarray(photo.convert("L").resize((9, 8)), dtype=np.int16)
    bits = 0
    for brighter in (grey[:, 1:] > grey[:, :-1]).flat:
        bits = bits << 1 | int(brighter)
    return Likeness(bits, photo.width, photo.height)
