"""Rows and columns hold what they are given, in this order, as far apart and stretched so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from moderator.ui.widgets.layouts import STRETCH, Space, boxed, column, row


def test_a_row_shares_its_room_as_it_says(qtbot: QtBot) -> None:
    page, left, right = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(page)
    row((left, 3), (right, 1), on=page, margins=10, spacing=20)
    page.resize(440, 50)
    page.show()
    assert (left.geometry().left(), left.width()) == (10, 300)
    assert (right.geometry().left(), right.width()) == (330, 100)


def test_a_column_holds_rows_spaces_and_what_is_aligned(qtbot: QtBot) -> None:
    page, first, second, third = QWidget(), QWidget(), QWidget(), QWidget()
    qtbot.addWidget(page)
    for widget in (first, second, third):
        widget.setFixedSize(30, 20)
    inner = boxed(row(second, STRETCH, margins=0))
    column(
        (first, Qt.AlignmentFlag.AlignRight),
        Space(7),
        inner,
        third,
        STRETCH,
        on=page,
        margins=(1, 2, 3, 4),
        spacing=5,
    )
    page.resize(200, 300)
    page.show()
    assert first.geometry().topRight().toTuple() == (196, 2)
    assert inner.geometry().top() == 2 + 20 + 5 + 7
    assert second.geometry().topLeft().toTuple() == (0, 0)
    assert third.geometry().top() == inner.geometry().bottom() + 1 + 5
