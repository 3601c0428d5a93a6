"""The room guide: everybody is found, with the room right before the name."""

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.event.schedule import Symbol
from moderator.rules.guide_turn import turn_seconds
from moderator.slides.bodies import Badge, GuideEntry, RoomGuide, Scene
from moderator.slides.canvas import Look
from moderator.slides.fonts import plain
from moderator.slides.layout.guide_index import spans_of
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import BoxMark, Slide, SymbolMark, TextMark
from tests.slides.sample import FAMILY, GIVEN

WIDE = 16 / 9
ROOMS = ("Fulda", "Werra", "Eder", "Diemel", "Schwalm")
ENDS = ("", "mann", "er", "ke", "s", "au")
BADGES = tuple(
    Badge(symbol, colour)
    for symbol, colour in zip(
        Symbol, ("#0072B2", "#B8560B", "#00795C", "#8F3F72", "#7A6400"), strict=False
    )
)
NAME = st.one_of(
    st.tuples(st.text("abcdeäöüßİç-", min_size=1, max_size=25), st.text("aeiou ", max_size=12)).map(
        ", ".join
    ),
    st.text(min_size=1, max_size=70),
)
ENTRY = st.builds(GuideEntry, NAME, st.text("Raum12 ", max_size=30), st.none() | st.just(BADGES[0]))
LOOK = st.builds(Look, st.booleans(), st.sampled_from([5.0, 6.0, 8.0, 12.0]))


def crowd(many: int) -> tuple[GuideEntry, ...]:
    """Make people with names as they are, some with two family names, in five rooms."""
    names = sorted(
        f"{FAMILY[n % 24]}{ENDS[n // 24 % 6]}"
        f"{'-' + FAMILY[n * 7 % 23] if n % 17 == 5 else ''}, {GIVEN[n // 144 % 5]}"
        for n in range(many)
    )
    return tuple(
        GuideEntry(name, ROOMS[n * 3 % 5], BADGES[n * 3 % 5], n) for n, name in enumerate(names)
    )


def guide(entries: tuple[GuideEntry, ...], depth: float) -> tuple[Slide, ...]:
    body = RoomGuide("Runde 1 · 15:20", "Wohin gehe ich?", entries, "")
    return slides_of(Scene(Look(depth=depth), body), WIDE)


def texts(slide: Slide) -> list[TextMark]:
    return [mark for mark in slide.marks if isinstance(mark, TextMark)]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ENTRY, min_size=1, max_size=40).map(tuple), LOOK, st.sampled_from([WIDE, 4 / 3]))
def test_no_letter_of_a_name_or_room_is_lost(
    entries: tuple[GuideEntry, ...], look: Look, aspect: float
) -> None:
    pages = slides_of(Scene(look, RoomGuide("", "", entries, "")), aspect)
    shown = Counter("".join(mark.text for page in pages for mark in texts(page)))
    for letter, wanted in Counter(
        re.sub(r"[\s,\-–]", "", "".join(plain(e.name) + plain(e.room) for e in entries))
    ).items():
        assert shown[letter] >= wanted


@pytest.mark.parametrize("depth", [6.0, 8.0])
def test_everybody_is_on_exactly_one_page(depth: float) -> None:
    pages = guide(crowd(123), depth)
    told = [person for page in pages for person in page.people]
    assert sorted(told) == list(range(123))


@pytest.mark.parametrize("depth", [6.0, 8.0])
def test_the_room_stands_right_before_its_name_in_a_fixed_column(depth: float) -> None:
    lefts = set()
    for page in guide(crowd(123), depth):
        marks = texts(page)
        for room in [mark for mark in marks if mark.text in ROOMS]:
            beside = [m for m in marks if m.baseline == room.baseline and m.x > room.x]
            name = min(beside, key=lambda mark: mark.x)
            assert name.text.endswith(",")
            assert 0 < name.x - (room.x + room.width) < 4.5 * room.size
            lefts.add((round(room.x), round(name.x)))
    assert len(lefts) <= 3


def test_twelve_people_have_larger_letters_and_the_room_below_the_name() -> None:
    (page,) = guide(crowd(12), 6.0)
    marks = texts(page)
    rooms = [mark for mark in marks if mark.text in ROOMS]
    assert len(rooms) == 12
    assert all(mark.size > Look(depth=6.0).depth and mark.size > 55 for mark in rooms)
    for room in rooms:
        above = [m for m in marks if m.x == room.x and m.baseline < room.baseline]
        assert max(above, key=lambda mark: mark.baseline).text.endswith(",")
    assert len({round(mark.x) for mark in rooms}) == 2
    assert all(s.area.height > 55 for s in page.marks if isinstance(s, SymbolMark))


@pytest.mark.parametrize("many", [27, 60, 123, 500])
@pytest.mark.parametrize("depth", [6.0, 8.0])
def test_no_page_is_left_to_a_few(many: int, depth: float) -> None:
    counts = [len(page.people) for page in guide(crowd(many), depth)]
    assert min(counts) >= 0.5 * max(counts)


@pytest.mark.parametrize("depth", [6.0, 8.0])
def test_no_name_is_broken(depth: float) -> None:
    families = {entry.name.partition(", ")[0] for entry in crowd(123)}
    parts = {f"{part}," for name in families for part in (name, *name.split("-"))}
    parts |= {f"{name.split('-')[0]}-" for name in families}
    for page in guide(crowd(123), depth):
        bold = [mark.text for mark in texts(page) if mark.face.weight == 600 and "," in mark.text]
        assert bold
        assert set(bold) <= parts


@pytest.mark.parametrize(
    ("ends", "spans"),
    [
        ([("Ackermann, A", "Finke, O"), ("Fischer, N", "Zirme, S")], ["A – Fin", "Fis – Z"]),
        ([("Öztürk, S", "Oswald, U")], ["Ö – O"]),
        ([("Bender, A", "Bender, M"), ("Bender, S", "Zoe")], ["B – Bender", "Bender – Z"]),
        ([("Meyer, A", "Meyer, B"), ("Meyerhof, A", "Z")], ["M – Meyer", "Meyerh – Z"]),
        ([("’t Hooft, A", "von Ahn, B")], ["T – V"]),
    ],
)
def test_pages_are_named_by_the_fewest_letters_that_separate_them(
    ends: list[tuple[str, str]], spans: list[str]
) -> None:
    assert list(spans_of(ends)) == spans


def test_the_foot_names_every_page_and_marks_the_one_that_is_on() -> None:
    names = (f"{letter}{vowel}hler, Kim" for letter in "BDFGHJKLMNPRSTWZ" for vowel in "aeiou")
    pages = guide(tuple(GuideEntry(name, "Eder", BADGES[0]) for name in names), 6.0)
    assert len(pages) > 2
    look = Look(depth=6.0)
    for number, page in enumerate(pages):
        labels = [m for m in texts(page) if " – " in m.text]
        assert len(labels) == len(pages)
        assert [m.colour == look.palette.text for m in labels].index(True) == number
        bars = [m for m in page.marks if isinstance(m, BoxMark) and m.area.height == 10]
        assert [m.colour == look.palette.text for m in bars].index(True) == number


@pytest.mark.parametrize(
    ("many", "depth", "seconds"),
    [
        (123, 6.0, (30, 18, 12)),
        (500, 6.0, (126, 66, 42)),
        (123, 8.0, (84, 42, 30)),
        (500, 8.0, (336, 168, 114)),
    ],
)
def test_a_turn_takes_no_longer_than_measured_on_one_two_and_three_screens(
    many: int, depth: float, seconds: tuple[int, int, int]
) -> None:
    pages = len(guide(crowd(many), depth))
    taken = [turn_seconds(pages, screens) for screens in (1, 2, 3)]
    assert all(one <= most for one, most in zip(taken, seconds, strict=True))


@pytest.mark.parametrize("depth", [5.0, 6.0, 8.0])
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
def test_no_name_of_a_room_is_broken_to_save_a_page(depth: float, aspect: float) -> None:
    short = tuple(
        GuideEntry(f"{name}, {GIVEN[place % len(GIVEN)]}", ROOMS[place % 5], BADGES[place % 5])
        for place, name in enumerate(FAMILY * 5)
    )
    slides = slides_of(Scene(Look(depth=depth), RoomGuide("R", "W", short, "")), aspect)
    shown = Counter(
        mark.text
        for slide in slides
        for mark in slide.marks
        if isinstance(mark, TextMark) and mark.text in ROOMS
    )
    assert sum(shown.values()) == len(short)


def test_a_name_that_is_a_little_too_wide_stays_on_its_line() -> None:
    people = (*[GuideEntry("Eigenwillig-Junitz, Frida", "Schwalm", BADGES[4])] * 2, *crowd(123))
    for slide in guide(people, 6.0)[:1]:
        family = [m for m in texts(slide) if m.text == "Eigenwillig-Junitz,"]
        given_names = [m for m in texts(slide) if m.text == "Frida"]
        assert len(family) == 2
        assert [m.baseline for m in family] == [m.baseline for m in given_names]
        widest = slide.width * 0.9625
        assert all(m.x + m.width <= widest for m in given_names)
