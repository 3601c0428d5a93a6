"""Where the bars and ribbons of the flow diagram lie."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from moderator.actions.flows import Flows, Stage, Stream
from moderator.ui import theme

BAR = theme.SNUG
GAP = theme.TIGHT
LEAST_HEIGHT = theme.GRID
LEAST_MARK, MOST_MARK = theme.TIGHT, theme.SNUG
MARK_COLUMNS = 3
"""Symbols at the end of neighbouring ribbons take turns, so that none covers another."""


@dataclass(frozen=True, slots=True)
class StageShape:
    """A bar for a stage; number: place of its round, from 0."""

    stage: Stage
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
    bars: dict[Stage, StageShape] = {}
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
    """Lay a symbol before the end of a ribbon; those of thin ones stand beside each other."""
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
