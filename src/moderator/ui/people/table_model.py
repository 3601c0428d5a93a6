"""The table of people as a model: rows sorted and sifted, cells edited through actions."""

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from moderator.actions.board import stops_of
from moderator.event.conference import Conference
from moderator.event.people import Participant, Status, Wish
from moderator.event.schedule import AgendaItem, Event, Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.ui.people.columns import (
    EDITED_AS_TEXT,
    Column,
    Kind,
    Row,
    cell_text,
    columns_of,
    notes_of,
    sort_text,
)
from moderator.ui.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
Sift = Callable[[Row], bool]
Edited = Callable[[Participant, str, object], bool]

BEHIND_STOPS = (Event, AgendaItem, Room, Theme, Workshop, Group, Wish)
"""Records of which a row tells beside the person and the places."""

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
COLUMN_ROLE = ROW_ROLE + 1


def folded(text: str) -> str:
    """Write a text as a search compares it: without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class PeopleModel(QAbstractTableModel):
    """Holds all people, and shows those that pass the sieve in the wanted order.

    edited: called with a person, a field and its new value when a cell was edited; tells whether
    it was taken.
    """

    def __init__(self, edited: Edited, parent: QObject) -> None:
        super().__init__(parent)
        self._edited = edited
        self.columns: tuple[Column, ...] = ()
        self._taken: Conference | None = None
        self._known: dict[int, Row] = {}
        self._everyone: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._places: dict[int, int] = {}
        self._order = (0, Qt.SortOrder.AscendingOrder)
        self._sift: Sift = lambda _row: True
        self._words: list[str] = []
        self._collator = QCollator(QLocale(QLocale.Language.German))
        self._collator.setNumericMode(True)

    def take(self, conference: Conference) -> None:
        """Show the people of this snapshot."""
        columns = columns_of(conference)
        everyone = tuple(self._row(conference, person) for person in conference.participants())
        self._taken = conference
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self._everyone = everyone
            self._arrange()
            self.endResetModel()
            return
        self._everyone = everyone
        self._rearrange()

    def sift(self, words: str, keep: Sift) -> None:
        """Show only people in whom all these words are found, and whom `keep` lets pass."""
        self._words = folded(words).split()
        self._sift = keep
        self._rearrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._order = (column, order)
        self._rearrange()

    def row_at(self, place: int) -> Row:
        """Give the row at a place."""
        return self._rows[place]

    def place_of(self, participant_id: int) -> int | None:
        """Find the place of a person among the rows that are shown."""
        return self._places.get(participant_id)

    def shown(self) -> Sequence[Row]:
        """Give the rows that are shown."""
        return self._rows

    def everyone(self) -> Sequence[Row]:
        """Give all rows, whatever the sieve is."""
        return self._everyone

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
        """Give the titles of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let texts, names and the status be edited."""
        flags = super().flags(index)
        kind = self.columns[index.column()].kind
        if kind in EDITED_AS_TEXT or kind in (Kind.NAME, Kind.STATUS):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's text, and the records behind it."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        answer: object = None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            answer = cell_text(row, column)
        elif role == Qt.ItemDataRole.ToolTipRole:
            text = cell_text(row, column)
            if column.kind is Kind.NOTES:
                text = "\n".join(notes_of(row.person))
            answer = plain_tooltip(text)
        elif role == ROW_ROLE:
            answer = row
        elif role == COLUMN_ROLE:
            answer = column
        return answer

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand an edited cell on."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        person, kind = self._rows[index.row()].person, self.columns[index.column()].kind
        if value == cell_text(self._rows[index.row()], self.columns[index.column()]):
            return False
        field = EDITED_AS_TEXT.get(kind, "")
        if kind is Kind.NAME:
            field = "listed_name"
        elif kind is Kind.STATUS:
            field, value = "status", Status(str(value))
        return self._edited(person, field, value)

    def _row(self, conference: Conference, person: Participant) -> Row:
        """Make a person's row, or keep the one that still holds."""
        known = self._known.get(person.id)
        if known is None or not self._holds(conference, known, person):
            known = self._known[person.id] = _row(conference, person)
        return known

    def _holds(self, conference: Conference, row: Row, person: Participant) -> bool:
        before = self._taken
        return (
            before is not None
            and row.person is person
            and all(before.tables[kind] is conference.tables[kind] for kind in BEHIND_STOPS)
            and all(
                before.placement_of(person.id, item.id)
                is conference.placement_of(person.id, item.id)
                for item in conference.rounds()
            )
        )

    def _arrange(self) -> None:
        kept = [row for row in self._everyone if self._sift(row) and self._matches(row)]
        place, order = self._order
        if place < len(self.columns):
            column = self.columns[place]
            keys = {row.person.id: self._collator.sortKey(sort_text(row, column)) for row in kept}
            kept.sort(
                key=lambda row: keys[row.person.id],
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
        self._rows = tuple(kept)
        self._places = {row.person.id: place for place, row in enumerate(self._rows)}

    def _rearrange(self) -> None:
        """Arrange anew; selection and cursor stay with their people."""
        before = [row.person.id for row in self._rows]
        rows = self._rows
        self._arrange()
        if [row.person.id for row in self._rows] == before:
            if self._rows != rows and before:
                last = self.index(len(before) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        arranged, self._rows = self._rows, rows
        self.layoutAboutToBeChanged.emit()
        olds = self.persistentIndexList()
        ids = [rows[old.row()].person.id for old in olds]
        self._rows = arranged
        for old, participant_id in zip(olds, ids, strict=True):
            place = self._places.get(participant_id)
            new = QModelIndex() if place is None else self.index(place, old.column())
            self.changePersistentIndex(old, new)
        self.layoutChanged.emit()

    def _matches(self, row: Row) -> bool:
        return all(word in row.haystack for word in self._words)


def _row(conference: Conference, person: Participant) -> Row:
    stops = stops_of(conference, person)
    words = [
        person.given_name,
        person.family_name,
        person.organisation,
        person.function,
        person.email,
        person.number,
        person.remark,
        person.catering,
    ]
    words += [stop.room.name for stop in stops if stop.room is not None]
    words += [stop.theme.name for stop in stops if stop.theme is not None]
    return Row(person, stops, folded(" ".join(words)))
