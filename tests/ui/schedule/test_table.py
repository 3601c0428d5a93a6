"""The programme as a table."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from moderator.actions import schedule
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.ui.hub import Hub
from moderator.ui.schedule.table import ScheduleTable
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, PANEL
from tests.ui.hands import CTRL, focused, press, write

START, MINUTES, SHORTEST, TITLE, KIND = 1, 3, 4, 5, 6


def shown(area: ScheduleArea) -> ScheduleTable:
    area.modes._group.button(1).click()
    return area.table


def row_of(table: ScheduleTable, item_id: int) -> int:
    row = table._model.row_of(item_id)
    assert row is not None
    return table._sorted.mapFromSource(table._model.index(row, 0)).row()


def test_rows_columns_and_words(area: ScheduleArea) -> None:
    table = shown(area)
    model = table.model()
    assert (model.rowCount(), model.columnCount()) == (8, 10)
    row = row_of(table, COFFEE)
    cells = [model.index(row, column).data() for column in range(10)]
    assert cells == ["1", "14:50", "15:20", "30", "20", "Kaffeepause", "Break", "", "", ""]


def test_the_longest_kind_is_not_cut(hub: Hub, area: ScheduleArea) -> None:
    for record in hub.conference.items():
        schedule.change_item(hub._store, record.id, kind=ItemKind.PLENARY_RESULTS)
    other = ScheduleArea(hub)
    assert other.table.columnWidth(KIND) >= other.table.sizeHintForColumn(KIND)
    other.close()
    other.deleteLater()


def test_cells_are_edited_in_place(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    model = table.model()
    for column, text in ((START, "14.20"), (MINUTES, "25"), (TITLE, "Gespräch"), (KIND, "talk")):
        assert model.setData(model.index(row_of(table, PANEL), column), text)
    item = hub.conference.one(AgendaItem, PANEL)
    assert (item.start, item.minutes, item.title) == (time(14, 20), 25, "Gespräch")
    assert item.kind is ItemKind.TALK
    assert not model.setData(model.index(row_of(table, PANEL), START), "nie")
    assert model.setData(model.index(row_of(table, COFFEE), SHORTEST), "")
    assert hub.conference.one(AgendaItem, COFFEE).shortest is None


def test_a_cell_is_edited_by_keys_and_tab_leaves_the_table(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    spot = table.visualRect(table.model().index(row_of(table, PANEL), TITLE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    press(Qt.Key.Key_F2)
    write("Runde")
    press(Qt.Key.Key_Return)
    assert hub.conference.one(AgendaItem, PANEL).title == "Runde"
    assert focused() is table
    press(Qt.Key.Key_Left)
    assert table.currentIndex().column() == TITLE - 1
    press(Qt.Key.Key_Tab)
    assert focused() is not table


def test_sorting(area: ScheduleArea) -> None:
    table = shown(area)
    table.sortByColumn(MINUTES, Qt.SortOrder.DescendingOrder)
    assert table.model().index(0, TITLE).data() == "Abendessen"


def test_selection_copy_and_delete(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    table.setFocus()
    spot = table.visualRect(table.model().index(row_of(table, PANEL), TITLE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert area.panel.key == ("item", PANEL)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().split("\t")[5] == "Podium"
    press(Qt.Key.Key_Delete)
    assert hub.conference.get(AgendaItem, PANEL) is None


def test_clashes_stand_in_the_tooltip(hub: Hub, area: ScheduleArea) -> None:
    schedule.move_item(hub._store, PANEL, 1, time(14, 0))
    table = shown(area)
    index = table.model().index(row_of(table, PANEL), TITLE)
    assert "Plenum is taken twice" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.ForegroundRole) is not None
