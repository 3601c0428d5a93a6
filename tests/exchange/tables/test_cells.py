"""Texts and answers in cells."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.exchange.tables.cells import (
    clean,
    key,
    yes_or_no,
)


def test_stray_spaces_and_controls_go_and_line_breaks_stay() -> None:
    assert clean("  Wieloch\u00a0 ") == "Wieloch"
    assert clean("a\r\n b\x07\u202e c") == "a\nb c"
    assert clean("Mu\u0308ller") == "Müller"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_answers_and_keys() -> None:
    assert [yes_or_no(t) for t in ("Ja", "nein", "X", "", "vielleicht", "Yes, please")] == [
        True, False, True, None, None, True,
    ]  # fmt: skip
    assert key("Workshoprunde 1 – 2. Wahl") == "workshoprunde 1 2 wahl"
