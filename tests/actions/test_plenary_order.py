"""The running order of the plenary: whose turn it is, in which order, for how long."""

from datetime import datetime, timedelta
from random import Random

import pytest

from moderator.actions.plenary import mark_shown
from moderator.actions.plenary_order import (
    add_from_plenary,
    add_slide,
    move_turns,
    order_by,
    remove_slide,
    set_hidden,
    set_minutes,
    set_postponed,
    share_equally,
)
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.plenary import OrderEntry, OwnSlide, OwnSlideKind
from moderator.event.results import PointKind
from moderator.rules.running_order import TurnKey, arranged_turns, running_order
from moderator.store.store import Store

BEFORE = datetime(2024, 11, 5, 10, 50)


def keys(store: Store, now: datetime = BEFORE) -> list[TurnKey]:
    """Name the turns in order."""
    return [turn.key for turn in running_order(store.conference, now).turns]


def test_a_turn_moves_where_it_was_put_and_the_others_stay_in_order(demo_store: Store) -> None:
    first, second, *rest = keys(demo_store)
    move_turns(demo_store, [second], first, BEFORE)
    assert keys(demo_store) == [second, first, *rest]
    demo_store.undo()
    assert keys(demo_store) == [first, second, *rest]


def test_what_is_decided_about_one_turn_moves_no_other(demo_store: Store) -> None:
    before = keys(demo_store)
    set_minutes(demo_store, before[3], 7, BEFORE)
    set_minutes(demo_store, before[1], 2, BEFORE)
    assert keys(demo_store) == before
    minutes = {
        turn.key: turn.minutes for turn in running_order(demo_store.conference, BEFORE).turns
    }
    assert (minutes[before[3]], minutes[before[1]], minutes[before[0]]) == (7, 2, 4)


def test_what_is_left_out_takes_no_time_and_can_come_back(demo_store: Store) -> None:
    before = running_order(demo_store.conference, BEFORE)
    key = before.turns[2].key
    set_hidden(demo_store, key, BEFORE, hidden=True)
    after = running_order(demo_store.conference, BEFORE)
    assert key not in [turn.key for turn in after.turns]
    assert [turn.key for turn in after.hidden] == [key]
    assert after.planned == before.planned - timedelta(minutes=4)
    set_hidden(demo_store, key, BEFORE, hidden=False)
    assert keys(demo_store) == [turn.key for turn in before.turns]


def test_what_was_put_off_comes_after_the_others(demo_store: Store) -> None:
    first, *rest = keys(demo_store)
    set_postponed(demo_store, first, BEFORE, postponed=True)
    assert keys(demo_store) == [*rest, first]
    set_postponed(demo_store, first, BEFORE, postponed=False)
    assert keys(demo_store) == [first, *rest]


def test_a_group_that_is_put_off_while_it_is_shown_is_still_to_come(demo_store: Store) -> None:
    first = running_order(demo_store.conference, BEFORE).turns[0]
    assert first.group is not None
    mark_shown(demo_store, first.group.id)
    assert not running_order(demo_store.conference, BEFORE).turns[0].coming
    set_postponed(demo_store, first.key, BEFORE, postponed=True)
    last = running_order(demo_store.conference, BEFORE).turns[-1]
    assert (last.key, last.coming) == (first.key, True)
    demo_store.undo()
    assert not running_order(demo_store.conference, BEFORE).turns[0].coming


def test_equal_shares_fit_into_the_plenary(demo_store: Store) -> None:
    set_minutes(demo_store, keys(demo_store)[0], 30, BEFORE)
    each = share_equally(demo_store, BEFORE)
    order = running_order(demo_store.conference, BEFORE)
    assert {turn.minutes for turn in order.turns} == {each}
    assert order.too_much is not None
    assert order.too_much <= timedelta(0)
    more = timedelta(minutes=len(order.turns))
    assert order.too_much + more > timedelta(0)


def test_by_group_all_first_groups_come_before_the_second_ones(demo_store: Store) -> None:
    by_theme = keys(demo_store)
    order_by(demo_store, BEFORE, by_theme=False)
    turns = running_order(demo_store.conference, BEFORE).turns
    numbers = [turn.group.number for turn in turns if turn.group]
    assert numbers == sorted(numbers)
    order_by(demo_store, BEFORE, by_theme=True)
    assert keys(demo_store) == by_theme


def test_an_own_slide_stands_where_it_was_put_and_goes_with_its_place(demo_store: Store) -> None:
    first, second, *rest = keys(demo_store)
    slide = OwnSlide(0, OwnSlideKind.TEXT, "Pause für Fragen")
    made = TurnKey(slide_id=add_slide(demo_store, slide, second, BEFORE))
    assert keys(demo_store) == [first, made, second, *rest]
    order_by(demo_store, BEFORE, by_theme=False)
    assert keys(demo_store)[-1] == made
    assert made.slide_id is not None
    remove_slide(demo_store, made.slide_id)
    assert made not in keys(demo_store)
    assert not [e for e in demo_store.conference.all(OrderEntry) if e.slide_id]


@pytest.mark.parametrize("minutes", [0, -3, 241])
def test_minutes_that_no_turn_can_have_are_refused(demo_store: Store, minutes: int) -> None:
    with pytest.raises(RuleProblem):
        set_minutes(demo_store, keys(demo_store)[0], minutes, BEFORE)


def test_what_the_plenary_adds_is_a_point_that_says_so(demo_store: Store) -> None:
    group = running_order(demo_store.conference, BEFORE).turns[0].group
    assert group is not None
    made = add_from_plenary(demo_store, group.id, PointKind.NEXT_STEP, " Im  Mai ", "Frau Rath")
    point = demo_store.conference.points_of(group.id)[-1]
    assert (point.id, point.text, point.contributor) == (made, "Im Mai", "Frau Rath")
    assert point.from_plenary
    with pytest.raises(RuleProblem):
        add_from_plenary(demo_store, group.id, PointKind.NEXT_STEP, "  ")


@pytest.mark.parametrize("seed", range(12))
def test_any_moves_keep_every_turn_once_and_put_it_where_it_was_asked(
    demo_store: Store, seed: int
) -> None:
    drawn = Random(seed)
    everyone = {turn.key for turn in arranged_turns(demo_store.conference, BEFORE)}
    for _ in range(4):
        turns = [turn.key for turn in arranged_turns(demo_store.conference, BEFORE)]
        moved = drawn.sample(turns, drawn.randint(1, 4))
        before = drawn.choice([None, *(key for key in turns if key not in moved)])
        move_turns(demo_store, moved, before, BEFORE)
        after = [turn.key for turn in arranged_turns(demo_store.conference, BEFORE)]
        assert set(after) == everyone
        assert len(after) == len(everyone)
        block = [key for key in turns if key in moved]
        place = after.index(block[0])
        assert after[place : place + len(block)] == block
        following = after[place + len(block)] if place + len(block) < len(after) else None
        assert following == before


def test_a_group_that_comes_later_stands_where_it_belongs_and_slides_stay_last(
    demo_store: Store,
) -> None:
    order_by(demo_store, BEFORE, by_theme=False)
    usual = keys(demo_store)
    slide = OwnSlide(0, OwnSlideKind.TEXT, "Dank")
    made = TurnKey(slide_id=add_slide(demo_store, slide, None, BEFORE))
    with demo_store.edit(phrase("forget")) as edit:
        (first,) = (e for e in edit.conference.order_entries() if e.group_id == usual[0].group_id)
        edit.remove(OrderEntry, first.id)
    assert keys(demo_store) == [*usual, made]
