"""The checker finds every kind of breach, and none in a solution."""

from dataclasses import replace
from datetime import datetime

from moderator.event.people import Bond, BondKind, Participant, Status
from moderator.event.schedule import AgendaItem
from moderator.rules.assignment.check import violations, without_place
from moderator.rules.assignment.problem import Seat, problem_of
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.events import kassel, replaced, seated, small_event


def test_a_solution_breaks_nothing_and_leaves_nobody_out() -> None:
    conference = kassel()
    conference = seated(conference, solve(problem_of(conference)).placements)
    assert violations(conference) == ()
    assert all(without_place(conference, item) == () for item in conference.rounds())


def test_every_breach_is_reported() -> None:
    conference = small_event(
        [[(1, 0, 1), (2, 1, 3)], [(1, 0, 3), (2, 0, 3)]], [[[1], [1]], [[1], []], [[2], [2]]]
    )
    seats = [Seat(1, 1, 1), Seat(2, 1, 1), Seat(1, 2, 3), Seat(2, 2, 3)]
    conference = seated(conference, seats)
    assert [str(sentence) for sentence in violations(conference)] == [
        "Round 1: 2 people in Room 1A, which has 1 places.",
        "Round 1: 0 people in “Theme 2”, which needs at least 1.",
        (
            "Anna Person 002 is in “Theme 1” in round 1 and again in round 2, "
            "without having wished for it twice."
        ),
    ]
    assert len(violations(conference, (2,))) == 1
    first = conference.rounds()[0]
    assert [p.id for p in without_place(conference, first)] == [3]


def test_places_of_absent_people_are_reported() -> None:
    conference = seated(small_event([[(1, 0, 1)], [(2, 0, 3)]], [[[], []]]), [Seat(1, 1, 1)])
    gone = replace(conference.one(Participant, 1), status=Status.CANCELLED)
    sentences = [str(sentence) for sentence in violations(replaced(conference, gone))]
    assert sentences == ["Round 1: Anna Person 001 has a place, but is not there."]
    late = replace(conference.one(Participant, 1), present_from=datetime(2024, 11, 4, 16))
    assert len(violations(replaced(conference, late))) == 1


def test_a_round_without_placements_breaks_nothing() -> None:
    assert violations(kassel()) == ()
    assert len(without_place(kassel(), kassel().one(AgendaItem, 2))) == 123


def test_bonds_and_stairs_are_checked() -> None:
    conference = small_event([[(1, 0, 3), (2, 0, 3)]], [[[1]], [[1]], [[2]]])
    conference = replaced(
        conference,
        Bond(1, 1, 2, BondKind.APART),
        Bond(2, 1, 3, BondKind.TOGETHER),
        Bond(3, 2, 3, BondKind.TOGETHER, binding=False),
        replace(conference.one(Participant, 3), step_free=True),
        replace(conference.rooms()[1], step_free=False),
    )
    conference = seated(conference, [Seat(1, 1, 1), Seat(2, 1, 1), Seat(3, 1, 2)])
    assert [str(sentence) for sentence in violations(conference)] == [
        "Round 1: Anna Person 003 needs step-free access, which Room 1B has not.",
        "Round 1: Anna Person 001 and Anna Person 002 must not be in one workshop and are.",
        "Round 1: Anna Person 001 and Anna Person 003 have to be in one workshop and are not.",
    ]
    solution = solve(problem_of(seated(conference, [])))
    assert violations(seated(conference, solution.placements)) == ()


def test_a_workshop_that_may_close_may_be_empty() -> None:
    conference = small_event([[(1, 2, 3), (2, 0, 3)]], [[[2]], [[2]]])
    seats = [Seat(1, 1, 2), Seat(2, 1, 2)]
    assert len(violations(seated(conference, seats))) == 1
    closing = replaced(conference, replace(conference.workshops_of(1)[0], may_close=True))
    assert violations(seated(closing, seats)) == ()
    assert solve(problem_of(closing)).placements == tuple(seats)
