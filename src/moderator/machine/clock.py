"""The clocks that the program passes to the parts that need the time."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def now_in(time_zone: str) -> datetime:
    """Return the wall-clock time in a time zone; an unknown zone counts as this machine's own."""
    try:
        return datetime.now(ZoneInfo(time_zone)).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder, as "Europe"
        return datetime.now()


def starting_at(start: datetime) -> Callable[[str], datetime]:
    """Make a clock that shows `start` now and runs on from there, for demos and rehearsals."""
    begun = datetime.now(UTC)
    return lambda _time_zone: start + (datetime.now(UTC) - begun)
