"""A conference day at a simulated clock: what all see of it agrees from minute to minute."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from moderator.event.stage import Cue, SceneKind
from moderator.rules.schedule.running import ItemState, Running, running
from moderator.slides.bodies import NowNext
from moderator.slides.scenes import scene_of
from moderator.ui.hub import Hub
from moderator.ui.regie.stage_panel import countdown
from moderator.ui.regie.view import RegieArea
from moderator.ui.shell.top_bar import TopBar
from moderator.ui.theme import Appearance
from moderator.ui.widgets.spans import clock_words
from moderator.ui.words import QtWords
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import CHANGE, GREETING, ROUND, SECOND, item
from tests.ui.hands import focused, press

WORDS = QtWords("en")


class Day:
    """The run sheet, the top bar and the hall, side by side at one clock."""

    def __init__(self, folder: Path, appearance: Appearance) -> None:
        self.watch = Watch("11:50")
        registration = item(20, "12:00", 60, "registration", title="Anmeldung")
        self.store = day_store(folder, self.watch, registration)
        self.hub = Hub(self.store, appearance)
        self.regie = RegieArea(self.hub)
        self.bar = TopBar(self.hub)
        for widget in (self.bar, self.regie):
            widget.show()

    def at(self, clock: str) -> Running:
        """Let it be a time; check that all agree; return what is running."""
        self.watch.set(clock)
        self.hub.tick.emit(self.watch())
        return self.agree()

    def press(self, key: Qt.Key) -> Running:
        """Press a key on the run sheet; check that all agree; return what is running."""
        assert self.regie.isAncestorOf(focused())
        press(key)
        return self.agree()

    def agree(self) -> Running:
        now = self.hub.now()
        state = running(self.store.conference, now)
        scene = scene_of(self.store.conference, Cue(SceneKind.NOW_NEXT), now, WORDS)
        assert isinstance(scene.body, NowNext)
        self._agree_on_now(state, scene.body)
        self._agree_on_next(state, scene.body)
        minutes = round(state.delay.total_seconds() / 60)
        assert self.bar.delay.isVisible() is (minutes != 0)
        if minutes > 0:
            assert str(minutes) in self.bar.delay.text()
        sheet = {row.item_id: row.expected for row in self.regie.sheet._model.rows}
        for expected in state.day(self.regie.days.value or 1):
            if expected.state is not ItemState.SKIPPED:
                assert sheet[expected.item.id] == f"{expected.start:%H:%M}"
        return state

    def _agree_on_now(self, state: Running, hall: NowNext) -> None:
        if state.current is None or state.left is None:
            assert hall.now is None
            return
        assert hall.now is not None
        title = state.current.item.title
        assert title == hall.now.title == self.regie.stage.title.text()
        assert self.bar.now.text().startswith(title)
        assert f"{state.current.end:%H:%M}" in hall.now.label
        assert f"{state.current.end:%H:%M}" in self.regie.stage.end.text()
        assert clock_words(state.left) in self.bar.now.text()
        if timedelta(0) <= state.left < timedelta(hours=1):
            assert self.regie.stage.time._text == countdown(state.left)

    def _agree_on_next(self, state: Running, hall: NowNext) -> None:
        if state.next is None:
            assert hall.following is None
            return
        assert hall.following is not None
        assert state.next.item.title == hall.following.title == self.bar.next.text()
        assert f"{state.next.start:%H:%M}" in hall.following.label
        assert f"{state.next.start:%H:%M}" in self.bar.next_caption.text()

    def close(self) -> None:
        for widget in (self.regie, self.bar):
            widget.close()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.hub.close()
        self.store.close()


@pytest.fixture
def day(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[Day]:
    made = Day(tmp_path, appearance)
    made.regie.activateWindow()
    qtbot.waitUntil(made.regie.isActiveWindow)
    yield made
    made.close()


def title(state: Running) -> str | None:
    return state.current.item.title if state.current else None


def test_a_day_with_an_extension_and_a_skip(day: Day) -> None:
    enter = Qt.Key.Key_Return
    assert title(day.at("11:50")) is None
    assert title(day.at("12:20")) == "Anmeldung"  # it opens by itself
    late = day.at("13:02")
    assert late.delay == timedelta(minutes=2)
    assert title(day.press(enter)) == "Begrüßung"
    day.at("13:20")
    day.at("13:32")
    assert title(day.press(enter)) == "Lightning Talks"
    for _ in range(2):
        state = day.press(Qt.Key.Key_5)
    assert state.delay == timedelta(minutes=12)
    assert state.left == timedelta(minutes=55)
    day.at("14:27")
    assert title(day.press(enter)) == "Podium"
    day.at("15:02")
    assert title(day.press(enter)) == "Kaffeepause"
    day.at("15:32")
    assert title(day.press(enter)) == "Runde 1"
    state = day.at("16:00")
    change = state.of(CHANGE)
    assert change is not None
    assert f"{change.start:%H:%M}" == "16:42"
    state = day.press(Qt.Key.Key_S)
    assert state.next is not None
    assert (state.next.item.id, f"{state.next.start:%H:%M}") == (SECOND, "16:45")
    day.at("16:45")
    state = day.press(enter)
    assert title(state) == "Runde 2"
    assert state.delay == timedelta(0)
    day.at("17:55")
    day.at("18:30")
    assert title(day.press(enter)) == "Abendessen"
    day.at("21:00")
    state = day.press(enter)
    assert state.current is None
    assert state.next is None
    real = {e.item.id: f"{e.start:%H:%M}–{e.end:%H:%M}" for e in state.items}
    assert real[GREETING] == "13:02–13:32"
    assert real[ROUND] == "15:32–16:45"


def test_undo_takes_the_day_back_step_by_step(day: Day) -> None:
    day.at("13:00")
    day.press(Qt.Key.Key_Return)
    day.at("13:30")
    day.press(Qt.Key.Key_Return)
    day.hub.undo()
    assert title(day.agree()) == "Begrüßung"
    day.hub.redo()
    assert title(day.agree()) == "Lightning Talks"
