"""Text from outside made printable."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.exchange.documents.letters import (
    BREAK,
    HYPHEN,
    LONGEST_WORD,
    MISSING,
    letters_in,
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
    assert plain(text) == expected


def test_addresses_may_break_after_their_signs() -> None:
    address = "https://example.org/eine/lange/adresse?mit=allem"
    broken = plain(address)
    assert broken.replace(BREAK, "") == address
    assert "example." + BREAK + "org/" + BREAK in broken


@given(st.text())
def test_nothing_unprintable_and_nothing_unbreakable_is_left(text: str) -> None:
    made = plain(text)
    assert plain(made) == made
    made.encode()
    assert all(letter == "\n" or letter >= " " for letter in made)
    assert all(len(run) <= LONGEST_WORD for run in re.split(rf"[\s{BREAK}{HYPHEN}]", made))


def test_a_word_without_end_shows_a_hyphen_where_it_is_broken_and_a_code_none() -> None:
    assert HYPHEN in plain("Donaudampfschifffahrtsgesellschaftskapitänswitwe")
    assert plain("0123456789" * 4).count(BREAK) == 2


def test_structures_are_cleaned_and_names_of_files_kept() -> None:
    content = "a" * 64
    made = printable({"photos": ({"content": content, "alt": "x\x00"},), "n": 3})
    assert made == {"photos": [{"content": content, "alt": "x"}], "n": 3}


def test_letters_are_found_and_replaced() -> None:
    value = {"a": ["xy", {"b": "z"}], "n": 1}
    assert letters_in(value) == set("xyz")
    assert without(value, {"y"}) == {"a": [f"x{MISSING}", {"b": "z"}], "n": 1}
