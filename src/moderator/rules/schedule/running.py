"""When everything happens: as planned, as it really was, and as expected now.

The schedule of a day is a graph rather than a list: an item follows those that were planned to be
over when it begins; items that overlap in the plan, or that are for other rooms alone, run in
parallel. Delay spreads along this graph. A floating item moves with the delay of the items before
it, and keeps the planned gap, but for the free minutes planned there; a fixed one keeps its planned
time if the items before it are over by then; a linked one begins as soon as they are, also earlier
than planned. Nothing else is ever expected before its planned time, since people come by the
printed schedule; it can be started earlier by hand. Breaks take up delay down to their shortest
duration. An item that runs out of order delays everything that is not planned in parallel with it.

What was planned, what was done and what is expected never overwrite one another: the plan is in the
fields of an item that editing sets, what was done in those that running it sets, and what is
expected is nowhere but in the results of `running`. Everything that shows times uses it, so that
all screens and prints show the same ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from moderator.event.conference import Conference, derived
from moderator.event.people import Participant
from moderator.event.renewal import renewed
from moderator.event.schedule import AgendaItem, Event, ItemRoom, Theme
from moderator.event.workshops import Workshop
from moderator.rules.schedule.expected import (
    NONE,
    Expected,
    ItemState,
    RoomClock,
    length,
    planned_end,
    planned_start,
)
from moderator.rules.schedule.following import follows, place_in_day
from moderator.rules.schedule.forecast import FAR, DayForecast
from moderator.rules.schedule.venue_time import VenueTime, venue_time

__all__ = [
    "Expected",
    "ItemState",
    "RoomClock",
    "Running",
    "follows",
    "is_under_way",
    "length",
    "planned_end",
    "planned_start",
    "running",
    "same_times",
]


@dataclass(frozen=True, slots=True)
class Running:
    """The whole schedule at one moment, in times that a clock at the venue shows.

    items: all days, in the planned order. current: the running item, the latest started of
    several. next: the first item that is to come. delay: how much later than planned the current
    item ends, or the next one begins; negative when early. left: time left of the current item,
    negative if it has exceeded its time, None if nothing is running.
    """

    now: datetime
    items: tuple[Expected, ...]
    current: Expected | None
    next: Expected | None
    delay: timedelta
    left: timedelta | None
    venue: VenueTime

    def of(self, item_id: int) -> Expected | None:
        """Find the expected times of an item."""
        return next((e for e in self.items if e.item.id == item_id), None)

    def one(self, item: AgendaItem) -> Expected:
        """Return the expected times of an item; raise KeyError for an unknown one."""
        expected = self.of(item.id)
        if expected is None:
            raise KeyError(item.id)
        return expected

    def start_of(self, item: AgendaItem) -> datetime:
        """Return when an item began or is expected to begin; raise KeyError for an unknown item."""
        return self.one(item).start

    def day(self, day: int) -> tuple[Expected, ...]:
        """The expected times of one day."""
        return tuple(e for e in self.items if e.item.day == day)

    def paused(self, item: AgendaItem) -> timedelta:
        """Return how long an item has paused so far, the pause that it is in included."""
        pauses = timedelta(seconds=item.paused_seconds)
        if item.paused_at is not None and item.actual_end is None:
            pauses += max(NONE, -self.until(item.paused_at))
        return pauses

    def until(self, moment: datetime) -> timedelta:
        """Return how much time passes until the clock shows a time; negative for one before now.

        Never subtract the two: in between, the clock may be set for daylight saving.
        """
        return self.venue.elapsed(self.now, moment)


def is_under_way(state: Running) -> bool:
    """Return whether a day has really begun and is not over yet; also True between two items."""
    begun = {e.item.day for e in state.items if e.item.actual_start is not None}
    open_states = {ItemState.RUNNING, ItemState.COMING}
    return any(e.item.day in begun and e.state in open_states for e in state.items)


def running(conference: Conference, now: datetime) -> Running:
    """Return what is done, running and to come at a moment, and when.

    conference: any event, also one without a schedule or before it was created.
    now: wall-clock time at the venue; its `fold` says which of two equal hours it is in.
    """
    if not conference.table(Event):
        return Running(now, (), None, None, NONE, None, VenueTime(UTC))
    return _running(conference, None, now)


@derived(Event, AgendaItem, ItemRoom, Theme, Workshop, Participant)
def _running(conference: Conference, _newest: None, now: datetime) -> Running:
    """Compute `running` once for all that ask at the same moment; only the newest is kept."""
    known = _at_rest(conference)
    venue = venue_time(conference.event)
    moment = venue.absolute(now)
    if known.state is not None and known.since <= moment < known.until:
        return _later(conference.event, known.state, now)
    expected = _expected(conference, moment, venue)
    current = _current(expected)
    coming = _coming(expected, current)
    behind = _times(conference.event, expected, current, coming, now)
    left = None if current is None else current.due - moment
    shown = {e.item.id: e.shown(venue) for e in expected}
    state = Running(
        now,
        tuple(shown.values()),
        None if current is None else shown[current.item.id],
        None if coming is None else shown[coming.item.id],
        behind,
        left,
        venue,
    )
    known.keep(state, moment, _rests_until(conference.event, expected))
    return state


class _AtRest:
    """An event of which nothing runs: how it is expected to go as long as time alone passes.

    until: the moment at which the first item should begin; since: the one that it was found for.
    """

    def __init__(self, conference: Conference) -> None:
        self.conference = conference
        self.state: Running | None = None
        self.since = self.until = FAR

    def keep(self, state: Running, since: datetime, until: datetime | None) -> None:
        """Keep what was found, if it holds for a while."""
        if until is not None and since < until:
            self.since, self.until, self.state = since, until, state


@renewed
def _at_rest(conference: Conference, before: _AtRest | None) -> _AtRest:
    """Keep what was found also where words alone have changed, as while a title is typed."""
    if before is not None and before.conference is conference:
        return before
    new, state = _AtRest(conference), None if before is None else before.state
    if before is not None and state is not None and same_times(before.conference, conference):
        table = conference.table(AgendaItem)

        def named(one: Expected) -> Expected:
            item = table[one.item.id]
            return one if one.item is item else replace(one, item=item)

        items = tuple(named(one) for one in state.items)
        coming = None if state.next is None else named(state.next)
        new.keep(replace(state, items=items, next=coming), before.since, before.until)
    return new


def _rests_until(event: Event, expected: Sequence[Expected]) -> datetime | None:
    """Return until when nothing follows from the time alone; None where something does always."""
    coming = [e for e in expected if e.state is ItemState.COMING]
    open_days = {e.item.day for e in coming}
    for each in expected:
        begun = each.item.actual_start is not None and each.item.day in open_days
        if each.state is ItemState.RUNNING or begun:
            return None
    venue = venue_time(event)
    starts = (min(e.start, venue.absolute(planned_start(event, e.item))) for e in coming)
    return min(starts, default=None)


def _later(event: Event, state: Running, now: datetime) -> Running:
    """Return the same somewhat later, while nothing runs."""
    return replace(state, now=now, delay=_delay_of(event, state.next, now))


def _delay_of(event: Event, coming: Expected | None, now: datetime) -> timedelta:
    """How much later than planned the next item begins, if it does today."""
    if coming is None or coming.start.date() != now.date():
        return NONE
    return venue_time(event).elapsed(planned_start(event, coming.item), coming.start)


def same_times(before: Conference, after: Conference) -> bool:
    """Return whether nothing differs that expected times follow from, as where words changed."""
    kinds = (Event, ItemRoom, Theme, Workshop, Participant)
    if any(before.table(kind) is not after.table(kind) for kind in kinds):
        return False
    old, new = before.table(AgendaItem), after.table(AgendaItem)
    return old is new or (
        old.keys() == new.keys()
        and all(
            old[item_id] is item or _without_words(old[item_id]) == _without_words(item)
            for item_id, item in new.items()
        )
    )


def _without_words(item: AgendaItem) -> AgendaItem:
    return replace(item, title="", description="", notes="", hand_edited="")


def _expected(conference: Conference, now: datetime, venue: VenueTime) -> list[Expected]:
    """Forecast day after day; times are absolute."""
    awaited = bool(conference.table(Participant))
    days: dict[int, list[AgendaItem]] = {}
    starts: list[tuple[int, datetime]] = []
    for item in conference.items():
        days.setdefault(item.day, []).append(item)
        if item.actual_start is not None:
            starts.append((item.day, venue.absolute(item.actual_start)))
    expected: list[Expected] = []
    for day in sorted(days):
        later = [start for other, start in starts if other > day]
        busy = max((e.end for e in expected if e.state is ItemState.RUNNING), default=now)
        one = DayForecast(conference, days[day], now, later=later, busy=busy, awaited=awaited)
        expected += one.expected()
    return expected


def _current(expected: Sequence[Expected]) -> Expected | None:
    now_running = [e for e in expected if e.state is ItemState.RUNNING]
    return max(now_running, key=lambda e: (e.start, *place_in_day(e.item)), default=None)


def _coming(expected: Sequence[Expected], current: Expected | None) -> Expected | None:
    """Find the next item: on the current item's day first, in the order of expected starts."""
    coming = [e for e in expected if e.state is ItemState.COMING]
    day = current.item.day if current else 0
    later = [e for e in coming if e.item.day >= day] or coming
    return min(later, key=lambda e: (e.item.day, e.start, *place_in_day(e.item)), default=None)


def _times(
    event: Event,
    expected: Sequence[Expected],
    current: Expected | None,
    coming: Expected | None,
    now: datetime,
) -> timedelta:
    """Return the delay.

    An item that runs out of order says nothing about the delay; the item after it does.
    """
    venue = venue_time(event)
    behind = NONE
    if coming is not None and venue.shown(coming.start).date() == now.date():
        behind = coming.start - venue.absolute(planned_start(event, coming.item))
    if current is None or _is_out_of_order(current, expected):
        return behind
    planned = venue.absolute(planned_start(event, current.item))
    return current.end - planned - timedelta(minutes=current.item.minutes)


def _is_out_of_order(current: Expected, expected: Sequence[Expected]) -> bool:
    """Return whether an item planned to follow the running one was started before it."""
    end = current.item.day, current.item.end_minute
    return any(
        e.item.actual_start is not None
        and (e.item.day, e.item.start_minute) >= end
        and e.start < current.start
        for e in expected
    )
