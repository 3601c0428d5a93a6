"""What may be meant by a doubtful word: each reading on a button with its key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from moderator.rules.reading.completing import OFFERED
from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import button
from moderator.ui.words import tr

LINE = theme.GRID * 6
LEAST_WIDTH = theme.GRID * 50


class Readings(QWidget):
    """The readings of the chosen word below each other, taken by a click or by their number.

    It is as high without a reading as with all, so that nothing moves from word to word.
    taken: the reading that was clicked. shown: all readings. numbered: whether digits take them.
    """

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[str, ...] = ()
        self.numbered = False
        self.buttons: list[QPushButton] = []
        for place in range(OFFERED):
            made = button("", "quiet", self)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            made.setFixedHeight(LINE)
            made.clicked.connect(lambda _checked=False, place=place: self._take(place))
            self.buttons.append(made)
        layouts.column(*self.buttons, layouts.STRETCH, on=self, spacing=0)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setFixedHeight(LINE * OFFERED)
        self._fit()

    def show_readings(self, read: str, readings: tuple[str, ...]) -> None:
        """Show other readings of a word; by number only where no digit can be meant for it."""
        self.numbered = not any(map(_may_be_number, (read, *readings)))
        self.shown = readings[:OFFERED]
        self._fit()

    def by_key(self, letters: str) -> str:
        """Return the reading whose number was typed, "" if it is none."""
        if not self.numbered or len(letters) != 1 or letters not in "123":
            return ""
        place = int(letters) - 1
        return self.shown[place] if place < len(self.shown) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what is wider than there is room."""
        super().resizeEvent(event)
        self._fit()

    def _take(self, place: int) -> None:
        if place < len(self.shown):
            self.taken.emit(self.shown[place])

    def _fit(self) -> None:
        room = max(self.width(), LEAST_WIDTH) - 2 * theme.SNUG
        for place, each in enumerate(self.buttons):
            each.setVisible(place < len(self.shown))
            if place >= len(self.shown):
                continue
            reading = self.shown[place]
            text = f"{place + 1}  {reading}" if self.numbered else reading
            short = each.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            each.setText(short.replace("&", "&&"))
            each.setAccessibleName(tr("Other reading: {word}").format(word=reading))


def _may_be_number(word: str) -> bool:
    """Return whether a digit in a word is meant; amid small letters it is one that was misread."""
    return any(map(str.isdigit, word)) and not any(map(str.islower, word))
