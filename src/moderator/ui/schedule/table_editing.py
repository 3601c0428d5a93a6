"""How cells of the schedule's table are typed into, and where their keys lead."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moderator.ui import theme
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_completion import CellLine, Completion
from moderator.ui.schedule.table_model import TableModel
from moderator.ui.schedule.table_offers import offers_for
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.theme import Appearance
from moderator.ui.widgets.rows import Ground, Index, RowDelegate, RowStyle
from moderator.ui.words import tr

STYLE = RowStyle(ground=Ground.CELL, inner=(theme.TIGHT, 0, theme.TIGHT, 0), gap=theme.GRID)


NEW_ROWS = {RowKind.NEW, RowKind.NEW_PART}
"""Rows that are nothing yet; typing makes an item or a part of them."""


class Way(Enum):
    """Where the current cell goes when a cell has been typed."""

    DOWN = auto()
    UP = auto()
    RIGHT = auto()
    LEFT = auto()
    INSERT = auto()
    STAY = auto()


def way_of(event: QKeyEvent) -> Way | None:
    """Return where a key leads out of a cell that is being typed; None for all other keys."""
    key, held = event.key(), event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    if held & Qt.KeyboardModifier.AltModifier:
        return None
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return Way.INSERT if control else Way.UP if shift else Way.DOWN
    ways = {
        Qt.Key.Key_Tab: Way.RIGHT,
        Qt.Key.Key_Backtab: Way.LEFT,
        Qt.Key.Key_Down: Way.DOWN,
        Qt.Key.Key_Up: Way.UP,
    }
    return None if control else ways.get(Qt.Key(key))


class CellDelegate(RowDelegate):
    """Paints cells and lets them be typed into.

    typed: (row, column, text, way) a cell has been typed, and where to go then. left: (way) nothing
    was changed in it. typing: (text) what stands in a new row so far.
    """

    typed = Signal(TableRow, Column, str, Way)
    left = Signal(Way)
    typing = Signal(str)

    def __init__(self, appearance: Appearance, model: TableModel, parent: QWidget) -> None:
        super().__init__(appearance, model.content, STYLE, parent)
        self._model = model

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make a line, with offers where rooms or people are typed."""
        row, column = self._model.record(index), Column(index.column())
        line = CellLine(row, column, parent)
        caption = self._model.columns[column].caption
        names = {RowKind.NEW: tr("New row"), RowKind.NEW_PART: tr("New part")}
        line.setAccessibleName(names.get(row.kind, caption))
        if column in {Column.MINUTES, Column.SHORTEST} and row.kind is not RowKind.NEW:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        if row.kind is RowKind.NEW:
            line.textChanged.connect(self.typing)
        elif row.kind is RowKind.ITEM and row.item is not None:
            source = offers_for(self._model.facts.conference, row.item, column)
            if source is not None:
                Completion(line, source, self._appearance)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is to be edited."""
        if isinstance(editor, CellLine):
            editor.setText(self._model.text(index))

    def setModelData(self, editor: QWidget, _model: QObject, index: Index) -> None:
        """Write a cell that is left otherwise than by its keys, if it was changed."""
        if isinstance(editor, CellLine) and editor.isModified():
            if editor.row.kind in NEW_ROWS:  # later, since it arranges all rows anew
                made = (editor.row, editor.column, editor.text(), Way.STAY)
                QTimer.singleShot(0, self, lambda: self.typed.emit(*made))
                return
            self._model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Let the line fill its cell."""
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the typing with Enter, Tab and the arrow keys up and down."""
        if (
            isinstance(watched, CellLine)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            if watched.completion is not None and watched.completion.takes(event):
                return True
            way = way_of(event)
            if way is not None:
                self._end(watched, way)
                return True
        return super().eventFilter(watched, event)

    def _end(self, line: CellLine, way: Way) -> None:
        """Close the line first: writing may arrange all rows anew."""
        text, modified = line.text(), line.isModified()
        if line.completion is not None:
            line.completion.hide()
        self.closeEditor.emit(line, QAbstractItemDelegate.EndEditHint.RevertModelCache)
        if modified:
            self.typed.emit(line.row, line.column, text, way)
        else:
            self.left.emit(way)
