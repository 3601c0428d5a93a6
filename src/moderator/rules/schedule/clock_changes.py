"""The hours that a day lacks or has twice, where the clocks go forward or back."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from moderator.event.conference import Conference, derived
from moderator.event.schedule import Event
from moderator.event.zones import zone_of

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A change of the clocks: from start to end, minutes after midnight of the event's day.

    forward: these minutes do not exist; otherwise they come twice. day may be the one after the
    last day of the event, for what runs into the night.
    """

    day: int
    start: int
    end: int
    forward: bool


@derived(Event)
def clock_changes(conference: Conference) -> tuple[ClockChange, ...]:
    """Find where the clocks change during an event; none in a time zone that is unknown."""
    event = conference.event
    zone = zone_of(event.time_zone)
    if zone is None:
        return ()
    found = (_change(event, zone, day) for day in range(1, event.days + 2))
    return tuple(change for change in found if change is not None)


def _change(event: Event, zone: ZoneInfo, day: int) -> ClockChange | None:
    midnight = datetime.combine(event.date_of(day), time(), zone)
    first, last = midnight.astimezone(UTC), (midnight + DAY).astimezone(UTC)
    before, after = _offset(first, zone), _offset(last, zone)
    if before == after:
        return None
    while last - first > MINUTE:
        middle = first + (last - first) // 2
        if _offset(middle, zone) == before:
            first = middle
        else:
            last = middle
    naive = midnight.replace(tzinfo=None)
    moment = last.replace(second=0, microsecond=0, tzinfo=None)
    minutes = sorted(int((moment + by - naive) / MINUTE) for by in (before, after))
    return ClockChange(day, minutes[0], minutes[1], forward=after > before)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
