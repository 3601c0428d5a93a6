"""The stage forgives: what went out by mistake comes back with one key, Back knows jumps."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.event.results import ResultState
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import running_order
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import CTRL, NONE, press, write
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.whole import all_ready, presenting

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Said by offscreen where the presenter's window is placed."""


@pytest.fixture
def groups(store: Store, clock: Clock) -> tuple[Group, ...]:
    clock.now = datetime(2024, 11, 5, 11)
    return all_ready(store, clock.now)


@pytest.fixture
def presenter(
    area: PlenaryArea, groups: tuple[Group, ...], hub: Hub, qtbot: QtBot
) -> PresenterWindow:
    return presenting(area, qtbot)


@pytest.fixture
def stage(area: PlenaryArea) -> Presentation:
    return area.controller.presentation


def jump(number: int) -> None:
    write(str(number))
    press(Key.Key_Return)


def result_of(group: Group) -> Cue:
    return Cue(SceneKind.GROUP_RESULT, group.id)


def state(store: Store, group: Group) -> ResultState:
    result = store.conference.result_of(group.id)
    assert result is not None
    return result.state


@pytest.mark.parametrize(("key", "held"), [(Key.Key_U, NONE), (Key.Key_Z, CTRL)])
def test_one_key_takes_back_a_group_with_its_clock_and_its_mark(
    presenter: PresenterWindow,
    stage: Presentation,
    groups: tuple[Group, ...],
    hub: Hub,
    store: Store,
    clock: Clock,
    key: Key,
    held: Qt.KeyboardModifier,
) -> None:
    jump(3)
    clock.now += timedelta(seconds=40)
    before = stage.clock.time_left()
    place = stage.deck.index
    jump(8)
    assert state(store, groups[7]) is ResultState.SHOWN
    press(key, held)
    assert hub.stage.cue == result_of(groups[2])
    assert state(store, groups[7]) is ResultState.READY
    assert state(store, groups[2]) is ResultState.SHOWN
    assert (stage.clock.group_id, stage.clock.time_left()) == (groups[2].id, before)
    assert stage.clock.used_by(groups[7].id) == timedelta(0)
    assert stage.deck.index == place
    assert "Taken back" in presenter.hints.text()


def test_black_is_taken_back_and_comes_back_too(
    presenter: PresenterWindow, groups: tuple[Group, ...], hub: Hub
) -> None:
    jump(3)
    press(Key.Key_B)
    press(Key.Key_PageDown)
    assert hub.stage.cue == result_of(groups[2])
    press(Key.Key_U)
    assert hub.stage.cue == BLACK
    assert not hub.stage.covered
    press(Key.Key_B)
    assert hub.stage.cue == result_of(groups[2]), "black again knows what it lies over"
    press(Key.Key_Escape)
    press(Key.Key_PageDown)
    press(Key.Key_U)
    assert hub.stage.covered, "the first step of leaving is taken back to as well"
    press(Key.Key_U)
    assert hub.stage.cue == result_of(groups[2])


def test_a_double_click_of_the_clicker_is_taken_back_in_two_steps_and_no_further(
    presenter: PresenterWindow, stage: Presentation, hub: Hub
) -> None:
    for _ in range(3):
        press(Key.Key_PageDown)
    seen = [*stage.deck.steps[2:0:-1], stage.deck.steps[0], BLACK]
    for cue in seen:
        press(Key.Key_U)
        assert hub.stage.cue == cue
    press(Key.Key_U)
    assert hub.stage.cue == BLACK
    assert "nothing to take back" in presenter.hints.text()


def test_back_returns_to_where_one_was_before_the_jump(
    presenter: PresenterWindow, stage: Presentation, groups: tuple[Group, ...], hub: Hub
) -> None:
    jump(4)
    jump(12)
    press(Key.Key_PageUp)
    assert hub.stage.cue == result_of(groups[3])
    press(Key.Key_PageDown)
    assert hub.stage.cue == result_of(groups[4]), "the order goes on there"


def test_back_follows_the_order_once_the_show_has_gone_on(
    presenter: PresenterWindow, stage: Presentation, groups: tuple[Group, ...], hub: Hub
) -> None:
    jump(4)
    jump(12)
    press(Key.Key_PageDown)
    assert hub.stage.cue == result_of(groups[12])
    press(Key.Key_PageUp)
    assert hub.stage.cue == result_of(groups[11])
    press(Key.Key_PageUp)
    assert hub.stage.cue == result_of(groups[10])


def test_the_time_of_a_group_survives_a_jump_away_and_back(
    presenter: PresenterWindow, stage: Presentation, groups: tuple[Group, ...], clock: Clock
) -> None:
    jump(4)
    granted = stage.clock.granted
    assert granted is not None
    clock.now += timedelta(minutes=1)
    jump(9)
    clock.now += timedelta(minutes=5)
    jump(4)
    assert stage.clock.granted == granted
    assert stage.clock.time_left() == granted - timedelta(minutes=1)
    clock.now += timedelta(seconds=20)
    assert stage.clock.used_by(groups[3].id) == timedelta(minutes=1, seconds=20)


def test_skipping_chooses_what_comes_after_and_sends_nothing(
    presenter: PresenterWindow, groups: tuple[Group, ...], hub: Hub, stage: Presentation
) -> None:
    jump(4)
    press(Key.Key_X)
    assert hub.stage.cue == result_of(groups[3])
    assert stage.upcoming == result_of(groups[5])
    press(Key.Key_X)
    assert stage.upcoming == result_of(groups[6])
    press(Key.Key_Escape)
    assert stage.upcoming == result_of(groups[4])
    press(Key.Key_X)
    press(Key.Key_PageDown)
    assert hub.stage.cue == result_of(groups[5])


def test_later_puts_the_group_that_comes_next_behind_the_others(
    presenter: PresenterWindow,
    groups: tuple[Group, ...],
    hub: Hub,
    stage: Presentation,
    store: Store,
    clock: Clock,
) -> None:
    jump(4)
    press(Key.Key_L)
    assert hub.stage.cue == result_of(groups[3])
    assert "comes later" in presenter.hints.text()
    turns = running_order(store.conference, clock.now).turns
    assert (turns[-1].group, turns[-1].postponed) == (groups[4], True)
    press(Key.Key_PageDown)
    assert hub.stage.cue == result_of(groups[5])


def test_later_for_the_group_that_was_called_in_vain_leaves_it_to_come(
    presenter: PresenterWindow,
    groups: tuple[Group, ...],
    hub: Hub,
    stage: Presentation,
    store: Store,
    clock: Clock,
) -> None:
    """Its further slides are those that come next."""
    two = next(c for c in stage.deck.steps if c.kind is SceneKind.GROUP_RESULT and c.page == 1)
    group = store.conference.one(Group, two.subject_id or 0)
    number = groups.index(group) + 1
    jump(number)
    press(Key.Key_L)
    assert state(store, group) is ResultState.READY
    turns = running_order(store.conference, clock.now).turns
    assert turns[-1].group == group
    assert turns[-1].coming
    press(Key.Key_PageDown)
    assert hub.stage.cue == result_of(groups[number])
