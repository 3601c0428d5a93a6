"""Hand scanners as they are really set: with a Tab or an Enter before and after each badge."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.event.people import Participant, Status
from moderator.rules.badge_code import code_of
from moderator.ui.hub import Hub
from moderator.ui.people.door.controls import TAB_WAITS
from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.view import PeopleArea
from tests.actions.people_event import KEY

KEYS = {"\t": Qt.Key.Key_Tab, "\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Enter}


def scan(door: DoorPage, text: str) -> None:
    """Let all keys come at once, to whatever has the focus."""
    for letter in text:
        key = KEYS.get(letter, Qt.Key.Key_unknown)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            pressed = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(door.window().windowHandle(), pressed)
    QApplication.processEvents()


@pytest.mark.parametrize("before", ["", "\t", "\t\t", "\r\n"])
@pytest.mark.parametrize("after", ["\r", "\r\n", "\t", "\r\t", "\t\r"])
def test_badges_are_read_whatever_the_scanner_sends_around_them(
    area: PeopleArea, hub: Hub, before: str, after: str
) -> None:
    area.open_door()
    for person in (1, 2, 3):
        scan(area.door, before + code_of(person, KEY) + after)
    here = [p.id for p in hub.conference.all(Participant) if p.status is Status.CHECKED_IN]
    assert here == [1, 2, 3]
    assert area.door.field.hasFocus()
    assert area.door.field.text() == ""


def test_the_same_badge_again_and_again_is_one_check_in(area: PeopleArea, hub: Hub) -> None:
    area.open_door()
    for _ in range(50):
        scan(area.door, code_of(1, KEY) + "\r")
    assert hub.conference.one(Participant, 1).status is Status.CHECKED_IN
    hub.undo()
    assert hub.conference.one(Participant, 1).status is Status.REGISTERED


def test_a_tab_after_the_end_of_a_badge_leaves_no_field_however_long_the_next_one_takes(
    area: PeopleArea, hub: Hub, qtbot: QtBot
) -> None:
    area.open_door()
    scan(area.door, code_of(1, KEY) + "\r\t")
    qtbot.wait(3 * TAB_WAITS)
    assert area.door.field.hasFocus()
    assert hub.conference.one(Participant, 1).status is Status.CHECKED_IN
    scan(area.door, "\t")
    qtbot.waitUntil(lambda: not area.door.field.hasFocus())


def test_a_tab_of_a_person_leaves_the_empty_field(area: PeopleArea, qtbot: QtBot) -> None:
    area.open_door()
    scan(area.door, "\t")
    qtbot.waitUntil(lambda: not area.door.field.hasFocus())
