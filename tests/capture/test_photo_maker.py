"""The made photos are what they say: the tests of finding and reading stand on them."""

import cv2
import numpy as np
import pytest

from tests.capture.photo_maker import BACKGROUNDS, Shot, flipchart_page, photograph, random_shot

SMALL = (378, 504)


@pytest.mark.parametrize("turned", range(4))
def test_the_true_corners_are_those_of_the_page(turned: int) -> None:
    colours = ((0, 0, 255), (0, 255, 0), (255, 0, 0), (0, 255, 255))
    page = np.zeros((600, 400, 3), np.uint8)
    page[:300, :200], page[:300, 200:] = colours[0], colours[1]
    page[300:, 200:], page[300:, :200] = colours[2], colours[3]
    shot = Shot(size=SMALL, light=0, blur=0, noise=0, turned=turned, background="pinboard")
    photo = photograph(page, shot, 3)
    for corner, colour in zip(photo.corners, colours, strict=True):
        x, y = np.round(corner + 0.1 * (photo.corners.mean(0) - corner)).astype(int)
        assert np.abs(photo.picture[y, x].astype(int) - colour).max() < 25


def test_a_cut_page_has_a_corner_outside_the_picture() -> None:
    photo = photograph(flipchart_page(1).picture, Shot(size=SMALL, cut=True), 1)
    inside = ((photo.corners >= 0) & (photo.corners < SMALL)).all(axis=1)
    assert not inside.all()


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_the_same_seed_makes_the_same_photo(background: str) -> None:
    shot = random_shot(5, size=SMALL, background=background)
    one, same, other = (photograph(flipchart_page(2).picture, shot, seed) for seed in (4, 4, 5))
    assert np.array_equal(one.picture, same.picture)
    assert not np.array_equal(one.picture, other.picture)


def test_lines_stand_in_the_boxes_that_are_told() -> None:
    page = flipchart_page(6, ruled=False)
    grey = cv2.cvtColor(page.picture, cv2.COLOR_BGR2GRAY)
    for line in page.lines:
        x, y, width, height = line.box
        assert (grey[y : y + height, x : x + width] < 128).mean() > 0.03
        grey[y - height // 5 : y + height * 6 // 5, x - 9 : x + width + 9] = 255
    assert (grey < 128).mean() < 0.0005
