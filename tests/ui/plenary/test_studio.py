"""The studio keeps pictures that come again, and lets go of those that never do."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from moderator.event.schedule import ItemKind
from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Scene
from moderator.ui.hub import Hub
from moderator.ui.plenary.studio import Studio
from tests.ui.plenary.conftest import Clock

SIZE = QSize(320, 180)


def painted(studio: Studio, scene: Scene, qtbot: QtBot) -> None:
    if studio.find(scene, SIZE) is None:
        with qtbot.waitSignal(studio.painted):
            pass
    assert studio.find(scene, SIZE) is not None


def test_the_pictures_of_seconds_that_are_over_are_not_kept(
    hub: Hub, clock: Clock, qtbot: QtBot
) -> None:
    studio = Studio(hub)
    pause = next(item for item in hub.conference.items() if item.kind is ItemKind.BREAK)
    countdown, closing = Cue(SceneKind.COUNTDOWN, pause.id), Cue(SceneKind.CLOSING)
    day = datetime.combine(hub.conference.event.date_of(pause.day), time())
    clock.now = day + timedelta(minutes=pause.start_minute)
    painted(studio, studio.scene(closing), qtbot)
    scenes = set()
    for _second in range(20):
        clock.now += timedelta(seconds=1)
        scene = studio.scene(countdown)
        scenes.add(scene)
        painted(studio, scene, qtbot)
    assert len(scenes) == 20
    assert studio.kept == 3, "the countdown's newest two, and what stands still"
    assert studio.find(studio.scene(closing), SIZE) is not None
    studio.close()
