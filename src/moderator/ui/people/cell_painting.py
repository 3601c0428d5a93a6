"""The content of the table's cells: status, rooms with symbol and rank, notes as icons."""

from dataclasses import replace

from PySide6.QtGui import QFont

from moderator.event.people import Participant, Status
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.people.columns import (
    ColumnKind,
    PeopleColumn,
    PeopleRow,
    cell_text,
    status_words,
    stop_words,
)
from moderator.ui.theme import Tone
from moderator.ui.widgets.marks import BODY, Chip, IconMark, RankBadge, TextFace, ThemeMark
from moderator.ui.widgets.rows import RowContent

NAME, PLAIN = TextFace(weight=QFont.Weight.Medium), TextFace(tone=Tone.SECONDARY)


def cell_content(row: PeopleRow, column: PeopleColumn) -> RowContent:
    """Return what a cell shows."""
    person = row.person
    if column.kind is ColumnKind.ROUND:
        return _stop_content(row, column)
    if column.kind is ColumnKind.STATUS:
        return RowContent(lead=(status_chip(person.status),))
    if column.kind is ColumnKind.NOTES:
        return RowContent(before=_note_icons(person), words=cell_text(row, column))
    face = PLAIN
    if column.kind is ColumnKind.NAME:
        away = person.status in {Status.CANCELLED, Status.NO_SHOW}
        face = replace(NAME, tone=Tone.SECONDARY) if away else NAME
    return RowContent(cell_text(row, column).replace("\n", " "), face=face)


def _stop_content(row: PeopleRow, column: PeopleColumn) -> RowContent:
    if column.round_place >= len(row.stops):
        return RowContent()
    stop = row.stops[column.round_place]
    if stop.theme is None or stop.room is None:
        tone = Tone.BAD if row.lacks(stop) else Tone.FAINT
        return RowContent(stop_words(row, stop), face=TextFace(tone=tone))
    symbol = ThemeMark(stop.theme.symbol, stop.theme.colour, theme.SNUG - 1, stop.theme.name)
    room = stop.room.name.removeprefix(column.common_word)
    return RowContent(room, lead=(RankBadge(stop.rank),), before=(symbol,), face=BODY)


def _note_icons(person: Participant) -> tuple[IconMark, ...]:
    timed = person.present_from is not None or person.present_until is not None
    marks = (
        (person.walk_in, Icon.ADD_PERSON, Tone.ACCENT),
        (person.step_free, Icon.STEP_FREE, Tone.ACCENT),
        (timed, Icon.CLOCK, Tone.WARNING),
        (bool(person.remark), Icon.NOTE, Tone.SECONDARY),
    )
    return tuple(IconMark(which, tone, theme.SMALL_ICON) for wanted, which, tone in marks if wanted)


def status_chip(status: Status) -> Chip:
    """Return the chip of a status."""
    tones = {
        Status.CHECKED_IN: Tone.GOOD,
        Status.WAITING_LIST: Tone.WARNING,
        Status.CANCELLED: Tone.BAD,
        Status.NO_SHOW: Tone.BAD,
        Status.LEFT_EARLY: Tone.WARNING,
    }
    return Chip(status_words(status), tones.get(status, Tone.SECONDARY))
