"""The rows of exported tables, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from moderator.event.conference import Conference
from moderator.event.people import (
    PARTICIPANT_FIELDS,
    FieldEditor,
    Participant,
    ParticipantField,
    Status,
)
from moderator.event.phrase import Words
from moderator.event.results import Point, ResultState
from moderator.event.schedule import AgendaItem, Theme
from moderator.event.workshops import Group, Workshop
from moderator.exchange.documents.composing import point_kind_name
from moderator.exchange.documents.programme import MINUTES_A_DAY, kind_name, span
from moderator.exchange.prints.places import people_of, place_values, room_of, round_title
from moderator.rules.assignment.presence import people_in

Cell = str | int | date | time
"""The value of a cell: a text, a number, a date, a time, or a datetime (which is a date)."""

Row = Sequence[Cell]

MOST_DIGITS = 15
"""Number of digits that a spreadsheet keeps of a number."""


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table: a name, a heading for each column, and rows of as many cells."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def participants(conference: Conference, words: Words) -> ExportTable:
    """Return everyone who registered, with all of their fields and places."""
    rounds = conference.rounds()
    shown = sorted(
        (field for field in PARTICIPANT_FIELDS if field.workbook is not None),
        key=lambda field: field.workbook or 0,
    )
    headings = [field_heading(field, words) for field in shown]
    for item in rounds:
        title = round_title(item, words)
        headings += [
            words("{round}: theme").format(round=title),
            words("{round}: room").format(round=title),
            words("{round}: group").format(round=title),
        ]
    rows = [
        (
            *(field_cell(person, field, words) for field in shown),
            *(cell for item in rounds for cell in _places(conference, person, item, words)),
        )
        for person in conference.participants()
    ]
    return ExportTable(words("Participants"), tuple(headings), tuple(rows))


def programme(conference: Conference, words: Words) -> ExportTable:
    """Return all agenda items as planned, with rooms and people who act in them."""
    headings = (
        words("Day"),
        words("From"),
        words("Until"),
        words("Minutes"),
        words("Kind"),
        words("Title"),
        words("Room"),
        words("Contributors"),
        words("Description"),
    )
    rows = [
        (
            conference.event.date_of(item.day),
            item.start,
            planned_end(item),
            item.minutes,
            kind_name(item.kind, words),
            item.title,
            ", ".join(room.name for room in conference.rooms_of(item.id)),
            ", ".join(one.name for one in conference.contributions_of(item.id)),
            words("did not take place") if item.skipped else item.description,
        )
        for item in conference.items()
    ]
    return ExportTable(words("Programme"), headings, tuple(rows))


def wishes(conference: Conference, words: Words) -> ExportTable:
    """Return the wishes of each person and round, the most wanted first."""
    rounds = conference.rounds()
    headings = [words("Family name"), words("Given name"), words("Organisation")]
    headings += [round_title(item, words) for item in rounds]
    rows = [
        (person.family_name, person.given_name, person.organisation, *wanted)
        for person in conference.participants()
        if any(wanted := [_wanted(conference, person, item) for item in rounds])
    ]
    return ExportTable(words("Wishes"), tuple(headings), tuple(rows))


def of_round(conference: Conference, item: AgendaItem, words: Words) -> ExportTable:
    """Return everyone who takes part in a round, with their place."""
    rows = [
        (
            person.family_name,
            person.given_name,
            person.organisation,
            *_places(conference, person, item, words),
        )
        for person in people_in(conference, item)
    ]
    headings = (
        words("Family name"),
        words("Given name"),
        words("Organisation"),
        words("Theme"),
        words("Room"),
        words("Group"),
    )
    return ExportTable(round_title(item, words), headings, tuple(rows))


def of_workshop(
    conference: Conference, item: AgendaItem, workshop: Workshop, words: Words
) -> ExportTable:
    """Return the people of a workshop."""
    theme = conference.theme_of(workshop).name
    room = room_of(conference, workshop)
    name = f"{conference.round_number(item.id)} {room.name if room else ''} {theme}"
    rows = [
        (
            number,
            person.family_name,
            person.given_name,
            person.organisation,
            group.number if group else "",
        )
        for number, (person, group) in enumerate(people_of(conference, item, workshop), start=1)
    ]
    headings = (
        words("No."),
        words("Family name"),
        words("Given name"),
        words("Organisation"),
        words("Group"),
    )
    return ExportTable(name, headings, tuple(rows))


def results(conference: Conference, words: Words) -> ExportTable:
    """Return every point of every group."""
    headings = (
        words("Round"),
        words("Theme"),
        words("Group"),
        words("Headline"),
        words("State"),
        words("Guiding question"),
        words("Kind"),
        words("Point"),
        words("Sticky dots"),
    )
    rows: list[Row] = []
    for item in conference.rounds():
        for workshop in conference.workshops_of(item.id):
            for group in conference.groups_of(workshop.id):
                rows += _result_rows(conference, item, workshop, group, words)
    return ExportTable(words("Results"), headings, tuple(rows))


def mail_merge(conference: Conference, words: Words) -> ExportTable:
    """Return a row for each person who takes part, with all fields that a letter may use."""
    rounds = conference.rounds()
    written = [field for field in PARTICIPANT_FIELDS if field.letter]
    headings = [field_heading(field, words) for field in written]
    for number in range(1, len(rounds) + 1):
        headings += [
            words("Round {number} day").format(number=number),
            words("Round {number} time").format(number=number),
            words("Round {number} theme").format(number=number),
            words("Round {number} room").format(number=number),
            words("Round {number} group").format(number=number),
        ]
    rows = []
    for person in conference.present():
        row = [str(getattr(person, field.name)) for field in written]
        for item in rounds:
            day = words.short_day(conference.event.date_of(item.day))
            row += [day, span(item), *_places(conference, person, item, words)]
        rows.append(tuple(row))
    return ExportTable(words("Participants"), tuple(headings), tuple(rows))


def status_name(status: Status, words: Words) -> str:
    """Return the name of a status, as in a list."""
    return {
        Status.REGISTERED: words("registered"),
        Status.WAITING_LIST: words("waiting list"),
        Status.CANCELLED: words("cancelled"),
        Status.CHECKED_IN: words("checked in"),
        Status.NO_SHOW: words("no-show"),
        Status.LEFT_EARLY: words("left early"),
    }[status]


def field_heading(field: ParticipantField, words: Words) -> str:
    """Return the heading of a field of participants."""
    return words.translate(field.export_words or field.words)


def field_cell(person: Participant, field: ParticipantField, words: Words) -> Cell:
    """Return what somebody has in a field, as it stands in a table."""
    value: object = getattr(person, field.name)
    if field.name == "number":
        return _number(person.number)
    if isinstance(value, Status):
        return status_name(value, words)
    if isinstance(value, bool):
        unsaid = "" if field.editor is not FieldEditor.CONSENT else words("no")
        return words("yes") if value else unsaid
    return value if isinstance(value, str | datetime) else ""


def _number(text: str) -> str | int:
    """Return a number as int, so that it sorts; a text that a number would alter stays text."""
    plain = text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
    return int(text) if plain and str(int(text)) == text else text


def planned_end(item: AgendaItem) -> time:
    """Return the planned end of an agenda item as a time of day."""
    minute = item.end_minute % MINUTES_A_DAY
    return time(minute // 60, minute % 60)


def _wanted(conference: Conference, person: Participant, item: AgendaItem) -> str:
    """Return the wishes of a person for a round, such as "1. KI; 2. Resilienz"."""
    found = conference.wishes_of(person.id, item.id)
    themes = [conference.get(Theme, wish.theme_id) for wish in found]
    return "; ".join(
        f"{wish.rank}. {theme.name}"
        for wish, theme in zip(found, themes, strict=True)
        if theme is not None
    )


def _places(
    conference: Conference, person: Participant, item: AgendaItem, words: Words
) -> tuple[str, str, str]:
    place = place_values(conference, person, item, words)
    if place is None or place["theme"] is None:
        return "", "", ""
    return place["theme"]["name"], place["room"], place["group"]


def _result_rows(
    conference: Conference, item: AgendaItem, workshop: Workshop, group: Group, words: Words
) -> list[Row]:
    result = conference.result_of(group.id)
    head = (
        round_title(item, words),
        conference.theme_of(workshop).name,
        group.number,
        result.headline if result else "",
        state_name(result.state if result else ResultState.MISSING, words),
    )
    questions = {q.id: q.text for q in conference.questions_of(workshop.id)}
    points = conference.written_points_of(group.id)
    if not points:
        return [(*head, "", "", "", "")]
    return [(*head, *_point(point, questions, words)) for point in points]


def _point(point: Point, questions: dict[int, str], words: Words) -> Row:
    question = questions.get(point.question_id, "") if point.question_id else ""
    return (question, point_kind_name(point.kind, words), point.text, point.dots or "")


def state_name(state: ResultState, words: Words) -> str:
    """Return how far a result is, in words."""
    return {
        ResultState.MISSING: words("missing"),
        ResultState.BEGUN: words("begun"),
        ResultState.READY: words("ready"),
        ResultState.SHOWN: words("shown"),
    }[state]
