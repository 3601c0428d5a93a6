"""A guide over several screens: everybody is on one of them, and its letters tell which."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.rules.guide_turn import turn_seconds
from moderator.slides.bodies import GuideEntry, RoomGuide, Scene, Welcome
from moderator.slides.canvas import Look
from moderator.slides.layout.guide_parts import parts_of
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import TextMark
from tests.slides.layout.test_guide import BADGES, ENTRY, WIDE, crowd

CROWDS = [(123, 6.0), (500, 6.0), (123, 8.0), (500, 8.0)]


def whole(entries: tuple[GuideEntry, ...], depth: float = 6.0) -> Scene:
    body = RoomGuide("Runde 1 · 15:20", "Wohin gehe ich?", entries, "")
    return Scene(Look(depth=depth), body)


def body_of(scene: Scene) -> RoomGuide:
    assert isinstance(scene.body, RoomGuide)
    return scene.body


def letters_of(scene: Scene) -> str:
    part = body_of(scene).part
    return "" if part is None else part.letters


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(ENTRY, min_size=1, max_size=60).map(tuple),
    st.sampled_from([6.0, 8.0, 12.0]),
    st.integers(1, 4),
)
def test_nobody_is_lost_between_two_screens(
    entries: tuple[GuideEntry, ...], depth: float, screens: int
) -> None:
    parts = parts_of(whole(entries, depth), WIDE, screens)
    assert len(parts) <= screens
    assert sum((body_of(part).entries for part in parts), ()) == entries


@pytest.mark.parametrize(("many", "depth"), CROWDS)
@pytest.mark.parametrize("screens", [1, 2, 3])
def test_a_turn_is_as_much_shorter_as_there_are_screens(
    many: int, depth: float, screens: int
) -> None:
    scene = whole(crowd(many), depth)
    pages = len(slides_of(scene, WIDE))
    parts = parts_of(scene, WIDE, screens)
    longest = max(len(slides_of(part, WIDE)) for part in parts)
    assert turn_seconds(longest) <= turn_seconds(pages, screens)


@pytest.mark.parametrize(("many", "depth"), CROWDS)
def test_on_two_screens_no_letter_is_on_both(many: int, depth: float) -> None:
    first, second = parts_of(whole(crowd(many), depth), WIDE, 2)
    last, following = body_of(first).entries[-1].name, body_of(second).entries[0].name
    assert last[0] != following[0]
    assert letters_of(first) == f"A – {last[0]}"
    assert letters_of(second).startswith(f"{following[0]} – ")


@pytest.mark.parametrize(("many", "depth"), CROWDS)
def test_each_page_says_which_letters_its_screen_shows(many: int, depth: float) -> None:
    for part in parts_of(whole(crowd(many), depth), WIDE, 3):
        for slide in slides_of(part, WIDE):
            head = [mark.text for mark in slide.marks if isinstance(mark, TextMark)]
            assert any(text.startswith(letters_of(part)) for text in head)


def test_where_one_letter_has_the_most_people_more_letters_tell_them_apart() -> None:
    people = tuple(
        GuideEntry(f"S{chr(ord('a') + n // 5)}name{n:03}, Kim", "Fulda", BADGES[0], n)
        for n in range(100)
    )
    first, second = parts_of(whole(people), WIDE, 2)
    assert letters_of(first) != letters_of(second)
    assert letters_of(second)[:2] != letters_of(first)[-2:]


def test_what_fits_on_one_page_is_on_all_screens_and_so_is_anything_else() -> None:
    few = whole(crowd(5))
    assert parts_of(few, WIDE, 3) == (few,)
    welcome = Scene(Look(), Welcome("", "", "", "", ""))
    assert parts_of(welcome, WIDE, 3) == (welcome,)
