"""One or two consecutive levels as one objective of the solver, and what it proves about them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from moderator.rules.assignment.measure import BONDS, MIXING
from moderator.rules.assignment.model import Model


@dataclass
class Chunk:
    """One or two consecutive levels that are minimised in one objective.

    sizes: an upper bound of each level's value.
    """

    model: Model
    names: list[str]
    sizes: list[int]

    @property
    def weight(self) -> int:
        """Weight of the first of two levels: more than the second can ever be."""
        return self.sizes[1] + 1 if len(self.names) == 2 else 1

    def aim(self, solver: highspy.Highs) -> None:
        """Make the weighted levels the solver's objective."""
        count = solver.getNumCol()
        solver.changeColsCost(count, np.arange(count, dtype=np.int32), self._costs())

    def floor(self) -> float:
        """Bound the objective from below by the bounds of its columns alone."""
        return float(np.dot(self._costs(), np.array(self.model.program.lowers, dtype=float)))

    def _costs(self) -> NDArray[np.float64]:
        costs = np.zeros(self.model.program.size[0])
        for name, weight in zip(self.names, (self.weight, 1), strict=False):
            np.add.at(costs, self.model.levels[name], weight)
        return costs

    def bounds(self, dual_bound: float, counted: dict[str, int]) -> dict[str, int]:
        """Split a lower bound of the objective into one for each level.

        The second level's bound holds given the first level's value, and is only more than 0
        if the first level is proven.
        """
        # Values are whole numbers; 1e-4 allows for the solver's tolerances.
        whole = 0 if not math.isfinite(dual_bound) else max(0, math.ceil(dual_bound - 1e-4))
        if len(self.names) == 1:
            return {self.names[0]: min(whole, counted[self.names[0]])}
        first, second = self.names
        first_bound = max(0, math.ceil((whole - self.sizes[1]) / self.weight))
        first_bound = min(first_bound, counted[first])
        rest = whole - self.weight * counted[first] if first_bound == counted[first] else 0
        return {first: first_bound, second: min(max(0, rest), counted[second])}

    def fix(self, solver: highspy.Highs, counted: dict[str, int]) -> None:
        """Keep the values reached fixed for all later levels."""
        for name in self.names:
            listed = np.array(self.model.levels[name], dtype=np.int32)
            columns, factors = np.unique(listed, return_counts=True)
            if counted[name] == 0:
                zeros = np.zeros(len(columns))
                solver.changeColsBounds(len(columns), columns, zeros, zeros)
            elif len(columns):
                value = float(counted[name])
                solver.addRow(value, value, len(columns), columns, factors.astype(float))


def largest(model: Model, name: str, columns: Sequence[int]) -> int:
    """Upper bound of a level's value by its columns; in most levels a place counts at most once."""
    uppers = model.program.uppers
    most = round(sum(uppers[c] for c in columns))
    places = sum(len(person.wishes) for person in model.problem.people)
    return most if name in {BONDS, MIXING} else min(most, places)
