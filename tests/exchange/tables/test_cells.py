"""Texts and answers in cells."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.exchange.tables.cells import clean, moment_text, yes_or_no
from moderator.rules.written.comparing import key


def test_stray_spaces_and_controls_are_removed_and_line_breaks_stay() -> None:
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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (time(9), "09:00"),
        (time(8, 59, 59, 999_000), "09:00"),
        (time(15, 45, 30), "15:45:30"),
        (datetime(2024, 11, 4), "04.11.2024"),
        (datetime(2024, 11, 4, 14, 30), "04.11.2024 14:30"),
        (datetime(2024, 11, 4, 23, 59, 59, 999_999), "05.11.2024"),
        (datetime(2024, 11, 4, 14, 30, 15), "04.11.2024 14:30:15"),
        (date(2024, 11, 4), "04.11.2024"),
        (timedelta(minutes=75), "01:15"),
        (timedelta(hours=26, seconds=1), "26:00:01"),
    ],
)
def test_times_of_spreadsheets_are_rounded_to_seconds(
    value: date | time | timedelta, text: str
) -> None:
    assert moment_text(value) == text


def test_a_consent_with_a_condition_does_not_count() -> None:
    answers = ("Ja, gerne", "ja, ich bin einverstanden", "Yes, please", "JA!")
    assert [yes_or_no(text, consent=True) for text in answers] == [True] * 4
    limited = ("ja, aber nicht online", "Ja nur von hinten", "yes, if I see them first")
    assert [yes_or_no(text, consent=True) for text in limited] == [None] * 3
    assert yes_or_no("ja, mit Rollstuhl") is True
    assert yes_or_no("nein, danke", consent=True) is False
