"""What follows from a drag, in words for the card beside the pointer."""

from collections.abc import Sequence

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.moving import RestOfDay
from moderator.ui.schedule.drag import Choice, Drag, DragKind, Trial
from moderator.ui.schedule.naming import clock, day_title, span
from moderator.ui.words import tr

MOST_LETTERS = 36
MOST_SHORTENED = 2
"""Items that are named because they become shorter, at most."""


def choice_word(choice: Choice) -> str:
    """Name a way to do what is dragged."""
    if choice.taken:
        return tr("Take it from the one before")
    return {
        RestOfDay.PUSH: tr("Push the rest"),
        RestOfDay.CLOSE: tr("Close the gap"),
        RestOfDay.STAY: tr("Only this"),
    }[choice.rest]


def consequence(conference: Conference, choice: Choice) -> str:
    """Say what becomes of the other items of the day."""
    if choice.problem:
        return choice.problem
    if choice.taken:
        return ", ".join(
            f"{item.title} {conference.one(AgendaItem, item.id).minutes} → "
            + tr("{minutes} min").format(minutes=item.minutes)
            for item in choice.moved[1:]
        )
    if choice.rest is RestOfDay.STAY:
        return tr("All others stay.")
    held = {item.id for item in choice.moved}
    others = [c for c in choice.changes if c.before.id not in held]
    parts = [*_shortened(others), *_shifted(others), *_fixed(conference, choice, others)]
    return ", ".join(parts) if parts else tr("Nothing else moves.")


def title(conference: Conference, drag: Drag, trial: Trial) -> str:
    """Say what is dragged and by how much."""
    if trial.kind is DragKind.CREATE:
        minutes = tr("{minutes} min").format(minutes=trial.minutes)
        return " · ".join((tr("New item"), span(trial.spot.minute, trial.minutes), minutes))
    moved = trial.copied or (trial.choice.moved if trial.choice else ())
    if not moved:
        room = next((r for r in trial.layout.columns if r.id == trial.room_id), None)
        return room.name if room else ""
    what = _short(moved[0].title) if len(drag.items) == 1 else tr("%n items", n=len(drag.items))
    before = conference.one(AgendaItem, moved[0].id)
    parts = [tr("Copy of {title}").format(title=what) if trial.copied else what]
    if trial.kind in {DragKind.START, DragKind.END}:
        parts.append(tr("{minutes} min").format(minutes=moved[0].minutes))
    elif before.parked or trial.copied:
        parts.append(span(moved[0].start_minute, moved[0].minutes))
    elif before.day != moved[0].day:
        parts += [day_title(conference, moved[0].day), clock(moved[0].start_minute)]
    else:
        parts.append(shift_words(moved[0].start_minute - before.start_minute))
    new = {rooms[0] for rooms in trial.rooms.values()}
    parts += [room.name for room in trial.layout.columns if room.id in new]
    if drag.fixed and trial.kind is DragKind.MOVE:
        parts.append(tr("%n fixed ones stay", n=drag.fixed))
    return " · ".join(part for part in parts if part)


def shift_words(minutes: int) -> str:
    """Say by how much something is later or earlier."""
    if minutes == 0:
        return tr("as planned")
    if minutes > 0:
        return tr("{minutes} min later").format(minutes=minutes)
    return tr("{minutes} min earlier").format(minutes=-minutes)


def _short(text: str) -> str:
    """Cut a long title, so that what follows it is seen."""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1].rstrip()}…"


def _shortened(others: Sequence[RecordChange]) -> list[str]:
    shorter = [
        f"{c.before.title} {c.before.minutes} → "
        + tr("{minutes} min").format(minutes=c.after.minutes)
        for c in others
        if isinstance(c.before, AgendaItem)
        and isinstance(c.after, AgendaItem)
        and c.after.minutes < c.before.minutes
    ]
    return shorter[:MOST_SHORTENED]


def _shifted(others: Sequence[RecordChange]) -> list[str]:
    shifts = [
        c.after.start_minute - c.before.start_minute
        for c in others
        if isinstance(c.before, AgendaItem)
        and isinstance(c.after, AgendaItem)
        and c.after.start != c.before.start
    ]
    if not shifts:
        return []
    most = max(shifts, key=abs)
    if all(shift == most for shift in shifts):
        words = tr("%n items after it {shift}", n=len(shifts))
    else:
        words = tr("%n items after it up to {shift}", n=len(shifts))
    return [words.format(shift=shift_words(most))]


def _fixed(conference: Conference, choice: Choice, others: Sequence[RecordChange]) -> list[str]:
    """Name the next fixed item of the day, which stays."""
    moved = {c.before.id for c in others} | {item.id for item in choice.moved}
    first = choice.moved[0]
    stays = (
        item
        for item in conference.items()
        if item.day == first.day
        and item.fixed
        and item.id not in moved
        and item.start_minute >= first.start_minute
    )
    return [tr("{title} stays fixed").format(title=item.title) for item in list(stays)[:1]]
