"""Runs the programme: starts, extends, skips, steps back, ends; all at the store's clock."""

from dataclasses import replace
from datetime import datetime

from moderator.actions.proposals import refuse_outdated, refuse_over
from moderator.event.errors import RuleProblem
from moderator.event.phrase import phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.delay import Proposal
from moderator.rules.schedule.occupancy import overlap
from moderator.rules.schedule.running import Expected, ItemState, Running, running
from moderator.store.edit import Edit
from moderator.store.store import Store


def state(store: Store) -> Running:
    """Tell what is running now."""
    return running(store.conference, store.clock())


def start_next(store: Store) -> None:
    """Start what comes next; what is running ends, unless it is planned to go on beside it.

    Raises RuleProblem where nothing comes any more.
    """
    coming = state(store).next
    if coming is None:
        raise RuleProblem(
            phrase("The programme has no further item."),
            remedy=phrase("Add one to the programme, or take the last step back."),
        )
    start_item(store, coming.item.id)


def start_item(store: Store, item_id: int) -> None:
    """Start an item now, also out of order; what it jumps over on a day that runs is skipped.

    Raises RuleProblem where the item is gone, running, or has been.
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
            if running_one.state is ItemState.RUNNING and not overlap(running_one.item, item):
                _end(edit, running_one, now)
        if any(e.item.actual_start for e in before.day(item.day)):
            _jump(edit, before, item)
        edit.update(replace(item, actual_start=now, actual_end=None, skipped=False))


def finish(store: Store) -> None:
    """End what is running, without starting anything; RuleProblem where nothing is running."""
    current = _current(store)
    with store.edit(phrase("End {title}", title=current.item.title)) as edit:
        _end(edit, current, _now(store))


def extend(store: Store, minutes: int) -> None:
    """Give the running item more minutes, or fewer; it never gets shorter than nothing.

    Raises RuleProblem where nothing is running.
    """
    item = _current(store).item
    extra = max(item.extra_minutes + minutes, -item.minutes)
    label = (
        phrase("Extend {title} by %n minutes", title=item.title, n=minutes)
        if minutes > 0
        else phrase("Shorten {title} by %n minutes", title=item.title, n=-minutes)
    )
    with store.edit(label) as edit:
        edit.update(replace(item, extra_minutes=extra))


def skip_next(store: Store) -> None:
    """Leave out what comes next; RuleProblem where nothing comes any more."""
    coming = state(store).next
    if coming is None:
        raise RuleProblem(phrase("The programme has no further item."))
    set_skipped(store, coming.item.id, skipped=True)


def set_skipped(store: Store, item_id: int, *, skipped: bool) -> None:
    """Leave an item out, or take it in again; RuleProblem where it has begun."""
    item = store.conference.get(AgendaItem, item_id)
    if item is None:
        raise RuleProblem(phrase("This item is no longer in the programme."))
    if item.actual_start is not None:
        raise RuleProblem(phrase("{title} has begun already.", title=item.title))
    label = (
        phrase("Skip {title}", title=item.title)
        if skipped
        else phrase("Take {title} in again", title=item.title)
    )
    with store.edit(label) as edit:
        edit.update(replace(item, skipped=skipped))


def step_back(store: Store) -> None:
    """Take the last start or end back: what ran before runs on, as if nothing had happened.

    Unlike undo it finds the step whatever was edited since. Raises RuleProblem where nothing
    has begun.
    """
    begun = [i for i in store.conference.items() if i.actual_start is not None]
    moments = [moment for i in begun for moment in (i.actual_start, i.actual_end) if moment]
    if not moments:
        raise RuleProblem(phrase("Nothing has begun yet."))
    last = max(moments)
    started = [i for i in begun if i.actual_start == last and i.actual_end is None]
    ended = [i for i in begun if i.actual_end == last]
    title = (started or ended)[-1].title
    label = (
        phrase("Take the start of {title} back", title=title)
        if started
        else phrase("Let {title} go on", title=title)
    )
    with store.edit(label) as edit:
        for item in started:
            edit.update(replace(item, actual_start=None))
        for item in ended:
            edit.update(replace(item, actual_end=None))


def take_over(store: Store, proposal: Proposal) -> None:
    """Do what a proposal to win back time says; what was changed beside it since then stays.

    Raises RuleProblem where an item is gone, is over, or was shortened or left out meanwhile.
    """
    refuse_over(store.conference, proposal.changes)
    refuse_outdated(store.conference, proposal.changes)
    with store.edit(proposal.words) as edit:
        for change in proposal.changes:
            edit.change(edit.conference.one(AgendaItem, change.before.id), **change.values)


def _now(store: Store) -> datetime:
    return store.clock().replace(microsecond=0)


def _current(store: Store) -> Expected:
    current = state(store).current
    if current is None:
        raise RuleProblem(
            phrase("Nothing is running."), remedy=phrase("Start an item of the programme first.")
        )
    return current


def _end(edit: Edit, expected: Expected, now: datetime) -> None:
    start = expected.item.actual_start or expected.start
    edit.update(replace(expected.item, actual_start=start, actual_end=max(start, now)))


def _jump(edit: Edit, before: Running, target: AgendaItem) -> None:
    for expected in before.day(target.day):
        item = expected.item
        passed = item.end_minute <= target.start_minute
        if expected.state is ItemState.COMING and passed and item.id != target.id:
            edit.update(replace(item, skipped=True))
