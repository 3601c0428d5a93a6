"""Rooms of a running round are extended, ended and granted their wishes, each one step of undo."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from moderator.actions import rooms_running as rooms
from moderator.actions import running as regie
from moderator.event.errors import RuleProblem
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import RoomClock
from moderator.store.store import Store
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import ROUND, at

WERRA, EDER = 1, 2
TEN = timedelta(minutes=10)


@pytest.fixture
def watch() -> Watch:
    return Watch("15:20")


@pytest.fixture
def store(tmp_path: Path, watch: Watch) -> Iterator[Store]:
    """Round 1 runs from 15:20 to 16:30 in Werra and Eder."""
    more = (Room(11, "Werra"), Room(12, "Eder"), Theme(1, "A"), Theme(2, "B", position=1))
    shops = (Workshop(WERRA, ROUND, 1, 11), Workshop(EDER, ROUND, 2, 12))
    opened = day_store(tmp_path, watch, *more, *shops)
    regie.start_item(opened, ROUND)
    yield opened
    opened.close()


def clock_of(store: Store, workshop_id: int) -> RoomClock:
    expected = regie.state(store).of(ROUND)
    assert expected is not None
    return next(c for c in expected.rooms if c.workshop.id == workshop_id)


def test_one_room_is_extended_and_shortened(store: Store, watch: Watch) -> None:
    watch.set("16:00")
    rooms.extend_workshop(store, WERRA, 10)
    assert str(store.undo_label) == "10 minutes more for Werra"
    assert clock_of(store, WERRA).due == at("16:40")
    assert clock_of(store, EDER).due == at("16:30")
    rooms.extend_workshop(store, WERRA, -5)
    assert str(store.undo_label) == "5 minutes fewer for Werra"
    assert clock_of(store, WERRA).due == at("16:35")
    store.undo()
    store.undo()
    assert clock_of(store, WERRA).due == at("16:30")


def test_a_wish_changes_nothing_until_it_is_granted(store: Store, watch: Watch) -> None:
    watch.set("16:19")
    rooms.wish_minutes(store, WERRA, 10)
    wish = store.conference.one(Workshop, WERRA)
    assert (wish.wished_minutes, wish.wished_at) == (10, at("16:19"))
    assert str(store.undo_label) == "Werra asks for 10 minutes"
    assert clock_of(store, WERRA).due == at("16:30")
    watch.set("16:20")
    rooms.grant_wish(store, WERRA)
    assert str(store.undo_label) == "10 minutes more for Werra"
    granted = store.conference.one(Workshop, WERRA)
    assert (granted.wished_at, granted.extra_minutes) == (None, 10)
    store.undo()
    rooms.grant_wish(store, WERRA, 5)
    assert clock_of(store, WERRA).due == at("16:35")
    store.undo()
    rooms.refuse_wish(store, WERRA)
    assert str(store.undo_label) == "No further minutes for Werra"
    with pytest.raises(RuleProblem, match="no open wish"):
        rooms.grant_wish(store, WERRA)
    assert clock_of(store, WERRA).due == at("16:30")


def test_a_room_is_done_before_the_others(store: Store, watch: Watch) -> None:
    watch.set("16:10")
    rooms.wish_minutes(store, EDER, 5)
    rooms.end_workshop(store, EDER)
    assert str(store.undo_label) == "Eder is done"
    assert (clock_of(store, EDER).over, clock_of(store, EDER).end) == (True, at("16:10"))
    assert store.conference.one(Workshop, EDER).wished_at is None
    assert clock_of(store, WERRA).left == timedelta(minutes=20)
    refused: list[Callable[[], None]] = [
        lambda: rooms.end_workshop(store, EDER),
        lambda: rooms.extend_workshop(store, EDER, 5),
        lambda: rooms.wish_minutes(store, EDER, 5),
        lambda: rooms.wish_minutes(store, WERRA, 0),
        lambda: rooms.wish_minutes(store, WERRA, 600),
        lambda: rooms.wish_minutes(store, 99, 5),
        lambda: rooms.reopen_workshop(store, WERRA),
    ]
    before = store.conference
    for refuse in refused:
        with pytest.raises(RuleProblem):
            refuse()
    assert store.conference == before
    rooms.reopen_workshop(store, EDER)
    assert not clock_of(store, EDER).over


def test_nothing_is_wished_for_while_the_round_does_not_run(store: Store) -> None:
    regie.step_back(store)
    with pytest.raises(RuleProblem, match="does not run"):
        rooms.wish_minutes(store, WERRA, 10)


def test_stepping_back_takes_back_what_a_room_was_given(store: Store, watch: Watch) -> None:
    watch.set("16:20")
    rooms.extend_workshop(store, WERRA, 10)
    rooms.end_workshop(store, EDER)
    rooms.wish_minutes(store, WERRA, 5)
    regie.step_back(store)
    assert str(store.undo_label) == "Let Eder go on"
    assert not clock_of(store, EDER).over
    regie.step_back(store)
    assert str(store.undo_label) == "Take the minutes of Werra back"
    workshop = store.conference.one(Workshop, WERRA)
    assert (workshop.extra_minutes, workshop.wished_minutes) == (0, 5), "the wish stays open"
    regie.step_back(store)
    assert regie.state(store).current is None


def test_a_granted_wish_that_is_stepped_back_is_open_again(store: Store, watch: Watch) -> None:
    watch.set("16:20")
    rooms.wish_minutes(store, WERRA, 10)
    rooms.grant_wish(store, WERRA)
    regie.step_back(store)
    workshop = store.conference.one(Workshop, WERRA)
    assert (workshop.extra_minutes, workshop.wished_minutes) == (0, 10)


def test_a_pause_stands_still_and_is_taken_back(store: Store, watch: Watch) -> None:
    watch.set("15:50")
    regie.pause(store)
    assert str(store.undo_label) == "Stop the clock of Runde 1"
    watch.set("16:00")
    state = regie.state(store)
    assert state.left == timedelta(minutes=40)
    assert state.delay == TEN
    with pytest.raises(RuleProblem, match="is stopped already"):
        regie.pause(store)
    regie.resume(store)
    assert str(store.undo_label) == "Go on with Runde 1"
    watch.set("16:10")
    assert regie.state(store).left == timedelta(minutes=30)
    with pytest.raises(RuleProblem, match="is not stopped"):
        regie.resume(store)
    regie.step_back(store)
    assert str(store.undo_label) == "Let Runde 1 pause again"
    assert regie.state(store).left == timedelta(minutes=40)
    regie.step_back(store)
    assert str(store.undo_label) == "Take the pause of Runde 1 back"
    assert regie.state(store).left == timedelta(minutes=20)


def test_what_is_started_next_ends_a_pause(store: Store, watch: Watch) -> None:
    watch.set("15:50")
    regie.pause(store)
    watch.set("16:00")
    regie.start_next(store)
    ended = store.conference.items()[4]
    assert (ended.paused_at, ended.paused_seconds, ended.actual_end) == (None, 600, at("16:00"))
    with pytest.raises(RuleProblem, match="does not run"):
        regie.pause(store, ROUND)
