"""Undoing the last step of the day, as the journal has it, whatever else was edited since."""

from collections.abc import Sequence
from dataclasses import replace

from moderator.actions.port import OpenEvent
from moderator.event.conference import Conference
from moderator.event.errors import RuleProblem
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Room
from moderator.event.workshops import Workshop
from moderator.store.journal import Images
from moderator.store.store import Store

Run = AgendaItem | Workshop
"""What is run: the items of the day, and in a round each workshop."""

Step = dict[tuple[type[Run], int], tuple[Run, Run]]
"""Records before and after one step of the day, by kind and id."""


def step_back(store: Store) -> None:
    """Undo the last step of the day: a start, an end, a pause, a skip, or added or removed minutes.

    Unlike undo, it finds that step even if other things were edited since. The order of steps is
    that of the journal, so that it does not matter if the clock was set back. Raises RuleProblem if
    nothing has begun.
    """
    if not any(item.actual_start for item in store.conference.items()):
        raise RuleProblem(phrase("Nothing has begun yet."))
    back = _last_step(store) or _last_moment(store.conference)
    with store.edit(_label(store.conference, back)) as edit:
        for record in back:
            edit.update(record)


def _last_step(store: OpenEvent) -> tuple[Run, ...]:
    """Find the last step that is not undone; return its records as they were without it.

    Steps that `step_back` reversed do not count, and removing a start or an end is no step of the
    day; but taking minutes away after adding some is one. A step whose records were changed in
    another way since, such as by an import, cannot be undone any more.
    """
    steps: list[Step] = []
    for edit in store.edits_of(AgendaItem, Workshop):
        step = _step_of(edit.images)
        if edit.label.template in _BACK or any(_takes_away(*one) for one in step.values()):
            reversed_one = next((s for s in reversed(steps) if _reverses(step, s)), None)
            if reversed_one is not None:
                steps.remove(reversed_one)
        elif step:
            steps.append(step)
    for step in reversed(steps):
        back = [_without(store.conference, *one) for one in step.values()]
        if all(record is not None for record in back):
            return tuple(record for record in back if record is not None)
    return ()


def _step_of(images: Sequence[Images]) -> Step:
    step: Step = {}
    for image in images:
        before, after = image.before, image.after
        both = isinstance(before, AgendaItem) and isinstance(after, AgendaItem)
        rooms = isinstance(before, Workshop) and isinstance(after, Workshop)
        if not (both or rooms):
            continue
        assert isinstance(before, AgendaItem | Workshop)
        assert isinstance(after, AgendaItem | Workshop)
        if _run_values(before) != _run_values(after):
            step[type(after), after.id] = before, after
    return step


def _takes_away(before: Run, after: Run) -> bool:
    if isinstance(before, AgendaItem) and isinstance(after, AgendaItem):
        taken = before.actual_start is not None and after.actual_start is None
        if taken:
            return True
    return before.actual_end is not None and after.actual_end is None


def _run_values(record: Run) -> tuple[object, ...]:
    """What running the day changes in a record; a phone's wish is no step of the day."""
    if isinstance(record, Workshop):
        return record.actual_end, record.extra_minutes
    return (
        record.actual_start,
        record.actual_end,
        record.skipped,
        record.extra_minutes,
        record.paused_at,
        record.paused_seconds,
    )


def _reverses(step: Step, earlier: Step) -> bool:
    return step.keys() == earlier.keys() and all(
        _run_values(step[i][0]) == _run_values(earlier[i][1])
        and _run_values(step[i][1]) == _run_values(earlier[i][0])
        for i in step
    )


def _without(conference: Conference, before: Run, after: Run) -> Run | None:
    """Return a record without a step's change; None if the same fields were changed since."""
    record: Run | None = conference.get(type(after), after.id)
    if record is None or _run_values(record) != _run_values(after):
        return None
    if isinstance(record, Workshop) and isinstance(before, Workshop):
        back = replace(record, actual_end=before.actual_end, extra_minutes=before.extra_minutes)
        if record.wished_at is None:  # a newer wish stays
            back = replace(back, wished_minutes=before.wished_minutes, wished_at=before.wished_at)
        return back
    assert isinstance(record, AgendaItem)
    assert isinstance(before, AgendaItem)
    return replace(
        record,
        actual_start=before.actual_start,
        actual_end=before.actual_end,
        skipped=before.skipped,
        extra_minutes=before.extra_minutes,
        paused_at=before.paused_at,
        paused_seconds=before.paused_seconds,
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


def _label(conference: Conference, back: Sequence[Run]) -> Phrase:
    """Return the label for undoing a step, by what the moderator did in it."""
    items = [record for record in back if isinstance(record, AgendaItem)]
    if not items:
        workshop = next(record for record in back if isinstance(record, Workshop))
        return _label_of_room(conference, workshop)
    pairs = [(conference.one(AgendaItem, item.id), item) for item in items]
    for now, then in pairs:
        if now.actual_start is not None and then.actual_start is None and now.actual_end is None:
            return _not_started(now.title)
    for now, then in pairs:
        if now.actual_end is not None and then.actual_end is None:
            return _not_ended(now.title)
    return _label_of_change(*pairs[0])


def _label_of_change(now: AgendaItem, then: AgendaItem) -> Phrase:
    if now.skipped != then.skipped:
        return _not_skipped(now.title) if now.skipped else _not_taken_in(now.title)
    if (now.paused_at is None) != (then.paused_at is None):
        return _not_paused(now.title) if then.paused_at is None else _not_resumed(now.title)
    return _without_minutes(now.title)


def _label_of_room(conference: Conference, then: Workshop) -> Phrase:
    now = conference.one(Workshop, then.id)
    room = conference.one(Room, now.room_id).name
    if now.actual_end is not None and then.actual_end is None:
        return _not_ended(room)
    return _without_minutes(room)


def _not_started(title: str) -> Phrase:
    return phrase("Take the start of {title} back", title=title)


def _not_ended(title: str) -> Phrase:
    return phrase("Let {title} go on", title=title)


def _not_skipped(title: str) -> Phrase:
    return phrase("Take back that {title} was skipped", title=title)


def _not_taken_in(title: str) -> Phrase:
    return phrase("Take back that {title} was taken in again", title=title)


def _not_paused(title: str) -> Phrase:
    return phrase("Take the pause of {title} back", title=title)


def _not_resumed(title: str) -> Phrase:
    return phrase("Let {title} pause again", title=title)


def _without_minutes(title: str) -> Phrase:
    return phrase("Take the minutes of {title} back", title=title)


_BACK = frozenset(
    label("").template
    for label in (
        _not_started,
        _not_ended,
        _not_skipped,
        _not_taken_in,
        _not_paused,
        _not_resumed,
        _without_minutes,
    )
)
"""By its label an edit of `step_back` differs from a step that reverses another one by hand."""
