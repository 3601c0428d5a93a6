"""The running order of the plenary: who waits, and how the time is shared."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from moderator.actions.plenary import mark_shown
from moderator.actions.plenary_order import set_minutes
from moderator.event.phrase import phrase
from moderator.rules.running_order import has_result, is_ready, running_order
from moderator.rules.schedule.running import length
from moderator.store.store import Store

BEFORE = datetime(2024, 11, 5, 10, 50)


def during(store: Store, minutes: float) -> datetime:
    """Begin the plenary of results as planned, and return so many minutes later."""
    order = running_order(store.conference, BEFORE)
    assert order.item is not None
    with store.edit(phrase("begin")) as edit:
        edit.update(replace(order.item.item, actual_start=order.item.start))
    return order.item.start + timedelta(minutes=minutes)


def test_shares_add_up_to_the_time_that_is_left_however_much_has_passed(demo_store: Store) -> None:
    now = during(demo_store, 11.5)
    set_minutes(demo_store, running_order(demo_store.conference, now).turns[0].key, 9, now)
    shown = running_order(demo_store.conference, now).turns[1].group
    assert shown is not None
    mark_shown(demo_store, shown.id)
    order = running_order(demo_store.conference, now)
    assert order.item is not None
    assert order.left == length(order.item.item) - timedelta(minutes=11.5)
    total = sum((turn.share for turn in order.turns), timedelta(0))
    assert abs(total - order.left) < timedelta(seconds=1)
    assert order.turns[1].share == timedelta(0)
    ratio = order.turns[0].share / order.turns[2].share
    assert ratio == pytest.approx(9 / 4)


def test_groups_that_are_not_ready_stand_apart(demo_store: Store) -> None:
    order = running_order(demo_store.conference, BEFORE)
    assert order.waiting
    assert all(turn.ready for turn in order.turns)
    assert not {turn.key for turn in order.waiting} & {turn.key for turn in order.turns}
    numbers = sorted(turn.number for turn in order.all if turn.number)
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_group_is_ready_once_its_result_was_set_to_ready(demo_store: Store) -> None:
    conference = demo_store.conference
    order = running_order(conference, BEFORE)
    assert all(turn.group and is_ready(conference, turn.group) for turn in order.turns)
    unfinished = [t.group for t in order.waiting if t.group and has_result(conference, t.group)]
    assert unfinished
    assert not any(is_ready(conference, group) for group in unfinished)
    (group,) = unfinished[:1]
    with demo_store.edit(phrase("forget")) as edit:
        result = edit.conference.result_of(group.id)
        assert result is not None
        edit.remove(type(result), result.id)
    assert not is_ready(demo_store.conference, group)
