"""A day of every kind of time and of parallel rooms, run in any order; undo restores exactly."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from moderator.actions import rooms_running as rooms
from moderator.actions import running as regie
from moderator.actions.phones import phone_rooms
from moderator.event.conference import Record, Tables
from moderator.event.errors import KnownError
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind, ItemRoom, Room, Theme
from moderator.event.stage import Cue, SceneKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.delay import win_back
from moderator.rules.schedule.following import rooms_of_items, share_people
from moderator.rules.schedule.occupancy import overlap
from moderator.rules.schedule.running import Expected, ItemState, planned_start, running
from moderator.slides.bodies import NowNext
from moderator.slides.scenes import scene_of
from moderator.store.opening import create_store
from moderator.store.store import Store
from moderator.ui.words import QtWords
from tests.actions.day_event import Watch
from tests.rules.schedule.programme import DAY, at, item

ROUND, FULDA, WERRA = 5, 1, 2
OPEN = {ItemState.RUNNING, ItemState.COMING}


def records() -> tuple[Record, ...]:
    """A day with every kind of time, a round in two rooms, and talks side by side."""
    items = (
        item(1, "09:00", 30, "greeting", fixed=True),
        item(2, "09:30", 30, buffer=5),
        item(3, "10:05", 25, linked=True, shortest=20),
        item(4, "10:30", 30, "break", shortest=20),
        item(ROUND, "11:00", 60, "workshop_round"),
        item(6, "12:00", 60, "break", shortest=40, fixed_end=True),
        item(7, "13:00", 30, for_everyone=False),
        item(8, "13:30", 30, for_everyone=False, shortest=10),
        item(9, "13:00", 60, for_everyone=False, fixed=True),
        item(10, "14:00", 15, "room_change", shortest=5),
        item(11, "14:15", 45, "plenary_results", fixed=True, shortest=30),
        item(12, "15:00", 20, "closing"),
    )
    places = ((2, 3), (7, FULDA), (8, FULDA), (9, WERRA), (11, 3))
    return (
        Participant(1, "Anna", "Becker"),
        *(Room(FULDA, "Fulda"), Room(WERRA, "Werra"), Room(3, "Plenum")),
        *(Theme(1, "A"), Theme(2, "B", position=1)),
        *items,
        *(ItemRoom(n, item_id, room) for n, (item_id, room) in enumerate(places, 1)),
        *(Workshop(1, ROUND, 1, FULDA), Workshop(2, ROUND, 2, WERRA)),
    )


def busy(expected: Expected, room: int, store: Store) -> tuple[datetime, datetime] | None:
    """From when until when an item has a room; None if it does not."""
    for clock in expected.rooms:
        if clock.workshop.room_id == room:
            return expected.start, clock.end
    if room in rooms_of_items(store.conference).get(expected.item.id, ()):
        return expected.start, expected.end
    return None


def holds(store: Store) -> None:
    """What is true after every step."""
    state = regie.state(store)
    known = rooms_of_items(store.conference)
    for room in (FULDA, WERRA, 3):
        spans = sorted(
            span
            for e in state.items
            if e.state is not ItemState.SKIPPED and (span := busy(e, room, store)) is not None
        )
        for (_, end), (start, _) in pairwise(spans):
            assert end <= start
    for expected in state.items:
        assert expected.start <= expected.end <= expected.last
        if expected.state is ItemState.COMING:
            planned = planned_start(store.conference.event, expected.item)
            if expected.item.fixed or not expected.item.linked:
                assert expected.start >= planned
            assert expected.start >= state.now or not any(
                i.actual_start for i in store.conference.items()
            )
    for one in state.items:
        for later in state.items:
            follows = one.item.end_minute <= later.item.start_minute
            waits = one.state in OPEN and later.state is ItemState.COMING and follows
            if waits and share_people(one.item, later.item, known):
                assert one.end <= later.start
                begins_for_each = later.item.kind is ItemKind.BREAK or not later.item.for_everyone
                assert begins_for_each or one.last <= later.start
    agrees(store)


def agrees(store: Store) -> None:
    """Hall and phones tell what the forecast says."""
    now, state = store.clock(), regie.state(store)
    assert state == running(store.conference, now)
    hall = scene_of(store.conference, Cue(SceneKind.NOW_NEXT), now, QtWords("en")).body
    assert isinstance(hall, NowNext)
    if state.next is not None:
        assert hall.following is not None
        assert f"{state.next.start:%H:%M}" in hall.following.label
    found = state.of(ROUND)
    assert found is not None
    until = {clock.workshop.id: max(clock.end, found.end) for clock in found.rooms}
    for room in phone_rooms(store.conference, now):
        assert room.until == until.get(room.id, found.end)


def started(store: Store, item_id: int) -> None:
    """Start an item, which then runs."""
    regie.start_item(store, item_id)
    expected = regie.state(store).of(item_id)
    assert expected is not None
    assert (expected.state, expected.start) == (ItemState.RUNNING, store.clock())


def accept(store: Store) -> None:
    for proposal in win_back(store.conference, store.clock())[:1]:
        before = regie.state(store)
        regie.take_over(store, proposal)
        after = regie.state(store)
        for one, other in zip(before.items, after.items, strict=True):
            assert other.start <= one.start


def act(store: Store, name: str, number: int) -> None:
    """Do one thing of the run sheet."""
    workshop = 1 + number % 2
    skipped = store.conference.one(AgendaItem, number).skipped
    acts: dict[str, Callable[[], object]] = {
        "next": lambda: regie.start_next(store),
        "start": lambda: started(store, number),
        "skip": lambda: regie.skip_next(store),
        "toggle": lambda: regie.set_skipped(store, number, skipped=not skipped),
        "longer": lambda: regie.extend(store, 5),
        "item longer": lambda: regie.extend_item(store, number, 5),
        "shorter": lambda: regie.extend(store, -5),
        "finish": lambda: regie.finish(store),
        "pause": lambda: regie.pause(store),
        "resume": lambda: regie.resume(store),
        "room longer": lambda: rooms.extend_workshop(store, workshop, 10),
        "room done": lambda: rooms.end_workshop(store, workshop),
        "wish": lambda: rooms.wish_minutes(store, workshop, 10),
        "grant": lambda: rooms.grant_wish(store, workshop),
        "refuse": lambda: rooms.refuse_wish(store, workshop),
        "accept": lambda: accept(store),
    }
    acts[name]()


NAMES = (
    *("next",) * 6,
    *("start", "skip", "toggle", "longer", "item longer", "shorter", "finish", "pause", "resume"),
    *("room longer", "room done", "wish", "grant", "refuse", "accept", "accept", "undo", "undo"),
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(NAMES), st.integers(1, 12), st.sampled_from([0, 1, 7, 20, 35, 35, 60])
    ),
    min_size=4,
    max_size=18,
)


def day(folder: str, watch: Watch) -> Iterator[Store]:
    store = create_store(Path(folder) / "day.moderator", Event(1, "Tag", DAY, 1), watch)
    with store.edit(phrase("Set up")) as edit:
        for record in records():
            edit.restore(record)
    yield store
    store.close()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(STEPS)
@example([("start", 9, 0), ("next", 1, 20), ("next", 11, 0), ("next", 1, 0)])  # in one second
def test_whatever_is_done_the_forecast_holds_and_undo_restores_exactly(
    steps: list[tuple[str, int, int]],
) -> None:
    watch = Watch("08:55")
    with tempfile.TemporaryDirectory() as folder:
        for store in day(folder, watch):
            done = list[Tables]()
            for name, number, wait in steps:
                watch.wait(wait)
                before = store.conference.tables
                try:
                    if name == "undo" and done:
                        store.undo()
                        assert store.conference.tables == done.pop()
                        holds(store)
                        continue
                    if name != "undo":
                        act(store, name, number)
                except KnownError:
                    assert store.conference.tables == before
                if store.conference.tables != before:
                    done.append(before)
                holds(store)
            while done:
                store.undo()
                assert store.conference.tables == done.pop()


def test_the_sketched_kinds_of_time_are_all_in_that_day() -> None:
    items = [r for r in records() if isinstance(r, AgendaItem)]
    for name in ("fixed", "fixed_end", "linked", "buffer", "shortest"):
        assert any(getattr(i, name) for i in items), name
    assert any(overlap(a, b) for a in items for b in items if a.id < b.id)
    assert at("09:00").date() == DAY
