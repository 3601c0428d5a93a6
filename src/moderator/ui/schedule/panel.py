"""The side panel: clashes, and the details of the selection or of the event."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from moderator.actions import venue
from moderator.actions.schedule import take_remedy
from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.clash import Clash, ClashKind, Remedy
from moderator.rules.schedule.clashes import clashes
from moderator.ui import theme
from moderator.ui.hub import AreaName, Hub
from moderator.ui.icons import Icon
from moderator.ui.importing import preview_list
from moderator.ui.schedule import changes, details
from moderator.ui.schedule.fields import CaptionedField
from moderator.ui.schedule.forms import Form
from moderator.ui.schedule.naming import clock, kind_name
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface, button, empty_layout, icon_button
from moderator.ui.widgets.labels import Label, wrapped
from moderator.ui.widgets.push import PushButton
from moderator.ui.words import tr, translate

SHOWN = 5


class ClashList(QWidget):
    """Boxes, one for each clash; red for what cannot be, amber for what is missing.

    go: where given, a box leads to what it is about, where its remedies stand.
    """

    def __init__(
        self,
        hub: Hub,
        go: Callable[[tuple[str, int]], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub, self._go = hub, go
        self._shown: tuple[Clash, ...] | None = None
        self._column = layouts.column(on=self, spacing=theme.TIGHT)

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        """Show these clashes, the first few in boxes and the rest as a number."""
        if tuple(clashes) == self._shown:
            return
        self._shown = tuple(clashes)
        empty_layout(self._column)
        for clash in clashes[:SHOWN]:
            self._column.addWidget(self._box(clash))
        more = len(clashes) - SHOWN
        if more > 0:
            self._column.addWidget(Label(tr("and %n more", n=more), "caption"))
        self.setVisible(bool(clashes))

    def _box(self, clash: Clash) -> QWidget:
        box = Surface(self, "warning" if clash.hint else "bad")
        head = Label(translate(clash.words), "strong" if clash.hint else "bad", wrap=True)
        head.setStyleSheet("font-weight: 700;")
        column = layouts.column(
            head,
            Label(translate(clash.detail), "secondary" if clash.hint else "bad", wrap=True),
            on=box,
            margins=(theme.SNUG, theme.TIGHT, theme.SNUG, theme.TIGHT),
            spacing=theme.GRID,
        )
        if self._go is not None:
            show = button(tr("Show"), "", box)
            show.setAccessibleName(f"{tr('Show')}: {translate(clash.words)}")
            show.clicked.connect(lambda: self._show(clash))
            column.addWidget(show, alignment=Qt.AlignmentFlag.AlignLeft)
        if self._asks_for_list(clash):
            take = button(tr("Import workshops …"), "", box)
            take.clicked.connect(self._import_workshops)
            take.setEnabled(not self._hub.store.read_only)
            column.addWidget(take, alignment=Qt.AlignmentFlag.AlignLeft)
        for remedy in clash.remedies[:3] if self._go is None else ():
            column.addWidget(self._remedy(clash, remedy), alignment=Qt.AlignmentFlag.AlignLeft)
        return box

    def _remedy(self, clash: Clash, remedy: Remedy) -> QWidget:
        words = translate(remedy.words)
        made = button("", "", self)
        width = theme.PANEL_WIDTH - 6 * theme.ROOMY
        lines = wrapped(made.fontMetrics(), words, width, 3)
        made.setStyleSheet("text-align: left;")
        made.setText("\n".join(lines).replace("&", "&&"))
        made.setAccessibleName(words)
        made.clicked.connect(lambda: self._take(remedy, clash))
        return made

    def _take(self, remedy: Remedy, clash: Clash) -> None:
        """Do what a remedy says, or go where the moderator can do it by hand."""
        if remedy.changes:
            self._hub.do(take_remedy, remedy)
        else:
            self._hub.goto(AreaName.ASSIGNMENT, self._record(clash))

    def _asks_for_list(self, clash: Clash) -> bool:
        """Tell whether this is the first to say that a round has no workshops, where none has."""
        lacking = [one for one in self._shown or () if one.kind is ClashKind.NO_WORKSHOPS]
        return lacking[:1] == [clash] and not self._hub.conference.all(Workshop)

    def _import_workshops(self) -> None:
        preview_list(self._hub, "workshops", self.window())

    def _record(self, clash: Clash) -> AgendaItem | Workshop | None:
        conference = self._hub.conference
        if clash.workshops:
            return conference.get(Workshop, clash.workshops[0])
        return conference.get(AgendaItem, clash.items[0]) if clash.items else None

    def _show(self, clash: Clash) -> None:
        if self._go is not None and (clash.workshops or clash.items):
            key = (
                ("workshop", clash.workshops[-1]) if clash.workshops else ("item", clash.items[-1])
            )
            self._go(key)


T = TypeVar("T")
Key = tuple[str, int]
MOST_LINES = 3
"""Lines of a name in a row of a side panel."""
Go = Callable[[Key | None], None]


class RecordPage(QScrollArea, Generic[T]):
    """A record: head with what can be done, clashes, form, and rows of what belongs to it.

    first: the field that typing begins in. tour: where given, each clash leads to its record.
    """

    def __init__(
        self,
        hub: Hub,
        form: tuple[Form[T], CaptionedField],
        tour: Go | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self.form, self.first = form
        self.form.refused.connect(hub.show_error)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("page")
        body.setStyleSheet("QWidget#page { background: transparent; }")
        self._column = layouts.column(
            on=body,
            margins=(theme.SNUG + 2, theme.SNUG, theme.SNUG + 2, theme.SNUG),
            spacing=theme.SNUG,
        )
        self.title = Label("", "section", wrap=True)
        self._head = layouts.row((self.title, 1), spacing=0)
        self.clashes = ClashList(hub, tour)
        self.rows = Rows()
        self._column.addLayout(self._head)
        self._column.addWidget(self.clashes)
        self._column.addWidget(self.form)
        self._column.addWidget(self.rows)
        self._column.addStretch(1)
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)

    def add_action(self, which: Icon, words: str, action: Callable[[], None]) -> QPushButton:
        """Offer something in the head."""
        made = icon_button(self._hub.appearance, which, words, self)
        made.clicked.connect(action)
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
        made = PushButton(self)
        width = theme.PANEL_WIDTH - 4 * theme.ROOMY
        lines = wrapped(made.fontMetrics(), words, width, MOST_LINES)
        made.setText("\n".join(lines).replace("&", "&&"))
        made.setAccessibleName(words)
        made.setProperty("kind", "quiet")
        made.setAutoDefault(False)
        made.setStyleSheet("text-align: left; padding-left: 4px;")
        made.clicked.connect(lambda: action())
        return made


class Panel(Surface):
    """Shows and changes the details of what is selected.

    key: ("item" | "workshop" | "room" | "theme", id), or None for the event. wanted: (key or
    None) the moderator wants to see something else.
    """

    wanted = Signal(tuple)

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.key: Key | None = None
        self.setFixedWidth(theme.PANEL_WIDTH)
        self.item: RecordPage[AgendaItem] = self._page(details.item_form(hub))
        self.workshop: RecordPage[Workshop] = self._page(details.workshop_form(hub))
        self.room: RecordPage[Room] = self._page(details.room_form(hub))
        self.topic: RecordPage[Theme] = self._page(details.theme_form(hub))
        form = details.event_form(hub)
        self.event_page: RecordPage[Event] = RecordPage(hub, form, self.wanted.emit)
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
        assert isinstance(page, RecordPage)
        QTimer.singleShot(0, page.first, lambda: _begin(page.first.control))

    def begin(self, kind: str, record_id: int | None) -> None:
        """Show what was just made, with the keys in its first field; nothing where it failed."""
        if record_id is not None:
            self.wanted.emit((kind, record_id))
            self.edit_first()

    def _page(self, form: Any) -> RecordPage[Any]:  # noqa: ANN401
        return RecordPage(self._hub, form)

    def _add_actions(self) -> None:
        self.room.add_action(Icon.LEFT, tr("Column to the left"), lambda: self._move_room(-1))
        self.room.add_action(Icon.RIGHT, tr("Column to the right"), lambda: self._move_room(1))
        pages: tuple[tuple[RecordPage[Any], Callable[[], None]], ...] = (
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
            changes.delete(self._hub, self.key)

    def _delete_plain(self) -> None:
        if self.key is None:
            return
        kind, record_id = self.key
        delete = venue.delete_room if kind == "room" else venue.delete_theme
        self._hub.do(delete, record_id)

    def _move_room(self, step: int) -> None:
        if self.key is not None:
            self._hub.do(venue.move_room, self.key[1], step)

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
        topic = conference.get(Theme, record_id)
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
        self.begin("workshop", changes.add_workshop(self._hub, item.id))

    def _add_room(self) -> None:
        self.begin("room", changes.add_room(self._hub))

    def _add_topic(self) -> None:
        self.begin("theme", changes.add_theme(self._hub))


def _begin(control: QWidget) -> None:
    control.setFocus()
    select = getattr(control, "selectAll", None)
    if select is not None:
        select()
