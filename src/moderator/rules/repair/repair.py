"""Repairs the assignment on the day, moving as few people who were told as possible, with proof."""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

from moderator.event.conference import Conference
from moderator.event.phrase import Phrase
from moderator.event.schedule import AgendaItem
from moderator.event.workshops import Workshop
from moderator.rules.assignment.measure import MOVED, WITHOUT_PLACE
from moderator.rules.assignment.presence import open_rounds, planned_span
from moderator.rules.assignment.solution import FEASIBLE, OPTIMAL, Level
from moderator.rules.repair.bounds import RoundTally, bounds, clashes, tallies, untold
from moderator.rules.repair.model import BROKEN, MOVED_TOLD, RepairModel
from moderator.rules.repair.search import Among, direct, fewer, passing
from moderator.rules.repair.state import Place, PlannedChange, State, state_of
from moderator.rules.repair.words import MoveWording, Why

WHOLE_COLUMNS = 6_000
"""Most columns for one model of all open rounds, if the repair needs it."""
DIRECT_COLUMNS = 12_000
"""Most columns for examining everyone who moves in any repair that reaches the bounds."""
PASSING_COLUMNS = 30_000
"""Most columns for examining who in a large event could make room."""
FIRST_LEVELS = 4
"""Levels that show whether fewer people could be moved; the rest is the solver's quality."""


@dataclass(frozen=True, slots=True)
class RepairMove:
    """A person gets another place, or a first one, or none.

    from_workshop: None if the person had no place. to_workshop: None if none was found;
    negative for a workshop that the plan creates. told: the person knew of the place before.
    rank_before, rank_after: among the person's wishes, None if not listed. sentence: the move
    with its reason.
    """

    participant_id: int
    round_id: int
    from_workshop: int | None
    to_workshop: int | None
    told: bool
    rank_before: int | None
    rank_after: int | None
    sentence: Phrase


@dataclass(frozen=True, slots=True)
class RepairPlan:
    """What a repair proposes; nothing is changed until `actions.repair.apply` carries it out.

    status: "optimal" if every level's value equals its bound, otherwise "feasible".
    levels: people without a place, rules that stay broken, people moved who were told, others
    moved, and the quality of the solver counted over the places that the repair decided.
    moves: people who change places. placed: people who had none. unplaced: missing places.
    removed: ids of placements of people who are not there. workshops: records to change, and with
    negative ids to create. notes: what changes beside the people, issues: what stays broken, in
    words.
    """

    status: str
    rounds: tuple[int, ...]
    levels: tuple[Level, ...] = ()
    moves: tuple[RepairMove, ...] = ()
    placed: tuple[RepairMove, ...] = ()
    removed: tuple[int, ...] = ()
    unplaced: tuple[Place, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    emptied: tuple[int, ...] = ()
    notes: tuple[Phrase, ...] = ()
    issues: tuple[Phrase, ...] = ()
    seconds: float = 0.0

    @property
    def fewest(self) -> bool:
        """Whether it is proven that no repair moves fewer people."""
        return all(level.value == level.bound for level in self.levels[:FIRST_LEVELS])

    @property
    def told(self) -> int:
        """How many people who were told their place are moved."""
        return sum(move.told for move in self.moves)

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is in order as it is."""
        return not (self.moves or self.placed or self.removed or self.workshops)

    def level(self, name: str) -> Level:
        """Find a level by its name; one that does not occur has the value 0."""
        return next((level for level in self.levels if level.name == name), Level(name, 0, 0))


def repairable_rounds(
    conference: Conference,
    now: datetime | None = None,
    round_ids: Collection[int] | None = None,
) -> tuple[AgendaItem, ...]:
    """Rounds whose places a repair may change: open, and not begun.

    now: wall-clock time at the venue. A round begins when it is started; on a day of the event on
    which nothing was started by the run sheet, at its planned time. Ignored if None, and
    before and after the days of the event: an event that was not run stays open for editing.
    round_ids: only these.
    """
    started = {item.day for item in conference.items() if item.actual_start is not None}
    return tuple(
        item
        for item in open_rounds(conference)
        if (round_ids is None or item.id in round_ids)
        and (item.day in started or not _planned_by_now(conference, item, now))
    )


def _planned_by_now(conference: Conference, item: AgendaItem, now: datetime | None) -> bool:
    event = conference.event
    if now is None or not event.start <= now.date() <= event.date_of(event.days):
        return False
    return now >= planned_span(conference, item)[0]


def repair(
    conference: Conference,
    round_ids: Collection[int] | None = None,
    *,
    now: datetime | None = None,
    change: PlannedChange | None = None,
    why: Why = Why.UNUSABLE,
    cancelled: Callable[[], bool] = lambda: False,
) -> RepairPlan:
    """Put the open rounds in order again and move as few people as possible.

    Minimised are, one after the other: people without a place, rules that stay broken (people
    short of a workshop's least, binding bonds, a theme twice), people moved who were told of
    their place, all others moved, and the levels of the solver. Nobody moves who is locked or in
    the room already, and nobody in a round that has begun. People who do not take part lose their
    places.

    round_ids, now: see `repairable_rounds`. change: what is about to change, `why` the
    reason that people are given for it. cancelled: called now and then; True raises JobCancelled.
    """
    begun = time.perf_counter()
    change = change or PlannedChange()
    rounds = repairable_rounds(conference, now, round_ids)
    rounds += tuple(item for item in conference.rounds() if item.id in change.running)
    after = _changed(conference, change)
    run = _Run(state_of(after, rounds, change), cancelled)
    run.solve()
    return _plan(run, change, why, begun)


def _changed(conference: Conference, change: PlannedChange) -> Conference:
    if not change.workshops:
        return conference
    table = {**conference.table(Workshop), **{w.id: w for w in change.workshops}}
    return conference.replaced({Workshop: table})


@dataclass
class _Run:
    """The search for the fewest moves, from the cheapest question to the whole model.

    First only people who have to move do: if that reaches the bounds, it is proven. Otherwise
    everyone in the rounds in which it does not may move, then everyone in all rounds. unmoved: the
    best seats without anybody else moving.
    """

    state: State
    cancelled: Callable[[], bool] = lambda: False
    levels: dict[str, Level] = field(default_factory=dict)
    seats: dict[Place, int] = field(default_factory=dict)
    unmoved: dict[Place, int] = field(default_factory=dict)
    bounds: dict[int, RoundTally] = field(default_factory=dict)
    proven: bool = False
    proven_quality: bool = True

    def solve(self) -> None:
        """Find the answer."""
        state = self.state
        self.bounds = bounds(state)
        self.seats = dict(state.seats)
        few = set(state.needs)
        doubtful = {p for pair in clashes(state, state.seats) for p in pair} - state.held
        few |= doubtful
        everyone = few | self._movable({item.id for item in state.rounds})
        small = self._columns(everyone) <= WHOLE_COLUMNS
        if doubtful and small:
            self._try(everyone)
            self.proven = True
            return
        self.proven_quality = not doubtful
        if self._try(few):
            return
        self.unmoved = dict(self.seats)
        ways = direct(state, self.bounds)
        whole = sum(map(len, ways.values())) <= DIRECT_COLUMNS
        ways = ways if whole else fewer(state, ways, few)
        if ways and self._try(few | ways.keys(), ways):
            self.proven_quality &= whole
            return
        several = few | self._movable(self._affected())
        if self._pass_on(few, ways, quality=not small):
            if small:
                self._try(everyone, known=self.total())
            self.proven_quality = small
        elif self._columns(several) > WHOLE_COLUMNS:
            self._pass_on(few, ways, through_full=True)
            self.proven_quality = False
        elif not self._try(several) and small:
            if len(everyone) > len(several):
                self._try(everyone)
            self.proven = True

    def total(self) -> RoundTally:
        """Values of the first levels over all rounds."""
        return sum(tallies(self.state, self.seats).values(), RoundTally())

    def _pass_on(
        self, few: set[Place], ways: Among, *, through_full: bool = False, quality: bool = True
    ) -> bool:
        """Let people make room for those without a place; return whether it is proven.

        quality: whether the answer is the last one, so that its quality counts.

        Each move gives at most one person a place, since undoing all moves takes no more places
        away again: so there are at least as many moves as people who get their place by them.
        """
        more = passing(self.state, self.unmoved, through_full=through_full)
        if not more or sum(map(len, more.values())) > PASSING_COLUMNS:
            return False
        both = {p: ways.get(p, frozenset()) | more.get(p, frozenset()) for p in {*ways, *more}}
        self._try(few | both.keys(), both, quality=quality)
        least = sum(self.bounds.values(), RoundTally())
        forced = self._forced()
        placed = sum(p in self.seats and p not in self.unmoved for p in self.state.needs)
        placed -= sum(p in self.unmoved and p not in self.seats for p in self.state.needs)
        told = placed - sum(untold(self.state, item.id) for item in self.state.rounds)
        least = replace(
            least,
            told=max(least.told, forced.told + told),
            moved=max(least.moved, forced.moved + placed),
        )
        self.proven = self.total().reaches(least)
        return self.proven

    def _try(
        self,
        free: set[Place],
        among: Among | None = None,
        known: RoundTally | None = None,
        *,
        quality: bool = True,
    ) -> bool:
        """Let these people move; return whether the result is proven to be best for all.

        known: proven values of the first levels, then only the quality is improved.
        """
        if free:
            # imported late, since it loads the solver, which the interface does not need
            from moderator.rules.repair.levels import best

            model = RepairModel(self.state, sorted(free), among, quality)
            if known is not None and known.broken == 0:
                forced = self._forced()
                known = replace(
                    known, told=known.told - forced.told, moved=known.moved - forced.moved
                )
                answer = best(model, known, self.cancelled)
            else:
                answer = best(model, None, self.cancelled)
            self.levels = answer.levels
            self.seats = dict(self.state.seats)
            for place, workshop_id in answer.seats.items():
                self.seats.pop(place, None)
                if workshop_id is not None:
                    self.seats[place] = workshop_id
        found = tallies(self.state, self.seats)
        reached = all(found[r].reaches(bound) for r, bound in self.bounds.items())
        self.proven = reached or known is not None
        return self.proven

    def _affected(self) -> set[int]:
        """Rounds in which the bounds are not reached."""
        found = tallies(self.state, self.seats)
        return {r for r, bound in self.bounds.items() if not found[r].reaches(bound)} | {
            r for r, bound in self.bounds.items() if bound.moved
        }

    def _movable(self, rounds: Collection[int]) -> set[Place]:
        return {p for p in self.state.seats if p[1] in rounds and p not in self.state.held}

    def _forced(self) -> RoundTally:
        """Count the moves of people who have to leave, whatever is decided."""
        told = sum(place in self.state.told for place in self.state.forced)
        return RoundTally(told=told, moved=len(self.state.forced))

    def _columns(self, places: Collection[Place]) -> int:
        return sum(len(self.state.targets_in[round_id]) for _, round_id in places)


def _levels(run: _Run) -> tuple[Level, ...]:
    """Return the first levels over everybody, then the quality of what was decided."""
    value = run.total()
    bound = value if run.proven else sum(run.bounds.values(), RoundTally())
    first = (
        Level(WITHOUT_PLACE, value.unplaced, min(value.unplaced, bound.unplaced)),
        Level(BROKEN, value.broken, min(value.broken, bound.broken)),
        Level(MOVED_TOLD, value.told, min(value.told, bound.told)),
        Level(MOVED, value.others, min(value.others, max(0, bound.moved - value.told))),
    )
    counted = {level.name for level in first}
    later = [level for name, level in run.levels.items() if name not in counted]
    if not run.proven_quality:
        later = [replace(level, bound=0) for level in later]
    return (*first, *later)


def _plan(run: _Run, change: PlannedChange, why: Why, begun: float) -> RepairPlan:
    """Describe the answer in words."""
    state = run.state
    wording = MoveWording(state, run.seats, why)
    moves: list[RepairMove] = []
    placed: list[RepairMove] = []
    for place in wording.changed():
        start, end = wording.start(place), run.seats.get(place)
        if start is None and end is None:
            continue
        move = RepairMove(
            *place,
            from_workshop=start,
            to_workshop=end,
            told=start is not None and place in state.told,
            rank_before=wording.rank(place, start),
            rank_after=wording.rank(place, end),
            sentence=wording.sentence(place),
        )
        (placed if start is None else moves).append(move)
    levels = _levels(run)
    return RepairPlan(
        status=OPTIMAL if all(x.value == x.bound for x in levels) else FEASIBLE,
        rounds=tuple(item.id for item in state.rounds),
        levels=levels,
        moves=tuple(moves),
        placed=tuple(placed),
        removed=tuple(placement.id for placement in state.gone),
        unplaced=tuple(
            p for p in wording.ordered((*state.everywhere, *state.waived)) if p not in run.seats
        ),
        workshops=change.workshops,
        emptied=tuple(sorted(change.emptied)),
        issues=wording.issues(),
        seconds=time.perf_counter() - begun,
    )
