"""Reads the photos of the event as pictures, on any thread, even on several at once."""

import io

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QTransform

# made on the thread that imports this, see `painter.HINTS`
PIXELS, KEEP_RATIO = QImage.Format.Format_RGB32, Qt.AspectRatioMode.KeepAspectRatio


def read_photo(shown: bytes, room: QSize | None = None, quarter_turns: int = 0) -> QImage:
    """Read one of our upright JPEGs, no larger than the room, turned as set by hand.

    room: for the turned picture, in pixels; None or empty: in its own size. A photo is never
    enlarged. Anything that is not a JPEG gives a null image.

    This uses Pillow instead of QImageReader, which can deadlock: it holds a lock of Qt's while it
    reads from a QBuffer made in Python, which waits for Python's global lock; a second thread that
    reads a picture takes the two locks in the opposite order. Pillow also lets other threads run
    while it decodes.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(shown), formats=("JPEG",)) as photo:
            fitting = _fitting(QSize(*photo.size), room, quarter_turns)
            size = (fitting.width(), fitting.height())
            photo.draft("RGB", size)
            small = photo.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return QImage()
    if small.size != size:
        small = small.resize(size, Image.Resampling.BILINEAR)
    pixels = small.tobytes("raw", "BGRX")
    image = QImage(pixels, *size, size[0] * 4, PIXELS).copy()
    if quarter_turns % 4:
        image = image.transformed(QTransform().rotate(90 * quarter_turns))
    return image


def ratio_of(shown: bytes) -> float:
    """Return the width of a JPEG by its height, without decoding it; 0 if it is none."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(shown), formats=("JPEG",)) as photo:
            return photo.width / photo.height
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, ZeroDivisionError):
        return 0.0


def _fitting(size: QSize, room: QSize | None, quarter_turns: int) -> QSize:
    if room is None or room.isEmpty():
        return size
    box = room.transposed() if quarter_turns % 2 else room
    fitting = size.scaled(box, KEEP_RATIO).expandedTo(QSize(1, 1))
    return fitting if fitting.width() < size.width() else size
