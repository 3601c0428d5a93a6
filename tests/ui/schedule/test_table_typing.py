"""The programme is typed into the table as into a spreadsheet."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.rules.schedule.time_kinds import TimeKind, time_kind
from moderator.ui.hub import Hub
from moderator.ui.schedule.table import ScheduleTable
from moderator.ui.schedule.table_columns import Column
from moderator.ui.schedule.table_rows import RowKind
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.theme import Tone
from tests.rules.schedule.programme import CHANGE, COFFEE, DINNER, PANEL, ROUND, SECOND, TALKS
from tests.ui.hands import ALT, CTRL, SHIFT, focused, press, write
from tests.ui.schedule.test_table import point_at, row_of, shown

ENTER, TAB, BACK = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def starts(hub: Hub, *ids: int) -> list[str]:
    return [f"{hub.conference.one(AgendaItem, i).start:%H:%M}" for i in ids]


def newest(hub: Hub) -> AgendaItem:
    return hub.conference.all(AgendaItem)[-1]


def to_the_end(table: ScheduleTable) -> None:
    table.setFocus()
    press(Qt.Key.Key_End, CTRL)


def test_a_line_in_the_last_row_is_an_item_and_opens_the_next(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    to_the_end(table)
    write("Ausklang 20 Plenum")
    press(ENTER)
    made = newest(hub)
    assert (made.title, made.minutes, made.start, made.fixed) == (
        "Ausklang", 20, time(21, 0), False,
    )  # fmt: skip
    assert [room.name for room in hub.conference.rooms_of(made.id)] == ["Plenum"]
    write("22:00 Musik 1:30")
    press(ENTER)
    made = newest(hub)
    assert (made.title, made.minutes, made.start, made.fixed) == ("Musik", 90, time(22), True)
    assert (current := table.current()) is not None
    assert current.kind is RowKind.NEW


def test_a_line_that_is_left_by_a_click_is_an_item_as_well(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    to_the_end(table)
    write("Ausklang 20")
    point_at(table, PANEL, Column.ROOMS)
    QApplication.processEvents()
    assert (newest(hub).title, newest(hub).minutes) == ("Ausklang", 20)
    assert table.currentIndex() == table.rows.index(row_of(table, PANEL), Column.ROOMS)
    count = len(hub.conference.items())
    point_at(table, TALKS, Column.TITLE)
    press(Qt.Key.Key_Insert)
    write("Dazwischen 5")
    point_at(table, PANEL, Column.ROOMS)
    QApplication.processEvents()
    assert (newest(hub).title, len(hub.conference.items())) == ("Dazwischen", count + 1)
    assert not any(row.draft for row in table.rows.rows)


def test_title_tab_minutes_enter_is_an_item_too(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    to_the_end(table)
    write("Vortrag Petersen")
    press(TAB)
    write("40")
    press(ENTER)
    made = newest(hub)
    assert (made.title, made.minutes, made.kind) == ("Vortrag Petersen", 40, ItemKind.TALK)
    assert (current := table.current()) is not None
    assert current.kind is RowKind.NEW


def test_tab_leads_on_to_what_the_line_did_not_say(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    to_the_end(table)
    write("Gespräch 40 Plenum")
    press(TAB)
    assert table.currentIndex().column() == Column.PEOPLE
    write("Jan Petersen (Experte), Elif Yıldız")
    press(TAB)
    write("Keynote")
    press(TAB)
    made = newest(hub)
    people = [(p.name, p.role) for p in hub.conference.contributions_of(made.id)]
    assert people == [("Jan Petersen", "Experte"), ("Elif Yıldız", "")]
    assert made.kind is ItemKind.KEYNOTE
    assert (current := table.current()) is not None
    assert current.kind is RowKind.NEW


def test_a_duration_moves_what_floats_after_it(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, TALKS, Column.MINUTES)
    write("1:00")
    press(ENTER)
    assert hub.conference.one(AgendaItem, TALKS).minutes == 60
    assert starts(hub, PANEL, COFFEE, ROUND) == ["14:30", "15:05", "15:20"]
    blue = table.rows.content(table.rows.index(row_of(table, COFFEE), Column.START)).face
    assert blue is not None
    assert blue.tone is Tone.ACCENT
    assert table.currentIndex().row() == row_of(table, PANEL)
    point_at(table, PANEL, Column.TITLE)
    write("Podium 2")
    press(ENTER)
    plain = table.rows.content(table.rows.index(row_of(table, COFFEE), Column.START)).face
    assert plain is not None
    assert plain.tone is not Tone.ACCENT
    hub.undo()
    hub.undo()
    assert starts(hub, PANEL, COFFEE) == ["14:15", "14:50"]


def test_a_typed_start_is_fixed_and_a_cleared_one_floats(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, PANEL, Column.START)
    write("14 Uhr 20")
    press(ENTER)
    item = hub.conference.one(AgendaItem, PANEL)
    assert (item.start, time_kind(item)) == (time(14, 20), TimeKind.FIXED)
    assert starts(hub, COFFEE) == ["14:55"]
    point_at(table, PANEL, Column.START)
    write("14:20–14:40")
    press(ENTER)
    assert hub.conference.one(AgendaItem, PANEL).minutes == 20
    point_at(table, PANEL, Column.START)
    press(Qt.Key.Key_Delete)
    item = hub.conference.one(AgendaItem, PANEL)
    assert (item.start, time_kind(item)) == (time(14, 15), TimeKind.FLOATING)
    assert starts(hub, COFFEE) == ["14:35"]


def test_ctrl_l_fixes_a_start_and_lets_it_float(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, PANEL, Column.TITLE)
    press(Qt.Key.Key_L, CTRL)
    assert hub.conference.one(AgendaItem, PANEL).fixed
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_L, CTRL)
    assert [hub.conference.one(AgendaItem, i).fixed for i in (PANEL, COFFEE)] == [True, True]
    press(Qt.Key.Key_L, CTRL)
    assert [hub.conference.one(AgendaItem, i).fixed for i in (PANEL, COFFEE)] == [False, False]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_kind_of_time_is_chosen_from_a_menu(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, PANEL, Column.TIME)
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["floating"]
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, ENTER)
    assert time_kind(hub.conference.one(AgendaItem, PANEL)) is TimeKind.FIXED_END


def test_a_cell_says_why_it_was_not_taken_until_the_next_edit(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    told: list[tuple[str, bool]] = []
    table.told.connect(lambda words, problem: told.append((words, problem)))
    point_at(table, PANEL, Column.START)
    write("bald")
    press(ENTER)
    assert "bald" in told[-1][0]
    assert told[-1][1]
    index = table.rows.index(row_of(table, PANEL), Column.START)
    assert table.currentIndex() == index
    assert "bald" in index.data(Qt.ItemDataRole.ToolTipRole)
    face = table.rows.content(index).face
    assert face is not None
    assert face.tone is Tone.BAD
    write("14:20")
    press(ENTER)
    assert "bald" not in table.rows.content(table.rows.index(row_of(table, PANEL), 1)).tooltip


def test_a_row_is_put_between_others_and_the_rest_moves(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, TALKS, Column.TITLE)
    press(ENTER, CTRL)
    write("Fragen 10")
    press(ENTER)
    made = newest(hub)
    assert made.start == time(14, 15)
    assert starts(hub, PANEL, COFFEE, ROUND) == ["14:25", "15:00", "15:20"]
    write("Noch eine 5")
    press(ENTER)
    assert newest(hub).start == time(14, 25)
    assert starts(hub, PANEL) == ["14:30"]
    press(Qt.Key.Key_Escape)
    assert sum(row.draft for row in table.rows.rows) == 0
    hub.undo()
    hub.undo()
    assert starts(hub, PANEL, COFFEE) == ["14:15", "14:50"]


def test_a_new_row_between_others_goes_away_when_it_is_left(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    before = hub.conference
    point_at(table, TALKS, Column.TITLE)
    press(Qt.Key.Key_Insert)
    assert sum(row.draft for row in table.rows.rows) == 1
    press(Qt.Key.Key_Down)
    assert sum(row.draft for row in table.rows.rows) == 0
    assert hub.conference is before


def test_rows_move_up_and_down_and_times_follow(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, PANEL, Column.TITLE)
    press(Qt.Key.Key_Down, ALT)
    assert starts(hub, COFFEE, PANEL, ROUND) == ["14:15", "14:45", "15:20"]
    assert (current := table.current()) is not None
    assert current.item is not None
    assert current.item.id == PANEL
    press(Qt.Key.Key_Up, ALT)
    assert starts(hub, PANEL, COFFEE) == ["14:15", "14:50"]


def test_typing_replaces_f2_changes_and_escape_leaves(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, PANEL, Column.TITLE)
    write("Neu")
    assert isinstance(focused(), QLineEdit)
    press(Qt.Key.Key_Escape)
    assert hub.conference.one(AgendaItem, PANEL).title == "Podium"
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_End)
    write("sgespräch")
    press(TAB)
    assert hub.conference.one(AgendaItem, PANEL).title == "Podiumsgespräch"
    assert (focused(), table.currentIndex().column()) == (table, Column.ROOMS)
    press(BACK, SHIFT)
    assert table.currentIndex().column() == Column.TITLE
    press(Qt.Key.Key_Home)
    assert table.currentIndex().column() == Column.START
    press(Qt.Key.Key_Home, CTRL)
    assert table.currentIndex().row() == 0


def test_ctrl_d_fills_down(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, TALKS, Column.ROOMS)
    press(Qt.Key.Key_Down, SHIFT, times=2)
    press(Qt.Key.Key_D, CTRL)
    rooms = [[r.name for r in hub.conference.rooms_of(i)] for i in (TALKS, PANEL, COFFEE)]
    assert rooms == [["Plenum"]] * 3
    hub.undo()
    assert hub.conference.rooms_of(COFFEE) == ()


def test_rooms_and_people_that_are_unknown_are_made_and_told(hub: Hub, area: ScheduleArea) -> None:
    told: list[str] = []
    hub.message_shown.connect(lambda sentence, _undo: told.append(str(sentence)))
    table = shown(area)
    point_at(table, COFFEE, Column.ROOMS)
    write("Plenum, Foyer")
    press(TAB)
    assert [r.name for r in hub.conference.rooms_of(COFFEE)] == ["Plenum", "Foyer"]
    assert "Foyer" in told[-1]
    write("Kim Neu (Küche), Miriam Adler")
    press(ENTER)
    people = [(p.name, p.role) for p in hub.conference.contributions_of(COFFEE)]
    assert people == [("Kim Neu", "Küche"), ("Miriam Adler", "")]
    assert "Kim Neu" in told[-1]
    assert "Miriam" not in told[-1]
    hub.undo()
    hub.undo()
    assert "Foyer" not in {room.name for room in hub.conference.all(Room)}


def test_free_time_before_a_fixed_item_is_a_row_of_its_own(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    air = [row for row in table.rows.rows if row.kind is RowKind.AIR]
    assert [(row.item and row.item.id, row.minutes) for row in air] == [(DINNER, 35)]
    point_at(table, SECOND, Column.MINUTES)
    write("80")
    press(ENTER)
    words = next(
        table.rows.content(table.rows.index(place, Column.TITLE)).title
        for place, row in enumerate(table.rows.rows)
        if row.kind is RowKind.AIR
    )
    assert words == "25 min free (35 before)"
    current = table.current()
    assert current is not None
    assert current.item is not None
    assert (current.kind, current.item.id) == (RowKind.ITEM, DINNER)


def parts(hub: Hub, item_id: int) -> list[tuple[str, int]]:
    return [(part.title, part.minutes) for part in hub.conference.parts_of(item_id)]


def test_parts_are_typed_below_their_item_one_after_the_other(hub: Hub, area: ScheduleArea) -> None:
    table = shown(area)
    point_at(table, TALKS, Column.TITLE)
    press(Qt.Key.Key_Period, CTRL)
    press(Qt.Key.Key_Down)
    write("Sprungbrett 15")
    press(ENTER)
    write("Haus der Bewerbung 20 min")
    press(ENTER)
    assert parts(hub, TALKS) == [("Sprungbrett", 15), ("Haus der Bewerbung", 20)]
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_End)
    write("en")
    press(TAB)
    assert parts(hub, TALKS)[1] == ("Haus der Bewerbungen", 20)
    press(Qt.Key.Key_Space, SHIFT)
    press(Qt.Key.Key_Delete)
    assert parts(hub, TALKS) == [("Sprungbrett", 15)]
    press(Qt.Key.Key_Period, CTRL)
    assert not {RowKind.PART, RowKind.NEW_PART} & {row.kind for row in table.rows.rows}


def test_parts_and_workshops_are_rows_that_open_below_their_item(
    hub: Hub, area: ScheduleArea
) -> None:
    table = shown(area)
    point_at(table, ROUND, Column.TITLE)
    press(Qt.Key.Key_Period, CTRL)
    rows = [row.kind for row in table.rows.rows]
    assert rows.count(RowKind.WORKSHOP) == 3
    press(Qt.Key.Key_Period, CTRL)
    assert RowKind.WORKSHOP not in [row.kind for row in table.rows.rows]
    assert starts(hub, CHANGE) == ["16:30"]
