"""Pictures of slides, painted off the interface thread, and the widget that shows one."""

from collections import Counter, OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.event.conference import Conference
from moderator.event.errors import FileProblem
from moderator.event.stage import Cue
from moderator.slides.bodies import RoomGuide, Scene
from moderator.slides.layout.guide_parts import parts_of
from moderator.slides.painter import picture
from moderator.slides.palette import BLACK
from moderator.slides.scenes import scene_of
from moderator.slides.view import WHOLE
from moderator.ui import theme
from moderator.ui.hall_given import HallGiven
from moderator.ui.hub import Hub
from moderator.ui.theme import Appearance
from moderator.ui.words import QtWords

BESIDE = 2
"""Pictures that are kept in the hall's size besides what its screens show: the next slide and the
one before."""
KEPT_SMALL = 8 * 1024 * 1024
"""Bytes kept beside these, as thumbnails."""
BYTES_A_PIXEL = 4
HALL, PREVIEW, THUMBNAIL = 3, 2, 1
"""How urgent a picture is."""
MOST_ATTEMPTS = 3
"""How often a picture is tried whose painting fails, as for want of memory."""


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """A picture that is wanted: a scene at a size in pixels."""

    scene: Scene
    width: int
    height: int

    @property
    def bare(self) -> "PictureOrder":
        """The order without what is painted over the slide."""
        return replace(self, scene=self.scene.bare)

    @property
    def bytes(self) -> int:
        """How much memory the picture takes."""
        return self.width * self.height * BYTES_A_PIXEL

    @property
    def passing(self) -> bool:
        """Whether the picture is one of many that follow each other and never come again."""
        return self.scene.bare is not self.scene or self.scene.view != WHOLE

    @property
    def room(self) -> "PassingRoom":
        """Where the newest of such pictures is kept."""
        return self.width, self.height, self.scene.bare is self.scene

    def precedes(self, scene: Scene | None) -> bool:
        """Return whether a scene is a moment later in a movement that this picture is part of."""
        if scene is None or not self.passing:
            return False
        still = replace(self.scene, view=scene.view)
        return still == scene and scene.view != WHOLE


PassingRoom = tuple[int, int, bool]
"""Width and height of a picture, and whether nothing is painted over its slide."""
MOST_PASSING = 6
"""Kept: for the hall, its preview and a smaller one, each with and without what is over it."""


@dataclass(frozen=True, slots=True)
class GuideSplit:
    """How guides are split by letter.

    screens: how many there are, from left to right. own: the place of the hall's window among
    them. aspect: of its screen, by which pages are counted.
    """

    screens: int = 1
    own: int = 0
    aspect: float = 16 / 9

    def parts(self, scene: Scene) -> tuple[Scene, ...]:
        """Split a guide, into fewer parts where it has fewer pages than there are screens."""
        return parts_of(scene, self.aspect, self.screens)

    def part(self, place: int, scene: Scene) -> Scene:
        """Return the part of a guide for the screen at a place."""
        parts = self.parts(scene)
        return parts[place * len(parts) // self.screens]


WHOLE_GUIDE = GuideSplit()


class SlidePictures(QObject):
    """Keeps pictures of scenes, and has missing ones painted on a worker.

    While a slide is moved, or something over it, the newest picture alone is painted and kept.

    painted: a picture that was missing is there.
    """

    painted = Signal(PictureOrder)
    _came = Signal(PictureOrder, QImage)
    _failed = Signal(PictureOrder, Exception)

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._given = HallGiven(hub)
        self._pictures: OrderedDict[PictureOrder, QImage] = OrderedDict()
        self._bytes = 0
        self._conference: Conference | None = None
        self._second: datetime | None = None
        self._scenes: dict[Cue, Scene] = {}
        self._wholes: dict[Cue, Scene] = {}
        self._newest: dict[Cue, Scene] = {}
        self._before: dict[Cue, Scene] = {}
        self._passing: OrderedDict[PassingRoom, tuple[PictureOrder, QImage]] = OrderedDict()
        self._waiting: dict[PassingRoom, tuple[PictureOrder, int]] = {}
        self._photos: dict[str, bytes] = {}
        self._split = WHOLE_GUIDE
        self._ordered: dict[PictureOrder, int] = {}
        self._failures: Counter[PictureOrder] = Counter()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._came.connect(self._keep)
        self._failed.connect(self._note_failure)

    @property
    def kept(self) -> int:
        """How many pictures are kept."""
        return len(self._pictures)

    @property
    def busy(self) -> bool:
        """Whether a picture that somebody waits for is still to be painted."""
        return bool(self._ordered)

    @property
    def size(self) -> int:
        """Bytes of the pictures that are kept."""
        return self._bytes

    @property
    def split(self) -> GuideSplit:
        """How guides are split by letter over the screens of the hall."""
        return self._split

    @split.setter
    def split(self, split: GuideSplit) -> None:
        self._split = split
        self._scenes.clear()
        self._wholes.clear()

    def scene(self, cue: Cue) -> Scene:
        """Return what a cue shows now, in the hall's language; built once for each second.

        Of a guide that is split, the part on the screen that the hall's window is on.
        """
        conference, now = self._hub.conference, self._hub.now().replace(microsecond=0)
        if conference is not self._conference or now != self._second:
            self._conference, self._second = conference, now
            self._scenes.clear()
            self._wholes.clear()
        if cue not in self._scenes:
            words = hall_words(conference.event.language)
            scene = scene_of(conference, cue, now, words, self._given.now())
            if isinstance(scene.body, RoomGuide) and self._split.screens > 1:
                self._wholes[cue] = scene
                part = self._split.part(self._split.own, scene)
                scene = replace(scene, body=part.body)
            self._scenes[cue] = self._renew(cue, scene)
        return self._scenes[cue]

    def guide_parts(self, cue: Cue) -> tuple[Scene, ...]:
        """Return the parts of a guide as they are split over the screens of the hall."""
        shown = self.scene(cue)
        return self._split.parts(self._wholes.get(cue, shown))

    def stage_scene(self) -> Scene:
        """Return what the hall sees now, with what was done to it."""
        return self._hub.stage.scene(self.scene, self._hub.now().replace(microsecond=0))

    def _renew(self, cue: Cue, scene: Scene) -> Scene:
        """Return the newest scene of a cue, the known one where it is equal.

        With a clock each second is a new scene that never comes again, so older pictures of a cue
        are dropped; those of its last scene are kept, since a window may still show one.
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
        """Return the picture, or None and have it painted; `painted` is emitted later."""
        order = PictureOrder(scene, size.width(), size.height())
        known = self.known(order)
        if known is None and not size.isEmpty() and self._ordered.get(order, 0) < urgency:
            self._order(order, urgency)
        return known

    def known(self, order: PictureOrder) -> QImage | None:
        """Return a picture if it is kept."""
        if order in self._pictures:
            self._pictures.move_to_end(order)
            return self._pictures[order]
        newest, image = self._passing.get(order.room, (None, None))
        return image if newest == order else None

    def _order(self, order: PictureOrder, urgency: int) -> None:
        """Have a picture painted; of a movement only the newest once the worker has time for it."""
        under_way = any(one.passing and one.room == order.room for one in self._ordered)
        if order.passing and under_way:
            self._waiting[order.room] = order, urgency
            return
        self._ordered[order] = urgency
        self._make_room()
        bare = self.known(order.bare)
        self._pool.start(lambda: self._paint(order, bare), urgency)

    def close(self) -> None:
        """Drop what is still to be painted and wait for the picture that is being painted."""
        self._pool.clear()
        self._pool.waitForDone()

    def photo(self, content: str) -> bytes | None:
        """Read the JPEG of a photo, on any thread; None where it is missing.

        The last one is kept, which is read again and again while one looks closer.
        """
        found = self._photos.get(content)
        if found is None:
            try:
                found = self._hub.store.shown_photo(content)
            except (KeyError, FileProblem):
                return None
            self._photos = {content: found}
        return found

    def _paint(self, order: PictureOrder, bare: QImage | None) -> None:
        size = QSize(order.width, order.height)
        try:
            if bare is None and order.bare != order:
                bare = picture(order.scene.bare, size, self.photo, None)
                self._came.emit(order.bare, bare)
            image = picture(order.scene, size, self.photo, bare)
        except Exception as error:  # noqa: BLE001  # raised again on the interface's thread
            self._failed.emit(order, error)
        else:
            self._came.emit(order, image)

    @Slot(PictureOrder, Exception)
    def _note_failure(self, order: PictureOrder, error: Exception) -> None:
        """Report a failure once, and let the picture be ordered again; else it never would be."""
        self._failures[order] += 1
        self._waiting.pop(order.room, None)
        if self._failures[order] < MOST_ATTEMPTS:
            self._ordered.pop(order, None)
        if self._failures[order] == 1:
            raise error

    @Slot(PictureOrder, QImage)
    def _keep(self, order: PictureOrder, image: QImage) -> None:
        self._ordered.pop(order, None)
        if order.passing:
            self._passing[order.room] = order, image
            self._passing.move_to_end(order.room)
            if len(self._passing) > MOST_PASSING:
                self._passing.popitem(last=False)
            newest, urgency = self._waiting.pop(order.room, (order, 0))
            if newest != order:
                self._order(newest, urgency)
        elif order not in self._pictures:
            self._pictures[order] = image
            self._bytes += image.sizeInBytes()
        self._make_room()
        self.painted.emit(order)

    def _make_room(self) -> None:
        """Drop the oldest pictures before others are painted, so that all fit at any moment."""
        coming = [one.bytes for one in self._ordered if not (one.passing or one in self._failures)]
        kept = [one.sizeInBytes() for one in self._pictures.values()]
        screens = self._split.screens + BESIDE
        most = screens * max((*coming, *kept), default=0) + KEPT_SMALL
        while self._bytes + sum(coming) > most and len(self._pictures) > 1:
            _, dropped = self._pictures.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()


@lru_cache(maxsize=4)
def hall_words(language: str) -> QtWords:
    """Words in the language of what is projected."""
    return QtWords(language)


class SlidePane(QWidget):
    """Shows a scene as large as it fits, in the hall's aspect.

    frame: colour of its edge, "" without one. words: what is shown over the slide to the moderator
    alone, "" for nothing, in the colour of the edge unless another is set. aspect: the hall's.
    yielding: it leaves as much room to its neighbours as they need. clicked: the slide was clicked.
    """

    clicked = Signal()

    def __init__(self, pictures: SlidePictures, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._scene: Scene | None = None
        self._image = QImage()
        self._appearance: Appearance | None = None
        self.aspect = 16 / 9
        self.yielding = False
        self.frame = ""
        self.words = self._words_colour = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.GRID * 24, theme.GRID * 14)
        pictures.painted.connect(self._on_painted)

    @property
    def image(self) -> QImage:
        """The picture that is shown; null where there is none."""
        return self._image

    def show_scene(self, scene: Scene | None) -> None:
        """Show another scene; None: nothing."""
        if scene != self._scene:
            self._scene = scene
            if scene is None:
                self.update()
            self._fetch()

    def set_frame(self, colour: str, words: str = "") -> None:
        """Give the slide an edge of a colour, and words over it."""
        if (colour, words) != (self.frame, self.words):
            self.frame, self.words = colour, words
            self.update()

    def follow_appearance(self, appearance: Appearance) -> None:
        """Frame the slide in the line's colour of the appearance, also once that changes."""
        self._appearance = appearance
        appearance.changed.connect(self._on_appearance)  # a lambda would outlive the pane
        self._on_appearance()

    def set_words(self, words: str) -> None:
        """Show words over the slide, to the moderator alone."""
        self.set_frame(self.frame, words)

    @Slot()
    def _on_appearance(self) -> None:
        if self._appearance is not None:
            self._words_colour = self._appearance.colours.stage_text
            self.set_frame(self._appearance.colours.line, self.words)

    def slide_rect(self) -> QRectF:
        """Where the slide lies within the pane."""
        fitting = QSize(round(self.aspect * 1000), 1000).scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        left = (self.width() - fitting.width()) // 2
        return QRectF(left, 0, fitting.width(), fitting.height())

    def sizeHint(self) -> QSize:
        """Ask for a readable preview."""
        return QSize(theme.PANEL_WIDTH, round(theme.PANEL_WIDTH / self.aspect))

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width, which layouts take for the least that it needs."""
        return not self.yielding

    def heightForWidth(self, width: int) -> int:
        """Height of the slide at a width."""
        return round(width / self.aspect)

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Paint in the new size, and take no more room than the slide needs."""
        self.setMaximumHeight(self.heightForWidth(self.width()))
        self._fetch()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit `clicked`."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the slide with rounded corners."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        rect = self.slide_rect().adjusted(1, 1, -1, -1)
        path = QPainterPath()
        path.addRoundedRect(rect, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        if not self._image.isNull() and self._scene is not None:
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(self.slide_rect(), self._image)  # in its own size, so not blurred
            painter.restore()
        if self.frame:
            painter.setPen(QPen(QColor(self.frame), 2))
            painter.drawPath(path)
        if self.words:
            inside = rect.adjusted(theme.WIDE, theme.WIDE, -theme.WIDE, -theme.WIDE)
            painter.setFont(theme.font(theme.TITLE))
            centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            room = painter.boundingRect(inside, centred, self.words)
            room.setLeft(rect.left())
            room.setRight(rect.right())
            ground = room.adjusted(1, -theme.ROOMY, -1, theme.ROOMY)
            painter.fillRect(ground, QColor(BLACK))
            painter.setPen(QColor(self._words_colour or self.frame))
            painter.drawText(inside, centred, self.words)
        painter.end()

    def _fetch(self) -> None:
        """Get the picture; the old one stays while it is still being painted."""
        if self._scene is None or not self.isVisible():
            return
        found = self._pictures.find(self._scene, self._pixels(), PREVIEW)
        if found is not None:
            self._image = found
            self.update()

    def showEvent(self, event: object) -> None:  # noqa: ARG002
        """Paint the scene that was set while it was hidden."""
        self._fetch()

    def _pixels(self) -> QSize:
        rect, ratio = self.slide_rect(), self.devicePixelRatioF()
        return QSize(round(rect.width() * ratio), round(rect.height() * ratio))

    @Slot(object)
    def _on_painted(self, order: PictureOrder) -> None:
        wanted = self._pixels()
        if (order.width, order.height) != (wanted.width(), wanted.height()):
            return
        if order.precedes(self._scene):
            self._image = self._pictures.known(order) or self._image
            self.update()
        if order.precedes(self._scene) or order.scene == self._scene:
            self._fetch()
