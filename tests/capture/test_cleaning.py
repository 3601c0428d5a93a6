"""Cleaned sheets are white with ink in its colour; cards and reflections are treated as such."""

import cv2
import numpy as np
import pytest

from moderator.capture.cleaning import clean
from moderator.capture.line_height import capital_height
from moderator.event.results import Treatment
from tests.capture.photo_maker import Picture, flipchart_page

YELLOW, GREEN, ORANGE, WHITE = (120, 235, 250), (140, 220, 160), (90, 170, 250), (248, 248, 248)


def in_bad_light(page: Picture) -> Picture:
    """Tint a page, darken one side and cast a shadow with a hard edge."""
    height, width = page.shape[:2]
    across = np.linspace(1.0, 0.55, width)[None, :, None]
    light = np.broadcast_to(across, (height, width, 1)).copy()
    light[height // 2 :, : width // 3] *= 0.7
    lit = page * light * (0.86, 0.95, 1.0)
    return np.asarray(np.clip(lit, 0, 255), np.uint8)


def pinboard() -> tuple[Picture, list[tuple[int, int]]]:
    """Make a board with six cards; returns the middles of the cards too."""
    board = np.full((900, 1400, 3), (120, 140, 158), np.uint8)
    middles = []
    for place, colour in enumerate((YELLOW, GREEN, ORANGE, WHITE, YELLOW, GREEN)):
        x, y = 120 + place % 3 * 430, 120 + place // 3 * 400
        cv2.rectangle(board, (x, y), (x + 300, y + 160), colour, -1)
        cv2.putText(board, "Zeit", (x + 40, y + 100), 0, 2.0, (40, 34, 30), 5)
        middles.append((x + 150, y + 140))
    return board, middles


def hue(pixel: np.ndarray) -> tuple[float, float]:
    """Return hue in degrees and saturation, 0 to 1."""
    h, s, _ = cv2.cvtColor(pixel.reshape(1, 1, 3), cv2.COLOR_BGR2HSV)[0, 0]
    return float(h) * 2, float(s) / 255


def test_paper_becomes_white_in_bad_light() -> None:
    page = flipchart_page(3, ruled=False)
    cleaned = clean(in_bad_light(page.picture), Treatment.SHEET)
    paper = (page.picture.min(axis=2) > 230)[20:-20, 20:-20]
    inside = cleaned[20:-20, 20:-20]
    assert np.quantile(inside[paper].min(axis=1), 0.02) > 235


@pytest.mark.parametrize(("ink", "degrees"), [("red", 0), ("green", 155), ("blue", 220)])
def test_marker_colours_stay_true(ink: str, degrees: int) -> None:
    page = flipchart_page(4, texts=[("Beratung in Betrieben", ink)] * 5, ruled=False).picture
    cleaned = clean(in_bad_light(page), Treatment.SHEET)
    solid = cv2.erode((page.min(axis=2) < 90).astype(np.uint8), np.ones((5, 5))) > 0
    angle, strength = hue(np.median(cleaned[solid], axis=0).astype(np.uint8))
    assert min(abs(angle - degrees), 360 - abs(angle - degrees)) < 16
    assert strength > 0.6


def test_black_ink_is_black() -> None:
    page = flipchart_page(4, texts=[("Beratung in Betrieben", "black")] * 5).picture
    cleaned = clean(in_bad_light(page), Treatment.SHEET)
    solid = cv2.erode((page.max(axis=2) < 90).astype(np.uint8), np.ones((5, 5))) > 0
    assert np.median(cleaned[solid]) < 40


def test_cards_of_a_pinboard_keep_their_colour() -> None:
    board, middles = pinboard()
    cleaned = clean(in_bad_light(board), Treatment.PINBOARD)
    for (x, y), colour in zip(middles, (YELLOW, GREEN, ORANGE), strict=False):
        angle, strength = hue(cleaned[y, x])
        true, _ = hue(np.array(colour, np.uint8))
        assert abs(angle - true) < 14
        assert strength > 0.2


def test_reflections_are_taken_off_a_whiteboard() -> None:
    page = flipchart_page(5, ruled=False).picture // 3 * 2
    glare = np.zeros(page.shape[:2], np.float32)
    cv2.circle(glare, (620, 900), 160, 1.0, -1)
    lit = page + cv2.GaussianBlur(glare, (0, 0), 60)[..., None] * 70
    cleaned = clean(np.clip(lit, 0, 255).astype(np.uint8), Treatment.WHITEBOARD)
    paper = page.min(axis=2) > 150
    assert np.quantile(cleaned[paper].min(axis=1), 0.03) > 235


def test_a_photo_as_it_is_stays_so() -> None:
    page = flipchart_page(1).picture
    assert np.array_equal(clean(page, Treatment.AS_IS), page)


def test_capitals_are_measured() -> None:
    for letter in (48, 96):
        page = flipchart_page(7, letter=letter, texts=[("Beratung fehlt", "red")] * 5)
        assert capital_height(page.picture) == pytest.approx(0.727 * letter / 1800, rel=0.12)


def test_an_empty_page_has_no_letters() -> None:
    assert capital_height(flipchart_page(1, texts=[(" ", "black")]).picture) is None
