"""Codes are read though they are blurred, dark and noisy, where their place is about known."""

import cv2
import numpy as np
import pytest
import segno
import zxingcpp

from moderator.capture.faint_codes import read_faint
from moderator.capture.markers import Grey, Points

TEXT = "MODG-W7K-1-3TR"
SIDE, LEFT, TOP = 80, 60, 40
PLACE: Points = np.array(
    [(LEFT, TOP), (LEFT + SIDE, TOP), (LEFT + SIDE, TOP + SIDE), (LEFT, TOP + SIDE)], np.float64
)


def photographed(text: str, *, blur: float, noise: float, light: float) -> Grey:
    """Draw a code of 80 pixels in a grey picture, blurred, in little light."""
    modules = np.array(list(segno.make(text, error="q").matrix_iter(border=0)), np.uint8)
    paper = np.full((160, 220), 235, np.float32)
    code = cv2.resize((1 - modules) * 220 + 10, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    paper[TOP : TOP + SIDE, LEFT : LEFT + SIDE] = code
    dim = cv2.GaussianBlur(paper, (0, 0), blur) * light
    grain = np.random.default_rng(4).standard_normal(dim.shape) * noise
    return np.asarray(np.clip(dim + grain, 0, 255), dtype=np.uint8)


@pytest.mark.parametrize("aside", [0.0, 6.0])
def test_a_code_that_the_library_cannot_read_is_read(aside: float) -> None:
    picture = photographed(TEXT, blur=1.9, noise=4.0, light=0.25)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == []
    found = read_faint(picture, PLACE + aside)
    assert found is not None
    text, corners = found
    assert text == TEXT
    assert np.abs(corners - PLACE).max() < 5


@pytest.mark.parametrize("corner", [(0, 0), (0, 1), (1, 0)])
def test_a_code_of_which_a_corner_is_hidden_is_read_where_its_place_is_known(
    corner: tuple[int, int],
) -> None:
    picture = photographed(TEXT, blur=1.2, noise=2.0, light=0.5)
    top, left = TOP + corner[0] * (SIDE - 22), LEFT + corner[1] * (SIDE - 22)
    picture[top : top + 22, left : left + 22] = 40
    assert read_faint(picture, PLACE) is None
    found = read_faint(picture, PLACE + 3, placed=True)
    assert found is not None
    assert found[0] == TEXT


def test_what_cannot_be_read_is_not_guessed() -> None:
    picture = photographed(TEXT, blur=6.0, noise=4.0, light=0.25)
    assert read_faint(picture, PLACE, placed=True) is None
    assert read_faint(np.zeros((200, 200), np.uint8), PLACE, placed=True) is None
