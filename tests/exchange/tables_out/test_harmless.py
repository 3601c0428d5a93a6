"""Cells that no spreadsheet takes for a formula."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.exchange.tables_out.harmless import LONGEST, RISKY, harmless

ANYTHING = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize("sign", sorted(RISKY))
def test_a_risky_beginning_is_marked_as_text(sign: str) -> None:
    assert harmless(f"{sign}1+1").startswith("'")


@pytest.mark.parametrize("hidden", ["\x00=1", "\ufeff=1", " =1", "\u200b@SUM", "\x1b-1", "\xa0+1"])
def test_invisible_characters_before_a_formula_do_not_hide_it(hidden: str) -> None:
    assert harmless(hidden).startswith("'")


@pytest.mark.parametrize(
    "plain", ["", "Anna Becker", "a=b", "1-2", "O'Neill", "Ärzte & Söhne", "–"]
)
def test_harmless_text_stays_as_it_is(plain: str) -> None:
    assert harmless(plain) == plain


def test_several_lines_stay_lines() -> None:
    assert harmless("eins\r\nzwei\rdrei") == "eins\nzwei\ndrei"


@given(ANYTHING)
def test_no_result_can_be_taken_for_a_formula(text: str) -> None:
    made = harmless(text)
    assert not made or (made[0] not in RISKY and unicodedata.category(made[0]) != "Cc")
    visible = [c for c in made if unicodedata.category(c) not in {"Cf", "Zs", "Zl", "Zp", "Cc"}]
    assert not visible or visible[0] not in RISKY
    assert len(made) <= LONGEST
    made.encode("utf-8")
    assert not any(unicodedata.category(c) == "Cc" and c not in "\t\n" for c in made)


@given(ANYTHING)
def test_a_second_pass_changes_nothing(text: str) -> None:
    once = harmless(text)
    assert harmless(once) == once
