"""Actions of the run sheet: start, extend, skip, step back and end, by the store's clock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from moderator.actions.port import OpenEvent
from moderator.actions.proposals import refuse_outdated, refuse_over
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.delay import DelayProposal
from moderator.rules.schedule.occupancy import overlap
from moderator.rules.schedule.running import Expected, ItemState, Running, running
from moderator.store.edit import Edit
from moderator.store.journal import Images
from moderator.store.store import Store


def state(store: OpenEvent) -> Running:
    """Return what is running now."""
    return running(store.conference, store.clock())


def start_next(store: Store) -> None:
    """Start the next item; the running one ends, unless the two are planned to overlap.

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
            if running_one.state is ItemState.RUNNING and not overlap(running_one.item, item):
                _end(edit, running_one, now)
        if any(e.item.actual_start for e in before.day(item.day)):
            _jump(edit, before, item)
        _put_clock_back(edit, item, now)
        edit.update(replace(item, actual_start=now, actual_end=None, skipped=False))


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

    Raises RuleProblem if it is over.
    """
    item = store.conference.one(AgendaItem, item_id)
    if item.actual_end is not None or item.skipped:
        raise RuleProblem(
            phrase("{title} is over.", title=item.title), kept=phrase("Nothing was changed.")
        )
    extra = max(item.extra_minutes + minutes, -item.minutes)
    label = (
        phrase("Extend {title} by %n minutes", title=item.title, n=minutes)
        if minutes > 0
        else phrase("Shorten {title} by %n minutes", title=item.title, n=-minutes)
    )
    with store.edit(label) as edit:
        edit.update(replace(item, extra_minutes=extra))


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


def step_back(store: Store) -> None:
    """Undo the last step of the day: a start, an end, a skip, or added or removed minutes.

    Unlike undo, it finds that step even if other things were edited since. The order of steps is
    that of the journal, so that it does not matter if the clock was set back. Raises RuleProblem if
    nothing has begun.
    """
    if not any(item.actual_start for item in store.conference.items()):
        raise RuleProblem(phrase("Nothing has begun yet."))
    back = _last_step(store) or _last_moment(store.conference)
    with store.edit(_label(store.conference, back)) as edit:
        for item in back:
            edit.update(item)


def take_over(store: Store, proposal: DelayProposal) -> None:
    """Apply a proposal to win back time; other changes made since then stay.

    Raises RuleProblem if an item was removed, is over, or was shortened or skipped meanwhile.
    """
    refuse_over(store.conference, proposal.changes)
    refuse_outdated(store.conference, proposal.changes)
    with store.edit(proposal.words) as edit:
        for change in proposal.changes:
            edit.change(edit.conference.one(AgendaItem, change.before.id), **change.values)


def _is_passed(conference: Conference, item: AgendaItem) -> bool:
    return any(
        e.actual_start is not None and e.day == item.day and e.start_minute >= item.end_minute
        for e in conference.items()
    )


Step = dict[int, tuple[AgendaItem, AgendaItem]]
"""Agenda items before and after one step of the day, by id."""


def _last_step(store: OpenEvent) -> tuple[AgendaItem, ...]:
    """Find the last step that is not undone; return its items as they were without it.

    Steps that `step_back` reversed do not count, and removing a start or an end is no step of the
    day; but taking minutes away after adding some is one. A step whose items were changed in
    another way since, such as by an import, cannot be undone any more.
    """
    steps: list[Step] = []
    for label, images in store.edits_of(AgendaItem):
        step = _step_of(images)
        if label.template in _BACK or any(_takes_away(*one) for one in step.values()):
            reversed_one = next((s for s in reversed(steps) if _reverses(step, s)), None)
            if reversed_one is not None:
                steps.remove(reversed_one)
        elif step:
            steps.append(step)
    for step in reversed(steps):
        back = [_without(store.conference, *one) for one in step.values()]
        if all(item is not None for item in back):
            return tuple(item for item in back if item is not None)
    return ()


def _step_of(images: Sequence[Images]) -> Step:
    return {
        image.after.id: (image.before, image.after)
        for image in images
        if isinstance(image.before, AgendaItem)
        and isinstance(image.after, AgendaItem)
        and _run_values(image.before) != _run_values(image.after)
    }


def _takes_away(before: AgendaItem, after: AgendaItem) -> bool:
    return (before.actual_start is not None and after.actual_start is None) or (
        before.actual_end is not None and after.actual_end is None
    )


def _run_values(item: AgendaItem) -> tuple[object, ...]:
    return item.actual_start, item.actual_end, item.skipped, item.extra_minutes


def _reverses(step: Step, earlier: Step) -> bool:
    return step.keys() == earlier.keys() and all(
        _run_values(step[i][0]) == _run_values(earlier[i][1])
        and _run_values(step[i][1]) == _run_values(earlier[i][0])
        for i in step
    )


def _without(conference: Conference, before: AgendaItem, after: AgendaItem) -> AgendaItem | None:
    """Return an item without a step's change; None if the same fields were changed since."""
    item = conference.get(AgendaItem, after.id)
    if item is None or _run_values(item) != _run_values(after):
        return None
    return replace(
        item,
        actual_start=before.actual_start,
        actual_end=before.actual_end,
        skipped=before.skipped,
        extra_minutes=before.extra_minutes,
    )


def _last_moment(conference: Conference) -> tuple[AgendaItem, ...]:
    """Find the last start or end by its time, for an event without a journal."""
    begun = [i for i in conference.items() if i.actual_start is not None]
    last = max(moment for i in begun for moment in (i.actual_start, i.actual_end) if moment)
    started = [i for i in begun if i.actual_start == last and i.actual_end is None]
    ended = [i for i in begun if i.actual_end == last]
    return (
        *(replace(item, actual_start=None) for item in started),
        *(replace(item, actual_end=None) for item in ended),
    )


def _label(conference: Conference, back: Sequence[AgendaItem]) -> Phrase:
    """Return the label for undoing a step, by what the moderator did in it."""
    pairs = [(conference.one(AgendaItem, item.id), item) for item in back]
    for now, then in pairs:
        if now.actual_start is not None and then.actual_start is None and now.actual_end is None:
            return _not_started(now.title)
    for now, then in pairs:
        if now.actual_end is not None and then.actual_end is None:
            return _not_ended(now.title)
    now, then = pairs[0]
    if now.skipped != then.skipped:
        return _not_skipped(now.title) if now.skipped else _not_taken_in(now.title)
    return _without_minutes(now.title)


def _not_started(title: str) -> Phrase:
    return phrase("Take the start of {title} back", title=title)


def _not_ended(title: str) -> Phrase:
    return phrase("Let {title} go on", title=title)


def _not_skipped(title: str) -> Phrase:
    return phrase("Take back that {title} was skipped", title=title)


def _not_taken_in(title: str) -> Phrase:
    return phrase("Take back that {title} was taken in again", title=title)


def _without_minutes(title: str) -> Phrase:
    return phrase("Take the minutes of {title} back", title=title)


_BACK = frozenset(
    label("").template
    for label in (_not_started, _not_ended, _not_skipped, _not_taken_in, _without_minutes)
)
"""By its label an edit of `step_back` differs from a step that reverses another one by hand."""


def _now(store: OpenEvent) -> datetime:
    return store.clock().replace(microsecond=0)


def _current(store: OpenEvent) -> Expected:
    current = state(store).current
    if current is None:
        raise RuleProblem(
            phrase("Nothing is running."), remedy=phrase("Start an item of the programme first.")
        )
    return current


def _end(edit: Edit, expected: Expected, now: datetime) -> None:
    start = expected.item.actual_start or expected.start
    edit.update(replace(expected.item, actual_start=start, actual_end=max(start, now)))


def _put_clock_back(edit: Edit, target: AgendaItem, now: datetime) -> None:
    """Move recorded times that lie in the future to just before now.

    After the clock was set back, the item that starts now would otherwise seem to be skipped by
    items that really began earlier; and the order of two starts in the same second would be
    unclear.
    """
    before = now - timedelta(seconds=1)
    for item in edit.conference.items():
        start, end = item.actual_start, item.actual_end
        if item.id != target.id and start is not None and (start >= now or (end or start) > now):
            edit.change(item, actual_start=min(start, before), actual_end=end and min(end, now))


def _jump(edit: Edit, before: Running, target: AgendaItem) -> None:
    for expected in before.day(target.day):
        item = expected.item
        passed = item.end_minute <= target.start_minute
        if expected.state is ItemState.COMING and passed and item.id != target.id:
            edit.update(replace(item, skipped=True))
