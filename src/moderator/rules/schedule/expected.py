"""Planned and expected times of one agenda item."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from moderator.event.schedule import AgendaItem, Event, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.venue_time import VenueTime, venue_time
from moderator.rules.written.times import DAY

NONE = timedelta(0)
GENTLE = frozenset({ItemKind.BREAK, ItemKind.ROOM_CHANGE, ItemKind.REGISTRATION})
"""Kinds that can be shortened without cutting what people came for."""


class ItemState(StrEnum):
    """The state of an agenda item."""

    DONE = "done"
    RUNNING = "running"
    COMING = "coming"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class RoomClock:
    """The clock of one workshop of a round.

    start: when the round began or begins. due: when its time is over, with its own extra minutes,
    or when it was ended. end: when it ended or is expected to end. left: time left, negative once
    it has exceeded its time, zero once it is over; None before the round runs. over: it has ended.
    """

    workshop: Workshop
    start: datetime
    due: datetime
    end: datetime
    left: timedelta | None
    over: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """An agenda item with its real or expected times; a skipped one has no length.

    end: a running item that has exceeded its time is expected to end now. Where a break follows a
    workshop round, the round ends when those rooms do that have the common time; else when the
    last one does, since all wait for it. due: when its time is over; before `end` once it has
    exceeded it. last: when the last of its rooms ends, if later than `end`. rooms: the clocks of a
    round's workshops, in the order of their themes.
    """

    item: AgendaItem
    start: datetime
    end: datetime
    state: ItemState
    due: datetime
    last: datetime
    rooms: tuple[RoomClock, ...] = ()

    def shown(self, venue: VenueTime) -> "Expected":
        """Return the same with times as a clock at the venue shows them.

        Made for every item whenever a time changes, so each moment is converted only once.
        """
        end = venue.shown(self.end)
        return Expected(
            self.item,
            venue.shown(self.start),
            end,
            self.state,
            end if self.due == self.end else venue.shown(self.due),
            end if self.last == self.end else venue.shown(self.last),
            tuple(
                replace(
                    clock,
                    start=venue.shown(clock.start),
                    due=venue.shown(clock.due),
                    end=venue.shown(clock.end),
                )
                for clock in self.rooms
            ),
        )


def planned_start(event: Event, item: AgendaItem) -> datetime:
    """Planned start, wall-clock time at the venue."""
    return datetime.combine(event.date_of(item.day), item.start)


def planned_end(event: Event, item: AgendaItem) -> datetime:
    """Planned end, wall-clock time at the venue: as many minutes after the start as planned."""
    span = timedelta(minutes=item.minutes)
    return venue_time(event).later(planned_start(event, item), span)


def extra_minutes(record: AgendaItem | Workshop) -> int:
    """Minutes that were added or taken away, at most a day of them.

    An event file may say more, and would end beyond all dates.
    """
    return max(-DAY, min(record.extra_minutes, DAY))


def length(item: AgendaItem) -> timedelta:
    """How long an item takes, with minutes added or taken away and pauses that are over.

    Never negative.
    """
    minutes = timedelta(minutes=max(0, item.minutes + extra_minutes(item)))
    return minutes + timedelta(seconds=item.paused_seconds)
