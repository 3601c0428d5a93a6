"""Ways to win back a delay, and what they promise."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.delay import to_win_back, win_back
from moderator.rules.schedule.giving import coming_today
from moderator.rules.schedule.running import planned_start, running
from tests.rules.schedule.programme import (
    COFFEE,
    GREETING,
    PANEL,
    ROUND,
    TALKS,
    at,
    begun,
    changed,
    conference,
    first_day,
    item,
)


def late(by: int = 4) -> Conference:
    event = conference(*first_day())
    for item_id, start, end in ((GREETING, "13:00", "13:30"), (TALKS, "13:30", "14:15")):
        event = begun(event, item_id, start, end)
    minute = 14 * 60 + 15 + by
    return begun(event, PANEL, f"{minute // 60}:{minute % 60:02}")


def test_on_time_there_is_nothing_to_win_back() -> None:
    event = begun(conference(*first_day()), GREETING, "13:00")
    assert win_back(event, at("13:10")) == ()
    assert to_win_back(event, at("13:10")) == 0
    assert win_back(conference(), at("13:10")) == ()


def test_where_breaks_take_up_the_delay_nothing_is_proposed() -> None:
    event = late()
    assert to_win_back(event, at("14:41")) == 4
    starts = {e.item.id: e.start for e in running(event, at("14:41")).items}
    assert starts[ROUND] == at("15:20")
    assert win_back(event, at("14:41")) == ()


def test_what_is_promised_comes_true() -> None:
    event = late(9)
    for proposal in win_back(event, at("14:41")):
        after = running(changed(event, *proposal.updates), at("14:41"))
        start = {e.item.id: e.start for e in after.items}
        if proposal.left == 0 and COFFEE in {i.id for i in proposal.updates}:
            assert start[ROUND] == at("15:20")


def test_the_running_item_can_end_sooner() -> None:
    event = late(14)
    panel = event.one(AgendaItem, PANEL)
    event = changed(event, replace(panel, shortest=25))
    ways = [p for p in win_back(event, at("14:41")) if p.updates[0].id == PANEL]
    assert [p.updates[0].extra_minutes for p in ways] == [-4]  # breaks give the other ten minutes
    assert all(p.updates[0].id != PANEL for p in win_back(event, at("15:04")))


def test_before_the_day_nothing_is_proposed() -> None:
    assert win_back(conference(*first_day()), at("09:00")) == ()


def test_only_what_comes_on_the_day_that_runs_or_begins_today_can_give_time() -> None:
    planned = conference(item(1, "09:00", 60), item(2, "10:00", 30), item(3, "09:00", 60, day=2))
    running_now = begun(planned, 1, "09:00")
    for event, now, coming in (
        (planned, at("20:00", 0), []),
        (planned, at("08:00"), [1, 2]),
        (running_now, at("09:10"), [2]),
    ):
        assert [e.item.id for e in coming_today(running(event, now))] == coming


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 40), st.integers(0, 30), st.integers(0, 29))
def test_no_proposal_goes_below_the_shortest_or_loses_time(
    by: int, coffee: int, waited: int
) -> None:
    event = late(by)
    event = changed(event, replace(event.one(AgendaItem, COFFEE), shortest=coffee))
    now = at(f"14:{30 + waited}") if by < 15 else at("15:05")
    for proposal in win_back(event, now):
        assert proposal.minutes > 0
        assert proposal.left >= 0
        for one in proposal.updates:
            assert one.skipped or one.minutes + one.extra_minutes >= (one.shortest or 0)


def test_a_running_break_takes_up_the_delay_before_one_at_the_end_of_the_day() -> None:
    pause = item(1, "10:30", 30, "break", shortest=20, title="Kaffeepause")
    talk = item(2, "11:00", 60, shortest=30)
    lunch = item(3, "12:00", 60, "break", shortest=30, title="Mittag")
    event = begun(conference(pause, talk, lunch), 1, "10:34")
    state = running(event, at("10:40"))
    assert [e.end for e in state.items] == [at("11:00"), at("12:00"), at("13:00")]
    assert state.left == timedelta(minutes=20)
    assert win_back(event, at("10:40")) == ()


def test_shortening_the_last_item_is_not_proposed_but_what_lets_it_begin_on_time_is() -> None:
    talk = item(1, "10:30", 30)
    last = item(2, "11:00", 30, shortest=10)
    event = begun(conference(talk, last), 1, "10:40")
    assert to_win_back(event, at("10:45")) == 10
    assert win_back(event, at("10:45")) == ()
    after = item(3, "11:30", 30)
    event = begun(conference(talk, last, after), 1, "10:40")
    (way,) = win_back(event, at("10:45"))
    assert [(i.id, i.extra_minutes) for i in way.updates] == [(2, -10)]
    assert str(way.words) == "Shorten Item 2: 20 instead of 30 min"
    assert str(way.effect) == "Everything from 11:30 stays as it is."


def test_what_was_accepted_is_not_offered_again() -> None:
    for by in (4, 9, 14, 25):
        event = late(by)
        accepted: set[str] = set()
        while ways := win_back(event, at("14:45")):
            assert str(ways[0].words) not in accepted
            accepted.add(str(ways[0].words))
            before = {e.item.id: e.start for e in running(event, at("14:45")).items}
            event = changed(event, *ways[0].updates)
            after = running(event, at("14:45")).items
            assert any(e.start < before[e.item.id] for e in after[:-1])
        assert len(accepted) <= 3


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 20), st.integers(0, 59))
def test_minutes_of_delay_are_those_between_the_clocks_of_plan_and_run_sheet(
    by: int, seconds: int
) -> None:
    event = late(by)
    panel = event.one(AgendaItem, PANEL)
    assert panel.actual_start is not None
    began = panel.actual_start.replace(second=seconds)
    event = changed(event, replace(panel, actual_start=began))
    now = at("14:41")
    shown = next(e.start for e in running(event, now).items if e.item.id == COFFEE)
    planned = planned_start(event.event, event.one(AgendaItem, COFFEE))
    assert to_win_back(event, now) == (shown.replace(second=0) - planned) // timedelta(minutes=1)
