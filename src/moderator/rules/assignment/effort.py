"""Limits how much work solving may take: a count of work, and a clock as a last resort."""

from __future__ import annotations  # the solver's types are not loaded yet

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded by the first program, since loading takes a while
    import highspy


class Infeasible(Exception):
    """A program has no solution."""


@dataclass
class Effort:
    """Runs solvers, and notes whether the time limit cut one of them short.

    A search normally ends after a number of nodes of its tree, which is the same on every
    machine. seconds: after this time everything ends; no limit if None. cut: whether it did, so
    that a faster machine might have found a better answer.
    """

    seconds: float | None = None
    cut: bool = False
    begun: float = field(default_factory=time.perf_counter)

    def elapsed(self) -> float:
        """Seconds since the beginning."""
        return time.perf_counter() - self.begun

    def left(self) -> float | None:
        """Seconds left, never less than a small minimum; None without a limit."""
        return None if self.seconds is None else max(0.01, self.seconds - self.elapsed())

    def over(self) -> bool:
        """Whether time is up; noted as a cut, since there was work left to do."""
        over = self.seconds is not None and self.elapsed() >= self.seconds
        self.cut |= over
        return over

    def run(self, solver: highspy.Highs, nodes: int | None = None, part: float = 1.0) -> bool:
        """Run a solver; return whether it reached the optimum; raise Infeasible without a solution.

        nodes: number of nodes of a 0/1 program's search tree after which it ends. part: share of
        the remaining time to use, so that some is left for what comes after it.
        """
        import highspy

        left = self.left()
        if left is not None:
            solver.setOptionValue("time_limit", left * part)
        if nodes is not None:
            solver.setOptionValue("mip_max_nodes", nodes)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kSolveError:
            # HiGHS 1.15 sometimes returns a solution from presolve that violates rows.
            _, presolve = solver.getOptionValue("presolve")
            solver.setOptionValue("presolve", "off")
            solver.run()
            solver.setOptionValue("presolve", presolve)
            status = solver.getModelStatus()
        self.cut |= status == highspy.HighsModelStatus.kTimeLimit
        if status in {
            highspy.HighsModelStatus.kInfeasible,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,
        }:
            raise Infeasible
        return bool(status == highspy.HighsModelStatus.kOptimal)


def has_solution(solver: highspy.Highs) -> bool:
    """Return whether a 0/1 program's run found a solution, the best one or not."""
    import highspy

    status = solver.getInfo().primal_solution_status
    return bool(status == highspy.SolutionStatus.kSolutionStatusFeasible)


def nodes_for(columns: int) -> int:
    """Nodes of the search tree that a 0/1 program may take: the larger the program, the fewer."""
    return max(1, min(20_000, 50_000_000 // max(1, columns)))
