"""How much longer and shorter than planned a day took so far."""

from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.running import running
from moderator.rules.schedule.so_far import SoFar, so_far
from tests.rules.schedule.programme import (
    COFFEE,
    GREETING,
    PANEL,
    TALKS,
    at,
    begun,
    changed,
    conference,
    first_day,
)


def counted(event: Conference, clock: str) -> SoFar:
    state = running(event, at(clock))
    return so_far(state, state.day(1))


def test_before_the_day_begins_nothing_is_counted() -> None:
    assert counted(conference(*first_day()), "12:30") == SoFar()


def test_what_is_over_counts_in_whole_and_what_runs_once_it_exceeds_its_time() -> None:
    event = begun(conference(*first_day()), GREETING, "13:04", "13:41")
    event = begun(event, TALKS, "13:41", "14:20")
    event = begun(event, PANEL, "14:20")
    assert counted(event, "14:54") == SoFar(7, 6)
    assert counted(event, "14:55") == SoFar(7, 6)
    assert counted(event, "14:58") == SoFar(10, 6)


def test_minutes_that_were_given_but_not_taken_yet_do_not_count() -> None:
    event = begun(conference(*first_day()), GREETING, "13:00")
    event = changed(event, replace(event.one(AgendaItem, GREETING), extra_minutes=10))
    assert counted(event, "13:20") == SoFar()
    assert counted(event, "13:34") == SoFar(4, 0)


def test_what_was_left_out_took_no_time() -> None:
    event = begun(conference(*first_day()), GREETING, "13:00", "13:30")
    event = changed(event, replace(event.one(AgendaItem, COFFEE), skipped=True))
    assert counted(event, "13:31") == SoFar(0, 30)
