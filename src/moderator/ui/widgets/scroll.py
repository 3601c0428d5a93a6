"""Areas that scroll."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from moderator.ui import theme


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
