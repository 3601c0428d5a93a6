"""Times at the venue: what a clock on its wall shows, and how much time really passes between two.

Records, screens and prints hold what the clock on the wall shows, without a zone. In the night in
which clocks are set, that is not enough to count with: an hour is shown twice, or never. So all
spans are computed between absolute moments, which have a zone (UTC) and can never be compared with
or subtracted from a shown time by mistake; only results are shown times again.

Of an hour that is shown twice, `fold` distinguishes the second one, as Python does; since neither
the event file nor its JSON has a place for that, such a time carries one microsecond as well.
Recorded times are whole seconds otherwise.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from moderator.event.schedule import Event
from moderator.event.zones import zone_of

AGAIN = 1
"""Microseconds of a time in the second of two hours that the clock shows alike."""


@dataclass(frozen=True, slots=True)
class VenueTime:
    """The time zone of an event."""

    zone: tzinfo

    def absolute(self, shown: datetime) -> datetime:
        """Return the moment at which the clock shows a time.

        A time that the clock jumps over is as much later as the clock was put forward.
        """
        if shown.microsecond == AGAIN:
            shown = shown.replace(microsecond=0, fold=1)
        offset = self.zone.utcoffset(shown)
        assert offset is not None  # zones of the IANA know one for every time
        return (shown - offset).replace(tzinfo=UTC)

    def shown(self, moment: datetime) -> datetime:
        """Return what the clock shows at a moment."""
        local = moment.astimezone(self.zone)
        if local.fold:
            return local.replace(tzinfo=None, microsecond=AGAIN)
        return local.replace(tzinfo=None)

    def elapsed(self, start: datetime, end: datetime) -> timedelta:
        """Return how much time passes between two shown times; negative if the first is later."""
        return self.absolute(end) - self.absolute(start)

    def later(self, start: datetime, span: timedelta) -> datetime:
        """Return what the clock shows some time after it showed another time."""
        return self.shown(self.absolute(start) + span)


def venue_time(event: Event) -> VenueTime:
    """Return the time at an event's venue; in an unknown zone clocks are never set."""
    return _venue_time(event.time_zone)


@lru_cache
def _venue_time(zone: str) -> VenueTime:
    return VenueTime(zone_of(zone) or UTC)


def elapsed(event: Event, start: datetime, end: datetime) -> timedelta:
    """Return how much time passes at the venue between two times that its clock shows."""
    return venue_time(event).elapsed(start, end)


def is_after(end: datetime, start: datetime) -> bool:
    """Return whether a recorded time is not before another one, in any time zone.

    In an hour that is shown again, that is not decided by what the clock shows.
    """
    return end >= start or (is_again(end) and not is_again(start))


def is_again(shown: datetime) -> bool:
    """Return whether a time is in the second of two hours that the clock shows alike."""
    return bool(shown.fold) or shown.microsecond == AGAIN


def recorded(shown: datetime) -> datetime:
    """Return a shown time as it is recorded: to the second, and distinct in an hour shown twice."""
    return shown.replace(microsecond=AGAIN if shown.fold else 0)
