"""What was one action of the moderator is taken back by one Ctrl+Z, where the keys are then."""

from datetime import time

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView

from moderator.event.results import Point
from moderator.ui.hub import AreaName
from moderator.ui.people.view import PeopleArea
from moderator.ui.results.view import ResultsArea
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.shell.main_window import MainWindow
from tests.ui.hands import CTRL, SHIFT, click, focused, press, write

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def schedule(window: MainWindow) -> ScheduleArea:
    area = window.area(AreaName.SCHEDULE)
    assert isinstance(area, ScheduleArea)
    return area


def undo(window: MainWindow) -> None:
    """Press Ctrl+Z as the window system would, so that fields and shortcuts both hear of it."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, CTRL)
    QApplication.processEvents()


def choose_rows(table: QTableView, first: int, last: int) -> None:
    for row, held in ((first, Qt.KeyboardModifier.NoModifier), (last, SHIFT)):
        head = table.verticalHeader().viewport()
        index = table.model().index(row, 5, QModelIndex())
        click(head, QPoint(head.rect().center().x(), table.visualRect(index).center().y()), held)


def test_rows_of_the_schedule_are_deleted_in_one_step(window: MainWindow) -> None:
    area = schedule(window)
    before = window.hub.conference.items()
    click(area.modes.findChildren(type(area.add))[1])
    choose_rows(area.table, 1, 3)
    press(Qt.Key.Key_Delete)
    assert len(window.hub.conference.items()) == len(before) - 3
    assert "3" in window.messages.text.text()
    click(window.messages.undo)
    assert window.hub.conference.items() == before
    assert window.hub.store.undo_label is None


def test_people_are_removed_in_one_step(window: MainWindow) -> None:
    window.show_area(AreaName.PEOPLE)
    area = window.area(AreaName.PEOPLE)
    assert isinstance(area, PeopleArea)
    QApplication.processEvents()
    before = len(window.hub.conference.participants())
    for row, held in ((1, Qt.KeyboardModifier.NoModifier), (4, SHIFT)):
        place = area.table.visualRect(area.table.model().index(row, 0)).center()
        click(area.table.viewport(), place, held)
    press(Qt.Key.Key_Delete)
    assert len(window.hub.conference.participants()) == before - 4
    undo(window)
    assert len(window.hub.conference.participants()) == before
    assert window.hub.store.undo_label is None


def test_undo_right_after_creating_an_item_takes_it_back(window: MainWindow) -> None:
    area = schedule(window)
    before = window.hub.conference.items()
    click(area.add)
    menu = next(m for m in area.findChildren(QMenu) if m.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert len(window.hub.conference.items()) == len(before) + 1
    assert focused() is area.panel.item.form.first.control
    undo(window)
    assert window.hub.conference.items() == before


def test_undo_of_a_title_that_is_being_typed_takes_all_of_it_back(window: MainWindow) -> None:
    area = schedule(window)
    before = window.hub.conference.items()
    window.show_area(AreaName.SCHEDULE, before[0])
    press(Qt.Key.Key_F2)
    QApplication.processEvents()
    write("Ankommen")
    assert window.hub.conference.items()[0].title == "Ankommen"
    undo(window)
    assert window.hub.conference.items() == before
    assert focused() is area.panel.item.form.first.control


def test_undo_right_after_a_wrong_time_in_the_panel_takes_it_back(window: MainWindow) -> None:
    area = schedule(window)
    item = window.hub.conference.items()[2]
    window.show_area(AreaName.SCHEDULE, item)
    QApplication.processEvents()
    clock = next(
        line
        for line in area.panel.item.findChildren(type(window.palette_box.field))
        if line.accessibleName() == "Beginn"
    )
    click(clock)
    press(Qt.Key.Key_A, CTRL)
    write("16:05")
    press(Qt.Key.Key_Return)
    assert window.hub.conference.one(type(item), item.id).start == time(16, 5)
    undo(window)
    assert window.hub.conference.one(type(item), item.id) == item
    assert clock.text() == f"{item.start:%H:%M}"


def test_undo_in_a_fresh_demo_has_nothing_to_take_away(window: MainWindow) -> None:
    before = window.hub.conference
    assert window.hub.store.undo_label is None
    undo(window)
    assert window.hub.conference is before


def test_a_list_pasted_into_an_empty_point_is_one_step(window: MainWindow) -> None:
    window.show_area(AreaName.RESULTS)
    area = window.area(AreaName.RESULTS)
    assert isinstance(area, ResultsArea)
    line = area.page.sheet.sections[0].lines[0]
    before = window.hub.conference.all(Point)
    click(line.editor)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Backspace)
    after_typing = window.hub.store.undo_label
    QApplication.clipboard().setText("Wege\nZeiten\nOrte")
    press(Qt.Key.Key_V, CTRL)
    assert len(window.hub.conference.all(Point)) == len(before) + 2
    undo(window)
    assert window.hub.conference.all(Point) == before
    assert after_typing is not None
