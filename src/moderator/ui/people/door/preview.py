"""What the camera sees, mirrored so that one can aim, and whom it recognised."""

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
from moderator.ui.theme import Theme
from moderator.ui.words import tr

FLASH_MILLISECONDS = 2500
FRAME = theme.GRID + 2
_CENTRE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class Preview(QWidget):
    """Paints the newest picture; while it flashes, a frame and a name in the colour of a tone.

    mirrored: left is left, as in a mirror; codes are read from the picture as it is.
    flashed: what the flash says, "" without one.
    """

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._view: View | None = None
        self._tone = ""
        self.flashed = ""
        self.mirrored = True
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(FLASH_MILLISECONDS)
        self._calm.timeout.connect(self.calm)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Picture of the camera"))

    def sizeHint(self) -> QSize:
        """Be as high as a wide picture of this width is."""
        return QSize(theme.PANEL_WIDTH, self.width() * 9 // 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(event.size().width() * 9 // 16)

    def show_view(self, view: View | None) -> None:
        """Show a picture; None: nothing has come yet."""
        self._view = view
        self.update()

    def flash(self, tone: str, words: str) -> None:
        """Tell for a moment who was recognised; tone: "good", "warning" or "bad"."""
        self._tone, self.flashed = tone, words
        self._calm.start()
        self.update()

    def calm(self) -> None:
        """End the flash."""
        self._tone = self.flashed = ""
        self._calm.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture, the codes in it, and the flash."""
        colours = self._dress.colours
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
            self._paint_flash(painter)
        painter.end()

    def _paint_view(self, painter: QPainter, view: View) -> None:
        size = QSize(view.width, view.height)
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.save()
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        image = QImage(
            view.pixels, view.width, view.height, view.width * 3, QImage.Format.Format_RGB888
        )
        painter.drawImage(place, image)
        painter.setPen(QPen(QColor(self._dress.colours.stage_accent), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for code in view.seen:
            corners = [
                QPointF(place.x() + x * place.width(), place.y() + y * place.height())
                for x, y in code.corners
            ]
            painter.drawPolygon(QPolygonF(corners))
        painter.restore()

    def _paint_flash(self, painter: QPainter) -> None:
        colours = self._dress.colours
        ground = QColor(getattr(colours, self._tone, colours.accent))
        painter.setPen(QPen(ground, 2 * FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect(), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.setFont(theme.font(theme.TITLE, QFont.Weight.Bold))
        inner = self.rect().adjusted(theme.SNUG, 0, -theme.SNUG, -FRAME)
        needed = painter.boundingRect(inner, _CENTRE, self.flashed).height() + theme.TIGHT * 2
        band = QRect(0, self.height() - needed, self.width(), needed)
        painter.fillRect(band, ground)
        painter.setPen(QColor(colours.surface))
        painter.drawText(band.adjusted(theme.SNUG, 0, -theme.SNUG, 0), _CENTRE, self.flashed)
