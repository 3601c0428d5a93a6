"""Paints the timeline: hours, columns, blocks, the line of now, what is dragged."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from moderator.event.conference import Conference
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import places_in
from moderator.rules.schedule.clash import Clash
from moderator.rules.schedule.occupancy import SHARING
from moderator.ui import theme
from moderator.ui.schedule.layout import (
    AXIS_WIDTH,
    DAY_TITLE,
    DayStrip,
    Key,
    Layout,
    TimelineBlock,
)
from moderator.ui.schedule.naming import clock, falls_out, lasting
from moderator.ui.theme import Appearance, font
from moderator.ui.widgets.labels import wrapped
from moderator.ui.widgets.rows import paint_ring
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.words import tr

EDGE = 4
RADIUS = theme.CONTROL_RADIUS
SYMBOL = theme.scaled(10)
LINE_HEIGHT = theme.scaled(16)
DOT = 4.0


@dataclass
class Shown:
    """What the painting depends on besides the layout."""

    clashes: tuple[Clash, ...] = ()
    selected: Key | None = None
    focused: bool = False
    now: tuple[int, float] | None = None
    cut: Key | None = None
    titles: dict[int, str] = field(default_factory=dict)


def paint_timeline(painter: QPainter, layout: Layout, style: Appearance, shown: Shown) -> None:
    """Paint the whole timeline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for strip in layout.strips:
        _paint_hours(painter, layout, strip, style, shown)
    for block in layout.blocks:
        _Card(painter, layout.conference, style, shown).paint(block)
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


def _paint_hours(
    painter: QPainter, layout: Layout, strip: DayStrip, style: Appearance, shown: Shown
) -> None:
    colours = style.colours
    if layout.titled:
        painter.setFont(font(theme.BODY, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        box = QRectF(theme.SNUG, strip.top - DAY_TITLE, layout.width, DAY_TITLE - theme.SNUG)
        _text(painter, box, shown.titles.get(strip.day, ""), Qt.AlignmentFlag.AlignVCenter)
    painter.setFont(font(theme.CAPTION, tabular=True))
    for minute in range(strip.first, strip.last + 1, 60):
        y = strip.top + (minute - strip.first) * layout.scale
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(AXIS_WIDTH - theme.GRID, y), QPointF(layout.width, y))
        painter.setPen(QColor(colours.faint))
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


class _Card:
    """Paints one block with its ground, edge, words and outline."""

    def __init__(
        self, painter: QPainter, conference: Conference, style: Appearance, shown: Shown
    ) -> None:
        self.painter = painter
        self.conference = conference
        self.style = style
        self.shown = shown

    def paint(self, block: TimelineBlock) -> None:
        self.painter.save()
        self.painter.setOpacity(0.45 if block.key == self.shown.cut else 1.0)
        workshop = block.workshop
        topic = self.conference.get(Theme, workshop.theme_id) if workshop else None
        self._ground(block, topic)
        self.painter.setClipRect(block.rect)
        if workshop is not None and topic is not None:
            self._workshop(block, workshop, topic)
        else:
            self._item(block)
        self.painter.setClipping(False)
        self._outline(block)
        self.painter.restore()

    def _ground(self, block: TimelineBlock, topic: Theme | None) -> None:
        colours = self.style.colours
        plain = QColor(colours.hover if self.style.dark else colours.rail)
        ground = self.style.tint(topic.colour) if topic else plain
        edge = QColor(topic.colour) if topic else QColor(colours.strong_line)
        shape = QPainterPath()
        shape.addRoundedRect(block.rect, RADIUS, RADIUS)
        self.painter.setPen(Qt.PenStyle.NoPen)
        if block.item.skipped:
            self.painter.setOpacity(0.5)
        self.painter.fillPath(shape, ground)
        self.painter.save()
        self.painter.setClipPath(shape)
        strip = QRectF(block.rect.left(), block.rect.top(), EDGE, block.rect.height())
        self.painter.fillRect(strip, edge)
        self.painter.restore()

    def _item(self, block: TimelineBlock) -> None:
        item = block.item
        colours = self.style.colours
        box = self._box(block)
        word = tr("skipped") if item.skipped else tr("fixed") if item.fixed else ""
        marked = bool(word) and self._mark(box, item.title, word)
        most = max(2, int(box.height() // LINE_HEIGHT) - 1)  # one stays for when and how long
        rest = self._line(box, item.title, QFont.Weight.DemiBold, colours.text, most=most)
        rooms = ", ".join(room.name for room in self.conference.rooms_of(item.id))
        where = rooms if item.kind in SHARING else ""
        full, short = (
            " · ".join(part for part in (begins, words, "" if marked else word, where) if part)
            for begins, words in (
                (clock(item.start_minute), lasting(item)),
                (clock(item.start_minute), tr("{minutes} min").format(minutes=item.minutes)),
            )
        )
        self.painter.setFont(font(theme.CAPTION))
        fits = self.painter.fontMetrics().horizontalAdvance(full) <= rest.width()
        below = full if fits else short
        self._line(rest, below, QFont.Weight.Normal, colours.secondary, size=theme.CAPTION)

    def _mark(self, box: QRectF, title: str, word: str) -> bool:
        """Write a word in the upper right corner where the title leaves room for it."""
        self.painter.setFont(font(theme.BODY - 1, QFont.Weight.DemiBold))
        taken = self.painter.fontMetrics().horizontalAdvance(title)
        self.painter.setFont(font(theme.CAPTION))
        width = self.painter.fontMetrics().horizontalAdvance(word) + theme.TIGHT
        if taken + width > box.width() or box.height() < LINE_HEIGHT:
            return False
        self.painter.setPen(QColor(self.style.colours.faint))
        place = QRectF(box.right() - width, box.top(), width, LINE_HEIGHT)
        self.painter.drawText(place, Qt.AlignmentFlag.AlignLeft, word)
        return True

    def _workshop(self, block: TimelineBlock, workshop: Workshop, topic: Theme) -> None:
        box = self._box(block)
        colour = self.style.ink(topic.colour)
        mark = QRectF(box.left(), box.top() + 3, SYMBOL, SYMBOL)
        paint_symbol(self.painter, topic.symbol, colour, mark)
        text = self.style.colours.text
        colours = self.style.colours
        out = falls_out(self.conference, workshop)
        rest = self._line(
            box,
            topic.name,
            QFont.Weight.DemiBold,
            colours.faint if out else text,
            indent=SYMBOL + 5,
            most=3,
            struck=out,
        )
        people = len(self.conference.placements_in(workshop.id))
        places = places_in(self.conference, workshop)
        words = (
            tr("{people} of {places}").format(people=people, places=places)
            if places
            else tr("%n people", n=people)
        )
        if out:
            words = tr("does not take place")
        tone = colours.bad if 0 < places < people else colours.text if out else colours.secondary
        rest = self._line(rest, words, QFont.Weight.Normal, tone, size=theme.CAPTION)
        if workshop.moderator:
            self._line(
                rest, workshop.moderator, QFont.Weight.Normal, colours.secondary, size=theme.CAPTION
            )

    def _box(self, block: TimelineBlock) -> QRectF:
        low = block.rect.height() < LINE_HEIGHT + 2 * theme.GRID
        top = max(0.0, (block.rect.height() - LINE_HEIGHT) / 2) if low else 5.0
        return block.rect.adjusted(EDGE + theme.TIGHT, top, -theme.GRID, 0)

    def _line(
        self,
        box: QRectF,
        text: str,
        weight: QFont.Weight,
        colour: str,
        *,
        size: int = theme.BODY - 1,
        indent: float = 0,
        most: int = 1,
        struck: bool = False,
    ) -> QRectF:
        """Write as many lines as fit, at most `most`; return the box below them."""
        written = font(size, weight)
        written.setStrikeOut(struck)
        self.painter.setFont(written)
        self.painter.setPen(QColor(colour))
        fitting = int((box.height() + 2) // LINE_HEIGHT)
        if fitting < 1 or not text:
            return box
        top = box.top()
        for line in wrapped(
            self.painter.fontMetrics(), text, box.width(), min(most, fitting), indent
        ):
            place = QRectF(box.left() + indent, top, box.width() - indent, LINE_HEIGHT)
            self.painter.drawText(place, Qt.AlignmentFlag.AlignLeft, line)
            top += LINE_HEIGHT
            indent = 0
        return QRectF(box.left(), top, box.width(), box.bottom() - top)

    def _outline(self, block: TimelineBlock) -> None:
        """Outline what clashes in red, what lacks something in amber, what is selected in blue."""
        colours = self.style.colours
        concerned = [c for c in self.shown.clashes if _concerns(c, block)]
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = block.rect.adjusted(1, 1, -1, -1)
        if any(not clash.hint for clash in concerned):
            self.painter.setPen(QPen(QColor(colours.now), 2))
            self.painter.drawRoundedRect(inside, RADIUS, RADIUS)
        elif concerned:
            self.painter.setPen(QPen(QColor(colours.warning), 1, Qt.PenStyle.DashLine))
            self.painter.drawRoundedRect(inside, RADIUS, RADIUS)
        if block.key == self.shown.selected:
            outer = block.rect.adjusted(-1, -1, 1, 1) if concerned else inside
            self.painter.setPen(QPen(QColor(colours.accent), 2))
            self.painter.drawRoundedRect(outer, RADIUS, RADIUS)
            if self.shown.focused:
                paint_ring(self.painter, block.rect.adjusted(4, 4, -4, -4), colours)


def _concerns(clash: Clash, block: TimelineBlock) -> bool:
    if block.workshop is not None:
        return clash.concerns(block.workshop)
    return not clash.workshops and clash.concerns(block.item)
