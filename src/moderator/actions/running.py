"""Actions of the run sheet: start, extend, pause, skip, step back and end, by the store's clock."""

from dataclasses import replace
from datetime import datetime, timedelta

from moderator.actions.port import OpenEvent
from moderator.actions.proposals import refuse_endless, refuse_outdated, refuse_over
from moderator.actions.step_back import step_back
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.delay import DelayProposal
from moderator.rules.schedule.expected import extra_minutes
from moderator.rules.schedule.following import rooms_of_items, share_people
from moderator.rules.schedule.occupancy import overlap
from moderator.rules.schedule.running import Expected, ItemState, Running, running
from moderator.rules.schedule.venue_time import recorded, venue_time
from moderator.store.edit import Edit
from moderator.store.store import Store

__all__ = [
    "extend",
    "extend_item",
    "finish",
    "pause",
    "resume",
    "set_skipped",
    "skip_next",
    "start_item",
    "start_next",
    "state",
    "step_back",
    "take_over",
]


def state(store: OpenEvent) -> Running:
    """Return what is running now."""
    return running(store.conference, store.clock())


def start_next(store: Store) -> None:
    """Start the next item; the running one ends, unless the two are planned side by side.

    Raises RuleProblem if there is no next item.
    """
    coming = state(store).next
    if coming is None:
        raise RuleProblem(
            phrase("The programme has no further item."),
            remedy=phrase("Add one to the programme, or take the last step back."),
        )
    start_item(store, coming.item.id)


def start_item(store: Store, item_id: int) -> None:
    """Start an item now, even out of order; items that it jumps over on a running day are skipped.

    Raises RuleProblem if the item no longer exists, is running, or has ended.
    """
    now = _now(store)
    before = state(store)
    expected = before.of(item_id)
    if expected is None:
        raise RuleProblem(phrase("This item is no longer in the programme."))
    item = expected.item
    if item.actual_start is not None:
        raise RuleProblem(
            phrase("{title} has begun already.", title=item.title),
            kept=phrase("Nothing was changed."),
        )
    with store.edit(phrase("Start {title}", title=item.title)) as edit:
        for running_one in before.items:
            if running_one.state is ItemState.RUNNING and _waits_for(edit, item, running_one.item):
                _end(edit, running_one, now)
        if any(e.item.actual_start for e in before.day(item.day)):
            _jump(edit, before, item)
        _put_clock_back(edit, item, now)
        edit.update(
            replace(
                item,
                actual_start=now,
                actual_end=None,
                skipped=False,
                paused_at=None,
                paused_seconds=0,
            )
        )


def start_due(store: Store) -> bool:
    """Start the next item if it starts by itself and its expected time has come; say whether.

    What it waits for keeps it back: an item before it that runs over, and a pause.
    """
    now = state(store)
    coming = now.next
    due = coming is not None and coming.item.auto_start and coming.start <= now.now
    held = now.current is not None and now.left is not None and now.left > timedelta(0)
    if coming is None or not due or held:
        return False
    start_item(store, coming.item.id)
    return True


def finish(store: Store) -> None:
    """End the running item without starting another; RuleProblem if nothing is running."""
    current = _current(store)
    with store.edit(phrase("End {title}", title=current.item.title)) as edit:
        _end(edit, current, _now(store))


def extend(store: Store, minutes: int) -> None:
    """Add minutes to the running item, or take some away; its length never falls below zero.

    Raises RuleProblem if nothing is running.
    """
    extend_item(store, _current(store).item.id, minutes)


def extend_item(store: Store, item_id: int, minutes: int) -> None:
    """Add minutes to an item that runs or is to come, or take some away.

    Raises RuleProblem if it is over, and for more than a day.
    """
    item = store.conference.one(AgendaItem, item_id)
    if item.actual_end is not None or item.skipped:
        raise RuleProblem(
            phrase("{title} is over.", title=item.title), kept=phrase("Nothing was changed.")
        )
    extra = max(extra_minutes(item) + minutes, -item.minutes)
    refuse_endless(minutes, extra if minutes > 0 else 0)
    label = (
        phrase("Extend {title} by %n minutes", title=item.title, n=minutes)
        if minutes > 0
        else phrase("Shorten {title} by %n minutes", title=item.title, n=-minutes)
    )
    with store.edit(label) as edit:
        edit.update(replace(item, extra_minutes=extra))


def pause(store: Store, item_id: int | None = None) -> None:
    """Let the clock of a running item stand still, by default of the current one.

    Raises RuleProblem if it does not run, or pauses already.
    """
    item = _running_item(store, item_id)
    if item.paused_at is not None:
        raise RuleProblem(phrase("The clock of {title} is stopped already.", title=item.title))
    with store.edit(phrase("Stop the clock of {title}", title=item.title)) as edit:
        edit.change(item, paused_at=_now(store))


def resume(store: Store, item_id: int | None = None) -> None:
    """Let the clock of an item go on; the item takes as much longer as it paused.

    item_id: by default the current one. Raises RuleProblem if it does not run, or does not pause.
    """
    item = _running_item(store, item_id)
    if item.paused_at is None:
        raise RuleProblem(phrase("The clock of {title} is not stopped.", title=item.title))
    with store.edit(phrase("Go on with {title}", title=item.title)) as edit:
        edit.update(_unpaused(edit, item, _now(store)))


def skip_next(store: Store) -> None:
    """Skip the next item; RuleProblem if there is none."""
    coming = state(store).next
    if coming is None:
        raise RuleProblem(phrase("The programme has no further item."))
    set_skipped(store, coming.item.id, skipped=True)


def set_skipped(store: Store, item_id: int, *, skipped: bool) -> None:
    """Skip an item, or unskip it; RuleProblem if it has begun."""
    item = store.conference.get(AgendaItem, item_id)
    if item is None:
        raise RuleProblem(phrase("This item is no longer in the programme."))
    if item.actual_start is not None:
        raise RuleProblem(phrase("{title} has begun already.", title=item.title))
    if not skipped and _is_passed(store.conference, item):
        raise RuleProblem(
            phrase("What follows {title} has begun already.", title=item.title),
            kept=phrase("Nothing was changed."),
            remedy=phrase("Please start it when its turn has come; it then has its full time."),
        )
    label = (
        phrase("Skip {title}", title=item.title)
        if skipped
        else phrase("Take {title} in again", title=item.title)
    )
    with store.edit(label) as edit:
        edit.update(replace(item, skipped=skipped))


def take_over(store: Store, proposal: DelayProposal) -> None:
    """Apply a proposal to win back time; other changes made since then stay.

    Raises RuleProblem if an item was removed, is over, or was shortened or skipped meanwhile.
    """
    refuse_over(store.conference, proposal.changes)
    refuse_outdated(store.conference, proposal.changes)
    for change in proposal.changes:
        refuse_endless(0, change.values.get("extra_minutes", 0))
    with store.edit(proposal.words) as edit:
        for change in proposal.changes:
            kind = type(change.before)
            edit.change(edit.conference.one(kind, change.before.id), **change.values)


def _is_passed(conference: Conference, item: AgendaItem) -> bool:
    return any(
        e.actual_start is not None
        and e.day == item.day
        and e.start_minute >= item.end_minute
        and share_people(e, item, rooms_of_items(conference))
        for e in conference.items()
    )


def _waits_for(edit: Edit, item: AgendaItem, running_one: AgendaItem) -> bool:
    """Return whether what runs has to end for an item to start."""
    rooms = rooms_of_items(edit.conference)
    return not overlap(running_one, item) and share_people(running_one, item, rooms)


def _now(store: OpenEvent) -> datetime:
    return recorded(store.clock())


def _running_item(store: OpenEvent, item_id: int | None) -> AgendaItem:
    """Find a running item as it is recorded; one that opened by itself has begun as planned."""
    expected = _current(store) if item_id is None else state(store).of(item_id)
    if expected is None or expected.state is not ItemState.RUNNING:
        raise RuleProblem(phrase("This item does not run."), kept=phrase("Nothing was changed."))
    return replace(expected.item, actual_start=expected.item.actual_start or expected.start)


def _unpaused(edit: Edit, item: AgendaItem, now: datetime) -> AgendaItem:
    """Add the pause that an item is in to those that are over."""
    if item.paused_at is None:
        return item
    span = venue_time(edit.conference.event).elapsed(item.paused_at, now)
    seconds = item.paused_seconds + max(0, round(span.total_seconds()))
    return replace(item, paused_at=None, paused_seconds=seconds)


def _current(store: OpenEvent) -> Expected:
    current = state(store).current
    if current is None:
        raise RuleProblem(
            phrase("Nothing is running."), remedy=phrase("Start an item of the programme first.")
        )
    return current


def _end(edit: Edit, expected: Expected, now: datetime) -> None:
    venue = venue_time(edit.conference.event)
    start = expected.item.actual_start or expected.start
    end = max(start, now, key=venue.absolute)
    item = _unpaused(edit, expected.item, now)
    edit.update(replace(item, actual_start=start, actual_end=end))


def _put_clock_back(edit: Edit, target: AgendaItem, now: datetime) -> None:
    """Move recorded times that lie in the future to just before now.

    After the clock was set back, the item that starts now would otherwise seem to be skipped by
    items that really began earlier; and the order of two starts in the same second would be
    unclear. What ended as such an item began ends as much sooner. In the hour that daylight saving
    repeats nothing lies in the future.
    """
    venue = venue_time(edit.conference.event)
    moment = venue.absolute(now)
    before = venue.shown(moment - timedelta(seconds=1))
    others = [i for i in edit.conference.items() if i.id != target.id and i.actual_start]
    moved = {
        venue.absolute(item.actual_start): item.id
        for item in others
        if item.actual_start and venue.absolute(item.actual_start) >= moment
    }
    for item in others:
        start, end = item.actual_start, item.actual_end
        assert start is not None  # the others have begun
        starts, ends = venue.absolute(start), venue.absolute(end or start)
        followed = end is not None and moved.get(ends, item.id) != item.id
        if starts >= moment or ends > moment or followed:
            latest = before if followed else now
            edit.change(
                item,
                actual_start=min(start, before, key=venue.absolute),
                actual_end=end and min(end, latest, key=venue.absolute),
            )


def _jump(edit: Edit, before: Running, target: AgendaItem) -> None:
    rooms = rooms_of_items(edit.conference)
    for expected in before.day(target.day):
        item = expected.item
        passed = item.end_minute <= target.start_minute and share_people(item, target, rooms)
        if expected.state is ItemState.COMING and passed and item.id != target.id:
            edit.update(replace(item, skipped=True))
