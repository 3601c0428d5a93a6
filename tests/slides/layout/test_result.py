"""A group's result fills its slides: legible, even, one message a slide, nothing lost."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moderator.event.schedule import Symbol
from moderator.slides.bodies import Badge, GroupResult, ResultSection, Scene, SlideRow
from moderator.slides.canvas import LONGEST_LINE, Look
from moderator.slides.fonts import plain
from moderator.slides.layout.pages import slides_of
from moderator.slides.layout.result import MOST_LINES
from moderator.slides.marks import ArrowMark, BoxMark, Slide, TextMark

WIDE = 16 / 9
BADGE = Badge(Symbol.TRIANGLE, "#0072B2")
QUESTION = "Was hindert junge Menschen daran, Angebote anzunehmen?"
PAIRS = (
    SlideRow(
        "Der erste Kontakt ist ein Brief mit Rechtsfolgenbelehrung",
        "Erster Kontakt per Anruf oder Messenger, freundlich und kurz",
        5,
        8,
    ),
    SlideRow(
        "Viele haben schlechte Erfahrungen mit Ämtern",
        "Beratung im Stadtteil, ohne Termin, mit Kaffee",
        3,
        5,
    ),
)
NEXT_STEP = SlideRow("Ab Januar ein Beratungstag im Jugendzentrum", label="Nächster Schritt")
WORD = st.one_of(
    st.sampled_from(
        [
            "Berufsausbildungsvorbereitungsmaßnahmenkoordinierungsstelle",
            "Maßnahme",
            "und",
            "für",
            "Ämter",
            "W" * 120,
            "🙂",
            "שלום",
        ]
    ),
    st.text("abcdeäöüß-", min_size=1, max_size=14),
)
TEXT = st.lists(WORD, min_size=1, max_size=24).map(" ".join)
ROW = st.one_of(
    st.builds(SlideRow, TEXT, TEXT, st.integers(0, 30), st.integers(0, 30)),
    st.builds(SlideRow, TEXT, label=st.sampled_from(["Herausforderung", "Nächster Schritt"])),
)
SECTION = st.builds(ResultSection, st.just("") | TEXT, st.lists(ROW, max_size=9).map(tuple))
LOOK = st.builds(Look, st.booleans(), st.sampled_from([5.0, 6.0, 8.0]))


def result(headline: str = "Erreichbar sein, wo junge Menschen schon sind") -> GroupResult:
    """Make the result of a group with two pairs and a next step."""
    sections = (ResultSection(QUESTION, PAIRS), ResultSection("", (NEXT_STEP,)))
    theme, short = "Vermittlung und Beratung U25", "Beratung U25"
    return GroupResult(BADGE, theme, "Gruppe 1", headline, sections, short)


def lines_of(slide: Slide) -> set[int]:
    """Return the baselines of the lines below the header, without numbers of dots."""
    texts = [m for m in slide.marks if isinstance(m, TextMark) and m.text]
    baselines = {round(m.baseline) for m in texts if not m.text.startswith("× ")}
    return baselines - {min(baselines, default=0)}


@pytest.mark.parametrize("depth", [6.0, 8.0])
@pytest.mark.parametrize("pairs", [(), PAIRS[:1]])
@pytest.mark.parametrize(
    "labels",
    [("Nächster Schritt", "Aus dem Plenum"), ("Lösungsansatz", "Nächster Schritt")],
)
def test_points_with_different_labels_begin_at_one_place(
    labels: tuple[str, str], pairs: tuple[SlideRow, ...], depth: float
) -> None:
    texts = ("Moderation reihum, Ablauf auf einer Karte", "Fürth schickt allen die Karte")
    rows = tuple(SlideRow(text, label=label) for text, label in zip(texts, labels, strict=True))
    body = GroupResult(
        BADGE, "Resilienz", "Gruppe 3", "Sechzig Minuten", (ResultSection("", (*pairs, *rows)),)
    )
    marks = [
        mark
        for slide in slides_of(Scene(Look(depth=depth), body), WIDE)
        for mark in slide.marks
        if isinstance(mark, TextMark) and mark.text
    ]
    begins = [next(mark.x for mark in marks if text.startswith(mark.text)) for text in texts]
    assert begins[0] == pytest.approx(begins[1])
    assert begins[0] > min(mark.x for mark in marks) + 100


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXT, st.lists(SECTION, min_size=1, max_size=3).map(tuple), LOOK)
def test_no_slide_has_more_than_eight_lines_of_forty_five_letters(
    headline: str, sections: tuple[ResultSection, ...], look: Look
) -> None:
    body = GroupResult(BADGE, "Thema", "Gruppe 1", headline, sections)
    for slide in slides_of(Scene(look, body), WIDE):
        texts = [mark for mark in slide.marks if isinstance(mark, TextMark)]
        assert all(len(mark.text) <= LONGEST_LINE + 1 for mark in texts)
        assert len(lines_of(slide)) <= MOST_LINES


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ROW, min_size=1, max_size=30).map(tuple), LOOK)
def test_every_text_is_shown_whole(rows: tuple[SlideRow, ...], look: Look) -> None:
    body = GroupResult(BADGE, "T", "G", "", (ResultSection("", rows),))
    slides = slides_of(Scene(look, body), WIDE)
    marks = [m for slide in slides for m in slide.marks if isinstance(m, TextMark)]
    letters = sorted(re.sub(r"[\s\-]", "", "".join(mark.text for mark in marks)))
    wanted = re.sub(r"[\s\-]", "", "".join(plain(row.left + row.right) for row in rows))
    for letter in set(wanted):
        assert letters.count(letter) >= wanted.count(letter)


@pytest.mark.parametrize(("depth", "slides"), [(6.0, 2), (8.0, 2)])
def test_the_result_of_a_group_takes_few_slides(depth: float, slides: int) -> None:
    assert len(slides_of(Scene(Look(depth=depth), result()), WIDE)) <= slides


def test_the_last_slide_is_not_left_to_a_lone_point() -> None:
    pages = slides_of(Scene(Look(depth=8.0), result()), WIDE)
    assert len(pages) == 2
    last = [m.text for m in pages[-1].marks if isinstance(m, TextMark)]
    assert any("Beratungstag" in text for text in last)
    assert any("Ämtern" in text for text in last)


def test_the_guiding_question_leads_in_the_themes_ink() -> None:
    look = Look(depth=8.0)
    first = slides_of(Scene(look, result()), WIDE)[0]
    ink = look.palette.ink(BADGE.colour)
    asked = [m for m in first.marks if isinstance(m, TextMark) and m.colour == ink]
    assert " ".join(mark.text for mark in asked) == QUESTION
    arrows = [m for m in first.marks if isinstance(m, ArrowMark)]
    assert arrows
    assert all(arrow.area.y > asked[-1].baseline for arrow in arrows)


def test_letters_are_as_large_as_one_slide_allows() -> None:
    row = SlideRow("Zwanzig Minuten Vermerk nach jedem Gespräch", "Stichworte diktieren", 6, 7)

    def letters(count: int) -> float:
        body = GroupResult(BADGE, "T", "G", "Vermerke", (ResultSection("Frage?", (row,) * count),))
        (page,) = slides_of(Scene(Look(depth=6.0), body), WIDE)
        texts = [m for m in page.marks if isinstance(m, TextMark)]
        return next(mark.size for mark in texts if mark.text.startswith("Zwanzig"))

    assert letters(1) > letters(3)


def test_no_line_of_a_headline_holds_a_single_short_word() -> None:
    body = result("Verständliche Bescheide sparen Anrufe und Zeit")
    page = slides_of(Scene(Look(depth=8.0), body), WIDE)[0]
    words = [m.text for m in page.marks if isinstance(m, TextMark) and m.face.weight == 700]
    assert all(len(line) > 8 for line in words)


def test_dots_grow_where_all_slides_have_room_for_that() -> None:
    slides = slides_of(Scene(Look(), result()), WIDE)
    dots = [m for slide in slides for m in slide.marks if isinstance(m, BoxMark) and m.radius]
    assert len(dots) == 5 + 8 + 3 + 5
    letters = max(m.size for m in slides[0].marks if isinstance(m, TextMark) and "Brief" in m.text)
    assert all(dot.area.width > 0.45 * letters for dot in dots)
    longer = (*PAIRS, SlideRow("Niemand hat Zeit", "Eine Stunde je Woche", 2, 4))
    body = GroupResult(BADGE, "T", "G", "", (ResultSection("", longer),))
    (full,) = slides_of(Scene(Look(depth=5.0), body), 1.4)
    small = [m for m in full.marks if isinstance(m, BoxMark) and m.radius]
    assert len(small) == 5 + 8 + 3 + 5 + 2 + 4


@pytest.mark.parametrize("aspect", [WIDE, 1.6, 4 / 3])
def test_a_long_theme_is_named_by_a_word_rather_than_on_three_lines(aspect: float) -> None:
    theme = "Nachhaltige Qualifizierung und Vermittlung"
    sections = (ResultSection(QUESTION, PAIRS),)
    short = "Nachhaltige Qualifizierung"
    body = GroupResult(BADGE, theme, "Gruppe 1", "Früh merken", sections, short)
    for slide in slides_of(Scene(Look(), body), aspect):
        name, place, *_ = (m for m in slide.marks if isinstance(m, TextMark))
        assert name.text == ("Nachhaltige Qualifizierung" if aspect == WIDE else "Qualifizierung")
        assert place.text.startswith("Gruppe 1")
        assert name.baseline == place.baseline
