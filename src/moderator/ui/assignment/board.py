"""The board: a column for each workshop, people dragged and moved by keys between them."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from moderator.actions.board import Card
from moderator.ui import theme
from moderator.ui.assignment.card_list import CardList
from moderator.ui.assignment.cards import CARD_HEIGHT, SMALL_HEIGHT
from moderator.ui.assignment.column_view import SCROLL_EDGE, ColumnContent, ColumnView
from moderator.ui.assignment.dragging import DragGhost, GroupDrop, group_drop
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts

COLUMN_WIDTH = theme.GRID * 35
TYPING_PAUSE = 1000
SCROLL_EVERY = 25


class Board(QWidget):
    """Shows the columns of a round.

    words_for: says what a drop of people (ids) into a workshop (id or None) would mean for them.
    compact: whether cards have one line now.

    selected: the chosen people or the current one changed.
    move_wanted: people (ids) should go to a workshop (id, or None for no place).
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
        self._appearance = appearance
        self.columns: list[ColumnView] = []
        self.current_id: int | None = None
        self._cut: set[int] = set()
        self._typed = ""
        self._busy = False
        self._drop: ColumnView | None = None
        self._dragged: frozenset[int] = frozenset()
        self.compact = False
        self._wanted: bool | None = None
        self.words_for: Callable[[Collection[int], int | None], str] = lambda _ids, _to: ""
        self._row = QWidget(self)
        self._layout = layouts.row(on=self._row, spacing=theme.GRID)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the lists in it have the keys
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._row)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layouts.column(self._scroll, on=self)
        self._ghost = DragGhost(appearance, self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._typing.timeout.connect(self._forget_typed)
        self._scrolling = QTimer(self, interval=SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll_on)
        self._pointer = QPoint()
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
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

    def show_columns(self, contents: Sequence[ColumnContent]) -> None:
        """Show these columns; the selection, the cursor and the scrolling stay where they can."""
        ids, current = {c.participant_id for c in self.chosen()}, self.current_id
        had_focus, seen_in = self._focused() is not None, self._current_place()
        self._busy = True
        while len(self.columns) > len(contents):
            column = self.columns.pop()
            self._layout.removeWidget(column)
            column.deleteLater()
        while len(self.columns) < len(contents):
            self.columns.append(self._new_column())
        for column, content in zip(self.columns, contents, strict=True):
            column.show_content(content)
            stays = seen_in == (content.workshop_id, False)
            column.list.choose(ids, current, scroll=not stays)
        self._busy = False
        self._size_columns()
        if current is not None and not any(
            column.list.cards.index_of(current).isValid() for column in self.columns
        ):
            self.current_id = None
        if had_focus and self.current_id is not None:
            self._focus_card(self.current_id)
        elif had_focus and self._focused() is None:
            self.take_focus()
        self.selected.emit()

    def set_compact(self, *, compact: bool | None) -> None:
        """Show cards of one line, or of two; where None, of one line if so the round fits."""
        self._wanted = compact
        self._fit()

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

    def chosen(self) -> list[Card]:
        """Give the selected cards of all columns, from left to right."""
        return [card for column in self.columns for card in column.list.chosen_cards()]

    def chosen_ids(self) -> list[int]:
        """Give the ids of the selected people, or of the current one where none is selected."""
        ids = [card.participant_id for card in self.chosen()]
        return ids or ([] if self.current_id is None else [self.current_id])

    def choose(self, ids: Collection[int], current_id: int | None) -> None:
        """Select these people, with the cursor on one of them, where they are shown."""
        self._busy = True
        for column in self.columns:
            column.list.choose(set(ids), current_id)
            if current_id is not None and column.list.cards.index_of(current_id).isValid():
                self.current_id = current_id
        self._busy = False
        self.selected.emit()

    def go_to(self, participant_id: int) -> bool:
        """Select one person and bring the card into view; False where there is none."""
        for column in self.columns:
            if column.list.cards.index_of(participant_id).isValid():
                self._keep_only(column)
                column.list.choose({participant_id}, participant_id)
                column.list.setFocus()
                self._scroll.ensureWidgetVisible(column, 0, 0)
                return True
        return False

    def show_room(self, workshop_id: int) -> None:
        """Bring a workshop's column into view, with the keys on its first card."""
        for column in self.columns:
            if column.content.workshop_id == workshop_id:
                cards = column.list.cards.cards()
                if cards:
                    self.go_to(cards[0].participant_id)
                self._scroll.ensureWidgetVisible(column, 0, 0)

    def take_focus(self) -> bool:
        """Take the keys: the current card, or the first column with people; False without any."""
        column = next(
            (
                column
                for column in self.columns
                if self.current_id is not None
                and column.list.cards.index_of(self.current_id).isValid()
            ),
            next((column for column in self.columns if column.list.cards.cards()), None),
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
        """Leave those who were cut where they are; tell whether there were any."""
        cut = bool(self._cut)
        self._mark_cut(set())
        return cut

    def paste(self) -> None:
        """Move the people who were cut to the column of the cursor; the selection follows them."""
        column = self._focused()
        if column is not None and self._cut:
            ids = tuple(sorted(self._cut))
            self._mark_cut(set())
            self.move_wanted.emit(ids, column.content.workshop_id)
            if self.go_to(ids[0]):
                column.list.choose(set(ids), ids[0])

    def take_out(self) -> None:
        """Take the chosen people out of their rooms."""
        ids = self.chosen_ids()
        if ids:
            self.unplace_wanted.emit(tuple(ids))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns at least as wide as a name needs."""
        super().resizeEvent(event)
        self._size_columns()

    def _size_columns(self) -> None:
        count, gap = len(self.columns), self._layout.spacing()
        if not count:
            return
        self._row.setMinimumWidth(count * COLUMN_WIDTH + (count - 1) * gap)
        width = max(COLUMN_WIDTH, (self.width() - (count - 1) * gap) // count)
        lines = max(column.head.lines_wanted(width) for column in self.columns)
        for column in self.columns:
            column.head.set_lines(lines)
        self._fitting.start()  # once the columns have their new heights

    def _new_column(self) -> ColumnView:
        column = ColumnView(self._appearance, self._row)
        cards = column.list
        cards.picked.connect(self._on_picked)
        cards.chosen.connect(self._on_chosen)
        cards.drag_began.connect(self._on_drag_began)
        cards.dragged.connect(self._on_dragged)
        cards.dropped.connect(self._on_dropped)
        cards.drag_left.connect(self._end_drag)
        cards.sideways.connect(self._on_sideways)
        cards.typed.connect(self._on_typed)
        cards.customContextMenuRequested.connect(self._on_menu)
        column.menu_wanted.connect(self.column_menu_wanted)
        cards.set_compact(compact=self.compact)
        self._layout.addWidget(column, 1)
        return column

    def _current_place(self) -> tuple[int | None, bool] | None:
        """Give the workshop of the current card, and whether the card is in view."""
        for column in self.columns:
            index = column.list.cards.index_of(self.current_id or 0)
            if index.isValid():
                view = column.list.viewport().rect()
                return column.content.workshop_id, view.intersects(column.list.visualRect(index))
        return None

    def _focused(self) -> ColumnView | None:
        return next((column for column in self.columns if column.list.hasFocus()), None)

    def _focus_card(self, participant_id: int) -> None:
        for column in self.columns:
            if column.list.cards.index_of(participant_id).isValid():
                column.list.setFocus()

    def _keep_only(self, kept: ColumnView) -> None:
        self._busy = True
        for column in self.columns:
            if column is not kept:
                column.list.clearSelection()
        self._busy = False

    def _sender_column(self) -> ColumnView | None:
        sender = self.sender()
        return next((column for column in self.columns if column.list is sender), None)

    def _on_picked(self) -> None:
        column = self._sender_column()
        if column is not None:
            self._keep_only(column)

    def _on_chosen(self) -> None:
        if self._busy:
            return
        column = self._sender_column()
        card = column.list.current_card() if column is not None else None
        if card is not None:
            self.current_id = card.participant_id
        self.selected.emit()

    def _on_menu(self, position: QPoint) -> None:
        sender = self.sender()
        if isinstance(sender, CardList):
            self.menu_wanted.emit(sender.viewport().mapToGlobal(position))

    def _on_sideways(self, step: int) -> None:
        here = self._sender_column()
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
                self._scroll.ensureWidgetVisible(there, 0, 0)
                return
            place += step

    def _on_typed(self, letters: str) -> None:
        self._typed += letters.casefold()
        self._typing.start()
        for column in self.columns:
            for card in column.list.cards.cards():
                names = (card.family_name.casefold(), card.name.casefold())
                if any(name.startswith(self._typed) for name in names):
                    self.go_to(card.participant_id)
                    return

    def _forget_typed(self) -> None:
        self._typed = ""

    def _choose_column(self) -> None:
        column = self._focused()
        if column is not None:
            column.list.selectAll()

    def _ask_column_menu(self) -> None:
        column = self._focused()
        if column is not None:
            column.ask_menu()

    def _mark_cut(self, ids: set[int]) -> None:
        self._cut = ids
        for column in self.columns:
            column.list.show_cut(ids)

    def _on_drag_began(self) -> None:
        column = self._sender_column()
        if column is not None:
            self._dragged = frozenset(self.chosen_ids())
            self._ghost.begin(column.list.current_card(), len(self._dragged))
            column.list.setFocus()

    def _on_dragged(self, position: QPoint) -> None:
        self._pointer = position
        self._ghost.follow(self.mapFromGlobal(position))
        target = self._column_at(position)
        self._aim(target)
        regroup = self._regroup_at(target, position)
        if regroup is not None:
            self._ghost.show_words(regroup.words)
        elif target is not None and self._is_home(target):
            self._ghost.show_words("")
        if not self._scrolling.isActive():
            self._scrolling.start()

    def _on_dropped(self, position: QPoint) -> None:
        target, ids = self._column_at(position), self.chosen_ids()
        regroup = self._regroup_at(target, position)
        self._end_drag()
        if regroup is not None:
            self.regroup_wanted.emit(regroup)
            return
        here = {c.participant_id for c in target.list.cards.cards()} if target else set()
        coming = tuple(i for i in ids if i not in here)
        if target is not None and coming:
            self.move_wanted.emit(coming, target.content.workshop_id)

    def _end_drag(self) -> None:
        self._scrolling.stop()
        self._ghost.hide()
        self._aim(None)

    def _aim(self, target: ColumnView | None) -> None:
        """Show what a drop would bring; counted once for each column that is reached."""
        if self._drop is target:
            return
        if self._drop is not None:
            self._drop.show_drop(None)
        self._drop = target
        self._ghost.show_words("")
        if target is not None:
            cards = target.list.cards
            coming = sum(not cards.index_of(i).isValid() for i in self._dragged)
            target.show_drop(target.content.people + coming if coming else None)
            if coming:
                self._ghost.show_words(self.words_for(self._dragged, target.content.workshop_id))

    def _is_home(self, target: ColumnView) -> bool:
        """Tell whether everyone who is dragged is in this column already."""
        return all(target.list.cards.index_of(i).isValid() for i in self._dragged)

    def _regroup_at(self, target: ColumnView | None, position: QPoint) -> GroupDrop | None:
        """Tell what a drop here means for the groups of the column that they come from."""
        if target is None or not self._is_home(target):
            return None
        cards = target.list
        index = cards.indexAt(cards.viewport().mapFromGlobal(position))
        return group_drop(cards.cards, index, sorted(self._dragged))

    def _column_at(self, position: QPoint) -> ColumnView | None:
        for column in self.columns:
            if column.rect().contains(column.mapFromGlobal(position)):
                return column
        return None

    def _scroll_on(self) -> None:
        """Scroll while a drag rests near an edge."""
        column = self._column_at(self._pointer)
        if column is not None:
            column.scroll_near(self._pointer)
        x, edge = self._scroll.mapFromGlobal(self._pointer).x(), SCROLL_EDGE
        bar = self._scroll.horizontalScrollBar()
        if x < edge:
            bar.setValue(bar.value() - edge // 2)
        elif x > self._scroll.width() - edge:
            bar.setValue(bar.value() + edge // 2)
