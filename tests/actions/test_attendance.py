"""Coming late, leaving early, and who is missing."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions import people
from moderator.actions.attendance import arrive_later, leave_early
from moderator.actions.placements import place_participants
from moderator.event.errors import RuleProblem
from moderator.event.people import Participant, Status
from moderator.rules import attendance
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

NOON = datetime(2024, 11, 4, 12)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = small_store(tmp_path, Clock(NOON))
    for workshop in (1, 5):
        place_participants(store, [1, 2], workshop)
    yield store
    store.close()


def _places(store: Store, person: int) -> list[int]:
    found = (store.conference.placement_of(person, item.id) for item in store.conference.rounds())
    return [placement.workshop_id for placement in found if placement]


def test_a_late_arrival_frees_earlier_places_and_is_not_missing(store: Store) -> None:
    arrive_later(store, [1, 2], datetime(2024, 11, 4, 14, 30))
    assert _places(store, 1) == _places(store, 2) == [5]
    person = store.conference.one(Participant, 1)
    assert (person.status, person.hand_edited) == (Status.REGISTERED, "present_from")
    heads = attendance.count_heads(store.conference, NOON)
    assert (heads.expected, heads.here, heads.later, heads.missing) == (6, 0, 2, 4)
    assert attendance.count_heads(store.conference, datetime(2024, 11, 4, 15)).later == 0
    store.undo()
    assert _places(store, 1) == [1, 5]


def test_announced_leaving_keeps_the_status_until_then(store: Store) -> None:
    leave_early(store, [1], datetime(2024, 11, 4, 14, 45))
    person = store.conference.one(Participant, 1)
    assert (person.status, person.present_until) == (
        Status.REGISTERED,
        datetime(2024, 11, 4, 14, 45),
    )
    assert _places(store, 1) == [1]
    leave_early(store, [2], NOON)
    assert store.conference.one(Participant, 2).status is Status.LEFT_EARLY
    assert _places(store, 2) == []


def test_nobody_leaves_before_arriving(store: Store) -> None:
    arrive_later(store, [1], datetime(2024, 11, 4, 14, 30))
    before = store.conference
    with pytest.raises(RuleProblem, match="leave before"):
        leave_early(store, [1], datetime(2024, 11, 4, 14))
    leave_early(store, [2], datetime(2024, 11, 4, 14))
    with pytest.raises(RuleProblem, match="leave before"):
        arrive_later(store, [2], datetime(2024, 11, 4, 15))
    store.undo()
    assert store.conference == before


def test_the_time_of_check_in_is_kept_while_it_is_valid(store: Store) -> None:
    people.check_in(store, [1])
    assert store.conference.one(Participant, 1).checked_in_at == NOON
    leave_early(store, [1], NOON)
    assert store.conference.one(Participant, 1).checked_in_at == NOON
    people.set_status(store, [1], Status.REGISTERED)
    assert store.conference.one(Participant, 1).checked_in_at is None


def test_missing_people_are_listed_by_room(store: Store) -> None:
    people.check_in(store, [1])
    conference = store.conference
    first = conference.rounds()[0]
    expected = attendance.next_round(conference, NOON)
    assert expected is not None
    assert expected.item is first
    gaps = attendance.missing_in(conference, first.id, NOON)
    assert [(gap.placed, [p.id for p in gap.missing]) for gap in gaps] == [
        (2, [2]),
        (0, []),
        (0, []),
    ]
    assert [p.id for p in attendance.missing(conference, NOON)] == [2, 3, 4, 5, 6]
    found = attendance.next_place(conference, 1, NOON)
    assert found is not None
    assert found[1].workshop_id == 1
    assert attendance.next_place(conference, 6, NOON) is None


def test_several_are_edited_in_one_step(store: Store) -> None:
    people.change_participants(store, [1, 2, 3], organisation="Ulm ", newcomer=True)
    found = [store.conference.one(Participant, i) for i in (1, 2, 3)]
    assert {(p.organisation, p.newcomer) for p in found} == {("Ulm", True)}
    assert {p.hand_edited for p in found} == {"newcomer organisation"}
    store.undo()
    assert store.conference.one(Participant, 2).organisation == "Kassel"
    people.change_participants(store, [1, 2], status=Status.NO_SHOW, function="Gast")
    assert _places(store, 1) == _places(store, 2) == []
    assert store.conference.one(Participant, 2).status is Status.NO_SHOW
    store.undo()
    assert _places(store, 1) == [1, 5]
    before = store.conference
    with pytest.raises(RuleProblem, match="needs a name"):
        people.change_participants(store, [1, 2], given_name="", family_name="")
    people.change_participants(store, [1], organisation="Fürth")
    assert store.conference is before


def test_nobody_leaves_at_the_moment_of_coming(store: Store) -> None:
    one_o_clock = datetime(2024, 11, 4, 13)
    arrive_later(store, [1], one_o_clock)
    before = store.conference
    with pytest.raises(RuleProblem, match="before arriving"):
        leave_early(store, [1], one_o_clock)
    assert store.conference is before
