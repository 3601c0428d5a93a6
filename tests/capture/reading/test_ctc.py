"""Characters are read out of probabilities, and other readings are weighed by them."""

from collections.abc import Sequence

import numpy as np

from moderator.capture.reading.ctc import letters, likelihood

ALPHABET = ("a", "b", "c", " ")


def columns(*likely: dict[str, float]) -> np.ndarray:
    """Make columns; "_" is the blank, what is not named shares the rest."""
    names = ("_", *ALPHABET)
    table = []
    for column in likely:
        rest = (1 - sum(column.values())) / (len(names) - len(column))
        table.append([column.get(name, rest) for name in names])
    return np.asarray(np.log(np.array(table)))


def places(text: str) -> Sequence[int]:
    return [ALPHABET.index(letter) + 1 for letter in text]


def test_repeated_columns_are_one_letter_and_a_blank_parts_two() -> None:
    logs = columns({"a": 0.6}, {"a": 0.9}, {"_": 0.9}, {"a": 0.9}, {"b": 0.9}, {"b": 0.7})
    read = letters(logs, ALPHABET)
    assert "".join(letter.character for letter in read) == "aab"
    assert [letter.column for letter in read] == [0, 3, 4]
    assert [round(letter.likely, 2) for letter in read] == [0.9, 0.9, 0.9]


def test_all_ways_to_write_a_word_are_added_up() -> None:
    logs = columns({"a": 0.5, "_": 0.3}, {"a": 0.4, "_": 0.5})
    ways = 0.5 * 0.4 + 0.5 * 0.5 + 0.3 * 0.4
    assert np.isclose(np.exp(likelihood(logs, places("a"))), ways)


def test_a_doubled_letter_needs_a_blank_between() -> None:
    logs = columns({"a": 0.9}, {"_": 0.8}, {"a": 0.9})
    assert likelihood(logs, places("aa")) > likelihood(logs, places("a"))
    assert likelihood(columns({"a": 0.9}, {"a": 0.9}), places("aa")) < -1e6


def test_nothing_written_is_blanks_alone() -> None:
    logs = columns({"_": 0.9}, {"_": 0.8})
    assert np.isclose(np.exp(likelihood(logs, [])), 0.72)
