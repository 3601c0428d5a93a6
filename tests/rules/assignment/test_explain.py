"""Reasons for placements in plain words, and what it takes to put a person elsewhere."""

from dataclasses import replace
from datetime import datetime
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.placements import PlacedBy
from moderator.rules.assignment.explain import why
from moderator.rules.assignment.problem import Problem, Seat, places_in, problem_of
from moderator.rules.assignment.solution import OPTIMAL
from moderator.rules.assignment.solve import solve
from moderator.rules.assignment.what_if import what_if
from tests.rules.assignment.brute import days_of, fits, seats_of
from tests.rules.assignment.events import kassel, replaced, seated, small_event, small_problem
from tests.rules.assignment.strategies import problems


def reasons(conference: Conference, participant_id: int, round_id: int) -> list[str]:
    return [str(sentence) for sentence in why(conference, participant_id, round_id)]


def two_rounds() -> Conference:
    """Make an event in which persons 1, 2 and 3 want theme 1 in round 1, which has one place."""
    wishes = [[[1, 2], [3]], [[1, 2], [3, 4]], [[1], []]]
    conference = small_event([[(1, 0, 1), (2, 0, 3)], [(3, 0, 1), (4, 0, 3)]], wishes)
    seats = [
        Seat(1, 1, 2),
        Seat(1, 2, 3),
        Seat(2, 1, 1),
        Seat(2, 2, 4),
        Seat(3, 1, 2),
        Seat(3, 2, 4),
    ]
    return seated(conference, seats)


def test_a_second_wish_is_explained_by_the_full_workshop_and_the_other_round() -> None:
    assert reasons(two_rounds(), 1, 1) == [
        "Second wish.",
        "“Theme 1” was full in round 1: 3 wanted to go there, 1 places.",
        "In round 2 the first wish.",
    ]


def test_first_wish_no_wish_no_place_and_a_lock_are_explained() -> None:
    conference = two_rounds()
    assert reasons(conference, 2, 1) == ["First wish."]
    assert reasons(conference, 3, 1)[0] == "None of the wishes."
    assert reasons(conference, 3, 2) == ["No wish was stated for this round."]
    assert reasons(seated(conference, []), 1, 1) == ["Not assigned yet."]
    locked = seated(conference, [Seat(2, 1, 1)], [Seat(2, 1, 1)])
    assert reasons(locked, 2, 1) == ["First wish.", "The place is locked."]


def test_a_free_place_and_a_minimum_are_named() -> None:
    conference = small_event([[(1, 0, 2), (2, 1, 2)]], [[[1, 2]]])
    there = seated(conference, [Seat(1, 1, 2)])
    assert reasons(there, 1, 1)[1] == "“Theme 1” has places left, but “Theme 2” needs its 1 people."
    free = seated(small_event([[(1, 0, 2), (2, 0, 2)]], [[[1, 2]]]), [Seat(1, 1, 2)])
    assert reasons(free, 1, 1)[1] == "“Theme 1” has a free place now."


def test_a_theme_of_another_round_is_named() -> None:
    conference = small_event([[(1, 0, 2), (2, 0, 2)], [(1, 0, 2), (2, 0, 2)]], [[[1, 2], [2]]])
    conference = seated(conference, [Seat(1, 1, 2), Seat(1, 2, 3)])
    assert reasons(conference, 1, 1)[1] == "“Theme 1” is taken in round 2 already."


def test_everyone_in_the_sample_event_has_a_reason() -> None:
    conference = kassel()
    problem = problem_of(conference)
    conference = seated(conference, solve(problem).placements)
    problem = problem_of(conference)
    for person in conference.present():
        for item in conference.rounds():
            assert why(conference, person.id, item.id, problem)


def test_what_if_names_a_swap_with_its_price() -> None:
    problem = problem_of(two_rounds())
    found = what_if(problem, 1, 1)
    assert found.obstacle is None
    assert [str(sentence) for sentence in found.sentences] == [
        "Anna Person 001 to Room 1A, wish 1 (wish 2 before).",
        "Anna Person 002 to Room 1B, wish 2 (wish 1 before).",
    ]


def test_what_if_explains_why_a_move_is_impossible() -> None:
    problem = problem_of(two_rounds())
    locked = replace(problem, locks=(Seat(2, 1, 1),))
    assert "all are locked" in str(what_if(locked, 1, 1).obstacle)
    assert "is locked in round 1" in str(what_if(locked, 2, 2).obstacle)
    assert "already" in str(what_if(problem, 2, 1).obstacle)


@settings(max_examples=50, deadline=None)
@given(problems(locked=False))
def test_what_if_moves_as_few_as_possible(problem: Problem) -> None:
    solution = solve(replace(problem, current=()))
    if solution.status != OPTIMAL:
        return
    problem = replace(problem, current=solution.placements)
    for person, (round_id, _) in ((p, wish) for p in problem.people for wish in p.wishes):
        for offer in problem.offers_in[round_id]:
            if Seat(person.id, round_id, offer.id) in problem.current:
                continue
            found = what_if(problem, person.id, offer.id)
            assert (len(found.moves) or None) == fewest(
                problem, Seat(person.id, round_id, offer.id)
            )


def fewest(problem: Problem, wanted: Seat) -> int | None:
    """Count by trying everything how many people move for a person's seat; one round only."""
    counts = []
    for days in product(*(days_of(problem, person) for person in problem.people)):
        seats = set(seats_of(problem, days))
        moved = seats - set(problem.current)
        stays = all(s.round_id == wanted.round_id for s in moved)
        placed = {(s.participant_id, s.round_id) for s in seats} >= {
            (s.participant_id, s.round_id) for s in problem.current
        }
        only = {s.participant_id for s in moved} <= {
            s.participant_id for s in problem.current if s.round_id == wanted.round_id
        } | {wanted.participant_id}
        if wanted in seats and stays and placed and only and fits(problem, days):
            counts.append(len(moved))
    return min(counts, default=None)


def test_a_place_chosen_by_hand_is_not_blamed_on_others() -> None:
    wishes: list[list[list[int]]] = [[[1]], [[1]], [[2]]]
    event = small_event([[(1, 0, 3), (2, 0, 2)]], wishes)
    begun = seated(event, [Seat(1, 1, 2), Seat(2, 1, 1), Seat(3, 1, 2)])
    begun = replaced(begun, replace(begun.rounds()[0], actual_start=datetime(2024, 11, 4, 15, 20)))
    by_hand = "“Theme 1” has places left; the place was chosen by hand."
    assert by_hand in reasons(begun, 1, 1)
    placement = begun.placement_of(1, 1)
    assert placement is not None
    solved = replaced(begun, replace(placement, placed_by=PlacedBy.SOLVER))
    assert by_hand not in reasons(solved, 1, 1)


THEMES = (1, 2, 3)


@st.composite
def arranged(draw: st.DrawFn) -> Conference:
    """People in two rounds placed anywhere by hand, even more than there are places."""
    offers = st.tuples(st.sampled_from(THEMES), st.sampled_from((0, 1)), st.integers(0, 3))
    workshops = [draw(st.lists(offers, min_size=1, max_size=4)) for _ in range(2)]
    listed = st.lists(st.sampled_from(THEMES), unique=True, max_size=3)
    people = draw(st.lists(st.tuples(listed, listed), min_size=1, max_size=6))
    conference = small_event(workshops, people)
    seats = [
        Seat(person.id, item.id, draw(st.sampled_from(conference.workshops_of(item.id))).id)
        for person in conference.participants()
        for item in conference.rounds()
    ]
    conference = seated(conference, seats)
    if draw(st.booleans()):
        begun = replace(conference.rounds()[0], actual_start=datetime(2024, 11, 4, 15, 20))
        conference = replaced(conference, begun)
    return conference


@settings(deadline=None)
@given(arranged())
def test_no_reason_contradicts_the_placements(conference: Conference) -> None:
    for person, item in product(conference.participants(), conference.rounds()):
        for sentence in why(conference, person.id, item.id):
            theme = dict(sentence.arguments).get("theme")
            held = [
                w for w in conference.workshops_of(item.id) if conference.theme_of(w).name == theme
            ]
            people = sum(len(conference.placements_in(w.id)) for w in held)
            places = sum(places_in(conference, w) for w in held)
            free = any(len(conference.placements_in(w.id)) < places_in(conference, w) for w in held)
            text = str(sentence)
            if "full" in text:
                assert people >= places > 0
                assert not free
            if "wanted to go there" in text:
                numbers = dict(sentence.arguments)
                assert int(str(numbers["wanted"])) > int(str(numbers["places"])) == places
            if "left" in text or "free place" in text:
                assert free or "no other place was left" in text


def test_a_workshop_full_without_too_many_first_wishes_is_explained_by_who_sits_there() -> None:
    event = small_event([[(1, 0, 2), (2, 0, 3)]], [[[2, 1]], [[2, 1]], [[1, 2]]])
    event = seated(event, [Seat(1, 1, 1), Seat(2, 1, 1), Seat(3, 1, 2)])
    assert reasons(event, 3, 1)[1] == "“Theme 1” is full in round 1: 2 people in 2 places."
    closed = replaced(event, replace(event.workshops_of(1)[0], most=0))
    assert reasons(closed, 3, 1)[1] == "“Theme 1” does not take place in round 1."


def test_nobody_is_moved_in_a_round_without_them() -> None:
    problem = small_problem([[(1, 0, 9)], [(2, 0, 9)]], [{1: [1]}], current=[(1, 1, 1)])
    found = what_if(problem, 1, 2)
    assert found.moves == ()
    assert str(found.obstacle) == "This person is not there in round 2."
