"""The ways to the dialog: Ctrl+P, the event's menu, the people, the assignment."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.people.view import PeopleArea
from moderator.ui.prints.choices import SELECTED
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.shell.main_window import MainWindow


class Plain(QWidget):
    """An area that proposes nothing to print."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(parent)


@pytest.fixture
def window(qtbot: QtBot, demo_hub: Hub) -> Iterator[MainWindow]:
    """A window with the areas from which one prints."""
    areas = {"schedule": Plain, "people": PeopleArea, "assignment": AssignmentArea}
    areas |= dict.fromkeys(("results", "regie", "plenary", "documentation"), Plain)
    made = MainWindow(demo_hub, areas)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for dialog in made.findChildren(PrintDialog):
        dialog.close()


def opened(window: MainWindow) -> PrintDialog:
    (dialog,) = [d for d in window.findChildren(PrintDialog) if d.isVisible()]
    return dialog


def test_ctrl_p_opens_it_anywhere(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert opened(window).output.what == "badges"


def test_ctrl_p_takes_those_who_are_selected_along(window: MainWindow, demo_hub: Hub) -> None:
    window.show_area("people")
    area = window.area("people")
    assert isinstance(area, PeopleArea)
    area.table.setFocus()
    area.table.selectRow(0)
    for _ in range(2):
        QTest.keyClick(area.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = area.table.chosen_ids()
    assert len(chosen) == 3
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(window)
    present = {person.id for person in demo_hub.conference.present()}
    assert dialog.choices.who() == SELECTED
    assert dialog.meant() == frozenset(chosen) & present


def test_the_assignment_proposes_the_lists_of_its_round(window: MainWindow, demo_hub: Hub) -> None:
    window.show_area("assignment")
    area = window.area("assignment")
    assert isinstance(area, AssignmentArea)
    QTest.mouseClick(area.header.paper, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    dialog = opened(window)
    assert dialog.output.what == "room-lists"
    assert dialog.order is not None
    assert dialog.order.round_id == area.round_id


def test_people_have_a_button_for_it(window: MainWindow) -> None:
    window.show_area("people")
    paper = [
        button
        for button in window.area("people").findChildren(QPushButton)
        if "Ctrl+P" in button.toolTip()
    ]
    QTest.mouseClick(paper[0], Qt.MouseButton.LeftButton)
    assert opened(window).isVisible()


def test_menu_and_search_offer_it(window: MainWindow) -> None:
    menu = window.menu.build()
    words = [action.text() for action in menu.actions()]
    assert "Print and hand out …" in words
    assert "Print and hand out …" in [command.word for command in window.menu.commands()]
    menu.deleteLater()
