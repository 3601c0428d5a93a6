"""The laptop's camera is a way into the intake; films stand for cameras."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from moderator.actions.camera import Camera, View
from moderator.event.errors import KnownError
from moderator.event.results import IntakeState, PhotoOrigin
from moderator.event.workshops import Group, Workshop
from moderator.rules.badge_code import code_of as badge_code_of
from moderator.rules.sheet_code import code_of
from moderator.store.store import Store
from moderator.ui.remembered import PHOTO_CAMERA
from moderator.ui.results.camera_panel import PhotoCamera
from moderator.ui.results.codes_seen import GONE_AFTER, SeenCodes
from moderator.ui.results.intake_page import IntakePage
from moderator.ui.results.round_page import PageName
from moderator.ui.results.view import ResultsArea
from moderator.ui.widgets import camera_feed
from tests.capture.films import film_of, picture
from tests.ui.hands import click
from tests.ui.results.hands import CTRL, Key, press

Aim = Callable[..., PhotoCamera]
WAIT = 30_000


def sheet(store: Store, group: Group, key: str | None = None) -> str:
    """Write what stands in the code of a group's sheet."""
    workshop = store.conference.one(Workshop, group.workshop_id)
    own = store.conference.event.badge_key if key is None else key
    return code_of(group.id, workshop.round_id, own)


def intake(area: ResultsArea) -> IntakePage:
    found = area.pages.page(PageName.INTAKE)
    assert isinstance(found, IntakePage)
    return found


@pytest.fixture
def aim(area: ResultsArea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Aim:
    """Show the camera, which sees something for so many pictures, and wait for the first one."""
    monkeypatch.setattr(camera_feed, "cameras", tuple)

    def start(seen: np.ndarray, count: int = 600, rate: int = 15) -> PhotoCamera:
        PHOTO_CAMERA.set(film_of(tmp_path / "desk.avi", [seen] * count, rate))
        press(Key.Key_F8)
        camera = intake(area).camera
        assert camera.isVisible()
        qtbot.waitUntil(lambda: camera.preview._view is not None, timeout=WAIT)
        return camera

    return start


def took(qtbot: QtBot, store: Store, count: int) -> None:
    qtbot.waitUntil(lambda: len(store.conference.intake()) == count, timeout=WAIT)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_a_key_takes_a_photo_that_its_code_files(
    aim: Aim, area: ResultsArea, store: Store, group: Group, qtbot: QtBot, key: Key
) -> None:
    camera = aim(picture(sheet(store, group)))
    assert camera.take.hasFocus()
    press(key)
    took(qtbot, store, 1)
    (photo,) = store.conference.intake()
    assert photo.origin is PhotoOrigin.CAMERA
    assert photo.state is IntakeState.FILED
    assert [p.content for p in store.conference.photos_of(group.id)] == [photo.content]
    assert camera.take.hasFocus(), "the next one at once"
    press(key)
    took(qtbot, store, 2)
    assert camera.count == 2
    store.undo()
    store.undo()
    assert not store.conference.photos_of(group.id)


def test_a_photo_without_a_code_waits_and_is_filed_by_key_once_the_camera_is_off(
    aim: Aim, area: ResultsArea, store: Store, qtbot: QtBot
) -> None:
    aim(picture())
    press(Key.Key_Space)
    took(qtbot, store, 1)
    assert store.conference.intake()[0].state is IntakeState.UNSORTED
    press(Key.Key_Escape)
    page = intake(area)
    assert not page.camera.isVisible()
    assert page.panel.isVisible()
    assert page.list.hasFocus()
    press(Key.Key_1)
    assert store.conference.intake()[0].state is IntakeState.FILED


def test_the_live_picture_says_whose_sheet_it_sees(
    aim: Aim, store: Store, group: Group, qtbot: QtBot
) -> None:
    camera = aim(picture(sheet(store, group)))
    assert camera.preview.noted == "KI und Digitalisierung · group 3 – recognised"


@pytest.mark.parametrize(
    ("text", "tone", "words"),
    [
        ("https://example.org", "", ""),
        (badge_code_of(1, "K7Q"), "", ""),
        (code_of(1, 1, "ZZZ"), "warning", "code of another event – the photo will wait for you"),
        ("MODG-", "", ""),
    ],
)
def test_other_codes_are_told_from_sheets(store: Store, text: str, tone: str, words: str) -> None:
    assert SeenCodes().note(store.conference, [text], 0) == (tone, words)


def test_a_code_that_is_not_read_in_each_picture_stays_for_a_second(
    store: Store, group: Group
) -> None:
    codes = SeenCodes()
    first = codes.note(store.conference, [sheet(store, group)], 0)
    assert codes.note(store.conference, [], GONE_AFTER - 1) == first
    assert codes.note(store.conference, [], GONE_AFTER) == ("", "")


def test_the_button_opens_the_camera_and_its_own_button_closes_it(
    aim: Aim, area: ResultsArea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(camera_feed, "cameras", tuple)
    PHOTO_CAMERA.set(film_of(tmp_path / "wall.avi", [picture()] * 600, 15))
    press(Key.Key_E, CTRL)
    page = intake(area)
    click(page._photograph)
    assert page.camera.isVisible()
    click(page.camera.close_it)
    qtbot.waitUntil(lambda: not page.camera.feed.running, timeout=WAIT)
    assert not page.camera.isVisible()
    assert page._photograph.isVisible()


def test_the_camera_is_off_while_another_page_is_shown(
    aim: Aim, area: ResultsArea, qtbot: QtBot
) -> None:
    camera = aim(picture())
    press(Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: not camera.feed.running, timeout=WAIT)
    press(Key.Key_E, CTRL)
    assert camera.feed.running, "it is on again with the page"
    assert camera.take.hasFocus()


def test_leaving_before_a_photo_is_taken_is_told(
    aim: Aim, area: ResultsArea, store: Store, qtbot: QtBot
) -> None:
    aim(picture(), rate=1)
    press(Key.Key_Space)
    with qtbot.waitSignal(area.hub.error_shown) as told:
        press(Key.Key_Escape)
    assert told.args is not None
    problem = told.args[0]
    assert isinstance(problem, KnownError)
    assert "before the last picture was taken" in str(problem)
    assert "Please take that picture again." in str(problem)
    assert not store.conference.intake()


def test_a_camera_that_is_unplugged_is_told_and_what_was_taken_stays(
    aim: Aim, area: ResultsArea, store: Store, qtbot: QtBot
) -> None:
    camera = aim(picture(), count=45)
    press(Key.Key_Space)
    qtbot.waitUntil(camera.wrong.isVisible, timeout=WAIT)
    assert "The camera is gone. What was taken before is in the intake." in camera.wrong.words
    assert not camera.preview.isVisible()
    assert camera.again.hasFocus(), "Enter starts it again"
    took(qtbot, store, 1)
    press(Key.Key_Return)
    assert camera.preview.isVisible()
    assert camera.take.hasFocus()


def test_a_camera_that_goes_with_a_picture_says_that_this_one_is_missing(
    aim: Aim, store: Store, qtbot: QtBot
) -> None:
    camera = aim(picture(), count=3, rate=3)
    qtbot.waitUntil(lambda: camera.feed._asking.busy, timeout=WAIT)
    camera.feed.awaited = 1  # pressed as the last picture was on its way
    qtbot.waitUntil(camera.wrong.isVisible, timeout=WAIT)
    assert "The last picture was not taken any more" in camera.wrong.words
    assert camera.feed.awaited == 0


def test_without_a_camera_other_ways_are_offered(
    area: ResultsArea, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(camera_feed, "cameras", tuple)
    PHOTO_CAMERA.set("nowhere.avi")
    press(Key.Key_F8)
    camera = intake(area).camera
    qtbot.waitUntil(camera.wrong.isVisible, timeout=WAIT)
    assert "No camera was found." in camera.wrong.words
    assert "phones" in camera.wrong.words
    press(Key.Key_Tab)
    press(Key.Key_Return)
    assert area.page_name is PageName.PHONES


def test_before_there_is_a_picture_nothing_is_taken(
    area: ResultsArea, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(camera_feed, "cameras", tuple)
    PHOTO_CAMERA.set(film_of(tmp_path / "wall.avi", [picture()] * 600, 15))
    press(Key.Key_F8)
    press(Key.Key_Space)
    camera = intake(area).camera
    assert camera.feed.awaited == 0
    assert camera.advice.text() == "The camera is starting …"


def test_several_cameras_are_a_choice_that_is_remembered_apart_from_the_door(
    area: ResultsArea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    sources = [film_of(tmp_path / f"{n}.avi", [picture()] * 600, 15) for n in range(2)]
    known = (Camera(sources[0], "Built in"), Camera(sources[1], "Document camera"))
    monkeypatch.setattr(camera_feed, "cameras", lambda: known)
    press(Key.Key_F8)
    camera = intake(area).camera
    assert camera.choice.isVisible()
    camera.choice.setFocus()
    press(Key.Key_Down)
    assert PHOTO_CAMERA.get() == sources[1]
    qtbot.waitUntil(lambda: camera.preview._view is not None, timeout=WAIT)
    assert camera.choice.currentText() == "Document camera"


def test_small_and_dark_pictures_are_hints(aim: Aim) -> None:
    camera = aim(picture(), rate=1)
    assert "only 640 × 480 pixels" in camera.advice.text()
    camera._show_view(View(16, 9, bytes(16 * 9 * 3), full=(1920, 1080)))
    assert camera.advice.text() == "Let the sheet fill the picture. Space or Enter takes it."
    camera._show_view(View(16, 9, bytes(16 * 9 * 3), dark=True, full=(1920, 1080)))
    assert "covered" in camera.advice.text()


def test_closing_in_the_middle_is_safe(aim: Aim, area: ResultsArea, qtbot: QtBot) -> None:
    camera = aim(picture())
    press(Key.Key_Space)
    area.hub.close()
    area.close()
    assert area.hub.jobs.wait(0), "nothing runs any more"
    QApplication.processEvents()
    assert not camera.feed.running
