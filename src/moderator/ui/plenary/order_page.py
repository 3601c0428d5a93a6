"""The page of the plenary's running order: its sum, its rows, and what is not ready."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from moderator.actions.plenary_order import (
    extend_plenary,
    move_turns,
    order_by,
    set_hidden,
    set_minutes,
    set_postponed,
    set_theme_hidden,
    set_theme_postponed,
    share_equally,
)
from moderator.event.plenary import OwnSlideKind
from moderator.event.workshops import Group
from moderator.rules.running_order import (
    NO_TIME,
    PlenaryOrder,
    PlenaryTurn,
    TurnKey,
    follows_plenary,
    running_order,
)
from moderator.rules.schedule.running import ItemState
from moderator.ui import theme
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.plenary.order_drag import TurnMove
from moderator.ui.plenary.order_list import OrderList
from moderator.ui.plenary.order_rows import OrderRow, key_of, placed_turns, rows_of
from moderator.ui.plenary.order_sum import OrderSum
from moderator.ui.plenary.own_slides import OwnSlides
from moderator.ui.plenary.waiting_list import WaitingBox
from moderator.ui.slide_files import save_slides
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import EmptyState, Hairline
from moderator.ui.words import tr


class OrderPage(QWidget):
    """Arranges the running order.

    order: as it is now. chosen: (TurnKey) a turn was selected. opened: (TurnKey) it is to be shown
    in the hall. fields_wanted: the keys are to go to the fields of what is selected.
    """

    chosen = Signal(TurnKey)
    opened = Signal(TurnKey)
    fields_wanted = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._folded: set[int] = set()
        self._on: TurnKey | None = None
        self.order: PlenaryOrder = running_order(hub.conference, hub.now())
        self.sum = OrderSum(hub.appearance)
        self.sum.shared.connect(self.share_equally)
        self.sum.extended.connect(self._extend)
        self.sum.more.connect(self._open_order_menu)
        self.list = OrderList(hub.appearance)
        self.waiting = WaitingBox(hub.appearance)
        self.line = Hairline()
        self.hint = EmptyState(
            hub.appearance,
            Icon.RESULTS,
            tr("No results yet"),
            tr("What the groups work out appears here by itself, in the order of the workshops."),
        )
        self.hint.add_button(tr("Enter results"), lambda: hub.goto(AreaName.RESULTS))
        self.slides = OwnSlides(hub, self.list, self)
        self.slides.made.connect(self._go_to_slide)
        self._head = Hairline()
        layouts.column(
            self.sum,
            self._head,
            (self.list, 1),
            (self.hint, 1),
            self.line,
            self.waiting,
            on=self,
            spacing=theme.GRID,
        )
        self.setFocusProxy(self.list)
        self._connect()

    def refresh(self, moment: datetime | None = None) -> None:
        """Show the running order as it is at a moment; None: now."""
        conference, now = self._hub.conference, moment or self._hub.now()
        self.order = running_order(conference, now)
        turns = placed_turns(conference, self.order, now)
        empty = not self.order.all
        self.list.editable = not self._hub.store.read_only
        self._on = _in_hall(self._hub)
        self.list.show_rows(rows_of(conference, turns, self._folded, self._on))
        missing = self.order.too_much
        following = None
        if missing is not None and missing > NO_TIME:
            following = follows_plenary(conference, now, _missing(self.order))
        self.sum.show_order(conference, self.order, turns, following)
        self.waiting.show_turns(conference, self.order.waiting)
        self.line.setVisible(bool(self.order.waiting))
        for widget in (self.sum, self._head, self.list):
            widget.setVisible(not empty)
        self.hint.setVisible(empty)
        for button in (self.sum.equal, self.sum.extend, self.sum.menu):
            button.setEnabled(self.list.editable)

    @Slot()
    def _follow_hall(self) -> None:
        """Mark another turn as the one in the hall."""
        if self.isVisible() and _in_hall(self._hub) != self._on:
            self.refresh()

    def follow_clock(self) -> None:
        """Share the time out anew: each second while the plenary runs, else each minute."""
        item = self.order.item
        runs = item is not None and item.state is ItemState.RUNNING
        if runs or self._hub.now().second == 0:
            self.refresh()

    def turn_of(self, key: TurnKey) -> PlenaryTurn | None:
        """Find a turn, also one that is hidden or not ready."""
        return next((turn for turn in self.order.all if turn.key == key), None)

    def choose(self, key: TurnKey) -> bool:
        """Select a turn, unfolding its theme; return whether there is one."""
        turn = self.turn_of(key)
        if turn is None:
            return False
        if not turn.ready:
            return key.group_id is not None and self.waiting.list.choose(key.group_id)
        if not self.list.choose(key):
            for row in self.list.rows:
                if key in row.keys and row.heading is not None:
                    self._folded.discard(row.heading)
            self.refresh()
            self.list.choose(key)
        return True

    @property
    def selected(self) -> TurnKey | None:
        """The turn that is selected; of a heading the first one."""
        row = self.list.row
        return None if row is None else row.keys[0]

    def hide_turn(self, turn: PlenaryTurn) -> None:
        """Leave a turn out of the plenary, or take it in again."""
        done = self._hub.do(set_hidden, turn.key, self._hub.now(), hidden=not turn.hidden)
        done.report()

    def menu_of(self, row: OrderRow) -> QMenu:
        """Make the menu of a row: everything that its keys do."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        turn, editable = row.turn, self.list.editable
        acts: list[tuple[str, str, Callable[[], object]] | None] = []
        if row.hideable:
            hide = tr("Show in the plenary again") if row.hidden else tr("Hide")
            postponed = turn is not None and turn.postponed
            later = tr("Back to its place") if postponed else tr("Later")
            acts += [
                (hide, "H", lambda: self._hide(row)),
                (later, "L", lambda: self._postpone(row)),
                None,
            ]
        if turn is not None:
            acts += [
                (tr("One minute more"), "+", lambda: self._step(row, 1)),
                (tr("One minute less"), "-", lambda: self._step(row, -1)),
                (tr("Minutes, speaker, note …"), "F2", self.fields_wanted.emit),
                None,
            ]
        acts += [
            (tr("Move up"), "Alt+Up", lambda: self.list.move_row(row, -1)),
            (tr("Move down"), "Alt+Down", lambda: self.list.move_row(row, 1)),
        ]
        if turn is not None and turn.slide is not None:
            acts += [
                None,
                (tr("Remove the slide"), "Del", lambda: self.slides.remove(row)),
            ]
        if turn is not None and turn.group is not None:
            group = turn.group
            acts += [None, (tr("Open the result"), "", lambda: self._open_result(group))]
        for act in acts:
            if act is None:
                menu.addSeparator()
                continue
            words, key, run = act
            made = QAction(words, menu)
            made.setShortcut(QKeySequence(key))
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            made.triggered.connect(lambda _on=False, run=run: run())
            made.setEnabled(editable or run == self.fields_wanted.emit)
            menu.addAction(made)
        return menu

    def order_menu(self) -> QMenu:
        """Make the menu of the whole order."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_theme = self._hub.conference.event.by_theme
        for words, value in ((tr("By theme"), True), (tr("By group"), False)):
            act = menu.addAction(words)
            act.setCheckable(True)
            act.setChecked(by_theme is value)
            act.triggered.connect(lambda _on=False, value=value: self._order_by(value))
        menu.addSeparator()
        for words, kind in (
            (tr("Insert a slide with text"), OwnSlideKind.TEXT),
            (tr("Insert a slide with a QR code"), OwnSlideKind.QR_CODE),
        ):
            act = menu.addAction(words)
            act.setEnabled(self.list.editable)
            act.triggered.connect(lambda _on=False, kind=kind: self.slides.add(kind))
        guest = menu.addAction(tr("Insert a guest’s PDF or picture …"))
        guest.setEnabled(self.list.editable)
        guest.triggered.connect(self.slides.choose_files)
        menu.addSeparator()
        save = menu.addAction(tr("Save the slides as PowerPoint or PDF …"))
        save.triggered.connect(lambda: save_slides(self._hub, self))
        return menu

    def _connect(self) -> None:
        self._hub.stage.shown.connect(self._follow_hall)
        self._hub.stage.opened.connect(self._follow_hall)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda row: self.opened.emit(row.keys[0]))
        self.list.moved.connect(self._move)
        self.list.hidden.connect(self._hide)
        self.list.removed.connect(self.slides.remove)
        self.list.slide_wanted.connect(self.slides.add)
        self.list.postponed.connect(self._postpone)
        self.list.stepped.connect(self._step)
        self.list.folded.connect(self._fold)
        self.list.fields_wanted.connect(self.fields_wanted)
        self.list.menu_wanted.connect(self._open_menu)
        self.waiting.list.chosen.connect(self._on_waiting_chosen)
        self.waiting.list.opened.connect(self._open_result)

    @Slot(OrderRow)
    def _on_chosen(self, row: OrderRow) -> None:
        self.waiting.list.forget()
        self.chosen.emit(row.keys[0])

    @Slot(Group)
    def _on_waiting_chosen(self, group: Group) -> None:
        self.list.clearSelection()
        self.chosen.emit(TurnKey(group_id=group.id))

    @Slot(Group)
    def _open_result(self, group: Group) -> None:
        self._hub.goto(AreaName.RESULTS, group)

    @Slot(TurnMove)
    def _move(self, move: TurnMove) -> None:
        """Move turns; what comes among those that were put off is put off, else it changes places.

        Whatever is put off keeps its place, to which it may be taken back.
        """
        now, turns = self._hub.now(), [self.turn_of(key) for key in move.keys]
        fresh = [turn for turn in turns if turn is not None and not turn.postponed]
        row = next((row for row in self.list.rows if row.keys == move.keys), None)
        if not move.later or not fresh or row is None:
            self._hub.do(move_turns, move.keys, move.before, now, later=move.later).report()
        else:
            self._postpone(row)

    @Slot(OrderRow)
    def _hide(self, row: OrderRow) -> None:
        if not self.list.editable:
            return
        if row.turn is not None:
            self.hide_turn(row.turn)
        elif row.theme is not None:
            now, hidden = self._hub.now(), not row.hidden
            self._hub.do(set_theme_hidden, row.theme.id, row.keys, now, hidden=hidden).report()

    @Slot(OrderRow)
    def _postpone(self, row: OrderRow) -> None:
        now = self._hub.now()
        if not self.list.editable:
            return
        if not (row.turn is not None and row.turn.postponed):
            self.list.leave(row)
        if row.turn is not None:
            later = not row.turn.postponed
            self._hub.do(set_postponed, row.turn.key, now, postponed=later).report()
        elif row.theme is not None:
            theme_id, keys = row.theme.id, row.keys
            self._hub.do(set_theme_postponed, theme_id, keys, now, postponed=True).report()

    @Slot(OrderRow, int)
    def _step(self, row: OrderRow, by: int) -> None:
        if row.turn is not None and self.list.editable:
            minutes = max(1, row.turn.minutes + by)
            self._hub.do(set_minutes, row.turn.key, minutes, self._hub.now())

    @Slot(int)
    def _fold(self, heading: int) -> None:
        self._folded ^= {heading}
        self.refresh()

    @Slot()
    def share_equally(self) -> None:
        """Give all groups to come the same minutes, so that they fit."""
        self._hub.do(share_equally, self._hub.now()).report()

    @Slot()
    def _extend(self) -> None:
        self._hub.do(extend_plenary, _missing(self.order), self._hub.now()).report()

    def _order_by(self, by_theme: bool) -> None:
        self._hub.do(order_by, self._hub.now(), by_theme=by_theme).report()

    @Slot(TurnKey)
    def _go_to_slide(self, key: TurnKey) -> None:
        self.refresh()
        self.choose(key)
        self.fields_wanted.emit()

    @Slot(QPoint)
    def _open_menu(self, where: QPoint) -> None:
        row = self.list.row
        if row is not None:
            self.menu_of(row).popup(where)

    @Slot()
    def _open_order_menu(self) -> None:
        place = self.sum.menu.rect().bottomLeft()
        self.order_menu().popup(self.sum.menu.mapToGlobal(place))


def _in_hall(hub: Hub) -> TurnKey | None:
    """Return the turn that the hall sees now; None for anything else, or without its window."""
    return key_of(hub.conference, hub.stage.cue) if hub.stage.open else None


def _missing(order: PlenaryOrder) -> int:
    """Count the minutes that are missing, begun ones as whole."""
    too_much = order.too_much or NO_TIME
    return -int(-too_much.total_seconds() // 60)
