"""A choice of one theme by its symbol, or of all."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from moderator.event.schedule import Theme
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.symbols import symbol_pixmap
from moderator.ui.words import tr

ALL = 0


class ThemeFilter(Segments[int]):
    """Shows each theme once, as its symbol with its name for screen readers and as tooltip."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(tr("Theme"), parent)
        self._appearance = appearance
        self._themes: list[Theme] = []
        appearance.changed.connect(self._draw)

    @property
    def theme_id(self) -> int | None:
        """The chosen theme; None: all."""
        return self.value or None

    def show_themes(self, themes: Sequence[Theme]) -> None:
        """Offer these themes, in their order."""
        self._themes = list(dict.fromkeys(themes))
        self.set_choices([(ALL, tr("All")), *((each.id, "") for each in self._themes)])
        self.setVisible(len(self._themes) > 1)
        self._draw()

    def _draw(self) -> None:
        for button, of in zip(self._buttons()[1:], self._themes, strict=True):
            ink = self._appearance.ink(of.colour)
            button.setIcon(QIcon(symbol_pixmap(of.symbol, ink, theme.SNUG)))
            button.setIconSize(QSize(theme.SNUG, theme.SNUG))
            button.setAccessibleName(of.name)
            button.setToolTip(plain_tooltip(of.name))
