"""Buttons of the header: in words where there is room, else by their icon."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Theme
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.push import PushButton


class FittingButton(PushButton):
    """Says what it does; where there is little room its icon does, and the words are its tooltip.

    key: the shortcut that presses it, which the tooltip tells.
    """

    def __init__(
        self, dress: Theme, which: Icon, words: str, parent: QWidget, *, key: str = ""
    ) -> None:
        super().__init__(parent)
        self._dress, self._which, self._words, self._key = dress, which, words, key
        self._told_key = key
        self._short, self._colour, self._why, self._more = "", "", "", ""
        self.roomy = True
        self.setProperty("kind", "")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        dress.changed.connect(self._draw)
        self._draw()

    def say(self, words: str, *, short: str = "", colour: str = "", more: str = "") -> None:
        """Bear other words; short: beside the icon alone. more: what else the tooltip tells.

        colour: of the icon, which then stands beside the words too.
        """
        self._words, self._short, self._colour, self._more = words, short, colour, more
        self.setAccessibleName(words)
        self._draw()

    def tell_key(self, key: str) -> None:
        """Tell a shortcut that another one holds."""
        self._told_key = key
        self._draw()

    def use_icon(self, which: Icon) -> None:
        """Bear another icon."""
        self._which = which
        self._draw()

    def allow(self, why: str = "") -> None:
        """Let it be pressed; where there is a reason against it, grey it and tell the reason."""
        self._why = why
        self.setEnabled(not why)
        self.setAccessibleDescription(why)
        self._draw()

    def fit(self, *, roomy: bool) -> None:
        """Choose words or icon."""
        if roomy is not self.roomy:
            self.roomy = roomy
            self._draw()

    @Slot()
    def _draw(self) -> None:
        roomy, size = self.roomy, theme.SMALL_ICON if self._colour else theme.ICON
        self.setIconSize(QSize(size, size))
        self.setText(self._words.replace("&", "&&") if roomy else self._short)
        self.setShortcut(self._key)  # the text took it away
        bare = roomy and not self._colour
        shown = icon(self._which, self._colour or self._dress.colours.secondary)
        self.setIcon(QIcon() if bare else shown)
        self.setStyleSheet("" if bare else f"padding: 5px {theme.TIGHT}px;")
        self.setToolTip(plain_tooltip(self._tip()))

    def _tip(self) -> str:
        key = QKeySequence(self._told_key).toString(QKeySequence.SequenceFormat.NativeText)
        head = f"{self._words} ({key})" if key else self._words
        if self.roomy and not key:
            head = ""
        return "\n".join(line for line in (head, self._more, self._why) if line)


def fit_in_turn(buttons: Sequence[FittingButton], room: int) -> None:
    """Give words to those buttons that have room for them, the first ones before the others.

    room: pixels for all of them together, with the gaps between them left out.
    """
    shown = [button for button in buttons if not button.isHidden()]
    for button in shown:
        button.fit(roomy=False)
    free = room - sum(button.sizeHint().width() for button in shown)
    for button in shown:
        narrow = button.sizeHint().width()
        button.fit(roomy=True)
        free -= button.sizeHint().width() - narrow
        if free < 0:
            button.fit(roomy=False)
            free += button.sizeHint().width() - narrow
            return
