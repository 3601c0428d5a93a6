"""The presentation: keys, choices that can be cleared, the group's time and state."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.actions.results import set_headline
from moderator.event.conference import Conference
from moderator.event.results import ResultState
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import is_ready
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.pictures import SlidePictures
from moderator.ui.plenary.presentation import WHITE, Presentation
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import press
from tests.ui.plenary.conftest import Clock


@pytest.fixture
def stage(area: PlenaryArea) -> Presentation:
    return area.controller.presentation


def ready_group(stage: Presentation, hub: Hub) -> Group:
    return next(g for g in stage.deck.order.groups if is_ready(hub.conference, g))


def result_cue(conference: Conference) -> Cue:
    group = next(g for g in conference.all(Group) if conference.photos_of(g.id))
    return Cue(SceneKind.GROUP_RESULT, group.id)


def test_it_runs_through_from_welcome_to_closing(stage: Presentation, hub: Hub) -> None:
    stage.start()
    assert hub.stage.cue.kind is SceneKind.WELCOME
    seen = [hub.stage.cue]
    while stage.upcoming is not None:
        stage.forward()
        seen.append(hub.stage.cue)
    assert seen[-1].kind is SceneKind.CLOSING
    assert tuple(seen) == stage.deck.steps
    assert [cue.page for cue in seen if cue.kind is SceneKind.GROUP_RESULT] == [0, 1]
    assert SceneKind.PHOTO in {cue.kind for cue in seen}
    stage.forward()
    assert seen[-1] == Cue(SceneKind.CLOSING)


def test_black_and_white_give_way_to_the_slide_before(stage: Presentation, hub: Hub) -> None:
    stage.start()
    stage.forward()
    before = hub.stage.cue
    stage.darken(BLACK)
    assert hub.stage.cue == BLACK
    stage.darken(WHITE)
    assert hub.stage.cue == WHITE
    assert stage.upcoming == before
    stage.darken(WHITE)
    assert hub.stage.cue == before
    stage.darken(BLACK)
    stage.forward()
    assert hub.stage.cue == before, "a clicker in the dark skips nothing"


def test_a_choice_is_shown_only_by_the_next_key_and_can_be_cleared(
    stage: Presentation, hub: Hub
) -> None:
    stage.start()
    before = hub.stage.cue
    group = ready_group(stage, hub)
    stage.arm_group(group.id)
    assert hub.stage.cue == before
    assert stage.upcoming is not None
    assert stage.upcoming.subject_id == group.id
    stage.back()
    assert stage.armed is None
    assert hub.stage.cue == before
    for digit in str(stage.deck.order.groups.index(group) + 1):
        stage.press(int(digit))
    stage.press(StageKey.ENTER)
    assert hub.stage.cue.subject_id == group.id


def test_a_number_without_a_group_changes_nothing(stage: Presentation, hub: Hub) -> None:
    stage.start()
    before = hub.stage.cue
    for digit in (9, 9):
        stage.press(digit)
    assert stage.typed == "99"
    stage.press(StageKey.ENTER)
    assert stage.typed == ""
    assert hub.stage.cue == before


def test_a_shown_group_is_noted_once_and_undo_passes_over_it(
    stage: Presentation, store: Store
) -> None:
    cue = result_cue(store.conference)
    assert cue.subject_id is not None
    label, steps = store.undo_label, len(store.history())
    stage.start(cue)
    result = store.conference.result_of(cue.subject_id)
    assert result is not None
    assert result.state is ResultState.SHOWN
    stage.forward()
    stage.back()
    assert len(store.history()) == steps + 1
    assert store.undo_label == label


def test_a_group_that_is_only_previewed_stays_ready(hub: Hub, store: Store, qtbot: QtBot) -> None:
    pictures = SlidePictures(hub)
    stage = Presentation(hub, pictures)
    cue = result_cue(store.conference)
    assert cue.subject_id is not None
    stage.arm(cue)
    result = store.conference.result_of(cue.subject_id)
    assert result is not None
    assert result.state is ResultState.READY
    pictures.close()


def test_the_clock_of_a_group_runs_down_and_below_zero(
    stage: Presentation, store: Store, clock: Clock
) -> None:
    cue = result_cue(store.conference)
    stage.start(cue)
    assert stage.clock.time_left() == timedelta(minutes=4)
    clock.now += timedelta(minutes=3)
    stage.forward()
    assert stage.clock.time_left() == timedelta(minutes=1), "its pages share one clock"
    stage.darken(BLACK)
    clock.now += timedelta(minutes=2)
    assert stage.clock.time_left() == timedelta(minutes=-1)


def test_a_clock_that_is_set_back_grants_a_group_no_more_than_its_share(
    stage: Presentation, clock: Clock
) -> None:
    group = next(cue for cue in stage.deck.steps if cue.kind is SceneKind.GROUP_RESULT)
    stage.start(group)
    granted = stage.clock.granted
    clock.now -= timedelta(hours=1)
    assert stage.clock.time_left() == granted
    stage.start(stage.deck.steps[0])
    stage.start(group)
    assert stage.clock.time_left() == granted


def test_z_shows_the_photo_and_the_points_again(
    stage: Presentation, hub: Hub, store: Store
) -> None:
    cue = result_cue(store.conference)
    stage.start(cue)
    stage.zoom()
    assert hub.stage.cue.kind is SceneKind.PHOTO
    stage.zoom()
    assert hub.stage.cue == cue


def test_an_edit_keeps_the_place(stage: Presentation, hub: Hub, store: Store, qtbot: QtBot) -> None:
    cue = result_cue(store.conference)
    assert cue.subject_id is not None
    stage.start(cue)
    with qtbot.waitSignal(stage.changed):
        set_headline(store, cue.subject_id, "Ganz anders")
    qtbot.waitUntil(lambda: stage.deck.step == cue)
    assert hub.stage.cue == cue


def test_keys_are_read_as_clickers_send_them(area: PlenaryArea, hub: Hub, qtbot: QtBot) -> None:
    area.controller.present()
    window = area.controller.windows.hall
    assert window is not None, "one screen: the hall covers it and has the keys"
    qtbot.waitUntil(window.isActiveWindow)
    keys = Qt.Key
    first = hub.stage.cue
    press(keys.Key_PageDown)
    second = hub.stage.cue
    assert second != first
    press(keys.Key_PageUp)
    assert hub.stage.cue == first
    for key, after in (
        (keys.Key_B, BLACK),
        (keys.Key_B, first),
        (keys.Key_Period, BLACK),
        (keys.Key_Space, first),
        (keys.Key_W, WHITE),
        (keys.Key_Backspace, first),
        (keys.Key_Right, second),
        (keys.Key_Left, first),
        (keys.Key_Down, second),
        (keys.Key_Up, first),
    ):
        press(key)
        assert hub.stage.cue == after, key
    press(keys.Key_Down)
    press(keys.Key_F5)
    assert hub.stage.cue == second, "F5 returns to the show where it is"
    press(keys.Key_Escape)
    assert hub.stage.cue == BLACK
    assert area.controller.windows.hall is window
    press(keys.Key_E)
    assert area.controller.windows.hall is None
    assert hub.stage.cue == BLACK
