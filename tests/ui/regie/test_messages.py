"""Messages of the run sheet: to the phones of all rooms or one, or to the hall, and back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions import venue, workshops
from moderator.actions.phones import EventDoors, PhoneRoom
from moderator.actions.running import start_item, state
from moderator.event.schedule import AgendaItem
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.ui.hub import Hub
from moderator.ui.regie.view import RegieArea
from moderator.ui.shell.phones import connect_phones
from moderator.ui.theme import Appearance
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import CHANGE, ROUND
from tests.ui.hands import click, press, write

ENTER, ESCAPE, M = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_M


class OpenPhones(QObject):
    """The phones of an event, as if the server answered."""

    def __init__(self, doors: EventDoors) -> None:
        super().__init__()
        self.doors, self.answering = doors, object()

    def rooms(self) -> tuple[PhoneRoom, ...]:
        return self.doors.rooms()


@pytest.fixture
def hub(tmp_path: Path, watch: Watch, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    """The round runs in two rooms since 15:20; their phones are connected."""
    store = day_store(tmp_path, watch)
    for name in ("Raum Werra", "Raum Eder"):
        room, topic = venue.add_room(store, name, 24), venue.add_theme(store, f"Thema {name}")
        workshops.add_workshop(store, ROUND, topic, room)
    watch.set("15:20")
    start_item(store, ROUND)
    watch.set("15:30")
    opened = Hub(store, appearance)
    opened.phones = OpenPhones(EventDoors(store))  # type: ignore[assignment]
    yield opened
    opened.close()
    store.close()


def on_phones(hub: Hub) -> list[str]:
    assert hub.phones is not None
    shops = hub.conference.workshops_of(ROUND)
    shown = [hub.phones.doors.message(shop.id) for shop in shops]
    return ["" if message is None else message.words for message in shown]


def offered(area: RegieArea) -> list[str]:
    box = area.messages.to
    return [box.itemText(place) for place in range(box.count())]


def test_what_is_written_are_letters_and_enter_sends_it_to_all_phones(
    hub: Hub, area: RegieArea
) -> None:
    steps = len(hub.store.history(100))
    press(M)
    write("Gespräch 5 + 1 <b>P</b>")
    assert len(hub.store.history(100)) == steps
    press(ENTER)
    assert on_phones(hub) == ["Gespräch 5 + 1 <b>P</b>"] * 2
    assert (
        area.messages.told.text() == "Phones of all rooms, since 15:30: “Gespräch 5 + 1 <b>P</b>”"
    )
    assert len(hub.store.history(100)) == steps
    press(ENTER)
    current = state(hub.store).current
    assert current is not None
    assert current.item.id == CHANGE


def test_escape_leaves_without_sending(hub: Hub, area: RegieArea) -> None:
    press(M)
    write("Halt")
    press(ESCAPE)
    assert on_phones(hub) == ["", ""]
    assert not area.messages.isVisible()
    assert QApplication.focusWidget() is area.stage


def test_one_room_alone_is_told_and_the_message_is_taken_back(hub: Hub, area: RegieArea) -> None:
    click(area.stage.message)
    assert offered(area) == ["Phones of all rooms", "Phones: Raum Werra", "Phones: Raum Eder"]
    area.messages.to.setFocus()
    press(Qt.Key.Key_Down, times=2)
    area.messages.line.setFocus()
    press(Qt.Key.Key_Down)
    assert area.messages.line.text() == "Noch 5 Minuten"
    press(ENTER)
    assert on_phones(hub) == ["", "Noch 5 Minuten"]
    click(area.messages.back)
    assert on_phones(hub) == ["", ""]
    assert not area.messages.isVisible()


def test_a_newer_message_to_all_takes_the_place_of_the_older_ones(
    hub: Hub, area: RegieArea
) -> None:
    for words in ("Erste", "Zweite"):
        press(M)
        write(words)
        press(ENTER)
    assert on_phones(hub) == ["Zweite", "Zweite"]
    click(area.messages.back)
    assert on_phones(hub) == ["", ""]


def test_the_hall_is_told_while_a_show_runs_and_what_is_taken_away_there_is_gone_here(
    hub: Hub, area: RegieArea
) -> None:
    hub.stage.set_open(True)
    hub.stage.show(Cue(SceneKind.WELCOME))
    press(M)
    assert offered(area)[-2:] == ["Stage: presenter’s view and remote control", "Hall"]
    area.messages.to.setFocus()
    press(Qt.Key.Key_End)
    area.messages.line.setFocus()
    write("x" * 100)
    assert not area.messages.send.isEnabled()
    assert area.messages.hint.isVisible()
    press(ENTER)
    assert hub.stage.message is None
    area.messages.line.selectAll()
    write("Bitte Platz nehmen")
    press(ENTER)
    assert hub.stage.message is not None
    assert hub.stage.message.words == "Bitte Platz nehmen"
    assert area.messages.told.isVisible()
    hub.stage.set_message(None)
    assert not area.messages.isVisible()
    hub.stage.show(BLACK)


def test_the_stage_is_told_what_the_hall_does_not_see(hub: Hub, area: RegieArea) -> None:
    hub.stage.set_open(True)
    hub.stage.show(Cue(SceneKind.WELCOME))
    press(M)
    area.messages.to.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Up)
    area.messages.line.setFocus()
    write("Bitte zum Ende kommen")
    press(ENTER)
    told = hub.told.for_stage
    assert told is not None
    assert told.words == "Bitte zum Ende kommen"
    assert hub.stage.message is None
    assert on_phones(hub) == ["", ""]
    click(area.messages.back)
    assert hub.told.for_stage is None
    hub.stage.show(BLACK)


def test_messages_are_on_again_after_a_restart_and_can_be_taken_back(
    hub: Hub, area: RegieArea, appearance: Appearance, qtbot: QtBot
) -> None:
    press(M)
    write("Gleich Plenum")
    press(ENTER)
    hub.told.tell("Noch 5 Minuten")
    area.close()
    again = Hub(hub._store, appearance)
    phones = connect_phones(again)
    shop = again.conference.workshops_of(ROUND)[0]
    message = phones.doors.message(shop.id)
    assert message is not None
    assert (message.words, f"{message.at:%H:%M}") == ("Gleich Plenum", "15:30")
    shown = RegieArea(again)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.messages.told.text() == (
        "Stage: presenter’s view and remote control, since 15:30: “Noch 5 Minuten”"
    )
    click(shown.messages.back)
    assert shown.messages.told.text() == "Phones of all rooms, since 15:30: “Gleich Plenum”"
    click(shown.messages.back)
    assert phones.doors.message(shop.id) is None
    assert not shown.messages.isVisible()
    shown.close()
    again.close()


def test_where_nobody_can_be_reached_it_says_so(hub: Hub, area: RegieArea) -> None:
    hub.phones = None
    press(M)
    assert area.messages.line.placeholderText().startswith("Nobody can be reached")
    write("Halt")
    assert not area.messages.send.isEnabled()
    press(ENTER)
    press(ESCAPE)
    assert hub.conference.one(AgendaItem, ROUND).actual_end is None
