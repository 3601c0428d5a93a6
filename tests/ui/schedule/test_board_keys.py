"""Every key of the timeline, pressed in a window that is shown."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.ui.hub import Hub
from moderator.ui.schedule.board_keys import key_words
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.widgets.keys_list import KeysList
from tests.rules.schedule.programme import COFFEE, GREETING, PANEL, ROUND, TALKS
from tests.ui.hands import press
from tests.ui.schedule.test_timeline import ALT, CONTROL, SHIFT, one

Held = Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "held", "start", "minutes"),
    [
        (Qt.Key.Key_Down, ALT, "14:20", 35),
        (Qt.Key.Key_Up, ALT, "14:10", 35),
        (Qt.Key.Key_Down, ALT | SHIFT, "14:16", 35),
        (Qt.Key.Key_Up, ALT | SHIFT, "14:14", 35),
        (Qt.Key.Key_Down, CONTROL | SHIFT, "14:15", 40),
        (Qt.Key.Key_Up, CONTROL | SHIFT, "14:15", 30),
        (Qt.Key.Key_Left, CONTROL | SHIFT, "14:10", 40),
        (Qt.Key.Key_Right, CONTROL | SHIFT, "14:20", 30),
    ],
)
def test_a_key_moves_or_resizes_and_a_run_is_one_step(
    hub: Hub, area: ScheduleArea, key: Qt.Key, held: Held, start: str, minutes: int
) -> None:
    area.select(("item", PANEL))
    press(key, held)
    assert (f"{one(hub, PANEL).start:%H:%M}", one(hub, PANEL).minutes) == (start, minutes)
    assert one(hub, COFFEE).start == time(14, 50)
    press(key, held)
    hub.undo()
    assert (one(hub, PANEL).start, one(hub, PANEL).minutes) == (time(14, 15), 35)


@pytest.mark.parametrize(
    ("key", "held", "talks", "panel", "coffee", "minutes"),
    [
        (Qt.Key.Key_PageDown, ALT, "13:45", "14:30", "15:05", 30),
        (Qt.Key.Key_PageUp, ALT, "13:15", "14:00", "14:35", 30),
        (Qt.Key.Key_PageDown, ALT | SHIFT, "13:45", "14:30", "15:05", 20),
    ],
)
def test_a_key_moves_the_rest_along(
    hub: Hub,
    area: ScheduleArea,
    key: Qt.Key,
    held: Held,
    talks: str,
    panel: str,
    coffee: str,
    minutes: int,
) -> None:
    area.select(("item", TALKS))
    press(key, held)
    found = [f"{one(hub, i).start:%H:%M}" for i in (TALKS, PANEL, COFFEE)]
    assert (found, one(hub, COFFEE).minutes) == ([talks, panel, coffee], minutes)
    hub.undo()
    assert one(hub, TALKS).start == time(13, 30)


def test_shift_and_arrows_select_several_which_are_moved_copied_and_deleted(
    hub: Hub, area: ScheduleArea
) -> None:
    area.select(("item", TALKS))
    press(Qt.Key.Key_Down, SHIFT)
    assert area.timeline.canvas.shown.chosen == {("item", TALKS), ("item", PANEL)}
    press(Qt.Key.Key_Down, ALT)
    assert (one(hub, TALKS).start, one(hub, PANEL).start) == (time(13, 35), time(14, 20))
    press(Qt.Key.Key_C, CONTROL)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_V, CONTROL)
    copies = [i for i in hub.conference.items() if i.start >= time(21)]
    assert [(i.title, i.start) for i in copies] == [
        ("Lightning Talks", time(21)),
        ("Podium", time(21, 45)),
    ]
    press(Qt.Key.Key_Delete)
    assert not [i for i in hub.conference.items() if i.start >= time(21)]
    hub.undo()
    assert len([i for i in hub.conference.items() if i.start >= time(21)]) == 2


def test_an_item_goes_to_the_room_and_to_the_day_beside(hub: Hub, area: ScheduleArea) -> None:
    area.select(("item", PANEL))
    press(Qt.Key.Key_Right, ALT)
    assert [room.name for room in hub.conference.rooms_of(PANEL)] == ["Raum Eder"]
    press(Qt.Key.Key_Left, ALT)
    assert [room.name for room in hub.conference.rooms_of(PANEL)] == ["Plenum"]
    area.select(("item", COFFEE))
    press(Qt.Key.Key_Right, ALT)
    assert one(hub, COFFEE).day == 2


def test_all_but_fixed_items_are_moved(hub: Hub, area: ScheduleArea) -> None:
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Down, ALT)
    assert (one(hub, TALKS).start, one(hub, GREETING).start) == (time(13, 35), time(13))
    assert one(hub, ROUND).start == time(15, 20)


def test_insert_enter_and_f1(hub: Hub, area: ScheduleArea, qtbot: QtBot) -> None:
    area.select(("item", PANEL))
    press(Qt.Key.Key_F1)
    dialog = area.findChild(KeysList)
    assert dialog is not None
    assert dialog.isVisible()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not area.findChildren(KeysList))
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: area.panel.item.form.first.control.hasFocus())
    area.setFocus()
    press(Qt.Key.Key_Insert)
    made = next(i for i in hub.conference.items() if i.start == time(14, 50) and i.id != COFFEE)
    assert area.panel.key == ("item", made.id)


def test_the_list_names_every_key_once() -> None:
    keys = [each for each, _words in key_words()]
    assert len(set(keys)) == len(keys)
    assert all(words for _keys, words in key_words())
