"""A note says where it goes; the chosen item comes first; each note can be moved."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions import running
from moderator.actions.schedule import delete_items
from moderator.event.documentation import ItemNote
from moderator.ui.hub import Hub
from moderator.ui.regie.view import RegieArea
from tests.actions.day_event import Watch
from tests.rules.schedule.programme import GREETING, PANEL, TALKS, at
from tests.ui.hands import click, focused, press, write
from tests.ui.regie.test_notes import ENTER, N, begun, notes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where a menu opens."""


def row_of(area: RegieArea, item: int) -> QPoint:
    """Find the middle of an item's row, in the viewport of the run sheet."""
    model = area.sheet.model()
    place = next(
        row for row in range(model.rowCount()) if area.sheet._model.rows[row].item_id == item
    )
    return area.sheet.visualRect(model.index(place, 2)).center()


def choose(area: RegieArea, item: int) -> None:
    """Click the row of an item in the run sheet."""
    click(area.sheet.viewport(), row_of(area, item))


def open_menu(area: RegieArea) -> QMenu:
    return next(menu for menu in area.findChildren(QMenu) if menu.isVisible())


def test_the_pad_says_where_a_note_goes_whatever_is_typed(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    write("etwas")
    assert "is running" in area.notes.target.text()
    assert "Begr" in area.notes.target.text()
    choose(area, PANEL)
    assert "chosen" in area.notes.target.text()


def test_a_note_goes_to_the_row_that_was_clicked(hub: Hub, area: RegieArea, watch: Watch) -> None:
    begun(hub, area, watch)
    choose(area, PANEL)
    press(N)
    write("Frage an das Podium")
    press(ENTER)
    assert notes(hub, PANEL) == ["Frage an das Podium"]
    assert not notes(hub, GREETING)
    hub.undo()
    assert not notes(hub, PANEL)


def test_a_note_goes_to_the_row_that_was_reached_by_arrow_keys(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    choose(area, GREETING)
    area.sheet.setFocus()
    press(Qt.Key.Key_Down)
    press(N)
    write("Zu den Vorträgen")
    press(ENTER)
    assert notes(hub, TALKS) == ["Zu den Vorträgen"]


def test_to_look_at_a_row_by_program_chooses_nothing(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    area.sheet.setFocus(Qt.FocusReason.TabFocusReason)
    press(N)
    write("läuft")
    press(ENTER)
    assert notes(hub, GREETING) == ["läuft"]


def test_the_choice_ends_with_the_running_row_and_when_the_day_goes_on(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    choose(area, PANEL)
    choose(area, GREETING)
    assert "is running" in area.notes.target.text()
    choose(area, PANEL)
    press(N)
    write("nicht fertig")
    watch.set("13:30")
    hub.do(running.start_next)
    assert notes(hub, PANEL) == ["nicht fertig"], "what was typed stays where it was to go"
    assert area.notes.item is not None
    assert area.notes.item.id == TALKS


def test_something_can_be_noted_before_the_day_begins_once_a_row_is_chosen(
    hub: Hub, area: RegieArea
) -> None:
    choose(area, TALKS)
    assert area.notes.isVisible()
    press(N)
    write("Mikrofon fehlt")
    press(ENTER)
    assert notes(hub, TALKS) == ["Mikrofon fehlt"]


def test_the_button_before_the_line_offers_all_items(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    click(area.notes.target)
    menu = open_menu(area)
    (current,) = (action for action in menu.actions() if action.isChecked())
    assert "Begr" in current.text()
    press_in(menu, Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
    assert area.notes.item is not None
    assert area.notes.item.id != GREETING


def test_a_line_of_a_deleted_item_goes_where_the_moderator_puts_it(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    begun(hub, area, watch)
    choose(area, PANEL)
    press(N)
    write("Frage an das Podium")
    hub.do(delete_items, [PANEL])
    choose(area, GREETING)
    assert "deleted" in area.notes.target.text(), "another row that is looked at changes nothing"
    click(area.notes.target)
    press_in(open_menu(area), Qt.Key.Key_Down, ENTER)
    press(N)
    press(ENTER)
    assert [note.text for note in hub.conference.all(ItemNote)] == ["Frage an das Podium"]


def press_in(menu: QMenu, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(menu, key)
    QApplication.processEvents()


def noted(hub: Hub, area: RegieArea, watch: Watch) -> ItemNote:
    begun(hub, area, watch)
    write("Gehört woanders hin")
    press(ENTER)
    (note,) = hub.conference.all(ItemNote)
    return note


def test_a_note_is_moved_by_keys_and_comes_back_by_undo(
    hub: Hub, area: RegieArea, watch: Watch
) -> None:
    noted(hub, area, watch)
    press(Qt.Key.Key_Up)
    assert focused() is area.notes.list
    press(Qt.Key.Key_V)
    menu = open_menu(area)
    assert menu.activeAction().isChecked(), "it begins at where the note is"
    press_in(menu, Qt.Key.Key_Down, ENTER)
    assert notes(hub, TALKS) == ["Gehört woanders hin"]
    assert hub.conference.all(ItemNote)[0].at == at("13:05"), "the time stays what it was"
    hub.undo()
    assert notes(hub, GREETING) == ["Gehört woanders hin"]


def test_a_note_is_moved_by_its_menu(hub: Hub, area: RegieArea, watch: Watch) -> None:
    note = noted(hub, area, watch)
    menu = area.notes.list.menu_for(note)
    next(a for a in menu.actions() if a.text().startswith("Move to")).trigger()
    items = next(m for m in area.findChildren(QMenu) if m.isVisible())
    next(a for a in items.actions() if "Podium" in a.text() or "Panel" in a.text()).trigger()
    assert notes(hub, PANEL) == ["Gehört woanders hin"]
    menu.close()


def test_a_note_is_dragged_onto_a_row(
    hub: Hub, area: RegieArea, watch: Watch, qtbot: QtBot
) -> None:
    noted(hub, area, watch)
    port, left = area.notes.list.viewport(), Qt.MouseButton.LeftButton
    start = area.notes.list.visualRect(area.notes.list.notes.index(0, 0)).center()
    there = port.mapFromGlobal(area.sheet.viewport().mapToGlobal(row_of(area, PANEL)))
    QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, start + QPoint(0, -30))
    QTest.mouseMove(port, there)
    assert area.sheet._marked >= 0
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, there)
    assert notes(hub, PANEL) == ["Gehört woanders hin"]
    assert area.sheet._marked == -1
    hub.undo()
    assert notes(hub, GREETING) == ["Gehört woanders hin"]


def test_a_drag_that_escape_gives_up_moves_nothing(hub: Hub, area: RegieArea, watch: Watch) -> None:
    noted(hub, area, watch)
    port, left = area.notes.list.viewport(), Qt.MouseButton.LeftButton
    start = area.notes.list.visualRect(area.notes.list.notes.index(0, 0)).center()
    there = port.mapFromGlobal(area.sheet.viewport().mapToGlobal(row_of(area, PANEL)))
    QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, start + QPoint(0, -30))
    QTest.mouseMove(port, there)
    press(Qt.Key.Key_Escape)
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, there)
    assert notes(hub, GREETING) == ["Gehört woanders hin"]
    assert area.sheet._marked == -1
