"""The lateness of a day's items over many rehearsed runs, as bands along the time."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.rules.schedule.rehearsal import Band, Rehearsal, RehearsedItem
from moderator.ui import theme
from moderator.ui.theme import Appearance
from moderator.ui.words import tr

LEFT, TOP, RIGHT, BOTTOM = (theme.GRID * n for n in (12, 12, 4, 8))
LEAST_MINUTES = 10
"""The scale of minutes reaches at least so far, so that a good day looks calm."""
STEPS = (5, 10, 20, 30, 60)
MOST_LINES = 6
PALE, FULL = 0.28, 0.55
"""Opacity of the two bands."""
LEAST_LABEL = theme.GRID * 14


class RehearsalChart(QWidget):
    """Paints the bands of a rehearsal, one run as a dashed line, and the moment it has reached."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rehearsal: Rehearsal | None = None
        self._run: tuple[RehearsedItem, ...] = ()
        self._minute = 0
        self.setMinimumSize(QSize(theme.PANEL_WIDTH, theme.GRID * 34))
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        self.setAccessibleName(tr("Lateness over the day"))
        appearance.changed.connect(self.update)

    def show_rehearsal(self, rehearsal: Rehearsal | None) -> None:
        """Show the bands of a day."""
        self._rehearsal = rehearsal
        self.update()

    def show_run(self, run: tuple[RehearsedItem, ...], minute: int) -> None:
        """Show a single run, and how far it has got in minutes after midnight."""
        self._run, self._minute = run, minute
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything; there are few lines."""
        rehearsal = self._rehearsal
        if rehearsal is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = _Drawing(painter, self._appearance, QRectF(self.rect()), rehearsal)
        drawing.paint_scale()
        drawing.paint_bands()
        drawing.paint_run(self._run)
        drawing.paint_moment(self._minute)


class _Drawing:
    """One painting: where minutes of the day and of lateness are, and what stands there."""

    def __init__(
        self, painter: QPainter, appearance: Appearance, box: QRectF, rehearsal: Rehearsal
    ) -> None:
        self.painter, self.colours = painter, appearance.colours
        self.rehearsal = rehearsal
        self.box = box.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        bands = rehearsal.bands
        self.first = min(band.item.start_minute for band in bands)
        self.last = max(rehearsal.end.item.end_minute, self.first + 1)
        late = max(band.nearly_all for band in (*bands, rehearsal.end))
        self.most = max(float(LEAST_MINUTES), late * 1.15)

    def x(self, minute: float) -> float:
        """Find a minute of the day."""
        share = (minute - self.first) / (self.last - self.first)
        return self.box.left() + share * self.box.width()

    def y(self, late: float) -> float:
        """Find a lateness in minutes; earlier than planned is the bottom line."""
        return self.box.bottom() - max(0.0, late) / self.most * self.box.height()

    def paint_scale(self) -> None:
        """Write minutes of lateness at the left, times below, and names of items above."""
        step = next((s for s in STEPS if self.most / s <= MOST_LINES), STEPS[-1])
        caption = theme.font(theme.CAPTION, tabular=True)
        self.painter.setFont(caption)
        for late in range(0, int(self.most) + 1, step):
            y = self.y(late)
            self._line(QPointF(self.box.left(), y), QPointF(self.box.right(), y), self.colours.line)
            words = f"+{late}" if late else "0"
            at = QRectF(0, y - theme.GRID * 2, LEFT - theme.TIGHT, theme.GRID * 4)
            self._write(at, words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._names()

    def _names(self) -> None:
        """Write times and titles, those of long items first, where there is room for them."""
        times: list[tuple[float, float]] = []
        titles: list[tuple[float, float]] = []
        strong = theme.font(theme.CAPTION, QFont.Weight.DemiBold)
        for band in sorted(self.rehearsal.bands, key=lambda band: -band.item.minutes):
            item = band.item
            left, right = self.x(item.start_minute), self.x(item.end_minute)
            self._line(
                QPointF(left, self.box.top()), QPointF(left, self.box.bottom()), self.colours.line
            )
            self.painter.setFont(theme.font(theme.CAPTION, tabular=True))
            if _has_room(times, left - LEFT / 2, left + LEFT / 2):
                at = QRectF(left - LEFT / 2, self.box.bottom() + theme.GRID, LEFT, theme.GRID * 5)
                self._write(at, f"{item.start:%H:%M}", Qt.AlignmentFlag.AlignHCenter)
            width = max(right - left, LEAST_LABEL) - theme.GRID
            if left + width <= self.box.right() + RIGHT and _has_room(titles, left, left + width):
                self.painter.setFont(strong)
                at = QRectF(left, self.box.top() - theme.GRID * 6, width, theme.GRID * 5)
                shown = self.painter.fontMetrics().elidedText(
                    item.title, Qt.TextElideMode.ElideRight, int(width)
                )
                self._write(at, shown, Qt.AlignmentFlag.AlignLeft, self.colours.text)

    def paint_bands(self) -> None:
        """Paint what nearly all and most runs stay below, and what is usual."""
        accent = QColor(self.colours.accent)
        for late, opacity in ((_nearly_all, PALE), (_most_runs, FULL)):
            places = self._places(late)
            accent.setAlphaF(opacity)
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(accent)
            base = [QPointF(places[-1].x(), self.y(0)), QPointF(places[0].x(), self.y(0))]
            self.painter.drawPolygon(QPolygonF([*places, *base]))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(self.colours.accent), 2.0))
        self.painter.drawPolyline(QPolygonF(self._places(_usual)))
        for risk in self.rehearsal.risks:
            minute = risk.item.end_minute if risk.at_end else risk.item.start_minute
            x = self.x(minute)
            self.painter.setPen(QPen(QColor(self.colours.bad), 2.0))
            self.painter.drawLine(QPointF(x, self.box.top()), QPointF(x, self.box.bottom()))

    def _places(self, late: Callable[[Band], float]) -> list[QPointF]:
        end = self.rehearsal.end
        places = [
            QPointF(self.x(band.item.start_minute), self.y(late(band)))
            for band in self.rehearsal.bands
        ]
        return [*places, QPointF(self.x(end.item.end_minute), self.y(late(end)))]

    def paint_run(self, run: Sequence[RehearsedItem]) -> None:
        """Paint a single run as a dashed line."""
        if not run:
            return
        places = [QPointF(self.x(one.item.start_minute), self.y(lateness(one))) for one in run]
        last = max(run, key=lambda one: one.item.end_minute)
        planned = last.item.end_minute
        over = (last.end - last.start).total_seconds() / 60 - last.item.minutes + lateness(last)
        places.append(QPointF(self.x(planned), self.y(over)))
        self.painter.setPen(QPen(QColor(self.colours.text), 1.5, Qt.PenStyle.DashLine))
        self.painter.drawPolyline(QPolygonF(places))

    def paint_moment(self, minute: int) -> None:
        """Paint the moment that the run has reached, with its time."""
        if not self.first <= minute <= self.last:
            return
        x = self.x(minute)
        self.painter.setPen(QPen(QColor(self.colours.now), 2.0))
        self.painter.drawLine(QPointF(x, self.box.top()), QPointF(x, self.box.bottom()))

    def _line(self, start: QPointF, end: QPointF, colour: str) -> None:
        self.painter.setPen(QPen(QColor(colour), 1.0))
        self.painter.drawLine(start, end)

    def _write(
        self, box: QRectF, words: str, where: Qt.AlignmentFlag, colour: str | None = None
    ) -> None:
        self.painter.setPen(QColor(colour or self.colours.secondary))
        self.painter.drawText(box, int(where), words)


def _has_room(taken: list[tuple[float, float]], left: float, right: float) -> bool:
    """Take a stretch of a line if it is free; return whether it was."""
    free = all(right <= other_left or left >= other_right for other_left, other_right in taken)
    if free:
        taken.append((left, right))
    return free


def _usual(band: Band) -> float:
    return band.usual


def _most_runs(band: Band) -> float:
    return band.most_runs


def _nearly_all(band: Band) -> float:
    return band.nearly_all


def lateness(one: RehearsedItem) -> float:
    """Return by how many minutes an item of a run begins later than planned."""
    planned = datetime.combine(one.start.date(), one.item.start)
    return (one.start - planned).total_seconds() / 60
