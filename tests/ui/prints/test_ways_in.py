"""The ways to the dialog: Ctrl+P, the event's menu, the people, the assignment."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from moderator.ui.area import Area, AreaState, LazyArea
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import AreaName, Hub, Target
from moderator.ui.people.view import PeopleArea
from moderator.ui.prints.choices import SELECTED
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.shell.main_window import MainWindow
from tests.ui.hands import entries_of


class Plain(Area):
    """An area that proposes nothing to print."""

    def reveal(self, record: Target) -> None:
        """Show nothing."""

    def state(self) -> AreaState:
        """Give nothing."""
        return AreaState()

    def restore(self, state: AreaState) -> None:
        """Take nothing up."""


@pytest.fixture
def window(qtbot: QtBot, demo_hub: Hub) -> Iterator[MainWindow]:
    """A window with the areas from which one prints."""
    kinds: dict[AreaName, type[Area]] = dict.fromkeys(AreaName, Plain)
    kinds |= {AreaName.PEOPLE: PeopleArea, AreaName.ASSIGNMENT: AssignmentArea}
    made = MainWindow(demo_hub, {name: LazyArea(kind) for name, kind in kinds.items()})
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
    window.show_area(AreaName.PEOPLE)
    area = window.area(AreaName.PEOPLE)
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
    window.show_area(AreaName.ASSIGNMENT)
    area = window.area(AreaName.ASSIGNMENT)
    assert isinstance(area, AssignmentArea)
    QTest.mouseClick(area.header.paper, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    dialog = opened(window)
    assert dialog.output.what == "room-lists"
    assert dialog.order is not None
    assert dialog.order.round_id == area.round_pages.round_id


def test_people_have_a_button_for_it(window: MainWindow) -> None:
    window.show_area(AreaName.PEOPLE)
    paper = [
        button
        for button in window.area(AreaName.PEOPLE).findChildren(QPushButton)
        if "Ctrl+P" in button.toolTip()
    ]
    QTest.mouseClick(paper[0], Qt.MouseButton.LeftButton)
    assert opened(window).isVisible()


def test_menu_and_search_offer_it(window: MainWindow) -> None:
    menu = window.menu.build()
    words = [action.text() for action in entries_of(menu)]
    assert "Print and hand out …" in words
    assert "Print and hand out …" in [command.word for command in window.menu.commands()]
    menu.deleteLater()
