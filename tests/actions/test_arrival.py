"""Arrivals at the door of a room: recorded, given a place, and undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from moderator.actions.announcing import announce
from moderator.actions.arrival import arrive, rounds_at_the_door, take_back
from moderator.actions.attendance import arrive_later, leave_early
from moderator.actions.board import column
from moderator.actions.columns import empty_workshop
from moderator.actions.people import change_participant, set_status
from moderator.actions.placements import (
    exchange,
    place_in_group,
    place_participants,
    set_locked,
    swap,
    unplace,
)
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.event.placements import PlacedBy, Placement
from moderator.event.schedule import AgendaItem
from moderator.rules.assignment.presence import takes_part
from moderator.rules.attendance import latest_arrivals, room_attendance
from moderator.rules.repair.announced import to_announce
from moderator.rules.repair.repair import repair
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

NOW = datetime(2024, 11, 4, 12, 50)
WERRA, EDER = 1, 2
"""Workshops of round 1, with two places each."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Anna and Bodo have their place in Werra, Cem in Eder; all in round 1."""
    store = small_store(tmp_path, Clock(NOW))
    place_participants(store, [1, 2], WERRA)
    place_participants(store, [3], EDER)
    yield store
    store.close()


def _place(store: Store, person: int) -> Placement:
    placement = store.conference.placement_of(person, 1)
    assert placement is not None
    return placement


def test_arrival_is_one_step_and_checks_in(store: Store) -> None:
    before = store.conference
    arrival = arrive(store, 1, WERRA)
    assert (
        _place(store, 1)
        == replace(arrival.after)
        == replace(_place(store, 1), arrived=True, arrived_at=NOW)
    )
    person = store.conference.one(Participant, 1)
    assert (person.status, person.checked_in_at) == (Status.CHECKED_IN, NOW)
    arrive(store, 2, WERRA)
    store.undo()
    assert not _place(store, 2).arrived
    store.undo()
    assert store.conference == before


def test_recording_an_arrival_twice_makes_no_edit(store: Store) -> None:
    arrive(store, 1, WERRA)
    before = store.conference
    arrive(store, 1, WERRA)
    assert store.conference is before


def test_a_person_of_another_workshop_gets_a_free_place(store: Store) -> None:
    before = store.conference
    arrival = arrive(store, 1, EDER)
    place = _place(store, 1)
    assert (place.workshop_id, place.arrived, place.placed_by) == (EDER, True, PlacedBy.DOOR)
    assert arrival.before is not None
    assert arrival.before.workshop_id == WERRA
    store.undo()
    assert store.conference == before


def test_a_person_without_a_place_gets_one_with_a_group(store: Store) -> None:
    before = store.conference
    arrive(store, 4, EDER)
    place = _place(store, 4)
    assert (place.workshop_id, place.arrived) == (EDER, True)
    assert place.group_id is not None
    store.undo()
    assert store.conference == before


def test_a_full_room_accepts_nobody(store: Store) -> None:
    before = store.conference
    for person in (3, 4):
        with pytest.raises(RuleProblem, match="Werra is full: 2 of 2"):
            arrive(store, person, WERRA)
    assert store.conference is before


def test_an_arrival_makes_a_person_present_who_was_not_expected_yet(store: Store) -> None:
    arrive_later(store, [4], datetime(2024, 11, 4, 14, 30))
    leave_early(store, [1], datetime(2024, 11, 4, 13, 10))
    before = store.conference
    item = before.one(AgendaItem, 1)
    for person in (4, 1):
        assert not takes_part(store.conference, before.one(Participant, person), item)
        arrival = arrive(store, person, EDER)
        assert takes_part(store.conference, store.conference.one(Participant, person), item)
        change_participant(store, person, remark="x")
        take_back(store, arrival)
        after, was = (c.one(Participant, person) for c in (store.conference, before))
        assert (after.present_from, after.present_until) == (was.present_from, was.present_until)
        assert (after.status, after.remark) == (was.status, "x")


def test_a_removed_person_cannot_arrive(store: Store) -> None:
    for person, workshop in ((77, EDER), (1, 77)):
        with pytest.raises(RuleProblem, match="no longer exists"):
            arrive(store, person, workshop)


def test_an_arrival_can_be_undone_after_other_edits(store: Store) -> None:
    before = store.conference
    for person, workshop in ((1, WERRA), (1, EDER), (4, EDER)):
        arrival = arrive(store, person, workshop)
        change_participant(store, 6, remark=f"{person} {workshop}")
        take_back(store, arrival)
        assert store.conference.placement_of(person, 1) == before.placement_of(person, 1)
        now, was = (c.one(Participant, person) for c in (store.conference, before))
        assert (now.status, now.checked_in_at) == (was.status, was.checked_in_at)


def test_an_arrival_cannot_be_undone_if_the_place_was_changed_since(store: Store) -> None:
    arrival = arrive(store, 1, WERRA)
    place_participants(store, [1], EDER)
    with pytest.raises(RuleProblem, match="changed since"):
        take_back(store, arrival)


def _out_and_in(store: Store) -> None:
    unplace(store, [1], 1)
    place_participants(store, [1], WERRA)


@pytest.mark.parametrize(
    "change",
    [
        lambda store: place_participants(store, [1], EDER),
        lambda store: swap(store, 1, 3, 1),
        lambda store: exchange(store, [(1, EDER)]),
        lambda store: set_status(store, [1], Status.REGISTERED),
        lambda store: arrive_later(store, [1], datetime(2024, 11, 4, 12, 55)),
        _out_and_in,
    ],
)
def test_arrived_is_cleared_by_a_move(store: Store, change: Callable[[Store], None]) -> None:
    arrive(store, 1, WERRA)
    assert _place(store, 1).arrived
    change(store)
    assert not _place(store, 1).arrived


def test_a_person_in_the_room_keeps_the_place_and_stays_arrived(store: Store) -> None:
    arrive(store, 1, WERRA)
    group = next(g for g in store.conference.groups_of(WERRA) if g.id != _place(store, 1).group_id)
    place_in_group(store, [1], group.id)
    assert _place(store, 1).arrived
    empty_workshop(store, WERRA)
    assert [p.participant_id for p in store.conference.placements_in(WERRA)] == [1]


def test_no_show_and_removal_free_the_place(store: Store) -> None:
    arrive(store, 1, WERRA)
    set_status(store, [1], Status.NO_SHOW)
    assert store.conference.placement_of(1, 1) is None
    set_status(store, [1], Status.CHECKED_IN)
    assert store.conference.placement_of(1, 1) is None


def test_repair_moves_nobody_who_is_in_the_room(store: Store) -> None:
    """Three people in a room for two: who has arrived stays, the third one goes."""
    place_participants(store, [3], WERRA)
    for arrived, free in (((1, 2), 3), ((2, 3), 1)):
        with store.edit(phrase("Arrive")) as edit:
            for placement in edit.conference.placements_in(WERRA):
                inside = placement.participant_id in arrived
                edit.update(replace(placement, arrived=inside))
        plan = repair(store.conference, [1], now=NOW)
        assert {move.participant_id for move in plan.moves} == {free}


def test_room_is_counted(store: Store) -> None:
    arrive(store, 1, WERRA)
    count = room_attendance(store.conference, WERRA)
    assert (count.here, count.placed, count.places, count.free) == (1, 2, 2, 0)
    assert [p.name for p in count.missing] == ["Bodo Ahlers"]
    assert room_attendance(store.conference, EDER).free == 1
    assert room_attendance(store.conference, 3).missing == ()


def test_a_person_who_left_before_is_not_missing(store: Store) -> None:
    with store.edit(phrase("Leave")) as edit:
        bodo = edit.conference.one(Participant, 2)
        edit.update(
            replace(bodo, status=Status.LEFT_EARLY, present_until=datetime(2024, 11, 4, 12))
        )
    assert room_attendance(store.conference, WERRA).missing == (
        store.conference.one(Participant, 1),
    )


def test_board_shows_who_is_in_the_room(store: Store) -> None:
    arrive(store, 1, WERRA)
    cards = column(store.conference, WERRA).cards
    assert {card.participant_id: card.arrived for card in cards} == {1: True, 2: False}


def test_doors_are_offered_for_rounds_that_are_not_over(store: Store) -> None:
    rounds = store.conference.rounds()
    assert rounds_at_the_door(store.conference, NOW) == rounds
    late = datetime(2024, 11, 4, 14, 30)
    assert rounds_at_the_door(store.conference, late) == rounds[1:]
    assert rounds_at_the_door(store.conference, datetime(2024, 11, 4, 20)) == rounds
    assert all(isinstance(item, AgendaItem) for item in rounds)


def test_undoing_an_arrival_overfills_no_room(store: Store) -> None:
    """Anna's place in Werra was given to Dora while she counted as being in Eder."""
    set_locked(store, [1], 1, locked=True)
    arrival = arrive(store, 1, EDER)
    place_participants(store, [4], WERRA)
    assert not take_back(store, arrival)
    place = _place(store, 1)
    assert (place.workshop_id, place.arrived, place.told) == (EDER, False, False)
    assert store.conference.one(Participant, 1).status is Status.REGISTERED
    for workshop in (WERRA, EDER):
        count = room_attendance(store.conference, workshop)
        assert count.placed <= count.places


def test_an_arrival_has_a_time_until_it_is_undone(store: Store) -> None:
    arrival = arrive(store, 1, WERRA)
    assert _place(store, 1).arrived_at == NOW
    change_participant(store, 6, remark="x")
    assert take_back(store, arrival)
    assert _place(store, 1).arrived_at is None
    arrive(store, 1, WERRA)
    place_participants(store, [1], EDER)
    assert (_place(store, 1).arrived, _place(store, 1).arrived_at) == (False, None)


def test_latest_arrivals_are_listed_newest_first(store: Store) -> None:
    place_participants(store, [4], EDER)
    clock = store.clock
    assert isinstance(clock, Clock)
    for person in (4, 3):
        arrive(store, person, EDER)
        clock.now += timedelta(seconds=20)
    with store.edit(phrase("As in an older file")) as edit:
        edit.update(replace(edit.conference.one(Placement, _place(store, 2).id), arrived=True))
    listed = latest_arrivals(store.conference, EDER, 6)
    assert [(at, person.id) for at, person in listed] == [
        (NOW + timedelta(seconds=20), 3),
        (NOW, 4),
    ]
    assert [person.id for _, person in latest_arrivals(store.conference, EDER, 1)] == [3]
    assert latest_arrivals(store.conference, WERRA, 6) == ()


def test_only_people_who_get_their_place_at_the_door_count_as_told_there(
    store: Store,
) -> None:
    arrive(store, 4, EDER)
    arrive(store, 1, WERRA)
    assert (_place(store, 4).told, _place(store, 1).told) == (True, False)
    assert not to_announce(store.conference, NOW)
    announce(store, [1])
    set_status(store, [4], Status.REGISTERED)
    assert (_place(store, 4).arrived, _place(store, 4).told) == (False, True)
    assert not to_announce(store.conference, NOW)
