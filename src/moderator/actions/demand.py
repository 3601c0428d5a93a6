"""What more places would gain, worked out in a process of its own."""

from collections.abc import Callable
from functools import partial
from typing import Any

from moderator.event.conference import Conference
from moderator.process import run_apart
from moderator.rules.assignment.problem import Problem, problem_of
from moderator.rules.demand.demand import Demand, Gain, demand, gains


def demand_of(conference: Conference) -> Demand:
    """Count wishes against places in all open rounds, and say what cannot be met."""
    return demand(problem_of(conference))


def gains_in_process(
    conference: Conference,
    progress: Callable[[tuple[int, int]], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    seconds: float | None = None,
) -> tuple[Gain, ...]:
    """Find what more room or a second slot would gain, the largest gain first.

    progress: gets how many are done and how many there are. seconds: for each solving. Raises
    JobCancelled, or JobProblem where the process ended without an answer.
    """
    return run_apart(
        partial(_gains, seconds=seconds),
        problem_of(conference),
        progress=progress,
        cancelled=cancelled,
    )


def _gains(
    problem: Problem, report: Callable[[Any], None], *, seconds: float | None = None
) -> tuple[Gain, ...]:
    return gains(problem, report=lambda done, of: report((done, of)), seconds=seconds)
