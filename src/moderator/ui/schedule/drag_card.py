"""The card beside the pointer: what is dragged, and the ways to do it with what follows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from moderator.ui import theme
from moderator.ui.theme import Appearance, font
from moderator.ui.words import tr

WIDEST = theme.scaled(600)
LINE = theme.scaled(28)
ROUND = theme.scaled(14)
AWAY = theme.scaled(20)
"""How far from the pointer the card is."""


@dataclass(frozen=True, slots=True)
class CardRow:
    """A way to do what is dragged, and what follows."""

    word: str
    consequence: str
    taken: bool
    possible: bool = True


@dataclass(frozen=True, slots=True)
class CardText:
    """What the card says. warning: what would clash, or why it cannot be done."""

    title: str
    rows: tuple[CardRow, ...] = ()
    warning: str = ""


class DragCard(QWidget):
    """Says what a drop would do; the mouse goes through it."""

    def __init__(self, style: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._over = style, parent
        self.text = CardText("")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_text(self, text: CardText, pointer: QPoint) -> None:
        """Show the card beside the pointer, within the parent."""
        if text != self.text or self.isHidden():
            self.text = text
            self.setAccessibleName(text.title)
            self.resize(self._needed())
            self.update()
        room = self._over.rect()
        x = pointer.x() + AWAY
        if x + self.width() > room.right():
            x = pointer.x() - AWAY - self.width()
        y = pointer.y() + AWAY
        if y + self.height() > room.bottom():
            y = pointer.y() - AWAY - self.height()
        place = QPoint(max(room.left(), min(x, room.right() - self.width())), max(room.top(), y))
        self.move(place)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the card."""
        colours = self._style.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.strong_line), 1))
        painter.setBrush(QColor(colours.surface))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.SURFACE_RADIUS, theme.SURFACE_RADIUS)
        top = theme.TIGHT
        taken = self._hints(painter, top) if self.text.rows else 0
        self._write(painter, theme.ROOMY, top, self.text.title, colours.text, bold=True, less=taken)
        top += LINE
        for row in self.text.rows:
            self._row(painter, top, row)
            top += LINE
        if self.text.warning:
            self._write(painter, theme.ROOMY, top, self.text.warning, colours.bad)
        painter.end()

    def _row(self, painter: QPainter, top: int, row: CardRow) -> None:
        colours = self._style.colours
        if row.taken:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            ground = QRectF(theme.TIGHT, top, self.width() - 2 * theme.TIGHT, LINE)
            painter.drawRoundedRect(ground, theme.CONTROL_RADIUS / 2, theme.CONTROL_RADIUS / 2)
        circle = QRectF(theme.ROOMY, top + (LINE - ROUND) / 2, ROUND, ROUND)
        painter.setBrush(QColor(colours.accent) if row.taken else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent if row.taken else colours.faint), 1))
        painter.drawEllipse(circle)
        if row.taken:
            painter.setBrush(QColor(colours.accent_text))
            painter.setPen(Qt.PenStyle.NoPen)
            inner = ROUND / 3
            painter.drawEllipse(circle.adjusted(inner, inner, -inner, -inner))
        left = theme.ROOMY + ROUND + theme.TIGHT
        tone = colours.accent if row.taken else colours.text
        self._write(painter, left, top, row.word, tone, bold=True)
        left += self._word_width() + theme.ROOMY
        self._write(
            painter, left, top, row.consequence, colours.secondary if row.possible else colours.bad
        )

    def _hints(self, painter: QPainter, top: int) -> int:
        """Write which keys there are at the right; return how wide that is."""
        right = self.width() - theme.ROOMY
        painter.setFont(font(theme.CAPTION))
        painter.setPen(QColor(self._style.colours.faint))
        box = QRect(0, top, right, LINE)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _hint())
        return painter.fontMetrics().horizontalAdvance(_hint()) + theme.ROOMY

    def _write(
        self,
        painter: QPainter,
        left: int,
        top: int,
        words: str,
        colour: str,
        *,
        bold: bool = False,
        less: int = 0,
    ) -> None:
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        painter.setFont(font(theme.BODY, weight, tabular=True))
        painter.setPen(QColor(colour))
        box = QRect(left, top, self.width() - left - theme.ROOMY - less, LINE)
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)

    def _word_width(self) -> int:
        metrics = _metrics(self, QFont.Weight.DemiBold)
        return max((metrics(row.word) for row in self.text.rows), default=0)

    def _needed(self) -> QSize:
        plain, bold = _metrics(self, QFont.Weight.Normal), _metrics(self, QFont.Weight.DemiBold)
        hint = plain(_hint()) + theme.WIDE if self.text.rows else 0
        left = ROUND + theme.TIGHT + self._word_width() + theme.ROOMY
        wide = [bold(self.text.title) + hint, plain(self.text.warning)]
        wide += [left + plain(row.consequence) for row in self.text.rows]
        lines = 1 + len(self.text.rows) + bool(self.text.warning)
        width = min(WIDEST, max(wide) + 2 * theme.ROOMY, self._over.width())
        return QSize(width, lines * LINE + 2 * theme.TIGHT)


def _hint() -> str:
    return tr("Alt: other way · Esc: back")


def _metrics(widget: QWidget, weight: QFont.Weight) -> Callable[[str], int]:
    return QFontMetrics(font(theme.BODY, weight, tabular=True), widget).horizontalAdvance
