"""The list at the left: icon, title, one sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.ui import theme
from moderator.ui.icons import icon
from moderator.ui.prints.outputs import Output
from moderator.ui.theme import Theme
from moderator.ui.widgets.rows import is_selected, paint_focus, paint_ground
from moderator.ui.words import tr

ROW_HEIGHT = theme.GRID * 9
BEFORE_TEXT = theme.SNUG * 2 + theme.ICON
OUTPUT = Qt.ItemDataRole.UserRole


def text_width(row: int) -> int:
    """Pixels that title and sentence have in a row of so many pixels."""
    return row - BEFORE_TEXT - theme.TIGHT


class OutputList(QListWidget):
    """Lets the moderator choose one output.

    chosen: (Output) another one.
    """

    chosen = Signal(object)

    def __init__(
        self, style: Theme, outputs: Sequence[Output], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What to print or hand out"))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(style, self))
        for output in outputs:
            item = QListWidgetItem(output.title)
            item.setData(OUTPUT, output)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, output.sentence)
            self.addItem(item)
        self.currentItemChanged.connect(self._tell)
        style.changed.connect(self.viewport().update)

    @property
    def output(self) -> Output:
        """The output that is chosen."""
        output: Output = self.currentItem().data(OUTPUT)
        return output

    def choose(self, what: str) -> None:
        """Choose the output of this kind."""
        for row in range(self.count()):
            if self.item(row).data(OUTPUT).what == what:
                self.setCurrentRow(row)

    def _tell(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(now.data(OUTPUT))


class _Delegate(QStyledItemDelegate):
    """Paints a line of the list."""

    def __init__(self, style: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give every line the same height."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, icon, title and sentence."""
        output: Output = index.data(OUTPUT)
        colours = self._style.colours
        rect: QRect = option.rect.adjusted(0, 1, 0, -1)
        chosen = is_selected(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, colours, rect)
        paint_focus(painter, option, colours, rect)
        picture = icon(output.icon, colours.accent if chosen else colours.secondary)
        top = rect.top() + (rect.height() - theme.ICON) // 2
        picture.paint(painter, QRect(rect.left() + theme.SNUG, top, theme.ICON, theme.ICON))
        left = rect.left() + BEFORE_TEXT
        width = text_width(option.rect.width())
        half = rect.height() // 2
        painter.setFont(theme.font(theme.BODY, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.accent if chosen else colours.text))
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(QRect(left, rect.top(), width, half), place, output.title)
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(colours.secondary))
        line = painter.fontMetrics().elidedText(output.sentence, Qt.TextElideMode.ElideRight, width)
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, rect.top() + half, width, half - theme.GRID), below, line)
        painter.restore()
