"""Each room of a running round has its clock; what its moderator asks for is granted by a key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from moderator.actions import venue, workshops
from moderator.actions.rooms_running import wish_minutes
from moderator.actions.running import start_item
from moderator.event.workshops import Workshop
from moderator.ui.hub import Hub
from moderator.ui.regie.view import RegieArea
from moderator.ui.theme import Appearance
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import ROUND
from tests.ui.hands import press


@pytest.fixture
def hub(tmp_path: Path, watch: Watch, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    """The round runs in two rooms since 15:20."""
    store = day_store(tmp_path, watch)
    for name, moderator in (("Raum Werra", "Murat Aydın"), ("Raum Eder", "Katrin Oswald")):
        room, topic = venue.add_room(store, name, 24), venue.add_theme(store, f"Thema {name}")
        made = workshops.add_workshop(store, ROUND, topic, room)
        workshops.change_workshop(store, made, moderator=moderator)
    watch.set("15:20")
    start_item(store, ROUND)
    watch.set("15:30")
    opened = Hub(store, appearance)
    yield opened
    opened.close()
    store.close()


def workshop(hub: Hub, place: int) -> Workshop:
    return hub.conference.workshops_of(ROUND)[place]


def names(area: RegieArea) -> list[str]:
    return [card.accessibleName() for card in area.rooms.cards if card.isVisible()]


def action(area: RegieArea, place: int, words: str) -> QAction:
    menu = area.rooms.menu(place)
    return next(one for one in menu.actions() if one.text() == words)


def test_each_room_shows_its_name_its_time_left_and_its_end(hub: Hub, area: RegieArea) -> None:
    assert area.rooms.isVisible()
    assert len(names(area)) == 2
    assert "Raum Werra" in names(area)[0]
    assert "1:00:00" in names(area)[0]
    assert "ends at 16:30, as planned" in names(area)[0]


def test_a_room_gets_minutes_of_its_own_and_the_others_keep_theirs(
    hub: Hub, area: RegieArea
) -> None:
    action(area, 0, "+10 min").trigger()
    assert "ends at 16:40, planned 16:30" in names(area)[0]
    assert "as planned" in names(area)[1]
    assert "waits for Raum Werra, until 16:40" in area.rooms.words.text()
    hub.undo()
    assert "as planned" in names(area)[0]


def test_a_wish_changes_nothing_until_a_key_grants_it(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    hub.do(wish_minutes, workshop(hub, 0).id, 10)
    assert area.rooms.words.text() == "Murat Aydın asks for 10 more minutes in Raum Werra."
    assert workshop(hub, 0).extra_minutes == 0
    press(Qt.Key.Key_G)
    assert workshop(hub, 0).extra_minutes == 10
    assert workshop(hub, 0).wished_minutes == 0
    assert not area.rooms.grant.isVisible()


def test_fewer_minutes_are_given_or_none_by_a_click(hub: Hub, area: RegieArea) -> None:
    hub.do(wish_minutes, workshop(hub, 0).id, 10)
    QTest.mouseClick(area.rooms.few, Qt.MouseButton.LeftButton)
    assert workshop(hub, 0).extra_minutes == 5
    hub.do(wish_minutes, workshop(hub, 0).id, 5)
    assert not area.rooms.few.isVisible()
    QTest.mouseClick(area.rooms.refuse, Qt.MouseButton.LeftButton)
    assert workshop(hub, 0).extra_minutes == 5
    assert workshop(hub, 0).wished_at is None


def test_of_two_wishes_the_older_one_comes_first(hub: Hub, area: RegieArea, watch: Watch) -> None:
    hub.do(wish_minutes, workshop(hub, 1).id, 5)
    watch.wait(1)
    hub.do(wish_minutes, workshop(hub, 0).id, 10)
    assert "Raum Eder" in area.rooms.words.text()
    press(Qt.Key.Key_G)
    assert "Raum Werra" in area.rooms.words.text()


def test_a_room_that_is_done_says_so_and_can_go_on(hub: Hub, area: RegieArea) -> None:
    action(area, 1, "Done").trigger()
    assert "done" in names(area)[1]
    action(area, 1, "Let it go on").trigger()
    assert "as planned" in names(area)[1]


def test_a_click_on_a_room_opens_its_menu(hub: Hub, area: RegieArea, qtbot: QtBot) -> None:
    opened: list[int] = []
    area.rooms.cards[0].menu_wanted.disconnect()  # offscreen, no popup can take the keyboard
    area.rooms.cards[0].menu_wanted.connect(lambda _at: opened.append(0))
    QTest.mouseClick(area.rooms.cards[0], Qt.MouseButton.LeftButton)
    assert opened == [0]


def test_without_a_running_round_there_are_no_rooms(hub: Hub, area: RegieArea) -> None:
    hub.undo()
    assert not area.rooms.isVisible()
