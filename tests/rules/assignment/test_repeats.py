"""Whether a theme may come twice follows the moderator's choice, or else the lists of wishes."""

from dataclasses import replace

from moderator.event.conference import Conference
from moderator.event.people import Wish
from moderator.event.placements import Preferences
from moderator.rules.assignment.check import violations
from moderator.rules.assignment.problem import Seat, problem_of
from moderator.rules.assignment.repeats import WishLists, lists_of, round_with, themes_once
from moderator.rules.assignment.solve import solve
from tests.rules.assignment.events import kassel, replaced, seated, small_event

OFFERS = [[(1, 0, 9), (2, 0, 9)], [(1, 0, 9), (2, 0, 9)]]


def asked(people: int, *different: list[list[int]]) -> Conference:
    """Make an event in which so many people list the same twice, and some others do not."""
    return small_event(OFFERS, [[[1, 2], [1, 2]]] * people + list(different))


def with_choice(conference: Conference, value: bool | None) -> Conference:
    return replaced(conference, replace(conference.preferences, themes_once=value))


def test_equal_lists_of_enough_people_mean_one_question() -> None:
    assert lists_of(asked(8)) == WishLists(8, 8)
    assert themes_once(asked(8))
    assert not themes_once(asked(7))
    assert lists_of(asked(8, [[1], [2]])) == WishLists(9, 8)
    assert not themes_once(asked(8, [[1], [2]]))
    assert not themes_once(kassel())


def test_people_with_wishes_for_one_round_only_are_not_compared() -> None:
    assert lists_of(asked(8, [[1], []], [[], []])) == WishLists(8, 8)


def test_lists_are_alike_if_they_differ_only_by_a_theme_not_offered() -> None:
    lacking = [[(1, 0, 9), (2, 0, 9)], [(1, 0, 9)]]
    assert lists_of(small_event(lacking, [[[1, 2], [1]]] * 8)) == WishLists(8, 8)


def test_the_moderators_choice_overrides_the_lists() -> None:
    assert not themes_once(with_choice(asked(8), False))
    assert themes_once(with_choice(kassel(), True))
    assert problem_of(with_choice(kassel(), True)).once
    assert themes_once(with_choice(asked(8), None))


def test_new_wishes_are_taken_into_account() -> None:
    conference = asked(8)
    assert themes_once(conference)
    assert not themes_once(replaced(conference, Wish(1, 1, 1, 1, 2)))


def test_the_solver_follows_the_moderators_choice() -> None:
    conference = asked(2)
    often = solve(problem_of(conference))
    assert [seat.workshop_id for seat in often.placements] == [1, 3, 1, 3]
    once = solve(problem_of(with_choice(conference, True)))
    assert [seat.workshop_id for seat in once.placements] == [1, 4, 1, 4]


def test_a_theme_in_two_rounds_is_reported_if_not_allowed() -> None:
    conference = seated(asked(1, [[1], []]), [Seat(1, 1, 1), Seat(2, 1, 1)])
    assert round_with(conference, 1, 1, 2) is None
    assert round_with(conference, 2, 1, 2) == conference.rounds()[0]
    assert round_with(conference, 2, 2, 2) is None
    assert round_with(with_choice(conference, True), 1, 1, 2) == conference.rounds()[0]


def test_a_wished_repeat_breaks_only_the_moderators_choice() -> None:
    conference = seated(asked(1), [Seat(1, 1, 1), Seat(1, 2, 3)])
    assert violations(conference) == ()
    assert Preferences(1).themes_once is None
    broken = violations(with_choice(conference, True))
    assert len(broken) == 1
    assert str(broken[0]).endswith("but nobody is to have a theme twice.")
