"""Tests of placing people, and of what the board shows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions import board, placements
from moderator.actions.people import change_participant, set_status
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import PlacedBy
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = small_store(tmp_path, Clock(datetime(2024, 11, 4, 12)))
    yield store
    store.close()


def _names(cards: tuple[board.Card, ...]) -> list[str]:
    return [card.family_name for card in cards]


def test_placed_people_are_in_the_column(store: Store) -> None:
    placements.place_participants(store, [2, 1, 6], 1)
    column = board.column(store.conference, 1)
    assert [(c.name, c.rank, c.group) for c in column.cards] == [
        ("Bodo Ahlers", 1, 1),
        ("Anna Becker", 1, 2),
        ("Frida Ziegler", board.NONE_STATED, 1),
    ]
    assert column.room.name == "Werra"
    assert _names(board.unplaced(store.conference, 1)) == ["Çelik", "Östermann", "Zander"]


def test_unplaced_person_shows_the_wishes(store: Store) -> None:
    cards = {card.name: card for card in board.unplaced(store.conference, 1)}
    assert [t.name for t in cards["Anna Becker"].wished] == ["KI", "Resilienz"]
    assert cards["Frida Ziegler"].wished == ()


def test_an_exchange_is_one_step_and_an_overfull_workshop_is_described(store: Store) -> None:
    placements.place_participants(store, [1, 2], 1)
    placements.place_participants(store, [3], 2)
    placements.exchange(store, [(3, 1), (1, 2)])
    assert {c.name for c in board.column(store.conference, 1).cards} == {
        "Bodo Ahlers",
        "Cem Çelik",
    }
    assert board.overfull(store.conference, 1) is None
    store.undo()
    assert {c.name for c in board.column(store.conference, 2).cards} == {"Cem Çelik"}
    placements.place_participants(store, [4], 1)
    told = board.overfull(store.conference, 1)
    assert str(told).startswith("Werra: 3 of 2 places; see who is there under Assignment, round 1")
    assert board.common_word(["Raum A", "Raum B", "Saal"]) == "Raum "
    assert board.common_word(["A", ""]) == ""


def test_moved_person_leaves_the_old_room(store: Store) -> None:
    placements.place_participants(store, [1], 1)
    placements.place_participants(store, [1], 3)
    assert board.column(store.conference, 1).cards == ()
    assert board.column(store.conference, 3).cards[0].rank == board.NOT_WISHED
    assert store.undo_label == phrase("{name} to {room}", name="Anna Becker", room="Schwalm")


def test_several_people_are_one_step(store: Store) -> None:
    placements.place_participants(store, [1, 2, 3], 2)
    assert store.undo_label == phrase("%n people to {room}", n=3, room="Eder")
    store.undo()
    assert len(board.unplaced(store.conference, 1)) == 6


def test_absent_people_are_not_placed(store: Store) -> None:
    set_status(store, [1], Status.CANCELLED)
    change_participant(store, 2, present_from=datetime(2024, 11, 4, 14))
    before = store.conference
    with pytest.raises(RuleProblem, match="Anna Becker and"):
        placements.place_participants(store, [1, 2, 3], 1)
    assert store.conference is before
    placements.place_participants(store, [2], 4)
    with pytest.raises(RuleProblem, match="no longer exists"):
        placements.place_participants(store, [3], 99)


def test_swap_exchanges_workshop_and_group(store: Store) -> None:
    placements.place_participants(store, [1, 2], 1)
    placements.place_participants(store, [3], 2)
    placements.swap(store, 2, 3, 1)
    assert [(c.name, c.group) for c in board.column(store.conference, 1).cards] == [
        ("Anna Becker", 1),
        ("Cem Çelik", 2),
    ]
    with pytest.raises(RuleProblem, match="swap"):
        placements.swap(store, 1, 6, 1)


def test_lock_one_and_whole_column(store: Store) -> None:
    placements.place_participants(store, [1, 2], 1)
    placements.set_locked(store, [1], 1, locked=True)
    assert [c.locked for c in board.column(store.conference, 1).cards] == [False, True]
    placements.set_column_locked(store, 1, locked=True)
    assert all(c.locked for c in board.column(store.conference, 1).cards)
    placements.set_column_locked(store, 1, locked=False)
    assert not any(c.locked for c in board.column(store.conference, 1).cards)


def test_people_from_other_workshops_can_be_put_into_a_group(store: Store) -> None:
    placements.place_participants(store, [1], 1)
    second_of_eder = store.conference.groups_of(2)[1]
    placements.place_in_group(store, [1, 2], second_of_eder.id)
    assert [c.group for c in board.column(store.conference, 2).cards] == [2, 2]


def test_unplaced_people_have_no_place(store: Store) -> None:
    placements.place_participants(store, [1, 2], 1)
    placements.unplace(store, [1, 2, 3], 1)
    assert len(board.unplaced(store.conference, 1)) == 6
    before = store.conference
    placements.unplace(store, [1], 1)
    assert store.conference is before


def test_stops_list_where_a_person_is_in_each_round(store: Store) -> None:
    placements.place_participants(store, [1], 2, PlacedBy.DOOR)
    person = store.conference.one(Participant, 1)
    first, second = board.stops_of(store.conference, person)
    assert (first.room and first.room.name, first.rank, first.begin) == (
        "Eder",
        2,
        datetime(2024, 11, 4, 13),
    )
    assert second.room is None
    assert second.takes_part
    late = replace(person, present_from=datetime(2024, 11, 4, 14))
    assert [s.takes_part for s in board.stops_of(store.conference, late)] == [False, True]


def test_who_was_meant_is_said_of_each_step(store: Store) -> None:
    group = store.conference.groups_of(2)[1].id
    placements.place_in_group(store, [1], group)
    assert store.undo_label == phrase("{name} to group {number}", name="Anna Becker", number=2)
    placements.place_in_group(store, [2, 3], group)
    assert store.undo_label == phrase("%n people to group {number}", n=2, number=2)
    for locked, one, several in (
        (True, phrase("Hold {name}", name="Anna Becker"), phrase("Hold %n people", n=2)),
        (False, phrase("Let go of {name}", name="Anna Becker"), phrase("Let go of %n people", n=2)),
    ):
        placements.set_locked(store, [1], 1, locked=locked)
        assert store.undo_label == one
        placements.set_locked(store, [2, 3], 1, locked=locked)
        assert store.undo_label == several


def test_an_exchange_with_somebody_who_does_not_come_changes_nothing(store: Store) -> None:
    placements.place_participants(store, [1], 1)
    set_status(store, [2], Status.CANCELLED)
    before = store.conference
    with pytest.raises(RuleProblem, match="Bodo Ahlers"):
        placements.exchange(store, [(1, 2), (2, 1)])
    assert store.conference is before
