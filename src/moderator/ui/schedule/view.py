"""The area "Schedule": timeline or table with their menus, and the details beside it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.placements import Placement
from moderator.event.schedule import (
    AgendaItem,
    Contribution,
    Deadline,
    Event,
    ItemKind,
    ItemRoom,
    Part,
    PlanVersion,
    Room,
    Theme,
)
from moderator.event.workshops import GuidingQuestion, Workshop
from moderator.rules.schedule.clashes import clashes
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.hub import Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.importing import preview_list
from moderator.ui.schedule import changes, templates
from moderator.ui.schedule.clash_page import ClashChip
from moderator.ui.schedule.details_beside import DetailsBeside
from moderator.ui.schedule.key_help import show_keys
from moderator.ui.schedule.layout import Key
from moderator.ui.schedule.menus import item_menu, kinds_menu, more_menu
from moderator.ui.schedule.naming import day_title
from moderator.ui.schedule.panel import Panel
from moderator.ui.schedule.parking import Parking
from moderator.ui.schedule.table import ScheduleTable
from moderator.ui.schedule.table_foot import TableFoot
from moderator.ui.schedule.timeline import Timeline
from moderator.ui.schedule.versions_page import VersionsPage
from moderator.ui.widgets import layouts
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import EmptyState, Header, PageStack, Surface, button, icon_button
from moderator.ui.widgets.segments import Segments
from moderator.ui.words import tr

SHOWN = (
    Event,
    Room,
    Theme,
    AgendaItem,
    ItemRoom,
    Contribution,
    Part,
    Workshop,
    GuidingQuestion,
    Participant,
    Placement,
    Deadline,
    PlanVersion,
)
MODES = ("timeline", "table", "changes")
MOST_SEGMENTS = 4
BOTH = 0
"""The choice of all days, among their numbers."""


@dataclass(frozen=True, slots=True)
class ScheduleState(AreaState):
    """Which day is shown, or BOTH, how, and what is selected."""

    day: int | None
    mode: str | None
    selected: Key | None


class ScheduleArea(Area):
    """Shows the programme and lets the moderator build it, by mouse and by keyboard."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._stale, self._seen, self._drawing = True, False, False
        self._several_days = False
        self.days = Segments[int](tr("Day"), self)
        self.modes = Segments[str](tr("View"), self)
        self.modes.set_choices(
            (
                ("timeline", tr("Timeline")),
                ("table", tr("As a table")),
                ("changes", tr("Changes")),
            )
        )
        self.add = button(tr("Agenda item"), "primary", self)
        self.add.setShortcut("Ctrl+N")
        self.more = icon_button(
            hub.appearance, Icon.MORE, tr("Import, event, rooms and themes"), self
        )
        self.timeline = Timeline(hub, self)
        self.table = ScheduleTable(hub, self)
        self.versions = VersionsPage(hub, self)
        self.panel = Panel(hub, self)
        self.clashes = ClashChip(hub, self)
        self.parking = Parking(hub, self.timeline, self)
        self._beside = DetailsBeside(self, self.panel)
        self.foot = TableFoot(hub, self._beside.toggle, self)
        self._views = PageStack(self)
        self.pages = PageStack(self)
        self._build()
        self._connect()
        self.refresh()
        self._keys = FocusRestorer(self, self.setFocus)

    def reveal(self, record: Target) -> None:
        """Show an agenda item, a workshop, a room, a theme or the event's details."""
        if isinstance(record, AgendaItem):
            self._show_day(record.day)
            self.select(("item", record.id))
        elif isinstance(record, Workshop):
            self._show_day(self._hub.conference.one(AgendaItem, record.round_id).day)
            self.select(("workshop", record.id))
        elif isinstance(record, Room):
            self.select(("room", record.id))
        elif isinstance(record, Theme):
            self.select(("theme", record.id))
        elif isinstance(record, Event):
            self.select(None)

    def select(self, key: Key | None, *, listing: bool = False) -> None:
        """Select what has this key in timeline, table and panel.

        listing: the panel goes on showing the list of clashes.
        """
        self.timeline.select(key if key and key[0] in {"item", "workshop"} else None)
        self.table.select(key)
        self.parking.list.select(key)
        self.panel.show_key(key, listing=listing)
        self._beside.need(key)

    def state(self) -> ScheduleState:
        """Return which days are shown, how, and what is selected."""
        return ScheduleState(self.days.value, self.modes.value, self.panel.key)

    def restore(self, state: AreaState) -> None:
        """Restore the days, their view and the selection of another window."""
        if isinstance(state, ScheduleState):
            self.days.choose(state.day)
            self.modes.choose(state.mode)
            self._show_mode()
            self.refresh()
            self.select(state.selected)

    def refresh(self) -> None:
        """Show the newest snapshot."""
        self._stale = False
        conference = self._hub.conference
        last = max([conference.event.days, *(item.day for item in conference.items())])
        choices = [(day, _day_word(conference, day, last)) for day in range(1, last + 1)]
        if last > 1:
            choices.append((BOTH, tr("Both") if last == 2 else tr("All")))
        self._several_days = last > 1
        self.days.setVisible(self._several_days and self.modes.value != "changes")
        self.days.set_choices(choices, self._first_day(last))
        self._set_focus_target()
        shown = _shown_days(conference, self.days.value)
        self.timeline.canvas.set_now(self._hub.now(), conference)
        if self.modes.value == "table":
            self.table.show_days(shown)
        else:
            self.timeline.show_days(shown)
        self.parking.show_days(shown, wanted=self.modes.value not in MODES[1:])
        if self.panel.key is not None and self.timeline.canvas.shown.selected not in {
            None,
            self.panel.key,
        }:
            self.timeline.select(self.panel.key)
        self.panel.refresh()
        self.clashes.show_clashes(clashes(conference))
        self.clashes.setVisible(bool(conference.items()))
        if self.modes.value == "changes":
            self.versions.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while the area was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self.setFocus()
        if not self._seen:
            self._seen = True
            self.timeline.scroll_to_now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cancel a drag."""
        self.timeline.canvas.cancel()
        super().hideEvent(event)

    def _build(self) -> None:
        header = Header(tr("Schedule"), self)
        header.add_left(self.days)
        header.add_left(self.modes)
        header.add_right(self.clashes)
        header.add_right(self.more)
        header.add_right(self.add)
        for view, foot in ((self.timeline, None), (self.table, self.foot)):
            surface = Surface(self)
            parts = (view,) if foot is None else ((view, 1), foot)
            layouts.column(*parts, on=surface, margins=(1, theme.GRID, 1, theme.GRID))
            self._views.addWidget(surface)
        self._views.addWidget(self.versions)
        empty = EmptyState(
            self._hub.appearance,
            Icon.SCHEDULE,
            tr("No programme yet"),
            tr("Here you build the days of the event: what happens when, where and with whom."),
        )
        self.begin = empty.add_button(
            tr("From a file …"), lambda: preview_list(self._hub, "programme", self), primary=True
        )
        empty.add_button(tr("First agenda item"), lambda: self._create(ItemKind.GREETING))
        empty.add_button(tr("Draw on the timeline"), lambda: self._set_focus_target(drawing=True))
        self.template = empty.add_button(
            tr("From a template …"),
            lambda: templates.offer(self._hub, self, self.template),
        )
        nothing = Surface(self)
        QVBoxLayout(nothing).addWidget(empty)
        self.pages.addWidget(self._views)
        self.pages.addWidget(nothing)
        side = layouts.column(self.parking, (self.panel, 1), spacing=theme.SNUG)
        row = layouts.row((self.pages, 1), side, spacing=theme.SNUG)
        layouts.column(
            header,
            (row, 1),
            on=self,
            margins=(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG),
            spacing=theme.SNUG,
        )

    def _connect(self) -> None:
        hub = self._hub
        self.days.chosen.connect(self.refresh)
        self.modes.chosen.connect(self._show_mode)
        self.add.clicked.connect(self.add_item)
        self.more.clicked.connect(
            lambda: self._pop_up(more_menu(hub, self, self._want, self.panel.begin), self.more)
        )
        for view in (self.timeline, self.table):
            view.selected.connect(self.select)
            view.menu_wanted.connect(
                lambda position: item_menu(
                    hub, self, self.timeline, self.panel, self._create
                ).popup(position)
            )
        self.table.day_wanted.connect(
            lambda step: self._show_day(_day_beside(hub.conference, self.days.value, step))
        )
        self.table.told.connect(self.foot.tell)
        self.table.details_wanted.connect(self._beside.toggle)
        self.timeline.title_wanted.connect(self.panel.edit_first)
        self.timeline.keys_wanted.connect(lambda: show_keys(self))
        help_key = QShortcut(QKeySequence("F1"), self)
        help_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        help_key.activated.connect(lambda: show_keys(self))
        self.timeline.room_wanted.connect(lambda room_id: self.select(("room", room_id)))
        self.panel.wanted.connect(self._want)
        self.panel.pointed.connect(lambda key: self._want(key, listing=True))
        self.clashes.clicked.connect(self.show_clashes)
        self.versions.wanted.connect(lambda key: self.show_as("timeline", key))
        hub.changed.connect(self._on_changed)
        self.parking.chosen.connect(self.select)
        hub.tick.connect(self._on_tick)

    def _show_mode(self) -> None:
        self.refresh()
        self._views.setCurrentIndex(MODES.index(self.modes.value or "timeline"))
        self._beside.show_mode(self.modes.value)
        if self.modes.value == "changes":
            self.versions.refresh()
        self.days.setVisible(self._several_days and self.modes.value != "changes")
        self._set_focus_target()

    def _set_focus_target(self, *, drawing: bool = False) -> None:
        """Show the view that is chosen and let the area focus it, or what an empty event offers.

        The table is of use when it is empty, too: its new row is typed into; so is the timeline
        once the moderator wants to draw there (`drawing`).
        """
        self._drawing = self._drawing or drawing
        views = {"table": self.table, "changes": self.versions}
        view = views.get(self.modes.value or "", self.timeline)
        empty = not self._hub.conference.table(AgendaItem) and not self._drawing
        nothing = view is not self.table and empty
        self.pages.setCurrentIndex(int(nothing))
        self.setFocusProxy(self.begin if nothing else view)
        if drawing:
            self.setFocus()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touch(*SHOWN):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _on_tick(self, now: datetime) -> None:
        if self.isVisible():
            self.timeline.canvas.set_now(now, self._hub.conference)

    def _want(self, key: Key | None, *, listing: bool = False) -> None:
        """Select what has this key; listing: the list of clashes stays beside it."""
        item_id = key[1] if key and key[0] == "item" else None
        workshop = self._hub.conference.get(
            Workshop, key[1] if key and key[0] == "workshop" else None
        )
        item = self._hub.conference.get(AgendaItem, workshop.round_id if workshop else item_id)
        if item is not None:
            self._show_day(item.day)
        self.select(key, listing=listing)

    def show_clashes(self) -> None:
        """Show all clashes as a list beside the schedule."""
        if self.modes.value == "changes":
            self.show_as("timeline")
        self.panel.show()  # beside a table it may be hidden
        self.panel.show_list()

    def _show_day(self, day: int) -> None:
        if self.days.value not in {BOTH, day}:
            self.days.choose(day)
            self.refresh()

    def _first_day(self, last: int) -> int | None:
        """Choose today's day the first time, if it is one of the event; then what is chosen."""
        if self.days.value is not None:
            return None
        today = (self._hub.now().date() - self._hub.conference.event.start).days + 1
        return today if 1 <= today <= last else 1

    def _create(self, kind: ItemKind) -> None:
        made = changes.create(self._hub, kind, self.timeline.free_spot())
        if made is not None:
            self.select(("item", made))
            self.panel.edit_first()

    def add_item(self) -> None:
        """Offer the kinds of agenda items to add."""
        self._pop_up(kinds_menu(self, self._create), self.add)

    def add_room(self) -> None:
        """Add a room, ready to be named."""
        self.panel.begin("room", changes.add_room(self._hub))

    def add_theme(self) -> None:
        """Add a theme, ready to be named."""
        self.panel.begin("theme", changes.add_theme(self._hub))

    def show_event(self) -> None:
        """Show the details of the event, and focus the first field."""
        self._want(None)
        self.panel.edit_first()

    def show_as(self, mode: str, key: Key | None = None) -> None:
        """Show the programme in one of the modes, with what has this key selected."""
        self.modes.choose(mode)
        self._show_mode()
        if key is not None:
            self._want(key)
        self.setFocus()

    def _pop_up(self, menu: QMenu, below: QWidget) -> None:
        corner = below.mapToGlobal(QPoint(below.width(), below.height()))
        menu.popup(corner - QPoint(menu.sizeHint().width(), -theme.GRID))


def _shown_days(conference: Conference, value: int | None) -> tuple[int, ...]:
    if value == BOTH:
        last = max([conference.event.days, *(item.day for item in conference.items())])
        return tuple(range(1, last + 1))
    return (1,) if value is None else (value,)


def _day_word(conference: Conference, day: int, last: int) -> str:
    return day_title(conference, day) if last <= 2 else tr("Day {number}").format(number=day)


def _day_beside(conference: Conference, value: int | None, step: int) -> int:
    """Find the day before or after the one shown, or that one where there is none."""
    shown = value or BOTH
    beside = shown + step
    return beside if shown != BOTH and beside in _shown_days(conference, BOTH) else shown
