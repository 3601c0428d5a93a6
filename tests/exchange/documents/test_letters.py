"""Text from outside made printable."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.exchange.documents.letters import (
    BREAK,
    HYPHEN,
    LONGEST_WORD,
    MISSING,
    Boxed,
    clusters,
    clusters_in,
    plain,
    printable,
    without,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Becker", "Anna Becker"),
        ("  a\tb\r\nc\rd ", "a b\nc\nd"),
        ("a\x00\x07b\x1b", "ab"),
        ("\u202eevil\u2066", "evil"),
        ("e\u0301", "é"),
        ("\ud800 \ue000 \uffff", "\ufffd \ufffd \ufffd"),
        ("one\u2028two", "one\ntwo"),
        ("Beschäftigungsförderungsgesellschaft", "Beschäftigungsförderungsgesellschaft"),
    ],
)
def test_texts_become_plain(text: str, expected: str) -> None:
    assert plain(text, "de") == expected


def test_addresses_may_break_after_punctuation() -> None:
    address = "https://example.org/eine/lange/adresse?mit=allem"
    broken = plain(address, "de")
    assert broken.replace(BREAK, "") == address
    assert "example." + BREAK + "org/" + BREAK in broken


@given(st.text())
def test_nothing_unprintable_and_nothing_unbreakable_is_left(text: str) -> None:
    made = plain(text, "de")
    assert plain(made, "de") == made
    made.encode()
    assert all(letter == "\n" or letter >= " " for letter in made)
    assert all(len(run) <= LONGEST_WORD for run in re.split(rf"[\s{BREAK}{HYPHEN}]", made))


def test_a_very_long_word_is_hyphenated_and_a_code_is_not() -> None:
    parted = "Donau-dampf-schiff-fahrts-ge-sell-schafts-ka-pi-täns-witwe"
    word = parted.replace("-", "")
    assert plain(word, "de").replace(HYPHEN, "-") == parted
    assert plain(f"„{word}“", "de").replace(HYPHEN, "-") == f"„{parted}“"
    assert plain("„Rindfleischetikettierungsgesetz“", "de") == "„Rindfleischetikettierungsgesetz“"
    assert plain("0123456789" * 4, "de").count(BREAK) == 2


def test_structures_are_cleaned_and_names_of_files_kept() -> None:
    content = "a" * 64
    made = printable({"photos": ({"content": content, "alt": "x\x00"},), "n": 3}, "de")
    assert made == {"photos": [{"content": content, "alt": "x"}], "n": 3}


def test_letters_are_found_with_a_text_and_replaced_alone() -> None:
    value: Any = {"a": ["x1\ufe0f\u20e3y", {"b": "1z"}], "n": 1}
    assert clusters_in(value) == {
        "x": value["a"][0], "1\ufe0f\u20e3": value["a"][0], "y": value["a"][0],
        "1": "1z", "z": "1z",
    }  # fmt: skip
    keycap = {"1\ufe0f\u20e3"}
    assert without(value, keycap) == {"a": [f"x{MISSING}y", {"b": "1z"}], "n": 1}


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", []),
        ("né", ["n", "é"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("👩\u200d👩\u200d👧!", ["👩\u200d👩\u200d👧", "!"]),
        ("🇩🇪🇫🇷x", ["🇩🇪", "🇫🇷", "x"]),
        ("👍🏽❤\ufe0f", ["👍🏽", "❤\ufe0f"]),
        ("a\n\u0301b", ["a", "\n\u0301", "b"]),
    ],
)
def test_grapheme_clusters_stay_together(text: str, letters: list[str]) -> None:
    assert list(clusters(text)) == letters


def test_a_missing_letter_is_reported_with_the_words_around_it() -> None:
    assert Boxed("𒀀", "Anna 𒀀 Becker").named == "𒀀 (Anna 𒀀 Becker)"
    long = "Der Anfang ist lang und länger 𒀀 und das Ende ist es auch"
    assert Boxed("𒀀", long).named == "𒀀 (… und länger 𒀀 und das Ende …)"
