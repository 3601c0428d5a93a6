"""Reads the photos of the event as pictures, on any thread, even on several at once."""

import io
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QTransform

from moderator.event.errors import KnownError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

# made on the thread that imports this, see `painter.HINTS`
PIXELS, KEEP_RATIO = QImage.Format.Format_RGB32, Qt.AspectRatioMode.KeepAspectRatio

KEPT_BYTES = 24 * 1024 * 1024
"""Bytes of the photos that are kept as they were read: one of the longest side that photos are
stored with, or one for the hall and those for the previews."""
ROWS_AT_ONCE = 128


class KeptPhotos:
    """Photos as they were read last, for any thread, within a number of bytes.

    most: bytes of the pictures and of the JPEGs that they were read from. A larger picture is read
    each time.
    """

    def __init__(self, most: int = KEPT_BYTES) -> None:
        self._most = most
        self._images: OrderedDict[tuple[bytes, int, int, int], QImage] = OrderedDict()
        self._lock = Lock()

    @property
    def size(self) -> int:
        """Bytes that are kept."""
        with self._lock:
            return self._size()

    def read(self, shown: bytes, room: QSize, quarter_turns: int) -> QImage:
        """Return a photo as `read_photo` reads it, which is not done twice for one room."""
        key = shown, room.width(), room.height(), quarter_turns % 4
        with self._lock:
            if key in self._images:
                self._images.move_to_end(key)
                return self._images[key]
        image = read_photo(shown, room, quarter_turns)
        with self._lock:
            self._images[key] = image
            while self._images and self._size() > self._most:
                self._images.popitem(last=False)
        return image

    def _size(self) -> int:
        sources = {id(shown): len(shown) for shown, *_ in self._images}
        return sum(sources.values()) + sum(one.sizeInBytes() for one in self._images.values())


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
            small = photo if photo.mode == "RGB" else photo.convert("RGB")
            if small.size != size:
                small = small.resize(size, Image.Resampling.BILINEAR)
            else:
                small.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return QImage()
    if small is not photo:
        del photo  # as large as the picture that is made of it
    image = _image(small)
    if quarter_turns % 4:
        image = image.transformed(QTransform().rotate(90 * quarter_turns))
    return image


def _image(picture: "Picture") -> QImage:
    """Copy a picture of Pillow's, a few rows at a time: a third copy of the whole is never made."""
    width, height = picture.size
    image = QImage(width, height, PIXELS)
    if image.isNull():  # for want of memory
        return image
    pixels, bytes_a_row = memoryview(image.bits()), image.bytesPerLine()
    for top in range(0, height, ROWS_AT_ONCE):
        below = min(top + ROWS_AT_ONCE, height)
        rows = picture.crop((0, top, width, below)).tobytes("raw", "BGRX")
        pixels[top * bytes_a_row : below * bytes_a_row] = rows
    return image


JPEG = b"\xff\xd8"
"""How a JPEG begins."""


def readable(
    stored: Callable[[str], bytes | None], lacking: set[str] | None = None
) -> Callable[[str], bytes | None]:
    """Return what reads the JPEG of a photo, and gives None where it is gone or unreadable.

    lacking: takes the names of those.
    """

    def read(content: str) -> bytes | None:
        try:
            shown = stored(content)
        except (KeyError, KnownError, OSError):
            shown = None
        if shown is None or not shown.startswith(JPEG):
            if lacking is not None:
                lacking.add(content)
            return None
        return shown

    return read


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
