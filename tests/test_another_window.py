"""What is chosen and where it is scrolled to stays through another language and theme."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from moderator.actions.files import create_event
from moderator.actions.phones import Remote, RemotePress
from moderator.app import Application
from moderator.capture.phones.remote import RemoteKey
from moderator.demo import demo_clock, fresh_demo
from moderator.machine import networks
from moderator.ui import remembered
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import AreaName
from moderator.ui.phones import PhoneNetwork, Phones
from moderator.ui.shell.main_window import MainWindow
from moderator.ui.theme import ThemeChoice
from tests.conftest import take_words_back

ANOTHER = {"de": "en", "en": "de"}


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """The demo event in a window of ordinary size."""
    made = Application(qapp)
    assert made.open(fresh_demo(tmp_path / "demo"), clock=demo_clock())
    assert made.window is not None
    made.window.showNormal()
    made.window.resize(1366, 768)
    yield made
    made.theme.choose(ThemeChoice.LIGHT)
    made.close_window()
    take_words_back(made)


def _shown(program: Application, area: str) -> Any:
    window = program.window
    assert isinstance(window, MainWindow)
    window.show_area(AreaName(area))
    for _ in range(5):
        QApplication.processEvents()
    return window.area(AreaName(area))


def _speak(program: Application) -> None:
    assert program.window is not None
    program.window.menu.language_chosen.emit(ANOTHER[program.language])
    for _ in range(10):
        QApplication.processEvents()


def _click_card(area: AssignmentArea, column: int, row: int, held: Any = None) -> int:
    cards = area.board.columns[column].list
    index = cards.cards.index(row, 0)
    spot = cards.visualRect(index).center()
    modifier = held or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, spot)
    card = cards.cards.card_at(index)
    assert card is not None
    return card.participant_id


def _bars(area: AssignmentArea) -> list[QScrollBar]:
    return [column.list.verticalScrollBar() for column in area.board.columns[:2]]


def _choose_some(program: Application) -> tuple[set[int], int]:
    """Choose two people of round 2, and scroll a third column; give the people and the place."""
    area = _shown(program, "assignment")
    second = program.window.hub.conference.rounds()[1].id if program.window else 0
    area.reveal(area._hub.conference.one(type(area._hub.conference.rounds()[0]), second))
    QApplication.processEvents()
    one = _click_card(area, 0, 1)
    other = _click_card(area, 1, 2, Qt.KeyboardModifier.ControlModifier)
    for bar in _bars(area):
        assert bar.maximum() > 200
        bar.setValue(200)
    QApplication.processEvents()
    return {one, other}, second


def test_people_round_and_place_on_the_board_stay_in_another_language(
    program: Application, qtbot: QtBot
) -> None:
    chosen, second = _choose_some(program)
    before = program.window
    _speak(program)
    assert program.window is not before
    area = _shown(program, "assignment")
    assert area.rounds.value == second
    assert set(area.board.chosen_ids()) == chosen
    qtbot.waitUntil(lambda: [bar.value() for bar in _bars(area)] == [200, 200])


def _open(area: AssignmentArea, name: str) -> None:
    opens = {
        "tuning": area.tuning.toggle,
        "announcing": area.announcing.show_list,
        "foresight": area.foresight.look,
    }
    opens[name]()
    QApplication.processEvents()


@pytest.mark.parametrize("name", ["tuning", "announcing", "foresight"])
def test_panel_beside_the_board_stays_open_in_another_language_and_theme(
    program: Application, name: str
) -> None:
    area = _shown(program, "assignment")
    _open(area, name)
    program.theme.choose(ThemeChoice.DARK)
    _speak(program)
    again = _shown(program, "assignment")
    assert again is not area
    side = getattr(again, name)
    assert side.open
    assert side.panel.isVisible()
    _speak(program)
    assert getattr(_shown(program, "assignment"), name).panel.isVisible()


def test_people_and_place_on_the_board_stay_in_another_theme(program: Application) -> None:
    chosen, second = _choose_some(program)
    assert program.window is not None
    program.window.menu.theme_chosen.emit(ThemeChoice.DARK)
    for _ in range(10):
        QApplication.processEvents()
    area = _shown(program, "assignment")
    assert area.rounds.value == second
    assert set(area.board.chosen_ids()) == chosen
    assert [bar.value() for bar in _bars(area)] == [200, 200]


@pytest.mark.parametrize("name", ["people", "results", "schedule"])
def test_long_lists_stay_where_they_are_in_another_language_and_theme(
    program: Application, qtbot: QtBot, name: str
) -> None:
    def longest(kind: type[QAbstractScrollArea] = QAbstractScrollArea) -> QAbstractScrollArea:
        area = _shown(program, name)
        found: list[QAbstractScrollArea] = [a for a in area.findChildren(kind) if a.isVisible()]
        return max(found, key=lambda each: each.verticalScrollBar().maximum())

    scrolled = longest()
    place = min(120, scrolled.verticalScrollBar().maximum())
    assert place > 0
    scrolled.verticalScrollBar().setValue(place)
    program.theme.choose(ThemeChoice.DARK)
    for _ in range(5):
        QApplication.processEvents()
    assert longest().verticalScrollBar().value() == place
    _speak(program)
    again = longest(type(scrolled))
    assert again is not scrolled
    qtbot.waitUntil(lambda: again.verticalScrollBar().value() == place)


def test_an_event_without_a_round_goes_on_in_another_language_and_has_no_wishes_to_show(
    qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "neu.moderator"
    create_event(path, "Neu", date(2024, 11, 4), 2, demo_clock(), language="de").close()
    made = Application(qapp)
    assert made.open(path)
    try:
        _shown(made, "assignment")
        _speak(made)
        area = _shown(made, "assignment")
        area.show_wishes()
        area.show_overview()
        assert area.empty.no_rooms.isVisible()
    finally:
        made.close_window()
        take_words_back(made)


def _connect(program: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Phones:
    """Connect phones in the house's network."""
    found = (networks.LocalAddress("127.0.0.1", "lo", networks.NetworkKind.WIRELESS),)
    monkeypatch.setattr(networks, "local_addresses", lambda: found)
    remembered.PHONE_NETWORK.set(str(PhoneNetwork.HOUSE))
    _shown(program, "results")
    assert program.window is not None
    phones = program.window.hub.phones
    assert phones is not None
    phones.look_for_networks()
    qtbot.waitUntil(lambda: phones.found == found)
    phones.turn_on(PhoneNetwork.HOUSE, encrypted=False)
    qtbot.waitUntil(lambda: phones.answering is not None and not phones.switching)
    return phones


def _connected_again(program: Application, before: Phones, qtbot: QtBot) -> Phones:
    """Wait until phones are connected by the window that took the place of another one."""
    assert program.window is not None
    after = program.window.hub.phones
    assert after is not None
    assert after is not before
    qtbot.waitUntil(lambda: after.answering is not None and not after.switching)
    remembered.PHONE_NETWORK.forget()
    return after


def test_phones_stay_connected_through_another_language(
    program: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = _connect(program, monkeypatch, qtbot)
    _speak(program)
    _connected_again(program, before, qtbot)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_phone_keeps_the_remote_control_through_another_language(
    program: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = _connect(program, monkeypatch, qtbot)
    controller = _shown(program, "plenary").controller
    controller.present()
    code = controller.remote.code()
    token = before.server.remote.enter(code, "iPhone")
    assert token is not None
    _press(before.server.remote)
    _speak(program)
    remote = _connected_again(program, before, qtbot).server.remote
    assert remote.admits(token)
    assert remote.phone is not None
    assert remote.phone.name == "iPhone"
    area = _shown(program, "plenary")
    on = area.controller.presentation.deck.current
    qtbot.waitUntil(lambda: remote.view.running)
    assert remote.view.handled == 1, "the phone waits for no answer to what it pressed before"
    _press(remote)
    qtbot.waitUntil(lambda: area.controller.presentation.deck.current != on)
    area.controller.end()
    assert not remote.admits(token), "the remote ends with the show"


def _press(remote: Remote) -> None:
    """Press on what the phone shows."""
    QApplication.processEvents()
    press = RemotePress(RemoteKey.FORWARD, remote.last_press + 1, remote.view.place)
    assert remote.press(press)
    QApplication.processEvents()
