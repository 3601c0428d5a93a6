"""What the solver is given of an event."""

from dataclasses import replace
from datetime import datetime

from moderator.event.people import Bond, BondKind, Participant, Refusal, Status, Wish
from moderator.event.placements import Preferences
from moderator.event.schedule import AgendaItem, Room
from moderator.rules.assignment.check import violations
from moderator.rules.assignment.presence import open_rounds, takes_part
from moderator.rules.assignment.problem import Mixing, Pair, Past, Seat, problem_of, rank_of
from tests.rules.assignment.events import kassel, replaced, seated, small_event

OFFERS = [[(1, 0, 5), (2, 0, 5)], [(1, 0, 5), (2, 0, 5)]]


def test_the_sample_event_has_its_people_rounds_and_places() -> None:
    problem = problem_of(kassel())
    assert len(problem.people) == 123
    assert problem.rounds == ((1, 1), (2, 2), (3, 3))
    assert [o.most for o in problem.offers_in[1]] == [28, 32, 24, 24, 20]
    names = [p.name.rsplit(" ", 1)[-1] for p in problem.people]
    assert names[0] == "Adler" or names[0].startswith("A")


def test_times_of_presence_decide_the_rounds() -> None:
    conference = small_event(OFFERS, [[[1], [2]]])
    person = conference.one(Participant, 1)
    leaves = replace(person, status=Status.LEFT_EARLY, present_until=datetime(2024, 11, 4, 16, 0))
    problem = problem_of(replaced(conference, leaves))
    assert problem.people[0].wishes == ((1, (1,)),)
    late = replace(person, present_from=datetime(2024, 11, 4, 16, 40))
    assert problem_of(replaced(conference, late)).people[0].wishes == ((2, (2,)),)
    a_little_late = replace(person, present_from=datetime(2024, 11, 4, 15, 30))
    assert takes_part(conference, a_little_late, conference.one(AgendaItem, 1))
    absent = replace(person, status=Status.NO_SHOW)
    assert problem_of(replaced(conference, absent)).people == ()


def test_a_workshop_takes_no_more_people_than_its_room() -> None:
    conference = small_event(OFFERS, [[[1], [2]]])
    conference = replaced(conference, Room(1, "Klein", places=3), Room(2, "Weit", places=9))
    assert [o.most for o in problem_of(conference).offers_in[1]] == [3, 5]


def test_a_round_that_has_begun_counts_but_is_not_decided() -> None:
    conference = seated(small_event(OFFERS, [[[2, 1], [2]]]), [Seat(1, 1, 1)])
    begun = replace(conference.one(AgendaItem, 1), actual_start=datetime(2024, 11, 4, 15, 22))
    conference = replaced(conference, begun)
    assert [item.id for item in open_rounds(conference)] == [2]
    problem = problem_of(conference)
    assert problem.people[0].past == (Past(theme_id=1, wished=True, low=True, poor=False),)
    assert problem.current == ()
    both = problem_of(conference, (1, 2))
    assert both.people[0].past == ()
    assert both.current == (Seat(1, 1, 1),)


def test_the_rank_is_the_place_among_the_listed_themes() -> None:
    conference = small_event(OFFERS, [[[2, 1], []]])
    assert rank_of(conference, 1, 1, 1) == 2
    assert rank_of(conference, 1, 1, 3) is None
    assert rank_of(conference, 1, 2, 1) is None


def test_tied_wishes_share_the_better_rank() -> None:
    conference = small_event(OFFERS, [[[2, 1, 3], []]])
    tied = replace(conference.all(Wish)[1], tied=True)
    conference = replaced(conference, tied)
    assert [rank_of(conference, 1, 1, theme) for theme in (2, 1, 3)] == [1, 1, 2]
    problem = problem_of(conference)
    assert problem.people[0].ranks(1) == {2: 1, 1: 1, 3: 2}
    assert problem.longest == 2


def test_refusals_bonds_and_preferences_are_taken_over() -> None:
    conference = small_event(OFFERS, [[[1], []], [[], []]])
    conference = replaced(
        conference,
        Refusal(1, 1, 1, 2),
        Refusal(2, 1, 1, 1),
        Bond(1, 1, 2, BondKind.APART, binding=False),
        Preferences(1, mix_organisations=3, even_rooms=1),
    )
    problem = problem_of(conference)
    assert problem.people[0].refused == ((1, 2),)
    assert problem.pairs == (Pair(1, 2, together=False, binding=False),)
    assert problem.mixing == Mixing(organisations=3, even=1)


def test_one_list_for_the_whole_event_means_no_theme_twice() -> None:
    once = small_event(OFFERS, [[[1, 2], [1, 2]]] * 8)
    assert problem_of(once).once
    assert not problem_of(small_event(OFFERS, [[[1, 2], [1, 2]]] * 7)).once
    assert not problem_of(small_event(OFFERS, [*[[[1, 2], [1, 2]]] * 8, [[1], [2]]])).once
    twice = seated(once, [Seat(1, 1, 1), Seat(1, 2, 3)])
    assert len(violations(twice)) == 1
