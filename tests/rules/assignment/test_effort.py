"""Tests of running solvers."""

import highspy
from highspy import HighsModelStatus

from moderator.rules.assignment.effort import Effort


class Stumbling(highspy.Highs):
    """A solver that stumbles as long as it simplifies programs."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.ways: list[object] = []

    def run(self) -> highspy.HighsStatus:
        """Note whether the program was to be simplified."""
        self.ways.append(self.getOptionValue("presolve")[1])
        return highspy.HighsStatus.kOk

    def getModelStatus(self) -> HighsModelStatus:  # noqa: N802  # its name in highspy
        """Tell of an error where it was."""
        stumbles = self.ways[-1] != "off"
        return HighsModelStatus.kSolveError if stumbles else HighsModelStatus.kOptimal


def test_a_solver_that_stumbles_over_its_own_simplifications_runs_again_without_them() -> None:
    solver = Stumbling()
    assert Effort().run(solver)
    assert solver.ways == ["choose", "off"]
    assert solver.getOptionValue("presolve")[1] == "choose"
