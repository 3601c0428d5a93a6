"""Codes on badges are read back, and wrong ones are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.badge_code import ALPHABET, code_of, is_meant_as_code, participant_of

IDS = st.integers(min_value=1, max_value=2_000_000)


@given(IDS)
def test_every_code_is_read_back(number: int) -> None:
    assert participant_of(code_of(number)) == number
    assert participant_of(f"  {code_of(number).lower()}\n") == number


@given(IDS)
def test_codes_fit_the_small_letters_of_a_qr_code(number: int) -> None:
    assert set(code_of(number)) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-")


@given(IDS, st.integers(min_value=0), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_found(number: int, place: int, wrong: str) -> None:
    code = code_of(number)
    at = 4 + place % (len(code) - 4)
    if code[at] != wrong:
        assert participant_of(code[:at] + wrong + code[at + 1 :]) is None


@given(IDS, st.integers(min_value=0))
def test_two_swapped_characters_are_found(number: int, place: int) -> None:
    code = code_of(number)
    at = 4 + place % (len(code) - 5)
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    if swapped != code:
        assert participant_of(swapped) is None


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_in_peace(text: str) -> None:
    number = participant_of(text)
    assert number is None or participant_of(code_of(number)) == number


@pytest.mark.parametrize("separator", ["-", "ß", "/", "", " ", "_", "'"])
def test_a_scanner_set_to_another_keyboard_is_understood(separator: str) -> None:
    number = next(n for n in range(1, 30_000) if "Z" in code_of(n))
    code = code_of(number).replace("-", separator).replace("Z", "Y")
    assert participant_of(code) == number


def test_letters_that_look_alike_are_understood() -> None:
    number = next(n for n in range(1, 30_000) if code_of(n).endswith("1") and "0" in code_of(n))
    assert participant_of(code_of(number).replace("1", "l").replace("0", "O")) == number


def test_a_name_is_no_code() -> None:
    assert not is_meant_as_code("Modersohn")
    assert not is_meant_as_code("Mod")
    assert is_meant_as_code("MOD-XXXX")
    assert is_meant_as_code("MOD-")
    assert is_meant_as_code("mod/12")


def test_codes_are_short() -> None:
    assert [len(code_of(n)) for n in (1, 123, 10_000)] == [8, 8, 8]


def test_nobody_has_a_badge_without_an_id() -> None:
    with pytest.raises(ValueError, match="no badge"):
        code_of(0)
    assert participant_of("MOD-0000") is None
