"""What the board's columns show, sorted as the moderator wants it."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QCollator, QLocale

from moderator.actions.board import (
    NONE_STATED,
    NOT_WISHED,
    BoardColumn,
    Card,
    board,
    common_word,
    unplaced,
)
from moderator.event.conference import Conference, derived
from moderator.ui.assignment.column_view import ColumnContent
from moderator.ui.theme import Colours
from moderator.ui.words import tr


class CardOrder(StrEnum):
    """How the people of a column are sorted."""

    NAME = "name"
    WISH = "wish"
    GROUP = "group"


def contents(
    conference: Conference, round_id: int, order: CardOrder, colours: Colours
) -> list[ColumnContent]:
    """Make the columns of a round; people without a place come first, where there are any."""
    columns = board(conference, round_id)
    missing = unplaced(conference, round_id)
    everyone = [card for column in columns for card in column.cards] + list(missing)
    word = common_word(card.organisation for card in everyone)
    made = [_content(conference, column, order, word) for column in columns]
    if missing:
        made.insert(0, _without_place(missing, colours, word))
    return made


def by_list(cards: Sequence[Card]) -> list[Card]:
    """Sort people as a German list has them, Ö beside O."""
    collator = QCollator(QLocale(QLocale.Language.German))
    keys = {
        card.participant_id: collator.sortKey(f"{card.family_name} {card.name}") for card in cards
    }
    return sorted(cards, key=lambda card: keys[card.participant_id])


def _content(
    conference: Conference, column: BoardColumn, order: CardOrder, word: str
) -> ColumnContent:
    return ColumnContent(
        column.workshop.id,
        column.theme.name,
        column.room.name,
        column.theme.colour,
        column.theme.symbol,
        column.places,
        column.workshop.least,
        _rows(conference, column.workshop.id, column.cards, order),
        word,
    )


def _without_place(missing: Sequence[Card], colours: Colours, word: str) -> ColumnContent:
    return ColumnContent(
        None,
        tr("Without place"),
        tr("Drag them to a room"),
        colours.now,
        None,
        0,
        0,
        tuple(by_list(missing)),
        word,
    )


@derived()  # from its arguments alone: a move sorts the cards of two columns
def _rows(
    _conference: Conference, _workshop_id: int, cards: tuple[Card, ...], order: CardOrder
) -> tuple[Card | str, ...]:
    ordered = by_list(cards)
    if order is CardOrder.WISH:
        return tuple(sorted(ordered, key=lambda card: -_badness(card)))
    if order is CardOrder.GROUP:
        ordered.sort(key=lambda card: (card.group is None, card.group or 0))
        rows: list[Card | str] = []
        for number, members in groupby(ordered, key=lambda card: card.group):
            people = list(members)
            head = (
                tr("Without group")
                if number is None
                else tr("Group {number}").format(number=number)
            )
            rows.append(f"{head} · {len(people)}")
            rows.extend(replace(card, group=None) for card in people)
        return tuple(rows)
    return tuple(ordered)


def _badness(card: Card) -> int:
    if card.rank is NONE_STATED:
        return 0
    return 99 if card.rank == NOT_WISHED else card.rank
