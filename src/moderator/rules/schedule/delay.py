"""How to win back a delay: what can be shortened or left out, and what that achieves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations
from types import MappingProxyType

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, Event, ItemKind
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.expected import GENTLE
from moderator.rules.schedule.running import (
    Expected,
    ItemState,
    Running,
    planned_start,
    running,
)

MOST = 4
"""Most proposals shown; the moderator has to choose one while on stage."""


@dataclass(frozen=True, slots=True)
class DelayProposal:
    """One way to win back time.

    words: what is done, without a full stop. effect: its consequence, a full sentence.
    changes: what becomes of agenda items. minutes: delay won back. left: delay that remains
    for the items after the changed ones. still_late: how many items still begin late.
    """

    words: Phrase
    effect: Phrase
    changes: tuple[RecordChange, ...]
    minutes: int
    left: int
    still_late: int

    @property
    def updates(self) -> tuple[AgendaItem, ...]:
        """The changed agenda items, if nothing else changes."""
        return tuple(c.after for c in self.changes if isinstance(c.after, AgendaItem))


def to_win_back(conference: Conference, now: datetime) -> int:
    """Count the minutes by which the items still to come today are late."""
    return _late(conference, running(conference, now))


def win_back(conference: Conference, now: datetime) -> tuple[DelayProposal, ...]:
    """Propose ways to win back the delay, the gentlest first; none if nothing is late.

    A proposal has to help a later item other than the last one: merely ending the day sooner wins
    nothing back. Shortening one break a little comes before shortening several items; leaving out
    the room change and cutting what people came for come last. Each proposal is tried out on the
    event itself, so that its promised times are the ones that will be expected then.
    """
    state = running(conference, now)
    late = _late(conference, state)
    if late <= 0:
        return ()
    tried = [_tried(conference, now, words, updates) for words, updates in _ways(state, late)]
    useful = [proposal for proposal in tried if proposal is not None]
    useful.sort(key=_rank)
    return tuple(useful[:MOST])


def _rank(proposal: DelayProposal) -> tuple[bool, bool, int]:
    """Sort proposals: first those that win back everything, then those that only shorten breaks."""
    content = any(item.kind not in GENTLE for item in proposal.updates)
    return proposal.left > 0, content, proposal.still_late


def _late(conference: Conference, state: Running) -> int:
    coming = _coming(state)
    late = [e.start - planned_start(conference.event, e.item) for e in coming[:1]]
    if not coming:
        return 0
    return max(0, clock_minutes(max(late, default=timedelta(0))))


def clock_minutes(span: timedelta) -> int:
    """Count the minutes since a planned time, as between two clocks that show no seconds."""
    return span // timedelta(minutes=1)


def _coming(state: Running) -> list[Expected]:
    """Find the items still to come on the running day, or on the day that begins today."""
    if state.next is None:
        return []
    day = state.current.item.day if state.current else state.next.item.day
    if state.current is None and state.next.start.date() > state.now.date():
        return []
    coming = [e for e in state.items if e.item.day == day and e.state is ItemState.COMING]
    return sorted(coming, key=lambda e: e.start)


def _spare(item: AgendaItem) -> int:
    """Minutes by which an item can still be shortened."""
    if item.shortest is None:
        return 0
    return max(0, item.minutes + item.extra_minutes - item.shortest)


def _ways(state: Running, late: int) -> Iterator[tuple[Phrase, tuple[AgendaItem, ...]]]:
    coming = [e.item for e in _coming(state)]
    giving = sorted(
        (item for item in coming if _spare(item)), key=lambda i: i.kind is not ItemKind.BREAK
    )
    for item in giving:
        yield _shortened([item], late)
    for several in combinations(giving[:5], 2):
        if max(map(_spare, several)) < late:
            yield _shortened(several, late)
    if len(giving) > 2 and sum(sorted(map(_spare, giving))[-2:]) < late:
        yield _shortened(giving, late)
    for item in coming:
        if item.kind is ItemKind.ROOM_CHANGE:
            yield phrase("Leave out {title}", title=item.title), (replace(item, skipped=True),)
    if state.current is not None and _spare(state.current.item):
        yield from _cut(state.current, state.now, late)


def _shortened(items: Sequence[AgendaItem], late: int) -> tuple[Phrase, tuple[AgendaItem, ...]]:
    """Take the minutes from the first item that can give them, the rest from the next ones."""
    updates = []
    for item in items:
        given = min(_spare(item), late)
        late -= given
        if given:
            updates.append(replace(item, extra_minutes=item.extra_minutes - given))
    if len(updates) == 1:
        item = updates[0]
        minutes = item.minutes + item.extra_minutes
        words = phrase("Shorten {title} to {minutes} minutes", title=item.title, minutes=minutes)
        return words, tuple(updates)
    lasting = {item.id: item.minutes + item.extra_minutes for item in items}
    listed = ", ".join(
        f"{item.title} ({lasting[item.id]} → {item.minutes + item.extra_minutes})"
        for item in updates
    )
    return phrase("Shorten several, in minutes: {titles}", titles=listed), tuple(updates)


def _cut(
    current: Expected, now: datetime, late: int
) -> Iterator[tuple[Phrase, tuple[AgendaItem, ...]]]:
    """End the running item sooner, if there is time left in it."""
    left = int((current.end - now).total_seconds() // 60)
    given = min(_spare(current.item), left, late)
    if given > 0:
        words = phrase("End {title} %n minutes sooner", title=current.item.title, n=given)
        item = current.item
        yield words, (replace(item, extra_minutes=item.extra_minutes - given),)


def _tried(
    conference: Conference,
    now: datetime,
    words: Phrase,
    updates: tuple[AgendaItem, ...],
) -> DelayProposal | None:
    """Try a change on the event and measure its effect; None if it helps nobody."""
    table = {**conference.table(AgendaItem), **{item.id: item for item in updates}}
    changed = conference.replaced({AgendaItem: MappingProxyType(table)})
    state = running(changed, now)
    before = {e.item.id: e for e in running(conference, now).items}
    last = max(updates, key=lambda item: (item.start_minute, item.id))
    behind = [e for e in _coming(state) if e.item.start_minute >= last.end_minute]
    gains = [clock_minutes(before[e.item.id].start - e.start) for e in behind]
    if not any(gain > 0 for gain in gains[:-1]) or gains[0] <= 0:
        return None
    return DelayProposal(
        words,
        _effect(conference.event, behind),
        tuple(RecordChange(conference.one(AgendaItem, item.id), item) for item in updates),
        gains[0],
        _left(conference.event, behind),
        sum(
            clock_minutes(e.start - planned_start(conference.event, e.item)) > 0
            for e in _coming(state)
        ),
    )


def _left(event: Event, behind: Sequence[Expected]) -> int:
    return max(0, clock_minutes(behind[0].start - planned_start(event, behind[0].item)))


def _effect(event: Event, behind: Sequence[Expected]) -> Phrase:
    """Describe what happens to the items after the changed ones."""
    first = behind[0]
    late = _left(event, behind)
    if late <= 0:
        start = f"{first.item.start:%H:%M}"
        return phrase("Everything from {start} stays as it is.", start=start)
    return phrase("{title} then begins %n minutes late.", title=first.item.title, n=late)
