"""The same moment is told as the same time by every screen and every sheet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.announcing import announce
from moderator.actions.placements import place_participants
from moderator.actions.running import extend, start_item
from moderator.actions.search import find
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.stage import Cue, SceneKind
from moderator.exchange.prints.contents import contents
from moderator.exchange.prints.order import PrintKind, PrintOrder
from moderator.rules.repair.announced import to_announce
from moderator.slides.bodies import NowNext, RoomGuide
from moderator.slides.scenes import scene_of
from moderator.ui.assignment.announcing import AnnouncementPanel
from moderator.ui.hub import Hub
from moderator.ui.people.view import PeopleArea
from moderator.ui.regie.view import RegieArea
from moderator.ui.shell.top_bar import TopBar
from moderator.ui.theme import Appearance
from moderator.ui.widgets.labels import Label
from moderator.ui.words import QtWords
from tests.actions.people_event import Clock, small_store
from tests.ui.people.door.hands import CONTROL, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WORDS = QtWords("en")
ROUND = 1
SHEETS = (
    PrintKind.ROOM_LISTS,
    PrintKind.DOOR_SIGNS,
    PrintKind.ROOM_GUIDE,
    PrintKind.BADGES,
    PrintKind.SCHEDULES,
    PrintKind.GROUP_LISTS,
    PrintKind.GROUP_SHEETS,
    PrintKind.TO_ANNOUNCE,
)


class Screens:
    """Everything that tells when round 1 begins, side by side over one event."""

    def __init__(self, folder: Path, appearance: Appearance, qtbot: QtBot) -> None:
        self.clock = Clock(datetime(2024, 11, 4, 11, 50))
        self.store = small_store(folder, self.clock)
        with self.store.edit(phrase("Set up")) as edit:
            talk = AgendaItem(0, 1, time(12), 60, ItemKind.TALK, "Vortrag")
            self.talk = edit.insert(talk).id
        place_participants(self.store, [1], 1)
        announce(self.store, [ROUND])
        place_participants(self.store, [2], 1)
        with self.store.edit(phrase("Set up")) as edit:
            for placement in edit.conference.placements_in(1):
                edit.update(replace(placement, group_id=1))
        self.hub = Hub(self.store, appearance)
        self.bar, self.regie = TopBar(self.hub), RegieArea(self.hub)
        self.people = PeopleArea(self.hub)
        self.panel = AnnouncementPanel(self.hub, self.people)
        for widget in (self.bar, self.regie, self.people):
            qtbot.addWidget(widget)
            widget.resize(1200, 700)
            widget.show()
        self.people.activateWindow()
        qtbot.waitActive(self.people)
        press(self.people, Qt.Key.Key_E, CONTROL)
        assert QApplication.focusWidget() is self.people.door.field

    def check_in(self, initials: str) -> None:
        type_in(initials)
        press(self.people, Qt.Key.Key_Return)

    def told(self) -> dict[str, str]:
        """What each of them tells, in its own words."""
        conference, now = self.store.conference, self.clock()
        self.panel.show_to_announce(to_announce(conference, now))
        row = next(r for r in self.regie.sheet._model.rows if r.item_id == ROUND)
        found = {
            "bar": self.bar.next_caption.text(),
            "run sheet": row.expected,
            "now and next": _now_next(self.hub),
            "room guide": _guide(self.hub, SceneKind.ROOM_GUIDE),
            "group guide": _guide(self.hub, SceneKind.GROUP_GUIDE),
            "card at the door": self._card(),
            "to be told": " ".join(label.text() for label in self.panel.findChildren(Label)),
            "search for the round": str(find(conference, "Runde 1", now)[0].lines[0]),
            "search for a person": " ".join(map(str, find(conference, "Anna", now)[0].lines)),
        }
        for kind in SHEETS:
            values = contents(conference, WORDS, PrintOrder(kind, as_of=now, back=True))
            assert not values["empty"], kind
            found[kind.value] = str({k: v for k, v in values.items() if k != "as_of"})
        return found

    def _card(self) -> str:
        card = self.people.door.card
        return " ".join(label.text() for label in card.findChildren(Label) if label.isVisible())

    def close(self) -> None:
        for widget in (self.bar, self.regie, self.people):
            widget.close()
        self.hub.close()
        self.store.close()


def type_in(text: str) -> None:
    """Type into whatever has the keys."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def _now_next(hub: Hub) -> str:
    body = scene_of(hub.conference, Cue(SceneKind.NOW_NEXT), hub.now(), WORDS).body
    assert isinstance(body, NowNext)
    assert body.following is not None
    return body.following.label


def _guide(hub: Hub, kind: SceneKind) -> str:
    body = scene_of(hub.conference, Cue(kind, ROUND), hub.now(), WORDS).body
    assert isinstance(body, RoomGuide)
    return body.occasion


@pytest.fixture
def screens(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[Screens]:
    made = Screens(tmp_path, appearance, qtbot)
    yield made
    made.close()


def all_tell(screens: Screens, when: str) -> None:
    told = screens.told()
    assert {who: words for who, words in told.items() if when not in words} == {}
    planned = {who: words for who, words in told.items() if "13:00" in words}
    assert planned == {}


def test_every_screen_and_sheet_tells_the_same_time_of_the_same_moment(
    screens: Screens, qtbot: QtBot
) -> None:
    screens.clock.now = datetime(2024, 11, 4, 12, 10)
    start_item(screens.store, screens.talk)
    screens.check_in("abe")
    all_tell(screens, "13:10")
    extend(screens.store, 5)
    all_tell(screens, "13:15")
    screens.clock.now = datetime(2024, 11, 4, 13, 16, 20)
    with qtbot.waitSignal(screens.hub.timed, timeout=5000):
        pass
    all_tell(screens, "13:16")


def test_who_is_being_looked_for_at_the_door_is_told_the_time_of_now(
    screens: Screens, qtbot: QtBot
) -> None:
    screens.clock.now = datetime(2024, 11, 4, 12, 10)
    start_item(screens.store, screens.talk)
    type_in("abe")
    listed = screens.people.door.matches
    first = listed.model().index(0, 0)
    assert "13:10" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    screens.clock.now = datetime(2024, 11, 4, 13, 16, 20)
    with qtbot.waitSignal(screens.hub.timed, timeout=5000):
        pass
    assert "13:16" in first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert listed.chosen() is not None
