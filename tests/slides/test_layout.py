"""Every text stays inside the safe area, is never too small, and nothing is lost."""

import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from moderator.event.schedule import Symbol
from moderator.rules.legibility import letter_height
from moderator.slides.bodies import (
    Badge,
    Body,
    Closing,
    CodeScene,
    Countdown,
    Gallery,
    GalleryEntry,
    GroupResult,
    GuestScene,
    GuideEntry,
    Happening,
    LookBack,
    NowNext,
    PhonesScene,
    PhoneStep,
    PhotoScene,
    RankedPage,
    RankedRow,
    Ranking,
    ResultSection,
    RoomGuide,
    RoomLine,
    RoomWay,
    RoundOverview,
    RoundPart,
    RoundRooms,
    Scene,
    ScheduleSlot,
    SlideRow,
    SpeakerCard,
    Speakers,
    TestPicture,
    TextScene,
    TopPoint,
    Welcome,
    WorkshopQuestions,
)
from moderator.slides.canvas import Look, safe_area
from moderator.slides.fonts import plain
from moderator.slides.layout.pages import slide_of, slides_of
from moderator.slides.marks import HEIGHT, BoxMark, PictureMark, Slide, TextMark
from moderator.slides.own_scene import code_of

LONG_WORDS = (
    "Berufsausbildungsvorbereitungsmaßnahmenkoordinierungsstelle",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "Schmidt-Rottluff-Wittgenstein-Zähringen-Hohenlohe",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
)
WORD = st.one_of(
    st.sampled_from(LONG_WORDS), st.text("abcdeäöüßıçÅÉ-WIl.,4", min_size=1, max_size=14)
)
SENTENCE = st.lists(WORD, max_size=18).map(" ".join)
SHORT = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
ANY = st.text(max_size=60)
TEXT = st.one_of(SENTENCE, SHORT, ANY)
NAME = st.one_of(SHORT, st.text("abcdefghijk", min_size=60, max_size=60), ANY)
BADGE = st.builds(
    Badge, st.sampled_from(Symbol), st.sampled_from(["#0072B2", "#FFFF00", "#000000", "?"])
)
DOTS = st.integers(0, 40)
ROW = st.builds(SlideRow, TEXT, TEXT, DOTS, DOTS, st.sampled_from(["", "Herausforderungen"]))
SECTION = st.builds(ResultSection, TEXT, st.lists(ROW, max_size=40).map(tuple))
ROOM = st.builds(RoomLine, BADGE, TEXT, SHORT)
SLOT = st.builds(ScheduleSlot, SHORT, TEXT, TEXT, st.lists(ROOM, max_size=6).map(tuple))
ENTRY = st.builds(GuideEntry, NAME, SHORT, st.none() | BADGE)
RANKED = st.builds(RankedRow, TEXT, DOTS, st.sampled_from(["", "Gr. 12", "3."]), st.none() | BADGE)
THEMED = st.builds(RankedRow, TEXT, DOTS, st.just(""), BADGE, TEXT, SHORT)
PAGE = st.builds(
    RankedPage,
    TEXT,
    st.lists(RANKED, max_size=9).map(tuple) | st.lists(THEMED, max_size=6).map(tuple),
    st.sampled_from(["", "Das sagen 3 von 4 Gruppen. Ihre Antworten:"]),
    st.lists(st.booleans(), max_size=14).map(tuple),
)
SHEET = st.builds(
    PhotoScene,
    st.just("x"),
    st.integers(0, 3),
    TEXT,
    SHORT,
    st.booleans(),
    st.sampled_from([0.0, 0.7, 1.4]),
    TEXT,
    SHORT,
    st.none() | BADGE,
    TEXT,
)
FLIPCHART = st.builds(GalleryEntry, SHEET, st.integers(1, 40), TEXT)
CODE = st.sampled_from([(), code_of("https://kassel.example/f"), code_of("https://k.example/" * 9)])
ADDRESS = st.sampled_from(["kassel.example/f", "langer-name.example/ordner/datei?x=1" * 4]) | SHORT
STEP = st.builds(PhoneStep, CODE, SHORT, st.lists(ADDRESS, max_size=2).map(tuple))
CLOCK = st.just("15:20")
WAY = st.builds(RoomWay, BADGE, SHORT, TEXT, TEXT, TEXT)
CARD = st.builds(
    SpeakerCard, TEXT, st.lists(st.tuples(NAME, TEXT), max_size=5).map(tuple), TEXT, TEXT
)
BODIES: st.SearchStrategy[Body] = st.one_of(
    st.builds(Welcome, TEXT, TEXT, TEXT, TEXT),
    st.builds(NowNext, TEXT, st.none() | SLOT, st.none() | SLOT),
    st.builds(RoomGuide, TEXT, TEXT, st.lists(ENTRY, max_size=30).map(tuple), TEXT),
    st.builds(GroupResult, BADGE, TEXT, TEXT, TEXT, st.lists(SECTION, max_size=2).map(tuple)),
    st.builds(RoundRooms, TEXT, TEXT, st.lists(WAY, max_size=8).map(tuple), TEXT),
    st.builds(
        RoundOverview,
        TEXT,
        TEXT,
        st.lists(st.builds(RoundPart, CLOCK, TEXT, st.integers(1, 90)), max_size=4).map(tuple),
        st.lists(WAY, max_size=6).map(tuple),
    ),
    st.builds(
        WorkshopQuestions,
        BADGE,
        TEXT,
        TEXT,
        SHORT,
        TEXT,
        TEXT,
        TEXT,
        st.lists(TEXT, max_size=5).map(tuple),
    ),
    st.builds(Speakers, st.lists(CARD, max_size=2).map(tuple)),
    st.builds(PhotoScene, st.just("x"), st.integers(0, 3), TEXT, TEXT, st.booleans()),
    SHEET,
    st.builds(
        LookBack,
        TEXT,
        TEXT,
        st.lists(st.builds(Happening, st.just("09:00"), TEXT), max_size=12).map(tuple),
        st.lists(st.tuples(st.just("123"), SHORT), max_size=5).map(tuple),
        TEXT,
        st.lists(st.builds(TopPoint, BADGE, TEXT, DOTS), max_size=5).map(tuple),
    ),
    st.builds(
        Countdown,
        TEXT,
        st.sampled_from(["", "0:00", "12:40", "1:05:00"]),
        st.booleans(),
        st.sampled_from(["", "11:04"]) | TEXT,
        TEXT,
        TEXT,
        st.none() | st.floats(0, 1),
    ),
    st.builds(Closing, TEXT, TEXT, TEXT, TEXT),
    st.builds(
        Ranking,
        st.lists(PAGE, max_size=2).map(tuple),
        SHORT,
        st.booleans(),
        st.none() | BADGE,
        TEXT,
        TEXT,
        SHORT,
    ),
    st.builds(Gallery, BADGE, TEXT, SHORT, st.lists(FLIPCHART, max_size=7).map(tuple), SHORT, TEXT),
    st.builds(TextScene, TEXT, st.lists(TEXT, max_size=12).map(tuple)),
    st.builds(CodeScene, CODE, TEXT, TEXT, ADDRESS),
    st.builds(PhonesScene, SHORT, st.lists(STEP, max_size=2).map(tuple), NAME, SHORT, BADGE),
    st.builds(GuestScene, st.just(("x", "y")), TEXT),
    st.builds(TestPicture, TEXT, TEXT, st.lists(BADGE, max_size=8).map(tuple)),
)
LOOKS = st.builds(Look, st.booleans(), st.sampled_from([3.0, 5.0, 6.0, 8.0, 12.0, 16.0]))
LONG_PLACE = PhonesScene(
    LONG_WORDS[0] + "n", (PhoneStep(code_of("https://k.example/"), "A"),) * 2, "a" * 60, "A", None
)
LONG_NEXT = Countdown("", "0:00", False, f"{LONG_WORDS[3]} {LONG_WORDS[1]}", LONG_WORDS[1], "")
LONG_WELCOME = Welcome("aI.übW4aıaö..a", LONG_WORDS[0] * 2, LONG_WORDS[0] * 2, LONG_WORDS[0])
LONG_ROOMS = RoundOverview(
    f"{LONG_WORDS[3]} {LONG_WORDS[3]}",
    f"{LONG_WORDS[0]} {LONG_WORDS[2]} {LONG_WORDS[2]}",
    (),
    (RoomWay(Badge(Symbol.STAR, "#0072B2"), LONG_WORDS[2], LONG_WORDS[0]),) * 4,
)
LONG_LABEL = WorkshopQuestions(
    Badge(Symbol.STAR, "#0072B2"), LONG_WORDS[0], "", LONG_WORDS[0], "", "", "0", ("",)
)
LONG_QUESTION = WorkshopQuestions(
    Badge(Symbol.STAR, "#0072B2"), "", "", LONG_WORDS[0], "", "4", "0", (LONG_WORDS[0],)
)
LONE_DOTS = LookBack("", "", (), (), "", (TopPoint(Badge(Symbol.STAR, "#0072B2"), "", 12),) * 4)
FULL_CARD = SpeakerCard(
    "", (("0", f"4 {LONG_WORDS[0]} {LONG_WORDS[0]}"),), "", " ".join((LONG_WORDS[0],) * 3)
)
ASPECTS = st.sampled_from([16 / 9, 4 / 3, 16 / 10, 21 / 9, 1.0])


def texts(slide: Slide) -> list[TextMark]:
    return [mark for mark in slide.marks if isinstance(mark, TextMark)]


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(BODIES, LOOKS, ASPECTS)
@example(LONG_PLACE, Look(depth=3.0), 16 / 9)
@example(LONG_NEXT, Look(dark=False, depth=6.0), 16 / 9)
@example(LONG_ROOMS, Look(), 16 / 10)
@example(LONG_LABEL, Look(depth=16.0), 16 / 9)
@example(LONG_QUESTION, Look(dark=False, depth=12.0), 16 / 9)
@example(LONE_DOTS, Look(dark=False, depth=16.0), 4 / 3)
@example(Speakers((FULL_CARD,)), Look(dark=False, depth=3.0), 16 / 9)
def test_all_text_is_in_the_safe_area_and_large_enough(
    body: Body, look: Look, aspect: float
) -> None:
    smallest = letter_height(look.depth) * HEIGHT
    for slide in slides_of(Scene(look, body), aspect):
        safe = safe_area(slide.width)
        for mark in texts(slide):
            assert safe.holds(mark.area, slack=1.0), mark
            assert mark.cap_height >= smallest - 0.01, mark
        for box in slide.marks:
            if isinstance(box, BoxMark) and box.area.height < 100:
                assert safe.holds(box.area, slack=1.0), box


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(BODIES, LOOKS, ASPECTS)
@example(LONG_WELCOME, Look(depth=16.0), 16 / 10)
def test_lines_of_text_never_overlap(body: Body, look: Look, aspect: float) -> None:
    for slide in slides_of(Scene(look, body), aspect):
        if any(isinstance(mark, PictureMark) for mark in slide.marks):
            continue  # what is said of a missing picture is behind it
        marks = texts(slide)
        for place, one in enumerate(marks):
            for other in marks[place + 1 :]:
                beside = one.x + one.width <= other.x + 1 or other.x + other.width <= one.x + 1
                apart = abs(one.baseline - other.baseline) >= 0.9 * min(one.size, other.size)
                assert beside or apart, (one, other)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.builds(SlideRow, SENTENCE, st.just("")), min_size=1, max_size=40), LOOKS, ASPECTS
)
def test_no_word_of_a_point_is_lost(rows: list[SlideRow], look: Look, aspect: float) -> None:
    body = GroupResult(
        Badge(Symbol.STAR, "#0072B2"), "T", "G", "", (ResultSection("", tuple(rows)),)
    )
    shown = "".join(
        mark.text
        for slide in slides_of(Scene(look, body), aspect)
        for mark in texts(slide)
        if mark.text not in {"T", "G"} and not mark.text.startswith("G · ")
    )
    squeezed = re.sub(r"[\s\-]", "", shown)
    for row in rows:
        assert re.sub(r"[\s\-]", "", plain(row.left)) in squeezed


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ENTRY, min_size=1, max_size=60), LOOKS, ASPECTS)
def test_everybody_is_in_the_room_guide(
    entries: list[GuideEntry], look: Look, aspect: float
) -> None:
    slides = slides_of(Scene(look, RoomGuide("R", "H", tuple(entries), "")), aspect)
    shown = "".join(mark.text for slide in slides for mark in texts(slide))
    squeezed = re.sub(r"[\s\-]", "", shown)
    for entry in entries:
        assert all(part in squeezed for part in re.sub(r"[\s\-]", "", plain(entry.name))[:1])
    names = sum(
        1 for slide in slides for mark in texts(slide) if mark.text and mark.face.weight == 600
    )
    assert names >= len([entry for entry in entries if plain(entry.name)])


def test_a_page_beyond_the_end_shows_the_last_one() -> None:
    body = RoomGuide("R", "H", tuple(GuideEntry(f"N {n}", "E") for n in range(60)), "")
    scene = Scene(Look(), body, page=99)
    assert slide_of(scene, 16 / 9) == slides_of(scene, 16 / 9)[-1]
    assert slide_of(Scene(Look(), body, page=-5), 16 / 9) == slides_of(scene, 16 / 9)[0]


def test_a_headline_of_three_hundred_letters_has_slides_of_its_own() -> None:
    headline = "Wer den Ablauf kennt, findet das Werkzeug. " * 8
    row = SlideRow("Ein Punkt", label="Herausforderungen")
    body = GroupResult(
        Badge(Symbol.STAR, "#0072B2"), "T", "G", headline, (ResultSection("Frage?", (row,)),)
    )
    slides = slides_of(Scene(Look(), body), 16 / 9)
    assert len(slides) >= 2
    shown = " ".join(mark.text for slide in slides for mark in texts(slide))
    assert "…" not in shown
    assert shown.count("findet das Werkzeug.") == 8
    first = re.sub(r"\s", "", "".join(mark.text for mark in texts(slides[0])))
    assert re.sub(r"\s", "", headline) in first
