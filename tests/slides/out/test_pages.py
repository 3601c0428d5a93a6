"""Marks of slides become shapes; one that no file has a shape for becomes a picture."""

import io

from PIL import Image

from moderator.event.schedule import Symbol
from moderator.exchange.slides_out.shapes import PathShape, PictureShape, TextShape
from moderator.slides.bodies import Badge, LookBack, Scene, TestPicture, TopPoint
from moderator.slides.canvas import Look
from moderator.slides.layout.pages import slides_of
from moderator.slides.out.pages import PageMaker
from moderator.slides.painter import no_photos
from moderator.ui.words import QtWords

MAKER = PageMaker(QtWords("de"), no_photos, {Symbol.STAR: "Netzwerke"})


def test_a_mark_without_a_shape_is_painted() -> None:
    scene = Scene(Look(), TestPicture("Testbild", "klein", ()))
    (slide,) = slides_of(scene, 16 / 9)
    pictures = [one for one in MAKER.page(slide, scene).shapes if isinstance(one, PictureShape)]
    assert len(pictures) == 3
    for star in pictures:
        with Image.open(io.BytesIO(star.content)) as painted:
            assert abs(painted.width - 2 * star.extent.width) <= 1
            assert len(painted.convert("L").getcolors() or ()) > 1


def test_a_symbol_alone_names_its_theme() -> None:
    top = (TopPoint(Badge(Symbol.STAR, "#7A6400"), "Ein Punkt", 3),)
    scene = Scene(Look(), LookBack("Tag 1", "Rückblick", (), (), "Am wichtigsten", top))
    shapes = [
        shape for slide in slides_of(scene, 16 / 9) for shape in MAKER.page(slide, scene).shapes
    ]
    assert [one.alternative for one in shapes if isinstance(one, PathShape)] == ["Netzwerke"]


def test_the_largest_text_is_the_title() -> None:
    scene = Scene(Look(), TestPicture("Testbild", "klein", ()))
    (slide,) = slides_of(scene, 16 / 9)
    page = MAKER.page(slide, scene)
    titles = [one.text for one in page.shapes if isinstance(one, TextShape) and one.title]
    assert titles == [page.title] == ["Testbild"]
