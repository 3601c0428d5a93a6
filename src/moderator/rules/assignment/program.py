"""A 0/1 program that is built up step by step, and how it is passed to the solver."""

from __future__ import annotations  # the solver's types are not loaded yet

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded by the first program, since loading takes a while
    import highspy

Terms = Sequence[tuple[int, float]]
INFINITE = math.inf
"""No limit; the solver's own constant for it is the same number."""


@dataclass
class Program:
    """A 0/1 program under construction; columns and rows are numbered from 0."""

    uppers: list[float] = field(default_factory=list)
    lowers: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    row_lowers: list[float] = field(default_factory=list)
    row_uppers: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    indexes: list[int] = field(default_factory=list)
    factors: list[float] = field(default_factory=list)

    def column(self, lower: float = 0, upper: float = 1, *, whole: bool = True) -> int:
        """Add a column and return its number."""
        self.lowers.append(lower)
        self.uppers.append(upper)
        self.whole.append(whole)
        return len(self.uppers) - 1

    def row(self, lower: float, terms: Terms, upper: float) -> int:
        """Add `lower <= sum of terms <= upper` and return the row's number.

        A column may occur several times, such as one that stands for two people.
        """
        if len({column for column, _ in terms}) < len(terms):
            merged: dict[int, float] = {}
            for column, factor in terms:
                merged[column] = merged.get(column, 0.0) + factor
            terms = list(merged.items())
        self.row_lowers.append(lower)
        self.row_uppers.append(upper)
        for column, factor in terms:
            self.indexes.append(column)
            self.factors.append(factor)
        self.starts.append(len(self.indexes))
        return len(self.row_uppers) - 1

    @property
    def size(self) -> tuple[int, int]:
        """Number of columns and rows so far."""
        return len(self.uppers), len(self.row_uppers)

    def solver(self, *, whole: bool = True, size: tuple[int, int] | None = None) -> highspy.Highs:
        """Pass the program to a new HiGHS that is exact and deterministic.

        whole: whether columns that are declared whole have to be. size: only so many of the
        first columns and rows; these rows must use no other columns.
        """
        import highspy
        import numpy as np

        columns, rows = size or self.size
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = columns, rows
        lp.col_cost_ = np.zeros(columns)
        lp.col_lower_ = np.array(self.lowers[:columns], dtype=float)
        lp.col_upper_ = np.array(self.uppers[:columns], dtype=float)
        lp.row_lower_ = np.array(self.row_lowers[:rows], dtype=float)
        lp.row_upper_ = np.array(self.row_uppers[:rows], dtype=float)
        entries = self.starts[rows]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array(self.starts[: rows + 1], dtype=np.int32)
        lp.a_matrix_.index_ = np.array(self.indexes[:entries], dtype=np.int32)
        lp.a_matrix_.value_ = np.array(self.factors[:entries], dtype=float)
        if whole:
            lp.integrality_ = [
                highspy.HighsVarType.kInteger if is_whole else highspy.HighsVarType.kContinuous
                for is_whole in self.whole[:columns]
            ]
        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        solver.silent()
        # One thread and a fixed seed always give the same answer. Levels are whole numbers, so
        # that a gap below 1 proves the optimum.
        for option, value in (
            ("threads", 1),
            ("parallel", "off"),
            ("random_seed", 0),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 0.99),
        ):
            solver.setOptionValue(option, value)
        solver.passModel(lp)
        return solver
