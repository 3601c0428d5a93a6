"""Chips that wrap into as many rows as they need; each goes away with a click."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.push import PushButton
from moderator.ui.words import tr

WIDEST = theme.PANEL_WIDTH


class ChipRow(QWidget):
    """Shows what filters; nothing at all where nothing does.

    removed: (value) a chip was clicked. cleared: all should go.
    """

    removed = Signal(object)
    cleared = Signal()

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._shown: tuple[tuple[Hashable, str], ...] = ()
        self.buttons: list[QPushButton] = []
        self.setAccessibleName(tr("Filters"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dress.changed.connect(self._draw)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[Hashable, str]]) -> None:
        """Show a chip for each (value, words), and one more that takes all away."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        for made in self.buttons:
            made.hide()
            made.deleteLater()
        self.buttons = [self._chip(value, words) for value, words in chips]
        if len(chips) > 1:
            every = PushButton(tr("Show everyone"), self)
            every.setProperty("kind", "quiet")
            every.setAutoDefault(False)
            every.clicked.connect(self.cleared)
            self.buttons.append(every)
        for made in self.buttons:
            made.show()
        self.setVisible(bool(chips))
        self._draw()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._arrange()

    def _chip(self, value: Hashable, words: str) -> QPushButton:
        made = PushButton(self)
        made.setAutoDefault(False)
        cut = made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDEST)
        made.setText(cut.replace("&", "&&"))
        made.setAccessibleName(tr("Remove filter: {words}").format(words=words))
        made.setToolTip(tr("Remove this filter"))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setIconSize(QSize(theme.BODY, theme.BODY))
        made.clicked.connect(lambda: self.removed.emit(value))
        return made

    def _draw(self) -> None:
        for made in self.buttons[: len(self._shown)]:
            made.setIcon(icon(Icon.CLOSE, self._dress.colours.accent))

    def _arrange(self) -> None:
        x = y = height = 0
        for made in self.buttons:
            size = made.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + height + theme.GRID
            made.setGeometry(x, y, size.width(), size.height())
            x, height = x + size.width() + theme.GRID, size.height()
        if self.height() != y + height:
            self.setFixedHeight(y + height)
