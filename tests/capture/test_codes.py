"""Group sheets and labels are found in photos, with the corners of their pages."""

import cv2
import numpy as np
import pytest
import segno

from moderator.capture.codes import FoundSheet, find_sheets
from moderator.rules.sheet_code import SheetCode, read
from moderator.rules.sheet_layout import CORNER_MARKERS, FOOT_CODE, HEAD_CODE, PAGE, Square
from tests.capture.photo_maker import Corners, Picture, Shot, flipchart_page, photograph
from tests.capture.sheet_photos import (
    KEY,
    Sheet,
    labelled_flipchart,
    photo_of,
    printed_sheets,
)

DOTS = 110.0
SMALL = (1008, 1344)
"""Smaller than any photo of a phone, so that a test is quick; it is harder, too."""


@pytest.fixture(scope="module")
def sheets() -> list[Sheet]:
    return printed_sheets(1, DOTS)


def hung(*pages: tuple[Picture, Corners], size: tuple[int, int] = (1600, 1200)) -> Picture:
    """Hang pages at corners on a grey wall of this width and height."""
    wall = np.full((size[1], size[0], 3), 120, np.uint8)
    for page, corners in pages:
        height, width = page.shape[:2]
        flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32) - 0.5
        onto = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
        seen = cv2.warpPerspective(page, onto, size, flags=cv2.INTER_AREA)
        mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), onto, size)
        wall[mask > 127] = seen[mask > 127]
    return wall


def upright(left: float, top: float, height: float) -> Corners:
    width = height * PAGE[0] / PAGE[1]
    return np.array(
        [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
    )


def without(page: Picture, *squares: Square) -> Picture:
    """Hide squares of a page under a hand."""
    hidden, scale = page.copy(), page.shape[1] / PAGE[0]
    for square in squares:
        (left, top), _, (right, bottom), _ = np.array(square.corners) * scale
        hidden[int(top) - 4 : int(bottom) + 4, int(left) - 4 : int(right) + 4] = (90, 120, 180)
    return hidden


def told(found: FoundSheet) -> SheetCode:
    code = read(found.text)
    assert code is not None
    return code


def apart(found: FoundSheet, corners: Corners) -> float:
    """Return how far a corner of the page that was found is from where it is, in pixels."""
    assert found.page is not None
    return float(np.linalg.norm(np.array(found.page) - corners, axis=1).max())


@pytest.mark.parametrize("seed", range(1, 13))
def test_a_photographed_sheet_is_read_and_never_as_another(sheets: list[Sheet], seed: int) -> None:
    sheet = sheets[seed]
    photo = photo_of(sheet, seed, SMALL)
    (found,) = find_sheets(photo.picture)
    code = told(found)
    assert (code.key, code.group_id, code.round_id) == (KEY, sheet.group_id, 1)
    assert apart(found, photo.corners) < 0.04 * max(SMALL)  # its paper bends


@pytest.mark.parametrize("turned", range(4))
def test_the_page_of_a_flat_sheet_is_found_to_a_pixel_however_it_is_turned(
    sheets: list[Sheet], turned: int
) -> None:
    shot = Shot(size=SMALL, turned=turned, tilt=20, blur=0.5, noise=1)
    photo = photograph(sheets[0].picture, shot, 5)
    (found,) = find_sheets(photo.picture)
    assert apart(found, photo.corners) < 1.5
    grey = np.asarray(cv2.cvtColor(photo.picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    assert find_sheets(grey) == (found,)


@pytest.mark.parametrize("hidden", CORNER_MARKERS)
def test_the_page_is_known_with_any_marker_hidden(sheets: list[Sheet], hidden: Square) -> None:
    corners = upright(100, 60, 1080)
    (found,) = find_sheets(hung((without(sheets[0].picture, hidden), corners)))
    assert told(found).group_id == sheets[0].group_id
    assert apart(found, corners) < 4


def test_the_page_is_known_by_two_markers_and_a_code(sheets: list[Sheet]) -> None:
    corners = upright(100, 60, 1080)
    page = without(sheets[0].picture, CORNER_MARKERS[1], CORNER_MARKERS[2])
    (found,) = find_sheets(hung((page, corners)))
    assert apart(found, corners) < 8
    page = without(sheets[0].picture, *CORNER_MARKERS[1:], FOOT_CODE)
    (found,) = find_sheets(hung((page, corners)))
    assert told(found).group_id == sheets[0].group_id
    assert found.page is None


@pytest.mark.parametrize("hidden", [HEAD_CODE, FOOT_CODE])
def test_either_code_is_enough(sheets: list[Sheet], hidden: Square) -> None:
    corners = upright(100, 60, 1080)
    (found,) = find_sheets(hung((without(sheets[3].picture, hidden), corners)))
    assert told(found).group_id == sheets[3].group_id
    assert apart(found, corners) < 2


def test_markers_tell_the_page_where_no_code_can_be_read(sheets: list[Sheet]) -> None:
    corners = upright(100, 60, 1080)
    (found,) = find_sheets(hung((without(sheets[0].picture, HEAD_CODE, FOOT_CODE), corners)))
    assert (found.text, found.code) == ("", None)
    assert apart(found, corners) < 2


def test_several_sheets_in_one_photo_are_several_each_with_its_own_page(
    sheets: list[Sheet],
) -> None:
    places = [upright(20, 20, 560), upright(440, 40, 560), upright(860, 20, 560),
              upright(60, 620, 560), upright(500, 610, 560)]  # fmt: skip
    pages = [(sheet.picture, place) for sheet, place in zip(sheets, places, strict=False)]
    found = find_sheets(hung(*pages, (sheets[0].picture, upright(1000, 620, 560))))
    assert len(found) == 6
    for sheet, place in zip(sheets, places, strict=False):
        (own,) = [
            one for one in found
            if one.page is not None and np.abs(np.array(one.page) - place).max() < 3
        ]  # fmt: skip
        assert told(own).group_id == sheet.group_id
    assert sum(told(one).group_id == sheets[0].group_id for one in found) == 2


def test_a_label_on_a_flipchart_is_read_and_has_no_page_to_be_cut_to() -> None:
    flipchart = labelled_flipchart("L7165", 2.0)
    shot = Shot(size=(1512, 2016), fill=0.95, tilt=12, blur=0.5, turned=2)
    (found,) = find_sheets(photograph(flipchart.picture, shot, 2).picture)
    assert found.is_label
    assert found.page is None
    assert found.code is not None
    code = told(found)
    assert code.is_label
    assert code.group_id == flipchart.group_id


def test_what_is_no_sheet_is_left_out() -> None:
    picture = flipchart_page(1, size=(900, 1200)).picture
    assert find_sheets(picture) == ()
    for text in ("MOD-W7K017S", "https://example.org", "W7K-3B8", "MODG-W7K-1-3B9"):
        code = np.array(list(segno.make(text, error="q").matrix_iter(scale=6, border=4)), np.uint8)
        picture[50 : 50 + code.shape[0], 50 : 50 + code.shape[1]] = (1 - code)[..., None] * 255
        assert find_sheets(picture) == ()


def test_a_tiny_or_empty_picture_is_no_error() -> None:
    for shape in ((1, 1), (3, 500), (40, 40, 3)):
        assert find_sheets(np.zeros(shape, np.uint8)) == ()
