"""Planned, actual and expected times of a schedule."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.running import (
    ItemState,
    follows,
    length,
    planned_end,
    planned_start,
    running,
)
from tests.rules.schedule.programme import (
    CHANGE,
    COFFEE,
    GREETING,
    PANEL,
    ROUND,
    SECOND,
    SOMEBODY,
    TALKS,
    at,
    begun,
    changed,
    conference,
    first_day,
    item,
)


def minutes(n: float) -> timedelta:
    return timedelta(minutes=n)


def test_all_who_ask_at_one_moment_get_the_same_answer_and_an_edit_a_new_one() -> None:
    day, now = conference(item(GREETING, "13:00", 30)), at("13:10")
    known = running(day, now)
    assert running(day, now) is known
    assert running(day, at("13:11")) is not known
    table = day.table(AgendaItem)
    skipped = day.replaced({AgendaItem: {n: replace(i, skipped=True) for n, i in table.items()}})
    assert running(skipped, now).items[0].state is ItemState.SKIPPED


def test_without_event_or_programme_nothing_runs() -> None:
    assert running(Conference.empty(), at("12:00")).items == ()
    state = running(conference(), at("12:00"))
    assert (state.current, state.next, state.left, state.delay) == (None, None, None, minutes(0))


def test_before_the_day_everything_is_expected_as_planned() -> None:
    event = conference(*first_day())
    state = running(event, at("11:00"))
    assert state.current is None
    assert state.next is not None
    assert state.next.item.id == GREETING
    assert state.delay == minutes(0)
    assert all(e.start == planned_start(event.event, e.item) for e in state.items)


def late_panel() -> Conference:
    event = conference(*first_day())
    event = begun(event, GREETING, "13:04", "13:33")
    event = begun(event, TALKS, "13:33", "14:19")
    return begun(event, PANEL, "14:19")


def test_delay_spreads_and_fixed_items_keep_their_time() -> None:
    state = running(late_panel(), at("14:41"))
    assert state.current is not None
    assert state.current.item.id == PANEL
    assert state.current.end == at("14:54")
    assert state.left == minutes(13)
    assert state.delay == minutes(4)
    assert state.next is not None
    assert state.next.start == at("14:54")
    expected = {e.item.id: e.start for e in state.items}
    assert expected[ROUND] == at("15:20")  # the break takes up the four minutes
    assert expected[CHANGE] == at("16:30")
    longer = {e.item.id: e.start for e in running(longer_by(12), at("14:41")).items}
    assert longer[ROUND] == at("15:26")  # the break is 20 minutes: even a fixed item must wait
    assert longer[CHANGE] == at("16:36")
    assert longer[SECOND] == at("16:46")  # the room change is 10 minutes
    assert longer[8] == at("18:30")  # the gap before dinner swallows it


def longer_by(extra: int) -> Conference:
    return changed_item(late_panel(), PANEL, extra_minutes=extra)


def test_a_shortened_break_keeps_the_fixed_round() -> None:
    event = late_panel()
    coffee = changed_item(event, COFFEE, extra_minutes=-4)
    state = running(coffee, at("14:41"))
    assert state.of(ROUND) is not None
    assert {e.item.id: e.start for e in state.items}[ROUND] == at("15:20")


def changed_item(event: Conference, item_id: int, **values: object) -> Conference:
    from dataclasses import replace

    return changed(event, replace(event.one(AgendaItem, item_id), **values))  # type: ignore[arg-type]


def test_over_time_ends_now_and_pushes_what_follows() -> None:
    state = running(late_panel(), at("14:58"))
    assert state.current is not None
    assert state.current.end == at("14:58")
    assert state.left == minutes(-4)
    assert state.delay == minutes(8)
    assert state.next is not None
    assert state.next.start == at("14:58")


def test_extra_minutes_count() -> None:
    state = running(changed_item(late_panel(), PANEL, extra_minutes=5), at("14:41"))
    assert state.left == minutes(18)
    assert state.delay == minutes(9)


def test_a_skipped_item_takes_no_time_but_nothing_begins_before_its_planned_time() -> None:
    event = changed_item(late_panel(), COFFEE, skipped=True)
    state = running(event, at("14:41"))
    skipped = state.of(COFFEE)
    assert skipped is not None
    assert skipped.state is ItemState.SKIPPED
    assert skipped.start == skipped.end == at("14:54")
    assert state.next is not None
    assert (state.next.item.id, state.next.start) == (ROUND, at("15:20"))


def test_a_floating_item_keeps_its_planned_gap() -> None:
    event = conference(item(1, "10:00", 30), item(2, "10:40", 20), item(3, "11:00", 10, fixed=True))
    state = running(begun(event, 1, "10:05"), at("10:10"))
    assert [e.start for e in state.items] == [at("10:05"), at("10:45"), at("11:05")]


def test_being_early_is_a_negative_delay_and_the_next_item_keeps_its_time() -> None:
    event = begun(conference(*first_day()), GREETING, "12:58")
    state = running(event, at("13:00"))
    assert state.delay == minutes(-2)
    assert state.next is not None
    assert state.next.start == at("13:30")


def test_items_that_overlap_run_side_by_side() -> None:
    event = conference(item(1, "10:00", 60), item(2, "10:30", 60), item(3, "11:30", 30))
    assert {k: [i.id for i in v] for k, v in follows(event.items()).items()} == {
        1: [],
        2: [],
        3: [1, 2],
    }
    state = running(begun(event, 1, "10:20"), at("10:25"))
    assert [e.start for e in state.items] == [at("10:20"), at("10:30"), at("11:30")]
    assert [e.state for e in state.items] == ["running", "coming", "coming"]
    both = running(begun(begun(event, 1, "10:20"), 2, "10:31"), at("10:40"))
    assert both.current is not None
    assert both.current.item.id == 2


def test_registration_opens_by_itself_and_waits_for_the_greeting() -> None:
    event = conference(
        item(1, "12:00", 60, "registration"), item(2, "13:00", 30, "greeting"), SOMEBODY
    )
    assert running(event, at("11:59")).current is None
    early = running(event, at("12:30"))
    assert early.current is not None
    assert early.left == minutes(30)
    late = running(event, at("13:04"))
    assert late.delay == minutes(4)
    assert late.next is not None
    assert late.next.start == at("13:04")
    started = running(begun(event, 2, "13:06"), at("13:10"))
    first = started.of(1)
    assert first is not None
    assert (first.state, first.end) == (ItemState.DONE, at("13:06"))


def test_a_day_that_nobody_runs_goes_on_as_planned() -> None:
    event = conference(*first_day())
    state = running(event, at("14:20"))
    assert [e.state for e in state.items][:3] == ["done", "done", "coming"]
    assert state.delay == minutes(0)
    assert [e.start for e in state.items] == [
        planned_start(event.event, e.item) for e in state.items
    ]
    registration = conference(item(1, "12:00", 60, "registration"), item(2, "13:00", 30))
    assert {e.state for e in running(registration, at("13:30")).items} == {ItemState.DONE}


@pytest.mark.parametrize("clock", ["12:16", "13:16", "14:31"])
def test_a_new_event_is_never_late(clock: str) -> None:
    event = conference(
        item(1, "12:00", 60, "registration"),
        item(2, "13:00", 30, "greeting"),
        item(3, "13:30", 30),
        item(4, "14:15", 30),
    )
    state = running(event, at(clock))
    assert state.delay == minutes(0)
    assert [e.start for e in state.items] == [
        planned_start(event.event, e.item) for e in state.items
    ]


def late_speaker() -> Conference:
    """Three talks and the end; the speaker of the second talk comes after the third."""
    event = conference(
        item(1, "13:37", 15), item(2, "13:52", 10), item(3, "14:02", 10), item(4, "14:12", 10)
    )
    event = begun(event, 1, "13:37", "13:52")
    event = begun(event, 3, "13:52", "14:02")
    return begun(event, 2, "14:02")


def test_whatever_is_started_runs_with_its_full_length() -> None:
    event = late_speaker()
    state = running(event, at("14:05"))
    assert [e.state for e in state.items] == ["done", "running", "done", "coming"]
    assert state.current is not None
    assert (state.current.item.id, state.current.end, state.left) == (2, at("14:12"), minutes(7))
    assert state.next is not None
    assert (state.next.item.id, state.next.start) == (4, at("14:12"))
    assert state.delay == minutes(0)  # the last item begins as planned


def test_an_item_out_of_order_delays_the_next_ones() -> None:
    state = running(late_speaker(), at("14:20"))
    assert state.current is not None
    assert state.current.end == at("14:20")
    assert state.next is not None
    assert state.next.start == at("14:20")
    assert state.delay == minutes(8)


def test_items_passed_over_are_done() -> None:
    state = running(begun(conference(*first_day()), PANEL, "14:00"), at("14:05"))
    talks = state.of(TALKS)
    assert talks is not None
    assert (talks.state, talks.start, talks.end) == (ItemState.DONE, at("13:30"), at("14:00"))


def test_days_are_independent() -> None:
    event = conference(*first_day(), item(9, "09:00", 30, day=2), item(10, "09:30", 30, day=2))
    event = begun(event, PANEL, "15:30")
    same_evening = running(event, at("15:40"))
    tomorrow = same_evening.of(9)
    assert tomorrow is not None
    assert tomorrow.start == at("09:00", 2)
    morning = running(event, at("08:50", 2))
    assert {e.state for e in morning.day(1)} == {ItemState.DONE}
    assert morning.next is not None
    assert morning.next.item.id == 9
    after = running(
        begun(
            event,
            10,
            "09:30",
        ).replaced({}),
        at("12:00", 2),
    )
    assert after.current is not None
    assert after.left == minutes(-120)


def test_what_comes_next_in_the_evening_is_tomorrow() -> None:
    event = conference(item(1, "18:00", 60), item(2, "09:00", 30, day=2))
    state = running(begun(event, 1, "18:00", "19:00"), at("20:00"))
    assert state.next is not None
    assert state.next.item.id == 2
    assert state.delay == minutes(0)


@st.composite
def runs(draw: st.DrawFn) -> tuple[Conference, int]:
    """Any day without overlaps, some of it run, skipped or lengthened, and the present minute."""
    items = []
    minute = draw(st.integers(8 * 60, 10 * 60))
    for number in range(1, draw(st.integers(1, 9)) + 1):
        minute += draw(st.sampled_from([0, 0, 0, 5, 20]))
        span = draw(st.integers(1, 90))
        clock = f"{minute // 60:02}:{minute % 60:02}"
        items.append(
            item(
                number,
                clock,
                span,
                fixed=draw(st.booleans()),
                skipped=draw(st.integers(0, 5)) == 0,
                extra_minutes=draw(st.sampled_from([0, 0, 5, 10, -3])),
            )
        )
        minute += span
        if minute > 22 * 60:
            break
    event = conference(*items)
    clock_minute = items[0].start_minute
    for record in items[: draw(st.integers(0, len(items)))]:
        if not record.skipped:
            clock_minute += draw(st.integers(0, 40))
            start = at("00:00") + timedelta(minutes=clock_minute)
            clock_minute += draw(st.integers(0, 100))
            end = at("00:00") + timedelta(minutes=clock_minute)
            event = changed_item(event, record.id, actual_start=start, actual_end=end)
    return event, clock_minute


@settings(max_examples=150, deadline=None)
@given(runs(), st.integers(0, 200))
def test_expected_times_never_overlap_in_one_line(run: tuple[Conference, int], later: int) -> None:
    event, minute = run
    state = running(event, at("00:00") + timedelta(minutes=minute + later))
    for one, following in zip(state.items, state.items[1:], strict=False):
        assert one.start <= one.end <= following.start <= following.end


@settings(max_examples=150, deadline=None)
@given(runs(), st.integers(0, 200))
def test_coming_items_are_expected_neither_in_the_past_nor_before_their_plan(
    run: tuple[Conference, int], later: int
) -> None:
    event, minute = run
    now = at("00:00") + timedelta(minutes=minute + later)
    state = running(event, now)
    attended = any(i.actual_start for i in event.items())
    now = now if attended else at("00:00")  # a day that nobody runs goes by its plan
    ends = [at("00:00")]
    for expected in state.items:
        if expected.state is ItemState.COMING:
            assert expected.start >= max(now, planned_start(event.event, expected.item))
            assert expected.end == expected.start + length(expected.item)
            if expected.item.fixed:
                planned = planned_start(event.event, expected.item)
                assert expected.start == max(planned, now, *ends)
        ends.append(expected.end)


@settings(max_examples=100, deadline=None)
@given(runs(), st.integers(0, 100), st.integers(0, 60))
def test_waiting_never_makes_anything_earlier(
    run: tuple[Conference, int], later: int, wait: int
) -> None:
    event, minute = run
    if not any(i.actual_start for i in event.items()):
        return  # a day that nobody runs follows its plan
    now = at("00:00") + timedelta(minutes=minute + later)
    before = running(event, now).items
    after = running(event, now + timedelta(minutes=wait)).items
    for one, other in zip(before, after, strict=True):
        assert one.start <= other.start
        assert one.end <= other.end


@settings(max_examples=150, deadline=None)
@given(
    runs(),
    st.integers(1, 9),
    st.integers(0, 60),
    st.integers(0, 30),
)
def test_an_item_that_is_started_runs_whatever_ran_before(
    run: tuple[Conference, int], which: int, later: int, wait: int
) -> None:
    event, minute = run
    start = at("00:00") + timedelta(minutes=minute + later)
    chosen = [i for i in event.items() if i.actual_start is None][:which][-1:]
    for record in chosen:
        event = changed_item(event, record.id, actual_start=start, skipped=False)
        state = running(event, start + timedelta(minutes=wait))
        assert state.current is not None
        assert (state.current.item.id, state.current.start) == (record.id, start)
        for expected in state.items:
            if expected.state is ItemState.COMING:
                assert expected.start >= state.current.end


@pytest.mark.parametrize("extra", [1, 5, 10])
def test_extending_an_item_moves_floating_items_by_as_much(extra: int) -> None:
    event = changed_item(late_panel(), COFFEE, shortest=None)  # a break that takes up nothing
    before = running(event, at("14:41"))
    after = running(changed_item(event, PANEL, extra_minutes=extra), at("14:41"))
    for place in (3, 5):
        assert after.items[place].start - before.items[place].start == minutes(extra)
    assert planned_end(event.event, after.items[3].item) == at("15:20")


def test_what_begins_at_the_end_of_the_night_is_not_over_with_it() -> None:
    day = conference(SOMEBODY, item(GREETING, "23:00", 30))
    late = changed(day, replace(day.one(AgendaItem, GREETING), actual_start=at("04:00", 2)))
    assert running(late, at("04:10", 2)).items[0].state is ItemState.RUNNING


def test_what_nobody_ended_is_over_at_the_end_of_the_night() -> None:
    day = begun(conference(SOMEBODY, item(GREETING, "23:00", 30)), GREETING, "23:00")
    states = [running(day, at(clock, 2)).items[0].state for clock in ("03:59", "04:00")]
    assert states == [ItemState.RUNNING, ItemState.DONE]
