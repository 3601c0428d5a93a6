"""Picks the people whom a repair has to examine, and minimises its levels with proof."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from moderator.event.errors import JobCancelled, JobProblem
from moderator.event.phrase import phrase
from moderator.rules.assignment.effort import has_solution
from moderator.rules.assignment.measure import BONDS, MIXING, MOVED, WITHOUT_PLACE
from moderator.rules.assignment.program import INFINITE
from moderator.rules.assignment.solution import Level
from moderator.rules.repair.bounds import RoundTally, Seats, few_needed
from moderator.rules.repair.model import BROKEN, MOVED_TOLD, MOVES, RepairModel
from moderator.rules.repair.state import Place, State, Target

Among = dict[Place, frozenset[int]]
"""For each place that may be decided, the workshops that it may take."""

NOT_LISTED = 100
"""Counts as the rank of a theme that was not listed: worse than any rank."""
SPARE = 3
"""People examined for each way in addition to the number that can be needed."""


def direct(state: State, bounds: Mapping[int, RoundTally]) -> Among:
    """Everyone who moves in any repair that reaches the bounds, with all workshops they go to.

    If the bound comes from workshops that are too full, only people of these move; if it
    comes from leasts, people move only to those.
    """
    found: Among = {}
    for round_id in bounds:
        over, short = few_needed(state, round_id)
        if max(over, short) <= 0:
            continue
        targets = [t for t in state.targets_in[round_id] if t.id not in state.change.emptied]
        everywhere = frozenset(target.id for target in targets)
        lacking = frozenset(t.id for t in targets if len(state.people(t.id)) < t.least)
        for target in targets:
            if over >= short and len(state.people(target.id)) <= state.most(target):
                continue
            for place in state.people(target.id):
                if place not in state.held:
                    found[place] = everywhere if over >= short else lacking
    return found


def fewer(state: State, among: Among, few: Collection[Place]) -> Among:
    """Keep for each way from workshop to workshop only the people who lose least by it.

    Those who were not told come first. If there is no way out of a workshop that is too full,
    some people remain who can lose their place.
    """
    ways: dict[tuple[int, int], list[tuple[bool, int, Place]]] = defaultdict(list)
    for place, targets in among.items():
        start = state.seats[place]
        loss = _losses(state, place, start)
        for workshop_id in targets - {start}:
            ways[start, workshop_id].append((place in state.told, loss(workshop_id), place))
    found: dict[Place, set[int]] = defaultdict(set)
    loose = Counter(round_id for _, round_id in few)
    counts = {
        round_id: SPARE + loose[round_id] + max(few_needed(state, round_id))
        for round_id in {round_id for _, round_id in among}
    }
    leaving: Counter[int] = Counter()
    for place in sorted(among, key=lambda p: (p in state.told, p)):
        start = state.seats[place]
        if leaving[start] < counts[place[1]]:
            found[place] = set()
        leaving[start] += 1
    for (start, end), people in ways.items():
        count = counts[state.targets[start].round_id]
        for place in _who_may(state, sorted(people), state.targets[end], count):
            found[place].add(end)
    return {place: frozenset(targets) for place, targets in found.items()}


def passing(state: State, seats: Seats, *, through_full: bool) -> Among:
    """People who could make room for those who have no place yet, in the rounds of these.

    seats: as far as they are known. through_full: also people who would themselves need somebody
    to make room for them; otherwise only ways into workshops with free places.
    """
    lacking = [place for place in state.needs if place not in seats]
    counts = Counter(seats.values())
    among: Among = {}
    for round_id in {round_id for _, round_id in lacking}:
        ends = frozenset(
            target.id
            for target in state.targets_in[round_id]
            if target.id not in state.change.emptied
            and (through_full or counts[target.id] < state.most(target))
        )
        for target in state.targets_in[round_id]:
            for place in state.people(target.id):
                if place not in state.held:
                    among[place] = ends
    return fewer(state, among, lacking)


def _losses(state: State, place: Place, start: int) -> Callable[[int], int]:
    """Make the function that returns how much a person loses by going to a workshop."""
    wishes = state.conference.wishes_of(*place)
    ranks = {wish.theme_id: state.rank(place, wish.theme_id) or NOT_LISTED for wish in wishes}
    otherwise = NOT_LISTED if ranks else 0
    before = ranks.get(state.targets[start].theme_id, otherwise)
    return lambda workshop_id: ranks.get(state.targets[workshop_id].theme_id, otherwise) - before


def _who_may(
    state: State, people: list[tuple[bool, int, Place]], target: Target, count: int
) -> list[Place]:
    """Return the first people of a list who may go to a workshop beside those of other rounds."""
    chosen: list[Place] = []
    for _, _, place in people:
        if len(chosen) >= count:
            break
        if state.may_take(place, target) and not any(
            state.clashing(place, target, other, state.targets[state.seats[other]])
            for other in state.places_of(place[0])
            if other != place and other in state.seats
        ):
            chosen.append(place)
    return chosen


LARGEST_WEIGHT = 1e6
"""Levels share an objective as long as its weights stay under this, far from any tolerance."""
WHOLE_WITHIN = 1e-6
"""A value of the solver's that is this near to a whole number counts as whole."""


@dataclass(frozen=True, slots=True)
class SeatChoice:
    """The best choice for the places decided.

    seats: workshop of each place, None without one. levels: with proven bounds.
    """

    seats: dict[Place, int | None]
    levels: dict[str, Level]


def best(
    model: RepairModel,
    known: RoundTally | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> SeatChoice:
    """Minimise the levels one after the other, each with proof.

    known: the first levels' least values, if these are known already. cancelled: called between
    the levels; True raises JobCancelled.
    """
    search = _Search(model, cancelled)
    if known is not None:
        search.know(known)
    return search.answer()


class _Search:
    """Minimises levels in their order; several share one exact weighted objective."""

    def __init__(self, model: RepairModel, cancelled: Callable[[], bool]) -> None:
        self.model = model
        self.cancelled = cancelled
        self.solver = model.program.solver()
        self.count = len(model.program.uppers)
        self.whole = np.array(model.program.whole)
        self.values: dict[str, int] = {}
        self.bounds: dict[str, int] = {}
        self.best: NDArray[np.float64] | None = None

    def know(self, known: RoundTally) -> None:
        """Start from known values of the first levels."""
        values = (known.unplaced, known.broken, known.told, known.others)
        for name, value in zip((WITHOUT_PLACE, BROKEN, *MOVES), values, strict=True):
            self.values[name] = self.bounds[name] = value
            if self.model.levels[name]:
                self._fix(name)

    def answer(self) -> SeatChoice:
        """Solve all levels that are not known."""
        counted = self.model.levels.items()
        names = [name for name, terms in counted if terms and name not in self.values]
        chosen, _ = (np.zeros(0), True) if names else self._run(np.zeros(self.count))
        while names:
            chunk = self._chunk(names)
            names = names[len(chunk) :]
            costs = self._costs(chunk)
            self.solver.changeColsCost(self.count, np.arange(self.count, dtype=np.int32), costs)
            chosen, proven = self._run(costs)
            for name in chunk:
                value = round(sum(chosen[c] * factor for c, factor in self.model.levels[name]))
                self.values[name], self.bounds[name] = value, value if proven else 0
            for name in chunk if names else ():
                self._fix(name)
        levels = {
            name: Level(name, self.values.get(name, 0), self.bounds.get(name, 0))
            for name in self.model.levels
        }
        seats: dict[Place, int | None] = {
            place: next((target.id for column, target in options if chosen[column] > 0.5), None)
            for place, options in self.model.options.items()
        }
        return SeatChoice(seats, levels)

    def _run(self, costs: NDArray[np.float64]) -> tuple[NDArray[np.float64], bool]:
        """Solve the relaxation, which is nearly always whole, or else the program itself.

        Returns the columns, and whether nothing smaller is possible.
        """
        self._stop_if_cancelled()
        self.solver.setOptionValue("solve_relaxation", True)
        self.solver.run()
        self._stop_if_cancelled()
        chosen = np.array(self.solver.getSolution().col_value)
        if self._is_best() and _is_whole(chosen[self.whole]):
            self.best = chosen
            return chosen, True
        self.solver.setOptionValue("solve_relaxation", False)
        self.solver.run()
        if not has_solution(self.solver):
            # Presolve finds some programs infeasible although a solution is known.
            self.solver.setOptionValue("presolve", "off")
            self.solver.run()
            self.solver.setOptionValue("presolve", "choose")
        if not has_solution(self.solver):
            return self._known(), False
        self.best = np.array(self.solver.getSolution().col_value)
        dual = self.solver.getInfo().mip_dual_bound
        # Values are whole numbers; 1e-4 allows for the solver's tolerances.
        return self.best, math.ceil(dual - 1e-4) >= round(float(costs @ self.best))

    def _is_best(self) -> bool:
        return bool(self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)

    def _known(self) -> NDArray[np.float64]:
        """Return the best of the levels before; raise JobProblem if there is none yet."""
        if self.best is None:
            raise JobProblem(phrase("No repair was found."), kept=phrase("Nothing was changed."))
        return self.best

    def _stop_if_cancelled(self) -> None:
        if self.cancelled():
            raise JobCancelled(phrase("Cancelled."), kept=phrase("Nothing was changed."))

    def _size(self, name: str) -> int:
        """How far apart the values of a level can be.

        Each place, or each column of the level, counts once; and if the number of people who move
        is fixed, no more than these can count in another way.
        """
        uppers = self.model.program.uppers
        size = sum(uppers[column] * factor for column, factor in self.model.levels[name])
        if name in {BONDS, MIXING}:
            return int(size)
        if name != BROKEN:
            size = min(size, len(self.model.options))
        if all(level in self.values or not self.model.levels[level] for level in MOVES):
            loose = sum(p not in self.model.state.seats for p in self.model.options)
            moved = sum(self.values.get(level, 0) for level in MOVES)
            size = min(size, 2 * (moved + loose))
        return int(size)

    def _chunk(self, names: list[str]) -> list[str]:
        """Take as many levels as one objective can hold; the levels of moves end one."""
        weight = 1.0
        chunk: list[str] = []
        last = MOVED if MOVED in names else MOVED_TOLD
        for name in names:
            weight *= self._size(name) + 1
            if chunk and weight > LARGEST_WEIGHT:
                break
            chunk.append(name)
            if name == last:
                break
        return chunk

    def _costs(self, chunk: list[str]) -> NDArray[np.float64]:
        """Weigh each level more than all later ones of the chunk can ever differ together."""
        costs = np.zeros(self.count)
        weight = 1
        for name in reversed(chunk):
            for column, factor in self.model.levels[name]:
                costs[column] += weight * factor
            weight *= self._size(name) + 1
        return costs

    def _fix(self, name: str) -> None:
        terms = self.model.levels[name]
        columns = np.array([c for c, _ in terms], dtype=np.int32)
        factors = np.array([f for _, f in terms])
        self.solver.addRow(-INFINITE, float(self.values[name]), len(terms), columns, factors)


def _is_whole(values: NDArray[np.float64]) -> bool:
    return bool(np.abs(values - values.round()).max(initial=0) < WHOLE_WITHIN)
