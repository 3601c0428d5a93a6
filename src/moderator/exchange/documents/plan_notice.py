"""What changed in the schedule, as lines for a notice on the wall, a mail and the hall."""

from collections.abc import Sequence
from dataclasses import dataclass

from moderator.event.conference import Conference
from moderator.event.phrase import Words
from moderator.rules.schedule.versions import (
    EntryKind,
    PlanChange,
    PlannedEntry,
    plan_changes,
    planned,
    thawed,
)


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One change: when it is now, or would have been; and what about it is another one."""

    day: int
    clock: str
    text: str


def newest_changes(conference: Conference) -> tuple[PlanChange, ...]:
    """Find what changed since the last version, else what changed with it.

    A notice is needed before the new version is published as well as right after.
    """
    versions = conference.versions()
    if not versions:
        return ()
    last = thawed(versions[-1].content)
    changes = plan_changes(last, planned(conference))
    if changes or len(versions) == 1:
        return changes
    return plan_changes(thawed(versions[-2].content), last)


def notice_lines(changes: Sequence[PlanChange], words: Words) -> tuple[NoticeLine, ...]:
    """Say each change in a line, in the order of time."""
    lines = [line for change in changes if (line := _line(change, words)) is not None]
    return tuple(sorted(lines, key=lambda line: (line.day, line.clock)))


def _line(change: PlanChange, words: Words) -> NoticeLine | None:
    before, after = change.before, change.after
    shown = after if after is not None and after.day is not None else before
    if shown is None or shown.day is None:
        return None
    return NoticeLine(shown.day, shown.clock, _text(change, words))


def _text(change: PlanChange, words: Words) -> str:
    before, after = change.before, change.after
    title = _title(change.entry)
    if change.is_new or before is None:
        return words("New: {title}").format(title=_joined(title, change.entry.rooms))
    if after is None:
        return words("{title} is left out").format(title=title)
    if after.day is None:
        return words("{title}: the new time will follow").format(title=title)
    parts = [*_times(before, after, words)]
    if before.rooms != after.rooms and after.rooms:
        parts.append(words("now in {rooms}").format(rooms=words.names(after.rooms)))
    if before.people != after.people and after.people:
        parts.append(words("with {people}").format(people=words.names(after.people)))
    if before.title != after.title:
        parts.append(words("formerly “{title}”").format(title=before.title))
    return _joined(title, parts)


def _times(before: PlannedEntry, after: PlannedEntry, words: Words) -> list[str]:
    if after.kind is EntryKind.WORKSHOP:
        return []
    if before.day != after.day:
        when = words("day {day}, {time}").format(day=before.day, time=before.clock)
        return [words("so far {time}").format(time=when)]
    if before.minute != after.minute:
        return [words("so far {time}").format(time=before.clock)]
    if before.minutes != after.minutes:
        minute = after.minute + after.minutes
        return [words("until {time}").format(time=f"{minute // 60 % 24:02}:{minute % 60:02}")]
    return []


def _title(entry: PlannedEntry) -> str:
    return f"{entry.title} ({entry.occasion})" if entry.occasion else entry.title


def _joined(title: str, parts: Sequence[str]) -> str:
    return ", ".join((title, *parts))


def notice_text(conference: Conference, changes: Sequence[PlanChange], words: Words) -> str:
    """Write the notice as plain text for a mail; "" where nothing changed."""
    lines = notice_lines(changes, words)
    if not lines:
        return ""
    text = [words("What has changed: {event}").format(event=conference.event.title)]
    day = 0
    for line in lines:
        if line.day != day:
            day = line.day
            text += ["", words.day(conference.event.date_of(day))]
        text.append(f"{line.clock}  {line.text}")
    return "\n".join(text) + "\n"
