"""The markers that are printed are those that OpenCV finds, and all lies within the page."""

import cv2
import pytest

from moderator.rules.sheet_layout import (
    CODES,
    CORNER_MARKERS,
    HEAD_CODE,
    LABEL_MARKER,
    PAGE,
    PATTERNS,
)


@pytest.mark.parametrize("number", PATTERNS)
def test_a_printed_marker_is_the_one_of_the_dictionary(number: int) -> None:
    known = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)
    bits = cv2.aruco.Dictionary.getBitsFromByteList(known.bytesList[number : number + 1], 4)
    assert tuple("".join(str(bit) for bit in row) for row in bits) == PATTERNS[number]


def test_the_label_has_a_marker_of_its_own() -> None:
    assert LABEL_MARKER not in range(len(CORNER_MARKERS))


def test_nothing_lies_in_the_margin_of_printers_and_no_code_touches_a_marker() -> None:
    squares = (*CORNER_MARKERS, *CODES)
    for square in squares:
        assert min(square.left, square.top) >= 5
        assert square.left + square.side <= PAGE[0] - 5
        assert square.top + square.side <= PAGE[1] - 5
    for code in CODES:
        quiet = 4 * code.side / 21 if code is HEAD_CODE else 5
        for marker in CORNER_MARKERS:
            apart = max(
                marker.left - code.left - code.side,
                code.left - marker.left - marker.side,
                marker.top - code.top - code.side,
                code.top - marker.top - marker.side,
            )
            assert apart > quiet - 0.5
