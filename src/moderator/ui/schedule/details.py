"""The forms of an agenda item, a workshop, a room, a theme and the event itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from moderator.actions import deadlines, schedule, venue, workshops
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.schedule import (
    MOST_DAYS,
    AgendaItem,
    Deadline,
    Event,
    ItemKind,
    Room,
    Symbol,
    Theme,
)
from moderator.event.workshops import Workshop
from moderator.rules.schedule.lines import (
    line_of_part,
    line_of_person,
    parts_of_text,
    people_of_text,
)
from moderator.rules.schedule.time_kinds import TimeKind, time_kind, with_time_kind
from moderator.rules.written.durations import read_duration
from moderator.ui import theme
from moderator.ui.hub import Hub
from moderator.ui.schedule.naming import colours, kind_name, symbol_name
from moderator.ui.widgets import layouts
from moderator.ui.widgets.entry_fields import not_minutes
from moderator.ui.widgets.fields import (
    CaptionedField,
    CheckField,
    ChoiceField,
    ClockField,
    DateField,
    LinesField,
    NumberField,
    SeveralField,
    TextField,
)
from moderator.ui.widgets.logo import LogoField
from moderator.ui.words import tr

T = TypeVar("T")
V = TypeVar("V")
Choices = Callable[[Conference, T], Sequence[tuple[int, str]]]
MOST = 9999
DAY = 24 * 60


@dataclass(frozen=True)
class FormField(Generic[T, V]):
    """A field of a form.

    show: value of the field for a record. change: what changing it does. choices: what can be
    chosen, for fields that offer a choice of records. wanted: whether it is shown at all.
    stretch: its share of the row.
    """

    field: CaptionedField[V]
    show: Callable[[Conference, T], V]
    change: Callable[[T, V], object]
    choices: Choices[T] | None = None
    wanted: Callable[[Conference, T], bool] | None = None
    stretch: int = 1


FormRows = Sequence[Sequence[FormField[T, Any]]]


class Form(QWidget, Generic[T]):
    """Rows of fields for one record; saved as it is typed.

    first: the field in which typing begins. refused: (RuleProblem) what was typed into a field is
    not understood.
    """

    refused = Signal(RuleProblem)

    def __init__(self, rows: FormRows[T], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = [entry for row in rows for entry in row]
        self.first = self._entries[0].field
        self._record: T | None = None
        lines = (
            layouts.row(*((entry.field, entry.stretch) for entry in row), spacing=theme.TIGHT)
            for row in rows
        )
        layouts.column(*lines, on=self, spacing=theme.SNUG)
        for entry in self._entries:
            entry.field.edited = self._changer(entry)
            entry.field.refused.connect(self.refused.emit)

    def show_record(self, conference: Conference, record: T) -> None:
        """Show a record; a field that the moderator is typing in keeps its cursor."""
        self._record = record
        for entry in self._entries:
            choices = entry.choices(conference, record) if entry.choices else None
            if choices is not None and isinstance(entry.field, ChoiceField | SeveralField):
                entry.field.set_choices(choices)
            entry.field.setVisible(entry.wanted is None or entry.wanted(conference, record))
            entry.field.show_value(entry.show(conference, record))

    def _changer(self, entry: FormField[T, V]) -> Callable[[V], None]:
        def change(value: V) -> None:
            if self._record is not None:
                entry.change(self._record, value)

        return change


class _Changer:
    """Makes form fields whose change is an action on one field of the record."""

    def __init__(self, hub: Hub, action: Callable[..., None], *, by_id: bool = True) -> None:
        self._hub, self._action, self._by_id = hub, action, by_id

    def __call__(
        self,
        field: CaptionedField[V],
        name: str,
        choices: Choices[Any] | None = None,
        wanted: Callable[[Conference, Any], bool] | None = None,
        stretch: int = 1,
    ) -> FormField[Any, V]:
        """Make the form field for the field of the record with this name."""

        def change(record: Any, value: V) -> None:  # noqa: ANN401
            ids = (record.id,) if self._by_id else ()
            self._hub.do(self._action, *ids, **{name: value})

        return FormField(
            field, lambda _all, record: getattr(record, name), change, choices, wanted, stretch
        )


def item_form(hub: Hub) -> Form[AgendaItem]:
    """Make the form of an agenda item."""
    plain = _Changer(hub, schedule.change_item)
    kinds = [(kind, kind_name(kind)) for kind in ItemKind]
    audiences = [(True, tr("For everyone")), (False, tr("Only those in its rooms"))]
    day = ChoiceField[int](tr("Day"), letters=1)
    rows: FormRows[AgendaItem] = [
        [plain(LinesField(tr("Title"), 1, single=True), "title")],
        [
            plain(ChoiceField(tr("Kind"), kinds), "kind", stretch=3),
            plain(day, "day", _days, lambda c, _i: c.event.days > 1, 1),
        ],
        [
            plain(ClockField(tr("Begins")), "start"),
            plain(_minutes(tr("Minutes")), "minutes"),
            plain(_minutes(tr("At least"), "–"), "shortest"),
        ],
        [_time_entry(hub), plain(NumberField(tr("Buffer"), 0, DAY), "buffer")],
        [
            plain(
                CheckField(tr("Starts by itself"), tr("As soon as its expected time has come")),
                "auto_start",
            )
        ],
        [_rooms_entry(hub)],
        [plain(ChoiceField(tr("For whom"), audiences), "for_everyone")],
        [_people_entry(hub)],
        [_parts_entry(hub)],
        [plain(LinesField(tr("Description, public")), "description")],
        [plain(LinesField(tr("Note, for the moderators only")), "notes")],
    ]
    return Form(rows)


def _time_entry(hub: Hub) -> FormField[AgendaItem, TimeKind]:
    kinds = [
        (TimeKind.FLOATING, tr("Moves along")),
        (TimeKind.FIXED, tr("Begins on time")),
        (TimeKind.FIXED_END, tr("Ends on time")),
        (TimeKind.LINKED, tr("Follows at once")),
    ]

    def change(item: AgendaItem, kind: TimeKind) -> None:
        other = with_time_kind(item, kind)
        names = ("fixed", "fixed_end", "linked")
        hub.do(schedule.change_item, item.id, **{name: getattr(other, name) for name in names})

    field = ChoiceField(tr("When it gets late"), kinds)
    return FormField(field, lambda _all, item: time_kind(item), change, stretch=2)


def deadline_form(hub: Hub) -> Form[Deadline]:
    """Make the form of a deadline."""
    plain = _Changer(hub, deadlines.change_deadline)
    rows: FormRows[Deadline] = [
        [plain(LinesField(tr("Title"), 1, single=True), "title")],
        [plain(ChoiceField[int](tr("Day")), "day", _days), plain(ClockField(tr("Time")), "at")],
    ]
    return Form(rows)


def _minutes(caption: str, none: str = "", *, least: int = 1) -> NumberField:
    return NumberField(caption, least, DAY, none, read=read_duration, problem=not_minutes)


def _not_round(_all: Conference, item: AgendaItem) -> bool:
    return item.kind is not ItemKind.WORKSHOP_ROUND


def _rooms_entry(hub: Hub) -> FormField[AgendaItem, tuple[int, ...]]:
    return FormField(
        SeveralField(tr("Room"), tr("No room")),
        lambda all_, item: tuple(room.id for room in all_.rooms_of(item.id)),
        lambda item, ids: hub.do(schedule.set_item_rooms, item.id, ids),
        _rooms,
        _not_round,
    )


def _people_entry(hub: Hub) -> FormField[AgendaItem, str]:
    return FormField(
        LinesField(tr("People, one in a line"), 1, tr("Name (role)")),
        lambda all_, item: "\n".join(
            line_of_person(c.name, c.role) for c in all_.contributions_of(item.id)
        ),
        lambda item, text: hub.do(schedule.set_contributions, item.id, people_of_text(text)),
    )


def _parts_entry(hub: Hub) -> FormField[AgendaItem, str]:
    def change(item: AgendaItem, text: str) -> None:
        lines = [line for line in text.splitlines() if line.strip()]
        parts = parts_of_text(text, item.minutes // max(1, len(lines)))
        hub.do(schedule.set_parts, item.id, parts)

    return FormField(
        LinesField(tr("Parts, one in a line with its minutes"), 1, tr("Title · 15")),
        lambda all_, item: "\n".join(
            line_of_part(part.title, part.minutes) for part in all_.parts_of(item.id)
        ),
        change,
        wanted=_not_round,
    )


def workshop_form(hub: Hub) -> Form[Workshop]:
    """Make the form of a workshop."""
    plain = _Changer(hub, workshops.change_workshop)
    questions: FormField[Workshop, str] = FormField(
        LinesField(tr("Guiding questions, one in a line"), 3),
        lambda all_, workshop: "\n".join(q.text for q in all_.questions_of(workshop.id)),
        lambda workshop, text: hub.do(workshops.set_questions, workshop.id, text.splitlines()),
    )
    rows: FormRows[Workshop] = [
        [plain(ChoiceField[int](tr("Theme")), "theme_id", _topics)],
        [plain(ChoiceField[int](tr("Room")), "room_id", _rooms)],
        [plain(TextField(tr("Moderation")), "moderator")],
        [
            plain(NumberField(tr("Least"), 0, MOST), "least"),
            plain(NumberField(tr("Most"), 0, MOST), "most"),
            plain(NumberField(tr("Groups"), 1, 99), "groups"),
        ],
        [plain(LinesField(tr("Practice example"), 2), "practice_example")],
        [questions],
    ]
    return Form(rows)


def room_form(hub: Hub) -> Form[Room]:
    """Make the form of a room."""
    plain = _Changer(hub, venue.change_room)
    rows: FormRows[Room] = [
        [plain(TextField(tr("Name")), "name")],
        [
            plain(NumberField(tr("Places"), 0, MOST, tr("not known")), "places"),
            plain(_minutes(tr("Minutes to it"), tr("as to others"), least=0), "walk_minutes"),
        ],
        [plain(LinesField(tr("Way there"), 2), "way")],
        [plain(CheckField(tr("Step-free")), "step_free")],
    ]
    return Form(rows)


def theme_form(hub: Hub) -> Form[Theme]:
    """Make the form of a theme."""
    plain = _Changer(hub, venue.change_theme)
    looks = [(symbol, symbol_name(symbol)) for symbol in Symbol]
    rows: FormRows[Theme] = [
        [plain(TextField(tr("Name")), "name")],
        [
            plain(ChoiceField(tr("Colour"), colours()), "colour"),
            plain(ChoiceField(tr("Symbol"), looks), "symbol"),
        ],
    ]
    return Form(rows)


def event_form(hub: Hub) -> Form[Event]:
    """Make the form of the event's details."""
    plain = _Changer(hub, schedule.change_event, by_id=False)
    languages = [("de", tr("German")), ("en", tr("English"))]
    depths = [
        (depth, tr("up to {depth} picture heights").format(depth=int(depth)))
        for depth in (4.0, 6.0, 8.0, 10.0)
    ]
    grounds = [(True, tr("light on dark")), (False, tr("dark on light"))]
    rows: FormRows[Event] = [
        [plain(LinesField(tr("Title"), 1, single=True), "title")],
        [plain(LinesField(tr("Motto"), 1, single=True), "motto")],
        [
            plain(DateField(tr("First day")), "start", stretch=2),
            plain(NumberField(tr("Days"), 1, MOST_DAYS), "days"),
        ],
        [plain(LinesField(tr("Venue"), 1, single=True), "venue")],
        [plain(LinesField(tr("Organiser"), 1, single=True), "organiser")],
        [
            plain(ChoiceField(tr("Outputs in"), languages), "language"),
            plain(NumberField(tr("Minutes a group"), 1, 60), "group_minutes"),
        ],
        [plain(_minutes(tr("Minutes without a break")), "longest_stretch")],
        [plain(_minutes(tr("Minutes between rooms"), least=0), "walk_minutes")],
        [plain(ChoiceField(tr("Last row of the hall"), depths), "hall_depth")],
        [plain(ChoiceField(tr("Letters in the hall"), grounds), "hall_dark")],
        [plain(LinesField(tr("Closing words"), 1), "closing_words")],
        [plain(LinesField(tr("Next event, for the closing"), 1, single=True), "next_event")],
        [_logo_entry(hub)],
    ]
    return Form(rows)


def _logo_entry(hub: Hub) -> FormField[Event, str]:
    field = LogoField(hub)
    return FormField(field, lambda _all, event: event.logo, lambda _event, _logo: None)


def _rooms(conference: Conference, _record: object) -> list[tuple[int, str]]:
    return [
        (room.id, f"{room.name} · {room.places}" if room.places is not None else room.name)
        for room in conference.rooms()
    ]


def _topics(conference: Conference, _record: object) -> list[tuple[int, str]]:
    return [(topic.id, topic.name) for topic in conference.themes()]


def _days(conference: Conference, item: AgendaItem | Deadline) -> list[tuple[int, str]]:
    days = range(1, max(conference.event.days, item.day) + 1)
    return [(day, str(day)) for day in days]
