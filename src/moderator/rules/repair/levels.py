"""Minimises the levels of a repair with proof."""

import math
from collections.abc import Callable
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
from moderator.rules.repair.bounds import RoundTally
from moderator.rules.repair.model import BROKEN, MOVED_TOLD, MOVES, RepairModel
from moderator.rules.repair.state import Place

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
