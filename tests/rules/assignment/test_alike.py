"""Solving alike people as groups gives the same values as trying everything."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.rules.assignment import alike
from moderator.rules.assignment import solve as solving
from moderator.rules.assignment.alike import alike_model
from moderator.rules.assignment.problem import Person, Problem
from moderator.rules.assignment.solution import OPTIMAL
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.made_up import Size, made_up
from tests.rules.assignment.strategies import full_problems, problems
from tests.rules.assignment.test_large import check


@pytest.fixture
def grouped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Solve everything as if it were large with many people."""
    monkeypatch.setattr(solving, "WHOLE_SEATS", -1)
    monkeypatch.setattr(alike, "SHARE", 0)


@st.composite
def crowds(draw: st.DrawFn) -> Problem:
    """Draw a small problem in which several people are alike."""
    problem = draw(st.one_of(problems(), full_problems()))
    if not problem.people:
        return problem
    models = [draw(st.sampled_from(problem.people[:2])) for _ in problem.people]
    people = tuple(
        replace(model, id=person.id, name=person.name)
        for model, person in zip(models, problem.people, strict=True)
    )
    return replace(problem, people=people, locks=(), current=(), pairs=(), once=False)


@pytest.mark.usefixtures("grouped")
@settings(max_examples=200, deadline=None)
@given(crowds())
def test_bounds_from_groups_of_alike_people_are_true(problem: Problem) -> None:
    check(problem)


def wishing(people: int, listed: tuple[int, ...]) -> Problem:
    """Make an event in which everyone wishes the same for all rounds."""
    problem = made_up(Size(people, 12, 3, 0.95), 0)
    everyone = tuple(
        Person(p.id, p.name, "", tuple((r, listed) for r, _ in p.wishes)) for p in problem.people
    )
    return replace(problem, people=everyone)


@pytest.mark.parametrize("listed", [(1,), (1, 2), (3, 1, 2)])
def test_one_wish_of_a_thousand_people_is_shared_out_fairly(listed: tuple[int, ...]) -> None:
    problem = wishing(1000, listed)
    assert alike_model(problem) is not None
    solution = solve(problem)
    assert solution.status == OPTIMAL
    assert not solution.cut
    themes = {offer.id: offer.theme_id for offer in problem.workshops}
    firsts = Counter(
        s.participant_id for s in solution.placements if themes[s.workshop_id] == listed[0]
    )
    places = sum(offer.most for offer in problem.workshops if offer.theme_id == listed[0])
    assert sum(firsts.values()) == places


def test_people_who_all_differ_are_not_grouped() -> None:
    assert alike_model(made_up(Size(200, 12, 3, 0.95), 0)) is None
