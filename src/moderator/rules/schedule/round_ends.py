"""When the workshops of a round end, each by its own clock; all times are absolute here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.expected import (
    NONE,
    Expected,
    ItemState,
    RoomClock,
    extra_minutes,
    length,
)
from moderator.rules.schedule.venue_time import VenueTime


@dataclass(frozen=True, slots=True)
class RoundSoFar:
    """What is known of a round before its rooms are looked at.

    due: when the time of the whole round is over. ended: when the next item was started, or the
    round was ended; None if it is not over. full: when its full length is over. in_break: a break
    is what was started after it. break_follows: a break is planned right after it. cut: when
    something else than a break was started, for which all rooms have to be over.
    """

    start: datetime
    due: datetime
    now: datetime
    state: ItemState
    ended: datetime | None
    full: datetime
    in_break: bool
    break_follows: bool
    cut: datetime


def round_expected(
    conference: Conference, item: AgendaItem, so_far: RoundSoFar, venue: VenueTime
) -> Expected:
    """Return the expected times of a round with the clocks of its workshops."""
    clocks = tuple(_clocks(conference, item, so_far, venue))
    last = max(clock.end for clock in clocks)
    if so_far.ended is not None:
        end = so_far.ended
        return Expected(item, so_far.start, end, so_far.state, end, max(end, last), clocks)
    due = max(clock.due for clock in clocks)
    if all(clock.over for clock in clocks):
        due = max(due, min(so_far.due, so_far.now))
    elif so_far.break_follows:
        due = so_far.due + _common(clocks)
    end = max(due, so_far.now) if so_far.state is ItemState.RUNNING else due
    return Expected(item, so_far.start, end, so_far.state, due, max(end, last), clocks)


def least_break_end(item: AgendaItem, before: Expected) -> datetime:
    """Until when a break must take, so that rooms that end later have a break at all."""
    least = length(item)
    if item.shortest is not None:
        least = min(least, timedelta(minutes=item.shortest))
    if before.last <= before.end:
        return before.end
    return before.last + least


def _clocks(
    conference: Conference, item: AgendaItem, so_far: RoundSoFar, venue: VenueTime
) -> Iterator[RoomClock]:
    runs = so_far.state is ItemState.RUNNING
    for workshop in conference.workshops_of(item.id):
        due = max(so_far.start, so_far.due + timedelta(minutes=extra_minutes(workshop)))
        if workshop.actual_end is not None and so_far.state is not ItemState.COMING:
            due = max(so_far.start, venue.absolute(workshop.actual_end))
            yield RoomClock(workshop, so_far.start, due, due, NONE, over=True)
        elif so_far.ended is not None:
            goes_on = workshop.extra_minutes > 0 and (
                so_far.in_break or so_far.ended >= so_far.full
            )
            until = so_far.cut if goes_on else so_far.ended
            end = max(so_far.start, min(due, until))
            over = end <= so_far.now
            left = NONE if over else end - so_far.now
            yield RoomClock(workshop, so_far.start, end, end, left, over=over)
        else:
            end = max(due, so_far.now) if runs else due
            to_go = due - so_far.now if runs else None
            yield RoomClock(workshop, so_far.start, due, end, to_go, over=False)


def _common(clocks: tuple[RoomClock, ...]) -> timedelta:
    """By how much all rooms take longer, or shorter, than planned; zero where only some do."""
    extras = [extra_minutes(clock.workshop) for clock in clocks]
    return timedelta(minutes=max(0, min(extras)) + min(0, max(extras)))
