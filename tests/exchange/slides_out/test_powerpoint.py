"""PowerPoint files of single shapes: whatever they hold, they can be read back."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pptx import Presentation

from moderator.exchange.slides_out.photos import fitted_photo
from moderator.exchange.slides_out.powerpoint import pptx_apart
from moderator.exchange.slides_out.shapes import (
    ArrowShape,
    BoxShape,
    Extent,
    PathShape,
    Shape,
    SlideColours,
    SlideFile,
    SlidePage,
    TextShape,
)
from tests.slides.test_photos import a_photo

SQUARE = ((100.0, 100.0), (200.0, 100.0), (200.0, 200.0), (100.0, 200.0))
HOLE = ((120.0, 120.0), (180.0, 120.0), (180.0, 180.0), (120.0, 180.0))
SPOT = Extent(100.0, 100.0, 300.0, 80.0)


def colours(*accents: str) -> SlideColours:
    return SlideColours(True, "#10151D", "#FFFFFF", "#C9D6E6", "#2A384A", accents)


def made(*shapes: Shape, title: str = "Titel", notes: str = "", accents: int = 1) -> Any:
    known = colours(*(f"#0000{number:02X}" for number in range(accents)))
    page = SlidePage(title, "#10151D", shapes, notes)
    file = SlideFile("Tagung", "Netzwerk", "en", 1920.0, known, (page,))
    return Presentation(io.BytesIO(pptx_apart(file)))


def text(words: str, **more: Any) -> TextShape:
    return TextShape(words, (words,), 100.0, 300.0, 800.0, 60.0, "#FFFFFF", **more)


def test_a_slide_without_a_title_of_its_own_has_one_above_it() -> None:
    (slide,) = made(text("Nur Text"), title="Foto 3").slides
    assert slide.shapes.title.text_frame.text == "Foto 3"
    assert slide.shapes.title.top + slide.shapes.title.height <= 0


@settings(max_examples=25, phases=(Phase.generate,), deadline=None)
@given(st.text(max_size=80))
def test_any_text_and_note_is_read_back(words: str) -> None:
    (slide,) = made(text(words), notes=words).slides
    shown = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    known = "".join(letter for letter in words if letter.isalnum())
    assert any(known == "".join(filter(str.isalnum, one)) for one in shown)


@pytest.mark.parametrize("accents", [0, 1, 6])
def test_any_number_of_themes_has_its_colours(accents: int) -> None:
    slides = made(text("Text"), accents=accents)
    assert len(slides.slides) == 1


def test_a_symbol_with_a_hole_is_one_shape_with_its_name() -> None:
    (slide,) = made(PathShape((SQUARE, HOLE), "#FF0000", "Resilienz")).slides
    (symbol,) = (shape for shape in slide.shapes if not shape.has_text_frame or not shape.text)
    properties = next(one for one in symbol.element.iter() if one.tag.endswith("}cNvPr"))
    assert properties.get("descr") == "Resilienz"
    assert (symbol.left, symbol.top) == (100 * 6350, 100 * 6350)
    assert (symbol.width, symbol.height) == (100 * 6350, 100 * 6350)


def test_an_arrow_and_an_edge_keep_their_place() -> None:
    (slide,) = made(
        ArrowShape(SPOT, "#FF0000", "answered by"),
        BoxShape(SPOT, "#FF0000", 4.0, 2.0),
        PathShape((SQUARE,), "#FF0000", "", 2.0),
    ).slides
    arrow, edge, ring = list(slide.shapes)[:3]
    assert (arrow.left, arrow.width, arrow.height) == (100 * 6350, 300 * 6350, 0)
    assert edge.line.width == ring.line.width == 2 * 6350


def test_english_is_english() -> None:
    (slide,) = made(text("Text", title=True)).slides
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    assert run.font.language_id.name == "ENGLISH_UK"


def test_nothing_of_the_library_s_template_is_left() -> None:
    page = SlidePage("Titel", "#10151D", (text("Text", title=True),))
    content = pptx_apart(SlideFile("Tagung", "Netzwerk", "de", 1920.0, colours(), (page,)))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert not any("thumbnail" in name for name in parts.namelist())
        assert sum("slideLayouts/slideLayout" in name for name in parts.namelist()) == 1
        assert b"Steve" not in b"".join(parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize(
    ("turns", "start", "end", "shape"),
    [
        (0, 0.0, 1.0, (400, 300)),
        (1, 0.0, 1.0, (300, 400)),
        (0, 0.0, 0.5, (200, 300)),
        (1, 0.5, 1.0, (300, 200)),
    ],
)
def test_a_photo_is_cut_and_turned_as_in_the_hall(
    turns: int, start: float, end: float, shape: tuple[int, int]
) -> None:
    found = fitted_photo(a_photo(), (1920.0, 1000.0), turns, start, end)
    assert found is not None
    assert found[1] == shape
    assert b"Exif" not in found[0]


def test_what_is_no_photo_is_none() -> None:
    assert fitted_photo(b"nothing", (100.0, 100.0)) is None
