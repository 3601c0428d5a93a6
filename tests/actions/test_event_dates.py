"""People's times of presence keep their day of the event when its date is changed."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.actions.attendance import leave_early
from moderator.actions.event_dates import moved_moment
from moderator.actions.people import change_participant
from moderator.actions.placements import place_participants
from moderator.actions.repair import propose
from moderator.actions.running import start_item
from moderator.actions.schedule import change_event
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Event
from moderator.rules.assignment.presence import people_in
from moderator.rules.repair.trouble import trouble
from moderator.store.store import Store
from tests.actions.people_event import Clock, small_store

NOON = datetime(2024, 11, 4, 12)


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = small_store(tmp_path, clock)
    yield opened
    opened.close()


def test_late_and_early_people_keep_their_rounds_in_one_step(store: Store) -> None:
    leave_early(store, [1], datetime(2024, 11, 4, 14, 30))
    change_participant(store, 2, present_from=datetime(2024, 11, 4, 14, 30))
    for first, people in ((1, [1, 3]), (4, [2, 3])):
        place_participants(store, people, first)
    before = [{p.id for p in people_in(store.conference, r)} for r in store.conference.rounds()]
    for start in (date(2026, 11, 23), date(2023, 1, 1), date(2024, 11, 5)):
        change_event(store, start=start)
        rounds = store.conference.rounds()
        assert [{p.id for p in people_in(store.conference, r)} for r in rounds] == before
        assert not trouble(store.conference).gone
        assert propose(store).removed == ()
        store.undo()
        assert store.conference.one(Participant, 1).present_until == datetime(2024, 11, 4, 14, 30)
        assert store.conference.event.start == date(2024, 11, 4)


def test_recorded_times_of_the_run_sheet_keep_their_day(store: Store) -> None:
    start_item(store, 1)
    change_event(store, start=date(2024, 11, 11))
    assert store.conference.one(AgendaItem, 1).actual_start == NOON + timedelta(days=7)


def test_correcting_the_date_on_the_day_keeps_recorded_times(store: Store, clock: Clock) -> None:
    clock.now = datetime(2024, 11, 5, 12)
    start_item(store, 1)
    change_event(store, start=date(2024, 11, 5))
    assert store.conference.one(AgendaItem, 1).actual_start == clock.now


@given(st.integers(0, 48 * 60 - 1), st.integers(-900, 900), st.integers(1, 9))
def test_a_future_time_keeps_its_day_of_the_event(minute: int, days: int, length: int) -> None:
    before = Event(1, "Tagung", date(2026, 3, 2), length + 1)
    after = Event(1, "Tagung", before.start + timedelta(days=days), length + 1)
    moment = datetime(2026, 3, 2) + timedelta(minutes=minute)
    moved = moved_moment(moment, before, after, datetime(2020, 1, 1))
    assert moved - moment == timedelta(days=days)
    assert moved_moment(moved, after, before, datetime(2020, 1, 1)) == moment
    far = moment + timedelta(days=400)
    if not after.start <= far.date() <= after.date_of(after.days):
        assert moved_moment(far, before, after, datetime(2020, 1, 1)) == far
