"""Writes the shapes of a page onto a slide of a presentation."""

import io
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Emu, Pt

from moderator.exchange.slides_out.look import DRAWING, emu, harmless, scheme_names
from moderator.exchange.slides_out.shapes import (
    LEADING,
    ArrowShape,
    BoxShape,
    DotsShape,
    Extent,
    PathShape,
    PictureShape,
    Shape,
    SlideFile,
    SlidePage,
    TextShape,
)

THEME_COLOURS = {colour.name: colour for colour in MSO_THEME_COLOR}
LANGUAGES = {"de": MSO_LANGUAGE_ID.GERMAN, "en": MSO_LANGUAGE_ID.ENGLISH_UK}
RISE = 0.92
"""Distance of the first baseline below the top of a paragraph, in sizes of its letters, where lines
are at a fixed distance: four fifths of it are above the baseline."""
POINTS_PER_UNIT = 0.5
HIDDEN = -140.0
"""Upper edge of a title that no shape shows."""
BOLD_FROM = 600
"""Weight from which letters are bold, since PowerPoint knows no other."""
PRECISE = 100.0
"""Steps of a drawn outline in one unit."""
DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
DECORATIVE_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


class SlideWriter:
    """Writes the shapes of pages onto slides of one presentation."""

    def __init__(self, slides: SlideFile) -> None:

        self._language = LANGUAGES[slides.language]
        names = scheme_names(slides.colours)
        self._names = {colour: THEME_COLOURS[name] for colour, name in names.items()}
        self._ground = slides.colours.ground
        self._width = slides.width

    def write(self, slide: Any, page: SlidePage) -> None:  # noqa: ANN401 - without types
        """Write a page onto an empty slide."""
        if page.ground != self._ground:
            slide.background.fill.solid()
            slide.background.fill.fore_color.rgb = _rgb(page.ground)
        for shape in page.shapes:
            self._add(slide, shape)
        if not any(isinstance(shape, TextShape) and shape.title for shape in page.shapes):
            self._add_text(slide, self._hidden_title(page.title))
        if page.notes:
            frame = slide.notes_slide.notes_text_frame
            frame.text = harmless(page.notes)
            for paragraph in frame.paragraphs:
                self._speak(paragraph)

    def _hidden_title(self, title: str) -> TextShape:
        """Return a title above the slide, where only screen readers and lists of slides find it."""
        size = -HIDDEN / 2
        left, room = self._width * 0.05, self._width * 0.9
        return TextShape(title, (title,), left, HIDDEN + RISE * size, room, size, "", title=True)

    def _add(self, slide: Any, shape: Shape) -> None:  # noqa: ANN401
        match shape:
            case TextShape():
                self._add_text(slide, shape)
            case BoxShape():
                self._name(self._add_box(slide.shapes, shape), "")
            case PathShape():
                self._name(self._add_path(slide, shape), shape.alternative)
            case ArrowShape():
                self._name(self._add_arrow(slide, shape), shape.alternative)
            case DotsShape():
                group = slide.shapes.add_group_shape()
                for dot in shape.dots:
                    self._add_box(group.shapes, dot)
                self._name(group, shape.alternative)
            case PictureShape():
                content = io.BytesIO(shape.content)
                picture = slide.shapes.add_picture(content, *_place(shape.extent))
                self._name(picture, shape.alternative)

    def _add_text(self, slide: Any, shape: TextShape) -> None:  # noqa: ANN401

        place = _place(_extent(shape))
        if shape.title:
            box = slide.shapes.title
            box.left, box.top, box.width, box.height = place
            tree = box.element.getparent()
            tree.remove(box.element)
            tree.append(box.element)  # at its place in the order in which shapes are read
        else:
            box = slide.shapes.add_textbox(*place)
        frame = box.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = Emu(0)
        frame.margin_top = frame.margin_bottom = Emu(0)
        frame.vertical_anchor = MSO_ANCHOR.TOP
        frame.auto_size = MSO_AUTO_SIZE.NONE
        paragraph = frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT if shape.flush_right else PP_ALIGN.LEFT
        paragraph.line_spacing = Pt(round(LEADING * shape.size * POINTS_PER_UNIT, 2))
        paragraph.space_before = paragraph.space_after = Pt(0)
        run = paragraph.add_run()
        run.text = harmless(shape.text)
        run.font.size = Pt(shape.size * POINTS_PER_UNIT)
        run.font.bold = shape.weight >= BOLD_FROM
        if shape.colour:
            self._paint(run.font.fill, shape.colour)
        self._speak(paragraph)
        self._name(box, "", named=True)

    def _add_box(self, shapes: Any, shape: BoxShape) -> Any:  # noqa: ANN401

        extent = shape.extent
        least = min(extent.width, extent.height)
        round_ = shape.radius > 0 and least > 0
        circle = round_ and extent.width == extent.height and 2 * shape.radius >= least
        corners = MSO_SHAPE.ROUNDED_RECTANGLE if round_ else MSO_SHAPE.RECTANGLE
        box = shapes.add_shape(MSO_SHAPE.OVAL if circle else corners, *_place(extent))
        if round_ and not circle:
            box.adjustments[0] = min(0.5, shape.radius / least)
        self._fill_or_edge(box, shape)
        box.shadow.inherit = False
        return box

    def _add_path(self, slide: Any, shape: PathShape) -> Any:  # noqa: ANN401
        first, *others = shape.contours
        builder = slide.shapes.build_freeform(*_steps(first[0]), scale=float(emu(1.0)) / PRECISE)
        builder.add_line_segments([_steps(point) for point in first[1:]], close=True)
        for contour in others:
            builder.move_to(*_steps(contour[0]))
            builder.add_line_segments([_steps(point) for point in contour[1:]], close=True)
        path = builder.convert_to_shape()
        self._fill_or_edge(path, shape)
        path.shadow.inherit = False
        return path

    def _fill_or_edge(self, drawn: Any, shape: BoxShape | PathShape) -> None:  # noqa: ANN401
        if shape.outline:
            drawn.fill.background()
            self._paint(drawn.line.fill, shape.colour)
            drawn.line.width = emu(shape.outline)
        else:
            self._paint(drawn.fill, shape.colour)
            drawn.line.fill.background()

    def _add_arrow(self, slide: Any, shape: ArrowShape) -> Any:  # noqa: ANN401

        extent = shape.extent
        middle = extent.y + extent.height / 2
        ends = (extent.x, middle, extent.x + extent.width, middle)
        arrow = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(emu(end) for end in ends))
        self._paint(arrow.line.fill, shape.colour)
        arrow.line.width = emu(extent.height * 0.1)
        line = arrow.element.find(f".//{{{DRAWING}}}ln")
        head = etree.SubElement(line, f"{{{DRAWING}}}tailEnd")
        for name, value in (("type", "arrow"), ("w", "lg"), ("len", "med")):
            head.set(name, value)
        return arrow

    def _paint(self, fill: Any, colour: str) -> None:  # noqa: ANN401
        """Fill with a colour of the theme, so that it can be changed for all slides at once."""
        fill.solid()
        name = self._names.get(colour)
        if name is None:
            fill.fore_color.rgb = _rgb(colour)
        else:
            fill.fore_color.theme_color = name

    def _speak(self, paragraph: Any) -> None:  # noqa: ANN401
        """Set the language of each run, by which PowerPoint reads aloud and checks spelling."""
        for run in paragraph.runs:
            run.font.language_id = self._language

    def _name(self, shape: Any, alternative: str, *, named: bool = False) -> None:  # noqa: ANN401
        """Set what is read instead of a shape; one without words is marked as a decoration."""
        properties = next(one for one in shape.element.iter() if str(one.tag).endswith("}cNvPr"))
        if alternative:
            properties.set("descr", alternative)
        elif not named:
            extensions = etree.SubElement(properties, f"{{{DRAWING}}}extLst")
            extension = etree.SubElement(extensions, f"{{{DRAWING}}}ext")
            extension.set("uri", DECORATIVE)
            mark = etree.SubElement(
                extension,
                f"{{{DECORATIVE_NAMESPACE}}}decorative",
                nsmap={"adec": DECORATIVE_NAMESPACE},
            )
            mark.set("val", "1")


def _extent(shape: TextShape) -> Extent:
    """Return the box of a paragraph, which is as high as its lines."""
    height = len(shape.lines) * LEADING * shape.size
    left = shape.x - shape.room if shape.flush_right else shape.x
    return Extent(left, shape.baseline - RISE * shape.size, shape.room, height)


def _place(extent: Extent) -> tuple[int, int, int, int]:
    return emu(extent.x), emu(extent.y), emu(extent.width), emu(extent.height)


def _rgb(colour: str) -> Any:  # noqa: ANN401
    make: Any = RGBColor
    return make(*(int(colour[place : place + 2], 16) for place in (1, 3, 5)))


def _steps(point: tuple[float, float]) -> tuple[int, int]:
    return round(point[0] * PRECISE), round(point[1] * PRECISE)
