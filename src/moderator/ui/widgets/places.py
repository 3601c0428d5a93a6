"""Where lists and pages are scrolled to, for the same ones in another window."""

from collections import Counter
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

SETTLED = 1_000
"""Milliseconds after it is seen in which a list gets as long as it will be."""

ScrollPositions = Mapping[tuple[str, int], tuple[int, int]]
"""For the kind of a list, and its number among these, where it is scrolled to: right and down."""


def scroll_positions(area: QWidget) -> ScrollPositions:
    """Give where the lists and pages within an area are scrolled to."""
    found = {
        name: (each.horizontalScrollBar().value(), each.verticalScrollBar().value())
        for name, each in _scrolled(area)
    }
    return {name: position for name, position in found.items() if any(position)}


def restore_scroll_positions(area: QWidget, positions: ScrollPositions) -> None:
    """Scroll the lists and pages of an area to where others were, as soon as they are laid out."""
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
    """Wants a scroll bar to stand somewhere; gives up once somebody else scrolls, or soon after."""

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
        """Begin to count once the list is seen."""
        if event.type() is QEvent.Type.Show:
            QTimer.singleShot(SETTLED, self, self.deleteLater)
        return super().eventFilter(watched, event)

    def _scroll(self) -> None:
        if self._bar.maximum() >= self._value:
            self._bar.setValue(self._value)
