"""The keys are where one types next, whatever was made, chosen or taken away just now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.schedule import change_item
from moderator.event.people import Wish
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Workshop
from moderator.ui.hub import AreaName
from moderator.ui.people.view import PeopleArea
from moderator.ui.results.view import ResultsArea
from moderator.ui.schedule.clash_boxes import ClashBoxes
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.shell.main_window import MainWindow
from tests.ui.hands import click, focused, press, scroll_to, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HANDS = ("mouse", "keys")


def schedule(window: MainWindow) -> ScheduleArea:
    area = window.area(AreaName.SCHEDULE)
    assert isinstance(area, ScheduleArea)
    return area


def use(button: QWidget, hand: str) -> None:
    """Press a button with the mouse or the keys."""
    if hand == "mouse":
        scroll_to(button)
        click(button)
    else:
        button.setFocus()
        press(Qt.Key.Key_Space)
    QApplication.processEvents()


def button(place: QWidget, words: str) -> QPushButton:
    """Find a visible button by its words."""
    return next(
        found
        for found in place.findChildren(QPushButton)
        if found.isVisible() and words in {found.text(), found.accessibleName()}
    )


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(
    ("entry", "kind"), [("Raum hinzufügen", Room), ("Thema hinzufügen", Theme)]
)
def test_what_was_added_from_the_menu_is_named_by_typing(
    window: MainWindow, hand: str, entry: str, kind: type[Room] | type[Theme]
) -> None:
    area = schedule(window)
    use(area.more, hand)
    menu = next(m for m in area.findChildren(QMenu) if m.isVisible())
    action = next(a for a in menu.actions() if a.text() == entry)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QApplication.processEvents()
    write("Anbau")
    assert "Anbau" in [record.name for record in window.hub.conference.all(kind)]


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(("words", "kind"), [("+ Raum", Room), ("+ Thema", Theme)])
def test_what_was_added_in_the_panel_is_named_by_typing(
    window: MainWindow, hand: str, words: str, kind: type[Room] | type[Theme]
) -> None:
    use(button(schedule(window).panel, words), hand)
    write("Anbau")
    assert "Anbau" in [record.name for record in window.hub.conference.all(kind)]


@pytest.mark.parametrize("hand", HANDS)
def test_a_workshop_that_was_added_is_described_next(window: MainWindow, hand: str) -> None:
    area = schedule(window)
    item = window.hub.conference.rounds()[0]
    window.show_area(AreaName.SCHEDULE, item)
    before = len(window.hub.conference.all(Workshop))
    use(button(area.panel, "+ Workshop"), hand)
    assert len(window.hub.conference.all(Workshop)) == before + 1
    assert focused() is area.panel.workshop.form.first.control


@pytest.mark.parametrize("hand", HANDS)
def test_after_a_remedy_the_keys_stay_in_the_schedule(window: MainWindow, hand: str) -> None:
    area = schedule(window)
    conference = window.hub.conference
    first, second = conference.items()[1:3]
    change_item(window.hub._store, second.id, start=first.start)
    window.show_area(AreaName.SCHEDULE, conference.items()[2])
    found = area.panel.item.findChild(ClashBoxes)
    assert found is not None
    remedy = next(b for b in found.findChildren(QPushButton) if b.isVisible())
    use(remedy, hand)
    assert window.hub.conference.items() != conference.items()
    assert area.isAncestorOf(focused())


@pytest.mark.parametrize("hand", HANDS)
def test_choosing_a_wish_keeps_the_wishes_open_and_the_keys_in_them(
    window: MainWindow, hand: str
) -> None:
    window.show_area(AreaName.PEOPLE)
    area = window.area(AreaName.PEOPLE)
    assert isinstance(area, PeopleArea)
    QApplication.processEvents()
    click(area.table.viewport(), area.table.visualRect(area.model.index(3, 0)).center())
    QApplication.processEvents()
    use(button(area.panel, "Wünsche ändern"), hand)
    before = window.hub.conference.all(Wish)
    press(Qt.Key.Key_End)
    QApplication.processEvents()
    assert window.hub.conference.all(Wish) != before
    combo = focused()
    assert isinstance(combo, QComboBox)
    assert combo.accessibleName() == "1. Wunsch für Runde 1"
    assert combo.isVisible()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert focused().accessibleName() == "2. Wunsch für Runde 1"


def test_what_is_typed_after_a_group_was_chosen_is_its_next_point(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_area(AreaName.RESULTS)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    QApplication.processEvents()
    group_id = area.groups.group_ids[1]
    place = area.groups._groups.index(area.groups._groups.place_of(group_id), 0)
    click(area.groups.viewport(), area.groups.visualRect(place).center())
    write("Bahnhof")

    def is_there() -> bool:
        return "Bahnhof" in [point.text for point in window.hub.conference.points_of(group_id)]

    qtbot.waitUntil(is_there)
