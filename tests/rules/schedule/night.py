"""A night in which clocks are put back: from 24 to 25 October 2026 in Berlin, at 3:00 to 2:00."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from moderator.event.conference import Record
from moderator.event.phrase import phrase
from moderator.event.schedule import Event
from moderator.store.opening import create_store, open_store
from moderator.store.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
FIRST_DAY = date(2026, 10, 24)


class NightWatch:
    """The clock on the wall of the venue, driven by real time."""

    def __init__(self, shown: str, day: date = FIRST_DAY) -> None:
        self.moment = datetime.fromisoformat(f"{day}T{shown}").replace(tzinfo=BERLIN)
        self.moment = self.moment.astimezone(UTC)

    def __call__(self) -> datetime:
        """Return what the clock on the wall shows."""
        return self.moment.astimezone(BERLIN).replace(tzinfo=None)

    def wait(self, minutes: float) -> None:
        """Let minutes pass."""
        self.moment += timedelta(minutes=minutes)

    def minutes(self, count: int, step: int = 1) -> Iterator[int]:
        """Let minutes pass one after the other; yield how many have."""
        for passed in range(0, count, step):
            yield passed
            self.wait(step)


def night_event(days: int = 2) -> Event:
    """Make an event over that night."""
    return Event(1, "Nachtschicht", FIRST_DAY, days, time_zone="Europe/Berlin")


def night_store(folder: Path, watch: NightWatch, *records: Record) -> Store:
    """Make an event file over that night."""
    store = create_store(folder / "night.moderator", night_event(), watch)
    with store.edit(phrase("Set up")) as edit:
        for record in records:
            edit.restore(record)
    return store


def reopened(store: Store, watch: NightWatch) -> Store:
    """Close an event file and open it again, as after the laptop slept or was restarted."""
    store.close()
    return open_store(store.path, watch)
