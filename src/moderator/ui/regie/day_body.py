"""Where the parts of a running day are: what runs, the run sheet, and the ways to win time back."""

from PySide6.QtCore import QSize
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
LOW = theme.GRID * 100
"""Height below which the ways say only what is done."""
SHEET, LEAST = theme.GRID * 60, theme.GRID * 30
"""Height that the ways leave to the run sheet, and that they need beside it for a heading."""
STAGE, SIDE = 59, 41
"""Shares of the width."""


class DayBody(QWidget):
    """What runs beside the run sheet, with the ways below that.

    While rooms run, their clocks are above: what runs is a low bar then, and the ways are beside
    the run sheet. In a narrow window all are below each other.
    """

    def __init__(
        self, stage: StagePanel, sheet: RunSheet, ways: WaysPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stage, self._sheet, self._ways = stage, sheet, ways
        self._side = Surface(self)
        self._below_rooms: bool | None = None
        self._narrow = False
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
        least = self._stage.minimumSizeHint().width() + theme.SNUG
        narrow = not below_rooms and self.width() < least + self._ways.minimumSizeHint().width()
        if (below_rooms, narrow) != (self._below_rooms, self._narrow):
            self._below_rooms, self._narrow = below_rooms, narrow
            self._stage.set_low(low=below_rooms)
            self._place()
        self.fit()

    def _place(self) -> None:
        """Give each part its place: row, column, rows, columns."""
        if self._narrow:
            places = (0, 0, 1, 2), (1, 0, 1, 2), (2, 0, 1, 2)
        elif self._below_rooms:
            places = (0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)
        else:
            places = (0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)
        for widget, place in zip((self._stage, self._side, self._ways), places, strict=True):
            self._grid.removeWidget(widget)
            self._grid.addWidget(widget, *place)
        growing = 1 if self._below_rooms or self._narrow else 0
        for row in range(2):
            self._grid.setRowStretch(row, 1 if row == growing else 0)

    def fit(self) -> None:
        """Leave room below the run sheet for the ways, whether there are any now or not.

        Else the lines would grow and shrink while somebody reads them.
        """
        stage = self._stage.sizeHint().height() + theme.SNUG
        below = self.height() - stage
        least = LEAST if self._below_rooms else LOW
        room = below if self._below_rooms else self.height() - SHEET
        self._ways.fit(room, lowest=self.height() < least + (stage if self._below_rooms else 0))
        self._sheet.fit(below if self._below_rooms else self.height() - WAYS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the run sheet be as large as there is room."""
        super().resizeEvent(event)
        self.arrange(below_rooms=bool(self._below_rooms))

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as what runs."""
        stage, height = self._stage.minimumSizeHint().width(), super().minimumSizeHint().height()
        if self._narrow:  # the ways are as high as their words at this width
            height = max(height, self._grid.minimumHeightForWidth(self.width()))
        return QSize(stage, height)
