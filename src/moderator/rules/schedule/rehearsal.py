"""How well a day holds: many days in fast motion, each item running over by chance.

Each run draws, for every item, by how many minutes it takes longer or shorter than planned, from a
triangular distribution, and asks the one forecast (`running`) what follows. Triangular, since its
three values are what a person can say: at best, usually, at worst (as in PERT's three-point
estimates; Malcolm et al., Application of a Technique for R&D Program Evaluation, 1959).
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, Event, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.running import Expected, planned_end, planned_start, running

RUNS = 200
MOST_DELAY = 180
"""A day that takes up more minutes than this is said to hold in any case."""
MOST_REMEDIES = 3
BUFFER = 5
"""Minutes that a remedy frees before what is endangered."""
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Overrun:
    """Minutes by which items of a kind run over; negative where they end sooner."""

    least: int
    usual: int
    most: int


USUAL: Mapping[ItemKind, Overrun] = MappingProxyType(
    {
        ItemKind.REGISTRATION: Overrun(0, 0, 0),
        ItemKind.GREETING: Overrun(0, 2, 8),
        ItemKind.LIGHTNING_TALKS: Overrun(0, 3, 10),
        ItemKind.TALK: Overrun(-2, 2, 8),
        ItemKind.PANEL: Overrun(-2, 3, 10),
        ItemKind.KEYNOTE: Overrun(0, 2, 10),
        ItemKind.WORKSHOP_ROUND: Overrun(0, 1, 6),
        ItemKind.LOOK_BACK: Overrun(-2, 0, 5),
        ItemKind.PLENARY_RESULTS: Overrun(-3, 2, 8),
        ItemKind.BREAK: Overrun(0, 0, 4),
        ItemKind.ROOM_CHANGE: Overrun(0, 0, 3),
        ItemKind.EVENING: Overrun(0, 0, 0),
        ItemKind.CLOSING: Overrun(0, 2, 8),
    }
)
"""What is assumed of a kind before anything has been run, after two days of conferences."""


@dataclass(frozen=True, slots=True)
class Band:
    """Lateness of an item's start over all runs, in minutes.

    usual: half of the runs are no later; most_runs: three of four; nearly_all: 19 of 20.
    """

    item: AgendaItem
    usual: float
    most_runs: float
    nearly_all: float


@dataclass(frozen=True, slots=True)
class Risk:
    """Something fixed that is missed in some of the runs.

    at_end: its end is fixed, or else its start. missed: in how many runs.
    """

    item: AgendaItem
    at_end: bool
    missed: int


@dataclass(frozen=True, slots=True)
class HelpfulChange:
    """A change of the plan and in how many runs something fixed is missed then.

    before, after: the item as it is and as it would be.
    """

    before: AgendaItem
    after: AgendaItem
    missed: int


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A day after many runs.

    bands: in the order of the plan; the last one is the end of the day, at its last item. holds:
    minutes of delay at its beginning that harm nothing fixed; None if it takes up any delay.
    learned: how many items that were really run the assumptions come from.
    """

    day: int
    runs: int
    bands: tuple[Band, ...]
    end: Band
    risks: tuple[Risk, ...]
    holds: int | None
    helpful: tuple[HelpfulChange, ...]
    learned: int


@dataclass(frozen=True, slots=True)
class RehearsedItem:
    """An item of one run: when it begins and ends."""

    item: AgendaItem
    start: datetime
    end: datetime


def overruns(conference: Conference) -> tuple[Mapping[ItemKind, Overrun], int]:
    """Return what to assume of each kind, and from how many items that were run it was learned.

    What was run widens the assumption of its kind, and its mean becomes the usual value.
    """
    seen: dict[ItemKind, list[int]] = {}
    for item in conference.items():
        if item.actual_start and item.actual_end and not item.skipped:
            took = (item.actual_end - item.actual_start) // _MINUTE
            seen.setdefault(item.kind, []).append(took - item.minutes)
    found = dict(USUAL)
    for kind, minutes in seen.items():
        usual = round(sum(minutes) / len(minutes))
        known = found[kind]
        found[kind] = Overrun(min(known.least, *minutes), usual, max(known.most, *minutes))
    return found, sum(map(len, seen.values()))


def as_planned(conference: Conference, day: int) -> Conference:
    """Return the event as if a day had not begun; nothing of what was done live is in it."""
    fresh = {
        item.id: replace(
            item,
            actual_start=None,
            actual_end=None,
            skipped=False,
            extra_minutes=0,
            paused_at=None,
            paused_seconds=0,
        )
        if item.day >= day
        else item
        for item in conference.all(AgendaItem)
    }
    workshops = {
        each.id: replace(each, extra_minutes=0, actual_end=None, wished_minutes=0, wished_at=None)
        for each in conference.all(Workshop)
    }
    return conference.replaced({AgendaItem: fresh, Workshop: workshops})


def rehearse(conference: Conference, day: int, seed: int = 1, runs: int = RUNS) -> Rehearsal | None:
    """Run a day many times; None if it has no items. Takes about a second: call it on a worker."""
    planned = as_planned(conference, day)
    items = [item for item in planned.items() if item.day == day]
    if not items:
        return None
    assumed, learned = overruns(conference)
    drawn = _draws(items, assumed, seed, runs)
    outcomes = [_outcome(planned, day, one) for one in drawn]
    risks = _risks(planned, items, outcomes)
    missed = sum(_is_missed(planned.event, outcome) for outcome in outcomes)
    return Rehearsal(
        day,
        runs,
        tuple(_band(planned.event, item, outcomes, at_end=False) for item in items),
        _band(planned.event, max(items, key=lambda i: i.end_minute), outcomes, at_end=True),
        risks,
        _holds(planned, day),
        _helpful(planned, day, drawn, risks, missed),
        learned,
    )


def one_run(conference: Conference, day: int, seed: int) -> tuple[RehearsedItem, ...]:
    """Return the times of a single run; seed 0: everything takes as long as planned."""
    planned = as_planned(conference, day)
    items = [item for item in planned.items() if item.day == day]
    assumed, _ = overruns(conference)
    (extra,) = _draws(items, assumed, seed, 1) if seed else [{}]
    outcome = _outcome(planned, day, extra)
    return tuple(RehearsedItem(e.item, e.start, e.end) for e in outcome.values())


Outcome = Mapping[int, Expected]
"""The expected times of a day's items, by id."""


def _draws(
    items: Sequence[AgendaItem], assumed: Mapping[ItemKind, Overrun], seed: int, runs: int
) -> list[dict[int, int]]:
    """Draw for each run by how many minutes each item runs over."""
    chance = random.Random(seed)  # noqa: S311  # nothing is kept secret with it
    drawn = []
    for _ in range(runs):
        extra = {}
        for item in items:
            kind = assumed[item.kind]
            over = round(chance.triangular(kind.least, kind.most, kind.usual))
            extra[item.id] = max(over, (item.shortest or 0) - item.minutes, 1 - item.minutes)
        drawn.append(extra)
    return drawn


def _outcome(planned: Conference, day: int, extra: Mapping[int, int]) -> Outcome:
    """Ask the forecast what follows if items run over by so many minutes."""
    table = dict(planned.table(AgendaItem))
    for item_id, minutes in extra.items():
        table[item_id] = replace(table[item_id], extra_minutes=minutes)
    first = min(item.start_minute for item in planned.items() if item.day == day)
    midnight = datetime.combine(planned.event.date_of(day), datetime.min.time())
    state = running(planned.replaced({AgendaItem: table}), midnight + (first - 1) * _MINUTE)
    return {expected.item.id: expected for expected in state.day(day)}


def _late(event: Event, expected: Expected, *, at_end: bool) -> float:
    if at_end:
        return (expected.end - planned_end(event, expected.item)) / _MINUTE
    return (expected.start - planned_start(event, expected.item)) / _MINUTE


def _band(event: Event, item: AgendaItem, outcomes: Sequence[Outcome], *, at_end: bool) -> Band:
    late = sorted(_late(event, outcome[item.id], at_end=at_end) for outcome in outcomes)
    usual, most_runs, nearly_all = (
        late[min(len(late) - 1, int(share * len(late)))] for share in (0.5, 0.75, 0.95)
    )
    return Band(item, usual, most_runs, nearly_all)


def _misses(event: Event, expected: Expected) -> tuple[bool, bool]:
    """Return whether the fixed start, and the fixed end, of an item is missed by a minute."""
    item = expected.item
    start = item.fixed and _late(event, expected, at_end=False) >= 1
    end = item.fixed_end and _late(event, expected, at_end=True) >= 1
    return start, end


def _is_missed(event: Event, outcome: Outcome) -> bool:
    return any(any(_misses(event, expected)) for expected in outcome.values())


def _risks(
    planned: Conference, items: Sequence[AgendaItem], outcomes: Sequence[Outcome]
) -> tuple[Risk, ...]:
    """Find what is fixed and missed in some run, the most endangered first."""
    found = []
    for item in items:
        misses = [_misses(planned.event, outcome[item.id]) for outcome in outcomes]
        for at_end in (False, True):
            count = sum(miss[at_end] for miss in misses)
            if count:
                found.append(Risk(item, at_end, count))
    return tuple(sorted(found, key=lambda risk: -risk.missed))


def _holds(planned: Conference, day: int) -> int | None:
    """Find by bisection the greatest delay of the day's beginning that harms nothing fixed."""
    items = [item for item in planned.items() if item.day == day]
    first = min(items, key=lambda item: (item.start_minute, item.id))

    def harmed(minutes: int) -> bool:
        return _is_missed(planned.event, _outcome(planned, day, {first.id: minutes}))

    if not harmed(MOST_DELAY):
        return None
    low, high = 0, MOST_DELAY
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if harmed(middle) else (middle, high)
    return low if not harmed(low) else 0


def _helpful(
    planned: Conference,
    day: int,
    drawn: Sequence[Mapping[int, int]],
    risks: Sequence[Risk],
    missed: int,
) -> tuple[HelpfulChange, ...]:
    """Try to turn minutes of items into free ones behind them; return what helps most."""
    if not risks:
        return ()
    tried = []
    endangered = min(risk.item.start_minute for risk in risks)
    for item in planned.items():
        spare = item.minutes - (item.shortest if item.shortest is not None else item.minutes)
        if item.day != day or item.start_minute >= endangered or spare < BUFFER:
            continue
        shorter = replace(item, minutes=item.minutes - BUFFER, buffer=item.buffer + BUFFER)
        table = {**planned.table(AgendaItem), item.id: shorter}
        other = planned.replaced({AgendaItem: table})
        outcomes = (_outcome(other, day, extra) for extra in drawn)
        count = sum(_is_missed(planned.event, outcome) for outcome in outcomes)
        if count < missed:
            tried.append(HelpfulChange(item, shorter, count))
    return tuple(sorted(tried, key=lambda change: change.missed)[:MOST_REMEDIES])
