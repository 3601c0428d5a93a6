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
from moderator.app import Application
from moderator.demo import demo_clock, fresh_demo
from moderator.machine import networks
from moderator.ui import remembered
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import AreaName
from moderator.ui.phones import PhoneNetwork
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


def test_phones_stay_connected_through_another_language(
    program: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    found = (networks.LocalAddress("127.0.0.1", "lo", networks.NetworkKind.WIRELESS),)
    monkeypatch.setattr(networks, "local_addresses", lambda: found)
    remembered.PHONE_NETWORK.set(str(PhoneNetwork.HOUSE))
    _shown(program, "results")
    assert program.window is not None
    before = program.window.hub.phones
    assert before is not None
    before.look_for_networks()
    qtbot.waitUntil(lambda: before.found == found)
    before.turn_on(PhoneNetwork.HOUSE, encrypted=False)
    qtbot.waitUntil(lambda: before.answering is not None and not before.switching)
    _speak(program)
    after = program.window.hub.phones
    assert after is not None
    assert after is not before
    qtbot.waitUntil(lambda: after.answering is not None and not after.switching)
    remembered.PHONE_NETWORK.forget()
