"""Numbers of alike people give true answers about an assignment, at any size."""

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.errors import JobCancelled
from moderator.rules.assignment.problem import Offer, Pair, Person, Problem, Seat
from moderator.rules.assignment.solve import solve
from moderator.rules.foresight import judging
from moderator.rules.foresight.conflict import conflict_of, shortage_of
from moderator.rules.foresight.crowds import Crowds
from moderator.rules.foresight.elastic import MOST, Elastic, demands_of
from moderator.rules.foresight.remedies import Turn, applied
from tests.rules.assignment.brute import possible
from tests.rules.assignment.made_up import Size, made_up
from tests.rules.assignment.strategies import full_problems, problems

MANY = [Size(2_000, 30, 5, 0.85), Size(10_000, 60, 4, 0.98)]


@settings(max_examples=300, deadline=None)
@given(st.one_of(problems(), full_problems()))
def test_the_two_answers_enclose_the_truth(problem: Problem) -> None:
    crowds, demands = Crowds(problem), demands_of(problem)
    narrow, wide = (crowds.possible(demands, narrow=narrow) for narrow in (True, False))
    truth = possible(problem)
    assert narrow <= truth <= wide


@settings(max_examples=150, deadline=None)
@given(problems())
def test_both_answers_agree_where_themes_come_once(problem: Problem) -> None:
    once = replace(problem, once=True)
    crowds, demands = Crowds(once), demands_of(once)
    assert crowds.possible(demands, narrow=True) == crowds.possible(demands, narrow=False)


@settings(max_examples=150, deadline=None)
@given(st.one_of(problems(), full_problems()))
def test_every_remedy_works(problem: Problem) -> None:
    conflict = conflict_of(problem)
    if conflict is None:
        return
    clickable = [remedy.changes for remedy in conflict.remedies if remedy.changes]
    if conflict.all_needed:
        together = [change for changes in clickable for change in changes]
        if len(clickable) == len(conflict.remedies):
            assert possible(applied(problem, together))
        return
    for changes in clickable:
        assert possible(applied(problem, changes))


@settings(max_examples=150, deadline=None)
@given(problems())
def test_what_is_reported_for_many_people_is_true_for_few(problem: Problem) -> None:
    once = replace(problem, once=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judging, "LARGE", 0)
        conflict = conflict_of(once)
    assert (conflict is None) == possible(once)
    if conflict is None:
        return
    ways: Collection[Collection[object]] = [remedy.changes for remedy in conflict.remedies]
    assert conflict.causes
    assert all(ways)
    if not conflict.all_needed:
        for remedy in conflict.remedies:
            assert possible(applied(once, remedy.changes))


def test_repeats_help_only_those_who_wished_for_them() -> None:
    rounds = ((1, 1), (2, 2))
    offers = tuple(Offer(10 * r, r, 1, "KI", f"Room {r}", 1, 1) for r, _ in rounds)
    person = Person(1, "Person 1", "", wishes=((1, ()), (2, ())))
    problem = Problem(rounds, offers, (person,), once=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judging, "LARGE", 0)
        conflict = conflict_of(problem)
    assert conflict is not None
    turns = {change.turn for remedy in conflict.remedies for change in remedy.changes}
    assert Turn.REPEAT not in turns


@pytest.mark.parametrize("size", MANY, ids=str)
@pytest.mark.parametrize("event_wide", [False, True])
def test_many_people_who_can_be_assigned_have_no_conflict(size: Size, event_wide: bool) -> None:
    assert conflict_of(made_up(size, 1, event_wide=event_wide, full=True)) is None


@pytest.mark.parametrize("size", MANY, ids=str)
def test_a_room_locked_over_its_places_among_many(size: Size) -> None:
    problem = made_up(size, 1)
    offer = problem.workshops[0]
    locks = tuple(Seat(p.id, 1, offer.id) for p in problem.people[: offer.most + 3])
    conflict = conflict_of(replace(problem, locks=locks))
    assert conflict is not None
    assert len(conflict.causes) == 1
    assert [str(remedy) for remedy in conflict.remedies] == [
        f"Raise {offer.room} to {offer.most + 3} places in round 1 (3 more).",
        "Release 3 locks: "
        + ", ".join(f"Person {offer.most + number}" for number in (1, 2, 3))
        + ".",
    ]


@pytest.mark.parametrize("size", MANY, ids=str)
def test_minimums_over_all_rounds_among_many(size: Size) -> None:
    """Nobody may have the theme twice, and its minimums need everyone in two rounds."""
    problem = made_up(size, 1, event_wide=True)
    large = {problem.offers_in[r][0].id: size.people * 2 // 3 for r in (1, 2)}
    offers = tuple(
        replace(offer, least=large[offer.id], most=size.people)
        if offer.id in large
        else replace(offer, least=0)
        for offer in problem.workshops
    )
    conflict = conflict_of(replace(problem, workshops=offers))
    assert conflict is not None
    worded = [str(cause) for cause in conflict.causes]
    assert [text for text in worded if "needs at least" in text] == [
        f"Round {r}: “Theme 1” needs at least {size.people * 2 // 3} people." for r in (1, 2)
    ]
    assert any(str(remedy).startswith("Lower the minimum") for remedy in conflict.remedies)
    assert any("be left out" in str(remedy) for remedy in conflict.remedies)


@pytest.mark.parametrize("size", MANY, ids=str)
def test_locks_that_starve_a_minimum_among_many(size: Size) -> None:
    """Most people are locked in a room of their own; another room needs more than the rest."""
    problem = made_up(size, 1)
    roomy, other = problem.offers_in[1][:2]
    offers = tuple(
        replace(offer, least=40 if offer is other else 0, most=size.people)
        for offer in problem.workshops
    )
    locks = tuple(Seat(p.id, 1, roomy.id) for p in problem.people[30:])
    conflict = conflict_of(replace(problem, workshops=offers, locks=locks))
    assert conflict is not None
    assert "still need 40 people" in str(conflict.causes[0])
    assert {str(r).split(":")[0] for r in conflict.remedies} == {
        "Lower the minimum in round 1",
        "Release 10 locks",
    }


def test_several_contradictions_among_many_are_all_reported() -> None:
    problem = made_up(MANY[0], 1)
    one, two = problem.offers_in[1][:2]
    ids = [p.id for p in problem.people[:2]]
    locks = (Seat(ids[0], 1, one.id), Seat(ids[1], 1, two.id))
    tight = problem.offers_in[2][:3]
    offers = tuple(replace(o, least=o.most + 1) if o in tight else o for o in problem.workshops)
    pairs = (Pair(ids[0], ids[1], together=True),)
    broken = replace(problem, locks=locks, pairs=pairs, workshops=offers)
    conflict = conflict_of(broken)
    assert conflict is not None
    assert conflict.all_needed
    assert len(conflict.causes) == len(tight) + 1
    changes = [change for remedy in conflict.remedies for change in remedy.changes]
    assert conflict_of(applied(broken, changes)) is None


@settings(max_examples=100, deadline=None)
@given(problems(locked=False))
def test_fewer_places_are_never_enough_for_everyone(problem: Problem) -> None:
    """Ignoring minimums; if themes come once, the reported number of places is also enough."""
    once = replace(
        problem,
        once=True,
        workshops=tuple(replace(offer, least=0) for offer in problem.workshops),
    )
    lacking = len(solve(once).unplaced)
    more = Crowds(once).widened()
    wider = tuple(replace(o, most=o.most + more.get(o.id, 0)) for o in once.workshops)
    if more:
        assert solve(replace(once, workshops=wider)).unplaced == ()
        assert sum(more.values()) >= lacking
        change = Elastic(once, everyone=True).least_change((MOST,))
        assert change is not None
        assert sum(change.values()) == sum(more.values())
    else:
        assert lacking == 0 or not Elastic(once, everyone=True).least_change((MOST,))


@pytest.mark.parametrize("size", MANY, ids=str)
@pytest.mark.parametrize("event_wide", [False, True])
def test_a_shortage_among_many_names_how_many_more_places_are_enough(
    size: Size, event_wide: bool
) -> None:
    problem = made_up(size, 1, event_wide=event_wide)
    first = problem.offers_in[1]
    offers = tuple(replace(o, least=0, most=3) if o in first else o for o in problem.workshops)
    tight = replace(problem, workshops=offers)
    missing = [(person.id, 1) for person in problem.people[len(first) * 3 :]]
    conflict = shortage_of(tight, missing)
    numbers = [dict(remedy.sentence.arguments)["n"] for remedy in conflict.remedies]
    assert numbers == [size.people - len(first) * 3]
    assert conflict_of(applied(tight, conflict.remedies[0].changes)) is None


def test_looking_for_a_conflict_can_be_stopped() -> None:
    with pytest.raises(JobCancelled):
        conflict_of(made_up(MANY[0], 1), lambda: True)
