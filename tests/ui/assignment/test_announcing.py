"""Tests of who was told: the button, the sign on cards, the list that is ticked off."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from moderator.actions.announcing import announce
from moderator.actions.board import Card
from moderator.actions.people import set_status
from moderator.actions.placements import place_participants, unplace
from moderator.event.people import Status
from moderator.event.placements import Placement
from moderator.ui.assignment.cards import card_words
from moderator.ui.assignment.person_row import NameButton
from moderator.ui.assignment.view import AssignmentArea
from moderator.ui.hub import Hub
from moderator.ui.prints.dialog import PrintDialog
from moderator.ui.widgets.labels import Label

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def told(hub: Hub) -> set[tuple[int, int]]:
    return {(p.participant_id, p.round_id) for p in hub.conference.all(Placement) if p.told}


def output(area: AssignmentArea, chosen: QAction) -> None:
    """Choose what goes out from the panel's menu, by mouse and keys."""
    panel = area.announcing.panel
    QTest.mouseClick(panel.output, Qt.MouseButton.LeftButton)
    panel.outputs.setActiveAction(chosen)
    QTest.keyClick(panel.outputs, Qt.Key.Key_Return)


def menu_entry(area: AssignmentArea, text: str) -> QAction:
    """Find a line of the button's menu."""
    return next(a for a in area.announcing.menu().actions() if a.text().startswith(text))


def card(area: AssignmentArea, participant_id: int) -> Card:
    for column in area.board.columns:
        for shown in column.list.cards.cards():
            if shown.participant_id == participant_id:
                return shown
    raise KeyError(participant_id)


def test_a_round_is_noted_as_announced_and_as_not_known_from_the_button(
    area: AssignmentArea, hub: Hub
) -> None:
    button = area.announcing.button
    set_status(hub._store, [4, 5, 6], Status.CANCELLED)
    assert button.isVisible()
    assert button.accessibleName() == "Not announced yet"
    assert button.text() == ""
    area.resize(1700, 900)
    assert button.text() == "Not announced yet"
    assert not menu_entry(area, "Round 1: note as not known yet").isEnabled()
    menu_entry(area, "Round 1: note as announced").trigger()
    assert told(hub) == {(1, 1), (2, 1), (3, 1)}
    assert button.text() == "Announced"
    assert not menu_entry(area, "Round 1: note as announced").isEnabled()
    menu_entry(area, "Round 1: note as not known yet").trigger()
    assert told(hub) == set()
    hub.undo()
    assert told(hub) == {(1, 1), (2, 1), (3, 1)}


def test_the_button_asks_for_its_menu_by_mouse_and_keyboard(area: AssignmentArea) -> None:
    button, asked = area.announcing.button, []
    button.clicked.disconnect(area.announcing.show_menu)
    button.clicked.connect(lambda: asked.append(len(area.announcing.menu().actions())))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked == [4, 4]


def test_who_has_to_be_told_is_marked_and_is_ticked_off(area: AssignmentArea, hub: Hub) -> None:
    announce(hub._store, [1])
    assert not card(area, 1).to_announce
    place_participants(hub._store, [4], 3)
    place_participants(hub._store, [3], 3)
    assert area.announcing.button.text() == "4"
    assert area.announcing.button.accessibleName() == "4 to be told"
    assert "2 with a new place, 2 without a place" in area.announcing.button.toolTip()
    assert card(area, 3).to_announce
    assert card_words(card(area, 3)).endswith("has to be told of this place")
    menu_entry(area, "To be told (4)").trigger()
    panel = area.announcing.panel
    assert panel.isVisible()
    assert not area.panel.isVisible()
    assert list(panel.rows) == [3, 4]
    row = panel.rows[3]
    assert row.words.text() == "Round 1, 13:00: Schwalm, Netzwerke"
    assert row.tick is not None
    row.tick.setFocus()
    QTest.keyClick(row.tick, Qt.Key.Key_Space)
    assert list(panel.rows) == [4]
    assert not card(area, 3).to_announce
    following = panel.rows[4].tick
    assert following is not None
    assert following.hasFocus()
    hub.undo()
    assert list(panel.rows) == [3, 4]


def test_all_are_ticked_off_at_once_and_a_name_leads_to_the_card(
    area: AssignmentArea, hub: Hub
) -> None:
    announce(hub._store, [1])
    place_participants(hub._store, [4, 5], 3)
    area.announcing.show_list()
    panel = area.announcing.panel
    QTest.mouseClick(panel.rows[5].name, Qt.MouseButton.LeftButton)
    assert area.board.chosen_ids() == [5]
    steps = len(hub.store.history(1000))
    QTest.mouseClick(panel.all, Qt.MouseButton.LeftButton)
    assert panel.rows == {}
    assert len(hub.store.history(1000)) == steps + 1
    assert not panel.all.isVisible()
    QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert area.panel.isVisible()


def test_the_list_goes_out_as_a_table_and_schedules_as_sheets(
    area: AssignmentArea, hub: Hub, tmp_path: Path
) -> None:
    announce(hub._store, [1])
    unplace(hub._store, [1], 1)
    place_participants(hub._store, [1, 5], 3)
    path = tmp_path / "list.csv"
    area.announcing.show_list()
    area.announcing.save_list(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert [row[:2] for row in rows[1:]] == [["Becker", "Anna"], ["Zander", "Emil"]]
    assert rows[1][4:] == ["Runde 1", "13:00–14:00", "Schwalm", "Netzwerke", ""]
    output(area, area.announcing.panel.schedules)
    dialog = area.window().findChild(PrintDialog)
    assert dialog is not None
    assert dialog.output.what == "schedules"
    assert dialog.meant() == frozenset({1, 5})
    dialog.close()


def test_the_list_is_printed_from_where_it_is_shown(area: AssignmentArea, hub: Hub) -> None:
    announce(hub._store, [1])
    place_participants(hub._store, [5], 3)
    area.announcing.show_list()
    output(area, area.announcing.panel.paper)
    dialog = area.window().findChild(PrintDialog)
    assert dialog is not None
    assert dialog.output.what == "to-be-told"
    dialog.close()


def test_who_lost_a_place_is_listed_and_an_unannounced_round_is_named(
    area: AssignmentArea, hub: Hub
) -> None:
    area.announcing.show_list()
    texts = [label.text() for label in area.announcing.panel.findChildren(Label)]
    assert "No round is announced yet, so nobody has to be told of changes." in texts
    announce(hub._store, [1])
    unplace(hub._store, [1], 1)
    area.announcing.show_list()
    names = [name.name for name in area.announcing.panel.findChildren(NameButton)]
    assert "Anna Becker" in names
    assert area.announcing.button.text() == "4"
    texts = [label.text() for label in area.announcing.panel.findChildren(Label)]
    assert "4 without a place" in texts
