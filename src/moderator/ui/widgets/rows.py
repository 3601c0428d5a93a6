"""How a row of a list or a cell of a table is painted and read aloud, from the same content.

A model's `content` returns what a row shows; `RowDelegate` paints it in the style of its list,
and the model returns `RowContent.spoken` for `AccessibleTextRole`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import (
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.ui import theme
from moderator.ui.theme import Appearance, Colours, Tone
from moderator.ui.widgets.marks import (
    BODY,
    CAPTION,
    CHIP,
    LEFT,
    RIGHT,
    Brush,
    Chip,
    Mark,
    TextFace,
    advance,
    measured,
    shortened,
)

Index = QModelIndex | QPersistentModelIndex
Box = QRect | QRectF
Edges = tuple[int, int, int, int]
"""Left, top, right, bottom."""
Break = Callable[[Sequence[str], QFontMetrics, int], tuple[str, str]]
"""Breaks the first of some texts that fits, or else the last one, into two lines."""
PALE = 0.45
"""Opacity of a row whose record was cut, to be pasted elsewhere."""
LEAST_BESIDE = theme.GRID * 15
"""A detail for which less than this is left beside its title is not shown."""
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class RowContent:
    """What a row or cell shows.

    detail: a blank keeps the title in the upper line. shorter: other forms of the title, for less
    room. lead: marks at the left, over both lines. before: marks right before the title; after,
    below: at the right end of the first and the second line. side: content of the right two
    fifths. face, detail_tone: other than the list's. colour: of a theme, for the title. heading: of
    the rows below it. marked: the row is highlighted, as the item that is running.
    words: what is read aloud where that is not the parts from left to right.
    """

    title: str = ""
    detail: str = ""
    shorter: tuple[str, ...] = ()
    lead: tuple[Mark, ...] = ()
    before: tuple[Mark, ...] = ()
    after: tuple[Mark, ...] = ()
    below: tuple[Mark, ...] = ()
    chip: Chip | None = None
    side: "RowContent | None" = None
    face: TextFace | None = None
    detail_tone: Tone | None = None
    colour: str = ""
    heading: bool = False
    marked: bool = False
    pale: bool = False
    words: str = ""
    tooltip: str = ""

    def spoken(self) -> str:
        """Return what is shown as it is read aloud."""
        if self.words:
            return self.words
        marks = (*self.lead, *self.before)
        ends = (*self.after, *self.below, *((self.chip,) if self.chip else ()))
        parts = [*(m.words for m in marks), self.title, self.detail, *(m.words for m in ends)]
        parts.append(self.side.spoken() if self.side else "")
        return ", ".join(part for part in parts if part.strip())


class Ground(Enum):
    """The background of a row.

    ROUNDED: none, and a rounded tint where it is selected. LINED: a hairline at its foot.
    CELL: the same for the cells of a table. BAR: one rounded bar over all cells of a row.
    """

    ROUNDED = auto()
    LINED = auto()
    CELL = auto()
    BAR = auto()


class Detail(Enum):
    """Where the detail is: below the title, right after it, or at the right of its line."""

    BELOW = auto()
    AFTER = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class RowStyle:
    """How the rows of one list look; lengths in pixels.

    height: 0 where the view itself decides. outer: from the row to its background. inner: from the
    background to the content; above and below only where that is two lines. gap: beside a mark that
    leads; near: beside one in a line. chosen: the title of a row that is selected. breaks: breaks
    a long title into two lines. by_rows: the focus ring is around the whole row of a table.
    heading, heading_height: of headings between rows, 0 where they wrap.
    """

    height: int = 0
    title: TextFace = BODY
    detail: TextFace = CAPTION
    chosen: TextFace | None = None
    ground: Ground = Ground.ROUNDED
    outer: Edges = (0, 0, 0, 0)
    inner: Edges = (theme.TIGHT, 0, theme.TIGHT, 0)
    gap: int = theme.GRID
    near: int = theme.GRID
    where: Detail = Detail.BELOW
    breaks: Break | None = None
    by_rows: bool = False
    heading: TextFace = CHIP
    heading_height: int = 0


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a list or the cells of a table.

    style: may be another one later. target: the row on which something would be dropped, or -1.
    """

    def __init__(
        self,
        appearance: Appearance,
        ask: Callable[[Index], RowContent],
        style: RowStyle,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._appearance, self._content = appearance, ask
        self.style, self.target = style, -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of all rows; a heading has its own, or as many lines as it needs."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        content = self._content(index)
        if not content.heading:
            return QSize(width, self.style.height)
        if self.style.heading_height:
            return QSize(width, self.style.heading_height)
        room = self._heading_box(QRect(0, 0, width, self.style.height * 3), index, content)
        lines = measured(self.style.heading)[1].boundingRect(room, WRAPPED, content.title)
        return QSize(width, lines.height() + room.top() + theme.GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        content, style = self._content(index), self.style
        box: QRect = option.rect.marginsRemoved(QMargins(*style.outer))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if content.heading:
            self._paint_heading(painter, box, index, content)
        else:
            self._paint_ground(painter, option, box, index, marked=content.marked)
            brush = Brush(painter, self._appearance, is_selected(option))
            lined = style.ground in {Ground.LINED, Ground.CELL}
            paint_content(brush, box.adjusted(0, 0, 0, -1) if lined else box, content, style)
            self._paint_focus(painter, option, box, index)
        painter.restore()

    def _heading_box(self, box: QRect, index: Index, content: RowContent) -> QRect:
        """Find where a heading is written: below some room, unless it is the first row."""
        left = sum(mark.width(box.width()) + self.style.gap for mark in content.lead)
        before, _, after, _ = self.style.inner
        above = theme.TIGHT + theme.GRID if index.row() else theme.GRID
        return box.adjusted(before + left, above, -after, -theme.GRID)

    def _paint_heading(
        self, painter: QPainter, box: QRect, index: Index, content: RowContent
    ) -> None:
        face, style, colours = self.style.heading, self.style, self._appearance.colours
        font, metrics = measured(face)
        ink = self._appearance.ink(content.colour) if content.colour else colours.pair(face.tone)[1]
        painter.setFont(font)
        painter.setPen(QColor(ink))
        if style.heading_height:
            painter.fillRect(box, QColor(colours.hover))
            painter.drawText(box.adjusted(theme.SNUG, 0, -theme.TIGHT, 0), LEFT, content.title)
            return
        words = self._heading_box(box, index, content)
        painter.drawText(words, WRAPPED, content.title)
        line = QRect(box.left() + style.inner[0], words.top(), 0, metrics.height())
        for mark in content.lead:
            line.setWidth(mark.width(box.width()))
            mark.paint(Brush(painter, self._appearance), line)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        index: Index,
        *,
        marked: bool,
    ) -> None:
        colours, ground, selected = self._appearance.colours, self.style.ground, is_selected(option)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        tint = colours.accent_soft if selected else colours.hover if hovered else ""
        if ground is Ground.ROUNDED:
            target = index.row() == self.target
            if target or tint:
                painter.setPen(QColor(colours.accent) if target else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent_soft if target else tint))
                inset = 0.5 if target else 0  # else half of the pen's line would be on the next row
                area = QRectF(box).adjusted(inset, inset, -inset, -inset)
                painter.drawRoundedRect(area, theme.CONTROL_RADIUS, theme.CONTROL_RADIUS)
        elif ground is Ground.BAR:
            if selected or marked:
                tint = colours.accent_soft if marked else colours.hover
                _paint_span(painter, box, index, QColor(tint))
        else:
            if tint and (selected or ground is Ground.LINED):
                painter.fillRect(box, QColor(tint))
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(colours.line))
        if not selected or index.column():
            return
        if ground is Ground.CELL:
            bar = QRect(box.left(), box.top(), theme.BAR, box.height() - 1)
            painter.fillRect(bar, QColor(colours.accent))
        else:
            paint_bar(painter, box, colours)

    def _paint_focus(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, index: Index
    ) -> None:
        colours = self._appearance.colours
        if self.style.by_rows:
            paint_row_focus(painter, option, index, colours)
        elif option.state & QStyle.StateFlag.State_HasFocus:
            if self.style.ground is not Ground.ROUNDED:
                box = box.adjusted(1, 1, -1, -2)
            paint_ring(painter, box, colours, theme.CONTROL_RADIUS - 2)


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Return whether a row is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_bar(painter: QPainter, box: Box, colours: Colours) -> None:
    """Paint the bar of what is selected at the left of its box."""
    area = QRectF(box)
    bar = QRectF(area.left(), area.top() + theme.GRID, theme.BAR, area.height() - 2 * theme.GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(bar, theme.BAR / 2, theme.BAR / 2)


def paint_ring(painter: QPainter, box: Box, colours: Colours, radius: float = theme.GRID) -> None:
    """Paint the focus ring inside a box."""
    inset = theme.RING / 2
    painter.setPen(QPen(QColor(colours.accent), theme.RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_content(brush: Brush, box: QRect, content: RowContent, style: RowStyle) -> None:
    """Paint the content of a row, without its background."""
    brush.painter.setOpacity(PALE if content.pale else 1.0)
    box = box.adjusted(style.inner[0], 0, -style.inner[2], 0)
    _place(brush, box, content.lead, style.gap)
    if content.chip is not None:
        _place(brush, box, (content.chip,), theme.TIGHT, right=True)
    if content.side is not None:
        side = box.adjusted(box.width() * 3 // 5 - 1 + theme.TIGHT, 0, 0, 0)
        _paint_lines(brush, side, content.side, style)
        box.setWidth(box.width() * 3 // 5)
    (_paint_line if style.where is Detail.RIGHT else _paint_lines)(brush, box, content, style)
    brush.painter.setOpacity(1.0)


def _faces(brush: Brush, content: RowContent, style: RowStyle) -> tuple[TextFace, TextFace]:
    """Choose how title and detail are written."""
    title = content.face or (style.chosen if brush.selected and style.chosen else style.title)
    if content.detail_tone is None:
        return title, style.detail
    return title, replace(style.detail, tone=content.detail_tone)


def _paint_lines(brush: Brush, box: QRect, content: RowContent, style: RowStyle) -> None:
    """Paint the title, and the detail below it or, where the style has it so, right after."""
    face, small = _faces(brush, content, style)
    room = box.width() - _taken((*content.before, *content.after), box, style)
    first, rest, beside, under = content.title, "", 0, content.detail
    if under and style.where is Detail.AFTER:
        width = advance(face, f"{first}  ")
        beside = width if width + advance(small, under) <= room else 0
    elif style.breaks is not None:
        first, rest = style.breaks((content.title, *content.shorter), measured(face)[1], room)
        under = "" if rest else under
    upper, lower = QRect(box), QRect(box)
    if rest or content.below or (under and not beside):
        upper.adjust(0, style.inner[1], 0, -style.inner[3])
        upper.setHeight((upper.height() + 1) // 2)
        lower.adjust(0, style.inner[1] + upper.height(), 0, -style.inner[3])
    _place(brush, upper, content.after, style.near, right=True)
    _place(brush, upper, content.before, style.near)
    brush.write(upper, face, first, colour=content.colour)
    if beside:
        lower.setLeft(upper.left() + beside)
    elif rest:
        brush.write(lower, face, rest)
        lower.setLeft(lower.left() + advance(face, rest) + theme.TIGHT)
    _place(brush, lower, content.below, style.near, right=True)
    brush.write(lower, small, under)


def _paint_line(brush: Brush, line: QRect, content: RowContent, style: RowStyle) -> None:
    """Paint all in one line, the detail at its right end where there is room for it."""
    (face, small), below = _faces(brush, content, style), content.below
    texts, metrics = (content.title, *content.shorter), measured(face)[1]
    room = line.width() - _taken((*content.before, *content.after, *below), line, style)
    if below and fitting(texts, metrics, room) not in texts:
        below = shortened(below)
    _place(brush, line, (*content.after, *below), style.near, right=True)
    _place(brush, line, content.before, style.near)
    title = fitting(texts, metrics, line.width())
    brush.write(line, face, title)
    line.setLeft(line.left() + advance(face, title) + theme.TIGHT)
    if line.width() >= min(advance(small, content.detail), LEAST_BESIDE):
        brush.write(line, small, content.detail, RIGHT)


def fitting(texts: Sequence[str], metrics: QFontMetrics, width: int) -> str:
    """Choose the first text that fits into a width; else the last one, cut."""
    cut = ""
    for text in texts:
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        if cut == text:
            break
    return cut


def _taken(marks: Iterable[Mark], box: QRect, style: RowStyle) -> int:
    return sum(mark.width(box.width()) + style.near for mark in marks)


def _place(
    brush: Brush, line: QRect, marks: Iterable[Mark], gap: int, *, right: bool = False
) -> None:
    """Paint the marks that fit at an end of a line, and shorten the line by them."""
    for mark in marks:
        width = mark.width(line.width())
        if width > line.width():
            continue
        left = line.right() + 1 - width if right else line.left()
        mark.paint(brush, QRect(left, line.top(), width, line.height()))
        if right:
            line.setRight(left - 1 - gap)
        else:
            line.setLeft(left + width + gap)


def _paint_span(painter: QPainter, box: QRect, index: Index, colour: QColor) -> None:
    """Paint a cell's share of one rounded bar over its row."""
    last = index.model().columnCount() - 1
    left = theme.TIGHT if index.column() else 0
    right = theme.TIGHT if index.column() < last else 0
    radius = theme.CONTROL_RADIUS
    painter.setClipRect(box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box.adjusted(-left, 1, right, -1), radius, radius)
    painter.setClipping(False)


def paint_row_focus(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours
) -> None:
    """Paint a cell's share of the ring around the current row of a table that selects by rows."""
    view = option.widget
    if not isinstance(view, QAbstractItemView) or not view.hasFocus():
        return
    current = view.currentIndex()
    if current.row() != index.row() or current.parent() != index.parent():
        return
    last = index.model().columnCount() - 1
    left = -theme.TIGHT if index.column() else 0
    right = theme.TIGHT if index.column() < last else 0
    painter.setClipRect(option.rect)
    paint_ring(painter, QRectF(option.rect).adjusted(left, 0, right, -1), colours)
    painter.setClipping(False)
