"""The table of people as a model: rows sorted and filtered, cells edited through actions."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from moderator.actions.board import stops_of
from moderator.event.changes import Changes
from moderator.event.conference import Conference
from moderator.event.people import PARTICIPANT_FIELDS, Participant, Status, Wish
from moderator.event.placements import Placement
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.sorting import sort_key
from moderator.event.workshops import Group, Workshop
from moderator.ui.people.cell_painting import cell_content
from moderator.ui.people.columns import (
    ColumnKind,
    PeopleColumn,
    PeopleRow,
    cell_text,
    columns_of,
    is_text,
    listed_order,
    notes_of,
    order_of,
    unassigned_rounds,
)
from moderator.ui.people.criteria import Passes
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.rows import RowContent

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str, str, int]
Edited = Callable[[Participant, str, object], bool]

BEHIND_ALL_ROWS = (Event, AgendaItem, Room, Theme, Workshop, Group)
"""Kinds of records that the rows of many people show."""
BEHIND_STOPS = (*BEHIND_ALL_ROWS, Wish)
"""Kinds of records that a row shows beside the person and the places."""

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMN_ROLE = ROW_ROLE + 1


class PeopleModel(QAbstractTableModel):
    """Holds all people, and shows those that pass the filter in the wanted order.

    All people are kept in order, and only those who changed are sorted in anew; a search that is
    typed on looks only through what it has found so far.
    edited: called with a person, a field and its new value when a cell was edited; returns whether
    it was accepted.
    """

    def __init__(self, edited: Edited, parent: QObject) -> None:
        super().__init__(parent)
        self._edited = edited
        self.columns: tuple[PeopleColumn, ...] = ()
        self._taken: Conference | None = None
        self._unassigned: frozenset[int] = frozenset()
        self._known: dict[int, PeopleRow] = {}
        self._keys: dict[int, Key] = {}
        self._ordered: list[Key] = []
        self._rows: list[PeopleRow] = []
        self._places: dict[int, int] | None = None
        self._column = 0
        self._descending = False
        self._keep: Passes | None = None
        self._words: list[str] = []

    def take(self, conference: Conference, changes: Sequence[Changes] | None = None) -> None:
        """Show the people of this snapshot.

        changes: all that was changed since the snapshot taken before; None where unknown.
        """
        columns = columns_of(conference)
        unassigned = unassigned_rounds(conference)
        touched = self._touched(conference, changes) if unassigned == self._unassigned else None
        self._unassigned = unassigned
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self._fill(conference)
            self._rows = self._found(self._everyone_ordered())
            self._places = None
            self.endResetModel()
        elif touched is None:
            self._fill(conference)
            self._show(self._found(self._everyone_ordered()))
        else:
            changed = self._replace(conference, touched)
            self._taken = conference
            if changed:
                self._show(self._found(self._everyone_ordered()))
        self._taken = conference

    def filter_by(self, words: str, keep: Passes | None) -> None:
        """Show only people in whom all these words are found, and whom `keep` lets pass."""
        before, self._words = self._words, folded(words).split()
        typed_on = keep is None and self._keep is None and _narrows(before, self._words)
        if keep is None and self._keep is None and before == self._words:
            return
        self._keep = keep
        self._show(self._found(self._rows if typed_on else self._everyone_ordered()))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._column, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self._arrange()
        self._show(self._found(self._everyone_ordered()))

    def content(self, index: Index) -> RowContent:
        """Return what a cell shows."""
        return cell_content(self._rows[index.row()], self.columns[index.column()])

    def row_at(self, place: int) -> PeopleRow:
        """Return the row at a place."""
        return self._rows[place]

    def place_of(self, participant_id: int) -> int | None:
        """Find the place of a person among the rows that are shown."""
        if self._places is None:
            self._places = {row.person.id: place for place, row in enumerate(self._rows)}
        return self._places.get(participant_id)

    def shown(self) -> Sequence[PeopleRow]:
        """Return the rows that are shown."""
        return self._rows

    def everyone(self) -> Sequence[PeopleRow]:
        """Return all rows, whatever the filter is."""
        return tuple(self._known.values())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Count the people shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Count all columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let texts, names and the status be edited."""
        flags = super().flags(index)
        column = self.columns[index.column()]
        if is_text(column) or column.kind in (ColumnKind.NAME, ColumnKind.STATUS):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, and the records behind it."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        answer: object = None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            answer = cell_text(row, column)
        elif role == Qt.ItemDataRole.ToolTipRole:
            text = cell_text(row, column)
            if column.kind is ColumnKind.NOTES:
                text = "\n".join(notes_of(row.person))
            answer = plain_tooltip(text)
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            answer = cell_content(row, column).spoken()
        elif role == ROW_ROLE:
            answer = row
        elif role == COLUMN_ROLE:
            answer = column
        return answer

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass an edited cell on."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column = self._rows[index.row()], self.columns[index.column()]
        if value == cell_text(row, column):
            return False
        if column.kind is ColumnKind.NAME:
            return self._edited(row.person, "listed_name", value)
        if column.kind is ColumnKind.STATUS:
            value = Status(str(value))
        return self._edited(row.person, column.key, value)

    def _touched(
        self, conference: Conference, changes: Sequence[Changes] | None
    ) -> set[int] | None:
        """Return the ids of people whose rows may have changed; None where all may."""
        before = self._taken
        if changes is None or before is None:
            return None
        if any(change.touch(*BEHIND_ALL_ROWS) for change in changes):
            return None
        found: set[int] = set()
        for change in changes:
            found |= change.ids.get(Participant, frozenset())
            for snapshot in (before, conference):
                for i in change.ids.get(Placement, ()):
                    if (placement := snapshot.get(Placement, i)) is not None:
                        found.add(placement.participant_id)
                for i in change.ids.get(Wish, ()):
                    if (wish := snapshot.get(Wish, i)) is not None:
                        found.add(wish.participant_id)
        return found

    def _fill(self, conference: Conference) -> None:
        """Make all rows, and put them in order."""
        people = conference.table(Participant)
        self._known = {i: self._row(conference, person) for i, person in people.items()}
        self._arrange()

    def _replace(self, conference: Conference, touched: set[int]) -> bool:
        """Make the rows of these people anew and sort them in; return whether any differs."""
        changed = False
        for participant_id in touched:
            person = conference.get(Participant, participant_id)
            before = self._known.pop(participant_id, None)
            if before is not None:
                key = self._keys.pop(participant_id)
                del self._ordered[bisect_left(self._ordered, key)]
            if person is not None:
                row = self._known[participant_id] = _row(conference, person, self._unassigned)
                changed |= row != before
                key = self._keys[participant_id] = self._key(row)
                insort(self._ordered, key)
            else:
                changed |= before is not None
        return changed

    def _row(self, conference: Conference, person: Participant) -> PeopleRow:
        """Make a person's row, or return the one known if it is up to date."""
        known = self._known.get(person.id)
        if known is None or not self._is_up_to_date(conference, known, person):
            return _row(conference, person, self._unassigned)
        return known

    def _is_up_to_date(self, conference: Conference, row: PeopleRow, person: Participant) -> bool:
        before = self._taken
        return (
            before is not None
            and row.person is person
            and row.unassigned == self._unassigned
            and all(before.tables[kind] is conference.tables[kind] for kind in BEHIND_STOPS)
            and all(
                before.placement_of(person.id, item.id)
                is conference.placement_of(person.id, item.id)
                for item in conference.rounds()
            )
        )

    def _key(self, row: PeopleRow) -> Key:
        place = min(self._column, len(self.columns) - 1)
        return order_of(row, self.columns[place])

    def _arrange(self) -> None:
        if self.columns:
            self._keys = {i: self._key(row) for i, row in self._known.items()}
            self._ordered = sorted(self._keys.values())

    def _everyone_ordered(self) -> Iterable[PeopleRow]:
        keys = reversed(self._ordered) if self._descending else self._ordered
        return (self._known[key[-1]] for key in keys)

    def _found(self, rows: Iterable[PeopleRow]) -> list[PeopleRow]:
        keep = self._keep
        if keep is not None:
            rows = (row for row in rows if keep(row))
        for word in self._words:
            rows = [row for row in rows if word in row.haystack]
        return list(rows)

    def _show(self, after: list[PeopleRow]) -> None:
        """Show other rows; selection and cursor stay with their people."""
        before = self._rows
        if len(before) == len(after) and all(
            old.person.id == new.person.id for old, new in zip(before, after, strict=True)
        ):
            self._rows = after
            for at, (known, new) in enumerate(zip(before, after, strict=True)):
                if known is not new:
                    last = self.index(at, len(self.columns) - 1)
                    self.dataChanged.emit(self.index(at, 0), last)
            return
        self.layoutAboutToBeChanged.emit()
        olds = self.persistentIndexList()
        ids = [before[old.row()].person.id for old in olds]
        self._rows, self._places = after, None
        news = []
        for old, participant_id in zip(olds, ids, strict=True):
            place = self.place_of(participant_id)
            news.append(QModelIndex() if place is None else self.index(place, old.column()))
        self.changePersistentIndexList(olds, news)
        self.layoutChanged.emit()


def folded(text: str) -> str:
    """Write a text as a search compares it: without case and accents."""
    return sort_key(text)


def _narrows(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether whoever matches `after` matched `before` too."""
    return all(any(old in new for new in after) for old in before)


def _row(conference: Conference, person: Participant, unassigned: frozenset[int]) -> PeopleRow:
    stops = stops_of(conference, person)
    words = [getattr(person, field.name) for field in PARTICIPANT_FIELDS if field.searched]
    words += [stop.room.name for stop in stops if stop.room is not None]
    words += [stop.theme.name for stop in stops if stop.theme is not None]
    return PeopleRow(person, stops, folded(" ".join(words)), listed_order(person), unassigned)
