"""A slide as a picture inside a window of the moderator."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.slides.bodies import Scene
from moderator.slides.palette import BLACK
from moderator.ui import theme
from moderator.ui.plenary.studio import PREVIEW, PictureOrder, Studio


class SlidePane(QWidget):
    """Shows a scene as large as it fits, in the hall's aspect.

    clicked: the slide was clicked; frame: colour of its edge, "" without one; words: what the
    moderator reads over the slide and the hall does not, "" for nothing. aspect: the hall's.
    """

    clicked = Signal()

    def __init__(self, studio: Studio, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._scene: Scene | None = None
        self._image = QImage()
        self.aspect = 16 / 9
        self.frame = ""
        self.words = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.GRID * 24, theme.GRID * 14)
        studio.painted.connect(self._on_painted)

    @property
    def image(self) -> QImage:
        """The picture on view; null where there is none."""
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
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the slide at a width."""
        return round(width / self.aspect)

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Paint in the new size, and leave the room below the slide to others."""
        self.setMaximumHeight(self.heightForWidth(self.width()))
        self._fetch()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that it was clicked."""
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
            painter.setPen(QColor(self.frame))
            painter.drawText(inside, centred, self.words)
        painter.end()

    def _fetch(self) -> None:
        """Take the picture; where it is still being painted, the old one stays on."""
        if self._scene is None or not self.isVisible():
            return
        found = self._studio.find(self._scene, self._pixels(), PREVIEW)
        if found is not None:
            self._image = found
            self.update()

    def showEvent(self, event: object) -> None:  # noqa: ARG002
        """Paint what was set while it could not be seen."""
        self._fetch()

    def _pixels(self) -> QSize:
        rect, ratio = self.slide_rect(), self.devicePixelRatioF()
        return QSize(round(rect.width() * ratio), round(rect.height() * ratio))

    @Slot(object)
    def _on_painted(self, order: PictureOrder) -> None:
        wanted = self._pixels()
        if order.scene == self._scene and (order.width, order.height) == (
            wanted.width(),
            wanted.height(),
        ):
            self._fetch()
