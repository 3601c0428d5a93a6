"""What follows the pointer while people are dragged."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from moderator.actions.board import Card
from moderator.ui import theme
from moderator.ui.assignment.card_painting import CARD_HEIGHT, paint_card
from moderator.ui.theme import Theme
from moderator.ui.widgets.wishes import BADGE

WIDTH = theme.GRID * 62
LINE = theme.GRID * 5


class DragGhost(QWidget):
    """A card beside the pointer, with the number of people where there are several."""

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._card: Card | None = None
        self._count = 1
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(WIDTH, CARD_HEIGHT + BADGE // 2 + LINE)
        self.hide()

    def begin(self, card: Card | None, count: int) -> None:
        """Take the card that was grabbed; shown with the first `follow`."""
        self._card, self._count, self._words = card, count, ""

    def tell(self, words: str) -> None:
        """Say below the card what a drop would mean here."""
        if words != self._words:
            self._words = words
            self.setAccessibleDescription(words)
            self.update()

    def follow(self, position: QPoint) -> None:
        """Stand beside the pointer, at a position of the parent."""
        self.move(position + QPoint(theme.SNUG, theme.TIGHT))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card as if lifted."""
        if self._card is None:
            return
        colours = self._dress.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(1, BADGE // 2, self.width() - BADGE // 2 - 2, CARD_HEIGHT - 2)
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.accent), 2))
        whole = box.adjusted(0, 0, 0, LINE) if self._words else box
        painter.drawRoundedRect(whole, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        if self._words:
            painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
            painter.setPen(QColor(colours.accent))
            line = QRect(box.left() + theme.TIGHT, box.bottom(), box.width() - theme.SNUG, LINE)
            words = painter.fontMetrics().elidedText(
                self._words, Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        paint_card(painter, self._dress, box, self._card, self._card.organisation, pale=False)
        if self._count > 1:
            badge = QRect(box.right() - BADGE // 2, 0, BADGE, BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawEllipse(badge)
            painter.setPen(QColor(colours.accent_text))
            painter.setFont(theme.font(theme.CAPTION, QFont.Weight.Bold, tabular=True))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()
