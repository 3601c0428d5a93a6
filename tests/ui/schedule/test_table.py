"""The programme as a table: rows, columns, sorting, clashes."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from moderator.actions import schedule
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.ui.hub import Hub
from moderator.ui.schedule.table import ScheduleTable
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_rows import RowKind
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, PANEL
from tests.ui.hands import CTRL, SHIFT, focused, press, write

START, MINUTES, SHORTEST, TITLE, KIND = (
    Column.START,
    Column.MINUTES,
    Column.SHORTEST,
    Column.TITLE,
    Column.KIND,
)


def shown(area: ScheduleArea) -> ScheduleTable:
    area.modes._group.button(1).click()
    return area.table


def row_of(table: ScheduleTable, item_id: int) -> int:
    row = table.rows.row_of(item_id)
    assert row is not None
    return row


def point_at(table: ScheduleTable, item_id: int, column: Column) -> None:
    """Click a cell."""
    spot = table.visualRect(table.model().index(row_of(table, item_id), column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_rows_columns_and_words(area: ScheduleArea) -> None:
    table = shown(area)
    items = [row for row in table.rows.rows if row.kind is RowKind.ITEM]
    assert (len(items), table.model().columnCount()) == (8, 10)
    row = row_of(table, COFFEE)
    cells = [table.model().index(row, column).data() for column in range(10)]
    words = ["1", "14:50", "30", "15:20", "floating", "Kaffeepause", "", "", "20", "Break"]
    assert cells == words


def test_the_longest_kind_is_not_cut(hub: Hub, area: ScheduleArea) -> None:
    for record in hub.conference.items():
        schedule.change_item(hub._store, record.id, kind=ItemKind.PLENARY_RESULTS)
    table = shown(area)
    index = table.model().index(row_of(table, PANEL), KIND)
    words = table.fontMetrics().horizontalAdvance(index.data())
    assert table.columnWidth(KIND) >= words + 2 * table.cells.style.inner[0]


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


def test_tab_goes_through_the_cells_and_escape_lets_it_leave_the_table(
    hub: Hub, area: ScheduleArea
) -> None:
    table = shown(area)
    point_at(table, PANEL, TITLE)
    press(Qt.Key.Key_F2)
    write("Runde")
    press(Qt.Key.Key_Return)
    assert hub.conference.one(AgendaItem, PANEL).title == "Runde"
    assert focused() is table
    press(Qt.Key.Key_Left)
    assert table.currentIndex().column() == TITLE - 1
    press(Qt.Key.Key_Tab)
    assert (focused(), table.currentIndex().column()) == (table, TITLE)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Tab)
    assert focused() is not table


def test_tab_alone_passes_the_table(area: ScheduleArea) -> None:
    table = shown(area)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Tab)
    assert focused() is not table


def test_sorting_leaves_the_new_row_at_the_end(area: ScheduleArea) -> None:
    table = shown(area)
    table.sortByColumn(MINUTES, Qt.SortOrder.DescendingOrder)
    assert table.model().index(0, TITLE).data() == "Abendessen"
    assert table.rows.rows[-1].kind is RowKind.NEW


def test_rows_are_selected_copied_and_deleted(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    table.setFocus()
    point_at(table, PANEL, TITLE)
    assert area.panel.key == ("item", PANEL)
    press(Qt.Key.Key_Space, SHIFT)
    press(Qt.Key.Key_C, CTRL)
    cells = QGuiApplication.clipboard().text().rstrip("\n").split("\t")
    assert cells[:5] == ["14:15", "35", "14:50", "floating", "Podium"]
    press(Qt.Key.Key_Delete)
    assert hub.conference.get(AgendaItem, PANEL) is None


def test_delete_clears_a_cell_that_may_be_empty(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, COFFEE, SHORTEST)
    press(Qt.Key.Key_Delete)
    assert hub.conference.one(AgendaItem, COFFEE).shortest is None
    point_at(table, COFFEE, TITLE)
    press(Qt.Key.Key_Delete)
    assert hub.conference.one(AgendaItem, COFFEE).title == "Kaffeepause"


def test_clashes_stand_in_the_tooltip_and_below_the_table(hub: Hub, area: ScheduleArea) -> None:
    schedule.move_item(hub._store, PANEL, 1, time(14, 0))
    table = shown(area)
    told: list[str] = []
    table.told.connect(lambda words, _problem: told.append(words))
    index = table.model().index(row_of(table, PANEL), TITLE)
    assert "Plenum is taken twice" in index.data(Qt.ItemDataRole.ToolTipRole)
    point_at(table, PANEL, START)
    assert "Plenum is taken twice" in told[-1]
