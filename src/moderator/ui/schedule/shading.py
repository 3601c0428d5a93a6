"""Where what is dragged could be: free time of each room, and where its people are elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.occupancy import people_of, same_person
from moderator.ui import theme
from moderator.ui.schedule.cards import LINE_HEIGHT, RADIUS
from moderator.ui.schedule.layout import DayStrip, Key, Layout
from moderator.ui.theme import Appearance, font
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class Shading:
    """Rectangles of free time, and those in which somebody is elsewhere, with who and where."""

    free: tuple[QRectF, ...] = ()
    taken: tuple[tuple[QRectF, str], ...] = ()


def shading_for(layout: Layout, items: Sequence[AgendaItem], held: frozenset[Key]) -> Shading:
    """Find where some items could be; held: the blocks that are dragged."""
    ids = {item.id for item in items}
    free = [
        rect
        for strip in layout.strips
        for column in range(max(1, len(layout.columns)))
        for rect in _free(layout, strip, column, held)
    ]
    return Shading(tuple(free), tuple(_elsewhere(layout, items, ids)))


def paint_shading(painter: QPainter, found: Shading, style: Appearance, clip: QRectF) -> None:
    """Paint free time green, and hatch where somebody is elsewhere."""
    colours = style.colours
    soft, ink = QColor(colours.good_soft), QColor(colours.good)
    painter.setFont(font(theme.CAPTION))
    for rect in found.free:
        if rect.intersects(clip):
            painter.fillRect(rect, soft)
            if rect.height() >= LINE_HEIGHT:
                painter.setPen(ink)
                box = rect.adjusted(theme.TIGHT, theme.GRID, -theme.GRID, 0)
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft, tr("free"))
    for rect, words in found.taken:
        if rect.intersects(clip):
            _paint_taken(painter, rect, words, style)


def _paint_taken(painter: QPainter, rect: QRectF, words: str, style: Appearance) -> None:
    colours = style.colours
    painter.fillRect(rect, QColor(colours.surface))
    painter.fillRect(rect, QBrush(QColor(colours.strong_line), Qt.BrushStyle.BDiagPattern))
    metrics = painter.fontMetrics()
    width = min(rect.width() - theme.TIGHT, metrics.horizontalAdvance(words) + 2 * theme.TIGHT)
    if rect.height() < LINE_HEIGHT or width <= 0:
        return
    label = QRectF(rect.left() + theme.GRID, rect.top() + 2, width, LINE_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.surface))
    painter.drawRoundedRect(label, RADIUS / 2, RADIUS / 2)
    painter.setPen(QColor(colours.secondary))
    cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(width - theme.TIGHT))
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, cut)


def _free(layout: Layout, strip: DayStrip, column: int, held: frozenset[Key]) -> Iterator[QRectF]:
    """Find the free time of one column on one day."""
    taken = sorted(
        (block.item.start_minute, block.item.end_minute)
        for block in layout.by_day[strip.day]
        if block.first <= column <= block.last and block.key not in held
    )
    begin = strip.first
    for start, end in (*taken, (strip.last, strip.last)):
        if start > begin:
            yield layout.rect_of(strip.day, begin, start - begin, column, column)
        begin = max(begin, end)


def _elsewhere(
    layout: Layout, items: Sequence[AgendaItem], ids: set[int]
) -> Iterator[tuple[QRectF, str]]:
    """Find when the people of what is dragged are in another item."""
    conference = layout.conference
    names = {same_person(n) for item in items for n, _use in people_of(conference, item)}
    last = max(0, len(layout.columns) - 1)
    for day in layout.by_day if names else ():
        for other in layout.items[day]:
            if other.id in ids or other.skipped:
                continue
            for name, _use in people_of(conference, other):
                if same_person(name) in names:
                    rect = layout.rect_of(day, other.start_minute, other.minutes, 0, last)
                    yield rect, f"{name}: {other.title}"
                    break
