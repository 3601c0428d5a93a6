"""Buttons of the header: in words where there is room, else by their icon."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.push import PushButton


class FittingButton(PushButton):
    """Says what it does; where there is little room its icon does, and the words are its tooltip.

    key: the shortcut that presses it, which the tooltip names. brief: fewer words, for less room.
    """

    def __init__(
        self,
        appearance: Appearance,
        which: Icon,
        words: str,
        parent: QWidget,
        *,
        key: str = "",
        brief: str = "",
    ) -> None:
        super().__init__(parent)
        self._appearance, self._which, self._words, self._key = appearance, which, words, key
        self._named_key = key
        self._short, self._colour, self._why, self._more = "", "", "", ""
        self.brief, self._briefly = brief, False
        self.roomy = True
        self.setProperty("kind", "")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        appearance.changed.connect(self._draw)
        self._draw()

    def show_words(self, words: str, *, short: str = "", colour: str = "", more: str = "") -> None:
        """Show other words; short: beside the icon alone. more: what else is in the tooltip.

        colour: of the icon, which is then shown beside the words too.
        """
        self._words, self._short, self._colour, self._more = words, short, colour, more
        self.setAccessibleName(words)
        self._draw()

    def name_key(self, key: str) -> None:
        """Name a shortcut in the tooltip that another widget handles."""
        self._named_key = key
        self._draw()

    def use_icon(self, which: Icon) -> None:
        """Show another icon."""
        self._which = which
        self._draw()

    def allow(self, why: str = "") -> None:
        """Enable the button, or disable it with the reason in its tooltip."""
        self._why = why
        self.setEnabled(not why)
        self.setAccessibleDescription(why)
        self._draw()

    def fit(self, *, roomy: bool, briefly: bool = False) -> None:
        """Choose words or icon; briefly: the fewer words."""
        if (roomy, briefly) != (self.roomy, self._briefly):
            self.roomy, self._briefly = roomy, briefly
            self._draw()

    @Slot()
    def _draw(self) -> None:
        roomy, size = self.roomy, theme.SMALL_ICON if self._colour else theme.ICON
        self.setIconSize(QSize(size, size))
        words = self.brief if self._briefly else self._words
        self.setText(words.replace("&", "&&") if roomy else self._short)
        self.setShortcut(self._key)  # the text took it away
        bare = roomy and not self._colour
        shown = icon(self._which, self._colour or self._appearance.colours.secondary)
        self.setIcon(QIcon() if bare else shown)
        self.setStyleSheet("" if bare else f"padding: 5px {theme.TIGHT}px;")
        self.setToolTip(plain_tooltip(self._tip()))

    def _tip(self) -> str:
        key = QKeySequence(self._named_key).toString(QKeySequence.SequenceFormat.NativeText)
        head = f"{self._words} ({key})" if key else self._words
        if self.roomy and not key and not self._briefly:
            head = ""
        return "\n".join(line for line in (head, self._more, self._why) if line)


def fit_in_turn(buttons: Sequence[FittingButton], room: int) -> int:
    """Give words to those buttons that have room for them, the first ones before the others.

    room: pixels for all of them together, with the gaps between them left out. Returns what of
    it is left.
    """
    for button in buttons:
        button.fit(roomy=False)
    free = room - sum(button.sizeHint().width() for button in buttons)
    for button in buttons:
        narrow = button.sizeHint().width()
        for briefly in (False, True) if button.brief else (False,):
            button.fit(roomy=True, briefly=briefly)
            if (more := button.sizeHint().width() - narrow) <= free:
                free -= more
                break
        else:
            button.fit(roomy=False)
    return free
