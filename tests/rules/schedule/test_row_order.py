"""Where rows go, and what moves for them."""

import pytest

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.row_order import end_before, exchanged, free_before, making_room
from moderator.rules.schedule.time_kinds import TimeKind, time_kind, with_time_kind
from tests.rules.schedule.programme import (
    CHANGE,
    COFFEE,
    DINNER,
    GREETING,
    PANEL,
    ROUND,
    conference,
    first_day,
    item,
)


@pytest.fixture
def day() -> Conference:
    return conference(*first_day())


def times(changes: tuple[RecordChange, ...]) -> dict[int, str]:
    return {
        change.after.id: f"{change.after.start:%H:%M}"
        for change in changes
        if isinstance(change.after, AgendaItem)
    }


def test_two_floating_neighbours_take_each_others_place(day: Conference) -> None:
    moved = times(exchanged(day, day.one(AgendaItem, PANEL), 1))
    assert moved == {COFFEE: "14:15", PANEL: "14:45"}
    assert times(exchanged(day, day.one(AgendaItem, COFFEE), -1)) == moved


def test_a_fixed_neighbour_stays_and_what_follows_it_makes_room(day: Conference) -> None:
    moved = times(exchanged(day, day.one(AgendaItem, COFFEE), 1))
    assert moved == {COFFEE: "16:30", CHANGE: "17:00"}


def test_a_fixed_item_leaves_no_time_before_it(day: Conference) -> None:
    with pytest.raises(RuleProblem, match="no time before"):
        exchanged(day, day.one(AgendaItem, CHANGE), -1)
    evening = conference(*first_day(), item(9, "21:00", 30))
    assert times(exchanged(evening, evening.one(AgendaItem, 9), -1)) == {9: "17:55"}


def test_at_the_ends_of_a_day_nothing_changes(day: Conference) -> None:
    assert exchanged(day, day.one(AgendaItem, GREETING), -1) == ()
    assert exchanged(day, day.one(AgendaItem, DINNER), 1) == ()


def test_a_new_item_moves_what_floats_behind_it_up_to_what_is_fixed(day: Conference) -> None:
    assert times(making_room(day, item(0, "14:15", 10))) == {PANEL: "14:25", COFFEE: "15:00"}
    assert times(making_room(day, item(0, "21:00", 10))) == {}


def test_minutes_before_a_fixed_item_are_free_once_all_before_it_is_over(day: Conference) -> None:
    assert free_before(day, 1) == {DINNER: 35}
    assert free_before(day, 2) == {}
    beside = conference(*first_day(), item(9, "17:00", 85), item(10, "18:30", 5, fixed=True))
    assert free_before(beside, 1) == {DINNER: 5, 10: 5}
    assert end_before(day, day.one(AgendaItem, ROUND)) == 15 * 60 + 20
    assert end_before(day, day.one(AgendaItem, GREETING)) is None


@pytest.mark.parametrize("kind", TimeKind)
def test_an_item_has_the_kind_of_time_that_it_was_given(kind: TimeKind) -> None:
    assert time_kind(with_time_kind(item(1, "9:00".zfill(5), 10), kind)) is kind
