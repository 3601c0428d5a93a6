"""Lines of a slide are joined to the texts that they were broken from."""

import pytest

from moderator.slides.bodies import Closing, Scene
from moderator.slides.canvas import Look, SlideCanvas
from moderator.slides.layout.pages import slides_of
from moderator.slides.out.paragraphs import Sources, paragraphs, text_shape


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("Ein Wort und noch eins", ("Ein Wort und", "noch eins")),
        ("Die Beratungsstelle hilft", ("Die Beratungs-", "stelle hilft")),
        ("Die KI-Beratung hilft", ("Die KI-", "Beratung hilft")),
        ("Aus- und Weiterbildung", ("Aus-", "und Weiterbildung")),
        ("Mehr Zeit – und Ruhe", ("Mehr Zeit –", "und Ruhe")),
        ("siehe https://example.org/sehr/lang", ("siehe https://exam", "ple.org/sehr/lang")),
        ("– ein Strich am Anfang", ("– ein Strich", "am Anfang")),
    ],
)
def test_lines_become_what_was_written(written: str, lines: tuple[str, ...]) -> None:
    assert Sources(("Etwas anderes", written)).written(lines) == written


def test_a_text_that_is_cut_stays_cut() -> None:
    known = Sources(("Ein langer Text, von dem nur der Anfang zu sehen ist",))
    assert known.written(("Ein langer", "Text, von …")) == "Ein langer Text, von …"


def test_lines_of_no_known_text_are_joined_by_rule() -> None:
    assert Sources(()).written(("Die Beratungs-", "stelle", "hilft")) == "Die Beratungsstelle hilft"


def test_two_texts_below_each_other_stay_two() -> None:
    body = Closing("Danke", "Kommen Sie gut nach Hause.", "", "Bis zum nächsten Jahr.")
    (slide,) = slides_of(Scene(Look(), body), 16 / 9)
    found = [one.text for one in paragraphs(slide, body).values()]
    assert found == ["Danke", "Kommen Sie gut nach Hause.", "Bis zum nächsten Jahr."]


def test_a_word_without_room_in_one_line_says_where_it_may_be_broken() -> None:
    word = "Arbeitsmarktdienstleistungsvergabestellenleitung"
    body = Closing(word, f"Die {word} grüßt.", "", "")
    look = Look(depth=12.0)
    slides = slides_of(Scene(look, body), 4 / 3)
    safe = SlideCanvas.of(look, 4 / 3).safe
    texts = [
        text_shape(one, slide, safe).text
        for slide in slides
        for one in paragraphs(slide, body).values()
    ]
    assert any("\u00ad" in text for text in texts)
    assert {word, f"Die {word} grüßt."} <= {text.replace("\u00ad", "") for text in texts}
