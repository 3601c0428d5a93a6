"""How the cells of the schedule's table look."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QFont

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Room
from moderator.rules.schedule.row_order import free_before
from moderator.rules.schedule.time_kinds import TimeKind, time_kind
from moderator.ui import theme
from moderator.ui.icons import Icon
from moderator.ui.schedule.naming import clock, kind_name
from moderator.ui.schedule.table_columns import Column, ItemColumn, time_name
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.theme import Tone
from moderator.ui.widgets.marks import IconMark, RowNote, TextFace
from moderator.ui.widgets.rows import RowContent
from moderator.ui.words import tr

PLAIN = TextFace()
QUIET = TextFace(tone=Tone.SECONDARY)
FIGURE = TextFace(tabular=True)
QUIET_FIGURE = TextFace(tone=Tone.FAINT, tabular=True)
FIXED_FIGURE = TextFace(weight=QFont.Weight.DemiBold, tabular=True)
MOVED_FIGURE = TextFace(weight=QFont.Weight.DemiBold, tone=Tone.ACCENT, tabular=True)
FREE = TextFace(tone=Tone.GOOD)
ICONS = {
    TimeKind.FIXED: Icon.PIN,
    TimeKind.FLOATING: Icon.FLOATS,
    TimeKind.LINKED: Icon.LINK,
    TimeKind.FIXED_END: Icon.FIXED_END,
}
RIGHT_COLUMNS = {Column.MINUTES, Column.SHORTEST}
TIME_COLUMNS = {Column.START, Column.END}
INDENT = RowNote("", gutter=theme.SMALL_ICON + theme.GRID)

Cell = tuple[tuple[RowKind, int, int, bool], Column]
"""Key of a row, and a column."""


@dataclass(frozen=True, slots=True)
class ToldClash:
    """A clash in words; hint: something is missing only."""

    words: str
    hint: bool


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What the cells show beside the records themselves.

    moved: ids of items whose times the newest edit changed. air: minutes that were free before
    fixed items until that edit, by their ids. clashing: the worst clashes, by the ids of items.
    refused: why what was typed last into a cell was not taken.
    """

    conference: Conference
    columns: Mapping[Column, ItemColumn]
    moved: frozenset[int] = frozenset()
    air: Mapping[int, int] = field(default_factory=dict)
    clashing: Mapping[int, ToldClash] = field(default_factory=dict)
    refused: Mapping[Cell, str] = field(default_factory=dict)

    def problem(self, row: TableRow, column: Column) -> str:
        """Say what is wrong with a cell, "" if nothing is."""
        refused = self.refused.get((row.key, column))
        if refused:
            return refused
        clash = self.clash(row) if column is Column.TITLE else None
        return clash.words if clash is not None else ""

    def clash(self, row: TableRow) -> ToldClash | None:
        """Return the worst clash of an item."""
        if row.kind is not RowKind.ITEM or row.item is None:
            return None
        return self.clashing.get(row.item.id)

    def tone(self, row: TableRow, column: Column) -> Tone:
        """Return the colour of a problem: what is missing only is no error."""
        clash = self.clash(row)
        refused = (row.key, column) in self.refused
        return Tone.WARNING if clash is not None and clash.hint and not refused else Tone.BAD


def facts_after(
    before: TableFacts, conference: Conference, clashing: Mapping[int, ToldClash]
) -> TableFacts:
    """Compare the event with the one shown before; what has not changed stays as it is shown."""
    old = before.conference.table(AgendaItem)
    changed = conference.table(AgendaItem) is not old
    moved = {
        item.id
        for item in conference.items()
        if (was := old.get(item.id)) is not None
        and (was.start_minute, was.minutes) != (item.start_minute, item.minutes)
    }
    days = {item.day for item in before.conference.items()} if changed else ()
    air = {i: n for day in days for i, n in free_before(before.conference, day).items()}
    return TableFacts(
        conference,
        before.columns,
        frozenset(moved) if changed else frozenset(),
        air,
        clashing,
    )


def content_of(facts: TableFacts, row: TableRow, column: Column) -> RowContent:
    """Describe a cell."""
    if row.kind is RowKind.NEW:
        return _new(column)
    if row.kind is RowKind.NEW_PART:
        return _new_part(column)
    if row.kind is RowKind.AIR:
        return _air(facts, row, column)
    if row.kind is RowKind.ITEM:
        return _item(facts, row, column)
    return _part(facts, row, column)


def _new(column: Column) -> RowContent:
    if column is not Column.START:
        return RowContent()
    words = tr("New row: just type, such as “Break 15” or “14:30 Talk Petersen 40 Plenary”")
    plus = IconMark(Icon.ADD, Tone.FAINT, theme.SMALL_ICON)
    return RowContent(words, lead=(plus,), face=TextFace(tone=Tone.FAINT))


def _new_part(column: Column) -> RowContent:
    if column is not Column.TITLE:
        return RowContent()
    words = tr("New part, such as “Practice 15”")
    return RowContent(words, lead=(INDENT,), face=TextFace(tone=Tone.FAINT))


def _air(facts: TableFacts, row: TableRow, column: Column) -> RowContent:
    item = row.item
    if column is Column.TITLE and item is not None:
        words = tr("%n min free", n=row.minutes)
        was = facts.air.get(item.id, row.minutes)
        if was != row.minutes:
            words = f"{words} {tr('({minutes} before)').format(minutes=was)}"
        return RowContent(words, face=FREE)
    texts = {
        Column.START: clock(row.start),
        Column.MINUTES: str(row.minutes),
        Column.END: clock(row.start + row.minutes),
    }
    return _figure(texts.get(column, ""), column, QUIET_FIGURE)


def _item(facts: TableFacts, row: TableRow, column: Column) -> RowContent:
    item = row.item
    assert item is not None  # a row of this kind is about one
    problem = facts.problem(row, column)
    text = facts.columns[column].text(facts.conference, item)
    if column is Column.TITLE:
        content = _title(facts.conference, row, item)
    elif column is Column.TIME:
        mark = IconMark(ICONS[time_kind(item)], _time_tone(item), theme.SMALL_ICON, text)
        content = RowContent(lead=(mark,), words=text)
    else:
        content = _figure(text, column, _face(facts, item, column))
    if item.skipped and content.face is not None:
        content = replace(content, face=replace(content.face, tone=Tone.FAINT))
    if problem:
        face = replace(content.face or PLAIN, tone=facts.tone(row, column))
        marks = tuple(
            replace(mark, face=face) if isinstance(mark, RowNote) else mark
            for mark in content.after
        )
        content = replace(content, face=face, after=marks)
    return replace(content, tooltip=problem or text)


def _face(facts: TableFacts, item: AgendaItem, column: Column) -> TextFace:
    if column in TIME_COLUMNS and item.id in facts.moved:
        return MOVED_FIGURE
    if column is Column.START:
        return FIXED_FIGURE if item.fixed else QUIET_FIGURE
    if column is Column.END:
        return FIXED_FIGURE if item.fixed_end else FIGURE
    return FIGURE if column in RIGHT_COLUMNS else QUIET if column is Column.KIND else PLAIN


def _time_tone(item: AgendaItem) -> Tone:
    return Tone.FAINT if time_kind(item) is TimeKind.FLOATING else Tone.TEXT


def _title(conference: Conference, row: TableRow, item: AgendaItem) -> RowContent:
    if row.opened is None:
        return RowContent(item.title, face=PLAIN)
    chevron = IconMark(Icon.DOWN if row.opened else Icon.RIGHT, size=theme.SMALL_ICON)
    workshops = len(conference.workshops_of(item.id))
    parts = len(conference.parts_of(item.id))
    words = tr("%n workshops", n=workshops) if workshops else tr("%n parts", n=parts)
    title = item.title if row.opened else f"{item.title} · {words}"
    return RowContent(title, lead=(chevron,), face=PLAIN)


def _part(facts: TableFacts, row: TableRow, column: Column) -> RowContent:
    conference, part, workshop = facts.conference, row.part, row.workshop
    if part is not None:
        texts = {
            Column.START: clock(row.start),
            Column.MINUTES: str(part.minutes),
            Column.TITLE: part.title,
        }
    elif workshop is not None:
        texts = {
            Column.TITLE: conference.theme_of(workshop).name,
            Column.ROOMS: conference.one(Room, workshop.room_id).name,
            Column.PEOPLE: workshop.moderator,
        }
    else:
        texts = {}
    text, problem = texts.get(column, ""), facts.problem(row, column)
    tone = Tone.BAD if problem else Tone.SECONDARY
    face = TextFace(tone=tone, tabular=column in {*TIME_COLUMNS, *RIGHT_COLUMNS})
    content = _figure(text, column, face)
    lead = (INDENT,) if column is Column.TITLE else ()
    return replace(content, lead=lead, tooltip=problem or text)


def _figure(text: str, column: Column, face: TextFace) -> RowContent:
    """Write a text, at the right of a column of figures."""
    if column in RIGHT_COLUMNS:
        note = (RowNote(text, face=face),) if text else ()
        return RowContent(after=note, face=face)
    return RowContent(text, face=face)


def spoken(facts: TableFacts, row: TableRow, column: Column) -> str:
    """Say what a cell holds, with its column, for the line below the table."""
    if row.item is None or row.kind is not RowKind.ITEM:
        return ""
    if column is Column.TIME:
        return time_name(time_kind(row.item))
    if column is Column.KIND:
        return kind_name(row.item.kind)
    return facts.columns[column].text(facts.conference, row.item)
