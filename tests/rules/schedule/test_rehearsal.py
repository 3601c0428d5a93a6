"""A day is rehearsed many times, with what each run draws, and nothing of it is real."""

from dataclasses import replace
from datetime import timedelta

from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.rehearsal import (
    USUAL,
    as_planned,
    one_run,
    overruns,
    rehearse,
)
from tests.rules.schedule.programme import SOMEBODY, at, begun, conference, item

TIGHT = conference(
    SOMEBODY,
    item(1, "09:00", 30, "greeting", fixed=True),
    item(2, "09:30", 60, "talk", shortest=40),
    item(3, "10:30", 30, "break", shortest=30),
    item(4, "11:00", 60, "keynote", fixed=True),
    item(5, "12:00", 20, "closing"),
)
LOOSE = conference(
    SOMEBODY,
    item(1, "09:00", 30, "greeting", fixed=True),
    item(2, "09:30", 60, "talk"),
    item(4, "11:30", 60, "keynote", fixed=True),
)
EVENING = conference(SOMEBODY, item(1, "19:00", 120, "evening"))


def test_the_same_seed_gives_the_same_days() -> None:
    assert rehearse(TIGHT, 1, seed=3, runs=20) == rehearse(TIGHT, 1, seed=3, runs=20)
    assert one_run(TIGHT, 1, 3) != one_run(TIGHT, 1, 4)


def test_a_tight_day_endangers_what_is_fixed_and_a_loose_one_does_not() -> None:
    tight, loose = rehearse(TIGHT, 1, runs=60), rehearse(LOOSE, 1, runs=60)
    assert tight is not None
    assert loose is not None
    assert [risk.item.id for risk in tight.risks] == [4]
    assert 0 < tight.risks[0].missed <= 60
    assert tight.holds == 0
    assert not loose.risks
    assert loose.holds == 60, "an hour lies free before the keynote"


def test_bands_grow_from_usual_to_nearly_all_and_begin_at_nothing() -> None:
    found = rehearse(TIGHT, 1, runs=60)
    assert found is not None
    first, *rest = found.bands
    assert (first.usual, first.nearly_all) == (0, 0)
    for band in (*rest, found.end):
        assert band.usual <= band.most_runs <= band.nearly_all


def test_what_helps_is_tried_out_and_lowers_the_misses() -> None:
    found = rehearse(TIGHT, 1, runs=60)
    assert found is not None
    (change,) = found.helpful
    assert (change.before.id, change.after.minutes) == (2, 55)
    assert change.missed < found.risks[0].missed


def test_a_run_without_chance_is_the_plan() -> None:
    times = one_run(TIGHT, 1, 0)
    assert [f"{one.start:%H:%M}" for one in times] == ["09:00", "09:30", "10:30", "11:00", "12:00"]


def test_what_was_really_run_is_learned_from_and_then_left_out() -> None:
    event = begun(TIGHT, 2, "09:30", "10:45")
    assumed, learned = overruns(event)
    assert learned == 1
    assert (assumed[ItemKind.TALK].usual, assumed[ItemKind.TALK].most) == (15, 15)
    assert assumed[ItemKind.PANEL] == USUAL[ItemKind.PANEL]
    assert as_planned(event, 1).one(AgendaItem, 2).actual_start is None
    assert one_run(event, 1, 0)[1].start == at("09:30")


def test_a_day_without_items_has_no_rehearsal() -> None:
    assert rehearse(TIGHT, 2) is None
    parked = replace(TIGHT.one(AgendaItem, 5), parked=True)
    event = conference(SOMEBODY, parked)
    assert rehearse(event, 1) is None


def test_what_is_assumed_of_each_kind_goes_from_the_soonest_to_the_latest_end() -> None:
    assert USUAL.keys() >= {ItemKind.TALK, ItemKind.WORKSHOP_ROUND, ItemKind.EVENING}
    assert all(each.least <= each.usual <= each.most for each in USUAL.values())


def test_an_evening_begins_and_ends_as_planned_in_every_run() -> None:
    found = rehearse(EVENING, 1, runs=20)
    assert found is not None
    assert (found.end.usual, found.end.most_runs, found.end.nearly_all) == (0, 0, 0)
    lasts = {one.end - one.start for run in range(20) for one in one_run(EVENING, 1, run)}
    assert lasts == {timedelta(hours=2)}
