"""The running order of the plenary: whose result is shown when, and how long it may take.

The minutes of a turn are those that were decided for it, else those of every group. While the
plenary of results runs, what is left of it is shared anew among the turns to come, in proportion to
their minutes, so that the shares always add up to the time that is there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from moderator.event.conference import Conference
from moderator.event.plenary import OrderEntry, OwnSlide
from moderator.event.results import ResultState
from moderator.event.schedule import AgendaItem, ItemKind
from moderator.event.workshops import Group
from moderator.rules.schedule.running import Expected, ItemState, length, running
from moderator.rules.schedule.venue_time import elapsed

READY = frozenset({ResultState.READY, ResultState.SHOWN})
"""States in which a result is part of the running order."""
SLIDE_MINUTES = 1
"""Minutes of an own slide for which nothing was decided."""
NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True)
class TurnKey:
    """Names a turn by the id of its group or of its own slide."""

    group_id: int | None = None
    slide_id: int | None = None


@dataclass(frozen=True, slots=True)
class PlenaryTurn:
    """A group's turn in the plenary, or an own slide's.

    number: the group's running number over all groups of the round, from 1; None for an own slide.
    minutes: as planned; decided: by the moderation team for this turn. share: what it gets of the
    time that is left; zero where it is not to come. ready: its result may be shown. shown: it was.
    """

    group: Group | None = None
    slide: OwnSlide | None = None
    number: int | None = None
    minutes: int = SLIDE_MINUTES
    decided: bool = False
    share: timedelta = NO_TIME
    ready: bool = True
    shown: bool = False
    hidden: bool = False
    postponed: bool = False

    @property
    def key(self) -> TurnKey:
        """Names what is shown."""
        if self.group is not None:
            return TurnKey(group_id=self.group.id)
        assert self.slide is not None
        return TurnKey(slide_id=self.slide.id)

    @property
    def coming(self) -> bool:
        """Whether the plenary is going to see it, as things stand."""
        return self.ready and not self.hidden and not self.shown

    @property
    def granted(self) -> timedelta:
        """What its clock grants it: its share, or what is planned where no time is left."""
        return self.share or timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class PlenaryOrder:
    """The running order at one moment.

    turns: those that the plenary sees, in order, those that were put off last. hidden: left out by
    the moderation team. waiting: groups that are not ready, which only a person's own decision
    shows. item: the agenda item that hears the groups, with its expected times; None without one.
    left: what is left of it; its whole length before it begins, None without one.
    """

    turns: tuple[PlenaryTurn, ...]
    hidden: tuple[PlenaryTurn, ...]
    waiting: tuple[PlenaryTurn, ...]
    item: Expected | None
    left: timedelta | None

    @property
    def all(self) -> tuple[PlenaryTurn, ...]:
        """Every turn, also those that are left out or wait."""
        return (*self.turns, *self.hidden, *self.waiting)

    @property
    def planned(self) -> timedelta:
        """What the turns to come take as planned."""
        return timedelta(minutes=sum(turn.minutes for turn in self.turns if turn.coming))

    @property
    def granted(self) -> timedelta:
        """What the turns to come are granted as things stand, all together."""
        return sum((turn.granted for turn in self.turns if turn.coming), NO_TIME)

    @property
    def too_much(self) -> timedelta | None:
        """By how much the plan exceeds what is left; negative where time is over."""
        return None if self.left is None else self.planned - self.left

    def share_of(self, group_id: int) -> timedelta | None:
        """What a group's turn may take; None for a group that has no turn."""
        for turn in self.all:
            if turn.group is not None and turn.group.id == group_id:
                return turn.granted
        return None


def arranged_turns(conference: Conference, now: datetime) -> tuple[PlenaryTurn, ...]:
    """Return every turn in its place, also those that are left out, put off or wait."""
    return tuple(_arranged(conference, _turns(conference, now)))


def running_order(conference: Conference, now: datetime) -> PlenaryOrder:
    """Compose the running order from what is ready and from what the moderation team decided."""
    turns = sorted(arranged_turns(conference, now), key=lambda turn: turn.postponed)
    item = plenary_item(conference, now)
    left = None if item is None else _left(conference, item, now)
    presented = [turn for turn in turns if turn.ready and not turn.hidden]
    live = item is not None and item.state is ItemState.RUNNING
    shared = _shared(presented, left if live else None)
    return PlenaryOrder(
        tuple(shared),
        tuple(turn for turn in turns if turn.ready and turn.hidden),
        tuple(turn for turn in turns if not turn.ready),
        item,
        left,
    )


def _turns(conference: Conference, now: datetime) -> list[PlenaryTurn]:
    """Make the turns of all groups by number, then those of own slides."""
    groups = heard_groups(conference, now)
    entries = {e.group_id: e for e in conference.order_entries() if e.group_id is not None}
    usual = conference.event.group_minutes
    turns = []
    for number, group in enumerate(groups, start=1):
        result = conference.result_of(group.id)
        state = ResultState.MISSING if result is None else result.state
        turn = PlenaryTurn(
            group,
            number=number,
            minutes=usual,
            ready=state in READY and has_result(conference, group),
            shown=state is ResultState.SHOWN,
        )
        turns.append(_decided(turn, entries.get(group.id)))
    by_slide = {e.slide_id: e for e in conference.order_entries() if e.slide_id is not None}
    return turns + [
        _decided(PlenaryTurn(slide=slide), by_slide[slide.id])
        for slide in conference.all(OwnSlide)
        if slide.id in by_slide
    ]


def _decided(turn: PlenaryTurn, entry: OrderEntry | None) -> PlenaryTurn:
    if entry is None:
        return turn
    return replace(
        turn,
        minutes=entry.minutes or turn.minutes,
        decided=entry.minutes is not None,
        hidden=entry.hidden,
        postponed=entry.postponed,
    )


def _arranged(conference: Conference, turns: list[PlenaryTurn]) -> list[PlenaryTurn]:
    """Put turns into order: as decided, else by theme or number.

    A turn about which nothing was decided stays behind the one that precedes it by default.
    """
    decided = enumerate(conference.order_entries())
    places = {TurnKey(e.group_id, e.slide_id): place for place, e in decided}
    usual = sorted(turns, key=lambda turn: _usual_place(turn, by_theme=conference.event.by_theme))
    ordered: list[PlenaryTurn] = []
    for before, turn in zip((None, *usual), usual, strict=False):
        mine = places.get(turn.key)
        if mine is None:  # by identity, as comparing all of two turns takes longer than all else
            after = (n + 1 for n, one in enumerate(ordered) if one is before)
            ordered.insert(next(after, 0), turn)
            continue
        later = (n for n, one in enumerate(ordered) if places.get(one.key, -1) > mine)
        ordered.insert(next(later, len(ordered)), turn)
    return ordered


def _usual_place(turn: PlenaryTurn, *, by_theme: bool) -> tuple[int, int, int]:
    if turn.group is None:
        return (1, 0, 0 if turn.slide is None else turn.slide.id)
    return (0, 0 if by_theme else turn.group.number, turn.number or 0)


def _shared(turns: Iterable[PlenaryTurn], left: timedelta | None) -> list[PlenaryTurn]:
    """Give each turn to come its share of what is left, or its minutes while nothing runs."""
    found = list(turns)
    whole = sum(turn.minutes for turn in found if turn.coming)
    return [
        replace(
            turn,
            share=timedelta(minutes=turn.minutes)
            if left is None
            else max(NO_TIME, left) * turn.minutes / whole,
        )
        if turn.coming
        else turn
        for turn in found
    ]


def plenary_item(conference: Conference, now: datetime) -> Expected | None:
    """Return the plenary of results that runs, else the next one, else the last; None without."""
    found = [
        expected
        for expected in running(conference, now).items
        if expected.item.kind is ItemKind.PLENARY_RESULTS
        and expected.state is not ItemState.SKIPPED
    ]
    for state in (ItemState.RUNNING, ItemState.COMING):
        for expected in found:
            if expected.state is state:
                return expected
    return found[-1] if found else None


def follows_plenary(conference: Conference, now: datetime, minutes: int) -> Expected | None:
    """Return what begins right after the plenary of results if that took so many minutes more.

    Expected at its later time then; None where nothing follows on that day.
    """
    plenary = plenary_item(conference, now)
    if plenary is None:
        return None
    longer = replace(plenary.item, extra_minutes=plenary.item.extra_minutes + minutes)
    table = {**conference.table(AgendaItem), longer.id: longer}
    after = running(conference.replaced({AgendaItem: table}), now)
    coming = (
        each
        for each in after.day(longer.day)
        if each.state is ItemState.COMING and each.item.start_minute >= longer.end_minute
    )
    return next(coming, None)


def _left(conference: Conference, item: Expected, now: datetime) -> timedelta:
    if item.state is ItemState.COMING:
        return length(item.item)
    return max(NO_TIME, elapsed(conference.event, now, item.due))


def presented_groups(conference: Conference, now: datetime) -> tuple[Group, ...]:
    """Return the groups in the running order: those that the plenary hears and that are ready."""
    turns = running_order(conference, now).turns
    return tuple(turn.group for turn in turns if turn.group is not None)


def heard_groups(conference: Conference, now: datetime) -> tuple[Group, ...]:
    """Return all groups of the round that the plenary hears, in the order of the workshops.

    That is the last round that has begun as planned and in which any group has a result; if there
    is none yet, any round with a result. Empty if no group has a result.
    """
    today = (now.date() - conference.event.start).days + 1
    rounds = [item for item in conference.rounds() if not item.skipped]
    for item in reversed([item for item in rounds if item.day <= today] or rounds):
        groups = tuple(
            group
            for workshop in conference.workshops_of(item.id)
            for group in conference.groups_of(workshop.id)
        )
        if any(has_result(conference, group) for group in groups):
            return groups
    return ()


def is_ready(conference: Conference, group: Group) -> bool:
    """Return whether a group's result was set to ready, or was shown already."""
    result = conference.result_of(group.id)
    return result is not None and result.state in READY


def has_result(conference: Conference, group: Group) -> bool:
    """Return whether a group's result has anything to show."""
    result = conference.result_of(group.id)
    headline = result.headline.strip() if result else ""
    return bool(
        headline or conference.written_points_of(group.id) or conference.public_photos_of(group.id)
    )
