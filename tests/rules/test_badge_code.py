"""Codes on badges are read back; wrong codes and those of other events are recognised."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from moderator.rules.badge_code import (
    code_of,
    is_meant_as_code,
    is_of_another_event,
    participant_of,
)
from moderator.rules.code_letters import ALPHABET

IDS = st.integers(min_value=1, max_value=2_000_000)
NEW = st.text(ALPHABET, min_size=3, max_size=3)
KEYS = st.just("") | NEW
START = len("MOD-")


@given(IDS, KEYS)
def test_every_code_is_read_back(number: int, key: str) -> None:
    assert participant_of(code_of(number, key), key) == number
    assert participant_of(f"  {code_of(number, key).lower()}\n", key) == number
    assert not is_of_another_event(code_of(number, key), key)


@given(IDS, KEYS)
def test_codes_fit_the_small_letters_of_a_qr_code(number: int, key: str) -> None:
    assert set(code_of(number, key)) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-")


@given(IDS, KEYS, KEYS)
def test_badge_of_another_event_is_never_accepted_and_known_as_such(
    number: int, key: str, other: str
) -> None:
    assume(key != other)
    assert participant_of(code_of(number, other), key) is None
    assert is_of_another_event(code_of(number, other), key)


@given(IDS, NEW)
def test_codes_of_older_files_are_accepted_only_without_a_key(number: int, key: str) -> None:
    assert participant_of(code_of(number, ""), "") == number
    assert participant_of(code_of(number, ""), key) is None


@given(IDS, KEYS, st.integers(min_value=0), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_found(number: int, key: str, place: int, wrong: str) -> None:
    code = code_of(number, key)
    at = START + place % (len(code) - START)
    if code[at] != wrong:
        misread = code[:at] + wrong + code[at + 1 :]
        assert participant_of(misread, key) is None
        assert not is_of_another_event(misread, key)
        assert is_meant_as_code(misread)


@given(IDS, KEYS, st.integers(min_value=0))
def test_two_swapped_characters_are_found(number: int, key: str, place: int) -> None:
    code = code_of(number, key)
    at = START + place % (len(code) - START - 1)
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    if swapped != code:
        assert participant_of(swapped, key) is None
        assert not is_of_another_event(swapped, key)


@given(st.text(max_size=30) | st.from_regex(r"MOD-?[0-9A-Z]{3,14}", fullmatch=True), KEYS)
def test_no_text_raises_an_error(text: str, key: str) -> None:
    number = participant_of(text, key)
    assert number is None or participant_of(code_of(number, key), key) == number


@given(IDS, KEYS, st.sampled_from(["-", "ß", "/", "", " ", "_", "'"]))
def test_a_scanner_set_to_another_keyboard_is_understood(
    number: int, key: str, separator: str
) -> None:
    code = code_of(number, key).replace("-", separator).replace("Z", "Y")
    assert participant_of(code, key) == number
    assert participant_of(code.lower(), key) == number


def test_letters_that_look_alike_are_understood() -> None:
    code = code_of(29, "0K1")
    assert code.startswith("MOD-0K1010")
    assert participant_of(code.replace("1", "l").replace("0", "O"), "0K1") == 29


def test_a_name_is_not_a_code() -> None:
    for name in ("Modersohn", "Mod", "Modrzk", "Modul 3", "Moderator, Amt 4"):
        assert not is_meant_as_code(name)
    for code in ("MOD-XXXX", "MOD-", "mod/12", "modk7q017", "MOD 017"):
        assert is_meant_as_code(code)


def test_codes_are_short() -> None:
    assert [len(code_of(n, "")) for n in (1, 123, 10_000)] == [8, 8, 8]
    assert [len(code_of(n, "K7Q")) for n in (1, 123, 10_000)] == [11, 11, 11]


def test_nobody_has_a_badge_without_an_id() -> None:
    with pytest.raises(ValueError, match="no badge"):
        code_of(0, "K7Q")
    assert participant_of("MOD-0000", "") is None
