"""Welcome and closing: on one slide where one holds them, with logo and next event."""

import pytest

from moderator.slides.bodies import Closing, Scene, Welcome
from moderator.slides.canvas import Look
from moderator.slides.layout.pages import slides_of
from moderator.slides.marks import BoxMark, PictureMark, TextMark

WIDE = 16 / 9
WORDS = "Danke, dass Sie da waren. Die Dokumentation kommt in dieser Woche per E-Mail."
NEXT = "Jahreskonferenz 2025: 10. und 11. November in Erfurt"
CLOSING = Closing("Vielen Dank!", WORDS, "", "Wir sehen uns im November 2025 in Erfurt.", NEXT)


@pytest.mark.parametrize("depth", [6.0, 8.0])
@pytest.mark.parametrize("aspect", [WIDE, 4 / 3])
def test_a_closing_that_one_slide_can_hold_is_on_one(depth: float, aspect: float) -> None:
    (page,) = slides_of(Scene(Look(depth=depth), CLOSING), aspect)
    shown = " ".join(mark.text for mark in page.marks if isinstance(mark, TextMark))
    for text in (CLOSING.heading, WORDS, CLOSING.outlook, NEXT):
        assert text in shown


def test_the_next_event_stands_out_in_the_accent() -> None:
    look = Look(depth=6.0)
    (page,) = slides_of(Scene(look, CLOSING), WIDE)
    accent = [m for m in page.marks if isinstance(m, TextMark) and m.colour == look.palette.accent]
    assert " ".join(mark.text for mark in accent) == NEXT


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize(
    "body",
    [
        Welcome("Jahreskonferenz", "Gemeinsam", "Geschäftsstelle der Netzwerke", "Kassel", "ab12"),
        Closing("Vielen Dank!", WORDS, "", "", NEXT, "ab12"),
    ],
)
def test_the_logo_is_small_on_a_white_plate_beside_all_texts(
    body: Welcome | Closing, dark: bool
) -> None:
    (page,) = slides_of(Scene(Look(dark=dark, depth=8.0), body), WIDE)
    (picture,) = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    (plate,) = [mark for mark in page.marks if isinstance(mark, BoxMark)]
    assert picture.content == "ab12"
    assert picture.ground == plate.colour == "#FFFFFF"
    assert plate.area.holds(picture.area)
    assert plate.area.height < 120
    for text in [mark for mark in page.marks if isinstance(mark, TextMark)]:
        beside = text.x + text.width <= plate.area.x
        below = text.area.y >= plate.area.bottom - 2
        assert beside or below, text


@pytest.mark.parametrize("depth", [4.0, 6.0, 8.0])
@pytest.mark.parametrize("place", ["Kassel", "Tagungshaus am Fuldaufer, Kassel", "Kongress Palais"])
@pytest.mark.parametrize("aspect", [WIDE, 4 / 3, 1.0])
def test_no_line_of_date_and_place_begins_or_ends_with_the_sign_between_them(
    depth: float, place: str, aspect: float
) -> None:
    body = Welcome("Jahreskonferenz", "", "", f"4. bis 5. November 2024 · {place}")
    slides = slides_of(Scene(Look(depth=depth), body), aspect)
    texts = [m.text for slide in slides for m in slide.marks if isinstance(m, TextMark)]
    assert not [text for text in texts if text.startswith("·") or text.endswith("·")]
    assert place.rsplit(maxsplit=1)[-1] in " ".join(texts)
