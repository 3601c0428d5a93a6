"""How many there are of each kind, as many kinds as there is room for."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from moderator.ui.widgets.labels import ElidedLabel, plain_tooltip

BETWEEN = " · "


class Summary(ElidedLabel):
    """Writes "123 registered · 5 waiting list"; what does not fit is left out as a whole.

    A tooltip then has it all; so have the filters below.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "secondary", parent)
        self._parts: tuple[str, ...] = ()

    def take(self, parts: Sequence[str]) -> None:
        """Show other counts, the weightiest first."""
        self._parts = tuple(parts)
        self.setAccessibleName(BETWEEN.join(parts))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, kept = self.contentsRect().width(), len(self._parts)
        while kept > 1 and self._width(kept) > room:
            kept -= 1
        self.setText(BETWEEN.join(self._parts[:kept]))
        if kept < len(self._parts):
            self.setToolTip(plain_tooltip(BETWEEN.join(self._parts)))

    def _width(self, kept: int) -> int:
        return self.fontMetrics().horizontalAdvance(BETWEEN.join(self._parts[:kept]))
