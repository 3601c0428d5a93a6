"""Each key that F1 lists for the run sheet, pressed in a window that is shown."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from moderator.actions import schedule, venue, workshops
from moderator.actions.rooms_running import wish_minutes
from moderator.actions.running import start_item, state
from moderator.event.documentation import ItemNote
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.ui.hub import Hub
from moderator.ui.regie.day_keys import key_words
from moderator.ui.regie.view import RegieArea
from moderator.ui.theme import Appearance
from moderator.ui.widgets.keys_list import KeysList
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import GREETING, PANEL, ROUND, TALKS
from tests.ui.hands import CTRL, press, write

KEY = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where a menu opens."""


@dataclass
class Run:
    """The run sheet at 13:50: the talks began 14 minutes late; a room of a round asks for more."""

    hub: Hub
    area: RegieArea
    qtbot: QtBot

    def item(self, item_id: int) -> AgendaItem:
        return self.hub.conference.one(AgendaItem, item_id)

    def current(self) -> int:
        found = state(self.hub.store).current
        assert found is not None
        return found.item.id

    def tried(self) -> bool:
        return any(row.tried for row in self.area.sheet._model.rows)

    def answered(self) -> None:
        self.qtbot.waitUntil(lambda: not self.area.ways.busy)


@pytest.fixture
def hub(tmp_path: Path, watch: Watch, appearance: Appearance, qtbot: QtBot) -> Iterator[Hub]:
    store = day_store(tmp_path, watch)
    schedule.change_item(store, TALKS, shortest=30)
    schedule.change_item(store, PANEL, shortest=25)
    for number, clock in ((GREETING, "13:00"), (TALKS, "13:44")):
        watch.set(clock)
        start_item(store, number)
    watch.set("13:50")
    made = Hub(store, appearance)
    yield made
    made.close()
    store.close()


@pytest.fixture
def run(hub: Hub, area: RegieArea, qtbot: QtBot) -> Run:
    made = Run(hub, area, qtbot)
    made.answered()
    return made


def starts(run: Run) -> None:
    press(KEY.Key_Return)
    assert run.current() == PANEL


def steps_back(run: Run) -> None:
    press(KEY.Key_Backspace)
    assert run.current() == GREETING


def more_and_less(run: Run) -> None:
    press(KEY.Key_Plus, times=2)
    press(KEY.Key_Minus)
    assert run.item(TALKS).extra_minutes == 1


def five_more(run: Run) -> None:
    press(KEY.Key_5)
    assert run.item(TALKS).extra_minutes == 5


def pauses(run: Run) -> None:
    press(KEY.Key_P)
    assert run.item(TALKS).paused_at is not None
    press(KEY.Key_P)
    assert run.item(TALKS).paused_at is None


def skips(run: Run) -> None:
    press(KEY.Key_S)
    assert run.item(PANEL).skipped


def grants(run: Run) -> None:
    store, hub = run.hub._store, run.hub
    room, topic = venue.add_room(store, "Raum Werra", 24), venue.add_theme(store, "Thema")
    shop = workshops.add_workshop(store, ROUND, topic, room)
    start_item(store, ROUND)
    hub.do(wish_minutes, shop, 10)
    press(KEY.Key_G)
    assert hub.conference.one(Workshop, shop).extra_minutes == 10


def previews(run: Run) -> None:
    press(KEY.Key_5)  # then there is a third way
    run.answered()
    for key, number in ((KEY.Key_1, 1), (KEY.Key_2, 2), (KEY.Key_3, 3)):
        press(key)
        assert run.tried()
        assert run.area.ways.number == number
    assert run.item(PANEL).extra_minutes == 0


def takes(run: Run) -> None:
    press(KEY.Key_2)
    press(KEY.Key_Return, CTRL)
    assert run.item(PANEL).extra_minutes == -4
    assert run.current() == TALKS


def leaves(run: Run) -> None:
    press(KEY.Key_1)
    press(KEY.Key_Escape)
    assert not run.tried()


def writes_message(run: Run) -> None:
    press(KEY.Key_M)
    assert QApplication.focusWidget() is run.area.messages.line


def writes_note(run: Run) -> None:
    before = QApplication.focusWidget()
    press(KEY.Key_N)
    now = QApplication.focusWidget()
    assert now is not before
    assert now is not None
    assert run.area.notes.isAncestorOf(now)


def works_on_notes(run: Run) -> None:
    """Type a note, and press each of the keys on it in the list."""
    press(KEY.Key_N)
    write("Notiz")
    press(KEY.Key_Return)
    press(KEY.Key_Up)
    press(KEY.Key_I)
    (note,) = run.hub.conference.all(ItemNote)
    assert note.internal
    press(KEY.Key_V)
    menu = next(m for m in run.area.findChildren(QMenu) if m.isVisible())
    menu.close()
    press(KEY.Key_F2)
    assert run.area.notes.line.text() == "Notiz"
    press(KEY.Key_Escape)
    press(KEY.Key_N)
    press(KEY.Key_Up)
    press(KEY.Key_Delete)
    assert not run.hub.conference.all(ItemNote)


def lists(run: Run) -> None:
    press(KEY.Key_F1)
    found = run.area.findChild(KeysList)
    assert found is not None
    assert found.isVisible()
    found.close()


CHECKS: dict[str, Callable[[Run], None]] = {
    "Enter": starts,
    "Backspace": steps_back,
    "+ / −": more_and_less,
    "5": five_more,
    "P": pauses,
    "S": skips,
    "G": grants,
    "1, 2, 3": previews,
    "Ctrl+Enter": takes,
    "Escape": leaves,
    "M": writes_message,
    "N": writes_note,
    "F2, I, V, Del": works_on_notes,
    "F1": lists,
}


@pytest.mark.parametrize("key", CHECKS)
def test_a_key_does_what_the_list_says(run: Run, key: str) -> None:
    CHECKS[key](run)


def test_each_key_that_is_listed_is_pressed_here() -> None:
    assert [key for key, _words in key_words()] == [*CHECKS]


def test_an_event_of_one_item_ends_with_enter(run: Run) -> None:
    others = [record.id for record in run.hub.conference.items() if record.id != TALKS]
    schedule.delete_items(run.hub._store, others)
    press(KEY.Key_Return)
    assert state(run.hub.store).current is None
    assert run.item(TALKS).actual_end is not None
