"""Slides of the programme: any text is whole, apart and large enough; each fills one if it can."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.event.schedule import Symbol
from moderator.slides.bodies import (
    Badge,
    Body,
    Countdown,
    RoomWay,
    RoundOverview,
    RoundPart,
    RoundRooms,
    Scene,
    SpeakerCard,
    Speakers,
    WorkshopQuestions,
)
from moderator.slides.canvas import Look
from moderator.slides.fonts import plain
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import BoxMark, Slide, SymbolMark, TextMark
from moderator.slides.theme_names import short_theme
from tests.slides.sample import QUESTIONS, THEMES

WIDE = 16 / 9
WORD = st.one_of(
    st.sampled_from(["Ausbildungsvorbereitungsmaßnahmen", "für", "Ämter", "W" * 90, "🙂", "שלום"]),
    st.text("abcdeäöüß-", min_size=1, max_size=14),
)
TEXT = st.lists(WORD, min_size=1, max_size=30).map(" ".join)
SOME = st.just("") | TEXT
SHORT = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
BADGE = Badge(Symbol.STAR, "#7A6400")
ROOM = st.builds(RoomWay, st.just(BADGE), SHORT, TEXT, SOME)
PART = st.builds(RoundPart, st.just("15:20"), SHORT, st.integers(1, 90))
LOOK = st.builds(Look, st.booleans(), st.sampled_from([5.0, 6.0, 8.0]))
ASPECT = st.sampled_from([WIDE, 4 / 3])
WHOLE = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def texts(slide: Slide) -> list[TextMark]:
    return [mark for mark in slide.marks if isinstance(mark, TextMark) and mark.text]


def assert_whole(body: Body, look: Look, aspect: float, wanted: str) -> None:
    """Check that no letter that is wanted is missing on the slides."""
    slides = slides_of(Scene(look, body), aspect)
    shown = Counter("".join(mark.text for slide in slides for mark in texts(slide)))
    for letter, count in Counter(re.sub(r"[\s\-]", "", plain(wanted))).items():
        assert shown[letter] >= count, letter


def rooms(many: int = 5) -> tuple[RoomWay, ...]:
    ways = ("Erdgeschoss, rechts vom Foyer", "1. Obergeschoss, am Ende des Flurs")
    return tuple(
        RoomWay(Badge(symbol, colour), room[5:], name, ways[n % 2], short_theme(name))
        for n, (name, colour, symbol, room) in enumerate(THEMES[:many])
    )


OVERVIEW = RoundOverview(
    "Tag 1 · 5 Themen, 5 Räume",
    "Workshoprunde 1",
    (RoundPart("15:20", "Praxisbeispiel", 20), RoundPart("15:40", "Gruppenarbeit bis 16:30", 50)),
    rooms(),
)
QUESTIONS_OF_ONE = WorkshopQuestions(
    BADGE,
    "KI und Digitalisierung",
    "Digitalisierung",
    "Raum Werra",
    "Praxisbeispiel · Jobcenter Lübeck",
    "Postassistenz: Eingänge automatisch zuordnen",
    "Leitfragen für die Gruppen",
    QUESTIONS,
)
KEYNOTE = SpeakerCard(
    "Keynote · 12:00 bis 12:50",
    (("Jan Petersen", "Experte für Arbeitswelt"),),
    "Wie arbeiten wir und wie könnten wir arbeiten?",
    "KI im Jobcenter",
)


@WHOLE
@given(st.lists(ROOM, min_size=1, max_size=8).map(tuple), LOOK, ASPECT)
def test_no_room_theme_or_way_is_cut(lines: tuple[RoomWay, ...], look: Look, aspect: float) -> None:
    wanted = "".join(line.room + line.theme + line.way for line in lines)
    assert_whole(RoundRooms("Runde", "Wohin?", lines, ""), look, aspect, wanted)


@WHOLE
@given(
    st.lists(PART, max_size=3).map(tuple),
    st.lists(ROOM, max_size=7).map(tuple),
    LOOK,
    ASPECT,
)
def test_no_room_or_theme_of_an_overview_is_cut(
    parts: tuple[RoundPart, ...], lines: tuple[RoomWay, ...], look: Look, aspect: float
) -> None:
    wanted = "".join(line.room + line.theme for line in lines)
    assert_whole(RoundOverview("Tag 1", "Runde", parts, lines), look, aspect, wanted)


@WHOLE
@given(SOME, st.lists(TEXT, max_size=6).map(tuple), LOOK, ASPECT)
def test_no_example_or_question_is_cut(
    example: str, asked: tuple[str, ...], look: Look, aspect: float
) -> None:
    body = WorkshopQuestions(BADGE, "T", "T", "R", "Beispiel", example, "Leitfragen", asked)
    assert_whole(body, look, aspect, example + "".join(asked))


@WHOLE
@given(st.lists(st.tuples(SHORT, SOME), max_size=6).map(tuple), SOME, SOME, LOOK, ASPECT)
def test_no_name_role_or_title_is_cut(
    people: tuple[tuple[str, str], ...], title: str, detail: str, look: Look, aspect: float
) -> None:
    card = SpeakerCard("Keynote · 12:00 bis 12:50", people, title, detail)
    wanted = "".join(name + role for name, role in people) + title + detail
    assert_whole(Speakers((card,)), look, aspect, wanted)


@pytest.mark.parametrize(
    ("body", "depth", "slides"),
    [
        (RoundRooms("Runde 1 · 15:20", "Wohin gehe ich?", rooms(), ""), 6.0, 1),
        (RoundRooms("Runde 1 · 15:20", "Wohin gehe ich?", rooms(), ""), 8.0, 2),
        (OVERVIEW, 6.0, 1),
        (OVERVIEW, 8.0, 1),
        (QUESTIONS_OF_ONE, 6.0, 1),
        (QUESTIONS_OF_ONE, 8.0, 1),
        (Speakers((KEYNOTE,)), 6.0, 1),
        (Speakers((KEYNOTE,)), 8.0, 1),
    ],
)
def test_what_is_usual_takes_few_slides(body: Body, depth: float, slides: int) -> None:
    assert len(slides_of(Scene(Look(depth=depth), body), WIDE)) <= slides


def test_the_room_is_large_in_the_themes_ink_beside_its_symbol() -> None:
    look = Look(depth=6.0)
    body = RoundRooms("Runde 1", "Wohin gehe ich?", rooms(), "")
    (page,) = slides_of(Scene(look, body), WIDE)
    symbols = [mark for mark in page.marks if isinstance(mark, SymbolMark)]
    assert len(symbols) == 5
    for line, symbol in zip(rooms(), symbols, strict=True):
        (room,) = [mark for mark in texts(page) if mark.text == line.room]
        (theme,) = [mark for mark in texts(page) if mark.text == line.theme]
        assert room.colour == symbol.colour == look.palette.ink(line.badge.colour)
        assert room.size > theme.size
        assert symbol.area.right < room.x < theme.x
        assert symbol.area.y < room.baseline - room.cap_height / 2 < symbol.area.bottom


def test_the_bar_of_a_round_shows_its_parts_in_proportion() -> None:
    (page,) = slides_of(Scene(Look(depth=6.0), OVERVIEW), WIDE)
    first, second = [m.area for m in page.marks if isinstance(m, BoxMark) and m.area.height == 18]
    assert second.width / first.width == pytest.approx(2.5, rel=0.01)
    starts = {mark.text: mark.x for mark in texts(page)}
    assert (starts["15:20"], starts["15:40"]) == pytest.approx((first.x, second.x))


def test_parts_without_room_side_by_side_stand_below_each_other() -> None:
    parts = tuple(RoundPart(f"15:{n}0", f"Ein Teil mit langem Namen {n}", 10) for n in range(1, 5))
    body = RoundOverview("", "Runde", parts, rooms(2))
    page = slides_of(Scene(Look(depth=8.0), body), WIDE)[0]
    lines = [mark for mark in texts(page) if "langem Namen" in mark.text]
    assert len({mark.baseline for mark in lines}) == 4


def test_each_question_has_its_number_in_the_themes_ink() -> None:
    look = Look(depth=6.0)
    (page,) = slides_of(Scene(look, QUESTIONS_OF_ONE), WIDE)
    ink = look.palette.ink(BADGE.colour)
    assert [m.text for m in texts(page) if m.colour == ink] == ["1", "2", "3"]


def test_the_name_of_a_speaker_is_by_far_the_largest() -> None:
    (page,) = slides_of(Scene(Look(depth=6.0), Speakers((KEYNOTE,))), WIDE)
    largest = max(texts(page), key=lambda mark: mark.size)
    others = [mark.size for mark in texts(page) if mark is not largest]
    assert largest.text == "Jan Petersen"
    assert largest.size > 2 * max(others)


def test_a_panel_shows_everybody_on_one_slide() -> None:
    people = (("Miriam Adler", "Moderation"), ("Elif Yıldız", ""), ("Thomas Brandt", ""))
    card = SpeakerCard("Podium · 14:15 bis 14:50", people, "Junge Menschen in Arbeit bringen")
    for depth in (6.0, 8.0):
        (page,) = slides_of(Scene(Look(depth=depth), Speakers((card,))), WIDE)
        assert {"Miriam Adler", "Elif Yıldız", "Thomas Brandt"} <= {m.text for m in texts(page)}


def test_what_follows_a_break_says_where_without_being_cut() -> None:
    where = "Plenum, Erdgeschoss, durch das Foyer"
    body = Countdown("Kaffeepause", "17:59", False, "11:04", "Vorstellung der Ergebnisse", where)
    for aspect in (WIDE, 4 / 3):
        (page,) = slides_of(Scene(Look(depth=8.0), body), aspect)
        shown = " ".join(mark.text for mark in texts(page))
        assert where in shown
        assert "…" not in shown


def test_the_bar_of_a_countdown_shows_what_has_passed() -> None:
    body = Countdown("Pause", "15:00", False, "11:04", "Plenum", share=0.25)
    (page,) = slides_of(Scene(Look(depth=6.0), body), WIDE)
    track, passed = [mark.area for mark in page.marks if isinstance(mark, BoxMark)]
    assert passed.width / track.width == pytest.approx(0.25)
