"""How to win back a delay: what can be shortened or left out, what that achieves and costs whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase, phrase
from moderator.event.schedule import AgendaItem, ItemKind, Room
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.expected import Expected, ItemState
from moderator.rules.schedule.giving import (
    WEIGHTINGS,
    Giving,
    coming_today,
    givings,
    has_to_be_punctual,
    lateness,
    price_of,
    with_changes,
)
from moderator.rules.schedule.running import Running, running
from moderator.rules.schedule.win_back_program import WinBackProgram


@dataclass(frozen=True, slots=True)
class DelayProposal:
    """One way to win back time.

    words: what is done, without a full stop. effect: its consequence, a full sentence. costs: whom
    it costs what, sentences. changes: what becomes of agenda items, and of rooms that take longer.
    minutes: by how much the next fixed or plenary item behind the changes begins sooner. left: by
    how much it is still late. still_late: how many items still begin late. price: what it costs by
    the balanced weighting, to compare ways.
    """

    words: Phrase
    effect: Phrase
    costs: tuple[Phrase, ...]
    changes: tuple[RecordChange, ...]
    minutes: int
    left: int
    still_late: int
    price: float

    @property
    def updates(self) -> tuple[AgendaItem, ...]:
        """The changed agenda items, if nothing else changes."""
        return tuple(c.after for c in self.changes if isinstance(c.after, AgendaItem))


def to_win_back(conference: Conference, now: datetime) -> int:
    """Count the minutes by which the items still to come today are late."""
    state = running(conference, now)
    coming = coming_today(state)
    return max(0, clock_minutes(lateness(conference, state, coming[0]))) if coming else 0


def has_delay(conference: Conference, state: Running) -> bool:
    """Return whether an item of today is late for which time is won back."""
    return any(_is_late(conference, state, expected) for expected in coming_today(state))


def win_back(conference: Conference, now: datetime) -> tuple[DelayProposal, ...]:
    """Propose up to three ways to win back the delay, the best first; none if nothing is late.

    Breaks give what they can by themselves. What is beyond that, three weightings each decide
    once, the later ones about other items than those before; so these are different ways. One is
    proposed only if the next fixed or plenary item behind it begins sooner. Each is tried out on
    the event itself, so that its promised times are the ones that will be expected then.
    """
    state = running(conference, now)
    if not has_delay(conference, state):
        return ()
    found = givings(state)
    if not found:
        return ()
    program = WinBackProgram(conference, state, found)
    proposals = []
    for weighting in WEIGHTINGS:
        given = program.solve(weighting)
        if given is None:
            continue
        program.exclude(given)
        proposal = _tried(conference, state, given)
        if proposal is not None:
            proposals.append(proposal)
    return tuple(sorted(proposals, key=lambda p: (p.left > 0, p.price)))


def clock_minutes(span: timedelta) -> int:
    """Count the minutes since a planned time, as between two clocks that show no seconds."""
    return span // timedelta(minutes=1)


def _is_late(conference: Conference, state: Running, expected: Expected) -> bool:
    late = clock_minutes(lateness(conference, state, expected))
    return late > 0 and has_to_be_punctual(expected.item)


def _tried(
    conference: Conference, before: Running, given: Mapping[Giving, int]
) -> DelayProposal | None:
    """Try a way out on the event and measure its effect; None if nobody begins sooner."""
    changes = tuple(giving.given(minutes) for giving, minutes in given.items())
    state = running(with_changes(conference, changes), before.now)
    coming = coming_today(state)
    last = max(_place(conference, giving) for giving in given)
    behind = [
        e
        for e in coming
        if e.item.start_minute >= last and _is_late(conference, before, before.one(e.item))
    ]
    if not behind:
        return None
    first = behind[0]
    then = before.one(first.item)
    gain = clock_minutes(state.venue.elapsed(first.start, then.start))
    if gain <= 0:
        return None
    left = max(0, clock_minutes(lateness(conference, state, first)))
    late = [e for e in coming if clock_minutes(lateness(conference, state, e)) > 0]
    on_time = not any(e.item.start_minute >= first.item.start_minute for e in late)
    return DelayProposal(
        _words(conference, before, given),
        _effect(first.item, left, on_time=on_time),
        tuple(_cost(conference, before, giving, minutes) for giving, minutes in given.items()),
        changes,
        gain,
        left,
        len(late),
        price_of(conference, state, given, WEIGHTINGS[0]),
    )


def _place(conference: Conference, giving: Giving) -> int:
    """The minute of the day at which what gives time is planned to end."""
    record = giving.record
    if isinstance(record, Workshop):
        record = conference.one(AgendaItem, record.round_id)
    return record.end_minute


def _effect(first: AgendaItem, left: int, *, on_time: bool) -> Phrase:
    """Describe what happens to the next item for which time was won."""
    start = f"{first.start:%H:%M}"
    if left > 0:
        return phrase("{title} then begins %n minutes late.", title=first.title, n=left)
    if on_time:
        return phrase("Everything from {start} stays as it is.", start=start)
    return phrase("{title} begins at {start}, as planned.", title=first.title, start=start)


def _words(conference: Conference, state: Running, given: Mapping[Giving, int]) -> Phrase:
    """Say what is done."""
    if len(given) > 1:
        listed = ", ".join(
            f"{_name(conference, g)} ({_lasting(g)} → {_lasting(g) - minutes})"
            for g, minutes in given.items()
        )
        return phrase("Shorten several, in minutes: {titles}", titles=listed)
    [(giving, minutes)] = given.items()
    name, record = _name(conference, giving), giving.record
    if isinstance(record, Workshop):
        return phrase("{room} gives back %n of its minutes", room=name, n=minutes)
    if giving.whole:
        return phrase("Leave out {title}", title=name)
    if state.one(record).state is ItemState.RUNNING:
        return phrase("End {title} %n minutes sooner", title=name, n=minutes)
    lasting = _lasting(giving)
    return phrase(
        "Shorten {title}: {minutes} instead of {planned} min",
        title=name,
        minutes=lasting - minutes,
        planned=lasting,
    )


def _name(conference: Conference, giving: Giving) -> str:
    record = giving.record
    if isinstance(record, Workshop):
        return conference.one(Room, record.room_id).name
    return record.title


def _lasting(giving: Giving) -> int:
    """Minutes as they are before: of an item its length, of a room what it was given."""
    record = giving.record
    extra = record.extra_minutes
    return extra if isinstance(record, Workshop) else record.minutes + extra


def _cost(conference: Conference, state: Running, giving: Giving, minutes: int) -> Phrase:
    """Say whom it costs what: who has to know it, else how many people have less."""
    record = giving.record
    title = _name(conference, giving)
    if isinstance(record, Workshop):
        count = len(conference.placements_in(record.id))
        names: Sequence[str] = [record.moderator] if record.moderator else []
    else:
        count = len(conference.present())
        names = [c.name for c in conference.contributions_of(record.id)]
        if record.kind is ItemKind.WORKSHOP_ROUND:
            shops = conference.workshops_of(record.id)
            names = list(dict.fromkeys(w.moderator for w in shops if w.moderator))
    if names and not giving.whole:
        begin = record if isinstance(record, AgendaItem) else None
        if begin is not None and state.one(begin).state is ItemState.COMING:
            time = f"{state.one(begin).start:%H:%M}"
            return phrase("{names} must know it before {time}.", names=", ".join(names), time=time)
        return phrase("{names} must know it now.", names=", ".join(names))
    if giving.whole:
        return phrase("%n people go without {title}.", title=title, n=count)
    return phrase(
        "%n people have {minutes} min less of {title}.", title=title, minutes=minutes, n=count
    )
