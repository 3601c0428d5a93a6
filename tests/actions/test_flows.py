"""Tests of the queries behind the flow diagram, the wishes' chart and whole columns."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.columns import candidates, empty_workshop, fill_workshop
from moderator.actions.flows import flows
from moderator.actions.people import set_status
from moderator.actions.placements import place_participants, set_locked
from moderator.actions.wish_demand import wish_demand
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Refusal, Status
from moderator.event.phrase import phrase
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    yield opened
    opened.close()


def test_streams_count_everyone_once_between_rounds(store: Store) -> None:
    place_participants(store, [1, 2], 1)
    place_participants(store, [3, 4], 2)
    place_participants(store, [1, 3], 5)
    found = flows(store.conference)
    assert [[s.people for s in stages] for stages in found.rounds] == [[2, 2, 0], [0, 2, 0, 2]]
    named = {
        (s.begin.theme.name if s.begin.theme else "", s.end.theme.name if s.end.theme else ""): s
        for s in found.streams
    }
    assert {key: s.people for key, s in named.items()} == {
        ("KI", "Resilienz"): 1,
        ("KI", ""): 1,
        ("Resilienz", "Resilienz"): 1,
        ("Resilienz", ""): 1,
    }


def test_there_are_no_streams_before_anybody_is_placed(store: Store) -> None:
    assert flows(store.conference).streams == ()


def test_demand_counts_wishes_of_those_who_take_part(store: Store) -> None:
    first, second = wish_demand(store.conference)
    assert [(t.theme.name, t.wishes, t.places) for t in first.themes] == [
        ("KI", (5, 0, 0), 2),
        ("Resilienz", (0, 5, 0), 2),
        ("Netzwerke", (0, 0, 0), 2),
    ]
    assert (first.people, first.stated, first.places, second.number) == (6, 5, 6, 2)
    assert first.themes[0].lacking == 3
    set_status(store, [1], Status.CANCELLED)
    assert wish_demand(store.conference)[0].themes[0].wishes == (4, 0, 0)


def test_filling_places_the_people_who_want_it_most(store: Store) -> None:
    with store.edit(phrase("Refuse")) as edit:
        edit.insert(Refusal(0, 6, 1, 1))
        edit.update(replace(edit.conference.one(Participant, 2), step_free=True))
    assert len(candidates(store.conference, 1)) == 2
    assert 6 not in candidates(store.conference, 1)
    before = store.conference
    fill_workshop(store, 1)
    assert len(store.conference.placements_in(1)) == 2
    with pytest.raises(RuleProblem):
        fill_workshop(store, 1)
    store.undo()
    assert store.conference == before


def test_filling_gives_nobody_a_theme_twice_against_the_wish(store: Store) -> None:
    place_participants(store, [6], 6)
    place_participants(store, [1, 2, 3, 4, 5], 1)
    assert candidates(store.conference, 3) == ()


def test_emptying_a_workshop_leaves_people_who_are_held(store: Store) -> None:
    place_participants(store, [1, 2], 1)
    set_locked(store, [1], 1, locked=True)
    empty_workshop(store, 1)
    assert [p.participant_id for p in store.conference.placements_in(1)] == [1]
