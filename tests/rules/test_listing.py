"""Headings of lists by name, in whatever script a name is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.listing import initial_of, looked_for


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Öztürk, Aylin", "O"),
        ("ß", "S"),
        ("김, 민수", "김"),
        ("각하", "각"),
        ("ガルシア", "カ"),
        ("李, 明", "李"),
        ("Яшин, Лев", "Я"),
        ("йод", "И"),
        ("Άννα", "Α"),
        ("ώρα", "Ω"),
        ("İnan", "I"),
        ("ıçlı", "I"),
        ("გელა", "გ"),
        ("עברית", "ע"),
        ("أحمد", "ا"),
        ("3M", "3"),
        ("③", "3"),
        ("😀 Anna", "A"),
        ("(von) Ahn", "V"),
        ("ʻOkina", "O"),
        ("ŉ Kind", "N"),
        ("😀", ""),
        ("–", ""),
        ("\ud800", ""),
        ("", ""),
    ],
)
def test_a_name_is_listed_under_the_letter_people_look_for(name: str, heading: str) -> None:
    assert initial_of(name) == heading


def test_korean_names_stand_under_their_syllables_each_once() -> None:
    names = ["박, 지성", "김, 연아", "가, 나", "김, 민수", "각, 다", "가영, 라"]
    listed = [initial_of(name) for name in sorted(names, key=looked_for)]
    assert listed == ["가", "가", "각", "김", "김", "박"]


@given(st.text(st.characters(exclude_categories=[])))
def test_any_name_has_one_heading_or_none(name: str) -> None:
    heading = initial_of(name)
    assert len(heading) <= 1
    assert not heading or heading.isalnum()
    assert initial_of(heading) == heading
