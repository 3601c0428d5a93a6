"""The people of one column as a list model."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from moderator.actions.board import Card
from moderator.ui.widgets.labels import plain_tooltip
from moderator.ui.widgets.wishes import rank_words
from moderator.ui.words import tr

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the Card of a row, or the text of a heading between groups."""


def card_words(card: Card) -> str:
    """Tell a card in one line, for tooltips and for those who listen."""
    parts = [card.name, card.organisation, rank_words(card.rank)]
    if card.wished:
        parts[-1] = tr("wishes for {themes}").format(
            themes=", ".join(wished.name for wished in card.wished)
        )
    if card.group is not None:
        parts.append(tr("group {number}").format(number=card.group))
    if card.locked:
        parts.append(tr("held"))
    if card.arrived:
        parts.append(tr("in the room"))
    if card.news:
        parts.append(tr("has to be told of this place"))
    return ", ".join(part for part in parts if part)


class CardModel(QAbstractListModel):
    """Holds the cards of one column, with headings where they are in groups."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Card | str, ...] = ()
        self._places: dict[int, int] = {}

    def show(self, rows: Sequence[Card | str]) -> bool:
        """Take these rows; return whether anything changed."""
        if tuple(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self._places = {
            row.participant_id: place
            for place, row in enumerate(self._rows)
            if isinstance(row, Card)
        }
        self.endResetModel()
        return True

    def cards(self) -> list[Card]:
        """All cards from top to bottom."""
        return [row for row in self._rows if isinstance(row, Card)]

    def card_at(self, index: Index) -> Card | None:
        """Give the card of a row, None for headings and beyond the list."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Card) else None

    def index_of(self, participant_id: int) -> QModelIndex:
        """Find the row of a person; invalid where they are not in this column."""
        place = self._places.get(participant_id)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Count the rows of the flat list."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be chosen and dragged, headings not."""
        if self.card_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the row itself, its name, and its words for tooltip and accessibility."""
        row = self._rows[index.row()] if index.isValid() else None
        answer: object = None
        if role == ROW_ROLE:
            answer = row
        elif role == Qt.ItemDataRole.DisplayRole:
            answer = row.name if isinstance(row, Card) else row
        elif isinstance(row, Card) and role == Qt.ItemDataRole.AccessibleTextRole:
            answer = card_words(row)
        elif isinstance(row, Card) and role == Qt.ItemDataRole.ToolTipRole:
            answer = plain_tooltip(card_words(row))
        return answer
