"""A page of the side panel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from moderator.ui import theme
from moderator.ui.importing.row_detail import see_through
from moderator.ui.widgets.frames import empty_layout
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

MOST = 200
"""How many proposals or findings are listed; a list with more is better corrected at its source."""


class ScrollPage(QScrollArea):
    """A page that scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, theme.GRID, theme.TIGHT, theme.TIGHT)
        self._column.setSpacing(theme.TIGHT)
        self.setWidget(self._inner)
        see_through(self)

    def emptied(self) -> QVBoxLayout:
        """Take everything out."""
        empty_layout(self._column)
        self.verticalScrollBar().setValue(0)
        return self._column


class ScrolledChoice(QComboBox):
    """A choice in a page that scrolls: the wheel moves the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def tell_more(column: QVBoxLayout, count: int) -> None:
    """Say how many are not listed, if any."""
    if count > MOST:
        column.addWidget(Label(tr("… and %n more", n=count - MOST), "secondary"))
