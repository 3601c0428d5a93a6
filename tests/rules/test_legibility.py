"""The smallest letters and the contrast that the last row needs."""

from math import atan, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.legibility import (
    MINIMUM_MINUTES,
    contrast,
    letter_height,
    luminance,
    readable_depth,
)


def test_at_six_picture_heights_the_smallest_capital_is_a_36th_of_the_picture() -> None:
    assert letter_height(6.0) == pytest.approx(1 / 36, rel=0.01)


@given(st.floats(0.5, 40.0), st.floats(5.0, 60.0))
def test_a_letter_is_seen_under_the_angle_that_was_asked_for(depth: float, minutes: float) -> None:
    angle = atan(letter_height(depth, minutes) / depth) * 180 / pi * 60
    assert angle == pytest.approx(minutes)
    assert readable_depth(letter_height(depth, minutes), minutes) == pytest.approx(depth)


@pytest.mark.parametrize("depth", [0.0, -1.0, float("nan")])
def test_a_hall_without_depth_is_refused(depth: float) -> None:
    with pytest.raises(ValueError, match="depth"):
        letter_height(depth)


def test_the_minimum_is_that_of_the_standard() -> None:
    assert MINIMUM_MINUTES == 16.0


def test_contrast_of_known_colours() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#123456", "#123456") == 1.0
    assert luminance("#FF0000") == pytest.approx(0.2126)
