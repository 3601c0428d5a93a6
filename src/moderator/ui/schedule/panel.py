"""The side panel: clashes, and the details of the selection or of the event."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedLayout, QWidget

from moderator.actions import deadlines, venue
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Deadline, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash
from moderator.rules.schedule.clashes import clashes
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.schedule import changes, details
from moderator.ui.schedule.clash_boxes import ClashBoxes, Go, show_lines
from moderator.ui.schedule.clash_page import ClashPage
from moderator.ui.schedule.details import Form
from moderator.ui.schedule.layout import Key
from moderator.ui.schedule.naming import clock, kind_name
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout, icon_button
from moderator.ui.widgets.labels import Label
from moderator.ui.words import tr

T = TypeVar("T")


class RecordPage(QScrollArea, Generic[T]):
    """A record: head with actions, clashes, form, and rows of what belongs to it.

    tour: where given, each clash leads to its record.
    """

    def __init__(
        self, hub: Hub, form: Form[T], tour: Go | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self.form = form
        self.form.refused.connect(hub.show_error)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("page")
        body.setStyleSheet("QWidget#page { background: transparent; }")
        self.title = Label("", "section", wrap=True)
        self._head = layouts.row((self.title, 1), spacing=0)
        self.clashes = ClashBoxes(hub, tour)
        self.rows = Rows()
        layouts.column(
            *(self._head, self.clashes, self.form, self.rows, layouts.STRETCH),
            on=body,
            margins=(theme.SNUG + 2, theme.SNUG, theme.SNUG + 2, theme.SNUG),
            spacing=theme.SNUG,
        )
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)

    def add_action(self, which: Icon, words: str, action: Callable[[], None]) -> QPushButton:
        """Add a button to the head."""
        made = icon_button(self._hub.appearance, which, words, self, run=action)
        self._head.addWidget(made)
        return made

    def show_page(
        self, conference: Conference, record: T, title: str, clashes: Sequence[Clash]
    ) -> None:
        """Show a record."""
        self.title.setText(title)
        self.clashes.show_clashes(clashes)
        self.form.show_record(conference, record)


class Rows(QWidget):
    """Groups of rows that lead to other records, each with a button that adds one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = layouts.column(on=self, spacing=theme.GRID)
        self._shown: object = None

    def show_rows(
        self,
        groups: Sequence[tuple[str, Sequence[tuple[str, Key]], str, Callable[[], None]]],
        go: Go,
    ) -> None:
        """Show (caption, rows of words and keys, words of the button that adds, its action)."""
        shown = [(caption, tuple(rows)) for caption, rows, _, _ in groups]
        if shown == self._shown:
            return
        self._shown = shown
        empty_layout(self._column)
        for caption, rows, adding, add in groups:
            self._column.addSpacing(theme.GRID)
            self._column.addWidget(Label(caption, "caption"))
            for words, key in rows:
                self._column.addWidget(self._row(words, partial(go, key)))
            self._column.addWidget(self._row(f"+ {adding}", add))

    def _row(self, words: str, action: Callable[[], None]) -> QPushButton:
        made = button("", "quiet", self, run=lambda: action())
        show_lines(made, words, theme.PANEL_WIDTH - 4 * theme.ROOMY)
        made.setStyleSheet("text-align: left; padding-left: 4px;")
        return made


class Panel(Surface):
    """Shows and changes the details of what is selected.

    key: ("item" | "workshop" | "room" | "theme" | "deadline", id), or None for the event. wanted:
    (key or None) the moderator wants to see something else. pointed: (key) it shall be seen in the
    schedule, while the list of clashes stays.
    """

    wanted = Signal(tuple)
    pointed = Signal(tuple)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.key: Key | None = None
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.item = RecordPage(hub, details.item_form(hub))
        self.workshop = RecordPage(hub, details.workshop_form(hub))
        self.room = RecordPage(hub, details.room_form(hub))
        self.topic = RecordPage(hub, details.theme_form(hub))
        self.deadline = RecordPage(hub, details.deadline_form(hub))
        self.event_page = RecordPage(hub, details.event_form(hub), self.wanted.emit)
        self.list = ClashPage(hub)
        self.listing = False
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(1, 1, 1, 1)
        records = (self.event_page, self.item, self.workshop, self.room, self.topic, self.deadline)
        for page in records:
            self._pages.addWidget(page)
            page.clashes.all_wanted.connect(self.show_list)
        self._pages.addWidget(self.list)
        self.list.wanted.connect(self.pointed)
        self.list.closed.connect(self._close_list)
        self._add_actions()

    def show_key(self, key: Key | None, *, listing: bool = False) -> None:
        """Show what has this key; the event where it is gone or None.

        listing: the list of clashes, until it is closed.
        """
        self.key, self.listing = key, listing
        self.refresh()

    @Slot()
    def show_list(self) -> None:
        """Show all clashes as a list, and focus it."""
        self.listing = True
        self.refresh()
        self.list.setFocus()

    @Slot()
    def _close_list(self) -> None:
        self.show_key(self.key)
        self.wanted.emit(self.key)

    def refresh(self) -> None:
        """Show the newest values."""
        conference = self._hub.conference
        found = clashes(conference)
        kind, record_id = self.key or ("", 0)
        record = conference.get(_RECORDS[kind], record_id) if self.key else None
        page: QWidget = self.event_page
        if isinstance(record, AgendaItem):
            page = self._show_item(conference, record, found)
        elif isinstance(record, Workshop):
            page = self._show_workshop(conference, record, found)
        elif isinstance(record, Room):
            page = self._show_room(conference, record, found)
        elif isinstance(record, Theme):
            page = self.topic
            self.topic.show_page(conference, record, record.name, ())
        elif isinstance(record, Deadline):
            page = self.deadline
            self.deadline.show_page(conference, record, tr("Deadline"), ())
        else:
            self.key = None
            self._show_event(conference, found)
        if self.listing:
            page = self.list
            self.list.show_clashes(found)
        self._pages.setCurrentWidget(page)

    def edit_first(self) -> None:
        """Focus the first field, with all of its text selected; the details are shown for it."""
        self.show()
        page = self._pages.currentWidget()
        assert isinstance(page, RecordPage)
        first = page.form.first
        QTimer.singleShot(0, first, lambda: _begin(first.control))

    def begin(self, kind: str, record_id: int | None) -> None:
        """Show a record just made and focus its first field; nothing where it failed."""
        if record_id is not None:
            self.wanted.emit((kind, record_id))
            self.edit_first()

    def _add_actions(self) -> None:
        self.room.add_action(Icon.LEFT, tr("Column to the left"), lambda: self._move_room(-1))
        self.room.add_action(Icon.RIGHT, tr("Column to the right"), lambda: self._move_room(1))
        pages: tuple[tuple[RecordPage[Any], Callable[[], None]], ...] = (
            (self.item, self._delete),
            (self.workshop, self._delete),
            (self.room, self._delete_plain),
            (self.topic, self._delete_plain),
            (self.deadline, self._delete_plain),
        )
        for page, delete in pages:
            page.add_action(Icon.DELETE, tr("Delete"), delete)
            page.add_action(Icon.CLOSE, tr("Close the details"), lambda: self.wanted.emit(None))

    def _delete(self) -> None:
        if self.key is not None:
            changes.delete(self._hub, self.key)

    def _delete_plain(self) -> None:
        if self.key is None:
            return
        kind, record_id = self.key
        plain = {"room": venue.delete_room, "theme": venue.delete_theme}
        self._hub.do(plain.get(kind, deadlines.remove_deadline), record_id)

    def _move_room(self, step: int) -> None:
        if self.key is not None:
            self._hub.do(venue.move_room, self.key[1], step)

    def _show_item(
        self, conference: Conference, item: AgendaItem, found: tuple[Clash, ...]
    ) -> QWidget:
        about = [clash for clash in found if clash.concerns(item)]
        self.item.show_page(conference, item, kind_name(item.kind), about)
        held = conference.workshops_of(item.id)
        rows = [
            (
                f"{conference.theme_of(w).name} · {conference.one(Room, w.room_id).name}",
                ("workshop", w.id),
            )
            for w in held
        ]
        group = (tr("Workshops"), rows, tr("Workshop"), partial(self._add_workshop, item))
        groups = [group] if held or item in conference.rounds() else []
        self.item.rows.show_rows(groups, self.wanted.emit)
        return self.item

    def _show_workshop(
        self, conference: Conference, workshop: Workshop, found: tuple[Clash, ...]
    ) -> QWidget:
        item = conference.one(AgendaItem, workshop.round_id)
        about = [clash for clash in found if clash.concerns(workshop)]
        title = conference.theme_of(workshop).name
        self.workshop.show_page(conference, workshop, title, about)
        rows = [
            (f"{item.title} · {clock(item.start_minute)}", ("item", item.id)),
            (tr("Theme: {theme}").format(theme=title), ("theme", workshop.theme_id)),
        ]
        group = (tr("Belongs to"), rows, tr("Workshop"), partial(self._add_workshop, item))
        self.workshop.rows.show_rows([group], self.wanted.emit)
        return self.workshop

    def _show_room(self, conference: Conference, room: Room, found: tuple[Clash, ...]) -> QWidget:
        about = [clash for clash in found if dict(clash.words.arguments).get("room") == room.name]
        self.room.show_page(conference, room, room.name, about)
        return self.room

    def _show_event(self, conference: Conference, found: tuple[Clash, ...]) -> None:
        self.event_page.show_page(conference, conference.event, tr("Event"), found)
        rooms = [(room.name, ("room", room.id)) for room in conference.rooms()]
        topics = [(topic.name, ("theme", topic.id)) for topic in conference.themes()]
        moments = [
            (f"{each.title} · {each.at:%H:%M}", ("deadline", each.id))
            for each in conference.deadlines()
        ]
        hub = self._hub
        self.event_page.rows.show_rows(
            [
                (tr("Rooms"), rooms, tr("Room"), lambda: self.begin("room", changes.add_room(hub))),
                (
                    tr("Themes"),
                    topics,
                    tr("Theme"),
                    lambda: self.begin("theme", changes.add_theme(hub)),
                ),
                (
                    tr("Deadlines"),
                    moments,
                    tr("Deadline"),
                    lambda: self.begin("deadline", changes.add_deadline(hub, 1)),
                ),
            ],
            self.wanted.emit,
        )

    def _add_workshop(self, item: AgendaItem) -> None:
        self.begin("workshop", changes.add_workshop(self._hub, item.id))


_RECORDS: dict[str, type[AgendaItem | Workshop | Room | Theme | Deadline]] = {
    "item": AgendaItem,
    "workshop": Workshop,
    "room": Room,
    "theme": Theme,
    "deadline": Deadline,
}
"""The kinds of records by the first part of their keys."""


def _begin(control: QWidget) -> None:
    control.setFocus()
    select = getattr(control, "selectAll", None)
    if select is not None:
        select()
