"""Tests of the board with the whole demo event."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_participants
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub


def _shown(hub: Hub, qtbot: QtBot) -> AssignmentArea:
    area = AssignmentArea(hub)
    qtbot.addWidget(area)
    area.resize(1158, 664)
    area.show()
    qtbot.waitExposed(area)
    QApplication.processEvents()
    return area


def test_drag_near_the_edge_scrolls(demo_hub: Hub, qtbot: QtBot) -> None:
    area = _shown(demo_hub, qtbot)
    column = area.board.columns[1].list
    window = area.windowHandle()
    start = column.viewport().mapTo(area, column.visualRect(column.cards.index(2, 0)).center())
    edge = column.mapTo(area, QPoint(column.width() // 2, column.height() - 4))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, left, none, start)
    for point in (start + QPoint(4, 4), start + QPoint(20, 30), edge):
        QTest.mouseMove(window, point)
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 0)
    before = demo_hub.conference
    QTest.mouseRelease(window, left, none, edge)
    assert demo_hub.conference is before
    assert not area.board.drag.scrolling.isActive()


def test_all_columns_fit_and_hold_everyone(demo_hub: Hub, qtbot: QtBot) -> None:
    area = _shown(demo_hub, qtbot)
    assert area.board.row.horizontalScrollBar().maximum() == 0
    people = sum(column.content.people for column in area.board.columns)
    assert people == len(demo_hub.conference.present())


def test_move_is_shown_at_once(demo_hub: Hub, qtbot: QtBot) -> None:
    area = _shown(demo_hub, qtbot)
    target = area.board.columns[0].content.workshop_id
    card = area.board.columns[1].list.cards.cards()[0]
    area.board.go_to(card.participant_id)
    assert target is not None
    place_participants(demo_hub._store, [card.participant_id], target)
    QApplication.processEvents()
    assert area.board.columns[0].list.cards.index_of(card.participant_id).isValid()
    assert area.board.chosen_ids() == [card.participant_id]
