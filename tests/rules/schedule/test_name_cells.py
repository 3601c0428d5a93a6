"""Names in a cell: whatever is written is read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.schedule.name_cells import cell_of_people, people_of_cell, split_names


@pytest.mark.parametrize(
    ("text", "known", "wanted"),
    [
        ("Plenum, Foyer", (), ("Plenum", "Foyer")),
        ("Plenum;Foyer\nPlenum", (), ("Plenum", "Foyer")),
        (
            "Jan Petersen (Experte, KI), Elif Yıldız",
            (),
            ("Jan Petersen (Experte, KI)", "Elif Yıldız"),
        ),
        ("Jan (offen, Elif", (), ("Jan (offen", "Elif")),
        ("Eder, oben, Foyer", ("Eder, oben",), ("Eder, oben", "Foyer")),
        (" , ,", (), ()),
    ],
)
def test_commas_separate_names_but_not_within_brackets(
    text: str, known: tuple[str, ...], wanted: tuple[str, ...]
) -> None:
    assert split_names(text, known) == wanted


plain = st.text(
    st.characters(blacklist_characters=",;()\n\r", categories=("L", "N", "P")), min_size=1
)


@given(st.lists(st.tuples(plain, st.just("") | plain), unique_by=lambda pair: pair[0], max_size=5))
def test_people_are_read_as_they_were_written(people: list[tuple[str, str]]) -> None:
    assert people_of_cell(cell_of_people(people)) == tuple(people)


@given(st.lists(st.text(st.sampled_from("ab ,;("), min_size=1), max_size=4))
def test_a_known_name_is_never_split(names: list[str]) -> None:
    whole = [" ".join(name.split()) for name in names if name.strip(" ,;") == name and name]
    whole = [n for n in dict.fromkeys(whole) if n[0] not in ",;" and "(" not in n]
    found = split_names(", ".join(whole), whole)
    assert set(found) <= set(whole)
