"""Everything that is read in the hall has enough contrast to its background."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.rules.legibility import HALL_CONTRAST, SHAPE_CONTRAST, contrast
from moderator.slides.palette import DARK, FALLBACK, LIGHT, Palette, on, readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_all_letters_have_the_contrast_of_text(palette: Palette) -> None:
    for colour in (palette.text, palette.soft, palette.muted, palette.accent, palette.warning):
        assert contrast(colour, palette.ground) >= HALL_CONTRAST


@given(COLOURS, st.sampled_from([DARK, LIGHT]))
def test_any_colour_of_a_theme_becomes_legible(colour: str, palette: Palette) -> None:
    assert contrast(palette.ink(colour), palette.ground) >= HALL_CONTRAST


@given(COLOURS)
def test_a_symbol_stands_out_from_its_chip(colour: str) -> None:
    assert contrast(on(colour), colour) >= SHAPE_CONTRAST


@pytest.mark.parametrize("wrong", ["", "blue", "#12", "#GGGGGG", "#0072B2; x", "#0072B2\n"])
def test_an_invalid_colour_is_replaced(wrong: str) -> None:
    assert readable(wrong) == FALLBACK
    assert DARK.ink(wrong) == DARK.ink(FALLBACK)
    assert on(wrong) == on(FALLBACK)
