"""A photo becomes the picture that is shown: found or adjusted corners, cleaned, faces blurred."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from moderator.capture.improving import improve, improve_by_itself, suggest
from moderator.event.errors import FileProblem
from moderator.event.results import Blur, Quad, Treatment
from tests.capture.photo_maker import Photo, Picture, Shot, flipchart_page, photograph
from tests.capture.test_cleaning import in_bad_light, pinboard

SIZE = (756, 1008)


def sheet() -> Photo:
    page = flipchart_page(2, size=(620, 900)).picture
    return photograph(page, Shot(size=SIZE, background="pinboard"), 2)


def as_jpeg(picture: Picture) -> bytes:
    return cv2.imencode(".jpg", picture)[1].tobytes()


def opened(jpeg: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(jpeg)))


def shares(photo: Photo) -> Quad:
    one, two, three, four = (tuple((c + 0.5) / SIZE) for c in photo.corners)
    return one, two, three, four


def test_a_photo_of_a_sheet_is_straightened_and_cleaned_by_itself() -> None:
    photo = sheet()
    found, improved = improve_by_itself(as_jpeg(photo.picture))
    assert found.treatment is Treatment.SHEET
    assert found.is_sure
    assert np.abs(np.array(found.corners) - np.array(shares(photo))).max() < 0.003
    assert improved is not None
    assert improved.proportions == pytest.approx(620 / 900, rel=0.01)
    assert opened(improved.jpeg).shape == (improved.height, improved.width, 3)
    assert np.median(opened(improved.jpeg)) > 245
    assert improved.letters is not None


def test_a_photo_of_nothing_is_shown_as_it_is() -> None:
    jpeg = as_jpeg(np.full((300, 400, 3), 90, np.uint8))
    found, made = improve_by_itself(jpeg)
    assert (found.corners, found.treatment, found.is_sure) == (None, Treatment.AS_IS, False)
    assert made is None
    shown = improve(jpeg, None, Treatment.AS_IS)
    assert (shown.width, shown.height, shown.letters) == (400, 300, None)


def test_a_board_with_cards_is_taken_for_a_pinboard() -> None:
    found = suggest(as_jpeg(in_bad_light(pinboard()[0])))
    assert (found.corners, found.treatment) == (None, Treatment.PINBOARD)


def test_printed_corners_are_taken() -> None:
    photo = sheet()
    found = suggest(as_jpeg(photo.picture), printed=shares(photo))
    assert found.is_sure
    assert np.array(found.corners) == pytest.approx(np.array(shares(photo)))


def test_what_is_blurred_cannot_be_recognised() -> None:
    chance = np.random.default_rng(3)
    face = chance.integers(0, 255, (600, 600, 3)).astype(np.uint8)
    jpeg = as_jpeg(np.repeat(np.repeat(face[::20, ::20], 20, 0), 20, 1))
    plain = opened(improve(jpeg, None, Treatment.AS_IS).jpeg).astype(int)
    blurred = opened(improve(jpeg, None, Treatment.AS_IS, [Blur(0.5, 0.5, 0.2)]).jpeg).astype(int)
    inside, outside = np.s_[210:390, 210:390], np.s_[:150, :]
    assert blurred[inside].std() < plain[inside].std() / 3
    assert np.abs(blurred[outside] - plain[outside]).mean() < 2


def test_a_preview_is_small() -> None:
    improved = improve(as_jpeg(sheet().picture), None, Treatment.AS_IS, most=300)
    assert max(improved.width, improved.height) == 300


def test_what_is_no_picture_is_told() -> None:
    for content in (b"", b"no picture"):
        with pytest.raises(FileProblem):
            suggest(content)
