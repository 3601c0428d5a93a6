"""Codes on group sheets are read back, scanned or typed; a wrong one is never another group's."""

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.badge_code import code_of as badge_code_of
from moderator.rules.badge_code import participant_of
from moderator.rules.code_letters import ALPHABET
from moderator.rules.sheet_code import SheetCode, code_of, read, short_code_of

GROUPS = st.integers(min_value=1, max_value=24_388)
ROUNDS = st.integers(min_value=1, max_value=840)
NEW = st.text(ALPHABET, min_size=3, max_size=3)
KEYS = st.just("") | NEW


@given(GROUPS, ROUNDS, KEYS, st.booleans())
def test_every_scanned_code_is_read_back(group: int, round_: int, key: str, label: bool) -> None:
    assert read(code_of(group, round_, key, label=label)) == SheetCode(key, group, round_, label)


@given(GROUPS, KEYS, st.sampled_from(["-", "", " ", "_", "ß", "/", "–", ". "]))
def test_every_typed_code_is_read_back_whatever_stands_between(
    group: int, key: str, between: str
) -> None:
    code = short_code_of(group, key)
    typed = code.replace("-", between).replace("0", "o").replace("1", "l").lower()
    assert read(f" {typed}\n") == SheetCode(key, group)
    assert read(code.replace("Z", "Y")) == SheetCode(key, group)


@given(GROUPS, ROUNDS, NEW, st.integers(min_value=0), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_found(
    group: int, round_: int, key: str, place: int, wrong: str
) -> None:
    for code, start in ((code_of(group, round_, key), 5), (short_code_of(group, key), 0)):
        at = start + place % (len(code) - start)
        if code[at] not in {wrong, "-"}:
            assert read(code[:at] + wrong + code[at + 1 :]) is None


@given(GROUPS, ROUNDS, NEW, st.integers(min_value=0))
def test_two_swapped_characters_are_found(group: int, round_: int, key: str, place: int) -> None:
    for code, start in ((code_of(group, round_, key), 5), (short_code_of(group, key), 0)):
        at = start + place % (len(code) - start - 1)
        swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        if "-" not in code[at : at + 2] and swapped != code:
            assert read(swapped) is None


@given(st.text(max_size=30) | st.from_regex(r"MOD[GL]-[0-9A-Z-]{3,14}", fullmatch=True))
def test_no_text_raises_an_error(text: str) -> None:
    found = read(text)
    assert found is None or found.group_id >= 1


@given(GROUPS, ROUNDS, KEYS)
def test_a_badge_is_no_sheet_and_a_sheet_is_no_badge(group: int, round_: int, key: str) -> None:
    assert participant_of(code_of(group, round_, key), key) is None
    found = read(badge_code_of(group, key))
    assert found is None or found.key != key


@given(GROUPS, ROUNDS, KEYS)
def test_the_smallest_qr_code_holds_it_with_a_quarter_of_it_covered(
    group: int, round_: int, key: str
) -> None:
    made = segno.make(code_of(group, round_, key), micro=False, error="q")
    assert made.version == 1
    assert made.error in {"Q", "H"}


def test_a_code_of_another_event_is_known_as_such() -> None:
    code = read(code_of(97, 3, "W7K"))
    assert code is not None
    assert code.is_of_another_event("K7Q")
    assert not code.is_of_another_event("W7K")


def test_codes_are_short() -> None:
    assert short_code_of(97, "W7K") == "W7K-3B8"
    assert short_code_of(97, "") == "3BS"
    assert code_of(97, 12, "W7K") == "MODG-W7K-D-3BC"


def test_there_is_no_sheet_without_a_group() -> None:
    with pytest.raises(ValueError, match="no sheet"):
        code_of(0, 1, "W7K")
    with pytest.raises(ValueError, match="no sheet"):
        short_code_of(0, "W7K")
