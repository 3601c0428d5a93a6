"""Mixing by exchanges worsens nothing else and keeps every rule, and its bound is true."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings

from moderator.rules.assignment.measure import MIXING, WITHOUT_PLACE, values
from moderator.rules.assignment.mixing import mixed, mixing_bound
from moderator.rules.assignment.problem import Mixing, Problem, Seat
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.brute import best, days_of, fits
from tests.rules.assignment.events import small_problem
from tests.rules.assignment.made_up import Size, made_up
from tests.rules.assignment.strategies import full_problems


def keeps_the_rules(problem: Problem, seats: tuple[Seat, ...]) -> bool:
    where = {(s.participant_id, s.round_id): s.workshop_id for s in seats}
    days = tuple(tuple(where.get((p.id, r)) for r, _ in p.wishes) for p in problem.people)
    return fits(problem, days) and all(
        day in days_of(problem, p) for p, day in zip(problem.people, days, strict=True)
    )


@settings(max_examples=150, deadline=None)
@given(full_problems())
def test_exchanges_keep_rules_and_earlier_levels(problem: Problem) -> None:
    unmixed = solve(replace(problem, mixing=Mixing()))
    seats = mixed(problem, unmixed.placements)
    assert {(s.participant_id, s.round_id) for s in seats} == {
        (s.participant_id, s.round_id) for s in unmixed.placements
    }
    if not unmixed.placements:
        return
    assert keeps_the_rules(problem, seats)
    before, after = values(problem, unmixed.placements), values(problem, seats)
    assert tuple(after.values()) <= tuple(before.values())
    earlier = [name for name in before if name not in {MIXING, "moved"}]
    assert [after[name] for name in earlier] == [before[name] for name in earlier]


@settings(max_examples=100, deadline=None)
@given(full_problems())
def test_no_assignment_is_mixed_better_than_the_bound(problem: Problem) -> None:
    expected = best(problem)
    if expected is None or not problem.mixing:
        return
    reached = dict(zip(values(problem, ()), expected, strict=True))
    assert mixing_bound(problem, reached[WITHOUT_PLACE]) <= reached[MIXING]


def test_a_conference_is_mixed_within_a_tenth_of_the_best() -> None:
    problem = made_up(Size(123, 5, 3, 0.98, 0.15), 0, full=True)
    proven = solve(problem)
    unmixed = solve(replace(problem, mixing=Mixing())).placements
    seats = mixed(problem, unmixed)
    least = next(level.value for level in proven.levels if level.name == MIXING)
    before, after = values(problem, unmixed)[MIXING], values(problem, seats)[MIXING]
    assert least <= after < before
    assert after <= 1.1 * least
    assert mixed(problem, unmixed) == seats


def test_people_of_one_organisation_are_spread_where_nothing_else_matters() -> None:
    problem = made_up(Size(60, 6, 1, 1.0), 0)
    people = tuple(
        replace(p, organisation=f"O{p.id % 10}", wishes=((1, ()),)) for p in problem.people
    )
    problem = replace(problem, people=people, mixing=Mixing(organisations=1))
    crowded = tuple(
        Seat(p.id, 1, problem.workshops[place // 10].id)
        for place, p in enumerate(sorted(people, key=lambda p: p.organisation))
    )
    seats = mixed(problem, crowded)
    assert values(problem, seats)[MIXING] == mixing_bound(problem, 0) == 0
    assert Counter(s.workshop_id for s in seats) == Counter(s.workshop_id for s in crowded)


def test_people_with_their_first_wish_are_mixed_between_full_workshops_of_that_theme() -> None:
    problem = small_problem([[(1, 0, 4), (1, 0, 4)]], [{1: [1]}] * 8)
    people = tuple(
        replace(person, organisation=f"O{place // 2}")
        for place, person in enumerate(problem.people)
    )
    problem = replace(problem, people=people, mixing=Mixing(organisations=1))
    one, other = (offer.id for offer in problem.workshops)
    crowded = tuple(Seat(p.id, 1, one if p.organisation < "O2" else other) for p in people)
    seats = mixed(problem, crowded)
    assert values(problem, crowded)[MIXING] == 4
    assert values(problem, seats)[MIXING] == 0
