"""What stands at the same height, near each other, is one row of writing."""

import pytest

from moderator.event.results import Ink
from moderator.rules.legend import STANDARD_LEGEND
from moderator.rules.reading.lines import Box, ReadLine, ReadPhoto
from moderator.rules.reading.rows import rows

FIRST: Box = (0.1, 0.2, 0.2, 0.04)


@pytest.mark.parametrize(
    ("second", "texts"),
    [
        ((0.34, 0.2, 0.2, 0.04), ["Niemand hat Zeit"]),
        ((0.34, 0.21, 0.2, 0.04), ["Niemand hat Zeit"]),
        ((0.34, 0.23, 0.2, 0.04), ["Niemand", "hat Zeit"]),
        ((0.6, 0.2, 0.2, 0.04), ["Niemand", "hat Zeit"]),
        ((0.34, 0.16, 0.2, 0.12), ["hat Zeit", "Niemand"]),
    ],
    ids=["beside", "a little lower", "below", "far away", "much larger"],
)
def test_two_parts_are_one_row_only_side_by_side(second: Box, texts: list[str]) -> None:
    parts = (("Niemand", FIRST), ("hat Zeit", second))
    lines = tuple(ReadLine(text, box, 0.9, Ink.RED, box[3]) for text, box in parts)
    found = rows(ReadPhoto(lines), STANDARD_LEGEND)
    assert sorted(row.text for row in found) == sorted(texts)


@pytest.mark.parametrize(("small", "joined"), [("–", True), ("->", True), ("Und", False)])
def test_a_small_sign_belongs_to_a_larger_row_and_a_small_word_does_not(
    small: str, joined: bool
) -> None:
    boxes = (0.1, 0.24, 0.04, 0.04), (0.17, 0.2, 0.4, 0.12)
    lines = (
        ReadLine(small, boxes[0], 0.9, Ink.RED, 0.04),
        ReadLine("Niemand hat Zeit", boxes[1], 0.9, Ink.RED, 0.12),
    )
    assert len(rows(ReadPhoto(lines), STANDARD_LEGEND)) == (1 if joined else 2)


@pytest.mark.parametrize(
    ("text", "width", "kept"),
    [("I", 0.02, False), ("I", 0.2, True), ("Ja", 0.02, True)],
    ids=["a spot", "a long stroke", "two letters"],
)
def test_a_spot_is_no_row_but_two_letters_or_something_long_are(
    text: str, width: float, kept: bool
) -> None:
    line = ReadLine(text, (0.1, 0.2, width, 0.04), 0.9, Ink.RED, 0.04)
    assert [row.text for row in rows(ReadPhoto((line,)), STANDARD_LEGEND)] == [text] * kept
