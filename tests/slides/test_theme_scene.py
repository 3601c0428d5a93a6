"""What several groups said is shown together, strongest first, and nothing that is not ready."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from moderator.event.conference import Conference
from moderator.event.results import (
    Answer,
    JoinedMember,
    JoinedPoint,
    PhoneDots,
    Photo,
    Point,
    PointKind,
    Result,
    ResultState,
)
from moderator.event.schedule import Event, Theme
from moderator.slides.bodies import Gallery, Ranking
from moderator.slides.photo_scene import no_ratio
from moderator.slides.theme_scene import (
    all_themes_scene,
    dots_scene,
    gallery_scene,
    heard_themes,
    theme_scene,
)
from moderator.ui.words import QtWords
from tests.slides.sample import event, sample

GERMAN = QtWords("de")
Tables = Mapping[type[Any], Mapping[int, Any]]
NOW = datetime(2024, 11, 5, 11, 20)
ONE, TWO, THREE = 1211, 1212, 1213
"""The groups of the first theme."""
READY = {
    number: Result(number, group, f"Headline {number}", ResultState.READY)
    for number, group in enumerate((ONE, TWO, THREE, 1221), start=1)
}
POINTS = {
    1: Point(1, ONE, PointKind.CHALLENGE, "The way to us is long"),
    2: Point(2, TWO, PointKind.PROBLEM, "Too many forms"),
    3: Point(3, ONE, PointKind.SOLUTION, "First contact by phone", dots=8),
    4: Point(4, TWO, PointKind.SOLUTION, "One person for all", dots=7),
    5: Point(5, TWO, PointKind.SOLUTION, "Short handover", dots=3),
    6: Point(6, THREE, PointKind.SOLUTION, "A trial day", dots=9),
    7: Point(7, THREE, PointKind.CHALLENGE, "Parents advise against it", dots=12),
    8: Point(8, 1221, PointKind.CHALLENGE, "Post takes two hours", dots=2),
    9: Point(9, 1223, PointKind.SOLUTION, "Not ready yet", dots=40),
}
JOINED = {1: JoinedPoint(1, "The way to us is too long")}
MEMBERS = {1: JoinedMember(1, 1, 1), 2: JoinedMember(2, 1, 2)}
ANSWERS = {1: Answer(1, 3, 1), 2: Answer(2, 4, 2), 3: Answer(3, 5, 2)}


def told(changed: Tables | None = None) -> Conference:
    tables: dict[type[Any], Mapping[int, Any]] = {Result: READY, Point: POINTS, Answer: ANSWERS}
    return sample().replaced({**tables, **(changed or {})})


def theme(conference: Conference) -> Ranking:
    return theme_scene(conference, conference.one(Theme, 1), NOW, GERMAN)


def test_a_joined_challenge_leads_with_how_many_groups_say_so_and_their_strongest_answers() -> None:
    (page,) = theme(told({JoinedPoint: JOINED, JoinedMember: MEMBERS})).pages
    assert page.headline == "The way to us is too long"
    assert page.lead == "Das sagen 2 von 3 Gruppen. Die Antworten:"
    assert page.told == (True, True, False)
    rows = [(row.label, row.text, row.dots) for row in page.rows]
    assert rows == [("Gr. 1", "First contact by phone", 8), ("Gr. 2", "One person for all", 7)]


def test_several_joined_challenges_have_a_page_each_that_of_most_groups_first() -> None:
    more = {3: JoinedMember(3, 2, 7), 4: JoinedMember(4, 2, 3), 5: JoinedMember(5, 2, 4)}
    joined = JOINED | {2: JoinedPoint(2, "Nobody knows us")}
    pages = theme(told({JoinedPoint: joined, JoinedMember: MEMBERS | more})).pages
    assert [page.headline for page in pages] == ["Nobody knows us", "The way to us is too long"]
    assert "In ihren Worten:" in pages[0].lead


def test_a_joined_challenge_of_one_group_of_the_theme_is_not_what_they_have_in_common() -> None:
    members = {1: JoinedMember(1, 1, 1), 2: JoinedMember(2, 1, 8)}
    (page,) = theme(told({JoinedPoint: JOINED, JoinedMember: members})).pages
    assert page.headline == "Was den Gruppen am wichtigsten ist"


def test_without_joined_challenges_the_strongest_point_of_each_group_is_shown() -> None:
    (page,) = theme(told()).pages
    assert [(row.label, row.text) for row in page.rows] == [
        ("Gr. 3", "A trial day"),
        ("Gr. 1", "First contact by phone"),
        ("Gr. 2", "One person for all"),
    ]


def test_a_theme_without_results_says_so() -> None:
    conference = told({Result: {}})
    assert theme(conference).pages == ()
    assert all_themes_scene(conference, NOW, GERMAN).pages == ()


def test_all_themes_show_their_strongest_answer_each() -> None:
    conference = told()
    assert [each.id for each in heard_themes(conference, NOW)] == [1, 2]
    (page,) = all_themes_scene(conference, NOW, GERMAN).pages
    assert [(row.theme, row.text, row.dots) for row in page.rows] == [
        ("Vermittlung und Beratung U25", "A trial day", 9),
        ("KI und Digitalisierung", "Post takes two hours", 2),
    ]


def test_what_is_not_ready_is_in_no_scene_across_groups() -> None:
    conference = told({JoinedPoint: JOINED, JoinedMember: MEMBERS})
    for scene in (
        theme(conference),
        theme_scene(conference, conference.one(Theme, 2), NOW, GERMAN),
        all_themes_scene(conference, NOW, GERMAN),
        dots_scene(conference, None, NOW, GERMAN),
    ):
        assert "Not ready yet" not in str(scene)


def test_what_the_plenary_added_is_in_the_hall_only_if_wanted() -> None:
    added = Point(10, ONE, PointKind.SOLUTION, "From the floor", dots=30, from_plenary=True)
    hidden = told({Point: POINTS | {10: added}, Event: {1: event(additions_in_hall=False)}})
    assert "From the floor" not in str(theme(hidden))
    shown = hidden.replaced({Event: {1: event(additions_in_hall=True)}})
    assert "From the floor" in str(theme(shown))


def test_the_ranking_counts_sticky_dots_and_those_of_phones() -> None:
    given = {1: PhoneDots(1, 4, "a", 3), 2: PhoneDots(2, 4, "b", 3)}
    (page,) = dots_scene(told({PhoneDots: given}), None, NOW, GERMAN).pages
    assert [(row.label, row.text, row.dots) for row in page.rows][:3] == [
        ("1.", "One person for all", 13),
        ("2.", "Parents advise against it", 12),
        ("3.", "A trial day", 9),
    ]


def test_the_ranking_of_a_theme_leaves_out_the_others() -> None:
    conference = told()
    found = dots_scene(conference, conference.one(Theme, 2), NOW, GERMAN)
    assert [row.text for row in found.pages[0].rows] == ["Post takes two hours"]
    assert found.theme == "KI und Digitalisierung"


def test_points_with_as_many_dots_share_a_rank_and_none_of_them_is_chosen() -> None:
    many = {n: Point(n, ONE, PointKind.SOLUTION, f"Point {n}", dots=2) for n in range(10, 18)}
    strong = {n: Point(n, TWO, PointKind.SOLUTION, f"Strong {n}", dots=5) for n in (20, 21)}
    (page,) = dots_scene(told({Point: many | strong}), None, NOW, GERMAN).pages
    assert [(row.label, row.text) for row in page.rows] == [
        ("1.", "Strong 20"),
        ("1.", "Strong 21"),
    ]


def test_no_dots_are_told() -> None:
    found = dots_scene(told({Point: {}}), None, NOW, GERMAN)
    assert found.pages == ()
    assert found.empty == "Noch keine Klebepunkte"


def test_a_gallery_shows_public_flipcharts_with_the_number_and_headline_of_their_group() -> None:
    photos = {
        1: Photo(1, ONE, "a" * 64),
        2: Photo(2, ONE, "b" * 64, 1, caption="Second sheet"),
        3: Photo(3, TWO, "c" * 64, internal=True),
        4: Photo(4, THREE, "d" * 64),
    }
    conference = told({Photo: photos})
    found = gallery_scene(conference, conference.one(Theme, 1), NOW, GERMAN, no_ratio)
    assert isinstance(found, Gallery)
    assert [(entry.number, entry.words) for entry in found.entries] == [
        (1, "Headline 1"),
        (1, "Second sheet"),
        (3, "Headline 3"),
    ]
