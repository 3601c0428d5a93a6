"""Tests of what is painted when somebody moves: only what changed, and looking the same."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from moderator.ui.assignment.column_view import ColumnHead
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.shell.status_bar import MessageBar
from moderator.ui.theme import ThemeChoice
from moderator.ui.widgets.rows import Index, RowDelegate
from tests.ui.assignment.conftest import column_names


class Painted(QObject):
    """Notes whose head is painted."""

    def __init__(self, area: AssignmentArea) -> None:
        super().__init__(area)
        self.titles: set[str] = set()
        for column in area.board.columns:
            column.head.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, ColumnHead):
            assert watched.content is not None
            self.titles.add(watched.content.title)
        return False


def test_a_move_paints_two_columns_and_the_moved_card(
    area: AssignmentArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = area.board
    board.choose((1,), 1)
    QApplication.processEvents()
    cards: set[str] = set()
    paint_card = RowDelegate.paint

    def note_card(
        delegate: RowDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        cards.add(index.data())
        paint_card(delegate, painter, option, index)

    heads = Painted(area)
    monkeypatch.setattr(RowDelegate, "paint", note_card)
    board.move_wanted.emit((1,), 2)
    QApplication.processEvents()
    assert column_names(board, "Resilienz") == ["Anna Becker", "Cem Çelik"]
    assert heads.titles == {"KI", "Resilienz"}
    assert cards == {"Anna Becker"}


def test_kept_pictures_of_cards_look_like_cards_painted_anew(area: AssignmentArea) -> None:
    board, appearance = area.board, area._hub.appearance
    board.choose((1, 3), 1)
    grabbed = []
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        appearance.choose(choice)
        for aimed in (None, 3):
            board.columns[1].show_drop(aimed)
            QApplication.processEvents()
            kept = board.grab().toImage()
            assert kept not in grabbed
            grabbed.append(kept)
            for cards in [column.list for column in board.columns]:
                plain = RowDelegate(appearance, cards.cards.content, cards.delegate.style, cards)
                cards.setItemDelegate(plain)
            assert board.grab().toImage() == kept
            for cards in [column.list for column in board.columns]:
                cards.setItemDelegate(cards.delegate)


def test_a_message_finds_the_buttons_below_it(area: AssignmentArea) -> None:
    bar = MessageBar(area._hub, area)
    beside = area.header.assign
    top = beside.mapTo(area, beside.rect().topLeft()).y()
    strip = bar.rect()
    strip.setSize(area.size())
    found = list(bar._buttons_in(strip, area))
    strip.setTop(top + beside.height() + 1)
    assert len(found) > len(list(bar._buttons_in(strip, area)))
    assert any(box.topLeft() == beside.mapTo(area, beside.rect().topLeft()) for box in found)
