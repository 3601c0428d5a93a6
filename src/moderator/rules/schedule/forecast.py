"""The forecast of one day: when its items began or will begin, from the plan and from what was run.

All times here are absolute, see `venue_time`; the plan is translated once, and `running` shows the
results as a clock at the venue does.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.rules.schedule.expected import (
    GENTLE,
    NONE,
    Expected,
    ItemState,
    extra_minutes,
    length,
    planned_start,
)
from moderator.rules.schedule.following import follows_on, place_in_day, rooms_of_items
from moderator.rules.schedule.round_ends import RoundSoFar, least_break_end, round_expected
from moderator.rules.schedule.started import OpenBefore, passed_items
from moderator.rules.schedule.venue_time import VenueTime, venue_time

FAR = datetime(9999, 1, 1, tzinfo=UTC)
NIGHT_ENDS = time(4)
"""Time on the next morning by which a day of the event is certainly over."""
OPEN = frozenset({ItemState.RUNNING, ItemState.COMING})


def night_after(venue: VenueTime, moment: datetime) -> datetime:
    """When the day of the event that a moment belongs to is certainly over."""
    shown = venue.shown(moment)
    day = shown.date() if shown.time() >= NIGHT_ENDS else shown.date() - timedelta(days=1)
    return venue.absolute(datetime.combine(day + timedelta(days=1), NIGHT_ENDS))


class DayForecast:
    """One day of the schedule at one moment.

    later: when items of later days began. busy: until when an item of an earlier day runs.
    over: the day is past; what is still open on it is taken to have happened as planned. awaited:
    people take part. unattended: nobody runs this day, so it follows its plan and has no delay:
    nothing was started, and either nobody takes part or an item that has to be started should be
    over by now.
    """

    def __init__(
        self,
        conference: Conference,
        items: Sequence[AgendaItem],
        now: datetime,
        *,
        later: Sequence[datetime],
        busy: datetime,
        awaited: bool,
    ) -> None:
        event = conference.event
        self.conference, self.venue = conference, venue_time(event)
        self.items = sorted(items, key=place_in_day)
        self.now = now
        self.later, self.busy = later, busy
        self.planned = {i.id: self.venue.absolute(planned_start(event, i)) for i in items}
        self.started = {
            i.id: self.venue.absolute(i.actual_start) for i in items if i.actual_start is not None
        }
        self.begun = bool(self.started)
        night = datetime.combine(event.date_of(self.items[0].day + 1), NIGHT_ENDS)
        self.planned_night = self.venue.absolute(night)
        nights = (self.planned_night, *(night_after(self.venue, s) for s in self.started.values()))
        self.over = bool(later) or now >= max(nights)
        self.unattended = not self.begun and (
            not awaited
            or any(
                not item.skipped
                and item.kind is not ItemKind.REGISTRATION
                and self._planned_end(item) <= now
                for item in items
            )
        )
        self.before = follows_on(conference, self.items[0].day)
        self.after: dict[int, list[AgendaItem]] = {}
        for item in self.items:
            for earlier in self.before[item.id]:
                self.after.setdefault(earlier.id, []).append(item)
        self.found: dict[int, Expected] = {}

    def expected(self) -> list[Expected]:
        """The expected times of the day's items, in the planned order."""
        self.passed = passed_items(self.items, self.before, self.started)
        rooms = rooms_of_items(self.conference)
        self.open_before = OpenBefore(self.items, rooms, self.found)
        for item in self.items:
            self.found[item.id] = self._expect(item)
        return [self.found[item.id] for item in sorted(self.items, key=lambda i: (i.start, i.id))]

    def _expect(self, item: AgendaItem) -> Expected:
        moment = self.passed.get(item.id, FAR)
        if item.skipped:
            start = min(self._earliest(item), moment)
            lasts = (self.found[e.id].last for e in self.before[item.id])
            last = min(max((start, *lasts)), max(moment, start))
            return Expected(item, start, start, ItemState.SKIPPED, start, last)
        opened = self.started.get(item.id) or self._opened(item)
        if opened is not None:
            return self._begun(item, opened)
        if item.id in self.passed:
            start = min(self._earliest(item), moment)
            return self._done(item, start, min(self._due(item, start), moment))
        return self._unstarted(item)

    def _opened(self, item: AgendaItem) -> datetime | None:
        """When an item starts by itself: arrival and registration need nobody on stage."""
        start = self.planned[item.id]
        opens = item.kind is ItemKind.REGISTRATION and start <= self.now and not self.over
        return start if opens and not self._left_alone(item) else None

    def _begun(self, item: AgendaItem, start: datetime) -> Expected:
        if item.actual_end is not None:
            return self._done(item, start, max(start, self.venue.absolute(item.actual_end)))
        if item.id in self.passed:
            return self._done(item, start, max(start, self.passed[item.id]))
        if self._lies_behind(start):
            return self._done(item, start, self._due(item, start))
        return self._timed(item, start, ItemState.RUNNING)

    def _lies_behind(self, start: datetime) -> bool:
        """Return whether an item begun then ended with its day: at night, or as a later day began.

        An item that is made up for later, such as a talk on the next morning, runs like any other.
        """
        night = max(self.planned_night, night_after(self.venue, start))
        return self.now >= night or any(moment > start for moment in self.later)

    def _unstarted(self, item: AgendaItem) -> Expected:
        start = self._earliest(item)
        if self.over or self._left_alone(item):
            return self._done(item, start, self._due(item, start))
        if not self.unattended:
            start = max(start, self.now, self.busy)
        return self._timed(item, start, ItemState.COMING)

    def _left_alone(self, item: AgendaItem) -> bool:
        """Return whether nobody runs this day and the item's planned time is over.

        A schedule that nobody runs goes on as planned and does not collect delay; an item that
        starts by itself waits for the one that follows it, as long as that one may still begin.
        """
        if self.begun:
            return False
        if item.kind is ItemKind.REGISTRATION and not self.unattended:
            after = [e for e in self.after.get(item.id, ()) if not e.skipped]
            if after:
                return all(self._left_alone(e) for e in after)
        return self._planned_end(item) <= self.now

    def _planned_end(self, item: AgendaItem) -> datetime:
        return self.planned[item.id] + timedelta(minutes=item.minutes)

    def _done(self, item: AgendaItem, start: datetime, end: datetime) -> Expected:
        """What is over; rooms of a round with minutes of their own may still go on in a break."""
        if self.conference.workshops_of(item.id):
            return self._round(item, start, start + length(item), ItemState.DONE, end)
        return Expected(item, start, end, ItemState.DONE, end, end)

    def _timed(self, item: AgendaItem, start: datetime, state: ItemState) -> Expected:
        """What runs or is to come, with the time that it is going to take."""
        due = self._due(item, start)
        if self.conference.workshops_of(item.id):
            return self._round(item, start, due, state, None)
        if item.kind is ItemKind.BREAK:
            before = [self.found[e.id] for e in self.before[item.id]]
            due = max((due, *(least_break_end(item, e) for e in before)))
        end = max(due, self.now) if state is ItemState.RUNNING else due
        return Expected(item, start, end, state, due, end)

    def _round(
        self,
        item: AgendaItem,
        start: datetime,
        due: datetime,
        state: ItemState,
        ended: datetime | None,
    ) -> Expected:
        after = [e for e in self.after.get(item.id, ()) if not e.skipped]
        begun = [self.started[e.id] for e in after if e.id in self.started]
        breaks = [
            self.started[e.id]
            for e in after
            if e.kind is ItemKind.BREAK and e.id in self.started and self.started[e.id] >= start
        ]
        cuts = [s for i, s in self.started.items() if s > start and not self._is_break(i)]
        so_far = RoundSoFar(
            start,
            due,
            self.now,
            state,
            ended=ended,
            full=start + length(item),
            in_break=bool(breaks) and min(breaks) == min(begun),
            break_follows=bool(after) and after[0].kind is ItemKind.BREAK,
            cut=min(cuts, default=FAR),
        )
        return round_expected(self.conference, item, so_far, self.venue)

    def _is_break(self, item_id: int) -> bool:
        return self.conference.one(AgendaItem, item_id).kind is ItemKind.BREAK

    def _due(self, item: AgendaItem, start: datetime) -> datetime:
        """When the time of an item that begins then is over.

        A fixed end stays, and breaks take up lateness, as far as the shortest duration allows. What
        was added by hand counts on top. While an item pauses, its end moves along.
        """
        pause = timedelta(seconds=item.paused_seconds)
        if item.paused_at is not None and item.actual_end is None:
            pause += max(NONE, self.now - self.venue.absolute(item.paused_at))
        minutes = max(0, item.minutes + extra_minutes(item))
        due = start + timedelta(minutes=minutes)
        if item.fixed_end:
            least = start + timedelta(minutes=min(minutes, item.shortest or 1))
            return max(self._planned_end(item) + timedelta(minutes=extra_minutes(item)), least)
        if item.kind in GENTLE and item.shortest is not None:
            goal = self._planned_end(item) + timedelta(minutes=max(0, extra_minutes(item)))
            spare = timedelta(minutes=max(0, minutes - item.shortest))
            due -= min(spare, max(NONE, due - goal))
        return due + pause

    def _earliest(self, item: AgendaItem) -> datetime:
        """When an item can begin after those before it.

        Delay is passed on, less the free minutes planned between; an early end only to what is
        linked. Fixed items begin no later than they must.
        """
        planned = self.planned[item.id]
        before = [self.found[e.id] for e in self.before[item.id]]
        ends = [self._end_for(e, item) for e in before]
        ends += self.open_before.until(item)
        if item.linked and not item.fixed and before and self.begun:
            return max(ends)
        ready = max([planned, *ends])
        if item.fixed or item.linked:
            return ready
        nearest = max((e.item.end_minute for e in before), default=0)
        # the gap is that of the printed times: the hour by which clocks are put back is none
        gap = timedelta(minutes=item.start_minute - nearest)
        after = (
            self._end_for(e, item) + gap - timedelta(minutes=max(0, e.item.buffer))
            for e in before
            if e.item.end_minute == nearest
        )
        return max(ready, *after) if before else ready

    def _end_for(self, expected: Expected, item: AgendaItem) -> datetime:
        """When an item is over for those who take part in another one.

        A break begins for each room as its workshop ends; all else that is for everyone waits for
        the last room.
        """
        if item.kind is ItemKind.BREAK:
            return expected.end
        if not item.for_everyone and expected.rooms:
            ours = rooms_of_items(self.conference).get(item.id, frozenset())
            ends = [c.end for c in expected.rooms if c.workshop.room_id in ours]
            if ends:
                return max(ends)
        return expected.last
