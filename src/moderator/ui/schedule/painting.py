"""Paints the timeline: hours, columns, blocks, the line of now, what is dragged."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from moderator.event.schedule import Room
from moderator.ui import theme
from moderator.ui.schedule.cards import LINE_HEIGHT, PLAIN, RADIUS, Cards, CardState
from moderator.ui.schedule.drag import DragKind, Trial
from moderator.ui.schedule.layout import (
    AXIS_WIDTH,
    DAY_TITLE,
    HOUR,
    USUAL_FIRST,
    DayStrip,
    Key,
    Layout,
    TimelineBlock,
)
from moderator.ui.schedule.naming import clock, span
from moderator.ui.schedule.shading import Shading, paint_shading
from moderator.ui.theme import Appearance, font
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.words import tr

DOT = 4.0
OVER_TEXT = 0.3
"""How much of the line of the present time is seen over a block."""
NO_SHADING = Shading()


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

    def state(self, block: TimelineBlock, trial: Trial | None) -> CardState:
        """Return what the card of a block shows beside its records."""
        clash, pale = self.clashing.get(block.key), block.key in self.cut
        before = trial.before.get(block.item.id) if trial else None
        held = trial is not None and block.key in trial.held
        if clash is None and not pale and before is None and not held:
            return PLAIN
        return CardState(clash is True, clash is False, pale, before, held)


def paint_timeline(
    painter: QPainter,
    spots: Layout,
    cards: Cards,
    style: Appearance,
    shown: Shown,
    *,
    trial: Trial | None = None,
    shading: Shading = NO_SHADING,
) -> None:
    """Paint as much of the timeline as the painter's clip lets through.

    trial: what a drop would do, which is painted in place of what is.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = painter.clipBoundingRect()
    layout = trial.layout if trial else spots
    if trial is not None and trial.held:
        paint_shading(painter, shading, style, clip)
    for strip in layout.strips:
        if strip.top - DAY_TITLE <= clip.bottom() and strip.bottom + LINE_HEIGHT >= clip.top():
            _paint_hours(painter, layout, strip, style, shown, clip=clip)
            if trial is None:
                _paint_ends(painter, layout, strip, style)
    if trial is not None:
        _paint_left(painter, spots, trial, style)
    if shown.now is not None:
        _paint_now(painter, layout, style, *shown.now)
    ratio = painter.device().devicePixelRatioF()
    blocks = layout.blocks_in(clip.adjusted(-2, -2, 2, 2))
    held = trial.held if trial else frozenset()
    for block in sorted(blocks, key=lambda b: b.key in held) if held else blocks:
        picture = cards.picture(block, shown.state(block, trial), ratio)
        painter.drawPixmap(block.rect.topLeft(), picture)
    for block in blocks:
        if block.key in shown.chosen and block.key not in held:
            _paint_selected(painter, block, style, shown)
    if trial is not None:
        _paint_drawn(painter, trial, style)
    if shown.now is not None:
        _paint_now(painter, layout, style, *shown.now, opacity=OVER_TEXT)


def drawn_boxes(trial: Trial) -> tuple[QRectF, ...]:
    """Find where a new item or a rubber band is painted."""
    if trial.band is not None:
        return (trial.band,)
    if trial.kind is DragKind.CREATE:
        column, spot = trial.spot.column or 0, trial.spot
        return (trial.layout.rect_of(spot.day, spot.minute, trial.minutes, column, column),)
    return ()


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


def _paint_left(painter: QPainter, spots: Layout, trial: Trial, style: Appearance) -> None:
    """Outline where what is dragged was."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(style.colours.strong_line), 1, Qt.PenStyle.DashLine))
    for key in trial.held:
        block = spots.of_key(key)
        if block is not None:
            painter.drawRoundedRect(block.rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def _paint_drawn(painter: QPainter, trial: Trial, style: Appearance) -> None:
    """Paint a new item, or a rubber band."""
    ground = QColor(style.colours.accent_soft)
    ground.setAlpha(210 if trial.band is None else 120)
    for box in drawn_boxes(trial):
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(style.colours.accent), 2 if trial.band is None else 1))
        radius = RADIUS if trial.band is None else 0
        painter.drawRoundedRect(box, radius, radius)
        if trial.band is None:
            painter.setFont(font(theme.CAPTION, QFont.Weight.DemiBold, tabular=True))
            painter.setPen(QColor(style.colours.accent))
            words = span(trial.spot.minute, trial.minutes)
            painter.drawText(box.adjusted(theme.TIGHT, 2, 0, 0), Qt.AlignmentFlag.AlignTop, words)


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


def _paint_ends(painter: QPainter, layout: Layout, strip: DayStrip, style: Appearance) -> None:
    """Say above the first item and below the last one that the time there is free."""
    items = layout.items[strip.day]
    if not items:
        words = tr("Draw the first item here: press, and drag down.")
        top = layout.y(strip.day, USUAL_FIRST) or 0.0
    else:
        begin, end = items[0].start_minute, max(item.end_minute for item in items)
        words = tr("free until {start} · drag here to begin earlier").format(start=clock(begin))
        top = (layout.y(strip.day, begin) or 0.0) - LINE_HEIGHT - 2
        below = (layout.y(strip.day, end) or 0.0) + 2
        _write_free(painter, layout, below, tr("free from {end}").format(end=clock(end)), style)
    _write_free(painter, layout, top, words, style)


def _write_free(
    painter: QPainter, layout: Layout, top: float, words: str, style: Appearance
) -> None:
    painter.setFont(font(theme.CAPTION))
    painter.setPen(QColor(style.colours.good))
    left = AXIS_WIDTH + theme.SNUG
    box = QRectF(left, top, layout.width - left, LINE_HEIGHT)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def _paint_now(
    painter: QPainter,
    layout: Layout,
    style: Appearance,
    day: int,
    minute: float,
    *,
    opacity: float = 1,
) -> None:
    """Paint the line of the present time; less of it over blocks, whose words stay readable."""
    strip = next((s for s in layout.strips if s.day == day), None)
    if strip is None or not strip.first <= minute <= strip.last:
        return
    y = layout.y(day, minute) or 0.0
    colour = QColor(style.colours.now)
    line = QColor(colour)
    line.setAlphaF(opacity)
    painter.setPen(QPen(line, 2))
    painter.drawLine(QPointF(AXIS_WIDTH - theme.TIGHT, y), QPointF(layout.width, y))
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(AXIS_WIDTH - theme.TIGHT, y), DOT, DOT)


def _text(painter: QPainter, box: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    """Write one line that ends in an ellipsis where it does not fit."""
    metrics = painter.fontMetrics()
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, flags | Qt.AlignmentFlag.AlignLeft, cut)
