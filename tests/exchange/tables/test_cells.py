"""Texts, dates, times and answers in cells."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.exchange.tables.cells import (
    clean,
    key,
    read_count,
    read_date,
    read_moment,
    read_time,
    yes_or_no,
)


def test_stray_spaces_and_controls_go_and_line_breaks_stay() -> None:
    assert clean("  Wieloch\u00a0 ") == "Wieloch"
    assert clean("a\r\n b\x07\u202e c") == "a\nb c"
    assert clean("Mu\u0308ller") == "Müller"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("04.11.2024", date(2024, 11, 4)),
        ("4. 11. 2024", date(2024, 11, 4)),
        ("2024-11-04", date(2024, 11, 4)),
        ("04/11/2024", date(2024, 11, 4)),
        ("Mo, 4.11.24", date(2024, 11, 4)),
        ("Montag", None),
    ],
)
def test_dates(text: str, wanted: date | None) -> None:
    assert read_date(text) == wanted


@pytest.mark.parametrize("text", ["31.11.2024", "30.02.2024", "2024-13-01", "00.01.2024"])
def test_dates_that_do_not_exist(text: str) -> None:
    with pytest.raises(ValueError, match=r"day|month|range"):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9:05", time(9, 5)),
        ("09.05 Uhr", time(9, 5)),
        ("9 Uhr", time(9)),
        ("2:30 pm", time(14, 30)),
        ("12 am", time(0)),
        ("nachmittags", None),
    ],
)
def test_times(text: str, wanted: time | None) -> None:
    assert read_time(text) == wanted


def test_a_time_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match=r"hour|minute"):
        read_time("25:00")


def test_moments_counts_answers_and_keys() -> None:
    assert read_moment("04.11.2024 14:30", time(0)) == datetime(2024, 11, 4, 14, 30)
    assert read_moment("04.11.2024", time(8)) == datetime(2024, 11, 4, 8)
    assert [read_count(t) for t in ("28", "28.0", "28 Plätze", "viele", "")] == [
        28,
        28,
        28,
        None,
        None,
    ]
    assert [yes_or_no(t) for t in ("Ja", "nein", "X", "", "vielleicht", "Yes, please")] == [
        True, False, True, None, None, True,
    ]  # fmt: skip
    assert key("Workshoprunde 1 – 2. Wahl") == "workshoprunde 1 2 wahl"
