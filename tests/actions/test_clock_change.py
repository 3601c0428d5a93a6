"""No countdown jumps when clocks are set, at midnight, or while the laptop sleeps."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from moderator.actions import rooms_running
from moderator.actions import running as regie
from moderator.event.schedule import AgendaItem, ItemKind, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.venue_time import recorded, venue_time
from tests.rules.schedule.night import NightWatch, night_event, night_store, reopened
from tests.rules.schedule.programme import SOMEBODY

ZERO = timedelta(0)


def part(item_id: int, start: str, minutes: int, day: int = 1, **more: object) -> AgendaItem:
    made = AgendaItem(
        item_id, day, time.fromisoformat(start), minutes, ItemKind.TALK, f"Teil {item_id}"
    )
    return replace(made, **more)  # type: ignore[arg-type]


def test_time_that_passes_is_counted_through_both_nights() -> None:
    venue = venue_time(night_event())
    october = datetime(2026, 10, 25, 1), datetime(2026, 10, 25, 4)
    assert venue.elapsed(*october) == timedelta(hours=4)
    assert venue.elapsed(*reversed(october)) == -timedelta(hours=4)
    assert venue.elapsed(datetime(2026, 3, 29, 1), datetime(2026, 3, 29, 4)) == timedelta(hours=2)
    later = venue.later(datetime(2026, 10, 25, 1), timedelta(hours=2))
    assert (f"{later:%H:%M}", later.fold) == ("02:00", 1)
    assert venue.elapsed(datetime(2026, 10, 25, 1), later) == timedelta(hours=2)
    again = datetime(2026, 10, 25, 2, 30, fold=1)
    kept = datetime.fromisoformat(recorded(again).isoformat())  # as the event file keeps it
    assert venue.elapsed(datetime(2026, 10, 25, 2, 30), kept) == timedelta(hours=1)
    nowhere = venue_time(replace(night_event(), time_zone="Nirgendwo/Nie"))
    assert nowhere.elapsed(*october) == timedelta(hours=3)


@pytest.mark.parametrize(("began", "minutes"), [("23:30", 240), ("01:50", 120)])
def test_no_countdown_jumps_in_the_night_in_which_clocks_are_put_back(
    tmp_path: Path, began: str, minutes: int
) -> None:
    day = night_event().start if began > "12" else night_event().date_of(2)
    watch = NightWatch(began, day)
    store = night_store(
        tmp_path, watch, SOMEBODY, part(1, "23:30", minutes), part(2, "03:30", 60, day=2)
    )
    regie.start_item(store, 1)
    for passed in watch.minutes(minutes - 1, 7):
        if passed % 5 == 0:
            store = reopened(store, watch)
        state = regie.state(store)
        assert state.left == timedelta(minutes=minutes - passed)
        assert state.current is not None
        end = watch.moment + state.left
        assert state.venue.absolute(state.current.end) == end
    store.close()


def test_starts_in_the_hour_that_comes_twice_keep_their_order(tmp_path: Path) -> None:
    watch = NightWatch("01:40", night_event().date_of(2))
    parts = [part(n, f"02:{10 * n:02}", 10, day=2) for n in range(6)]
    store = night_store(tmp_path, watch, SOMEBODY, part(10, "01:30", 30, day=2), *_from_one(parts))
    regie.start_item(store, 10)
    began = []
    for item_id in range(11, 16):
        watch.wait(17)
        regie.start_next(store)
        store = reopened(store, watch)
        state = regie.state(store)
        assert state.current is not None
        assert (state.current.item.id, state.left) == (item_id, timedelta(minutes=10))
        began.append(f"{state.current.start:%H:%M}")
    assert began == ["01:57", "02:14", "02:31", "02:48", "02:05"]
    done = [e for e in regie.state(store).items if e.item.actual_end is not None]
    venue = regie.state(store).venue
    lengths = [venue.elapsed(e.start, e.end) for e in done]
    assert lengths == [timedelta(minutes=17)] * len(done)
    for item_id in range(15, 10, -1):
        regie.step_back(store)
        assert store.conference.one(AgendaItem, item_id).actual_start is None
    store.close()


def _from_one(parts: list[AgendaItem]) -> list[AgendaItem]:
    return [replace(item, id=11 + place) for place, item in enumerate(parts)]


def test_pauses_and_rooms_keep_their_time_through_that_night(tmp_path: Path) -> None:
    watch = NightWatch("01:30", night_event().date_of(2))
    night_round = replace(part(1, "01:30", 120, day=2), kind=ItemKind.WORKSHOP_ROUND)
    shops = (Workshop(1, 1, 1, 1), Workshop(2, 1, 2, 2))
    store = night_store(
        tmp_path,
        watch,
        SOMEBODY,
        *(Room(1, "Werra"), Room(2, "Eder"), Theme(1, "A"), Theme(2, "B", position=1)),
        night_round,
        *shops,
    )
    regie.start_item(store, 1)
    watch.wait(50)  # 2:20 for the first time
    regie.pause(store)
    watch.wait(60)  # 2:20 again
    store = reopened(store, watch)
    assert regie.state(store).left == timedelta(minutes=70)
    regie.resume(store)
    rooms_running.wish_minutes(store, 1, 10)
    rooms_running.grant_wish(store, 1)
    watch.wait(10)
    rooms_running.end_workshop(store, 2)
    store = reopened(store, watch)
    found = regie.state(store).of(1)
    assert found is not None
    werra, eder = found.rooms
    assert (werra.left, eder.left, eder.over) == (timedelta(minutes=70), ZERO, True)
    assert f"{eder.end:%H:%M}" == "02:30"
    assert store.conference.one(AgendaItem, 1).paused_seconds == 3600
    store.close()


def test_midnight_and_a_long_sleep_change_nothing(tmp_path: Path) -> None:
    watch = NightWatch("23:40")
    store = night_store(tmp_path, watch, SOMEBODY, part(1, "23:30", 60), part(2, "09:00", 30, 2))
    regie.start_item(store, 1)
    for passed in watch.minutes(60, 5):
        assert regie.state(store).left == timedelta(minutes=60 - passed)
    watch.wait(90)  # the laptop slept
    state = regie.state(store)
    assert state.left == timedelta(minutes=-90)
    assert state.current is not None
    assert state.venue.absolute(state.current.end) == watch.moment
    store.close()


def test_a_clock_that_was_set_back_by_hand_is_told_from_that_night(tmp_path: Path) -> None:
    watch = NightWatch("20:30")
    store = night_store(tmp_path, watch, SOMEBODY, part(1, "20:00", 60), part(2, "21:00", 60))
    regie.start_item(store, 1)
    watch.wait(-45)
    regie.start_next(store)
    state = regie.state(store)
    assert state.current is not None
    assert (state.current.item.id, state.left) == (2, timedelta(minutes=60))
    first = state.of(1)
    assert first is not None
    assert first.start <= first.end <= state.current.start
    store.close()
