"""The board: a column for each workshop, people moved between them by mouse and keyboard."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from moderator.actions.board import Card
from moderator.ui.assignment.card_list import CardList
from moderator.ui.assignment.column_row import ColumnRow
from moderator.ui.assignment.column_view import ColumnContent, ColumnView
from moderator.ui.assignment.dragging import BoardDrag, GroupDrop
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts

TYPING_PAUSE = 1000
"""Milliseconds after which letters begin another name."""


class Board(QWidget):
    """Shows the columns of a round; lets people be selected, cut, pasted and dragged.

    selected: the chosen people or the current one changed.
    move_wanted: people (ids) should go to a workshop (id). unplace_wanted: to none.
    regroup_wanted: people should change groups within their workshop (GroupDrop).
    lock_wanted: the chosen people should be held, or let go if all are held. was_cut: so many.
    menu_wanted: a context menu is asked for at a global position.
    column_menu_wanted: the same for a column (workshop's id).
    """

    selected = Signal()
    move_wanted = Signal(tuple, int)
    unplace_wanted = Signal(tuple)
    regroup_wanted = Signal(GroupDrop)
    lock_wanted = Signal()
    was_cut = Signal(int)
    menu_wanted = Signal(QPoint)
    column_menu_wanted = Signal(int, QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.current_id: int | None = None
        self._cut: set[int] = set()
        self._typed = ""
        self._busy = False
        self.row = ColumnRow(appearance, self)
        self.row.added.connect(self._connect_column)
        layouts.column(self.row, on=self)
        self.drag = BoardDrag(appearance, self.row, self.chosen_ids, self)
        self.drag.moved.connect(self._move)
        self.drag.regrouped.connect(self.regroup_wanted)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        for keys, slot in (
            (QKeySequence.StandardKey.Cut, self.cut),
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.SelectAll, self._choose_column),
            (QKeySequence(Qt.Key.Key_Delete), self.take_out),
            (QKeySequence("Ctrl+L"), self.lock_wanted.emit),
            (QKeySequence("Ctrl+M"), self._ask_column_menu),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @property
    def columns(self) -> list[ColumnView]:
        """The columns from left to right."""
        return self.row.columns

    def show_columns(self, contents: Sequence[ColumnContent]) -> None:
        """Show these columns; the selection, the cursor and the scrolling stay where they can."""
        ids, current = {c.participant_id for c in self.chosen()}, self.current_id
        had_focus, seen_in = self.row.focused() is not None, self._current_place()
        self._busy = True
        self.row.set_count(len(contents))
        for column, content in zip(self.columns, contents, strict=True):
            column.show_content(content)
            stays = seen_in == (content.workshop_id, False)
            column.list.choose(ids, current, scroll=not stays)
        self._busy = False
        self.row.size_columns()
        there = self.row.of(current)
        if there is None:
            self.current_id = None
        if had_focus and there is not None:
            there.list.setFocus()
        elif had_focus and self.row.focused() is None:
            self.take_focus()
        self.selected.emit()

    def chosen(self) -> list[Card]:
        """Return the selected cards of all columns, from left to right."""
        return [card for column in self.columns for card in column.list.chosen_cards()]

    def chosen_ids(self) -> list[int]:
        """Return the ids of the selected people, or of the current one where none is selected."""
        ids = [card.participant_id for card in self.chosen()]
        return ids or ([] if self.current_id is None else [self.current_id])

    def choose(self, ids: Collection[int], current_id: int | None) -> None:
        """Select these people, with the cursor on one of them, where they are shown."""
        self._busy = True
        for column in self.columns:
            column.list.choose(set(ids), current_id)
        if self.row.of(current_id) is not None:
            self.current_id = current_id
        self._busy = False
        self.selected.emit()

    def go_to(self, participant_id: int) -> bool:
        """Select one person and bring the card into view; False where there is none."""
        column = self.row.of(participant_id)
        if column is not None:
            self._keep_only(column)
            column.list.choose({participant_id}, participant_id)
            column.list.setFocus()
            self.row.ensureWidgetVisible(column, 0, 0)
        return column is not None

    def show_room(self, workshop_id: int) -> None:
        """Bring a workshop's column into view, with the keyboard focus on its first card."""
        for column in self.columns:
            if column.content.workshop_id == workshop_id:
                cards = column.list.cards.cards()
                if cards:
                    self.go_to(cards[0].participant_id)
                self.row.ensureWidgetVisible(column, 0, 0)

    def take_focus(self) -> bool:
        """Focus the current card, or the first column with people; False without any."""
        column = self.row.of(self.current_id) or next(
            (column for column in self.columns if column.list.cards.cards()), None
        )
        if column is not None:
            column.list.setFocus()
        return column is not None

    def cut(self) -> None:
        """Remember the chosen people, to be put down elsewhere."""
        self._mark_cut(set(self.chosen_ids()))
        if self._cut:
            self.was_cut.emit(len(self._cut))

    def forget_cut(self) -> bool:
        """Leave those who were cut where they are; return whether there were any."""
        cut = bool(self._cut)
        self._mark_cut(set())
        return cut

    def paste(self) -> None:
        """Move the people who were cut to the column of the cursor; the selection follows them."""
        column = self.row.focused()
        if column is not None and self._cut:
            ids = tuple(sorted(self._cut))
            self._mark_cut(set())
            self._move(ids, column)
            if self.go_to(ids[0]):
                column.list.choose(set(ids), ids[0])

    def take_out(self) -> None:
        """Take the chosen people out of their rooms."""
        ids = self.chosen_ids()
        if ids:
            self.unplace_wanted.emit(tuple(ids))

    def _move(self, ids: tuple[int, ...], column: ColumnView) -> None:
        if column.content.workshop_id is None:
            self.unplace_wanted.emit(ids)
        else:
            self.move_wanted.emit(ids, column.content.workshop_id)

    def _connect_column(self, column: ColumnView) -> None:
        cards = column.list
        cards.picked.connect(self._on_picked)
        cards.chosen.connect(self._on_chosen)
        self.drag.watch(cards)
        cards.sideways.connect(self._on_sideways)
        cards.typed.connect(self._on_typed)
        cards.customContextMenuRequested.connect(self._on_menu)
        column.menu_wanted.connect(self.column_menu_wanted)

    def _current_place(self) -> tuple[int | None, bool] | None:
        """Return the workshop of the current card, and whether the card is in view."""
        column = self.row.of(self.current_id)
        if column is None or self.current_id is None:
            return None
        place = column.list.visualRect(column.list.cards.index_of(self.current_id))
        return column.content.workshop_id, column.list.viewport().rect().intersects(place)

    def _keep_only(self, kept: ColumnView) -> None:
        self._busy = True
        self.row.deselect_others(kept)
        self._busy = False

    def _on_picked(self) -> None:
        column = self.row.holding(self.sender())
        if column is not None:
            self._keep_only(column)

    def _on_chosen(self) -> None:
        if self._busy:
            return
        column = self.row.holding(self.sender())
        card = column.list.current_card() if column is not None else None
        if card is not None:
            self.current_id = card.participant_id
        self.selected.emit()

    def _on_menu(self, position: QPoint) -> None:
        sender = self.sender()
        if isinstance(sender, CardList):
            self.menu_wanted.emit(sender.viewport().mapToGlobal(position))

    def _on_sideways(self, step: int) -> None:
        here = self.row.holding(self.sender())
        if here is None:
            return
        y = here.list.visualRect(here.list.currentIndex()).center().y()
        place = self.columns.index(here) + step
        while 0 <= place < len(self.columns):
            there = self.columns[place]
            card = there.list.card_near(y)
            if card is not None or self._cut:
                self._keep_only(there)
                if card is not None:
                    there.list.choose({card.participant_id}, card.participant_id)
                there.list.setFocus()
                self.row.ensureWidgetVisible(there, 0, 0)
                return
            place += step

    def _on_typed(self, letters: str) -> None:
        so_far = self._typed if self._typing.isActive() else ""
        self._typed = so_far + letters.casefold()
        self._typing.start()
        for column in self.columns:
            for card in column.list.cards.cards():
                names = (card.family_name.casefold(), card.name.casefold())
                if any(name.startswith(self._typed) for name in names):
                    self.go_to(card.participant_id)
                    return

    def _choose_column(self) -> None:
        column = self.row.focused()
        if column is not None:
            column.list.selectAll()

    def _ask_column_menu(self) -> None:
        column = self.row.focused()
        if column is not None:
            column.ask_menu()

    def _mark_cut(self, ids: set[int]) -> None:
        self._cut = ids
        for column in self.columns:
            column.list.show_cut(ids)
