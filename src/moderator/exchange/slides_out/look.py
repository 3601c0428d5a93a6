"""Gives a new presentation the look of the hall: size, theme colours, typeface, language."""

import re
from typing import TYPE_CHECKING

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu

from moderator.exchange.slides_out.shapes import UNITS, SlideColours, SlideFile

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Slideshow

UNIT = 6350
"""English metric units (914,400 an inch) of one of ours: a slide is 7.5 inches high."""
TYPEFACE = "Arial"
"""On nearly every computer, and no wider than the hall's Inter, which is on few: lines do not grow.
It stands in the theme alone, so that another can be chosen for all slides at once."""
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
TITLE_ONLY = 5
"""Place of the layout with a title alone among those of the empty presentation."""
ACCENTS = 6
TAGS = {"de": "de-DE", "en": "en-GB"}
"""Languages as PowerPoint names them."""


def emu(units: float) -> Emu:
    """Return a length in the unit of PowerPoint."""
    return Emu(round(units * UNIT))


def empty_presentation(slides: SlideFile) -> "Slideshow":
    """Return a presentation without slides, with one layout: a title alone."""
    made = Presentation()
    usual = made.slide_width or 1
    made.slide_width, made.slide_height = emu(slides.width), emu(UNITS)
    layouts = made.slide_layouts
    for layout in [one for place, one in enumerate(layouts) if place != TITLE_ONLY]:
        layouts.remove(layout)
    _stretch(made, made.slide_width / usual)
    _dress(made, slides)
    _describe(made, slides)
    return made


def scheme_names(colours: SlideColours) -> dict[str, str]:
    """Return the name in the theme of each colour, so that a change of theme reaches all slides."""
    accents = {colour: f"ACCENT_{n}" for n, colour in enumerate(colours.accents, 1)}
    fixed = {colours.ground: "BACKGROUND_1", colours.text: "TEXT_1"}
    return {**accents, colours.soft: "TEXT_2", colours.line: "BACKGROUND_2", **fixed}


def _stretch(made: "Slideshow", factor: float) -> None:
    """Move the placeholders of master and layout to the width of the slides."""
    for holder in (made.slide_master, *made.slide_layouts):
        for shape in holder.placeholders:
            if shape.element.find(f".//{{{DRAWING}}}xfrm") is not None:
                shape.left = Emu(round(shape.left * factor))
                shape.width = Emu(round(shape.width * factor))


def _dress(made: "Slideshow", slides: SlideFile) -> None:
    """Put colours and typeface into the theme, and the language into the master."""
    colours, tag = slides.colours, TAGS[slides.language]
    master = made.slide_master
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", "Moderator")
    scheme = theme.find(f".//{{{DRAWING}}}clrScheme")
    scheme.set("name", "Moderator")
    for name, colour in _scheme(colours).items():
        slot = scheme.find(f"{{{DRAWING}}}{name}")
        slot.clear()
        etree.SubElement(slot, f"{{{DRAWING}}}srgbClr").set("val", colour.removeprefix("#"))
    for latin in theme.iterfind(f".//{{{DRAWING}}}fontScheme/*/{{{DRAWING}}}latin"):
        latin.set("typeface", TYPEFACE)
    part._blob = etree.tostring(  # noqa: SLF001 - the library reads a theme, but writes none
        theme, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    names = master.element.find(f"{{{PRESENTATION}}}clrMap")
    if colours.dark:
        for name, slot in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
            names.set(name, slot)
    for holder in (master, *made.slide_layouts):
        for run in holder.element.iter(f"{{{DRAWING}}}rPr", f"{{{DRAWING}}}endParaRPr"):
            run.set("lang", tag)
    for usual in made.element.iter(f"{{{DRAWING}}}defRPr"):
        usual.set("lang", tag)


def _scheme(colours: SlideColours) -> dict[str, str]:
    """Return the colours of the theme's slots; dark ones are text on light and ground on dark."""
    first, second = (colours.ground, colours.line), (colours.text, colours.soft)
    dark, light = (first, second) if colours.dark else (second, first)
    known = list(colours.accents)
    accents = [*known, *[known[0] if known else colours.text] * ACCENTS][:ACCENTS]
    return {
        "dk1": dark[0],
        "lt1": light[0],
        "dk2": dark[1],
        "lt2": light[1],
        **{f"accent{number}": colour for number, colour in enumerate(accents, 1)},
        "hlink": accents[0],
        "folHlink": colours.soft,
    }


def _describe(made: "Slideshow", slides: SlideFile) -> None:
    properties = made.core_properties
    properties.title = harmless(slides.title)[:255]
    properties.author = harmless(slides.author)[:255]
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = TAGS[slides.language]
    package = made.part.package
    for number, relation in list(package._rels.items()):  # noqa: SLF001 - of a foreign template
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(number)


def harmless(text: str) -> str:
    """Return a text without the characters that no XML may hold."""
    return re.sub("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
