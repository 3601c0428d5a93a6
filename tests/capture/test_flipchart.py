"""What is seen on a photo: whose sheets are on it, where, and what it looks like."""

import cv2
import numpy as np
import pytest
from PIL import Image

from moderator.capture.flipchart import SeenSheet, look, same_picture
from moderator.capture.photos import prepare
from moderator.event.results import Treatment
from moderator.rules.likeness import is_smaller_copy
from moderator.rules.sheet_code import read
from tests.capture.flipcharts import as_file, flipchart
from tests.capture.photo_maker import Shot, photograph
from tests.capture.sheet_photos import Sheet, printed_sheets


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return printed_sheets(1, 110.0)[0]


def jpeg(picture: "np.typing.NDArray[np.uint8]", scale: float = 1.0, quality: int = 88) -> bytes:
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def test_a_group_sheet_is_seen_with_its_code_and_corners_in_the_worker(sheet: Sheet) -> None:
    photo = photograph(sheet.picture, Shot((1200, 1600)), seed=3)
    seen = prepare(jpeg(photo.picture), "blatt.jpg").look
    assert seen is not None
    (found,) = seen.sheets
    code = read(found.code)
    assert code is not None
    assert code.group_id == sheet.group_id
    assert found.corners is not None
    true = photo.corners / (photo.picture.shape[1], photo.picture.shape[0])
    assert np.abs(np.array(found.corners) - true).max() < 0.01


def test_a_photo_without_a_code_is_one_sheet_whose_doubtful_corners_are_asked_about() -> None:
    (seen,) = look(as_file(flipchart())).sheets
    assert (seen.code, seen.unsure, seen.picture) == ("", True, b"")


def test_a_photo_of_nothing_is_left_as_it_is() -> None:
    assert look(as_file(Image.new("RGB", (800, 600), (90, 120, 90)))).sheets == (SeenSheet(),)


def test_a_sheet_whose_corners_its_markers_tell_is_straightened_at_once(sheet: Sheet) -> None:
    photo = photograph(sheet.picture, Shot((1200, 1600)), seed=3)
    (seen,) = look(jpeg(photo.picture)).sheets
    assert (seen.unsure, seen.treatment) == (False, Treatment.SHEET)
    straight = cv2.imdecode(np.frombuffer(seen.picture, np.uint8), cv2.IMREAD_COLOR)
    assert straight is not None
    height, width = straight.shape[:2]
    assert height / width == pytest.approx(2**0.5, rel=0.03)
    assert straight[height // 2, width // 40].min() > 235, "the paper is white"


def side_by_side(*pages: "np.typing.NDArray[np.uint8]") -> bytes:
    """Photograph pages that hang beside each other on a grey wall."""
    height, width = pages[0].shape[:2]
    wall = np.full((height + 120, len(pages) * (width + 500), 3), 120, np.uint8)
    for place, page in enumerate(pages):
        left = 60 + place * (width + 500)
        wall[60 : 60 + height, left : left + width] = page
    return jpeg(wall)


def without_markers(page: "np.typing.NDArray[np.uint8]") -> "np.typing.NDArray[np.uint8]":
    """Cut the margin off in which the markers and the lower code are."""
    height, width = page.shape[:2]
    return np.ascontiguousarray(page[: height * 88 // 100, width // 9 : -width // 9])


def test_two_sheets_of_a_group_on_a_photo_are_the_whole_photo(sheet: Sheet) -> None:
    """A group has several sheets where there are more questions than a page has room for."""
    (seen,) = look(side_by_side(sheet.picture, sheet.picture)).sheets
    assert read(seen.code) is not None
    assert (seen.corners, seen.picture) == (None, b"")
    other = printed_sheets(1, 110.0)[1]
    both = look(side_by_side(sheet.picture, other.picture)).sheets
    assert len(both) == 2
    assert all(seen.corners is not None for seen in both)


def test_of_two_sheets_without_markers_none_is_cut_off(sheet: Sheet) -> None:
    page = without_markers(sheet.picture)
    (seen,) = look(side_by_side(page, page)).sheets
    left, right = (0.0, 1.0) if seen.corners is None else (seen.corners[0][0], seen.corners[1][0])
    assert left < 0.05
    assert right > 0.8


def test_a_photo_that_was_made_smaller_looks_like_itself_and_no_other(sheet: Sheet) -> None:
    one = photograph(sheet.picture, Shot((900, 1200)), seed=3).picture
    other = photograph(sheet.picture, Shot((900, 1200)), seed=4).picture
    large, small = look(jpeg(one)).likeness, look(jpeg(one, 0.4)).likeness
    assert is_smaller_copy(small, large)
    assert not is_smaller_copy(look(jpeg(other, 0.4)).likeness, large)


@pytest.mark.parametrize("quality", [88, 60])
def test_a_photo_is_told_from_that_of_another_sheet_and_known_smaller(quality: int) -> None:
    """Sheets of two groups that were scanned flat look alike as a whole."""
    one, other = (each.picture for each in printed_sheets(1, 110.0)[:2])
    assert same_picture(jpeg(one, 0.5, quality), jpeg(one))
    assert not same_picture(jpeg(other, 0.5, quality), jpeg(one))
    written = one.copy()
    cv2.putText(written, "Zeit", (300, 700), cv2.FONT_HERSHEY_SIMPLEX, 1, (30, 30, 120), 3)
    assert not same_picture(jpeg(written, 0.5, quality), jpeg(one))
    photo = photograph(one, Shot((900, 1200)), seed=3).picture
    assert same_picture(jpeg(photo, 0.4, quality), jpeg(photo))


def test_bytes_that_are_no_picture_are_refused() -> None:
    with pytest.raises(ValueError, match="no JPEG"):
        look(b"no picture")
