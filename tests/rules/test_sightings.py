"""A badge before the camera counts once, and the nearest one counts."""

from moderator.rules.badge_code import code_of
from moderator.rules.sightings import GONE_AFTER, Sightings

KEY = "K7Q"
ANNA, BODO, POSTER = code_of(1, KEY), code_of(2, KEY), "https://example.org"
ELSEWHERE, OLD = code_of(1, "B2F"), code_of(1, "")


def test_badge_counts_once_while_it_stays_and_again_after_it_was_gone() -> None:
    seen = Sightings()
    times = [0.0, 0.1, 1.0, 1.0 + GONE_AFTER - 0.1]
    assert [seen.note([(ANNA, 0.1)], at, KEY) for at in times] == [ANNA, None, None, None]
    assert seen.note([], 5.0, KEY) is None
    assert seen.note([(ANNA, 0.1)], times[-1] + GONE_AFTER, KEY) == ANNA


def test_missed_pictures_in_between_do_not_count_as_gone() -> None:
    seen = Sightings()
    assert seen.note([(ANNA, 0.1)], 0.0, KEY) == ANNA
    assert [seen.note([], 0.5, KEY), seen.note([(ANNA, 0.1)], 2.0, KEY)] == [None, None]


def test_nearest_badge_is_meant_and_the_next_one_follows() -> None:
    seen = Sightings()
    assert seen.note([(ANNA, 0.1), (BODO, 0.2)], 0.0, KEY) == BODO
    assert seen.note([(ANNA, 0.1), (BODO, 0.2)], 0.1, KEY) is None
    assert seen.note([(ANNA, 0.1)], 0.2, KEY) == ANNA
    assert seen.note([(BODO, 0.1), (ANNA, 0.1)], 0.3, KEY) is None


def test_poster_behind_a_badge_is_ignored() -> None:
    seen = Sightings()
    assert seen.note([(POSTER, 0.9), (ANNA, 0.1)], 0.0, KEY) == ANNA
    assert seen.note([(POSTER, 0.9)], 0.1, KEY) == POSTER
    assert seen.note([(POSTER, 0.9), (BODO, 0.1)], 0.2, KEY) == BODO
    assert seen.note([(POSTER, 0.9)], 0.3, KEY) is None


def test_badge_of_another_event_counts_only_where_there_is_none_of_this_one() -> None:
    seen = Sightings()
    assert seen.note([(ELSEWHERE, 0.9), (ANNA, 0.1), (POSTER, 1.0)], 0.0, KEY) == ANNA
    assert seen.note([(ELSEWHERE, 0.9), (POSTER, 1.0)], 0.1, KEY) == ELSEWHERE
    assert seen.note([(OLD, 0.5), (ANNA, 0.1)], 0.2, KEY) is None
    assert Sightings().note([(ANNA, 0.9), (OLD, 0.1)], 0.0, "") == OLD
