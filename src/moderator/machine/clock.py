"""The clocks that the program passes to the parts that need the time.

They show the time at the venue without its zone; `fold` says in which of two hours that are shown
alike it is, in the night in which clocks are put back.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from moderator.event.zones import zone_of


def now_in(time_zone: str) -> datetime:
    """Return the wall-clock time in a time zone; an unknown zone counts as this machine's own."""
    return _shown(datetime.now(UTC), time_zone)


def starting_at(start: datetime) -> Callable[[str], datetime]:
    """Make a clock that shows `start` now and runs on from there, for demos and rehearsals."""
    begun = datetime.now(UTC)

    def clock(time_zone: str) -> datetime:
        passed = datetime.now(UTC) - begun
        zone = zone_of(time_zone)
        if zone is None:
            return start + passed
        return _shown(start.replace(tzinfo=zone).astimezone(UTC) + passed, time_zone)

    return clock


def _shown(moment: datetime, time_zone: str) -> datetime:
    return moment.astimezone(zone_of(time_zone)).replace(tzinfo=None)
