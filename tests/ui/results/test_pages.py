"""The pages of the results area: reached by click, key and search, made late, kept by windows."""

from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from moderator.actions import results
from moderator.event.phrase import phrase
from moderator.event.results import IntakePhoto, PhotoOrigin
from moderator.event.workshops import Group
from moderator.store.store import Store
from moderator.ui.hub import AreaName, Hub
from moderator.ui.results import area_commands
from moderator.ui.results.round_page import ASIDE, KEYS, PageName
from moderator.ui.results.view import ResultsArea
from moderator.ui.shell.main_window import MainWindow
from tests.actions.results_event import group_of
from tests.ui.results.hands import CTRL, SHIFT, focused, press, write


def segment(area: ResultsArea, word: str) -> QAbstractButton:
    return next(b for b in area.page_choice.findChildren(QAbstractButton) if b.text() == word)


def let_a_photo_wait(store: Store, content: str) -> None:
    with store.edit(phrase("Set up")) as edit:
        edit.insert(IntakePhoto(0, content, PhotoOrigin.DROP, datetime(2024, 11, 5)))


def test_click_on_a_segment_shows_the_page(area: ResultsArea) -> None:
    assert area.pages.shown is area.work
    QTest.mouseClick(segment(area, "Overview"), Qt.MouseButton.LeftButton)
    assert area.page_name is PageName.OVERVIEW
    assert area.pages.shown is area.pages.page(PageName.OVERVIEW)
    assert not area.page.isVisible()


@pytest.mark.parametrize("name", PageName)
def test_a_key_leads_from_a_line_to_each_page(area: ResultsArea, name: PageName) -> None:
    area.page.headline.put_cursor_at_end()
    held = CTRL | SHIFT if "Shift" in KEYS[name] else CTRL
    press(Qt.Key[f"Key_{KEYS[name][-1]}"], held)
    assert area.page_name is name
    shown = area.pages.shown
    assert shown is not None
    assert area.isAncestorOf(focused())
    assert name in ASIDE or area.page_choice.value is name


@pytest.mark.parametrize("width", [976, 1080, 1140, 1182, 1250, 1416, 1736])
def test_the_pages_stay_at_the_same_place_on_each_page(
    area: ResultsArea, qtbot: QtBot, width: int
) -> None:
    """976 and 1182 are the area's widths in windows that are 1024 and 1366 wide."""
    area.resize(width, 690)
    places = set()
    for name in (*PageName, PageName.GROUP):
        area.choose_page(name)
        qtbot.waitUntil(lambda: area.width() == width)
        for _ in range(4):  # a layout asks the one around it, which asks it again
            QCoreApplication.processEvents()
        tabs = area.page_choice.findChildren(QAbstractButton)
        places.add(tuple(tab.mapTo(area, QPoint(0, 0)).x() for tab in tabs))
    assert len(places) == 1


def test_typing_is_saved_when_another_page_is_shown(
    area: ResultsArea, group: Group, store: Store
) -> None:
    area.page.headline.put_cursor_at_end()
    write("Erst der Ablauf")
    press(Qt.Key.Key_R, CTRL)
    result = store.conference.result_of(group.id)
    assert result is not None
    assert result.headline == "Erst der Ablauf"


def test_pages_are_made_when_they_are_needed(area: ResultsArea) -> None:
    assert list(area.pages._made) == [PageName.GROUP]
    area.choose_page(PageName.JOINED)
    assert list(area.pages._made) == [PageName.GROUP, PageName.JOINED]


def test_hidden_page_group_catches_up(area: ResultsArea, group: Group, store: Store) -> None:
    area.choose_page(PageName.INTAKE)
    results.set_headline(store, group.id, "Von woanders")
    assert area.page.headline.text == ""
    area.choose_page(PageName.GROUP)
    assert area.page.headline.text == "Von woanders"


def test_another_window_shows_the_same_page(area: ResultsArea, hub: Hub, qtbot: QtBot) -> None:
    area.choose_page(PageName.JOINED)
    other = ResultsArea(hub)
    qtbot.addWidget(other)
    other.restore(area.state())
    other.show()
    assert other.page_name is PageName.JOINED
    assert other.groups.group_id == area.groups.group_id


def test_revealing_a_group_leads_back_to_its_page(area: ResultsArea, store: Store) -> None:
    area.choose_page(PageName.OVERVIEW)
    group = group_of(store.conference, 2, 1)
    area.reveal(group)
    assert area.page_name is PageName.GROUP
    assert area.page.group_id == group.id


def test_how_many_photos_wait_stands_beside_the_intake(area: ResultsArea, store: Store) -> None:
    let_a_photo_wait(store, "a")
    chosen = segment(area, "Intake 1")
    chosen.setFocus()
    let_a_photo_wait(store, "b")
    assert chosen.text() == "Intake 2"
    assert focused() is chosen


def test_intake_and_common_points_need_no_groups(area: ResultsArea) -> None:
    area.choose_round(1)
    assert area.pages.currentWidget() is area.pages.no_groups
    area.choose_page(PageName.INTAKE)
    assert area.pages.shown is area.pages.page(PageName.INTAKE)
    area.choose_page(PageName.OVERVIEW)
    assert area.pages.currentWidget() is area.pages.no_groups


def test_the_search_leads_to_each_page(window: MainWindow) -> None:
    def area() -> ResultsArea:
        window.show_area(AreaName.RESULTS)
        found = window.area(AreaName.RESULTS)
        assert isinstance(found, ResultsArea)
        return found

    offered = {command.key: command for command in area_commands(area)}
    for name, key in KEYS.items():
        offered[key].run()
        assert area().page_name is name
