"""The search finds names as people type them: with dots, without, in two letters, in capitals."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.actions.people import add_participant
from moderator.actions.placements import place_participants
from moderator.actions.search import find, matches
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

NOON = datetime(2024, 11, 4, 12)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = small_store(tmp_path_factory.mktemp("search"), Clock(NOON))
    for given_name, family in (
        ("Zoë", "Łuk"),
        ("Raphaël", "Noël"),
        ("Jürgen", "Groß"),
        ("Ayşe", "Yıldız"),
        ("Michael", "Böhm"),
        ("Jean-Luc", "O’Neill"),
        ("Zora", "Anders"),
    ):
        add_participant(made, given_name, family)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Zoë Łuk", ("Zoë", "zoe", "ZOE", "zoé", "zoë", "zo")),
        ("Raphaël Noël", ("raphael", "Raphaël", "raphaël n", "noel", "rapha")),
        ("Jürgen Groß", ("juergen", "jurgen", "jürg", "gross", "GROSS", "groß jü")),
        ("Ayşe Yıldız", ("yildiz", "Yıldız", "ayse", "ayşe yil")),
        ("Michael Böhm", ("michael", "boehm", "bohm", "böhm mi")),
        ("Jean-Luc O’Neill", ("jean-luc", "luc", "o'neill", "neill", "jean luc")),
    ],
)
def test_a_name_is_found_however_it_is_typed(
    store: Store, name: str, typed: tuple[str, ...]
) -> None:
    for text in typed:
        titles = [hit.title for hit in find(store.conference, text, NOON)]
        assert name in titles, text


def test_exact_names_come_before_similar_ones(store: Store) -> None:
    first, *_ = find(store.conference, "zora", NOON)
    assert first.title == "Zora Anders"
    for typed in ("zoe", "Zoë", "zoë"):
        first, *_ = find(store.conference, typed, NOON)
        assert first.title == "Zoë Łuk"


@given(st.text(alphabet="aeouäöüëßıÉ x-", min_size=1, max_size=12))
def test_every_name_matches_itself_and_itself_in_capitals(name: str) -> None:
    assert matches(name, name)
    assert matches(name.upper(), name)


def test_a_person_is_found_with_what_comes_next_and_where(tmp_path: Path) -> None:
    made = small_store(tmp_path, Clock(NOON))

    def lines() -> list[str]:
        (hit,) = find(made.conference, "Anna Becker", NOON)
        return [str(line) for line in hit.lines]

    assert lines() == ["13:00: Runde 1, without a place"]
    place_participants(made, [1], 1)
    assert lines() == ["13:00: KI, Werra"]
    with made.edit(phrase("Set up")) as edit:
        edit.insert(AgendaItem(0, 1, time(12, 30), 20, ItemKind.TALK, "Vortrag"))
    assert lines() == ["12:30: Vortrag"]
    made.close()
