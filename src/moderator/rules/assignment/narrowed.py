"""Bounds of a model's columns and rows that exclude assignments not worth examining."""

from dataclasses import dataclass, field

import highspy
import numpy as np
from numpy.typing import NDArray

from moderator.rules.assignment.model import Model
from moderator.rules.assignment.program import INFINITE

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Narrowed:
    """Bounds of the core's columns and rows that every solution worth examining satisfies.

    caps: levels that these bounds alone do not keep at their values, with the values.
    """

    lowers: Numbers
    uppers: Numbers
    row_lowers: Numbers
    row_uppers: Numbers
    caps: dict[str, int] = field(default_factory=dict)


def restrict(
    solver: highspy.Highs, model: Model, to: Narrowed, before: Narrowed | None = None
) -> None:
    """Apply narrowed bounds of the model's core to a solver.

    before: the bounds that its rows have now; those of the model if None.
    """
    columns, rows = model.core
    numbers = np.arange(columns, dtype=np.int32)
    solver.changeColsBounds(columns, numbers, to.lowers, to.uppers)
    lowers = before.row_lowers if before else np.array(model.program.row_lowers[:rows])
    uppers = before.row_uppers if before else np.array(model.program.row_uppers[:rows])
    for row in np.flatnonzero((to.row_lowers != lowers) | (to.row_uppers != uppers)):
        solver.changeRowBounds(int(row), float(to.row_lowers[row]), float(to.row_uppers[row]))
    for name, value in to.caps.items():
        costs = costs_of(model, name)
        chosen = np.flatnonzero(costs).astype(np.int32)
        solver.addRow(-INFINITE, float(value), len(chosen), chosen, costs[chosen])


def costs_of(model: Model, name: str) -> Numbers:
    """How often each of the core's columns counts in a level."""
    costs = np.zeros(model.core[0])
    np.add.at(costs, np.array(model.levels[name], dtype=np.int64), 1.0)
    return costs
