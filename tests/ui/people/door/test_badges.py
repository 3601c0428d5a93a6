"""Badges at the door: scanned, pasted, of other events, with real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from moderator.actions.people import set_status
from moderator.event.people import Status
from moderator.event.phrase import phrase
from moderator.rules.badge_code import code_of
from moderator.ui.hub import Hub
from moderator.ui.people.door.card import GOOD
from moderator.ui.people.door.page import DoorPage
from tests.actions.people_event import KEY
from tests.ui.people.door.hands import CONTROL, card_text, press, status_of, typed


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_scanned_badge_checks_in_at_once(door: DoorPage, hub: Hub, end: Qt.Key) -> None:
    typed(door, code_of(4, KEY).lower().replace("-", "ß"))
    assert status_of(hub, 4) is Status.REGISTERED
    press(door, end)
    assert status_of(hub, 4) is Status.CHECKED_IN
    assert "Dora Östermann" in card_text(door)


def test_pasted_badge_needs_no_enter_and_a_late_enter_answers_nothing(
    door: DoorPage, hub: Hub
) -> None:
    set_status(hub._store, [3], Status.CANCELLED)
    QGuiApplication.clipboard().setText(code_of(3, KEY))
    press(door, Qt.Key.Key_V, CONTROL)
    assert "has cancelled" in card_text(door)
    press(door, Qt.Key.Key_Return)
    assert status_of(hub, 3) is Status.CANCELLED
    QGuiApplication.clipboard().setText(code_of(1, KEY))
    press(door, Qt.Key.Key_V, CONTROL)
    assert status_of(hub, 1) is Status.CHECKED_IN


def test_unknown_badges_are_explained(door: DoorPage, hub: Hub) -> None:
    before = hub.conference
    typed(door, "MOD-9999")
    press(door, Qt.Key.Key_Return)
    assert "cannot be read" in card_text(door)
    typed(door, code_of(77, KEY))
    press(door, Qt.Key.Key_Return)
    assert "Nobody has this badge" in card_text(door)
    assert hub.conference is before
    assert door.field.text() == ""


@pytest.mark.parametrize("key", ["B2F", ""])
def test_badge_of_another_event_checks_nobody_in_and_is_named_as_such(
    door: DoorPage, hub: Hub, key: str
) -> None:
    before = hub.conference
    for workshop_id in (None, 1):
        door.stand_at(workshop_id)
        for code in (code_of(1, key), code_of(1, key).lower().replace("-", "ß")):
            typed(door, code)
            press(door, Qt.Key.Key_Return)
            assert "This badge is of another event." in card_text(door)
            assert "Please type the name" in card_text(door)
            assert door.field.text() == ""
    QGuiApplication.clipboard().setText(code_of(1, key))
    press(door, Qt.Key.Key_V, CONTROL)
    press(door, Qt.Key.Key_Return)
    assert "This badge is of another event." in card_text(door)
    assert hub.conference is before


def test_old_badges_go_on_working_in_an_event_without_a_key(door: DoorPage, hub: Hub) -> None:
    with hub._store.edit(phrase("As in an older file")) as edit:
        edit.update(replace(hub.conference.event, badge_key=""))
    typed(door, code_of(1, KEY))
    press(door, Qt.Key.Key_Return)
    assert "This badge is of another event." in card_text(door)
    typed(door, code_of(1, ""))
    press(door, Qt.Key.Key_Return)
    assert status_of(hub, 1) is Status.CHECKED_IN


def test_card_that_is_up_shows_the_next_answer_at_once(door: DoorPage) -> None:
    for title in ("Dora Östermann", "Places for Dora Östermann"):
        door.card.show_answer(GOOD, title)
        assert card_text(door) == title


def test_window_that_was_minimised_comes_back_with_the_card_and_what_is_typed(
    door: DoorPage, hub: Hub
) -> None:
    typed(door, code_of(4, KEY))
    press(door, Qt.Key.Key_Return)
    assert "Dora Östermann" in card_text(door)
    door.window().showMinimized()
    QApplication.processEvents()
    door.window().showNormal()
    QApplication.processEvents()
    assert "Dora Östermann" in card_text(door)
