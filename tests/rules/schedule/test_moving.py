"""Promises about what moves along in the plan."""

from dataclasses import replace
from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.moving import RestOfDay, with_the_rest
from tests.rules.schedule.programme import changed, conference, item

DAY = conference(
    item(1, "13:00", 30, "greeting", fixed=True),
    item(2, "13:30", 45, "lightning_talks"),
    item(3, "14:15", 35, "panel"),
    item(4, "14:50", 30, "break", shortest=20),
    item(5, "15:20", 70, "workshop_round"),
    item(6, "18:30", 150, "evening", fixed=True),
)


def moved(event: Conference, rest: RestOfDay, *wanted: AgendaItem) -> dict[int, tuple[str, int]]:
    """Tell the new start and minutes of each item that changes."""
    changes = [c.after for c in with_the_rest(event, wanted, rest)]
    return {i.id: (f"{i.start:%H:%M}", i.minutes) for i in changes if isinstance(i, AgendaItem)}


def test_pushing_moves_what_floats_behind_and_leaves_what_is_fixed() -> None:
    later = replace(DAY.one(AgendaItem, 2), start=time(13, 45))
    assert moved(DAY, RestOfDay.PUSH, later) == {
        2: ("13:45", 45),
        3: ("14:30", 35),
        4: ("15:05", 30),
        5: ("15:35", 70),
    }


def test_closing_lets_the_break_take_up_what_it_can() -> None:
    later = replace(DAY.one(AgendaItem, 2), start=time(13, 45))
    assert moved(DAY, RestOfDay.CLOSE, later) == {
        2: ("13:45", 45),
        3: ("14:30", 35),
        4: ("15:05", 20),
        5: ("15:25", 70),
    }


def test_a_shorter_item_pulls_what_floats_behind_it_forward() -> None:
    shorter = replace(DAY.one(AgendaItem, 3), minutes=25)
    assert moved(DAY, RestOfDay.PUSH, shorter) == {
        3: ("14:15", 25),
        4: ("14:40", 30),
        5: ("15:10", 70),
    }


def test_staying_changes_nothing_else() -> None:
    later = replace(DAY.one(AgendaItem, 2), start=time(13, 45))
    assert moved(DAY, RestOfDay.STAY, later) == {2: ("13:45", 45)}


def test_what_ends_at_a_fixed_time_gets_shorter_but_not_too_short() -> None:
    event = changed(DAY, item(5, "15:20", 70, "workshop_round", fixed_end=True, shortest=50))
    later = replace(event.one(AgendaItem, 4), start=time(15, 0))
    assert moved(event, RestOfDay.PUSH, later) == {4: ("15:00", 30), 5: ("15:30", 60)}
    much = replace(event.one(AgendaItem, 4), start=time(15, 20))
    assert moved(event, RestOfDay.PUSH, much)[5] == ("15:50", 50)


def test_free_time_is_closed_before_anything_moves() -> None:
    event = conference(item(1, "09:00", 30), item(2, "09:40", 30), item(3, "10:10", 30))
    later = replace(event.one(AgendaItem, 1), start=time(9, 5))
    assert moved(event, RestOfDay.CLOSE, later) == {1: ("09:05", 30)}
    assert moved(event, RestOfDay.PUSH, later)[2] == ("09:45", 30)


def test_what_would_begin_after_midnight_is_refused_in_words() -> None:
    event = conference(item(1, "22:00", 60), item(2, "23:30", 20))
    with pytest.raises(RuleProblem, match="another day"):
        with_the_rest(event, [replace(event.one(AgendaItem, 1), minutes=120)], RestOfDay.PUSH)


def test_other_days_and_parked_items_stay() -> None:
    event = conference(
        item(1, "09:00", 30), item(2, "09:30", 30, day=2), item(3, "09:30", 30, parked=True)
    )
    later = replace(event.one(AgendaItem, 1), start=time(9, 30))
    assert moved(event, RestOfDay.PUSH, later) == {1: ("09:30", 30)}


LENGTHS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(5, 60), st.booleans()), min_size=1, max_size=8
)


@settings(deadline=None)
@given(LENGTHS, st.integers(-30, 60), st.sampled_from([RestOfDay.PUSH, RestOfDay.CLOSE]))
def test_what_followed_still_follows_and_nothing_fixed_moves(
    lengths: list[tuple[int, int, bool]], shift: int, rest: RestOfDay
) -> None:
    items, minute = [], 8 * 60
    for number, (gap, minutes, fixed) in enumerate(lengths):
        minute += gap
        start = f"{minute // 60:02}:{minute % 60:02}"
        items.append(item(number + 1, start, minutes, fixed=fixed and number > 0))
        minute += minutes
    event = conference(*items)
    first = items[0]
    later = replace(first, start=time(*divmod(first.start_minute + shift, 60)))
    after = {i.id: i for i in items}
    for change in with_the_rest(event, [later], rest):
        assert isinstance(change.after, AgendaItem)
        after[change.after.id] = change.after
    for old in items[1:]:
        assert not old.fixed or after[old.id] == old
    for one, other in pairwise(items):
        if not other.fixed:
            assert after[other.id].start_minute >= after[one.id].end_minute
