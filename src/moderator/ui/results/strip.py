"""A piece of a photo beside what was read on it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.results.chips import CHIP_HEIGHT
from moderator.ui.theme import Appearance

SMALL_STRIP = QSize(theme.GRID * 38, theme.GRID * 11)
LARGE_STRIP = QSize(theme.GRID * 84, theme.GRID * 20)
LEAST_STRIP = theme.GRID * 20


class Strip(QWidget):
    """A piece of a photo, as large as it fits, at the left.

    clicked: the mouse was pressed on it.
    """

    clicked = Signal()

    def __init__(self, appearance: Appearance, most: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance, self._most = appearance, most
        self._pixmap: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST_STRIP)
        self.setMaximumWidth(most.width())
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for all of its width."""
        return QSize(self._most.width(), self.height())

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """Show a piece of the photo, or its empty place until it has arrived."""
        self._pixmap = pixmap
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as high as the piece is at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(self._drawn().height() + 2, CHIP_HEIGHT))

    def _drawn(self) -> QSize:
        """Find the size in which the piece is drawn."""
        if self._pixmap is None or self._pixmap.isNull():
            return QSize(self.width(), CHIP_HEIGHT - 2)
        room = QSize(self.width(), self._most.height())
        return self._pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Emit `clicked`."""
        self.clicked.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the piece with rounded corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._drawn()
        box = QRect(0, (self.height() - size.height()) // 2, size.width(), size.height())
        path = QPainterPath()
        path.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.GRID, theme.GRID)
        painter.fillPath(path, QColor(self._appearance.colours.rail))
        if self._pixmap is not None:
            painter.save()
            painter.setClipPath(path)
            painter.drawPixmap(box, self._pixmap)
            painter.restore()
        painter.setPen(QPen(QColor(self._appearance.colours.line), 1))
        painter.drawPath(path)
        painter.end()
