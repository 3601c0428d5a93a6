"""How many more wishes additional places would fulfil, computed in a process of its own."""

from collections.abc import Callable
from typing import Any

from moderator.event.conference import Conference
from moderator.machine.process import run_apart
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.rules.demand.demand import Gain, gains

SECONDS_EACH = 30.0
"""Seconds for each offer; after that the best result so far counts, and its gain is not proven."""


def gains_in_process(
    conference: Conference,
    progress: Callable[[tuple[int, int]], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Gain, ...]:
    """Solve again for each larger room and additional workshop that may be worth having.

    progress: called with how many are done, and of how many. Raises JobCancelled, or JobProblem if
    the process ended without an answer.
    """
    return run_apart(_gains, problem_of(conference), progress=progress, cancelled=cancelled)


def _gains(problem: Problem, report: Callable[[Any], None]) -> tuple[Gain, ...]:
    return gains(problem, report=lambda done, in_all: report((done, in_all)), seconds=SECONDS_EACH)
