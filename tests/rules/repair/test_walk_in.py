"""A theme that somebody at the door names once is given once, and rooms fill evenly."""

from hypothesis import given, settings
from hypothesis import strategies as st

from moderator.event.conference import Conference
from moderator.event.workshops import Workshop
from moderator.rules.assignment.problem import Seat
from moderator.rules.repair.walk_in import free_places, freest, wishes_once
from tests.rules.assignment.events import seated, small_event

THEMES = (1, 2, 3, 4)


@st.composite
def begun(draw: st.DrawFn) -> Conference:
    """Up to three rounds with up to four themes, and people in some of the places."""
    rounds = [
        [
            (theme, 0, draw(st.integers(0, 3)))
            for theme in draw(
                st.lists(st.sampled_from(THEMES), min_size=1, max_size=4, unique=True)
            )
        ]
        for _ in range(draw(st.integers(1, 3)))
    ]
    people: list[tuple[list[int], ...]] = [([],) * len(rounds)] * draw(st.integers(0, 4))
    conference = small_event(rounds, people)
    seats = [
        Seat(person.id, item.id, draw(st.sampled_from(conference.workshops_of(item.id))).id)
        for person in conference.participants()
        for item in conference.rounds()
    ]
    return seated(conference, seats)


@settings(deadline=None)
@given(begun(), st.lists(st.sampled_from(THEMES), unique=True, max_size=4))
def test_a_theme_is_named_for_a_second_round_only_where_nothing_else_is_free(
    conference: Conference, themes: list[int]
) -> None:
    rounds = conference.rounds()
    wishes = wishes_once(conference, themes, rounds)
    others = freest(conference, rounds, themes, wishes)
    offered = {w.theme_id for w in conference.all(Workshop)}
    named = [theme for listed in wishes.values() for theme in listed]
    assert set(named) == offered.intersection(themes)
    assert not wishes.keys() & others.keys()
    for item in rounds:
        free = {
            w.theme_id for w in conference.workshops_of(item.id) if free_places(conference, w) > 0
        }
        again = [t for t in wishes.get(item.id, ()) if named.count(t) > 1]
        if len(rounds) == 1:
            assert not again
        if item.id not in wishes and item.id not in others:
            assert not free & set(themes)
    taken = [conference.one(Workshop, workshop_id) for workshop_id in others.values()]
    assert len({w.theme_id for w in taken}) == len(taken)
    assert all(free_places(conference, w) > 0 and w.theme_id not in themes for w in taken)


def test_the_round_with_most_free_places_gets_the_theme_and_the_others_the_freest() -> None:
    rounds = [
        [(1, 0, 1), (2, 0, 4), (3, 0, 2)],
        [(1, 0, 3), (2, 0, 1), (3, 0, 4)],
        [(1, 0, 2), (2, 0, 2)],
    ]
    conference = small_event(rounds, [])
    wishes = wishes_once(conference, [1], conference.rounds())
    assert wishes == {2: [1]}
    found = freest(conference, conference.rounds(), [1], wishes)
    assert {r: conference.one(Workshop, w).theme_id for r, w in found.items()} == {1: 3, 3: 2}
