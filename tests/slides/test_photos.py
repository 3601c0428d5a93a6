"""Reading photos: the right size, the right way up, and on many threads at once."""

import io
import os
import subprocess
import sys

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from moderator.slides.photos import KeptPhotos, read_photo

MANY_AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from moderator.slides.photos import read_photo

shown = sys.stdin.buffer.read()
with ThreadPoolExecutor(4) as threads:
    rooms = [QSize(90, 90), None] * 200
    reading = [threads.submit(read_photo, shown, room) for room in rooms]
    while not all(one.done() for one in reading):
        QImage.fromData(shown)
    assert [one.result().width() for one in reading] == [90, 400] * 200
"""


def a_photo(width: int = 400, height: int = 300) -> bytes:
    """A JPEG, red at the left and blue at the right."""
    photo = Image.new("RGB", (width, height), "red")
    photo.paste("blue", (width // 2, 0, width, height))
    target = io.BytesIO()
    photo.save(target, "JPEG")
    return target.getvalue()


@pytest.mark.parametrize(
    ("room", "turns", "size"),
    [
        (None, 0, QSize(400, 300)),
        (QSize(), 0, QSize(400, 300)),
        (QSize(80, 80), 0, QSize(80, 60)),
        (QSize(80, 80), 1, QSize(60, 80)),
        (QSize(60, 800), 3, QSize(60, 80)),
        (QSize(4000, 4000), 2, QSize(400, 300)),
    ],
)
def test_photo_fits_the_room(room: QSize | None, turns: int, size: QSize) -> None:
    assert read_photo(a_photo(), room, turns).size() == size


def test_photo_is_turned_clockwise() -> None:
    image = read_photo(a_photo(), QSize(90, 90), 1)
    top, bottom = QColor(image.pixel(20, 5)), QColor(image.pixel(20, 80))
    assert top.red() > top.blue() + 150
    assert bottom.blue() > bottom.red() + 150


@pytest.mark.parametrize("content", [b"", b"no picture", a_photo()[:40]])
def test_a_file_that_is_not_a_jpeg_gives_no_image(content: bytes) -> None:
    assert read_photo(content).isNull()


def test_many_threads_may_read_at_once() -> None:
    subprocess.run(
        [sys.executable, "-c", MANY_AT_ONCE],
        input=a_photo(),
        check=True,
        timeout=60,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )


def test_photos_are_kept_within_a_number_of_bytes_the_newest_first() -> None:
    kept, room = KeptPhotos(most=1_000_000), QSize(400, 400)
    photos = [a_photo() + bytes([number]) for number in range(12)]
    for photo in photos:
        first = kept.read(photo, room, 0)
        assert first.size() == QSize(400, 300)
        assert kept.read(photo, room, 0).cacheKey() == first.cacheKey(), "read once"
        assert kept.size <= 1_000_000
    assert kept.size > 500_000
    last, oldest = kept.read(photos[-1], room, 0), kept.read(photos[0], room, 0)
    assert kept.read(photos[-1], room, 0).cacheKey() == last.cacheKey()
    assert kept.read(photos[0], room, 4).cacheKey() == oldest.cacheKey(), "four turns are none"


def test_a_photo_larger_than_all_that_may_be_kept_is_read_and_not_kept() -> None:
    kept = KeptPhotos(most=1000)
    assert kept.read(a_photo(), QSize(90, 90), 1).size() == QSize(67, 90)
    assert kept.size == 0
