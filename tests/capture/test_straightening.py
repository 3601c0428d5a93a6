"""Sheets are found in photos of rooms as they are, and doubtful ones are known to be so.

Larger samples, and the figures that are promised, are in benchmarks/straighten.py.
"""

import numpy as np
import pytest

from moderator.capture.quads.geometry import are_sound, in_order, overlap
from moderator.capture.straightening import (
    as_corners,
    find_sheet,
    proportions,
    straighten,
)
from tests.capture.photo_maker import (
    BACKGROUNDS,
    Background,
    Photo,
    Shot,
    flipchart_page,
    photograph,
    random_shot,
)

SIZE = (756, 1008)


def photo(seed: int, **options: object) -> Photo:
    shot = Shot(size=SIZE, **options)  # type: ignore[arg-type]
    return photograph(flipchart_page(seed, size=(620, 900)).picture, shot, seed)


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize(
    "trouble",
    [{}, {"light": 0.7, "shadow": 0.5}, {"fingers": True}, {"neighbour": True}, {"roll": 9.0}],
    ids=["plain", "dark", "fingers", "neighbour", "askew"],
)
def test_the_sheet_is_found(background: str, trouble: dict[str, object]) -> None:
    made = photo(len(background), background=background, **trouble)
    found = find_sheet(made.picture)
    assert overlap(np.array(found.corners), made.corners) > 0.95


BLUE, ORANGE = (120, 60, 40), (40, 120, 230)


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("paper", [BLUE, ORANGE], ids=["blue", "orange"])
def test_a_coloured_sheet_is_found_whole_and_not_the_picture_on_it(
    background: Background, paper: tuple[int, int, int]
) -> None:
    page = flipchart_page(3, size=(620, 900)).picture
    page[:] = paper
    page[60:120, 40:420] = [255 - part for part in paper]
    page[300:560, 130:490] = (170, 235, 240)
    made = photograph(page, Shot(size=SIZE, background=background, roll=5.0, fill=0.7), 1)
    found = find_sheet(made.picture)
    assert overlap(np.array(found.corners), made.corners) > 0.97


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("upper", [True, False], ids=["upper", "lower"])
def test_half_a_sheet_is_never_taken_for_the_whole_unasked(
    background: Background, upper: bool
) -> None:
    page = flipchart_page(3, size=(620, 900)).picture
    page[slice(None, 450) if upper else slice(520, None)] = ORANGE
    made = photograph(page, Shot(size=SIZE, background=background, roll=5.0, fill=0.7), 3)
    found = find_sheet(made.picture)
    assert not found.is_sure or overlap(np.array(found.corners), made.corners) > 0.97


@pytest.mark.parametrize("seed", [86, 122, 209], ids=["beside", "close beside", "half in shadow"])
def test_neither_two_sheets_nor_half_of_one_are_taken_unasked(seed: int) -> None:
    size = ((1240, 1800), (1240, 1754), (1754, 1240))[seed % 3]
    page = flipchart_page(seed, size=size, ruled=bool(seed % 2)).picture
    made = photograph(page, random_shot(seed), seed)
    found = find_sheet(made.picture)
    assert not found.is_sure or overlap(np.array(found.corners), made.corners) > 0.97


def test_a_corner_outside_the_picture_is_estimated() -> None:
    made = photo(3, cut=True, roll=8.0)
    assert overlap(np.array(find_sheet(made.picture).corners), made.corners) > 0.97


def test_an_edge_is_found_to_a_part_of_a_pixel() -> None:
    made = photo(6, background="pinboard", noise=1.0, roll=3.0)
    found = find_sheet(made.picture)
    assert np.abs(np.array(found.corners) - made.corners).max() < 1.0


def test_without_a_sheet_nothing_is_sure() -> None:
    chance = np.random.default_rng(1)
    noise = chance.integers(90, 160, (600, 800, 3)).astype(np.uint8)
    assert not find_sheet(noise).is_sure
    assert not find_sheet(np.full((600, 800, 3), 200, np.uint8)).is_sure


def test_printed_corners_are_believed() -> None:
    made = photo(1)
    corners = as_corners(made.corners)
    found = find_sheet(made.picture, printed=corners)
    assert found.corners == corners
    assert found.is_sure


@pytest.mark.parametrize("turned", [0, 1])
def test_proportions_come_from_the_vanishing_points(turned: int) -> None:
    made = photo(5, tilt=25.0, turned=turned)
    assert proportions(as_corners(made.corners), *SIZE) == pytest.approx(620 / 900, rel=0.001)


def test_parallel_sides_have_plain_proportions() -> None:
    corners = ((100.0, 100.0), (500.0, 100.0), (500.0, 900.0), (100.0, 900.0))
    assert proportions(corners, *SIZE) == pytest.approx(0.5)


def test_the_straightened_sheet_is_the_page() -> None:
    page = flipchart_page(2, size=(620, 900)).picture
    made = photograph(page, Shot(size=SIZE, blur=0.4, noise=1.0, light=0.0), 2)
    flat = straighten(made.picture, as_corners(made.corners))
    assert flat.shape[1] / flat.shape[0] == pytest.approx(620 / 900, rel=0.01)
    import cv2

    same = cv2.resize(flat, (62, 90), interpolation=cv2.INTER_AREA).astype(int)
    true = cv2.resize(page, (62, 90), interpolation=cv2.INTER_AREA).astype(int)
    assert np.abs(same - true).mean() < 16  # the light's colour is not the page's


def test_a_straightened_sheet_is_not_larger_than_wanted() -> None:
    made = photo(4)
    assert max(straighten(made.picture, as_corners(made.corners), most=300).shape) == 300


def test_corners_are_ordered_from_the_top_left() -> None:
    quad = np.array([[(90.0, 10.0), (10.0, 12.0), (95.0, 100.0), (5.0, 98.0)]])
    assert in_order(quad)[0].tolist() == [[10, 12], [90, 10], [95, 100], [5, 98]]


def test_crossed_and_tiny_quadrilaterals_are_not_sound() -> None:
    quads = np.array(
        [
            [(0, 0), (100, 0), (100, 100), (0, 100)],
            [(0, 0), (100, 100), (100, 0), (0, 100)],
            [(0, 0), (5, 0), (5, 5), (0, 5)],
            [(0, 0), (100, 0), (100, 100), (90, 20)],
        ],
        float,
    )
    assert are_sound(quads, 100, 100).tolist() == [True, False, False, False]


def test_overlap_is_that_of_the_plane_of_the_sheet() -> None:
    square = np.array([(0, 0), (100, 0), (100, 100), (0, 100)], float)
    assert overlap(square, square) == pytest.approx(1.0)
    assert overlap(square * (0.5, 1), square) == pytest.approx(0.5)
    assert overlap(square + 200, square) == 0.0
