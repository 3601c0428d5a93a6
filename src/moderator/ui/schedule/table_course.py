"""Where the current cell of the schedule's table goes, and how new rows become items."""

from PySide6.QtCore import QObject, Slot

from moderator.actions.table_cells import NewRow, new_part
from moderator.event.phrase import phrase
from moderator.event.schedule import ItemKind
from moderator.rules.schedule.lines import parts_of_text
from moderator.rules.schedule.typed_line import TypedItem, read_line
from moderator.ui.hub import Hub
from moderator.ui.schedule.changes import USUAL_MINUTES
from moderator.ui.schedule.naming import clock, kind_name
from moderator.ui.schedule.table_columns import ENTRY_ORDER, Column
from moderator.ui.schedule.table_editing import Way
from moderator.ui.schedule.table_rows import RowKind, TableRow
from moderator.ui.schedule.table_view import CellTable
from moderator.ui.words import tr

SOME_MINUTES = 30
"""Minutes of an item of a kind for which nothing is usual."""


class CellCourse(QObject):
    """Moves the current cell, and makes items of new rows.

    working: somebody works in the cells, so that Tab goes from one to the next.
    """

    def __init__(self, table: CellTable, hub: Hub) -> None:
        super().__init__(table)
        self._table, self._hub = table, hub
        self.working = False
        self._entering: int | None = None

    def work(self) -> None:
        """Work in the cells otherwise than by typing one row after the other."""
        self.working, self._entering = True, None

    def leave(self) -> None:
        """End the typing of rows: Tab leads out of the table then."""
        self.working, self._entering = False, None
        self._drop_draft()

    @Slot(Way)
    def go(self, way: Way) -> None:
        """Go to another cell, as after typing."""
        self.working = True
        row, index = self._table.current(), self._table.currentIndex()
        if row is None:
            return
        if way is Way.INSERT:
            self.insert_below()
        elif way in (Way.LEFT, Way.RIGHT):
            self._sideways(row, 1 if way is Way.RIGHT else -1)
        elif way is Way.DOWN and self._entering is not None:
            self._begin_next(row)
        elif row.kind is RowKind.NEW and row.draft:
            self._drop_draft()
        else:
            self.along(index.row(), 1 if way is Way.DOWN else -1, Column(index.column()))

    def along(self, place: int, step: int, column: Column) -> None:
        """Go to the next row that can be typed into."""
        rows = self._table.rows.rows
        place += step
        while 0 <= place < len(rows):
            if rows[place].kind is not RowKind.AIR:
                self._table.stand(place, column)
                return
            place += step

    def insert_below(self) -> None:
        """Put a new row below the current one."""
        row, table = self._table.current(), self._table
        if row is None or row.item is None or not table.rows.shape.ordered:
            return
        if row.kind is RowKind.NEW and not row.draft:
            return
        self._entering = None
        table.reshape(after=row.item.id)
        self._stand_in_new(row.day, draft=True)

    def make(self, row: TableRow, text: str, way: Way) -> None:
        """Make an item of a new row."""
        typed = read_line(text, self._hub.conference.rooms())
        if not typed.title:
            self._drop_draft()
            return
        table = self._table
        minutes = usual_minutes(typed.kind)
        after = row.item.id if row.item else None
        made = table.rows.add(NewRow(typed, row.day, after, minutes))
        place = None if made is None else table.rows.row_of(made)
        if made is None or place is None:
            return
        self.working, self._entering = True, made
        if row.draft:
            table.reshape(after=None)
            place = table.rows.row_of(made) or 0
        if way is Way.STAY:
            self.work()
        elif way is Way.RIGHT:
            table.stand(place, _next_entry(Column.TITLE, typed) or Column.KIND)
        else:
            self._begin_next(table.rows.rows[place], draft=row.draft)

    def make_part(self, row: TableRow, text: str, way: Way) -> None:
        """Make a part of an item, and stay in the row for the next one."""
        found = parts_of_text(text, usual_minutes(row.item.kind)) if row.item else ()
        if not found or row.item is None:
            return
        title, minutes = found[0]
        label = phrase("Add {title}", title=title)
        table = self._table
        table.rows.write_all(label, [new_part(row.item.id, title, minutes)])
        self.work()
        place = table.rows.place_of(row.key)
        if way not in {Way.UP, Way.STAY} and place >= 0:
            table.stand(place, Column.TITLE)

    def _begin_next(self, row: TableRow, *, draft: bool = False) -> None:
        """Go from a row that was just typed to the next new one."""
        item_id, self._entering = self._entering, None
        if self._table.rows.shape.ordered and (draft or not self._is_last(row)):
            self._table.reshape(after=item_id)
            self._stand_in_new(row.day, draft=True)
        else:
            self._stand_in_new(row.day)

    def _is_last(self, row: TableRow) -> bool:
        items = [
            other
            for other in self._table.rows.rows
            if other.kind is RowKind.ITEM and other.day == row.day
        ]
        return not items or items[-1].key == row.key

    def _stand_in_new(self, day: int, *, draft: bool = False) -> None:
        place = self._table.rows.new_row(day, draft=draft)
        if place is not None:
            self._table.stand(place, Column.START)

    def _sideways(self, row: TableRow, step: int) -> None:
        table, index = self._table, self._table.currentIndex()
        if self._entering is not None and step > 0:
            following = _next_entry(Column(index.column()))
            if following is None:
                self._begin_next(row)
            else:
                table.stand(index.row(), following)
            return
        shown = table.shown()
        place = shown.index(Column(index.column())) + step
        if 0 <= place < len(shown) and row.kind is not RowKind.NEW:
            table.stand(index.row(), shown[place])
        else:
            self.along(index.row(), step, shown[0 if step > 0 else -1])

    def _drop_draft(self) -> None:
        """Take a new row away that was put between others."""
        table = self._table
        after = table.rows.shape.after
        if after is not None:
            on_it = (row := table.current()) is None or row.draft
            table.reshape(after=None)
            place = table.rows.row_of(after)
            if on_it and place is not None:
                table.stand(place, Column.TITLE)

    @Slot()
    def drop_left_draft(self) -> None:
        """Take the new row between others away once the current cell is elsewhere."""
        row = self._table.current()
        if self._entering is None and row is not None and not row.draft:
            self._drop_draft()


def usual_minutes(kind: ItemKind) -> int:
    """Return how long an item of a kind is where no duration was typed."""
    return USUAL_MINUTES.get(kind, SOME_MINUTES)


def _next_entry(column: Column, typed: TypedItem | None = None) -> Column | None:
    """Find the cell that is typed next in a row that was just made; None after the last one."""
    given = set()
    if typed is not None:
        given = {
            *((Column.MINUTES,) if typed.minutes is not None else ()),
            *((Column.ROOMS,) if typed.room_ids else ()),
        }
    place = ENTRY_ORDER.index(column) + 1 if column in ENTRY_ORDER else 0
    return next((other for other in ENTRY_ORDER[place:] if other not in given), None)


def line_words(hub: Hub, typed: TypedItem) -> str:
    """Say how a typed line is understood."""
    rooms = [room.name for room in hub.conference.rooms() if room.id in typed.room_ids]
    parts = [
        clock(typed.start) if typed.start is not None else "",
        typed.title,
        tr("{minutes} min").format(minutes=typed.minutes) if typed.minutes is not None else "",
        kind_name(typed.kind),
        ", ".join(rooms),
    ]
    return " · ".join(part for part in parts if part)
