"""The hall's window: the newest picture, and never anything else."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from moderator.slides.palette import BLACK
from moderator.ui.words import tr


class HallWindow(QWidget):
    """Covers the hall's screen: no cursor, no tooltip, no menu, no message.

    seen: the hall's screen within the window, which is larger where other screens show the same.
    close_wanted: Alt+F4, which is no more than Escape the first time; resized: the picture is
    wanted in another size.
    """

    close_wanted = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("What the hall sees"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._image = QImage()
        self.seen = QRect()
        self.leaving = False

    @property
    def image(self) -> QImage:
        """The picture that is shown."""
        return self._image

    def pixels(self) -> QSize:
        """Size of the picture that fits exactly, in pixels of the screen."""
        ratio, place = self.devicePixelRatioF(), self._place()
        return QSize(round(place.width() * ratio), round(place.height() * ratio))

    def _place(self) -> QRect:
        """Where the picture lies in the window."""
        return self.seen if self.rect().contains(self.seen) and self.seen else self.rect()

    def show_picture(self, image: QImage) -> None:
        """Show another picture."""
        if image.cacheKey() != self._image.cacheKey():
            self._image = image
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture over all that the hall sees; black where there is none yet."""
        painter, place = QPainter(self), self._place()
        if self._image.isNull() or place != self.rect():
            painter.fillRect(self.rect(), QColor(BLACK))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when the presentation wants it; a stray Alt+F4 is a step of leaving."""
        if self.leaving:
            super().closeEvent(event)
            return
        event.ignore()
        self.close_wanted.emit()
