"""The columns of the schedule's table: what they show as text, and how what is typed is read."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from moderator.actions.table_cells import (
    CellWrite,
    end_cell,
    field_cell,
    floating_cell,
    minutes_cell,
    part_cell,
    people_cell,
    rooms_cell,
    start_cell,
    time_kind_cell,
)
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import MOST_DAYS, AgendaItem, ItemKind, Room
from moderator.rules.schedule.kind_words import kind_of
from moderator.rules.schedule.name_cells import cell_of_people, people_of_cell, split_names
from moderator.rules.schedule.time_kinds import TimeKind, time_kind
from moderator.rules.schedule.typed_line import read_start
from moderator.rules.written.durations import read_duration
from moderator.rules.written.numbers import read_number
from moderator.rules.written.times import DAY as DAY_MINUTES
from moderator.ui.schedule.naming import clock, kind_name
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.widgets.entry_fields import not_a_kind, not_a_number, not_a_time, not_minutes
from moderator.ui.words import tr


class Column(IntEnum):
    """The columns from left to right."""

    DAY = 0
    START = 1
    MINUTES = 2
    END = 3
    TIME = 4
    TITLE = 5
    ROOMS = 6
    PEOPLE = 7
    SHORTEST = 8
    KIND = 9


ENTRY_ORDER = (Column.MINUTES, Column.ROOMS, Column.PEOPLE, Column.KIND)
"""Where Tab leads in a row that was just typed."""
PART_COLUMNS = {Column.MINUTES, Column.TITLE}


@dataclass(frozen=True, slots=True)
class ItemColumn:
    """A column: its caption, its text and its sort value for an item, and how it is read."""

    caption: str
    text: Callable[[Conference, AgendaItem], str]
    sort: Callable[[Conference, AgendaItem], Any]
    read: Callable[[Conference, AgendaItem, str], CellWrite]


def time_name(kind: TimeKind) -> str:
    """Name a kind of time."""
    return {
        TimeKind.FLOATING: tr("floating"),
        TimeKind.FIXED: tr("fixed"),
        TimeKind.LINKED: tr("linked"),
        TimeKind.FIXED_END: tr("fixed end"),
    }[kind]


def columns() -> dict[Column, ItemColumn]:
    """Make the columns with their captions in the interface's language."""
    return {**_time_columns(), **_other_columns()}


def _time_columns() -> dict[Column, ItemColumn]:
    return {
        Column.DAY: ItemColumn(
            tr("Day"),
            lambda _c, i: str(i.day),
            lambda _c, i: (i.day, i.start_minute),
            lambda _c, i, text: field_cell(i.id, day=_day(text)),
        ),
        Column.START: ItemColumn(
            tr("Begins"),
            lambda _c, i: clock(i.start_minute),
            lambda _c, i: i.start_minute,
            lambda _c, i, text: _start(i, text),
        ),
        Column.MINUTES: ItemColumn(
            tr("Duration"),
            lambda _c, i: str(i.minutes),
            lambda _c, i: i.minutes,
            lambda _c, i, text: minutes_cell(i.id, read_minutes(text)),
        ),
        Column.END: ItemColumn(
            tr("End time"),
            lambda _c, i: clock(i.end_minute),
            lambda _c, i: i.end_minute,
            lambda _c, i, text: end_cell(i.id, read_minute_of_day(text)),
        ),
        Column.TIME: ItemColumn(
            "",
            lambda _c, i: time_name(time_kind(i)),
            lambda _c, i: list(TimeKind).index(time_kind(i)),
            lambda _c, i, text: time_kind_cell(i.id, _time_kind(text)),
        ),
    }


def _other_columns() -> dict[Column, ItemColumn]:
    return {
        Column.TITLE: ItemColumn(
            tr("Title"),
            lambda _c, i: i.title,
            lambda _c, i: i.title.casefold(),
            lambda _c, i, text: field_cell(i.id, title=_title(text)),
        ),
        Column.ROOMS: ItemColumn(
            tr("Rooms"),
            rooms_text,
            lambda c, i: rooms_text(c, i).casefold(),
            lambda c, i, text: rooms_cell(i.id, split_names(text, [r.name for r in c.rooms()])),
        ),
        Column.PEOPLE: ItemColumn(
            tr("Persons"),
            people_text,
            lambda c, i: people_text(c, i).casefold(),
            lambda c, i, text: people_cell(i.id, people_of_cell(text, _names(c, i))),
        ),
        Column.SHORTEST: ItemColumn(
            tr("at least"),
            lambda _c, i: "" if i.shortest is None else str(i.shortest),
            lambda _c, i: i.shortest or 0,
            lambda _c, i, text: field_cell(i.id, shortest=read_minutes(text) if text else None),
        ),
        Column.KIND: ItemColumn(
            tr("Kind"),
            lambda _c, i: kind_name(i.kind),
            lambda _c, i: kind_name(i.kind),
            lambda _c, i, text: field_cell(i.id, kind=read_kind(text)),
        ),
    }


def read_cell(
    found: ItemColumn, column: Column, conference: Conference, row: TableRow, text: str
) -> CellWrite:
    """Read what was typed into a cell of an item or a part; RuleProblem if it is not understood."""
    text = text.strip()
    if row.part is not None:
        if column is Column.TITLE:
            return part_cell(row.part.id, title=_title(text))
        return part_cell(row.part.id, minutes=read_minutes(text))
    assert row.item is not None  # only rows of items and their parts can be edited
    return found.read(conference, row.item, text)


def is_editable(row: TableRow, column: Column) -> bool:
    """Return whether a cell can be typed into."""
    if row.kind is RowKind.ITEM:
        return column is not Column.ROOMS or row.opened is None or row.workshop is None
    if row.kind is RowKind.PART:
        return column in PART_COLUMNS
    if row.kind is RowKind.NEW_PART:
        return column is Column.TITLE
    return row.kind is RowKind.NEW


def rooms_text(conference: Conference, item: AgendaItem) -> str:
    """Name the rooms of an item, or those of its workshops."""
    workshops = conference.workshops_of(item.id)
    if workshops:
        return ", ".join(conference.one(Room, w.room_id).name for w in workshops)
    return ", ".join(room.name for room in conference.rooms_of(item.id))


def people_text(conference: Conference, item: AgendaItem) -> str:
    """Name the people of an item with their roles."""
    return cell_of_people((p.name, p.role) for p in conference.contributions_of(item.id))


def read_kind(text: str) -> ItemKind:
    """Read a kind of agenda item from its name, or from a beginning that only one name has."""
    wanted = text.strip().casefold()
    names = {kind_name(kind).casefold(): kind for kind in ItemKind}
    begun = [kind for name, kind in names.items() if wanted and name.startswith(wanted)]
    if wanted in names or len(begun) == 1:
        return names.get(wanted) or begun[0]
    known = kind_of(text, "")
    if known is not None and wanted:
        return known
    raise not_a_kind(text, kind_name(ItemKind.TALK))


def _names(conference: Conference, item: AgendaItem) -> list[str]:
    return [person.name for person in conference.contributions_of(item.id)]


def _start(item: AgendaItem, text: str) -> CellWrite:
    if not text:
        return floating_cell(item.id)
    read = read_start(text)
    if read is None:
        raise not_a_time(text)
    return start_cell(item.id, *read)


def read_minute_of_day(text: str) -> int:
    """Read a time of day; RuleProblem if it is none."""
    read = read_start(text)
    if read is None or read[1] is not None:
        raise not_a_time(text)
    return read[0]


def read_minutes(text: str) -> int:
    """Read a duration; RuleProblem if it is none."""
    read = read_duration(text)
    if not read:
        raise not_minutes(text, 1, DAY_MINUTES)
    return read


def _day(text: str) -> int:
    read = read_number(text)
    if read is None:
        raise not_a_number(text, 1, MOST_DAYS)
    return read


def _title(text: str) -> str:
    title = " ".join(text.split())
    if not title:
        raise RuleProblem(phrase("A row needs a title."), kept=phrase("Nothing was changed."))
    return title


def _time_kind(text: str) -> TimeKind:
    wanted = text.casefold()
    for kind in TimeKind:
        if wanted == time_name(kind).casefold():
            return kind
    if not wanted:
        return TimeKind.FLOATING
    raise RuleProblem(
        phrase("“{text}” is no kind of time.", text=text),
        kept=phrase("Nothing was changed."),
        remedy=phrase("Enter it as {example}.", example=time_name(TimeKind.FIXED)),
    )
