"""A picture is a pure function of scene and size, at any size, on any thread."""

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage

from moderator.event.schedule import Symbol
from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import PhotoScene, Scene
from moderator.slides.canvas import Look, safe_area
from moderator.slides.layout.pages import slides_of
from moderator.slides.painter import picture
from moderator.slides.scenes import scene_of
from moderator.slides.symbols import symbol_path
from moderator.ui.words import QtWords
from tests.slides.sample import BREAK, DURING, FIRST_ROUND, sample
from tests.ui.plenary.stored import jpeg

ROOT = Path(__file__).resolve().parents[2]
CUES = (
    Cue(SceneKind.WELCOME),
    Cue(SceneKind.NOW_NEXT),
    Cue(SceneKind.ROOM_GUIDE, FIRST_ROUND),
    Cue(SceneKind.GROUP_RESULT, 1223),
    Cue(SceneKind.LOOK_BACK),
    Cue(SceneKind.COUNTDOWN, BREAK),
    Cue(SceneKind.CLOSING),
)
SIZES = (QSize(1920, 1080), QSize(1024, 768), QSize(96, 54))


def paint(cue: Cue, size: QSize, **changes: object) -> QImage:
    return picture(scene_of(sample(**changes), cue, DURING, QtWords("de")), size, lambda _: jpeg())


@pytest.mark.parametrize("cue", [*CUES, Cue(SceneKind.PHOTO, 1), Cue(SceneKind.TEST_PICTURE)])
def test_the_same_scene_gives_the_same_bytes(cue: Cue) -> None:
    assert paint(cue, SIZES[1]) == paint(cue, SIZES[1])


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize("size", SIZES[:2])
@pytest.mark.parametrize("dark", [True, False])
def test_nothing_is_painted_outside_the_safe_area(cue: Cue, size: QSize, dark: bool) -> None:
    image = paint(cue, size, hall_dark=dark)
    assert image.size() == size
    scale = size.height() / 1080
    safe = safe_area(size.width() / scale)
    left, top = int(safe.x * scale) - 3, int(safe.y * scale) - 3
    ground = image.pixelColor(0, 0)
    for strip in (
        image.copy(0, 0, left, size.height()),
        image.copy(0, 0, size.width(), top),
        image.copy(size.width() - left, 0, left, size.height()),
        image.copy(0, size.height() - top, size.width(), top),
    ):
        blank = QImage(strip.size(), strip.format())
        blank.fill(ground)
        assert strip == blank


def test_a_thumbnail_shows_what_the_hall_shows() -> None:
    smooth = Qt.TransformationMode.SmoothTransformation
    hall = paint(CUES[0], SIZES[0]).scaled(SIZES[2], mode=smooth)
    small = paint(CUES[0], SIZES[2])
    apart = [
        abs(QColor(hall.pixel(x, y)).lightness() - QColor(small.pixel(x, y)).lightness())
        for x in range(0, 96, 3)
        for y in range(0, 54, 3)
    ]
    assert sum(apart) / len(apart) < 12


def test_workers_paint_the_same_picture() -> None:
    here = [paint(cue, SIZES[1]) for cue in CUES]
    with ThreadPoolExecutor(3) as pool:
        there = list(pool.map(lambda cue: paint(cue, SIZES[1]), CUES * 3))
    assert there == here * 3


@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt's reader warns of what is no JPEG
def test_no_worker_makes_an_enumeration_while_another_thread_may_do_so(tmp_path: Path) -> None:
    """PySide crashes then: the program died when its first pictures were painted in two threads."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.slides.worker"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["made:"]


def test_a_missing_photo_is_reported_and_a_broken_one_does_no_harm() -> None:
    scene = scene_of(sample(), Cue(SceneKind.PHOTO, 1), DURING, QtWords("de"))
    missing = picture(scene, SIZES[1])
    broken = picture(scene, SIZES[1], lambda _: b"no jpeg")
    assert missing == broken
    assert missing != paint(Cue(SceneKind.PHOTO, 1), SIZES[1])


def test_a_photo_is_shown_whole_and_upright_on_black() -> None:
    image = paint(Cue(SceneKind.PHOTO, 1), SIZES[0])
    assert image.pixelColor(2, 2) == QColor("#000000")
    assert image.pixelColor(960, 300).lightness() > 200


@pytest.mark.parametrize("size", [QSize(1, 1), QSize(0, 0), QSize(3000, 10), QSize(10, 3000)])
def test_odd_sizes_are_painted(size: QSize) -> None:
    assert not paint(CUES[2], size).isNull()


@pytest.mark.parametrize("symbol", list(Symbol))
def test_every_symbol_has_a_shape_of_its_own_within_its_square(symbol: Symbol) -> None:
    square = QRectF(0, 0, 100, 100)
    shape = symbol_path(symbol, square)
    assert square.adjusted(-1, -1, 1, 13).contains(shape.boundingRect())
    others = [symbol_path(other, square) for other in Symbol if other is not symbol]
    assert shape not in others


@pytest.mark.parametrize(("width", "height"), [(300, 400), (900, 300)])
def test_halves_are_shown_one_after_the_other_each_larger(width: int, height: int) -> None:
    pixels = Image.new("RGB", (width, height), "red")
    half = (0, height // 2, width, height) if height > width else (width // 2, 0, width, height)
    pixels.paste("blue", half)
    target = io.BytesIO()
    pixels.save(target, "JPEG", quality=95)
    body = PhotoScene("x", 0, "", "", halves=True)
    shown = [
        picture(Scene(Look(), body, page), QSize(960, 540), lambda _content: target.getvalue())
        for page in range(2)
    ]
    assert len(slides_of(Scene(Look(), body), 16 / 9)) == 2
    for image, seen, hidden in ((shown[0], "red", "blue"), (shown[1], "blue", "red")):
        assert _share(image, seen) > 5 * _share(image, hidden)
    body = PhotoScene("x", 0, "", "")
    whole = picture(Scene(Look(), body), QSize(960, 540), lambda _content: target.getvalue())
    assert _share(shown[0], "red") > 1.4 * _share(whole, "red")


def _share(image: QImage, colour: str) -> float:
    """Return the share of pixels that are about red or blue."""
    own, other = (QColor.red, QColor.blue) if colour == "red" else (QColor.blue, QColor.red)
    pixels = [
        image.pixelColor(x, y)
        for x in range(0, image.width(), 6)
        for y in range(0, image.height(), 6)
    ]
    return sum(own(pixel) > 200 and other(pixel) < 60 for pixel in pixels) / len(pixels)


MADE_WHILE_PAINTING = """
import enum, sys
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from moderator.slides.bodies import Closing, Scene
from moderator.slides.canvas import Look
from moderator.slides.painter import picture

application, made = QGuiApplication([]), []

def watch(frame, event, _arg):
    if event == "call" and frame.f_code.co_filename == enum.__file__:
        made.append(frame.f_code.co_name)

sys.setprofile(watch)
picture(Scene(Look(), Closing("Danke", "", "", "")), QSize(160, 90))
sys.setprofile(None)
sys.exit("_create_" in made)
"""


def test_a_worker_makes_no_enumeration_of_qt() -> None:
    """PySide crashes where two threads make one at once, as a worker and a window that paints."""
    subprocess.run(
        [sys.executable, "-c", MADE_WHILE_PAINTING],
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
