"""Pictures that are needed again are kept, those of a passing second are not."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from moderator.event.schedule import ItemKind
from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Scene
from moderator.ui.hub import Hub
from moderator.ui.plenary import pictures as module
from moderator.ui.plenary.pictures import SlidePictures
from tests.ui.plenary.conftest import Clock

SIZE = QSize(320, 180)


def painted(pictures: SlidePictures, scene: Scene, qtbot: QtBot) -> None:
    if pictures.find(scene, SIZE) is None:
        with qtbot.waitSignal(pictures.painted):
            pass
    assert pictures.find(scene, SIZE) is not None


def test_a_picture_whose_painting_failed_is_reported_once_and_tried_again(
    hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = SlidePictures(hub)
    scene = pictures.scene(Cue(SceneKind.CLOSING))
    with monkeypatch.context() as full, qtbot.captureExceptions() as errors:
        full.setattr(module, "picture", lambda *_order: bytes(-1))
        assert pictures.find(scene, SIZE) is None
        qtbot.waitUntil(lambda: len(errors) == 1)
    painted(pictures, scene, qtbot)
    pictures.close()


def test_the_pictures_of_seconds_that_are_over_are_not_kept(
    hub: Hub, clock: Clock, qtbot: QtBot
) -> None:
    pictures = SlidePictures(hub)
    pause = next(item for item in hub.conference.items() if item.kind is ItemKind.BREAK)
    countdown, closing = Cue(SceneKind.COUNTDOWN, pause.id), Cue(SceneKind.CLOSING)
    day = datetime.combine(hub.conference.event.date_of(pause.day), time())
    clock.now = day + timedelta(minutes=pause.start_minute)
    painted(pictures, pictures.scene(closing), qtbot)
    scenes = set()
    for _second in range(20):
        clock.now += timedelta(seconds=1)
        scene = pictures.scene(countdown)
        scenes.add(scene)
        painted(pictures, scene, qtbot)
    assert len(scenes) == 20
    assert pictures.kept == 3, "the countdown's newest two, and what stands still"
    assert pictures.find(pictures.scene(closing), SIZE) is not None
    pictures.close()
