"""A photo is opened upright and no larger than it is read, however it was stored."""

import io

import numpy as np
import pytest
from PIL import Image

from moderator.capture.reading.reader import SIDE, ReadingOrder, _opened
from moderator.event.errors import FileProblem

TURNED_LEFT = 6
"""EXIF's orientation of a photo that is shown after a quarter turn clockwise."""


def photo(width: int, height: int, kind: str, orientation: int = 1) -> bytes:
    """Make a photo whose upper left quarter is red."""
    pixels = np.full((height, width, 3), 230, np.uint8)
    pixels[: height // 2, : width // 2] = (220, 20, 20)
    exif = Image.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind, exif=exif)
    return file.getvalue()


def is_red(pixel: np.ndarray) -> bool:
    blue, green, red = (int(value) for value in pixel)
    return red > 180 and max(blue, green) < 100


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize(
    ("size", "opened"),
    [
        ((4000, 3000), (1500, SIDE)),
        ((4032, 3024), (1500, SIDE)),
        ((8400, 6300), (1500, SIDE)),
        ((1200, 900), (900, 1200)),
    ],
)
def test_a_photo_is_opened_at_the_size_at_which_it_is_read(
    kind: str, size: tuple[int, int], opened: tuple[int, int]
) -> None:
    picture = _opened(ReadingOrder(photo(*size, kind)))
    assert picture.shape[:2] == opened
    assert is_red(picture[50, 50])
    assert not is_red(picture[-50, 50])


def test_a_large_photo_is_turned_as_its_camera_says_and_then_by_hand() -> None:
    lying = photo(4000, 3000, "JPEG", TURNED_LEFT)
    upright = _opened(ReadingOrder(lying))
    assert upright.shape[:2] == (SIDE, 1500)
    assert is_red(upright[50, -50])
    by_hand = _opened(ReadingOrder(lying, quarter_turns=1))
    assert by_hand.shape[:2] == (1500, SIDE)
    assert is_red(by_hand[-50, -50])


@pytest.mark.parametrize("content", [b"", b"no picture", photo(600, 400, "JPEG")[:60]])
def test_what_is_no_picture_is_told(content: bytes) -> None:
    with pytest.raises(FileProblem, match="could not be opened"):
        _opened(ReadingOrder(content))
