"""Each workshop of a round has its own clock; what is for everyone waits for the last one."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemRoom, Room, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import RoomClock, Running, running
from moderator.rules.schedule.waiting import LateRoom, late_rooms, waiting
from tests.rules.schedule.programme import SOMEBODY, at, begun, changed, conference, item

FULDA, WERRA, EDER = 1, 2, 3
MINUTE = timedelta(minutes=1)


def morning(after: str = "break", **pause: Any) -> Conference:
    """A round of 90 minutes in three rooms, a break or room change, results, and the closing."""
    rooms = [Room(n, name) for n, name in enumerate(("Fulda", "Werra", "Eder"), 1)]
    themes = [Theme(n, f"Theme {n}", position=n) for n in (1, 2, 3)]
    shops = [Workshop(n, 1, n, n) for n in (1, 2, 3)]
    return conference(
        SOMEBODY,
        *rooms,
        *themes,
        *shops,
        item(1, "09:00", 90, "workshop_round", title="Runde 3"),
        item(2, "10:30", 30, after, title="Danach", **pause),
        item(3, "11:00", 60, "plenary_results", title="Vorstellung"),
        item(4, "12:00", 20, "closing", fixed=True, title="Abschluss"),
    )


def given(event: Conference, workshop_id: int, **values: object) -> Conference:
    workshop = event.one(Workshop, workshop_id)
    return changed(event, replace(workshop, **values))  # type: ignore[arg-type]


def clocks(state: Running) -> dict[int, RoomClock]:
    found = state.of(1)
    assert found is not None
    return {clock.workshop.id: clock for clock in found.rooms}


def starts(state: Running) -> list[str]:
    return [f"{e.start:%H:%M}" for e in state.items]


def test_before_the_round_its_clocks_stand() -> None:
    found = clocks(running(morning(), at("08:00")))
    assert {c.left for c in found.values()} == {None}
    assert {c.due for c in found.values()} == {at("10:30")}


def test_a_room_with_ten_more_minutes_has_its_own_clock() -> None:
    event = given(begun(morning(shortest=20), 1, "09:06"), WERRA, extra_minutes=10)
    state = running(event, at("10:21"))
    found = clocks(state)
    assert {n: c.left for n, c in found.items()} == {
        FULDA: 15 * MINUTE,
        WERRA: 25 * MINUTE,
        EDER: 15 * MINUTE,
    }
    assert found[WERRA].due == at("10:46")
    assert state.left == 15 * MINUTE
    assert state.delay == 6 * MINUTE
    assert starts(state) == ["09:06", "10:36", "11:06", "12:06"]
    assert late_rooms(state, 2) == (LateRoom(found[WERRA].workshop, at("10:46"), 20 * MINUTE),)
    plenary, *_ = waiting(event, at("10:21"))
    assert (plenary.item.id, plenary.since, plenary.until) == (3, at("11:00"), at("11:06"))
    assert [room.name for room in plenary.rooms] == ["Werra"]


def test_a_break_that_is_long_enough_is_shorter_for_the_late_room_only() -> None:
    event = given(begun(morning(shortest=15), 1, "09:00"), WERRA, extra_minutes=10)
    state = running(event, at("10:00"))
    assert starts(state) == ["09:00", "10:30", "11:00", "12:00"]
    assert [(r.since, r.left) for r in late_rooms(state, 2)] == [(at("10:40"), 20 * MINUTE)]
    assert waiting(event, at("10:00")) == ()


def test_a_room_change_waits_for_the_last_room() -> None:
    event = given(begun(morning("room_change", shortest=25), 1, "09:00"), WERRA, extra_minutes=10)
    state = running(event, at("10:35"))
    assert starts(state) == ["09:00", "10:40", "11:05", "12:05"]
    assert state.left == 5 * MINUTE
    change, *_ = waiting(event, at("10:35"))
    assert (change.item.id, change.since, change.until) == (2, at("10:35"), at("10:40"))


def test_the_late_room_goes_on_while_the_others_have_their_break() -> None:
    event = given(begun(morning(shortest=20), 1, "09:06", "10:36"), WERRA, extra_minutes=10)
    event = begun(event, 2, "10:36")
    state = running(event, at("10:40"))
    found = clocks(state)
    assert found[FULDA].over
    assert found[FULDA].end == at("10:36")
    assert (found[WERRA].over, found[WERRA].left) == (False, 6 * MINUTE)
    assert starts(state)[2] == "11:06"
    assert clocks(running(event, at("10:50")))[WERRA].over
    plenary = begun(begun(event, 2, "10:36", "10:44"), 3, "10:44")
    assert clocks(running(plenary, at("10:45")))[WERRA].end == at("10:44")


def test_a_room_that_is_done_waits_for_nobody_and_delays_nobody() -> None:
    event = given(begun(morning(), 1, "09:00"), EDER, actual_end=at("10:17"))
    state = running(event, at("10:21"))
    eder = clocks(state)[EDER]
    assert (eder.over, eder.end, eder.left) == (True, at("10:17"), timedelta(0))
    assert starts(state)[1] == "10:30"
    for workshop in (FULDA, WERRA):
        event = given(event, workshop, actual_end=at("10:20"))
    assert running(event, at("10:21")).left == timedelta(0)
    linked = changed(event, replace(event.one(AgendaItem, 2), linked=True))
    assert starts(running(linked, at("10:21")))[1] == "10:21"


def test_all_rooms_longer_are_a_longer_round() -> None:
    event = begun(morning(shortest=20), 1, "09:00")
    for workshop in (FULDA, WERRA, EDER):
        event = given(event, workshop, extra_minutes=10)
    state = running(event, at("10:00"))
    assert starts(state)[1:3] == ["10:40", "11:00"]
    assert state.delay == 10 * MINUTE
    assert late_rooms(state, 2) == ()


def test_what_is_in_one_room_alone_waits_for_that_room_only() -> None:
    event = given(begun(morning(), 1, "09:00"), WERRA, extra_minutes=10)
    tidying = item(9, "10:30", 10, for_everyone=False)
    for room, start in ((FULDA, "10:30"), (WERRA, "10:40")):
        links = (ItemRoom(1, 9, room),)
        more = conference(*(r for t in event.tables.values() for r in t.values()), tidying, *links)
        assert {e.item.id: f"{e.start:%H:%M}" for e in running(more, at("10:00")).items}[9] == start


def test_overtime_of_a_room_is_negative_and_ends_now() -> None:
    event = given(begun(morning("room_change"), 1, "09:00"), WERRA, extra_minutes=-10)
    found = clocks(running(event, at("10:25")))
    assert (found[WERRA].left, found[WERRA].end) == (-5 * MINUTE, at("10:25"))
    assert found[FULDA].left == 5 * MINUTE
