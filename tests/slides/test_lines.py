"""The lines of a slide are highlighted one after the other, from top to bottom."""

import pytest

from moderator.event.stage import Cue, SceneKind
from moderator.slides.layout.pages import slide_of
from moderator.slides.lines import BANDS, lines_of, next_line
from moderator.slides.marks import HEIGHT, Rectangle, Slide, TextMark
from moderator.slides.scenes import scene_of
from moderator.ui.words import QtWords
from tests.slides.sample import DURING, sample


def slide(cue: Cue) -> Slide:
    return slide_of(scene_of(sample(), cue, DURING, QtWords("de")), 16 / 9)


def test_every_text_of_a_slide_is_in_one_line_and_they_follow_each_other() -> None:
    shown = slide(Cue(SceneKind.GROUP_RESULT, 1223))
    lines = lines_of(shown)
    assert len(lines) > 2
    assert list(lines) == sorted(lines, key=lambda line: line.y)
    for mark in shown.marks:
        if isinstance(mark, TextMark):
            area = mark.area
            share = Rectangle(
                area.x / shown.width,
                area.y / HEIGHT,
                area.width / shown.width,
                area.height / HEIGHT,
            )
            assert sum(line.holds(share, 1e-6) for line in lines) == 1, mark.text


def test_a_picture_has_bands_and_its_caption_is_none_of_them() -> None:
    lines = lines_of(slide(Cue(SceneKind.PHOTO, 1)))
    assert len(lines) == BANDS
    assert lines[-1].bottom < 0.95


def test_the_next_line_goes_down_and_up_and_ends_beyond_the_last() -> None:
    lines = tuple(Rectangle(0.1, 0.1 * n, 0.8, 0.09) for n in range(3))
    lit: Rectangle | None = None
    seen = []
    for _ in range(4):
        lit = next_line(lines, lit, 1)
        seen.append(lit)
    assert seen == [*lines, None]
    assert next_line(lines, None, -1) == lines[-1]
    assert next_line(lines, lines[0], -1) is None
    assert next_line((), None, 1) is None


@pytest.mark.parametrize(("step", "place"), [(1, 2), (-1, 1)])
def test_from_a_drawn_rectangle_the_neighbouring_line_is_next(step: int, place: int) -> None:
    lines = tuple(Rectangle(0.1, 0.1 * n, 0.8, 0.09) for n in range(4))
    assert next_line(lines, Rectangle(0.3, 0.16, 0.1, 0.06), step) == lines[place]
