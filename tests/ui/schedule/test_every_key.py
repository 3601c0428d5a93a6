"""Each key that F1 lists for the timeline, pressed in a window that is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.ui.hub import Hub
from moderator.ui.schedule.board_keys import key_words
from moderator.ui.schedule.layout import Key
from moderator.ui.schedule.view import ScheduleArea
from moderator.ui.widgets.keys_list import KeysList
from tests.rules.schedule.programme import COFFEE, DINNER, GREETING, PANEL, TALKS
from tests.ui.hands import ALT, CTRL, SHIFT, press
from tests.ui.schedule.test_timeline import one

KEY = Qt.Key


@dataclass
class Board:
    """The timeline, with the podium selected."""

    hub: Hub
    area: ScheduleArea
    qtbot: QtBot

    def times(self, item_id: int = PANEL) -> tuple[str, int]:
        item = one(self.hub, item_id)
        return f"{item.start:%H:%M}", item.minutes

    @property
    def chosen(self) -> frozenset[Key]:
        return self.area.timeline.canvas.shown.chosen

    @property
    def selected(self) -> Key | None:
        return self.area.timeline.canvas.shown.selected

    def title_edited(self) -> None:
        field = self.area.panel.item.form.first.control
        self.qtbot.waitUntil(field.hasFocus)
        self.area.setFocus()


@pytest.fixture
def board(hub: Hub, area: ScheduleArea, qtbot: QtBot) -> Board:
    area.select(("item", PANEL))
    return Board(hub, area, qtbot)


def arrows(board: Board) -> None:
    press(KEY.Key_Up)
    assert board.selected == ("item", TALKS)
    press(KEY.Key_Down, times=2)
    assert board.selected == ("item", COFFEE)


def grows(board: Board) -> None:
    press(KEY.Key_Up, SHIFT)
    assert board.chosen == {("item", PANEL), ("item", TALKS)}


def selects_all(board: Board) -> None:
    press(KEY.Key_A, CTRL)
    assert {("item", GREETING), ("item", DINNER)} < board.chosen


def by_five(board: Board) -> None:
    press(KEY.Key_Down, ALT, times=2)
    press(KEY.Key_Up, ALT)
    assert board.times() == ("14:20", 35)


def by_one(board: Board) -> None:
    press(KEY.Key_Down, ALT | SHIFT, times=2)
    press(KEY.Key_Up, ALT | SHIFT)
    assert board.times() == ("14:16", 35)


def with_the_rest(board: Board) -> None:
    press(KEY.Key_PageDown, ALT, times=2)
    press(KEY.Key_PageUp, ALT)
    assert (board.times(), board.times(COFFEE)) == (("14:30", 35), ("15:05", 30))


def with_breaks_first(board: Board) -> None:
    press(KEY.Key_PageDown, ALT | SHIFT)
    assert (board.times(), board.times(COFFEE)) == (("14:30", 35), ("15:05", 20))
    press(KEY.Key_PageUp, ALT | SHIFT)
    assert board.times() == ("14:15", 35)


def across(board: Board) -> None:
    rooms = [room.name for room in board.hub.conference.rooms_of(PANEL)]
    press(KEY.Key_Right, ALT)
    assert [room.name for room in board.hub.conference.rooms_of(PANEL)] != rooms
    press(KEY.Key_Left, ALT)
    assert [room.name for room in board.hub.conference.rooms_of(PANEL)] == rooms
    board.area.select(("item", COFFEE))
    press(KEY.Key_Right, ALT)
    assert one(board.hub, COFFEE).day == 2


def longer(board: Board) -> None:
    press(KEY.Key_Down, CTRL | SHIFT, times=2)
    press(KEY.Key_Up, CTRL | SHIFT)
    assert board.times() == ("14:15", 40)


def begins(board: Board) -> None:
    press(KEY.Key_Left, CTRL | SHIFT, times=2)
    press(KEY.Key_Right, CTRL | SHIFT)
    assert board.times() == ("14:10", 40)


def copies(board: Board) -> None:
    press(KEY.Key_C, CTRL)
    press(KEY.Key_End)
    press(KEY.Key_V, CTRL)
    assert [i.title for i in board.hub.conference.items()].count("Podium") == 2
    board.area.select(("item", PANEL))
    press(KEY.Key_X, CTRL)
    press(KEY.Key_End)
    press(KEY.Key_V, CTRL)
    assert [i.title for i in board.hub.conference.items()].count("Podium") == 2
    assert one(board.hub, PANEL).start > time(21)


def parks(board: Board) -> None:
    press(KEY.Key_P, CTRL | SHIFT)
    assert one(board.hub, PANEL).parked


def edits(board: Board) -> None:
    for key in (KEY.Key_Return, KEY.Key_F2):
        press(key)
        board.title_edited()


def copies_day(board: Board) -> None:
    press(KEY.Key_D, CTRL)
    days = [[i.title for i in board.hub.conference.items() if i.day == day] for day in (1, 2)]
    assert days[0] == days[1]
    steps = len(board.hub.store.history(100))
    press(KEY.Key_D, CTRL)  # no day is free any more
    assert len(board.hub.store.history(100)) == steps
    board.hub.undo()
    assert all(item.day == 1 for item in board.hub.conference.items())


def chooses_rooms(board: Board) -> None:
    before = len(board.area.timeline.canvas.spots.columns)
    press(KEY.Key_R)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press_in(menu, KEY.Key_Down)
    press_in(menu, KEY.Key_Return)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(board.area.timeline.canvas.spots.columns) == before - 1


def press_in(menu: QMenu, key: Qt.Key) -> None:
    """Press a key where a popup takes it; off screen none gets the focus by itself."""
    QTest.keyClick(menu, key)
    QApplication.processEvents()


def inserts(board: Board) -> None:
    press(KEY.Key_Insert)
    assert any(i.start == time(14, 50) and i.id != COFFEE for i in board.hub.conference.items())


def deletes(board: Board) -> None:
    press(KEY.Key_Delete)
    assert PANEL not in {item.id for item in board.hub.conference.items()}


def ends(board: Board) -> None:
    press(KEY.Key_Home)
    assert board.selected == ("item", GREETING)
    press(KEY.Key_End)
    assert board.selected == ("item", DINNER)


def zooms(board: Board) -> None:
    scales = [board.area.timeline.canvas.spots.scale]
    for key in (KEY.Key_Plus, KEY.Key_Minus, KEY.Key_Minus):
        press(key, CTRL)
        scales.append(board.area.timeline.canvas.spots.scale)
    assert scales[1] > scales[0] > scales[3]
    assert scales[2] == pytest.approx(scales[0])


def lists(board: Board) -> None:
    press(KEY.Key_F1)
    found = board.area.findChild(KeysList)
    assert found is not None
    assert found.isVisible()
    found.close()


def gives_up(board: Board) -> None:
    press(KEY.Key_X, CTRL)
    press(KEY.Key_Escape)
    assert board.selected is None
    assert not board.area.timeline.can_paste


CHECKS: dict[str, Callable[[Board], None]] = {
    "Arrows": arrows,
    "Shift+arrows": grows,
    "Ctrl+A": selects_all,
    "Alt+↑ / Alt+↓": by_five,
    "Alt+Shift+↑ / ↓": by_one,
    "Alt+Page up / Page down": with_the_rest,
    "Alt+Shift+Page up / Page down": with_breaks_first,
    "Alt+← / Alt+→": across,
    "Ctrl+Shift+↑ / ↓": longer,
    "Ctrl+Shift+← / →": begins,
    "Ctrl+C, Ctrl+X, Ctrl+V": copies,
    "Ctrl+Shift+P": parks,
    "Enter, F2": edits,
    "Ctrl+D": copies_day,
    "R": chooses_rooms,
    "Insert": inserts,
    "Delete": deletes,
    "Home, End": ends,
    "Ctrl++ / Ctrl+−": zooms,
    "F1": lists,
    "Escape": gives_up,
}


# off screen, a menu cannot grab the keyboard, and Qt says so
@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize("key", CHECKS)
def test_a_key_does_what_the_list_says(board: Board, key: str) -> None:
    CHECKS[key](board)


def test_each_key_that_is_listed_is_pressed_here() -> None:
    assert [key for key, _words in key_words()] == [*CHECKS]
