"""A text shows something if anybody can see a letter or a sign of it."""

import pytest

from moderator.rules.visible import shows_something


@pytest.mark.parametrize(
    "text",
    ["", " \t\n\r", "\u00a0\u2003\u3000", "\u200b\u200c\u200d\u2060\ufeff", "\u00ad",
     "\u202e\u2066", "\u2800", "\u3164\u115f\u1160\uffa0", "\ufe0f\u180b",
     "\U000e0041\U000e007f", "\x00\x1b\x7f"],
)  # fmt: skip
def test_what_has_no_width_or_is_blank_shows_nothing(text: str) -> None:
    assert not shows_something(text)


@pytest.mark.parametrize("text", ["a", ".", "–", "\u200b1", "❤️", "👩‍🏫", "한", "ا", "□", "é"])
def test_letters_digits_and_signs_show_something(text: str) -> None:
    assert shows_something(text)
