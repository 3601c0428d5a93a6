"""The stage keeps what the hall sees apart from where the presenter is."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from moderator.event.stage import BLACK, Cue, Message, SceneKind
from moderator.slides.bodies import Blank, Overlay, Scene
from moderator.slides.canvas import Look
from moderator.slides.marks import Rectangle
from moderator.slides.view import WHOLE, SlideView
from moderator.ui.stage import Stage

NOW = datetime(2024, 11, 5, 12)
FIRST, SECOND = Cue(SceneKind.WELCOME), Cue(SceneKind.CLOSING)
WHITE = Cue(SceneKind.WHITE)
CLOSER = SlideView((0.3, 0.4), 2.0, Rectangle(0.1, 0.1, 0.2, 0.2))


def make(cue: Cue) -> Scene:
    """Let each cue be a colour of its own."""
    return Scene(Look(), Blank({FIRST: "#111111", SECOND: "#222222"}.get(cue, cue.kind.value)))


@pytest.fixture
def stage(qapp: QApplication) -> Stage:
    made = Stage()
    made.set_open(True)
    made.show(FIRST)
    return made


def seen(stage: Stage) -> Scene:
    return stage.scene(make, NOW)


def test_the_hall_keeps_what_it_sees_until_it_is_thawed(stage: Stage) -> None:
    kept = seen(stage)
    stage.freeze(kept)
    stage.show(SECOND)
    assert (stage.cue, stage.presented) == (FIRST, SECOND)
    assert seen(stage) == kept
    shown: list[Cue] = []
    stage.shown.connect(shown.append)
    stage.thaw()
    assert (stage.cue, shown) == (SECOND, [SECOND])
    assert seen(stage) == make(SECOND)


def test_black_and_white_cover_what_is_frozen_and_give_it_back(stage: Stage) -> None:
    kept = seen(stage)
    stage.freeze(kept)
    stage.show(SECOND)
    for cue in (BLACK, WHITE):
        stage.show(cue)
        assert seen(stage) == make(cue)
        stage.show(SECOND)
        assert seen(stage) == kept


def test_an_edit_does_not_reach_what_is_frozen(stage: Stage) -> None:
    kept = seen(stage)
    stage.freeze(kept)
    assert stage.scene(lambda _cue: Scene(Look(), Blank("#ABCDEF")), NOW) == kept
    stage.look(CLOSER)
    assert seen(stage) == kept


def test_a_message_survives_paging_and_freezing_and_black_covers_it(stage: Stage) -> None:
    stage.set_message(Message("Pause", NOW + timedelta(minutes=5)))
    over = Overlay("Pause", "5:00")
    assert seen(stage).overlay == over
    stage.freeze(seen(stage))
    stage.show(SECOND)
    assert seen(stage).overlay == over
    stage.show(BLACK)
    assert seen(stage).overlay is None
    stage.show(SECOND)
    stage.thaw()
    assert seen(stage).overlay == over
    stage.freeze(seen(stage))
    stage.set_message(None)
    assert seen(stage).overlay is None, "the still picture is kept without the message"


def test_the_next_slide_is_seen_whole_and_the_pointer_ends(stage: Stage) -> None:
    stage.point(on=True)
    stage.look(CLOSER)
    stage.show(BLACK)
    assert seen(stage).view == WHOLE
    stage.show(FIRST)
    assert seen(stage).view == CLOSER, "black gives back what it covered"
    assert stage.pointing
    stage.show(SECOND)
    assert seen(stage).view == WHOLE
    assert not stage.pointing


def test_the_picture_is_told_of_before_the_cue(stage: Stage) -> None:
    order: list[str] = []
    stage.shown.connect(lambda _cue: order.append("shown"))
    stage.seen.connect(lambda: order.append("seen"))
    stage.show(SECOND)
    assert order == ["seen", "shown"]


def test_when_the_show_ends_nothing_is_left_over_the_next(stage: Stage) -> None:
    stage.look(CLOSER)
    stage.point(on=True)
    stage.set_message(Message("Pause"))
    stage.freeze(seen(stage))
    stage.set_open(False)
    stage.set_open(True)
    assert stage.message is None
    assert not stage.pointing
    assert not stage.frozen
    assert stage.view == WHOLE
