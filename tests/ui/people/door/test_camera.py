"""The camera at the door, from the picture to the check-in; films stand for cameras."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.camera import Camera, View
from moderator.event.people import Status
from moderator.rules.badge_code import code_of
from moderator.ui.hub import Hub
from moderator.ui.people.door.camera import CameraPanel
from moderator.ui.people.door.page import DoorPage
from moderator.ui.people.view import PeopleArea
from moderator.ui.remembered import CAMERA
from moderator.ui.widgets import camera_feed
from tests.actions.people_event import KEY
from tests.capture.films import film

Aim = Callable[..., CameraPanel]
LONG: list[tuple[list[int], int]] = [([], 200)]
"""A wall for minutes, at a picture a second."""


@pytest.fixture
def aim(area: PeopleArea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Aim:
    """Start the camera at the door over a film of scenes."""
    monkeypatch.setattr(camera_feed, "cameras", tuple)

    def start(scenes: list[tuple[list[int], int]], rate: int = 60) -> CameraPanel:
        source = film(tmp_path / "door.avi", scenes, rate)
        CAMERA.set(source)
        if not area.at_the_door:
            area.open_door()
        QTest.keyClick(area.door.field, Qt.Key.Key_F8)
        assert area.door.camera.isVisible()
        return area.door.camera

    return start


def _ended(qtbot: QtBot, panel: CameraPanel) -> None:
    qtbot.waitUntil(lambda: not panel.feed.running, timeout=30_000)


def _came(qtbot: QtBot, panel: CameraPanel) -> None:
    qtbot.waitUntil(lambda: panel.preview._view is not None, timeout=30_000)


def _here(hub: Hub) -> set[str]:
    return {p.name for p in hub.conference.participants() if p.status is Status.CHECKED_IN}


def test_badges_held_up_are_checked_in_once_each(
    aim: Aim, area: PeopleArea, hub: Hub, qtbot: QtBot
) -> None:
    titles: list[str] = []
    panel = aim([([1], 10), ([], 2), ([1], 3), ([2, 3], 10)])
    panel.held_up.connect(lambda _code: titles.append(area.door.card.title))
    _ended(qtbot, panel)
    assert titles == ["Anna Becker", "Bodo Ahlers"]
    assert _here(hub) == {"Anna Becker", "Bodo Ahlers"}
    assert panel.preview.flashed == "Bodo Ahlers"
    assert area.door.card.title == "Bodo Ahlers"
    hub.undo()
    hub.undo()
    assert _here(hub) == set()


def test_camera_that_vanishes_is_reported_and_typing_goes_on(
    aim: Aim, area: PeopleArea, hub: Hub, qtbot: QtBot
) -> None:
    panel = aim([([], 3)])
    _ended(qtbot, panel)
    assert panel.wrong.text() == "The camera is gone."
    assert "hand scanners work as before" in panel.advice.text()
    assert not panel.preview.isVisible()
    QTest.keyClicks(area.door.field, "an")
    QTest.keyClick(area.door.field, Qt.Key.Key_Return)
    assert _here(hub) == {"Anna Becker"}
    panel.again.click()
    assert panel.feed.running
    assert panel.preview.isVisible()
    _ended(qtbot, panel)


def test_missing_camera_is_reported(area: PeopleArea, aim: Aim, qtbot: QtBot) -> None:
    CAMERA.set("nowhere.avi")
    panel = area.door.camera
    area.open_door()
    QTest.mouseClick(area.door.aim, Qt.MouseButton.LeftButton)
    _ended(qtbot, panel)
    assert panel.wrong.text() == "No camera was found."


def test_leaving_the_page_releases_the_camera(aim: Aim, area: PeopleArea, qtbot: QtBot) -> None:
    panel = aim(LONG, rate=1)
    _came(qtbot, panel)
    area.close_door()
    _ended(qtbot, panel)
    area.open_door()
    assert panel.feed.running, "it is on again with the page"
    _came(qtbot, panel)
    QTest.keyClick(area.door.field, Qt.Key.Key_F8)
    _ended(qtbot, panel)
    assert not panel.isVisible()
    assert area.door.field.hasFocus()


def test_switching_off_and_on_at_once_starts_anew(aim: Aim, qtbot: QtBot) -> None:
    panel = aim(LONG, rate=1)
    _came(qtbot, panel)
    first = panel.feed._asking._job
    panel.hide()
    panel.show()
    assert panel.feed._asking._job is first
    qtbot.waitUntil(lambda: panel.feed._asking._job not in {None, first}, timeout=20_000)
    _came(qtbot, panel)


def test_closing_in_the_middle_is_safe(aim: Aim, area: PeopleArea, hub: Hub, qtbot: QtBot) -> None:
    panel = aim(LONG, rate=1)
    _came(qtbot, panel)
    hub.close()
    area.close()
    assert hub.jobs.wait(0), "nothing runs any more"
    QApplication.processEvents()
    assert not panel.feed.running


def test_other_jobs_run_beside_the_camera(aim: Aim, hub: Hub, qtbot: QtBot) -> None:
    """The camera takes none of the workers away."""
    panel = aim(LONG, rate=1)
    _came(qtbot, panel)
    assert hub.jobs._pool.activeThreadCount() == 0


def test_what_is_typed_stays_while_a_badge_is_read(
    area: PeopleArea, hub: Hub, aim: Aim, qtbot: QtBot
) -> None:
    area.open_door()
    QTest.keyClicks(area.door.field, "Mirko Sch")
    panel = aim([([1], 5)])
    _ended(qtbot, panel)
    assert _here(hub) == {"Anna Becker"}
    assert area.door.field.text() == "Mirko Sch"
    assert panel.preview.flashed == "Anna Becker"


def test_foreign_and_unknown_codes_are_explained(area: PeopleArea, hub: Hub) -> None:
    area.open_door()
    before = hub.conference
    for code, words in (
        ("https://example.org", "This badge cannot be read."),
        (code_of(77, KEY), "Nobody has this badge any more."),
        (code_of(1, "B2F"), "This badge is of another event."),
        (code_of(1, ""), "This badge is of another event."),
    ):
        area.door.camera.held_up.emit(code)
        assert area.door.card.title == words
        assert area.door.camera.preview.flashed == words
    assert hub.conference is before


def test_picture_is_mirrored_for_aiming_until_that_is_switched_off(
    area: PeopleArea, aim: Aim, qtbot: QtBot
) -> None:
    panel = aim(LONG, rate=1)
    red, black = bytes((255, 0, 0)), bytes(3)
    panel.preview.show_view(View(16, 9, (red * 8 + black * 8) * 9))

    def left_is_red() -> bool:
        shown: QImage = panel.preview.grab().toImage()
        return shown.pixelColor(shown.width() // 8, shown.height() // 2).red() > 200

    assert not left_is_red()
    panel.mirror.click()
    assert left_is_red()
    panel.mirror.click()
    assert not left_is_red()


def test_several_cameras_are_a_choice(
    area: PeopleArea, aim: Aim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    one = film(tmp_path / "one.avi", LONG, rate=1)
    other = film(tmp_path / "other.avi", [([2], 200)], rate=1)
    known = (Camera(one, "Built in"), Camera(other))
    monkeypatch.setattr(camera_feed, "cameras", lambda: known)
    area.open_door()
    door: DoorPage = area.door
    door.aim.click()
    panel = door.camera
    assert panel.choice.isVisible()
    assert [panel.choice.itemText(i) for i in range(2)] == ["Built in", "Camera 2"]
    _came(qtbot, panel)
    panel.choice.setCurrentIndex(1)
    panel.choice.activated.emit(1)
    qtbot.waitUntil(lambda: door.card.title == "Bodo Ahlers", timeout=20_000)
    assert CAMERA.get() == other


def test_dark_picture_is_a_hint(area: PeopleArea, aim: Aim, qtbot: QtBot) -> None:
    panel = aim(LONG, rate=1)
    panel._take(View(16, 9, bytes(16 * 9 * 3), dark=True))
    assert "covered" in panel.advice.text()
