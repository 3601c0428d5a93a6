"""What was removed while it was chosen or shown: no key sends black to the hall in its place."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from moderator.actions.photos import set_internal
from moderator.actions.plenary_order import add_slide, remove_slide
from moderator.event.plenary import OwnSlide, OwnSlideKind
from moderator.event.results import Photo
from moderator.event.stage import Cue, SceneKind
from moderator.rules.running_order import running_order
from moderator.store.store import Store
from moderator.ui.hub import Hub
from moderator.ui.plenary.presentation import Presentation
from moderator.ui.plenary.presenter import PresenterWindow
from moderator.ui.plenary.view import PlenaryArea
from tests.ui.hands import press, write
from tests.ui.plenary.conftest import Clock
from tests.ui.plenary.whole import all_ready, presenting

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def own(store: Store, clock: Clock) -> Cue:
    """An own slide before the first group."""
    all_ready(store, clock.now)
    first = running_order(store.conference, clock.now).turns[0].key
    slide = OwnSlide(0, OwnSlideKind.TEXT, "Kurze Umfrage", "Was nehmen Sie mit?")
    return Cue(SceneKind.OWN_SLIDE, add_slide(store, slide, first, clock.now))


@pytest.fixture
def presenter(area: PlenaryArea, own: Cue, qtbot: QtBot) -> PresenterWindow:
    return presenting(area, qtbot)


@pytest.fixture
def stage(area: PlenaryArea) -> Presentation:
    return area.controller.presentation


def remove(store: Store, cue: Cue) -> None:
    assert cue.subject_id is not None
    remove_slide(store, cue.subject_id)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_PageDown])
def test_no_key_sends_a_chosen_slide_that_was_removed(
    presenter: PresenterWindow,
    stage: Presentation,
    hub: Hub,
    store: Store,
    own: Cue,
    key: Key,
    qtbot: QtBot,
) -> None:
    press(Key.Key_Slash)
    write("Umfrage")
    press(Key.Key_Return)
    assert stage.armed == own
    remove(store, own)
    assert stage.armed is None, "a key may come before anything is painted"
    qtbot.waitUntil(lambda: "removed" in presenter.hints.text())
    following = stage.upcoming
    press(key)
    assert hub.stage.cue == following != own


def test_the_presenter_is_told_why_the_hall_is_black_and_paging_goes_on(
    presenter: PresenterWindow, stage: Presentation, hub: Hub, store: Store, own: Cue, qtbot: QtBot
) -> None:
    stage.start(own)
    place = stage.deck.index
    assert presenter.current.words == ""
    remove(store, own)
    qtbot.waitUntil(lambda: own not in stage.deck.steps)
    assert "was removed" in presenter.current.words
    press(Key.Key_PageDown)
    assert hub.stage.cue == stage.deck.steps[place]
    assert hub.stage.cue.kind is SceneKind.GROUP_RESULT
    assert presenter.current.words == ""


def test_after_black_a_slide_that_was_removed_does_not_come_back(
    presenter: PresenterWindow, stage: Presentation, hub: Hub, store: Store, own: Cue
) -> None:
    stage.start(own)
    press(Key.Key_B)
    remove(store, own)
    press(Key.Key_PageDown)
    assert hub.stage.cue.kind is SceneKind.GROUP_RESULT


def test_what_was_removed_is_passed_over_when_taking_back(
    presenter: PresenterWindow, stage: Presentation, hub: Hub, store: Store, own: Cue
) -> None:
    before = stage.deck.steps[stage.deck.steps.index(own) - 1]
    stage.start(before)
    press(Key.Key_PageDown)
    press(Key.Key_PageDown)
    remove(store, own)
    press(Key.Key_U)
    assert hub.stage.cue == before


def test_a_photo_that_became_internal_is_neither_sent_nor_taken_back(
    presenter: PresenterWindow, stage: Presentation, hub: Hub, store: Store
) -> None:
    photo = store.conference.all(Photo)[0]
    shown = Cue(SceneKind.PHOTO, photo.id)
    stage.start(shown)
    press(Key.Key_PageDown)
    stage.arm(shown)
    before = hub.stage.cue
    set_internal(store, photo.id, internal=True)
    press(Key.Key_Return)
    assert hub.stage.cue not in {shown, before}
    press(Key.Key_U)
    assert hub.stage.cue == before
    press(Key.Key_U)
    assert hub.stage.cue != shown
