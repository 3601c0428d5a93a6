"""Buttons of the presenter's window, which show the key that does the same."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QWidget

from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Colours
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.push import OnceButton


class StageButton(OnceButton):
    """A button with a symbol, its words and its key, in smaller letters where there is no room.

    primary: one with the words of a slide, which are elided.

    key_words: what stands on the key; "" for none. size: height of its words in pixels.
    """

    def __init__(
        self,
        colours: Colours,
        text: str,
        key_words: str = "",
        *,
        which: Icon | None = None,
        primary: bool = False,
        size: int = theme.SECTION,
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._colours, self._which, self._key_words = colours, which, key_words
        self.setProperty("kind", "stage-primary" if primary else "stage")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._elides = primary
        self._words_font = theme.font(size, QFont.Weight.DemiBold)
        self._key_font = theme.font(max(theme.CAPTION, size - theme.GRID), QFont.Weight.Medium)
        self._offer_tooltip()
        if run is not None:
            self.clicked.connect(run)

    def set_words(self, text: str, key_words: str) -> None:
        """Show other words and another key."""
        if (text, key_words) != (self.text(), self._key_words):
            self._key_words = key_words
            self.setText(text)
            self._offer_tooltip()
            self.updateGeometry()
            self.update()

    def _offer_tooltip(self) -> None:
        """Say the words whole, which may have no room, and the key."""
        key = f" ({self._key_words})" if self._key_words else ""
        self.setToolTip(plain_tooltip(f"{self._plain()}{key}") if self.text() else "")

    def sizeHint(self) -> QSize:
        """As wide as the symbol, the words and the key."""
        words = QFontMetricsF(self._words_font)
        wide = words.horizontalAdvance(self._plain()) + self._around() + theme.ROOMY * 2
        return QSize(round(wide) + 1, self._high())

    def minimumSizeHint(self) -> QSize:
        """Become as narrow as the words in small letters and the key, without the symbol."""
        least = QFontMetricsF(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
        wide = least.horizontalAdvance(self._plain()) if not self._elides else theme.WIDE * 3
        return QSize(round(wide + self._around(plain=True)) + theme.TIGHT * 2, self._high())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the ground of the style, then symbol, words and key in its middle."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        font, plain = (self._words_font, False) if self._elides else self._fitting()
        metrics, around = QFontMetricsF(font), self._around(plain=plain)
        room = self.width() - around - theme.TIGHT * 2 + 1
        text = metrics.elidedText(self._plain(), Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(text)
        x = (self.width() - wide - around) / 2
        colour = self._colours.stage_text if self.isEnabled() else self._colours.stage_secondary
        if self._which is not None and not plain:
            top = round((self.height() - theme.ICON) / 2)
            icon(self._which, colour).paint(painter, round(x), top, theme.ICON, theme.ICON)
            x += theme.ICON + theme.TIGHT
        painter.setFont(font)
        painter.setPen(QColor(colour))
        middle = QRectF(x, 0, wide + 1, self.height())
        painter.drawText(middle, Qt.AlignmentFlag.AlignVCenter, text)
        if self._key_words:
            self._paint_key(painter, QPointF(x + wide + theme.TIGHT, self.height() / 2), colour)
        painter.end()

    def _paint_key(self, painter: QPainter, at: QPointF, colour: str) -> None:
        metrics = QFontMetricsF(self._key_font)
        high = metrics.height() + theme.GRID
        box = QRectF(at.x(), at.y() - high / 2, self._key_width(), high)
        painter.setPen(QPen(QColor(colour), 1))
        painter.drawRoundedRect(box, theme.GRID, theme.GRID)
        painter.setFont(self._key_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key_words)

    def _key_width(self) -> float:
        return QFontMetricsF(self._key_font).horizontalAdvance(self._key_words) + theme.TIGHT * 2

    def _around(self, *, plain: bool = False) -> float:
        """Width of all that is not words; plain: without the symbol."""
        symbol = theme.ICON + theme.TIGHT if self._which is not None and not plain else 0
        return symbol + (self._key_width() + theme.TIGHT if self._key_words else 0)

    def _high(self) -> int:
        return round(QFontMetricsF(self._words_font).height()) + theme.WIDE

    def _fitting(self) -> tuple[QFont, bool]:
        """Choose the letters, and whether there is room for the symbol."""
        small = theme.font(theme.CAPTION, QFont.Weight.DemiBold)
        for plain in (False, True):
            for font in (self._words_font, theme.font(theme.BODY, QFont.Weight.DemiBold)):
                wide = QFontMetricsF(font).horizontalAdvance(self._plain())
                if wide + self._around(plain=plain) + theme.TIGHT * 2 <= self.width():
                    return font, plain
        return small, True

    def _plain(self) -> str:
        return self.text().replace("&&", "&")
