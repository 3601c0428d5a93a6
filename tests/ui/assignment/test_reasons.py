"""Tests that whatever is grey in the area says why."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_participants, set_column_locked
from moderator.event.phrase import phrase
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from tests.ui.assignment.conftest import card_centre, click

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where a menu opens."""


@pytest.fixture(autouse=True)
def _no_menu_stays() -> Iterator[None]:
    yield
    while isinstance(menu := QApplication.activePopupWidget(), QMenu):
        menu.close()


def _room_menu(area: AssignmentArea, title: str) -> QMenu:
    column = next(c for c in area.board.columns if c.content.title == title)
    QTest.mouseClick(column.head.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _person_menu(area: AssignmentArea, participant_id: int) -> QMenu:
    click(area.board, participant_id)
    viewport, spot = card_centre(area.board, participant_id)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, spot, viewport.mapToGlobal(spot))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _grey(menu: QMenu) -> list[str]:
    """Texts of what cannot be chosen."""
    return [a.text() for a in menu.actions() if not a.isEnabled() and not a.isSeparator()]


def test_grey_entries_of_a_full_held_room_say_why(area: AssignmentArea, hub: Hub) -> None:
    set_column_locked(hub._store, 1, locked=True)
    assert _grey(_room_menu(area, "KI")) == [
        "Hold everyone here – Everyone is held already",
        "Fill with people without a place – No place is free",
        "Take everyone out – Everyone is held or in the room already",
        "Move the workshop into another room – No room is free then",
        "Split into – No room is free then",
    ]


def test_grey_entries_of_an_empty_room_say_why(area: AssignmentArea, hub: Hub) -> None:
    place_participants(hub._store, [4, 5, 6], 2)
    assert _grey(_room_menu(area, "Netzwerke")) == [
        "Hold everyone here – Nobody is in it",
        "Let everyone go – Nobody is in it",
        "Fill with people without a place – Everyone has a place",
        "Take everyone out – Nobody is in it",
        "Move the workshop into another room – No room is free then",
        "Join with – Nobody is in it",
        "Split into – There are fewer than two people in it",
    ]


def test_every_grey_entry_of_every_menu_has_a_reason(area: AssignmentArea) -> None:
    for title in ("KI", "Resilienz", "Netzwerke"):
        menu = _room_menu(area, title)
        assert all(" – " in text for text in _grey(menu))
        menu.close()
    for participant_id in (1, 4):
        menu = _person_menu(area, participant_id)
        moves = menu.actions()[0].menu()
        assert isinstance(moves, QMenu)
        assert all(" – " in text for text in (*_grey(menu), *_grey(moves)))
        menu.close()


def test_who_has_no_place_is_not_offered_to_be_let_go(area: AssignmentArea) -> None:
    assert "Hold here – Has no place in this round" in _grey(_person_menu(area, 4))


def test_buttons_of_the_header_that_are_grey_say_why(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    QTest.mouseClick(area.assign, Qt.MouseButton.LeftButton)
    for button in (area.assign, area.form):
        assert not button.isEnabled()
        assert "being worked out" in button.toolTip()
        assert "being worked out" in button.accessibleDescription()
    qtbot.waitUntil(lambda: not area.solving.busy, timeout=60_000)
    with hub._store.edit(phrase("Begin")) as edit:
        for item in hub.conference.rounds():
            edit.update(replace(item, actual_start=datetime(2024, 11, 4, 11)))
    for button in (area.assign, area.tune):
        assert not button.isEnabled()
        assert "All rounds have begun." in button.toolTip()
