"""The time left in the largest figures that fit, and how much of the time is gone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.ui import theme
from moderator.ui.theme import Theme, font

SMALLEST, LARGEST = 44, 232
BAR = 8


class BigTime(QWidget):
    """Figures as large as the width allows, all digits equally wide, so that nothing wobbles."""

    def __init__(self, style: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._text, self._colour = "", style.colours.stage_text
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(round(LARGEST * 1.1))

    def show_time(self, text: str, colour: str, spoken: str) -> None:
        """Show figures in a colour; `spoken` is what is read aloud, figures included."""
        if (text, colour) != (self._text, self._colour):
            self._text, self._colour = text, colour
            self.setAccessibleName(spoken)
            self.update()

    def sizeHint(self) -> QSize:
        """Be as large as the figures want to be."""
        return QSize(LARGEST * 3, round(LARGEST * 1.1))

    def minimumSizeHint(self) -> QSize:
        """Stay legible from across the room."""
        return QSize(SMALLEST * 3, round(SMALLEST * 1.1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the figures."""
        painter = QPainter(self)
        shape = font(self._size(), QFont.Weight.Bold, tabular=True)
        painter.setFont(shape)
        painter.setPen(QColor(self._colour))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), flags, self._text)
        painter.end()

    def _size(self) -> int:
        shape = font(LARGEST, QFont.Weight.Bold, tabular=True)
        width = max(1.0, QFontMetricsF(shape).horizontalAdvance(self._text or "00:00"))
        by_width = LARGEST * self.width() / width
        return int(max(SMALLEST, min(LARGEST, by_width, self.height() / 1.05)))


class ProgressLine(QWidget):
    """How much of an item's time is gone; what runs over its time fills the line in red."""

    def __init__(self, style: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._share, self._colour = 0.0, style.colours.stage_accent
        self.setFixedHeight(BAR)

    def show_share(self, share: float, colour: str) -> None:
        """Fill a share of the line, 0 to 1."""
        share = min(max(share, 0.0), 1.0)
        if (round(share, 3), colour) != (self._share, self._colour):
            self._share, self._colour = round(share, 3), colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(self._style.colours.stage_line))
        painter.drawRoundedRect(whole, theme.GRID, theme.GRID)
        painter.setClipRect(QRectF(0, 0, whole.width() * self._share, whole.height()))
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(whole, theme.GRID, theme.GRID)
        painter.end()
