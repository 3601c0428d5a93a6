"""The themes are readable."""

import pytest
from PySide6.QtCore import Qt

from moderator.rules.legibility import SHAPE_CONTRAST, TEXT_CONTRAST, contrast
from moderator.ui.theme import (
    DARK,
    LIGHT,
    STRONG_DARK,
    STRONG_LIGHT,
    Appearance,
    Colours,
    ThemeChoice,
)

EVERY = [LIGHT, DARK, STRONG_LIGHT, STRONG_DARK]
THEME_COLOURS = ("#0072B2", "#B8560B", "#00795C", "#8F3F72", "#7A6400")


@pytest.mark.parametrize("colours", EVERY, ids=["light", "dark", "strong light", "strong dark"])
def test_text_is_readable_on_every_ground_it_stands_on(colours: Colours) -> None:
    pairs = [
        (text, ground)
        for ground in (colours.page, colours.surface, colours.rail, colours.hover)
        for text in (colours.text, colours.secondary, colours.faint)
    ]
    pairs += [
        (colours.good, colours.good_soft),
        (colours.warning, colours.warning_soft),
        (colours.bad, colours.bad_soft),
        (colours.accent, colours.accent_soft),
        (colours.accent, colours.surface),
        (colours.text, colours.accent_soft),
        (colours.accent_text, colours.accent_ground),
        (colours.page, colours.text),
        (colours.stage_text, colours.stage),
        (colours.stage_secondary, colours.stage),
        (colours.stage_secondary, colours.stage_raised),
        (colours.stage_warning, colours.stage),
        (colours.stage_bad, colours.stage),
        (colours.stage_text, colours.stage_accent),
        (colours.stage_text, colours.stage_raised),
        (colours.accent_text, colours.accent_hover),
        (colours.faint, colours.accent_soft),
    ]
    assert [(t, g) for t, g in pairs if contrast(t, g) < TEXT_CONTRAST] == []


@pytest.mark.parametrize("colours", EVERY, ids=["light", "dark", "strong light", "strong dark"])
def test_edges_and_marks_stand_out_from_every_ground_they_stand_on(colours: Colours) -> None:
    grounds = (
        colours.page,
        colours.surface,
        colours.rail,
        colours.hover,
        colours.accent_soft,
        colours.warning_soft,
    )
    marks = (colours.strong_line, colours.accent, colours.accent_edge)
    pairs = [(mark, ground) for mark in marks for ground in grounds]
    pairs += [
        (colours.now, colours.surface),
        (colours.ring_on_accent, colours.accent_ground),
        (colours.stage_edge, colours.stage),
        (colours.stage_edge, colours.stage_raised),
        (colours.stage_accent, colours.stage),
        (colours.stage_text, colours.stage_accent),
    ]
    assert [(m, g) for m, g in pairs if contrast(m, g) < SHAPE_CONTRAST] == []


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_themes_colour_is_readable_on_its_own_tint(
    appearance: Appearance, choice: ThemeChoice
) -> None:
    appearance.choose(choice)
    for colour in THEME_COLOURS:
        ink, tint = appearance.ink(colour).name(), appearance.tint(colour).name()
        assert contrast(ink, tint) >= TEXT_CONTRAST
        assert contrast(appearance.colours.text, tint) >= TEXT_CONTRAST


@pytest.mark.parametrize(
    ("choice", "calm", "strong"),
    [(ThemeChoice.LIGHT, LIGHT, STRONG_LIGHT), (ThemeChoice.DARK, DARK, STRONG_DARK)],
)
def test_the_systems_wish_for_contrast_is_followed(
    appearance: Appearance,
    monkeypatch: pytest.MonkeyPatch,
    choice: ThemeChoice,
    calm: Colours,
    strong: Colours,
) -> None:
    appearance.choose(choice)
    assert appearance.colours is calm
    high = Qt.ContrastPreference.HighContrast
    monkeypatch.setattr(Appearance, "contrast_wanted", lambda _self: high)
    appearance._access.contrastPreferenceChanged.emit(high)
    assert appearance.colours is strong
    assert appearance.dark == (choice is ThemeChoice.DARK)
    for ground in (strong.page, strong.surface, strong.rail):
        for text in (strong.text, strong.secondary, strong.faint):
            assert contrast(text, ground) >= 7
        assert contrast(strong.strong_line, ground) >= 7
        assert contrast(strong.line, ground) >= SHAPE_CONTRAST
    monkeypatch.undo()
    appearance.apply()
