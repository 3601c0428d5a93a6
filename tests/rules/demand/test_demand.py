"""Demand is counted correctly, shortages are exact, and gains are what solving gives."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.errors import JobCancelled
from moderator.rules.assignment.problem import Offer, Problem, problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.demand.demand import Offering, demand, gains, offerings
from tests.rules.assignment.brute import best
from tests.rules.assignment.events import kassel, small_problem
from tests.rules.assignment.strategies import full_problems, problems

THEMES = (1, 2, 3, 4)
ASIDE = 9


@st.composite
def crowds(draw: st.DrawFn) -> Problem:
    """Up to nine people in a round of small workshops, and one large workshop nobody asked for."""
    workshops = [(theme, 0, draw(st.integers(0, 3))) for theme in draw(_some_themes())]
    listed = st.lists(st.sampled_from(THEMES), unique=True, max_size=3)
    people = draw(st.lists(listed, min_size=1, max_size=9))
    return small_problem([[*workshops, (ASIDE, 0, 50)]], [{1: wishes} for wishes in people])


def _some_themes() -> st.SearchStrategy[list[int]]:
    return st.lists(st.sampled_from(THEMES), min_size=1, max_size=5)


@settings(max_examples=150, deadline=None)
@given(crowds())
def test_wishes_that_cannot_be_met_are_those_the_solver_cannot_meet(problem: Problem) -> None:
    found = demand(problem)
    levels = {level.name: level.value for level in solve(problem).levels}
    least = found.least_without[-1] if found.least_without else 0
    assert least == levels["without_wish"]
    last = [s for s in found.shortages if s.among == problem.longest]
    assert sum(s.missing for s in last) == least
    for shortage in found.shortages:
        listing = [p.ranks(1) for p in problem.people if p.ranks(1)]
        offered = {o.theme_id for o in problem.workshops}
        only = sum(
            {t for t, rank in ranks.items() if rank <= shortage.among} & offered
            <= set(shortage.themes)
            for ranks in listing
        )
        places = sum(o.most for o in problem.workshops if o.theme_id in shortage.themes)
        assert only >= shortage.people
        assert shortage.places == places
        assert shortage.missing == shortage.people - places > 0


@pytest.fixture(scope="module")
def sample() -> Problem:
    return problem_of(kassel())


def stated(problem: Problem) -> int:
    return sum(bool(wishes) for person in problem.people for _, wishes in person.wishes)


def test_the_sample_event_misses_as_many_first_wishes_as_the_solver(sample: Problem) -> None:
    found = demand(sample)
    solved = solve(replace(sample, current=()))
    assert found.least_without[0] == stated(sample) - solved.by_wish["1"] == 35
    first = found.shortages[0]
    assert (first.people, first.places, first.missing) == (38, 32, 6)
    assert "38" in str(first.sentence.arguments)


def test_demand_is_counted_by_rank(sample: Problem) -> None:
    ai = sample.workshops[1].theme_id
    row = next(r for r in demand(sample).themes if (r.round_id, r.theme_id) == (1, ai))
    counted = Counter(
        wishes.index(ai) + 1
        for person in sample.people
        for round_id, wishes in person.wishes
        if round_id == 1 and ai in wishes
    )
    assert row.by_rank == (counted[1], counted[2], counted[3])
    assert row.listed == counted.total()
    assert row.places == 32


def test_people_who_want_one_theme_in_every_round_are_reported() -> None:
    problem = small_problem(
        [[(1, 0, 2), (2, 0, 9)], [(1, 0, 2), (2, 0, 9)]],
        [{1: [1], 2: [1]}] * 3 + [{1: [2], 2: [1]}],
    )
    shortage = demand(problem).shortages[-1]
    assert shortage.round_ids == (1, 2)
    assert (shortage.themes, shortage.people, shortage.missing) == ((1,), 3, 1)
    assert shortage.among == 1


def test_over_all_rounds_nobody_has_a_theme_twice() -> None:
    problem = small_problem(
        [[(1, 0, 9), (2, 0, 9)], [(1, 0, 9), (2, 0, 9)]], [{1: [1], 2: [1]}] * 3
    )
    assert demand(problem).least_without == (0,)
    once = demand(replace(problem, once=True))
    assert once.least_without == (3,)
    assert once.shortages[0].round_ids == (1, 2)
    assert solve(replace(problem, once=True)).levels[1].value == 3


def test_themes_listed_but_not_offered_are_reported() -> None:
    found = demand(small_problem([[(1, 0, 5)]], [{1: [2]}, {1: [1]}]))
    assert [(s.themes, s.people, s.missing) for s in found.shortages] == [((), 1, 1)]


def test_gains_are_what_solving_with_more_places_gives(sample: Problem) -> None:
    some = offerings(sample)[:3]
    done: list[tuple[int, int]] = []
    found = gains(sample, some, lambda number, of: done.append((number, of)))
    assert done == [(0, 3), (1, 3), (2, 3), (3, 3)]
    for gain in found:
        option = gain.offering
        offers = [
            replace(o, most=o.most + option.places)
            if (o.round_id, o.theme_id) == (option.round_id, option.theme_id) and not option.second
            else o
            for o in sample.workshops
        ]
        if option.second:
            offers.append(Offer(999, option.round_id, option.theme_id, "", "", 0, option.places))
        again = solve(replace(sample, workshops=tuple(offers)))
        assert gain.not_first[1] == stated(sample) - again.by_wish["1"]
        assert gain.not_first[0] == 35
        assert f"{gain.not_first[1]} instead of 35 without their first wish" in str(gain.sentence)
        assert gain.proven
    assert found[0].not_first[1] <= found[-1].not_first[1]


def test_gains_can_be_cancelled(sample: Problem) -> None:
    with pytest.raises(JobCancelled):
        gains(sample, [Offering(1, 2, 5)], cancelled=lambda: True)


def hall_deficiency(problem: Problem, round_id: int, among: int) -> int:
    """Try every set of themes: people who wish for nothing else, minus the places of the set."""
    places: Counter[int] = Counter()
    for offer in problem.offers_in[round_id]:
        places[offer.theme_id] += offer.most
    wanting = [
        {t for t, rank in ranks.items() if rank <= among} & set(places)
        for person in problem.people
        if (ranks := person.ranks(round_id))
    ]
    sets = (set(s) for size in range(len(places) + 1) for s in combinations(places, size))
    return max(sum(w <= s for w in wanting) - sum(places[t] for t in s) for s in sets)


@settings(max_examples=200, deadline=None)
@given(st.one_of(crowds(), full_problems()))
def test_missing_places_equal_halls_deficiency(problem: Problem) -> None:
    separate = replace(problem, once=False)
    found = demand(separate)
    for among in range(1, problem.longest + 1):
        by_round = [hall_deficiency(problem, r, among) for r, _ in problem.rounds]
        assert found.least_without[among - 1] == sum(by_round)
        for (round_id, _), deficiency in zip(problem.rounds, by_round, strict=True):
            reported = [
                s for s in found.shortages if s.round_ids == (round_id,) and s.among == among
            ]
            assert sum(s.missing for s in reported) == deficiency


@settings(max_examples=150, deadline=None)
@given(problems(), st.booleans())
def test_no_assignment_leaves_less_unmet_than_reported(problem: Problem, once: bool) -> None:
    case = replace(problem, once=once, current=())
    values = best(case)
    if values is None or not case.longest:
        return
    least = demand(case).least_without
    ranks = values[1 : 1 + case.longest]  # none of the wishes, then the longest list downwards
    assert least[-1] <= ranks[0]
    assert least[0] <= sum(ranks)


@settings(max_examples=100, deadline=None)
@given(problems(locked=False), st.integers(1, 3), st.booleans(), st.data())
def test_a_gain_is_what_trying_everything_with_more_places_gives(
    problem: Problem, places: int, second: bool, data: st.DataObject
) -> None:
    case = replace(problem, current=())
    now = best(case)
    offer = data.draw(st.sampled_from(case.workshops))
    if now is None:
        return
    further = replace(offer, id=999, least=0, most=places)
    first = next(o for o in case.offers_in[offer.round_id] if o.theme_id == offer.theme_id)
    more = replace(first, most=first.most + places)
    offers = [more if o.id == first.id else o for o in case.workshops]
    then = best(replace(case, workshops=tuple([*case.workshops, further] if second else offers)))
    assert then is not None
    wanted = Offering(offer.round_id, offer.theme_id, places, second=second)
    (gain,) = gains(case, [wanted])
    assert gain.proven
    length = max(1, case.longest)
    assert gain.without_place == (now[0], then[0])
    assert gain.without_wish == (now[1], then[1])
    assert gain.not_first == (sum(now[1 : 1 + length]), sum(then[1 : 1 + length]))
