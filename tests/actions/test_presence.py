"""Missing a round frees the place at once, however it is entered, unless the round has begun."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from moderator.actions.arrival import arrive
from moderator.actions.attendance import arrive_later, leave_early
from moderator.actions.people import change_participant, change_participants, set_status
from moderator.actions.placements import place_participants
from moderator.event.people import Participant, Status
from moderator.event.phrase import phrase
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

NOON = datetime(2024, 11, 4, 12)
BETWEEN = datetime(2024, 11, 4, 14, 30)
Act = Callable[[Store], None]


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    store = small_store(tmp_path, clock)
    for workshop in (1, 5):
        place_participants(store, [1, 2], workshop)
    yield store
    store.close()


def places(store: Store, person: int) -> list[int]:
    found = (store.conference.placement_of(person, item.id) for item in store.conference.rounds())
    return [placement.workshop_id for placement in found if placement]


def begin(store: Store, round_number: int, at: datetime) -> None:
    item = store.conference.rounds()[round_number - 1]
    with store.edit(phrase("Start")) as edit:
        edit.update(replace(item, actual_start=at))


@pytest.mark.parametrize(
    "act",
    [
        lambda store: arrive_later(store, [1], BETWEEN),
        lambda store: change_participant(store, 1, present_from=BETWEEN),
        lambda store: change_participants(store, [1], present_from=BETWEEN),
        lambda store: change_participants(store, [1], present_from=BETWEEN, function="Gast"),
    ],
)
def test_arriving_after_a_round_frees_its_place_in_the_same_step(store: Store, act: Act) -> None:
    before = store.conference
    act(store)
    assert places(store, 1) == [5]
    assert places(store, 2) == [1, 5]
    store.undo()
    assert store.conference == before


@pytest.mark.parametrize(
    "act",
    [
        lambda store: leave_early(store, [1], BETWEEN),
        lambda store: change_participant(store, 1, present_until=BETWEEN),
        lambda store: change_participants(store, [1], present_until=BETWEEN),
    ],
)
def test_leaving_before_a_round_frees_its_place_in_the_same_step(store: Store, act: Act) -> None:
    before = store.conference
    act(store)
    assert places(store, 1) == [1]
    store.undo()
    assert store.conference == before


@pytest.mark.parametrize(
    "act",
    [
        lambda store: arrive_later(store, [1], BETWEEN),
        lambda store: change_participant(store, 1, present_from=BETWEEN),
        lambda store: leave_early(store, [1], datetime(2024, 11, 4, 13, 10)),
        lambda store: change_participant(store, 1, present_until=datetime(2024, 11, 4, 13, 10)),
        lambda store: set_status(store, [1], Status.LEFT_EARLY),
        lambda store: change_participants(store, [1], status=Status.LEFT_EARLY),
    ],
)
@pytest.mark.parametrize("pressed", [True, False])
def test_a_round_that_has_begun_keeps_its_places(
    store: Store, clock: Clock, act: Act, pressed: bool
) -> None:
    clock.now = datetime(2024, 11, 4, 13, 5)
    if pressed:
        begin(store, 1, datetime(2024, 11, 4, 13, 2))
    act(store)
    assert 1 in places(store, 1)


def test_a_round_that_is_late_has_not_begun(store: Store, clock: Clock) -> None:
    with store.edit(phrase("Start")) as edit:
        first = store.conference.rounds()[0]
        edit.insert(replace(first, id=0, start=NOON.time(), title="Vortrag", actual_start=NOON))
    clock.now = datetime(2024, 11, 4, 13, 10)
    set_status(store, [1], Status.LEFT_EARLY)
    assert places(store, 1) == []


@pytest.mark.parametrize("status", [Status.NO_SHOW, Status.CANCELLED])
def test_a_no_show_loses_the_place_in_a_running_round_unless_seen_there(
    store: Store, clock: Clock, status: Status
) -> None:
    clock.now = datetime(2024, 11, 4, 13, 5)
    begin(store, 1, datetime(2024, 11, 4, 13, 2))
    arrive(store, 2, 1)
    set_status(store, [1, 2], status)
    assert places(store, 1) == []
    assert places(store, 2) == [1]


def test_a_change_without_missed_rounds_frees_no_place(store: Store) -> None:
    change_participant(store, 1, present_from=datetime(2024, 11, 4, 13, 10))
    change_participant(store, 1, function="Leitung")
    assert places(store, 1) == [1, 5]
    assert store.conference.one(Participant, 1).present_from is not None
