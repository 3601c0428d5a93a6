"""When everything happens: as planned, as it really was, and as expected now.

The schedule of a day is a graph rather than a list: an item follows those that were planned to be
over when it begins; items that overlap in the plan run in parallel. Delay spreads along this graph.
A floating item moves with the delay of the items before it, and keeps the planned gap; a fixed one
keeps its planned time if the items before it are over by then. Nothing is ever expected before
its planned time, since people come by the printed schedule; it can be started earlier by hand.
An item that runs out of order delays everything that is not planned in parallel with it.

Everything that shows times uses `running`, so that all screens and prints show the same ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from moderator.event.conference import Conference
from moderator.event.people import Participant
from moderator.event.schedule import AgendaItem, Event, ItemKind

NONE = timedelta(0)
FAR = datetime(9999, 12, 31)
NIGHT_ENDS = time(4)
"""Time on the next morning by which a day of the event is certainly over."""


class ItemState(StrEnum):
    """The state of an agenda item."""

    DONE = "done"
    RUNNING = "running"
    COMING = "coming"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Expected:
    """An agenda item with its real or expected times; a skipped one has no length.

    A running item that has exceeded its time is expected to end now.
    """

    item: AgendaItem
    start: datetime
    end: datetime
    state: ItemState


@dataclass(frozen=True, slots=True)
class Running:
    """The whole schedule at one moment.

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

    def of(self, item_id: int) -> Expected | None:
        """Find the expected times of an item."""
        return next((e for e in self.items if e.item.id == item_id), None)

    def start_of(self, item: AgendaItem) -> datetime:
        """Return when an item began or is expected to begin; raise KeyError for an unknown item."""
        expected = self.of(item.id)
        if expected is None:
            raise KeyError(item.id)
        return expected.start

    def day(self, day: int) -> tuple[Expected, ...]:
        """The expected times of one day."""
        return tuple(e for e in self.items if e.item.day == day)


def planned_start(event: Event, item: AgendaItem) -> datetime:
    """Planned start, wall-clock time at the venue."""
    return datetime.combine(event.date_of(item.day), item.start)


def planned_end(event: Event, item: AgendaItem) -> datetime:
    """Planned end, wall-clock time at the venue."""
    return planned_start(event, item) + timedelta(minutes=item.minutes)


def length(item: AgendaItem) -> timedelta:
    """How long an item takes, including minutes added or taken away; never negative."""
    return timedelta(minutes=max(0, item.minutes + item.extra_minutes))


def follows(items: Sequence[AgendaItem]) -> Mapping[int, tuple[AgendaItem, ...]]:
    """Find for each item of one day those that it directly follows.

    An item follows another one that is planned to be over when it begins, unless a third one lies
    between them; so items that overlap in the plan do not follow each other.
    """
    ordered = sorted(items, key=_order)
    found: dict[int, tuple[AgendaItem, ...]] = {}
    for place, item in enumerate(ordered):
        before = [e for e in ordered[:place] if e.end_minute <= item.start_minute]
        newest = max((e.start_minute for e in before), default=0)
        found[item.id] = tuple(
            e for e in before if e.end_minute > newest or e.start_minute == newest
        )
    return found


def is_under_way(state: Running) -> bool:
    """Return whether a day has really begun and is not over yet; also True between two items."""
    begun = {e.item.day for e in state.items if e.item.actual_start is not None}
    open_states = {ItemState.RUNNING, ItemState.COMING}
    return any(e.item.day in begun and e.state in open_states for e in state.items)


def running(conference: Conference, now: datetime) -> Running:
    """Return what is done, running and to come at a moment, and when.

    conference: any event, also one without a schedule or before it was created.
    now: wall-clock time at the venue.
    """
    if not conference.table(Event):
        return Running(now, (), None, None, NONE, None)
    event = conference.event
    awaited = bool(conference.table(Participant))
    days: dict[int, list[AgendaItem]] = {}
    for item in conference.items():
        days.setdefault(item.day, []).append(item)
    expected: list[Expected] = []
    for day in sorted(days):
        later = [i.actual_start for i in conference.items() if i.day > day and i.actual_start]
        busy = max((e.end for e in expected if e.state is ItemState.RUNNING), default=now)
        one = _Day(event, days[day], now, later=later, busy=busy, awaited=awaited)
        expected += one.expected()
    current = _current(expected)
    coming = _coming(expected, current)
    return Running(
        now, tuple(expected), current, coming, *_times(event, expected, current, coming, now)
    )


def _order(item: AgendaItem) -> tuple[int, int, int]:
    return item.start_minute, item.end_minute, item.id


def _current(expected: Sequence[Expected]) -> Expected | None:
    now_running = [e for e in expected if e.state is ItemState.RUNNING]
    return max(now_running, key=lambda e: (e.start, *_order(e.item)), default=None)


def _coming(expected: Sequence[Expected], current: Expected | None) -> Expected | None:
    """Find the next item: on the current item's day first, in the order of expected starts."""
    coming = [e for e in expected if e.state is ItemState.COMING]
    day = current.item.day if current else 0
    later = [e for e in coming if e.item.day >= day] or coming
    return min(later, key=lambda e: (e.item.day, e.start, *_order(e.item)), default=None)


def _times(
    event: Event,
    expected: Sequence[Expected],
    current: Expected | None,
    coming: Expected | None,
    now: datetime,
) -> tuple[timedelta, timedelta | None]:
    """Return the delay and the time left.

    An item that runs out of order says nothing about the delay; the item after it does.
    """
    behind = NONE
    if coming is not None and coming.start.date() == now.date():
        behind = coming.start - planned_start(event, coming.item)
    if current is None:
        return behind, None
    delay = current.end - planned_end(event, current.item)
    if _is_out_of_order(current, expected):
        delay = behind
    return delay, current.start + length(current.item) - now


def _is_out_of_order(current: Expected, expected: Sequence[Expected]) -> bool:
    """Return whether an item planned to follow the running one was started before it."""
    end = current.item.day, current.item.end_minute
    return any(
        e.item.actual_start is not None
        and (e.item.day, e.item.start_minute) >= end
        and e.item.actual_start < current.start
        for e in expected
    )


def _night_after(moment: datetime) -> datetime:
    """When the day of the event that a moment belongs to is certainly over."""
    day = moment.date() if moment.time() >= NIGHT_ENDS else moment.date() - timedelta(days=1)
    return datetime.combine(day + timedelta(days=1), NIGHT_ENDS)


class _Day:
    """One day of the schedule at one moment.

    later: when items of later days began. busy: until when an item of an earlier day runs.
    over: the day is past; what is still open on it is taken to have happened as planned. awaited:
    people take part. unattended: nobody runs this day, so it follows its plan and has no delay:
    nothing was started, and either nobody takes part or an item that has to be started should be
    over by now.
    """

    def __init__(
        self,
        event: Event,
        items: Sequence[AgendaItem],
        now: datetime,
        *,
        later: Sequence[datetime],
        busy: datetime,
        awaited: bool,
    ) -> None:
        self.event = event
        self.items = sorted(items, key=_order)
        self.now = now
        self.later, self.busy = later, busy
        starts = [item.actual_start for item in items if item.actual_start]
        self.begun = bool(starts)
        nights = (self._planned_night(), *(_night_after(start) for start in starts))
        self.over = bool(later) or now >= max(nights)
        self.unattended = not self.begun and (
            not awaited
            or any(
                not item.skipped
                and item.kind is not ItemKind.REGISTRATION
                and planned_end(event, item) <= now
                for item in items
            )
        )
        self.before = follows(items)
        self.found: dict[int, Expected] = {}

    def expected(self) -> list[Expected]:
        """The expected times of the day's items, in the planned order."""
        self.passed = self._passed()
        for item in self.items:
            self.found[item.id] = self._expect(item)
        return [self.found[item.id] for item in sorted(self.items, key=lambda i: (i.start, i.id))]

    def _passed(self) -> Mapping[int, datetime]:
        """Find items after which another one was started, with the time of that start.

        An item that was passed over and is started all the same, such as a late speaker's talk, is
        passed only by later starts.
        """
        starts: dict[int, set[datetime]] = {item.id: set() for item in self.items}
        for item in reversed(self.items):
            later = starts[item.id] | ({item.actual_start} if item.actual_start else set())
            for earlier in self.before[item.id]:
                starts[earlier.id] |= later
        passed = {}
        for item in self.items:
            own = item.actual_start
            after = [moment for moment in starts[item.id] if own is None or moment > own]
            if after:
                passed[item.id] = min(after)
        return passed

    def _expect(self, item: AgendaItem) -> Expected:
        moment = self.passed.get(item.id, FAR)
        if item.skipped:
            start = min(self._earliest(item), moment)
            return Expected(item, start, start, ItemState.SKIPPED)
        opened = item.actual_start or self._opened(item)
        if opened is not None:
            return self._begun(item, opened)
        if item.id in self.passed:
            start = min(self._earliest(item), moment)
            return Expected(item, start, min(start + length(item), moment), ItemState.DONE)
        return self._unstarted(item)

    def _opened(self, item: AgendaItem) -> datetime | None:
        """When an item starts by itself: arrival and registration need nobody on stage."""
        start = planned_start(self.event, item)
        opens = item.kind is ItemKind.REGISTRATION and start <= self.now and not self.over
        return start if opens and not self._left_alone(item) else None

    def _begun(self, item: AgendaItem, start: datetime) -> Expected:
        end = start + length(item)
        if item.actual_end is not None:
            return Expected(item, start, max(start, item.actual_end), ItemState.DONE)
        if item.id in self.passed:
            return Expected(item, start, max(start, self.passed[item.id]), ItemState.DONE)
        if self._lies_behind(start):
            return Expected(item, start, end, ItemState.DONE)
        return Expected(item, start, max(end, self.now), ItemState.RUNNING)

    def _planned_night(self) -> datetime:
        return datetime.combine(self.event.date_of(self.items[0].day + 1), NIGHT_ENDS)

    def _lies_behind(self, start: datetime) -> bool:
        """Return whether an item begun then ended with its day: at night, or as a later day began.

        An item that is made up for later, such as a talk on the next morning, runs like any other.
        """
        night = max(self._planned_night(), _night_after(start))
        return self.now >= night or any(moment > start for moment in self.later)

    def _unstarted(self, item: AgendaItem) -> Expected:
        start = self._earliest(item)
        if self.over or self._left_alone(item):
            return Expected(item, start, start + length(item), ItemState.DONE)
        if not self.unattended:
            start = max(start, self.now, self.busy)
        return Expected(item, start, start + length(item), ItemState.COMING)

    def _left_alone(self, item: AgendaItem) -> bool:
        """Return whether nobody runs this day and the item's planned time is over.

        A schedule that nobody runs goes on as planned and does not collect delay; an item that
        starts by itself waits for the one that follows it, as long as that one may still begin.
        """
        if self.begun:
            return False
        if item.kind is ItemKind.REGISTRATION and not self.unattended:
            after = [e for e in self.items if item in self.before[e.id] and not e.skipped]
            if after:
                return all(self._left_alone(e) for e in after)
        return planned_end(self.event, item) <= self.now

    def _earliest(self, item: AgendaItem) -> datetime:
        """When an item can begin after those before it; delay is passed on, an early end is not."""
        planned = planned_start(self.event, item)
        before = [self.found[e.id] for e in self.before[item.id]]
        ready = max([planned, *(e.end for e in before), *self._open_before(item)])
        if item.fixed:
            return ready
        nearest = max((e.item.end_minute for e in before), default=0)
        late = (self._late(e) for e in before if e.item.end_minute == nearest)
        return max(ready, planned + max(late, default=NONE))

    def _open_before(self, item: AgendaItem) -> Iterator[datetime]:
        """Find when running and coming items before an item end, even those out of order."""
        open_states = {ItemState.RUNNING, ItemState.COMING}
        for found in self.found.values():
            if found.state in open_states and found.item.end_minute <= item.start_minute:
                yield found.end

    def _late(self, expected: Expected) -> timedelta:
        return expected.end - planned_end(self.event, expected.item)
