"""The solver reaches the best value of every level, proves it, and is deterministic."""

import pickle
from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.errors import JobProblem
from moderator.rules.assignment import solve as solving
from moderator.rules.assignment.measure import values
from moderator.rules.assignment.problem import Mixing, Problem, Seat, problem_of
from moderator.rules.assignment.solution import (
    FEASIBLE,
    INFEASIBLE,
    OPTIMAL,
    Progress,
    Solution,
)
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.brute import best, days_of, fits, score
from tests.rules.assignment.events import kassel, small_problem
from tests.rules.assignment.made_up import Size, made_up
from tests.rules.assignment.strategies import full_problems, problems


@pytest.fixture(scope="module")
def demo() -> Problem:
    return problem_of(kassel())


@settings(max_examples=2000, deadline=None)
@given(st.one_of(problems(), full_problems()))
def test_every_level_is_as_good_as_by_trying_everything(problem: Problem) -> None:
    solution = solve(problem)
    expected = best(problem)
    if expected is None:
        assert solution.status == INFEASIBLE
        assert solution.conflict is not None
        assert solution.placements == ()
        return
    assert solution.status == OPTIMAL
    assert tuple(level.value for level in solution.levels) == expected
    assert all(level.value == level.bound for level in solution.levels)
    seats = {(s.participant_id, s.round_id): s.workshop_id for s in solution.placements}
    days = tuple(tuple(seats.get((p.id, r)) for r, _ in p.wishes) for p in problem.people)
    assert fits(problem, days)
    assert all(day in days_of(problem, p) for p, day in zip(problem.people, days, strict=True))
    assert score(problem, days) == expected
    assert len(solution.unplaced) == expected[0]


def test_the_sample_event_is_solved_to_proof(demo: Problem) -> None:
    assert len(demo.people) == 123
    solution = solve(demo)
    assert solution.status == OPTIMAL
    assert solution.unplaced == ()
    assert [(level.name, level.value) for level in solution.levels] == [
        (level.name, level.bound) for level in solution.levels
    ]
    assert [level.name for level in solution.levels] == [
        "without_place",
        "without_wish",
        "wish_3",
        "wish_2",
        "two_poor_rounds",
        "uneven",
        "mixing",
    ]
    assert sum(solution.by_wish.values()) == 3 * 123
    taken = Counter(seat.workshop_id for seat in solution.placements)
    for offer in demo.workshops:
        assert offer.least <= taken[offer.id] <= offer.most
    themes = {offer.id: offer.theme_id for offer in demo.workshops}
    for person in demo.people:
        had = [
            (
                themes[seat.workshop_id],
                themes[seat.workshop_id] in dict(person.wishes)[seat.round_id],
            )
            for seat in solution.placements
            if seat.participant_id == person.id
        ]
        assert len(had) == 3
        for theme, count in Counter(theme for theme, _ in had).items():
            assert count == 1 or all(wished for t, wished in had if t == theme)


def test_the_order_of_records_does_not_change_the_answer(demo: Problem) -> None:
    conference = kassel()
    for kind, table in conference.tables.items():
        conference = conference.replaced({kind: dict(reversed(list(table.items())))})
    assert problem_of(conference) == demo
    assert problem_of(conference).fingerprint == demo.fingerprint
    assert solve(demo).placements == solve(problem_of(conference)).placements


@settings(max_examples=200, deadline=None)
@given(st.one_of(problems(), full_problems()), st.randoms(use_true_random=False))
def test_other_numbers_and_another_order_change_no_level(problem: Problem, chance: Random) -> None:
    assert levels_of(solve(renumbered(problem, chance))) == levels_of(solve(problem))


@pytest.mark.parametrize("seats", [30_000, -1])
def test_a_conference_in_another_order_has_the_same_levels(
    seats: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solving, "WHOLE_SEATS", seats)
    problem = made_up(Size(90, 6, 3, 0.98, 0.15), 3, full=True)
    problem = problem if seats > 0 else replace(problem, mixing=Mixing())
    first, second = solve(problem), solve(renumbered(problem, Random(1)))
    assert first.status == second.status == OPTIMAL
    assert levels_of(first) == levels_of(second)
    assert solve(problem).placements == first.placements


def levels_of(solution: Solution) -> dict[str, int]:
    return {level.name: level.value for level in solution.levels}


def renumbered(problem: Problem, chance: Random) -> Problem:
    """Return the same problem with other ids and in another order."""
    ids = [p.id for p in problem.people]
    people = dict(zip(ids, chance.sample(range(1, 10 * len(ids) + 1), len(ids)), strict=True))
    numbers = [o.id for o in problem.workshops]
    offers = dict(
        zip(numbers, chance.sample(range(1, 10 * len(numbers) + 1), len(numbers)), strict=True)
    )

    def seats(rows: tuple[Seat, ...]) -> tuple[Seat, ...]:
        moved = [Seat(people[s.participant_id], s.round_id, offers[s.workshop_id]) for s in rows]
        return tuple(chance.sample(moved, len(moved)))

    return replace(
        problem,
        people=tuple(
            replace(p, id=people[p.id]) for p in chance.sample(problem.people, len(people))
        ),
        workshops=tuple(
            replace(o, id=offers[o.id]) for o in chance.sample(problem.workshops, len(offers))
        ),
        locks=seats(problem.locks),
        current=seats(problem.current),
        pairs=tuple(
            replace(pair, one_id=people[pair.one_id], other_id=people[pair.other_id])
            for pair in chance.sample(problem.pairs, len(problem.pairs))
        ),
    )


def test_solving_again_from_the_solution_moves_nobody(demo: Problem) -> None:
    first = solve(demo)
    again = solve(replace(demo, current=first.placements))
    assert again.placements == first.placements
    assert again.levels[-1].name == "moved"
    assert again.levels[-1].value == 0


def test_a_problem_and_a_solution_travel_between_processes(demo: Problem) -> None:
    assert demo.longest == 3
    assert pickle.loads(pickle.dumps(demo)) == demo
    solution = solve(demo)
    assert pickle.loads(pickle.dumps(solution)) == solution


def test_progress_reports_levels_and_the_best_so_far(demo: Problem) -> None:
    reports: list[Progress] = []
    solution = solve(demo, reports.append)
    last = reports[-1]
    assert last.number == last.of
    assert last.best is not None
    assert last.best.placements == solution.placements
    assert last.best.status == FEASIBLE
    assert all(p.value is None or p.bound <= p.value for p in reports)
    numbers = [p.number for p in reports]
    assert numbers == sorted(numbers)


def test_without_time_the_answer_is_only_feasible(demo: Problem) -> None:
    try:
        solution = solve(demo, seconds=0.02)
    except JobProblem:
        return
    assert solution.status in {FEASIBLE, OPTIMAL}
    assert solution.cut == (solution.status == FEASIBLE)
    assert all(level.bound <= level.value for level in solution.levels)


def test_more_people_than_places_leaves_the_fewest_out_and_says_what_helps() -> None:
    problem = small_problem(
        [[(1, 0, 2), (2, 0, 1)]], [{1: [1]}, {1: [1]}, {1: [2]}, {1: []}, {1: [1]}]
    )
    solution = solve(problem)
    assert solution.status == OPTIMAL
    assert len(solution.unplaced) == 2
    assert solution.conflict is not None
    assert str(solution.conflict.causes[0]) == "Round 1: 5 people present, 3 places."
    assert dict(solution.conflict.remedies[0].sentence.arguments)["n"] == 2


def test_people_without_wishes_take_no_place_from_people_with_wishes() -> None:
    problem = small_problem([[(1, 0, 1), (2, 0, 2)]], [{1: []}, {1: [1, 2]}, {1: []}])
    seats = {s.participant_id: s.workshop_id for s in solve(problem).placements}
    assert seats == {1: 2, 2: 1, 3: 2}


def test_people_with_a_low_wish_come_first_in_the_other_rounds() -> None:
    wishes = {1: [1, 2], 2: [3, 4]}
    problem = small_problem([[(1, 0, 1), (2, 0, 1)], [(3, 0, 1), (4, 0, 1)]], [wishes, wishes])
    solution = solve(problem)
    firsts = Counter(s.participant_id for s in solution.placements if s.workshop_id in {1, 3})
    assert firsts == {1: 1, 2: 1}
    assert values(problem, solution.placements)["uneven"] == 0


@given(st.integers(0, 3))
@settings(max_examples=4, deadline=None)
def test_an_event_with_nobody_to_place_is_solved(least: int) -> None:
    solution = solve(small_problem([[(1, least, 3)]], []))
    assert solution.status == (INFEASIBLE if least else OPTIMAL)
    assert solution.by_wish.get("none", 0) == 0
