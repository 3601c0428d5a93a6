"""Areas that scroll."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QWidget

from moderator.ui import theme

FRAME, TITLE_BAR = theme.TIGHT, theme.CONTROL_HEIGHT
"""What the system draws around a window."""


class ScrollArea(QScrollArea):
    """A part of a window that scrolls, without a ground; it shows when it has the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._ring = _Ring(self)

    def setWidget(self, widget: QWidget) -> None:
        """Take what scrolls, and let the ground below be seen."""
        super().setWidget(widget)
        for each in (self.viewport(), widget):
            each.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring around everything."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring.show()
        self._ring.raise_()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self._ring.hide()


class Narrows(QScrollArea):
    """Scrolls its contents only where the window is smaller than they can become.

    They get the window's size, else the least that they need. It takes no keys, which belong to
    what is in it and to the window.
    """

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widget = widget
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(widget)
        for each in (self.viewport(), widget):
            each.setAutoFillBackground(False)
        widget.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Be as large as the contents want to be."""
        return self._widget.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the contents the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure anew when the contents need more or less than before."""
        if watched is self._widget and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the window."""
        event.ignore()

    def _fit(self) -> None:
        room, least = self.maximumViewportSize(), self._widget.minimumSizeHint()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wide, high = room.width(), room.height()
        if least.width() > wide:
            high -= bar
        if least.height() > high:
            wide -= bar
        self._widget.resize(QSize(wide, high).expandedTo(least))


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window the size that it likes, as far as its screen has that much room."""
    room = window.screen().availableGeometry().size() - QSize(FRAME, FRAME + TITLE_BAR)
    window.resize(QSize(width, height).boundedTo(room))


class _Ring(QWidget):
    """A line around an area, over its contents, so that nothing moves when it comes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), theme.RING))
        box = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.end()
