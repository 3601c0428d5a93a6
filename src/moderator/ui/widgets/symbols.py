"""A theme's symbol in its colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from moderator.event.schedule import Symbol, Theme
from moderator.slides.symbols import symbol_path
from moderator.ui import theme as style


def paint_symbol(painter: QPainter, symbol: Symbol, colour: QColor, rect: QRectF) -> None:
    """Paint a symbol that fills a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(symbol_path(symbol, rect), colour)
    painter.restore()


def symbol_pixmap(symbol: Symbol, colour: QColor, size: int, ratio: float = 2.0) -> QPixmap:
    """Draw a symbol as a picture of `size` pixels, sharp on high-resolution screens."""
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_symbol(painter, symbol, colour, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


class SymbolBadge(QWidget):
    """The symbol of a theme in its colour, beside the theme's name."""

    def __init__(
        self, theme: Theme, appearance: style.Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._appearance = theme, appearance
        self.setFixedSize(style.SNUG, style.SNUG)
        self.setAccessibleName(theme.name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the symbol."""
        painter = QPainter(self)
        colour = self._appearance.ink(self._theme.colour)
        paint_symbol(
            painter, self._theme.symbol, colour, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        )
        painter.end()
