"""The area "Run sheet": what is running, the day beside it, and ways to win time back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.results import Result
from moderator.event.schedule import AgendaItem, Deadline, Part
from moderator.event.workshops import Group
from moderator.rules.schedule.giving import with_changes
from moderator.rules.schedule.running import Running, running
from moderator.rules.schedule.so_far import so_far
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.regie.day_body import DayBody
from moderator.ui.regie.day_keys import show_keys
from moderator.ui.regie.message_bar import RegieMessages
from moderator.ui.regie.next_deadline import NextDeadline
from moderator.ui.regie.notes import RunningNotes
from moderator.ui.regie.rehearsal_page import RehearsalPage
from moderator.ui.regie.rooms_panel import RoomsPanel
from moderator.ui.regie.run_sheet import RunSheet, row_of
from moderator.ui.regie.stage_panel import StagePanel
from moderator.ui.regie.ways import INPUTS, MOST, WaysPanel
from moderator.ui.widgets.frames import EmptyState, Header, PageStack, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.layouts import column
from moderator.ui.widgets.push import PushButton
from moderator.ui.widgets.segments import Segments
from moderator.ui.widgets.stage_view import StageView
from moderator.ui.words import day_title, tr

SHOWN = (*INPUTS, Deadline, Part, Group, Result)


class RegieArea(StageView, Area):
    """Runs the programme: what is running, how long still, what is next, and how to catch up."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._day_by_hand = False
        self._day_keys: list[QShortcut] = []
        self.days = Segments[int](tr("Day"), self)
        self.stage = StagePanel(hub, self)
        self.notes = RunningNotes(hub, self)
        self.sheet = RunSheet(hub, self)
        self.ways = WaysPanel(hub, self)
        self.messages = RegieMessages(hub, self)
        self.body = DayBody(self.stage, self.sheet, self.ways, self)
        self.rooms = RoomsPanel(hub, self)
        self.rehearsal = RehearsalPage(hub, self)
        self.rehearse = button(tr("Rehearsal …"), "", self, run=self._rehearse)
        self.pages = PageStack(self)
        self._build()
        self._add_keys()
        self.notes.stay_beside(self.findChildren(QPushButton))
        self.days.chosen.connect(self._choose_day)
        self.sheet.opened.connect(self._open)
        self.notes.go_with(self.sheet)
        self.notes.left.connect(lambda: self.stage.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.rehearsal.closed.connect(self._end_rehearsal)
        self.ways.previewed.connect(self._on_previewed)
        self.stage.message.clicked.connect(self.messages.open_line)
        self.messages.writing.connect(self._on_writing)
        hub.changed.connect(self._on_changed)
        hub.tick.connect(self._on_tick)
        hub.timed.connect(self._on_timed)
        hub.appearance.changed.connect(self.refresh)
        self.refresh()

    @property
    def field_open(self) -> bool:
        """Whether a message is being written."""
        return self.messages.open

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
        self._place_focus(state)
        if not state.items:
            for each in (self.days, self.deadline, self.trying, self.time):
                each.hide()
            return
        self.time.show()
        self._show_days(state)
        self._show_clocks(conference, state)
        self.body.arrange(below_rooms=self.rooms.isVisibleTo(self))
        self._show_sheet(conference, state)

    def _place_focus(self, state: Running) -> None:
        """Let who comes here by keys come to what is shown."""
        rehearsing = self.pages.currentWidget() is self.rehearsal
        shown = self.rehearsal if rehearsing else self.stage
        self.setFocusProxy(shown if state.items else self.begin)

    def _show_clocks(self, conference: Conference, state: Running) -> None:
        """Show all that runs on with the time; ask for ways only once their inputs are others."""
        self.time.setText(f"{state.now:%H:%M}")
        self.deadline.show_state(conference, state)
        self.deadline.setVisible(self.ways.preview is None and self.deadline.text() != "")
        self.rooms.show_state(conference, state)
        self.stage.show_state(conference, state)
        self.ways.show_state(conference, state)

    def _show_sheet(self, conference: Conference, state: Running) -> None:
        """Show the day as it is expected, or as it would be on the way that is looked at."""
        day = self.days.value if isinstance(self.days.value, int) else 1
        rows = [row_of(conference, e) for e in state.day(day)]
        way = self.ways.preview
        if way is not None:
            event = with_changes(conference, way.changes)
            then = running(event, state.now)
            rows = [
                replace(row_of(event, e), tried=row_of(event, e) != now)
                for e, now in zip(then.day(day), rows, strict=True)
            ]
        self.sheet.show_rows(tuple(rows), so_far(state, state.day(day)), tried=way is not None)
        words = tr("Preview of way {number} · Esc").format(number=self.ways.number)
        self.trying.setText(words)
        self.trying.setVisible(way is not None)
        self.deadline.setVisible(way is None and self.deadline.text() != "")
        self._escape.setEnabled(way is not None and not self.messages.open)
        self.body.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is running, and focus the area for its keys."""
        super().showEvent(event)
        self.refresh()
        self.sheet.scroll_to_now()
        self.take_keys()

    def _build(self) -> None:
        header = Header(tr("Run sheet"), self)
        header.add_left(self.days)
        self.time = Label("", "title")
        self.deadline = NextDeadline()
        self.trying = Label("", "chip-accent", live=True)
        header.add_left(self.deadline)
        header.add_left(self.trying)
        header.add_right(self.time)
        header.add_right(self.rehearse)
        work = QWidget(self)
        column(
            self.messages,
            self.rooms,
            (self.body, 1),
            self.notes,
            on=work,
            spacing=theme.SNUG,
        )
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
            **dict.fromkeys(("Ctrl+Return", "Ctrl+Enter"), self.ways.accept),
            **{str(n + 1): partial(self.ways.look_at, n) for n in range(MOST)},
            "+": lambda: self.stage.extend(1),
            "-": lambda: self.stage.extend(-1),
            "5": lambda: self.stage.extend(5),
            "P": self.stage.toggle_pause,
            "S": self.stage.skip_next,
            "G": self.rooms.grant_oldest,
            "M": self.messages.open_line,
            "F1": lambda: show_keys(self),
            "Backspace": self.stage.step_back,
            "N": self.notes.begin,
        }
        for name, action in keys.items():
            shortcut = QShortcut(QKeySequence(name), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            # a key that is held down must not run through the whole programme
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)
            self._day_keys.append(shortcut)
        # no shortcut while nothing is looked at, so that Escape keeps what it means elsewhere
        self._escape = QShortcut(QKeySequence("Escape"), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setAutoRepeat(False)
        self._escape.activated.connect(self.ways.leave)
        self._escape.setEnabled(False)

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
        self._set_keys(on=not rehearsing)
        self._place_focus(running(self._hub.conference, self._hub.now()))

    def _set_keys(self, *, on: bool) -> None:
        for shortcut in self._day_keys:
            shortcut.setEnabled(on)

    def _on_writing(self, writing: bool) -> None:
        """Let keys be letters while a message is written; then they run the day again."""
        self._set_keys(on=not writing)
        self._escape.setEnabled(not writing and self.ways.preview is not None)
        if writing:
            self.notes.hide()  # one line to write in at a time, and room for it in a low window
        else:
            self.notes.follow()
            self.take_keys()

    def _open(self, item_id: int) -> None:
        self._hub.goto(AreaName.SCHEDULE, self._hub.conference.get(AgendaItem, item_id))

    def _on_changed(self, changes: Changes) -> None:
        if changes.touch(*SHOWN):
            if changes.touch(AgendaItem):
                self._day_by_hand = False
            if self.isVisible():
                self.refresh()
                self.sheet.scroll_to_now()

    def _on_tick(self, now: datetime) -> None:
        """Let the clocks go on; what else changes with the time is told by `hub.timed`."""
        if self.isVisible() and self.pages.currentIndex() == 0:
            conference = self._hub.conference
            self._show_clocks(conference, running(conference, now))

    def _on_timed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_previewed(self) -> None:
        conference = self._hub.conference
        self._show_sheet(conference, running(conference, self._hub.now()))
        self.sheet.scroll_to_now()
