"""Pictures of photos, decoded off the interface thread and remembered."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap, QTransform

from moderator.event.phrase import phrase
from moderator.event.results import Photo
from moderator.slides.photos import read_photo
from moderator.ui.hub import Hub
from moderator.ui.jobs import Job

THUMBNAIL = QSize(320, 320)
"""Pixels that are decoded for thumbnails."""

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
                return read_photo(store.shown_photo(content), None if large else THUMBNAIL)
            except KeyError:
                return QImage()

        self._hub.jobs.start(
            phrase("Show a photo"),
            work,
            self,
            lambda image: self._shelve(content, image, large=large),
            quiet=True,
        )

    def _shelve(self, content: str, image: QImage, *, large: bool) -> None:
        self._wanted.discard((content, large))
        shelf, most = (self._large, MOST_LARGE) if large else (self._small, MOST_THUMBNAILS)
        shelf[content] = image
        while len(shelf) > most:
            shelf.popitem(last=False)
        self.arrived.emit(content)
