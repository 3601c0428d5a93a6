"""What more places would gain, worked out in a process of its own."""

from collections.abc import Callable
from typing import Any

from moderator.event.conference import Conference
from moderator.machine.process import run_apart
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.rules.demand.demand import Gain, gains

SECONDS_EACH = 30.0
"""After so long the best so far counts for one offering; its gain is then not proven."""


def gains_in_process(
    conference: Conference,
    progress: Callable[[tuple[int, int]], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Gain, ...]:
    """Solve once more for each bigger room and further workshop worth asking for.

    progress: gets how many are done, and how many there are. Raises JobCancelled, or JobProblem
    where the process ended without an answer.
    """
    return run_apart(_gains, problem_of(conference), progress=progress, cancelled=cancelled)


def _gains(problem: Problem, report: Callable[[Any], None]) -> tuple[Gain, ...]:
    return gains(problem, report=lambda done, in_all: report((done, in_all)), seconds=SECONDS_EACH)
