"""What is fixed, linked, buffered or a break moves in its own way when a day is late or early."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemRoom, Room
from moderator.rules.schedule.running import running
from tests.rules.schedule.programme import SOMEBODY, at, begun, changed, conference, item


def starts(event: Conference, clock: str) -> list[str]:
    return [f"{e.start:%H:%M}" for e in running(event, at(clock)).items]


def ends(event: Conference, clock: str) -> list[str]:
    return [f"{e.end:%H:%M}" for e in running(event, at(clock)).items]


def test_an_early_end_moves_only_what_is_linked() -> None:
    event = conference(
        item(1, "10:00", 30), item(2, "10:30", 30, linked=True), item(3, "11:00", 30)
    )
    assert starts(event, "09:00") == ["10:00", "10:30", "11:00"]
    event = begun(event, 1, "10:00", "10:20")
    assert starts(event, "10:20") == ["10:00", "10:20", "11:00"]
    assert starts(event, "10:25") == ["10:00", "10:25", "11:00"]
    late = begun(event, 1, "10:00", "10:40")
    assert starts(late, "10:40") == ["10:00", "10:40", "11:10"]


def test_a_linked_chain_moves_early_as_a_whole_and_a_fixed_start_does_not() -> None:
    event = conference(
        item(1, "10:00", 30),
        item(2, "10:30", 15, linked=True),
        item(3, "10:45", 15, linked=True),
        item(4, "11:00", 15, linked=True, fixed=True),
    )
    event = begun(event, 1, "09:50")
    assert starts(event, "10:00") == ["09:50", "10:20", "10:35", "11:00"]


def test_free_minutes_planned_after_an_item_take_up_lateness() -> None:
    event = conference(item(1, "10:00", 30, buffer=5), item(2, "10:40", 30), item(3, "11:10", 10))
    for by, second in ((3, "10:40"), (5, "10:40"), (8, "10:43"), (20, "10:55")):
        late = begun(event, 1, f"10:{by:02}")
        assert starts(late, "10:25")[1] == second
    assert starts(begun(event, 1, "10:08"), "10:25")[2] == "11:13"


def test_a_fixed_end_stays_as_far_as_the_shortest_duration_allows() -> None:
    event = conference(
        item(1, "10:00", 30), item(2, "10:30", 30, fixed_end=True, shortest=20), item(3, "11:00", 9)
    )
    for by, end in ((0, "11:00"), (7, "11:00"), (10, "11:00"), (14, "11:04")):
        late = begun(event, 1, f"10:{by:02}")
        assert ends(late, "10:20")[1] == end
        assert starts(late, "10:20")[2] == end
    runs = begun(begun(event, 1, "10:00", "10:26"), 2, "10:36")
    assert running(runs, at("10:40")).left == timedelta(minutes=20)
    longer = changed(runs, replace(runs.one(AgendaItem, 2), extra_minutes=5))
    assert running(longer, at("10:40")).left == timedelta(minutes=25)


def test_a_break_takes_up_lateness_down_to_its_shortest_and_shows_it_as_it_runs() -> None:
    event = conference(
        item(1, "10:00", 30), item(2, "10:30", 30, "break", shortest=20), item(3, "11:00", 10)
    )
    assert starts(begun(event, 1, "10:08"), "10:20") == ["10:08", "10:38", "11:00"]
    assert starts(begun(event, 1, "10:14"), "10:20") == ["10:14", "10:44", "11:04"]
    runs = begun(begun(event, 1, "10:08", "10:38"), 2, "10:38")
    assert running(runs, at("10:45")).left == timedelta(minutes=15)
    longer = changed(runs, replace(runs.one(AgendaItem, 2), extra_minutes=5))
    assert running(longer, at("10:45")).left == timedelta(minutes=20)
    shorter = changed(runs, replace(runs.one(AgendaItem, 2), extra_minutes=-8))
    assert running(shorter, at("10:45")).left == timedelta(minutes=15)


def test_a_pause_stops_the_clock_and_lengthens_the_item() -> None:
    event = begun(conference(item(1, "10:00", 30), item(2, "10:30", 30)), 1, "10:00")
    paused = changed(event, replace(event.one(AgendaItem, 1), paused_at=at("10:10")))
    for clock, end in (("10:10", "10:30"), ("10:14", "10:34"), ("11:10", "11:30")):
        state = running(paused, at(clock))
        assert state.left == timedelta(minutes=20)
        assert state.current is not None
        assert f"{state.current.end:%H:%M}" == end
        assert starts(paused, clock)[1] == end
    over = replace(event.one(AgendaItem, 1), paused_seconds=240)
    assert running(changed(event, over), at("10:20")).left == timedelta(minutes=14)


def two_rooms() -> Conference:
    """A plenary, then talks in two rooms, then a plenary."""
    rooms = (Room(1, "Fulda"), Room(2, "Werra"))
    talks = (
        item(2, "10:30", 30, for_everyone=False),
        item(3, "11:00", 30, for_everyone=False),
        item(4, "10:30", 60, for_everyone=False),
    )
    links = (ItemRoom(1, 2, 1), ItemRoom(2, 3, 1), ItemRoom(3, 4, 2))
    return conference(SOMEBODY, *rooms, item(1, "10:00", 30), *talks, item(5, "11:30", 30), *links)


def test_a_room_that_is_late_delays_its_own_items_and_what_is_for_everyone() -> None:
    event = begun(two_rooms(), 1, "10:00", "10:30")
    event = begun(begun(event, 2, "10:40"), 4, "10:30")
    found = {e.item.id: f"{e.start:%H:%M}" for e in running(event, at("10:45")).items}
    assert found == {1: "10:00", 2: "10:40", 4: "10:30", 3: "11:10", 5: "11:40"}
    event = begun(event, 2, "10:30", "11:00")
    late = begun(event, 3, "11:00")
    late = begun(late, 4, "10:45")
    found = {e.item.id: f"{e.start:%H:%M}" for e in running(late, at("11:05")).items}
    assert (found[3], found[5]) == ("11:00", "11:45")


@pytest.mark.parametrize("late", [0, 4, 12, 40])
def test_a_fixed_start_is_never_earlier_and_later_only_if_it_must(late: int) -> None:
    event = conference(item(1, "10:00", 30), item(2, "10:30", 10), item(3, "10:50", 30, fixed=True))
    start = running(begun(event, 1, f"10:{late:02}"), at("10:00")).items[2].start
    assert start == max(at("10:50"), at("10:40") + timedelta(minutes=late))


KINDS = st.fixed_dictionaries(
    {
        "fixed": st.booleans(),
        "linked": st.booleans(),
        "fixed_end": st.booleans(),
        "buffer": st.sampled_from([0, 0, 5]),
        "shortest": st.sampled_from([None, 1, 10]),
        "skipped": st.sampled_from([False, False, False, True]),
    }
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(KINDS, st.sampled_from(["talk", "break"]), st.integers(5, 60)), min_size=2),
    st.integers(-20, 90),
    st.integers(0, 120),
)
def test_whatever_the_kinds_nothing_overlaps_and_fixed_starts_are_never_early(
    plan: list[tuple[dict[str, Any], str, int]], late: int, later: int
) -> None:
    minute, items = 9 * 60, []
    for number, (kinds, kind, span) in enumerate(plan[:9], 1):
        clock = f"{minute // 60:02}:{minute % 60:02}"
        items.append(item(number, clock, span, kind, **kinds))
        minute += span + int(kinds["buffer"])
    event = conference(*items)
    first = replace(items[0], actual_start=at("09:00") + timedelta(minutes=late), skipped=False)
    event = changed(event, first)
    now = at("09:00") + timedelta(minutes=late + later)
    found = running(event, now).items
    for one, following in pairwise(found):
        assert one.start <= one.end <= following.start
    for expected in found[1:]:
        if expected.item.fixed and not expected.item.skipped:
            planned = at("00:00") + timedelta(minutes=expected.item.start_minute)
            assert expected.start >= planned
