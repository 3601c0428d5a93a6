"""Rows from the clipboard of a spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.schedule.pasted_rows import (
    PastedRow,
    cells_of,
    minutes_between,
    row_of_cells,
)


def test_cells_in_quotation_marks_have_several_lines() -> None:
    assert cells_of('a\t"b\nc ""d"""\r\n\r\ne\t\r\n') == (("a", 'b\nc "d"'), ("e", ""))


def test_quotation_marks_that_do_not_fit_are_letters() -> None:
    assert cells_of('"Wir" sagen\t15\nnoch "eins') == (('"Wir" sagen', "15"), ('noch "eins',))


def test_the_apostrophe_of_a_formula_is_removed() -> None:
    assert cells_of("'=1+1\t'tis") == (("=1+1", "'tis"),)


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["9:00", "10:30", "Begrüßung"], PastedRow("9:00", "", "10:30", "Begrüßung")),
        (["9:00", "1:30", "Begrüßung"], PastedRow("9:00", "1:30", "", "Begrüßung")),
        (["9–10:30", "Begrüßung"], PastedRow("9–10:30", "", "", "Begrüßung")),
        (["30", "Pause", "Foyer"], PastedRow("", "30", "", "Pause", "Foyer")),
        (["Pause", "Foyer", "Kim", "Lee"], PastedRow("", "", "", "Pause", "Foyer", "Kim, Lee")),
        (
            ["9:00", "", "45", "Vortrag", "Foyer", "Kim", "Keynote"],
            PastedRow("9:00", "45", "", "Vortrag", "Foyer", "Kim", "Keynote"),
        ),
        ([], PastedRow()),
    ],
)
def test_columns_are_told_by_what_they_hold(cells: list[str], wanted: PastedRow) -> None:
    assert row_of_cells(cells) == wanted


def test_an_end_says_how_long_it_is() -> None:
    assert minutes_between("9:00", "10:30") == 90
    assert minutes_between("23:00", "1:00") == 120
    assert minutes_between("9:00", "8:00") is None
    assert minutes_between("", "8:00") is None


@given(st.text(st.sampled_from("ab\"\t\n\r'= "), max_size=30))
def test_any_text_is_split_without_losing_a_letter(text: str) -> None:
    cells = [cell for row in cells_of(text) for cell in row]
    assert sum(cell.count("a") + cell.count("b") for cell in cells) == text.count("a") + text.count(
        "b"
    )
