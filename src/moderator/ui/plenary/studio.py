"""Paints slides off the interface thread and ahead of their time."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage

from moderator.event.conference import Conference
from moderator.event.errors import FileProblem
from moderator.event.stage import Cue
from moderator.slides.bodies import Scene
from moderator.slides.painter import picture
from moderator.slides.scenes import scene_of
from moderator.ui.hub import Hub
from moderator.ui.words import QtWords

KEPT_BYTES = 256 * 1024 * 1024
"""Pictures that are kept; seven of 3840×2160 or thirty of 1920×1080."""
HALL, PREVIEW, THUMBNAIL = 3, 2, 1
"""How urgent a picture is."""


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """A picture that is wanted: a scene at a size in pixels."""

    scene: Scene
    width: int
    height: int


class Studio(QObject):
    """Keeps pictures of scenes, and has missing ones painted on a worker.

    painted: a picture that was missing is there.
    """

    painted = Signal(PictureOrder)
    _came = Signal(PictureOrder, QImage)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._pictures: OrderedDict[PictureOrder, QImage] = OrderedDict()
        self._bytes = 0
        self._conference: Conference | None = None
        self._second: datetime | None = None
        self._scenes: dict[Cue, Scene] = {}
        self._newest: dict[Cue, Scene] = {}
        self._before: dict[Cue, Scene] = {}
        self._ordered: dict[PictureOrder, int] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._came.connect(self._keep)

    @property
    def kept(self) -> int:
        """How many pictures are kept."""
        return len(self._pictures)

    def scene(self, cue: Cue) -> Scene:
        """Put together what a cue shows now, in the hall's language; once for each second."""
        conference, now = self._hub.conference, self._hub.now().replace(microsecond=0)
        if conference is not self._conference or now != self._second:
            self._conference, self._second = conference, now
            self._scenes.clear()
        if cue not in self._scenes:
            words = hall_words(conference.event.language)
            self._scenes[cue] = self._renew(cue, scene_of(conference, cue, now, words))
        return self._scenes[cue]

    def _renew(self, cue: Cue, scene: Scene) -> Scene:
        """Take in what a cue shows by now; forget what it showed before it showed something else.

        A clock makes a scene of its own of each second, which never comes again; the last one
        stays, since some window may still show it. Returns the known scene where it is the same.
        """
        newest = self._newest.get(cue)
        if newest == scene:
            assert newest is not None
            return newest
        self._newest[cue] = scene
        if newest is not None:
            self._forget(self._before.get(cue))
            self._before[cue] = newest
        return scene

    def _forget(self, scene: Scene | None) -> None:
        """Drop the pictures of a scene, unless a cue shows it again."""
        if scene is None or scene in self._newest.values():
            return
        for order in [order for order in self._pictures if order.scene == scene]:
            self._bytes -= self._pictures.pop(order).sizeInBytes()

    def find(self, scene: Scene, size: QSize, urgency: int = PREVIEW) -> QImage | None:
        """Return the picture, or None and have it painted; `painted` tells when it is there."""
        order = PictureOrder(scene, size.width(), size.height())
        known = self._pictures.get(order)
        if known is not None:
            self._pictures.move_to_end(order)
            return known
        if not size.isEmpty() and self._ordered.get(order, 0) < urgency:
            self._ordered[order] = urgency
            self._pool.start(lambda: self._paint(order), urgency)
        return None

    def close(self) -> None:
        """Drop what is still to be painted and wait for the brush to rest."""
        self._pool.clear()
        self._pool.waitForDone()

    def photo(self, content: str) -> bytes | None:
        """Read the JPEG of a photo; None where it is missing. Any thread may ask."""
        try:
            return self._hub.store.shown_photo(content)
        except (KeyError, FileProblem):
            return None

    def _paint(self, order: PictureOrder) -> None:
        image = picture(order.scene, QSize(order.width, order.height), self.photo)
        self._came.emit(order, image)

    @Slot(PictureOrder, QImage)
    def _keep(self, order: PictureOrder, image: QImage) -> None:
        self._ordered.pop(order, None)
        if order not in self._pictures:
            self._pictures[order] = image
            self._bytes += image.sizeInBytes()
        while self._bytes > KEPT_BYTES and len(self._pictures) > 1:
            _, dropped = self._pictures.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()
        self.painted.emit(order)


@lru_cache(maxsize=4)
def hall_words(language: str) -> QtWords:
    """Words in the language of what is projected."""
    return QtWords(language)
