"""The forms of an agenda item, a workshop, a room, a theme and the event itself."""

from collections.abc import Callable
from typing import Any, TypeVar

from moderator.actions import schedule, venue, workshops
from moderator.event.conference import Conference
from moderator.event.schedule import MOST_DAYS, AgendaItem, Event, ItemKind, Room, Symbol, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.lines import (
    line_of_part,
    line_of_person,
    parts_of_text,
    people_of_text,
)
from moderator.rules.written.durations import read_duration
from moderator.ui.hub import Hub
from moderator.ui.schedule.fields import (
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
from moderator.ui.schedule.forms import Form, FormField
from moderator.ui.schedule.naming import colours, kind_name, symbol_name
from moderator.ui.widgets.entry_fields import not_minutes
from moderator.ui.words import tr

T = TypeVar("T", bound=AgendaItem | Workshop | Room | Theme | Event)
MOST = 9999
DAY = 24 * 60


class _Changer:
    """Makes entries whose change is an action on one field of the record."""

    def __init__(self, hub: Hub, action: Callable[..., None], *, by_id: bool = True) -> None:
        self._hub, self._action, self._by_id = hub, action, by_id

    def __call__(
        self,
        field: CaptionedField,
        name: str,
        choices: Callable[[Conference, Any], Any] | None = None,
        wanted: Callable[[Conference, Any], bool] | None = None,
        stretch: int = 1,
    ) -> FormField[Any]:
        """Make the entry for a field of the record with this name."""

        def change(record: Any, value: object) -> None:  # noqa: ANN401
            ids = (record.id,) if self._by_id else ()
            self._hub.do(self._action, *ids, **{name: value})

        return FormField(
            field, lambda _all, record: getattr(record, name), change, choices, wanted, stretch
        )


def item_form(hub: Hub) -> tuple[Form[AgendaItem], CaptionedField]:
    """Make the form of an agenda item; return it and the field of its title."""
    plain = _Changer(hub, schedule.change_item)
    title = LinesField(tr("Title"), 1, single=True)
    kinds = [(kind, kind_name(kind)) for kind in ItemKind]
    day = ChoiceField(tr("Day"), letters=1)
    rows = [
        [plain(title, "title")],
        [
            plain(ChoiceField(tr("Kind"), kinds), "kind", stretch=3),
            plain(day, "day", _days, lambda c, _i: c.event.days > 1, 1),
        ],
        [
            plain(ClockField(tr("Begins")), "start"),
            plain(_minutes(tr("Minutes")), "minutes"),
            plain(_minutes(tr("At least"), "–"), "shortest"),
        ],
        [plain(CheckField(tr("Fixed start"), tr("Does not move when it gets late")), "fixed")],
        [_rooms_entry(hub)],
        [_people_entry(hub)],
        [_parts_entry(hub)],
        [plain(LinesField(tr("Description, public")), "description")],
        [plain(LinesField(tr("Note, for the moderators only")), "notes")],
    ]
    return Form(rows), title


def _minutes(caption: str, none: str = "") -> NumberField:
    return NumberField(caption, 1, DAY, none, read=read_duration, problem=not_minutes)


def _not_round(_all: Conference, item: AgendaItem) -> bool:
    return item.kind is not ItemKind.WORKSHOP_ROUND


def _rooms_entry(hub: Hub) -> FormField[AgendaItem]:
    def change(item: AgendaItem, value: object) -> None:
        ids = value if isinstance(value, tuple) else ()
        hub.do(schedule.set_item_rooms, item.id, ids)

    return FormField(
        SeveralField(tr("Room"), tr("No room")),
        lambda all_, item: tuple(room.id for room in all_.rooms_of(item.id)),
        change,
        _rooms,
        _not_round,
    )


def _people_entry(hub: Hub) -> FormField[AgendaItem]:
    def change(item: AgendaItem, value: object) -> None:
        people = people_of_text(str(value))
        hub.do(schedule.set_contributions, item.id, people)

    return FormField(
        LinesField(tr("People, one in a line"), 1, tr("Name (role)")),
        lambda all_, item: "\n".join(
            line_of_person(c.name, c.role) for c in all_.contributions_of(item.id)
        ),
        change,
    )


def _parts_entry(hub: Hub) -> FormField[AgendaItem]:
    def change(item: AgendaItem, value: object) -> None:
        lines = [line for line in str(value).splitlines() if line.strip()]
        parts = parts_of_text(str(value), item.minutes // max(1, len(lines)))
        hub.do(schedule.set_parts, item.id, parts)

    return FormField(
        LinesField(tr("Parts, one in a line with its minutes"), 1, tr("Title · 15")),
        lambda all_, item: "\n".join(
            line_of_part(part.title, part.minutes) for part in all_.parts_of(item.id)
        ),
        change,
        wanted=_not_round,
    )


def workshop_form(hub: Hub) -> tuple[Form[Workshop], CaptionedField]:
    """Make the form of a workshop; return it and the field of its theme."""
    plain = _Changer(hub, workshops.change_workshop)
    topic = ChoiceField(tr("Theme"))

    def ask(workshop: Workshop, value: object) -> None:
        lines = str(value).splitlines()
        hub.do(workshops.set_questions, workshop.id, lines)

    questions: FormField[Workshop] = FormField(
        LinesField(tr("Guiding questions, one in a line"), 3),
        lambda all_, workshop: "\n".join(q.text for q in all_.questions_of(workshop.id)),
        ask,
    )
    rows = [
        [plain(topic, "theme_id", _topics)],
        [plain(ChoiceField(tr("Room")), "room_id", _rooms)],
        [plain(TextField(tr("Moderation")), "moderator")],
        [
            plain(NumberField(tr("Least"), 0, MOST), "least"),
            plain(NumberField(tr("Most"), 0, MOST), "most"),
            plain(NumberField(tr("Groups"), 1, 99), "groups"),
        ],
        [plain(LinesField(tr("Practice example"), 2), "practice_example")],
        [questions],
    ]
    return Form(rows), topic


def room_form(hub: Hub) -> tuple[Form[Room], CaptionedField]:
    """Make the form of a room; return it and the field of its name."""
    plain = _Changer(hub, venue.change_room)
    name = TextField(tr("Name"))
    rows = [
        [plain(name, "name")],
        [plain(NumberField(tr("Places"), 0, MOST, tr("not known")), "places")],
        [plain(LinesField(tr("Way there"), 2), "way")],
        [plain(CheckField(tr("Step-free")), "step_free")],
    ]
    return Form(rows), name


def theme_form(hub: Hub) -> tuple[Form[Theme], CaptionedField]:
    """Make the form of a theme; return it and the field of its name."""
    plain = _Changer(hub, venue.change_theme)
    name = TextField(tr("Name"))
    looks = [(symbol, symbol_name(symbol)) for symbol in Symbol]
    rows = [
        [plain(name, "name")],
        [
            plain(ChoiceField(tr("Colour"), colours()), "colour"),
            plain(ChoiceField(tr("Symbol"), looks), "symbol"),
        ],
    ]
    return Form(rows), name


def event_form(hub: Hub) -> tuple[Form[Event], CaptionedField]:
    """Make the form of the event's details; return it and the field of its title."""
    plain = _Changer(hub, schedule.change_event, by_id=False)
    title = LinesField(tr("Title"), 1, single=True)
    languages = [("de", tr("German")), ("en", tr("English"))]
    depths = [
        (depth, tr("up to {depth} picture heights").format(depth=int(depth)))
        for depth in (4.0, 6.0, 8.0, 10.0)
    ]
    grounds = [(True, tr("light on dark")), (False, tr("dark on light"))]
    rows = [
        [plain(title, "title")],
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
        [plain(ChoiceField(tr("Last row of the hall"), depths), "hall_depth")],
        [plain(ChoiceField(tr("Letters in the hall"), grounds), "hall_dark")],
        [plain(LinesField(tr("Closing words"), 1), "closing_words")],
    ]
    return Form(rows), title


def _rooms(conference: Conference, _record: object) -> list[tuple[int, str]]:
    return [
        (room.id, f"{room.name} · {room.places}" if room.places is not None else room.name)
        for room in conference.rooms()
    ]


def _topics(conference: Conference, _record: object) -> list[tuple[int, str]]:
    return [(topic.id, topic.name) for topic in conference.themes()]


def _days(conference: Conference, item: AgendaItem) -> list[tuple[int, str]]:
    days = range(1, max(conference.event.days, item.day) + 1)
    return [(day, str(day)) for day in days]
