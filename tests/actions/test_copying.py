"""What is copied as a table stays text in a spreadsheet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.actions.copying import table_text

INVISIBLE = {"Cc", "Cf", "Zs", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("cell", "copied"),
    [
        ("Becker, Anna", "Becker, Anna"),
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("\u200b@a", "'\u200b@a"),
        ("-2\tx\ny", "'-2 x y"),
        ("zwei\nZeilen", "zwei Zeilen"),
    ],
)
def test_cells_stay_text_on_one_line(cell: str, copied: str) -> None:
    assert table_text([[cell, "b"]]) == f"{copied}\tb\n"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4))
def test_any_rows_are_copied_one_to_one_and_harmless(rows: list[list[str]]) -> None:
    lines = table_text(rows).split("\n")[:-1]
    assert len(lines) == len(rows)
    for line in lines:
        cells = line.split("\t")
        assert len(cells) == 2
        for cell in cells:
            visible = [c for c in cell if unicodedata.category(c) not in INVISIBLE]
            assert not visible or visible[0] not in "=+-@"
