"""F5 in the results begins the presentation with them."""

import pytest
from PySide6.QtCore import Qt

from moderator.app import Application
from moderator.event.stage import Cue, SceneKind
from moderator.rules.running_order import heard_groups, presented_groups
from moderator.ui.hub import AreaName
from moderator.ui.plenary.view import PlenaryArea
from moderator.ui.shell.main_window import MainWindow
from tests.ui.hands import press
from tests.ui.plenary.display import pretend_second_screen


@pytest.fixture
def plenary(window: MainWindow) -> PlenaryArea:
    area = window.area(AreaName.PLENARY)
    assert isinstance(area, PlenaryArea)
    pretend_second_screen(area)
    return area


def test_f5_in_the_results_begins_with_the_group_that_is_selected(
    program: Application, window: MainWindow, plenary: PlenaryArea
) -> None:
    hub = window.hub
    ready = presented_groups(hub.conference, hub.now())
    hub.goto(AreaName.RESULTS, ready[2])
    press(Qt.Key.Key_F5)
    assert hub.stage.cue == Cue(SceneKind.GROUP_RESULT, ready[2].id)
    plenary.controller.end()


def test_f5_at_a_group_that_is_not_ready_begins_with_the_first_that_is(
    program: Application, window: MainWindow, plenary: PlenaryArea
) -> None:
    hub = window.hub
    ready = presented_groups(hub.conference, hub.now())
    unready = [g for g in heard_groups(hub.conference, hub.now()) if g not in ready]
    hub.goto(AreaName.RESULTS, unready[0])
    press(Qt.Key.Key_F5)
    assert hub.stage.cue == Cue(SceneKind.GROUP_RESULT, ready[0].id)
    plenary.controller.end()


def test_f5_in_the_results_returns_to_a_show_that_runs(
    program: Application, window: MainWindow, plenary: PlenaryArea
) -> None:
    hub = window.hub
    press(Qt.Key.Key_F5)
    assert hub.stage.cue == Cue(SceneKind.WELCOME)
    hub.goto(AreaName.RESULTS, presented_groups(hub.conference, hub.now())[1])
    window.activateWindow()
    press(Qt.Key.Key_F5)
    assert hub.stage.cue == Cue(SceneKind.WELCOME)
    plenary.controller.end()
