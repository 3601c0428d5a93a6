"""Parts of Word documents that python-docx has no words for: fields, bookmarks, languages."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from moderator.event.schedule import Symbol
from moderator.exchange.documents.model import ThemeSign
from moderator.rules.legibility import TEXT_CONTRAST, legible_ink

PAPER = "#FFFFFF"
FONT = "Calibri"
TEXT, SOFT, LINE, TINT = "1C2430", "49525F", "DDE1E8", "F1F3F7"
SIGNS = {
    Symbol.TRIANGLE: "▲",
    Symbol.CIRCLE: "●",
    Symbol.SQUARE: "■",
    Symbol.DIAMOND: "◆",
    Symbol.STAR: "★",
    Symbol.HEXAGON: "⬢",
    Symbol.CROSS: "✚",
    Symbol.RING: "◯",
}
TINT_SHARE = 0.11
"""How much of a theme's colour its ground has."""
AFTER_BORDERS = (
    "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
    "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
    "pPrChange",
)  # fmt: skip
"""What the schema wants after the borders of a paragraph."""
RIGHT_TO_LEFT = frozenset({"R", "AL"})


def tag(name_: str, **attributes: str) -> Any:  # noqa: ANN401
    """Return an element of WordprocessingML, as `tag("lang", val="de-DE")`."""
    made = OxmlElement(f"w:{name_}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def ink(colour: str) -> RGBColor:
    """Return a colour "#RRGGBB" as letters need it on paper."""
    shown = legible_ink(colour, PAPER, TEXT_CONTRAST, on_dark=False)
    return RGBColor.from_string(shown.removeprefix("#"))


def theme_ink(theme: ThemeSign | None) -> RGBColor | None:
    """Return the colour of a theme for letters; None for no theme."""
    return None if theme is None else ink(theme.colour)


def is_right_to_left(text: str) -> bool:
    """Return whether a text is read from right to left, by its first letter with a direction."""
    found = (unicodedata.bidirectional(char) for char in text)
    return next((each for each in found if each in {"L", "R", "AL"}), "L") in RIGHT_TO_LEFT


def say(
    paragraph: Paragraph,
    text: str,
    *,
    bold: bool | None = None,
    colour: RGBColor | None = None,
    points: float | None = None,
) -> Run:
    """Add a text that people wrote to a paragraph, in the direction of its own script."""
    run = paragraph.add_run(text)
    run.bold = bold
    if colour is not None:
        run.font.color.rgb = colour
    if points is not None:
        run.font.size = Pt(points)
    if is_right_to_left(text):
        run.font.rtl = True
        if paragraph.text == text:
            paragraph._p.get_or_add_pPr().append(tag("bidi"))  # noqa: SLF001  # no public way
    return run


def add_field(
    paragraph: Paragraph, code: str, shown: str = "", colour: RGBColor | None = None
) -> None:
    """Add a field, as "PAGE", which shows a text until a program works it out."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run(shown if kind == "shown" else "")
        if colour is not None:
            run.font.color.rgb = colour
        if kind == "code":
            text = tag("instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = f" {code} "
            run._r.append(text)  # noqa: SLF001
        elif kind != "shown":
            run._r.append(tag("fldChar", fldCharType=kind))  # noqa: SLF001


@dataclass(slots=True)
class Bookmarks:
    """The places of a document that links lead to, by their keys.

    known: keys that the document has; a bookmark's name has at most 40 letters.
    """

    known: frozenset[str]
    placed: dict[str, int] = field(default_factory=dict)

    def name(self, key: str) -> str:
        """Return the name of a place."""
        return "m_" + "".join(char if char.isalnum() and char.isascii() else "_" for char in key)

    def place(self, paragraph: Paragraph, key: str) -> None:
        """Put a bookmark around a paragraph, once for each key."""
        if key in self.placed:
            return
        number = self.placed[key] = len(self.placed) + 1
        start = tag("bookmarkStart", id=str(number), name=self.name(key))
        runs = paragraph._p  # noqa: SLF001
        properties = runs.pPr
        if properties is None:
            runs.insert(0, start)
        else:
            properties.addnext(start)
        runs.append(tag("bookmarkEnd", id=str(number)))

    def link(self, paragraph: Paragraph, key: str, text: str) -> Run:
        """Add a text that leads to a place; a plain text where the document lacks it."""
        run = say(paragraph, text)
        if key in self.known:
            link = tag("hyperlink", anchor=self.name(key), history="1")
            run._r.addprevious(link)  # noqa: SLF001
            link.append(run._r)  # noqa: SLF001
        return run


def set_language(word: WordDocument, language: str) -> None:
    """Set the language of everything: of the defaults, of all styles, and of the theme's fonts."""
    code = "de-DE" if language == "de" else "en-GB"
    for found in word.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), code)
        found.set(qn("w:eastAsia"), code)
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None and defaults.find(qn("w:lang")) is None:
        defaults.append(tag("lang", val=code, eastAsia=code))
    normal = word.styles["Normal"].element.get_or_add_rPr()
    for old in normal.findall(qn("w:lang")):
        normal.remove(old)
    normal.append(tag("lang", val=code, eastAsia=code, bidi="ar-SA"))
    settings = word.settings.element
    for old in settings.findall(qn("w:themeFontLang")):
        old.set(qn("w:val"), code)
    word.core_properties.language = code


def restart_numbers(word: WordDocument, paragraphs: list[Paragraph]) -> None:
    """Let the numbers of a list begin with 1 again."""
    numbering = word.part.numbering_part.element
    style = word.styles["List Number"].element
    number = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}").get(qn("w:val"))
    old = next(n for n in numbering.findall(qn("w:num")) if n.get(qn("w:numId")) == number)
    made = numbering.add_num(int(old.find(qn("w:abstractNumId")).get(qn("w:val"))))
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = made.numId


def box(boxed: ParagraphStyle | Paragraph, colour: str) -> None:
    """Lay a colour "RRGGBB" behind and around a paragraph, or those of a style."""
    properties = (boxed.element if isinstance(boxed, ParagraphStyle) else boxed._p).get_or_add_pPr()  # noqa: SLF001
    colour = colour.removeprefix("#")
    borders = tag("pBdr")
    for side in ("top", "left", "bottom", "right"):
        borders.append(tag(side, val="single", sz="8", space="5", color=colour))
    _in_order(properties, borders)
    _in_order(properties, tag("shd", val="clear", color="auto", fill=colour))
    boxed.paragraph_format.left_indent = boxed.paragraph_format.right_indent = Cm(0.2)


def _in_order(properties: Any, element: Any) -> None:  # noqa: ANN401
    """Put borders or a ground among the properties of a paragraph where the schema wants them."""
    later = {qn(f"w:{name}") for name in AFTER_BORDERS if qn(f"w:{name}") != element.tag}
    place = next((n for n, each in enumerate(properties) if each.tag in later), len(properties))
    properties.insert(place, element)


def rule_above(paragraph: Paragraph, colour: RGBColor) -> None:
    """Draw a line above a paragraph."""
    borders = tag("pBdr")
    borders.append(tag("top", val="single", sz="12", space="6", color=str(colour)))
    _in_order(paragraph._p.get_or_add_pPr(), borders)  # noqa: SLF001


def tinted(colour: str) -> str:
    """Return the ground that goes with a colour "#RRGGBB", on which its ink can be read."""
    parts = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * TINT_SHARE):02X}" for part in parts)


def layout_table(
    word: WordDocument, widths: Sequence[float], rows: Sequence[int]
) -> list[list[_Cell]]:
    """Add a table without lines, for what stands side by side; return the cells of its rows.

    widths: of the columns, in centimetres. rows: how many contents each has; one alone has one cell
    on the whole width.
    """
    table: Table = word.add_table(rows=len(rows), cols=len(widths))
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001
    properties.append(tag("tblInd", w="0", type="dxa"))
    margins = tag("tblCellMar")
    for side in ("left", "right"):
        margins.append(tag(side, w="0", type="dxa"))
    properties.append(margins)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    found = []
    for row, count in zip(table.rows, rows, strict=True):
        row._tr.get_or_add_trPr().append(tag("cantSplit"))  # noqa: SLF001
        cells = list(row.cells)
        if count == 1:
            cells = [cells[0].merge(cells[-1])]
        found.append(cells)
    return found


def set_columns(word: WordDocument, count: int) -> None:
    """Let what follows run in so many columns, on the same page.

    They are filled one after the other: LibreOffice leaves single rows behind on pages where it
    evens out columns of a table.
    """
    settings = word.settings.element
    compatibility = settings.find(qn("w:compat"))
    if compatibility is not None and compatibility.find(qn("w:noColumnBalance")) is None:
        compatibility.insert(0, tag("noColumnBalance"))
    section = word.add_section(WD_SECTION.CONTINUOUS)
    section.different_first_page_header_footer = False
    for old in section._sectPr.findall(qn("w:cols")):  # noqa: SLF001  # no public way
        old.set(qn("w:num"), str(count))
        old.set(qn("w:space"), "567")


def make_table(word: WordDocument, headings: list[str], widths: list[float]) -> Table:
    """Add a table with lines between its rows, whose headings stand on every page.

    widths: of the columns, in centimetres.
    """
    table: Table = word.add_table(rows=1, cols=len(headings))
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001
    borders = tag("tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(tag(side, val="single", sz="4", space="0", color=LINE))
    properties.append(borders)
    properties.append(tag("tblLook", firstRow="1", val="0020"))
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(tag("tblHeader"))  # noqa: SLF001
    for cell, heading in zip(head.cells, headings, strict=True):
        paragraph = styled(cell.paragraphs[0], "Table Text")
        say(paragraph, heading, bold=True, colour=RGBColor.from_string(SOFT))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    return table


def add_row(table: Table) -> list[Paragraph]:
    """Add a row that stays on one page; return the paragraph of each cell.

    It is built here, since python-docx goes through the whole table for each cell.
    """
    row, properties = tag("tr"), tag("trPr")
    properties.append(tag("cantSplit"))
    row.append(properties)
    paragraphs = []
    for column in table._tbl.tblGrid.gridCol_lst:  # noqa: SLF001
        cell, size, content = tag("tc"), tag("tcPr"), tag("p")
        size.append(tag("tcW", type="dxa", w=column.get(qn("w:w"))))
        cell.append(size)
        cell.append(content)
        row.append(cell)
        paragraphs.append(styled(Paragraph(content, table), "Table Text"))
    table._tbl.append(row)  # noqa: SLF001
    return paragraphs


def styled(paragraph: Paragraph, style: str) -> Paragraph:
    """Give a paragraph a style by its English name.

    python-docx would go through all styles each time, which takes seconds for a long document.
    """
    paragraph._p.style = style.replace(" ", "")  # noqa: SLF001
    return paragraph


def centred(paragraph: Paragraph) -> Paragraph:
    """Centre a paragraph."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph
