"""Each key that F1 lists for the table, pressed in a window that is shown."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from moderator.event.schedule import AgendaItem
from moderator.ui.hub import Hub
from moderator.ui.schedule.key_help import table_words
from moderator.ui.schedule.table import ScheduleTable
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_rows import RowKind
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.widgets.keys_list import KeysList
from tests.rules.schedule.programme import COFFEE, PANEL, ROUND, TALKS
from tests.ui.hands import ALT, CTRL, SHIFT, focused, press
from tests.ui.schedule.test_table import point_at, row_of, shown

KEY = Qt.Key


@dataclass
class Sheet:
    """The table, with the title of the podium as its cell."""

    hub: Hub
    area: ScheduleArea
    table: ScheduleTable

    def item(self, item_id: int = PANEL) -> AgendaItem:
        return self.hub.conference.one(AgendaItem, item_id)

    def row(self) -> int:
        return self.table.currentIndex().row()

    def starts(self, *ids: int) -> list[str]:
        return [f"{self.item(i).start:%H:%M}" for i in ids]


@pytest.fixture
def sheet(hub: Hub, area: ScheduleArea) -> Sheet:
    made = Sheet(hub, area, shown(area))
    point_at(made.table, PANEL, Column.TITLE)
    return made


def goes(sheet: Sheet) -> None:
    first = sheet.row()
    press(KEY.Key_Return)
    assert sheet.row() == first + 1
    press(KEY.Key_Return, SHIFT)
    assert sheet.row() == first


def inserts(sheet: Sheet) -> None:
    for key, held in ((KEY.Key_Return, CTRL), (KEY.Key_Insert, Qt.KeyboardModifier.NoModifier)):
        point_at(sheet.table, PANEL, Column.TITLE)
        before = sheet.row()
        press(key, held)
        assert sheet.row() == before + 1
        assert sheet.table.rows.rows[sheet.row()].draft
        press(KEY.Key_Escape)


def edits(sheet: Sheet) -> None:
    press(KEY.Key_F2)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Podium"
    press(KEY.Key_Escape)


def deletes(sheet: Sheet) -> None:
    point_at(sheet.table, TALKS, Column.ROOMS)
    press(KEY.Key_Delete)
    assert sheet.hub.conference.rooms_of(TALKS) == ()
    press(KEY.Key_Space, SHIFT)
    press(KEY.Key_Delete)
    assert sheet.hub.conference.get(AgendaItem, TALKS) is None


def selects_rows(sheet: Sheet) -> None:
    press(KEY.Key_Space, SHIFT)
    assert sheet.table.selectionModel().isRowSelected(row_of(sheet.table, PANEL))


def exchanges(sheet: Sheet) -> None:
    press(KEY.Key_Down, ALT)
    assert sheet.starts(COFFEE, PANEL) == ["14:15", "14:45"]
    press(KEY.Key_Up, ALT)
    assert sheet.starts(PANEL, COFFEE) == ["14:15", "14:50"]


def fixes(sheet: Sheet) -> None:
    press(KEY.Key_L, CTRL)
    assert sheet.item().fixed
    press(KEY.Key_L, CTRL)
    assert not sheet.item().fixed


def fills(sheet: Sheet) -> None:
    point_at(sheet.table, TALKS, Column.ROOMS)
    press(KEY.Key_Down, SHIFT, times=2)
    press(KEY.Key_D, CTRL)
    assert [room.name for room in sheet.hub.conference.rooms_of(COFFEE)] == ["Plenum"]


def folds(sheet: Sheet) -> None:
    point_at(sheet.table, ROUND, Column.TITLE)
    press(KEY.Key_Period, CTRL)
    assert [row.kind for row in sheet.table.rows.rows].count(RowKind.WORKSHOP) == 3
    press(KEY.Key_Period, CTRL)
    assert RowKind.WORKSHOP not in [row.kind for row in sheet.table.rows.rows]


def copies(sheet: Sheet) -> None:
    press(KEY.Key_C, CTRL)
    point_at(sheet.table, COFFEE, Column.TITLE)
    press(KEY.Key_V, CTRL)
    assert sheet.item(COFFEE).title == "Podium"
    sheet.hub.undo()
    point_at(sheet.table, TALKS, Column.ROOMS)
    press(KEY.Key_X, CTRL)
    assert sheet.hub.conference.rooms_of(TALKS) == ()


def details(sheet: Sheet) -> None:
    before = sheet.area.panel.isVisible()
    press(KEY.Key_Return, ALT)
    assert sheet.area.panel.isVisible() is not before
    press(KEY.Key_Return, ALT)
    assert sheet.area.panel.isVisible() is before


def days(sheet: Sheet) -> None:
    first = sheet.area.days.value
    press(KEY.Key_PageDown, CTRL)
    assert sheet.area.days.value != first
    press(KEY.Key_PageUp, CTRL)
    assert sheet.area.days.value == first


CHECKS: dict[str, Callable[[Sheet], None]] = {
    "Enter, Shift+Enter": goes,
    "Ctrl+Enter, Insert": inserts,
    "F2": edits,
    "Delete": deletes,
    "Shift+Space": selects_rows,
    "Alt+↑ / Alt+↓": exchanges,
    "Ctrl+L": fixes,
    "Ctrl+D": fills,
    "Ctrl+.": folds,
    "Ctrl+C, Ctrl+X, Ctrl+V": copies,
    "Alt+Enter": details,
    "Ctrl+Page up / Page down": days,
}


@pytest.mark.parametrize("key", CHECKS)
def test_a_key_does_what_the_list_says(sheet: Sheet, key: str) -> None:
    CHECKS[key](sheet)


def test_each_key_that_is_listed_is_pressed_here() -> None:
    assert [key for key, _words in table_words()] == [*CHECKS]


def test_f1_lists_the_keys_in_the_table_as_well(sheet: Sheet, qtbot: QtBot) -> None:
    press(KEY.Key_F1)
    found = sheet.area.findChild(KeysList)
    assert found is not None
    assert found.isVisible()
    found.close()
