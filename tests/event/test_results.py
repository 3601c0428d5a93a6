"""Corners and blurred places are written as text and read again; anything else is refused."""

import pytest

from moderator.event.results import (
    Blur,
    Photo,
    UnsureWord,
    read_blurs,
    read_corners,
    read_unsure,
    write_blurs,
    write_corners,
    write_unsure,
)


def test_blurred_places_are_read_as_they_were_written() -> None:
    blurs = (Blur(0.25, 0.5, 0.03), Blur(1.0, 0.0, 0.07))
    assert read_blurs(write_blurs(blurs)) == blurs
    assert read_blurs("") == ()


def test_corners_are_read_as_they_were_written() -> None:
    quad = ((-0.1, 0.0), (0.9, 0.125), (1.25, 1.0), (0.0, 0.75))
    assert read_corners(write_corners(quad)) == quad
    assert read_corners("") is None


@pytest.mark.parametrize(
    "text", ["1 2", "1 2 nan", "a b c", "inf 1 1", "0 0 1e300", "99 0 0.1", "0 0 0", "0 0 -0.1"]
)
def test_other_text_is_no_blurred_place(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - Python's own message for a word
        read_blurs(text)


@pytest.mark.parametrize(
    "text",
    [
        "1 2",
        "0 0 1 0 1 1 0 inf",
        "0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5",
        "0 0 0.3 0.3 0.6 0.6 0.9 0.9",
        "-11 0 1 0 1 1 0 1",
        "0 0 0 1 1 1 1 0",
        "0 0 1 1 1 0 0 1",
    ],
)
def test_other_text_is_no_corners(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_corners(text)


def test_a_photo_with_senseless_corners_is_shown_whole() -> None:
    assert Photo(1, 1, "", corners="0 0 1 0 1 1 0 1").quad is not None
    for text in ("", "abc", "0 0 0.3 0.3 0.6 0.6 0.9 0.9"):
        assert Photo(1, 1, "", corners=text).quad is None


def test_doubtful_words_are_read_as_they_were_written() -> None:
    words = (UnsureWord(0, 4, ("Haus", "Maus")), UnsureWord(4, 4))
    assert read_unsure(write_unsure(words)) == words


@pytest.mark.parametrize(
    "text",
    [
        "", "{}", '{"abc": 1}', "[[1e999,0,[]]]", "[[0,1]]", "[[0,1,[2]]]", '[[0,1,"ab"]]',
        "[[2,1,[]]]", "[[-1,1,[]]]", "[[true,1,[]]]", "[[0,99999999999,[]]]", "[" * 100_000,
        '[[0,1,["\\ud800"]]]',
    ],
)  # fmt: skip
def test_other_text_is_no_doubtful_words(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_unsure(text)
