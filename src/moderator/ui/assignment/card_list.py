"""The scrolling list of people in one column, with the keys and drags that the board needs."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from moderator.actions.board import Card
from moderator.ui import theme
from moderator.ui.assignment.cards import LARGE, SMALL, CardDelegate, CardModel
from moderator.ui.theme import Appearance
from moderator.ui.widgets.rows import Index

_SELECT = QItemSelectionModel.SelectionFlag


class CardList(QListView):
    """Shows the cards of one column.

    picked: a press or a key set the current card without wanting others kept.
    chosen: the selection or the current card changed.
    drag_began, dragged, dropped, drag_left: a drag with the pointer, at global positions.
    sideways: an arrow key wants the neighbouring column (-1 or 1).
    typed: letters that look for a name.
    """

    picked = Signal()
    chosen = Signal()
    drag_began = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    drag_left = Signal()
    sideways = Signal(int)
    typed = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self.dragging = False
        self._on_card = False
        self.setModel(self.cards)
        self.delegate = CardDelegate(appearance, self.cards.content, LARGE, self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setFixedWidth(theme.TIGHT)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    def current_card(self) -> Card | None:
        """Return the current card."""
        return self.cards.card_at(self.currentIndex())

    def chosen_cards(self) -> list[Card]:
        """Return the selected cards from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.cards.card_at(self.cards.index(row, 0)) for row in rows)
        return [card for card in found if card is not None]

    def choose(self, ids: set[int], current: int | None, *, scroll: bool = True) -> None:
        """Select these people where they are in this column, and put the cursor on one.

        scroll: bring that one into view.
        """
        few = len(ids) < self.cards.rowCount()
        selection = QItemSelection()
        for participant_id in ids if few else [c.participant_id for c in self.cards.cards()]:
            index = self.cards.index_of(participant_id)
            if participant_id in ids and index.isValid():
                selection.select(index, index)
        model = self.selectionModel()
        if model.hasSelection() or not selection.isEmpty():
            model.select(selection, _SELECT.ClearAndSelect)
        if current is not None and (index := self.cards.index_of(current)).isValid():
            place = self.verticalScrollBar().value()
            model.setCurrentIndex(index, _SELECT.NoUpdate)
            if scroll:
                self.scrollTo(index)
            else:  # which the view does by itself as the cursor is put
                self.verticalScrollBar().setValue(place)

    def card_near(self, y: int) -> Card | None:
        """Return the card at a height of the viewport, or the one nearest to it."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, y))
        found = self.cards.card_at(index)
        if found is not None:
            return found
        cards = self.cards.cards()
        if not cards:
            return None
        return min(
            cards,
            key=lambda c: abs(
                self.visualRect(self.cards.index_of(c.participant_id)).center().y() - y
            ),
        )

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Begin a drag of our own: it is drawn and tested without the window system's."""
        self.dragging = True
        self.drag_began.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let go of other columns' cards unless a key keeps them."""
        keeps = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        index = self.indexAt(event.position().toPoint())
        if not keeps and not self.selectionModel().isSelected(index):
            self.picked.emit()
        self._on_card = self.cards.card_at(index) is not None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand the pointer's way to the board while dragging."""
        if self.dragging:
            self.dragged.emit(event.globalPosition().toPoint())
        elif self._on_card or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            if self.dragging:
                self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or end an ordinary click."""
        if self.dragging:
            self.dragging = False
            self.setState(QAbstractItemView.State.NoState)
            self.dropped.emit(event.globalPosition().toPoint())
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move sideways, leave a drag, look for letters; all else is the list's own."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key == Qt.Key.Key_Escape and self.dragging:
            self.leave_drag()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif event.text().isprintable() and event.text().strip() and self._is_letter(event):
            self.typed.emit(event.text())
        else:
            moves = key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
            if plain and moves:
                self.picked.emit()
            super().keyPressEvent(event)

    def set_compact(self, *, compact: bool) -> None:
        """Show cards of one line, or of two."""
        style = SMALL if compact else LARGE
        if style is not self.delegate.style:
            self.delegate.style = style
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def show_cut(self, ids: set[int]) -> None:
        """Paint the people who were cut pale."""
        self.cards.show_cut(ids)

    def leave_drag(self) -> None:
        """End a drag without moving anybody."""
        if self.dragging:
            self.dragging = False
            self.setState(QAbstractItemView.State.NoState)
            self.drag_left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a card current when the list gets the keyboard focus."""
        super().focusInEvent(event)
        if self.cards.card_at(self.currentIndex()) is None:
            cards = self.cards.cards()
            if cards:
                index = self.cards.index_of(cards[0].participant_id)
                self.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Emit `chosen`."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Emit `chosen`."""
        super().currentChanged(current, previous)
        self.chosen.emit()

    @staticmethod
    def _is_letter(event: QKeyEvent) -> bool:
        return not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
