"""Bar, run sheet, hall and phones agree on the day, whatever is done in whatever order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.actions.phones import phone_rooms
from moderator.ui.theme import Appearance
from tests.test_day import Day

KEY = Qt.Key
STEPS: dict[str, Qt.Key] = {
    "start": KEY.Key_Return,
    "longer": KEY.Key_5,
    "shorter": KEY.Key_Minus,
    "skip": KEY.Key_S,
    "pause": KEY.Key_P,
    "back": KEY.Key_Backspace,
}
MOST = 14


@pytest.mark.parametrize("first", ["11:50", "13:02", "14:40"])
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.one_of(st.sampled_from([*STEPS, "undo"]), st.integers(1, 40)), min_size=3, max_size=MOST
    )
)
def test_all_tell_the_same_after_each_step(
    appearance: Appearance, qtbot: QtBot, first: str, steps: list[str | int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        day = Day(Path(folder), appearance)
        day.regie.activateWindow()
        qtbot.waitUntil(day.regie.isActiveWindow)
        try:
            day.at(first)
            for step in steps:
                _act(day, step)
                state = day.agree()
                for room in phone_rooms(day.store.conference, day.watch()):
                    assert room.until in {max(c.end, e.end) for e in state.items for c in e.rooms}
        finally:
            day.close()


def _act(day: Day, step: str | int) -> None:
    """Do something by a key, undo it, or let minutes pass."""
    if isinstance(step, int):
        day.watch.wait(step)
        day.hub.tick.emit(day.watch())
    elif step == "undo":
        day.hub.undo()
    else:
        day.press(STEPS[step])
