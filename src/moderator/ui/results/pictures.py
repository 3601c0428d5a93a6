"""Pictures of photos, decoded off the interface thread and remembered."""

from collections import OrderedDict

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap, QTransform

from moderator.event.phrase import phrase
from moderator.event.results import Photo
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job

THUMBNAIL = 320
"""Pixels of the longer side that are decoded for thumbnails."""

MOST_THUMBNAILS, MOST_LARGE = 400, 6


class Pictures(QObject):
    """Hands out pictures that are there and fetches those that are not.

    arrived: (content) a picture that was asked for is there now, or is known to be missing.
    """

    arrived = Signal(str)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._small: OrderedDict[str, QImage] = OrderedDict()
        self._large: OrderedDict[str, QImage] = OrderedDict()
        self._wanted: set[tuple[str, bool]] = set()

    def thumbnail(self, photo: Photo) -> QPixmap | None:
        """Give a small picture, turned as the photo is; None until it has arrived."""
        return self._turned(self._get(photo.content, large=False), photo)

    def large(self, photo: Photo) -> QPixmap | None:
        """Give the whole picture, or the small one until the whole one has arrived."""
        found = self._get(photo.content, large=True) or self._get(photo.content, large=False)
        return self._turned(found, photo)

    def _turned(self, image: QImage | None, photo: Photo) -> QPixmap | None:
        if image is None:
            return None
        if photo.quarter_turns:
            image = image.transformed(QTransform().rotate(90 * photo.quarter_turns))
        return QPixmap.fromImage(image)

    def _get(self, content: str, *, large: bool) -> QImage | None:
        shelf = self._large if large else self._small
        found = shelf.get(content)
        if found is not None:
            shelf.move_to_end(content)
            return None if found.isNull() else found
        if (content, large) not in self._wanted:
            self._wanted.add((content, large))
            self._fetch(content, large=large)
        return None

    def _fetch(self, content: str, *, large: bool) -> None:
        store = self._hub.store

        def work(job: Job) -> QImage:  # noqa: ARG001
            try:
                return _decode(store.shown_photo(content), None if large else THUMBNAIL)
            except KeyError:
                return QImage()

        job = self._hub.jobs.start(phrase("Show a photo"), work, quiet=True)
        job.done.connect(lambda image: self._shelve(content, image, large=large))

    def _shelve(self, content: str, image: QImage, *, large: bool) -> None:
        self._wanted.discard((content, large))
        shelf, most = (self._large, MOST_LARGE) if large else (self._small, MOST_THUMBNAILS)
        shelf[content] = image
        while len(shelf) > most:
            shelf.popitem(last=False)
        self.arrived.emit(content)


def _decode(shown: bytes, longest: int | None) -> QImage:
    """Decode our own clean JPEG, smaller where only a thumbnail is needed."""
    source = QBuffer()
    source.setData(QByteArray(shown))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, QByteArray(b"jpeg"))
    if longest is not None and reader.size().isValid():
        box = QSize(longest, longest)
        reader.setScaledSize(reader.size().scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
