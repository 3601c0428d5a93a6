"""Cells and rows go to a spreadsheet and come from one."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from moderator.event.schedule import AgendaItem, ItemKind
from moderator.ui.hub import Hub
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_rows import RowKind
from moderator.ui.schedule.view import ScheduleArea
from tests.rules.schedule.programme import COFFEE, PANEL, TALKS
from tests.ui.hands import CTRL, SHIFT, press
from tests.ui.schedule.test_table import point_at, row_of, shown
from tests.ui.schedule.test_table_typing import starts, to_the_end


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def warned(hub: Hub) -> list[str]:
    told: list[str] = []
    hub.warning_shown.connect(lambda sentence, _undo: told.append(str(sentence)))
    return told


def items(hub: Hub, day: int = 1) -> list[AgendaItem]:
    return [item for item in hub.conference.items() if item.day == day]


def test_cells_are_pasted_over_others_as_one_step(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    before = hub.conference
    point_at(table, TALKS, Column.MINUTES)
    put("50\n40\n25\n")
    press(Qt.Key.Key_V, CTRL)
    assert [hub.conference.one(AgendaItem, i).minutes for i in (TALKS, PANEL, COFFEE)] == [
        50, 40, 25,
    ]  # fmt: skip
    assert starts(hub, PANEL, COFFEE) == ["14:20", "15:00"]
    hub.undo()
    assert hub.conference.tables == before.tables


def test_what_cannot_be_read_is_told_with_row_and_column_and_the_rest_is_taken(
    hub: Hub, area: ScheduleArea
) -> None:
    table, told = shown(area), warned(hub)
    point_at(table, TALKS, Column.START)
    put("13:35\t45\nirgendwann\t30\n14:55\tlange\n")
    press(Qt.Key.Key_V, CTRL)
    assert starts(hub, TALKS, COFFEE) == ["13:35", "14:55"]
    assert hub.conference.one(AgendaItem, PANEL).minutes == 30
    assert len(told) == 1
    assert "row 2, column 1" in told[0]
    assert "irgendwann" in told[0]
    assert "row 3, column 2" in told[0]


def test_one_value_fills_all_selected_cells(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, PANEL, Column.SHORTEST)
    press(Qt.Key.Key_Down, SHIFT)
    put("15")
    press(Qt.Key.Key_V, CTRL)
    assert [hub.conference.one(AgendaItem, i).shortest for i in (PANEL, COFFEE)] == [15, 15]


def test_rows_below_the_last_one_make_items(hub: Hub, area: ScheduleArea) -> None:
    table, told = shown(area), warned(hub)
    before = hub.conference
    to_the_end(table)
    put(
        "21:00\t22:00\tTanz\tPlenum\tKim Neu (Musik), Elif Neu\n"
        '22:15\t45\t"Ausklang\nam Feuer"\tWiese\t\tPause\n'
        "Gute Nacht\t10\n"
    )
    press(Qt.Key.Key_V, CTRL)
    dance, fire, night = items(hub)[-3:]
    assert (dance.title, dance.start, dance.minutes) == ("Tanz", time(21), 60)
    people = [(p.name, p.role) for p in hub.conference.contributions_of(dance.id)]
    assert people == [("Kim Neu", "Musik"), ("Elif Neu", "")]
    assert (fire.title, fire.minutes, fire.kind) == ("Ausklang am Feuer", 45, ItemKind.BREAK)
    assert [room.name for room in hub.conference.rooms_of(fire.id)] == ["Wiese"]
    assert (night.title, night.start) == ("Gute Nacht", time(23))
    assert told == []
    hub.undo()
    assert hub.conference.tables == before.tables


def test_lines_of_text_below_the_last_row_are_understood_as_if_typed(
    hub: Hub, area: ScheduleArea
) -> None:
    table = shown(area)
    to_the_end(table)
    put("Ausklang 20 Plenum\r\n22:00 Musik 1:30\r\n")
    press(Qt.Key.Key_V, CTRL)
    first, second = items(hub)[-2:]
    assert (first.title, first.start, first.minutes) == ("Ausklang", time(21), 20)
    assert (second.start, second.minutes, second.fixed) == (time(22), 90, True)


def test_rows_of_the_table_itself_come_back_as_they_were(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, TALKS, Column.TITLE)
    press(Qt.Key.Key_Down, SHIFT, times=2)
    press(Qt.Key.Key_Space, SHIFT)
    press(Qt.Key.Key_C, CTRL)
    area.days.choose(2)
    area.refresh()
    table.setFocus()
    press(Qt.Key.Key_Home, CTRL)
    current = table.current()
    assert current is not None
    assert current.kind is RowKind.NEW
    press(Qt.Key.Key_V, CTRL)
    old = [hub.conference.one(AgendaItem, i) for i in (TALKS, PANEL, COFFEE)]
    new = items(hub, 2)
    assert [(i.title, i.minutes, i.kind, i.shortest) for i in new] == [
        (i.title, i.minutes, i.kind, i.shortest) for i in old
    ]


def test_cutting_rows_takes_them_to_the_clipboard(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, PANEL, Column.TITLE)
    press(Qt.Key.Key_Space, SHIFT)
    press(Qt.Key.Key_X, CTRL)
    assert hub.conference.get(AgendaItem, PANEL) is None
    assert "Podium" in QGuiApplication.clipboard().text()
    assert row_of(table, COFFEE) == row_of(table, TALKS) + 1


def test_a_cell_that_is_pasted_and_not_understood_is_no_edit(hub: Hub, area: ScheduleArea) -> None:
    table, told = shown(area), warned(hub)
    before = hub.conference
    point_at(table, PANEL, Column.MINUTES)
    put("=1+1")
    press(Qt.Key.Key_V, CTRL)
    assert hub.conference is before
    assert "row 1, column 1" in told[0]
