"""Tests of a room that fails where no other one holds its people: said as it is, with ways out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from moderator.actions.placements import place_participants
from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.assignment.check import without_place
from moderator.ui.assignment.menus import room_menu
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.widgets.labels import Label
from tests.ui.assignment.test_repairing import _press, _seat_everyone, _trigger, _wait

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _fail_werra(area: AssignmentArea, hub: Hub, qtbot: QtBot) -> None:
    """Propose to do without Werra in round 1, whose two people fit nowhere else."""
    if not hub.conference.placements_in(2):
        _seat_everyone(hub)
    _trigger(area, hub, 1, "Do without the room", "Only in this round …")
    _wait(area, qtbot)


def _choose(area: AssignmentArea, bearer: QPushButton, *path: str) -> list[str]:
    """Press a button with a menu and choose an entry of it; gives the words of its level."""
    _press(bearer)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown, words = menu, []
    for text in path:
        words = [action.text() for action in shown.actions()]
        chosen = next(a for a in shown.actions() if a.text().startswith(text))
        assert chosen.isEnabled()
        shown.setActiveAction(chosen)
        QTest.keyClick(shown, Qt.Key.Key_Return)
        inner = chosen.menu()
        shown = inner if isinstance(inner, QMenu) else shown
    area.activateWindow()
    return words


def test_who_has_no_place_after_a_room_failed_is_not_listed_as_moving(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    place_participants(hub._store, [1, 2], 1)
    place_participants(hub._store, [4], 2)
    place_participants(hub._store, [5], 3)
    said, warned = [], []
    hub.message_shown.connect(lambda sentence, _undo: said.append(str(sentence)))
    hub.warning_shown.connect(lambda sentence, _undo: warned.append(str(sentence)))
    _fail_werra(area, hub, qtbot)
    panel = area.repairing.panel
    head = [label.text() for label in panel.findChildren(Label) if label.isVisibleTo(panel)]
    assert any(text.startswith("1 people move") and "2 without a place" in text for text in head)
    assert "2 without a place" in panel.accept.toolTip()
    _press(panel.accept)
    assert said == []
    assert warned == ["Repair: 1 people move, 2 without a place"]


def test_a_failed_room_is_moved_into_a_small_room_from_the_proposal(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    with hub._store.edit(phrase("Plenary")) as edit:
        plenary = edit.insert(Room(0, "Plenary", None))
    _fail_werra(area, hub, qtbot)
    panel = area.repairing.panel
    assert panel.ways.isVisible()
    _choose(area, panel.ways, "Move the workshop", "Plenary")
    _wait(area, qtbot)
    assert not panel.ways.isVisible()
    _press(panel.accept)
    assert hub.conference.one(Workshop, 1).room_id == plenary.id
    assert without_place(hub.conference, hub.conference.rounds()[0]) == ()


def test_people_without_a_place_get_one_in_another_room_after_all(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    with hub._store.edit(phrase("Plenary")) as edit:
        plenary = edit.insert(Room(0, "Plenary", None))
    _fail_werra(area, hub, qtbot)
    _press(area.repairing.panel.accept)
    _wait(area, qtbot)
    banner = area.repairing.banner
    assert banner.text.text() == "2 people without a place – no move can mend it"
    assert banner.ways.isVisible()
    _choose(area, banner.ways, "Round 1: hold “KI”", "Plenary")
    _wait(area, qtbot)
    _press(area.repairing.panel.accept)
    assert hub.conference.one(Workshop, 1).room_id == plenary.id
    assert without_place(hub.conference, hub.conference.rounds()[0]) == ()
    assert not banner.isVisible()


def test_more_places_are_entered_where_the_workshop_is_shown(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    wanted = []
    hub.wanted.connect(lambda to: wanted.append((to.area, to.record)))
    _fail_werra(area, hub, qtbot)
    _press(area.repairing.panel.accept)
    _wait(area, qtbot)
    _choose(area, area.repairing.banner.ways, "Enter more places", "Resilienz")
    assert wanted == [("schedule", hub.conference.one(Workshop, 2))]


def test_the_menu_of_a_room_that_failed_offers_other_rooms(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    with hub._store.edit(phrase("Plenary")) as edit:
        edit.insert(Room(0, "Plenary", None))
    _fail_werra(area, hub, qtbot)
    _press(area.repairing.panel.accept)
    _trigger(area, hub, 1, "Move the workshop into another room", "Plenary")
    _wait(area, qtbot)
    _press(area.repairing.panel.accept)
    assert len(hub.conference.placements_in(1)) == 2
    assert room_menu(hub, area.repairing.ask, 1, area).actions()


def test_return_in_the_proposal_says_that_nothing_was_taken_over(
    area: AssignmentArea, hub: Hub, qtbot: QtBot
) -> None:
    said = []
    hub.message_shown.connect(lambda sentence, undo: said.append((str(sentence), undo)))
    _fail_werra(area, hub, qtbot)
    before = hub.conference
    assert area.repairing.panel.leave.hasFocus()
    QTest.keyClick(area.repairing.panel.leave, Qt.Key.Key_Return)
    assert not area.repairing.open
    assert hub.conference is before
    assert said == [("Not applied – in Werra everything stays as it is.", False)]
