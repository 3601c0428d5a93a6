"""Nothing is shown by mistake: numbers without a group, groups that are not ready, swaps."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from moderator.actions.plenary_order import set_hidden
from moderator.event.phrase import phrase
from moderator.event.results import Result, ResultState
from moderator.event.stage import BLACK, Cue, SceneKind
from moderator.event.workshops import Group
from moderator.rules.running_order import TurnKey, heard_groups, is_ready
from moderator.slides.deck import group_label, group_of
from moderator.store.store import Store
from moderator.ui.hub import AreaName, Destination, Hub
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import click, press, write
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.display import open_presenter, pretend_second_screen

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")
"""Said by offscreen where the presenter's window is placed."""


@pytest.fixture
def begun(store: Store, hub: Hub) -> Group:
    """A group of the round that is heard, which was only begun."""
    group = heard_groups(store.conference, hub.now())[1]
    with store.edit(phrase("Begun")) as edit:
        edit.insert(Result(0, group.id, "Noch nicht fertig", ResultState.BEGUN))
    return group


@pytest.fixture
def presenter(area: PlenaryArea, begun: Group, qtbot: QtBot) -> PresenterWindow:
    """The presenter's window of a running show, with the keys."""
    area.controller.present()
    open_presenter(area)
    window = area.controller.presenter
    assert window is not None
    window.resize(1366, 768)
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def stage(area: PlenaryArea) -> Presentation:
    return area.controller.presentation


def number_of(stage: Presentation, group: Group) -> int:
    return stage.deck.order.groups.index(group) + 1


def on(hub: Hub, cue: Cue) -> bool:
    return hub.stage.cue == cue


def test_a_number_without_a_group_shows_nothing_but_a_message(
    presenter: PresenterWindow, hub: Hub, stage: Presentation
) -> None:
    before = hub.stage.cue
    assert len(stage.deck.order.groups) == 15
    for digits in ("99", "16", "0", "10000", "123"):
        write(digits)
        assert digits in presenter.hints.text()
        assert stage.proposed is None
        press(Key.Key_Return)
        assert on(hub, before), digits
        assert f"no group {digits}" in presenter.hints.text()
        assert stage.typed == ""
    press(Key.Key_PageDown)
    assert "no group" not in presenter.hints.text()


def test_only_enter_confirms_a_number_and_paging_goes_on_in_order(
    presenter: PresenterWindow, hub: Hub, store: Store, stage: Presentation
) -> None:
    ready = next(g for g in stage.deck.order.groups if is_ready(store.conference, g))
    number = str(number_of(stage, ready))
    write(number)
    assert group_label(store.conference, ready) in presenter.upcoming_caption.text()
    assert number in presenter.forward.text()
    press(Key.Key_PageDown)
    assert on(hub, stage.deck.steps[1])
    write(number)
    press(Key.Key_Enter)
    assert hub.stage.cue == Cue(SceneKind.GROUP_RESULT, ready.id)


def test_paging_never_shows_a_group_that_is_not_ready(
    presenter: PresenterWindow, hub: Hub, store: Store, stage: Presentation, begun: Group
) -> None:
    groups = set()
    for _ in range(len(stage.deck.steps) + 3):
        press(Key.Key_PageDown)
        groups.add(group_of(store.conference, hub.stage.cue))
    assert hub.stage.cue.kind is SceneKind.CLOSING
    assert len(groups) == 2, "None and the only one that is ready"
    assert begun not in groups
    press(Key.Key_PageUp)
    before = hub.stage.cue
    click(presenter.chips.buttons[number_of(stage, begun) - 1])
    assert "not ready: begun" in presenter.upcoming_caption.text()
    press(Key.Key_PageDown)
    assert hub.stage.cue.kind is SceneKind.CLOSING
    assert before != hub.stage.cue
    assert "was left out" in presenter.hints.text()


@pytest.mark.parametrize("how", ["chip and Enter", "chip and click"])
def test_choosing_and_confirming_shows_a_group_that_is_not_ready(
    presenter: PresenterWindow, hub: Hub, stage: Presentation, begun: Group, how: str
) -> None:
    click(presenter.chips.buttons[number_of(stage, begun) - 1])
    assert presenter.forward.text() == "Show anyway"
    assert hub.stage.cue.kind is SceneKind.WELCOME
    if how.endswith("click"):
        click(presenter.forward)
    else:
        press(Key.Key_Return)
    assert on(hub, Cue(SceneKind.GROUP_RESULT, begun.id))


def test_the_number_of_a_group_that_is_not_ready_takes_enter_twice(
    presenter: PresenterWindow, hub: Hub, store: Store, stage: Presentation, begun: Group
) -> None:
    """A wrong digit and Enter, as fast as one types them, send nothing that is not ready."""
    write(str(number_of(stage, begun)))
    assert f"{group_label(store.conference, begun)} is not ready" in presenter.hints.text()
    press(Key.Key_Return)
    assert hub.stage.cue.kind is SceneKind.WELCOME
    assert "Not ready" in presenter.hints.text()
    assert presenter.forward.text() == "Show anyway"
    press(Key.Key_Return)
    assert on(hub, Cue(SceneKind.GROUP_RESULT, begun.id))


@pytest.mark.parametrize("how", ["number", "chip"])
def test_a_group_that_was_hidden_is_sent_by_a_second_look_alone(
    presenter: PresenterWindow, hub: Hub, store: Store, stage: Presentation, how: str
) -> None:
    group = next(g for g in stage.deck.order.groups if is_ready(store.conference, g))
    set_hidden(store, TurnKey(group_id=group.id), hub.now(), hidden=True)
    stage.refresh()
    before = hub.stage.cue
    if how == "number":
        write(str(number_of(stage, group)))
        assert "is hidden" in presenter.hints.text()
        press(Key.Key_Return)
    else:
        click(presenter.chips.buttons[number_of(stage, group) - 1])
        assert "hidden" in presenter.upcoming_caption.text()
        press(Key.Key_PageDown)
        assert group_of(store.conference, hub.stage.cue) != group
        assert "was passed over" in presenter.hints.text()
        before = hub.stage.cue
        click(presenter.chips.buttons[number_of(stage, group) - 1])
    assert hub.stage.cue == before
    assert presenter.forward.text() == "Show anyway"
    press(Key.Key_Return)
    assert group_of(store.conference, hub.stage.cue) == group


def test_the_buttons_come_back_once_what_a_key_did_was_read(
    presenter: PresenterWindow, hub: Hub, clock: Clock
) -> None:
    press(Key.Key_U)
    press(Key.Key_U)
    said = presenter.hints.text()
    assert said
    clock.now += timedelta(seconds=5)
    hub.tick.emit(clock())
    assert presenter.hints.text() == said
    clock.now += timedelta(seconds=5)
    hub.tick.emit(clock())
    assert presenter.foot.currentWidget() is not presenter.hints
    assert presenter.program.isVisible()


def test_a_number_names_the_group_as_its_slides_do(
    presenter: PresenterWindow, store: Store, stage: Presentation
) -> None:
    ready = next(g for g in stage.deck.order.groups if is_ready(store.conference, g))
    number, label = number_of(stage, ready), group_label(store.conference, ready)
    write(str(number))
    assert f"{number} · {label}" in presenter.hints.text()
    assert f"{number} · {label}" in presenter.forward.text()


def test_groups_that_are_not_ready_look_different(
    presenter: PresenterWindow, stage: Presentation, store: Store, begun: Group
) -> None:
    """Their chips have a dashed edge, whatever the colours: the picture of a solid one differs."""
    chip = presenter.chips.buttons[number_of(stage, begun) - 1]
    assert chip.text() == str(number_of(stage, begun))
    dashed = edge(chip)
    result = store.conference.result_of(begun.id)
    assert result is not None
    with store.edit(phrase("Ready")) as edit:
        edit.update(replace(result, state=ResultState.READY))
    QApplication.processEvents()
    stage.refresh()
    assert len(set(dashed)) > 1
    assert len(set(edge(chip))) == 1
    assert "not ready" in presenter.legend.text()


def test_chips_stay_where_they_are_when_one_is_chosen(
    presenter: PresenterWindow, stage: Presentation, begun: Group
) -> None:
    places = [chip.geometry() for chip in presenter.chips.buttons]
    click(presenter.chips.buttons[number_of(stage, begun) - 1])
    press(Key.Key_Return)
    assert [chip.geometry() for chip in presenter.chips.buttons] == places


def edge(chip: QWidget) -> list[int]:
    """The pixels of the middle of a chip's upper edge."""
    picture: QImage = chip.grab().toImage()
    third = picture.width() // 3
    return [picture.pixel(x, 1) for x in range(third, 2 * third)]


def test_the_place_is_kept_when_the_current_slide_leaves_the_order(
    presenter: PresenterWindow, hub: Hub, store: Store, stage: Presentation, qtbot: QtBot
) -> None:
    ready = next(g for g in stage.deck.order.groups if is_ready(store.conference, g))
    while hub.stage.cue.subject_id != ready.id or hub.stage.cue.kind is not SceneKind.GROUP_RESULT:
        press(Key.Key_PageDown)
    result = store.conference.result_of(ready.id)
    assert result is not None
    with store.edit(phrase("Open again")) as edit:
        edit.update(replace(result, state=ResultState.BEGUN))
    qtbot.waitUntil(lambda: ready.id not in {step.subject_id for step in stage.deck.steps})
    assert hub.stage.cue.subject_id == ready.id, "what is on stays on"
    before = [step for step in stage.deck.steps if step.kind is not SceneKind.CLOSING]
    press(Key.Key_PageUp)
    assert on(hub, before[-1])
    press(Key.Key_PageDown)
    assert on(hub, Cue(SceneKind.CLOSING))


class TwoScreens:
    """Counts how often the screens change places."""

    def __init__(self, area: PlenaryArea) -> None:
        self.swaps = 0
        area.controller.presentation.swapped.disconnect(area.controller.swap)
        area.controller.presentation.swapped.connect(self.count)

    def count(self) -> None:
        self.swaps += 1


@pytest.fixture
def screens(area: PlenaryArea) -> TwoScreens:
    return TwoScreens(area)


def test_s_asks_in_the_presenters_window_and_only_enter_swaps_the_screens(
    screens: TwoScreens, presenter: PresenterWindow, hub: Hub, stage: Presentation
) -> None:
    before, plain = hub.stage.cue, presenter.current.grab().toImage()
    press(Key.Key_S)
    assert screens.swaps == 0
    assert "Swap the two screens?" in presenter.current.words
    assert presenter.current.grab().toImage() != plain
    press(Key.Key_Escape)
    assert presenter.current.words == ""
    press(Key.Key_Return)
    assert screens.swaps == 0, "the question was answered before"
    assert on(hub, stage.deck.steps[1])
    press(Key.Key_PageUp)
    press(Key.Key_S)
    press(Key.Key_Return)
    assert screens.swaps == 1
    assert on(hub, before)
    press(Key.Key_S)
    press(Key.Key_PageDown)
    assert (screens.swaps, hub.stage.cue) == (1, stage.deck.steps[1])
    press(Key.Key_Return)
    assert screens.swaps == 1, "whatever else is pressed leaves the screens"


def test_on_one_screen_s_asks_nothing(
    area: PlenaryArea, hub: Hub, stage: Presentation, qtbot: QtBot
) -> None:
    area.controller.present()
    hall = area.controller.windows.hall
    assert hall is not None
    qtbot.waitUntil(hall.isActiveWindow)
    press(Key.Key_S)
    assert not stage.swapping
    press(Key.Key_Return)
    assert on(hub, stage.deck.steps[1])


def test_in_the_list_only_the_button_shows_a_group_that_is_not_ready(
    area: PlenaryArea, hub: Hub, begun: Group, qtbot: QtBot
) -> None:
    pretend_second_screen(area)
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.reveal(begun)
    assert area.cue.subject_id == begun.id
    assert area.panel.unready.text() == "not ready: begun"
    assert area.panel.send.text() == "Show in the hall anyway"
    area.order.waiting.list.setFocus()
    with qtbot.waitSignal(hub.wanted) as wanted:
        press(Key.Key_Return)
    assert wanted.args[0] == Destination(AreaName.RESULTS, begun)
    assert on(hub, BLACK)
    with qtbot.waitSignal(hub.error_shown) as told:
        click(area.here)
    assert "not ready" in str(told.args[0].happened)
    assert on(hub, BLACK)
    assert not area.controller.presentation.running
    click(area.panel.send)
    assert on(hub, Cue(SceneKind.GROUP_RESULT, begun.id))
