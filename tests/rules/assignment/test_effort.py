"""A solver's run is repeated without presolve if it fails."""

import highspy
from highspy import HighsModelStatus

from moderator.rules.assignment.effort import Effort


class FailingPresolve(highspy.Highs):
    """A solver that fails as long as presolve is on."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.ways: list[object] = []

    def run(self) -> highspy.HighsStatus:
        """Record whether presolve was on."""
        self.ways.append(self.getOptionValue("presolve")[1])
        return highspy.HighsStatus.kOk

    def getModelStatus(self) -> HighsModelStatus:  # noqa: N802  # its name in highspy
        """Report an error if presolve was on."""
        fails = self.ways[-1] != "off"
        return HighsModelStatus.kSolveError if fails else HighsModelStatus.kOptimal


def test_a_solver_that_fails_in_presolve_runs_again_without_it() -> None:
    solver = FailingPresolve()
    assert Effort().run(solver)
    assert solver.ways == ["choose", "off"]
    assert solver.getOptionValue("presolve")[1] == "choose"
