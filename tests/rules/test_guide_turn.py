"""How long a turn of the guide takes, and over how many screens it must be split."""

import pytest

from moderator.rules.guide_turn import LONGEST_TURN, screens_needed, turn_seconds


@pytest.mark.parametrize(
    ("pages", "screens", "seconds"), [(1, 1, 6), (5, 1, 30), (14, 1, 84), (14, 2, 42), (15, 2, 48)]
)
def test_a_page_stays_six_seconds(pages: int, screens: int, seconds: int) -> None:
    assert turn_seconds(pages, screens) == seconds


def test_without_a_word_there_is_one_screen() -> None:
    assert turn_seconds(4) == turn_seconds(4, 1)


@pytest.mark.parametrize("pages", [1, 10, 11, 20, 21, 60])
def test_a_turn_over_the_screens_needed_is_short_enough_and_with_fewer_is_not(pages: int) -> None:
    screens = screens_needed(pages)
    assert turn_seconds(pages, screens) <= LONGEST_TURN
    assert screens == 1 or turn_seconds(pages, screens - 1) > LONGEST_TURN
