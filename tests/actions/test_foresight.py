"""Each remedy is one step of undo, and what it fixes is no longer reported."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.foresight import carry_out, foresight_of
from moderator.actions.placements import place_participants, set_locked, unplace
from moderator.actions.preferences import set_themes_once
from moderator.actions.venue import change_room
from moderator.actions.wishes import add_bond
from moderator.event.errors import RuleProblem
from moderator.event.people import Bond, BondKind, Wish
from moderator.event.phrase import phrase
from moderator.event.schedule import Room
from moderator.event.workshops import Workshop
from moderator.rules.foresight.remedies import ForesightRemedy, RemedyStep, Turn
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    yield opened
    opened.close()


def hold(store: Store, people: list[int], workshop_id: int) -> None:
    place_participants(store, people, workshop_id)
    set_locked(store, people, 1, locked=True)


def conflict_ways(store: Store) -> tuple[ForesightRemedy, ...]:
    conflict = foresight_of(store.conference).conflict
    assert conflict is not None
    return conflict.remedies


def way(ways: tuple[ForesightRemedy, ...], turn: Turn) -> ForesightRemedy:
    return next(r for r in ways if any(change.turn is turn for change in r.changes))


def clicked(store: Store, remedy: ForesightRemedy) -> None:
    """Carry a remedy out, look that undo takes all of it back, and do it again."""
    before = store.conference
    carry_out(store, remedy)
    assert store.undo_label == remedy.sentence
    store.undo()
    assert store.conference == before
    store.redo()


@pytest.mark.parametrize("turn", [Turn.RELEASE, Turn.MOST])
def test_a_remedy_fixes_a_room_with_more_locked_people_than_places(
    store: Store, turn: Turn
) -> None:
    hold(store, [1, 2, 3], 1)
    clicked(store, way(conflict_ways(store), turn))
    assert foresight_of(store.conference).conflict is None
    if turn is Turn.MOST:
        assert store.conference.one(Workshop, 1).most == 3
        assert store.conference.one(Room, 1).places == 3
        assert "most" in store.conference.one(Workshop, 1).hand_edited


@pytest.mark.parametrize("turn", [Turn.LEAST, Turn.CLOSE])
def test_a_remedy_fixes_an_impossible_minimum(store: Store, turn: Turn) -> None:
    with store.edit(phrase("Set up")) as edit:
        edit.update(replace(edit.conference.one(Workshop, 2), least=3))
    clicked(store, way(conflict_ways(store), turn))
    assert foresight_of(store.conference).conflict is None


def test_a_remedy_removes_a_bond_that_contradicts_locks(store: Store) -> None:
    hold(store, [1, 2], 1)
    add_bond(store, 1, 2, BondKind.APART)
    clicked(store, way(conflict_ways(store), Turn.UNBOND))
    assert store.conference.all(Bond) == ()
    assert foresight_of(store.conference).conflict is None


def test_a_remedy_lets_a_theme_locked_twice_come_twice(store: Store) -> None:
    set_themes_once(store, themes_once=True)
    for round_id, workshop_id in ((1, 1), (2, 4)):
        place_participants(store, [1], workshop_id)
        set_locked(store, [1], round_id, locked=True)
    clicked(store, way(conflict_ways(store), Turn.REPEAT))
    assert store.conference.preferences.themes_once is False
    assert foresight_of(store.conference).conflict is None


def without_first_theme(store: Store) -> tuple[ForesightRemedy, ...]:
    """Take the first theme out of round 2; give back what is proposed."""
    with store.edit(phrase("Set up")) as edit:
        edit.remove(Workshop, 4)
        edit.insert(Room(0, "Aula", 12))
    notes = foresight_of(store.conference).notes
    return next(n for n in notes if "does not take place" in str(n.sentence)).remedies


def test_a_remedy_offers_a_theme_in_a_free_room(store: Store) -> None:
    ways = without_first_theme(store)
    clicked(store, way(ways, Turn.OFFER))
    made = store.conference.workshops_of(2)[0]
    assert (made.theme_id, made.most) == (1, 12)
    assert not any("does not take" in str(cause) for cause in foresight_of(store.conference).causes)


def test_a_remedy_removes_wishes_for_themes_that_are_not_offered(store: Store) -> None:
    ways = without_first_theme(store)
    clicked(store, way(ways, Turn.STRIKE))
    assert [(w.rank, w.theme_id) for w in store.conference.wishes_of(1, 2)] == [(1, 2)]
    assert [(w.rank, w.theme_id) for w in store.conference.wishes_of(1, 1)] == [(1, 1), (2, 2)]


def test_a_remedy_moves_wishes_behind_those_of_another_round(store: Store) -> None:
    with store.edit(phrase("Set up")) as edit:
        edit.remove(Workshop, 6)
        edit.insert(Wish(0, 1, 2, 3, 3))
    note = foresight_of(store.conference).notes[-1]
    assert "Netzwerke" in str(note.sentence)
    clicked(store, way(note.remedies, Turn.SHIFT))
    assert [w.theme_id for w in store.conference.wishes_of(1, 1)] == [1, 2, 3]
    assert [w.theme_id for w in store.conference.wishes_of(1, 2)] == [1, 2]


def test_a_wish_tied_to_a_removed_one_takes_its_rank(store: Store) -> None:
    with store.edit(phrase("Set up")) as edit:
        edit.insert(Wish(0, 1, 1, 3, 3, tied=True))
    struck = ForesightRemedy(phrase("Strike"), (RemedyStep(Turn.STRIKE, round_id=1, theme_id=2),))
    clicked(store, struck)
    assert [(w.rank, w.theme_id, w.tied) for w in store.conference.wishes_of(1, 1)] == [
        (1, 1, False),
        (2, 3, False),
    ]


def test_a_remedy_that_no_longer_fits_changes_nothing(store: Store) -> None:
    hold(store, [1, 2, 3], 1)
    release = way(conflict_ways(store), Turn.RELEASE)
    unplace(store, [1, 2, 3], 1)
    before = store.conference
    for remedy in (release, ForesightRemedy(phrase("Make the rooms larger."))):
        with pytest.raises(RuleProblem):
            carry_out(store, remedy)
    assert store.conference is before


def test_a_room_whose_places_were_deleted_meanwhile_is_offered_with_none(store: Store) -> None:
    offer = way(without_first_theme(store), Turn.OFFER)
    (room,) = (room for room in store.conference.all(Room) if room.name == "Aula")
    change_room(store, room.id, places=None)
    clicked(store, offer)
    assert store.conference.workshops_of(2)[0].most == 0
