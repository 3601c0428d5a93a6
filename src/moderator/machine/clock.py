"""The clocks that the program passes to the parts that need the time.

They show the time at the venue without its zone; `fold` says in which of two hours that are shown
alike it is, in the night in which clocks are put back.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def now_in(time_zone: str) -> datetime:
    """Return the wall-clock time in a time zone; an unknown zone counts as this machine's own."""
    return _shown(datetime.now(UTC), time_zone)


def starting_at(start: datetime) -> Callable[[str], datetime]:
    """Make a clock that shows `start` now and runs on from there, for demos and rehearsals."""
    begun = datetime.now(UTC)

    def clock(time_zone: str) -> datetime:
        passed = datetime.now(UTC) - begun
        zone = _zone(time_zone)
        if zone is None:
            return start + passed
        return _shown(start.replace(tzinfo=zone).astimezone(UTC) + passed, time_zone)

    return clock


def _shown(moment: datetime, time_zone: str) -> datetime:
    return moment.astimezone(_zone(time_zone)).replace(tzinfo=None)


def _zone(time_zone: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder, as "Europe"
        return None
