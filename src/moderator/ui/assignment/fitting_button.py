"""A button of the header: in words where there is room, else by its icon."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.push import PushButton

WORDS_WIDTH = theme.GRID * 330
"""From this width of the area on the header has room for words on its buttons."""


class FittingButton(PushButton):
    """Says what it does; in a narrow area its icon does, and the words are its tooltip."""

    def __init__(self, dress: Theme, which: Icon, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress, self._which, self._words = dress, which, words
        self._roomy = True
        self.setProperty("kind", "")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        dress.changed.connect(self._draw)
        self._draw()

    def fit(self, width: int) -> None:
        """Choose words or icon for the width of the area."""
        roomy = width >= WORDS_WIDTH
        if roomy is not self._roomy:
            self._roomy = roomy
            self._draw()

    @Slot()
    def _draw(self) -> None:
        roomy = self._roomy
        self.setText(self._words if roomy else "")
        self.setToolTip("" if roomy else plain_tooltip(self._words))
        colour = self._dress.colours.secondary
        self.setIcon(QIcon() if roomy else icon(self._which, colour))
        self.setStyleSheet("" if roomy else f"padding: 5px {theme.TIGHT}px;")
