"""The columns of the table of people: what each shows, sorts by and lets edit."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from moderator.actions.board import NONE_STATED, NOT_WISHED, Stop, common_word
from moderator.event.conference import Conference
from moderator.event.people import (
    PARTICIPANT_FIELD,
    PARTICIPANT_FIELDS,
    ROUNDS_PLACE,
    FieldEditor,
    ListColumn,
    Participant,
    ParticipantField,
    Status,
)
from moderator.event.schedule import Room
from moderator.event.sorting import sort_key
from moderator.ui import theme
from moderator.ui.widgets.wishes import rank_words
from moderator.ui.words import tr, translate


class ColumnKind(StrEnum):
    """What a column is about; most show the text of a field."""

    NAME = "name"
    STATUS = "status"
    ROUND = "round"
    NOTES = "notes"
    FIELD = "field"


_DIGITS = re.compile(r"\d+")
_UNIT = theme.GRID
MOMENT = "%d.%m.%Y %H:%M"
"""How moments are written in fields."""


STATUSES = (
    Status.REGISTERED,
    Status.CHECKED_IN,
    Status.LEFT_EARLY,
    Status.WAITING_LIST,
    Status.NO_SHOW,
    Status.CANCELLED,
)
"""All statuses, those who take part first."""


@dataclass(frozen=True, slots=True)
class PeopleColumn:
    """A column; key names it in the settings, and the field that it shows.

    fitted: it gets as wide as its texts need. where_room: it is shown at first where there is room.
    round_place: which of a row's stops it shows. common_word: with which its rooms begin.
    """

    key: str
    kind: ColumnKind
    title: str
    width: int
    shown: bool = True
    fitted: bool = False
    where_room: bool = False
    round_place: int = 0
    common_word: str = ""


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """A person with the stops of all rounds, and all words that a search looks through.

    listed: what lists sort people by. unassigned: ids of the rounds in which nobody has a place
    yet, so that none is missing there.
    """

    person: Participant
    stops: tuple[Stop, ...]
    haystack: str
    listed: tuple[str, str, int]
    unassigned: frozenset[int] = frozenset()

    def lacks(self, stop: Stop) -> bool:
        """Return whether a place is missing in a round in which others have one."""
        return stop.takes_part and stop.workshop is None and stop.item.id not in self.unassigned


def unassigned_rounds(conference: Conference) -> frozenset[int]:
    """Find the rounds in which nobody has a place yet."""
    return frozenset(
        item.id
        for item in conference.rounds()
        if not any(conference.placements_in(w.id) for w in conference.workshops_of(item.id))
    )


def columns_of(conference: Conference) -> tuple[PeopleColumn, ...]:
    """List all columns; each round has one."""
    word = common_word(
        conference.one(Room, workshop.room_id).name
        for item in conference.rounds()
        for workshop in conference.workshops_of(item.id)
    )
    rounds = [
        PeopleColumn(
            f"round-{number}",
            ColumnKind.ROUND,
            tr("Round {number}").format(number=number),
            _UNIT * 28,
            round_place=number - 1,
            common_word=word,
        )
        for number in range(1, len(conference.rounds()) + 1)
    ]
    listed = sorted(
        (column.place, _column(field, column))
        for field in PARTICIPANT_FIELDS
        if (column := field.column)
    )
    return (
        PeopleColumn("name", ColumnKind.NAME, tr("Name"), _UNIT * 40, fitted=True),
        *(column for place, column in listed if place < ROUNDS_PLACE),
        *rounds,
        PeopleColumn("notes", ColumnKind.NOTES, tr("Remarks"), _UNIT * 16),
        *(column for place, column in listed if place > ROUNDS_PLACE),
    )


def _column(field: ParticipantField, column: ListColumn) -> PeopleColumn:
    return PeopleColumn(
        field.name,
        ColumnKind.STATUS if field.editor is FieldEditor.STATUS else ColumnKind.FIELD,
        translate(field.words),
        _UNIT * column.width,
        column.shown,
        column.fitted,
        column.where_room,
    )


def status_words(status: Status) -> str:
    """Word a status."""
    return {
        Status.REGISTERED: tr("registered"),
        Status.WAITING_LIST: tr("waiting list"),
        Status.CANCELLED: tr("cancelled"),
        Status.CHECKED_IN: tr("checked in"),
        Status.NO_SHOW: tr("did not come"),
        Status.LEFT_EARLY: tr("left early"),
    }[status]


def consent_words(consent: bool | None) -> str:
    """Word whether photos are allowed."""
    if consent is None:
        return tr("not answered")
    return tr("yes") if consent else tr("no")


def value_words(field: ParticipantField, value: object) -> str:
    """Word the value of a field."""
    if isinstance(value, Status):
        return status_words(value)
    if field.editor is FieldEditor.CONSENT:
        return consent_words(value if isinstance(value, bool) else None)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, datetime):
        return value.strftime(MOMENT)
    return "" if value is None else str(value)


def choices_of(field: ParticipantField) -> list[tuple[str, object]]:
    """List what a field can be, in words and as a value; nothing for a field that is typed."""
    values: tuple[object, ...] = {
        FieldEditor.STATUS: STATUSES,
        FieldEditor.TICK: (True, False),
        FieldEditor.CONSENT: (None, True, False),
    }.get(field.editor or FieldEditor.TEXT, ())
    return [(value_words(field, value), value) for value in values]


def is_text(column: PeopleColumn) -> bool:
    """Return whether a column's cells are the text of a field, which can be edited."""
    return (
        column.kind is ColumnKind.FIELD and PARTICIPANT_FIELD[column.key].editor is FieldEditor.TEXT
    )


def cell_text(row: PeopleRow, column: PeopleColumn) -> str:
    """Write a cell as it is copied, or read aloud."""
    person = row.person
    if column.kind is ColumnKind.ROUND:
        return stop_words(row, row.stops[column.round_place]) if row.stops else ""
    if column.kind is ColumnKind.NAME:
        return person.listed_name
    if column.kind is ColumnKind.NOTES:
        return "; ".join(notes_of(person))
    return value_words(PARTICIPANT_FIELD[column.key], getattr(person, column.key))


def stop_words(row: PeopleRow, stop: Stop) -> str:
    """Write where a person is in a round, with the wish that this meets."""
    if stop.room is None or stop.theme is None:
        if not stop.takes_part:
            return ""
        return tr("without a place") if row.lacks(stop) else tr("not assigned")
    return f"{stop.theme.name}, {stop.room.name} ({rank_words(stop.rank)})"


def notes_of(person: Participant) -> list[str]:
    """List what must be known about a person: needs, times, remark."""
    notes = []
    if person.walk_in:
        notes.append(tr("came without registration"))
    if person.newcomer:
        notes.append(tr("there for the first time"))
    if person.step_free:
        notes.append(tr("needs step-free access"))
    if person.photo_consent is False:
        notes.append(tr("no photos"))
    if person.present_from is not None:
        notes.append(tr("from {time}").format(time=f"{person.present_from:%d.%m. %H:%M}"))
    if person.present_until is not None:
        notes.append(tr("until {time}").format(time=f"{person.present_until:%d.%m. %H:%M}"))
    if person.catering and person.catering.casefold() not in {"alles", "everything"}:
        notes.append(person.catering)
    if person.remark:
        notes.append(person.remark)
    return notes


def order_of(row: PeopleRow, column: PeopleColumn) -> tuple[str, str, str, int]:
    """Return what a column sorts by, as German lists do and with digits as numbers."""
    if column.kind is ColumnKind.NAME:
        return ("", *row.listed)
    return (_natural(_sort_text(row, column)), *row.listed)


def listed_order(person: Participant) -> tuple[str, str, int]:
    """Return what lists sort people by: family name, given name."""
    return (sort_key(person.family_name), sort_key(person.given_name), person.id)


def _natural(text: str) -> str:
    """Pad the numbers in a text with zeros, so that they sort by their values."""
    return _DIGITS.sub(lambda found: found.group().zfill(12), sort_key(text))


def _sort_text(row: PeopleRow, column: PeopleColumn) -> str:
    if column.kind is ColumnKind.ROUND and row.stops:
        stop = row.stops[column.round_place]
        if stop.room is None:
            return "1" if stop.takes_part else "2"
        rank = {NONE_STATED: 0, NOT_WISHED: 99}.get(stop.rank, stop.rank)
        return f"0 {stop.room.position} {stop.room.name} {rank}"
    if column.kind is ColumnKind.STATUS:
        return str(STATUSES.index(row.person.status))
    return cell_text(row, column)
