"""Where the keys are after work, after an undo, and after something beside the board closes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from moderator.actions import announcing
from moderator.actions.placements import place_participants
from moderator.ui.assignment.pages import WISHES
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from tests.ui.assignment.conftest import click

SOLVED_WITHIN = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier


def _on_board(area: AssignmentArea) -> bool:
    return any(column.list.hasFocus() for column in area.board.columns)


def _press(area: AssignmentArea, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key as the window system would, so that shortcuts count."""
    area.activateWindow()
    modifier = held or Qt.KeyboardModifier.NoModifier
    QTest.keyClick(area.window().windowHandle(), key, modifier)
    QApplication.processEvents()


def _cancel(area: AssignmentArea) -> QPushButton:
    buttons = area.solving.banner.findChildren(QPushButton)
    return next(found for found in buttons if found.text() == "Cancel")


def test_focus_is_on_the_board_after_a_click_on_assign(area: AssignmentArea, qtbot: QtBot) -> None:
    area.assign.setFocus()
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)
    assert not area.assign.isEnabled()
    qtbot.waitUntil(lambda: _on_board(area))
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    QApplication.processEvents()
    assert _on_board(area)
    _press(area, Qt.Key.Key_Escape)
    assert not area.solving.showing
    assert _on_board(area)


def test_focus_returns_to_the_board_from_cancel(area: AssignmentArea, qtbot: QtBot) -> None:
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _cancel(area).isVisible())
    QApplication.processEvents()
    QTest.mouseClick(_cancel(area), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)
    qtbot.waitUntil(lambda: _on_board(area))


def test_focus_stays_on_the_page_of_wishes_after_a_click_on_assign(
    area: AssignmentArea, qtbot: QtBot
) -> None:
    area._choose_round(WISHES)
    area.assign.setFocus()
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)

    def scrolls() -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, QScrollArea) and area.wishes.isAncestorOf(focused)

    qtbot.waitUntil(scrolls)
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=SOLVED_WITHIN)


@pytest.mark.parametrize("undo", [Qt.Key.Key_Delete, Qt.Key.Key_L])
def test_focus_stays_with_the_person_through_a_change_and_its_undo(
    area: AssignmentArea, hub: Hub, undo: Qt.Key
) -> None:
    click(area.board, 1)
    _press(area, undo, CTRL if undo is Qt.Key.Key_L else None)
    for undone in (False, True):
        if undone:
            hub.undo()
        QApplication.processEvents()
        column = next(c for c in area.board.columns if c.list.hasFocus())
        card = column.list.current_card()
        assert card is not None
        assert card.participant_id == 1


def test_focus_stays_on_the_board_as_the_last_one_without_a_place_leaves_its_column(
    area: AssignmentArea, hub: Hub
) -> None:
    without = next(c for c in area.board.columns if c.content.workshop_id is None)
    people = [card.participant_id for card in without.list.cards.cards()]
    place_participants(hub._store, people[1:], 1)
    click(area.board, people[0])
    place_participants(hub._store, people[:1], 1)
    QApplication.processEvents()
    assert all(column.content.workshop_id is not None for column in area.board.columns)
    assert _on_board(area)


def _list_news(area: AssignmentArea) -> None:
    announcing.announce(area._hub._store, [1])
    place_participants(area._hub._store, [1], 2)
    area.announcing.show_list()


def _tune(area: AssignmentArea) -> None:
    _press(area, Qt.Key.Key_T, CTRL)


def _look_ahead(area: AssignmentArea) -> None:
    area.foresight.look()


@pytest.mark.parametrize("open_it", [_list_news, _tune, _look_ahead])
def test_panel_takes_the_focus_and_escape_returns_it_to_the_board(
    area: AssignmentArea, qtbot: QtBot, open_it: Callable[[AssignmentArea], None]
) -> None:
    click(area.board, 1)
    open_it(area)
    sides = (area.announcing, area.tuning, area.foresight)
    qtbot.waitUntil(lambda: any(side.open for side in sides))
    shown = next(side for side in sides if side.open)

    def has_keys() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and shown.panel.isAncestorOf(focused)

    qtbot.waitUntil(has_keys)
    _press(area, Qt.Key.Key_Escape)
    assert not shown.open
    assert not shown.panel.isVisible()
    assert _on_board(area)


def test_focus_goes_to_the_board_as_the_last_one_to_be_told_is_ticked_off(
    area: AssignmentArea, qtbot: QtBot
) -> None:
    click(area.board, 1)
    _list_news(area)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().endswith("was told")
    _press(area, Qt.Key.Key_Space)
    assert not area.announcing.panel.rows
    qtbot.waitUntil(lambda: _on_board(area))
