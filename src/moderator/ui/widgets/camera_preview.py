"""The picture of a camera, with what was recognised in it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.actions.camera import View
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.words import tr

FLASH_MILLISECONDS = 2500
FRAME = theme.GRID + 2
_CENTRE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class CameraPreview(QWidget):
    """Paints the newest picture; while it flashes, a frame and words in the colour of a tone.

    mirrored: left is left, as in a mirror; codes are read from the picture as it is.
    follows_width: it is as high as a wide picture; else it takes the room that there is.
    flashed: what the flash says, "" without one. noted: what is said of the picture, "" without.
    """

    def __init__(
        self, appearance: Appearance, parent: QWidget, *, follows_width: bool = True
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view: View | None = None
        self._tone = ""
        self.flashed = ""
        self._noted_tone = ""
        self.noted = ""
        self.mirrored = True
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(FLASH_MILLISECONDS)
        self._calm.timeout.connect(self.calm)
        self._follows_width = follows_width
        expanding = QSizePolicy.Policy.Expanding
        self.setSizePolicy(expanding, QSizePolicy.Policy.Fixed if follows_width else expanding)
        self.setAccessibleName(tr("Picture of the camera"))

    def sizeHint(self) -> QSize:
        """Be as high as a wide picture of this width is."""
        return QSize(theme.PANEL_WIDTH, self.width() * 9 // 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        if self._follows_width and event.size().width() != event.oldSize().width():
            self.setFixedHeight(event.size().width() * 9 // 16)

    def show_view(self, view: View | None) -> None:
        """Show a picture; None: nothing has come yet."""
        self._view = view
        self.update()

    def flash(self, tone: str, words: str) -> None:
        """Show for a moment what was recognised; tone: "good", "warning" or "bad"."""
        self._tone, self.flashed = tone, words
        self._calm.start()
        self.update()

    def note(self, tone: str, words: str) -> None:
        """Say of the picture what is true until the next note; "" for nothing."""
        if (tone, words) != (self._noted_tone, self.noted):
            self._noted_tone, self.noted = tone, words
            self.update()

    def calm(self) -> None:
        """End the flash."""
        self._tone = self.flashed = ""
        self._calm.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture, the codes in it, and the flash."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(self.rect()), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.setClipPath(edge)
        painter.fillRect(self.rect(), QColor(colours.stage))
        if self._view is None:
            painter.setFont(theme.font(theme.BODY))
            painter.setPen(QColor(colours.stage_secondary))
            painter.drawText(self.rect(), _CENTRE, tr("The camera is starting …"))
        else:
            self._paint_view(painter, self._view)
        if self._tone:
            self._paint_words(painter, self._tone, self.flashed)
        elif self.noted:
            self._paint_words(painter, self._noted_tone, self.noted)
        painter.end()

    def _paint_view(self, painter: QPainter, view: View) -> None:
        size = QSize(view.width, view.height)
        room = self.rect()
        if not self._follows_width:  # the words lie below the picture, whose edges are aimed by
            room.adjust(FRAME, FRAME, -FRAME, -theme.CONTROL_HEIGHT - theme.SNUG)
        size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.save()
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        image = QImage(
            view.pixels, view.width, view.height, view.width * 3, QImage.Format.Format_RGB888
        )
        painter.drawImage(place, image)
        painter.setPen(QPen(QColor(self._appearance.colours.stage_accent), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for code in view.seen:
            corners = [
                QPointF(place.x() + x * place.width(), place.y() + y * place.height())
                for x, y in code.corners
            ]
            painter.drawPolygon(QPolygonF(corners))
        painter.restore()

    def _paint_words(self, painter: QPainter, tone: str, words: str) -> None:
        colours = self._appearance.colours
        ground = QColor(getattr(colours, tone, colours.accent))
        painter.setPen(QPen(ground, 2 * FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect(), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.setFont(theme.font(theme.TITLE, QFont.Weight.Bold))
        inner = self.rect().adjusted(theme.SNUG, 0, -theme.SNUG, -FRAME)
        needed = painter.boundingRect(inner, _CENTRE, words).height() + theme.TIGHT * 2
        band = QRect(0, self.height() - needed, self.width(), needed)
        painter.fillRect(band, ground)
        painter.setPen(QColor(colours.surface))
        painter.drawText(band.adjusted(theme.SNUG, 0, -theme.SNUG, 0), _CENTRE, words)
