"""A 0/1 program in parts that share no column: solved one by one, they take far less time."""

from __future__ import annotations  # the solver's types are not loaded yet

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from moderator.rules.assignment.program import INFINITE, Program

if TYPE_CHECKING:  # loaded by the first program, since loading takes a while
    import highspy

MOST_NODES = 5_000
"""Nodes of the search tree, far more than days of a conference need; it bounds the time."""


@dataclass
class ProgramPart:
    """A part of a program. columns: their numbers in the whole, in the order of the part's own."""

    columns: list[int]
    program: Program
    _solver: highspy.Highs | None = field(default=None, init=False)

    def solve(self, costs: Mapping[int, float]) -> Mapping[int, float]:
        """Return the values of the cheapest solution, by the numbers of the whole's columns."""
        import numpy as np

        solver = self._loaded()
        count = len(self.columns)
        own = np.array([costs.get(column, 0.0) for column in self.columns])
        solver.changeColsCost(count, np.arange(count, dtype=np.int32), own)
        solver.run()
        return dict(zip(self.columns, solver.getSolution().col_value, strict=False))

    def exclude(self, columns: AbstractSet[int]) -> None:
        """Forbid that all of these columns that are in this part are 1 again."""
        import numpy as np

        found = [place for place, column in enumerate(self.columns) if column in columns]
        if found:
            numbers, ones = np.array(found, dtype=np.int32), np.ones(len(found))
            self._loaded().addRow(-INFINITE, len(found) - 1.0, len(found), numbers, ones)

    def _loaded(self) -> highspy.Highs:
        """The part's solver, which keeps what was excluded.

        Its search for solutions by chance takes longer than all else on so small a program.
        """
        if self._solver is None:
            self._solver = self.program.solver()
            for name in ("mip_rel_gap", "mip_abs_gap", "mip_heuristic_effort"):
                self._solver.setOptionValue(name, 0.0)
            for name in (
                "mip_heuristic_run_feasibility_jump",
                "mip_heuristic_run_rins",
                "mip_heuristic_run_rens",
                "mip_heuristic_run_root_reduced_cost",
                "mip_allow_restart",
            ):
                self._solver.setOptionValue(name, False)
            self._solver.setOptionValue("mip_feasibility_tolerance", 1e-9)
            self._solver.setOptionValue("mip_max_nodes", MOST_NODES)
        return self._solver


def parts_of(program: Program) -> Iterator[ProgramPart]:
    """Split a program into parts; a column that no row uses is in none."""
    leads = list(range(len(program.uppers)))

    def lead(column: int) -> int:
        while leads[column] != column:
            leads[column] = leads[leads[column]]
            column = leads[column]
        return column

    rows = [
        program.indexes[begin:end]
        for begin, end in zip(program.starts, program.starts[1:], strict=False)
    ]
    for used in rows:
        for column in used[1:]:
            leads[lead(column)] = lead(used[0])
    members: dict[int, list[int]] = defaultdict(list)
    for used in rows:
        for column in used:
            members[lead(column)].append(column)
    found = {
        first: ProgramPart(sorted(set(columns)), Program()) for first, columns in members.items()
    }
    places: dict[int, int] = {}
    for part in found.values():
        for column in part.columns:
            whole = program.whole[column]
            lower, upper = program.lowers[column], program.uppers[column]
            places[column] = part.program.column(lower, upper, whole=whole)
    for number, used in enumerate(rows):
        factors = program.factors[program.starts[number] : program.starts[number + 1]]
        terms = [(places[column], f) for column, f in zip(used, factors, strict=True)]
        lower, upper = program.row_lowers[number], program.row_uppers[number]
        found[lead(used[0])].program.row(lower, terms, upper)
    yield from found.values()
