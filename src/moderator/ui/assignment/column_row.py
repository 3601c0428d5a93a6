"""The columns of the board beside each other: how many, how wide, how high their cards are."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from moderator.ui import theme
from moderator.ui.assignment.cards import CARD_HEIGHT, SMALL_HEIGHT
from moderator.ui.assignment.column_view import SCROLL_EDGE, ColumnView
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts

COLUMN_WIDTH = theme.GRID * 35


class ColumnRow(QScrollArea):
    """Holds the columns, as wide as the room allows, and finds them.

    compact: whether cards have one line now. added: (ColumnView) a column was made.
    """

    added = Signal(ColumnView)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.columns: list[ColumnView] = []
        self.compact = False
        self._wanted: bool | None = None
        self._row = QWidget(self)
        self._layout = layouts.row(on=self._row, spacing=theme.GRID)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the lists in it take the keyboard focus
        self.setWidgetResizable(True)
        self.setWidget(self._row)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)

    def set_count(self, count: int) -> None:
        """Add or remove columns at the right."""
        while len(self.columns) > count:
            column = self.columns.pop()
            self._layout.removeWidget(column)
            column.deleteLater()
        while len(self.columns) < count:
            column = ColumnView(self._appearance, self._row)
            column.list.set_compact(compact=self.compact)
            self._layout.addWidget(column, 1)
            self.columns.append(column)
            self.added.emit(column)

    def set_compact(self, *, compact: bool | None) -> None:
        """Show cards of one line, or of two; where None, of one line if so the round fits."""
        self._wanted = compact
        self._fit()

    def of(self, participant_id: int | None) -> ColumnView | None:
        """Find the column in which a person is."""
        if participant_id is None:
            return None
        return next(
            (c for c in self.columns if c.list.cards.index_of(participant_id).isValid()), None
        )

    def holding(self, cards: QObject) -> ColumnView | None:
        """Find the column of a list."""
        return next((column for column in self.columns if column.list is cards), None)

    def at(self, position: QPoint) -> ColumnView | None:
        """Find the column at a global position."""
        return next((c for c in self.columns if c.rect().contains(c.mapFromGlobal(position))), None)

    def focused(self) -> ColumnView | None:
        """Return the column whose list has the keyboard focus."""
        return next((column for column in self.columns if column.list.hasFocus()), None)

    def deselect_others(self, kept: ColumnView) -> None:
        """Select nobody in the other columns."""
        for column in self.columns:
            if column is not kept:
                column.list.clearSelection()

    def scroll_near(self, pointer: QPoint) -> None:
        """Scroll while a drag rests near an edge, of the column or of all of them."""
        column = self.at(pointer)
        if column is not None:
            column.scroll_near(pointer)
        x, bar = self.mapFromGlobal(pointer).x(), self.horizontalScrollBar()
        if x < SCROLL_EDGE:
            bar.setValue(bar.value() - SCROLL_EDGE // 2)
        elif x > self.width() - SCROLL_EDGE:
            bar.setValue(bar.value() + SCROLL_EDGE // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns at least as wide as a name needs."""
        super().resizeEvent(event)
        self.size_columns()

    def size_columns(self) -> None:
        """Divide the width among the columns, and align the lists below their heads."""
        count, gap = len(self.columns), self._layout.spacing()
        if not count:
            return
        self._row.setMinimumWidth(count * COLUMN_WIDTH + (count - 1) * gap)
        width = max(COLUMN_WIDTH, (self.width() - (count - 1) * gap) // count)
        lines = max(column.head.lines_wanted(width) for column in self.columns)
        for column in self.columns:
            column.head.set_lines(lines)
        self._fitting.start()  # once the columns have their new heights

    def _fit(self) -> None:
        """Choose the height of the cards, as far as the moderator leaves that to the board."""
        compact = self._wanted
        if compact is None:
            compact = not self._fits(CARD_HEIGHT) and self._fits(SMALL_HEIGHT)
        self.compact = compact
        for column in self.columns:
            column.list.set_compact(compact=compact)

    def _fits(self, height: int) -> bool:
        lists = [column.list for column in self.columns]
        return all(cards.cards.rowCount() * height <= cards.viewport().height() for cards in lists)
