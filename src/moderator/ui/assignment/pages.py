"""The pages of the area: the board of a round, overview, wishes, and what is shown before."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from moderator.event.phrase import phrase
from moderator.ui import remembered
from moderator.ui.assignment.board import Board
from moderator.ui.assignment.contents import CardOrder, contents
from moderator.ui.assignment.dragging import drop_words
from moderator.ui.assignment.header import AssignmentHeader, OrderMenu
from moderator.ui.assignment.menus import move, people_menu, regroup, room_menu, toggle_lock
from moderator.ui.assignment.overview_page import OverviewPage
from moderator.ui.assignment.repair_questions import AskRepair
from moderator.ui.assignment.wishes_page import WishesPage
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.importing import preview_list
from moderator.ui.widgets.frames import EmptyState, empty_page
from moderator.ui.words import tr

OVERVIEW, WISHES = 0, -1
"""Used among the rounds' ids for the overview and the wishes."""


class RoundPages(QStackedWidget):
    """Shows the board of the round that is chosen in the header, the overview, or the wishes.

    ask: proposes a repair that a menu offers. order: how the cards of the board are sorted.
    """

    def __init__(self, hub: Hub, header: AssignmentHeader, ask: AskRepair, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub, self._header, self._ask = hub, header, ask
        self.order = CardOrder.NAME
        self.board = Board(hub.appearance, self)
        self.board.row.set_compact(compact=remembered.COMPACT_CARDS.get())
        self.board.drag.words_for = lambda ids, to: drop_words(hub.conference, ids, to)
        self.overview = OverviewPage(hub, self)
        self.wishes = WishesPage(hub, self)
        for page in (self.board, self.overview, self.wishes):
            self.addWidget(page)
        self.board.move_wanted.connect(
            lambda ids, workshop_id: move(hub, ids, workshop_id, self.round_id)
        )
        self.board.unplace_wanted.connect(lambda ids: move(hub, ids, None, self.round_id))
        self.board.regroup_wanted.connect(lambda drop: regroup(hub, drop, self.round_id))
        self.board.lock_wanted.connect(self._toggle_lock)
        self.board.was_cut.connect(self._report_cut)
        self.board.menu_wanted.connect(self._show_people_menu)
        self.board.column_menu_wanted.connect(self._show_room_menu)
        header.more.clicked.connect(self._show_order_menu)

    @property
    def round_id(self) -> int:
        """Id of the round that the board shows; 0 where there is none."""
        value = self._header.rounds.value
        if isinstance(value, int) and value > 0:
            return value
        rounds = self._hub.conference.rounds()
        return rounds[0].id if rounds else 0

    @property
    def shown_round(self) -> int | None:
        """Id of the round that is shown; None for the overview and the wishes."""
        return None if self._header.rounds.value in {OVERVIEW, WISHES} else self.round_id

    @property
    def on_board(self) -> bool:
        """Whether the board is the page that is shown."""
        return self.currentWidget() is self.board

    def refresh(self) -> None:
        """Show the chosen page with the newest state."""
        pages: dict[int | None, OverviewPage | WishesPage] = {
            OVERVIEW: self.overview,
            WISHES: self.wishes,
        }
        page = pages.get(self._header.rounds.value)
        self.setCurrentWidget(page or self.board)
        if page is not None:
            page.refresh()
            return
        hub = self._hub
        made = contents(hub.conference, self.round_id, self.order, hub.appearance.colours)
        self.board.show_columns(made)

    def set_compact(self, *, compact: bool | None) -> None:
        """Show small cards or large ones, now and the next time; None leaves it to the board."""
        remembered.COMPACT_CARDS.set(compact)
        self.board.row.set_compact(compact=compact)

    def set_order(self, order: CardOrder) -> None:
        """Sort the cards of the board."""
        self.order = order
        self.refresh()

    @Slot()
    def _toggle_lock(self) -> None:
        ids = self.board.chosen_ids()
        if ids:
            toggle_lock(self._hub, ids, self.round_id)

    @Slot(int)
    def _report_cut(self, n: int) -> None:
        self._hub.show_message(
            phrase("%n people cut: go to a room with the arrow keys, Ctrl+V; Esc leaves it.", n=n),
            undoable=False,
        )

    @Slot(QPoint)
    def _show_people_menu(self, position: QPoint) -> None:
        ids = self.board.chosen_ids()
        if ids:
            people_menu(self._hub, ids, self.round_id, self).popup(position)

    @Slot(int, QPoint)
    def _show_room_menu(self, workshop_id: int, position: QPoint) -> None:
        room_menu(self._hub, self._ask, workshop_id, self).popup(position)

    @Slot()
    def _show_order_menu(self) -> None:
        menu = OrderMenu(self.order, self.set_order, lambda c: self.set_compact(compact=c), self)
        more = self._header.more
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))


class BoardSidePanel(Protocol):
    """Something that is open beside the board or not."""

    @property
    def open(self) -> bool:
        """Whether it should be shown."""

    @property
    def panel(self) -> QWidget:
        """What is shown then."""

    def leave(self) -> None:
        """Close it."""


class SidePanels:
    """Shows the most urgent panel that is open, else the one about the chosen people.

    sides: the most urgent first. person: the panel of the chosen people. pages: beside them.
    """

    def __init__(self, sides: Sequence[BoardSidePanel], person: QWidget, pages: RoundPages) -> None:
        self._sides, self._person, self._pages = tuple(sides), person, pages

    def show(self, opened: bool = True) -> None:
        """Show one panel, that of the chosen people only beside the board.

        opened: False where one was closed; then the board has the keyboard focus.
        """
        shown = self._shown()
        for side in self._sides:
            side.panel.setVisible(side is shown)
        self._person.setVisible(self._pages.on_board and shown is None)
        if self._pages.on_board and not opened:
            self._pages.board.take_focus()

    def leave(self, *, only_with_focus: bool = False) -> bool:
        """Close the panel, or only if it has the focus; return whether one was closed."""
        shown, focused = self._shown(), QApplication.focusWidget()
        if shown is None or (
            only_with_focus and not (focused is not None and shown.panel.isAncestorOf(focused))
        ):
            return False
        shown.leave()
        return True

    def _shown(self) -> BoardSidePanel | None:
        return next((side for side in self._sides if side.open), None)


class EmptyStates(QWidget):
    """Makes the pages, and puts them into the area's stack.

    assign_wanted, by_hand_wanted, wishes_wanted: what is offered where nobody has a place yet.
    """

    assign_wanted = Signal()
    by_hand_wanted = Signal()
    wishes_wanted = Signal()

    def __init__(self, hub: Hub, pages: QStackedWidget, ahead: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._hub = hub
        self.no_people = empty_page(tr("Assignment"), self._people())
        self.no_rooms = empty_page(tr("Assignment"), self._rooms())
        self.unassigned = empty_page(tr("Assignment"), self._places())
        for page in (self.no_people, self.no_rooms, self.unassigned):
            pages.addWidget(page)
        column = self.unassigned.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, ahead)

    def _people(self) -> EmptyState:
        made = EmptyState(
            self._hub.appearance,
            Icon.PEOPLE,
            tr("Nobody to assign yet"),
            tr("Take over the registration list first; then everyone gets a room in each round."),
        )
        made.add_button(
            tr("Go to the participants"), lambda: self._hub.goto(AreaName.PEOPLE), primary=True
        )
        return made

    def _rooms(self) -> EmptyState:
        made = EmptyState(
            self._hub.appearance,
            Icon.SCHEDULE,
            tr("No workshops yet"),
            tr("Enter the workshop rounds with their themes and rooms in the schedule first."),
        )
        made.add_button(
            tr("Go to the schedule"), lambda: self._hub.goto(AreaName.SCHEDULE), primary=True
        )
        self.bring_in = made.add_button(tr("Import workshops …"), self._import_workshops)
        self._hub.changed.connect(self._offer_import)
        self._offer_import()
        return made

    @Slot()
    def _offer_import(self) -> None:
        """Offer to read a list of workshops once there are rounds in which they can be."""
        self.bring_in.setVisible(bool(self._hub.conference.rounds()))
        self.bring_in.setEnabled(not self._hub.store.read_only)

    def _import_workshops(self) -> None:
        preview_list(self._hub, "workshops", self.window())

    def _places(self) -> EmptyState:
        made = EmptyState(
            self._hub.appearance,
            Icon.ASSIGNMENT,
            tr("Not assigned yet"),
            tr(
                "Assigning gives everyone a room in each round, so that as many first wishes as "
                "possible come true, and proves that it cannot be done better."
            ),
        )
        made.add_button(tr("Assign now"), self.assign_wanted.emit, primary=True)
        made.add_button(tr("See the wishes"), self.wishes_wanted.emit)
        made.add_button(tr("Place by hand"), self.by_hand_wanted.emit)
        return made
