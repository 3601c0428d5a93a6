"""Scrolls while something is dragged near an edge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea

from moderator.ui import theme

NEAR = theme.scaled(28)
"""How near to an edge it begins."""
FRAME = 16
STEP = theme.scaled(12)


class EdgeScroller(QObject):
    """Scrolls an area as long as the pointer of a drag is near one of its edges.

    scrolled: called after each step, since what lies under the pointer is another.
    """

    def __init__(self, area: QScrollArea, scrolled: Callable[[QPoint], None]) -> None:
        super().__init__(area)
        self._area, self._scrolled = area, scrolled
        self._place = QPoint()
        self._timer = QTimer(self, interval=FRAME)
        self._timer.timeout.connect(self._step)

    def follow(self, place: QPoint) -> None:
        """Tell where the pointer is, in the coordinates of the screen."""
        self._place = place
        if any(self._steps()):
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """End with the drag."""
        self._timer.stop()

    def _steps(self) -> tuple[int, int]:
        """Find how far it scrolls right and down."""
        view = self._area.viewport()
        at, room = view.mapFromGlobal(self._place), view.rect()
        if not room.adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(at):
            return 0, 0
        across = (at.x() > room.right() - NEAR) - (at.x() < room.left() + NEAR)
        down = (at.y() > room.bottom() - NEAR) - (at.y() < room.top() + NEAR)
        return across * STEP, down * STEP

    def _step(self) -> None:
        across, down = self._steps()
        bars = (self._area.horizontalScrollBar(), across), (self._area.verticalScrollBar(), down)
        before = [bar.value() for bar, _step in bars]
        for bar, step in bars:
            bar.setValue(bar.value() + step)
        if [bar.value() for bar, _step in bars] == before:
            self._timer.stop()
            return
        self._scrolled(self._place)
