"""What lies over a slide, and looking closer, as pixels of the hall's picture."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage

from moderator.event.stage import Cue, SceneKind
from moderator.slides.bodies import Overlay, Scene
from moderator.slides.marks import Rectangle
from moderator.slides.painter import picture
from moderator.slides.scenes import scene_of
from moderator.slides.view import SlideView
from moderator.ui.words import QtWords
from tests.slides.sample import DURING, sample
from tests.ui.plenary.stored import jpeg

SIZE = QSize(960, 540)
RESULT, PHOTO = Cue(SceneKind.GROUP_RESULT, 1223), Cue(SceneKind.PHOTO, 1)
PAPER = QColor("#E8E2D0")
LIT = Rectangle(0.4, 0.2, 0.2, 0.2)
OVER = (
    {"overlay": Overlay("Bitte in die Räume", "4:59")},
    {"view": SlideView(spotlight=LIT)},
    {"view": SlideView(pointer=(0.5, 0.5))},
    {"view": SlideView((0.3, 0.3), 3.0, LIT, (0.3, 0.3)), "overlay": Overlay("Pause")},
)


def scene(cue: Cue, **changes: object) -> Scene:
    made = scene_of(sample(), cue, DURING, QtWords("de"))
    return replace(made, **changes)  # type: ignore[arg-type]


def paint(shown: Scene, bare: QImage | None = None) -> QImage:
    return picture(shown, SIZE, lambda _: jpeg(), bare)


@pytest.mark.parametrize("changes", OVER)
@pytest.mark.parametrize("cue", [RESULT, PHOTO])
def test_over_a_known_picture_the_same_bytes_come_out(cue: Cue, changes: dict[str, object]) -> None:
    shown = scene(cue, **changes)
    bare = paint(shown.bare)
    before = bare.copy()
    assert paint(shown) == paint(shown, bare)
    assert bare == before, "the known picture is not painted on"
    assert paint(shown) != before


def test_looking_closer_fills_the_screen_with_a_part_of_the_slide() -> None:
    shown, view = scene(RESULT), SlideView((0.25, 0.3), 2.0)
    closer = paint(replace(shown, view=view))
    seen = view.seen
    whole = picture(shown, SIZE * 2, lambda _: jpeg())
    part = whole.copy(
        QRect(
            round(seen.x * whole.width()),
            round(seen.y * whole.height()),
            SIZE.width(),
            SIZE.height(),
        )
    )
    assert likeness(closer, part) > 0.98


def test_the_spotlight_leaves_its_rectangle_and_dims_the_rest_of_the_photo_alone() -> None:
    plain, lit = paint(scene(PHOTO)), paint(scene(PHOTO, view=SlideView(spotlight=LIT)))
    inside, outside = (480, 162), (480, 324)
    assert lit.pixelColor(*inside) == plain.pixelColor(*inside)
    assert lit.pixelColor(*outside).lightness() < PAPER.lightness() / 2
    below = QRect(0, 470, 960, 70)
    assert lit.copy(below) == plain.copy(below), "the caption is no part of the photo"


def test_the_spotlight_on_words_dims_all_others() -> None:
    plain, lit = paint(scene(RESULT)), paint(scene(RESULT, view=SlideView(spotlight=LIT)))
    hole = QRect(390, 115, 180, 95)
    assert lit.copy(hole) == plain.copy(hole)
    top = QRect(0, 0, 960, 100)
    assert brightest(lit.copy(top)) < brightest(plain.copy(top)) - 80


@pytest.mark.parametrize("factor", [1.0, 3.0])
def test_the_pointer_is_a_red_dot_as_large_however_close_one_looks(factor: float) -> None:
    view = SlideView((0.5, 0.4), factor, pointer=(0.5, 0.4))
    image = paint(scene(PHOTO, view=view))
    x, y = (0.5 - view.seen.x) * factor * 960, (0.4 - view.seen.y) * factor * 540
    red = sum(
        image.pixelColor(column, round(y)).red() > 200
        and image.pixelColor(column, round(y)).blue() < 90
        for column in range(960)
    )
    assert 18 <= red <= 26
    assert image.pixelColor(round(x), round(y)).red() > 200


@pytest.mark.parametrize("dark", [True, False])
def test_a_message_is_a_band_in_the_warnings_colour_over_the_dimmed_slide(dark: bool) -> None:
    made = scene_of(sample(hall_dark=dark), RESULT, DURING, QtWords("de"))
    image = paint(replace(made, overlay=Overlay("Wir beginnen in 2 Minuten")))
    colours = made.look.palette
    assert image.pixelColor(2, 270) == QColor(colours.warning)
    assert image.pixelColor(957, 270) == QColor(colours.warning)
    assert image.pixelColor(2, 2) == QColor(colours.ground)
    plain, dimmed = paint(made).copy(0, 0, 960, 150), image.copy(0, 0, 960, 150)
    assert spread(dimmed) < spread(plain) / 2


def likeness(one: QImage, other: QImage) -> float:
    """Share of the points of two pictures that are nearly the same."""
    small = [
        image.scaled(240, 135, mode=Qt.TransformationMode.SmoothTransformation)
        for image in (one, other)
    ]
    near = [
        abs(small[0].pixelColor(x, y).lightness() - small[1].pixelColor(x, y).lightness()) < 40
        for x in range(240)
        for y in range(135)
    ]
    return sum(near) / len(near)


def brightest(image: QImage) -> int:
    return max(
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    )


def spread(image: QImage) -> int:
    found = [
        image.pixelColor(x, y).lightness()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    ]
    return max(found) - min(found)
