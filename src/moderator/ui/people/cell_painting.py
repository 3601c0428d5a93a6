"""Paints the cells of the table: status, rooms with symbol and rank, notes as icons."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.event.people import Participant, Status
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.people.columns import STATUSES, Column, Kind, Row, cell_text, status_words
from moderator.ui.people.table_model import COLUMN_ROLE, ROW_ROLE
from moderator.ui.theme import Theme
from moderator.ui.widgets.rows import paint_cell_ground, paint_focus
from moderator.ui.widgets.symbols import paint_symbol
from moderator.ui.widgets.wishes import BADGE, paint_badge
from moderator.ui.words import tr

ROW_HEIGHT = theme.GRID * 9
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
Index = QModelIndex | QPersistentModelIndex


class PeopleDelegate(QStyledItemDelegate):
    """Paints cells, and makes the editors that stand in them."""

    def __init__(self, dress: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row, column = index.data(ROW_ROLE), index.data(COLUMN_ROLE)
        if not isinstance(row, Row) or not isinstance(column, Column):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = self._dress.colours, option.rect
        paint_cell_ground(painter, option, index, colours)
        inner = box.adjusted(theme.TIGHT, 0, -theme.GRID, -1)
        if column.kind is Kind.ROUND:
            self._paint_stop(painter, inner, row, column)
        elif column.kind is Kind.STATUS:
            paint_status(painter, self._dress, inner, row.person.status)
        elif column.kind is Kind.NOTES:
            self._paint_notes(painter, inner, row.person)
        else:
            self._paint_text(painter, inner, row, column)
        paint_focus(painter, option, colours, box.adjusted(1, 1, -1, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make a list for the status, a line for all else."""
        column = index.data(COLUMN_ROLE)
        if isinstance(column, Column) and column.kind is Kind.STATUS:
            choice = QComboBox(parent)
            for status in STATUSES:
                choice.addItem(status_words(status), status)
            return choice
        line = QLineEdit(parent)
        line.setAccessibleName(column.title if isinstance(column, Column) else "")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is to be edited."""
        row = index.data(ROW_ROLE)
        if isinstance(editor, QComboBox) and isinstance(row, Row):
            editor.setCurrentIndex(editor.findData(row.person.status))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was entered."""
        row = index.data(ROW_ROLE)
        if isinstance(editor, QComboBox) and isinstance(row, Row):
            if editor.currentData() != row.person.status:
                model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect)

    def _paint_text(self, painter: QPainter, box: QRect, row: Row, column: Column) -> None:
        away = row.person.status in (Status.CANCELLED, Status.NO_SHOW)
        colours = self._dress.colours
        is_name = column.kind is Kind.NAME
        weight = QFont.Weight.Medium if is_name else QFont.Weight.Normal
        painter.setFont(theme.font(theme.BODY, weight))
        painter.setPen(QColor(colours.text if is_name and not away else colours.secondary))
        text = cell_text(row, column).replace("\n", " ")
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, cut)

    def _paint_stop(self, painter: QPainter, box: QRect, row: Row, column: Column) -> None:
        if column.round_place >= len(row.stops):
            return
        stop, colours = row.stops[column.round_place], self._dress.colours
        painter.setFont(theme.font(theme.BODY))
        if stop.theme is None or stop.room is None:
            if stop.takes_part:
                lacks = row.lacks(stop)
                painter.setPen(QColor(colours.bad if lacks else colours.faint))
                missing = tr("without a place") if lacks else tr("not assigned")
                painter.drawText(box, _LEFT, missing)
            return
        centre = box.center().y()
        paint_badge(painter, self._dress, QPoint(box.left() + BADGE // 2, centre), stop.rank)
        left = box.left() + BADGE + theme.GRID + 2
        size = theme.SNUG - 1
        mark = QRectF(left, centre - size / 2, size, size)
        paint_symbol(painter, stop.theme.symbol, self._dress.ink(stop.theme.colour), mark)
        painter.setFont(theme.font(theme.BODY))
        painter.setPen(QColor(colours.text))
        words = box.adjusted(left - box.left() + size + theme.GRID, 0, 0, 0)
        name = painter.fontMetrics().elidedText(
            stop.room.name.removeprefix(column.common_word),
            Qt.TextElideMode.ElideRight,
            words.width(),
        )
        painter.drawText(words, _LEFT, name)

    def _paint_notes(self, painter: QPainter, box: QRect, person: Participant) -> None:
        colours = self._dress.colours
        marks = [
            (person.walk_in, Icon.ADD_PERSON, colours.accent),
            (person.step_free, Icon.STEP_FREE, colours.accent),
            (
                person.present_from is not None or person.present_until is not None,
                Icon.CLOCK,
                colours.warning,
            ),
            (bool(person.remark), Icon.NOTE, colours.secondary),
        ]
        x = box.left()
        for wanted, which, colour in marks:
            if wanted and x + theme.SMALL_ICON <= box.right():
                place = QRect(x, 0, theme.SMALL_ICON, theme.SMALL_ICON)
                place.moveCenter(QPoint(place.center().x(), box.center().y()))
                icon(which, colour).paint(painter, place)
                x += theme.SMALL_ICON + theme.GRID


def paint_status(painter: QPainter, dress: Theme, box: QRect, status: Status) -> None:
    """Paint a status as a chip at the left of a box, in its middle."""
    ground, ink = _status_colours(dress, status)
    painter.setFont(theme.font(theme.CAPTION, QFont.Weight.DemiBold))
    metrics = painter.fontMetrics()
    room = box.width() - 2 * theme.TIGHT
    text = metrics.elidedText(status_words(status), Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(text) + 2 * theme.TIGHT
    chip = QRect(box.left(), 0, width, BADGE)
    chip.moveCenter(QPoint(chip.center().x(), box.center().y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(chip, BADGE / 2, BADGE / 2)
    painter.setPen(ink)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


def _status_colours(dress: Theme, status: Status) -> tuple[QColor, QColor]:
    c = dress.colours
    pairs = {
        Status.CHECKED_IN: (c.good_soft, c.good),
        Status.WAITING_LIST: (c.warning_soft, c.warning),
        Status.CANCELLED: (c.bad_soft, c.bad),
        Status.NO_SHOW: (c.bad_soft, c.bad),
        Status.LEFT_EARLY: (c.warning_soft, c.warning),
    }
    ground, ink = pairs.get(status, (c.hover, c.secondary))
    return QColor(ground), QColor(ink)
