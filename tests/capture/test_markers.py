"""Markers make a page only where they lie as on a printed one."""

import cv2
import numpy as np
import pytest

from moderator.capture.markers import Marker, Points, find_markers, page_from, pages_of
from moderator.rules.sheet_layout import CORNER_MARKERS, HEAD_CODE, PAGE, Square

WIDTH, HEIGHT = PAGE
FLAT = np.array([(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], np.float32)


def laid(square: Square, page: Points) -> Points:
    """Return where a square of a page is in a photo whose page has these corners."""
    onto = cv2.getPerspectiveTransform(FLAT, page.astype(np.float32))
    places = np.array(square.corners, np.float32)[None]
    return np.asarray(cv2.perspectiveTransform(places, onto)[0], dtype=np.float64)


def markers_on(page: Points, *numbers: int) -> list[Marker]:
    return [Marker(number, laid(CORNER_MARKERS[number], page)) for number in numbers]


ASKEW: Points = np.array([(310, 200), (900, 320), (840, 1290), (150, 1010)], np.float64)


@pytest.mark.parametrize("numbers", [(0, 1, 2, 3), (1, 2, 3), (0, 2, 3), (0, 1, 3), (0, 1, 2)])
def test_three_markers_tell_a_page_seen_askew(numbers: tuple[int, ...]) -> None:
    (page,) = pages_of(markers_on(ASKEW, *numbers))
    assert np.abs(page.corners - ASKEW).max() < 0.5


def test_two_markers_tell_it_only_with_a_code_in_a_third_corner() -> None:
    across = markers_on(ASKEW, 0, 2)
    assert pages_of(across) == []
    code = laid(HEAD_CODE, ASKEW)
    found = page_from(across, {HEAD_CODE: code})
    assert found is not None
    assert np.abs(found[0].corners - ASKEW).max() < 0.5
    assert page_from(markers_on(ASKEW, 1, 2), {HEAD_CODE: code}) is None


def test_markers_of_two_sheets_side_by_side_make_no_page() -> None:
    one = np.array([(100, 100), (520, 100), (520, 694), (100, 694)], np.float64)
    other = one + np.array([460.0, 0.0])
    assert pages_of([*markers_on(one, 0, 3), *markers_on(other, 1, 2)]) == []
    both = pages_of([*markers_on(one, 0, 1, 2, 3), *markers_on(other, 0, 1, 2, 3)])
    assert sorted(round(float(page.corners[0, 0])) for page in both) == [100, 560]


def test_a_marker_that_lies_turned_is_not_of_the_page() -> None:
    right = markers_on(ASKEW, 0, 1, 2)
    turned = Marker(3, np.roll(laid(CORNER_MARKERS[3], ASKEW), 1, axis=0))
    (page,) = pages_of([*right, turned])
    assert turned not in page.markers


def test_there_are_no_markers_in_noise() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (900, 1200)).astype(np.uint8)
    assert find_markers(noise) == ()
