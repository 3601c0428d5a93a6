"""What an assignment is like, in figures."""

from dataclasses import replace
from typing import Any

from moderator.actions.effect import Mixture, mixture
from moderator.rules.assignment.problem import Seat
from tests.rules.assignment.events import small_problem


def test_each_kind_of_mixing_is_counted_by_itself() -> None:
    problem = small_problem([[(1, 0, 9), (2, 0, 9)]], [{1: []}] * 8)
    described: tuple[dict[str, Any], ...] = (
        {"organisation": "Kassel", "function": "Leitung", "newcomer": True},
        {"organisation": "Kassel", "function": "Leitung", "newcomer": True},
        {"organisation": "Kassel", "function": "Leitung"},
        {"organisation": "Plön", "function": "Leitung"},
    )
    people = tuple(
        replace(person, **fields)
        for person, fields in zip(problem.people, (*described, *[{}] * 4), strict=True)
    )
    seats = tuple(Seat(p.id, 1, 1 if p.id <= 6 else 2) for p in people)
    found = mixture(replace(problem, people=people), seats)
    assert found == Mixture(organisations=3, functions=6, newcomers=1, people=2)
