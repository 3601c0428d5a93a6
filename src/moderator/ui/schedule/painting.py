"""Paints the timeline: hours, columns, blocks, the line of now, what is dragged."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from moderator.event.schedule import Room
from moderator.ui import theme
from moderator.ui.schedule.cards import LINE_HEIGHT, PLAIN, RADIUS, Cards, CardState
from moderator.ui.schedule.layout import (
    AXIS_WIDTH,
    DAY_TITLE,
    HOUR,
    DayStrip,
    Key,
    Layout,
    TimelineBlock,
)
from moderator.ui.schedule.naming import clock
from moderator.ui.theme import Appearance, font
from moderator.ui.widgets.rows import paint_ring

DOT = 4.0


@dataclass
class Shown:
    """What the painting depends on besides the layout.

    clashing: the records of blocks that clash; whether it cannot be, or something is missing.
    selected: what the keys act on, with all others that are `chosen`.
    """

    clashing: Mapping[Key, bool] = field(default_factory=dict)
    selected: Key | None = None
    chosen: frozenset[Key] = frozenset()
    focused: bool = False
    now: tuple[int, float] | None = None
    cut: frozenset[Key] = frozenset()
    titles: dict[int, str] = field(default_factory=dict)

    def state(self, block: TimelineBlock) -> CardState:
        """Return what the card of a block shows beside its records."""
        clash, pale = self.clashing.get(block.key), block.key in self.cut
        if clash is None and not pale:
            return PLAIN
        return CardState(clash=clash is True, hint=clash is False, pale=pale)


def paint_timeline(
    painter: QPainter, layout: Layout, cards: Cards, style: Appearance, shown: Shown
) -> None:
    """Paint as much of the timeline as the painter's clip lets through."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = painter.clipBoundingRect()
    for strip in layout.strips:
        if strip.top - DAY_TITLE <= clip.bottom() and strip.bottom + LINE_HEIGHT >= clip.top():
            _paint_hours(painter, layout, strip, style, shown, clip=clip)
    ratio = painter.device().devicePixelRatioF()
    blocks = layout.blocks_in(clip.adjusted(-2, -2, 2, 2))
    for block in blocks:
        painter.drawPixmap(block.rect.topLeft(), cards.picture(block, shown.state(block), ratio))
    for block in blocks:
        if block.key in shown.chosen:
            _paint_selected(painter, block, style, shown)
    if shown.now is not None:
        _paint_now(painter, layout, style, *shown.now)


def paint_header(painter: QPainter, layout: Layout, style: Appearance, height: float) -> None:
    """Paint the names of the columns, to stand above the timeline."""
    colours = style.colours
    painter.setFont(font(theme.BODY, QFont.Weight.Medium))
    for place, room in enumerate(layout.columns):
        left = layout.x(place)
        painter.setPen(QColor(colours.line))
        painter.drawLine(QPointF(left, 0), QPointF(left, height))
        painter.setPen(QColor(colours.secondary))
        box = QRectF(left + theme.TIGHT, 0, layout.column_width - theme.SNUG, height)
        _text(painter, box, _room_words(room), Qt.AlignmentFlag.AlignVCenter)


def paint_ghost(
    painter: QPainter, rect: QRectF, words: str, style: Appearance, *, bad: bool
) -> None:
    """Paint where something would go, with a hint in words beside it."""
    colours = style.colours
    colour = QColor(colours.now if bad else colours.accent)
    ground = QColor(colours.bad_soft if bad else colours.accent_soft)
    ground.setAlpha(210)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setFont(font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
    painter.setPen(QColor(colours.bad if bad else colours.accent))
    box = rect.adjusted(theme.TIGHT, theme.GRID, -theme.GRID, 0)
    box.setHeight(max(box.height(), LINE_HEIGHT * 3.0))
    painter.drawText(box, Qt.TextFlag.TextWordWrap, words)


def _room_words(room: Room) -> str:
    if room.places is None:
        return room.name
    return f"{room.name} · {room.places}"


def _paint_selected(
    painter: QPainter, block: TimelineBlock, style: Appearance, shown: Shown
) -> None:
    """Outline what is selected, outside of the outline of a clash."""
    grown = 1 if block.key in shown.clashing else -1
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(style.colours.accent), 2))
    painter.drawRoundedRect(block.rect.adjusted(-grown, -grown, grown, grown), RADIUS, RADIUS)
    if shown.focused and block.key == shown.selected:
        paint_ring(painter, block.rect.adjusted(4, 4, -4, -4), style.colours)


def _paint_hours(
    painter: QPainter,
    layout: Layout,
    strip: DayStrip,
    style: Appearance,
    shown: Shown,
    *,
    clip: QRectF,
) -> None:
    colours = style.colours
    if layout.titled:
        painter.setFont(font(theme.BODY, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        box = QRectF(theme.SNUG, strip.top - DAY_TITLE, layout.width, DAY_TITLE - theme.SNUG)
        _text(painter, box, shown.titles.get(strip.day, ""), Qt.AlignmentFlag.AlignVCenter)
    painter.setFont(font(theme.CAPTION, tabular=True))
    line, ink = QPen(QColor(colours.line), 1), QColor(colours.faint)
    for minute in range(strip.first, strip.last + 1, HOUR):
        y = round(strip.top + (minute - strip.first) * layout.scale)
        if not clip.top() - LINE_HEIGHT <= y <= clip.bottom() + LINE_HEIGHT:
            continue
        painter.setPen(line)
        painter.drawLine(QPointF(AXIS_WIDTH - theme.GRID, y), QPointF(layout.width, y))
        painter.setPen(ink)
        box = QRectF(0, y - theme.TIGHT, AXIS_WIDTH - theme.TIGHT, theme.ROOMY)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock(minute)
        )


def _paint_now(
    painter: QPainter, layout: Layout, style: Appearance, day: int, minute: float
) -> None:
    strip = next((s for s in layout.strips if s.day == day), None)
    if strip is None or not strip.first <= minute <= strip.last:
        return
    y = layout.y(day, minute) or 0.0
    colour = QColor(style.colours.now)
    painter.setPen(QPen(colour, 2))
    painter.drawLine(QPointF(AXIS_WIDTH - theme.TIGHT, y), QPointF(layout.width, y))
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(AXIS_WIDTH - theme.TIGHT, y), DOT, DOT)


def _text(painter: QPainter, box: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    """Write one line that ends in an ellipsis where it does not fit."""
    metrics = painter.fontMetrics()
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, flags | Qt.AlignmentFlag.AlignLeft, cut)
