"""A bar that shows how many got their first, second, third wish or none."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from moderator.actions.board import NONE_STATED, NOT_WISHED
from moderator.ui import theme
from moderator.ui.theme import Theme
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.wishes import (
    BADGE,
    badge_colours,
    count_words,
    counted,
    paint_badge,
    rank_words,
)

HEIGHT = theme.GRID * 7


class WishBar(QWidget):
    """Parts as wide as their counts, each with its number and what it is."""

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self._counts: Counter[int | None] = Counter()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Counter[int | None]) -> None:
        """Show these counts by rank."""
        self._counts = counts
        self.setAccessibleName(counted(counts))
        self.setToolTip(counted(counts))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a line with room around it."""
        return QSize(HEIGHT * 8, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts from the first wish to none."""
        total = sum(self._counts.values())
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        painter.setClipPath(clip)
        painter.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold, tabular=True))
        metrics, x = painter.fontMetrics(), 0.0
        ranks = sorted(rank for rank in self._counts if rank)
        for rank in (*ranks, NOT_WISHED, NONE_STATED):
            count = self._counts[rank]
            if not count:
                continue
            width = self.width() * count / total
            box = QRectF(x, 0, width - 2, self.height())
            ground, ink = badge_colours(self._dress, rank)
            painter.fillRect(box, ground)
            painter.setPen(ink)
            long, short = count_words(rank, count), str(count)
            room = int(box.width()) - theme.TIGHT
            text = long if metrics.horizontalAdvance(long) <= room else short
            if metrics.horizontalAdvance(text) <= box.width():
                painter.drawText(QRect(box.toRect()), Qt.AlignmentFlag.AlignCenter, text)
            x += width
        painter.end()


class WishLegend(QWidget):
    """Says what the colours of bars stand for, where a part is too narrow for words."""

    def __init__(self, dress: Theme, ranks: Iterable[int | None], parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.GRID, 0, 0)
        row.setSpacing(theme.ROOMY)
        known = set(ranks)
        wished = sorted(rank for rank in known if rank)
        for rank in (*wished, *(other for other in (NOT_WISHED, NONE_STATED) if other in known)):
            entry = QHBoxLayout()
            entry.setSpacing(theme.GRID)
            entry.addWidget(_Sample(dress, rank, self))
            entry.addWidget(Label(rank_words(rank), "caption"))
            row.addLayout(entry)
        row.addStretch(1)


class _Sample(QWidget):
    """A badge as it stands on the cards of the board."""

    def __init__(self, dress: Theme, rank: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress, self._rank = dress, rank
        self.setFixedSize(BADGE, BADGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, self._dress, self.rect().center(), self._rank)
        painter.end()
