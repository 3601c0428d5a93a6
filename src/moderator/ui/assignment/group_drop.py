"""What a drop means inside a column that is sorted by groups: a swap, or another group."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex

from moderator.actions.board import Card
from moderator.ui.assignment.cards import ROW_ROLE, CardModel
from moderator.ui.words import tr


@dataclass(frozen=True, slots=True)
class GroupDrop:
    """People go to a group, or one of them changes places with somebody there.

    ids: the people who were dragged. member_id: somebody of that group. swap: with that person.
    """

    ids: tuple[int, ...]
    member_id: int
    swap: bool
    words: str


def group_drop(cards: CardModel, index: QModelIndex, ids: Collection[int]) -> GroupDrop | None:
    """Tell what a drop on a row means; None where the people are in that group already.

    One person dropped on another one changes places with them; on the heading of a group, or with
    several people, they go to that group.
    """
    heading = _heading_above(cards, index.row()) if index.isValid() else None
    if heading is None or not ids:
        return None
    coming = tuple(i for i in ids if _heading_above(cards, cards.index_of(i).row()) != heading)
    member = cards.card_at(cards.index(heading + 1))
    if not coming or member is None:
        return None
    other = cards.card_at(index)
    if len(coming) == 1 and other is not None:
        return GroupDrop(coming, other.participant_id, True, _swap_words(other))
    title = str(cards.index(heading).data(ROW_ROLE)).partition(" · ")[0]
    return GroupDrop(coming, member.participant_id, False, tr("to {group}").format(group=title))


def _swap_words(other: Card) -> str:
    return tr("change places with {name}").format(name=other.name)


def _heading_above(cards: CardModel, row: int) -> int | None:
    """Row of the heading under which a row stands, or which it is."""
    while row >= 0:
        if cards.card_at(cards.index(row)) is None:
            return row
        row -= 1
    return None
