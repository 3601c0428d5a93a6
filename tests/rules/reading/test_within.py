"""Only what stands on a group's own sheet is read for it."""

import pytest

from moderator.event.results import Quad
from moderator.rules.reading.lines import ReadLine, ReadPhoto, SheetMark
from moderator.rules.reading.within import is_inside, straightened, unturned, within

LEFT_HALF: Quad = ((0.02, 0.05), (0.5, 0.02), (0.48, 0.95), (0.01, 0.98))


def test_lines_dots_and_digits_of_a_neighbouring_sheet_are_left_out() -> None:
    mine, other = (0.1, 0.2, 0.3, 0.05), (0.6, 0.2, 0.3, 0.05)
    photo = ReadPhoto(
        (ReadLine("Mein", mine, 0.9), ReadLine("Nachbar", other, 0.9)),
        (SheetMark(0.3, 0.3, 0.01), SheetMark(0.8, 0.3, 0.01)),
        (SheetMark(0.05, 0.2, 0.02, 1), SheetMark(0.55, 0.2, 0.02, 2)),
    )
    found = within(photo, LEFT_HALF, 0)
    assert [line.text for line in found.lines] == ["Mein"]
    assert (len(found.dots), [digit.digit for digit in found.digits]) == (1, [1])


def test_a_turned_photo_is_compared_in_its_upright_form() -> None:
    # turned once clockwise, the left half is the upper one
    photo = ReadPhoto(
        (
            ReadLine("Mein", (0.3, 0.1, 0.3, 0.1), 0.9),
            ReadLine("Nachbar", (0.3, 0.7, 0.3, 0.1), 0.9),
        )
    )
    assert [line.text for line in within(photo, LEFT_HALF, 1).lines] == ["Mein"]


@pytest.mark.parametrize("turned", range(4))
def test_four_turns_are_none(turned: int) -> None:
    box = (0.1, 0.2, 0.3, 0.05)
    once = unturned(box, turned)
    assert unturned(once, 4 - turned) == pytest.approx(box)


def test_corners_may_lie_outside_the_photo() -> None:
    beyond: Quad = ((-0.1, -0.1), (1.1, -0.1), (1.1, 1.1), (-0.1, 1.1))
    assert is_inside((0.0, 1.0), beyond)
    assert not is_inside((0.9, 0.5), LEFT_HALF)


def test_a_place_of_the_photo_is_found_in_the_picture_of_its_sheet() -> None:
    sheet: Quad = ((0.1, 0.2), (0.9, 0.2), (0.9, 0.8), (0.1, 0.8))
    assert straightened((0.3, 0.5, 0.2, 0.15), sheet) == pytest.approx((0.25, 0.5, 0.25, 0.25))
    assert straightened((0.0, 0.0, 1.0, 1.0), sheet) == pytest.approx((0, 0, 1, 1)), "its border"


def test_turns_beyond_four_begin_again() -> None:
    box = (0.1, 0.2, 0.3, 0.05)
    assert unturned(box, 5) == unturned(box, 1) != box
    assert unturned(box, -1) == unturned(box, 3)
