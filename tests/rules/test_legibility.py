"""The smallest letters and the contrast that the last row needs."""

from math import atan, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.legibility import (
    MINIMUM_MINUTES,
    contrast,
    legibility_of_photo,
    letter_height,
    luminance,
    readable_depth,
    rows,
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


def test_a_hall_of_eight_picture_heights_has_fourteen_rows() -> None:
    assert [rows(depth) for depth in (1.0, 1.5, 2.0, 6.0, 8.0)] == [1, 1, 2, 10, 14]


def test_letters_of_the_smallest_size_are_read_in_the_last_row() -> None:
    assert legibility_of_photo(letter_height(8.0), 0.7, 8.0).in_last_row
    almost = legibility_of_photo(letter_height(7.4), 0.7, 8.0)
    assert (almost.row, almost.rows, almost.in_last_row) == (12, 14, False)


def test_halves_of_an_upright_sheet_double_its_letters() -> None:
    letters = letter_height(4.0)
    assert legibility_of_photo(letters, 0.7, 8.0).row == 6
    assert legibility_of_photo(letters, 0.7, 8.0, halves=True).in_last_row
    # not more than doubled
    assert not legibility_of_photo(letters, 0.7, 9.0, halves=True).in_last_row


def test_a_wide_photo_gains_by_halves_what_its_width_cost_it() -> None:
    letters = letter_height(8.0)
    assert not legibility_of_photo(letters, 32 / 9, 8.0).in_last_row
    assert legibility_of_photo(letters, 32 / 9, 8.0, halves=True).in_last_row


def test_what_cannot_be_read_in_the_first_row_is_read_in_none() -> None:
    assert legibility_of_photo(letter_height(1.0), 0.7, 8.0).row == 0
