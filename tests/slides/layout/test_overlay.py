"""A message over the hall's picture: two lines, legible in the last row, never cut."""

import pytest

from moderator.rules.legibility import HALL_CONTRAST, contrast
from moderator.slides.bodies import Overlay
from moderator.slides.canvas import Look, Sizes
from moderator.slides.layout.overlay import overlay_fits, overlay_marks
from moderator.slides.marks import HEIGHT, BoxMark, Rectangle, TextMark

LOOKS = [Look(dark, depth) for dark in (True, False) for depth in (6.0, 8.0, 12.0)]
WORDS = (
    "Pause",
    "Wir beginnen in 2 Minuten",
    "Bitte kommen Sie jetzt alle in die Räume, es geht los",
)
LONG = "Bitte in die Räume " * 12


def texts(overlay: Overlay, look: Look, aspect: float = 16 / 9) -> list[TextMark]:
    marks = overlay_marks(overlay, look, aspect, look.palette.ground)
    return [mark for mark in marks if isinstance(mark, TextMark)]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
def test_a_message_is_large_and_within_the_picture(look: Look, words: str, aspect: float) -> None:
    found = texts(Overlay(words), look, aspect)
    assert " ".join(mark.text for mark in found) == words
    for mark in found:
        assert mark.size >= Sizes.of(look.depth).small
        assert Rectangle(0, 0, aspect * HEIGHT, HEIGHT).holds(mark.area)
        assert contrast(mark.colour, look.palette.warning) >= HALL_CONTRAST


@pytest.mark.parametrize("look", LOOKS)
def test_what_takes_more_than_two_lines_does_not_fit_and_is_not_cut_either(look: Look) -> None:
    assert overlay_fits(Overlay(WORDS[1], "59:59"), look, 16 / 9)
    assert not overlay_fits(Overlay(LONG), look, 16 / 9)
    found = texts(Overlay(LONG), look)
    assert " ".join(mark.text for mark in found) == LONG.strip()
    assert min(mark.size for mark in found) >= Sizes.of(look.depth).small


def test_the_time_stands_beside_the_words_and_does_not_move_them() -> None:
    look = Look()
    places = set()
    for figures in ("4:59", "1:11", "0:00"):
        *words, time = texts(Overlay("Weiter geht es in", figures), look)
        assert time.text == figures
        assert time.x > max(mark.x + mark.width for mark in words)
        places.add(tuple((mark.text, mark.x, mark.baseline) for mark in words))
    assert len(places) == 1


def test_the_band_covers_the_whole_width_and_the_rest_is_dimmed() -> None:
    shade, band = (
        m for m in overlay_marks(Overlay("A"), Look(), 1.6, "#10151D") if isinstance(m, BoxMark)
    )
    assert shade.area.holds(Rectangle(0, 0, 1.6 * HEIGHT, HEIGHT))
    assert band.area.x <= 0
    assert band.area.right >= 1.6 * HEIGHT
