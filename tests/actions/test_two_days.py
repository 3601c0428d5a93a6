"""A simulated event of two days ends on time with the ways that are proposed, late as it is."""

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from moderator.actions import rooms_running as rooms
from moderator.actions import running as regie
from moderator.event.conference import Record
from moderator.event.people import Participant
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, Contribution, Event, ItemKind, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.delay import win_back
from moderator.rules.schedule.running import ItemState, planned_end, planned_start
from moderator.rules.schedule.waiting import waiting
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store
from tests.rules.schedule.night import BERLIN, NightWatch

MINUTE = timedelta(minutes=1)
FULDA, WERRA = 1, 2
LATE = 20
"""Minutes by which the first item of the first day begins late."""

DAY_1 = (
    (0, 30, "greeting", {"title": "Begrüßung"}),
    (30, 45, "lightning_talks", {"shortest": 40}),
    (75, 35, "panel", {"shortest": 28}),
    (110, 30, "break", {"shortest": 20}),
    (140, 70, "workshop_round", {"fixed": True, "title": "Runde 1"}),
    (210, 15, "room_change", {"shortest": 10}),
    (225, 70, "workshop_round", {"shortest": 60, "title": "Runde 2"}),
    (295, 30, "closing", {"fixed": True, "title": "Abschluss des Tages"}),
)
DAY_2 = (
    (0, 15, "look_back", {"shortest": 10}),
    (15, 90, "workshop_round", {"title": "Runde 3"}),
    (105, 30, "break", {"shortest": 20}),
    (135, 60, "plenary_results", {"shortest": 50, "title": "Vorstellung"}),
    (195, 50, "keynote", {"shortest": 40, "title": "Keynote"}),
    (245, 20, "closing", {"fixed": True, "title": "Abschluss"}),
)


def programme(begins: tuple[time, time]) -> list[Record]:
    """The two days, each from its own time on; a round has two rooms."""
    found: list[Record] = [Participant(1, "Anna", "Becker"), Room(FULDA, "Fulda")]
    found += [Room(WERRA, "Werra"), Theme(1, "A"), Theme(2, "B", position=1)]
    number = 0
    for day, begin, lines in ((1, begins[0], DAY_1), (2, begins[1], DAY_2)):
        for after, minutes, kind, more in lines:
            number += 1
            start = begin.hour * 60 + begin.minute + after
            values: dict[str, Any] = {"title": kind, **more}
            clock = time(*divmod(start, 60))
            found.append(AgendaItem(number, day, clock, minutes, ItemKind(kind), **values))
            if kind == "workshop_round":
                found += [Workshop(10 * number + r, number, r, r) for r in (FULDA, WERRA)]
            if kind == "keynote":
                found.append(Contribution(1, number, "Jan Petersen"))
    return found


class Run:
    """A moderator who starts what is next when it is due, and accepts what is proposed."""

    def __init__(self, folder: Path, watch: NightWatch, first: date, records: list[Record]) -> None:
        self.watch = watch
        event = Event(1, "Jahreskonferenz", first, 2, time_zone="Europe/Berlin")
        self.store: Store = create_store(folder / "two.moderator", event, watch)
        with self.store.edit(phrase("Set up")) as edit:
            for record in records:
                edit.restore(record)
        self.accepted: list[str] = []
        self.waited: set[str] = set()
        self.lefts: list[tuple[int, timedelta]] = []

    def minute(self, late: Callable[[AgendaItem], int]) -> None:
        """Look at the run sheet once, and do what has to be done."""
        state = regie.state(self.store)
        current, coming = state.current, state.next
        if current is not None and state.left is not None:
            self.lefts.append((current.item.id, state.left))
        due = current is None or state.until(current.last) <= timedelta(0)
        if due and coming is not None and state.until(coming.start) <= timedelta(0):
            since = state.venue.elapsed(
                planned_start(self.store.conference.event, coming.item), state.now
            )
            if since >= late(coming.item) * MINUTE:
                regie.start_next(self.store)
        elif (
            due and current is not None and (coming is None or coming.item.day != current.item.day)
        ):
            regie.finish(self.store)
        for proposal in win_back(self.store.conference, self.watch())[:1]:
            regie.take_over(self.store, proposal)
            self.accepted.append(str(proposal.words))
        for waits in waiting(self.store.conference, self.watch()):
            self.waited |= {f"{waits.item.title}: {room.name}" for room in waits.rooms}

    def room_asks(self, workshop_id: int) -> None:
        """A phone asks for ten minutes more, which are granted."""
        rooms.wish_minutes(self.store, workshop_id, 10)
        rooms.grant_wish(self.store, workshop_id)

    def reopen(self) -> None:
        """Close the file and open it again."""
        self.store.close()
        self.store = open_store(self.store.path, self.watch)


def late_first(item: AgendaItem) -> int:
    return LATE if item.id == 1 else 0


def check(run: Run) -> None:
    """Both days ended on time, nothing fixed began early, and the plan is as it was published."""
    conference = run.store.conference
    state = regie.state(run.store)
    for expected in state.items:
        assert expected.state is ItemState.DONE, expected.item.title
        if expected.item.fixed:
            start = planned_start(conference.event, expected.item)
            assert state.venue.elapsed(start, expected.start) == timedelta(0), expected.item.title
    for last in (state.day(1)[-1], state.day(2)[-1]):
        planned = planned_end(conference.event, last.item)
        assert state.venue.elapsed(planned, last.end) == timedelta(0)
    for (item_id, left), (next_id, then) in zip(run.lefts, run.lefts[1:], strict=False):
        if item_id == next_id and not run.accepted:
            assert then == left - MINUTE


@pytest.mark.parametrize(
    ("first", "begins"),
    [
        (date(2024, 11, 4), (time(13), time(8, 45))),
        (date(2026, 10, 24), (time(13), time(0, 30))),
        (date(2026, 10, 24), (time(18), time(1, 15))),
    ],
)
def test_two_days_with_a_late_start_and_a_room_that_takes_ten_more_end_on_time(
    tmp_path: Path, first: date, begins: tuple[time, time]
) -> None:
    watch = NightWatch(f"{begins[0]}", first)
    records = programme(begins)
    run = Run(tmp_path, watch, first, records)
    third = next(r for r in records if isinstance(r, AgendaItem) and r.title == "Runde 3")
    asked = False
    for passed in watch.minutes(28 * 60):
        if passed % 47 == 0:
            run.reopen()
        run.minute(late_first)
        expected = regie.state(run.store).of(third.id)
        assert expected is not None
        if not asked and expected.state is ItemState.RUNNING:
            gone = regie.state(run.store).until(expected.start)
            if gone <= -70 * MINUTE:
                run.room_asks(10 * third.id + WERRA)
                asked = True
        last = regie.state(run.store).items[-1]
        if last.state is ItemState.DONE:
            break
    assert asked
    assert run.accepted
    check(run)
    assert {r for r in run.store.conference.items() if r.skipped} == set()
    plan = {i.id: (i.day, i.start, i.minutes) for i in records if isinstance(i, AgendaItem)}
    assert {i.id: (i.day, i.start, i.minutes) for i in run.store.conference.items()} == plan
    run.store.close()


def test_the_wait_for_a_room_is_told_while_it_lasts(tmp_path: Path) -> None:
    first = date(2024, 11, 4)
    watch = NightWatch("13:00", first)
    run = Run(tmp_path, watch, first, programme((time(13), time(8, 45))))
    for _ in watch.minutes(340):
        run.minute(lambda _item: 0)
        state = regie.state(run.store)
        if state.current is not None and state.current.item.title == "Runde 1":
            workshop = run.store.conference.one(Workshop, 10 * state.current.item.id + WERRA)
            gone = -state.until(state.current.start)
            if gone == 60 * MINUTE and not workshop.extra_minutes:
                run.room_asks(workshop.id)
                break
    (change, *_) = waiting(run.store.conference, watch())
    assert change.item.kind is ItemKind.ROOM_CHANGE
    assert [room.name for room in change.rooms] == ["Werra"]
    assert change.until - change.since == 10 * MINUTE
    assert watch.moment.astimezone(BERLIN).date() == first
    run.store.close()
