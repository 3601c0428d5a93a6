"""Photos as they are decoded and shown: large in the panel, small in a row, over the window."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QDialog, QWidget

from moderator.event.phrase import phrase
from moderator.event.results import Photo
from moderator.slides.photos import read_photo
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon, icon
from moderator.ui.jobs import Job
from moderator.ui.results.chips import DragButton
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

THUMBNAIL = QSize(320, 320)
"""Pixels that are decoded for thumbnails."""

MOST_THUMBNAILS, MOST_LARGE = 400, 6


class Pictures(QObject):
    """Keeps the newest decoded pictures, and decodes others on a worker.

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
        """Return a small picture, turned as the photo is; None until it has arrived."""
        return self._turned(self._get(photo.shown, large=False), photo)

    def large(self, photo: Photo) -> QPixmap | None:
        """Return the whole picture, or the small one until the whole one has arrived."""
        found = self._get(photo.shown, large=True) or self._get(photo.shown, large=False)
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


THUMB = QSize(theme.GRID * 21, theme.GRID * 16)


class DropArea(QWidget):
    """Where photos can be dropped as long as there is none."""

    def __init__(self, appearance: Appearance, add: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._picture = Label()
        column = layouts.column(
            layouts.STRETCH, self._picture, on=self, margins=theme.WIDE, spacing=theme.SNUG
        )
        for text, kind in (
            (tr("No photo of the flipchart yet"), "strong"),
            (tr("Drop photos here, paste them, or choose files."), "secondary"),
        ):
            label = Label(text, kind, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        appearance.changed.connect(self._draw)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint a dashed edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._appearance.colours.strong_line), 1, Qt.PenStyle.DashLine))
        inset = theme.SNUG
        box = self.rect().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.end()

    def _draw(self) -> None:
        size = QSize(theme.LARGE_ICON * 2, theme.LARGE_ICON * 2)
        shown = icon(Icon.ADD_PHOTO, self._appearance.colours.strong_line)
        self._picture.setPixmap(shown.pixmap(size))


class PhotoButton(DragButton):
    """A photo that can be clicked and dragged.

    handle_key: asked before a key does anything; true means that it was used.
    """

    def __init__(
        self,
        appearance: Appearance,
        pictures: Pictures,
        *,
        large: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance, self._pictures, self._whole = appearance, pictures, large
        self._photo: Photo | None = None
        self._pixmap: QPixmap | None = None
        self.handle_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pictures.arrived.connect(self._take)

    @property
    def photo(self) -> Photo | None:
        """The photo shown."""
        return self._photo

    @property
    def picture_box(self) -> QRect:
        """Where a whole photo is drawn; empty until it has arrived."""
        if self._pixmap is None:
            return QRect()
        return _inside(self.rect(), self._pixmap.size(), Qt.AspectRatioMode.KeepAspectRatio)

    def show_photo(self, photo: Photo | None, name: str) -> None:
        """Show a photo; name: what is read aloud."""
        self._photo = photo
        self.setAccessibleName(name)
        self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the owner first."""
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the photo: whole in the panel, filling its place in the row."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = theme.CONTROL_RADIUS - 2
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        painter.fillPath(path, QColor(colours.rail))
        if self._pixmap is not None:
            painter.save()
            painter.setClipPath(path)
            mode = (
                Qt.AspectRatioMode.KeepAspectRatio
                if self._whole
                else Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            painter.drawPixmap(_inside(self.rect(), self._pixmap.size(), mode), self._pixmap)
            painter.restore()
        strong = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if strong else colours.line), 2 if strong else 1))
        painter.drawPath(path)
        if self.hasFocus():  # a light and a dark line: one of them is seen on any photo
            inside = box.adjusted(2, 2, -2, -2)
            for colour in (colours.surface, colours.text):
                painter.setPen(QPen(QColor(colour), 2))
                painter.drawRoundedRect(inside, radius - 2, radius - 2)
                inside.adjust(2, 2, -2, -2)
        painter.end()

    def _load(self) -> None:
        photo = self._photo
        if photo is None:
            self._pixmap = None
        elif self._whole:
            self._pixmap = self._pictures.large(photo)
        else:
            self._pixmap = self._pictures.thumbnail(photo)
        self.update()

    def _take(self, content: str) -> None:
        if self._photo is not None and self._photo.shown == content:
            self._load()


class LargeView(QDialog):
    """A photo over the whole window; Escape or a click closes it, arrows turn pages."""

    def __init__(
        self,
        appearance: Appearance,
        pictures: Pictures,
        photos: tuple[Photo, ...],
        place: int,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._appearance, self._pictures = appearance, pictures
        self._photos, self._place = photos, place
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setGeometry(over.window().geometry())
        self._name()
        pictures.arrived.connect(self._take)

    @property
    def photo(self) -> Photo:
        """The photo shown."""
        return self._photos[self._place]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages or close."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageDown: 1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._place = min(max(self._place + step, 0), len(self._photos) - 1)
            self._name()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.accept()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Close."""
        self.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the photo as large as it fits, its caption below."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(colours.stage))
        pixmap = self._pictures.large(self.photo)
        foot = theme.WIDE + theme.ROOMY
        room = self.rect().adjusted(theme.WIDE, theme.WIDE, -theme.WIDE, -foot)
        if pixmap is not None:
            mode = Qt.AspectRatioMode.KeepAspectRatio
            painter.drawPixmap(_inside(room, pixmap.size(), mode), pixmap)
        painter.setPen(QColor(colours.stage_secondary))
        painter.setFont(theme.font(theme.BODY))
        words = QRect(0, self.height() - foot, self.width(), foot)
        text = f"{self._place + 1}/{len(self._photos)}  {self.photo.caption}"
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text.strip())
        painter.end()

    def _name(self) -> None:
        self.setWindowTitle(self.photo.caption or tr("Photo"))

    def _take(self, content: str) -> None:
        if self.photo.shown == content:
            self.update()


def _inside(room: QRect, size: QSize, mode: Qt.AspectRatioMode) -> QRect:
    """Center a picture in a rectangle."""
    scaled = size.scaled(room.size(), mode)
    box = QRect(QPoint(0, 0), scaled)
    box.moveCenter(room.center())
    return box
