"""Conflicts are reported with people and rooms, nothing superfluous, and the smallest remedy."""

from collections import Counter
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.rules.assignment.problem import Pair, Problem, Seat, problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.foresight.conflict import conflict_of
from moderator.rules.foresight.elastic import BOND, LEAST, LOCK, MOST, STAIRS, Elastic, SoftDemand
from moderator.rules.foresight.judging import Judge
from moderator.rules.foresight.remedies import Turn, loss_of
from tests.rules.assignment.brute import days_of, possible, seats_of
from tests.rules.assignment.events import kassel, small_problem
from tests.rules.assignment.strategies import full_problems, problems


def relaxed(problem: Problem, dropped: set[SoftDemand]) -> Problem:
    """Remove demands from a problem."""
    offers = []
    for offer in problem.workshops:
        kinds = {d.kind for d in dropped if d.workshop_id == offer.id and d.kind != LOCK}
        offers.append(
            replace(
                offer,
                most=99 if MOST in kinds else offer.most,
                least=0 if LEAST in kinds else offer.least,
            )
        )
    gone = {(d.participant_id, d.round_id) for d in dropped if d.kind == LOCK}
    locks = tuple(s for s in problem.locks if (s.participant_id, s.round_id) not in gone)
    apart = {(d.participant_id, d.other_id, d.together) for d in dropped if d.kind == BOND}
    pairs = tuple(p for p in problem.pairs if (p.one_id, p.other_id, p.together) not in apart)
    climbing = {d.participant_id for d in dropped if d.kind == STAIRS}
    people = tuple(
        replace(p, step_free=p.step_free and p.id not in climbing) for p in problem.people
    )
    return replace(problem, workshops=tuple(offers), locks=locks, pairs=pairs, people=people)


def smallest(problem: Problem, kind: str) -> int | None:
    """Find by trying everything how much demands of one kind must be relaxed, None if in vain."""
    free = replace(problem, locks=()) if kind == LOCK else problem
    amounts = []
    for days in product(*(days_of(free, person) for person in free.people)):
        counts = Counter(seat.workshop_id for seat in seats_of(free, days))
        over = sum(max(0, counts[o.id] - o.most) for o in free.workshops)
        under = sum(max(0, o.least - counts[o.id]) for o in free.workshops)
        broken = len(set(problem.locks) - set(seats_of(free, days)))
        amount = {MOST: over, LEAST: under, LOCK: broken}
        if all(value == 0 for name, value in amount.items() if name != kind):
            amounts.append(amount[kind])
    return min(amounts, default=None)


@settings(max_examples=200, deadline=None)
@given(st.one_of(problems(), full_problems()))
def test_a_conflict_is_reported_exactly_if_nothing_is_possible(problem: Problem) -> None:
    assert (conflict_of(problem) is None) == possible(problem)


@settings(max_examples=300, deadline=None)
@given(st.one_of(problems(), full_problems()))
def test_no_part_of_a_conflict_can_be_left_out(problem: Problem) -> None:
    if possible(problem):
        return
    judge = Judge(problem)
    core = judge.core()
    everything = set(judge.demands)
    assert not possible(relaxed(problem, everything - set(core)))
    for demand in core:
        assert possible(relaxed(problem, everything - set(core) | {demand}))


@settings(max_examples=150, deadline=None)
@given(problems())
def test_the_remedy_is_the_smallest_one(problem: Problem) -> None:
    if possible(problem):
        return
    for kind in (MOST, LEAST, LOCK):
        change = Elastic(problem).least_change((kind,))
        expected = smallest(problem, kind)
        assert (None if change is None else sum(change.values())) == expected


def test_too_many_locked_in_a_room() -> None:
    problem = small_problem(
        [[(1, 0, 2), (2, 0, 5)]], [{1: []}] * 4, locks=[(1, 1, 1), (2, 1, 1), (3, 1, 1)]
    )
    conflict = conflict_of(problem)
    assert conflict is not None
    assert str(conflict.causes[0]) == (
        "Round 1: 3 people are locked in Room 1, which has 2 places: Person 1, Person 2, Person 3."
    )
    assert conflict.participants == (1, 2, 3)
    assert conflict.workshops == (1,)
    worded = [str(remedy) for remedy in conflict.remedies]
    assert any(text.startswith("Release 1 locks: Person") for text in worded)
    assert "Raise Room 1 to 3 places in round 1 (1 more)." in worded


def test_a_minimum_that_the_people_present_cannot_reach() -> None:
    conflict = conflict_of(small_problem([[(1, 3, 9), (2, 2, 9)]], [{1: []}] * 4))
    assert conflict is not None
    assert [str(cause) for cause in conflict.causes] == [
        "Round 1: the workshops need at least 5 people together, 4 are present."
    ]
    assert next(str(r) for r in conflict.remedies).startswith("Lower the minimum in round 1: Room")


def test_a_minimum_above_the_places() -> None:
    conflict = conflict_of(small_problem([[(1, 3, 2)]], [{1: []}] * 4))
    assert conflict is not None
    assert "needs at least 3 people, but Room 1 takes only 2" in str(conflict.causes[0])


def test_locks_that_leave_too_few_for_a_minimum() -> None:
    problem = small_problem([[(1, 2, 5), (2, 0, 5)]], [{1: []}] * 3, locks=[(1, 1, 2), (2, 1, 2)])
    conflict = conflict_of(problem)
    assert conflict is not None
    assert str(conflict.causes[0]) == (
        "Round 1: Room 1 still need 2 people for their minimum, but only 1 are not locked "
        "elsewhere."
    )


def test_one_person_locked_twice_into_a_theme() -> None:
    problem = small_problem(
        [[(1, 0, 5), (2, 0, 5)], [(1, 0, 5), (2, 0, 5)]],
        [{1: [1], 2: []}],
        locks=[(1, 1, 1), (1, 2, 3)],
    )
    conflict = conflict_of(problem)
    assert conflict is not None
    assert str(conflict.causes[0]) == (
        "Person 1 is locked into “Theme 1” in round 1 and again in round 2, without having "
        "wished for it twice."
    )
    wished = replace(problem, people=small_problem([], [{1: [1], 2: [1]}]).people)
    assert conflict_of(wished) is None


def test_a_conflict_over_rounds_that_counting_does_not_find() -> None:
    problem = small_problem(
        [[(1, 2, 2), (2, 0, 2)], [(1, 1, 2), (2, 0, 2)]], [{1: [], 2: []}, {1: [], 2: []}]
    )
    conflict = conflict_of(problem)
    assert conflict is not None
    worded = [str(cause) for cause in conflict.causes]
    assert "Round 1: “Theme 1” needs at least 2 people." in worded
    assert "Round 2: “Theme 1” needs at least 1 people." in worded
    assert "Nobody may have a theme twice without having wished for it." in worded
    assert conflict.remedies


def test_the_sample_event_with_a_room_locked_over_its_places() -> None:
    problem = problem_of(kassel())
    locks = tuple(Seat(person.id, 1, 13) for person in problem.people[:26])
    conflict = solve(replace(problem, locks=locks)).conflict
    assert conflict is not None
    assert "26 people are locked in Raum Eder, which has 24 places" in str(conflict.causes[0])
    assert any("Raise Raum Eder to 26 places" in str(remedy) for remedy in conflict.remedies)


def test_locks_against_bonds_and_stairs_are_reported() -> None:
    problem = small_problem(
        [[(1, 0, 3), (2, 0, 3)]], [{1: []}] * 3, locks=[(1, 1, 1), (2, 1, 2), (3, 1, 2)]
    )
    people = (*problem.people[:2], replace(problem.people[2], step_free=True))
    offers = (problem.workshops[0], replace(problem.workshops[1], step_free=False))
    pairs = (Pair(1, 2, together=True), Pair(2, 3, together=False))
    conflict = conflict_of(replace(problem, people=people, workshops=offers, pairs=pairs))
    assert conflict is not None
    assert [str(cause) for cause in conflict.causes] == [
        "Person 3 needs rooms without steps, but is locked in Room 2 in round 1.",
        "Person 1 and Person 2 have to be in one workshop, but are locked in two in round 1.",
        "Person 2 and Person 3 must not be in one workshop, but are both locked in one in round 1.",
    ]
    assert [str(remedy) for remedy in conflict.remedies] == ["Release 2 locks: Person 2, Person 3."]
    only = conflict_of(replace(problem, pairs=pairs[:1]))
    assert only is not None
    assert [str(remedy) for remedy in only.remedies] == [
        "Release 1 locks: Person 2.",
        "Let go of: Person 1 – Person 2.",
    ]


def test_bonds_that_contradict_each_other_under_a_minimum() -> None:
    problem = small_problem([[(1, 2, 3), (2, 0, 3)]], [{1: []}] * 2)
    pairs = (Pair(1, 2, together=False),)
    conflict = conflict_of(replace(problem, pairs=pairs))
    assert conflict is not None
    assert [str(cause) for cause in conflict.causes] == [
        "Person 1 and Person 2 must not be in one workshop.",
        "Round 1: “Theme 1” needs at least 2 people.",
        "Round 1: 2 people present.",
    ]
    assert str(conflict.remedies[0]) in {
        "Let go of: Person 1 – Person 2.",
        "Lower the minimum in round 1: Room 1: 2 → 1.",
    }


def test_a_place_missing_because_of_a_bond_is_explained() -> None:
    problem = small_problem([[(1, 0, 1), (2, 0, 1)]], [{1: [1]}, {1: [2]}])
    solution = solve(replace(problem, pairs=(Pair(1, 2, together=True),)))
    assert len(solution.unplaced) == 1
    assert solution.conflict is not None
    assert "bonds" in str(solution.conflict.causes[0])
    assert str(solution.conflict.remedies[0]).startswith("Raise Room ")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.permutations([1, 2, 3]).map(tuple), min_size=10, max_size=10))
def test_what_is_left_out_costs_the_fewest_wishes(wishes: list[tuple[int, ...]]) -> None:
    problem = small_problem([[(theme, 5, 10) for theme in (1, 2, 3)]], [{1: w} for w in wishes])
    conflict = conflict_of(problem)
    assert conflict is not None
    (closed,) = (c for r in conflict.remedies for c in r.changes if c.turn is Turn.CLOSE)

    def lost(theme: int) -> list[int]:
        return [sum(w[rank] == theme for w in wishes) for rank in range(3)]

    assert lost(closed.workshop_id) == min(map(lost, (1, 2, 3)))


def test_a_theme_that_is_offered_twice_can_go_once_without_loss() -> None:
    problem = small_problem([[(1, 4, 9), (2, 4, 9), (2, 4, 9)]], [{1: (2, 1)}] * 8 + [{1: (1,)}])
    assert loss_of(problem, problem.offers[2]) < loss_of(problem, problem.offers[1])


def test_where_a_theme_comes_once_it_may_come_twice_instead() -> None:
    problem = small_problem([[(1, 3, 9)], [(1, 3, 9)]], [{1: [1], 2: [1]}] * 3)
    conflict = conflict_of(replace(problem, once=True))
    assert conflict is not None
    turns = {change.turn for remedy in conflict.remedies for change in remedy.changes}
    assert Turn.REPEAT in turns
