"""Pictures of the hall, compared as eyes see them."""

import numpy as np
from PySide6.QtGui import QImage

UNSEEN = 12
"""Levels of 255 by which two pictures may differ at the edges of their letters."""


def look_same(one: QImage, other: QImage) -> bool:
    """Return whether no pixel differs by more than nobody sees.

    Qt keeps the glyphs of large letters for each thread, and smooths their edges by up to 8 levels
    otherwise where that thread has drawn other sizes before.
    """
    pixels = [np.frombuffer(each.constBits(), np.uint8).astype(int) for each in (one, other)]
    return int(np.abs(pixels[0] - pixels[1]).max()) <= UNSEEN
