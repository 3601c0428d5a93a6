"""Actions on the schedule's table: cells that are typed, cleared, filled or pasted, and new rows.

What is typed as a start, a duration or an end moves what floats behind it along.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from functools import partial
from typing import Any

from moderator.actions.hand_edits import noted
from moderator.actions.schedule import (
    item_in,
    refuse_nonsense,
    write_changes,
    write_contributions,
    write_rooms,
)
from moderator.actions.venue import write_room
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, ItemKind, Part
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.moving import RestOfDay, with_the_rest
from moderator.rules.schedule.row_order import FIRST_START, end_before, exchanged, making_room
from moderator.rules.schedule.time_kinds import TimeKind, with_time_kind
from moderator.rules.schedule.typed_line import TypedItem, span_minutes
from moderator.rules.written.times import DAY
from moderator.store.edit import Edit
from moderator.store.store import Store

CellWrite = Callable[[Edit], None]
"""Writes one cell within an edit; raises RuleProblem before it has changed anything."""


@dataclass(frozen=True, slots=True)
class WrittenCells:
    """What became of several cells.

    problems: for each cell why it could not be written, or None.
    """

    problems: tuple[RuleProblem | None, ...]


def write_cells(
    store: Store, label: Phrase, writes: Sequence[CellWrite], *, partly: bool = False
) -> WrittenCells:
    """Write cells in their order as one step of undo.

    partly: cells that cannot be written are left out and reported; else the first one's
    RuleProblem is raised and nothing is changed.
    """
    problems: list[RuleProblem | None] = []
    with store.edit(label) as edit:
        for write in writes:
            try:
                write(edit)
            except RuleProblem as problem:
                if not partly:
                    raise
                problems.append(problem)
            else:
                problems.append(None)
    return WrittenCells(tuple(problems))


def start_cell(item_id: int, start: int, minutes: int | None = None) -> CellWrite:
    """Fix the start of an item, and its duration where a span was typed."""

    def write(edit: Edit) -> None:
        item = item_in(edit.conference, item_id)
        fixed = with_time_kind(replace(item, start=_time(start)), TimeKind.FIXED)
        _write_along(edit, replace(fixed, minutes=minutes or item.minutes))

    return write


def floating_cell(item_id: int) -> CellWrite:
    """Let an item follow the one before it."""

    def write(edit: Edit) -> None:
        item = item_in(edit.conference, item_id)
        end = end_before(edit.conference, item)
        floating = with_time_kind(item, TimeKind.FLOATING)
        _write_along(edit, floating if end is None else replace(floating, start=_time(end)))

    return write


def minutes_cell(item_id: int, minutes: int) -> CellWrite:
    """Change the duration of an item."""

    def write(edit: Edit) -> None:
        _write_along(edit, replace(item_in(edit.conference, item_id), minutes=minutes))

    return write


def end_cell(item_id: int, end: int) -> CellWrite:
    """Change the duration of an item so that it ends at a minute of the day."""

    def write(edit: Edit) -> None:
        item = item_in(edit.conference, item_id)
        minutes = span_minutes(item.start_minute, end)
        if minutes is None:
            raise RuleProblem(
                phrase("{title} would end before it begins.", title=item.title),
                kept=phrase("Nothing was changed."),
            )
        _write_along(edit, replace(item, minutes=minutes))

    return write


def time_kind_cell(item_id: int, kind: TimeKind) -> CellWrite:
    """Change the kind of an item's time; its times stay."""

    def write(edit: Edit) -> None:
        item = item_in(edit.conference, item_id)
        write_changes(edit, [RecordChange(item, with_time_kind(item, kind))])

    return write


def field_cell(item_id: int, **values: Any) -> CellWrite:  # noqa: ANN401
    """Change other fields of an item."""

    def write(edit: Edit) -> None:
        item = item_in(edit.conference, item_id)
        changed: AgendaItem = replace(item, **values)
        refuse_nonsense(changed)
        write_changes(edit, [RecordChange(item, changed)])

    return write


def rooms_cell(item_id: int, names: Sequence[str]) -> CellWrite:
    """Set the rooms of an item by their names; rooms that are unknown are made."""

    def write(edit: Edit) -> None:
        item = item_in(edit.conference, item_id)
        if edit.conference.workshops_of(item_id):
            raise RuleProblem(
                phrase("The workshops of {title} have the rooms.", title=item.title),
                kept=phrase("Nothing was changed."),
                remedy=phrase("Give the workshops other rooms."),
            )
        write_rooms(edit, item_id, _room_ids(edit, names))

    return write


def people_cell(item_id: int, people: Sequence[tuple[str, str]]) -> CellWrite:
    """Set who speaks or acts in an item, each with name and role."""

    def write(edit: Edit) -> None:
        item_in(edit.conference, item_id)
        write_contributions(edit, item_id, people)

    return write


def part_cell(part_id: int, **values: Any) -> CellWrite:  # noqa: ANN401
    """Change title or minutes of a part of an item."""

    def write(edit: Edit) -> None:
        part = edit.conference.get(Part, part_id)
        if part is None:
            raise RuleProblem(phrase("This part is no longer in the programme."))
        changed = edit.update(replace(part, **values))
        if changed != part:
            edit.update(noted(item_in(edit.conference, part.item_id), "parts"))

    return write


def new_part(item_id: int, title: str, minutes: int) -> CellWrite:
    """Add a part to an item, as its last one."""

    def write(edit: Edit) -> None:
        item = item_in(edit.conference, item_id)
        parts = edit.conference.parts_of(item_id)
        position = max((part.position for part in parts), default=-1) + 1
        edit.insert(Part(0, item_id, title, minutes, position))
        edit.update(noted(item, "parts"))

    return write


def part_removal(part_id: int) -> CellWrite:
    """Remove a part of an item."""

    def write(edit: Edit) -> None:
        part = edit.conference.get(Part, part_id)
        if part is not None:
            edit.remove(Part, part_id)
            edit.update(noted(item_in(edit.conference, part.item_id), "parts"))

    return write


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that is to become an item.

    after: the id of the item above it, None where there is none. minutes: where none were typed.
    """

    typed: TypedItem
    day: int
    after: int | None
    minutes: int
    kind: ItemKind | None = None
    rooms: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    shortest: int | None = None


def add_row(store: Store, row: NewRow) -> int:
    """Make an item of a row, and return its id; RuleProblem if it has no title or no time.

    With a start it is fixed. Without one it follows the item above, and what floats behind that
    makes room.
    """
    with store.edit(phrase("Add {title}", title=row.typed.title)) as edit:
        return _write_row(edit, row)


def row_cells(rows: Sequence[NewRow]) -> list[CellWrite]:
    """Make items of rows that stand one below the other, each as one write.

    Each follows the one before; `after` of the first one counts.
    """
    made: list[int] = []

    def write(edit: Edit, row: NewRow) -> None:
        made.append(_write_row(edit, replace(row, after=made[-1]) if made else row))

    return [partial(write, row=row) for row in rows]


def exchange_rows(store: Store, item_id: int, step: int) -> None:
    """Move an item one row down (1) or up (-1); RuleProblem where a fixed item is in the way."""
    item = item_in(store.conference, item_id)
    changes = exchanged(store.conference, item, step)
    if changes:
        label = phrase("Move {title}", title=item.title)
        with store.edit(label, merge=f"row-{item_id}") as edit:
            write_changes(edit, changes)


def _write_row(edit: Edit, row: NewRow) -> int:
    typed = row.typed
    if not typed.title.strip():
        raise RuleProblem(phrase("The row has no title."), kept=phrase("Nothing was changed."))
    above = edit.conference.get(AgendaItem, row.after)
    start = typed.start
    if start is None:
        start = FIRST_START if above is None else above.end_minute
    item = AgendaItem(
        0, row.day, _time(start), typed.minutes or row.minutes, row.kind or typed.kind, typed.title
    )
    refuse_nonsense(item)
    item = replace(item, fixed=typed.start is not None, shortest=row.shortest)
    made = edit.insert(noted(item, "day", "start", "minutes", "kind", "fixed"))
    room_ids = list(dict.fromkeys([*typed.room_ids, *_room_ids(edit, row.rooms)]))
    if room_ids:
        write_rooms(edit, made.id, room_ids)
    if row.people:
        write_contributions(edit, made.id, row.people)
    if typed.start is None and above is not None:
        write_changes(edit, making_room(edit.conference, made))
    return made.id


def _room_ids(edit: Edit, names: Sequence[str]) -> list[int]:
    known = {room.name.casefold(): room.id for room in edit.conference.rooms()}
    for name in names:
        if name.casefold() not in known:
            known[name.casefold()] = write_room(edit, name).id
    return [known[name.casefold()] for name in names]


def _write_along(edit: Edit, moved: AgendaItem) -> None:
    refuse_nonsense(moved)
    changes = with_the_rest(edit.conference, [moved], RestOfDay.PUSH)
    write_changes(edit, changes)


def _time(minute: int) -> time:
    if not 0 <= minute < DAY:
        raise RuleProblem(
            phrase("It would begin on another day."),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Type a start as well, or put it on the next day."),
        )
    return time(*divmod(minute, 60))
