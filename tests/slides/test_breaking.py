"""Lines of a slide end where a reader expects it."""

import re
from itertools import pairwise

import pytest

from moderator.event.schedule import Symbol
from moderator.rules.hyphenation import syllable_ends
from moderator.slides.bodies import (
    Badge,
    Body,
    Countdown,
    GroupResult,
    GuideEntry,
    Happening,
    LookBack,
    ResultSection,
    RoomGuide,
    Scene,
    SlideRow,
)
from moderator.slides.canvas import Look, shortened, wrap
from moderator.slides.fonts import BOLD, REGULAR, text_width
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import TextMark

WORDS = [
    "Datenübertragung",
    "einarbeitungsbegleitung",
    "Öffentlichkeitsarbeit",
    "Langzeitarbeitslosigkeit",
    "Eingliederungsvereinbarung",
    "Qualifizierungschancengesetz",
    "Kommunikationsstrategie",
    "Berufsausbildungsvorbereitungsmaßnahmenkoordinierungsstelle",
]
BADGE = Badge(Symbol.STAR, "#0072B2")
DEPTHS = (6.0, 8.0, 12.0, 16.0)
TITLE = (
    "Workshoprunde 2: Gute Beispiele aus den Eingliederungsvereinbarungen der Jugendberufsagentur"
)


def said_on(body: Body, depth: float, aspect: float = 16 / 9) -> list[str]:
    slides = slides_of(Scene(Look(depth=depth), body), aspect)
    return [mark.text for slide in slides for mark in slide.marks if isinstance(mark, TextMark)]


@pytest.mark.parametrize("word", WORDS)
def test_a_long_word_is_broken_between_syllables_at_every_width(word: str) -> None:
    ends = (0, *syllable_ends(word, "de"), len(word))
    syllables = [word[a:b] for a, b in pairwise(ends)]
    narrowest = max(text_width(part + "-", BOLD, 100) for part in syllables)
    for width in range(int(narrowest) + 1, int(text_width(word, BOLD, 100)) + 40, 20):
        lines = wrap(word, BOLD, 100, width, "de")
        assert all(text_width(line, BOLD, 100) <= width for line in lines)
        places = [0]
        for line in lines:
            places.append(places[-1] + len(line.removesuffix("-")))
        assert set(places) <= set(ends)


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
def test_in_the_hall_no_syllable_is_broken(depth: float, aspect: float) -> None:
    rows = tuple(SlideRow(word, word, 1, 1) for word in WORDS[:-1])
    body = GroupResult(BADGE, WORDS[0], WORDS[1], WORDS[3], (ResultSection(WORDS[2], rows),))
    whole = re.compile("|".join(WORDS))
    parts = [text for text in said_on(body, depth, aspect) if not whole.search(text)]
    begun = [text for text in parts if text.endswith("-")]
    if depth > 8:
        assert begun
    for text in begun:
        heads = [word for word in WORDS if text.removesuffix("-") in word]
        assert any(
            word.find(text.removesuffix("-")) + len(text) - 1 in syllable_ends(word, "de")
            for word in heads
        )


@pytest.mark.parametrize("depth", DEPTHS)
def test_no_headline_of_a_result_is_cut(depth: float) -> None:
    headline = f"{TITLE}, {TITLE} und {TITLE}"
    body = GroupResult(
        BADGE, "T", "G", headline, (ResultSection("Frage?", (SlideRow("Ein Punkt"),)),)
    )
    text = "".join(said_on(body, depth))
    assert "…" not in text
    assert text.replace("-", "").count("ragentur") == 3 or "Jugendberufsagentur" in text


@pytest.mark.parametrize("depth", DEPTHS[:2])
@pytest.mark.parametrize(
    "body",
    [
        RoomGuide("Montag", TITLE, (GuideEntry("Anna Becker", "Raum 1"),), "-"),
        LookBack("Montag", TITLE, (Happening("09:00", "Beginn"),), (("12", "Gruppen"),), "", ()),
        Countdown(TITLE, "12:40", False, "Um 14:20 Uhr", TITLE),
    ],
    ids=lambda body: type(body).__name__,
)
def test_no_title_of_a_round_is_cut(body: Body, depth: float) -> None:
    assert not [text for text in said_on(body, depth) if "…" in text]


def test_chinese_fills_its_lines_without_hyphens() -> None:
    text = "我们需要更多的时间来讨论数字化和人工智能的问题。"
    lines = wrap(f"Ziel: {text}", REGULAR, 50, 400, "de")
    assert "".join(lines) == f"Ziel: {text}"
    assert lines[0].startswith("Ziel: 我")
    assert not any(line.startswith("。") for line in lines)


def test_no_hyphen_is_added_to_an_address() -> None:
    address = "https://example.org/0123456789/eine_lange_adresse_mit_vielen_teilen?x=1"
    assert "".join(wrap(address, REGULAR, 50, 300, "de")).replace("-", "") == address
    assert "".join(wrap("0123456789" * 5, REGULAR, 50, 300, "de")) == "0123456789" * 5


def test_a_text_that_is_cut_short_ends_with_a_whole_word() -> None:
    lines = wrap("Der Anfang ist lang und hat noch mehr Worte", REGULAR, 50, 500, "de")
    width = text_width(lines[0] + "m", REGULAR, 50)
    (line,) = shortened(lines, 1, REGULAR, 50, width)
    assert line.endswith(" …")
    assert f"{line.removesuffix(' …')} " in "Der Anfang ist lang und hat noch "
