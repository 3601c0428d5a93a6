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
        self._drawn: tuple[object, ...] = ()
        self._widths: dict[tuple[object, ...], int] = {}
        self.setProperty("kind", "")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        appearance.changed.connect(self._restyle)
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

    def width_as(self, *, roomy: bool, briefly: bool = False) -> int:
        """Measure how wide it would be with words or icon."""
        key = (roomy, self.brief if briefly else self._words, self._short, bool(self._colour))
        if key not in self._widths:
            now = self.roomy, self._briefly
            self.fit(roomy=roomy, briefly=briefly)
            self._widths[key] = self.sizeHint().width()
            self.fit(roomy=now[0], briefly=now[1])
        return self._widths[key]

    @Slot()
    def _restyle(self) -> None:
        """Draw and measure anew in other colours and another style."""
        self._widths.clear()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        """Show what holds now; nothing is touched as long as that is what is shown already."""
        roomy, size = self.roomy, theme.SMALL_ICON if self._colour else theme.ICON
        words = self.brief if self._briefly else self._words
        text = words.replace("&", "&&") if roomy else self._short
        bare = roomy and not self._colour
        ink = self._colour or self._appearance.colours.secondary
        drawn = (text, self._key, bare, size, self._which, ink, self._tip())
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.setIconSize(QSize(size, size))
        self.setText(text)
        self.setShortcut(self._key)  # the text took it away
        self.setIcon(QIcon() if bare else icon(self._which, ink))
        style = "" if bare else f"padding: 5px {theme.TIGHT}px;"
        if style != self.styleSheet():  # to set one takes long, also the same
            self.setStyleSheet(style)
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
    narrow = {button: button.width_as(roomy=False) for button in buttons}
    free = room - sum(narrow.values())
    for button in buttons:
        for briefly in (False, True) if button.brief else (False,):
            more = button.width_as(roomy=True, briefly=briefly) - narrow[button]
            if more <= free:
                free -= more
                button.fit(roomy=True, briefly=briefly)
                break
        else:
            button.fit(roomy=False)
    return free
