"""How a row of a list or table shows that it is selected, under the mouse, or has the keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from moderator.ui import theme
from moderator.ui.theme import Colours

Index = QModelIndex | QPersistentModelIndex
Box = QRect | QRectF


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether a row is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, colours: Colours, box: Box | None = None
) -> None:
    """Paint the rounded ground of a row: tint and bar where selected, a hint under the mouse."""
    area = QRectF(option.rect if box is None else box)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if not is_selected(option) and not hovered:
        return
    radius = theme.CONTROL_RADIUS
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent_soft if is_selected(option) else colours.hover))
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()
    if is_selected(option):
        paint_bar(painter, area, colours)


def paint_bar(painter: QPainter, box: Box, colours: Colours) -> None:
    """Paint the bar of what is selected at the left of its box."""
    area = QRectF(box)
    bar = QRectF(area.left(), area.top() + theme.GRID, theme.BAR, area.height() - 2 * theme.GRID)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(bar, theme.BAR / 2, theme.BAR / 2)
    painter.restore()


def paint_ring(painter: QPainter, box: Box, colours: Colours, radius: float = theme.GRID) -> None:
    """Paint the line around what has the keyboard, inside its box."""
    inset = theme.RING / 2
    painter.setPen(QPen(QColor(colours.accent), theme.RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_focus(
    painter: QPainter, option: QStyleOptionViewItem, colours: Colours, box: Box | None = None
) -> None:
    """Paint the ring around a row or cell that has the keyboard."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        paint_ring(painter, option.rect if box is None else box, colours, theme.CONTROL_RADIUS - 2)


def paint_cell_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours
) -> None:
    """Paint the ground of a table's cell: tint and bar where selected, and its hairline."""
    box = option.rect
    if is_selected(option):
        painter.fillRect(box, QColor(colours.accent_soft))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(colours.line))
    if is_selected(option) and index.column() == 0:
        painter.fillRect(box.left(), box.top(), theme.BAR, box.height() - 1, QColor(colours.accent))


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
    painter.save()
    painter.setClipRect(option.rect)
    box = QRectF(option.rect).adjusted(
        0 if index.column() == 0 else -theme.TIGHT,
        0,
        0 if index.column() == last else theme.TIGHT,
        -1,
    )
    paint_ring(painter, box, colours)
    painter.restore()
