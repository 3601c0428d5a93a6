"""The area "Run sheet": what is running, the day beside it, and ways to win time back."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from moderator.actions.deadlines import next_deadline
from moderator.actions.running import take_over
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Contribution, Deadline, Event, ItemRoom, Part, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.delay import DelayProposal, to_win_back, win_back
from moderator.rules.schedule.running import Running, running
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.regie.rehearsal_page import RehearsalPage
from moderator.ui.regie.rooms_panel import RoomsPanel
from moderator.ui.regie.run_sheet import RunSheet, row_of
from moderator.ui.regie.stage_panel import StagePanel
from moderator.ui.widgets.frames import EmptyState, Header, PageStack, Surface, button
from moderator.ui.widgets.labels import Label, set_kind
from moderator.ui.widgets.layouts import STRETCH, column, row
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.stage_view import StageView
from moderator.ui.words import day_title, tr, translate


class WinBackBox(Surface):
    """Proposes one way to win time back, and offers the others in a menu."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent, "warning")
        self._hub = hub
        self._proposals: tuple[DelayProposal, ...] = ()
        self.head = Label("", "strong")
        self.words = Label("", wrap=True)
        self.take = button(tr("Apply  Ctrl+⏎"), "primary", run=self.accept)
        self.others = button("", run=self._show_others)
        buttons = row(self.take, self.others, STRETCH, spacing=theme.TIGHT)
        column(self.head, self.words, buttons, on=self, margins=theme.SNUG, spacing=theme.TIGHT)

    def show_proposals(self, proposals: tuple[DelayProposal, ...], minutes: int) -> None:
        """Show the first proposal; hide where there is none."""
        self.setVisible(bool(proposals))
        if not proposals or (proposals == self._proposals and self.head.text()):
            return
        self._proposals = proposals
        self.head.setText(tr("Win back %n minutes", n=min(minutes, proposals[0].minutes)))
        self.words.setText(worded(proposals[0]))
        self.others.setVisible(len(proposals) > 1)
        self.others.setText(tr("Other ways ({count})").format(count=len(proposals) - 1))

    def menu(self) -> QMenu:
        """Make the menu of the other ways."""
        menu = QMenu(self)
        for proposal in self._proposals[1:]:
            action = menu.addAction(worded(proposal).replace("&", "&&"))
            action.triggered.connect(lambda _on, proposal=proposal: self._take_over(proposal))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def accept(self) -> None:
        """Apply the first proposal; nothing where none is shown."""
        if self._proposals and self.isVisible():
            self._take_over(self._proposals[0])

    def _take_over(self, proposal: DelayProposal) -> None:
        self._hub.do(take_over, proposal).report()

    def _show_others(self) -> None:
        below = QPoint(0, self.others.height() + theme.GRID)
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.others.mapToGlobal(below))


def worded(proposal: DelayProposal) -> str:
    """Describe a proposal, its effect, and whom it costs what."""
    costs = " ".join(translate(cost) for cost in proposal.costs)
    return f"{translate(proposal.words)}. {translate(proposal.effect)} {costs}"


SHOWN = (Deadline, Event, AgendaItem, Contribution, Part, ItemRoom, Room, Workshop)

SOON = 15
"""Minutes before a deadline from which it is shown as a warning."""
PROPOSAL = theme.GRID * 40
"""Height of a proposal to win back time, with its margins."""


class RegieArea(StageView, Area):
    """Runs the programme: what is running, how long still, what is next, and how to catch up."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._day_by_hand = False
        self._day_keys: list[QShortcut] = []
        self.days = Segments[int](tr("Day"), self)
        self.stage = StagePanel(hub, self)
        self.sheet = RunSheet(hub, self)
        self.box = WinBackBox(hub, self)
        self.rooms = RoomsPanel(hub, self)
        self.rehearsal = RehearsalPage(hub, self)
        self.rehearse = button(tr("Rehearsal …"), "", self, run=self._rehearse)
        self.pages = PageStack(self)
        self._build()
        self._add_keys()
        self.days.chosen.connect(self._choose_day)
        self.sheet.opened.connect(self._open)
        self.rehearsal.closed.connect(self._end_rehearsal)
        hub.changed.connect(self._on_changed)
        hub.tick.connect(self._on_tick)
        hub.appearance.changed.connect(self.refresh)
        self.refresh()

    def reveal(self, record: Target) -> None:
        """Show the day of an agenda item."""
        if isinstance(record, AgendaItem):
            self.days.choose(record.day)
            self._day_by_hand = True
            self.refresh()

    def state(self) -> AreaState:
        """Return an empty state: the day goes on as it runs."""
        return AreaState()

    def restore(self, state: AreaState) -> None:
        """Restore nothing: the day goes on as it runs."""

    def refresh(self) -> None:
        """Show the event as it is now."""
        conference = self._hub.conference
        state = running(conference, self._hub.now())
        if self.pages.currentWidget() is not self.rehearsal or not state.items:
            self.pages.setCurrentIndex(0 if state.items else 1)
        self.rehearse.setVisible(bool(state.items))
        self.setFocusProxy(self.stage if state.items else self.begin)
        if not state.items:
            self.days.hide()
            return
        self._show_days(state)
        self._show_times(conference, state)
        self.rooms.show_state(conference, state)
        self.stage.show_state(conference, state)
        day = self.days.value if isinstance(self.days.value, int) else 1
        self.sheet.show_rows(tuple(row_of(conference, e) for e in state.day(day)))
        proposals = win_back(conference, state.now)
        self.box.show_proposals(proposals, to_win_back(conference, state.now))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is running, and focus the area for its keys."""
        super().showEvent(event)
        self.refresh()
        self.sheet.scroll_to_now()
        self.take_keys()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the run sheet be as large as its side allows."""
        if watched is self.side and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Leave room below the run sheet for a proposal, whether there is one now or not.

        Else the lines would grow and shrink while somebody reads them.
        """
        self.sheet.fit(self.side.height() - PROPOSAL)

    def _build(self) -> None:
        header = Header(tr("Run sheet"), self)
        header.add_left(self.days)
        self.time = Label("", "title")
        self.deadline = Label("", "chip")
        header.add_left(self.deadline)
        header.add_right(self.time)
        header.add_right(self.rehearse)
        self.side = Surface(self)
        self.side.installEventFilter(self)
        around = (theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.SNUG)
        parts = ((self.sheet, 100), self.box, STRETCH)
        column(*parts, on=self.side, margins=around, spacing=theme.TIGHT)
        work = QWidget(self)
        halves = row((self.stage, 59), (self.side, 41), spacing=theme.SNUG)
        column(self.rooms, (halves, 1), on=work, spacing=theme.SNUG)
        empty = EmptyState(
            self._hub.appearance,
            Icon.REGIE,
            tr("Nothing to run yet"),
            tr(
                "As soon as the event has a programme, you start, extend and skip its items here, "
                "and see what a delay means for the rest of the day."
            ),
        )
        self.begin = empty.add_button(
            tr("Go to the schedule"), lambda: self._hub.goto(AreaName.SCHEDULE), primary=True
        )
        nothing = Surface(self)
        QVBoxLayout(nothing).addWidget(empty)
        self.pages.addWidget(work)
        self.pages.addWidget(nothing)
        self.pages.addWidget(self.rehearsal)
        around = (theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG)
        column(header, (self.pages, 1), on=self, margins=around, spacing=theme.SNUG)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            **dict.fromkeys(("Return", "Enter"), self._enter),
            **dict.fromkeys(("Ctrl+Return", "Ctrl+Enter"), self.box.accept),
            "+": lambda: self.stage.extend(1),
            "-": lambda: self.stage.extend(-1),
            "5": lambda: self.stage.extend(5),
            "P": self.stage.toggle_pause,
            "S": self.stage.skip_next,
            "G": self.rooms.grant_oldest,
            "Backspace": self.stage.step_back,
        }
        for name, action in keys.items():
            shortcut = QShortcut(QKeySequence(name), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            # a key that is held down must not run through the whole programme
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)
            self._day_keys.append(shortcut)

    def _enter(self) -> None:
        """Go on, unless a button was reached by Tab: then Enter presses that one, once."""
        focused = QApplication.focusWidget()
        if isinstance(focused, PushButton):
            focused.press()
        else:
            self.stage.go_on()

    def _show_days(self, state: Running) -> None:
        conference = self._hub.conference
        days = sorted({e.item.day for e in state.items})
        self.days.setVisible(len(days) > 1)
        today = (state.now.date() - conference.event.start).days + 1
        on = state.current or state.next
        shown = on.item.day if on else days[-1]
        words = {
            day: day_title(day, conference.event.date_of(day))
            if day == today or len(days) <= 2
            else tr("Day {number}").format(number=day)
            for day in days
        }
        self.days.set_choices([*words.items()], None if self._day_by_hand else shown)

    def _show_times(self, conference: Conference, state: Running) -> None:
        """Show what time it is, and how long until the next deadline of today."""
        self.time.setText(f"{state.now:%H:%M}")
        found = next_deadline(conference, state.now)
        self.deadline.setVisible(found is not None)
        if found is not None:
            deadline, moment = found
            minutes = int(state.until(moment).total_seconds()) // 60
            left = tr("%n min left", n=minutes)
            self.deadline.setText(f"{deadline.title} {deadline.at:%H:%M} · {left}")
            set_kind(self.deadline, "chip-warning" if minutes < SOON else "chip")

    def _choose_day(self) -> None:
        self._day_by_hand = True
        self.refresh()
        if self.pages.currentWidget() is self.rehearsal:
            self._rehearse()

    def _rehearse(self) -> None:
        day = self.days.value if isinstance(self.days.value, int) else 1
        self._set_rehearsing(True)
        self.rehearsal.rehearse(day)
        self.rehearsal.setFocus()

    def _end_rehearsal(self) -> None:
        self._set_rehearsing(False)
        self.refresh()
        self.take_keys()

    def _set_rehearsing(self, rehearsing: bool) -> None:
        """Show the rehearsal or the day; a key of the real day does nothing in a rehearsal."""
        self.pages.setCurrentIndex(self.pages.indexOf(self.rehearsal) if rehearsing else 0)
        self.rehearse.setEnabled(not rehearsing)
        for shortcut in self._day_keys:
            shortcut.setEnabled(not rehearsing)

    def _open(self, item_id: int) -> None:
        self._hub.goto(AreaName.SCHEDULE, self._hub.conference.get(AgendaItem, item_id))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touch(*SHOWN):
            if changes.touch(AgendaItem):
                self._day_by_hand = False
            if self.isVisible():
                self.refresh()
                self.sheet.scroll_to_now()

    def _on_tick(self, _now: datetime) -> None:
        if self.isVisible():
            self.refresh()
