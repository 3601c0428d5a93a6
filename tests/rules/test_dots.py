"""Dots are counted once for the whole program: those on paper and those of phones."""

from moderator.event.results import PhoneDots, Point
from moderator.rules.dots import all_dots, most_dots_first
from tests.slides.sample import sample


def test_a_points_dots_are_the_sticky_ones_and_those_of_phones() -> None:
    given = {1: PhoneDots(1, 4, "a", 2), 2: PhoneDots(2, 4, "b", 1)}
    conference = sample().replaced({PhoneDots: given})
    assert all_dots(conference, conference.one(Point, 4)) == 5 + 2 + 1
    assert all_dots(sample(), sample().one(Point, 4)) == 5


def test_points_with_most_dots_come_first_and_equal_ones_keep_their_order() -> None:
    given = {1: PhoneDots(1, 4, "a", 2)}
    conference = sample().replaced({PhoneDots: given})
    points = reversed([conference.one(Point, each) for each in (1, 2, 3, 4)])
    assert [point.id for point in most_dots_first(conference, points)] == [2, 4, 1, 3]
