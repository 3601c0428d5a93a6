"""What could give time so that later items begin less late, and what that is worth.

Breaks with a shortest duration are not among it: they take up lateness by themselves, see
`forecast`, so that only what they cannot give is ever asked of what people came for.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from moderator.event.conference import Conference
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Workshop
from moderator.rules.schedule.change import RecordChange
from moderator.rules.schedule.expected import (
    GENTLE,
    Expected,
    ItemState,
    extra_minutes,
    planned_start,
)
from moderator.rules.schedule.occupancy import PLENARY
from moderator.rules.schedule.running import Running

MINUTE = timedelta(minutes=1)

_PER_MINUTE = {
    ItemKind.REGISTRATION: 0.3,
    ItemKind.BREAK: 0.3,
    ItemKind.ROOM_CHANGE: 0.3,
    ItemKind.EVENING: 0.5,
    ItemKind.GREETING: 0.8,
    ItemKind.LOOK_BACK: 0.8,
    ItemKind.CLOSING: 0.8,
    ItemKind.KEYNOTE: 1.2,
    ItemKind.WORKSHOP_ROUND: 1.2,
}
"""What a minute less of each kind weighs; what is not listed weighs 1."""

ROOM_MINUTE = 0.9
"""What it weighs to take a minute back that one room was given."""


@dataclass(frozen=True, slots=True)
class Weighting:
    """What counts how much when time is won back.

    fixed, plenary: a minute by which such an item begins late. minute: factor for minutes that
    something is shortened by. beyond_half: by how much more those weigh that exceed half of what
    it can give. touched: the fixed price of everything that becomes other than it was.
    """

    fixed: float = 6.0
    plenary: float = 3.0
    minute: float = 1.0
    beyond_half: float = 1.0
    touched: float = 6.0


WEIGHTINGS = (
    Weighting(),
    Weighting(beyond_half=3.0, touched=0.5),
    Weighting(fixed=12.0, plenary=6.0, minute=0.5, touched=12.0),
)
"""Three opinions of what is bad: balanced; many give a little; punctual, and few give."""


@dataclass(frozen=True, slots=True)
class Giving:
    """Something that can give time.

    record: an agenda item, or a workshop that has extra minutes. most: minutes that it can give.
    whole: it is left out, and gives all of its minutes or none. weight: of a minute.
    """

    record: AgendaItem | Workshop
    most: int
    weight: float
    whole: bool = False

    def given(self, minutes: int) -> RecordChange:
        """Return the change by which it gives minutes."""
        record = self.record
        if self.whole and isinstance(record, AgendaItem):
            return RecordChange(record, replace(record, skipped=True))
        return RecordChange(record, replace(record, extra_minutes=record.extra_minutes - minutes))

    def price(self, minutes: int, weighting: Weighting) -> float:
        """What it costs if it gives minutes."""
        if not minutes:
            return 0.0
        beyond = max(0.0, minutes - self.most / 2) * (weighting.beyond_half - 1)
        if self.whole:
            beyond = 0.0
        return weighting.touched + self.weight * weighting.minute * (minutes + beyond)


def coming_today(state: Running) -> list[Expected]:
    """Find the items still to come on the running day, or on the day that begins today."""
    if state.next is None:
        return []
    day = state.current.item.day if state.current else state.next.item.day
    if state.current is None and state.next.start.date() > state.now.date():
        return []
    coming = [e for e in state.items if e.item.day == day and e.state is ItemState.COMING]
    return sorted(coming, key=lambda e: state.venue.absolute(e.start))


def lateness(conference: Conference, state: Running, expected: Expected) -> timedelta:
    """How much later than planned an item begins; negative if earlier."""
    return state.venue.elapsed(planned_start(conference.event, expected.item), expected.start)


def has_to_be_punctual(item: AgendaItem) -> bool:
    """Return whether time is won back for an item: it begins at a fixed time, or for all.

    What can be left out is nothing that others are kept waiting for.
    """
    if item.kind is ItemKind.ROOM_CHANGE:
        return False
    return item.fixed or (item.kind in PLENARY and item.for_everyone)


def givings(state: Running) -> tuple[Giving, ...]:
    """List what can give time, in the order of the day."""
    coming = coming_today(state)
    if not coming:
        return ()
    day = coming[0].item.day
    found = [giving for e in state.day(day) for giving in _running(state, e)]
    for expected in coming:
        item = expected.item
        spare = _spare(item)
        if item.kind is ItemKind.ROOM_CHANGE:
            minutes = max(1, item.minutes + extra_minutes(item))
            found.append(Giving(item, minutes, _weight(item) / 2, whole=True))
        elif spare and not item.fixed_end:
            found.append(Giving(item, spare, _weight(item)))
    return tuple(found)


def _running(state: Running, expected: Expected) -> Iterator[Giving]:
    """What still runs can end sooner; a room that was given minutes can give them back."""
    item, left = expected.item, state.until(expected.due) // MINUTE
    runs = expected.state is ItemState.RUNNING
    if runs and not item.fixed_end and min(_spare(item), left) > 0:
        yield Giving(item, min(_spare(item), left), _weight(item))
    common = max(0, min((extra_minutes(c.workshop) for c in expected.rooms), default=0))
    for clock in expected.rooms:
        if clock.over or clock.left is None:
            continue
        most = min(extra_minutes(clock.workshop) - common, clock.left // MINUTE)
        if most > 0:
            yield Giving(clock.workshop, most, ROOM_MINUTE)


def _spare(item: AgendaItem) -> int:
    """Minutes by which an item can be shortened that does not take up lateness by itself."""
    if item.shortest is None or item.kind in GENTLE:
        return 0
    return max(0, item.minutes + extra_minutes(item) - item.shortest)


def _weight(item: AgendaItem) -> float:
    return _PER_MINUTE.get(item.kind, 1.0)


def with_changes(conference: Conference, changes: Sequence[RecordChange]) -> Conference:
    """Return the event as it is after some changes."""
    tables: dict[type[AgendaItem | Workshop], Mapping[int, AgendaItem | Workshop]] = {}
    for kind in (AgendaItem, Workshop):
        changed = {c.after.id: c.after for c in changes if isinstance(c.after, kind)}
        if changed:
            tables[kind] = MappingProxyType({**conference.table(kind), **changed})
    return conference.replaced(tables)


def price_of(
    conference: Conference,
    after: Running,
    given: Mapping[Giving, int],
    weighting: Weighting,
) -> float:
    """What a plan costs: lateness that it leaves, minutes that it takes, and all that it touches.

    after: what the forecast says once everything has given its minutes.
    """
    price = sum(giving.price(minutes, weighting) for giving, minutes in given.items())
    for expected in coming_today(after):
        if has_to_be_punctual(expected.item):
            late = max(timedelta(0), lateness(conference, after, expected))
            weight = weighting.fixed if expected.item.fixed else weighting.plenary
            price += weight * (late / MINUTE)
    return price
