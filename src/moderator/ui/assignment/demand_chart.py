"""A bar for each theme of a round: first, second and third wishes against the places."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from moderator.actions.wish_demand import RoundDemand, ThemeDemand
from moderator.rules.legibility import contrast
from moderator.ui import theme
from moderator.ui.theme import DARK, LIGHT, Theme, mixed
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.words import tr

ROW = theme.GRID * 8
BAR = theme.GRID * 5
NAME_WIDTH = theme.GRID * 62
WORDS_WIDTH = theme.GRID * 72
SYMBOL = theme.SNUG
SHARES = (1.0, 0.5, 0.22)
"""How strong the theme's colour is for first, second and third wishes."""


class DemandChart(QWidget):
    """Paints the themes of one round below each other, all rounds in one scale."""

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._themes: tuple[ThemeDemand, ...] = ()
        self._most, self._widest = 1, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_demand(self, demand: RoundDemand, most: int, widest: int = 0) -> None:
        """Show a round; most: what the whole width of a bar stands for.

        widest: pixels of the longest name in all charts, so that their bars begin alike.
        """
        self._themes, self._most, self._widest = demand.themes, max(1, most), widest
        self.setFixedHeight(ROW * len(self._themes))
        self.setAccessibleName(tr("Round {number}").format(number=demand.number))
        self.setAccessibleDescription(" ".join(sentence(t) for t in self._themes))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for names, bars and words."""
        return QSize(NAME_WIDTH + WORDS_WIDTH + ROW * 8, ROW * len(self._themes))

    def event(self, event: QEvent) -> bool:
        """Tell a row in words where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = event.pos().y() // ROW
            words = sentence(self._themes[row]) if 0 <= row < len(self._themes) else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, shown in enumerate(self._themes):
            self._paint_row(painter, shown, place * ROW)
        painter.end()

    def _paint_row(self, painter: QPainter, shown: ThemeDemand, top: int) -> None:
        colours = self._dress.colours
        middle = top + ROW / 2
        ink = self._dress.ink(shown.theme.colour)
        mark = QRectF(0, middle - SYMBOL / 2, SYMBOL, SYMBOL)
        paint_symbol(painter, shown.theme.symbol, ink, mark)
        painter.setFont(theme.font(theme.BODY, QFont.Weight.Medium))
        painter.setPen(QColor(colours.text))
        left = SYMBOL + theme.TIGHT
        names = self._names()
        name_box = QRectF(left, top, names - left - theme.TIGHT, ROW)
        name = painter.fontMetrics().elidedText(
            shown.theme.name, Qt.TextElideMode.ElideRight, int(name_box.width())
        )
        painter.drawText(name_box, _LEFT, name)
        width = max(1.0, self.width() - names - WORDS_WIDTH)
        bars = QRectF(names, middle - BAR / 2, width, BAR)
        self._paint_bars(painter, shown, bars)
        words, wrong = row_words(shown)
        weight = QFont.Weight.DemiBold if wrong else QFont.Weight.Normal
        painter.setFont(theme.font(theme.BODY, weight, tabular=True))
        painter.setPen(QColor(colours.bad if wrong else colours.secondary))
        box = QRectF(bars.right() + theme.ROOMY, top, WORDS_WIDTH - theme.ROOMY, ROW)
        painter.drawText(box, _LEFT, words)

    def _names(self) -> int:
        """Leave the names as much of the width as they need, up to the share that is theirs."""
        needed = SYMBOL + 2 * theme.TIGHT + self._widest
        return max(NAME_WIDTH, min(needed, self.width() * 3 // 10))

    def _paint_bars(self, painter: QPainter, shown: ThemeDemand, box: QRectF) -> None:
        colours = self._dress.colours
        x, unit = box.left(), box.width() / self._most
        painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
        for count, share in zip(shown.wishes, SHARES, strict=True):
            wide = count * unit
            if not count:
                continue
            part = QRectF(x, box.top(), max(1.0, wide - 1), box.height())
            ground = mixed(shown.theme.colour, colours.surface, share)
            painter.fillRect(part, ground)
            if painter.fontMetrics().horizontalAdvance(str(count)) + theme.GRID <= wide:
                painter.setPen(_readable(ground))
                at = box.left() + shown.places * unit
                painter.drawText(_beside(part, at), Qt.AlignmentFlag.AlignCenter, str(count))
            x += wide
        at = box.left() + shown.places * unit
        painter.setPen(QPen(QColor(colours.text), 2))
        painter.drawLine(QPointF(at, box.top() - 4), QPointF(at, box.bottom() + 4))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _readable(ground: QColor) -> QColor:
    inks = (LIGHT.text, DARK.text)
    return QColor(max(inks, key=lambda ink: contrast(ink, ground.name())))


def _beside(part: QRectF, line: float) -> QRectF:
    """Give the part of a bar that holds its number: all of it, or the larger side of a line."""
    if abs(part.center().x() - line) > theme.SNUG:
        return part
    if part.right() - line > line - part.left():
        return QRectF(line, part.top(), part.right() - line, part.height())
    return QRectF(part.left(), part.top(), line - part.left(), part.height())


def most_of(demands: Sequence[RoundDemand]) -> int:
    """Find the longest bar of all rounds."""
    longest = [max(sum(t.wishes), t.places) for demand in demands for t in demand.themes]
    return max(longest, default=1)


def row_words(shown: ThemeDemand) -> tuple[str, bool]:
    """Compare first wishes with places in a few words; and whether they are too many."""
    if not shown.workshops:
        return tr("%n first wishes, does not take place", shown.wishes[0]), True
    words = tr("%n first wishes, {places} places", shown.wishes[0]).format(places=shown.places)
    if shown.lacking:
        return tr("{words}: %n too few", shown.lacking).format(words=words), True
    return words, False


def sentence(shown: ThemeDemand) -> str:
    """Tell a theme's demand whole."""
    words, _ = row_words(shown)
    return tr("{theme}: {places}; {second} as second wish, {later} as third or later.").format(
        theme=shown.theme.name, places=words, second=shown.wishes[1], later=shown.wishes[2]
    )


def widest_name(demands: Sequence[RoundDemand]) -> int:
    """Tell how many pixels the longest name of a theme takes."""
    metrics = QFontMetrics(theme.font(theme.BODY, QFont.Weight.Medium))
    names = (shown.theme.name for demand in demands for shown in demand.themes)
    return max((metrics.horizontalAdvance(name) + 1 for name in names), default=0)
