"""Pictures that are needed again are kept, those of a passing second are not."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from moderator.event.schedule import ItemKind
from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Scene
from moderator.slides.deck import deck
from moderator.ui.hub import Hub
from moderator.ui.plenary import pictures as module
from moderator.ui.plenary.pictures import GuideSplit, PictureOrder, SlidePictures
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


def test_pictures_are_kept_for_three_slides_whatever_their_size(hub: Hub, qtbot: QtBot) -> None:
    pictures, large = SlidePictures(hub), QSize(1920, 1080)
    cues = [cue for cue in deck(hub.conference, hub.now()) if cue.subject_id is None]
    scenes = [
        replace(pictures.scene(cue), look=replace(pictures.scene(cue).look, depth=depth))
        for depth in (6.0, 8.0, 10.0)
        for cue in cues
    ]
    assert len(scenes) > 8
    bytes_of_one = large.width() * large.height() * 4
    for scene in scenes:
        for size in (large, SIZE):
            if pictures.find(scene, size) is None:
                coming = size.width() * size.height() * 4
                assert pictures.size + coming <= 3 * bytes_of_one + module.KEPT_SMALL
                with qtbot.waitSignal(pictures.painted):
                    pass
        assert pictures.size <= 3 * bytes_of_one + module.KEPT_SMALL
    for scene in scenes[-3:]:
        assert pictures.known(PictureOrder(scene, large.width(), large.height())) is not None
    first = PictureOrder(scenes[0], large.width(), large.height())
    assert pictures.known(first) is None, "it is painted anew if it is shown again"
    pictures.close()


def test_each_screen_of_a_hall_keeps_its_own_picture_besides_the_next_and_the_last(
    hub: Hub, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = SlidePictures(hub)
    monkeypatch.setattr(module, "KEPT_SMALL", 0)
    pictures.split = GuideSplit(3)
    steps = deck(hub.conference, hub.now())
    scenes = [pictures.scene(cue) for cue in steps if cue.subject_id is None]
    scenes += [replace(scene, look=replace(scene.look, depth=6.0)) for scene in scenes]
    for scene in scenes[:6]:
        painted(pictures, scene, qtbot)
    kept = [pictures.known(PictureOrder(scene, 320, 180)) is not None for scene in scenes[:6]]
    assert kept == [False, True, True, True, True, True]
    pictures.close()
