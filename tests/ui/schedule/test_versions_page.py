"""Publishing the schedule, comparing its versions and telling what changed, by hand and keys."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions import schedule
from moderator.actions.versions import publish
from moderator.ui.hub import Hub
from moderator.ui.schedule.versions_page import VersionsPage
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, PANEL
from tests.ui.hands import press


def click(button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(area: ScheduleArea) -> VersionsPage:
    area.show_as("changes")
    assert area.versions.isVisible()
    return area.versions


def titles(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def move_panel(hub: Hub) -> None:
    hub.do(schedule.move_item, PANEL, 1, time(14, 30))
    hub.do(schedule.move_item, COFFEE, 1, time(15, 5))


def test_an_empty_page_says_what_it_is_for_and_publishes_by_enter(
    hub: Hub, area: ScheduleArea, qtbot: QtBot
) -> None:
    page = opened(area)
    assert page.begin.hasFocus()
    press(Qt.Key.Key_Space)
    assert [version.number for version in hub.conference.versions()] == [1]
    assert titles(page.versions) == ["Draft", "Version 1"]
    assert page.title.text() == "Nothing has changed since Version 1"
    assert not page.publish.isEnabled()


def test_what_changed_is_listed_and_mere_consequences_are_summed_up(
    hub: Hub, area: ScheduleArea
) -> None:
    hub.do(publish)
    move_panel(hub)
    page = opened(area)
    assert page.title.text() == "2 changes since Version 1"
    assert titles(page.list)[1:] == ["Podium"]
    assert "Kaffeepause" in page.consequences.text()
    click(page.show_led)
    assert titles(page.list)[1:] == ["Podium", "Kaffeepause"]


def test_the_next_version_is_published_by_a_click_and_undone(hub: Hub, area: ScheduleArea) -> None:
    hub.do(publish)
    move_panel(hub)
    page = opened(area)
    click(page.publish)
    assert titles(page.versions) == ["Draft", "Version 2", "Version 1"]
    hub.undo()
    assert titles(page.versions) == ["Draft", "Version 1"]


def test_two_versions_are_compared_with_ctrl_and_a_click(hub: Hub, area: ScheduleArea) -> None:
    hub.do(publish)
    move_panel(hub)
    hub.do(publish)
    hub.do(schedule.change_item, COFFEE, title="Kaffee")
    page = opened(area)
    view = page.versions
    for row, keys in (
        (0, Qt.KeyboardModifier.NoModifier),
        (2, Qt.KeyboardModifier.ControlModifier),
    ):
        place = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)
    assert page.title.text() == "From Version 1 to Draft"
    assert "Kaffee" in titles(page.list)


def test_a_click_returns_to_what_is_published(hub: Hub, area: ScheduleArea) -> None:
    hub.do(publish)
    move_panel(hub)
    page = opened(area)
    assert page.back.text() == "Return to version 1"
    click(page.back)
    assert page.title.text() == "Nothing has changed since Version 1"
    hub.undo()
    assert page.title.text() == "2 changes since Version 1"


def test_the_notice_goes_to_a_mail_and_to_the_plenary(hub: Hub, area: ScheduleArea) -> None:
    hub.do(publish)
    move_panel(hub)
    page = opened(area)
    click(page.copy)
    text = QGuiApplication.clipboard().text()
    assert "14:30  Podium, bisher 14:15" in text
    click(page.hall)
    (entry,) = hub.conference.order_entries()
    assert entry.slide_id is not None


def test_enter_shows_the_changed_item_on_the_timeline(hub: Hub, area: ScheduleArea) -> None:
    hub.do(publish)
    move_panel(hub)
    page = opened(area)
    page.list.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert area.modes.value == "timeline"
    assert area.panel.key == ("item", PANEL)
    assert area.panel.isVisible()
