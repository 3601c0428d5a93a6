"""Running a day: starts, extensions, skips and steps back, with a clock that the test moves."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from moderator.actions import running as regie
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem, ItemRoom
from moderator.rules.schedule.delay import DelayProposal, win_back
from moderator.rules.schedule.running import ItemState
from moderator.store.store import Store
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import (
    CHANGE,
    COFFEE,
    GREETING,
    PANEL,
    ROUND,
    TALKS,
    at,
    item,
)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def store(tmp_path: Path, watch: Watch) -> Iterator[Store]:
    opened = day_store(tmp_path, watch)
    yield opened
    opened.close()


def one(store: Store, item_id: int) -> AgendaItem:
    return store.conference.one(AgendaItem, item_id)


def run_to(store: Store, watch: Watch, clock: str, item_id: int) -> None:
    watch.set(clock)
    regie.start_next(store)
    current = regie.state(store).current
    assert current is not None
    assert current.item.id == item_id


def can_be_shortened(store: Store, item_id: int, shortest: int) -> None:
    with store.edit(phrase("Set up")) as edit:
        edit.change(one(store, item_id), shortest=shortest)


def shortening(store: Store, item_id: int) -> DelayProposal:
    proposals = win_back(store.conference, store.clock())
    return next(p for p in proposals if [item.id for item in p.updates] == [item_id])


def running_one(store: Store) -> tuple[int, timedelta | None]:
    """Which item runs, and how much time it has left."""
    state = regie.state(store)
    assert state.current is not None
    return state.current.item.id, state.left


def test_starting_the_next_one_ends_the_one_before(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:04", GREETING)
    run_to(store, watch, "13:33", TALKS)
    assert one(store, GREETING).actual_end == one(store, TALKS).actual_start == at("13:33")
    assert str(store.undo_label) == "Start Lightning Talks"
    store.undo()
    assert one(store, GREETING).actual_end is None
    assert one(store, TALKS).actual_start is None


def test_extending_and_shortening(store: Store, watch: Watch) -> None:
    with pytest.raises(RuleProblem):
        regie.extend(store, 5)
    run_to(store, watch, "13:00", GREETING)
    regie.extend(store, 5)
    assert regie.state(store).delay == timedelta(minutes=5)
    assert str(store.undo_label) == "Extend Begrüßung by 5 minutes"
    regie.extend(store, -1)
    assert one(store, GREETING).extra_minutes == 4
    regie.extend(store, -500)
    assert one(store, GREETING).extra_minutes == -30


def test_an_item_is_skipped_and_unskipped(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:00", GREETING)
    regie.skip_next(store)
    assert one(store, TALKS).skipped
    coming = regie.state(store).next
    assert coming is not None
    assert coming.item.id == PANEL
    regie.set_skipped(store, TALKS, skipped=False)
    assert regie.state(store).of(TALKS).state is ItemState.COMING  # type: ignore[union-attr]
    with pytest.raises(RuleProblem):
        regie.set_skipped(store, GREETING, skipped=True)


def test_stepping_back_and_forth(store: Store, watch: Watch) -> None:
    with pytest.raises(RuleProblem):
        regie.step_back(store)
    run_to(store, watch, "13:00", GREETING)
    run_to(store, watch, "13:30", TALKS)
    regie.step_back(store)
    current = regie.state(store).current
    assert current is not None
    assert (current.item.id, current.start) == (GREETING, at("13:00"))
    regie.finish(store)
    assert regie.state(store).current is None
    regie.step_back(store)
    assert one(store, GREETING).actual_end is None
    regie.step_back(store)
    assert one(store, GREETING).actual_start is None


def test_stepping_back_after_a_skip_undoes_the_skip(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:00", GREETING)
    regie.skip_next(store)
    regie.step_back(store)
    assert str(store.undo_label) == "Take back that Lightning Talks was skipped"
    assert not one(store, TALKS).skipped
    assert one(store, GREETING).actual_start == at("13:00")
    regie.step_back(store)
    assert one(store, GREETING).actual_start is None


def test_stepping_back_undoes_a_step_that_reversed_the_one_before(
    store: Store, watch: Watch
) -> None:
    run_to(store, watch, "13:00", GREETING)
    regie.extend(store, 5)
    regie.extend(store, -5)
    regie.skip_next(store)
    regie.set_skipped(store, TALKS, skipped=False)
    seen = []
    for _ in range(4):
        regie.step_back(store)
        seen.append((one(store, GREETING).extra_minutes, one(store, TALKS).skipped))
    assert seen == [(0, True), (0, False), (5, False), (0, False)]
    assert one(store, GREETING).actual_start == at("13:00")
    regie.step_back(store)
    assert one(store, GREETING).actual_start is None


def test_stepping_back_undoes_minutes_and_accepted_proposals(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:00", GREETING)
    run_to(store, watch, "13:30", TALKS)
    run_to(store, watch, "14:29", PANEL)
    regie.extend(store, 5)
    can_be_shortened(store, PANEL, 25)
    watch.set("14:41")
    regie.take_over(store, shortening(store, PANEL))
    assert one(store, PANEL).extra_minutes < 5
    regie.step_back(store)
    assert one(store, PANEL).extra_minutes == 5
    regie.step_back(store)
    assert (one(store, PANEL).extra_minutes, one(store, PANEL).actual_start) == (0, at("14:29"))
    regie.step_back(store)
    assert one(store, PANEL).actual_start is None


def test_stepping_back_finds_the_step_after_other_edits(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:00", GREETING)
    regie.skip_next(store)
    with store.edit(phrase("Rename")) as edit:
        edit.change(one(store, TALKS), title="Drei Vorträge")
    regie.step_back(store)
    assert (one(store, TALKS).skipped, one(store, TALKS).title) == (False, "Drei Vorträge")
    store.undo()
    assert one(store, TALKS).skipped
    regie.step_back(store)
    assert not one(store, TALKS).skipped


def test_one_step_back_is_enough_after_the_clock_was_set_back(store: Store, watch: Watch) -> None:
    watch.set("14:00")
    regie.start_item(store, GREETING)
    run_to(store, watch, "13:05", TALKS)  # the laptop's clock was an hour ahead
    regie.step_back(store)
    assert one(store, TALKS).actual_start is None
    current = regie.state(store).current
    assert current is not None
    assert current.item.id == GREETING


def test_a_late_speaker_runs_after_the_one_who_followed(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:00", GREETING)
    regie.skip_next(store)
    run_to(store, watch, "13:30", PANEL)
    watch.set("14:05")
    with pytest.raises(RuleProblem):
        regie.set_skipped(store, TALKS, skipped=False)
    regie.start_item(store, TALKS)
    watch.set("14:10")
    state = regie.state(store)
    assert state.current is not None
    assert (state.current.item.id, state.left) == (TALKS, timedelta(minutes=40))
    assert state.next is not None
    assert state.next.item.id == COFFEE
    regie.step_back(store)
    state = regie.state(store)
    assert state.current is not None
    assert state.current.item.id == PANEL


def test_an_item_made_up_on_the_next_day_has_its_full_length(tmp_path: Path, watch: Watch) -> None:
    store = day_store(tmp_path, watch, item(20, "09:00", 30, day=2), item(21, "09:30", 30, day=2))
    run_to(store, watch, "13:00", GREETING)
    watch.set("08:30", 2)
    regie.start_item(store, TALKS)
    assert running_one(store) == (TALKS, timedelta(minutes=45))
    coming = regie.state(store).next
    assert coming is not None, "the day that was broken off goes on"
    assert (coming.item.id, coming.start) == (PANEL, at("09:15", 2))
    regie.start_item(store, 20)
    watch.set("08:40", 2)
    regie.start_item(store, PANEL)
    assert running_one(store) == (PANEL, timedelta(minutes=35))
    state = regie.state(store)
    assert state.next is not None, "a single item of yesterday does not bring back the others"
    assert (state.next.item.id, state.next.start) == (21, at("09:30", 2))
    assert state.delay == timedelta(0)
    watch.set("09:40", 2)
    state = regie.state(store)
    assert state.next is not None
    assert state.next.start == at("09:40", 2), "what comes waits for what runs"
    regie.start_next(store)
    assert running_one(store) == (21, timedelta(minutes=30))
    store.close()


def test_an_item_started_after_the_clock_was_set_back_is_running(
    store: Store, watch: Watch
) -> None:
    run_to(store, watch, "13:00", GREETING)
    watch.set("14:30")
    regie.start_item(store, PANEL)
    before = store.conference.items()
    watch.set("13:45")
    regie.start_item(store, TALKS)
    assert running_one(store) == (TALKS, timedelta(minutes=45))
    watch.set("14:40")
    assert running_one(store) == (TALKS, timedelta(minutes=-10))
    regie.step_back(store)
    assert store.conference.items() == before


def test_an_event_without_a_journal_steps_back_by_its_times(tmp_path: Path, watch: Watch) -> None:
    run = item(40, "12:00", 30, actual_start=at("12:00"), actual_end=at("12:30"))
    store = day_store(tmp_path, watch, run)
    watch.set("12:40")
    regie.step_back(store)
    assert one(store, 40).actual_end is None
    regie.step_back(store)
    assert one(store, 40).actual_start is None
    store.close()


def test_jumping_ahead_skips_the_items_in_between(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:00", GREETING)
    watch.set("13:20")
    regie.start_item(store, PANEL)
    assert one(store, TALKS).skipped
    with pytest.raises(RuleProblem):
        regie.start_item(store, PANEL)
    with pytest.raises(RuleProblem):
        regie.start_item(store, 99)


def test_beginning_in_the_middle_of_a_day_skips_nothing(store: Store, watch: Watch) -> None:
    watch.set("14:16")
    regie.start_item(store, PANEL)
    assert not one(store, TALKS).skipped
    assert regie.state(store).of(TALKS).state is ItemState.DONE  # type: ignore[union-attr]


def test_parallel_items_keep_running(tmp_path: Path, watch: Watch) -> None:
    stall = item(20, "13:10", 120, "break", title="Infostand")
    store = day_store(tmp_path / ".", watch, stall)
    run_to(store, watch, "13:00", GREETING)
    run_to(store, watch, "13:10", 20)
    run_to(store, watch, "13:30", TALKS)
    assert one(store, 20).actual_end is None
    assert one(store, GREETING).actual_end == at("13:30")
    store.close()


def test_of_two_starts_in_one_second_the_later_one_runs(tmp_path: Path, watch: Watch) -> None:
    store = day_store(tmp_path, watch, item(20, "13:00", 300))
    regie.start_item(store, 20)
    assert running_one(store) == (20, timedelta(minutes=300))
    regie.start_item(store, GREETING)
    assert running_one(store) == (GREETING, timedelta(minutes=30))
    watch.set("11:00")
    regie.start_item(store, TALKS)
    assert running_one(store) == (TALKS, timedelta(minutes=45))
    store.close()


def test_registration_that_opened_by_itself_is_recorded(tmp_path: Path, watch: Watch) -> None:
    store = day_store(tmp_path, watch, item(30, "12:00", 60, "registration"))
    run_to(store, watch, "13:02", GREETING)
    assert one(store, 30).actual_start == at("12:00")
    assert one(store, 30).actual_end == at("13:02")
    store.close()


def test_a_proposal_to_win_back_time_is_applied(store: Store, watch: Watch) -> None:
    run_to(store, watch, "13:00", GREETING)
    run_to(store, watch, "13:30", TALKS)
    run_to(store, watch, "14:29", PANEL)
    can_be_shortened(store, PANEL, 25)
    watch.set("14:41")
    assert regie.state(store).of(ROUND).start == at("15:24")  # type: ignore[union-attr]
    proposal = shortening(store, PANEL)
    regie.take_over(store, proposal)
    assert one(store, PANEL).extra_minutes < 0
    assert regie.state(store).of(ROUND).start == at("15:20")  # type: ignore[union-attr]
    assert store.undo_label == proposal.words
    with store.edit(proposal.words) as edit:
        edit.remove(ItemRoom, PANEL)
        edit.remove(AgendaItem, PANEL)
    with pytest.raises(RuleProblem):
        regie.take_over(store, proposal)


def test_the_end_of_the_programme(store: Store, watch: Watch) -> None:
    watch.set("18:30")
    regie.start_item(store, 8)
    with pytest.raises(RuleProblem):
        regie.start_next(store)
    with pytest.raises(RuleProblem):
        regie.skip_next(store)
    regie.finish(store)
    with pytest.raises(RuleProblem):
        regie.finish(store)


def test_a_whole_day(store: Store, watch: Watch) -> None:
    """Starts, an extension of 10 minutes and a skip: expected times follow throughout."""
    run_to(store, watch, "13:00", GREETING)
    run_to(store, watch, "13:30", TALKS)
    watch.set("14:10")
    regie.extend(store, 10)
    state = regie.state(store)
    assert state.left == timedelta(minutes=15)
    assert state.delay == timedelta(minutes=10)
    # the coffee break takes up the ten minutes that it can give
    assert [e.start for e in state.items[2:5]] == [at("14:25"), at("15:00"), at("15:20")]
    run_to(store, watch, "14:25", PANEL)
    run_to(store, watch, "15:00", COFFEE)
    run_to(store, watch, "15:30", ROUND)
    regie.skip_next(store)
    state = regie.state(store)
    assert state.of(CHANGE).state is ItemState.SKIPPED  # type: ignore[union-attr]
    assert state.next is not None
    assert state.next.start == at("16:45")  # the planned time: the skip won the delay back
    run_to(store, watch, "16:45", 7)
    assert regie.state(store).delay == timedelta(0)
