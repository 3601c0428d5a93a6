"""Who goes where over all rounds as ribbons between workshops, and the same as a table."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from moderator.actions.flows import Flows, FlowStage, Stream
from moderator.ui import theme
from moderator.ui.accessible import PaintedPart, speak_selected
from moderator.ui.theme import Appearance
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.words import tr

BAR = theme.SNUG
GAP = theme.TIGHT
LEAST_HEIGHT = theme.GRID
LEAST_MARK, MOST_MARK = theme.TIGHT, theme.SNUG
MARK_COLUMNS = 3
"""Symbols at the end of neighbouring ribbons take turns, so that none covers another."""


@dataclass(frozen=True, slots=True)
class StageShape:
    """A bar for a stage; number: place of its round, from 0."""

    stage: FlowStage
    box: QRectF
    number: int


@dataclass(frozen=True, slots=True)
class StreamShape:
    """A ribbon for a stream; mark: where the symbol of its beginning is painted, and how large."""

    stream: Stream
    path: QPainterPath
    mark: QRectF


@dataclass(frozen=True, slots=True)
class Shapes:
    """Everything to be painted, in the order of `Flows`."""

    stages: tuple[StageShape, ...]
    streams: tuple[StreamShape, ...]


def shapes(flows: Flows, area: QRectF) -> Shapes:
    """Lay a diagram into an area: a column of bars for each round, as high as their people."""
    columns = len(flows.rounds)
    most = max((sum(s.people for s in stages) for stages in flows.rounds), default=0)
    gaps = max((len(stages) - 1 for stages in flows.rounds), default=0) * GAP
    if columns == 0 or most == 0:
        return Shapes((), ())
    scale = max(0.0, area.height() - gaps) / most
    step = (area.width() - BAR) / max(1, columns - 1)
    bars: dict[FlowStage, StageShape] = {}
    for number, stages in enumerate(flows.rounds):
        y = area.top()
        for stage in stages:
            height = max(stage.people * scale, LEAST_HEIGHT if stage.people else 0.0)
            box = QRectF(area.left() + number * step, y, BAR, height)
            bars[stage] = StageShape(stage, box, number)
            y += height + (GAP if stage.people else 0)
    out, into = dict.fromkeys(bars, 0.0), dict.fromkeys(bars, 0.0)
    marked = dict.fromkeys(bars, 0)
    ribbons = []
    for stream in flows.streams:
        begin, end = bars[stream.begin].box, bars[stream.end].box
        thick = stream.people * scale
        top, bottom = begin.top() + out[stream.begin], end.top() + into[stream.end]
        out[stream.begin] += thick
        into[stream.end] += thick
        mark = _mark(end.left(), bottom + thick / 2, thick, marked[stream.end])
        marked[stream.end] += 1
        path = _ribbon(begin.right(), top, end.left(), bottom, thick)
        ribbons.append(StreamShape(stream, path, mark))
    return Shapes(tuple(bars.values()), tuple(ribbons))


def _mark(right: float, middle: float, thick: float, place: int) -> QRectF:
    """Lay a symbol before the end of a ribbon; those of thin ones are beside each other."""
    side = min(MOST_MARK, max(LEAST_MARK, thick - theme.GRID))
    left = right - theme.TIGHT - side - (place % MARK_COLUMNS) * (MOST_MARK + theme.GRID)
    return QRectF(left, middle - side / 2, side, side)


def _ribbon(left: float, top: float, right: float, bottom: float, thick: float) -> QPainterPath:
    middle = (left + right) / 2
    path = QPainterPath(QPointF(left, top))
    path.cubicTo(QPointF(middle, top), QPointF(middle, bottom), QPointF(right, bottom))
    path.lineTo(QPointF(right, bottom + thick))
    path.cubicTo(
        QPointF(middle, bottom + thick), QPointF(middle, top + thick), QPointF(left, top + thick)
    )
    path.closeSubpath()
    return path


FLOW_HEIGHT = theme.GRID * 105
HEAD = theme.GRID * 7
LEAST_LABEL, MOST_LABEL = theme.GRID * 30, theme.GRID * 62
LABEL_SHARE = 0.21
"""Part of the width for the labels at either side."""

SYMBOL = theme.SNUG
STRONG, CALM, PALE = 0.62, 0.34, 0.1


class FlowDiagram(QWidget):
    """Paints the streams; the pointer or the arrow keys choose one, or a whole workshop.

    described: what is chosen, in words; "" where nothing is.
    """

    described = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._flows = Flows((), ())
        self._shapes = Shapes((), ())
        self._chosen: Stream | FlowStage | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(FLOW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Who goes where"))

    def show_flows(self, flows: Flows) -> None:
        """Show other streams."""
        self._flows, self._chosen = flows, None
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Wide enough for the labels at both sides."""
        return QSize(LEAST_LABEL * 4, FLOW_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the picture out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        self._choose(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Choose nothing any more."""
        super().leaveEvent(event)
        self._choose(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the streams with the arrow keys."""
        step = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()))
        streams = self._flows.streams
        if step is None or not streams:
            super().keyPressEvent(event)
            return
        known = isinstance(self._chosen, Stream) and self._chosen in streams
        here = streams.index(self._chosen) if known else (-1 if step > 0 else 0)
        self._choose(streams[(here + step) % len(streams)])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Choose nothing any more."""
        super().focusOutEvent(event)
        self._choose(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ribbons, bars and labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for shape in self._shapes.streams:
            colour = QColor(self._colour(shape.stream.begin))
            colour.setAlphaF(self._strength(shape.stream))
            painter.fillPath(shape.path, colour)
        for shape in self._shapes.streams:
            self._paint_mark(painter, shape)
        for bar in self._shapes.stages:
            painter.fillRect(bar.box, QColor(self._colour(bar.stage)))
        for bar in self._shapes.stages:
            self._paint_label(painter, bar)
        self._paint_heads(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._appearance.colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1),
                theme.CONTROL_RADIUS,
                theme.CONTROL_RADIUS,
            )
        painter.end()

    def accessible_role(self) -> QAccessible.Role:
        """A list of streams."""
        return QAccessible.Role.List

    def accessible_parts(self) -> tuple[PaintedPart, ...]:
        """The streams in the order of the arrow keys."""
        return tuple(
            PaintedPart(
                words_of(shape.stream),
                shape.path.boundingRect().toAlignedRect(),
                chosen=shape.stream == self._chosen,
            )
            for shape in self._shapes.streams
        )

    @property
    def _label(self) -> int:
        """Width of the labels at either side."""
        return max(LEAST_LABEL, min(MOST_LABEL, round(self.width() * LABEL_SHARE)))

    def _lay_out(self) -> None:
        area = QRectF(
            self._label,
            HEAD,
            max(1, self.width() - 2 * self._label),
            self.height() - HEAD - theme.TIGHT,
        )
        self._shapes = shapes(self._flows, area)
        self.update()

    def _colour(self, stage: FlowStage) -> str:
        return stage.theme.colour if stage.theme else self._appearance.colours.strong_line

    def _strength(self, stream: Stream) -> float:
        if self._chosen is None:
            return CALM
        mine = self._chosen in {stream, stream.begin, stream.end}
        return STRONG if mine else PALE

    def _at(self, point: QPointF) -> Stream | FlowStage | None:
        for bar in self._shapes.stages:
            if bar.box.adjusted(-theme.GRID, 0, theme.GRID, 0).contains(point) or (
                self._label_box(bar).contains(point) and self._is_outer(bar)
            ):
                return bar.stage
        found = (s.stream for s in reversed(self._shapes.streams) if s.path.contains(point))
        return next(found, None)

    def _choose(self, chosen: Stream | FlowStage | None) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        words = words_of(chosen)
        self.setAccessibleDescription(words)
        self.described.emit(words)
        self.update()
        speak_selected(self)

    def _is_outer(self, bar: StageShape) -> bool:
        return bar.number in {0, len(self._flows.rounds) - 1}

    def _label_box(self, bar: StageShape) -> QRectF:
        height = theme.GRID * 8
        top = bar.box.center().y() - height / 2
        if bar.number == 0:  # clear of the frame that shows the keyboard focus
            return QRectF(theme.TIGHT, top, bar.box.left() - 2 * theme.TIGHT, height)
        left = bar.box.right() + theme.TIGHT
        width = self._label - BAR - theme.SNUG
        if not self._is_outer(bar):
            width = min(width, self._step() - BAR - 2 * theme.ROOMY)
        return QRectF(left, top, width, height)

    def _step(self) -> int:
        """From one round's bars to the next."""
        return (self.width() - 2 * self._label - BAR) // max(1, len(self._flows.rounds) - 1)

    def _paint_label(self, painter: QPainter, bar: StageShape) -> None:
        stage, colours = bar.stage, self._appearance.colours
        if not stage.people:
            return
        box = self._label_box(bar)
        name_font = theme.font(theme.BODY, QFont.Weight.Medium)
        painter.setFont(name_font)
        metrics = painter.fontMetrics()
        mark = SYMBOL + theme.GRID if stage.theme else 0
        count = str(stage.people)
        room = int(box.width()) - mark - metrics.horizontalAdvance(count) - theme.TIGHT
        rows = 2 if bar.box.height() >= 2 * metrics.height() else 1
        names = wrapped(stage_words(stage), metrics, room, rows)
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        space = metrics.horizontalAdvance(" ")
        high = metrics.height() * max(1, len(names))
        wide = mark + widest + space + metrics.horizontalAdvance(count) + theme.GRID
        left = box.right() - wide if bar.number == 0 else box.left()
        line = QRectF(left, box.center().y() - high / 2, wide, high)
        if not self._is_outer(bar):
            ground = QColor(colours.surface)
            ground.setAlphaF(0.82)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(line.adjusted(-theme.GRID, -2, theme.GRID, 2), 4, 4)
        if stage.theme:
            place = QRectF(line.left(), line.center().y() - SYMBOL / 2, SYMBOL, SYMBOL)
            paint_symbol(
                painter, stage.theme.symbol, self._appearance.ink(stage.theme.colour), place
            )
        painter.setPen(QColor(colours.text))
        painter.drawText(line.adjusted(mark, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, "\n".join(names))
        painter.setPen(QColor(colours.secondary))
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle, count)

    def _paint_mark(self, painter: QPainter, shape: StreamShape) -> None:
        """Mark where a ribbon comes from by the symbol too, which needs no colour."""
        begin = shape.stream.begin
        if begin.theme and self._strength(shape.stream) != PALE:
            ink = self._appearance.ink(begin.theme.colour)
            paint_symbol(painter, begin.theme.symbol, ink, shape.mark)

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
        painter.setPen(QColor(self._appearance.colours.secondary))
        for number, stages in enumerate(self._flows.rounds):
            bar = next((s for s in self._shapes.stages if s.number == number), None)
            if bar is None or not stages:
                continue
            last = number == len(self._flows.rounds) - 1
            box = QRectF(bar.box.center().x() - self._label / 2, 0, self._label, HEAD)
            words = tr("Round {number}").format(number=number + 1)
            side = Qt.AlignmentFlag.AlignHCenter
            if number == 0:
                box.moveRight(bar.box.right())
                side = Qt.AlignmentFlag.AlignRight
            elif last:
                box.moveLeft(bar.box.left())
                side = Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


def wrapped(text: str, metrics: QFontMetrics, width: int, rows: int) -> list[str]:
    """Put a name on one row, or on two of about the same width; the last one may be cut.

    Nothing where not even some letters fit.
    """
    if width < metrics.averageCharWidth() * 4:
        return []
    words = text.split(" ")
    if rows == 1 or len(words) == 1 or metrics.horizontalAdvance(text) <= width:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    ways = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    best = min(ways, key=lambda way: max(metrics.horizontalAdvance(part) for part in way))
    return [metrics.elidedText(part, Qt.TextElideMode.ElideRight, width) for part in best]


def stage_words(stage: FlowStage) -> str:
    """Name a stage by its theme, or say that people have no place there."""
    return stage.theme.name if stage.theme else tr("without a place")


def words_of(chosen: Stream | FlowStage | None) -> str:
    """Describe a stream or a stage in a sentence."""
    if chosen is None:
        return ""
    if isinstance(chosen, Stream):
        return tr("%n people go from “{begin}” to “{end}”.", chosen.people).format(
            begin=stage_words(chosen.begin), end=stage_words(chosen.end)
        )
    where = stage_words(chosen)
    if chosen.room is not None:
        where = f"{where}, {chosen.room.name}"
    return tr("%n people: {where} ({round}).", chosen.people).format(
        where=where, round=chosen.item.title
    )
