"""Cases of a day that is run."""

from datetime import date, datetime, timedelta
from pathlib import Path

from moderator.actions import running as regie
from moderator.actions.importing import plan_import, take_over
from moderator.event.schedule import Event
from moderator.rules.schedule.running import ItemState
from moderator.store.opening import create_store
from tests.actions.people_event import Clock
from tests.case_table import case


@case("54-today.csv")
def whatever_is_started_runs(folder: Path) -> None:
    """B is left out, C runs, then B comes after all."""
    clock = Clock(datetime(2026, 11, 30, 13, 37))
    store = create_store(folder / "e.moderator", Event(1, "Heute", date(2026, 11, 30), 1), clock)
    found = plan_import(store.conference, "programme", folder / "54-today.csv")
    take_over(store, found)
    a, b, c, end = store.conference.items()
    regie.start_item(store, a.id)
    clock.now += timedelta(minutes=15)
    regie.skip_next(store)
    regie.start_next(store)
    clock.now += timedelta(minutes=10)
    regie.start_item(store, b.id)
    clock.now += timedelta(minutes=4)
    state = regie.state(store)
    assert [e.item.id for e in state.items] == [a.id, b.id, c.id, end.id]
    assert [e.state for e in state.items] == [
        ItemState.DONE,
        ItemState.RUNNING,
        ItemState.DONE,
        ItemState.COMING,
    ]
    assert state.left == timedelta(minutes=b.minutes - 4)
    assert state.next is not None
    assert state.next.start == datetime(2026, 11, 30, 14, 12)
    store.close()
