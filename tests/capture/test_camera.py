"""A camera is read in a process of its own; films replace cameras here."""

import io
import multiprocessing
import os
import subprocess
import sys
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from moderator.capture import camera
from moderator.capture.camera import FOR_PHOTOS, CameraNews, Seen, View, watch
from moderator.capture.shutter import Shutter, Still
from moderator.event.errors import CameraProblem
from moderator.rules.badge_code import code_of
from tests.actions.people_event import KEY
from tests.capture.films import HEIGHT, WIDTH, film, film_of, picture


def _watched(source: camera.Source) -> tuple[list[View], str]:
    """Watch until the end; give the pictures and what was said."""
    views: list[View] = []

    def take(view: CameraNews) -> None:
        assert isinstance(view, View)
        views.append(view)

    with pytest.raises(CameraProblem) as raised:
        watch(source, shown=take, cancelled=lambda: False)
    assert raised.value.kept is not None
    assert "hand scanners work" in str(raised.value.kept)
    return views, str(raised.value.happened)


def test_badges_in_a_film_are_read_where_they_are(tmp_path: Path) -> None:
    views, told = _watched(film(tmp_path / "door.avi", [([17], 3), ([], 3), ([42, 43], 3)]))
    assert told == "The camera is gone."
    texts = [{code.text for code in view.seen} for view in views]
    assert (
        texts == [{code_of(17, KEY)}] * 3 + [set()] * 3 + [{code_of(42, KEY), code_of(43, KEY)}] * 3
    )
    assert {(v.width, v.height, len(v.pixels)) for v in views} == {(480, 360, 480 * 360 * 3)}
    (code,) = views[0].seen
    left = min(x for x, _ in code.corners)
    assert 20 / WIDTH < left < 80 / WIDTH, "codes are told as they are, not mirrored"
    larger, smaller = sorted(views[-1].seen, key=lambda seen: -seen.size)
    assert (larger.text, smaller.text) == (code_of(42, KEY), code_of(43, KEY))


def test_size_of_a_code_is_its_share_of_the_picture() -> None:
    assert Seen("", ((0.0, 0.0), (0.5, 0.0), (0.5, 0.5), (0.0, 0.5))).size == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("source", "told"),
    [("nothing.avi", "No camera was found."), ("text.avi", "The camera cannot be opened.")],
)
def test_a_device_that_is_not_a_camera_is_refused(tmp_path: Path, source: str, told: str) -> None:
    (tmp_path / "text.avi").write_text("no film")
    assert _watched(str(tmp_path / source)) == ([], told)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="devices are files there")
def test_a_missing_device_is_refused() -> None:
    assert _watched(97) == ([], "No camera was found.")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="devices are files there")
def test_a_camera_that_may_not_be_used_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda _path: True)
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(CameraProblem, match="does not let this program use the camera"):
        camera._open(0, camera.AT_THE_DOOR)


def test_watching_ends_when_cancelled(tmp_path: Path) -> None:
    source = film(tmp_path / "long.avi", [([17], 50)], rate=1)
    views: list[object] = []
    watch(source, shown=views.append, cancelled=lambda: bool(views))
    assert len(views) == 1


def test_a_camera_that_delivers_nothing_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera, "PATIENCE", 0.0)
    source = film(tmp_path / "long.avi", [([17], 50)], rate=1)
    views, told = _watched(source)
    assert len(views) == 1
    assert told == "The camera gives no picture."


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")
def test_a_driver_that_crashes_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera, "look", _crash)
    assert _watched(0) == ([], "The camera's driver has failed.")


def _crash(_source: object, _report: object) -> None:
    os._exit(139)


def _taken(source: str, times: int) -> list[Still]:
    """Press so often at the first picture, and watch to the end; give the photos."""
    stills: list[Still] = []
    presses = threading.Semaphore(0)

    def take(news: CameraNews) -> None:
        nonlocal times
        if times:
            presses.release(times)
            times = 0
        if isinstance(news, Still):
            stills.append(news)

    with pytest.raises(CameraProblem):
        watch(
            source,
            shown=take,
            cancelled=lambda: False,
            use=FOR_PHOTOS,
            pressed=lambda: presses.acquire(blocking=False),
        )
    return stills


def test_each_press_is_a_photo_in_full_resolution(tmp_path: Path) -> None:
    pictures = [np.full((1080, 1920, 3), grey, np.uint8) for grey in (80, 120)] * 20
    stills = _taken(film_of(tmp_path / "wall.avi", pictures), 2)
    sizes = [Image.open(io.BytesIO(still.content)).size for still in stills]
    assert sizes == [(1920, 1080)] * 2


def test_the_sharpest_of_some_pictures_is_the_photo(tmp_path: Path) -> None:
    sharp = picture(code_of(3, KEY))
    shaken = cv2.blur(sharp, (61, 1))
    (still,) = _taken(film_of(tmp_path / "desk.avi", [shaken, shaken, sharp] * 20), 1)
    taken = cv2.imdecode(np.frombuffer(still.content, np.uint8), cv2.IMREAD_COLOR)
    assert taken is not None
    assert np.abs(taken.astype(int) - sharp).mean() < 5


def test_a_camera_that_goes_while_a_photo_is_taken_gives_what_it_saw() -> None:
    shutter = Shutter(multiprocessing.Semaphore(1))
    assert not shutter.is_open
    assert not shutter.sees(picture())
    assert shutter.is_open
    assert Image.open(io.BytesIO(shutter.still().content)).size == (WIDTH, HEIGHT)
    assert not shutter.is_open


def test_without_a_press_nothing_is_kept(tmp_path: Path) -> None:
    assert _taken(film(tmp_path / "door.avi", [([], 5)]), 0) == []


def test_codes_in_large_pictures_are_where_they_are(tmp_path: Path) -> None:
    large = cv2.resize(picture(code_of(17, KEY)), None, fx=4, fy=4)
    view = camera._view(large, 800)
    (code,) = view.seen
    small = camera._view(picture(code_of(17, KEY)), 800)
    for (x, y), (a, b) in zip(code.corners, small.seen[0].corners, strict=True):
        assert x == pytest.approx(a, abs=0.01)
        assert y == pytest.approx(b, abs=0.01)
    assert view.full == (4 * WIDTH, 4 * HEIGHT)


def test_dark_pictures_are_recognised() -> None:
    assert camera._view(picture() // 20, 480).dark
    assert not camera._view(picture(), 480).dark


def test_grey_pictures_are_read_too() -> None:
    view = camera._view(picture(code_of(3, KEY))[:, :, 0], 480)
    assert [code.text for code in view.seen] == [code_of(3, KEY)]
    assert len(view.pixels) == 480 * HEIGHT * 480 // WIDTH * 3


def test_nothing_is_loaded_before_the_camera_starts() -> None:
    """The libraries cost time at the start; only the process that looks loads them."""
    asked = "import sys, moderator.ui.people.view; print({'cv2', 'zxingcpp'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "set()"
