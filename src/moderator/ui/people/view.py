"""The area "Participants": the list of people, its filters, and the details of one person."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from moderator.actions.people import head_count, remove_participants, set_status
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.people import Bond, Participant, Refusal, Status, Wish
from moderator.event.phrase import phrase
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.badge_code import is_of_another_event, participant_of
from moderator.rules.duplicates import DuplicatePair, likely_duplicates
from moderator.ui import theme
from moderator.ui.area import Area, AreaState
from moderator.ui.asking import Asking
from moderator.ui.hub import Hub, Target
from moderator.ui.icons import Icon
from moderator.ui.importing import preview_list
from moderator.ui.people.changes import act, change
from moderator.ui.people.columns import STATUSES, status_words
from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.filters import Filters, FilterState, QuickAdd, Summary
from moderator.ui.people.menus import people_menu
from moderator.ui.people.panel import PersonPanel
from moderator.ui.people.table_model import PeopleModel
from moderator.ui.people.table_view import PeopleTable
from moderator.ui.prints import open_prints
from moderator.ui.widgets.focus import FocusRestorer
from moderator.ui.widgets.frames import EmptyState, Header, Surface, button, empty_page, icon_button
from moderator.ui.widgets.labels import ElidedLabel
from moderator.ui.widgets.layouts import column, row
from moderator.ui.words import tr

QUIET = 600
"""So many milliseconds after the last change the list is looked through."""


class Doubles(QObject):
    """Finds the pairs of entries in the newest list that are likely to be one person, on a worker.

    changed: others are likely now.
    """

    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._hub = hub
        self._asking = Asking(hub.jobs, self)
        self._known: Mapping[int, Participant] = {}
        self.pairs: tuple[DuplicatePair, ...] = ()

    def look(self, changes: Collection[Changes] | None = None) -> None:
        """Look again after a pause, unless nobody's name or address was changed."""
        if changes is None or self._concern(changes):
            self._known = self._hub.conference.table(Participant)
            people = tuple(self._known.values())
            self._asking.ask(
                phrase("Looking for double entries"),
                lambda _job: likely_duplicates(people),
                self._take,
                pause=QUIET,
            )

    def _concern(self, changes: Collection[Changes]) -> bool:
        """Return whether anything that is compared has changed with somebody."""
        touched = {i for change in changes for i in change.ids.get(Participant, ())}
        people = self._hub.conference.table(Participant)
        return any(_compared(people.get(i)) != _compared(self._known.get(i)) for i in touched)

    def _take(self, pairs: tuple[DuplicatePair, ...]) -> None:
        if pairs != self.pairs:
            self.pairs = pairs
            self.changed.emit()


def _compared(person: Participant | None) -> tuple[object, ...] | None:
    if person is None:
        return None
    away = person.status is Status.CANCELLED
    return person.given_name, person.family_name, person.email, person.organisation, away


SHOWN = (
    Participant,
    Wish,
    Refusal,
    Bond,
    Placement,
    AgendaItem,
    Event,
    Room,
    Theme,
    Group,
    Workshop,
)


@dataclass(frozen=True, slots=True)
class PeopleState(AreaState):
    """What is searched, filtered and selected."""

    filters: FilterState
    selected: tuple[int, ...]


class PeopleArea(Area):
    """Shows everyone who is in the list, and lets the moderator edit, check in and place."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self._missed: list[Changes] = []
        self._pair = self._minute = -1
        self.model = PeopleModel(self._on_edited, self)
        self.table = PeopleTable(self.model, hub.appearance, self)
        self.filters = Filters(hub.appearance, self)
        self.doubles = Doubles(hub, self)
        self.quick_add = QuickAdd(hub, self)
        self.panel = PersonPanel(hub, self)
        self.summary = Summary()
        self.door = DoorPage(hub, self)
        self.pages = QStackedWidget(self)
        self._build()
        self._connect()
        self._refresh()
        self._focus = FocusRestorer(self, self.setFocus)

    def reveal(self, record: Target) -> None:
        """Show a person, whatever is filtered."""
        if self.at_the_door:
            self.close_door()
        if isinstance(record, Participant) and not self.table.go_to(record.id):
            self.filters.show_everyone()
            self.table.go_to(record.id)

    def state(self) -> PeopleState:
        """Return what is searched, filtered and selected."""
        return PeopleState(self.filters.state(), tuple(self.table.chosen_ids()))

    def restore(self, state: AreaState) -> None:
        """Search, filter and select what another window did."""
        if isinstance(state, PeopleState):
            self.filters.restore(state.filters)
            self.table.select(state.selected)

    def print_out(self) -> None:
        """Print badges and more, for those who are selected where several are."""
        ids = self.table.chosen_ids()
        open_prints(self._hub, self, people=ids if len(ids) > 1 else ())

    def check_in(self) -> None:
        """Check people in, also where that is shown already."""
        if not self.at_the_door:
            self.open_door()
            self.take_focus()

    def open_door(self) -> None:
        """Check people in, or go back to the list."""
        if self.at_the_door:
            self.close_door()
            return
        self.pages.setCurrentWidget(self.door)
        self.setFocusProxy(self.door)
        self.door.begin()

    def close_door(self) -> None:
        """Show the list again, with the focus in the search, where no key changes anybody."""
        self.setFocusProxy(self.table)
        self._refresh(self._missed)
        self.table.clear_current()
        self.filters.search.setFocus()

    @property
    def at_the_door(self) -> bool:
        """Whether people are being checked in."""
        return self.pages.currentWidget() is self.door

    def _add_tools(self) -> None:
        """Put what is seldom needed beside the filters."""
        self.doubles_button = button("", "quiet", self, run=self.compare_doubles)
        self.doubles_button.hide()
        self.filters.add_right(self.doubles_button)
        columns = icon_button(self._hub.appearance, Icon.COLUMNS, tr("Columns"), self)
        columns.clicked.connect(
            lambda: self.table.show_columns_menu(columns.mapToGlobal(columns.rect().bottomLeft()))
        )
        paper = icon_button(
            self._hub.appearance, Icon.PRINT, tr("Print and hand out (Ctrl+P)"), self
        )
        paper.clicked.connect(self.print_out)
        self.filters.add_right(paper)
        self.filters.add_right(columns)

    def _build(self) -> None:
        header = Header(tr("Participants"), self)
        header.add_left(self.summary)
        header.add_right(self.filters.search)
        take = button(tr("Import list …"), parent=self)
        take.clicked.connect(lambda: preview_list(self._hub, "participants", self))
        header.add_right(take)
        today = self._hub.now().date()
        event = self._hub.conference.event
        on_the_day = event.start <= today <= event.date_of(event.days)
        kind = "" if on_the_day else "primary"
        add = button(tr("Add person"), kind, self, run=self.add_person)
        add.setToolTip(tr("Add person (Ins)"))
        header.add_right(add)
        kind = "primary" if on_the_day else ""
        check_in = button(tr("Check in"), kind, self, run=self.open_door)
        check_in.setToolTip(tr("Check in (Ctrl+E)"))
        header.add_right(check_in)
        self.writing = (take, add, check_in)
        self._add_tools()
        surface = Surface(self)
        self.nothing = ElidedLabel(tr("Nobody matches the search and the filters."), "secondary")
        self.nothing.setContentsMargins(theme.ROOMY, theme.SNUG, theme.ROOMY, theme.SNUG)
        column(
            self.nothing,
            self.table,
            on=surface,
            margins=(1, theme.GRID, 1, theme.GRID),
            spacing=None,
        )
        left = column(self.filters, self.quick_add, (surface, 1), spacing=theme.TIGHT)
        work = QWidget(self)
        below = row((left, 1), self.panel, spacing=theme.SNUG)
        column(header, (below, 1), on=work, spacing=theme.SNUG)
        self.pages.addWidget(work)
        self.pages.addWidget(empty_page(tr("Participants"), self._empty_state()))
        self.pages.addWidget(self.door)
        column(self.pages, on=self)

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            self._hub.appearance,
            Icon.PEOPLE,
            tr("No participants yet"),
            tr(
                "Take the registration list over as it is, CSV or Excel; you see what is new "
                "before anything is written, and can do so again whenever the list has changed."
            ),
        )
        self.begin = empty.add_button(
            tr("Import list …"),
            lambda: preview_list(self._hub, "participants", self),
            primary=True,
        )
        empty.add_button(tr("Add person"), self.add_person)
        return empty

    def _connect(self) -> None:
        self.table.chosen.connect(lambda: self.panel.show_people(self.table.chosen_ids()))
        self.table.typed.connect(self.filters.type)
        self.table.removed.connect(self._on_remove)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.filters.changed.connect(self._filter)
        self.filters.search.left.connect(self.table.enter)
        self.quick_add.added.connect(self._on_added)
        self.quick_add.closed.connect(lambda: self._refresh(self._missed))
        self.doubles.changed.connect(self._count_doubles)
        self.panel.finished.connect(self.table.return_to)
        self.door.left.connect(self.close_door)
        self._hub.changed.connect(self._on_changed)
        self._hub.tick.connect(self._on_tick)
        self._hub.appearance.changed.connect(self.table.viewport().update)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self.filters.search.setFocus),
            (QKeySequence(Qt.Key.Key_Insert), self.add_person),
            (QKeySequence("Ctrl+E"), self.open_door),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.touch(*SHOWN):
            return
        if self.isVisible() and self.at_the_door:
            self.door.note(changes)
        self._missed.append(changes)
        if self.isVisible() and not self.at_the_door:
            self._refresh(self._missed)

    def _on_tick(self, now: datetime) -> None:
        if now.minute != self._minute and self.isVisible() and self.at_the_door:
            self._minute = now.minute
            self.door.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another area was shown."""
        super().showEvent(event)
        if event.spontaneous():  # the window was minimised: nothing was missed meanwhile
            return
        if self._missed and self.at_the_door:
            self.door.begin()
        elif self._missed:
            self._refresh(self._missed)

    def _refresh(self, changes: Sequence[Changes] | None = None) -> None:
        conference = self._hub.conference
        adding = not self.quick_add.isHidden()
        empty = not conference.table(Participant) and not adding
        self.pages.setCurrentIndex(1 if empty else 0)
        self.setFocusProxy(self.begin if empty else self.table)
        self.model.take(conference, changes)
        self._missed = []
        self.filters.take(conference, self.model.everyone(), self._hub.now())
        self.summary.take(summary_parts(conference))
        for control in self.writing:
            control.setEnabled(not self._hub.store.read_only)
        self._filter()
        self.doubles.look(changes)

    def _filter(self) -> None:
        text = self.filters.search.text()
        key = self._hub.conference.event.badge_key
        scanned = participant_of(text, key)
        foreign = is_of_another_event(text, key)
        if scanned is not None or foreign:
            self.model.filter_by("", lambda row: row.person.id == scanned)
        else:
            self.model.filter_by(text, self.filters.keep(self._hub.now()))
        self.nothing.setText(
            tr("This badge is of another event. Please search by name.")
            if foreign
            else tr("Nobody matches the search and the filters.")
        )
        self.nothing.setVisible(not self.model.shown())
        self.table.chosen.emit()  # who was filtered out is selected no longer

    def _count_doubles(self) -> None:
        count = len(self.doubles.pairs)
        self.doubles_button.setText(tr("%n double?", count))
        self.doubles_button.setToolTip(tr("Compare entries that are likely to be one person"))
        self.doubles_button.setVisible(count > 0)

    def compare_doubles(self) -> None:
        """Compare the next likely pair; show a message where there is none."""
        pairs = self.doubles.pairs
        if not pairs:
            self._hub.show_message(
                phrase("Nobody seems to stand in the list twice."), undoable=False
            )
            return
        self._pair = (self._pair + 1) % len(pairs)
        one, other = pairs[self._pair].one_id, pairs[self._pair].other_id
        if not all(self.table.select([one, other])):
            self.filters.show_everyone()
            self.table.select([one, other])
        self.panel.compare(one, other)

    def _on_edited(self, person: Participant, field: str, value: object) -> bool:
        if field == "status":
            return bool(act(self._hub, set_status, [person.id], Status(str(value))))
        return change(self._hub, person, field, str(value))

    def _on_remove(self) -> None:
        ids = self.table.chosen_ids()
        if ids:
            self._hub.do(remove_participants, ids).report()

    def _on_added(self, participant_id: int) -> None:
        if not self.table.go_to(participant_id):
            self.filters.show_everyone()
            self.table.go_to(participant_id)

    def add_person(self) -> None:
        """Add a person by one line."""
        self.pages.setCurrentIndex(0)
        self.quick_add.begin()

    def _show_menu(self, position: QPoint) -> None:
        ids = self.table.chosen_ids()
        if ids:
            menu = people_menu(
                self._hub,
                ids,
                self.table.copy,
                self,
                merge=lambda: self.panel.compare(ids[0], ids[1]),
            )
            menu.popup(self.table.viewport().mapToGlobal(position))


def summary_parts(conference: Conference) -> list[str]:
    """Write "123 registered", "5 waiting list", "3 cancelled"."""
    counts = head_count(conference)
    return [f"{counts[status]} {status_words(status)}" for status in STATUSES if counts[status]]
