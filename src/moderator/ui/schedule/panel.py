"""The side panel: details of the selection, or of the event where nothing is selected."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from moderator.actions import venue
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Event, Room
from moderator.event.schedule import Theme as Topic
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash
from moderator.rules.schedule.clashes import clashes
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.icons import Icon
from moderator.ui.schedule import details
from moderator.ui.schedule.commands import Commands
from moderator.ui.schedule.naming import clock, kind_name
from moderator.ui.schedule.pages import Key, Page
from moderator.ui.widgets.frames import Surface
from moderator.ui.words import tr


class Panel(Surface):
    """Shows and changes the details of what is selected.

    key: ("item" | "workshop" | "room" | "theme", id), or None for the event. wanted: (key or
    None) the moderator wants to see something else.
    """

    wanted = Signal(object)

    def __init__(self, hub: Hub, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub, self._commands = hub, commands
        self.key: Key | None = None
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.item: Page[AgendaItem] = self._page(details.item_form(hub, commands))
        self.workshop: Page[Workshop] = self._page(details.workshop_form(hub, commands))
        self.room: Page[Room] = self._page(details.room_form(hub, commands))
        self.topic: Page[Topic] = self._page(details.topic_form(hub, commands))
        form = details.event_form(hub, commands)
        self.event_page: Page[Event] = Page(hub, commands, form, self.wanted.emit)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(1, 1, 1, 1)
        for page in (self.event_page, self.item, self.workshop, self.room, self.topic):
            self._pages.addWidget(page)
        self._add_actions()

    def show_key(self, key: Key | None) -> None:
        """Show what has this key; the event where it is gone or None."""
        self.key = key
        self.refresh()

    def refresh(self) -> None:
        """Show the newest values."""
        conference = self._hub.conference
        found = clashes(conference)
        kind, record_id = self.key or ("event", 1)
        show = {
            "item": self._show_item,
            "workshop": self._show_workshop,
            "room": self._show_room,
            "theme": self._show_topic,
        }.get(kind)
        if show is None or not show(conference, record_id, found):
            self.key = None
            self._show_event(conference, found)

    def edit_first(self) -> None:
        """Put the cursor into the first field, with all of its text selected."""
        page = self._pages.currentWidget()
        assert isinstance(page, Page)
        QTimer.singleShot(0, page.first, lambda: _begin(page.first.control))

    def begin(self, kind: str, record_id: int | None) -> None:
        """Show what was just made, with the keys in its first field; nothing where it failed."""
        if record_id is not None:
            self.wanted.emit((kind, record_id))
            self.edit_first()

    def _page(self, form: Any) -> Page[Any]:  # noqa: ANN401
        return Page(self._hub, self._commands, form)

    def _add_actions(self) -> None:
        self.room.add_action(Icon.LEFT, tr("Column to the left"), lambda: self._move_room(-1))
        self.room.add_action(Icon.RIGHT, tr("Column to the right"), lambda: self._move_room(1))
        pages: tuple[tuple[Page[Any], Callable[[], None]], ...] = (
            (self.item, self._delete),
            (self.workshop, self._delete),
            (self.room, self._delete_plain),
            (self.topic, self._delete_plain),
        )
        for page, delete in pages:
            page.add_action(Icon.DELETE, tr("Delete"), delete)
            page.add_action(Icon.CLOSE, tr("Close the details"), lambda: self.wanted.emit(None))

    def _delete(self) -> None:
        if self.key is not None:
            self._commands.delete(self.key)

    def _delete_plain(self) -> None:
        if self.key is None:
            return
        kind, record_id = self.key
        delete = venue.delete_room if kind == "room" else venue.delete_theme
        self._commands.attempt(lambda: delete(self._hub.store, record_id))

    def _move_room(self, step: int) -> None:
        if self.key is not None:
            room_id = self.key[1]
            self._commands.attempt(lambda: venue.move_room(self._hub.store, room_id, step))

    def _show_item(self, conference: Conference, record_id: int, found: tuple[Clash, ...]) -> bool:
        item = conference.get(AgendaItem, record_id)
        if item is None:
            return False
        told = [clash for clash in found if clash.concerns(item)]
        self.item.show_page(conference, item, kind_name(item.kind), told)
        groups = []
        if conference.workshops_of(item.id) or item in conference.rounds():
            rows = [
                (
                    f"{conference.theme_of(w).name} · {conference.one(Room, w.room_id).name}",
                    ("workshop", w.id),
                )
                for w in conference.workshops_of(item.id)
            ]
            groups.append((tr("Workshops"), rows, tr("Workshop"), lambda: self._add(item)))
        self.item.rows.show_rows(groups, self.wanted.emit)
        self._pages.setCurrentWidget(self.item)
        return True

    def _show_workshop(
        self, conference: Conference, record_id: int, found: tuple[Clash, ...]
    ) -> bool:
        workshop = conference.get(Workshop, record_id)
        if workshop is None:
            return False
        item = conference.one(AgendaItem, workshop.round_id)
        told = [clash for clash in found if clash.concerns(workshop)]
        title = conference.theme_of(workshop).name
        self.workshop.show_page(conference, workshop, title, told)
        rows = [
            (f"{item.title} · {clock(item.start_minute)}", ("item", item.id)),
            (tr("Theme: {theme}").format(theme=title), ("theme", workshop.theme_id)),
        ]
        self.workshop.rows.show_rows(
            [(tr("Belongs to"), rows, tr("Workshop"), lambda: self._add(item))], self.wanted.emit
        )
        self._pages.setCurrentWidget(self.workshop)
        return True

    def _show_room(self, conference: Conference, record_id: int, found: tuple[Clash, ...]) -> bool:
        room = conference.get(Room, record_id)
        if room is None:
            return False
        told = [clash for clash in found if dict(clash.words.arguments).get("room") == room.name]
        self.room.show_page(conference, room, room.name, told)
        self._pages.setCurrentWidget(self.room)
        return True

    def _show_topic(
        self, conference: Conference, record_id: int, _found: tuple[Clash, ...]
    ) -> bool:
        topic = conference.get(Topic, record_id)
        if topic is None:
            return False
        self.topic.show_page(conference, topic, topic.name, ())
        self._pages.setCurrentWidget(self.topic)
        return True

    def _show_event(self, conference: Conference, found: tuple[Clash, ...]) -> None:
        self.event_page.show_page(conference, conference.event, tr("Event"), found)
        rooms = [(room.name, ("room", room.id)) for room in conference.rooms()]
        topics = [(topic.name, ("theme", topic.id)) for topic in conference.themes()]
        self.event_page.rows.show_rows(
            [
                (tr("Rooms"), rooms, tr("Room"), self._add_room),
                (tr("Themes"), topics, tr("Theme"), self._add_topic),
            ],
            self.wanted.emit,
        )
        self._pages.setCurrentWidget(self.event_page)

    def _add(self, item: AgendaItem) -> None:
        self.begin("workshop", self._commands.add_workshop(item.id))

    def _add_room(self) -> None:
        self.begin("room", self._commands.add_room())

    def _add_topic(self) -> None:
        self.begin("theme", self._commands.add_theme())


def _begin(control: QWidget) -> None:
    control.setFocus()
    select = getattr(control, "selectAll", None)
    if select is not None:
        select()
