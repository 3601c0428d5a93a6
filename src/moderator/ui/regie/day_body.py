"""Where the parts of a running day are: what runs, the run sheet, and the ways to win time back."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from moderator.ui import theme
from moderator.ui.regie.run_sheet import RunSheet
from moderator.ui.regie.stage_panel import StagePanel
from moderator.ui.regie.ways import WaysPanel
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.layouts import STRETCH, column

WAYS = theme.GRID * 60
"""Height of three ways to win time back, with the margin above."""
STAGE, SIDE = 59, 41
"""Shares of the width."""


class DayBody(QWidget):
    """What runs beside the run sheet, with the ways below that.

    While rooms run, their clocks are above: what runs is a low bar then, and the ways are beside
    the run sheet.
    """

    def __init__(
        self, stage: StagePanel, sheet: RunSheet, ways: WaysPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stage, self._sheet, self._ways = stage, sheet, ways
        self._side = Surface(self)
        self._below_rooms: bool | None = None
        around = (theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.SNUG)
        column((sheet, 100), STRETCH, on=self._side, margins=around, spacing=theme.TIGHT)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SNUG)
        self._grid.setColumnStretch(0, STAGE)
        self._grid.setColumnStretch(1, SIDE)
        self.arrange(below_rooms=False)

    def arrange(self, *, below_rooms: bool) -> None:
        """Arrange the parts, and make the lines of the run sheet as large as there is room."""
        if below_rooms is not self._below_rooms:
            self._below_rooms = below_rooms
            self._stage.set_low(low=below_rooms)
            for widget in (self._stage, self._side, self._ways):
                self._grid.removeWidget(widget)
            places = ((0, 0, 1, 2), (1, 0, 1, 1)) if below_rooms else ((0, 0, 2, 1), (0, 1, 1, 1))
            for widget, place in zip((self._stage, self._side), places, strict=True):
                self._grid.addWidget(widget, *place)
            self._grid.addWidget(self._ways, 1, 1)
            self._grid.setRowStretch(0, 0 if below_rooms else 1)
            self._grid.setRowStretch(1, 1 if below_rooms else 0)
        self.fit()

    def fit(self) -> None:
        """Leave room below the run sheet for the ways, whether there are any now or not.

        Else the lines would grow and shrink while somebody reads them.
        """
        stage = self._stage.sizeHint().height() + theme.SNUG
        self._sheet.fit(self.height() - (stage if self._below_rooms else WAYS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the run sheet be as large as there is room."""
        super().resizeEvent(event)
        self.fit()
