"""Shows on every screen for a moment which one it is."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.plenary.screens import ScreenName, put_fullscreen, screen_names, screen_words
from moderator.ui.theme import Colours
from moderator.ui.words import tr

SHOWN_MILLISECONDS = 2500


class Identifier(QWidget):
    """Covers one screen with its number and name, and goes by itself."""

    def __init__(self, number: int, name: ScreenName, colours: Colours) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._number, self._words, self._colours = number, screen_words(name), colours
        self.setAccessibleName(tr("Screen {number}").format(number=number))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint number and name."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.stage))
        painter.setPen(QColor(self._colours.stage_text))
        painter.setFont(theme.font(self.height() // 3, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setFont(theme.font(theme.CLOCK))
        low = self.rect().adjusted(0, self.height() * 3 // 4, 0, 0)
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


def identify_screens(colours: Colours) -> tuple[Identifier, ...]:
    """Show its number on each screen for a moment."""
    shown = []
    for number, name in enumerate(screen_names(), start=1):
        window = Identifier(number, name, colours)
        put_fullscreen(window, name)
        QTimer.singleShot(SHOWN_MILLISECONDS, window, window.close)
        shown.append(window)
    return tuple(shown)
