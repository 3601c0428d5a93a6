"""Dots are counted one by one, circled digits found, and the ink of a line is named."""

import cv2
import numpy as np
import pytest

from moderator.capture.reading.marks import dots, erased, ink_of, rings
from moderator.event.results import Ink

ORANGE, PAPER = (30, 98, 232), (240, 246, 248)


def paper(height: int = 1000, width: int = 800) -> np.ndarray:
    return np.full((height, width, 3), PAPER, np.uint8)


def test_dots_that_touch_are_counted_one_by_one() -> None:
    sheet = paper()
    for place in range(5):
        cv2.circle(sheet, (200 + 21 * place, 300), 11, ORANGE, -1, cv2.LINE_AA)
    cv2.circle(sheet, (600, 700), 11, ORANGE, -1, cv2.LINE_AA)
    found = dots(sheet)
    assert len(found) == 6
    assert sorted(dot.x for dot in found)[0] == pytest.approx(200, abs=2)


def test_writing_bars_and_cards_are_no_dots() -> None:
    sheet = paper()
    cv2.putText(sheet, "Stunden am Tag", (60, 200), cv2.FONT_HERSHEY_SIMPLEX, 2, ORANGE, 5)
    cv2.rectangle(sheet, (100, 400), (500, 422), ORANGE, -1)
    cv2.rectangle(sheet, (100, 600), (400, 800), ORANGE, -1)
    assert dots(sheet) == []


def test_a_circled_digit_is_found_and_an_empty_letter_is_not() -> None:
    sheet = paper()
    cv2.circle(sheet, (100, 300), 22, (40, 40, 40), 3, cv2.LINE_AA)
    cv2.putText(sheet, "2", (91, 310), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (40, 40, 40), 3, cv2.LINE_AA)
    cv2.circle(sheet, (400, 300), 22, (40, 40, 40), 3, cv2.LINE_AA)
    (ring,) = rings(sheet)
    assert (ring.x, ring.y) == pytest.approx((100, 300), abs=3)


def test_erasing_a_mark_leaves_the_paper_and_what_is_beside_it() -> None:
    sheet = paper()
    cv2.circle(sheet, (300, 300), 11, ORANGE, -1, cv2.LINE_AA)
    cv2.rectangle(sheet, (330, 280), (400, 320), (30, 30, 30), -1)
    clean = erased(sheet, dots(sheet), 1.6)
    assert np.abs(clean[280:320, 285:315].astype(int) - PAPER).max() < 8
    assert (clean[280:320, 330:400] == sheet[280:320, 330:400]).all()


@pytest.mark.parametrize("light", [1.0, 0.55])
@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ((44, 38, 38), Ink.BLACK),
        ((36, 36, 186), Ink.RED),
        ((66, 118, 20), Ink.GREEN),
        ((168, 64, 32), Ink.BLUE),
        ((20, 110, 225), Ink.ORANGE),
    ],
)
def test_the_ink_is_named_in_daylight_and_in_shadow(
    colour: tuple[int, int, int], ink: Ink, light: float
) -> None:
    line = np.full((60, 500, 3), PAPER, np.uint8)
    cv2.putText(line, "Niemand hat Zeit", (10, 42), cv2.FONT_HERSHEY_SIMPLEX, 1.2, colour, 4)
    tinted = line * np.array((0.88, 0.97, 1.0)) * light  # as under warm lamps
    assert ink_of(tinted.astype(np.uint8)) is ink
