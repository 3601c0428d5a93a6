"""The methods for large events find what the whole model finds; their proofs are true."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.event.errors import JobProblem
from moderator.rules.assignment import solve as solving
from moderator.rules.assignment.effort import Effort
from moderator.rules.assignment.event_wide import dealt, guide_of, has_equal_rounds, is_event_wide
from moderator.rules.assignment.measure import MIXING, values
from moderator.rules.assignment.problem import Problem
from moderator.rules.assignment.solution import INFEASIBLE, OPTIMAL
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.brute import best, days_of, fits
from tests.rules.assignment.made_up import Size, made_up
from tests.rules.assignment.strategies import event_wide_problems, full_problems, problems


@pytest.fixture
def compact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Solve everything as if it were large."""
    monkeypatch.setattr(solving, "WHOLE_SEATS", -1)


def check(problem: Problem) -> None:
    """Compare a solution of the compact model with trying everything."""
    solution = solve(problem)
    expected = best(problem)
    if expected is None:
        assert solution.status == INFEASIBLE
        return
    seats = {(s.participant_id, s.round_id): s.workshop_id for s in solution.placements}
    days = tuple(tuple(seats.get((p.id, r)) for r, _ in p.wishes) for p in problem.people)
    assert all(day in days_of(problem, p) for p, day in zip(problem.people, days, strict=True))
    assert fits(problem, days)
    reached = tuple(level.value for level in solution.levels)
    assert reached >= expected
    if solution.status == OPTIMAL:
        assert reached == expected
    for level, least in zip(solution.levels, expected, strict=True):
        assert level.bound <= least
        if level.value != least:
            break


@pytest.mark.usefixtures("compact")
@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(problems(), full_problems(), event_wide_problems()))
def test_bounds_from_the_compact_model_are_true(problem: Problem) -> None:
    check(problem)


@settings(max_examples=150, deadline=None)
@given(event_wide_problems())
def test_the_model_without_rounds_bounds_every_level(problem: Problem) -> None:
    expected = best(problem)
    if expected is None or not is_event_wide(problem):
        return
    guide = guide_of(problem, Effort())
    if guide is None:
        return
    names = list(values(problem, ()))
    reached = dict(zip(names, expected, strict=True))
    for name, bound in guide.bounds.items():
        assert bound <= reached[name]
        if bound != reached[name]:
            break
    if has_equal_rounds(problem):
        seats = dealt(problem, guide.given, guide.filled)
        if seats is not None:
            counted = values(problem, seats)
            assert all(counted[name] == bound for name, bound in guide.bounds.items())


@pytest.mark.parametrize("closed", [0.0, 0.15])
@pytest.mark.parametrize("event_wide", [False, True])
def test_compact_and_whole_model_agree_on_a_conference(
    closed: float, event_wide: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = made_up(Size(90, 7, 3, 0.95, closed), 1, event_wide=event_wide)
    whole = solve(problem)
    monkeypatch.setattr(solving, "WHOLE_SEATS", -1)
    large = solve(problem)
    assert whole.status == large.status == OPTIMAL
    assert whole.levels == large.levels
    taken = Counter(seat.workshop_id for seat in large.placements)
    assert all(offer.least <= taken[offer.id] <= offer.most for offer in problem.workshops)


@pytest.mark.usefixtures("compact")
def test_one_list_for_equal_rounds_is_proven_without_a_model_of_people(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    problem = made_up(Size(90, 7, 3, 0.95), 1, event_wide=True)
    assert has_equal_rounds(problem)
    monkeypatch.delattr(solving, "model_of")
    assert solve(problem).status == OPTIMAL


@pytest.mark.parametrize("seats", [30_000, -1])
@pytest.mark.parametrize("seconds", [0.1, 0.4])
def test_bounds_are_true_when_solving_stops_early(
    seconds: float, seats: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = made_up(Size(250, 8, 3, 1.0), 2, full=True)
    best_values = {level.name: level.value for level in solve(problem).levels}
    monkeypatch.setattr(solving, "WHOLE_SEATS", seats)
    try:
        solution = solve(problem, seconds=seconds)
    except JobProblem:
        return
    for level in solution.levels:
        assert level.bound <= min(level.value, best_values[level.name])
        if level.value != best_values[level.name]:
            break


def test_mixing_of_a_large_event_is_stated_with_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = made_up(Size(90, 7, 3, 0.95), 1, full=True)
    whole = solve(problem)
    monkeypatch.setattr(solving, "WHOLE_SEATS", -1)
    large = solve(problem)
    assert whole.status == OPTIMAL
    ours = {level.name: level for level in large.levels}
    best_mixing = next(level.value for level in whole.levels if level.name == MIXING)
    assert ours[MIXING].bound <= best_mixing <= ours[MIXING].value
