"""Scroll areas, and where lists and pages are scrolled to."""

from collections import Counter
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QStyle, QWidget

from moderator.ui import theme

SETTLED = 1_000
"""Milliseconds after it is shown within which a list has got its full length."""

ScrollPositions = Mapping[tuple[str, int], tuple[int, int]]
"""How far each list is scrolled right and down, by its class and its number among these."""


def scroll_positions(area: QWidget) -> ScrollPositions:
    """Return how far the lists and pages within an area are scrolled."""
    found = {
        name: (each.horizontalScrollBar().value(), each.verticalScrollBar().value())
        for name, each in _scrolled(area)
    }
    return {name: position for name, position in found.items() if any(position)}


def restore_scroll_positions(area: QWidget, positions: ScrollPositions) -> None:
    """Scroll the lists and pages of an area as they were scrolled, once they are laid out."""
    for name, each in _scrolled(area):
        right, down = positions.get(name, (0, 0))
        for bar, value in ((each.horizontalScrollBar(), right), (each.verticalScrollBar(), down)):
            if value:
                _Restoring(bar, value, each)


def _scrolled(area: QWidget) -> Iterator[tuple[tuple[str, int], QAbstractScrollArea]]:
    counted: Counter[str] = Counter()
    for each in area.findChildren(QAbstractScrollArea):
        kind = type(each).__name__
        yield (kind, counted[kind]), each
        counted[kind] += 1


class _Restoring(QObject):
    """Sets a scroll bar as soon as it is long enough; ends once somebody else scrolls, or soon."""

    def __init__(self, bar: QScrollBar, value: int, owner: QAbstractScrollArea) -> None:
        super().__init__(bar)
        self._bar, self._value = bar, value
        bar.rangeChanged.connect(self._scroll)
        bar.actionTriggered.connect(self.deleteLater)
        owner.installEventFilter(self)
        if owner.isVisible():
            QTimer.singleShot(SETTLED, self, self.deleteLater)
        self._scroll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count once the list is shown."""
        if event.type() is QEvent.Type.Show:
            QTimer.singleShot(SETTLED, self, self.deleteLater)
        return super().eventFilter(watched, event)

    def _scroll(self) -> None:
        if self._bar.maximum() >= self._value:
            self._bar.setValue(self._value)


FRAME, TITLE_BAR = theme.TIGHT, theme.CONTROL_HEIGHT
"""What the system draws around a window."""


class ScrollArea(QScrollArea):
    """A part of a window that scrolls, without a background; a ring shows that it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._ring = _Ring(self)

    def setWidget(self, widget: QWidget) -> None:
        """Set what scrolls, without a background of its own."""
        super().setWidget(widget)
        for each in (self.viewport(), widget):
            each.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring around the whole area."""
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

    They get the window's size, else the least that they need. It uses no keys itself: those are for
    what is in it and for the window.
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
        """Fit the contents into the new size."""
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
    """Give a window a size, as far as its screen has that much room."""
    room = window.screen().availableGeometry().size() - QSize(FRAME, FRAME + TITLE_BAR)
    window.resize(QSize(width, height).boundedTo(room))


class _Ring(QWidget):
    """A line around an area, drawn over its contents so that nothing moves when it is shown."""

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
