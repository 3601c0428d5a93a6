"""Corners and blurred places are written as text and read again; anything else is refused."""

import pytest

from moderator.event.results import Blur, read_blurs, read_corners, write_blurs, write_corners


def test_blurred_places_are_read_as_they_were_written() -> None:
    blurs = (Blur(0.25, 0.5, 0.03), Blur(1.0, 0.0, 0.07))
    assert read_blurs(write_blurs(blurs)) == blurs
    assert read_blurs("") == ()


def test_corners_are_read_as_they_were_written() -> None:
    quad = ((-0.1, 0.0), (0.9, 0.125), (1.25, 1.0), (0.0, 0.75))
    assert read_corners(write_corners(quad)) == quad
    assert read_corners("") is None


@pytest.mark.parametrize("text", ["1 2", "1 2 nan", "a b c"])
def test_other_text_is_no_blurred_place(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - Python's own message for a word
        read_blurs(text)
