"""Whether a theme may come twice follows the moderator's word, else the lists of wishes."""

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


def said(conference: Conference, value: bool | None) -> Conference:
    return replaced(conference, replace(conference.preferences, themes_once=value))


def test_equal_lists_of_enough_people_mean_one_question() -> None:
    assert lists_of(asked(8)) == WishLists(8, 8)
    assert themes_once(asked(8))
    assert not themes_once(asked(7))
    assert lists_of(asked(8, [[1], [2]])) == WishLists(9, 8)
    assert not themes_once(asked(8, [[1], [2]]))
    assert not themes_once(kassel())


def test_who_lists_wishes_for_one_round_only_says_nothing() -> None:
    assert lists_of(asked(8, [[1], []], [[], []])) == WishLists(8, 8)


def test_a_theme_that_one_round_lacks_makes_no_other_list() -> None:
    lacking = [[(1, 0, 9), (2, 0, 9)], [(1, 0, 9)]]
    assert lists_of(small_event(lacking, [[[1, 2], [1]]] * 8)) == WishLists(8, 8)


def test_the_moderators_word_stands_above_the_lists() -> None:
    assert not themes_once(said(asked(8), False))
    assert themes_once(said(kassel(), True))
    assert problem_of(said(kassel(), True)).once
    assert themes_once(said(asked(8), None))


def test_new_wishes_are_looked_at_anew() -> None:
    conference = asked(8)
    assert themes_once(conference)
    assert not themes_once(replaced(conference, Wish(1, 1, 1, 1, 2)))


def test_the_solver_keeps_to_the_moderators_word() -> None:
    conference = asked(2)
    often = solve(problem_of(conference))
    assert [seat.workshop_id for seat in often.placements] == [1, 3, 1, 3]
    once = solve(problem_of(said(conference, True)))
    assert [seat.workshop_id for seat in once.placements] == [1, 4, 1, 4]


def test_a_theme_in_two_rounds_is_told_where_it_must_not_be() -> None:
    conference = seated(asked(1, [[1], []]), [Seat(1, 1, 1), Seat(2, 1, 1)])
    assert round_with(conference, 1, 1, 2) is None
    assert round_with(conference, 2, 1, 2) == conference.rounds()[0]
    assert round_with(conference, 2, 2, 2) is None
    assert round_with(said(conference, True), 1, 1, 2) == conference.rounds()[0]


def test_a_wished_repeat_breaks_the_moderators_word_and_nothing_else() -> None:
    conference = seated(asked(1), [Seat(1, 1, 1), Seat(1, 2, 3)])
    assert violations(conference) == ()
    assert Preferences(1).themes_once is None
    told = violations(said(conference, True))
    assert len(told) == 1
    assert str(told[0]).endswith("but nobody is to have a theme twice.")
