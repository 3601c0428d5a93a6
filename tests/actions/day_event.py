"""The afternoon of a sample event as a file, with a clock that tests move."""

from datetime import datetime, timedelta
from pathlib import Path

from moderator.event.conference import Record
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.store.opening import create_store
from moderator.store.store import Store
from tests.rules.schedule.programme import DAY, at, first_day


class Watch:
    """A clock that stands still until a test moves it."""

    def __init__(self, clock: str = "12:00") -> None:
        self.now = at(clock)

    def __call__(self) -> datetime:
        return self.now

    def set(self, clock: str, day: int = 1) -> None:
        """Set the clock to a time of an event's day."""
        self.now = at(clock, day)

    def wait(self, minutes: float) -> None:
        """Let minutes pass."""
        self.now += timedelta(minutes=minutes)


def day_store(folder: Path, watch: Watch, *more: Record) -> Store:
    """Make an event file with the sketched afternoon and further records."""
    store = create_store(folder / "day.moderator", Event(1, "Jahreskonferenz", DAY, 2), watch)
    with store.edit(phrase("Set up")) as edit:
        for record in (*first_day(), *more):
            edit.restore(record)
    return store
