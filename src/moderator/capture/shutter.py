"""Takes photos from the pictures of a camera, in the process that reads it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np

BURST = 3
"""Pictures after a press of which the sharpest is the photo: the press itself shakes a laptop."""

JPEG_QUALITY = 95
"""Of photos; the flipchart is straightened from them, so that nothing may be lost here."""

COMPARED = 1920
"""Longest side in pixels at which two pictures are compared: that shows which one is blurred."""


@dataclass(frozen=True, slots=True)
class Still:
    """A photo that was taken: a JPEG in the camera's resolution."""

    content: bytes


class Presses(Protocol):
    """Counts how often the shutter was pressed; shared between processes."""

    def acquire(self, block: bool) -> bool:
        """Take one press; return whether there was one."""

    def release(self) -> None:
        """Add one press."""


class Shutter:
    """Chooses the sharpest of the pictures that come after a press."""

    def __init__(self, presses: Presses) -> None:
        self._presses = presses
        self._left = 0
        self._best: tuple[float, np.ndarray] | None = None

    @property
    def is_open(self) -> bool:
        """Whether a press has a picture, and waits for better ones."""
        return self._best is not None

    def sees(self, picture: "np.ndarray") -> bool:
        """Take a picture into account; return whether the photo is chosen."""
        if not self._left and self._presses.acquire(block=False):
            self._left = BURST
        if not self._left:
            return False
        sharpness = _sharpness(picture)
        if self._best is None or sharpness > self._best[0]:
            self._best = sharpness, picture
        self._left -= 1
        return not self._left

    def still(self) -> Still:
        """Return the photo, and be ready for the next press."""
        import cv2

        assert self._best is not None
        quality = (cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY)
        _, content = cv2.imencode(".jpg", self._best[1], quality)
        self._left, self._best = 0, None
        return Still(content.tobytes())


def _sharpness(picture: "np.ndarray") -> float:
    """Return the variance of the Laplacian, which grows with the number of sharp edges."""
    import cv2

    height, width = picture.shape[:2]
    scale = min(1.0, COMPARED / max(height, width))
    small = cv2.resize(grey(picture), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return float(cv2.Laplacian(small, cv2.CV_32F).var())


def grey(picture: "np.ndarray") -> "np.ndarray":
    """Return a picture, BGR or grey, in grey."""
    import cv2

    return cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY) if picture.ndim == 3 else picture
