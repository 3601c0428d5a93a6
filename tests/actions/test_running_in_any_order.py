"""A day that is run in any order, with a clock that is set forwards and backwards."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.actions import running as regie
from moderator.event.errors import KnownError
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.delay import win_back
from moderator.rules.schedule.occupancy import overlap
from moderator.rules.schedule.running import ItemState, length
from moderator.store.store import Store
from tests.actions.day_event import Watch, day_store
from tests.rules.schedule.programme import item

Values = dict[int, tuple[object, ...]]
BESIDE = (item(20, "14:00", 180), item(21, "09:00", 30, day=2), item(22, "09:30", 60, day=2))
WAITS = (1, 10, 40, 90, 600, -5, -60)


def values(store: Store) -> Values:
    """What running the day has made of its items."""
    return {
        i.id: (i.actual_start, i.actual_end, i.skipped, i.extra_minutes)
        for i in store.conference.items()
    }


def take_over(store: Store) -> None:
    """Accept the first plan to win time back, if there is one."""
    for proposal in win_back(store.conference, store.clock())[:1]:
        regie.take_over(store, proposal)


def start(store: Store, item_id: int) -> None:
    """Start an item, which runs from then on with its full length, or a break that is late."""
    regie.start_item(store, item_id)
    current = regie.state(store).current
    assert current is not None
    assert (current.item.id, current.state) == (item_id, ItemState.RUNNING)
    whole = length(current.item)
    least = timedelta(minutes=current.item.shortest or 0)  # a break that is late takes up lateness
    assert current.start + (least or whole) <= current.end <= current.start + whole


def toggle(store: Store, item_id: int) -> None:
    """Leave an item out, or take it in again."""
    skipped = store.conference.one(AgendaItem, item_id).skipped
    regie.set_skipped(store, item_id, skipped=not skipped)


def act(store: Store, name: str, item_id: int) -> None:
    """Do one thing of the run sheet."""
    acts: dict[str, Callable[[], object]] = {
        "next": lambda: regie.start_next(store),
        "start": lambda: start(store, item_id),
        "skip": lambda: regie.skip_next(store),
        "toggle": lambda: toggle(store, item_id),
        "longer": lambda: regie.extend(store, 5),
        "shorter": lambda: regie.extend(store, -5),
        "finish": lambda: regie.finish(store),
        "take over": lambda: take_over(store),
    }
    acts[name]()


def nothing_begins_before_it_can(store: Store) -> None:
    """Check that what comes next waits for all that runs, unless planned beside it."""
    state = regie.state(store)
    for running in state.items:
        if running.state is ItemState.RUNNING and state.next is not None:
            beside = overlap(running.item, state.next.item)
            assert beside or state.next.start >= running.end


NAMES = ("next", "next", "start", "skip", "toggle", "longer", "shorter", "finish", "take over")
STEP = st.tuples(
    st.sampled_from((*NAMES, "back", "back")),
    st.sampled_from((*range(1, 9), 20, 21, 22)),
    st.sampled_from(WAITS),
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(STEP, min_size=3, max_size=14))
def test_a_started_item_runs_and_stepping_back_undoes_exactly_the_last_step(
    steps: list[tuple[str, int, int]],
) -> None:
    watch, done = Watch("12:50"), list[Values]()
    with tempfile.TemporaryDirectory() as folder:
        store = day_store(Path(folder), watch, *BESIDE)
        for name, item_id, wait in steps:
            watch.wait(wait)
            before = values(store)
            try:
                if name != "back":
                    act(store, name, item_id)
                elif any(i.actual_start for i in store.conference.items()):
                    regie.step_back(store)
                    assert values(store) == done.pop()
                    continue
            except KnownError:
                assert values(store) == before
            if values(store) != before:
                done.append(before)
            nothing_begins_before_it_can(store)
        store.close()
